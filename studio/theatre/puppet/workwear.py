"""Garments of trades: sailor, farmer, cook, builder, firefighter, doctor, nurse, laboratory."""

from studio.theatre.paper import circle, polygon, ribbon, rounded_rect
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import BRASS, CREAM, LEATHER, STEEL, darker, lighter, mix
from studio.theatre.puppet.tailor import (
    Tailor,
    base,
    belt,
    buttons,
    collar_points,
    crease,
    pocket,
    skin_of,
    throat,
)
from studio.theatre.puppet.trims import (
    SILVER,
    across,
    band,
    border,
    checks,
    crew_neck,
    front_edges,
    heart,
    hoops,
    kerchief,
    lapels,
    nameplate,
    opening,
    paper,
    seam,
    strap,
    tie,
)


def sailor(t: Tailor) -> list[Cut]:
    """A striped jersey with a sailor's collar and a neckerchief."""
    c, blue, accent, d = t.outfit.body, t.outfit.under, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.08), *hoops(t, blue, (0.30, 0.44, 0.58, 0.72, 0.86, 1.0), 15)]
    cuts.append(border(t, blue, 12))
    for s in (-1, 1):
        flap = polygon([t.at(0.03 * s, t.top + d * 0.36), t.at(0.28 * s, t.top - 24),
            t.at(0.58 * s, t.top - 16), t.at(0.82 * s, t.top + d * 0.06),
            t.at(0.60 * s, t.top + d * 0.17)])  # fmt: skip
        line = t.line((0.08 * s, t.top + d * 0.28), (0.54 * s, t.top + d * 0.13),
            (0.74 * s, t.top + d * 0.05), wide=4)  # fmt: skip
        cuts += [paper(flap, blue, high=True), flat(line, CREAM)]
    cuts.append(throat(t, d * 0.20, skin_of(t), wide=0.22))
    return cuts + kerchief(t, accent, wide=0.40, deep=0.40)


def farmer(t: Tailor) -> list[Cut]:
    """A checked shirt, braces and a strong belt."""
    c, accent, d, low = t.outfit.body, t.outfit.accent, abs(t.top), 8.0
    cuts = [base(t, c, low=low, deep=0.10), *checks(t, lighter(c, 0.30), low=low, wide=6)]
    cuts += [throat(t, d * 0.14, skin_of(t), wide=0.24), seam(t, c, (0, t.top + 20), (0, 4))]
    cuts += collar_points(t, c) + buttons(t, CREAM, (0.30, 0.50, 0.70), radius=5.5)
    for s in (-1, 1):
        cuts.append(strap(t, accent, (0.52 * s, t.top - 16), (0.56 * s, t.waist), (0.48 * s, 4),
            wide=19))  # fmt: skip
        cuts.append(Cut(t.disc(0.485 * s, -12, 7), lighter(BRASS, 0.2), BRASS, LOW, 0.35))
    return cuts + belt(t, 2.0, LEATHER, wide=20)


def cook(t: Tailor) -> list[Cut]:
    """A double-breasted white jacket, a neckerchief and a long apron."""
    c, apron, accent, d = t.outfit.body, t.outfit.under, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.08)]
    flap = t.patch((-0.12, t.top), (0.46, t.top - 4), (0.52, t.top + d * 0.2),
        (0.36, t.waist), (0.34, 0), (-0.30, 0), (-0.34, t.waist), (-0.30, t.top + d * 0.2),
        tension=0.3)  # fmt: skip
    cuts.append(Cut(flap, lighter(c, 0.3), darker(c, 0.05), LOW))
    cuts += [Cut(t.disc(u, t.top + d * y, 7), lighter(accent, 0.1), darker(accent, 0.12), LOW, 0.3)
        for u in (-0.22, 0.28) for y in (0.24, 0.40, 0.56)]  # fmt: skip
    pen = t.line((0.66, t.top + d * 0.30), (0.67, t.top + d * 0.40), wide=5)
    cuts += [Cut(pen, STEEL, None, LOW), *_waist_apron(t, apron)]
    return cuts + kerchief(t, accent, wide=0.48, deep=0.16)


def _waist_apron(t: Tailor, colour: str) -> list[Cut]:
    """From the waist to the knee, tied in front."""
    end = t.figure.leg * 0.46 if not t.seated else t.hem
    w = t.waist * 0.5
    sheet = t.patch((-0.98, w), (0, w + 7), (0.98, w), (0.97, end * 0.4), (0.94, end),
        (0, end + 13), (-0.94, end), (-0.97, end * 0.4), tension=0.4)  # fmt: skip
    return [paper(sheet, colour, high=True),
        Cut(ribbon(across(t, w + 2), [15] * 5, tension=0.6), lighter(colour, 0.14), colour, LOW),
        paper(t.line((0.10, w + 8), (0.18, w + 54), wide=8), lighter(colour, 0.1)),
        paper(t.line((0.06, w + 8), (0.02, w + 46), wide=8), lighter(colour, 0.1)),
        crease([t.at(-0.5, w + 30), t.at(-0.52, (w + end) / 2), t.at(-0.54, end - 8)], colour),
        crease([t.at(0.62, w + 30), t.at(0.62, (w + end) / 2), t.at(0.64, end - 8)], colour),
    ]  # fmt: skip


def builder(t: Tailor) -> list[Cut]:
    """A warning vest with silver bands over a shirt, and a tool belt."""
    c, shirt, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.08), throat(t, d * 0.46, shirt, wide=0.30)]
    cuts += [*collar_points(t, shirt, reach=0.16, spread=0.36)]
    cuts += [seam(t, c, (0, t.top + d * 0.44), (0, t.hem)), *_silver(t, t.waist + 4)]
    cuts += _silver(t, t.waist * 0.34)
    for s in (-1, 1):
        cuts.append(Cut(t.line((0.56 * s, t.top - 16), (0.58 * s, t.waist + 4), wide=24), SILVER,
            darker(SILVER, 0.14), LOW, clip=t.body(t.hem)))  # fmt: skip
        cuts.append(Cut(t.line((0.32 * s, t.top - 14), (0.04 * s, t.top + d * 0.46), wide=7),
            lighter(c, 0.25), None, None, 0))  # fmt: skip
    cuts += belt(t, 4.0, LEATHER, wide=19)
    pouch = t.patch((-0.86, 2), (-0.50, 6), (-0.50, 50), (-0.82, 48), tension=0.2)
    hammer = t.line((0.70, -2), (0.72, 62), wide=9)
    return [*cuts, paper(pouch, lighter(LEATHER, 0.12)), Cut(hammer, "#b98a54", "#94683a", LOW)]


def _silver(t: Tailor, y: float) -> list[Cut]:
    """A reflecting band around the body."""
    return [band(t, y, SILVER, 25), band(t, y, lighter(SILVER, 0.6), 5, lift=False)]


def firefighter(t: Tailor) -> list[Cut]:
    """A heavy jacket with reflecting bands, clasps and a radio."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.16)]
    flap = t.patch((-0.10, t.top), (0.16, t.top), (0.16, t.hem + 6), (-0.10, t.hem + 6),
        tension=0.1)  # fmt: skip
    for y in (t.top + d * 0.46, t.hem - 34):
        cuts += [band(t, y, accent, 40), band(t, y, SILVER, 20)]
    cuts.append(Cut(flap, lighter(c, 0.08), darker(c, 0.12), LOW, clip=t.body(t.hem)))
    for share in (0.16, 0.40, 0.62, 0.84):
        y = t.down(share)
        clasp = t.patch((-0.17, y - 7), (0.22, y - 7), (0.22, y + 7), (-0.17, y + 7), tension=0.1)
        cuts.append(Cut(clasp, lighter(STEEL, 0.2), darker(STEEL, 0.15), LOW, 0.3))
    x, y = t.at(-0.56, t.top + d * 0.20)
    cuts += [Cut(rounded_rect(x - 11, y - 14, 22, 46, 5), "#3a3943", "#24232b", LOW),
        Cut(rounded_rect(x + 3, y - 40, 5, 28, 2), "#24232b", None, LOW)]  # fmt: skip
    collar = t.patch((-0.46, t.top - 36), (0, t.top - 22), (0.46, t.top - 36), (0.54, t.top + 6),
        (0, t.top + 26), (-0.54, t.top + 6), tension=0.5)  # fmt: skip
    return [*cuts, Cut(collar, lighter(c, 0.06), darker(c, 0.12), HIGH)]


def doctor(t: Tailor) -> list[Cut]:
    """An open white coat over scrubs, a stethoscope around the neck."""
    c, scrubs, accent, d = t.outfit.body, t.outfit.under, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.10), opening(t, scrubs, t.hem + 4, wide=0.30)]
    cuts += [throat(t, d * 0.22, skin_of(t), wide=0.24),
        Cut(t.line((-0.24, t.top - 12), (0, t.top + d * 0.24), (0.24, t.top - 12), wide=6),
            darker(scrubs, 0.16), None, None, 0)]  # fmt: skip
    cuts += front_edges(t, c, wide=0.30) + lapels(t, c, 0.52, wide=0.66, top=0.36)
    cuts += pocket(t, -0.62, 0.58, c, flap=False) + pocket(t, 0.64, 0.58, c, flap=False)
    cuts += _breast_pocket(t, c, accent)
    rubber, y = "#3a3c46", t.top + d * 0.46
    x, _ = t.at(0.22, y)
    tube = [t.line((-0.40, t.top - 20), (-0.36, t.top + d * 0.22), (-0.20, y - 6), wide=8),
        t.line((0.40, t.top - 20), (0.38, t.top + d * 0.20), (0.22, y), wide=8),
        t.line((-0.20, y - 6), (-0.22, y + d * 0.12), (-0.06, y + d * 0.16), wide=7)]  # fmt: skip
    cuts += [Cut(each, lighter(rubber, 0.08), rubber, LOW) for each in tube]
    return [*cuts, Cut(circle(x, y + 8, 14), lighter(STEEL, 0.25), STEEL, LOW, 0.35),
        Cut(circle(x, y + 8, 8), accent, None, None, 0.2)]  # fmt: skip


def _breast_pocket(t: Tailor, colour: str, pen: str) -> list[Cut]:
    """A pocket with pens."""
    y = t.top + abs(t.top) * 0.42
    cuts = [Cut(t.line((0.60 + k * 0.09, y - 14), (0.60 + k * 0.09, y + 8), wide=6), tint, None,
        LOW) for k, tint in enumerate((pen, "#4a79ad"))]  # fmt: skip
    bag = t.patch((0.50, y), (0.80, y), (0.80, y + 38), (0.50, y + 38), tension=0.1)
    return [*cuts, Cut(bag, lighter(colour, 0.2), darker(colour, 0.03), LOW)]


def laboratory(t: Tailor) -> list[Cut]:
    """A closed white coat, shirt and tie, pens, a card and goggles."""
    c, shirt, accent, d = t.outfit.body, t.outfit.under, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.10), throat(t, d * 0.42, shirt, wide=0.34)]
    cuts += tie(t, accent, 0.40) + collar_points(t, lighter(shirt, 0.3), reach=0.14, spread=0.34)
    cuts += [seam(t, c, (0.06, t.top + d * 0.42), (0.07, t.hem)),
        *lapels(t, c, 0.44, wide=0.60)]  # fmt: skip
    cuts += buttons(t, "#9aa1a8", (0.36, 0.52, 0.68, 0.84), u=-0.02, radius=7)
    cuts += pocket(t, -0.56, 0.60, c, size=1.2, flap=False)
    cuts += pocket(t, 0.58, 0.60, c, size=1.2, flap=False) + _breast_pocket(t, c, accent)
    cuts.append(nameplate(t, -0.58, t.top + d * 0.40, lighter(shirt, 0.35)))
    flask = t.patch((-0.66, t.down(0.55)), (-0.56, t.down(0.55)), (-0.56, t.down(0.60)),
        (-0.46, t.down(0.64)), (-0.76, t.down(0.64)), (-0.66, t.down(0.60)),
        tension=0.1)  # fmt: skip
    return [*cuts, Cut(flask, mix(accent, "#ffffff", 0.35), accent, LOW)]


def nurse(t: Tailor) -> list[Cut]:
    """A tunic with white piping, a belt, a watch on a ribbon and a heart."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    white = "#f5f1e8"
    cuts = [base(t, c, deep=0.09), throat(t, d * 0.16, skin_of(t), wide=0.26)]
    for s in (-1, 1):
        wing = polygon([t.at(0.0, t.top + d * 0.20), t.at(0.24 * s, t.top - 22),
            t.at(0.50 * s, t.top - 14), t.at(0.44 * s, t.top + d * 0.16)])  # fmt: skip
        cuts.append(Cut(wing, white, darker(white, 0.06), LOW))
    cuts += [Cut(t.line((0.0, t.top + d * 0.18), (0.0, t.hem), wide=7), white, None, LOW,
        clip=t.body(t.hem)), border(t, white, 11)]  # fmt: skip
    cuts += buttons(t, accent, (0.30, 0.45, 0.76, 0.9), radius=6)
    x, y = t.at(0.54, t.top + d * 0.34)
    cuts += [Cut(ribbon([(x, y - 16), (x, y + 8)], (8, 8)), accent, None, LOW),
        Cut(circle(x, y + 16, 12), lighter(STEEL, 0.25), STEEL, LOW, 0.35),
        flat(circle(x, y + 16, 8), white),
        Cut(heart(*t.at(-0.54, t.top + d * 0.36), 15), accent, darker(accent, 0.1),
        LOW)]  # fmt: skip
    cuts += pocket(t, -0.54, 0.74, c, flap=False) + pocket(t, 0.56, 0.74, c, flap=False)
    cuts += belt(t, t.waist + 6, white, wide=18, buckle=False)
    return [*cuts, Cut(t.disc(0, t.waist + 12, 11), lighter(STEEL, 0.2), STEEL, LOW, 0.3),
        crew_neck(t, white, wide=0.30)][:-1]  # fmt: skip
