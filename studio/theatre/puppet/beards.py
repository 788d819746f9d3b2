"""Beards and moustaches in head units; the mouth lies on the beard, the moustache on the mouth."""

import math
from itertools import pairwise

from studio.film.look import Beard, Look
from studio.theatre.paper import Context, Path, Point, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.papers import darker, hair_paper, lighter


def beard_cuts(look: Look, skull: Skull, turn: float) -> list[Cut]:
    """What grows on jaw and chin; empty for a moustache alone."""
    colour = hair_paper(look)
    if look.beard is Beard.FULL:
        return _full(skull, turn, colour)
    if look.beard is Beard.SHORT:
        return _short(skull, turn, colour)
    return []


def moustache_cuts(look: Look, skull: Skull, turn: float) -> list[Cut]:
    """The moustache, its upper middle at (0, 0); only beyond a stubble beard."""
    if look.beard not in (Beard.MOUSTACHE, Beard.FULL):
        return []
    colour = lighter(hair_paper(look), 0.10)
    w, h, t = skull.half, skull.height, turn
    big = 0.60 if look.beard is Beard.MOUSTACHE else 0.56
    near, far = big, big * (1 - 0.28 * t)
    points = [(0, h * 0.004), (-near * w * 0.42, -h * 0.024),
        (-near * w * 0.82, h * 0.025), (-near * w * 1.12, h * 0.072),
        (-near * w * 0.80, h * 0.092), (-near * w * 0.36, h * 0.072), (0, h * 0.050),
        (far * w * 0.36, h * 0.072), (far * w * 0.80, h * 0.092),
        (far * w * 1.12, h * 0.072), (far * w * 0.82, h * 0.025),
        (far * w * 0.42, -h * 0.024)]  # fmt: skip
    cuts = [Cut(smooth(points, tension=0.9), colour, darker(colour, 0.07), LOW)]
    for side, reach in ((-1, near), (1, far)):
        strand = [
            (side * reach * w * x, h * y) for x, y in ((0.16, 0.012), (0.5, 0.018), (0.86, 0.058))
        ]
        cuts.append(Cut(ribbon(strand, (0.6, 2.6, 0.6)), darker(colour, 0.16), None, None, 0))
    return cuts


def _edges(skull: Skull, turn: float, top: float) -> tuple[list[Point], list[Point]]:
    """The beard's border on cheeks: left side down from the sideburn, right side upwards."""
    w, h, t = skull.half, skull.height, turn
    left = [(skull.across(-0.94, 0) * (1 - 0.27 * t), -top * h),
        (-w * 1.0 + w * 0.06 * t, -0.32 * h)]  # fmt: skip
    right = [(w * (1.0 - 0.045 * t), -0.34 * h), (w * (1.0 - 0.08 * t), -top * h)]
    return left, right


def _inner(skull: Skull, turn: float, top: float) -> list[Point]:
    """From the right sideburn under the cheeks and the nose back to the left sideburn."""
    h = skull.height
    shape = ((0.90, top - 0.10), (0.70, 0.315), (0.40, 0.285), (0.0, 0.275),
        (-0.40, 0.285), (-0.70, 0.315), (-0.90, top - 0.10))  # fmt: skip
    edge = skull.half * (0.93 - 0.10 * turn)
    return [(min(edge, skull.across(x, turn)), -y * h) for x, y in shape]


def _full(skull: Skull, turn: float, colour: str) -> list[Cut]:
    w, h, t = skull.half, skull.height, turn
    left, right = _edges(skull, t, 0.52)
    inner = _inner(skull, t, 0.52)
    middle = 0.16 * t * w
    rim = [(-0.99 * w, -0.20 * h), (-0.90 * w, 0.0), (-0.66 * w, 0.13 * h),
        (-0.34 * w, 0.22 * h), (0.0, 0.25 * h), (0.34 * w, 0.22 * h),
        (0.66 * w, 0.13 * h), (0.90 * w, 0.0), (0.98 * w, -0.20 * h)]  # fmt: skip
    rim = [(x + middle * (0.3 + 0.7 * (y / h + 0.2)), y) for x, y in rim]

    def lay(context: Context) -> None:
        context.move_to(*left[0])
        context.curve_to(left[0][0] - 0.02 * w, left[0][1] + 0.06 * h, left[1][0],
            left[1][1] - 0.06 * h, *left[1])  # fmt: skip
        context.line_to(*rim[0])
        _scallops(context, rim)
        context.line_to(*right[0])
        context.curve_to(right[0][0], right[0][1] - 0.05 * h, right[1][0] + 0.02 * w,
            right[1][1] + 0.05 * h, *right[1])  # fmt: skip
        for a, b in pairwise(inner):
            middle_point = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
            context.curve_to(*a, *a, *middle_point)
        context.line_to(*left[0])
        context.close_path()

    cuts = [Cut(lay, lighter(colour, 0.04), darker(colour, 0.10), HIGH)]
    for x, y0, y1, lean in (
        (-0.46, -0.06, 0.10, 0.16),
        (0.0, 0.02, 0.19, 0.0),
        (0.46, -0.06, 0.10, -0.16),
    ):
        x0 = x * w + middle
        lock = smooth([(x0 - 0.05 * w, y0 * h), (x0 + 0.06 * w, (y0 + 0.03) * h),
            (x0 + lean * w + 0.05 * w, y1 * h),
            (x0 + lean * w * 0.4 - 0.07 * w, (y0 + 0.07) * h)], tension=0.9)  # fmt: skip
        cuts.append(Cut(lock, lighter(colour, 0.10), darker(colour, 0.04), LOW))
    return cuts


def _scallops(context: Context, rim: list[Point]) -> None:
    """Round locks along a rim, bulging outwards."""
    for (x0, y0), (x1, y1) in pairwise(rim):
        dx, dy = x1 - x0, y1 - y0
        length = math.hypot(dx, dy)
        nx, ny = -dy / length, dx / length
        out = 0.42 * length
        context.curve_to(x0 + nx * out, y0 + ny * out, x1 + nx * out, y1 + ny * out, x1, y1)


def _short(skull: Skull, turn: float, colour: str) -> list[Cut]:
    w, h, t = skull.half, skull.height, turn
    chin = 0.17 * t * w
    jaw = skull.jaw
    left, right = _edges(skull, t, 0.50)
    points = [*left, (-jaw * 0.97 * w + chin * 0.6, -0.12 * h),
        (-jaw * 0.52 * w + chin, 0.030 * h), (chin, 0.050 * h),
        (jaw * 0.54 * w + chin, 0.030 * h), (jaw * 0.97 * w + chin * 0.3, -0.12 * h),
        *right, (skull.across(0.86, t), -0.36 * h),
        (skull.across(0.62, t), -0.235 * h), (skull.across(0.36, t), -0.262 * h),
        (skull.across(0.0, t), -0.252 * h), (skull.across(-0.36, t), -0.262 * h),
        (skull.across(-0.62, t), -0.235 * h), (skull.across(-0.86, t), -0.36 * h)]  # fmt: skip
    path: Path = smooth(points, tension=0.75)
    cuts = [Cut(path, colour, darker(colour, 0.08), LOW)]
    for x in (-0.55, -0.2, 0.2, 0.55):
        strand = [(skull.across(x, t), -0.075 * h), (skull.across(x * 0.92, t), -0.01 * h)]
        cuts.append(Cut(ribbon(strand, (0.6, 3.0)), darker(colour, 0.12), None, None, 0))
    return cuts
