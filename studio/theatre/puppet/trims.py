"""Trims: stripes, checks, ties, scarves, badges and borders that many garments are finished with.

Everything is laid on the front of a ``Tailor``'s body, ``u`` -1 to 1 across it and ``y`` in
units; what may hang over the edge is clipped to the body.
"""

import math
from collections.abc import Callable, Iterable, Sequence

from studio.theatre.paper import Context, Path, Point, circle, ellipse, polygon, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import BRASS, CREAM, brightness, darker, lighter
from studio.theatre.puppet.tailor import Tailor

GOLD = "#dcb04e"
SILVER = "#d9dcd3"
Place = tuple[float, float]


def paper(path: Path, colour: str, *, high: bool = False, clip: Path | None = None) -> Cut:
    """One piece, a little lighter above and darker below."""
    lift = HIGH if high else LOW
    return Cut(path, lighter(colour, 0.08), darker(colour, 0.08), lift, clip=clip)


def across(t: Tailor, y: float, *, sag: float = 6.0, grow: float = 2.0) -> list[Point]:
    """A line around the body at a height, from side to side."""
    return [t.side(-1, y, grow), t.at(-0.5, y + sag * 0.8), t.at(0, y + sag),
        t.at(0.5, y + sag * 0.8), t.side(1, y, grow)]  # fmt: skip


def band(
    t: Tailor, y: float, colour: str, wide: float, *, low: float | None = None, lift: bool = True
) -> Cut:
    """A strip of cloth around the body at a height, cut off at the garment's edge."""
    clip = t.body(t.hem if low is None else low)
    path = ribbon(across(t, y), [wide] * 5, tension=0.6)
    return Cut(path, lighter(colour, 0.06), darker(colour, 0.06), LOW if lift else None,
        0.12 if lift else 0.0, clip=clip)  # fmt: skip


def hoops(
    t: Tailor, colour: str, shares: Iterable[float], wide: float, *, low: float | None = None
) -> list[Cut]:
    """Stripes around the body at shares of the way from shoulder (0) to hip (1)."""
    return [band(t, t.top * (1 - share), colour, wide, low=low, lift=False) for share in shares]


def pinstripes(
    t: Tailor, colour: str, us: Iterable[float], wide: float, *, low: float | None = None
) -> list[Cut]:
    """Stripes down the front."""
    end = t.hem if low is None else low
    clip = t.body(end)
    return [Cut(t.line((u, t.top - 20), (u, t.top * 0.5), (u, 0), (u, end + 8), wide=wide),
        colour, None, None, 0, 0.05, clip) for u in us]  # fmt: skip


def checks(t: Tailor, colour: str, *, low: float | None = None, wide: float = 5.0) -> list[Cut]:
    """Crossing stripes."""
    us = (-0.84, -0.56, -0.28, 0.0, 0.28, 0.56, 0.84)
    end = t.hem if low is None else low
    steps = max(5, round((end - t.top) / (abs(t.top) * 0.135)))
    shares = [(i + 0.5) / steps * (end - t.top) / abs(t.top) for i in range(steps)]
    return [*pinstripes(t, colour, us, wide, low=low), *hoops(t, colour, shares, wide, low=low)]


def border(t: Tailor, colour: str, wide: float, *, rise: float = 0.0) -> Cut:
    """A border along the hem."""
    sag = max(7.0, t.half(t.hem) * 0.07)
    path = ribbon(across(t, t.hem - wide * 0.5 - rise, sag=sag, grow=4), [wide] * 5, tension=0.6)
    return Cut(path, lighter(colour, 0.06), darker(colour, 0.08), None, 0.12, clip=t.body(t.hem))


def opening(
    t: Tailor, colour: str, low: float, *, wide: float = 0.2, top: float = 0.34, at: float = 0.0
) -> Cut:
    """What an open garment shows, from the neck down to ``low``."""
    path = t.patch((at - top, t.top - 20), (at + top, t.top - 20), (at + wide, t.waist),
        (at + wide, low), (at - wide, low), (at - wide, t.waist), tension=0.2)  # fmt: skip
    return Cut(path, lighter(colour, 0.05), darker(colour, 0.10), None, 0.1, clip=t.body(t.hem))


def front_edges(t: Tailor, colour: str, *, wide: float = 0.2, top: float = 0.34) -> list[Cut]:
    """The lit edges of an open garment beside what it shows."""
    clip = t.body(t.hem)
    edge = lighter(colour, 0.10)
    return [Cut(t.line((s * top, t.top - 16), (s * wide, t.waist), (s * wide, t.hem + 6),
        wide=9), edge, colour, LOW, clip=clip) for s in (-1, 1)]  # fmt: skip


def lapels(
    t: Tailor, colour: str, depth: float, *, wide: float = 0.62, top: float = 0.32
) -> list[Cut]:
    """Notched lapels down to ``depth`` of the torso."""
    d, cuts = abs(t.top), []
    for s in (-1, 1):
        path = polygon([t.at(0.03 * s, t.top + d * depth), t.at(top * 0.86 * s, t.top - 22),
            t.at(top * 1.5 * s, t.top - 14), t.at(wide * s, t.top + d * depth * 0.36),
            t.at(wide * 0.80 * s, t.top + d * depth * 0.38),
            t.at(wide * 0.88 * s, t.top + d * depth * 0.50)])  # fmt: skip
        cuts.append(Cut(path, lighter(colour, 0.16), lighter(colour, 0.03), LOW))
    return cuts


def tie(t: Tailor, colour: str, depth: float = 0.54) -> list[Cut]:
    """A long tie."""
    d = abs(t.top)
    blade = t.patch((-0.05, t.top + d * 0.10), (0.05, t.top + d * 0.10),
        (0.11, t.top + d * (depth - 0.10)), (0, t.top + d * depth),
        (-0.11, t.top + d * (depth - 0.10)), tension=0.2)  # fmt: skip
    knot = t.patch((-0.09, t.top + d * 0.015), (0.09, t.top + d * 0.015),
        (0.055, t.top + d * 0.115), (-0.055, t.top + d * 0.115), tension=0.2)  # fmt: skip
    return [paper(blade, colour), Cut(knot, lighter(colour, 0.14), colour, LOW)]


def bow(t: Tailor, colour: str, y: float, *, size: float = 0.24, u: float = 0.0) -> list[Cut]:
    """A bow of two wings and a knot."""
    tall = abs(t.top) * size * 0.30
    wings = [t.patch((u, y), (u + s * size * 0.9, y - tall), (u + s * size, y),
        (u + s * size * 0.9, y + tall), tension=0.4) for s in (-1, 1)]  # fmt: skip
    return [*(paper(wing, colour) for wing in wings),
        Cut(t.disc(u, y, tall * 0.55), lighter(colour, 0.12), colour, LOW)]  # fmt: skip


def kerchief(t: Tailor, colour: str, *, wide: float = 0.52, deep: float = 0.20) -> list[Cut]:
    """A cloth around the neck, knotted in front, with two ends."""
    d = abs(t.top)
    roll = t.patch((-wide * 0.8, t.top - 30), (0, t.top - 14), (wide * 0.8, t.top - 30),
        (wide, t.top - 2), (0, t.top + d * 0.10), (-wide, t.top - 2), tension=0.6)  # fmt: skip
    ends = [t.patch((0.0, t.top + d * 0.05), (s * 0.16, t.top + d * (deep - 0.03)),
        (s * 0.05, t.top + d * (deep + 0.06)), tension=0.3) for s in (-1, 1)]  # fmt: skip
    return [*(paper(end, colour) for end in ends), paper(roll, colour, high=True),
        Cut(t.disc(0, t.top + d * 0.06, d * 0.042), lighter(colour, 0.16), colour,
        LOW)]  # fmt: skip


def long_scarf(t: Tailor, colour: str, *, reach: float = 0.62, stripe: str = "") -> list[Cut]:
    """A scarf wound around the neck, an end hanging down in front."""
    d = abs(t.top)
    end = t.patch((0.10, t.top + 4), (0.42, t.top + 4), (0.46, t.top + d * reach),
        (0.16, t.top + d * reach), tension=0.2)  # fmt: skip
    cuts = [paper(end, colour)]
    for k in range(5):
        u = 0.19 + 0.06 * k
        cuts.append(Cut(t.line((u, t.top + d * reach - 4), (u, t.top + d * (reach + 0.07)),
            wide=4), darker(colour, 0.06), None, LOW))  # fmt: skip
    if stripe:
        cuts += [Cut(t.line((0.14, t.top + d * reach * k), (0.44, t.top + d * reach * k),
            wide=d * 0.045), stripe, None, None, 0) for k in (0.62, 0.82)]  # fmt: skip
    coil = t.patch((-0.46, t.top - 36), (0, t.top - 22), (0.46, t.top - 36),
        (0.58, t.top - 2), (0, t.top + d * 0.14), (-0.58, t.top - 2), tension=0.6)  # fmt: skip
    fold = t.line((-0.42, t.top - 12), (0, t.top + d * 0.05), (0.44, t.top - 14), wide=4)
    return [*cuts, paper(coil, colour, high=True),
        Cut(fold, darker(colour, 0.2), None, None, 0)]  # fmt: skip


def crew_neck(t: Tailor, colour: str, *, wide: float = 0.40) -> Cut:
    """A round collar close to the neck."""
    path = t.patch((-wide * 0.9, t.top - 30), (0, t.top - 18), (wide * 0.9, t.top - 30),
        (wide, t.top - 8), (0, t.top + 12), (-wide, t.top - 8), tension=0.6)  # fmt: skip
    return Cut(path, lighter(colour, 0.08), darker(colour, 0.08), LOW)


def high_collar(t: Tailor, colour: str, *, rise: float = 38.0, wide: float = 0.42) -> Cut:
    """A standing collar."""
    path = t.patch((-wide * 0.95, t.top - rise), (0, t.top - rise + 10),
        (wide * 0.95, t.top - rise), (wide * 1.1, t.top - 4), (0, t.top + 14),
        (-wide * 1.1, t.top - 4), tension=0.5)  # fmt: skip
    return Cut(path, lighter(colour, 0.08), darker(colour, 0.10), LOW)


def shoulder_cape(t: Tailor, colour: str, deep: float, *, wide: float = 1.0) -> Cut:
    """A round collar over shoulders and chest, down to ``deep`` of the torso."""
    d = abs(t.top)
    path = t.patch((-0.36, t.top - 30), (0, t.top - 14), (0.36, t.top - 30),
        (wide * 0.88, t.top - 12), (wide, t.top + d * deep * 0.55),
        (wide * 0.66, t.top + d * deep * 0.9), (0, t.top + d * deep * 1.1),
        (-wide * 0.66, t.top + d * deep * 0.9), (-wide, t.top + d * deep * 0.55),
        (-wide * 0.88, t.top - 12), tension=0.62)  # fmt: skip
    return paper(path, colour, high=True)


def seam(t: Tailor, colour: str, *places: Place, wide: float = 3.0) -> Cut:
    """A dark line on cloth."""
    return Cut(t.line(*places, wide=wide), darker(colour, 0.22), None, None, 0)


def scatter(
    t: Tailor, places: Sequence[Place], colour: str, radius: float, *, kind: str = "dot"
) -> list[Cut]:
    """Small motifs printed at (u, share of the whole length)."""
    cuts, clip = [], t.body(t.hem)
    for i, (u, share) in enumerate(places):
        x, y = t.at(u, t.down(share))
        r = radius * (1.0, 0.8, 1.15)[i % 3]
        cuts.append(flat(_MOTIFS[kind](x, y, r), colour, clip=clip))
    return cuts


def star(x: float, y: float, r: float, *, points: int = 5, deep: float = 0.45) -> Path:
    """A star."""
    ring = []
    for i in range(points * 2):
        a, d = math.radians(-90 + 180 / points * i), r if i % 2 == 0 else r * deep
        ring.append((x + d * math.cos(a), y + d * math.sin(a)))
    return polygon(ring)


def moon(x: float, y: float, r: float) -> Path:
    """A crescent."""
    out = [(x + r * math.cos(a), y + r * math.sin(a))
        for a in (math.radians(d) for d in range(60, 301, 24))]  # fmt: skip
    back = [(x + 0.30 * r + 0.72 * r * math.cos(a), y + 0.72 * r * math.sin(a))
        for a in (math.radians(d) for d in range(280, 79, -25))]  # fmt: skip
    return smooth([*out, *back], tension=0.5)


def heart(x: float, y: float, r: float) -> Path:
    """A heart."""
    return smooth([(x, y - r * 0.45), (x + r * 0.45, y - r * 0.85), (x + r * 0.95, y - r * 0.35),
        (x + r * 0.6, y + r * 0.35), (x, y + r * 0.95), (x - r * 0.6, y + r * 0.35),
        (x - r * 0.95, y - r * 0.35), (x - r * 0.45, y - r * 0.85)], tension=0.7)  # fmt: skip


def flower(x: float, y: float, r: float) -> Path:
    """A blossom of five petals."""
    rings = [(x + r * 0.55 * math.cos(a), y + r * 0.55 * math.sin(a))
        for a in (math.radians(-90 + 72 * i) for i in range(5))]  # fmt: skip

    def lay(context: Context) -> None:
        for px, py in rings:
            circle(px, py, r * 0.48)(context)

    return lay


def badge(t: Tailor, u: float, y: float, r: float, colour: str = GOLD) -> list[Cut]:
    """A star of metal."""
    x, _ = t.at(u, y)
    rim = Cut(star(x, y, r, points=6, deep=0.66), lighter(colour, 0.14), darker(colour, 0.1), LOW,
        0.35)  # fmt: skip
    return [rim, Cut(circle(x, y, r * 0.42), lighter(colour, 0.3), colour, None, 0.3)]


def nameplate(t: Tailor, u: float, y: float, colour: str = CREAM) -> Cut:
    """A small card on the chest."""
    tall = abs(t.top) * 0.07
    path = t.patch((u - 0.15, y), (u + 0.15, y), (u + 0.15, y + tall), (u - 0.15, y + tall),
        tension=0.1)  # fmt: skip
    return Cut(path, colour, darker(colour, 0.06), LOW)


def strap(t: Tailor, colour: str, *places: Place, wide: float = 15.0) -> Cut:
    """A band of leather or cloth laid through points of the front."""
    return paper(t.line(*places, wide=wide), colour, clip=t.body(t.hem))


def brooch(t: Tailor, u: float, y: float, r: float, gem: str) -> list[Cut]:
    """A set stone."""
    return [Cut(t.disc(u, y, r), lighter(BRASS, 0.15), darker(BRASS, 0.12), LOW, 0.35),
        Cut(t.disc(u, y, r * 0.6), lighter(gem, 0.22), gem, None, 0.3)]  # fmt: skip


def cut_oval(t: Tailor, u: float, y: float, rx: float, ry: float) -> Path:
    """An ellipse on the front, as wide as the turn lets it be."""
    x, _ = t.at(u, y)
    return ellipse(x, y, rx * (1 - 0.12 * min(1.0, t.turn)), ry)


def ink_on(colour: str, *, light: str = CREAM, dark: str = "#3b3540") -> str:
    """What can be read on a paper."""
    return dark if brightness(colour) > 0.55 else light


_MOTIFS: dict[str, Callable[[float, float, float], Path]] = {
    "dot": circle,
    "star": star,
    "moon": moon,
    "heart": heart,
    "flower": flower,
}
