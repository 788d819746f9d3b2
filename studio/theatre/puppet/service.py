"""Garments of service and rank: soldier, police, knight, king and queen, hero."""

from studio.theatre.paper import ellipse, polygon, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import BRASS, CREAM, STEEL, darker, lighter
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
    GOLD,
    across,
    badge,
    band,
    border,
    brooch,
    crew_neck,
    lapels,
    nameplate,
    paper,
    scatter,
    seam,
    shoulder_cape,
    star,
    strap,
    tie,
)


def soldier(t: Tailor) -> list[Cut]:
    """A field jacket in camouflage, with webbing, pouches and a patch of rank."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    body, spots = t.body(t.hem), []
    for i, (u, share, r) in enumerate(((-0.7, 0.2, 30), (0.2, 0.16, 26), (0.7, 0.34, 30),
            (-0.3, 0.42, 34), (-0.8, 0.62, 26), (0.35, 0.66, 34), (-0.2, 0.86, 30),
            (0.8, 0.86, 28))):  # fmt: skip
        x, y = t.at(u, t.down(share))
        tint = (darker(c, 0.28), lighter(c, 0.22), "#6d5b42")[i % 3]
        blob = smooth([(x - r, y), (x - r * 0.2, y - r * 0.5), (x + r, y - r * 0.2),
            (x + r * 0.5, y + r * 0.3), (x - r * 0.4, y + r * 0.45)], tension=0.9)  # fmt: skip
        spots.append(flat(blob, tint, clip=body))
    cuts = [base(t, c, deep=0.12), *spots, seam(t, c, (0.04, t.top + 10), (0.04, t.hem))]
    cuts += pocket(t, -0.50, 0.34, c, size=1.05) + pocket(t, 0.52, 0.34, c, size=1.05)
    for s in (-1, 1):
        cuts.append(strap(t, "#5c5742", (0.66 * s, t.top - 12), (0.62 * s, t.waist * 0.6), wide=17))
    cuts += belt(t, t.waist * 0.5, "#4c4938", wide=24)
    for u in (-0.78, -0.44, 0.48, 0.80):
        y = t.waist * 0.5
        bag = t.patch((u - 0.13, y), (u + 0.13, y), (u + 0.13, y + 40), (u - 0.13, y + 40),
            tension=0.15)  # fmt: skip
        cuts.append(paper(bag, "#6b664e"))
    cuts += collar_points(t, c, reach=0.16)
    x, y = t.at(-0.5, t.top + d * 0.21)
    cuts += [Cut(ribbon([(x - 15, y + k), (x, y + 9 + k), (x + 15, y + k)], (6, 6, 6)), accent,
        None, LOW) for k in (-6, 6)]  # fmt: skip
    return cuts


def police(t: Tailor) -> list[Cut]:
    """A dark tunic, shirt and tie, badge, chain, radio and a full belt."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c), throat(t, d * 0.32, "#e9edf2", wide=0.32), *tie(t, accent, 0.34)]
    cuts += collar_points(t, "#eef0f2", reach=0.14, spread=0.34) + lapels(t, c, 0.36, wide=0.56)
    cuts += [seam(t, c, (0.02, t.top + d * 0.36), (0.02, t.hem)),
        *buttons(t, SILVER_BUTTON, (0.44, 0.58, 0.72), radius=7.5)]  # fmt: skip
    cuts += pocket(t, -0.52, 0.40, c, size=0.95) + pocket(t, 0.54, 0.40, c, size=0.95)
    cuts += badge(t, 0.52, t.top + d * 0.30, 19)
    cuts.append(nameplate(t, -0.52, t.top + d * 0.31, "#e9e4d4"))
    x, y = t.at(-0.80, t.top + d * 0.18)
    cuts += [Cut(rounded_rect(x - 9, y - 8, 20, 36, 4), "#33323c", "#1f1e26", LOW),
        Cut(rounded_rect(x + 5, y - 26, 4, 20, 2), "#1f1e26", None, LOW)]  # fmt: skip
    cuts += [band(t, 2.0, "#eceae2", 15, low=t.hem)] if accent == c else []
    cuts += belt(t, -4.0, "#22212a", wide=25)
    for u, wide in ((-0.74, 0.13), (-0.42, 0.10), (0.46, 0.12), (0.78, 0.14)):
        bag = t.patch((u - wide, -8), (u + wide, -8), (u + wide, 30), (u - wide, 30), tension=0.15)
        cuts.append(Cut(bag, "#3b3a45", "#26252e", LOW))
    return cuts


SILVER_BUTTON = "#c9ced4"


def knight(t: Tailor) -> list[Cut]:
    """Mail and plate under a tabard with a lily, a sword belt across the hips."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, STEEL, low=max(20.0, t.hem * 0.5), deep=0.20)]
    rows = range(int((t.hem * 0.5 - t.top) / 17))
    cuts += [Cut(ribbon(across(t, t.top + 10 + 17 * k), [3.0] * 5), darker(STEEL, 0.24), None,
        None, 0, clip=t.body(t.hem * 0.5 + 20)) for k in rows]  # fmt: skip
    low = t.hem
    panel = t.patch((-0.62, t.top - 4), (-0.30, t.top - 16), (0, t.top + 10), (0.30, t.top - 16),
        (0.62, t.top - 4), (0.70, t.top + d * 0.3), (0.66, t.waist), (0.72, low * 0.6),
        (0.74, low), (0.24, low + 9), (0, low + 11), (-0.24, low + 9), (-0.74, low),
        (-0.72, low * 0.6), (-0.66, t.waist), (-0.70, t.top + d * 0.3), tension=0.4)  # fmt: skip
    cuts.append(Cut(panel, lighter(c, 0.06), darker(c, 0.14), HIGH))
    half = t.patch((0, t.top + 10), (0.30, t.top - 16), (0.62, t.top - 4), (0.70, t.top + d * 0.3),
        (0.66, t.waist), (0.66, t.waist + 20), (0, t.waist + 20), tension=0.3)  # fmt: skip
    cuts.append(flat(half, darker(c, 0.10), clip=panel))
    hem = [t.at(u, low - 6 + 8 * (1 - abs(u))) for u in (-0.74, -0.4, 0, 0.4, 0.74)]
    cuts.append(Cut(ribbon(hem, [12] * 5), lighter(accent, 0.08), accent, None, 0.1, clip=panel))
    cuts += _lily(t, accent, t.top + d * 0.42) + belt(t, t.waist * 0.30, "#5b4030", wide=19)
    collar = [t.at(u, t.top - 6 + 16 * (1 - abs(u) * 1.6)) for u in (-0.56, -0.28, 0, 0.28, 0.56)]
    cuts += [Cut(ribbon(collar, [30] * 5, tension=0.6), lighter(STEEL, 0.25), darker(STEEL, 0.2),
        HIGH, 0.35)]  # fmt: skip
    return cuts


def _lily(t: Tailor, colour: str, y: float) -> list[Cut]:
    """A heraldic lily on the chest."""
    s, x = abs(t.top) * 0.15, t.at(0, y)[0]
    petals = [smooth([(x, y - s * 1.1), (x + s * 0.34, y - s * 0.2), (x, y + s * 0.6),
        (x - s * 0.34, y - s * 0.2)], tension=0.8)]  # fmt: skip
    petals += [smooth([(x + k * s * 0.12, y + s * 0.35), (x + k * s * 0.5, y - s * 0.55),
        (x + k * s * 0.98, y - s * 0.35), (x + k * s * 0.84, y + s * 0.10),
        (x + k * s * 0.62, y - s * 0.10), (x + k * s * 0.40, y + s * 0.45)],
        tension=0.8) for k in (-1, 1)]  # fmt: skip
    foot = smooth([(x, y + s * 0.4), (x + s * 0.4, y + s * 0.95), (x, y + s * 0.82),
        (x - s * 0.4, y + s * 0.95)], tension=0.7)  # fmt: skip
    bar = rounded_rect(x - s * 0.5, y + s * 0.30, s, s * 0.20, s * 0.08)
    return [paper(path, colour) for path in (*petals, foot, bar)]


def royal(t: Tailor) -> list[Cut]:
    """A long gown under an ermine collar, with a chain and a golden hem."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    body = t.body(t.hem)
    cuts = [base(t, c, deep=0.18)]
    cuts += [crease([t.at(u * 0.8, t.waist + 20), t.at(u * 0.94, t.hem * 0.45),
        t.at(u, t.hem - 6)], c, 6) for u in (-0.66, 0.68)]  # fmt: skip
    panel = t.patch((-0.20, t.top), (0.20, t.top), (0.30, t.hem + 24), (-0.30, t.hem + 24),
        tension=0.1)  # fmt: skip
    cuts.append(Cut(panel, lighter(accent, 0.08), darker(accent, 0.12), LOW, clip=body))
    for s in (-1, 1):
        cuts.append(Cut(t.line((0.21 * s, t.top), (0.30 * s, t.hem + 20), wide=9), GOLD,
            darker(GOLD, 0.12), LOW, clip=body))  # fmt: skip
    cuts += scatter(t, ((0, 0.42), (0.02, 0.56), (0, 0.70), (0, 0.84)), GOLD, 12, kind="flower")
    cuts += [border(t, CREAM, 30), border(t, GOLD, 9, rise=30)]
    cuts += _ermine_spots(t, t.hem - 12, (-0.8, -0.55, -0.3, 0.0, 0.3, 0.55, 0.8))
    cuts += belt(t, t.waist + 6, GOLD, wide=17, buckle=False)
    cuts += [Cut(shoulder_cape(t, CREAM, 0.30).path, CREAM, darker(CREAM, 0.08), HIGH)]
    cuts += _ermine_spots(t, t.top + d * 0.10, (-0.72, -0.42, 0.42, 0.72))
    cuts += _ermine_spots(t, t.top + d * 0.22, (-0.56, -0.24, 0.24, 0.56))
    chain = [t.at(u, t.top + d * (0.40 - 0.34 * abs(u / 0.62) ** 1.6))
        for u in (-0.62, -0.46, -0.28, 0, 0.28, 0.46, 0.62)]  # fmt: skip
    cuts.append(Cut(ribbon(chain, [7] * 7), lighter(BRASS, 0.2), BRASS, LOW, 0.3))
    return cuts + brooch(t, 0, t.top + d * 0.42, 17, accent)


def _ermine_spots(t: Tailor, y: float, us: tuple[float, ...]) -> list[Cut]:
    """The black tails on ermine."""
    cuts = []
    for i, u in enumerate(us):
        x, at = t.at(u, y + (5 if i % 2 else -4))
        tail = smooth([(x, at - 9), (x + 4, at + 3), (x, at + 9), (x - 4, at + 3)], tension=0.6)
        cuts.append(flat(tail, "#3a333c"))
    return cuts


def hero(t: Tailor) -> list[Cut]:
    """A close suit with an emblem, a belt and the collar of a cape."""
    c, accent, d, low = t.outfit.body, t.outfit.accent, abs(t.top), 8.0
    cuts = [base(t, c, low=low, deep=0.14)]
    cuts += [crease([t.at(s * 0.5, t.top + d * 0.42), t.at(s * 0.3, t.top + d * 0.47),
        t.at(s * 0.05, t.top + d * 0.45)], c, 4) for s in (-1, 1)]  # fmt: skip
    y, r = t.top + d * 0.30, d * 0.16
    x, _ = t.at(0, y)
    shield = polygon([(x - r, y - r * 0.7), (x + r, y - r * 0.7), (x + r * 0.8, y + r * 0.3),
        (x, y + r), (x - r * 0.8, y + r * 0.3)])  # fmt: skip
    cuts += [Cut(shield, lighter(accent, 0.1), accent, LOW, 0.25),
        Cut(star(x, y, r * 0.62), "#f3d27a", GOLD, LOW, 0.2)]  # fmt: skip
    trunks = t.patch((-1.0, t.waist * 0.25), (0, t.waist * 0.2), (1.0, t.waist * 0.25), (1.0, 10),
        (0.5, 22), (0, 26), (-0.5, 22), (-1.0, 10), tension=0.4)  # fmt: skip
    cuts += [Cut(trunks, accent, darker(accent, 0.1), LOW), *belt(t, t.waist * 0.3, GOLD, wide=20)]
    for s in (-1, 1):
        fold = smooth([t.at(0.10 * s, t.top - 6), t.at(0.42 * s, t.top - 32),
            t.at(0.92 * s, t.top - 10), t.at(0.60 * s, t.top + d * 0.12),
            t.at(0.30 * s, t.top + d * 0.08)], tension=0.6)  # fmt: skip
        cuts.append(paper(fold, accent, high=True))
    return [*cuts, Cut(ellipse(*t.at(-0.34, t.top + 2), 9, 9), GOLD, None, LOW, 0.3),
        Cut(ellipse(*t.at(0.34, t.top + 2), 9, 9), GOLD, None, LOW, 0.3),
        crew_neck(t, c, wide=0.30)]  # fmt: skip
