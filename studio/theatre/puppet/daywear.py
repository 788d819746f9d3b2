"""Garments of town and school: trench coat, tweed, cardigan, hoodie, office, smock, tailcoat."""

from studio.film.look import Gender
from studio.theatre.paper import ellipse, polygon, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import BRASS, CREAM, darker, lighter, mix
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
from studio.theatre.puppet.trims import (
    across,
    band,
    border,
    bow,
    brooch,
    checks,
    flower,
    front_edges,
    lapels,
    long_scarf,
    nameplate,
    opening,
    paper,
    pinstripes,
    scatter,
    seam,
    strap,
    tie,
)


def trench(t: Tailor) -> list[Cut]:
    """A belted trench coat with a turned-up collar, shirt and tie."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.18), throat(t, d * 0.36, CREAM, wide=0.30), *tie(t, accent, 0.40)]
    cuts += [seam(t, c, (0.22, t.top + d * 0.34), (0.24, t.hem))]
    flap = t.patch((-0.66, t.top - 2), (-0.26, t.top - 6), (-0.12, t.top + d * 0.40),
        (-0.60, t.top + d * 0.44), (-0.84, t.top + d * 0.30), tension=0.3)  # fmt: skip
    cuts.append(paper(flap, lighter(c, 0.05)))
    for u in (-0.14, 0.36):
        cuts += buttons(t, darker(c, 0.45), (0.36, 0.66, 0.82), u=u, radius=8)
    for s in (-1, 1):
        cuts.append(paper(t.line((0.50 * s, 12), (0.74 * s, 44), wide=17), lighter(c, 0.08)))
    cuts += lapels(t, c, 0.42, wide=0.74, top=0.34) + belt(t, t.waist + 8, darker(c, 0.16), wide=23)
    end = t.line((0.26, t.waist + 14), (0.34, t.waist + 64), wide=17)
    cuts.append(paper(end, darker(c, 0.12)))
    for s in (-1, 1):
        wing = polygon([t.at(0.30 * s, t.top + 6), t.at(0.30 * s, t.top - 46),
            t.at(0.62 * s, t.top - 40), t.at(0.74 * s, t.top + 4)])  # fmt: skip
        cuts.append(Cut(wing, lighter(c, 0.18), c, HIGH))
    return cuts


def tweed(t: Tailor) -> list[Cut]:
    """A checked jacket over a waistcoat, shirt and tie."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    vest = mix(c, "#d8c39a", 0.42)
    cuts = [base(t, c), *checks(t, lighter(c, 0.16), wide=3.4)]
    cuts += [throat(t, d * 0.74, vest, wide=0.38), throat(t, d * 0.36, CREAM, wide=0.30)]
    cuts += tie(t, accent, 0.40) + collar_points(t, CREAM, reach=0.14, spread=0.34)
    cuts += buttons(t, darker(vest, 0.4), (0.40, 0.48), radius=5)
    cuts += lapels(t, c, 0.72, wide=0.64) + buttons(t, "#4b3426", (0.68, 0.82), radius=7.5)
    cuts += pocket(t, -0.56, 0.74, c) + pocket(t, 0.58, 0.74, c)
    y = t.top + d * 0.38
    square = polygon([t.at(0.52, y), t.at(0.57, y - 15), t.at(0.63, y - 4), t.at(0.70, y - 14),
        t.at(0.72, y)])  # fmt: skip
    return [*cuts, paper(square, accent),
        Cut(t.line((0.50, y + 2), (0.74, y + 2), wide=7), lighter(c, 0.14), None, LOW)]  # fmt: skip


def cardigan(t: Tailor) -> list[Cut]:
    """A knitted cardigan open over a blouse with a round collar."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    blouse = mix(accent, "#fbf6ea", 0.62)
    cuts = [base(t, c, deep=0.10), throat(t, d * 0.58, blouse, wide=0.40)]
    dots = [flat(t.disc(u, t.top + d * v, 3.6), accent) for u, v in ((0.0, 0.2), (-0.10, 0.28),
        (0.10, 0.28), (0.0, 0.36), (-0.05, 0.44), (0.05, 0.44))]  # fmt: skip
    cuts += dots
    rib = [t.line((s * 0.40, t.top - 16), (s * 0.24, t.top + d * 0.30), (0.04, t.top + d * 0.60),
        (0.05, t.hem), wide=17) for s in (-1, 1)]  # fmt: skip
    cuts += [Cut(path, lighter(c, 0.14), c, LOW, clip=t.body(t.hem)) for path in rib]
    cuts += buttons(t, accent, (0.56, 0.70, 0.84), u=0.05, radius=7)
    cuts += [band(t, t.hem - 8, darker(c, 0.10), 22, lift=False)]
    cuts += [crease([t.at(u, t.top + d * 0.5), t.at(u, t.waist), t.at(u, -8)], c, 2.4)
        for u in (-0.74, -0.56, -0.38, 0.38, 0.56, 0.74)]  # fmt: skip
    for s in (-1, 1):
        wing = smooth([t.at(0.0, t.top + d * 0.10), t.at(0.20 * s, t.top - 26),
            t.at(0.46 * s, t.top - 16), t.at(0.44 * s, t.top + d * 0.12),
            t.at(0.16 * s, t.top + d * 0.20)], tension=0.8)  # fmt: skip
        cuts.append(Cut(wing, "#fbf6ea", darker(CREAM, 0.05), LOW))
    cuts += pocket(t, -0.56, 0.66, c, flap=False) + pocket(t, 0.58, 0.66, c, flap=False)
    if t.look.gender is Gender.WOMAN:
        cuts += brooch(t, -0.50, t.top + d * 0.34, 12, accent)
    return cuts


def hoodie(t: Tailor) -> list[Cut]:
    """A hooded jumper with a kangaroo pocket and the straps of a backpack."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.10), band(t, t.hem - 10, darker(c, 0.12), 22, lift=False)]
    y = t.waist * 0.62
    pouch = t.patch((-0.40, y), (0.40, y), (0.66, -10), (0.60, 2), (-0.60, 2), (-0.66, -10),
        tension=0.15)  # fmt: skip
    cuts += [paper(pouch, lighter(c, 0.08)), *(seam(t, c, (0.44 * s, y + 4), (0.62 * s, -14))
        for s in (-1, 1))]  # fmt: skip
    for s in (-1, 1):
        cuts.append(strap(t, darker(accent, 0.10), (0.62 * s, t.top - 12), (0.68 * s, t.top * 0.5),
            (0.86 * s, t.waist * 0.7), wide=27))  # fmt: skip
        cuts.append(strap(t, lighter(accent, 0.20), (0.62 * s, t.top - 12),
            (0.68 * s, t.top * 0.5), (0.86 * s, t.waist * 0.7), wide=5))  # fmt: skip
    letter = t.patch((-0.20, t.top + d * 0.34), (0.20, t.top + d * 0.34), (0.20, t.top + d * 0.50),
        (-0.20, t.top + d * 0.50), tension=0.1)  # fmt: skip
    cuts += [
        flat(letter, mix(c, CREAM, 0.72)),
        flat(flower(*t.at(0, t.top + d * 0.42), d * 0.06), c),
    ]
    hood = t.patch((-0.52, t.top - 42), (0, t.top - 24), (0.52, t.top - 42), (0.74, t.top + 2),
        (0.30, t.top + d * 0.16), (0, t.top + d * 0.22), (-0.30, t.top + d * 0.16),
        (-0.74, t.top + 2), tension=0.6)  # fmt: skip
    hole = t.patch((-0.36, t.top - 36), (0, t.top - 20), (0.36, t.top - 36), (0.28, t.top),
        (0, t.top + d * 0.13), (-0.28, t.top), tension=0.6)  # fmt: skip
    cuts += [paper(hood, lighter(c, 0.06), high=True), Cut(hole, darker(c, 0.34), None, None, -0.1)]
    for s in (-1, 1):
        cuts.append(Cut(t.line((0.12 * s, t.top + d * 0.15), (0.15 * s, t.top + d * 0.32), wide=5),
            CREAM, None, LOW))  # fmt: skip
    return cuts


def office(t: Tailor) -> list[Cut]:
    """A pressed shirt with a tie and a card on a ribbon."""
    c, accent, d, low = t.outfit.body, t.outfit.accent, abs(t.top), 8.0
    shirt = lighter(c, 0.34)
    cuts = [base(t, shirt, low=low, deep=0.09)]
    cuts += pinstripes(t, lighter(c, 0.12), (-0.84, -0.68, -0.52, -0.36, 0.36, 0.52, 0.68, 0.84), 3,
        low=low)  # fmt: skip
    cuts += [seam(t, shirt, (0, t.top + 20), (0, 4)), *tie(t, accent, 0.92)]
    cuts += collar_points(t, shirt, reach=0.18, spread=0.40)
    ribbon_colour = darker(c, 0.2)
    cuts += [Cut(t.line((s * 0.40, t.top - 16), (s * 0.34, t.top + d * 0.3),
        (0.30, t.top + d * 0.62), wide=6), ribbon_colour, None, LOW) for s in (-1, 1)]  # fmt: skip
    x, y = t.at(0.30, t.top + d * 0.62)
    cuts += [Cut(rounded_rect(x - 19, y - 2, 38, 48, 5), "#f6f3ea", "#e4dfd2", LOW),
        flat(rounded_rect(x - 13, y + 6, 13, 16, 2), mix(c, "#ffffff", 0.2)),
        *(flat(rounded_rect(x - 13, y + 27 + k, 26, 4, 1), "#9a97a0") for k in (0, 8)),
        Cut(rounded_rect(x - 5, y - 8, 10, 9, 2), "#9aa1a8", None, LOW)]  # fmt: skip
    return cuts + belt(t, 2.0, "#2f2932", wide=18)


def smock(t: Tailor) -> list[Cut]:
    """A painter's wide smock with a scarf, brushes in the pocket and splashes of paint."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.10)]
    cuts += [crease([t.at(u, t.top + d * 0.30), t.at(u * 1.05, t.waist), t.at(u * 1.08, t.hem - 8)],
        c, 5) for u in (-0.6, -0.2, 0.24, 0.62)]  # fmt: skip
    for tint, places in (("#c8453e", ((-0.42, 0.62), (0.70, 0.84))),
            ("#4a79ad", ((0.10, 0.80), (-0.62, 0.88))), ("#e0ae3f", ((0.52, 0.56), (-0.2, 0.50))),
            ("#5d8c58", ((-0.06, 0.66), (0.30, 0.92)))):  # fmt: skip
        cuts += scatter(t, places, tint, 13)
    yoke = t.patch((-0.86, t.top - 2), (0, t.top + 4), (0.86, t.top - 2), (0.90, t.top + d * 0.24),
        (0, t.top + d * 0.30), (-0.90, t.top + d * 0.24), tension=0.3)  # fmt: skip
    cuts.append(Cut(yoke, lighter(c, 0.10), c, LOW, clip=t.body(t.hem)))
    y = t.down(0.60)
    for u, tint in ((-0.62, "#c8453e"), (-0.52, "#e0ae3f"), (-0.42, "#4a79ad")):
        x, _ = t.at(u, y)
        lean = (u + 0.52) * 60
        cuts += [Cut(ribbon([(x, y + 20), (x + lean, y - 34)], (6, 5)), "#b98a54", None, LOW),
            Cut(ellipse(x + lean * 1.15, y - 42, 5.5, 12, rotation=lean), tint, None,
            LOW)]  # fmt: skip
    bag = t.patch((-0.74, y), (-0.30, y), (-0.30, y + 62), (-0.74, y + 62), tension=0.15)
    return [*cuts, Cut(bag, lighter(c, 0.14), c, LOW), border(t, darker(c, 0.10), 9),
        *long_scarf(t, accent, reach=0.46, stripe=lighter(accent, 0.4))]  # fmt: skip


def tailcoat(t: Tailor) -> list[Cut]:
    """A coat cut away over a white waistcoat, with a bow tie and a flower."""
    c, accent, d, low = t.outfit.body, t.outfit.accent, abs(t.top), 10.0
    white = "#f6f1e6"
    cuts = [base(t, c, low=low), opening(t, white, t.waist * 0.35, wide=0.34, top=0.40)]
    vest = t.patch((-0.36, t.top + d * 0.42), (0, t.top + d * 0.66), (0.36, t.top + d * 0.42),
        (0.40, t.waist * 0.4), (0.16, t.waist * 0.12), (0, t.waist * 0.34), (-0.16, t.waist * 0.12),
        (-0.40, t.waist * 0.4), tension=0.3)  # fmt: skip
    cuts += [Cut(vest, "#fbf8f0", darker(white, 0.08), LOW),
        *(Cut(t.disc(0, t.top + d * y, 5), "#33313a", None, LOW) for y in (0.26, 0.40, 0.54)),
        *(Cut(t.disc(0.0, t.top + d * y, 5), lighter(BRASS, 0.2), BRASS, LOW)
            for y in (0.72, 0.80))]  # fmt: skip
    cuts += front_edges(t, c, wide=0.36, top=0.42)
    for s in (-1, 1):
        lapel = polygon([t.at(0.36 * s, t.waist * 0.7), t.at(0.30 * s, t.top - 22),
            t.at(0.52 * s, t.top - 16), t.at(0.74 * s, t.top + d * 0.26)])  # fmt: skip
        cuts.append(Cut(lapel, lighter(c, 0.20), lighter(c, 0.06), LOW))
        corner = polygon([t.at(0.34 * s, t.waist), t.at(1.0 * s, t.waist), t.at(1.0 * s, 14),
            t.at(0.72 * s, 16)])  # fmt: skip
        cuts.append(Cut(corner, c, darker(c, 0.1), LOW, clip=t.body(low)))
        cuts += buttons(t, BRASS, (0.62, 0.76), u=0.56 * s, radius=6.5)
    cuts += [collar_points(t, white, reach=0.12, spread=0.30)[i] for i in (0, 1)]
    cuts += bow(t, accent, t.top + d * 0.06, size=0.24)
    x, y = t.at(0.60, t.top + d * 0.30)
    return [*cuts, Cut(flower(x, y, 14), lighter(accent, 0.1), accent, LOW),
        flat(ellipse(x, y, 4, 4), "#f3d27a")]  # fmt: skip


def frock(t: Tailor) -> list[Cut]:
    """A gentleman of a hundred years ago and more: frock coat, waistcoat, cravat, watch chain."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    vest = mix(accent, "#4a3c34", 0.25)
    cuts = [base(t, c), opening(t, vest, t.waist * 0.2, wide=0.30, top=0.40)]
    cuts += [throat(t, d * 0.34, CREAM, wide=0.32)]
    cuts += pinstripes(t, lighter(vest, 0.16), (-0.22, -0.11, 0.11, 0.22), 2.4, low=-16)
    cuts += buttons(t, BRASS, (0.32, 0.40, 0.48), radius=5.5)
    legs = t.patch((-0.16, t.waist * 0.15), (0.16, t.waist * 0.15), (0.30, t.hem + 4),
        (-0.30, t.hem + 4), tension=0.1)  # fmt: skip
    cuts.append(Cut(legs, t.outfit.legs, darker(t.outfit.legs, 0.12), None, 0, clip=t.body(t.hem)))
    cuts += front_edges(t, c, wide=0.31, top=0.42) + lapels(t, c, 0.66, wide=0.68, top=0.36)
    chain = [t.at(u, t.waist * 0.9 + 16 * (1 - (u / 0.28) ** 2)) for u in (-0.28, -0.14, 0, 0.14,
        0.28)]  # fmt: skip
    cuts.append(Cut(ribbon(chain, [4] * 5), lighter(BRASS, 0.2), BRASS, LOW, 0.3))
    puff = t.patch((-0.20, t.top - 12), (0.20, t.top - 12), (0.16, t.top + d * 0.10),
        (0.12, t.top + d * 0.24), (-0.12, t.top + d * 0.24), (-0.16, t.top + d * 0.10),
        tension=0.7)  # fmt: skip
    cuts += [Cut(ribbon(across(t, t.top - 10)[1:4], [20] * 3, tension=0.6), CREAM, None, LOW),
        paper(puff, accent), *brooch(t, 0, t.top + d * 0.12, 8, CREAM)]  # fmt: skip
    return [*cuts, nameplate(t, 0.6, t.top + d * 0.36, accent)][:-1]
