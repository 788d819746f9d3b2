"""Head wear of tales and trades: crown, wizard, hood, headscarf, helmets."""

import math

from studio.theatre.paper import (
    Path,
    circle,
    ellipse,
    polygon,
    ribbon,
    rounded_rect,
    smooth,
)
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.block import Block, HatCut
from studio.theatre.puppet.papers import (
    BRASS,
    CREAM,
    STEEL,
    brightness,
    darker,
    lighter,
    mix,
)
from studio.theatre.puppet.shapes import annulus


def crown(b: Block) -> HatCut:
    """A golden crown with stones of the hat colour."""
    gold, dark = lighter(BRASS, 0.12), darker(BRASS, 0.14)
    inside = ellipse(*b.p(0, 1.10), 0.84 * b.w, 0.075 * b.h)
    velvet = smooth(
        b.points((-0.80, 1.05), (-0.70, 1.24), (0, 1.32), (0.70, 1.24), (0.80, 1.05)), tension=0.68
    )
    tips = ((-0.92, 1.36), (-0.62, 1.16), (-0.46, 1.42), (-0.22, 1.19), (0, 1.47),
        (0.22, 1.19), (0.46, 1.42), (0.62, 1.16), (0.92, 1.36))  # fmt: skip
    band = b.points((-0.86, 0.95), *tips, (0.86, 0.95), (0.45, 0.915), (0, 0.90), (-0.45, 0.915))
    cuts = [Cut(inside, darker(BRASS, 0.45), None, LOW),
        Cut(velvet, b.colour, darker(b.colour, 0.2), LOW),
        Cut(polygon(band), gold, dark, HIGH, 0.3)]  # fmt: skip
    rim = smooth(b.points((-0.88, 0.94), (-0.88, 1.02), (0, 0.985), (0.88, 1.02),
        (0.88, 0.94), (0.45, 0.905), (0, 0.89), (-0.45, 0.905)), tension=0.6)  # fmt: skip
    cuts.append(Cut(rim, lighter(BRASS, 0.25), BRASS, LOW, 0.3))
    for x, y in tips[::2]:
        cuts.append(
            Cut(circle(*b.p(x, y + 0.015), 0.065 * b.w), CREAM, darker(CREAM, 0.15), LOW, 0.3)
        )
    for x, r in ((-0.52, 0.07), (0.0, 0.105), (0.52, 0.07)):
        px, py = b.p(x, 1.07, follow=0.9)
        if abs(px) < 0.8 * b.w:
            gem = polygon(
                [
                    (px, py - r * b.w * 1.3),
                    (px + r * b.w, py),
                    (px, py + r * b.w * 1.3),
                    (px - r * b.w, py),
                ]
            )
            cuts.append(Cut(gem, lighter(b.colour, 0.2), b.colour, LOW, 0.4))
    return HatCut(front=cuts)


def wizard(b: Block) -> HatCut:
    """A bent cone with stars."""
    c = b.colour
    cone = smooth(b.points((-0.96, 0.82), (-0.74, 1.16), (-0.42, 1.56), (-0.24, 1.86),
        (0.06, 2.06), (0.42, 2.02), (0.28, 1.93), (0.22, 1.80), (0.44, 1.46),
        (0.78, 1.10), (0.97, 0.82), (0, 0.78)), tension=0.72)  # fmt: skip
    brim = smooth(b.points((-1.66, 0.76), (-1.2, 0.89), (0, 0.845), (1.2, 0.89),
        (1.66, 0.76), (1.25, 0.70), (0, 0.69), (-1.25, 0.70), follow=0.05),
        tension=0.66)  # fmt: skip
    band = smooth(b.points((-0.96, 0.80), (-0.88, 0.95), (0, 0.93), (0.88, 0.95),
        (0.96, 0.80), (0, 0.81)), tension=0.6)  # fmt: skip
    cuts = [Cut(cone, lighter(c, 0.08), darker(c, 0.10), HIGH)]
    for x, y, r in (
        (-0.30, 1.22, 0.15),
        (0.30, 1.38, 0.12),
        (-0.10, 1.64, 0.10),
        (0.42, 1.08, 0.09),
    ):
        px, py = b.p(x, y, follow=0.5)
        cuts.append(Cut(_star(px, py, r * b.w), "#f3d27a", "#e0b04c", LOW, 0.2, 0.05, cone))
    folds = [Cut(ribbon(b.points((-0.46, 1.50), (-0.1, 1.46), (0.2, 1.50)),
        (1, 5, 1)), darker(c, 0.22), None, None, 0),
        Cut(ribbon(b.points((-0.26, 1.78), (0.0, 1.76), (0.18, 1.82)), (1, 4, 1)),
        darker(c, 0.22), None, None, 0)]  # fmt: skip
    return HatCut(front=[*cuts, *folds,
        Cut(band, b.accent, darker(b.accent, 0.1), LOW),
        Cut(brim, lighter(c, 0.05), darker(c, 0.12), HIGH)])  # fmt: skip


def _star(x: float, y: float, r: float) -> Path:
    points = []
    for i in range(10):
        a, d = math.radians(-90 + 36 * i), r if i % 2 == 0 else r * 0.45
        points.append((x + d * math.cos(a), y + d * math.sin(a)))
    return polygon(points)


def hood(b: Block) -> HatCut:
    """A hood around the face."""
    c, t = b.colour, b.turn
    back = smooth(b.points((-1.28, 0.40), (-1.30, 0.85), (-0.92, 1.16), (0, 1.30),
        (0.92, 1.14), (1.24, 0.85), (1.22, 0.40), (1.16, -0.04), (0.7, -0.22),
        (-0.7, -0.22), (-1.22, -0.04)), tension=0.68)  # fmt: skip
    outer = b.points((-1.20 - 0.08 * t, -0.12), (-1.34 - 0.06 * t, 0.36),
        (-1.32 - 0.05 * t, 0.82), (-0.96, 1.14), (-0.10, 1.30), (0.86, 1.14),
        (1.24, 0.82), (1.26 - 0.06 * t, 0.36), (1.14 - 0.05 * t, -0.12))  # fmt: skip
    inner = [(0.60, -0.10), (0.88, 0.14), (0.95, 0.45), (0.86, 0.74), (0.52, 0.88),
        (0.0, 0.92), (-0.52, 0.88), (-0.86, 0.74), (-0.95, 0.45), (-0.88, 0.14),
        (-0.60, -0.10)]  # fmt: skip
    face = [(b.skull.across(x * 0.98, t) + 0.02 * b.w * t, -y * b.h) for x, y in inner]
    seam = [(x * 1.08, y * 1.03 - 3) for x, y in face]
    return HatCut(back=[Cut(back, darker(c, 0.34), darker(c, 0.4), HIGH)],
        front=[Cut(smooth([*outer, *face], tension=0.7), lighter(c, 0.05),
        darker(c, 0.12), HIGH), Cut(ribbon(seam[1:-1], (2,) * 9), darker(c, 0.2),
        None, None, 0)])  # fmt: skip


def headscarf(b: Block) -> HatCut:
    """A dotted scarf knotted under the chin."""
    c, t = b.colour, b.turn
    back = smooth(b.points((-1.0, 0.5), (-1.02, 0.12), (-0.9, -0.12), (-0.4, -0.10),
        (0.4, -0.10), (0.9, -0.1), (0.98, 0.12), (0.98, 0.5)), tension=0.66)  # fmt: skip
    outer = b.points((-0.52, -0.09), (-1.06, 0.10), (-1.19 - 0.05 * t, 0.48),
        (-1.13 - 0.06 * t, 0.80), (-0.70, 1.06), (0, 1.13), (0.70, 1.06),
        (1.08, 0.80), (1.12 - 0.04 * t, 0.48), (1.02, 0.10), (0.52, -0.09))  # fmt: skip
    inner = [(0.30, -0.025), (0.66, 0.06), (0.86, 0.24), (0.92, 0.5), (0.80, 0.74),
        (0.42, 0.85), (0, 0.87), (-0.42, 0.85), (-0.80, 0.74), (-0.92, 0.5),
        (-0.86, 0.24), (-0.66, 0.06), (-0.30, -0.025)]  # fmt: skip
    face = [(b.skull.across(x, t), -y * b.h) for x, y in inner]
    cuts = [Cut(smooth([*outer, *face], tension=0.75), lighter(c, 0.10), darker(c, 0.10), HIGH)]
    dot = lighter(b.accent, 0.35) if brightness(c) < 0.6 else b.accent
    spots = ((-0.6, 0.96), (-0.15, 1.02), (0.32, 1.0), (0.72, 0.92), (-0.98, 0.76),
        (-1.04, 0.5), (-1.0, 0.24), (0.98, 0.7), (1.02, 0.44), (0.94, 0.2),
        (0.08, 0.94))  # fmt: skip
    cuts += [flat(circle(*b.p(x, y), 4.4), dot) for x, y in spots]
    kx, ky = b.skull.across(0.16 * t, t), 0.055 * b.h
    for side in (-1, 1):
        tail = smooth(
            [
                (kx, ky),
                (kx + side * 26, ky + 20),
                (kx + side * 34, ky + 52),
                (kx + side * 10, ky + 40),
            ],
            tension=0.66,
        )
        cuts.append(Cut(tail, lighter(c, 0.06), darker(c, 0.12), LOW))
    cuts.append(Cut(ellipse(kx, ky, 17, 13), lighter(c, 0.12), c, LOW))
    return HatCut(back=[Cut(back, darker(c, 0.26), darker(c, 0.3), HIGH)], front=cuts)


def helmet(b: Block) -> HatCut:
    """A knight's helmet with a plume of the hat colour."""
    steel, dark, t = STEEL, darker(STEEL, 0.18), b.turn
    plume = smooth(b.points((-0.04, 1.22), (-0.16, 1.48), (-0.62, 1.70),
        (-1.24, 1.62), (-1.52, 1.24), (-1.42, 0.98), (-1.22, 1.20), (-0.84, 1.34),
        (-0.40, 1.28)), tension=0.68)  # fmt: skip
    dome = smooth(b.points((-1.12, 0.66), (-1.14, 0.92), (-0.80, 1.17), (0, 1.27),
        (0.80, 1.17), (1.12, 0.92), (1.10, 0.66), (0, 0.78)), tension=0.68)  # fmt: skip
    ridge = smooth(b.points((-0.07, 0.84), (-0.09, 1.12), (0, 1.31), (0.09, 1.12),
        (0.07, 0.84), follow=0.8), tension=0.6)  # fmt: skip
    rim = smooth(b.points((-1.15, 0.64), (-1.16, 0.76), (0, 0.87), (1.14, 0.76),
        (1.12, 0.64), (0, 0.755)), tension=0.75)  # fmt: skip
    guard_l = smooth([b.p(-1.14, 0.70), b.p(-0.78 + 0.4 * t, 0.70),
        b.p(-0.80 + 0.35 * t, 0.42), b.p(-0.92 + 0.25 * t, 0.12), b.p(-1.12, 0.20)],
        tension=0.6)  # fmt: skip
    guard_r = smooth([b.p(1.12, 0.70), b.p(0.80 + 0.16 * t, 0.70),
        b.p(0.82 + 0.16 * t, 0.42), b.p(0.94 + 0.06 * t, 0.12), b.p(1.10, 0.20)],
        tension=0.6)  # fmt: skip
    nasal = polygon(b.points((-0.075, 0.82), (0.075, 0.82), (0.055, 0.47), (0, 0.44),
        (-0.055, 0.47), follow=1.08))  # fmt: skip
    rivets = [Cut(circle(*b.p(x, 0.735 + 0.055 * (1 - abs(x)), follow=0.2), 4), BRASS,
        None, LOW) for x in (-0.95, -0.55, 0.5, 0.92)]  # fmt: skip
    return HatCut(back=[Cut(plume, lighter(b.colour, 0.10), darker(b.colour, 0.14),
        HIGH)], front=[Cut(guard_l, lighter(steel, 0.05), dark, LOW, 0.3),
        *([Cut(guard_r, lighter(steel, 0.05), dark, LOW, 0.3)] if t < 0.6 else []),
        Cut(dome, lighter(steel, 0.22), dark, HIGH, 0.35),
        Cut(ridge, lighter(steel, 0.3), steel, LOW, 0.3), Cut(rim,
        lighter(steel, 0.14), darker(steel, 0.1), LOW, 0.35), *rivets,
        Cut(nasal, lighter(steel, 0.2), dark, LOW, 0.35)])  # fmt: skip


def bowl(b: Block) -> HatCut:
    """A space helmet: a shell behind, a visor's rim and glints in front."""
    shell = ellipse(*b.p(0, 0.50), 1.50 * b.w, 0.76 * b.h)
    rim = "#e9e6df"
    ring = annulus(*b.p(0, 0.50), (1.50 * b.w, 0.76 * b.h), (1.30 * b.w, 0.66 * b.h))
    x, y = b.p(-0.74, 0.86)
    glint = smooth(
        [
            (x - 6, y + 34),
            (x + 2, y + 4),
            (x + 30, y - 22),
            (x + 38, y - 16),
            (x + 14, y + 8),
            (x + 6, y + 36),
        ],
        tension=0.68,
    )
    lamp = rounded_rect(*b.p(-0.20, 1.30), 0.40 * b.w, 0.07 * b.h, 7)
    cuts = [Cut(ring, rim, darker(rim, 0.16), HIGH, 0.3), flat(glint, "#ffffff")]
    for side in (-1, 1):
        ex, ey = b.p(1.46 * side, 0.50)
        cuts.append(
            Cut(rounded_rect(ex - 13, ey - 26, 26, 52, 10), b.colour, darker(b.colour, 0.15), LOW)
        )
    cuts.append(Cut(lamp, b.accent, darker(b.accent, 0.1), LOW))
    return HatCut(back=[Cut(shell, mix("#38506e", b.colour, 0.2), "#22304a", HIGH)], front=cuts)
