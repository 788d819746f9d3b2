"""The robot's body: a riveted tin barrel with dials, cut around the hip like a garment."""

from studio.theatre.paper import circle, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import BRASS, STEEL, darker, lighter
from studio.theatre.puppet.tailor import Tailor
from studio.theatre.puppet.trims import across

LAMP = "#ffdf8a"


def body(t: Tailor) -> list[Cut]:
    """A tin barrel with a plate of dials, a heart of light and a ribbed waist."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    a, m, low = t.half(t.top) * 0.99, t.middle(t.waist), t.waist * 0.55
    ribs = [Cut(ribbon([(m - t.half(0) * 0.62, y), (m, y + 6), (m + t.half(0) * 0.62, y)],
        [17] * 3), darker(STEEL, 0.10), darker(STEEL, 0.3), LOW, 0.3)
        for y in (low + 12, low + 28, low + 44)]  # fmt: skip
    hips = smooth([(m - t.half(0) * 0.96, -16), (m + t.half(0) * 0.96, -16),
        (m + t.half(0) * 0.90, 22), (m, 34), (m - t.half(0) * 0.90, 22)], tension=0.5)  # fmt: skip
    neck = rounded_rect(-t.figure.head_width * 0.17, t.top - 36, t.figure.head_width * 0.34, 40, 6)
    barrel = smooth([(m - a * 0.70, t.top - 16), (m + a * 0.70, t.top - 16), (m + a, t.top + 4),
        (m + a * 1.04, t.top * 0.5), (m + a * 0.96, low), (m + a * 0.78, low + 12),
        (m - a * 0.78, low + 12), (m - a * 0.96, low), (m - a * 1.04, t.top * 0.5),
        (m - a, t.top + 4)], tension=0.45)  # fmt: skip
    cuts = [Cut(hips, lighter(c, 0.02), darker(c, 0.16), HIGH, 0.3), *ribs,
        Cut(neck, STEEL, darker(STEEL, 0.2), LOW, 0.3),
        *(Cut(circle(m + s * a * 0.98, t.top + t.figure.arm_width * 0.44,
            t.figure.arm_width * 0.52), lighter(accent, 0.08), darker(accent, 0.12), LOW, 0.3)
            for s in (-1, 1)),
        Cut(barrel, lighter(c, 0.18), darker(c, 0.14), HIGH, 0.35)]  # fmt: skip
    shine = t.line((-0.78, t.top + d * 0.08), (-0.82, t.top + d * 0.40), (-0.80, low - 20), wide=10)
    cuts += [flat(shine, lighter(c, 0.42)), *_panel(t, accent), *_rivets(t, low)]
    return cuts


def _panel(t: Tailor, accent: str) -> list[Cut]:
    """A plate on the chest: a dial, three lamps, a slot."""
    d = abs(t.top)
    y = t.top + d * 0.20
    plate = t.patch(
        (-0.56, y), (0.56, y), (0.56, y + d * 0.40), (-0.56, y + d * 0.40), tension=0.12
    )
    x, cy = t.at(-0.24, y + d * 0.17)
    r = d * 0.105
    needle = ribbon([(x, cy), (x + r * 0.6, cy - r * 0.5)], (5, 2))
    cuts = [Cut(plate, "#e6e2d6", "#c9c5b8", HIGH, 0.25),
        Cut(circle(x, cy, r * 1.15), lighter(BRASS, 0.1), darker(BRASS, 0.15), LOW, 0.35),
        flat(circle(x, cy, r * 0.92), "#f8f3e4"), flat(needle, "#c8453e")]  # fmt: skip
    for k, tint in enumerate((accent, "#5d9c5a", "#e0ae3f")):
        cuts.append(Cut(t.disc(0.16 + 0.16 * k, y + d * 0.10, d * 0.036), lighter(tint, 0.3), tint,
            LOW, 0.4))  # fmt: skip
    slot = t.patch((0.08, y + d * 0.20), (0.48, y + d * 0.20), (0.48, y + d * 0.24),
        (0.08, y + d * 0.24), tension=0.1)  # fmt: skip
    bars = [Cut(t.line((u, y + d * 0.30), (u, y + d * 0.36), wide=8), accent if u < 0.1 else STEEL,
        None, LOW, 0.3) for u in (-0.40, -0.24, -0.08, 0.08, 0.24, 0.40)]  # fmt: skip
    return [*cuts, Cut(slot, "#3a3f4c", None, None, -0.2), *bars]


def _rivets(t: Tailor, low: float) -> list[Cut]:
    """Rivets along the seams."""
    places = [(u, y) for y in (t.top + 12, low - 8) for u in (-0.80, -0.4, 0.0, 0.4, 0.80)]
    seam = ribbon(across(t, low - 22, grow=0), [3.0] * 5)
    return [flat(seam, "#7c858d"),
        *(Cut(t.disc(u, y, 5), lighter(STEEL, 0.3), darker(STEEL, 0.2), LOW, 0.35)
            for u, y in places)]  # fmt: skip
