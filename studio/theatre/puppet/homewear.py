"""Garments for home and work: jumper, shirt, apron, dungarees, dress, robe."""

import math

from studio.theatre.paper import circle, ellipse, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import BRASS, CREAM, LEATHER, contrasting, darker, lighter
from studio.theatre.puppet.tailor import (
    Tailor,
    base,
    belt,
    buttons,
    collar_points,
    crease,
    skin_of,
    throat,
)


def jumper(t: Tailor) -> list[Cut]:
    """A knitted jumper with a pattern."""
    c, accent = t.outfit.body, t.outfit.accent
    body = t.body(t.hem)
    cuts = [base(t, c, deep=0.10)]
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
    cuts = [base(t, c, low=low, deep=0.10), throat(t, abs(t.top) * 0.12, skin_of(t), wide=0.24)]
    strip = t.patch((-0.07, t.top + abs(t.top) * 0.07),
        (0.07, t.top + abs(t.top) * 0.07), (0.07, low + 2), (-0.07, low + 2),
        tension=0.1)  # fmt: skip
    cuts.append(Cut(strip, lighter(c, 0.10), darker(c, 0.02), LOW))
    return cuts


def shirt(t: Tailor) -> list[Cut]:
    """A striped shirt tucked into trousers."""
    c, accent = t.outfit.body, t.outfit.accent
    low = 8.0
    cuts = _shirt_front(t, c, low=low)
    body = t.body(low)
    stripe = darker(c, 0.14) if c != accent else darker(c, 0.3)
    cuts[1:1] = [Cut(t.line((u, t.top - 20), (u, t.top * 0.5), (u, 6), wide=4),
        stripe, None, None, 0, 0.05,
        body) for u in (-0.82, -0.62, -0.42, -0.22, 0.22, 0.42, 0.62, 0.82)]  # fmt: skip
    cuts += collar_points(t, c) + buttons(t, accent, (0.20, 0.38, 0.56, 0.74), radius=5.5)
    y = t.top * 0.66
    pocket = t.patch(
        (0.30, y), (0.62, y), (0.61, y + 46), (0.46, y + 58), (0.31, y + 46), tension=0.15
    )
    cuts.append(Cut(pocket, lighter(c, 0.10), lighter(c, 0.0), LOW))
    cuts += [crease([t.at(-0.85, t.waist), t.at(-0.66, t.waist + 16),
        t.at(-0.44, t.waist + 20)], c), crease([t.at(0.8, t.waist + 6),
        t.at(0.62, t.waist + 20), t.at(0.42, t.waist + 22)], c)]  # fmt: skip
    return cuts + belt(t, 2.0, LEATHER)


def apron(t: Tailor) -> list[Cut]:
    """An apron over a shirt."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    low = 8.0
    cuts = _shirt_front(t, c, low=low) + collar_points(t, c)
    cuts += buttons(t, darker(c, 0.3), (0.16,), radius=5)
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


def dungarees(t: Tailor) -> list[Cut]:
    """Dungarees over a striped jersey."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    low = 10.0
    body = t.body(low)
    cuts = [base(t, accent, low=low, deep=0.10)]
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


def dress(t: Tailor) -> list[Cut]:
    """A dress with a collar, a sash and a pleated skirt."""
    c, accent = t.outfit.body, t.outfit.accent
    d, w = abs(t.top), t.waist + 6
    bodice = Cut(t.body(w + 30), lighter(c, 0.08), darker(c, 0.04), HIGH)
    cuts = [*skirt(t, w), bodice]
    cuts += buttons(t, lighter(accent, 0.3),
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


def skirt(t: Tailor, w: float) -> list[Cut]:
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
            crease(
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


def robe(t: Tailor) -> list[Cut]:
    """A long robe with a panel and a cord."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.18)]
    body = t.body(t.hem)
    cuts += [
        crease(
            [t.at(u * 0.8, t.waist + 20), t.at(u * 0.94, t.hem * 0.45), t.at(u, t.hem - 6)], c, 6
        )
        for u in (-0.72, -0.40, 0.44, 0.74)
    ]
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
    cuts += belt(t, t.waist + 4, "#d8b877", wide=11, buckle=False)
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
