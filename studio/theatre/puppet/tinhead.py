"""The robot's head, in head units like a face: a tin box with lamp eyes and a grille mouth."""

from typing import Protocol

from studio.theatre.paper import Path, circle, ellipse, polygon, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import BRASS, STEEL, darker, lighter, mix

LAMP = "#ffdf8a"


class Skull(Protocol):
    """What the robot's head needs to know of a head's measures."""

    @property
    def half(self) -> float:
        """Half its width."""

    @property
    def height(self) -> float:
        """Chin to crown."""

    @property
    def ear(self) -> float:
        """The size of an ear."""

    @property
    def skin(self) -> str:
        """The colour of the tin."""

    @property
    def tin(self) -> str:
        """The colour of the trimmings."""

    def across(self, x: float, turn: float) -> float:
        """Where a point of the face goes when the head turns."""

    def narrowing(self, x: float, turn: float) -> float:
        """How much narrower a feature looks then."""


def head_path(skull: Skull, turn: float) -> Path:
    """A box with round corners, a little wider above."""
    w, h, t = skull.half, skull.height, turn
    shift = 0.05 * t * w
    return smooth([(-0.62 * w + shift, -1.0 * h), (0.62 * w + shift, -1.0 * h),
        (0.98 * w, -0.93 * h), (1.04 * w - 0.04 * t * w, -0.5 * h), (0.92 * w, -0.07 * h),
        (0.66 * w + shift, 0.0), (-0.66 * w + shift, 0.0), (-0.92 * w, -0.07 * h),
        (-1.04 * w, -0.5 * h), (-0.98 * w, -0.93 * h)], tension=0.36)  # fmt: skip


def head(skull: Skull, turn: float) -> list[Cut]:
    """The tin head: a box, a face plate, cheeks that glow, rivets."""
    w, h, c, accent = skull.half, skull.height, skull.skin, skull.tin
    plate = smooth([(skull.across(x, turn) * 0.98, -y * h) for x, y in ((-0.80, 0.86), (0.80, 0.86),
        (0.90, 0.74), (0.88, 0.16), (0.70, 0.06), (-0.70, 0.06), (-0.88, 0.16), (-0.90, 0.74))],
        tension=0.35)  # fmt: skip
    cuts = [Cut(head_path(skull, turn), lighter(c, 0.16), darker(c, 0.14), HIGH, 0.35),
        Cut(plate, lighter(c, 0.32), lighter(c, 0.08), LOW, 0.25)]  # fmt: skip
    for side in (-1, 1):
        px = skull.across(0.96 * side, turn * 0.6) * 0.98
        cuts += [_rivet(px, -y * h, 0.04 * w) for y in (0.80, 0.24)]
        x = skull.across(0.62 * side, turn)
        cuts.append(Cut(ellipse(x, -0.27 * h, 0.13 * w * skull.narrowing(0.62 * side, turn),
            0.11 * w), mix("#e0705c", accent, 0.2), None, None, 0.1))  # fmt: skip
    return cuts


def side_head(skull: Skull) -> list[Cut]:
    """The tin head seen from the side, its face to the right."""
    w, h, c = skull.half, skull.height, skull.skin
    box = smooth([(-0.86 * w, -0.93 * h), (-0.5 * w, -1.0 * h), (0.56 * w, -1.0 * h),
        (0.88 * w, -0.92 * h), (0.92 * w, -0.5 * h), (0.84 * w, -0.06 * h), (0.5 * w, 0.0),
        (-0.5 * w, 0.0), (-0.88 * w, -0.10 * h), (-1.0 * w, -0.5 * h)], tension=0.36)  # fmt: skip
    plate = smooth([(0.26 * w, -0.86 * h), (0.78 * w, -0.86 * h), (0.86 * w, -0.5 * h),
        (0.80 * w, -0.08 * h), (0.26 * w, -0.06 * h)], tension=0.35)  # fmt: skip
    return [Cut(box, lighter(c, 0.16), darker(c, 0.14), HIGH, 0.35),
        Cut(plate, lighter(c, 0.32), lighter(c, 0.08), LOW, 0.25),
        *(_rivet(x * w, -y * h, 0.04 * w) for x in (-0.76, 0.08) for y in (0.82,
        0.18))]  # fmt: skip


def _rivet(x: float, y: float, r: float) -> Cut:
    return Cut(circle(x, y, r), lighter(STEEL, 0.3), darker(STEEL, 0.2), LOW, 0.35)


def antenna(w: float, h: float, accent: str) -> list[Cut]:
    """What stands on the head, for a head of half width ``w`` and height ``h``."""
    mast = rounded_rect(-0.05 * w, -1.30 * h, 0.10 * w, 0.30 * h, 4)
    foot = polygon([(-0.24 * w, -0.985 * h), (-0.12 * w, -1.09 * h), (0.12 * w, -1.09 * h),
        (0.24 * w, -0.985 * h)])  # fmt: skip
    return [Cut(mast, STEEL, darker(STEEL, 0.2), LOW, 0.3),
        Cut(circle(0, -1.31 * h, 0.13 * w), lighter(accent, 0.3), accent, LOW, 0.4),
        Cut(foot, darker(STEEL, 0.04), darker(STEEL, 0.22), LOW, 0.3)]  # fmt: skip


def ear(skull: Skull) -> list[Cut]:
    """A bolt at the side of the head, its root at (0, 0)."""
    a, accent = skull.ear, skull.tin
    return [Cut(rounded_rect(-a * 0.9, -a * 0.75, a * 1.1, a * 1.5, a * 0.3), lighter(accent, 0.08),
        darker(accent, 0.12), LOW, 0.3),
        Cut(rounded_rect(-a * 1.25, -a * 0.42, a * 0.5, a * 0.84, a * 0.2), STEEL,
            darker(STEEL, 0.2), LOW, 0.3)]  # fmt: skip


def nose(skull: Skull) -> list[Cut]:
    """A small triangle of brass; its lower end's middle is (0, 0)."""
    n = skull.height * 0.10
    return [Cut(polygon([(0, -n), (n * 0.62, n * 0.2), (-n * 0.62, n * 0.2)]), lighter(BRASS, 0.12),
        darker(BRASS, 0.1), LOW, 0.3)]  # fmt: skip


def socket(rx: float, ry: float) -> list[Cut]:
    """The lamp of an eye around (0, 0), with a rim of brass."""
    return [Cut(ellipse(0, 0, rx * 1.16, ry * 1.14), lighter(BRASS, 0.1), darker(BRASS, 0.18), LOW,
        0.35), Cut(ellipse(0, 0, rx * 0.98, ry * 0.98), "#fff3c4", LAMP, None, -0.12)]  # fmt: skip


def grille(skull: Skull, wide: float, gap: float, *, side: bool = False) -> list[Cut]:
    """The mouth around (0, 0): bars before a glow, as wide and open (shares of the head) as asked.

    From the side it is set back from the edge of the face.
    """
    w, low = skull.half * 2 * max(0.11, wide) * 1.15, skull.half * 2 * max(0.035, gap) + 8
    w, middle = (w * 0.55, -skull.half * 0.40) if side else (w, 0.0)
    top = -skull.half * 0.10
    frame = rounded_rect(middle - w - 6, top - 6, w * 2 + 12, low + 12, 9)
    hole = rounded_rect(middle - w, top, w * 2, low, 5)
    count = max(3, round(w / 9))
    bars = [ribbon([(middle + x, top - 2), (middle + x, top + low + 2)], (4.2, 4.2))
        for x in (w * (2 * (i + 1) / (count + 1) - 1) for i in range(count))]  # fmt: skip
    glow = mix("#4a2d24", LAMP, min(0.85, gap * 4.5))
    return [Cut(frame, lighter(STEEL, 0.16), darker(STEEL, 0.15), LOW, 0.35),
        flat(hole, glow, mix(glow, "#e08a3c", 0.4)),
        *(Cut(bar, lighter(STEEL, 0.2), darker(STEEL, 0.1), LOW, 0.2) for bar in bars)]  # fmt: skip
