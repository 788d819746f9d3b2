"""Arms: upper arms from the shoulder, forearms from the elbow, each joint at (0, 0).

Left means the viewer's left, so the outer side has negative x; right arms are flipped.
"""

from studio.theatre.paper import ellipse, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.figure import Figure
from studio.theatre.puppet.joints import cloth, fold, limb, pin, ring
from studio.theatre.puppet.outfit import ArmCut, Outfit
from studio.theatre.puppet.papers import BRASS, CREAM, STEEL, darker, lighter

_LOOSE = (ArmCut.BELL, ArmCut.WIDE)


def upper_arm_cuts(figure: Figure, outfit: Outfit) -> list[Cut]:
    """Shoulder to elbow."""
    a, length = figure.arm_width * 0.5 * outfit.puffy, figure.upper_arm
    if outfit.arm in (ArmCut.PLATE, ArmCut.TUBE):
        return _metal_upper(a, length, outfit)
    if outfit.arm in (ArmCut.PUFFED, ArmCut.SHORT, ArmCut.BARE):
        return [_bare_upper(a, length, outfit), *_short_sleeve(a, length, outfit)]
    if outfit.arm is ArmCut.MUTTON:
        return _mutton(a, length, outfit)
    colour = outfit.sleeve
    shape = limb(length, ((0, a * 1.06, a * 1.06), (0.22, a * 1.10, a * 1.02),
        (0.62, a * 0.94, a * 0.88), (1, a * 0.88, a * 0.86)))  # fmt: skip
    cuts = [Cut(*cloth(shape, colour), HIGH), fold(-a * 0.85, length * 0.80, a * 0.1,
        length * 0.72, colour), fold(-a * 0.8, length * 0.94, a * 0.25, length * 0.90, colour),
        fold(a * 0.82, length * 0.16, a * 0.2, length * 0.22, colour)]  # fmt: skip
    if outfit.rings:
        cuts += [ring(a * k, length * y, length * 0.10, outfit.rings) for k, y in _UPPER_RINGS]
    if outfit.boards:
        cuts += _shoulder_board(a, outfit.boards, fringe=outfit.boards == outfit.accent)
    if outfit.puffy > 1.2:
        cuts += [ring(a * 1.02, length * y, a * 0.20, darker(colour, 0.12)) for y in (0.45, 0.78)]
    return cuts


_UPPER_RINGS = ((1.04, 0.30), (0.98, 0.56))


def _bare_upper(a: float, length: float, outfit: Outfit) -> Cut:
    skin = outfit.forearm
    wide = 0.94 if outfit.arm is ArmCut.BARE else 0.84
    shape = limb(length, ((0, a * wide, a * wide), (0.22, a * (wide + 0.04), a * wide * 0.96),
        (0.65, a * 0.72, a * 0.68), (1, a * 0.68, a * 0.66)))  # fmt: skip
    return Cut(shape, lighter(skin, 0.02), darker(skin, 0.10), HIGH)


def _short_sleeve(a: float, length: float, outfit: Outfit) -> list[Cut]:
    colour = outfit.sleeve
    if outfit.arm is ArmCut.BARE:
        return []
    if outfit.arm is ArmCut.PUFFED:
        puff = smooth([(-a * 1.0, -a * 0.55), (0, -a * 1.15), (a * 1.0, -a * 0.55),
            (a * 1.32, a * 0.35), (a * 1.08, a * 1.15), (0, a * 1.32),
            (-a * 1.08, a * 1.15), (-a * 1.32, a * 0.35)], tension=0.7)  # fmt: skip
        return [Cut(puff, lighter(colour, 0.08), darker(colour, 0.10), HIGH),
            fold(-a * 0.4, -a * 0.2, -a * 0.2, a * 0.9, colour),
            fold(a * 0.3, -a * 0.2, a * 0.25, a * 0.9, colour),
            ring(a * 1.06, a * 1.0, a * 0.36, outfit.accent)]  # fmt: skip
    end = length * 0.56
    sleeve = smooth([(-a * 0.76, -a * 0.78), (0, -a * 1.0), (a * 0.76, -a * 0.78),
        (a * 1.08, a * 0.2), (a * 1.10, end), (0, end + a * 0.16), (-a * 1.16, end),
        (-a * 1.12, a * 0.2)], tension=0.6)  # fmt: skip
    return [Cut(*cloth(sleeve, colour), HIGH), fold(-a * 0.5, a * 0.1, -a * 0.3, end * 0.7, colour),
        ring(a * 1.14, end - a * 0.22, a * 0.34, outfit.cuff)]  # fmt: skip


def _mutton(a: float, length: float, outfit: Outfit) -> list[Cut]:
    """A leg-of-mutton sleeve: full above, close at the elbow."""
    colour = outfit.sleeve
    shape = smooth([(-a * 0.9, -a * 0.75), (0, -a * 1.2), (a * 0.95, -a * 0.75),
        (a * 1.35, a * 0.4), (a * 1.15, length * 0.62), (a * 0.84, length),
        (0, length + a * 0.8), (-a * 0.84, length), (-a * 1.30, length * 0.62),
        (-a * 1.48, a * 0.4)], tension=0.72)  # fmt: skip
    return [Cut(*cloth(shape, colour), HIGH), *(fold(x * a, -a * 0.4, x * a * 1.15, length * 0.6,
        colour) for x in (-0.6, 0.0, 0.6))]  # fmt: skip


def _metal_upper(a: float, length: float, outfit: Outfit) -> list[Cut]:
    """Plates of armour, or a robot's ribbed tube."""
    colour = outfit.sleeve
    if outfit.arm is ArmCut.TUBE:
        return _tube(a * 0.74, length, colour)
    arm = limb(length, ((0, a * 0.9, a * 0.9), (0.5, a * 0.86, a * 0.82), (1, a * 0.8, a * 0.8)))
    cuts = [Cut(*cloth(arm, darker(colour, 0.10)), HIGH, 0.35)]
    for k, (y, wide) in enumerate(((0.40, 1.0), (0.20, 1.12), (-0.04, 1.24))):
        plate = smooth([(-a * wide, length * y - a * 0.1), (0,
            length * y - a * (0.95 if k > 1 else 0.3)),
            (a * wide * 0.94, length * y - a * 0.1), (a * wide * 0.96, length * y + a * 0.46),
            (0, length * y + a * 0.78), (-a * wide * 1.04, length * y + a * 0.46)],
            tension=0.6)  # fmt: skip
        cuts.append(Cut(plate, lighter(colour, 0.24), darker(colour, 0.08), LOW, 0.35))
    return [*cuts, Cut(ellipse(0, -a * 0.1, 5, 5), BRASS, None, LOW, 0.35)]


def _tube(half: float, length: float, colour: str) -> list[Cut]:
    """A ribbed hose between two joints."""
    core = limb(length, ((0, half, half), (1, half, half)))
    count = max(4, round(length / (half * 0.62)))
    ribs = [Cut(rounded_rect(-half * 1.12, length * (i + 0.12) / count, half * 2.24,
        length / count * 0.74, half * 0.3), lighter(colour, 0.20), darker(colour, 0.10), LOW, 0.3)
        for i in range(count)]  # fmt: skip
    return [Cut(core, darker(colour, 0.3), darker(colour, 0.4), HIGH), *ribs]


def _shoulder_board(a: float, colour: str, *, fringe: bool) -> list[Cut]:
    """A board on the shoulder; of the accent's colour it has a fringe."""
    y = -a * 0.62
    threads = [Cut(ribbon([(a * x, y + a * 0.2), (a * x * 1.06, y + a * 0.66)],
        (a * 0.17, a * 0.13)), BRASS, darker(BRASS, 0.14), LOW)
        for x in (-0.84, -0.62, -0.40, -0.18)]  # fmt: skip
    board = rounded_rect(-a * 1.05, y - a * 0.32, a * 1.75, a * 0.62, a * 0.26)
    cuts = [Cut(board, lighter(colour, 0.06), darker(colour, 0.1), LOW, 0.3)]
    return [*threads, *cuts] if fringe else [*cuts,
        Cut(ellipse(-a * 0.66, y, a * 0.13, a * 0.13), BRASS, None, LOW, 0.35)]  # fmt: skip


def forearm_cuts(figure: Figure, outfit: Outfit) -> list[Cut]:
    """Elbow to wrist, with the cuff; the hand is a piece of its own below it."""
    a, length = figure.arm_width * 0.5 * outfit.puffy, figure.forearm
    if outfit.arm in _LOOSE:
        return _loose_sleeve(a, length, outfit)
    if outfit.arm is ArmCut.TUBE:
        end = rounded_rect(-a * 0.98, length * 0.76, a * 1.96, length * 0.26, 8)
        joint = ellipse(0, 0, a * 0.92, a * 0.92)
        return [*_tube(a * 0.74, length * 0.86, outfit.forearm), Cut(joint, lighter(STEEL, 0.1),
            darker(STEEL, 0.15), LOW, 0.35), Cut(end, lighter(outfit.cuff, 0.08),
            darker(outfit.cuff, 0.1), LOW, 0.3), *pin(a * 0.24)]  # fmt: skip
    if outfit.arm is ArmCut.PLATE:
        return _vambrace(a, length, outfit.forearm)
    if outfit.arm in (ArmCut.ROLLED, ArmCut.PUFFED, ArmCut.SHORT, ArmCut.BARE):
        return _bare_forearm(a, length, outfit)
    return _sleeve(a, length, outfit)


def _sleeve(a: float, length: float, outfit: Outfit) -> list[Cut]:
    """A long sleeve with a cuff and a pin at the elbow."""
    colour = outfit.forearm
    shape = limb(length * 0.80, ((0, a * 0.88, a * 0.86), (0.28, a * 0.96, a * 0.86),
        (0.7, a * 0.82, a * 0.76), (1, a * 0.72, a * 0.70)))  # fmt: skip
    cuts = [Cut(*cloth(shape, colour), HIGH), fold(-a * 0.7, a * 0.5, a * 0.1, a * 0.75, colour),
        fold(-a * 0.66, a * 0.95, -a * 0.05, a * 1.1, colour, 3)]  # fmt: skip
    if outfit.rings:
        cuts += [ring(a * 0.92, length * 0.34, length * 0.10, outfit.rings),
            ring(a * 0.86, length * 0.56, length * 0.10, outfit.rings)]  # fmt: skip
    if outfit.puffy > 1.2:
        cuts.append(ring(a * 0.86, length * 0.46, a * 0.20, darker(colour, 0.12)))
    wide = a * 0.88
    cuff = rounded_rect(-wide, length * 0.80, wide * 2, length * 0.21, min(10, a * 0.26))
    cuts.append(Cut(cuff, lighter(outfit.cuff, 0.06), darker(outfit.cuff, 0.10), LOW))
    if outfit.cuff == CREAM:
        cuts.append(Cut(rounded_rect(-wide * 1.02, length * 0.72, wide * 2.04, length * 0.16, 6),
            colour, darker(colour, 0.1), LOW))  # fmt: skip
    return [*cuts, *pin(a * 0.17)]


def _bare_forearm(a: float, length: float, outfit: Outfit) -> list[Cut]:
    """An arm that swells below the elbow and narrows to the wrist; a rolled sleeve over it."""
    skin = outfit.forearm
    shape = limb(length * 0.94, ((0, a * 0.68, a * 0.66), (0.26, a * 0.78, a * 0.68),
        (0.7, a * 0.58, a * 0.54), (1, a * 0.48, a * 0.48)))  # fmt: skip
    cuts = [Cut(shape, lighter(skin, 0.05), darker(skin, 0.10), HIGH)]
    if outfit.arm is not ArmCut.ROLLED:
        return [*cuts, *pin(a * 0.15)]
    sleeve = smooth([(-a * 0.86, 0), (-a * 0.62, -a * 0.66), (0, -a * 0.84),
        (a * 0.62, -a * 0.66), (a * 0.86, 0), (a * 0.80, a * 0.5), (-a * 0.80, a * 0.5)],
        tension=0.7)  # fmt: skip
    roll = rounded_rect(-a * 0.98, a * 0.22, a * 1.96, a * 0.66, a * 0.24)
    return [*cuts, Cut(sleeve, outfit.sleeve, darker(outfit.sleeve, 0.1), LOW),
        Cut(roll, lighter(outfit.sleeve, 0.12), outfit.sleeve, LOW),
        fold(-a * 0.8, a * 0.52, a * 0.8, a * 0.54, outfit.sleeve, 3), *pin(a * 0.16)]  # fmt: skip


def _vambrace(a: float, length: float, colour: str) -> list[Cut]:
    """Armour of the forearm, with a round elbow and a flared cuff."""
    shape = limb(length * 0.84, ((0, a * 0.78, a * 0.78), (0.3, a * 0.86, a * 0.80),
        (1, a * 0.66, a * 0.66)))  # fmt: skip
    cuff = smooth([(-a * 0.74, length * 0.66), (a * 0.74, length * 0.66), (a * 1.04, length * 1.0),
        (0, length * 1.05), (-a * 1.04, length * 1.0)], tension=0.3)  # fmt: skip
    elbow = ellipse(0, 0, a * 0.98, a * 0.92)
    return [Cut(shape, lighter(colour, 0.16), darker(colour, 0.14), HIGH, 0.35),
        Cut(cuff, lighter(colour, 0.26), darker(colour, 0.08), LOW, 0.35),
        Cut(ribbon([(-a * 0.2, length * 0.2), (-a * 0.16, length * 0.62)], (3, 2)),
            lighter(colour, 0.5), None, None, 0),
        Cut(elbow, lighter(colour, 0.26), darker(colour, 0.06), LOW, 0.4),
        *pin(a * 0.22)]  # fmt: skip


def _loose_sleeve(a: float, length: float, outfit: Outfit) -> list[Cut]:
    """A sleeve that widens to the wrist; a kimono's hangs in a bag."""
    colour = outfit.forearm
    if outfit.arm is ArmCut.WIDE:
        bag = smooth([(-a * 0.86, 0), (-a * 0.62, -a * 0.66), (0, -a * 0.84), (a * 0.62, -a * 0.66),
            (a * 0.86, 0), (a * 0.98, length * 0.5), (a * 1.0, length * 0.96),
            (-a * 0.6, length * 1.06), (-a * 2.5, length * 1.10), (-a * 2.9, length * 0.96),
            (-a * 2.5, length * 0.40), (-a * 1.5, length * 0.10)], tension=0.55)  # fmt: skip
        mouth = ribbon([(a * 0.96, length * 0.93), (-a * 0.6, length * 1.02),
            (-a * 2.3, length * 1.06)], (a * 0.3,) * 3)  # fmt: skip
        return [Cut(*cloth(bag, colour), HIGH), fold(-a * 0.9, length * 0.4, -a * 1.6,
            length * 0.96, colour), Cut(mouth, lighter(outfit.cuff, 0.1), outfit.cuff,
            LOW)]  # fmt: skip
    bell = smooth([(-a * 0.86, 0), (-a * 0.62, -a * 0.66), (0, -a * 0.84),
        (a * 0.62, -a * 0.66), (a * 0.86, 0), (a * 1.05, length * 0.5),
        (a * 1.45, length * 0.99), (0, length * 1.06), (-a * 1.85, length * 1.10),
        (-a * 1.15, length * 0.5)], tension=0.75)  # fmt: skip
    mouth = ellipse(-a * 0.2, length * 1.03, a * 1.5, a * 0.30, rotation=-5)
    hem = ribbon([(-a * 1.78, length * 1.05), (-a * 0.1, length * 1.0),
        (a * 1.40, length * 0.95)], (a * 0.32,) * 3)  # fmt: skip
    return [Cut(mouth, darker(colour, 0.45), None, LOW), Cut(*cloth(bell, colour), HIGH),
        fold(-a * 0.5, length * 0.35, -a * 0.9, length * 0.9, colour),
        fold(a * 0.3, length * 0.4, a * 0.5, length * 0.9, colour, 3),
        Cut(hem, lighter(outfit.cuff, 0.06), darker(outfit.cuff, 0.08), LOW)]  # fmt: skip
