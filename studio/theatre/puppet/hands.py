"""Hands, from the wrist at (0, 0) down.

Left means the viewer's left; right hands are the same pieces flipped.
"""

from studio.film.look import Look
from studio.theatre.paper import ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import LOW, Cut
from studio.theatre.puppet.figure import Figure
from studio.theatre.puppet.outfit import Outfit
from studio.theatre.puppet.papers import darker, lighter, skin_paper
from studio.theatre.puppet.pose import Hand


def hand_cuts(look: Look, figure: Figure, outfit: Outfit, hand: Hand) -> list[Cut]:
    """A left hand from the wrist down; the thumb is on the right, towards the body."""
    skin = outfit.gloves or skin_paper(look)
    makers = {Hand.RELAXED: _relaxed, Hand.OPEN: _open, Hand.POINT: _point, Hand.GRIP: _grip}
    return makers[hand](figure.hand, skin)


def _finger(x0: float, y0: float, x1: float, y1: float, wide: float, skin: str) -> Cut:
    path = ribbon(
        [(x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2), (x1, y1)], (wide, wide * 1.02, wide * 0.74)
    )
    return Cut(path, lighter(skin, 0.04), darker(skin, 0.06), LOW, 0.18)


def _relaxed(s: float, skin: str) -> list[Cut]:
    palm = smooth([(-s * 0.24, -s * 0.16), (s * 0.24, -s * 0.16),
        (s * 0.33, s * 0.22), (s * 0.27, s * 0.56), (0, s * 0.62),
        (-s * 0.30, s * 0.54), (-s * 0.33, s * 0.2)], tension=0.7)  # fmt: skip
    cuts = [_finger(x * s, s * 0.46, x * 0.84 * s + s * 0.03, y * s, s * 0.19,
        skin) for x, y in ((-0.23, 0.86), (-0.07, 0.96), (0.09, 0.94), (0.23, 0.84))]  # fmt: skip
    thumb = _finger(s * 0.22, s * 0.10, s * 0.40, s * 0.54, s * 0.20, skin)
    return [*cuts, Cut(palm, lighter(skin, 0.04), darker(skin, 0.05), LOW), thumb]


def _open(s: float, skin: str) -> list[Cut]:
    palm = smooth([(-s * 0.22, -s * 0.16), (s * 0.22, -s * 0.16), (s * 0.35, s * 0.2),
        (s * 0.29, s * 0.5), (0, s * 0.56), (-s * 0.30, s * 0.48),
        (-s * 0.34, s * 0.2)], tension=0.7)  # fmt: skip
    spread = ((-0.24, 0.42, -0.46, 0.84), (-0.09, 0.48, -0.15, 1.02),
        (0.08, 0.48, 0.14, 1.02), (0.23, 0.42, 0.38, 0.86))  # fmt: skip
    cuts = [_finger(a * s, b * s, c * s, d * s, s * 0.195, skin) for a, b, c, d in spread]
    thumb = _finger(s * 0.24, s * 0.12, s * 0.60, s * 0.36, s * 0.21, skin)
    return [*cuts, thumb, Cut(palm, lighter(skin, 0.05), darker(skin, 0.05), LOW)]


def _point(s: float, skin: str) -> list[Cut]:
    index = _finger(s * 0.17, s * 0.30, s * 0.20, s * 1.08, s * 0.205, skin)
    palm = smooth([(-s * 0.23, -s * 0.16), (s * 0.23, -s * 0.16), (s * 0.33, s * 0.2),
        (s * 0.28, s * 0.52), (0, s * 0.58), (-s * 0.30, s * 0.52),
        (-s * 0.34, s * 0.2)], tension=0.7)  # fmt: skip
    curled = [Cut(rounded_rect(x * s, s * 0.30, s * 0.20, s * 0.34, s * 0.1),
        lighter(skin, 0.05), darker(skin, 0.06), LOW) for x in (-0.34, -0.17, 0.0)]  # fmt: skip
    thumb = _finger(s * 0.30, s * 0.12, -s * 0.02, s * 0.40, s * 0.19, skin)
    return [index, Cut(palm, skin, darker(skin, 0.05), LOW), *curled, thumb]


def _grip(s: float, skin: str) -> list[Cut]:
    palm = smooth([(-s * 0.24, -s * 0.16), (s * 0.24, -s * 0.16),
        (s * 0.36, s * 0.16), (s * 0.33, s * 0.62), (0, s * 0.74),
        (-s * 0.33, s * 0.62), (-s * 0.36, s * 0.16)], tension=0.7)  # fmt: skip
    fingers = [Cut(rounded_rect(-s * 0.36, y * s, s * (0.58 - 0.03 * i), s * 0.19,
        s * 0.095), lighter(skin, 0.05), darker(skin, 0.06), LOW) for i,
        y in enumerate((0.06, 0.22, 0.38, 0.54))]  # fmt: skip
    thumb = _finger(s * 0.30, s * 0.02, s * 0.12, s * 0.40, s * 0.21, skin)
    return [Cut(palm, skin, darker(skin, 0.07), LOW), *fingers, thumb]
