"""The barber's tools: what a hair cut consists of, and where its points lie on a head.

Head units; x is in half widths, y in head heights above the chin.
"""

from dataclasses import dataclass, field

from studio.film.look import Gender, HairStyle, Hat, Look, Wardrobe
from studio.theatre.paper import Point, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.hats import HIDING_HATS, OPEN_HATS
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.papers import darker, hair_paper, lighter

HAT_LINE = 0.84  # share of the head's height where hats end


@dataclass(frozen=True)
class HairCut:
    """Cuts behind the head, over it, and of a tail that hangs from ``tail_at``."""

    back: list[Cut] = field(default_factory=list)
    front: list[Cut] = field(default_factory=list)
    tail: list[Cut] = field(default_factory=list)
    tail_at: Point = (0.0, 0.0)


def hairless(look: Look) -> bool:
    """Whether no hair can be seen: a robot's, or under cloth that hides it all."""
    sheet = look.wardrobe is Wardrobe.GHOST and look.hair is HairStyle.BALD
    return look.wardrobe is Wardrobe.ROBOT or sheet or look.hat in HIDING_HATS


def covered(look: Look) -> bool:
    """Whether a hat presses the hair down; a space helmet does not."""
    if look.hat is Hat.HELMET and look.wardrobe is Wardrobe.SPACESUIT:
        return False
    return look.hat not in OPEN_HATS


class Barber:
    """Cuts one head's hair."""

    def __init__(self, look: Look, skull: Skull, turn: float) -> None:
        self.look, self.skull, self.turn = look, skull, turn
        self.w, self.h = skull.half, skull.height
        self.colour = hair_paper(look)
        self.low = darker(self.colour, 0.12)
        self.dark = darker(self.colour, 0.24)
        self.woman = look.gender is Gender.WOMAN
        self.covered = covered(look)

    # -- coordinates

    def on(self, x: float, y: float) -> Point:
        """A point of the hairline: it turns with the face."""
        edge = self.w * (0.95 - 0.10 * self.turn - 0.45 * max(0.0, y - 0.62))
        return min(edge, self.skull.across(x, self.turn)), -y * self.h

    def over(self, x: float, y: float) -> Point:
        """A point of a curtain of hair that may stand off the cheek."""
        edge = self.w * (0.99 - 0.035 * self.turn)
        return min(edge, self.skull.across(x, self.turn)), -y * self.h

    def off(self, x: float, y: float) -> Point:
        """A point of the outer contour: it follows the skull, that grows at the back."""
        far = min(1.0, x) * (0.06 if y > 0.9 else 0.09)
        back = self.turn * (0.07 if x < 0 else far)
        return (x - back) * self.w, -y * self.h

    def strand(self, *points: Point, wide: float = 3.4) -> Cut:
        """A darker line between locks."""
        widths = [0.6, *[wide] * (len(points) - 2), 0.8]
        return Cut(ribbon(points, widths), self.dark, None, None, 0.0)

    def sheet(self, points: list[Point], *, high: bool = False, tension: float = 0.64) -> Cut:
        """One piece of hair."""
        lift = HIGH if high else LOW
        return Cut(smooth(points, tension=tension), lighter(self.colour, 0.05), self.low, lift)

    def cap(
        self, fringe: list[tuple[float, float]], *, side: float, nape: float, high: float = 1.09
    ) -> Cut:
        """Hair over the crown; ``fringe`` is the hairline from right to left, ``side`` its ends."""
        t = self.turn
        nape_at = self.off(-0.94 + 0.1 * t, side - (side - nape) * t)
        outer = [self.on(-0.90, side) if t < 0.05 else nape_at,
            self.off(-1.05, side + 0.06 - 0.10 * t), self.off(-1.09, 0.66),
            self.off(-1.02, 0.87), self.off(-0.66, high - 0.04),
            self.off(0.0, high + 0.01), self.off(0.64, high - 0.045),
            self.off(1.0, 0.86), self.off(1.06, 0.68), self.off(1.02, side + 0.05),
            self.on(0.93, side)]  # fmt: skip
        inner = [self.on(x, y) for x, y in fringe]
        end = [self.on(-0.86, side + 0.01)] if t >= 0.05 else []
        return self.sheet([*outer, *inner, *end], high=True, tension=0.62)

    def swept(self) -> list[Cut]:
        """Hair combed back from a middle parting."""
        fringe = [(0.91, 0.56), (0.88, 0.70), (0.62, 0.80), (0.12, 0.88),
            (0.02, 0.90), (-0.10, 0.88), (-0.60, 0.80), (-0.88, 0.70), (-0.91, 0.56)]  # fmt: skip
        cap = self.cap(fringe, side=0.46, nape=0.26, high=1.075)
        lines = [self.strand(self.on(0.0, 0.90),
            self.off(-0.02 + 0.2 * self.turn, 1.0), self.off(0.1 * self.turn, 1.07),
            wide=3)]  # fmt: skip
        for s in (-1, 1) if self.turn < 0.3 else (-1,):
            for x0, y0, x1, y1, x2, y2 in (
                (0.30, 0.87, 0.55, 0.92, 0.88, 0.80),
                (0.60, 0.81, 0.80, 0.78, 1.0, 0.62),
            ):
                lines.append(
                    self.strand(self.on(s * x0, y0), self.off(s * x1, y1), self.off(s * x2, y2))
                )
        return [cap, *lines]
