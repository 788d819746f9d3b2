"""Head wear of cloth and metal around the head: turban, hijab, wimple, wig, helms, wreaths."""

from studio.theatre.paper import Path, circle, ellipse, polygon, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.block import Block, HatCut
from studio.theatre.puppet.papers import BRASS, STEEL, darker, lighter
from studio.theatre.puppet.trims import GOLD


def _around_face(b: Block, outer: list[tuple[float, float]], low: float, high: float) -> Path:
    """Cloth that leaves the face free, from under the chin up to the forehead."""
    t = b.turn
    inner = [(0.40, low), (0.74, 0.10), (0.90, 0.30), (0.92, 0.52), (0.80, 0.74), (0.44,
        high - 0.02),
        (0, high), (-0.44, high - 0.02), (-0.80, 0.74), (-0.92, 0.52), (-0.90, 0.30), (-0.74, 0.10),
        (-0.40, low)]  # fmt: skip
    face = [(b.skull.across(x * 0.99, t), -y * b.h) for x, y in inner]
    return smooth([*b.points(*outer), *face], tension=0.7)


def hijab(b: Block) -> HatCut:
    """A scarf close around the face, falling over shoulders and chest."""
    c, t = b.colour, b.turn
    fall = smooth(b.points((-1.06, 0.10), (-1.36, -0.16), (-1.06, -0.42), (-0.3, -0.52),
        (0.5, -0.48), (1.10, -0.34), (1.26, -0.12), (1.02, 0.10), (0.6, -0.06), (0.0, -0.10),
        (-0.6, -0.06)), tension=0.6)  # fmt: skip
    over = smooth(b.points((-1.04, 0.08), (-0.6, -0.10), (0.1, -0.15), (0.7, -0.08), (1.10, 0.08),
        (1.10, -0.26), (0.4, -0.42), (-0.6, -0.40), (-1.24, -0.18)), tension=0.6)  # fmt: skip
    path = _around_face(b, [(-0.5, -0.16), (-1.08, 0.06), (-1.22 - 0.05 * t, 0.46),
        (-1.14 - 0.05 * t, 0.82), (-0.70, 1.08), (0, 1.15), (0.70, 1.08), (1.10, 0.82),
        (1.15 - 0.05 * t, 0.46), (1.04, 0.06), (0.5, -0.16)], 0.0, 0.83)  # fmt: skip
    folds = [Cut(ribbon(b.points(*line), (0.8, 4, 0.8)), darker(c, 0.16), None, None, 0) for line in
        (((-0.9, 0.9), (-1.1, 0.5), (-0.9, 0.0)), ((-0.5, 1.06), (0.1, 1.0), (0.8, 0.9)),
            ((-0.9, -0.22), (0.0, -0.34), (0.9, -0.24)))]  # fmt: skip
    pin = circle(*b.p(0.74, 0.0), 7)
    back = smooth(b.points((-1.0, 0.7), (-1.02, 0.0), (1.0, 0.0), (1.0, 0.7)), tension=0.5)
    return HatCut(back=[Cut(back, darker(c, 0.26), None, LOW)], front=[
        Cut(fall, lighter(c, 0.02), darker(c, 0.10), HIGH),
        Cut(over, lighter(c, 0.08), darker(c, 0.06), LOW),
        Cut(path, lighter(c, 0.12), darker(c, 0.06), HIGH), *folds,
        Cut(pin, lighter(b.accent, 0.2), b.accent, LOW, 0.35)])  # fmt: skip


def wimple(b: Block) -> HatCut:
    """A nun's white wimple under a veil of the hat colour."""
    c, white, t = b.colour, "#f4efe5", b.turn
    veil_back = smooth(b.points((-1.06, 0.9), (-1.36, 0.3), (-1.52, -0.46), (-0.9, -0.60),
        (0.9, -0.60), (1.46, -0.46), (1.30, 0.3), (1.02, 0.9)), tension=0.6)  # fmt: skip
    bib = smooth(b.points((-0.9, 0.06), (-0.96, -0.14), (-0.5, -0.36), (0, -0.42), (0.5, -0.36),
        (0.96, -0.14), (0.9, 0.06), (0.5, -0.07), (0.0, -0.11), (-0.5, -0.07)),
        tension=0.6)  # fmt: skip
    path = _around_face(b, [(-0.5, -0.12), (-1.02, 0.08), (-1.10, 0.46), (-1.06, 0.80), (-0.66,
        1.02),
        (0, 1.07), (0.66, 1.02), (1.04, 0.80), (1.06, 0.46), (0.98, 0.08), (0.5, -0.12)], 0.0,
        0.80)  # fmt: skip
    veil = smooth(b.points((-0.98, -0.30), (-1.30, -0.36), (-1.34 - 0.06 * t, 0.30), (-1.22, 0.84),
        (-0.76, 1.14), (0, 1.22), (0.76, 1.14), (1.18, 0.84), (1.26, 0.30), (1.24, -0.36),
        (0.94, -0.30), (1.02, 0.3), (1.0, 0.72), (0.70, 0.96), (0, 1.02), (-0.70, 0.96),
        (-1.0, 0.72), (-1.04, 0.3)), tension=0.6)  # fmt: skip
    return HatCut(back=[Cut(veil_back, darker(c, 0.2), darker(c, 0.3), HIGH)], front=[
        Cut(bib, white, darker(white, 0.08), LOW),
        Cut(path, lighter(white, 0.3), darker(white, 0.06), HIGH),
        Cut(veil, lighter(c, 0.10), darker(c, 0.10), HIGH)])  # fmt: skip


def turban(b: Block) -> HatCut:
    """A cloth wound in folds, with a stone in front."""
    c = b.colour
    whole = smooth(b.points((-1.12, 0.72), (-1.36, 0.98), (-1.10, 1.28), (-0.5, 1.46), (0, 1.49),
        (0.5, 1.46), (1.10, 1.28), (1.36, 0.98), (1.12, 0.72), (0, 0.84)),
        tension=0.68)  # fmt: skip
    cuts = [Cut(whole, darker(c, 0.06), darker(c, 0.18), HIGH)]
    for k, (y0, y1, y2) in enumerate(((1.36, 1.46, 1.22), (1.22, 1.36, 1.06), (1.06, 1.20, 0.90))):
        for s in (-1, 1):
            fold = smooth(b.points((s * 0.02, 0.86 + 0.03 * k), (s * 0.5, y2), (s * 1.24,
                y0 - 0.26),
                (s * 1.16, y0 - 0.08), (s * 0.62, y1 - 0.06), (s * 0.1, y2 - 0.02), follow=0.2),
                tension=0.6)  # fmt: skip
            cuts.append(Cut(fold, lighter(c, 0.12 - 0.03 * k), darker(c, 0.06), LOW, clip=whole))
    rim = [smooth(b.points((s * 0.04, 0.90), (s * 0.6, 0.92), (s * 1.18, 0.86), (s * 1.14, 0.72),
        (s * 0.5, 0.76), (s * 0.02, 0.78), follow=0.2), tension=0.6) for s in (-1, 1)]  # fmt: skip
    x, y = b.p(0, 0.95, follow=0.9)
    return HatCut(front=[*cuts, *(Cut(path, lighter(c, 0.14), c, LOW) for path in rim),
        Cut(ellipse(x, y, 0.15 * b.w, 0.08 * b.h), lighter(BRASS, 0.15), BRASS, LOW, 0.35),
        Cut(ellipse(x, y, 0.09 * b.w, 0.05 * b.h), lighter(b.accent, 0.2), b.accent, None,
        0.3)])  # fmt: skip


def wig(b: Block) -> HatCut:
    """A judge's powdered wig in rows of curls, tied with a ribbon of the hat colour."""
    white, t = "#ece7dc", b.turn
    back = smooth(b.points((-1.10, 0.8), (-1.34, 0.3), (-1.26, -0.24), (-0.7, -0.30), (0.7, -0.30),
        (1.22, -0.24), (1.28, 0.3), (1.06, 0.8)), tension=0.7)  # fmt: skip
    top = smooth([*b.points((-1.06, 0.58), (-1.16, 0.82), (-0.86, 1.10), (0, 1.22), (0.86, 1.10),
        (1.14, 0.82), (1.04, 0.58)), *[(b.skull.across(x, t), -y * b.h) for x, y in ((0.92, 0.62),
        (0.74, 0.80), (0, 0.88), (-0.74, 0.80), (-0.92, 0.62))]], tension=0.66)  # fmt: skip
    curls = []
    for s in (-1, 1):
        for y in (0.62, 0.44, 0.26, 0.08, -0.10):
            if s > 0 and t > 0.5 and y > 0.3:
                continue
            x, cy = b.p(s * (1.10 - 0.02 * t * s), y - 0.02)
            curls += [Cut(ellipse(x, cy, 0.21 * b.w, 0.085 * b.h), lighter(white, 0.2),
                darker(white, 0.10), LOW), flat(ellipse(x + 3 * s, cy, 0.09 * b.w, 0.035 * b.h),
                darker(white, 0.16))]  # fmt: skip
    rows = [Cut(ribbon(b.points((-1.0, y - 0.08), (0, y), (1.0, y - 0.08), follow=0.2), (1, 4, 1)),
        darker(white, 0.14), None, None, 0) for y in (0.98, 1.07, 1.15)]  # fmt: skip
    tie = smooth(
        b.points((-1.16, -0.22), (-1.62, -0.10), (-1.60, -0.38), (-1.2, -0.30)), tension=0.5
    )
    return HatCut(back=[Cut(tie, lighter(b.colour, 0.08), b.colour, LOW),
        Cut(back, darker(white, 0.06), darker(white, 0.14), HIGH)],
        front=[Cut(top, lighter(white, 0.2), darker(white, 0.06), HIGH), *rows,
        *curls])  # fmt: skip


def visor(b: Block) -> HatCut:
    """A knight's closed helm with the visor pushed up and a plume of the hat colour."""
    t, dark = b.turn, darker(STEEL, 0.18)
    plume = smooth(b.points((-0.1, 1.22), (-0.3, 1.60), (-0.8, 1.72), (-1.5, 1.50), (-1.86, 0.96),
        (-1.80, 0.50), (-1.50, 0.84), (-1.2, 1.10), (-0.7, 1.20)), tension=0.7)  # fmt: skip
    shell = smooth(b.points((-1.04, -0.04), (-1.26, 0.36), (-1.24, 0.86), (-0.86, 1.20), (0, 1.32),
        (0.86, 1.20), (1.22, 0.86), (1.20, 0.36), (1.0, -0.04)), tension=0.68)  # fmt: skip
    outer = b.points((-0.86, -0.10), (-1.16, 0.16), (-1.25 - 0.04 * t, 0.52), (-1.16, 0.90),
        (-0.70, 1.20), (0, 1.30), (0.70, 1.20), (1.14, 0.90), (1.20 - 0.05 * t, 0.52), (1.08, 0.16),
        (0.80, -0.10))  # fmt: skip
    face = [(b.skull.across(x, t), -y * b.h) for x, y in ((0.50, 0.02), (0.80, 0.18), (0.90, 0.46),
        (0.84, 0.72), (0.40, 0.84), (0, 0.85), (-0.40, 0.84), (-0.84, 0.72), (-0.90, 0.46),
        (-0.80, 0.18), (-0.50, 0.02))]  # fmt: skip
    raised = smooth(b.points((-1.16, 0.84), (-1.0, 1.02), (-0.5, 1.36), (0, 1.46), (0.5, 1.36),
        (1.0, 1.02), (1.14, 0.84), (0.6, 0.90), (0, 0.92), (-0.6, 0.90), follow=0.12),
        tension=0.6)  # fmt: skip
    slits = [ribbon(b.points((x * 0.9, 1.04), (x * 0.55, 1.26), follow=0.5), (5, 4))
        for x in (-0.66, -0.33, 0.0, 0.33, 0.66)]  # fmt: skip
    bolts = [Cut(circle(*b.p(s * 1.10, 0.80), 8), lighter(BRASS, 0.2), BRASS, LOW, 0.35)
        for s in (-1, 1)]  # fmt: skip
    return HatCut(back=[Cut(plume, lighter(b.colour, 0.12), darker(b.colour, 0.14), HIGH),
        Cut(shell, darker(STEEL, 0.3), darker(STEEL, 0.4), HIGH)],
        front=[Cut(smooth([*outer, *face], tension=0.7), lighter(STEEL, 0.22), dark, HIGH, 0.35),
        Cut(raised, lighter(STEEL, 0.30), darker(STEEL, 0.05), HIGH, 0.35),
        *(flat(path, darker(STEEL, 0.5)) for path in slits), *bolts])  # fmt: skip


def horned(b: Block) -> HatCut:
    """A northern helmet with two horns and a nose guard."""
    dark = darker(STEEL, 0.2)
    horns = [smooth(b.points((s * 0.96, 0.94), (s * 1.52, 1.06), (s * 1.72, 1.40), (s * 1.58, 1.66),
        (s * 1.44, 1.34), (s * 1.06, 1.16)), tension=0.66) for s in (-1, 1)]  # fmt: skip
    dome = smooth(b.points((-1.12, 0.76), (-1.10, 1.0), (-0.76, 1.24), (0, 1.34), (0.76, 1.24),
        (1.10, 1.0), (1.12, 0.76), (0, 0.82)), tension=0.68)  # fmt: skip
    rim = smooth(b.points((-1.16, 0.68), (-1.17, 0.82), (0, 0.92), (1.16, 0.82), (1.14, 0.68),
        (0, 0.775)), tension=0.7)  # fmt: skip
    ridge = smooth(b.points((-0.10, 0.86), (-0.11, 1.20), (0, 1.37), (0.11, 1.20), (0.10, 0.86),
        follow=0.8), tension=0.6)  # fmt: skip
    nasal = polygon(b.points((-0.09, 0.84), (0.09, 0.84), (0.07, 0.50), (0, 0.46), (-0.07, 0.50),
        follow=1.08))  # fmt: skip
    studs = [Cut(circle(*b.p(x, 0.77 + 0.06 * (1 - abs(x)), follow=0.2), 5), lighter(b.colour, 0.2),
        b.colour, LOW, 0.3) for x in (-0.96, -0.62, -0.3, 0.3, 0.62, 0.96)]  # fmt: skip
    return HatCut(front=[*(Cut(path, "#f0e6cf", "#b99f74", HIGH) for path in horns),
        Cut(dome, lighter(STEEL, 0.2), dark, HIGH, 0.35),
        Cut(ridge, lighter(b.colour, 0.1), darker(b.colour, 0.1), LOW, 0.3),
        Cut(rim, lighter(BRASS, 0.1), darker(BRASS, 0.18), LOW, 0.35), *studs,
        Cut(nasal, lighter(STEEL, 0.2), dark, LOW, 0.35)])  # fmt: skip


def tiara(b: Block) -> HatCut:
    """A light crown of silver with stones of the hat colour."""
    silver = "#dfe3e6"
    points = ((-0.80, 1.02), (-0.56, 1.12), (-0.34, 1.10), (-0.16, 1.20), (0, 1.34), (0.16, 1.20),
        (0.34, 1.10), (0.56, 1.12), (0.80, 1.02))  # fmt: skip
    path = smooth(b.points((-0.84, 0.93), *points, (0.84, 0.93), (0.4, 0.985), (0, 1.0), (-0.4,
        0.985),
        follow=0.25), tension=0.3)  # fmt: skip
    arcs = [Cut(ribbon(b.points((x - 0.16, 1.02), (x, 1.10), (x + 0.16, 1.02), follow=0.25),
        (3, 3.4, 3)), darker(silver, 0.2), None, None, 0) for x in (-0.48, -0.16, 0.16,
        0.48)]  # fmt: skip
    stones = []
    for x, y, r in ((-0.56, 1.07, 0.05), (-0.28, 1.07, 0.055), (0, 1.12, 0.10), (0.28, 1.07, 0.055),
            (0.56, 1.07, 0.05)):  # fmt: skip
        at = b.p(x, y, follow=0.25)
        stones.append(Cut(circle(*at, r * b.w), lighter(b.colour, 0.28), b.colour, LOW, 0.4))
    return HatCut(front=[Cut(path, lighter(silver, 0.4), darker(silver, 0.08), HIGH, 0.35), *arcs,
        *stones])  # fmt: skip


def laurel(b: Block) -> HatCut:
    """A wreath of leaves of the hat colour with berries."""
    c, cuts = b.colour, []
    for i in range(9):
        for s in (-1, 1):
            if s > 0 and i == 0:
                continue
            x = s * i / 8 * 1.04
            y = 0.965 - 0.16 * (i / 8) ** 2
            px, py = b.p(x, y, follow=0.3 * (1 - i / 8))
            lean = s * (62 - 4 * i)
            for k in (-1, 1):
                leaf = ellipse(px, py - k * 0.035 * b.h, 0.15 * b.w, 0.028 * b.h,
                    rotation=-s * 18 - k * lean * 0.45)  # fmt: skip
                cuts.append(Cut(leaf, lighter(c, 0.14), darker(c, 0.08), LOW))
    berries = [Cut(circle(*b.p(x, 0.965 - 0.14 * x * x, follow=0.3), 6), lighter(GOLD, 0.2),
        GOLD, LOW,
        0.35) for x in (-0.6, 0.0, 0.6)]  # fmt: skip
    return HatCut(front=[*cuts, *berries])


def witch(b: Block) -> HatCut:
    """A crooked point, a wide ragged brim and a buckle."""
    c = b.colour
    cone = smooth(b.points((-0.98, 0.82), (-0.80, 1.10), (-0.56, 1.42), (-0.52, 1.66), (-0.16,
        1.90),
        (0.34, 1.94), (0.92, 1.74), (0.44, 1.74), (0.24, 1.60), (0.46, 1.36), (0.82, 1.08),
        (0.98, 0.82), (0, 0.78)), tension=0.62)  # fmt: skip
    brim = smooth(b.points((-1.96, 0.70), (-1.3, 0.88), (0, 0.845), (1.3, 0.90), (1.98, 0.78),
        (1.5, 0.70), (0.9, 0.68), (0, 0.665), (-0.9, 0.69), (-1.5, 0.64), follow=0.05),
        tension=0.6)  # fmt: skip
    band = smooth(b.points((-0.97, 0.81), (-0.86, 1.0), (0, 0.98), (0.86, 1.0), (0.97, 0.81),
        (0, 0.82)), tension=0.6)  # fmt: skip
    folds = [Cut(ribbon(b.points(*line), (1, 5, 1)), darker(c, 0.3), None, None, 0) for line in
        (((-0.5, 1.5), (-0.1, 1.44), (0.24, 1.52)), ((-0.46, 1.64), (0.0, 1.62), (0.26,
        1.66)))]  # fmt: skip
    x, y = b.p(0, 0.905, follow=0.9)
    buckle = [Cut(polygon([(x - 17, y - 15), (x + 17, y - 15), (x + 17, y + 15), (x - 17, y + 15)]),
        lighter(BRASS, 0.15), darker(BRASS, 0.1), LOW, 0.35),
        flat(polygon([(x - 9, y - 8), (x + 9, y - 8), (x + 9, y + 8), (x - 9, y + 8)]),
        b.accent)]  # fmt: skip
    return HatCut(front=[Cut(cone, lighter(c, 0.12), darker(c, 0.08), HIGH), *folds,
        Cut(band, lighter(b.accent, 0.05), darker(b.accent, 0.1), LOW), *buckle,
        Cut(brim, lighter(c, 0.08), darker(c, 0.12), HIGH)])  # fmt: skip
