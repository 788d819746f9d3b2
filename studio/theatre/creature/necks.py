"""Necks of walkers, with what hangs on them: manes, scarves. Units around the shoulder joint."""

import math

from studio.theatre.creature.kit import Kit
from studio.theatre.creature.walkplan import Walker
from studio.theatre.paper import Point, circle, polygon, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import darker, lighter


def _line(plan: Walker) -> tuple[Point, Point, Point]:
    """Root, bend and upper end of the neck's middle line."""
    x, y = plan.reach
    root = (-0.14 * plan.chest, 0.10 * plan.chest)
    end = (x * 0.94, y * 0.98)
    return root, (root[0] * 0.5 + x * 0.36, (root[1] + end[1]) * 0.5), end


def neck_cuts(kit: Kit, plan: Walker) -> list[Cut]:
    """The neck from the chest up into the head."""
    root, middle, end = _line(plan)
    low, top = plan.neck
    path = ribbon(
        [root, middle, end],
        (low * kit.stout, (low * 0.45 + top * 0.55) * kit.stout, top),
        tension=0.58,
    )
    coat = kit.coat
    cuts = [Cut(path, coat.base, coat.base, LOW)]
    if "wool" in plan.marks:
        wool = lighter(coat.base, 0.08)
        cuts = []
        for k in range(7):
            t = k / 6
            x = root[0] + (end[0] - root[0]) * t
            y = root[1] + (end[1] - root[1]) * t
            for side in (-1, 1):
                cuts.append(
                    Cut(circle(x + side * top * 0.30, y, top * 0.44), wool, darker(wool, 0.1), LOW)
                )
    if "bib" in plan.marks or "belly" in plan.marks:
        half = low * 0.5
        front = [
            (end[0] + top * 0.6, end[1]),
            (middle[0] + half, middle[1]),
            (root[0] + half * 1.7, root[1]),
            (root[0] + half * 0.7, root[1] + half * 0.2),
            (middle[0] + half * 0.45, middle[1] + half * 0.2),
            (middle[0] + half * 0.25, middle[1] - half * 0.3),
            (end[0] + top * 0.1, end[1]),
        ]
        light = coat.light
        cuts.append(Cut(polygon(front), light, darker(light, 0.06), LOW, 0.1, 0.05, path))
    return cuts


def mane_cuts(kit: Kit, plan: Walker) -> list[Cut]:
    """Locks of hair along the back of the neck."""
    root, _, end = _line(plan)
    top, tone = plan.neck[1], kit.coat.mane
    cuts = []
    for k in range(6):
        t = 0.16 + 0.86 * k / 5
        x = root[0] + (end[0] - root[0]) * t - (plan.neck[0] * (1 - t) + top * t) * 0.34
        y = root[1] + (end[1] - root[1]) * t - top * 0.10
        lock = smooth(
            [
                (x + top * 0.28, y - top * 0.32),
                (x + top * 0.26, y + top * 0.10),
                (x + top * 0.02, y + top * 0.62),
                (x - top * 0.26, y + top * 0.34),
                (x - top * 0.30, y - top * 0.12),
            ],
            tension=0.58,
        )
        cuts.append(Cut(lock, lighter(tone, 0.05), darker(tone, 0.12), LOW))
    return cuts


def scarf_cuts(kit: Kit, plan: Walker) -> list[Cut]:
    """A scarf knotted round the neck below the head."""
    root, _, end = _line(plan)
    x, y = root[0] + (end[0] - root[0]) * 0.62, root[1] + (end[1] - root[1]) * 0.62
    lean = math.degrees(math.atan2(end[0] - root[0], root[1] - end[1]))
    return band_cuts(kit.coat.accent, (x, y), plan.neck[1] * 0.62 + plan.neck[0] * 0.06, lean)


def band_cuts(colour: str, at: Point, half: float, lean: float) -> list[Cut]:
    """A scarf around a neck at a point, half as long as given, leaning by degrees."""
    a = math.radians(lean)

    def turned(x: float, y: float) -> Point:
        return at[0] + x * math.cos(a) - y * math.sin(a), at[1] + x * math.sin(a) + y * math.cos(a)

    thick = half * 0.46
    band = smooth(
        [
            turned(x * half, y * thick)
            for x, y in (
                (-1.06, -0.6),
                (0, -0.2),
                (1.06, -0.6),
                (1.10, 0.35),
                (0, 0.85),
                (-1.10, 0.35),
            )
        ],
        tension=0.58,
    )
    knot = turned(half * 0.46, thick * 0.45)
    tails = []
    for dx, long in ((-0.10, 1.15), (0.26, 0.95)):
        x, y = knot
        tails.append(
            [
                (x - thick * 0.32, y),
                (x + thick * 0.36, y),
                (x + dx * half + thick * 0.5, y + long * half),
                (x + dx * half - thick * 0.3, y + long * half * 1.04),
            ]
        )
    light = lighter(colour, 0.06)
    cuts = [Cut(polygon(points), light, darker(colour, 0.12), LOW) for points in tails]
    cuts.append(Cut(band, light, darker(colour, 0.10), HIGH))
    stripe = [turned(x * half, thick * 0.08) for x in (-0.9, 0.0, 0.9)]
    cuts.append(flat(ribbon(stripe, (2, thick * 0.14, 2)), lighter(colour, 0.35)))
    cuts.append(Cut(circle(*knot, thick * 0.52), lighter(colour, 0.12), colour, LOW))
    return cuts
