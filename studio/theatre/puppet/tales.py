"""Garments of tales and old times: wizard, witch, pirate, cowboy, monk, tunic, toga, ghost."""

import math

from studio.theatre.paper import ellipse, polygon, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import CREAM, LEATHER, darker, lighter, mix
from studio.theatre.puppet.tailor import (
    Tailor,
    base,
    belt,
    buttons,
    crease,
    skin_of,
    throat,
)
from studio.theatre.puppet.trims import (
    GOLD,
    across,
    badge,
    band,
    border,
    brooch,
    front_edges,
    kerchief,
    opening,
    paper,
    scatter,
    seam,
    shoulder_cape,
    strap,
)


def _folds(t: Tailor, colour: str, us: tuple[float, ...], wide: float = 6.0) -> list[Cut]:
    """Folds of a long skirt, from the waist to the hem."""
    return [crease([t.at(u * 0.8, t.waist + 20), t.at(u * 0.94, t.hem * 0.45),
        t.at(u, t.hem - 6)], colour, wide) for u in us]  # fmt: skip


def wizard(t: Tailor) -> list[Cut]:
    """A wide robe strewn with stars and moons, a pointed collar and a sash."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.22), *_folds(t, c, (-0.72, -0.36, 0.40, 0.74))]
    stars = ((-0.55, 0.42), (0.50, 0.36), (0.15, 0.50), (-0.30, 0.62), (0.62, 0.60),
        (-0.70, 0.78), (0.22, 0.74), (-0.16, 0.88), (0.70, 0.86))  # fmt: skip
    cuts += scatter(t, stars[::2], "#f3d27a", 15, kind="star")
    cuts += scatter(t, stars[1::2], "#f0e2b4", 14, kind="moon")
    cuts += [border(t, accent, 26), border(t, GOLD, 7, rise=27)]
    cuts += [band(t, t.waist + 4, accent, 24)]
    x, y = t.at(0.30, t.waist + 12)
    if not t.seated:
        for dx, long in ((0, 96), (14, 74)):
            cuts.append(paper(ribbon([(x + dx, y), (x + dx + 6, y + long * 0.5),
                (x + dx + 3, y + long)], (13, 14, 16)), accent))  # fmt: skip
    cuts.append(Cut(t.disc(0.30, t.waist + 10, 13), lighter(accent, 0.14), accent, LOW))
    for s in (-1, 1):
        wing = polygon([t.at(0.02 * s, t.top + d * 0.26), t.at(0.26 * s, t.top - 30),
            t.at(0.62 * s, t.top - 20), t.at(1.0 * s, t.top + d * 0.14),
            t.at(0.52 * s, t.top + d * 0.17)])  # fmt: skip
        cuts.append(paper(wing, lighter(c, 0.10), high=True))
    return cuts + brooch(t, 0, t.top + d * 0.24, 14, accent)


def ragged_skirt(t: Tailor) -> list[Cut]:
    """From the waist to a torn hem."""
    c, w = t.outfit.body, t.waist
    a, b, low, m = t.half(w), t.half(t.hem), t.hem, t.middle(w)
    teeth = 13
    ragged = [(m + b * (1 - 2 * i / teeth), low + (14 if i % 2 else -20 + 9 * (i % 3)))
        for i in range(teeth + 1)]  # fmt: skip
    sides = [(m - a, w - 8), (m + a, w - 8), (m + a + (b - a) * 0.55, w + (low - w) * 0.4)]
    skirt = polygon([*sides, *ragged, (m - a - (b - a) * 0.55, w + (low - w) * 0.4)])
    folds = [] if t.seated else _folds(t, c, (-0.6, -0.2, 0.24, 0.66))
    return [Cut(skirt, lighter(c, 0.05), darker(c, 0.16), HIGH), *folds]


def witch(t: Tailor) -> list[Cut]:
    """A laced bodice, a ragged skirt and a shawl held by a brooch."""
    c, accent, d, w = t.outfit.body, t.outfit.accent, abs(t.top), t.waist
    low = t.hem
    cuts = ragged_skirt(t)
    patch = t.patch((0.30, low * 0.52), (0.52, low * 0.50), (0.54, low * 0.68), (0.32, low * 0.70),
        tension=0.1)  # fmt: skip
    if not t.seated:
        cuts += [paper(patch, accent),
            flat(t.line((0.33, low * 0.60), (0.51, low * 0.59), wide=2), CREAM)]  # fmt: skip
    cuts.append(Cut(t.body(w + 24), lighter(c, 0.10), darker(c, 0.06), HIGH))
    laces = [t.at(0.13 * s, t.top + d * (0.34 + 0.10 * k)) for k in range(4) for s in (-1, 1)]
    front = t.patch((-0.18, t.top + d * 0.26), (0.18, t.top + d * 0.26), (0.14, w + 6),
        (-0.14, w + 6), tension=0.1)  # fmt: skip
    cuts += [paper(front, accent), flat(ribbon(laces, [3.4] * 8, tension=0.0), CREAM)]
    cuts += belt(t, w + 10, darker(accent, 0.35), wide=22)
    shawl = shoulder_cape(t, mix(c, accent, 0.28), 0.26)
    fringe = [Cut(ribbon([t.at(u, t.top + d * (0.31 - 0.14 * u * u)),
        t.at(u * 1.02, t.top + d * (0.38 - 0.14 * u * u))], (5, 3)), mix(c, accent, 0.28), None,
        LOW) for u in (-0.7, -0.5, -0.3, -0.1, 0.1, 0.3, 0.5, 0.7)]  # fmt: skip
    return [*cuts, *fringe, shawl, *brooch(t, 0, t.top + d * 0.22, 14, accent)]


def pirate(t: Tailor) -> list[Cut]:
    """A wide coat open over a ruffled shirt, a sash, a belt across the chest."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    white = "#efe7d6"
    cuts = [base(t, c, deep=0.18), opening(t, white, 6.0, wide=0.36, top=0.42),
        opening(t, t.outfit.legs, t.hem, wide=0.34, top=0.0)][:2]  # fmt: skip
    breech = t.patch((-0.36, -4), (0.36, -4), (0.30, t.hem + 4), (-0.30, t.hem + 4), tension=0.1)
    cuts.append(Cut(breech, darker(t.outfit.legs, 0.10), darker(t.outfit.legs, 0.22), None, 0,
        clip=t.body(t.hem)))  # fmt: skip
    cuts += [throat(t, d * 0.20, skin_of(t), wide=0.22)]
    for k in range(3):
        ruffle = t.patch((-0.18, t.top + d * (0.16 + 0.12 * k)), (0.18,
            t.top + d * (0.16 + 0.12 * k)),
            (0.24, t.top + d * (0.27 + 0.12 * k)), (0.08, t.top + d * (0.24 + 0.12 * k)),
            (-0.08, t.top + d * (0.28 + 0.12 * k)), (-0.24, t.top + d * (0.25 + 0.12 * k)),
            tension=0.5)  # fmt: skip
        cuts.append(Cut(ruffle, "#fbf6ea", darker(white, 0.06), LOW))
    cuts += [Cut(ribbon(across(t, t.waist * 0.45), [44] * 5, tension=0.6), lighter(accent, 0.08),
        darker(accent, 0.12), LOW)]  # fmt: skip
    cuts += [Cut(ribbon(across(t, t.waist * 0.45 + k), [2.6] * 5), darker(accent, 0.2), None, None,
        0) for k in (-8, 8)]  # fmt: skip
    end = t.patch((0.34, t.waist * 0.2), (0.50, t.waist * 0.2), (0.56, 74), (0.36, 80), tension=0.3)
    cuts += [paper(end, accent), strap(t, LEATHER, (0.60, t.top - 8), (-0.40, t.waist * 0.5),
        wide=18)]  # fmt: skip
    cuts += front_edges(t, GOLD, wide=0.37, top=0.44)
    for s in (-1, 1):
        cuts += [paper(polygon([t.at(0.34 * s, t.top + d * 0.56), t.at(0.40 * s, t.top - 22),
            t.at(0.76 * s, t.top - 8), t.at(0.72 * s, t.top + d * 0.30)]), lighter(c,
            0.06))]  # fmt: skip
        for share in (0.34, 0.50, 0.68, 0.84):
            cuts += buttons(t, GOLD, (share,), u=0.56 * s, radius=7)
    cuts += belt(t, t.waist * 0.45, "#33272a", wide=17)
    return cuts


def cowboy(t: Tailor) -> list[Cut]:
    """A shirt, a leather waistcoat with a star, a neckerchief and a big buckle."""
    c, accent, d, low = t.outfit.body, t.outfit.accent, abs(t.top), 8.0
    hide = "#7d5233"
    cuts = [base(t, c, low=low, deep=0.10), seam(t, c, (0, t.top), (0, 4))]
    cuts += buttons(t, CREAM, (0.34, 0.52, 0.70), radius=5.5)
    for s in (-1, 1):
        side = t.patch((0.20 * s, t.top - 22), (0.72 * s, t.top - 10), (0.90 * s, t.top + d * 0.3),
            (0.98 * s, t.waist), (0.98 * s, -8), (0.42 * s, 4), (0.26 * s, t.waist + 14),
            (0.30 * s, t.top + d * 0.40), tension=0.35)  # fmt: skip
        cuts += [paper(side, hide, high=True),
            Cut(t.line((0.27 * s, t.top + d * 0.2), (0.33 * s, t.top + d * 0.40),
                (0.30 * s, t.waist + 12), wide=3), lighter(hide, 0.4), None, None, 0)]  # fmt: skip
        cuts += [Cut(t.line((u * s, t.waist * 0.55), (u * s, -2), wide=3), darker(hide, 0.25), None,
            None, 0) for u in (0.5, 0.6, 0.7, 0.8)]  # fmt: skip
    cuts += belt(t, 2.0, "#4d3324", wide=24)
    x, y = t.at(0, 9)
    cuts += [Cut(ellipse(x, y, 21, 15), lighter(GOLD, 0.2), darker(GOLD, 0.1), LOW, 0.35),
        *badge(t, 0.60, t.top + d * 0.36, 20, "#cfd4d8")]  # fmt: skip
    cloth = t.patch((-0.52, t.top - 16), (0, t.top - 4), (0.52, t.top - 16), (0.34,
        t.top + d * 0.12),
        (0, t.top + d * 0.36), (-0.34, t.top + d * 0.12), tension=0.3)  # fmt: skip
    dots = [flat(t.disc(u, t.top + d * v, 4), CREAM) for u, v in ((-0.24, 0.08), (0, 0.14),
        (0.24, 0.08), (0, 0.24), (-0.11, 0.18), (0.11, 0.18))]  # fmt: skip
    return [*cuts, paper(cloth, accent, high=True), *dots,
        paper(kerchief(t, accent, wide=0.46)[2].path, accent)]  # fmt: skip


def monk(t: Tailor) -> list[Cut]:
    """A habit with a broad cowl, a panel down the front and a knotted rope."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    rope = "#dcc391"
    cuts = [base(t, c, deep=0.18), *_folds(t, c, (-0.70, -0.42, 0.46, 0.72))]
    panel = t.patch((-0.26, t.top), (0.26, t.top), (0.30, t.hem - 30), (-0.30, t.hem - 30),
        tension=0.1)  # fmt: skip
    cuts.append(Cut(panel, mix(c, accent, 0.30), mix(darker(c, 0.2), accent, 0.30), LOW,
        clip=t.body(t.hem)))  # fmt: skip
    cuts += [Cut(ribbon(across(t, t.waist + 6), [13] * 5, tension=0.6), lighter(rope, 0.1), rope,
        LOW)]  # fmt: skip
    x, y = t.at(0.22, t.waist + 12)
    if not t.seated:
        for dx, long in ((0, 130), (11, 104)):
            cuts.append(Cut(ribbon([(x + dx, y), (x + dx + 5, y + long * 0.5),
                (x + dx + 2, y + long)], (8, 8, 8)), lighter(rope, 0.1), darker(rope, 0.1),
                LOW))  # fmt: skip
            cuts += [Cut(ellipse(x + dx + 3, y + long * k, 8, 7), rope, darker(rope, 0.1), LOW)
                for k in (0.5, 0.75, 1.0)]  # fmt: skip
    cuts += [Cut(ellipse(x, y - 2, 12, 11), lighter(rope, 0.14), rope, LOW)]
    cowl = shoulder_cape(t, darker(c, 0.05), 0.36)
    roll = t.patch((-0.50, t.top - 40), (0, t.top - 26), (0.50, t.top - 40), (0.66, t.top - 2),
        (0, t.top + d * 0.16), (-0.66, t.top - 2), tension=0.65)  # fmt: skip
    dark = t.patch((-0.34, t.top - 34), (0, t.top - 18), (0.34, t.top - 34), (0.30, t.top - 8),
        (0, t.top + d * 0.05), (-0.30, t.top - 8), tension=0.65)  # fmt: skip
    return [*cuts, cowl, paper(roll, lighter(c, 0.06), high=True),
        Cut(dark, darker(c, 0.45), None, None, -0.1)]  # fmt: skip


def tunic(t: Tailor) -> list[Cut]:
    """A rough tunic laced at the neck, with a belt, a pouch and a patch."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.14), *_folds(t, c, (-0.60, -0.2, 0.26, 0.64), 5)]
    cuts += [border(t, accent, 15), throat(t, d * 0.26, skin_of(t), wide=0.26)]
    yoke = [t.at(u, y) for u, y in ((-0.32, t.top - 14), (-0.16, t.top + d * 0.14),
        (0, t.top + d * 0.28), (0.16, t.top + d * 0.14), (0.32, t.top - 14))]  # fmt: skip
    cuts.append(paper(ribbon(yoke, [13] * 5, tension=0.3), accent))
    laces = [t.at(s * (0.19 - 0.05 * k), t.top + d * (0.04 + 0.065 * k)) for k in range(4)
        for s in (-1, 1)]  # fmt: skip
    cuts.append(flat(ribbon(laces, [3.4] * 8, tension=0.0), "#e9dcc0"))
    patch = t.patch((-0.66, t.top + d * 0.46), (-0.42, t.top + d * 0.44),
        (-0.40, t.top + d * 0.60), (-0.64, t.top + d * 0.62), tension=0.1)  # fmt: skip
    cuts += [paper(patch, mix(c, accent, 0.45)), *belt(t, t.waist + 14, "#5b4030", wide=22)]
    pouch = t.patch((0.40, t.waist + 18), (0.68, t.waist + 16), (0.74, t.waist + 70),
        (0.54, t.waist + 84), (0.36, t.waist + 70), tension=0.5)  # fmt: skip
    return [*cuts, paper(pouch, lighter(LEATHER, 0.10), high=True),
        Cut(t.line((0.42, t.waist + 34), (0.70, t.waist + 33), wide=4), "#4a3022", None,
        LOW)]  # fmt: skip


def toga(t: Tailor) -> list[Cut]:
    """A white tunic under a cloth draped from one shoulder, with a coloured border."""
    c, colour, accent, d = t.outfit.body, t.outfit.under, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.12), throat(t, d * 0.10, skin_of(t), wide=0.34)]
    cuts += [*_folds(t, c, (-0.7, -0.3, 0.2)), border(t, accent, 14)]
    clip = t.body(t.hem)
    drape = t.patch((0.24, t.top - 24), (0.84, t.top - 8), (1.0, t.top * 0.6), (1.0, t.waist),
        (1.0, t.hem * 0.72), (0.3, t.hem * 0.82), (-0.5, t.hem * 0.58), (-1.0, t.hem * 0.2),
        (-1.0, t.waist * 0.5), (-0.3, t.top * 0.52), (0.06, t.top * 0.8), tension=0.5)  # fmt: skip
    cuts.append(Cut(drape, lighter(colour, 0.10), darker(colour, 0.10), HIGH, clip=clip))
    edge = t.line((0.24, t.top - 24), (0.06, t.top * 0.8), (-0.3, t.top * 0.52),
        (-1.0, t.waist * 0.5), wide=13)  # fmt: skip
    low = t.line((1.0, t.hem * 0.70), (0.3, t.hem * 0.80), (-0.5, t.hem * 0.56),
        (-1.0, t.hem * 0.18), wide=13)  # fmt: skip
    cuts += [Cut(path, lighter(accent, 0.06), accent, LOW, clip=clip) for path in (edge, low)]
    for k in (0.0, 0.3, 0.6):
        fold = [t.at(0.70 - 0.1 * k, t.top * (0.86 - 0.2 * k)), t.at(0.2 - 0.2 * k,
            t.top * (0.5 - 0.4 * k)),
            t.at(-0.7, t.hem * (0.05 + 0.22 * k))]  # fmt: skip
        cuts.append(crease(fold, colour, 6))
    return cuts + brooch(t, 0.52, t.top + 4, 15, accent)


def ghost(t: Tailor) -> list[Cut]:
    """A sheet that ends in waves above the floor."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    a, b, low = t.half(t.top * 0.4), t.half(t.hem), t.hem
    waves = 7
    hem = [(b * (1 - 2 * i / (waves * 2)), low + (26 if i % 2 else -14) + 18 * math.sin(i * 0.9))
        for i in range(waves * 2 + 1)]  # fmt: skip
    nw = t.figure.head_width * 0.3
    contour = [(-nw, t.top - 26), (nw, t.top - 26), (t.half(t.top) * 0.98, t.top + 8),
        (a * 1.06, t.top * 0.4), (a + (b - a) * 0.5, low * 0.3), *hem,
        (-a - (b - a) * 0.5, low * 0.3), (-a * 1.06, t.top * 0.4),
        (-t.half(t.top) * 0.98, t.top + 8)]  # fmt: skip
    sheet = smooth([(x + t.middle(y), y) for x, y in contour], tension=0.75)
    cuts = [Cut(sheet, lighter(c, 0.25), darker(c, 0.14), HIGH)]
    cuts += [crease([t.at(u * 0.5, t.top * 0.6), t.at(u * 0.8, t.hem * 0.2),
        t.at(u, t.hem - 20)], c, 7) for u in (-0.66, -0.28, 0.12, 0.5, 0.8)]  # fmt: skip
    inner = mix(c, accent, 0.35)
    cuts += [Cut(kerchief(t, inner, wide=0.62, deep=0.24)[2].path, inner, darker(inner, 0.1), LOW),
        Cut(t.line((0.1, t.top + d * 0.1), (0.2, t.top + d * 0.4), (0.12, t.top + d * 0.62),
            wide=16), inner, darker(inner, 0.1), LOW)]  # fmt: skip
    return cuts
