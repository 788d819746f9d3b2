"""Draped and gathered garments: Victorian gown, kimono, sari, kurta, nightgown, tutu."""

import math

from studio.film.look import Gender
from studio.theatre.paper import Path, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.daywear import frock
from studio.theatre.puppet.papers import CREAM, darker, lighter, mix
from studio.theatre.puppet.tailor import Tailor, base, buttons, crease, skin_of, throat
from studio.theatre.puppet.trims import (
    GOLD,
    across,
    band,
    border,
    bow,
    brooch,
    high_collar,
    long_scarf,
    paper,
    scatter,
    seam,
)


def skirt_path(t: Tailor, top: float, *, waves: int = 8, round_at: float = 0.30) -> Path:
    """From a waist line to a waved hem."""
    low, a, b, m = t.hem, t.half(top), t.half(t.hem), t.middle(top)
    hips = round_at if not t.seated else 0.5
    mid = (a + (b - a) * (0.62 if round_at < 0.4 else 0.9), top + (low - top) * hips)
    wave = [(b * (1 - 2 * i / waves) + m,
        low + (9 if i % 2 else -5) + 8 * math.sin(math.pi * i / waves))
        for i in range(waves + 1)]  # fmt: skip
    return smooth([(m - a * 0.98, top - 8), (m + a * 0.98, top - 8), (m + mid[0], mid[1]), *wave,
        (m - mid[0], mid[1])], tension=0.7)  # fmt: skip


def tier(t: Tailor, y: float, colour: str, clip: Path, *, waves: int = 12) -> list[Cut]:
    """A ruffle around the skirt at a height."""
    half, m = t.half(y) * 1.04, t.middle(t.waist)
    points = [(half * (1 - 2 * i / waves) + m,
        y + (9 if i % 2 else -4) + 16 * math.sin(math.pi * i / waves))
        for i in range(waves + 1)]  # fmt: skip
    line = [(x, y - 9) for x, y in points]
    return [Cut(ribbon(points, [21] * (waves + 1), tension=0.8), lighter(colour, 0.10), colour, LOW,
        clip=clip), Cut(ribbon(line, [3] * (waves + 1), tension=0.8), darker(colour, 0.2), None,
        None, 0, clip=clip)]  # fmt: skip


def victorian(t: Tailor) -> list[Cut]:
    """A tight bodice with lace, a wide skirt in tiers; for a gentleman a frock coat."""
    if t.look.gender is Gender.MAN:
        return frock(t)
    c, accent, d, w = t.outfit.body, t.outfit.accent, abs(t.top), t.waist + 4
    path = skirt_path(t, w, waves=12, round_at=0.42)
    cuts = [Cut(path, lighter(c, 0.06), darker(c, 0.14), HIGH)]
    low = t.hem
    if not t.seated:
        cuts += [crease([t.at(u * 0.5, w + 16), t.at(u * 0.9, (w + low) / 2), t.at(u, low - 6)], c,
            5) for u in (-0.62, -0.22, 0.22, 0.62)]  # fmt: skip
        for share in (0.62, 0.80):
            cuts += tier(t, w + (low - w) * share, lighter(c, 0.10), path)
        cuts += tier(t, low - 10, accent, path)
    over = t.patch((-0.96, w - 4), (0.96, w - 4), (1.0, w + 46), (0.5, w + 96), (0, w + 74),
        (-0.5, w + 96), (-1.0, w + 46), tension=0.6)  # fmt: skip
    cuts += [paper(over, darker(c, 0.08), high=True),
        Cut(t.body(w + 22), lighter(c, 0.10), darker(c, 0.04), HIGH)]  # fmt: skip
    front = t.patch((-0.26, t.top - 10), (0.26, t.top - 10), (0.12, w), (0, w + 22), (-0.12, w),
        tension=0.3)  # fmt: skip
    cuts += [Cut(front, CREAM, darker(CREAM, 0.08), LOW), *(seam(t, c, (s * 0.5, t.top + d * 0.2),
        (s * 0.42, w + 8)) for s in (-1, 1))]  # fmt: skip
    cuts += buttons(t, accent, (0.12, 0.19, 0.26) if not t.seated else (0.2, 0.34, 0.48),
        radius=4.5)  # fmt: skip
    lace = [t.at(u, t.top - 10 + (10 if i % 2 else 0) + d * 0.16 * (1 - abs(u)))
        for i, u in enumerate((-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8))]  # fmt: skip
    cuts += [Cut(ribbon(lace, [15] * 9, tension=0.9), CREAM, darker(CREAM, 0.08), LOW),
        high_collar(t, CREAM, rise=44, wide=0.36), *brooch(t, 0, t.top + 4, 13,
        accent)]  # fmt: skip
    return [*cuts, band(t, w, accent, 20, low=w + 40), *bow(t, accent, w + 6, size=0.30)]


def kimono(t: Tailor) -> list[Cut]:
    """A robe crossed over the chest, a wide sash with a cord, blossoms along the hem."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    body = t.body(t.hem)
    cuts = [base(t, c, deep=0.14), throat(t, d * 0.22, skin_of(t), wide=0.22)]
    petal = mix(accent, "#fff2ea", 0.45)
    cuts += scatter(t, ((-0.6, 0.74), (-0.2, 0.86), (0.34, 0.78), (0.66, 0.90), (-0.72, 0.93),
        (0.1, 0.95), (0.62, 0.20), (0.56, 0.66)), petal, 19, kind="flower")  # fmt: skip
    cuts += scatter(t, ((-0.6, 0.74), (-0.2, 0.86), (0.34, 0.78), (0.66, 0.90), (0.62, 0.20)),
        "#f3d27a", 5)  # fmt: skip
    under, over = ((-0.06, t.top + d * 0.52), (-0.36, t.top - 22)), (
        (0.34, t.top - 22), (-0.10, t.top + d * 0.34), (-0.34, t.top + d * 0.62))  # fmt: skip
    cuts += [Cut(t.line(under[1], (-0.14, t.top + d * 0.26), under[0], wide=19), CREAM, None, LOW,
        clip=body), Cut(t.line(*over, wide=27), lighter(accent, 0.1), accent, LOW, clip=body),
        Cut(t.line(*[(u + 0.07, y) for u, y in over], wide=6), CREAM, None, None, 0, clip=body),
        Cut(t.line((-0.10, t.waist), (-0.02, t.hem * 0.5), (-0.16, t.hem + 10), wide=13),
            darker(c, 0.12), None, LOW, clip=body), border(t, accent, 13)]  # fmt: skip
    y = t.waist - d * 0.02
    cuts.append(Cut(ribbon(across(t, y, sag=4), [d * 0.30] * 5, tension=0.6), lighter(accent, 0.08),
        darker(accent, 0.12), HIGH, clip=body))  # fmt: skip
    for k in (-0.10, 0.10):
        cuts.append(Cut(ribbon(across(t, y + d * k, sag=4), [4] * 5), lighter(accent, 0.35), None,
            None, 0, clip=body))  # fmt: skip
    cuts.append(Cut(ribbon(across(t, y, sag=4), [9] * 5), CREAM, "#e2d6bd", LOW, clip=body))
    return [*cuts, *bow(t, CREAM, y + 5, size=0.15)]


def sari(t: Tailor) -> list[Cut]:
    """A blouse and a cloth pleated in front, thrown over one shoulder, with a golden border."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    body, gold = t.body(t.hem), t.outfit.cuff
    cuts = [base(t, c, deep=0.16)]
    cuts += [Cut(t.line((u * 0.7, t.waist + 24), (u * 1.2, t.hem * 0.5), (u * 1.7, t.hem + 8),
        wide=5), darker(c, 0.22), None, None, 0, clip=body)
        for u in (-0.16, -0.06, 0.04, 0.14)]  # fmt: skip
    cuts += [border(t, gold, 19), border(t, lighter(gold, 0.4), 4, rise=23)]
    blouse = t.patch((-1.0, t.top - 10), (-0.34, t.top - 10), (0, t.top + d * 0.16),
        (0.34, t.top - 10), (1.0, t.top - 10), (1.0, t.top * 0.5), (0, t.top * 0.46),
        (-1.0, t.top * 0.5), tension=0.3)  # fmt: skip
    skin = t.patch((-1.0, t.top * 0.52), (1.0, t.top * 0.52), (1.0, t.waist * 0.8),
        (0, t.waist * 0.6), (-1.0, t.waist * 0.8), tension=0.4)  # fmt: skip
    cuts += [Cut(skin, skin_of(t), darker(skin_of(t), 0.06), None, 0, clip=body),
        Cut(blouse, lighter(accent, 0.06), darker(accent, 0.1), LOW, clip=body),
        throat(t, d * 0.15, skin_of(t), wide=0.32)]  # fmt: skip
    places = ((0.86, t.top - 8), (0.40, t.top - 22), (-0.20, t.top * 0.62), (-1.0, t.waist * 0.9),
        (-1.0, t.waist * 0.1), (-0.3, t.waist * 0.4), (0.36, t.top * 0.58), (0.98,
        t.top * 0.66))  # fmt: skip
    cuts.append(Cut(t.patch(*places, tension=0.5), lighter(c, 0.12), darker(c, 0.06), HIGH,
        clip=body))  # fmt: skip
    cuts.append(Cut(t.line((0.34, t.top - 20), (-0.24, t.top * 0.60), (-1.0, t.waist * 0.9),
        wide=13), lighter(gold, 0.1), gold, LOW, clip=body))  # fmt: skip
    cuts += [crease([t.at(0.62, t.top * 0.9), t.at(0.1, t.top * 0.52), t.at(-0.6, t.waist * 0.62)],
        c, 5)]  # fmt: skip
    cuts += scatter(t, ((-0.6, 0.62), (0.5, 0.56), (-0.4, 0.78), (0.62, 0.76), (0.5, 0.90),
        (-0.72, 0.90)), gold, 8, kind="flower")  # fmt: skip
    chain = [t.at(u, t.top + d * (0.13 - 0.5 * u * u)) for u in (-0.34, -0.17, 0, 0.17, 0.34)]
    return [*cuts, Cut(ribbon(chain, [6] * 5), lighter(GOLD, 0.2), GOLD, LOW, 0.3)]


def kurta(t: Tailor) -> list[Cut]:
    """A long shirt with an embroidered front; a waistcoat for men, a scarf for women."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    body = t.body(t.hem)
    cuts = [base(t, c, deep=0.12), border(t, GOLD, 10), border(t, accent, 9, rise=14)]
    cuts += [crease([t.at(u, t.waist + 14), t.at(u * 1.04, t.hem * 0.6), t.at(u * 1.06, t.hem - 8)],
        c, 5) for u in (-0.56, 0.58)]  # fmt: skip
    panel = t.patch((-0.17, t.top - 8), (0.17, t.top - 8), (0.15, t.top + d * 0.56),
        (0, t.top + d * 0.64), (-0.15, t.top + d * 0.56), tension=0.15)  # fmt: skip
    cuts += [Cut(panel, lighter(accent, 0.12), accent, LOW)]
    cuts += buttons(t, GOLD, (0.10, 0.20, 0.30), radius=5)
    if t.look.gender is Gender.MAN:
        vest = mix(accent, "#2c2730", 0.30)
        for s in (-1, 1):
            side = t.patch((0.20 * s, t.top - 22), (0.74 * s, t.top - 10), (0.92 * s, t.top * 0.7),
                (1.0 * s, t.waist), (1.0 * s, 8), (0.30 * s, 22), (0.24 * s, t.waist),
                tension=0.3)  # fmt: skip
            cuts.append(Cut(side, lighter(vest, 0.06), darker(vest, 0.1), HIGH, clip=body))
            cuts.append(Cut(t.line((0.24 * s, t.top), (0.27 * s, t.waist), (0.32 * s, 18), wide=5),
                GOLD, None, None, 0))  # fmt: skip
        return [*cuts, high_collar(t, c, rise=34, wide=0.36)]
    return [*cuts, throat(t, d * 0.12, skin_of(t), wide=0.26),
        *long_scarf(t, lighter(accent, 0.12), reach=0.86, stripe=GOLD)]  # fmt: skip


def nightgown(t: Tailor) -> list[Cut]:
    """A wide gown with a yoke of lace, small flowers and a ribbon."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.10)]
    cuts += [crease([t.at(u * 0.8, t.top + d * 0.36), t.at(u * 0.95, t.waist + 60),
        t.at(u, t.hem - 8)], c, 5) for u in (-0.66, -0.3, 0.04, 0.36, 0.7)]  # fmt: skip
    cuts += scatter(t, ((-0.5, 0.40), (0.48, 0.44), (0.0, 0.52), (-0.6, 0.64), (0.6, 0.66),
        (-0.12, 0.74), (0.30, 0.86), (-0.5, 0.88)), mix(accent, c, 0.25), 9,
        kind="flower")  # fmt: skip
    hem = [(x, y - 4 + (6 if i % 2 else -6)) for i, (x, y) in enumerate(
        t.at(u / 6, t.hem + 6 * (1 - abs(u / 6))) for u in range(-6, 7))]  # fmt: skip
    cuts.append(Cut(ribbon(hem, [20] * 13, tension=0.9), "#fbf7ee", darker(CREAM, 0.06), LOW))
    yoke = t.patch((-0.78, t.top - 6), (0, t.top), (0.78, t.top - 6), (0.74, t.top + d * 0.24),
        (0, t.top + d * 0.34), (-0.74, t.top + d * 0.24), tension=0.5)  # fmt: skip
    lace = [t.at(u / 5 * 0.74, t.top + d * (0.34 - 0.10 * (u / 5) ** 2) + (5 if u % 2 else -5))
        for u in range(-5, 6)]  # fmt: skip
    cuts += [Cut(yoke, lighter(c, 0.3), c, LOW),
        Cut(ribbon(lace, [13] * 11, tension=0.9), "#fbf7ee", darker(CREAM, 0.06), LOW)]  # fmt: skip
    ruff = [t.at(u / 4 * 0.42, t.top - 14 + 18 * (1 - (u / 4) ** 2) + (5 if u % 2 else -3))
        for u in range(-4, 5)]  # fmt: skip
    return [*cuts, Cut(ribbon(ruff, [19] * 9, tension=0.9), "#fbf7ee", darker(CREAM, 0.06), LOW),
        *bow(t, accent, t.top + d * 0.14, size=0.22)]  # fmt: skip


def tutu(t: Tailor) -> list[Cut]:
    """A bodice with straps and three layers of tulle."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    skin, w = skin_of(t), t.waist * 0.55
    cuts = [Cut(t.body(10), lighter(skin, 0.06), skin, HIGH)]
    b, m = t.half(0) * (1.95 if not t.seated else 1.5), t.middle(0)
    for k, (tint, drop) in enumerate(((darker(c, 0.04), 52), (mix(c, "#fff6f0", 0.3), 34),
            (mix(c, "#fff6f0", 0.58), 14))):  # fmt: skip
        wide, waves = b * (1.0 - 0.07 * k), 14
        low = [(m + wide * (1 - 2 * i / waves), w + 44 + drop + (9 if i % 2 else -8)
            + 20 * math.sin(math.pi * i / waves)) for i in range(waves + 1)]  # fmt: skip
        top = [(m - t.half(w) * 0.96, w), (m + t.half(w) * 0.96, w)]
        side = [(m + wide * 0.98, w + 28 + drop * 0.6)]
        path = smooth([*top, *side, *low, (m - wide * 0.98, w + 28 + drop * 0.6)], tension=0.6)
        cuts.append(Cut(path, lighter(tint, 0.14), tint, LOW))
    cuts += [crease([(m + t.half(w) * u * 0.9, w + 6), (m + b * u * 0.6, w + 30),
        (m + b * u * 0.86, w + 62)], c, 3) for u in (-0.8, -0.45, -0.12, 0.2, 0.5,
        0.84)]  # fmt: skip
    bodice = t.patch((-0.80, t.top + d * 0.16), (-0.40, t.top + d * 0.10), (0, t.top + d * 0.20),
        (0.40, t.top + d * 0.10), (0.80, t.top + d * 0.16), (1.0, t.top + d * 0.36), (1.0, t.waist),
        (1.0, w), (0, w + 16), (-1.0, w), (-1.0, t.waist), (-1.0, t.top + d * 0.36),
        tension=0.4)  # fmt: skip
    cuts += [Cut(bodice, lighter(c, 0.14), darker(c, 0.04), HIGH, clip=t.body(12)),
        *(paper(t.line((0.58 * s, t.top + d * 0.14), (0.60 * s, t.top - 8), wide=11), c)
            for s in (-1, 1)), *(seam(t, c, (s * 0.4, t.top + d * 0.16), (s * 0.3, w + 6))
            for s in (-1, 1))]  # fmt: skip
    return [*cuts, *bow(t, accent, w + 6, size=0.28),
        *brooch(t, 0, t.top + d * 0.22, 9, accent)]  # fmt: skip
