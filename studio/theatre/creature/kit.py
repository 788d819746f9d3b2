"""What every kind of body is made with, and what it must say of itself."""

from dataclasses import dataclass, fields, replace
from typing import Any, Protocol, TypeVar

from studio.film.look import Age, Build, Look
from studio.film.shot import Action
from studio.theatre.creature.bearing import Bearing
from studio.theatre.creature.coats import Coat
from studio.theatre.creature.gaits import Gait
from studio.theatre.creature.head import Head
from studio.theatre.creature.mount import Mount
from studio.theatre.puppet.easel import Box
from studio.theatre.puppet.pieces import Held

P = TypeVar("P")
_SIZES = {
    Age.CHILD: (0.64, 0.80),
    Age.YOUNG: (0.88, 0.94),
    Age.ADULT: (1.0, 1.0),
    Age.OLD: (0.97, 1.0),
}
_BUILDS = {Build.SLIM: 0.88, Build.MEDIUM: 1.0, Build.STOUT: 1.16}
_SHARES = frozenset(
    {"stride", "beat", "haunch", "marks", "tip", "angle", "bend", "swing", "round", "hop"}
)


@dataclass(frozen=True)
class Kit:
    """A look with its papers and its head."""

    look: Look
    coat: Coat
    head: Head
    stout: float = 1.0


@dataclass(frozen=True)
class Extent:
    """Measures in units.

    Floor to crown, the head's height and its middle ahead of the mark, the room taken, and how
    high anything reaches.
    """

    height: float
    head: float
    head_x: float
    width: float
    top: float


class Body(Protocol):
    """One kind of body: how large it is, how fast it goes, how it is drawn."""

    @property
    def extent(self) -> Extent:
        """Its measures, standing."""

    def gait(self, action: Action) -> Gait:
        """How it stands, walks or runs."""

    def pace(self, action: Action) -> float:
        """Units for each frame of a walk or a run."""

    def reach(self) -> Box:
        """A box that it never leaves, facing right; it is drawn within its mirror too."""

    def draw(self, mount: Mount, bearing: Bearing, held: Held | None) -> None:
        """All of it in one bearing."""


def stoutness(look: Look) -> float:
    """A factor on the depth of bodies."""
    return _BUILDS[look.build]


def grown(plan: P, look: Look) -> P:
    """A plan at the look's age: the young are smaller, with larger heads for their size."""
    body, head = _SIZES[look.age]
    return _scaled(plan, body, head)


def _scaled(plan: P, body: float, head: float) -> P:
    changes: dict[str, Any] = {}
    for field in fields(plan):  # type: ignore[arg-type]  # plans are dataclasses
        value = getattr(plan, field.name)
        if field.name == "head":
            changes["head"] = value * head
        elif field.name not in _SHARES:
            changes[field.name] = _times(value, body)
    return replace(plan, **changes)  # type: ignore[type-var]  # plans are dataclasses


def _times(value: Any, factor: float) -> Any:
    if isinstance(value, float | int) and not isinstance(value, bool):
        return value * factor
    if isinstance(value, tuple):
        return tuple(_times(each, factor) for each in value)
    if hasattr(value, "__dataclass_fields__"):
        return _scaled(value, factor, factor)
    return value
