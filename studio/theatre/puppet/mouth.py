"""Mouths: one paper mouth for every viseme, bent by the feeling of the face.

Head units around the mouth's middle; measures in ``Shape`` are shares of the head's width.
"""

from dataclasses import dataclass, replace

from studio.film.look import Age, Gender, Look, Viseme
from studio.theatre.paper import Path, Point, ellipse, ribbon, rounded_rect, smooth
from studio.theatre.puppet import tinhead
from studio.theatre.puppet.bench import INSET, Cut, flat
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.papers import darker, lighter, mix
from studio.theatre.puppet.pose import Lips


@dataclass(frozen=True)
class Shape:
    """Half width, how far the upper and lower lip go from the middle, teeth, tongue."""

    wide: float
    up: float = 0.0
    down: float = 0.0
    teeth: float = 0.0
    low_teeth: float = 0.0
    tongue: float = 0.0
    round: bool = False

    @property
    def opening(self) -> float:
        """The height of the gap between the lips, in head widths."""
        return self.up + self.down


SHAPES = {Viseme.REST: Shape(0.155), Viseme.MBP: Shape(0.135),
    Viseme.EE: Shape(0.185, 0.040, 0.062, teeth=0.040, low_teeth=0.026),
    Viseme.EH: Shape(0.165, 0.045, 0.105, teeth=0.040, tongue=0.55),
    Viseme.AA: Shape(0.160, 0.058, 0.185, teeth=0.042, tongue=0.75),
    Viseme.OH: Shape(0.112, 0.085, 0.118, tongue=0.45, round=True),
    Viseme.OO: Shape(0.066, 0.058, 0.066, round=True),
    Viseme.FV: Shape(0.150, 0.030, 0.046, teeth=0.052),
    Viseme.L: Shape(0.150, 0.048, 0.100, teeth=0.034, tongue=-0.5)}  # fmt: skip


RESTING = {Lips.AGAPE: (Shape(0.074, 0.062, 0.080, round=True), 0.0),
    Lips.BARED: (Shape(0.135, 0.034, 0.052, teeth=0.034, low_teeth=0.026), 0.0),
    Lips.LAUGH: (Shape(0.178, 0.034, 0.150, teeth=0.046, tongue=0.62), 2.0),
    Lips.WAIL: (Shape(0.140, 0.052, 0.086, teeth=0.022, tongue=0.45), -1.7),
    Lips.SLACK: (Shape(0.080, 0.014, 0.034, tongue=0.2), -0.6)}  # fmt: skip
"""Open mouths that do not speak, and how far their corners are lifted beyond the smile."""


def opening(viseme: Viseme, openness: float = 1.0) -> float:
    """How far a mouth shape is open, in head widths; 0 for closed ones."""
    return SHAPES[viseme].opening * openness


def formed(viseme: Viseme, openness: float) -> Shape:
    """A shape that is formed only so far (0 to 1), or opened wider (up to 1.4).

    The jaw drops or rises; a half-formed round mouth is narrower, a spread one hardly; teeth are
    seen as long as there is room for them.
    """
    shape = SHAPES[viseme]
    if openness == 1.0 or not shape.opening:
        return shape
    narrow = 0.22 if shape.round else 0.07
    teeth = min(1.0, 0.35 + 0.65 * openness)
    return replace(
        shape,
        wide=shape.wide * (1 + narrow * (openness - 1)),
        up=shape.up * (0.4 + 0.6 * openness) if openness < 1 else shape.up,
        down=shape.opening * openness
        - (shape.up * (0.4 + 0.6 * openness) if openness < 1 else shape.up),
        teeth=shape.teeth * teeth,
        low_teeth=shape.low_teeth * teeth * min(1.0, openness),
    )


def mouth_cuts(
    look: Look,
    skull: Skull,
    viseme: Viseme,
    smile: float,
    lips: Lips = Lips.CLOSED,
    *,
    openness: float = 1.0,
) -> list[Cut]:
    """The mouth around (0, 0); ``smile`` -1 to 1 lifts or drops its corners.

    ``lips`` is what it looks like while it rests, ``openness`` how far a spoken shape is formed.
    """
    if skull.tin:
        return tin_mouth(skull, viseme, smile, lips, openness=openness)
    return _lips(look, skull, viseme, smile, lips, openness)


def _lips(
    look: Look, skull: Skull, viseme: Viseme, smile: float, lips: Lips, openness: float
) -> list[Cut]:
    """A mouth of flesh."""
    shape, width = formed(viseme, openness), skull.half * 2 * small(look)
    lip, half = lip_of(look, skull), SHAPES[viseme].wide * width
    if viseme is not Viseme.REST:
        pressed = viseme is Viseme.MBP
        spoken = _open(shape, width, smile, lip)
        return _pressed(half, smile * width * 0.03, lip) if pressed else spoken
    if lips in RESTING:
        resting, corners = RESTING[lips]
        return _open(resting, width, smile * 0.4 + corners, lip)
    if lips is Lips.SNEER:
        return _sneer(half, lip, skin=skull.skin)
    if lips is Lips.SMIRK:
        return _smirk(half, smile * width * 0.05, lip, skin=skull.skin)
    if smile >= 0.75:
        return _grin(half, lip, skin=skull.skin)
    return _closed(half, smile * width * 0.055, lip, look=look, skin=skull.skin)


def tin_mouth(
    skull: Skull,
    viseme: Viseme,
    smile: float,
    lips: Lips,
    *,
    side: bool = False,
    openness: float = 1.0,
) -> list[Cut]:
    """A robot's mouth: a grille that opens with the sounds, and a little with its feelings."""
    shape = formed(viseme, openness)
    if viseme is Viseme.REST and lips in RESTING:
        shape = RESTING[lips][0]
    gap = shape.opening * 0.75 + (0.02 * abs(smile) if viseme is Viseme.REST else 0.0)
    return tinhead.grille(skull, shape.wide, gap, side=side)


def small(look: Look) -> float:
    """A factor on the mouth's size for age and gender."""
    return 0.84 if look.age is Age.CHILD else 0.92 if look.gender is Gender.WOMAN else 1.0


def lip_of(look: Look, skull: Skull) -> str:
    """The colour of the lips."""
    if look.gender is Gender.WOMAN and look.age is not Age.CHILD:
        return mix(skull.skin, "#a8323c", 0.62)
    return mix(skull.skin, "#8f3a35", 0.50)


def _closed(half: float, lift: float, lip: str, *, look: Look, skin: str) -> list[Cut]:
    half *= 1.0 + 0.10 * abs(lift) / max(1.0, half * 0.3)
    points: list[Point] = [(-half, -lift), (-half * 0.52, lift * 0.35),
        (0, lift * 0.72), (half * 0.52, lift * 0.35), (half, -lift)]  # fmt: skip
    line = darker(lip, 0.38)
    cuts = []
    if look.gender is Gender.WOMAN:
        low = [(x * 0.5, lift * (0.72 - 0.30 * abs(x) / half) + half * 0.08) for x, _ in points]
        cuts.append(
            Cut(ribbon(low, (2, half * 0.13, half * 0.18, half * 0.13, 2)), lip, lip, None, 0.1)
        )
    cuts.append(flat(ribbon(points, (1.2, 4.2, 5.0, 4.2, 1.2)), line))
    if abs(lift) > half * 0.2:
        for side in (-1, 1):
            x, y = side * half * 1.06, -lift
            dimple = [(x - side * 2, y - 4.5), (x + side, y), (x - side * 2, y + 4.5)]
            cuts.append(flat(ribbon(dimple, (0.5, 2.2, 0.5)), darker(skin, 0.25)))
    return cuts


def _grin(half: float, lip: str, *, skin: str) -> list[Cut]:
    """A broad smile that shows the upper teeth."""

    def crescent(grow: float) -> Path:
        w = half * 1.14 + grow
        top, low = half * 0.02 - grow, half * 0.50 + grow
        lift = half * 0.34
        return smooth(
            [(-w, -lift), (-w * 0.55, top - lift * 0.20), (0, top), (w * 0.55, top - lift * 0.20),
                (w, -lift), (w * 0.72, low * 0.52), (0, low), (-w * 0.72, low * 0.52)],
            tension=0.7,
        )  # fmt: skip

    hole = crescent(0.0)
    teeth = smooth(
        [(-half * 1.2, -half * 0.6), (half * 1.2, -half * 0.6), (half * 0.9, half * 0.10),
            (0, half * 0.27), (-half * 0.9, half * 0.10)],
        tension=0.6,
    )  # fmt: skip
    cuts = [
        Cut(crescent(3.2), lip, darker(lip, 0.08), None, 0.14),
        Cut(hole, "#4a1620", "#6a2430", INSET, -0.12, 0.02),
        Cut(teeth, "#fbf6e9", "#eee6d4", None, 0.06, 0.02, hole),
    ]
    for side in (-1, 1):
        x, y = side * half * 1.28, -half * 0.34
        dimple = [(x - side * 3, y - 6), (x + side, y), (x - side * 3, y + 6)]
        cuts.append(flat(ribbon(dimple, (0.5, 2.4, 0.5)), darker(skin, 0.22)))
    return cuts


def _pressed(half: float, lift: float, lip: str) -> list[Cut]:
    points: list[Point] = [
        (-half, -lift),
        (-half * 0.4, -1),
        (0, 1),
        (half * 0.4, -1),
        (half, -lift),
    ]
    above = [(x, y - 3) for x, y in points]
    below = [(x * 0.9, y + 4) for x, y in points]
    return [Cut(ribbon(above, (1, 8, 6, 8, 1)), lip, lip, None, 0.12),
        Cut(ribbon(below, (1, 9, 11, 9, 1)), lighter(lip, 0.08), lip, None, 0.14),
        flat(ribbon(points, (1.5, 3.6, 3.6, 3.6, 1.5)), darker(lip, 0.45))]  # fmt: skip


def _smirk(half: float, lift: float, lip: str, *, skin: str) -> list[Cut]:
    """A closed smile that goes up on one side."""
    points: list[Point] = [(-half * 0.9, -lift * 0.1), (-half * 0.4, lift * 0.5),
        (half * 0.2, lift * 0.35), (half * 0.75, -lift * 0.55),
        (half * 1.05, -lift * 1.5)]  # fmt: skip
    x, y = points[-1]
    cheek = [(x - 2, y - 8), (x + 4, y - 1), (x + 1, y + 7)]
    chin = [(-half * 0.25, half * 0.42), (0, half * 0.48), (half * 0.3, half * 0.40)]
    return [flat(ribbon(points, (1.2, 4.6, 5.4, 4.6, 1.4)), darker(lip, 0.38)),
        flat(ribbon(cheek, (0.5, 2.8, 0.5)), darker(skin, 0.26)),
        flat(ribbon(chin, (0.5, 2.4, 0.5)), darker(skin, 0.14))]  # fmt: skip


def _sneer(half: float, lip: str, *, skin: str) -> list[Cut]:
    """Corners down, the upper lip drawn off the teeth on one side, the tongue's tip out."""
    hole = smooth([(-half, half * 0.42), (-half * 0.5, 0), (0, -half * 0.10),
        (half * 0.55, -half * 0.26), (half * 0.95, half * 0.12), (half * 0.9, half * 0.40),
        (half * 0.3, half * 0.26), (-half * 0.4, half * 0.30)], tension=0.7)  # fmt: skip
    rim = smooth([(-half * 1.08, half * 0.50), (-half * 0.52, -half * 0.10), (0, -half * 0.20),
        (half * 0.58, -half * 0.38), (half * 1.08, half * 0.10), (half * 1.0, half * 0.52),
        (half * 0.3, half * 0.40), (-half * 0.4, half * 0.42)], tension=0.7)  # fmt: skip
    teeth = smooth([(-half * 0.5, -half * 0.4), (half * 0.9, -half * 0.4),
        (half * 0.86, half * 0.10),
        (0, half * 0.10)], tension=0.3)  # fmt: skip
    tongue = smooth([(-half * 0.45, half * 0.20), (half * 0.1, half * 0.12),
        (half * 0.34, half * 0.30),
        (half * 0.22, half * 0.62), (-half * 0.10, half * 0.70), (-half * 0.36, half * 0.50)],
        tension=0.8)  # fmt: skip
    fold = [(half * 0.62, -half * 1.05), (half * 1.02, -half * 0.62), (half * 1.22, -half * 0.05)]
    return [Cut(rim, lip, darker(lip, 0.08), None, 0.14),
        Cut(hole, "#3d131c", "#571b26", INSET, -0.12, 0.02),
        Cut(teeth, "#fbf6e9", "#eee6d4", None, 0.06, 0.02, hole),
        Cut(tongue, "#cf6067", "#b04852", None, 0.12, 0.03),
        flat(ribbon(fold, (0.5, 3.0, 0.6)), darker(skin, 0.24))]  # fmt: skip


def _hole(shape: Shape, width: float, smile: float, grow: float) -> Path:
    w = shape.wide * width * (1 + 0.10 * smile) + grow
    up, down = shape.up * width + grow * 0.9, shape.down * width + grow
    corner = -smile * width * (0.02 if shape.round else 0.045)
    if shape.round:
        return ellipse(0, (down - up) / 2, w, (up + down) / 2)
    return smooth([(-w, corner), (-w * 0.52, -up * 0.92 + corner * 0.3),
        (0, -up * 0.82), (w * 0.52, -up * 0.92 + corner * 0.3), (w, corner),
        (w * 0.66, down * 0.72 + corner * 0.3), (0, down),
        (-w * 0.66, down * 0.72 + corner * 0.3)], tension=0.95)  # fmt: skip


def _open(shape: Shape, width: float, smile: float, lip: str) -> list[Cut]:
    hole = _hole(shape, width, smile, 0.0)
    rim = 4.6 if shape.wide < 0.08 else 3.4
    w, up, down = shape.wide * width, shape.up * width, shape.down * width
    cuts = [Cut(_hole(shape, width, smile, rim), lip, darker(lip, 0.08), None, 0.14),
        Cut(hole, "#3d131c", "#571b26", INSET, -0.12, 0.02)]  # fmt: skip
    if shape.tongue > 0:
        tall = (up + down) * 0.42
        cuts.append(Cut(ellipse(0, down + tall * 0.55 - shape.tongue * tall, w * 0.62,
            tall), "#c4555c", "#a8424c", None, 0.1, 0.03, hole))  # fmt: skip
    if shape.teeth:
        band = rounded_rect(-w * 0.80, -up - 6, w * 1.6, 6 + up * 0.12 + shape.teeth * width, 6)
        cuts.append(Cut(band, "#fbf6e9", "#eee6d4", None, 0.06, 0.02, hole))
    if shape.low_teeth:
        tall = shape.low_teeth * width
        band = rounded_rect(-w * 0.62, down - tall, w * 1.24, tall + 8, 5)
        cuts.append(Cut(band, "#efe6d3", "#e2d8c4", None, 0.06, 0.02, hole))
    if shape.tongue < 0:
        tip = smooth([(-w * 0.42, down), (-w * 0.30, down * 0.1), (0, -up * 0.35),
            (w * 0.30, down * 0.1), (w * 0.42, down), (0, down * 1.2)], tension=0.9)  # fmt: skip
        cuts.append(Cut(tip, "#cf6067", "#b04852", None, 0.12, 0.03, hole))
    if shape is SHAPES[Viseme.FV]:
        low = [(-w * 0.8, down * 0.55), (0, down * 0.75), (w * 0.8, down * 0.55)]
        cuts.append(Cut(ribbon(low, (4, 11, 4)), lighter(lip, 0.08), lip, None, 0.16))
    return cuts
