"""The tailor: where cloth lies on a body, and details that several garments share.

Units around the hip's middle at (0, 0), shoulders above. ``Tailor`` knows the body's outline and
where a seam lies when the body is turned, standing or seated.
"""

import math
from dataclasses import dataclass
from itertools import pairwise

from studio.film.look import Look
from studio.theatre.paper import Path, Point, circle, ellipse, polygon, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.figure import Figure
from studio.theatre.puppet.outfit import Outfit, outfit_of
from studio.theatre.puppet.papers import BRASS, darker, lighter, skin_paper

BODY_ANGLE = 30.0


@dataclass(frozen=True)
class Tailor:
    """Measures for one body, turned to the right (1 three-quarter, 2 profile), standing or seated.

    ``room`` is how far below the hip the floor is: no garment hangs lower. ``stride`` widens hems
    for legs that walk.
    """

    look: Look
    figure: Figure
    outfit: Outfit
    turn: float
    seated: bool
    room: float = math.inf
    stride: float = 1.0

    @property
    def angle(self) -> float:
        """How far the body is turned, in radians; a quarter of a circle in profile."""
        beyond = max(0.0, self.turn - 1.0)
        return math.radians(BODY_ANGLE * min(1.0, self.turn) + (90.0 - BODY_ANGLE) * beyond)

    @property
    def top(self) -> float:
        """Shoulder height (negative)."""
        return self.figure.shoulder_y - self.figure.hip_y

    @property
    def waist(self) -> float:
        """Waist height (negative)."""
        return self.figure.waist_y - self.figure.hip_y

    @property
    def hem(self) -> float:
        """Where the garment ends (positive: below the hip)."""
        if self.seated:
            return self.figure.leg_width * 0.42
        return min(self.figure.leg * self.outfit.hem + 10, self.room)

    def half(self, y: float) -> float:
        """The body's half width at a height, garment included."""
        f, puffy = self.figure, 1 + (self.outfit.puffy - 1) * 0.6
        wide = 0.62 if f.hip_half > 118 else 1.0  # the stout need less cloth for the same swing
        wide *= 0.25 if self.seated else 1.0
        flare = f.hip_half * (1.0 + (self.outfit.flare - 1.0) * wide)
        levels = [(self.top, f.shoulder_half * 0.96), (self.top * 0.72, f.chest_half),
            (self.waist, f.waist_half), (0.0, f.hip_half * 1.03),
            (max(1.0, self.hem), flare * 1.03 * self.stride)]  # fmt: skip
        narrow = (1 - 0.13 * self.turn) * puffy
        for (y0, a), (y1, b) in pairwise(levels):
            if y <= y1:
                s = max(0.0, min(1.0, (y - y0) / (y1 - y0)))
                return (a + (b - a) * s) * narrow
        return levels[-1][1] * narrow

    def middle(self, y: float) -> float:
        """How far the body's axis bulges forward at a height when turned."""
        belly = math.exp(-(((y - self.waist * 0.6) / (abs(self.top) * 0.42)) ** 2))
        extra = max(0.0, self.figure.waist_half - 96) * 0.35
        return self.turn * (6 + extra) * belly

    def at(self, u: float, y: float) -> Point:
        """A point on the front, ``u`` -1 to 1 across; it turns with the body."""
        around = 1.0 + max(0.0, self.turn - 1.0)  # the side shows what lies behind the front too
        lon = math.asin(max(-1.0, min(1.0, u))) * around + self.angle
        sine = math.sin(max(-1.5, min(1.5, lon)))
        x = self.middle(y) + self.half(y) * sine
        if self.turn <= 1.0:
            return x, y
        # in profile the neck is nearer than the chest: collars close around it
        high = max(0.0, min(1.0, (self.top * 0.74 - y) / (abs(self.top) * 0.26)))
        collar = self.figure.head_width * (0.02 + 0.24 * sine)
        return x + (collar - x) * high * (self.turn - 1.0), y

    def side(self, side: int, y: float, grow: float = 0.0) -> Point:
        """A point of the contour."""
        return self.middle(y) * 1.0 + side * (self.half(y) + grow), y

    def outline(self, low: float, *, grow: float = 0.0, neck: float = 0.42) -> list[Point]:
        """The contour from the neck down to ``low`` and up again."""
        nw = min(self.figure.head_width * 0.5 * neck, self.half(self.top) * 0.5)
        sag = max(7.0, self.half(low) * 0.07)
        right = [(nw, self.top - 17), (self.half(self.top) * 0.74, self.top - 9),
            (self.half(self.top) * 0.985, self.top + 12),
            self.side(1, self.top * 0.72, grow), self.side(1, self.waist, grow),
            self.side(1, 0.0, grow)]  # fmt: skip
        left = [(-x, y) if i < 3 else self.side(-1, y, grow) for i, (x, y) in enumerate(right)]
        ends = [self.side(1, low, grow), (self.half(low) * 0.5 + self.middle(low),
            low + sag * 0.8), (self.middle(low), low + sag),
            (-self.half(low) * 0.5 + self.middle(low), low + sag * 0.8),
            self.side(-1, low, grow)]  # fmt: skip
        if low < 6:
            right, left = right[:-1], left[:-1]
        return [*right, *ends, *reversed(left)]

    def body(self, low: float, *, grow: float = 0.0) -> Path:
        """The contour as a path."""
        return smooth(self.outline(low, grow=grow), tension=0.62)

    def line(self, *places: tuple[float, float], wide: float = 3.4) -> Path:
        """A strip through points of the front."""
        return ribbon([self.at(u, y) for u, y in places], [wide] * len(places))

    def patch(self, *places: tuple[float, float], tension: float = 0.4) -> Path:
        """A piece laid on the front."""
        return smooth([self.at(u, y) for u, y in places], tension=tension)

    def disc(self, u: float, y: float, radius: float) -> Path:
        """A button's outline."""
        x, _ = self.at(u, y)
        narrow = max(0.5, math.cos(math.asin(max(-1, min(1, u))) + self.angle))
        return ellipse(x, y, radius * narrow, radius)

    def down(self, share: float) -> float:
        """A height between shoulder (0) and hem (1)."""
        return self.top + (self.hem - self.top) * share


def tailor_for(
    look: Look,
    figure: Figure,
    turn: float,
    *,
    seated: bool,
    room: float = math.inf,
    stride: float = 1.0,
) -> Tailor:
    """Measure a body for its clothes."""
    return Tailor(look, figure, outfit_of(look), turn, seated, room, stride)


def crease(points: list[Point], colour: str, wide: float = 4.0) -> Cut:
    """A fold in cloth."""
    return Cut(
        ribbon(points, [0.6, *[wide] * (len(points) - 2), 0.6]), darker(colour, 0.18), None, None, 0
    )


def buttons(
    t: Tailor, colour: str, shares: tuple[float, ...], *, u: float = 0.0, radius: float = 8.0
) -> list[Cut]:
    """Buttons down the front at shares of the length."""
    cuts = []
    for share in shares:
        y = t.down(share)
        cuts.append(
            Cut(t.disc(u, y, radius), lighter(colour, 0.12), darker(colour, 0.12), LOW, 0.35)
        )
        x = t.at(u, y)[0]
        cuts += [
            flat(circle(x + d, y, radius * 0.15), darker(colour, 0.5))
            for d in (-radius * 0.25, radius * 0.25)
        ]
    return cuts


def pocket(
    t: Tailor, u: float, share: float, colour: str, *, size: float = 1.0, flap: bool = True
) -> list[Cut]:
    """A patch pocket, with a flap."""
    y, tall, wide = t.down(share), 44 * size * t.figure.height / 1000, 0.19 * size
    bag = t.patch((u - wide, y), (u + wide, y), (u + wide * 0.94, y + tall * 0.8),
        (u + wide * 0.5, y + tall), (u - wide * 0.5, y + tall),
        (u - wide * 0.94, y + tall * 0.8))  # fmt: skip
    cuts = [Cut(bag, lighter(colour, 0.12), lighter(colour, 0.02), LOW)]
    if flap:
        lid = t.patch((u - wide * 1.1, y - 5), (u + wide * 1.1, y - 5),
            (u + wide * 1.1, y + tall * 0.26), (u, y + tall * 0.36),
            (u - wide * 1.1, y + tall * 0.26))  # fmt: skip
        cuts.append(Cut(lid, lighter(colour, 0.18), lighter(colour, 0.06), LOW))
    return cuts


def collar_points(
    t: Tailor, colour: str, *, reach: float = 0.20, spread: float = 0.44
) -> list[Cut]:
    """A turned-down collar: two wings that meet in the middle."""
    cuts, top = [], t.top - 20
    tall = (t.hem - t.top) * 0 + abs(t.top) * reach
    for s in (-1, 1):
        wing = polygon([t.at(0.02 * s, top + tall * 0.42),
            t.at(spread * 0.62 * s, top - 8), t.at(spread * 1.05 * s, top + 6),
            t.at(spread * 0.86 * s, top + tall)])  # fmt: skip
        cuts.append(Cut(wing, lighter(colour, 0.16), lighter(colour, 0.02), LOW))
    return cuts


def throat(t: Tailor, depth: float, colour: str, *, wide: float = 0.30) -> Cut:
    """What an open collar shows."""
    return Cut(t.patch((-wide, t.top - 18), (wide, t.top - 18),
        (wide * 0.5, t.top + depth * 0.5), (0, t.top + depth),
        (-wide * 0.5, t.top + depth * 0.5), tension=0.3), colour,
        darker(colour, 0.08), None, 0.05)  # fmt: skip


def belt(t: Tailor, y: float, colour: str, *, wide: float = 17, buckle: bool = True) -> list[Cut]:
    """A belt around the body at a height."""
    points = [
        t.side(-1, y, 2),
        t.at(-0.55, y + 5),
        t.at(0, y + 7),
        t.at(0.55, y + 5),
        t.side(1, y, 2),
    ]
    cuts = [Cut(ribbon(points, [wide] * 5, tension=0.6), lighter(colour, 0.06),
        darker(colour, 0.12), LOW, clip=t.body(max(y + 40, t.hem)))]  # fmt: skip
    if buckle:
        x, by = t.at(0, y + 7)
        cuts += [Cut(rounded_rect(x - 13, by - wide * 0.66, 26, wide * 1.32, 4),
            lighter(BRASS, 0.12), darker(BRASS, 0.1), LOW, 0.35),
            flat(rounded_rect(x - 7.5, by - wide * 0.34, 15, wide * 0.68, 2),
            darker(colour, 0.1))]  # fmt: skip
    return cuts


def skin_of(t: Tailor) -> str:
    """The skin that an open collar shows."""
    return darker(skin_paper(t.look), 0.05)


def base(t: Tailor, colour: str, *, low: float | None = None, deep: float = 0.13) -> Cut:
    """The garment's body."""
    return Cut(
        t.body(t.hem if low is None else low), lighter(colour, 0.05), darker(colour, deep), HIGH
    )
