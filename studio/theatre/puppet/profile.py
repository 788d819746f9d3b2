"""The bare head from the side: outline, nose, glasses, beards; faces to the right.

Head units as in ``head``: (0, 0) is below the middle of the skull at the chin's height, the face
ends at about 0.86 half widths, the back of the head at -1.08.
"""

from studio.film.look import Age, Beard, Gender, Look
from studio.theatre.paper import Path, Point, ellipse, ribbon, smooth
from studio.theatre.puppet import tinhead
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.head import Skull, blush_on
from studio.theatre.puppet.papers import darker, hair_paper, lighter, mix
from studio.theatre.puppet.shapes import annulus

EYE_X, EYE_NARROW = 0.50, 0.66
MOUTH_X = 0.845
EAR_X = -0.10
NECK_X = -0.16


def contour(look: Look, skull: Skull) -> list[Point]:
    """The head's contour, clockwise from the crown; the lips stand out a little."""
    child, woman = look.age is Age.CHILD, look.gender is Gender.WOMAN
    brow = 0.0 if child or woman else 0.025
    chin = (skull.jaw - 0.85) * 0.5
    mouth = -skull.mouth_y / skull.height
    shape = [(0.02, 1.0), (0.46, 0.965), (0.78, 0.845), (0.90, 0.69), (0.905 + brow, 0.60),
        (0.845, 0.515), (0.875, 0.40), (0.90, mouth + 0.10), (0.865, mouth + 0.055),
        (0.885, mouth + 0.025), (0.845, mouth), (0.865, mouth - 0.03), (0.80, mouth - 0.075),
        (0.815 + chin, 0.055), (0.70 + chin, -0.005), (0.42, -0.012), (0.10, 0.055),
        (-0.22, 0.155), (-0.62, 0.16), (-0.93, 0.33), (-1.08, 0.57), (-1.02, 0.80),
        (-0.58, 0.965)]  # fmt: skip
    if child:
        shape[4:7] = [(0.93, 0.57), (0.885, 0.46), (0.90, 0.37)]
    return [(x * skull.half, -y * skull.height) for x, y in shape]


def profile_path(look: Look, skull: Skull) -> Path:
    """The head's outline as a path."""
    return smooth(contour(look, skull), tension=0.72)


def profile_head_cuts(look: Look, skull: Skull) -> list[Cut]:
    """Head, cheek, the jaw's line, wrinkles."""
    if skull.tin:
        return tinhead.side_head(skull)
    path, skin = profile_path(look, skull), skull.skin
    w, y = skull.half, skull.nose_y + skull.height * 0.02
    cuts = [Cut(path, lighter(skin, 0.05), darker(skin, 0.10), lift=HIGH, texture=0.045)]
    blush = blush_on(look, skin)
    size = 0.20 if look.age is Age.CHILD else 0.165
    cuts.append(
        Cut(ellipse(0.40 * w, y, w * size * 0.9, w * size * 0.78), blush, None, None, 0, 0.04, path)
    )
    jaw = [(-0.20 * w, skull.y(0.19)), (0.02 * w, skull.y(0.10)), (0.26 * w, skull.y(0.055))]
    cuts.append(flat(ribbon(jaw, (0.5, 2.4, 0.5)), darker(skin, 0.16), clip=path))
    if look.age is Age.OLD:
        cuts += _wrinkles(skull, path)
    return cuts


def _wrinkles(skull: Skull, clip: Path) -> list[Cut]:
    w, line = skull.half, darker(skull.skin, 0.26)
    rows = [[(0.50, 0.80), (0.68, 0.785), (0.84, 0.79)], [(0.52, 0.745), (0.70, 0.73),
        (0.87, 0.735)],
        [(0.22, 0.50), (0.10, 0.53)], [(0.22, 0.475), (0.08, 0.48)], [(0.22, 0.45), (0.10, 0.43)],
        [(0.66, 0.33), (0.54, 0.26), (0.52, 0.18)],
        [(0.30, 0.40), (0.46, 0.375), (0.62, 0.395)]]  # fmt: skip
    cuts = []
    for row in rows:
        points = [(x * w, skull.y(y)) for x, y in row]
        widths = (0.5, 2.8, 0.5) if len(row) == 3 else (2.6, 0.6)
        cuts.append(flat(ribbon(points, widths), line, clip=clip))
    return cuts


def profile_nose_cuts(look: Look, skull: Skull) -> list[Cut]:
    """The nose; its root on the face is the line x = 0, its lower end's height 0."""
    if skull.tin:
        return tinhead.nose(skull)
    n = skull.nose
    child, woman, old = look.age is Age.CHILD, look.gender is Gender.WOMAN, look.age is Age.OLD
    colour = mix(skull.skin, "#d3654c" if not old else "#cf5a48", 0.28 if old else 0.16)
    out = n * (0.62 if child else 0.60 if woman else 0.70)
    tip = -n * (0.34 if child else 0.26 if woman else 0.12)
    hook = 0.10 if old else 0.0
    points = [(-n * 0.10, -n * 1.02), (n * 0.06, -n * 0.94), (out * (0.44 + hook), -n * 0.56),
        (out * 0.92, tip - n * 0.10), (out, tip + n * (0.06 + hook)), (out * 0.80, n * 0.06),
        (out * 0.30, n * 0.13), (-n * 0.06, n * 0.14), (-n * 0.30, n * 0.02),
        (-n * 0.30, -n * 0.20),
        (-n * 0.16, -n * 0.40)]  # fmt: skip
    cuts = [Cut(smooth(points, tension=0.85), lighter(colour, 0.08), darker(colour, 0.10), LOW)]
    if not child:
        wing = [(-n * 0.18, -n * 0.20), (-n * 0.02, -n * 0.26), (n * 0.10, -n * 0.06)]
        hole = ellipse(out * 0.42, n * 0.035, n * 0.09, n * 0.04, rotation=-8)
        cuts += [flat(ribbon(wing, (0.5, 2.6, 0.5)), darker(colour, 0.22)),
            flat(hole, darker(colour, 0.30))]  # fmt: skip
    return cuts


def profile_glasses_cuts(skull: Skull) -> list[Cut]:
    """One round glass seen slantwise, the bridge's end and the bow back to the ear."""
    rim, w = "#3a3340", skull.half
    y, r = skull.eye_y + skull.eye_ry * 0.12, skull.eye_rx * 1.62
    x, wide = EYE_X * w + 2, r * EYE_NARROW * 0.95
    ring = annulus(x, y, (wide, r * 1.02), (wide - 4.2, r * 1.02 - 4.6))
    bridge = [(x + wide - 1, y - 4), (w * 0.88, y - 9)]
    bow = [(x - wide + 1, y - 4), (EAR_X * w + 8, y - 2), (EAR_X * w - 8, y + 10)]
    return [Cut(ribbon(bow, (4.5, 4.2, 3.4)), rim, rim, LOW, 0.3),
        Cut(ring, rim, lighter(rim, 0.12),
        LOW, 0.3), Cut(ribbon(bridge, (4.5, 4.5)), rim, rim, LOW, 0.3)]  # fmt: skip


_FULL = [(-0.16, 0.50), (0.06, 0.40), (0.34, 0.315), (0.60, 0.285), (0.80, 0.285), (0.93, 0.24),
    (0.95, 0.12), (1.04, 0.02), (0.99, -0.10), (0.86, -0.21), (0.66, -0.27), (0.50, -0.22),
    (0.30, -0.20), (0.16, -0.11), (-0.04, -0.05), (-0.12, 0.06), (-0.28, 0.16),
    (-0.24, 0.36)]  # fmt: skip
_STUBBLE = [(-0.14, 0.48), (0.02, 0.40), (0.28, 0.28), (0.54, 0.265), (0.82, 0.255), (0.885, 0.21),
    (0.86, 0.10), (0.875, 0.045), (0.74, -0.045), (0.42, -0.045), (0.10, 0.02), (-0.20, 0.13),
    (-0.22, 0.32)]  # fmt: skip


def profile_beard_cuts(look: Look, skull: Skull) -> list[Cut]:
    """What grows on jaw and chin; a goatee or another cut of C1's is a short one from the side."""
    colour, w = hair_paper(look), skull.half
    if look.beard in (Beard.NONE, Beard.MOUSTACHE):
        return []
    full = look.beard is Beard.FULL
    points = [(x * w, skull.y(y)) for x, y in (_FULL if full else _STUBBLE)]
    cuts = [Cut(smooth(points, tension=0.95 if full else 0.75), lighter(colour, 0.04),
        darker(colour, 0.10), HIGH if full else LOW)]  # fmt: skip
    rows = [[(0.20, 0.12), (0.30, -0.02), (0.46, -0.13)], [(0.44, 0.08), (0.56, -0.06),
        (0.70, -0.16)],
        [(0.00, 0.26), (0.06, 0.12), (0.18, 0.00)]]  # fmt: skip
    for row in rows if full else rows[:1]:
        line = [(x * w, skull.y(y)) for x, y in row]
        cuts.append(Cut(ribbon(line, (0.6, 4.0, 0.6)), darker(colour, 0.14), None, None, 0))
    return cuts


def profile_moustache_cuts(look: Look, skull: Skull) -> list[Cut]:
    """Half a moustache, its upper front end at (0, 0)."""
    if look.beard not in (Beard.MOUSTACHE, Beard.FULL):
        return []
    colour, w, h = lighter(hair_paper(look), 0.10), skull.half, skull.height
    points = [(0.10 * w, h * 0.020), (0.06 * w, -h * 0.012), (-0.16 * w, -h * 0.008),
        (-0.38 * w, h * 0.038), (-0.56 * w, h * 0.100), (-0.34 * w, h * 0.098),
        (-0.12 * w, h * 0.070), (0.06 * w, h * 0.060)]  # fmt: skip
    strand = [(0.0, h * 0.026), (-0.20 * w, h * 0.030), (-0.40 * w, h * 0.072)]
    return [Cut(smooth(points, tension=0.9), colour, darker(colour, 0.07), LOW),
        Cut(ribbon(strand, (0.6, 2.8, 0.6)), darker(colour, 0.16), None, None, 0)]  # fmt: skip
