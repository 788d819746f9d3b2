"""Hair cuts: what hangs behind the head, what lies on it, and a tail that swings.

Head units; x in the tables below is in half widths, y in head heights above the chin. Under a hat
the hair is cut off at the hat's line.
"""

import math
from collections.abc import Callable
from functools import partial

from studio.film.look import Age, HairStyle, Look
from studio.theatre.paper import Path, circle, ellipse, rect, smooth, union
from studio.theatre.puppet import hair_more as more
from studio.theatre.puppet.barber import HAT_LINE, Barber, HairCut, covered, hairless
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.hats import WRAPPING_HATS
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.papers import lighter

__all__ = ["HAIR_HEIGHTS", "HAT_LINE", "HairCut", "covered", "hair_of", "hairless"]
HAIR_HEIGHTS = {
    HairStyle.BUN: 0.38, HairStyle.CURLY: 0.28, HairStyle.AFRO: 0.44, HairStyle.MOHAWK: 0.36,
    HairStyle.TOPKNOT: 0.44,
}  # fmt: skip
"""How far hair rises above the crown, in heads, where that is more than usual."""


def hair_of(look: Look, skull: Skull, turn: float) -> HairCut:
    """The hair for a look; ``turn`` 0 to 1."""
    dress = _Dresser(look, skull, turn)
    makers: dict[HairStyle, Callable[[], HairCut]] = {
        HairStyle.BALD: dress.bald,
        HairStyle.SHORT: dress.short,
        HairStyle.BOB: dress.bob,
        HairStyle.LONG: dress.long,
        HairStyle.CURLY: dress.curly,
        HairStyle.BUN: dress.bun,
        HairStyle.PONYTAIL: dress.ponytail,
        HairStyle.BRAIDS: partial(more.braids, dress),
        HairStyle.PIGTAILS: partial(more.pigtails, dress),
        HairStyle.AFRO: partial(more.afro, dress),
        HairStyle.MOHAWK: partial(more.mohawk, dress),
        HairStyle.DREADLOCKS: partial(more.dreadlocks, dress),
        HairStyle.WAVY: partial(more.wavy, dress),
        HairStyle.SIDE_PART: partial(more.side_part, dress),
        HairStyle.RECEDING: partial(more.receding, dress),
        HairStyle.TOPKNOT: partial(more.topknot, dress),
    }
    if hairless(look):
        return HairCut()
    cut = makers[look.hair]()
    if not covered(look):
        return cut
    if look.hat in WRAPPING_HATS:
        cut = HairCut([], cut.front)
    w, h = skull.half, skull.height
    below = rect(-4 * w, -HAT_LINE * h, 8 * w, 4 * h)
    return HairCut(
        [_under(c, below) for c in cut.back],
        [_under(c, below) for c in cut.front],
        cut.tail,
        cut.tail_at,
    )


def _under(cut: Cut, below: Path) -> Cut:
    return Cut(cut.path, cut.colour, cut.to, cut.lift, cut.edge, cut.texture, below)


class _Dresser(Barber):
    """Cuts one head's hair."""

    # -- styles

    def bald(self) -> HairCut:
        """A shining head, with a rim of hair on the old and grown."""
        if self.look.age in (Age.CHILD, Age.YOUNG) or self.woman:
            return HairCut(front=[self._shine()])
        t = self.turn
        cuts = []
        if t < 0.3:
            cuts.append(self.sheet([self.off(0.98, 0.70), self.off(1.10, 0.62),
                self.off(1.13, 0.50), self.off(1.03, 0.42), self.off(0.95, 0.52),
                self.off(0.94, 0.62)]))  # fmt: skip
        cuts.append(self.sheet([(-1.0 * self.w, -0.74 * self.h),
            self.off(-1.13, 0.64), self.off(-1.15, 0.48),
            self.off(-1.04, 0.38 - 0.08 * t), self.on(-0.96 + 0.04 * t, 0.44),
            self.on(-0.93, 0.58), self.on(-0.95, 0.70)]))  # fmt: skip
        return HairCut(front=[*cuts, self._shine()])

    def _shine(self) -> Cut:
        x, y = self.on(-0.35, 0.90)
        glow = lighter(self.skull.skin, 0.4)
        return Cut(
            ellipse(x, y, 0.16 * self.w, 0.022 * self.h, rotation=-16), glow, None, None, 0.0, 0.04
        )

    def short(self) -> HairCut:
        """A crop with a side parting; a woman's is a pixie, a child's falls in the forehead."""
        if self.woman or self.look.age is Age.CHILD:
            fringe = [(0.90, 0.60), (0.84, 0.70), (0.60, 0.735), (0.52, 0.68),
                (0.30, 0.745), (0.16, 0.67), (-0.12, 0.76), (-0.34, 0.69),
                (-0.55, 0.765), (-0.80, 0.68), (-0.89, 0.60)]  # fmt: skip
            cap = self.cap(fringe, side=0.44 if self.woman else 0.50, nape=0.22)
        else:
            fringe = [(0.88, 0.62), (0.84, 0.73), (0.62, 0.80), (0.18, 0.775),
                (-0.30, 0.845), (-0.52, 0.83), (-0.80, 0.74), (-0.88, 0.62)]  # fmt: skip
            cap = self.cap(fringe, side=0.47, nape=0.26, high=1.10)
        lines = [self.strand(self.on(-0.50, 0.84), self.off(-0.2, 1.0),
            self.off(0.3, 1.04)), self.strand(self.on(-0.1, 0.83),
            self.off(0.3, 0.95), self.off(0.72, 0.93)),
            self.strand(self.on(-0.66, 0.80), self.off(-0.72, 0.93),
            self.off(-0.5, 1.02))]  # fmt: skip
        if self.turn < 0.3:
            lines.append(
                self.strand(self.on(0.5, 0.82), self.off(0.78, 0.84), self.off(0.95, 0.76))
            )
        return HairCut(front=[cap, *lines])

    def bob(self) -> HairCut:
        """Chin-long with a straight fringe."""
        t = self.turn
        back = self.sheet([self.off(-1.16, 0.60), self.off(-1.25, 0.20),
            self.off(-1.16, -0.02), self.off(-0.5, -0.05), self.off(0.6, -0.05),
            self.off(1.12 - 0.1 * t, -0.02), self.off(1.18 - 0.12 * t, 0.25),
            self.off(1.08, 0.60), self.off(0, 1.05)], high=True)  # fmt: skip
        fringe = [(0.995, 0.30), (0.97, 0.10), (0.82, 0.08), (0.80, 0.40),
            (0.78, 0.655), (0.5, 0.675), (0.2, 0.68), (-0.2, 0.68), (-0.5, 0.675),
            (-0.78, 0.655), (-0.80, 0.40), (-0.82, 0.08)]  # fmt: skip
        left = [self.off(-1.10, 0.03), self.off(-1.22, 0.08), self.off(-1.17, 0.34),
            self.off(-1.13, 0.64)]  # fmt: skip
        top = [self.off(-1.04, 0.88), self.off(-0.66, 1.06), self.off(0, 1.12),
            self.off(0.66, 1.06), self.off(1.02, 0.88), self.off(1.10, 0.64),
            self.off(1.10 - 0.04 * t, 0.36), self.off(1.14 - 0.08 * t, 0.10)]  # fmt: skip
        front = self.sheet(
            [*left, *top, *[self.on(x, y) for x, y in fringe[1:]]], high=True, tension=0.66
        )
        lines = [self.strand(self.on(x, 0.70), self.on(x * 0.9, 0.82),
            self.on(x * 0.62, 0.97),
            wide=3) for x in (-0.55, -0.25, 0.08, 0.38, 0.62)]  # fmt: skip
        lines += [
            self.strand(self.off(-1.02, 0.60), self.off(-1.08, 0.36), self.off(-1.04, 0.13), wide=3)
        ]
        return HairCut(back=[back], front=[front, *lines])

    def long(self) -> HairCut:
        """Parted, falling over the shoulders."""
        t = self.turn
        back = self.sheet([self.off(-1.14, 0.66), self.off(-1.24, 0.2),
            self.off(-1.36, -0.28), self.off(-1.24, -0.62), self.off(-0.6, -0.72),
            self.off(0.5, -0.72), self.off(1.10 - 0.1 * t, -0.62),
            self.off(1.28 - 0.2 * t, -0.28), self.off(1.16 - 0.1 * t, 0.2),
            self.off(1.08, 0.66), self.off(0, 1.06)], high=True)  # fmt: skip
        part = 0.14
        left = [self.on(part, 0.97), self.on(-0.30, 0.80), self.on(-0.74, 0.66),
            self.on(-0.84, 0.44), self.on(-0.80, 0.16), self.on(-0.72, -0.10),
            self.off(-0.86 + 0.3 * t, -0.46), self.off(-1.14 + 0.12 * t, -0.40),
            self.off(-1.26, -0.02), self.off(-1.17, 0.36), self.off(-1.12, 0.70),
            self.off(-0.98, 0.93), self.off(-0.55, 1.08), self.off(0.0, 1.11)]  # fmt: skip
        right = [self.over(part - 0.06, 0.985), self.over(0.40, 0.81),
            self.over(0.78, 0.66), self.over(0.87, 0.44), self.over(0.88, 0.16),
            self.over(0.84, -0.10), self.off(0.92, -0.40),
            self.off(1.14 - 0.1 * t, -0.34), self.off(1.20 - 0.14 * t, 0.0),
            self.off(1.12 - 0.06 * t, 0.36), self.off(1.09, 0.70),
            self.off(0.96, 0.93), self.off(0.55, 1.075), self.off(0.1, 1.11)]  # fmt: skip
        lines = [self.strand(self.on(0.0, 0.98), self.off(-0.62, 0.90),
            self.off(-0.98, 0.60), self.off(-1.06, 0.10)),
            self.strand(self.off(-0.98, 0.30), self.off(-1.08, 0.0),
            self.off(-1.0, -0.28))]  # fmt: skip
        if self.turn < 0.3:
            lines += [self.strand(self.on(0.2, 0.98), self.off(0.66, 0.90),
                self.off(0.96, 0.60), self.off(1.0, 0.14)),
                self.strand(self.off(0.98, 0.26), self.off(1.05, 0.0),
                self.off(1.0, -0.22))]  # fmt: skip
        return HairCut(
            back=[back],
            front=[
                self.sheet(right, high=True, tension=0.7),
                self.sheet(left, high=True, tension=0.7),
                *lines,
            ],
        )

    def curly(self) -> HairCut:
        """A cloud of round locks."""
        w, h = self.w, self.h
        big = 0.80 if self.look.age is Age.CHILD or not self.woman else 1.0
        ring = [circle(*self.off(1.06 * math.sin(a) * (1 + 0.04 * (i % 2)),
            0.60 + 0.46 * math.cos(a)), w * (0.30 + 0.05 * (i % 3)) * big) for i,
            a in enumerate(math.radians(d) for d in range(-138, 139, 23))]  # fmt: skip
        if self.covered:
            ring = ring[:3] + ring[-3:]
        back = Cut(
            union(*ring, ellipse(0, -0.62 * h, w * 1.05, h * 0.46)), self.colour, self.low, HIGH
        )
        places = [(-0.93, 0.56, 0.19), (-0.90, 0.70, 0.22), (-0.72, 0.83, 0.25),
            (-0.42, 0.90, 0.25), (-0.10, 0.90, 0.24), (0.22, 0.92, 0.25),
            (0.52, 0.88, 0.25), (0.78, 0.80, 0.23), (0.92, 0.68, 0.20),
            (0.95, 0.55, 0.17)]  # fmt: skip
        cuts = [back]
        over = [circle(*self.off(x, y), w * r) for x, y, r in ((-0.75, 0.98, 0.30),
            (-0.3, 1.07, 0.32), (0.2, 1.08, 0.32), (0.66, 1.0, 0.30))]  # fmt: skip
        front = [Cut(union(*over, ellipse(-0.03 * w, -0.96 * h, w * 0.85, h * 0.13)),
            lighter(self.colour, 0.04), self.low, LOW)]  # fmt: skip
        if self.turn > 0.2:
            side = ((-0.98, 0.44, 0.20), (-0.66, 0.50, 0.22), (-0.98, 0.62, 0.26),
                (-0.68, 0.68, 0.30), (-0.96, 0.82, 0.28), (-0.52, 0.82, 0.28))  # fmt: skip
            front += [
                Cut(circle(*self.off(x, y), w * r), lighter(self.colour, 0.03), self.low, LOW)
                for x, y, r in side
            ]
        if self.turn > 0.4:
            places = places[:-2]  # or they would hang before the far eye
        for i, (x, y, r) in enumerate(places):
            front.append(Cut(circle(*self.on(x, y), w * r * (0.85 + 0.15 * big)),
                lighter(self.colour, 0.03 + 0.05 * (i % 2)), self.low, LOW))  # fmt: skip
        for x, y in ((-0.72, 1.0), (-0.28, 1.09), (0.2, 1.1), (0.64, 1.02)):
            cx, cy = self.off(x, y)
            front.append(
                self.strand(
                    (cx - 10, cy + 4),
                    (cx - 6, cy - 8),
                    (cx + 6, cy - 8),
                    (cx + 9, cy + 2),
                    (cx + 1, cy + 5),
                    wide=3,
                )
            )
        return HairCut(back=cuts, front=front)

    def bun(self) -> HairCut:
        """Combed back and pinned up, at the nape under a hat."""
        w, h = self.w, self.h
        if self.covered:
            x = -0.62 - 0.42 * self.turn
            knot = [Cut(circle(x * w, -0.16 * h, w * 0.36), self.colour, self.low, HIGH)]
            return HairCut(back=knot, front=self.swept())
        x, y, r = (-0.02 - 0.30 * self.turn) * w, -1.16 * h, 0.40 * w
        knot = [Cut(ellipse(x, y, r, r * 0.92), lighter(self.colour, 0.04), self.low,
            HIGH), self.strand((x - r * 0.7, y + r * 0.2), (x - r * 0.2, y - r * 0.5),
            (x + r * 0.6, y - r * 0.35)), self.strand((x - r * 0.3, y + r * 0.5),
            (x + r * 0.15, y - r * 0.05), (x + r * 0.7, y + r * 0.15))]  # fmt: skip
        return HairCut(back=knot, front=self.swept())

    def ponytail(self) -> HairCut:
        """A tail that swings at the back of the head."""
        w, h = self.w, self.h
        tail = smooth([(-0.06 * w, -0.10 * h), (-0.42 * w, -0.14 * h),
            (-0.72 * w, 0.06 * h), (-0.80 * w, 0.36 * h), (-0.64 * w, 0.62 * h),
            (-0.56 * w, 0.44 * h), (-0.36 * w, 0.56 * h), (-0.30 * w, 0.30 * h),
            (-0.14 * w, 0.12 * h), (0.06 * w, 0.06 * h)], tension=0.7)  # fmt: skip
        cuts = [Cut(tail, lighter(self.colour, 0.04), self.low, HIGH),
            self.strand((-0.22 * w, -0.04 * h), (-0.52 * w, 0.08 * h),
            (-0.60 * w, 0.40 * h)), self.strand((-0.12 * w, 0.0),
            (-0.36 * w, 0.14 * h), (-0.42 * w, 0.42 * h)),
            Cut(ellipse(-0.05 * w, -0.02 * h, 0.11 * w, 0.055 * h, rotation=20),
            "#c9544c", None, LOW)]  # fmt: skip
        at = self.off(-0.86, 0.86 if not self.covered else 0.66)
        return HairCut(front=self.swept(), tail=cuts, tail_at=at)
