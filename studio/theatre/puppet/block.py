"""The hatter's block: what a hat consists of, and where its points lie on a head."""

from dataclasses import dataclass, field

from studio.theatre.paper import Point
from studio.theatre.puppet.bench import Cut
from studio.theatre.puppet.head import Skull


@dataclass(frozen=True)
class HatCut:
    """Cuts behind the head and in front of it."""

    back: list[Cut] = field(default_factory=list)
    front: list[Cut] = field(default_factory=list)


LIFT = 0.05  # how much higher than drawn hats sit, clear of the brows


@dataclass(frozen=True)
class Block:
    """The hatter's block: a head's measures and a turn, 0 to 1."""

    w: float
    h: float
    turn: float
    colour: str
    accent: str
    skull: Skull

    def p(self, x: float, y: float, *, follow: float = 0.0) -> Point:
        """(x half widths, y head heights above the chin); ``follow`` shifts with the turn."""
        return (x - 0.03 * self.turn + follow * 0.42 * self.turn) * self.w, -(y + LIFT) * self.h

    def points(self, *places: tuple[float, float], follow: float = 0.0) -> list[Point]:
        """Several points."""
        return [self.p(x, y, follow=follow) for x, y in places]
