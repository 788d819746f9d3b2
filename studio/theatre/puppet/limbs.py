"""Arms, hands, legs and shoes: pieces that hang down from their joint at (0, 0).

Left means the viewer's left; right limbs are the same pieces flipped.
"""

from studio.film.look import Age, Gender, Look, Wardrobe
from studio.theatre.paper import Path, circle, ellipse, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.figure import Figure
from studio.theatre.puppet.outfit import Outfit
from studio.theatre.puppet.papers import BRASS, CREAM, SKINS, darker, lighter
from studio.theatre.puppet.pose import Hand


def _limb(length: float, top: float, end: float, *, belly: float = 0.0, cap: bool = True) -> Path:
    """A tapering limb with round ends; ``belly`` swells its outer side."""
    over = 0.92 * top if cap else 0.2 * top
    return smooth([(-top, 0), (-top * 0.72, -over * 0.74), (0, -over),
        (top * 0.72, -over * 0.74), (top, 0),
        (top * 0.97 + (end - top) * 0.45, length * 0.5), (end, length),
        (end * 0.72, length + end * 0.70), (0, length + end * 0.98),
        (-end * 0.72, length + end * 0.70), (-end, length),
        (-(top * 0.97 + (end - top) * 0.45) - belly, length * 0.5)], tension=0.68)  # fmt: skip


def _fold(x0: float, y0: float, x1: float, y1: float, colour: str, wide: float = 3.6) -> Cut:
    """A crease in cloth."""
    bow = ((x0 + x1) / 2, (y0 + y1) / 2 + 3.5)
    return Cut(
        ribbon([(x0, y0), bow, (x1, y1)], (0.6, wide, 0.6)), darker(colour, 0.20), None, None, 0
    )


def _pin(size: float) -> Cut:
    """The brass fastener of a joint."""
    return Cut(circle(0, 0, size), lighter(BRASS, 0.15), darker(BRASS, 0.15), LOW, 0.35)


def upper_arm_cuts(figure: Figure, outfit: Outfit) -> list[Cut]:
    """Shoulder to elbow."""
    a = figure.arm_width * 0.5 * outfit.puffy
    length, colour = figure.upper_arm, outfit.sleeve
    if outfit.puffed_sleeve:
        skin = outfit.forearm
        arm = Cut(_limb(length, a * 0.86, a * 0.68), skin, darker(skin, 0.08), HIGH)
        puff = smooth([(-a * 1.0, -a * 0.55), (0, -a * 1.15), (a * 1.0, -a * 0.55),
            (a * 1.32, a * 0.35), (a * 1.08, a * 1.15), (0, a * 1.32),
            (-a * 1.08, a * 1.15), (-a * 1.32, a * 0.35)], tension=0.7)  # fmt: skip
        band = rounded_rect(-a * 1.06, a * 1.0, a * 2.12, a * 0.36, a * 0.16)
        return [arm, Cut(puff, lighter(colour, 0.08), darker(colour, 0.10), HIGH),
            _fold(-a * 0.4, -a * 0.2, -a * 0.2, a * 0.9, colour),
            _fold(a * 0.3, -a * 0.2, a * 0.25, a * 0.9, colour),
            Cut(band, lighter(outfit.accent, 0.1), outfit.accent, LOW)]  # fmt: skip
    cuts = [Cut(_limb(length, a * 1.06, a * 0.86, belly=a * 0.06),
        lighter(colour, 0.05), darker(colour, 0.14), HIGH)]  # fmt: skip
    cuts += [_fold(-a * 0.85, length * 0.80, a * 0.1, length * 0.72, colour),
        _fold(-a * 0.8, length * 0.94, a * 0.25, length * 0.90, colour)]  # fmt: skip
    if outfit.boards:
        cuts += _shoulder_board(a, outfit.accent)
    if outfit.puffy > 1.1:
        for y in (0.45, 0.78):
            ring = rounded_rect(-a * 1.02, length * y, a * 2.04, a * 0.20, a * 0.1)
            cuts.append(Cut(ring, darker(colour, 0.16), None, LOW))
    return cuts


def _shoulder_board(a: float, colour: str) -> list[Cut]:
    """A uniform's board with a fringe, on the shoulder."""
    y = -a * 0.62
    fringe = [
        Cut(
            ribbon([(a * x, y + a * 0.2), (a * x * 1.06, y + a * 0.66)], (a * 0.17, a * 0.13)),
            BRASS,
            darker(BRASS, 0.14),
            LOW,
        )
        for x in (-0.84, -0.62, -0.40, -0.18)
    ]
    board = rounded_rect(-a * 1.05, y - a * 0.32, a * 1.75, a * 0.62, a * 0.26)
    return [*fringe, Cut(board, lighter(colour, 0.06), darker(colour, 0.1), LOW, 0.3)]


def forearm_cuts(figure: Figure, outfit: Outfit) -> list[Cut]:
    """Elbow to wrist, with the cuff; the hand is a piece of its own below it."""
    a = figure.arm_width * 0.5 * outfit.puffy
    length, colour = figure.forearm, outfit.forearm
    if outfit.bell:
        return _bell_sleeve(a, length, outfit)
    bare = outfit.rolled or outfit.puffed_sleeve
    top, end = (a * 0.70, a * 0.52) if bare else (a * 0.86, a * 0.70)
    cuts = [Cut(_limb(length * (0.92 if bare else 0.78), top, end, belly=a * 0.10),
        lighter(colour, 0.05), darker(colour, 0.10), HIGH)]  # fmt: skip
    if outfit.rolled:
        roll = rounded_rect(-a * 1.0, -a * 0.62, a * 2.0, a * 0.80, a * 0.28)
        sleeve = smooth([(-a * 0.86, 0), (-a * 0.62, -a * 0.66), (0, -a * 0.84),
            (a * 0.62, -a * 0.66), (a * 0.86, 0), (a * 0.80, a * 0.5),
            (-a * 0.80, a * 0.5)], tension=0.7)  # fmt: skip
        roll = rounded_rect(-a * 0.98, a * 0.22, a * 1.96, a * 0.66, a * 0.24)
        return [*cuts, Cut(sleeve, outfit.sleeve, darker(outfit.sleeve, 0.1), LOW),
            Cut(roll, lighter(outfit.sleeve, 0.12), outfit.sleeve, LOW),
            _pin(a * 0.13)]  # fmt: skip
    if bare:
        return cuts
    wide = max(end * 1.20, top * 0.98)
    cuff = rounded_rect(-wide, length * 0.80, wide * 2, length * 0.21, min(10, a * 0.26))
    cuts += [_fold(-a * 0.7, a * 0.5, a * 0.1, a * 0.75, colour),
        _fold(-a * 0.66, a * 0.95, -a * 0.05, a * 1.1, colour, 3)]  # fmt: skip
    if outfit.puffy > 1.1:
        ring = rounded_rect(-a * 0.86, length * 0.46, a * 1.72, a * 0.20, a * 0.1)
        cuts.append(Cut(ring, darker(colour, 0.16), None, LOW))
    cuts.append(Cut(cuff, lighter(outfit.cuff, 0.06), darker(outfit.cuff, 0.10), LOW))
    if outfit.cuff == CREAM:
        over = rounded_rect(-wide * 1.02, length * 0.72, wide * 2.04, length * 0.16, 6)
        cuts.append(Cut(over, colour, darker(colour, 0.1), LOW))
    return [*cuts, _pin(a * 0.14)]


def _bell_sleeve(a: float, length: float, outfit: Outfit) -> list[Cut]:
    colour = outfit.forearm
    bell = smooth([(-a * 0.86, 0), (-a * 0.62, -a * 0.66), (0, -a * 0.84),
        (a * 0.62, -a * 0.66), (a * 0.86, 0), (a * 1.05, length * 0.5),
        (a * 1.45, length * 0.99), (0, length * 1.06), (-a * 1.85, length * 1.10),
        (-a * 1.15, length * 0.5)], tension=0.75)  # fmt: skip
    mouth = ellipse(-a * 0.2, length * 1.03, a * 1.5, a * 0.30, rotation=-5)
    hem = ribbon([(-a * 1.78, length * 1.05), (-a * 0.1, length * 1.0),
        (a * 1.40, length * 0.95)], (a * 0.32,) * 3)  # fmt: skip
    return [Cut(mouth, darker(colour, 0.45), None, LOW), Cut(bell,
        lighter(colour, 0.06), darker(colour, 0.12), HIGH), _fold(-a * 0.5,
        length * 0.35, -a * 0.9, length * 0.9, colour), Cut(hem, outfit.cuff,
        darker(outfit.cuff, 0.1), LOW, clip=None)]  # fmt: skip


def hand_cuts(look: Look, figure: Figure, outfit: Outfit, hand: Hand) -> list[Cut]:
    """A left hand from the wrist down; the thumb is on the right, towards the body."""
    skin = outfit.gloves or SKINS[max(0, min(5, look.skin))]
    makers = {Hand.RELAXED: _relaxed, Hand.OPEN: _open, Hand.POINT: _point, Hand.GRIP: _grip}
    return makers[hand](figure.hand, skin)


def _finger(x0: float, y0: float, x1: float, y1: float, wide: float, skin: str) -> Cut:
    path = ribbon(
        [(x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2), (x1, y1)], (wide, wide * 1.02, wide * 0.74)
    )
    return Cut(path, lighter(skin, 0.04), darker(skin, 0.06), LOW, 0.18)


def _relaxed(s: float, skin: str) -> list[Cut]:
    palm = smooth([(-s * 0.24, -s * 0.16), (s * 0.24, -s * 0.16),
        (s * 0.33, s * 0.22), (s * 0.27, s * 0.56), (0, s * 0.62),
        (-s * 0.30, s * 0.54), (-s * 0.33, s * 0.2)], tension=0.7)  # fmt: skip
    cuts = [_finger(x * s, s * 0.46, x * 0.84 * s + s * 0.03, y * s, s * 0.19,
        skin) for x, y in ((-0.23, 0.86), (-0.07, 0.96), (0.09, 0.94), (0.23, 0.84))]  # fmt: skip
    thumb = _finger(s * 0.22, s * 0.10, s * 0.40, s * 0.54, s * 0.20, skin)
    return [*cuts, Cut(palm, lighter(skin, 0.04), darker(skin, 0.05), LOW), thumb]


def _open(s: float, skin: str) -> list[Cut]:
    palm = smooth([(-s * 0.22, -s * 0.16), (s * 0.22, -s * 0.16), (s * 0.35, s * 0.2),
        (s * 0.29, s * 0.5), (0, s * 0.56), (-s * 0.30, s * 0.48),
        (-s * 0.34, s * 0.2)], tension=0.7)  # fmt: skip
    spread = ((-0.24, 0.42, -0.46, 0.84), (-0.09, 0.48, -0.15, 1.02),
        (0.08, 0.48, 0.14, 1.02), (0.23, 0.42, 0.38, 0.86))  # fmt: skip
    cuts = [_finger(a * s, b * s, c * s, d * s, s * 0.195, skin) for a, b, c, d in spread]
    thumb = _finger(s * 0.24, s * 0.12, s * 0.60, s * 0.36, s * 0.21, skin)
    return [*cuts, thumb, Cut(palm, lighter(skin, 0.05), darker(skin, 0.05), LOW)]


def _point(s: float, skin: str) -> list[Cut]:
    index = _finger(s * 0.17, s * 0.30, s * 0.20, s * 1.08, s * 0.205, skin)
    palm = smooth([(-s * 0.23, -s * 0.16), (s * 0.23, -s * 0.16), (s * 0.33, s * 0.2),
        (s * 0.28, s * 0.52), (0, s * 0.58), (-s * 0.30, s * 0.52),
        (-s * 0.34, s * 0.2)], tension=0.7)  # fmt: skip
    curled = [Cut(rounded_rect(x * s, s * 0.30, s * 0.20, s * 0.34, s * 0.1),
        lighter(skin, 0.05), darker(skin, 0.06), LOW) for x in (-0.34, -0.17, 0.0)]  # fmt: skip
    thumb = _finger(s * 0.30, s * 0.12, -s * 0.02, s * 0.40, s * 0.19, skin)
    return [index, Cut(palm, skin, darker(skin, 0.05), LOW), *curled, thumb]


def _grip(s: float, skin: str) -> list[Cut]:
    palm = smooth([(-s * 0.24, -s * 0.16), (s * 0.24, -s * 0.16),
        (s * 0.36, s * 0.16), (s * 0.33, s * 0.62), (0, s * 0.74),
        (-s * 0.33, s * 0.62), (-s * 0.36, s * 0.16)], tension=0.7)  # fmt: skip
    fingers = [Cut(rounded_rect(-s * 0.36, y * s, s * (0.58 - 0.03 * i), s * 0.19,
        s * 0.095), lighter(skin, 0.05), darker(skin, 0.06), LOW) for i,
        y in enumerate((0.06, 0.22, 0.38, 0.54))]  # fmt: skip
    thumb = _finger(s * 0.30, s * 0.02, s * 0.12, s * 0.40, s * 0.21, skin)
    return [Cut(palm, skin, darker(skin, 0.07), LOW), *fingers, thumb]


def thigh_cuts(figure: Figure, outfit: Outfit) -> list[Cut]:
    """Hip to knee."""
    a = figure.leg_width * 0.5 * outfit.puffy
    bare = outfit.legs != outfit.shins and not outfit.boots
    top, knee = (a * 0.92, a * 0.72) if outfit.skirted or bare else (a * 1.04, a * 0.86)
    cuts = [Cut(_limb(figure.thigh, top, knee, belly=a * 0.06, cap=False),
        lighter(outfit.legs, 0.04), darker(outfit.legs, 0.10), HIGH)]  # fmt: skip
    if not outfit.skirted:
        y = figure.thigh
        cuts += [_fold(-a * 0.85, y * 0.90, a * 0.05, y * 0.84, outfit.legs),
            _fold(-a * 0.8, y * 1.0, a * 0.0, y * 0.98, outfit.legs)]  # fmt: skip
    return cuts


def shin_cuts(figure: Figure, outfit: Outfit) -> list[Cut]:
    """Knee to ankle, over the shoe's top."""
    a, length, colour = figure.leg_width * 0.5 * outfit.puffy, figure.shin, outfit.legs
    if outfit.skirted:
        return [Cut(_limb(length, a * 0.72, a * 0.46, belly=a * 0.06),
            lighter(outfit.shins, 0.04), darker(outfit.shins, 0.08), HIGH)]  # fmt: skip
    cuts = [Cut(_limb(length * 0.86, a * 0.86, a * 0.68), lighter(colour, 0.02),
        darker(colour, 0.12), HIGH)]  # fmt: skip
    cuts += [_fold(-a * 0.7, a * 0.45, a * 0.05, a * 0.7, colour)]
    if outfit.boots:
        boot = smooth([(-a * 0.92, length * 0.30), (0, length * 0.33),
            (a * 0.92, length * 0.30), (a * 0.86, length * 0.7),
            (a * 0.80, length * 1.06), (0, length * 1.12), (-a * 0.80, length * 1.06),
            (-a * 0.86, length * 0.7)], tension=0.7)  # fmt: skip
        rim = rounded_rect(-a * 0.96, length * 0.27, a * 1.92, length * 0.10, 8)
        shoe = outfit.shoes
        cuts += [Cut(boot, lighter(shoe, 0.10), darker(shoe, 0.08), LOW),
            Cut(rim, lighter(shoe, 0.22), shoe, LOW)]  # fmt: skip
    else:
        hem = smooth([(-a * 0.78, length * 0.80), (a * 0.78, length * 0.80),
            (a * 0.80, length * 1.0), (0, length * 1.03), (-a * 0.80, length * 1.0)],
            tension=0.4)  # fmt: skip
        top = lighter(colour, 0.16) if outfit.turn_ups else colour
        cuts.append(Cut(hem, top, darker(colour, 0.08 if outfit.turn_ups else 0.14),
            LOW if outfit.turn_ups else None, 0.16 if outfit.turn_ups else 0.05))  # fmt: skip
    if outfit.puffy > 1.1:
        cuts.append(Cut(rounded_rect(-a * 0.9, length * 0.12, a * 1.8, a * 0.18, a * 0.09),
            darker(colour, 0.16), None, LOW))  # fmt: skip
    return [*cuts, _pin(a * 0.11)]


def shoe_cuts(look: Look, figure: Figure, outfit: Outfit, *, side: bool) -> list[Cut]:
    """A shoe under the ankle at (0, 0), its sole at y = ankle; toe to the right if ``side``."""
    s, a, colour = figure.shoe, figure.ankle, outfit.shoes
    if side:
        upper = smooth([(-s * 0.27, -a * 0.75), (s * 0.17, -a * 0.75),
            (s * 0.26, -a * 0.1), (s * 0.56, a * 0.12), (s * 0.66, a * 0.62),
            (s * 0.60, a * 0.92), (-s * 0.30, a * 0.92), (-s * 0.34, a * 0.3)],
            tension=0.75)  # fmt: skip
        sole = rounded_rect(-s * 0.34, a * 0.74, s * 1.02, a * 0.26, a * 0.12)
        lace = [((s * 0.14, -a * 0.05), (s * 0.30, a * 0.10)),
            ((s * 0.24, a * 0.12), (s * 0.40, a * 0.22))]  # fmt: skip
    else:
        upper = smooth([(-s * 0.22, -a * 0.75), (s * 0.22, -a * 0.75),
            (s * 0.27, a * 0.1), (s * 0.33, a * 0.66), (s * 0.22, a * 0.94),
            (-s * 0.24, a * 0.94), (-s * 0.36, a * 0.64), (-s * 0.29, a * 0.1)],
            tension=0.8)  # fmt: skip
        sole = rounded_rect(-s * 0.37, a * 0.76, s * 0.72, a * 0.24, a * 0.11)
        lace = [((-s * 0.12, -a * 0.02), (s * 0.10, -a * 0.04)),
            ((-s * 0.13, a * 0.20), (s * 0.11, a * 0.18))]  # fmt: skip
    cuts = [Cut(upper, lighter(colour, 0.10), darker(colour, 0.05), LOW),
        Cut(sole, darker(colour, 0.38), None, LOW)]  # fmt: skip
    if look.wardrobe is Wardrobe.DRESS and look.gender is not Gender.MAN:
        cuts.append(Cut(ribbon([lace[0][0], lace[0][1]], (6, 6)), lighter(colour, 0.25), None, LOW))
    elif not outfit.boots and look.wardrobe is not Wardrobe.ROBE and look.age is not Age.CHILD:
        cuts += [Cut(ribbon(list(each), (4, 4)), lighter(colour, 0.34), None, LOW) for each in lace]
    return cuts
