"""Garments for out of doors and for duty: coat, raincoat, suit, uniform, spacesuit."""

from studio.film.look import Gender
from studio.theatre.paper import circle, ellipse, polygon, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.papers import BRASS, CREAM, INK, darker, lighter
from studio.theatre.puppet.tailor import (
    Tailor,
    base,
    belt,
    buttons,
    collar_points,
    crease,
    pocket,
    throat,
)


def coat(t: Tailor) -> list[Cut]:
    """A long coat with a scarf."""
    c, o = t.outfit.body, t.outfit
    cuts = [base(t, c), throat(t, abs(t.top) * 0.30, CREAM, wide=0.34)]
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
    cuts += pocket(t, -0.52, 0.62, c) + pocket(t, 0.56, 0.62, c)
    cuts += belt(t, t.waist + 8, darker(c, 0.14), wide=20)
    return cuts + buttons(
        t, o.accent if o.accent != c else BRASS, (0.38, 0.52, 0.70, 0.84), u=-0.09
    )


def raincoat(t: Tailor) -> list[Cut]:
    """A long raincoat with big pockets."""
    c = t.outfit.body
    button = t.outfit.accent if t.outfit.accent != c else INK
    cuts = [base(t, c, deep=0.22)]
    strip = t.patch(
        (-0.085, t.top), (0.10, t.top), (0.10, t.hem + 8), (-0.085, t.hem + 8), tension=0.1
    )
    cuts.append(Cut(strip, darker(c, 0.22), darker(c, 0.32), LOW, clip=t.body(t.hem)))
    cuts += buttons(t, button, (0.24, 0.42, 0.60, 0.78), radius=9)
    for u in (-0.54, 0.56):
        cuts += pocket(t, u, 0.60, lighter(c, 0.06), size=1.35)
    d = abs(t.top)
    for s in (-1, 1):
        wing = smooth([t.at(0.03 * s, t.top + d * 0.13), t.at(0.26 * s, t.top - 30),
            t.at(0.54 * s, t.top - 16), t.at(0.60 * s, t.top + d * 0.10),
            t.at(0.34 * s, t.top + d * 0.20)], tension=0.5)  # fmt: skip
        cuts.append(Cut(wing, lighter(c, 0.20), lighter(c, 0.04), HIGH))
    cuts.append(
        crease([t.at(-0.80, t.waist - 20), t.at(-0.72, t.waist + 4), t.at(-0.58, t.waist + 10)], c)
    )
    cuts.append(
        crease([t.at(0.72, t.waist - 26), t.at(0.66, t.waist - 4), t.at(0.52, t.waist + 2)], c)
    )
    return cuts


def suit(t: Tailor) -> list[Cut]:
    """Jacket, shirt and tie."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c), throat(t, d * 0.58, CREAM, wide=0.36)]
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
        cuts += collar_points(t, CREAM, reach=0.15, spread=0.34)
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
    return cuts + buttons(t, darker(c, 0.45), (0.63, 0.78), u=-0.03, radius=7)


def uniform(t: Tailor) -> list[Cut]:
    """A tunic with shoulder boards, medals and a belt."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c)]
    strip = t.patch((-0.30, t.top + 2), (0.30, t.top + 2), (0.22, t.waist),
        (0.24, t.hem + 6), (-0.24, t.hem + 6), (-0.22, t.waist), tension=0.3)  # fmt: skip
    cuts.append(Cut(strip, lighter(c, 0.10), c, LOW, clip=t.body(t.hem)))
    for u in (-0.22, 0.22):
        cuts += buttons(t, BRASS, (0.18, 0.34, 0.50), u=u, radius=7.5)
    collar = t.patch((-0.40, t.top - 38), (0, t.top - 28), (0.40, t.top - 38),
        (0.46, t.top - 4), (0, t.top + 14), (-0.46, t.top - 4), tension=0.5)  # fmt: skip
    cuts.append(Cut(collar, lighter(accent, 0.04), darker(accent, 0.12), LOW))
    cuts += pocket(t, -0.60, 0.68, c, size=0.9) + pocket(t, 0.62, 0.68, c, size=0.9)
    x, y = t.at(-0.52, t.top + d * 0.30)
    for k, colour in enumerate(("#c8453e", "#4a79ad")):
        cuts += [Cut(rounded_rect(x - 16 + k * 17, y - 14, 13, 18, 2), colour, None,
            LOW), Cut(circle(x - 9.5 + k * 17, y + 11, 8), lighter(BRASS, 0.15),
            BRASS, LOW, 0.3)]  # fmt: skip
    return cuts + belt(t, t.waist + 10, "#3a2a26", wide=21)


def spacesuit(t: Tailor) -> list[Cut]:
    """A padded suit with a pack and a panel."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    pack = rounded_rect(-t.half(t.top) * 1.12 - 10 * t.turn, t.top - 22,
        t.half(t.top) * 2.24 - 26 * t.turn, d * 0.86, 26)  # fmt: skip
    cuts = [Cut(pack, darker(c, 0.20), darker(c, 0.34), HIGH), base(t, c, deep=0.12)]
    for y in (t.waist + 4, t.waist + 22):
        line = [t.side(-1, y), t.at(-0.5, y + 6), t.at(0, y + 8), t.at(0.5, y + 6), t.side(1, y)]
        cuts += [Cut(ribbon(line, [6] * 5), darker(c, 0.2), None, None, 0)]
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
    cuts += belt(t, -8, accent, wide=15)
    ring = ellipse(t.middle(t.top) + 6 * t.turn, t.top - 14, t.figure.head_width * 0.50, 25)
    hole = ellipse(t.middle(t.top) + 6 * t.turn, t.top - 20, t.figure.head_width * 0.40, 15)
    return [
        *cuts,
        Cut(ring, "#dcdfe2", "#9aa1aa", HIGH, 0.35),
        Cut(hole, "#3a3f4c", None, None, -0.2),
    ]
