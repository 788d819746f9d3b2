"""Which kind of body a species has."""

from collections.abc import Callable
from typing import Any

from studio.film.look import Look, Species
from studio.theatre.creature.bird import BirdBody
from studio.theatre.creature.coats import coat_of
from studio.theatre.creature.flyer import FLYERS, FlyerBody
from studio.theatre.creature.head import Head
from studio.theatre.creature.headplan import skull_of
from studio.theatre.creature.headtable import HEADS
from studio.theatre.creature.kit import Body, Kit, grown, stoutness
from studio.theatre.creature.plumage import BIRDS
from studio.theatre.creature.sitter import SITTERS, SitterBody
from studio.theatre.creature.snake import SNAKES, SnakeBody
from studio.theatre.creature.swimmer import SWIMMERS, SwimmerBody
from studio.theatre.creature.walker import WalkerBody
from studio.theatre.creature.walkplan import WALKERS


def body_of(look: Look) -> Body:
    """The body of a look's species, at its age and build."""
    plan, maker = _plan(look.species)
    coat = coat_of(look)
    skull = skull_of(look, HEADS[look.species], coat, grown(plan, look).head)
    kit = Kit(look, coat, Head(look, HEADS[look.species], coat, skull), stoutness(look))
    return maker(kit)


_KINDS: tuple[tuple[dict[Species, Any], Callable[[Kit], Body]], ...] = (
    (WALKERS, WalkerBody),
    (SITTERS, SitterBody),
    (BIRDS, BirdBody),
    (SWIMMERS, SwimmerBody),
    (SNAKES, SnakeBody),
    (FLYERS, FlyerBody),
)


def _plan(species: Species) -> tuple[Any, Callable[[Kit], Body]]:
    """A species' row in its table of plans, and what makes a body of it."""
    for plans, maker in _KINDS:
        if species in plans:
            return plans[species], maker
    raise KeyError(species)
