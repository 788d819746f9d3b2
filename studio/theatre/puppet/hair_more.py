"""More hair cuts: braids, pigtails, afro, mohawk, dreadlocks, waves, partings, a topknot."""

import math

from studio.film.look import Age
from studio.theatre.paper import Point, circle, ellipse, ribbon, smooth, union
from studio.theatre.puppet.barber import Barber, HairCut
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.papers import darker, lighter

_RIBBONS = "#c9544c"


def _plait(b: Barber, start: Point, end: Point, wide: float, *, knots: int = 6) -> list[Cut]:
    """A braid from one point to another, tied with a ribbon."""
    (x0, y0), (x1, y1) = start, end
    dx, dy = (x1 - x0) / knots, (y1 - y0) / knots
    lean = math.degrees(math.atan2(dx, dy))
    cuts = []
    for i in range(knots):
        s = 1 - 0.06 * i
        for side in (-1, 1):
            cx, cy = x0 + dx * (i + 0.25 * side) + side * wide * 0.22, y0 + dy * (i + 0.5)
            lock = ellipse(cx, cy, wide * 0.62 * s, abs(dy) * 0.66, rotation=-lean - side * 34)
            cuts.append(Cut(lock, lighter(b.colour, 0.06 if side > 0 else 0.0), b.low, LOW))
    tuft = smooth([(x1 - wide * 0.3, y1 - 2), (x1 + wide * 0.3, y1 - 2), (x1 + wide * 0.5,
        y1 + wide),
        (x1, y1 + wide * 1.5), (x1 - wide * 0.5, y1 + wide)], tension=0.6)  # fmt: skip
    return [Cut(tuft, b.colour, b.low, LOW), *cuts,
        Cut(ellipse(x1, y1, wide * 0.44, wide * 0.26), _RIBBONS, darker(_RIBBONS, 0.1),
        LOW)]  # fmt: skip


def braids(b: Barber) -> HairCut:
    """Parted in the middle, two long braids over the shoulders."""
    h, w, t = b.h, b.w, b.turn
    near = _plait(b, (b.off(-1.02, 0.26)[0] + 0.16 * t * w, -0.22 * h), (-1.02 * w + 0.26 * t * w,
        0.62 * h), w * 0.30)  # fmt: skip
    far = _plait(
        b, (1.0 * w - 0.10 * t * w, -0.22 * h), (1.02 * w - 0.12 * t * w, 0.62 * h), w * 0.30
    )
    puffs = [Cut(ellipse(*at, 0.22 * w, 0.20 * h), b.colour, b.low, HIGH)
        for at in (b.off(-1.02, 0.36), b.off(1.0 - 0.06 * t, 0.36))]  # fmt: skip
    hidden = [*far, puffs[1]]
    return HairCut(back=hidden if t > 0.3 else [*hidden, puffs[0]],
        front=[*b.swept(), *([puffs[0]] if t > 0.3 else []), *near])  # fmt: skip


def pigtails(b: Barber) -> HairCut:
    """Two bunches tied high at the sides."""
    w, h, t = b.w, b.h, b.turn
    high = 0.62 if b.covered else 0.80
    cuts: list[list[Cut]] = []
    for s in (-1, 1):
        x, y = b.off(s * (1.02 - 0.08 * t * (s > 0)), high)
        tail = smooth([(x, y - 0.06 * h), (x + s * 0.34 * w, y - 0.13 * h),
            (x + s * 0.66 * w, y + 0.02 * h), (x + s * 0.70 * w, y + 0.28 * h),
            (x + s * 0.48 * w, y + 0.50 * h), (x + s * 0.42 * w, y + 0.34 * h),
            (x + s * 0.22 * w, y + 0.42 * h), (x + s * 0.16 * w, y + 0.18 * h),
            (x, y + 0.06 * h)], tension=0.7)  # fmt: skip
        cuts.append([Cut(tail, lighter(b.colour, 0.05), b.low, HIGH),
            b.strand((x + s * 0.1 * w, y), (x + s * 0.42 * w, y + 0.02 * h),
                (x + s * 0.50 * w, y + 0.34 * h)),
            b.strand((x + s * 0.08 * w, y + 0.03 * h), (x + s * 0.28 * w, y + 0.1 * h),
                (x + s * 0.30 * w, y + 0.32 * h)),
            Cut(ellipse(x + s * 0.05 * w, y, 0.10 * w, 0.075 * h), _RIBBONS, None,
            LOW)])  # fmt: skip
    if t > 0.3:
        return HairCut(back=cuts[1], front=[*b.swept(), *cuts[0]])
    return HairCut(back=[*cuts[0], *cuts[1]], front=b.swept())


def afro(b: Barber) -> HairCut:
    """A round cloud of close curls."""
    w, h, t = b.w, b.h, b.turn
    big = 0.88 if b.look.age is Age.CHILD else 1.0
    middle = (-0.06 - 0.10 * t) * w, -0.74 * h
    rim = [circle(middle[0] + 1.36 * big * w * math.sin(a),
        middle[1] - 0.555 * big * h * math.cos(a),
        0.20 * w) for a in (math.radians(d) for d in range(-140, 141, 14))]  # fmt: skip
    back = Cut(
        union(ellipse(*middle, 1.40 * big * w, 0.575 * big * h), *rim), b.colour, b.low, HIGH
    )
    edge = ((-0.97, 0.44), (-0.95, 0.58), (-0.88, 0.70), (-0.72, 0.80), (-0.46, 0.85), (-0.16,
        0.87),
        (0.16, 0.87), (0.46, 0.85), (0.72, 0.80), (0.88, 0.70), (0.95, 0.58), (0.97,
        0.46))  # fmt: skip
    cap = union(*(circle(*b.on(x, y), w * 0.15) for x, y in (edge[:-3] if t > 0.4 else edge)),
        ellipse((-0.04 - 0.08 * t) * w, -1.02 * h, w * 0.98, h * 0.22))  # fmt: skip
    front = [Cut(cap, lighter(b.colour, 0.06), b.colour, LOW)]
    if t > 0.2:
        side = union(*(circle(*b.off(x, y), w * 0.24) for x, y in ((-1.0, 0.44), (-0.80, 0.56),
            (-1.06, 0.66), (-0.82, 0.76), (-1.0, 0.90))))  # fmt: skip
        front.append(Cut(side, lighter(b.colour, 0.04), b.colour, LOW))
    spirals = []
    for x, y in ((-0.9, 1.06), (-0.5, 1.18), (-0.04, 1.22), (0.42, 1.18), (0.84, 1.06), (-0.66,
    0.98),
            (-0.2, 1.06), (0.26, 1.06), (0.68, 0.96), (-1.16, 0.86), (1.10, 0.84), (-1.2,
            0.62)):  # fmt: skip
        cx, cy = b.off(x * big, y)
        spirals.append(b.strand((cx - 9, cy + 4), (cx - 5, cy - 7), (cx + 6, cy - 7), (cx + 8,
        cy + 3),
            (cx, cy + 4), wide=3))  # fmt: skip
    return HairCut(back=[back], front=[*front, *spirals])


def mohawk(b: Barber) -> HairCut:
    """Shaven sides and a crest of spikes."""
    w, h, t = b.w, b.h, b.turn
    crest = []
    for i, (x, y, tip) in enumerate(((-0.30, 0.88, 1.20), (-0.20, 0.94, 1.30), (-0.08, 0.96, 1.36),
            (0.06, 0.96, 1.36), (0.18, 0.94, 1.30), (0.28, 0.88, 1.20))):  # fmt: skip
        x0, y0 = b.on(x, y)
        lean = (x - 0.5 * t) * 0.9
        spike = smooth([(x0 - 0.18 * w, y0 + 0.02 * h), (x0 + lean * 0.4 * w, -tip * h),
            (x0 + 0.18 * w, y0 + 0.02 * h)], tension=0.35)  # fmt: skip
        crest.append(Cut(spike, lighter(b.colour, 0.04 + 0.04 * (i % 2)), b.low, LOW))
    if t > 0.2:
        for k, (x, tip) in enumerate(((-0.36, 1.30), (-0.66, 1.22), (-0.92, 1.06))):
            x0, y0 = b.off(x, 1.0 - 0.12 * k)
            spike = smooth([(x0 - 0.2 * w, y0 + 0.06 * h), (x0 - 0.2 * w, -tip * h),
                (x0 + 0.2 * w, y0 + 0.02 * h)], tension=0.35)  # fmt: skip
            crest.insert(0, Cut(spike, b.colour, b.low, LOW))
    shade = smooth([b.on(-0.90, 0.46), b.off(-1.02, 0.56), b.off(-1.01, 0.80), b.off(-0.7, 0.99),
        b.on(-0.26, 0.95), b.on(-0.34, 0.84), b.on(-0.74, 0.72), b.on(-0.88, 0.60)],
        tension=0.6)  # fmt: skip
    stubble = [Cut(shade, darker(b.skull.skin, 0.22), darker(b.skull.skin, 0.28), None, 0.0)]
    if t < 0.3:
        other = smooth([b.on(0.90, 0.46), b.off(1.01, 0.56), b.off(1.0, 0.80), b.off(0.7, 0.99),
            b.on(0.26, 0.95), b.on(0.34, 0.84), b.on(0.74, 0.72), b.on(0.88, 0.60)],
            tension=0.6)  # fmt: skip
        stubble.append(
            Cut(other, darker(b.skull.skin, 0.22), darker(b.skull.skin, 0.28), None, 0.0)
        )
    return HairCut(front=[*stubble, *crest])


def dreadlocks(b: Barber) -> HairCut:
    """Ropes of hair down to the shoulders."""
    w, h, t = b.w, b.h, b.turn
    back, front = [], []
    for i, x in enumerate((-1.12, -0.86, -0.58, -0.3, 0.0, 0.3, 0.58, 0.86, 1.08)):
        low = -0.42 - 0.08 * (i % 3)
        rope = ribbon([b.off(x * 0.9, 0.7), b.off(x * 1.05, 0.2), b.off(x * 1.10, low)],
            (0.22 * w, 0.26 * w, 0.16 * w))  # fmt: skip
        back.append(Cut(rope, lighter(b.colour, 0.05 * (i % 2)), b.low, LOW))
    sides = ((-1.0, -0.28), (-1.12, -0.10), (1.06, -0.26), (1.14, -0.06))
    for x, low in sides if t < 0.3 else sides[:2]:
        s = -1 if x < 0 else 1
        rope = ribbon([b.off(s * 0.66, 0.94), b.off(x, 0.62), b.off(x * 1.10, 0.2),
            b.off(x * 1.12, low)],
            (0.15 * w, 0.18 * w, 0.18 * w, 0.12 * w))  # fmt: skip
        front.append(Cut(rope, lighter(b.colour, 0.08), b.low, LOW))
        for y in (0.5, 0.3, 0.1):
            px, py = b.off(x * 1.07, y)
            front.append(b.strand((px - 0.07 * w, py), (px, py + 4), (px + 0.07 * w, py), wide=3))
        bead = b.off(x * 1.12, low + 0.05)
        front.append(Cut(ellipse(*bead, 0.085 * w, 0.028 * h), "#d3a543", "#b08432", LOW, 0.3))
    fringe = [(0.91, 0.56), (0.86, 0.72), (0.60, 0.82), (0.2, 0.86), (-0.2, 0.86), (-0.60, 0.82),
        (-0.86, 0.72), (-0.91, 0.56)]  # fmt: skip
    cap = b.cap(fringe, side=0.46, nape=0.24, high=1.11)
    lines = [b.strand(b.on(x, 0.84), b.off(x * 0.9, 0.98), b.off(x * 0.4, 1.09))
        for x in (-0.66, -0.36, -0.06, 0.26, 0.56)]  # fmt: skip
    return HairCut(back=back, front=[cap, *lines, *front])


def wavy(b: Barber) -> HairCut:
    """Loose waves to the shoulders, parted at the side."""
    t = b.turn
    back = b.sheet([b.off(-1.14, 0.66), b.off(-1.34, 0.36), b.off(-1.22, 0.12), b.off(-1.42, -0.10),
        b.off(-1.22, -0.34), b.off(-0.6, -0.30), b.off(0.0, -0.38), b.off(0.6, -0.30),
        b.off(1.20 - 0.14 * t, -0.34), b.off(1.36 - 0.2 * t, -0.08), b.off(1.18 - 0.1 * t, 0.14),
        b.off(1.28 - 0.1 * t, 0.38), b.off(1.10, 0.66), b.off(0, 1.08)], high=True,
        tension=0.85)  # fmt: skip
    left = [b.on(0.16, 0.965), b.on(-0.22, 0.80), b.on(-0.66, 0.71), b.on(-0.86, 0.56),
        b.on(-0.78, 0.34), b.on(-0.90, 0.14), b.off(-0.92 + 0.3 * t, -0.10),
        b.off(-1.06 + 0.2 * t, -0.30),
        b.off(-1.34, -0.08), b.off(-1.16, 0.14), b.off(-1.30, 0.38), b.off(-1.14, 0.68),
        b.off(-0.98, 0.93), b.off(-0.5, 1.10), b.off(0.1, 1.12)]  # fmt: skip
    right = [b.over(0.08, 0.985), b.over(0.46, 0.82), b.over(0.86, 0.66), b.over(0.80, 0.44),
        b.over(0.92, 0.20), b.over(0.84, -0.02), b.off(1.08 - 0.06 * t, -0.24),
        b.off(1.28 - 0.16 * t, -0.04), b.off(1.12 - 0.08 * t, 0.18), b.off(1.24 - 0.1 * t, 0.40),
        b.off(1.09, 0.70), b.off(0.96, 0.93), b.off(0.55, 1.09), b.off(0.2, 1.12)]  # fmt: skip
    lines = [b.strand(b.on(0.20, 0.96), b.off(-0.5, 0.94), b.off(-0.98, 0.70), b.off(-1.10, 0.36),
        b.off(-1.02, 0.12)), b.strand(b.off(-1.0, 0.44), b.off(-1.12, 0.30), b.off(-1.0, 0.06),
        b.off(-1.14, -0.12)), b.strand(b.on(-0.2, 0.82), b.off(-0.7, 0.82), b.off(-0.96,
        0.60))]  # fmt: skip
    if t < 0.3:
        lines.append(
            b.strand(b.off(0.7, 0.92), b.off(1.0, 0.66), b.off(1.08, 0.36), b.off(1.0, 0.1))
        )
    return HairCut(back=[back], front=[b.sheet(right, high=True, tension=0.8),
        b.sheet(left, high=True, tension=0.8), *lines])  # fmt: skip


def side_part(b: Barber) -> HairCut:
    """Combed over from a sharp parting, short at the sides."""
    t = b.turn
    fringe = [(0.90, 0.58), (0.86, 0.72), (0.70, 0.82), (0.50, 0.885), (0.16, 0.80), (-0.24, 0.765),
        (-0.60, 0.79), (-0.84, 0.72), (-0.90, 0.58)]  # fmt: skip
    cap = b.cap(fringe, side=0.42, nape=0.24, high=1.10)
    quiff = b.sheet([b.on(0.50, 0.90), b.on(0.20, 0.80), b.on(-0.26, 0.77), b.on(-0.66, 0.81),
        b.off(-0.96, 0.84), b.off(-0.90, 1.02), b.off(-0.40, 1.15), b.off(0.16, 1.14),
        b.off(0.52 - 0.05 * t, 1.04)], high=True, tension=0.7)  # fmt: skip
    parting = b.strand(b.on(0.50, 0.885), b.off(0.56, 0.98), b.off(0.52, 1.06), wide=4)
    lines = [b.strand(b.on(0.34, 0.88), b.off(-0.1, 0.96), b.off(-0.72, 0.93)),
        b.strand(b.on(0.38, 0.92), b.off(0.0, 1.05), b.off(-0.6, 1.04))]  # fmt: skip
    return HairCut(front=[cap, quiff, parting, *lines])


def receding(b: Barber) -> HairCut:
    """High temples, a tuft in the middle, short sides."""
    fringe = [(0.92, 0.54), (0.88, 0.68), (0.74, 0.83), (0.52, 0.95), (0.34, 0.90), (0.12, 0.86),
        (-0.12, 0.87), (-0.32, 0.91), (-0.52, 0.955), (-0.74, 0.83), (-0.88, 0.68),
        (-0.92, 0.54)]  # fmt: skip
    cap = b.cap(fringe, side=0.44, nape=0.26, high=1.045)
    lines = [b.strand(b.on(x, 0.90), b.off(x * 0.9, 0.98), b.off(x * 0.4 - 0.1, 1.03))
        for x in (-0.24, 0.0, 0.24)]  # fmt: skip
    return HairCut(front=[cap, *lines])


def topknot(b: Barber) -> HairCut:
    """Swept up and tied on the crown, the end loose."""
    w, h, t = b.w, b.h, b.turn
    if b.covered:
        return HairCut(front=b.swept())
    x, y = (0.0 - 0.22 * t) * w, -1.10 * h
    plume = smooth([(x - 0.10 * w, y), (x - 0.30 * w, y - 0.16 * h), (x - 0.34 * w, y - 0.30 * h),
        (x - 0.06 * w, y - 0.26 * h), (x + 0.10 * w, y - 0.34 * h), (x + 0.22 * w, y - 0.22 * h),
        (x + 0.46 * w, y - 0.24 * h), (x + 0.30 * w, y - 0.10 * h), (x + 0.10 * w, y)],
        tension=0.7)  # fmt: skip
    return HairCut(back=[Cut(plume, lighter(b.colour, 0.05), b.low, HIGH),
        b.strand((x, y - 0.04 * h), (x - 0.12 * w, y - 0.16 * h), (x - 0.2 * w, y - 0.26 * h)),
        b.strand((x, y - 0.04 * h), (x + 0.12 * w, y - 0.14 * h), (x + 0.3 * w, y - 0.2 * h)),
        Cut(ellipse(x, y - 0.01 * h, 0.16 * w, 0.045 * h), _RIBBONS, darker(_RIBBONS, 0.1), LOW)],
        front=b.swept())  # fmt: skip
