"""The bare head of an animal: outline, printed marks, ears, muzzle bridge.

Head units as for people: (0, 0) is the chin, y up is negative; turned heads look to the right.
"""

import math
from dataclasses import dataclass

from studio.film.look import Look
from studio.theatre.creature.coats import Coat
from studio.theatre.creature.headplan import HeadPlan
from studio.theatre.paper import Path, Point, ribbon, smooth
from studio.theatre.puppet.bench import LOW, Cut
from studio.theatre.puppet.head import ANGLE, Skull
from studio.theatre.puppet.papers import lighter


@dataclass(frozen=True)
class Head:
    """All that the cuts of one head depend on."""

    look: Look
    plan: HeadPlan
    coat: Coat
    skull: Skull

    def p(self, x: float, y: float, turn: float = 0.0, *, out: float = 1.0) -> Point:
        """A point of the face in units: (x half widths, y heights), ``out`` off the middle."""
        theta = math.radians(ANGLE) * turn
        deep = out * math.sqrt(max(0.0, 1 - min(1.0, abs(x)) ** 2))
        across = x * math.cos(theta) + deep * math.sin(theta)
        return across * self.skull.half, -y * self.skull.height

    def muzzle_x(self, turn: float) -> float:
        """Where the muzzle's middle goes."""
        return self.p(0.0, 0.0, turn, out=self.plan.muzzle.out)[0]

    @property
    def muzzle_size(self) -> tuple[float, float]:
        """Half width and half height of the muzzle in units."""
        return self.plan.muzzle.half * self.skull.half, self.plan.muzzle.tall * self.skull.half

    @property
    def muzzle_y(self) -> float:
        """The height of the muzzle's middle in units."""
        return -self.plan.muzzle.y * self.skull.height


def outline(head: Head, turn: float, grow: float = 1.0) -> list[Point]:
    """The head's contour, clockwise from the crown."""
    w, h, t = head.skull.half, head.skull.height, turn
    chin = 0.13 * (head.plan.muzzle.out - 0.4) * t
    far = [(x * (1 - 0.075 * t) * grow + chin * (1 - y) ** 2, y) for x, y in head.plan.outline]
    near = [
        (-x * (1 + 0.03 * t) * grow + chin * (1 - y) ** 2, y)
        for x, y in reversed(head.plan.outline[1:-1])
    ]
    return [(x * w, -(0.5 + (y - 0.5) * grow) * h) for x, y in far + near]


def head_path(head: Head, turn: float) -> Path:
    """The head's outline."""
    return smooth(outline(head, turn), tension=0.58)


def bridge_cuts(head: Head, turn: float) -> list[Cut]:
    """The nose's bridge, from between the eyes to the muzzle."""
    share = head.plan.muzzle.bridge
    if not share:
        return []
    wide, tall = head.muzzle_size
    top = head.p(0, head.plan.eye[1] + 0.10, turn, out=1.0)
    end = (head.muzzle_x(turn), head.muzzle_y - tall * 0.45)
    middle = ((top[0] + end[0]) / 2, (top[1] + end[1]) / 2)
    path = ribbon([top, middle, end], (wide * 0.42, wide * 0.78, wide * 1.25))
    pale = "blaze" in head.plan.marks
    colour = head.coat.light if pale else lighter(head.coat.base, 0.07)
    return [
        Cut(path, head.coat.base if not pale else colour, colour, LOW if turn > 0.4 else None, 0.14)
    ]
