"""Hats of town, travel and adventure: straw, beret, bowler, deerstalker, bonnet, cowboy, pirate."""

from studio.theatre.paper import Path, circle, ellipse, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.block import Block, HatCut
from studio.theatre.puppet.papers import BRASS, CREAM, darker, lighter
from studio.theatre.puppet.trims import GOLD, flower


def straw(b: Block) -> HatCut:
    """A woven hat with a broad brim and a ribbon of the hat colour."""
    hay = "#dcb868"
    crown = smooth(b.points((-0.98, 0.82), (-0.94, 1.08), (-0.66, 1.25), (0, 1.30), (0.66, 1.25),
        (0.94, 1.08), (0.98, 0.82), (0, 0.78)), tension=0.66)  # fmt: skip
    brim = smooth(b.points((-1.86, 0.84), (-1.1, 0.86), (0, 0.83), (1.1, 0.86), (1.86, 0.84),
        (1.36, 0.69), (0, 0.64), (-1.36, 0.69), follow=0.08), tension=0.66)  # fmt: skip
    band = smooth(b.points((-1.0, 0.80), (-0.98, 0.95), (0, 0.97), (0.98, 0.95), (1.0, 0.80),
        (0, 0.80)), tension=0.7)  # fmt: skip
    weave = [Cut(ribbon(b.points((-0.95, y - 0.02), (0, y + 0.03), (0.95, y - 0.02)), (2.4,) * 3),
        darker(hay, 0.16), None, None, 0, clip=crown) for y in (1.0, 1.06, 1.12, 1.18,
        1.24)]  # fmt: skip
    weave += [Cut(ribbon(b.points((-1.7, y), (0, y - 0.07), (1.7, y), follow=0.08), (2.2,) * 3),
        darker(hay, 0.16), None, None, 0, clip=brim) for y in (0.76, 0.80, 0.84)]  # fmt: skip
    x, y = b.p(-0.62, 0.90, follow=0.3)
    return HatCut(front=[Cut(crown, lighter(hay, 0.14), darker(hay, 0.08), HIGH), *weave[:5],
        Cut(band, lighter(b.colour, 0.06), darker(b.colour, 0.1), LOW),
        Cut(brim, lighter(hay, 0.10), darker(hay, 0.12), HIGH), *weave[5:],
        Cut(flower(x, y, 0.17 * b.w), lighter(b.accent, 0.14), b.accent, LOW),
        flat(circle(x, y, 0.05 * b.w), GOLD)])  # fmt: skip


def beret(b: Block) -> HatCut:
    """A soft flat cap that hangs to one side."""
    c = b.colour
    crown = smooth(b.points((-1.0, 0.80), (-1.52, 0.90), (-1.50, 1.10), (-0.9, 1.27), (0.1, 1.26),
        (0.86, 1.12), (1.10, 0.92), (1.0, 0.78), (0, 0.84)), tension=0.68)  # fmt: skip
    rim = smooth(b.points((-1.02, 0.75), (-1.03, 0.84), (0, 0.92), (1.03, 0.82), (1.02, 0.74),
        (0, 0.83)), tension=0.7)  # fmt: skip
    stalk = ribbon(b.points((-0.36, 1.24), (-0.32, 1.33)), (6, 5))
    return HatCut(front=[Cut(stalk, darker(c, 0.1), None, LOW),
        Cut(crown, lighter(c, 0.12), darker(c, 0.10), HIGH),
        Cut(ribbon(b.points((-1.3, 0.98), (-0.7, 1.06), (0.1, 1.04)), (1, 5, 1)), darker(c, 0.2),
            None, None, 0), Cut(rim, darker(c, 0.08), darker(c, 0.2), LOW)])  # fmt: skip


def bowler(b: Block) -> HatCut:
    """A round stiff hat with a rolled brim."""
    c = b.colour
    dome = smooth(b.points((-0.98, 0.80), (-1.0, 1.06), (-0.70, 1.30), (0, 1.38), (0.70, 1.30),
        (1.0, 1.06), (0.98, 0.80), (0, 0.80)), tension=0.7)  # fmt: skip
    band = smooth(b.points((-1.0, 0.80), (-1.0, 0.95), (0, 0.98), (1.0, 0.95), (1.0, 0.80),
        (0, 0.82)), tension=0.6)  # fmt: skip
    brim = smooth(b.points((-1.42, 0.92), (-1.06, 0.86), (0, 0.82), (1.06, 0.86), (1.42, 0.92),
        (1.24, 0.75), (0.5, 0.70), (-0.5, 0.70), (-1.24, 0.75)), tension=0.68)  # fmt: skip
    gloss = ribbon(b.points((-0.66, 1.02), (-0.58, 1.16), (-0.36, 1.26), follow=0.2), (4, 8, 4))
    return HatCut(front=[Cut(dome, lighter(c, 0.12), darker(c, 0.14), HIGH),
        flat(gloss, lighter(c, 0.24)), Cut(band, b.accent, darker(b.accent, 0.14), LOW),
        Cut(brim, lighter(c, 0.08), darker(c, 0.14), HIGH)])  # fmt: skip


def deerstalker(b: Block) -> HatCut:
    """A checked cap with two peaks and flaps tied on top."""
    c = b.colour
    dome = smooth(b.points((-1.10, 0.76), (-1.08, 1.0), (-0.74, 1.20), (0, 1.27), (0.74, 1.20),
        (1.08, 1.0), (1.10, 0.76), (0, 0.82)), tension=0.68)  # fmt: skip
    lines = [ribbon(b.points((x, 0.78), (x * 0.95, 1.0), (x * 0.5, 1.24), follow=0.3), (3,) * 3)
        for x in (-0.8, -0.4, 0.0, 0.4, 0.8)]  # fmt: skip
    lines += [ribbon(b.points((-1.1, y - 0.04), (0, y + 0.03), (1.1, y - 0.04)), (3,) * 3)
        for y in (0.94, 1.05, 1.15)]  # fmt: skip
    peak = smooth(b.points((-0.9, 0.80), (0, 0.87), (0.9, 0.80), (0.94, 0.68), (0, 0.645),
        (-0.94, 0.68), follow=0.5), tension=0.64)  # fmt: skip
    behind = smooth(b.points((-1.0, 0.84), (-1.56, 0.72), (-1.40, 0.60), (-0.8, 0.66)), tension=0.7)
    flaps = [smooth(b.points((s * 1.12, 0.82), (s * 1.16, 1.06), (s * 0.66, 1.30), (s * 0.10, 1.30),
        (s * 0.40, 1.12), (s * 0.74, 0.86)), tension=0.6) for s in (-1, 1)]  # fmt: skip
    x, y = b.p(0, 1.31)
    knot = [smooth([(x, y), (x + s * 20, y - 12), (x + s * 24, y + 6)], tension=0.6)
        for s in (-1, 1)]  # fmt: skip
    return HatCut(back=[Cut(behind, darker(c, 0.16), darker(c, 0.26), HIGH)], front=[
        Cut(dome, lighter(c, 0.08), darker(c, 0.10), HIGH),
        *(Cut(path, lighter(c, 0.26), None, None, 0, clip=dome) for path in lines),
        *(Cut(path, lighter(c, 0.10), darker(c, 0.06), LOW) for path in flaps),
        *(Cut(path, b.accent, None, LOW) for path in knot), Cut(circle(x, y, 6), b.accent,
        None, LOW),
        Cut(peak, lighter(c, 0.06), darker(c, 0.14), HIGH)])  # fmt: skip


def bonnet(b: Block) -> HatCut:
    """A bonnet with a frilled brim, tied under the chin."""
    c, t = b.colour, b.turn
    back = smooth(b.points((-1.10, 0.30), (-1.26, 0.70), (-1.02, 1.16), (0, 1.34), (1.02, 1.16),
        (1.20, 0.70), (1.06, 0.30)), tension=0.7)  # fmt: skip
    outer = b.points((-1.16, 0.34), (-1.40, 0.62), (-1.28, 0.98), (-0.78, 1.22), (0, 1.30),
        (0.78, 1.22), (1.28, 0.98), (1.36, 0.62), (1.12, 0.34))  # fmt: skip
    inner = [(b.skull.across(x, t), -y * b.h) for x, y in ((0.97, 0.40), (0.94, 0.66), (0.72, 0.82),
        (0.0, 0.90), (-0.72, 0.82), (-0.94, 0.66), (-0.97, 0.40))]  # fmt: skip
    frill = [b.p(x, y + (0.03 if i % 2 else -0.01)) for i, (x, y) in enumerate(((-1.22, 0.40),
        (-1.42, 0.58), (-1.40, 0.78), (-1.22, 1.0), (-0.92, 1.18), (-0.5, 1.28), (0, 1.32),
        (0.5, 1.28), (0.92, 1.18), (1.22, 1.0), (1.38, 0.78), (1.38, 0.58), (1.18,
        0.40)))]  # fmt: skip
    kx, ky = b.skull.across(0.1 * t, t), 0.055 * b.h
    straps = [Cut(ribbon([b.p(s * 1.06, 0.40), (b.skull.across(s * 0.80, t), -0.13 * b.h), (kx,
        ky)],
        (10, 9, 8), tension=0.5), b.accent, darker(b.accent, 0.1), LOW) for s in (-1,
        1)]  # fmt: skip
    bow = [smooth([(kx, ky), (kx + s * 30, ky - 12), (kx + s * 34, ky + 14)], tension=0.7)
        for s in (-1, 1)]  # fmt: skip
    return HatCut(back=[Cut(back, darker(c, 0.2), darker(c, 0.28), HIGH)], front=[
        Cut(ribbon(frill, [24] * 13, tension=0.9), CREAM, darker(CREAM, 0.08), LOW),
        Cut(smooth([*outer, *inner], tension=0.7), lighter(c, 0.10), darker(c, 0.08), HIGH),
        *straps, *(Cut(path, lighter(b.accent, 0.1), b.accent, LOW) for path in bow),
        Cut(circle(kx, ky, 8), b.accent, None, LOW)])  # fmt: skip


def nightcap(b: Block) -> HatCut:
    """A long pointed cap that hangs over one ear, with a bobble."""
    c = b.colour
    cap = smooth(b.points((-1.10, 0.78), (-1.06, 1.06), (-0.6, 1.26), (0.1, 1.30), (0.86, 1.18),
        (1.46, 0.86), (1.62, 0.44), (1.42, 0.40), (1.24, 0.66), (1.08, 0.78), (0, 0.84)),
        tension=0.66)  # fmt: skip
    stripes = [ribbon(b.points((x0, 0.84), (x1, 1.06), (x2, 1.24)), (13,) * 3)
        for x0, x1, x2 in ((-0.66, -0.60, -0.3), (-0.10, -0.06, 0.06), (0.46, 0.52,
        0.44))]  # fmt: skip
    stripes += [ribbon(b.points((1.02, 0.94), (1.24, 1.02)), (13, 13)),
        ribbon(b.points((1.22, 0.66), (1.54, 0.74)), (13, 13))]  # fmt: skip
    rim = smooth(b.points((-1.14, 0.70), (-1.16, 0.86), (0, 0.95), (1.14, 0.86), (1.12, 0.70),
        (0, 0.79)), tension=0.66)  # fmt: skip
    return HatCut(front=[Cut(cap, lighter(c, 0.10), darker(c, 0.08), HIGH),
        *(Cut(path, lighter(c, 0.46), None, None, 0, clip=cap) for path in stripes),
        Cut(circle(*b.p(1.52, 0.36), 0.19 * b.w), lighter(b.accent, 0.3), b.accent, HIGH),
        Cut(rim, lighter(c, 0.22), lighter(c, 0.06), LOW)])  # fmt: skip


def cowboy(b: Block) -> HatCut:
    """A tall dented crown and a wide brim, turned up at the sides."""
    c = b.colour
    crown = smooth(b.points((-0.96, 0.84), (-0.90, 1.18), (-0.74, 1.40), (-0.40, 1.44), (0, 1.34),
        (0.40, 1.44), (0.74, 1.40), (0.90, 1.18), (0.96, 0.84), (0, 0.80)),
        tension=0.6)  # fmt: skip
    brim = smooth(b.points((-1.96, 1.10), (-1.50, 0.92), (-0.8, 0.86), (0, 0.84), (0.8, 0.86),
        (1.50, 0.92), (1.96, 1.10), (1.70, 0.82), (0.9, 0.70), (0, 0.665), (-0.9, 0.70),
        (-1.70, 0.82)), tension=0.66)  # fmt: skip
    band = smooth(b.points((-0.97, 0.84), (-0.95, 0.96), (0, 0.985), (0.95, 0.96), (0.97, 0.84),
        (0, 0.83)), tension=0.6)  # fmt: skip
    dent = ribbon(b.points((-0.16, 1.34), (0, 1.18), (0.16, 1.34), follow=0.3), (1, 6, 1))
    return HatCut(front=[Cut(crown, lighter(c, 0.12), darker(c, 0.10), HIGH),
        Cut(dent, darker(c, 0.2), None, None, 0), Cut(band, b.accent, darker(b.accent, 0.14), LOW),
        Cut(circle(*b.p(0.0, 0.90, follow=0.9), 8), lighter(BRASS, 0.2), BRASS, LOW, 0.35),
        Cut(brim, lighter(c, 0.08), darker(c, 0.10), HIGH)])  # fmt: skip


def tricorne(b: Block) -> HatCut:
    """A three-cornered hat with a golden edge and a skull's face."""
    c = b.colour
    shape = b.points((-1.66, 0.92), (-1.06, 1.12), (-0.5, 1.34), (0, 1.42), (0.5, 1.34), (1.06,
        1.12),
        (1.66, 0.92), (1.0, 0.76), (0, 0.88), (-1.0, 0.76))  # fmt: skip
    dome = smooth(b.points((-0.9, 0.9), (-0.76, 1.36), (0, 1.48), (0.76, 1.36), (0.9, 0.9)),
        tension=0.7)  # fmt: skip
    front = smooth(shape, tension=0.42)
    edge = ribbon([*shape[:7]], [9] * 7, tension=0.42)
    x, y = b.p(0, 1.12, follow=0.8)
    r = 0.17 * b.w
    feather = smooth(b.points((0.9, 1.14), (1.30, 1.42), (1.80, 1.46), (2.0, 1.26), (1.56, 1.22),
        (1.2, 1.06)), tension=0.7)  # fmt: skip
    bones = [ribbon([(x - r * 1.5, y + s * r), (x + r * 1.5, y + r * 0.9 - s * r + r * 0.5)],
        (6, 6))
        for s in (0.2, 1.3)]  # fmt: skip
    return HatCut(back=[Cut(dome, darker(c, 0.16), darker(c, 0.24), HIGH)], front=[
        Cut(feather, lighter(b.accent, 0.12), darker(b.accent, 0.08), HIGH),
        Cut(front, lighter(c, 0.08), darker(c, 0.10), HIGH), Cut(edge, lighter(GOLD, 0.1),
        GOLD, LOW),
        *(Cut(path, CREAM, None, LOW) for path in bones),
        Cut(ellipse(x, y, r, r * 0.95), CREAM, darker(CREAM, 0.08), LOW),
        Cut(rounded_rect(x - r * 0.5, y + r * 0.6, r, r * 0.6, 3), CREAM, None, None),
        *(flat(circle(x + s * r * 0.38, y + r * 0.1, r * 0.24), "#2c2730") for s in (-1,
        1))])  # fmt: skip


def bandana(b: Block) -> HatCut:
    """A spotted cloth tied at the back."""
    c = b.colour
    cloth: Path = smooth(b.points((-1.08, 0.72), (-1.09, 0.94), (-0.74, 1.13), (0, 1.19),
    (0.74, 1.13),
        (1.08, 0.94), (1.06, 0.72), (0, 0.80)), tension=0.7)  # fmt: skip
    ends = [smooth(b.points((-1.04, 0.80), (-1.52, 0.80 - 0.16 * k), (-1.60, 0.50 - 0.1 * k),
        (-1.30, 0.58)), tension=0.6) for k in (0, 1)]  # fmt: skip
    edge = smooth(b.points((-1.10, 0.70), (-1.11, 0.80), (0, 0.90), (1.10, 0.80), (1.08, 0.70),
        (0, 0.79)), tension=0.7)  # fmt: skip
    spots = [flat(circle(*b.p(x, y, follow=0.3), 7), lighter(b.accent, 0.42), clip=cloth)
        for x, y in ((-0.7, 0.92), (-0.3, 1.0), (0.12, 1.04), (0.52, 0.98), (0.84, 0.88),
        (-0.5, 1.1),
            (-0.08, 1.14), (0.34, 1.12))]  # fmt: skip
    return HatCut(back=[Cut(path, lighter(c, 0.02), darker(c, 0.16), LOW) for path in ends],
        front=[Cut(cloth, lighter(c, 0.10), darker(c, 0.08), HIGH), *spots,
        Cut(edge, lighter(c, 0.04), darker(c, 0.10), LOW),
        Cut(circle(*b.p(-1.08, 0.78), 11), lighter(c, 0.1), c, LOW)])  # fmt: skip
