"""Players: who acts on the stage. One way to measure, cut and draw people and animals alike.

Sizes are in puppet units: (0, 0) is the floor under the player, y runs down; a grown-up is 1000
tall.
"""

from dataclasses import dataclass
from typing import Protocol

from studio.film.look import Look, Species
from studio.film.shot import Action, Staged
from studio.film.timeline import Mouth
from studio.theatre import creature, puppet
from studio.theatre.paper import Context
from studio.theatre.puppet.bench import PaperLight
from studio.theatre.puppet.figure import figure_of
from studio.theatre.puppet.pieces import Held
from studio.theatre.puppet.pose import Seat


@dataclass(frozen=True)
class Measure:
    """A player's size, known before anything is cut; ``width`` is the room that it takes.

    ``height`` is floor to crown, ``head_height`` chin to crown: near shots are framed by the head,
    so that a mouse's close-up is as large as a person's. ``head_x`` is how far the head's middle is
    ahead of (0, 0), to the side that it faces (an animal whose body lies behind its head).
    ``top`` is how high anything reaches above the floor (ears, antlers, a hat), 0 for unknown.
    """

    height: float
    head_height: float
    width: float = 330.0
    head_x: float = 0.0
    top: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Moment:
    """What a player acts at one frame of a shot of ``frames`` frames.

    ``mouth`` is its own mouth track; ``heard`` are the tracks of others on the stage, each with
    the side that it comes from (-1 the viewer's left, 1 right). ``stop`` is the frame from which on
    whoever walks or runs is left on its mark: the player itself comes to a stand. ``seat`` is what
    there is to sit on; ``bright`` says whether the sun dazzles who looks into the distance.
    """

    staged: Staged
    mouth: Mouth | None
    frame: int
    frames: int
    seed: int
    heard: tuple[tuple[Mouth, int], ...] = ()
    stop: int | None = None
    seat: Seat = Seat.STOOL
    bright: bool = True


class Player(Protocol):
    """A paper figure, cut in one light at one size."""

    @property
    def pace(self) -> float:
        """Units that it must be moved by for each frame of a walk, so that feet stay put."""

    def pace_of(self, action: Action) -> float:
        """The same for ``action``: a walk or a run."""

    @property
    def weight(self) -> int:
        """Bytes of the sprites cut so far."""

    def act(self, context: Context, moment: Moment, *, held: Held | None = None) -> None:
        """Draw the moment on a context in puppet units; leaves the context as it was."""


class _Person:
    """A person, acted by the puppet of a look."""

    def __init__(self, cut: puppet.Puppet) -> None:
        self._cut = cut

    @property
    def pace(self) -> float:
        return self._cut.pace

    def pace_of(self, action: Action) -> float:
        return self._cut.pace_of(action)

    @property
    def weight(self) -> int:
        return self._cut.weight

    def act(self, context: Context, moment: Moment, *, held: Held | None = None) -> None:
        pose = puppet.pose_at(
            moment.staged,
            moment.mouth,
            moment.frame,
            seed=moment.seed,
            frames=moment.frames,
            heard=moment.heard,
            stop=moment.stop,
            seat=moment.seat,
            bright=moment.bright,
        )
        self._cut.draw(context, pose, held=held, actor=moment.staged.name)


class _Animal:
    """An animal, acted by the creature of a look."""

    def __init__(self, cut: creature.Creature) -> None:
        self._cut = cut

    @property
    def pace(self) -> float:
        return self._cut.pace(Action.WALK)

    def pace_of(self, action: Action) -> float:
        return self._cut.pace(action)

    @property
    def weight(self) -> int:
        return self._cut.weight

    def act(self, context: Context, moment: Moment, *, held: Held | None = None) -> None:
        bearing = self._cut.bearing(
            creature.Cue(
                staged=moment.staged,
                mouth=moment.mouth,
                frame=moment.frame,
                frames=moment.frames,
                seed=moment.seed,
                heard=moment.heard,
                stop=moment.stop,
            )
        )
        self._cut.draw(context, bearing, held=held, actor=moment.staged.name)


def player_of(look: Look, light: PaperLight, *, scale: float, seed: int) -> Player:
    """The player of a look in a light, sharp at ``scale`` pixels per unit."""
    if look.species is not Species.PERSON:
        return _Animal(creature.build(look, light, scale=scale, seed=seed))
    return _Person(puppet.build(look, light, scale=scale, seed=seed))


def measure_of(look: Look) -> Measure:
    """How large the player of a look is."""
    if look.species is not Species.PERSON:
        extent = creature.extent_of(look)
        return Measure(extent.height, extent.head, extent.width, extent.head_x, extent.top)
    figure = figure_of(look)
    return Measure(figure.height, figure.head_height)
