"""Hats that people wear: cap, oilskin, flat cap, woolly, felt, silk, cook's."""

import math

from studio.film.look import Colour
from studio.theatre.paper import (
    circle,
    ellipse,
    rect,
    ribbon,
    smooth,
    union,
)
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.block import Block, HatCut
from studio.theatre.puppet.papers import (
    BRASS,
    COLOURS,
    CREAM,
    darker,
    lighter,
)


def captain(b: Block) -> HatCut:
    """A captain's cap with an anchor."""
    c = b.colour
    crown = smooth(b.points((-1.08, 0.86), (-1.36, 1.08), (-1.10, 1.27), (0, 1.36),
        (1.10, 1.27), (1.36, 1.08), (1.08, 0.86), (0, 0.92)), tension=0.66)  # fmt: skip
    band = smooth(b.points((-1.10, 0.74), (-1.12, 0.90), (0, 0.985), (1.12, 0.90),
        (1.10, 0.74), (0, 0.81)), tension=0.64)  # fmt: skip
    peak = smooth(b.points((-1.0, 0.76), (-0.5, 0.83), (0, 0.845), (0.5, 0.83),
        (1.0, 0.76), (0.86, 0.655), (0, 0.69), (-0.86, 0.655), follow=0.35),
        tension=0.64)  # fmt: skip
    x, y = b.p(0, 1.10, follow=1.0)
    r = 0.165 * b.w
    cord = ribbon(b.points((-0.92, 0.79), (0, 0.86), (0.92, 0.79), follow=0.3), (5, 6, 5))
    return HatCut(front=[Cut(crown, lighter(c, 0.06), darker(c, 0.14), HIGH),
        Cut(band, darker(c, 0.22), darker(c, 0.30), LOW),
        Cut(peak, "#23222e", "#15141c", HIGH),
        Cut(cord, BRASS, darker(BRASS, 0.2), LOW), Cut(circle(x, y, r),
        lighter(BRASS, 0.1), darker(BRASS, 0.15), LOW),
        flat(union(rect(x - 1.6, y - r * 0.62, 3.4, r * 1.2),
        rect(x - r * 0.36, y - r * 0.36, r * 0.72, 3.2)), darker(c, 0.1)),
        flat(ribbon([(x - r * 0.55, y + r * 0.1), (x - r * 0.3, y + r * 0.5),
        (x, y + r * 0.6), (x + r * 0.3, y + r * 0.5), (x + r * 0.55, y + r * 0.1)],
        (1, 3, 3.4, 3, 1)), darker(c, 0.1))])  # fmt: skip


def souwester(b: Block) -> HatCut:
    """An oilskin hat with a brim down the neck."""
    c = b.colour
    brim_back = smooth(b.points((-1.20, 0.80), (-1.62, 0.42), (-1.44, 0.16),
        (-0.9, 0.30), (0, 0.36), (0.9, 0.30), (1.44, 0.16), (1.62, 0.42),
        (1.20, 0.80)), tension=0.66)  # fmt: skip
    if b.turn > 0.3:
        brim_back = smooth(b.points((-1.05, 0.86), (-1.72, 0.36), (-1.62, 0.06),
            (-0.9, 0.24), (0, 0.36), (0.8, 0.52), (1.05, 0.8)), tension=0.66)  # fmt: skip
    dome = smooth(b.points((-1.14, 0.74), (-1.10, 0.98), (-0.74, 1.19), (0, 1.27),
        (0.74, 1.19), (1.10, 0.98), (1.14, 0.74), (0, 0.80)), tension=0.68)  # fmt: skip
    brim = smooth(b.points((-1.34, 0.60), (-1.22, 0.78), (-0.6, 0.855), (0, 0.87),
        (0.6, 0.855), (1.22, 0.78), (1.34, 0.60), (0.8, 0.67), (0, 0.715),
        (-0.8, 0.67), follow=0.12), tension=0.66)  # fmt: skip
    seams = [Cut(ribbon(b.points((x, 0.84), (x * 0.9, 1.02), (x * 0.3, 1.25),
        follow=0.4), (3, 3.4, 1)), darker(c, 0.22), None, None,
        0) for x in (-0.62, 0.0, 0.62)]  # fmt: skip
    return HatCut(back=[Cut(brim_back, darker(c, 0.14), darker(c, 0.24), HIGH)],
        front=[        Cut(dome, lighter(c, 0.12), darker(c, 0.08), HIGH), *seams,
        Cut(brim, lighter(c, 0.04), darker(c, 0.12), HIGH)])  # fmt: skip


def flat_cap(b: Block) -> HatCut:
    """A flat cap."""
    c = b.colour
    crown = smooth(b.points((-1.12, 0.76), (-1.26, 0.92), (-0.98, 1.10), (-0.2, 1.18),
        (0.62, 1.12), (1.20, 0.96), (1.16, 0.78), (0, 0.82), follow=0.1),
        tension=0.66)  # fmt: skip
    peak = smooth(b.points((-0.86, 0.82), (0, 0.89), (0.86, 0.82), (1.02, 0.725),
        (0.5, 0.70), (0, 0.715), (-0.5, 0.70), (-1.02, 0.725), follow=0.45),
        tension=0.66)  # fmt: skip
    lines = [Cut(ribbon(b.points((x, 0.83), (x * 1.05, 0.98), (x * 0.6, 1.13),
        follow=0.3), (2, 2.8, 1)), darker(c, 0.2), None, None,
        0) for x in (-0.7, -0.25, 0.25, 0.7)]  # fmt: skip
    x, y = b.p(0, 1.165, follow=0.2)
    return HatCut(front=[Cut(crown, lighter(c, 0.10), darker(c, 0.10), HIGH), *lines,
        Cut(peak, darker(c, 0.12), darker(c, 0.22), HIGH),
        Cut(ellipse(x, y, 9, 6), darker(c, 0.1), None, LOW)])  # fmt: skip


def woolly(b: Block) -> HatCut:
    """A knitted hat with a bobble."""
    c = b.colour
    dome = smooth(b.points((-1.12, 0.80), (-1.10, 1.02), (-0.70, 1.25), (0, 1.32),
        (0.70, 1.25), (1.10, 1.02), (1.12, 0.80)), tension=0.68)  # fmt: skip
    bx, by = b.p(0, 1.38)
    bobble = union(
        *[
            circle(bx + 15 * math.cos(a), by + 13 * math.sin(a), 15)
            for a in [i * math.tau / 8 for i in range(8)]
        ],
        circle(bx, by, 18),
    )
    cuts = [Cut(bobble, lighter(b.accent, 0.25), b.accent, HIGH),
        Cut(dome, lighter(c, 0.08), darker(c, 0.08), HIGH)]  # fmt: skip
    for y, wide in ((1.04, 13), (1.14, 9)):
        half = 1.08 if y < 1.1 else 0.92
        band = ribbon(b.points((-half, y - 0.02), (-half / 2, y + 0.015),
            (0, y + 0.025), (half / 2, y + 0.015), (half, y - 0.02)), (wide,) * 5)  # fmt: skip
        cuts.append(Cut(band, lighter(b.accent, 0.1), None, None, 0, 0.06, dome))
    rib = smooth(b.points((-1.14, 0.70), (-1.17, 0.87), (-0.6, 0.93), (0, 0.945),
        (0.6, 0.93), (1.17, 0.87), (1.14, 0.70), (0.6, 0.74), (0, 0.755),
        (-0.6, 0.74)), tension=0.64)  # fmt: skip
    cuts.append(Cut(rib, lighter(c, 0.16), c, HIGH))
    for i in range(-6, 7):
        x = i / 6.5
        s = math.sin(x * 1.5)
        line = ribbon(b.points((s * 1.10, 0.72 + 0.02 * math.cos(x * 1.5)),
            (s * 1.12, 0.88 + 0.05 * math.cos(x * 1.5))), (3, 3))  # fmt: skip
        cuts.append(Cut(line, darker(c, 0.14), None, None, 0))
    return HatCut(front=cuts)


def brim(b: Block) -> HatCut:
    """A felt hat with a brim."""
    c = b.colour
    under = ellipse(*b.p(0, 0.80), 1.58 * b.w, 0.135 * b.h)
    crown = smooth(b.points((-0.98, 0.80), (-0.96, 1.04), (-0.80, 1.24),
        (-0.36, 1.27), (-0.06, 1.20), (0.30, 1.28), (0.78, 1.23), (0.96, 1.04),
        (0.98, 0.80), (0, 0.76), follow=0.08), tension=0.64)  # fmt: skip
    band = smooth(b.points((-0.99, 0.79), (-0.98, 0.91), (0, 0.93), (0.98, 0.91),
        (0.99, 0.79), (0, 0.785), follow=0.05), tension=0.7)  # fmt: skip
    brim = smooth(b.points((-1.62, 0.83), (-1.1, 0.85), (0, 0.80), (1.1, 0.85),
        (1.62, 0.83), (1.25, 0.715), (0, 0.675), (-1.25, 0.715), follow=0.08),
        tension=0.66)  # fmt: skip
    dent = ribbon(b.points((-0.30, 1.17), (-0.05, 1.08), (0.02, 1.0), follow=0.3), (1, 5, 1))
    return HatCut(front=[Cut(under, darker(c, 0.3), None, LOW),
        Cut(crown, lighter(c, 0.08), darker(c, 0.10), HIGH),
        Cut(dent, darker(c, 0.2), None, None, 0),
        Cut(band, b.accent, darker(b.accent, 0.12), LOW),
        Cut(brim, lighter(c, 0.04), darker(c, 0.10), HIGH)])  # fmt: skip


def top_hat(b: Block) -> HatCut:
    """A top hat."""
    c = b.colour
    crown = smooth(b.points((-0.86, 0.82), (-0.84, 1.10), (-0.95, 1.50),
        (-0.5, 1.545), (0, 1.555), (0.5, 1.545), (0.95, 1.50), (0.84, 1.10),
        (0.86, 0.82), (0, 0.80)), tension=0.55)  # fmt: skip
    band = smooth(b.points((-0.87, 0.82), (-0.85, 0.97), (0, 1.0), (0.85, 0.97),
        (0.87, 0.82), (0, 0.84)), tension=0.6)  # fmt: skip
    brim = smooth(b.points((-1.38, 0.90), (-0.9, 0.85), (0, 0.825), (0.9, 0.85),
        (1.38, 0.90), (1.20, 0.765), (0.5, 0.715), (-0.5, 0.715), (-1.20, 0.765)),
        tension=0.66)  # fmt: skip
    top = ellipse(*b.p(0, 1.51), 0.93 * b.w, 0.038 * b.h)
    gloss = ribbon(b.points((-0.58, 1.06), (-0.60, 1.25), (-0.66, 1.44), follow=0.2), (7, 10, 7))
    return HatCut(front=[Cut(crown, lighter(c, 0.08), darker(c, 0.16), HIGH),
        flat(gloss, lighter(c, 0.16)), Cut(top, lighter(c, 0.13), None, None, 0.1),
        Cut(band, b.accent, darker(b.accent, 0.14), LOW),
        Cut(brim, lighter(c, 0.06), darker(c, 0.14), HIGH)])  # fmt: skip


def chef(b: Block) -> HatCut:
    """A cook's hat."""
    c = CREAM if b.colour == COLOURS[Colour.NAVY] else b.colour
    puffs = union(*[circle(*b.p(x, y), r * b.w) for x, y, r in ((-0.80, 1.24, 0.44),
        (-0.34, 1.38, 0.46), (0.22, 1.40, 0.48), (0.76, 1.26, 0.46), (0, 1.2, 0.6))])  # fmt: skip
    band = smooth(b.points((-1.0, 0.76), (-0.98, 0.96), (-0.96, 1.13), (0, 1.16),
        (0.96, 1.13), (0.98, 0.96), (1.0, 0.76), (0.5, 0.785), (0, 0.79),
        (-0.5, 0.785)), tension=0.5)  # fmt: skip
    folds = [Cut(ribbon(b.points((x, 1.14), (x * 1.12, 1.26), (x * 1.15, 1.38)),
        (3.4, 3, 0.6)), darker(c, 0.16), None, None,
        0) for x in (-0.62, -0.22, 0.2, 0.6)]  # fmt: skip
    pleats = [Cut(ribbon(b.points((x, 0.80), (x, 1.12), follow=0.5), (2.2, 2.2)),
        darker(c, 0.09), None, None, 0) for x in (-0.72, -0.42, -0.1, 0.22, 0.52)]  # fmt: skip
    return HatCut(front=[Cut(puffs, lighter(c, 0.2), darker(c, 0.05), HIGH), *folds,
        Cut(band, lighter(c, 0.12), darker(c, 0.06), HIGH), *pleats])  # fmt: skip
