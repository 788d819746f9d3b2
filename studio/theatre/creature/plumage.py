"""Plans of birds, and their bodies, tails and necks as cut paper."""

import math
from dataclasses import dataclass

from studio.film.look import Species
from studio.theatre.creature.coats import Coat
from studio.theatre.creature.kit import Kit
from studio.theatre.paper import Path, Point, polygon, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.papers import darker, lighter, mix


@dataclass(frozen=True)
class Bird:
    """An egg on legs.

    Half length and depth, the body's angle (negative: breast up), its middle, the leg's length and
    width, the head's middle, neck widths, wing (length, depth), tail (length, width, angle against
    the body), the kind of foot; ``hop`` is a hop in statures, 0 for who walks.
    """

    long: float
    deep: float
    angle: float
    at: Point
    leg: Point
    head: float
    head_at: Point
    neck: Point
    wing: Point
    tail: tuple[float, float, float]
    hop: float = 0.5
    tip: str = "toes"
    flies: bool = True
    marks: tuple[str, ...] = ()

    @property
    def stature(self) -> float:
        """Floor to crown."""
        return -self.head_at[1] + 0.58 * self.head


BIRDS: dict[Species, Bird] = {
    Species.BIRD: Bird(
        96,
        72,
        -30,
        (0, -112),
        (58, 11),
        124,
        (46, -188),
        (104, 92),
        (128, 74),
        (104, 44, 6),
        0.55,
        marks=("breast",),
    ),
    Species.CROW: Bird(
        142, 84, -26, (0, -176), (96, 15), 146, (88, -292), (120, 96), (196, 96), (150, 66, 4), 0.0
    ),
    Species.OWL: Bird(
        150,
        122,
        -80,
        (0, -172),
        (46, 24),
        204,
        (14, -312),
        (180, 170),
        (206, 112),
        (74, 90, -8),
        0.4,
        marks=("scales",),
    ),
    Species.HEN: Bird(
        134,
        112,
        -14,
        (0, -186),
        (86, 15),
        128,
        (104, -326),
        (128, 82),
        (148, 96),
        (120, 120, 46),
        0.0,
        flies=False,
        marks=("tailup",),
    ),
    Species.DUCK: Bird(
        146,
        88,
        -7,
        (0, -126),
        (54, 16),
        136,
        (112, -282),
        (98, 76),
        (168, 90),
        (70, 60, 24),
        0.0,
        "web",
        flies=False,
    ),
}


def _egg(plan: Bird, stout: float) -> Path:
    """The body along its own axis, breast to the right."""
    a, c = plan.long, plan.deep * stout
    return smooth(
        [
            (-a * 1.0, -c * 0.12),
            (-a * 0.62, -c * 0.72),
            (0, -c * 0.98),
            (a * 0.62, -c * 0.86),
            (a * 0.98, -c * 0.20),
            (a * 0.92, c * 0.42),
            (a * 0.48, c * 0.94),
            (-a * 0.16, c * 0.92),
            (-a * 0.70, c * 0.52),
        ],
        tension=0.58,
    )


def torso_cuts(kit: Kit, plan: Bird) -> list[Cut]:
    """The body around its middle, along its axis."""
    a, c, coat = plan.long, plan.deep * kit.stout, kit.coat
    path = _egg(plan, kit.stout)
    cuts = [Cut(path, coat.base, coat.low, HIGH, texture=0.06)]
    if "breast" in plan.marks:
        breast = mix(coat.light, "#d9663a", 0.55)
        shape = smooth(
            [
                (a * 1.2, -c * 0.8),
                (a * 1.2, c * 0.8),
                (a * 0.3, c * 1.2),
                (-a * 0.1, c * 0.7),
                (a * 0.30, c * 0.1),
                (a * 0.52, -c * 0.7),
            ],
            tension=0.58,
        )
        cuts.append(Cut(shape, lighter(breast, 0.1), breast, LOW, 0.1, 0.05, path))
    elif "scales" in plan.marks:
        cuts += _scales(coat, a, c, path)
    else:
        low = smooth(
            [
                (a * 0.9, c * 0.2),
                (a * 0.4, c * 0.5),
                (-a * 0.5, c * 0.46),
                (-a * 0.8, c * 1.1),
                (a * 0.8, c * 1.2),
            ],
            tension=0.58,
        )
        cuts.append(
            Cut(
                low,
                coat.light if kit.look.species is not Species.CROW else coat.base,
                coat.light,
                None,
                0.08,
                0.05,
                path,
            )
        )
    return cuts


def _scales(coat: Coat, a: float, c: float, path: Path) -> list[Cut]:
    """An owl's pale front in rows of rounded feathers."""
    shape = smooth(
        [
            (a * 1.1, -c * 0.30),
            (a * 1.1, c * 1.2),
            (-a * 0.8, c * 1.2),
            (-a * 0.9, c * 0.30),
            (-a * 0.2, -c * 0.34),
            (a * 0.6, -c * 0.40),
        ],
        tension=0.58,
    )
    cuts = [Cut(shape, coat.light, darker(coat.light, 0.06), LOW, 0.1, 0.05, path)]
    dark = mix(coat.light, coat.base, 0.62)
    for row in range(5):
        for k in range(4):
            x = a * (0.62 - 0.30 * row)
            y = c * (-0.22 + 0.34 * k + (0.17 if row % 2 else 0.0))
            points = [(x + a * 0.07, y - c * 0.12), (x - a * 0.06, y), (x + a * 0.07, y + c * 0.12)]
            cuts.append(Cut(ribbon(points, (2, c * 0.075, 2)), dark, None, None, 0.0, 0.03, path))
    return cuts


def tail_cuts(kit: Kit, plan: Bird) -> list[Cut]:
    """Feathers from a root at (0, 0) to the left."""
    long, wide, _ = plan.tail
    coat, cuts = kit.coat, []
    if "tailup" in plan.marks:
        for k in range(5):
            a = math.radians(-34 + 17 * k)
            reach = long * (1.0 - 0.05 * abs(k - 2))
            x, y = -math.cos(a) * reach, math.sin(a) * reach
            tone = mix(coat.base, coat.dark, 0.35 - 0.06 * k)
            cuts.append(
                Cut(
                    ribbon(
                        [(wide * 0.2, 0), (x * 0.6, y * 0.6 - 4), (x, y)],
                        (wide * 0.3, wide * 0.36, wide * 0.14),
                    ),
                    tone,
                    darker(tone, 0.1),
                    LOW,
                )
            )
        return cuts
    for k, tone in (
        (-1, darker(coat.base, 0.24)),
        (1, darker(coat.base, 0.14)),
        (0, mix(coat.base, coat.dark, 0.3)),
    ):
        points = [
            (wide * 0.5, -wide * 0.3),
            (-long, wide * (0.30 * k - 0.18)),
            (-long * 1.04, wide * (0.30 * k + 0.10)),
            (wide * 0.5, wide * 0.36),
        ]
        cuts.append(Cut(polygon(points), tone, darker(tone, 0.08), LOW))
    return cuts


def neck_cuts(kit: Kit, plan: Bird, reach: Point) -> list[Cut]:
    """From the body's middle to the head."""
    coat = kit.coat
    low, top = plan.neck
    path = ribbon(
        [(reach[0] * 0.40, reach[1] * 0.18), (reach[0] * 0.78, reach[1] * 0.55), reach],
        (low * kit.stout, (low + top) * 0.52, top),
    )
    cuts = [Cut(path, coat.base, coat.base, None)]
    if kit.look.species is Species.DUCK:
        x, y = reach[0] * 0.86, reach[1] * 0.58
        ring = ribbon(
            [(x - top * 0.6, y - 6), (x, y + 4), (x + top * 0.6, y - 6)], (top * 0.2,) * 3
        )
        cuts.append(Cut(ring, "#f6f0e2", None, None, 0.1, 0.05, path))
    return cuts
