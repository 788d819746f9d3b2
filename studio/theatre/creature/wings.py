"""Wings: a dragon's, a bird's, a bee's, a butterfly's; their roots at (0, 0)."""

import math
from itertools import pairwise

from studio.theatre.creature.coats import Coat
from studio.theatre.paper import ellipse, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import darker, lighter, mix


def dragon_wing_cuts(coat: Coat, long: float, *, far: bool) -> list[Cut]:
    """A skin stretched on four fingers, pointing up; its trailing edge is scalloped to the back."""
    tips = [(0.16, -0.98), (-0.38, -0.90), (-0.72, -0.56), (-0.82, -0.14)]
    points = [(0.0, 0.05), (0.16, -0.42), tips[0]]
    for a, b in pairwise(tips):
        points += [((a[0] + b[0]) * 0.5 * 0.78, (a[1] + b[1]) * 0.5 * 0.80), b]
    points += [(-0.34, -0.06)]
    skin = mix(coat.base, "#d9823a", 0.50)
    if far:
        skin = darker(skin, 0.22)
    path = smooth([(x * long, y * long) for x, y in points], tension=0.35)
    cuts = [Cut(path, lighter(skin, 0.08), darker(skin, 0.10), HIGH)]
    bone = coat.far if far else coat.base
    for x, y in tips:
        line = [
            (0.10 * long, -0.30 * long),
            (x * long * 0.6, y * long * 0.62),
            (x * long, y * long),
        ]
        cuts.append(
            Cut(ribbon(line, (long * 0.05, long * 0.035, 3)), bone, darker(bone, 0.1), LOW, 0.2)
        )
    arm = [(0, 0), (0.16 * long, -0.20 * long), (0.11 * long, -0.32 * long)]
    return [
        *cuts,
        Cut(ribbon(arm, (long * 0.10, long * 0.085, long * 0.06)), bone, darker(bone, 0.1), LOW),
    ]


def bird_wing_cuts(coat: Coat, long: float, wide: float, *, far: bool) -> list[Cut]:
    """A wing folded along the side, pointing back (left); three rows of feathers."""
    base = coat.far if far else mix(coat.base, coat.dark, 0.28)
    cuts = []
    for row, (reach, deep, tone) in enumerate(
        ((1.0, 1.0, darker(base, 0.16)), (0.80, 0.82, base), (0.56, 0.64, lighter(base, 0.10)))
    ):
        feather, w = long * reach, wide * deep
        points = [(0, -w * 0.50), (-feather * 0.5, -w * 0.52), (-feather, -w * 0.06)]
        for k in range(4 - row):
            x = -feather * (0.86 - 0.24 * k)
            points += [(x, w * (0.22 + 0.10 * k)), (x + feather * 0.09, w * (0.12 + 0.10 * k))]
        points += [(-feather * 0.02, w * 0.42), (feather * 0.12, 0)]
        cuts.append(
            Cut(smooth(points, tension=0.6), tone, darker(tone, 0.08), HIGH if row == 0 else LOW)
        )
    return cuts


def spread_wing_cuts(coat: Coat, long: float, *, far: bool) -> list[Cut]:
    """A wing spread for flight, pointing up; feathers fan out to the back."""
    base = coat.far if far else mix(coat.base, coat.dark, 0.28)
    cuts = []
    for k in range(6):
        a = math.radians(-6 - 17 * k)
        reach = long * (1.0 - 0.07 * k)
        x, y = math.sin(a) * reach, -math.cos(a) * reach
        tone = darker(base, 0.20 - 0.03 * k)
        cuts.append(
            Cut(
                ribbon(
                    [(0, 0), (x * 0.55, y * 0.55), (x, y)], (long * 0.14, long * 0.21, long * 0.08)
                ),
                tone,
                darker(tone, 0.08),
                LOW,
            )
        )
    cover = smooth(
        [
            (long * 0.10, 0),
            (long * 0.08, -long * 0.52),
            (-long * 0.24, -long * 0.46),
            (-long * 0.40, -long * 0.10),
            (-long * 0.12, long * 0.10),
        ],
        tension=0.58,
    )
    return [*cuts, Cut(cover, lighter(base, 0.10), base, LOW)]


def bee_wing_cuts(long: float, *, far: bool) -> list[Cut]:
    """A clear wing with veins, pointing up and back."""
    tone = "#cfdde4" if far else "#e6f0f2"
    path = smooth(
        [
            (0, 0),
            (-0.06 * long, -0.56 * long),
            (-0.34 * long, -0.98 * long),
            (-0.66 * long, -0.92 * long),
            (-0.64 * long, -0.52 * long),
            (-0.24 * long, -0.08 * long),
        ],
        tension=0.58,
    )
    vein = darker(tone, 0.22)
    return [
        Cut(path, tone, darker(tone, 0.06), LOW, 0.2),
        flat(
            ribbon(
                [(0, 0), (-0.24 * long, -0.5 * long), (-0.44 * long, -0.86 * long)], (3, 2.5, 1)
            ),
            vein,
        ),
        flat(
            ribbon(
                [
                    (-0.1 * long, -0.2 * long),
                    (-0.36 * long, -0.46 * long),
                    (-0.56 * long, -0.58 * long),
                ],
                (2.5, 2, 1),
            ),
            vein,
        ),
    ]


def butterfly_wing_cuts(coat: Coat, long: float, *, far: bool) -> list[Cut]:
    """Fore and hind wing of the right side, with a border and spots."""
    base = coat.far if far else coat.base
    rim = darker(base, 0.55)
    upper = [(0, -0.02), (0.22, -0.52), (0.70, -0.92), (1.02, -0.82), (0.98, -0.40), (0.62, -0.06)]
    lower = [(0, 0.0), (0.56, 0.02), (0.84, 0.26), (0.70, 0.64), (0.44, 0.82), (0.22, 0.52)]
    cuts = []
    for points, middle in ((lower, (0.46, 0.34)), (upper, (0.58, -0.46))):
        outer = smooth([(x * long, y * long) for x, y in points], tension=0.58)
        inner = smooth(
            [
                (
                    (middle[0] + (x - middle[0]) * 0.84) * long,
                    (middle[1] + (y - middle[1]) * 0.84) * long,
                )
                for x, y in points
            ],
            tension=0.58,
        )
        cuts += [
            Cut(outer, rim, darker(rim, 0.1), HIGH),
            Cut(inner, lighter(base, 0.12), darker(base, 0.06), LOW),
        ]
        spot = coat.light
        cuts += [
            Cut(
                ellipse(middle[0] * long * 1.1, middle[1] * long, long * 0.12, long * 0.10),
                spot,
                None,
                LOW,
            ),
            Cut(
                ellipse(middle[0] * long * 1.1, middle[1] * long, long * 0.055, long * 0.05),
                coat.accent,
                None,
                LOW,
            ),
        ]
        for k in (2, 3, 4):
            x, y = points[k]
            cuts.append(
                flat(
                    ellipse(
                        (middle[0] + (x - middle[0]) * 0.92) * long,
                        (middle[1] + (y - middle[1]) * 0.92) * long,
                        long * 0.030,
                        long * 0.030,
                    ),
                    "#f8f0dc",
                )
            )
    return cuts
