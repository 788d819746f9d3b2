"""The upper body in its clothes, in units around the hip's middle at (0, 0), shoulders above.

One function a wardrobe. ``Tailor`` knows the body's outline and where a seam lies when the body is
turned; when the puppet sits, garments end at the hip and a lap covers the thighs.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from studio.film.look import Gender, Look, Wardrobe
from studio.theatre.paper import Path, Point, circle, ellipse, polygon, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.figure import Figure
from studio.theatre.puppet.outfit import Outfit, outfit_of
from studio.theatre.puppet.papers import (
    BRASS,
    CREAM,
    INK,
    LEATHER,
    SKINS,
    contrasting,
    darker,
    lighter,
)

BODY_ANGLE = 30.0


@dataclass(frozen=True)
class Tailor:
    """Measures for one body, 0 to 1 turned to the right, standing or seated."""

    look: Look
    figure: Figure
    outfit: Outfit
    turn: float
    seated: bool

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
        return self.figure.leg * self.outfit.hem + 10

    def half(self, y: float) -> float:
        """The body's half width at a height, garment included."""
        f, puffy = self.figure, 1 + (self.outfit.puffy - 1) * 0.6
        wide = 0.62 if f.hip_half > 118 else 1.0  # the stout need less cloth for the same swing
        wide *= 0.25 if self.seated else 1.0
        flare = f.hip_half * (1.0 + (self.outfit.flare - 1.0) * wide)
        levels = [(self.top, f.shoulder_half * 0.96), (self.top * 0.72, f.chest_half),
            (self.waist, f.waist_half), (0.0, f.hip_half * 1.03),
            (max(1.0, self.hem), flare * 1.03)]  # fmt: skip
        narrow = (1 - 0.13 * self.turn) * puffy
        for (y0, a), (y1, b) in zip(levels, levels[1:], strict=False):
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
        lon = math.asin(max(-1.0, min(1.0, u))) + math.radians(BODY_ANGLE) * self.turn
        return self.middle(y) + self.half(y) * math.sin(max(-1.5, min(1.5, lon))), y

    def side(self, side: int, y: float, grow: float = 0.0) -> Point:
        """A point of the contour."""
        return self.middle(y) * 1.0 + side * (self.half(y) + grow), y

    def outline(self, low: float, *, grow: float = 0.0, neck: float = 0.42) -> list[Point]:
        """The contour from the neck down to ``low`` and up again."""
        nw = self.figure.head_width * 0.5 * neck
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
        narrow = max(
            0.5, math.cos(math.asin(max(-1, min(1, u))) + math.radians(BODY_ANGLE) * self.turn)
        )
        return ellipse(x, y, radius * narrow, radius)

    def down(self, share: float) -> float:
        """A height between shoulder (0) and hem (1)."""
        return self.top + (self.hem - self.top) * share


def tailor_for(look: Look, figure: Figure, turn: float, *, seated: bool) -> Tailor:
    """Measure a body for its clothes."""
    return Tailor(look, figure, outfit_of(look), turn, seated)


def torso_cuts(t: Tailor) -> list[Cut]:
    """The upper body of the look's wardrobe."""
    makers: dict[Wardrobe, Callable[[Tailor], list[Cut]]] = {
        Wardrobe.COAT: _coat,
        Wardrobe.RAINCOAT: _raincoat,
        Wardrobe.JUMPER: _jumper,
        Wardrobe.SHIRT: _shirt,
        Wardrobe.SUIT: _suit,
        Wardrobe.DRESS: _dress,
        Wardrobe.ROBE: _robe,
        Wardrobe.APRON: _apron,
        Wardrobe.UNIFORM: _uniform,
        Wardrobe.DUNGAREES: _dungarees,
        Wardrobe.SPACESUIT: _spacesuit,
    }
    return makers[t.look.wardrobe](t)


def pelvis_cuts(t: Tailor) -> list[Cut]:
    """The seat of the trousers, under the upper garment."""
    f, colour = t.figure, t.outfit.legs
    w = t.half(0.0) * 0.97
    low = f.leg_width * 0.55
    path = smooth([(-w * 0.94, -f.leg_width * 0.6), (0, -f.leg_width * 0.66),
        (w * 0.94, -f.leg_width * 0.6), (w, 0), (w * 0.92, low),
        (w * 0.4, low * 1.12), (0, low * 0.7), (-w * 0.4, low * 1.12),
        (-w * 0.92, low), (-w, 0)], tension=0.8)  # fmt: skip
    return [Cut(path, lighter(colour, 0.04), darker(colour, 0.06), HIGH)]


def lap_cuts(t: Tailor) -> list[Cut]:
    """Cloth over the thighs of a seated puppet that faces right, from the hip at (0, 0)."""
    f, o = t.figure, t.outfit
    if o.hem < 0.3:
        return []
    reach, a = f.thigh * 0.98, f.leg_width * 0.62
    drop = f.leg * max(0.10, o.hem - 0.42)
    path = smooth([(-t.half(0) * 0.9, -a * 0.9), (0, -a * 1.15),
        (reach * 0.6, -a * 0.78), (reach * 1.02, -a * 0.5), (reach * 1.18, a * 0.6),
        (reach * 1.16, a + drop), (reach * 0.9, a * 1.15 + drop),
        (reach * 0.55, a * 1.1 + drop * 0.9), (reach * 0.2, a * 1.1 + drop * 0.5),
        (-t.half(0) * 0.86, a * 0.9 + drop * 0.15)], tension=0.72)  # fmt: skip
    cuts = [Cut(path, lighter(o.body, 0.05), darker(o.body, 0.10), HIGH)]
    for x in (0.45, 0.75):
        cuts.append(_crease([(reach * x, -a * 0.2), (reach * (x + 0.05), a * 0.5),
            (reach * (x + 0.04), a + drop * 0.7)], o.body))  # fmt: skip
    if o.skirted:
        hem = [(reach * 1.15, a * 0.9 + drop * 0.94),
            (reach * 0.9, a * 1.05 + drop * 0.98),
            (reach * 0.55, a * 1.0 + drop * 0.88),
            (reach * 0.22, a * 1.0 + drop * 0.5)]  # fmt: skip
        cuts.append(Cut(ribbon(hem, (9, 11, 11, 9)), lighter(o.accent, 0.08), o.accent, LOW))
    return cuts


# -- details that several garments share


def _crease(points: list[Point], colour: str, wide: float = 4.0) -> Cut:
    return Cut(
        ribbon(points, [0.6, *[wide] * (len(points) - 2), 0.6]), darker(colour, 0.18), None, None, 0
    )


def _buttons(
    t: Tailor, colour: str, shares: tuple[float, ...], *, u: float = 0.0, radius: float = 8.0
) -> list[Cut]:
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


def _pocket(
    t: Tailor, u: float, share: float, colour: str, *, size: float = 1.0, flap: bool = True
) -> list[Cut]:
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


def _collar_points(
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


def _throat(t: Tailor, depth: float, colour: str, *, wide: float = 0.30) -> Cut:
    """What an open collar shows."""
    return Cut(t.patch((-wide, t.top - 18), (wide, t.top - 18),
        (wide * 0.5, t.top + depth * 0.5), (0, t.top + depth),
        (-wide * 0.5, t.top + depth * 0.5), tension=0.3), colour,
        darker(colour, 0.08), None, 0.05)  # fmt: skip


def _belt(t: Tailor, y: float, colour: str, *, wide: float = 17, buckle: bool = True) -> list[Cut]:
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


def _skin(t: Tailor) -> str:
    return darker(SKINS[max(0, min(5, t.look.skin))], 0.05)


def _base(t: Tailor, colour: str, *, low: float | None = None, deep: float = 0.13) -> Cut:
    return Cut(
        t.body(t.hem if low is None else low), lighter(colour, 0.05), darker(colour, deep), HIGH
    )


# -- the wardrobes


def _coat(t: Tailor) -> list[Cut]:
    c, o = t.outfit.body, t.outfit
    cuts = [_base(t, c), _throat(t, abs(t.top) * 0.30, CREAM, wide=0.34)]
    scarf = t.patch((-0.30, t.top - 14), (0, t.top + 4), (0.30, t.top - 14),
        (0.24, t.top + 20), (0.05, t.top + abs(t.top) * 0.24), (-0.18, t.top + 26),
        tension=0.8)  # fmt: skip
    cuts.append(Cut(scarf, lighter(o.accent, 0.06), darker(o.accent, 0.1), LOW))
    edge = t.patch((0.05, t.top + abs(t.top) * 0.26),
        (0.17, t.top + abs(t.top) * 0.26), (0.16, t.hem + 6), (0.05, t.hem + 8),
        tension=0.1)  # fmt: skip
    cuts.append(Cut(edge, darker(c, 0.06), darker(c, 0.16), LOW, clip=t.body(t.hem)))
    for s in (-1, 1):
        d = abs(t.top)
        lapel = polygon([t.at(0.06 * s + 0.03, t.top + d * 0.40),
            t.at(0.36 * s, t.top - 22), t.at(0.56 * s, t.top - 12),
            t.at(0.66 * s, t.top + d * 0.10), t.at(0.52 * s, t.top + d * 0.13),
            t.at(0.56 * s, t.top + d * 0.20)])  # fmt: skip
        cuts.append(Cut(lapel, lighter(c, 0.18), lighter(c, 0.04), LOW))
    cuts += _pocket(t, -0.52, 0.62, c) + _pocket(t, 0.56, 0.62, c)
    cuts += _belt(t, t.waist + 8, darker(c, 0.14), wide=20)
    return cuts + _buttons(
        t, o.accent if o.accent != c else BRASS, (0.38, 0.52, 0.70, 0.84), u=-0.09
    )


def _raincoat(t: Tailor) -> list[Cut]:
    c = t.outfit.body
    button = t.outfit.accent if t.outfit.accent != c else INK
    cuts = [_base(t, c, deep=0.22)]
    strip = t.patch(
        (-0.085, t.top), (0.10, t.top), (0.10, t.hem + 8), (-0.085, t.hem + 8), tension=0.1
    )
    cuts.append(Cut(strip, darker(c, 0.22), darker(c, 0.32), LOW, clip=t.body(t.hem)))
    cuts += _buttons(t, button, (0.24, 0.42, 0.60, 0.78), radius=9)
    for u in (-0.54, 0.56):
        cuts += _pocket(t, u, 0.60, lighter(c, 0.06), size=1.35)
    d = abs(t.top)
    for s in (-1, 1):
        wing = smooth([t.at(0.03 * s, t.top + d * 0.13), t.at(0.26 * s, t.top - 30),
            t.at(0.54 * s, t.top - 16), t.at(0.60 * s, t.top + d * 0.10),
            t.at(0.34 * s, t.top + d * 0.20)], tension=0.5)  # fmt: skip
        cuts.append(Cut(wing, lighter(c, 0.20), lighter(c, 0.04), HIGH))
    cuts.append(
        _crease([t.at(-0.80, t.waist - 20), t.at(-0.72, t.waist + 4), t.at(-0.58, t.waist + 10)], c)
    )
    cuts.append(
        _crease([t.at(0.72, t.waist - 26), t.at(0.66, t.waist - 4), t.at(0.52, t.waist + 2)], c)
    )
    return cuts


def _jumper(t: Tailor) -> list[Cut]:
    c, accent = t.outfit.body, t.outfit.accent
    body = t.body(t.hem)
    cuts = [_base(t, c, deep=0.10)]
    y, step = t.down(0.30), abs(t.top) * 0.075
    us = [i / 7 for i in range(-7, 8)]
    for dy, wide in ((-step * 1.35, 5), (step * 1.35, 5)):
        cuts.append(Cut(ribbon([t.at(u, y + dy) for u in us], [wide] * 15),
            lighter(accent, 0.12), None, None, 0.05, 0.06, body))  # fmt: skip
    zigzag = [t.at(u * 1.0, y + (step * 0.6 if i % 2 else -step * 0.6)) for i, u in enumerate(us)]
    cuts.append(Cut(ribbon(zigzag, [8] * 15, tension=0.0), accent, None, None, 0.08, 0.06, body))
    for i, u in enumerate(us[1:-1]):
        x, _ = t.at(u, y)
        cuts.append(flat(circle(x, y + (step * 0.45 if i % 2 else -step * 0.45), 3.4), CREAM))
    low = t.hem
    band = ribbon([t.side(-1, low - 9, 1), t.at(-0.5, low + 1), t.at(0, low + 4),
        t.at(0.5, low + 1), t.side(1, low - 9, 1)], [24] * 5, tension=0.6)  # fmt: skip
    cuts.append(Cut(band, darker(c, 0.06), darker(c, 0.16), LOW))
    cuts += [Cut(t.line((u, low - 9), (u, low + 13), wide=2.2), darker(c, 0.24), None,
        None, 0) for u in (-0.9, -0.72, -0.54, -0.36, -0.18, 0, 0.18, 0.36, 0.54,
        0.72, 0.9)]  # fmt: skip
    ring = t.patch((-0.42, t.top - 34), (0, t.top - 24), (0.42, t.top - 34),
        (0.47, t.top - 6), (0, t.top + 16), (-0.47, t.top - 6), tension=0.55)  # fmt: skip
    cuts.append(Cut(ring, lighter(c, 0.10), darker(c, 0.08), HIGH))
    cuts += [Cut(t.line((u, t.top - 26 + 8 * (1 - abs(u) * 2)),
        (u * 1.06, t.top - 2 + 12 * (1 - abs(u) * 2)), wide=2.2), darker(c, 0.2),
        None, None, 0) for u in (-0.36, -0.24, -0.12, 0, 0.12, 0.24, 0.36)]  # fmt: skip
    return cuts


def _shirt_front(t: Tailor, c: str, *, low: float) -> list[Cut]:
    cuts = [_base(t, c, low=low, deep=0.10), _throat(t, abs(t.top) * 0.12, _skin(t), wide=0.24)]
    strip = t.patch((-0.07, t.top + abs(t.top) * 0.07),
        (0.07, t.top + abs(t.top) * 0.07), (0.07, low + 2), (-0.07, low + 2),
        tension=0.1)  # fmt: skip
    cuts.append(Cut(strip, lighter(c, 0.10), darker(c, 0.02), LOW))
    return cuts


def _shirt(t: Tailor) -> list[Cut]:
    c, accent = t.outfit.body, t.outfit.accent
    low = 8.0
    cuts = _shirt_front(t, c, low=low)
    body = t.body(low)
    stripe = darker(c, 0.14) if c != accent else darker(c, 0.3)
    cuts[1:1] = [Cut(t.line((u, t.top - 20), (u, t.top * 0.5), (u, 6), wide=4),
        stripe, None, None, 0, 0.05,
        body) for u in (-0.82, -0.62, -0.42, -0.22, 0.22, 0.42, 0.62, 0.82)]  # fmt: skip
    cuts += _collar_points(t, c) + _buttons(t, accent, (0.20, 0.38, 0.56, 0.74), radius=5.5)
    y = t.top * 0.66
    pocket = t.patch(
        (0.30, y), (0.62, y), (0.61, y + 46), (0.46, y + 58), (0.31, y + 46), tension=0.15
    )
    cuts.append(Cut(pocket, lighter(c, 0.10), lighter(c, 0.0), LOW))
    cuts += [_crease([t.at(-0.85, t.waist), t.at(-0.66, t.waist + 16),
        t.at(-0.44, t.waist + 20)], c), _crease([t.at(0.8, t.waist + 6),
        t.at(0.62, t.waist + 20), t.at(0.42, t.waist + 22)], c)]  # fmt: skip
    return cuts + _belt(t, 2.0, LEATHER)


def _suit(t: Tailor) -> list[Cut]:
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [_base(t, c), _throat(t, d * 0.58, CREAM, wide=0.36)]
    if t.look.gender is Gender.WOMAN:
        bow = [t.patch((0, t.top + d * 0.10), (s * 0.24, t.top + d * 0.03),
            (s * 0.26, t.top + d * 0.17), tension=0.4) for s in (-1, 1)]  # fmt: skip
        cuts += [Cut(path, lighter(accent, 0.08), darker(accent, 0.1), LOW) for path in bow] + [
            Cut(t.disc(0, t.top + d * 0.10, 8), accent, None, LOW)
        ]
    else:
        tie = t.patch((-0.05, t.top + d * 0.10), (0.05, t.top + d * 0.10),
            (0.10, t.top + d * 0.44), (0, t.top + d * 0.54),
            (-0.10, t.top + d * 0.44), tension=0.2)  # fmt: skip
        knot = t.patch((-0.09, t.top + d * 0.015), (0.09, t.top + d * 0.015),
            (0.055, t.top + d * 0.11), (-0.055, t.top + d * 0.11), tension=0.2)  # fmt: skip
        cuts += [Cut(tie, lighter(accent, 0.06), darker(accent, 0.10), LOW),
            Cut(knot, lighter(accent, 0.1), accent, LOW)]  # fmt: skip
        cuts += _collar_points(t, CREAM, reach=0.15, spread=0.34)
    edge = t.patch((0.04, t.top + d * 0.56), (0.10, t.top + d * 0.56),
        (0.16, t.hem + 4), (0.04, t.hem + 8), tension=0.2)  # fmt: skip
    cuts.append(Cut(edge, darker(c, 0.05), darker(c, 0.18), LOW, clip=t.body(t.hem)))
    for s in (-1, 1):
        lapel = polygon([t.at(0.02 * s + 0.02, t.top + d * 0.60),
            t.at(0.28 * s, t.top - 20), t.at(0.46 * s, t.top - 16),
            t.at(0.62 * s, t.top + d * 0.19), t.at(0.48 * s, t.top + d * 0.21),
            t.at(0.54 * s, t.top + d * 0.28)])  # fmt: skip
        cuts.append(Cut(lapel, lighter(c, 0.14), lighter(c, 0.02), LOW))
    y = t.top + d * 0.36
    square = polygon(
        [t.at(0.52, y), t.at(0.56, y - 16), t.at(0.62, y - 6), t.at(0.68, y - 18), t.at(0.72, y)]
    )
    cuts += [Cut(square, lighter(accent, 0.2), accent, LOW),
        Cut(t.line((0.50, y + 2), (0.74, y + 2), wide=7), lighter(c, 0.10), None,
        LOW)]  # fmt: skip
    for u in (-0.56, 0.58):
        cuts.append(Cut(t.line((u - 0.17, 2), (u + 0.17, 4), wide=11),
            lighter(c, 0.10), darker(c, 0.02), LOW))  # fmt: skip
    return cuts + _buttons(t, darker(c, 0.45), (0.63, 0.78), u=-0.03, radius=7)


def _dress(t: Tailor) -> list[Cut]:
    c, accent = t.outfit.body, t.outfit.accent
    d, w = abs(t.top), t.waist + 6
    bodice = Cut(t.body(w + 30), lighter(c, 0.08), darker(c, 0.04), HIGH)
    cuts = _skirt(t, w) + [bodice]
    cuts += _buttons(t, lighter(accent, 0.3),
        (0.20, 0.28, 0.36) if not t.seated else (0.30, 0.44, 0.58), radius=5.5)  # fmt: skip
    for s in (-1, 1):
        wing = smooth([t.at(0.0, t.top + 2), t.at(0.20 * s, t.top - 26),
            t.at(0.50 * s, t.top - 18), t.at(0.60 * s, t.top + d * 0.08),
            t.at(0.38 * s, t.top + d * 0.20), t.at(0.08 * s, t.top + d * 0.13)],
            tension=0.85)  # fmt: skip
        cuts.append(Cut(wing, CREAM, darker(CREAM, 0.06), LOW))
    sash = ribbon([t.side(-1, w, 3), t.at(-0.5, w + 7), t.at(0, w + 9),
        t.at(0.5, w + 7), t.side(1, w, 3)], [26] * 5, tension=0.6)  # fmt: skip
    return [*cuts, Cut(sash, lighter(accent, 0.08), darker(accent, 0.10), LOW)]


def _skirt(t: Tailor, w: float) -> list[Cut]:
    """From the waist to a waved hem, with pleats and a border."""
    c, accent, low = t.outfit.body, t.outfit.accent, t.hem
    a, b = t.half(w), t.half(low)
    m = t.middle(w)
    hips = 0.30 if not t.seated else 0.5
    mid = (a + (b - a) * 0.62, w + (low - w) * hips)
    wave = [
        (b * (1 - 2 * i / 8) + m, low + (9 if i % 2 else -5) + 8 * math.sin(math.pi * i / 8))
        for i in range(9)
    ]
    outline = [
        (m - a * 0.98, w - 8),
        (m + a * 0.98, w - 8),
        (m + mid[0], mid[1]),
        *wave,
        (m - mid[0], mid[1]),
    ]
    path = smooth(outline, tension=0.7)
    cuts = [Cut(path, lighter(c, 0.05), darker(c, 0.12), HIGH)]
    for i in (1, 2.5, 4, 5.5, 7):
        x = b * (1 - 2 * i / 8) + m
        cuts.append(
            _crease(
                [
                    (m + (x - m) * a / b * 0.9, w + 16),
                    (m + (x - m) * 0.72, (w + low) / 2),
                    (x, low - 6),
                ],
                c,
                5,
            )
        )
    if t.seated:
        return cuts
    hem = [(x, y - 16) for x, y in wave]
    cuts.append(Cut(ribbon(hem, [9] * 9, tension=0.8), lighter(accent, 0.10), accent,
        None, 0.14, 0.05, path))  # fmt: skip
    return cuts


def _robe(t: Tailor) -> list[Cut]:
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [_base(t, c, deep=0.18)]
    body = t.body(t.hem)
    for u in (-0.72, -0.40, 0.44, 0.74):
        cuts.append(_crease([t.at(u * 0.8, t.waist + 20),
            t.at(u * 0.94, t.hem * 0.45), t.at(u, t.hem - 6)], c, 6))  # fmt: skip
    panel = t.patch((-0.10, t.top + d * 0.2), (0.10, t.top + d * 0.2),
        (0.15, t.hem + 22), (-0.15, t.hem + 22), tension=0.1)  # fmt: skip
    cuts.append(Cut(panel, lighter(accent, 0.06), darker(accent, 0.12), LOW, clip=body))
    hem = ribbon([t.side(-1, t.hem - 16, 2), t.at(-0.5, t.hem - 4), t.at(0, t.hem),
        t.at(0.5, t.hem - 4), t.side(1, t.hem - 16, 2)], [18] * 5, tension=0.6)  # fmt: skip
    if not t.seated:
        cuts.append(Cut(hem, accent, darker(accent, 0.12), None, 0.12, clip=body))
    shawl = t.patch((-0.40, t.top - 24), (0, t.top - 6), (0.40, t.top - 24),
        (0.74, t.top - 2), (0.62, t.top + d * 0.20), (0.16, t.top + d * 0.30),
        (0, t.top + d * 0.38), (-0.16, t.top + d * 0.30), (-0.62, t.top + d * 0.20),
        (-0.74, t.top - 2), tension=0.6)  # fmt: skip
    cuts.append(Cut(shawl, lighter(c, 0.14), darker(c, 0.02), HIGH))
    cuts += _belt(t, t.waist + 4, "#d8b877", wide=11, buckle=False)
    x, y = t.at(0.16, t.waist + 12)
    if not t.seated:
        cuts += [
            Cut(
                ribbon([(x, y), (x + 5, y + 60), (x + 2, y + 112)], (7, 7, 7)),
                "#d8b877",
                "#b8935a",
                LOW,
            ),
            Cut(ellipse(x + 2, y + 124, 8, 16), "#d8b877", "#b8935a", LOW),
        ]
    return [*cuts, Cut(circle(x, y - 1, 11), "#e3c78a", "#c4a063", LOW)]


def _apron(t: Tailor) -> list[Cut]:
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    low = 8.0
    cuts = _shirt_front(t, c, low=low) + _collar_points(t, c)
    cuts += _buttons(t, darker(c, 0.3), (0.16,), radius=5)
    end = t.figure.leg * 0.50 if not t.seated else t.hem
    for s in (-1, 1):
        strap = ribbon([t.at(0.36 * s, t.top + d * 0.32), t.at(0.38 * s, t.top + 4),
            t.at(0.34 * s, t.top - 22)], (11, 11, 11))  # fmt: skip
        cuts.append(Cut(strap, lighter(accent, 0.04), accent, LOW))
    bib = t.patch((-0.46, t.top + d * 0.28), (0, t.top + d * 0.31),
        (0.46, t.top + d * 0.28), (0.56, t.waist * 0.9), (0.90, t.waist * 0.55),
        (0.93, end * 0.5), (0.90, end), (0.45, end + 12), (0, end + 15),
        (-0.45, end + 12), (-0.90, end), (-0.93, end * 0.5), (-0.90, t.waist * 0.55),
        (-0.56, t.waist * 0.9), tension=0.55)  # fmt: skip
    cuts.append(Cut(bib, lighter(accent, 0.08), darker(accent, 0.10), HIGH))
    hem = contrasting(accent, light=CREAM, dark=darker(accent, 0.25))
    cuts.append(Cut(t.line((-0.44, t.top + d * 0.33), (0, t.top + d * 0.36),
        (0.44, t.top + d * 0.33), wide=5), hem, None, None, 0))  # fmt: skip
    y = -d * 0.10
    pouch = t.patch((-0.40, y), (0.40, y), (0.40, y + 66), (0.30, y + 78),
        (-0.30, y + 78), (-0.40, y + 66), tension=0.2)  # fmt: skip
    cuts += [
        Cut(pouch, lighter(accent, 0.16), accent, LOW),
        Cut(t.line((0, y + 4), (0, y + 74), wide=3), darker(accent, 0.16), None, None, 0),
    ]
    cuts.append(Cut(t.line((-0.97, t.waist * 0.52), (-0.74, t.waist * 0.50), wide=12),
        lighter(accent, 0.12), accent, LOW))  # fmt: skip
    cuts.append(Cut(t.line((0.97, t.waist * 0.52), (0.74, t.waist * 0.50), wide=12),
        lighter(accent, 0.12), accent, LOW))  # fmt: skip
    return cuts


def _uniform(t: Tailor) -> list[Cut]:
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [_base(t, c)]
    strip = t.patch((-0.30, t.top + 2), (0.30, t.top + 2), (0.22, t.waist),
        (0.24, t.hem + 6), (-0.24, t.hem + 6), (-0.22, t.waist), tension=0.3)  # fmt: skip
    cuts.append(Cut(strip, lighter(c, 0.10), c, LOW, clip=t.body(t.hem)))
    for u in (-0.22, 0.22):
        cuts += _buttons(t, BRASS, (0.18, 0.34, 0.50), u=u, radius=7.5)
    for s in (-1, 1):
        x, y = t.half(t.top) * 0.80 * s, t.top - 8
        board = rounded_rect(x - 30, y - 9, 60, 19, 8)
        cuts.append(Cut(board, lighter(accent, 0.06), darker(accent, 0.1), HIGH, 0.3))
        fringe = [
            Cut(
                ribbon([(x + (k * 9 + 4) * s, y + 9), (x + (k * 9 + 4) * s, y + 22)], (5.5, 4)),
                BRASS,
                darker(BRASS, 0.14),
                LOW,
            )
            for k in range(-1, 3)
        ]
        cuts += fringe
    collar = t.patch((-0.40, t.top - 38), (0, t.top - 28), (0.40, t.top - 38),
        (0.46, t.top - 4), (0, t.top + 14), (-0.46, t.top - 4), tension=0.5)  # fmt: skip
    cuts.append(Cut(collar, lighter(accent, 0.04), darker(accent, 0.12), LOW))
    cuts += _pocket(t, -0.60, 0.68, c, size=0.9) + _pocket(t, 0.62, 0.68, c, size=0.9)
    x, y = t.at(-0.52, t.top + d * 0.30)
    for k, colour in enumerate(("#c8453e", "#4a79ad")):
        cuts += [Cut(rounded_rect(x - 16 + k * 17, y - 14, 13, 18, 2), colour, None,
            LOW), Cut(circle(x - 9.5 + k * 17, y + 11, 8), lighter(BRASS, 0.15),
            BRASS, LOW, 0.3)]  # fmt: skip
    return cuts + _belt(t, t.waist + 10, "#3a2a26", wide=21)


def _dungarees(t: Tailor) -> list[Cut]:
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    low = 10.0
    body = t.body(low)
    cuts = [_base(t, accent, low=low, deep=0.10)]
    stripe = lighter(accent, 0.42)
    for k in range(1, 9):
        y = t.top + d * (0.02 + 0.125 * k)
        cuts.append(Cut(ribbon([t.side(-1, y, 4), t.at(-0.5, y + 5), t.at(0, y + 7),
            t.at(0.5, y + 5), t.side(1, y, 4)], [9] * 5), stripe, None, None, 0, 0.05,
            body))  # fmt: skip
    ring = t.patch((-0.36, t.top - 30), (0, t.top - 18), (0.36, t.top - 30),
        (0.40, t.top - 8), (0, t.top + 12), (-0.40, t.top - 8), tension=0.6)  # fmt: skip
    cuts.append(Cut(ring, lighter(accent, 0.08), darker(accent, 0.08), LOW))
    for s in (-1, 1):
        strap = ribbon([t.at(0.42 * s, t.top + d * 0.40), t.at(0.46 * s, t.top + 10),
            t.at(0.44 * s, t.top - 18)], (17, 17, 17))  # fmt: skip
        cuts.append(Cut(strap, lighter(c, 0.08), darker(c, 0.05), LOW))
    w = t.waist
    bib = t.patch((-0.52, t.top + d * 0.36), (0, t.top + d * 0.37),
        (0.52, t.top + d * 0.36), (0.56, w - 10), (0.99, w * 0.66), (1.0, 0),
        (0.99, 18), (0, 24), (-0.99, 18), (-1.0, 0), (-0.99, w * 0.66),
        (-0.56, w - 10), tension=0.35)  # fmt: skip
    cuts.append(Cut(bib, lighter(c, 0.06), darker(c, 0.06), HIGH))
    y = t.top + d * 0.47
    pouch = t.patch((-0.30, y), (0.30, y), (0.29, y + 44), (0.20, y + 54),
        (-0.20, y + 54), (-0.29, y + 44), tension=0.2)  # fmt: skip
    cuts += [Cut(pouch, lighter(c, 0.15), lighter(c, 0.03), LOW),
        Cut(t.line((-0.28, y + 9), (0.28, y + 9), wide=2.6), lighter(c, 0.42), None,
        None, 0)]  # fmt: skip
    for s in (-1, 1):
        cuts.append(Cut(t.disc(0.42 * s, t.top + d * 0.40, 9), lighter(BRASS, 0.15),
            darker(BRASS, 0.1), LOW, 0.35))  # fmt: skip
        slit = t.line((0.62 * s, w * 0.42), (0.74 * s, w * 0.2), (0.92 * s, w * 0.06), wide=3.4)
        cuts.append(Cut(slit, lighter(c, 0.40), None, None, 0))
    return cuts


def _spacesuit(t: Tailor) -> list[Cut]:
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    pack = rounded_rect(-t.half(t.top) * 1.12 - 10 * t.turn, t.top - 22,
        t.half(t.top) * 2.24 - 26 * t.turn, d * 0.86, 26)  # fmt: skip
    cuts = [Cut(pack, darker(c, 0.20), darker(c, 0.34), HIGH), _base(t, c, deep=0.12)]
    for y in (t.waist + 4, t.waist + 22):
        cuts.append(Cut(ribbon([t.side(-1, y, 0), t.at(-0.5, y + 6), t.at(0, y + 8),
            t.at(0.5, y + 6), t.side(1, y, 0)], [6] * 5), darker(c, 0.2), None, None,
            0))  # fmt: skip
    y = t.top + d * 0.28
    panel = t.patch(
        (-0.42, y), (0.42, y), (0.42, y + d * 0.30), (-0.42, y + d * 0.30), tension=0.15
    )
    cuts.append(Cut(panel, "#d3d5d8", "#aeb3ba", HIGH, 0.3))
    screen = t.patch((-0.33, y + d * 0.05), (0.02, y + d * 0.05),
        (0.02, y + d * 0.16), (-0.33, y + d * 0.16), tension=0.15)  # fmt: skip
    cuts.append(Cut(screen, "#264a5a", "#3b7c86", None, -0.2))
    for u, v, colour in (
        (0.15, 0.08, "#d0473f"),
        (0.30, 0.08, "#e0b04c"),
        (0.15, 0.17, "#5f9a58"),
        (0.30, 0.17, "#4a79ad"),
    ):
        cuts.append(Cut(t.disc(u, y + d * v, 6.5), lighter(colour, 0.2), colour, LOW, 0.3))
    cuts.append(Cut(t.line((-0.32, y + d * 0.23), (0.32, y + d * 0.23), wide=9), accent, None, LOW))
    for s in (-1, 1):
        tube = ribbon([t.at(0.40 * s, y + d * 0.20), t.at(0.74 * s, y + d * 0.30),
            t.at(0.86 * s, y + d * 0.14), t.at(0.80 * s, t.top - 4)], (9, 9, 9, 9))  # fmt: skip
        cuts.append(Cut(tube, lighter(accent, 0.05), darker(accent, 0.12), LOW))
    cuts += _belt(t, -8, accent, wide=15)
    ring = ellipse(t.middle(t.top) + 6 * t.turn, t.top - 14, t.figure.head_width * 0.50, 25)
    hole = ellipse(t.middle(t.top) + 6 * t.turn, t.top - 20, t.figure.head_width * 0.40, 15)
    return [
        *cuts,
        Cut(ring, "#dcdfe2", "#9aa1aa", HIGH, 0.35),
        Cut(hole, "#3a3f4c", None, None, -0.2),
    ]
