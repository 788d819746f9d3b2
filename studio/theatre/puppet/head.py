"""The bare head: outline, ears, neck, nose, cheeks, wrinkles; and where features lie on it.

Head units: (0, 0) is the chin, y up is negative, the crown is at -height. A head turns as if it
were a drum: a feature at a longitude moves by the sine, so eyes, nose and mouth show parallax.
"""

import math
from dataclasses import dataclass

from studio.film.look import Age, Beard, Build, Gender, Look, Wardrobe
from studio.theatre.paper import Path, Point, ellipse, ribbon, smooth
from studio.theatre.puppet import tinhead
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.figure import Figure
from studio.theatre.puppet.papers import COLOURS, darker, lighter, mix, skin_paper

ANGLE = 26.0  # degrees of a three-quarter head


@dataclass(frozen=True)
class Skull:
    """Measures of one head in units; ``half`` is its half width, ``jaw`` a factor on the jaw's.

    ``tin`` is the colour of a robot's trimmings, "" for flesh.
    """

    half: float
    height: float
    jaw: float
    eye_y: float
    eye_x: float
    eye_rx: float
    eye_ry: float
    nose_y: float
    nose: float
    mouth_y: float
    ear: float
    skin: str
    tin: str = ""

    def across(self, x: float, turn: float) -> float:
        """Where a point at ``x`` half widths from the middle of the face goes, in units."""
        lon = math.asin(max(-1.0, min(1.0, x)))
        return self.half * math.sin(lon + math.radians(ANGLE) * turn)

    def narrowing(self, x: float, turn: float) -> float:
        """How much narrower a feature at ``x`` looks, at most 1."""
        lon = math.asin(max(-1.0, min(1.0, x)))
        seen = math.cos(lon + math.radians(ANGLE) * turn) / max(0.3, math.cos(lon))
        return max(0.45, min(1.0, seen))

    def y(self, share: float) -> float:
        """A height as a share of the head, 0 chin to 1 crown."""
        return -share * self.height


def skull_of(look: Look, figure: Figure) -> Skull:
    """The head's measures for a look."""
    child, old = look.age is Age.CHILD, look.age is Age.OLD
    woman = look.gender is Gender.WOMAN
    half, height = figure.head_width / 2, figure.head_height
    jaw = 0.90 if child else 0.80 if woman else 0.92
    if look.build is Build.STOUT:
        jaw += 0.09
    if look.build is Build.SLIM:
        jaw -= 0.05
    eye = 0.128 if child else 0.112 if woman or look.age is Age.YOUNG else 0.104
    nose = 0.13 if child else 0.155 if woman else 0.20
    return Skull(half=half, height=height, jaw=jaw,
        eye_y=-height * (0.43 if child else 0.485), eye_x=0.44 if child else 0.43,
        eye_rx=half * 2 * eye, eye_ry=half * 2 * eye * 1.14,
        nose_y=-height * (0.30 if child else 0.315),
        nose=height * (nose * 1.15 if old else nose),
        mouth_y=-height * (0.165 if child else 0.175),
        ear=height * (0.115 if old else 0.10), skin=skin_paper(look),
        tin=COLOURS[look.accent] if look.wardrobe is Wardrobe.ROBOT else "")  # fmt: skip


def outline(skull: Skull, turn: float) -> list[Point]:
    """The head's contour, clockwise from the crown; ``turn`` 0 to 1 (to the right)."""
    w, h, jaw, t = skull.half, skull.height, skull.jaw, turn
    chin = 0.17 * t
    far = [(0.50, 0.965), (0.86 - 0.03 * t, 0.825), (1.0 - 0.085 * t, 0.585),
        (0.985 - 0.045 * t, 0.36), (jaw * 0.94 + chin * 0.40, 0.185),
        (jaw * 0.62 + chin * 0.9, 0.055)]  # fmt: skip
    near = [(-jaw * 0.62 + chin * 1.1, 0.055), (-jaw * 0.94 + chin * 0.8, 0.18),
        (-0.985 + 0.03 * t, 0.36), (-1.0 - 0.05 * t, 0.585),
        (-0.87 - 0.10 * t, 0.825), (-0.52 - 0.06 * t, 0.965)]  # fmt: skip
    middle = [(chin * 1.05, 0.0)]
    points = [(0.0, 1.0), *far, *middle, *near]
    return [(x * w, -y * h) for x, y in points]


def head_path(skull: Skull, turn: float) -> Path:
    """The head's outline as a path."""
    return smooth(outline(skull, turn), tension=0.62)


def head_cuts(look: Look, skull: Skull, turn: float) -> list[Cut]:
    """Head, cheeks, wrinkles; of a robot the tin box."""
    if skull.tin:
        return tinhead.head(skull, turn)
    path = head_path(skull, turn)
    skin, low = skull.skin, darker(skull.skin, 0.10)
    cuts = [Cut(path, lighter(skin, 0.05), low, lift=HIGH, texture=0.045)]
    blush = blush_on(look, skin)
    size = 0.20 if look.age is Age.CHILD else 0.165
    for side in (-1, 1):
        x = skull.across(0.62 * side, turn)
        rx = skull.half * size * skull.narrowing(0.62 * side, turn)
        y = skull.nose_y + skull.height * 0.02
        cuts.append(
            Cut(ellipse(x, y, rx, skull.half * size * 0.78), blush, None, None, 0, 0.04, path)
        )
    if look.age is Age.OLD:
        cuts += _wrinkles(skull, turn, path)
    if look.age is Age.CHILD and look.skin < 3:
        cuts += _freckles(skull, turn)
    if look.beard is Beard.NONE and look.gender is not Gender.WOMAN and look.age is Age.ADULT:
        cuts.append(_chin_dimple(skull, turn))
    return cuts


def blush_on(look: Look, skin: str) -> str:
    """The colour of cheeks; a ghost's are blue."""
    if look.wardrobe is Wardrobe.GHOST:
        return mix(skin, "#8fa9cf", 0.45)
    return mix(skin, "#d9584c", 0.30 if look.skin < 4 else 0.22)


def _wrinkles(skull: Skull, turn: float, clip: Path) -> list[Cut]:
    line = darker(skull.skin, 0.26)
    cuts = []
    for share, wide in ((0.80, 0.42), (0.745, 0.50)):
        points = [(skull.across(x * wide, turn), skull.y(share) + bow) for x,
            bow in ((-1, 2.5), (-0.5, -1), (0, 1), (0.5, -1), (1, 2.5))]  # fmt: skip
        cuts.append(flat(ribbon(points, (0.5, 2.6, 2.2, 2.6, 0.5)), line, clip=clip))
    for side in (-1, 1):
        for x, dy, dx, rise in ((0.76, 0.0, 0.11, -7), (0.76, 6, 0.11, 3), (0.73, 12, 0.10, 13)):
            a = (skull.across(x * side, turn), skull.eye_y + dy)
            b = (skull.across(min(0.99, x + dx) * side, turn), skull.eye_y + dy + rise)
            cuts.append(flat(ribbon([a, b], (2.6, 0.6)), line, clip=clip))
        fold = [(skull.across(x * side, turn), y) for x,
            y in ((0.26, skull.nose_y - 4), (0.40, skull.nose_y + 14),
            (0.45, skull.mouth_y - 2))]  # fmt: skip
        cuts.append(flat(ribbon(fold, (0.6, 3.0, 0.8)), line, clip=clip))
        bag = [(skull.across(x * side, turn), skull.eye_y + skull.eye_ry * y) for x,
            y in ((0.24, 1.2), (0.43, 1.52), (0.62, 1.25))]  # fmt: skip
        cuts.append(flat(ribbon(bag, (0.5, 2.4, 0.5)), line, clip=clip))
    return cuts


def _freckles(skull: Skull, turn: float) -> list[Cut]:
    colour = mix(skull.skin, "#a5553a", 0.42)
    spots = ((0.5, -2), (0.62, 5), (0.72, -4), (0.58, -9))
    return [
        flat(
            ellipse(skull.across(x * s, turn), skull.nose_y - 4 + y, 1.9, 1.7),
            colour,
        )
        for s in (-1, 1)
        for x, y in spots
    ]


def _chin_dimple(skull: Skull, turn: float) -> Cut:
    x, y = skull.across(0.13 * turn, turn), skull.y(0.055)
    return flat(ribbon([(x - 8, y + 1), (x, y - 2), (x + 8, y + 1)], (0.5, 2.4, 0.5)),
        darker(skull.skin, 0.16))  # fmt: skip


def ear_cuts(skull: Skull) -> list[Cut]:
    """The ear at the viewer's left, its root at (0, 0)."""
    if skull.tin:
        return tinhead.ear(skull)
    a, skin = skull.ear, darker(skull.skin, 0.05)
    shape = smooth([(a * 0.40, -a * 0.92), (-a * 0.10, -a * 1.18),
        (-a * 0.66, -a * 0.92), (-a * 0.80, -a * 0.30), (-a * 0.58, a * 0.28),
        (-a * 0.44, a * 0.72), (-a * 0.05, a * 0.98), (a * 0.34, a * 0.66)],
        tension=0.6)  # fmt: skip
    inner = smooth([(-a * 0.1, -a * 0.72), (-a * 0.48, -a * 0.55), (-a * 0.40, 0.0),
        (-a * 0.12, a * 0.35), (-a * 0.2, -a * 0.2)], tension=0.9)  # fmt: skip
    return [Cut(shape, skin, darker(skin, 0.08)),
        Cut(inner, mix(skin, "#8c3a30", 0.30), None, None, -0.12)]  # fmt: skip


def neck_cuts(skull: Skull, figure: Figure) -> list[Cut]:
    """The neck from the chin's height down into the collar."""
    w = skull.half * 0.40
    tall = figure.head_height * 0.26
    path = smooth([(-w, -tall), (w, -tall), (w * 0.96, 0), (w * 1.3, tall * 0.75),
        (0, tall), (-w * 1.3, tall * 0.75), (-w * 0.96, 0)], tension=0.7)  # fmt: skip
    return [Cut(path, darker(skull.skin, 0.16), darker(skull.skin, 0.10), LOW)]


def nose_cuts(look: Look, skull: Skull, turn: float) -> list[Cut]:
    """The nose; its lower end's middle is (0, 0). Turned, it points to the right."""
    if skull.tin:
        return tinhead.nose(skull)
    n, t = skull.nose, turn
    man = look.gender is not Gender.WOMAN and look.age is not Age.CHILD
    wide = n * (0.40 if man else 0.34) if look.age is not Age.CHILD else n * 0.52
    colour = mix(skull.skin, "#d3654c", 0.16)
    if look.age is Age.OLD:
        colour = mix(skull.skin, "#cf5a48", 0.28)
    lean = n * 0.18 * t
    points = [(-lean * 0.4 - n * 0.02, -n), (n * 0.14 + lean * 0.2, -n * 0.62),
        (wide * (0.92 + 0.35 * t), -n * 0.20), (wide * (0.70 + 0.30 * t), n * 0.06),
        (lean * 0.4, n * 0.12), (-wide * (0.78 - 0.06 * t), n * 0.05),
        (-wide * (0.96 - 0.30 * t), -n * 0.20), (-n * 0.15 - lean * 0.3, -n * 0.62)]  # fmt: skip
    cuts = [Cut(smooth(points, tension=0.95), lighter(colour, 0.08), darker(colour, 0.10), LOW)]
    if look.age is not Age.CHILD:
        wing = darker(colour, 0.22)
        for side, share in ((-1, 1 - 0.4 * t), (1, 1 + 0.2 * t)):
            x = wide * 0.56 * side * share
            cuts.append(flat(ribbon([(x - 4 * side, -n * 0.10), (x, -n * 0.15),
                (x + 2 * side, -n * 0.03)], (0.5, 2.4, 0.5)), wing))  # fmt: skip
    return cuts
