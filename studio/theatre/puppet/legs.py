"""Legs: thighs from the hip, shins from the knee, each joint at (0, 0).

Left means the viewer's left, so the outer side has negative x; right legs are flipped.
"""

from studio.theatre.paper import Path, ellipse, ribbon, rounded_rect, smooth, transformed
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.figure import Figure
from studio.theatre.puppet.joints import cloth, fold, limb, pin, ring
from studio.theatre.puppet.outfit import FootCut, LegCut, Outfit
from studio.theatre.puppet.papers import STEEL, darker, lighter

_CLOSE = (LegCut.STOCKING, LegCut.CLOSE)


def thigh_cuts(figure: Figure, outfit: Outfit) -> list[Cut]:
    """Hip to knee; nothing for who has no legs."""
    a, y, colour = figure.leg_width * 0.5 * outfit.puffy, figure.thigh, outfit.legs
    if outfit.leg is LegCut.NONE:
        return []
    if outfit.leg is LegCut.TUBE:
        return _tube(a * 0.66, y, colour)
    if outfit.leg in _CLOSE:
        shape = limb(y, ((0, a * 0.92, a * 0.92), (0.4, a * 0.90, a * 0.84), (0.85, a * 0.70,
            a * 0.68), (1, a * 0.68, a * 0.68)), cap=0.2)  # fmt: skip
        return [Cut(shape, lighter(colour, 0.04), darker(colour, 0.08), HIGH)]
    if outfit.leg is LegCut.SHORTS:
        return _shorts(a, y, outfit)
    wide = 1.14 if outfit.leg in (LegCut.BAGGY, LegCut.BREECHES) else 1.04
    knee = 0.98 if outfit.leg is LegCut.BAGGY else 0.86
    shape = limb(y, ((0, a * wide, a * wide), (0.35, a * wide * 1.01, a * wide * 0.95),
        (0.85, a * knee, a * knee), (1, a * knee, a * knee * 0.98)), cap=0.2)  # fmt: skip
    cuts = [Cut(*cloth(shape, colour), HIGH, 0.35 if outfit.leg is LegCut.PLATE else 0.16)]
    if outfit.leg is LegCut.PLATE:
        plate = limb(y * 0.72, ((0.1, a * 1.04, a * 1.0), (1, a * 0.92, a * 0.9)), cap=0.1)
        return [*cuts, Cut(plate, lighter(colour, 0.22), darker(colour, 0.1), LOW, 0.35)]
    return [*cuts, fold(-a * 0.85, y * 0.90, a * 0.05, y * 0.84, colour),
        fold(-a * 0.8, y * 1.0, a * 0.0, y * 0.98, colour)]  # fmt: skip


def _shorts(a: float, y: float, outfit: Outfit) -> list[Cut]:
    """A bare knee below wide shorts."""
    skin, colour = outfit.shins, outfit.legs
    leg = limb(y, ((0, a * 0.9, a * 0.9), (0.5, a * 0.84, a * 0.8), (1, a * 0.68, a * 0.66)),
        cap=0.2)  # fmt: skip
    cloth_leg = smooth([(-a * 1.04, -a * 0.2), (a * 1.04, -a * 0.2), (a * 1.10, y * 0.62),
        (0, y * 0.68), (-a * 1.16, y * 0.62)], tension=0.3)  # fmt: skip
    return [Cut(leg, lighter(skin, 0.04), darker(skin, 0.08), HIGH),
        Cut(*cloth(cloth_leg, colour), HIGH), ring(a * 1.14, y * 0.57, y * 0.07, darker(colour,
        0.14)), fold(-a * 0.5, y * 0.1, -a * 0.3, y * 0.45, colour)]  # fmt: skip


def _tube(half: float, length: float, colour: str) -> list[Cut]:
    core = limb(length, ((0, half, half), (1, half, half)), cap=0.3)
    count = max(4, round(length / (half * 0.7)))
    ribs = [Cut(rounded_rect(-half * 1.12, length * (i + 0.12) / count, half * 2.24,
        length / count * 0.74, half * 0.3), lighter(colour, 0.20), darker(colour, 0.10), LOW, 0.3)
        for i in range(count)]  # fmt: skip
    return [Cut(core, darker(colour, 0.3), darker(colour, 0.4), HIGH), *ribs]


def shin_cuts(figure: Figure, outfit: Outfit) -> list[Cut]:
    """Knee to ankle, over the shoe's top."""
    a, length = figure.leg_width * 0.5 * outfit.puffy, figure.shin
    if outfit.leg is LegCut.NONE:
        return []
    if outfit.leg is LegCut.TUBE:
        joint = ellipse(0, 0, a * 0.84, a * 0.84)
        return [*_tube(a * 0.66, length * 0.86, outfit.legs), Cut(joint, lighter(STEEL, 0.1),
            darker(STEEL, 0.15), LOW, 0.35), ring(a * 0.92, length * 0.80, length * 0.2,
            outfit.cuff), *pin(a * 0.2)]  # fmt: skip
    cuts = _shin(a, length, outfit)
    if outfit.leg_rings:
        wide = 0.70 if outfit.skirted else 0.90
        count = 4 if outfit.skirted else 1
        cuts += [ring(a * (wide - 0.06 * k), length * (0.16 + 0.2 * k), length * 0.10,
            outfit.leg_rings) for k in range(count)]  # fmt: skip
    if outfit.boots:
        cuts += _shaft(a, length, outfit)
    if outfit.puffy > 1.2:
        cuts.append(ring(a * 0.9, length * 0.12, a * 0.18, darker(outfit.legs, 0.12)))
    return cuts if outfit.skirted else [*cuts, *pin(a * 0.14)]


def _shin(a: float, length: float, outfit: Outfit) -> list[Cut]:
    colour, cut = outfit.legs, outfit.leg
    if cut in (*_CLOSE, LegCut.SHORTS, LegCut.BREECHES):
        shape = limb(length, ((0, a * 0.68, a * 0.66), (0.30, a * 0.78, a * 0.66),
            (0.72, a * 0.52, a * 0.48), (1, a * 0.42, a * 0.42)))  # fmt: skip
        tint = outfit.shins if cut is not LegCut.BREECHES else "#efe8da"
        cuts = [Cut(shape, lighter(tint, 0.04), darker(tint, 0.09), HIGH)]
        if cut is LegCut.BREECHES:
            cuts += _breech(a, length, colour)
        if cut is LegCut.SHORTS and outfit.foot is FootCut.TRAINER:
            sock = limb(length * 0.5, ((0, a * 0.62, a * 0.6), (1, a * 0.46, a * 0.46)), cap=0.1)
            cuts += [_lowered(sock, length * 0.52, outfit.accent), ring(a * 0.68, length * 0.48,
                length * 0.09, lighter(outfit.accent, 0.3))]  # fmt: skip
        return cuts
    if cut is LegCut.PLATE:
        return _greave(a, length, colour)
    return _trouser(a, length, outfit)


def _lowered(path: Path, y: float, colour: str) -> Cut:
    return Cut(transformed(path, 0, y), lighter(colour, 0.1), darker(colour, 0.06), LOW)


def _breech(a: float, length: float, colour: str) -> list[Cut]:
    """The end of breeches below the knee."""
    shape = smooth([(-a * 0.90, 0), (-a * 0.6, -a * 0.7), (0, -a * 0.84), (a * 0.6, -a * 0.7),
        (a * 0.90, 0), (a * 0.92, length * 0.16), (0, length * 0.24), (-a * 0.96, length * 0.16)],
        tension=0.6)  # fmt: skip
    return [Cut(*cloth(shape, colour), LOW), ring(a * 0.82, length * 0.18, length * 0.08,
        darker(colour, 0.16))]  # fmt: skip


def _greave(a: float, length: float, colour: str) -> list[Cut]:
    """Armour of the shin, with a round knee."""
    shape = limb(length * 0.9, ((0, a * 0.80, a * 0.78), (0.3, a * 0.88, a * 0.78),
        (1, a * 0.62, a * 0.62)))  # fmt: skip
    ridge = ribbon([(0, length * 0.16), (0, length * 0.86)], (4, 3))
    return [Cut(shape, lighter(colour, 0.18), darker(colour, 0.14), HIGH, 0.35),
        Cut(ridge, lighter(colour, 0.5), None, None, 0),
        Cut(ellipse(0, 0, a * 0.96, a * 0.90), lighter(colour, 0.28), darker(colour, 0.05), LOW,
            0.4)]  # fmt: skip


def _trouser(a: float, length: float, outfit: Outfit) -> list[Cut]:
    """A trouser leg: straight, flared, baggy or turned up at the hem."""
    colour, cut = outfit.legs, outfit.leg
    ends = {LegCut.FLARED: (0.86, 1.16), LegCut.BAGGY: (1.04, 0.60)}.get(cut, (0.88, 0.72))
    calf, hem = ends
    shape = limb(length * 0.86, ((0, a * 0.88, a * 0.86), (0.30, a * (calf + 0.02),
        a * (calf - 0.06)),
        (1, a * hem, a * hem * 0.96)), end=0.4)  # fmt: skip
    cuts = [Cut(*cloth(shape, colour), HIGH), fold(-a * 0.7, a * 0.45, a * 0.05, a * 0.7, colour),
        Cut(ribbon([(0, length * 0.24), (a * 0.02, length * 0.84)], (0.5, 2.2)), darker(colour,
            0.14), None, None, 0)]  # fmt: skip
    if outfit.boots:
        return cuts
    if cut is LegCut.BAGGY:
        return [*cuts, ring(a * 0.66, length * 0.88, length * 0.11, darker(colour, 0.08))]
    wide = max(0.80, hem * 1.03)
    edge = smooth([(-a * wide * 0.98, length * 0.80), (a * wide * 0.98, length * 0.80),
        (a * wide, length * 1.0), (0, length * 1.03), (-a * wide, length * 1.0)],
        tension=0.4)  # fmt: skip
    if cut is LegCut.TURN_UPS:
        cuts.append(Cut(edge, lighter(colour, 0.16), darker(colour, 0.08), LOW))
    else:
        cuts.append(Cut(edge, darker(colour, 0.06), darker(colour, 0.14), None, 0.05))
    return cuts


def _shaft(a: float, length: float, outfit: Outfit) -> list[Cut]:
    """A boot's shaft: to the calf, or with a broad cuff to the knee."""
    shoe = outfit.shoes
    tall = outfit.foot is FootCut.TALL
    top = 0.20 if tall else 0.38
    boot = smooth([(-a * 0.94, length * top), (0, length * (top + 0.03)), (a * 0.92, length * top),
        (a * 0.80, length * 0.7), (a * 0.76, length * 1.06), (0, length * 1.12),
        (-a * 0.76, length * 1.06), (-a * 0.82, length * 0.7)], tension=0.6)  # fmt: skip
    cuts = [Cut(boot, lighter(shoe, 0.10), darker(shoe, 0.08), LOW),
        fold(-a * 0.6, length * 0.84, a * 0.2, length * 0.88, shoe)]  # fmt: skip
    if tall:
        cuff = smooth([(-a * 1.14, length * 0.12), (0, length * 0.16), (a * 1.10, length * 0.12),
            (a * 0.98, length * 0.36), (0, length * 0.41), (-a * 1.0, length * 0.36)],
            tension=0.5)  # fmt: skip
        return [*cuts, Cut(cuff, lighter(shoe, 0.20), lighter(shoe, 0.04), LOW)]
    return [*cuts, Cut(rounded_rect(-a * 0.98, length * (top - 0.03), a * 1.94, length * 0.10, 8),
        lighter(shoe, 0.22), shoe, LOW)]  # fmt: skip
