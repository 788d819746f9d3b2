"""Mouths in profile, to the right: from the front of the lips at (0, 0) inwards.

Head units. The same shapes as from the front (``mouth.SHAPES``), seen from the side: the corner
lies to the left, the lips stand out a little beyond the face.
"""

from studio.film.look import Gender, Look, Viseme
from studio.theatre.paper import Path, Point, ellipse, rect, ribbon, smooth
from studio.theatre.puppet.bench import INSET, Cut, flat
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.mouth import RESTING, SHAPES, Shape, formed, lip_of, small, tin_mouth
from studio.theatre.puppet.papers import darker, lighter, mix
from studio.theatre.puppet.pose import Lips

_DEPTH = 0.94  # how much of a mouth's half width is seen from the side


def profile_mouth_cuts(
    look: Look,
    skull: Skull,
    viseme: Viseme,
    smile: float,
    lips: Lips = Lips.CLOSED,
    *,
    openness: float = 1.0,
) -> list[Cut]:
    """The mouth; ``smile`` -1 to 1 lifts or drops its corner, ``lips`` is its rest.

    ``openness`` is how far a spoken shape is formed.
    """
    if skull.tin:
        return tin_mouth(skull, viseme, smile, lips, side=True, openness=openness)
    return _lips(look, skull, viseme, smile, lips, openness)


def _lips(
    look: Look, skull: Skull, viseme: Viseme, smile: float, lips: Lips, openness: float
) -> list[Cut]:
    """A mouth of flesh."""
    width, lip = skull.half * 2 * small(look), lip_of(look, skull)
    full = 1.0 if look.gender is Gender.WOMAN else 0.74
    side = _Side(width, mix(lip, skull.skin, 0.0 if full == 1.0 else 0.35), full, skull.skin)
    shape = formed(viseme, openness)
    if viseme is Viseme.MBP:
        return side.pressed(shape.wide * width * _DEPTH)
    if viseme is not Viseme.REST:
        return side.open(shape, smile)
    if lips in RESTING:
        resting, corners = RESTING[lips]
        return side.open(resting, smile * 0.4 + corners)
    if lips is Lips.SNEER:
        return side.open(Shape(0.150, 0.052, 0.016, teeth=0.05, tongue=-0.4), -1.5)
    if lips is Lips.CLOSED and smile >= 0.75:
        return side.open(Shape(0.165, 0.012, 0.062, teeth=0.060), 1.8)
    return side.closed(shape.wide * width * _DEPTH, smile * width * 0.06)


class _Side:
    """Cuts one head's mouths from the side."""

    def __init__(self, width: float, lip: str, full: float, skin: str) -> None:
        self.width, self.lip, self.full, self.skin = width, lip, full, skin

    def _lips(self, up: float, down: float, out: float) -> list[Cut]:
        """Both lips, their roundings beyond the face."""
        r = 6.4 * self.full + 2.2
        top = smooth([(-r * 2.1, -up - r * 0.1), (-r * 0.6, -up - r * 0.95), (out + r * 0.35,
            -up - r * 0.75),
            (out + r * 0.75, -up + r * 0.10), (out, -up + r * 0.42), (-r, -up + r * 0.30)],
            tension=0.8)  # fmt: skip
        low = smooth([(-r * 1.9, down + r * 0.2), (-r * 0.7, down - r * 0.35),
            (out, down - r * 0.45),
            (out + r * 0.55, down + r * 0.15), (out - r * 0.1, down + r * 0.95),
            (-r, down + r * 0.8)],
            tension=0.8)  # fmt: skip
        return [Cut(top, lighter(self.lip, 0.03), darker(self.lip, 0.04), None, 0.12),
            Cut(low, lighter(self.lip, 0.10), self.lip, None, 0.14)]  # fmt: skip

    def closed(self, deep: float, lift: float) -> list[Cut]:
        """A line from the lips inwards."""
        line: list[Point] = [(3, 0.5), (-deep * 0.35, lift * 0.45), (-deep * 0.72, -lift * 0.1),
            (-deep, -lift * 1.1)]  # fmt: skip
        cuts = [*self._lips(1.0, 1.5, 0.0),
            flat(ribbon(line, (3.2, 4.6, 4.2, 1.2)), darker(self.lip, 0.42))]  # fmt: skip
        if abs(lift) > deep * 0.15:
            x, y = line[-1]
            dimple = [(x + 2, y - 5), (x - 1.5, y), (x + 2, y + 5)]
            cuts.append(flat(ribbon(dimple, (0.5, 2.4, 0.5)), darker(self.skin, 0.25)))
        return cuts

    def pressed(self, deep: float) -> list[Cut]:
        """Lips pressed together: they go in, not out."""
        line = [(1, 0), (-deep * 0.5, -1), (-deep * 0.9, 2)]
        above, below = ([(x, y + dy) for x, y in line] for dy in (-4, 4.5))
        return [Cut(ribbon(above, (7, 8, 1)), self.lip, self.lip, None, 0.12),
            Cut(ribbon(below, (8, 9, 1)), lighter(self.lip, 0.08), self.lip, None, 0.14),
            flat(ribbon(line, (3.6, 3.8, 1.2)), darker(self.lip, 0.45))]  # fmt: skip

    def _hole(self, shape: Shape, smile: float, grow: float) -> Path:
        w = self.width
        deep = shape.wide * w * _DEPTH * (1 + 0.08 * smile) + grow
        up, down = shape.up * w + grow, shape.down * w + grow
        corner = -smile * w * (0.015 if shape.round else 0.045)
        if shape.round:
            return smooth([(2, -up), (-deep * 0.8, -up * 0.8), (-deep * 1.15, (down - up) * 0.4),
                (-deep * 0.8, down * 0.8), (0, down), (3, 0)], tension=0.8)  # fmt: skip
        return smooth([(1.5, -up), (-deep * 0.5, -up * 0.9 + corner * 0.25),
            (-deep, corner), (-deep * 0.62, down * 0.74 + corner * 0.25),
            (-deep * 0.15, down * 1.02), (-1.5, down * 0.98)], tension=0.8)  # fmt: skip

    def open(self, shape: Shape, smile: float) -> list[Cut]:
        """An open mouth with teeth and tongue."""
        w, hole = self.width, self._hole(shape, smile, 0.0)
        up, down = shape.up * w, shape.down * w
        deep = shape.wide * w * _DEPTH
        cuts = [Cut(self._hole(shape, smile, 3.4), self.lip, darker(self.lip, 0.08), None, 0.14),
            Cut(hole, "#3d131c", "#571b26", INSET, -0.12, 0.02)]  # fmt: skip
        if shape.tongue > 0:
            tall = (up + down) * 0.42
            cuts.append(Cut(ellipse(-deep * 0.28, down + tall * 0.5 - shape.tongue * tall,
                deep * 0.62, tall), "#c4555c", "#a8424c", None, 0.1, 0.03, hole))  # fmt: skip
        if shape.teeth:
            band = rect(-deep * 0.72, -up - 8, deep, 8 + up * 0.15 + shape.teeth * w * 0.9)
            cuts.append(Cut(band, "#fbf6e9", "#eee6d4", None, 0.06, 0.02, hole))
        if shape.low_teeth:
            tall = shape.low_teeth * w
            band = rect(-deep * 0.62, down - tall, deep, tall + 8)
            cuts.append(Cut(band, "#efe6d3", "#e2d8c4", None, 0.06, 0.02, hole))
        if shape.tongue < 0:
            tip = smooth([(-deep * 0.6, down), (-deep * 0.3, down * 0.1), (-2, -up * 0.45),
                (3, -up * 0.1), (-deep * 0.1, down)], tension=0.9)  # fmt: skip
            cuts.append(Cut(tip, "#cf6067", "#b04852", None, 0.12, 0.03))
        out = 5.0 if shape.round else 0.0
        tucked = shape is SHAPES[Viseme.FV]
        cuts += self._lips(up, down * (0.55 if tucked else 1.0), out)
        return cuts
