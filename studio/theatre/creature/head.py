"""The bare head of an animal: outline, printed marks, ears, muzzle bridge.

Head units as for people: (0, 0) is the chin, y up is negative; turned heads look to the right.
"""

import math
from dataclasses import dataclass

from studio.film.look import Age, Look
from studio.theatre.creature.coats import Coat
from studio.theatre.creature.headplan import EarKind, HeadPlan, MouthKind
from studio.theatre.paper import Path, Point, circle, ellipse, polygon, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.head import ANGLE, Skull
from studio.theatre.puppet.papers import darker, lighter, mix


@dataclass(frozen=True)
class Head:
    """All that the cuts of one head depend on."""

    look: Look
    plan: HeadPlan
    coat: Coat
    skull: Skull

    def p(self, x: float, y: float, turn: float = 0.0, *, out: float = 1.0) -> Point:
        """A point of the face in units: (x half widths, y heights), ``out`` off the middle."""
        theta = math.radians(ANGLE) * turn
        deep = out * math.sqrt(max(0.0, 1 - min(1.0, abs(x)) ** 2))
        across = x * math.cos(theta) + deep * math.sin(theta)
        return across * self.skull.half, -y * self.skull.height

    def muzzle_x(self, turn: float) -> float:
        """Where the muzzle's middle goes."""
        return self.p(0.0, 0.0, turn, out=self.plan.muzzle.out)[0]

    @property
    def muzzle_size(self) -> tuple[float, float]:
        """Half width and half height of the muzzle in units."""
        return self.plan.muzzle.half * self.skull.half, self.plan.muzzle.tall * self.skull.half

    @property
    def muzzle_y(self) -> float:
        """The height of the muzzle's middle in units."""
        return -self.plan.muzzle.y * self.skull.height


def outline(head: Head, turn: float, grow: float = 1.0) -> list[Point]:
    """The head's contour, clockwise from the crown."""
    w, h, t = head.skull.half, head.skull.height, turn
    chin = 0.13 * (head.plan.muzzle.out - 0.4) * t
    far = [(x * (1 - 0.075 * t) * grow + chin * (1 - y) ** 2, y) for x, y in head.plan.outline]
    near = [
        (-x * (1 + 0.03 * t) * grow + chin * (1 - y) ** 2, y)
        for x, y in reversed(head.plan.outline[1:-1])
    ]
    return [(x * w, -(0.5 + (y - 0.5) * grow) * h) for x, y in far + near]


def head_path(head: Head, turn: float) -> Path:
    """The head's outline."""
    return smooth(outline(head, turn), tension=0.58)


def head_cuts(head: Head, turn: float) -> list[Cut]:
    """Head and the marks on it."""
    coat, path = head.coat, head_path(head, turn)
    base, low = coat.base, coat.low
    if "dark" in head.plan.marks:
        base, low = mix(coat.dark, coat.base, 0.12), coat.dark
    cuts = [Cut(path, base, low, lift=HIGH, texture=0.05)]
    for mark in head.plan.marks:
        maker = _MARKS.get(mark)
        if maker is not None:
            cuts += maker(head, turn, path)
    if "goggles" in head.plan.marks:
        cuts = _goggles(head, turn) + cuts
    if head.look.age is Age.OLD:
        cuts += _grey(head, turn, path)
    return cuts


# -- marks


def _mask(head: Head, turn: float, path: Path) -> list[Cut]:
    """A pale lower face that rises beside the muzzle, as foxes and wolves have."""
    points = [(-1.15, 0.60), (-0.66, 0.44), (-0.34, 0.36), (-0.16, 0.46), (0, 0.40),
        (0.16, 0.46), (0.34, 0.36), (0.66, 0.44), (1.15, 0.60), (1.3, 0.1), (0.5, -0.2),
        (-0.5, -0.2), (-1.3, 0.1)]  # fmt: skip
    placed = [head.p(x, y, turn) if abs(x) < 1 else (x * head.skull.half, -y * head.skull.height)
        for x, y in points]  # fmt: skip
    shape = smooth(placed, tension=0.58)
    return [Cut(shape, head.coat.light, darker(head.coat.light, 0.05), LOW, 0.1, 0.05, path)]


def _ruff(head: Head, turn: float, path: Path) -> list[Cut]:
    """Snips of fur on both cheeks."""
    del path
    cuts = []
    for side in (-1, 1):
        x = side * (0.99 - (0.07 * turn if side > 0 else 0))
        colour = head.coat.light if "mask" in head.plan.marks else head.coat.base
        for y, long in ((0.44, 0.20), (0.34, 0.24), (0.24, 0.18)):
            a, b = (x * 0.86, y + 0.07), (x * 0.80, y - 0.07)
            tip = (x * (1.0 + long), y - 0.09)
            points = [(q[0] * head.skull.half, -q[1] * head.skull.height) for q in (a, tip, b)]
            cuts.append(Cut(polygon(points), colour, darker(colour, 0.08), LOW))
    return cuts


def _stroke(head: Head, points: list[Point], widths: tuple[float, ...], turn: float) -> Path:
    """A strip on the face; widths in half widths."""
    w = head.skull.half
    return ribbon([head.p(x, y, turn) for x, y in points], [each * w for each in widths])


def _blaze(head: Head, turn: float, path: Path) -> list[Cut]:
    shape = _stroke(head, [(0, 0.98), (0, 0.75), (0, 0.5), (0, 0.2)], (0.10, 0.22, 0.24, 0.36), turn)
    return [Cut(shape, head.coat.light, head.coat.light, None, 0.1, 0.05, path)]


def _patch(head: Head, turn: float, path: Path) -> list[Cut]:
    x, y = head.p(-0.42, 0.58, turn)
    shape = ellipse(x, y, head.skull.half * 0.33, head.skull.height * 0.22, rotation=14)
    return [Cut(shape, head.coat.dark, head.coat.dark, None, 0.08, 0.06, path)]


def _tabby(head: Head, turn: float, path: Path) -> list[Cut]:
    lines = [([(x * 0.6, 0.80), (x, 0.99)], (0.02, 0.10)) for x in (-0.30, 0.0, 0.30)]
    for side in (-1, 1):
        lines += [([(side * 0.70, y), (side * 0.97, y + 0.03)], (0.015, 0.08)) for y in (0.40, 0.30)]
    return [flat(_stroke(head, pts, ws, turn), mix(head.coat.base, head.coat.dark, 0.7), clip=path)
        for pts, ws in lines]  # fmt: skip


def _tiger(head: Head, turn: float, path: Path) -> list[Cut]:
    cuts = [Cut(_stroke(head, [(0, 0.10), (0, 0.02)], (0.9, 0.7), turn), head.coat.light,
        None, None, 0.0, 0.05, path)]  # fmt: skip
    for side in (-1, 1):
        x, y = head.p(0.42 * side, 0.67, turn)
        cuts.append(flat(ellipse(x, y, head.skull.half * 0.17, head.skull.height * 0.075),
            head.coat.light, clip=path))  # fmt: skip
        x, y = head.p(0.74 * side, 0.22, turn)
        cuts.append(flat(ellipse(x, y, head.skull.half * 0.30, head.skull.height * 0.19),
            head.coat.light, clip=path))  # fmt: skip
    dark = "#3a2a28"
    lines = [([(-0.22, 0.90), (0, 0.86), (0.22, 0.90)], (0.02, 0.09, 0.02)),
        ([(-0.16, 0.80), (0, 0.77), (0.16, 0.80)], (0.02, 0.08, 0.02)),
        ([(0, 1.0), (0, 0.90)], (0.10, 0.03))]  # fmt: skip
    for side in (-1, 1):
        for y in (0.48, 0.36, 0.24):
            lines.append(([(side * 0.66, y - 0.01), (side * 0.99, y + 0.05)], (0.015, 0.11)))
        lines.append(([(side * 0.50, 0.84), (side * 0.78, 0.92)], (0.02, 0.10)))
    return cuts + [flat(_stroke(head, pts, ws, turn), dark, clip=path) for pts, ws in lines]


def _whiskers(head: Head, turn: float, path: Path) -> list[Cut]:
    """Dots that whiskers grow from; the whiskers are on the muzzle."""
    del head, turn, path
    return []


def _cheeks(head: Head, turn: float, path: Path) -> list[Cut]:
    colour = mix(head.coat.base, "#d9584c", 0.26)
    size = head.skull.half * 0.17
    places = [head.p(0.68 * s, 0.30, turn) for s in (-1, 1)]
    return [Cut(ellipse(x, y, size, size * 0.8), colour, None, None, 0, 0.04, path) for x, y in places]


def _dog_brow(head: Head, turn: float, path: Path) -> list[Cut]:
    shape = _stroke(head, [(0, 1.0), (0, 0.8), (0, 0.5)], (0.7, 0.4, 0.16), turn)
    return [Cut(shape, mix(head.coat.base, head.coat.dark, 0.55), head.coat.base, None, 0, 0.06, path)]


def _face(head: Head, turn: float, path: Path) -> list[Cut]:
    """A pale face, as a hedgehog's under its spines."""
    x, y = head.p(0, 0.40, turn)
    shape = ellipse(x, y, head.skull.half * 0.84, head.skull.height * 0.46)
    return [Cut(shape, head.coat.light, darker(head.coat.light, 0.10), LOW, 0.12, 0.05, path)]


def _heart(head: Head, turn: float, path: Path) -> list[Cut]:
    """A heart-shaped bare face."""
    points = [(0, 0.78), (0.34, 0.88), (0.70, 0.72), (0.66, 0.46), (0.72, 0.24), (0.4, 0.04),
        (0, 0.0), (-0.4, 0.04), (-0.72, 0.24), (-0.66, 0.46), (-0.70, 0.72), (-0.34, 0.88)]  # fmt: skip
    shape = smooth([head.p(x, y, turn) for x, y in points], tension=0.58)
    return [Cut(shape, head.coat.light, darker(head.coat.light, 0.12), LOW, 0.14, 0.05, path)]


def _rings(head: Head, turn: float, path: Path) -> list[Cut]:
    """Pale rings around the eyes."""
    cuts = []
    for side in (-1, 1):
        x, y = head.p(head.plan.eye[0] * side, head.plan.eye[1], turn)
        r = head.skull.eye_rx
        cuts.append(Cut(ellipse(x, y, r * 1.55, r * 1.7), head.coat.light, None, None, 0, 0.05, path))
    return cuts


def _disc(head: Head, turn: float, path: Path) -> list[Cut]:
    """The pale discs around an owl's eyes, in two rings of feathers."""
    cuts = []
    for grow, colour in ((1.0, head.coat.light), (0.80, darker(head.coat.light, 0.10))):
        for side in (-1, 1):
            x, y = head.p(head.plan.eye[0] * side, head.plan.eye[1] - 0.02, turn)
            r = head.skull.half * 0.56 * grow
            rim = [
                (x + r * k * math.cos(a), y + r * k * math.sin(a))
                for i in range(36)
                for a, k in [(math.tau * i / 36, 1.0 if i % 2 else 0.92)]
            ]
            cuts.append(Cut(smooth(rim), colour, darker(colour, 0.06), LOW, 0.12, 0.05, path))
    return cuts


def _goggles(head: Head, turn: float) -> list[Cut]:
    """Eyes that stand on top of the head."""
    cuts = []
    for side in (-1, 1):
        x, y = head.p(head.plan.eye[0] * side, head.plan.eye[1], turn)
        r = head.skull.eye_rx * 1.28
        cuts.append(Cut(circle(x, y + r * 0.05, r), head.coat.base, head.coat.low, HIGH))
    return cuts


def _nostrils(head: Head, turn: float, path: Path) -> list[Cut]:
    del path
    x, y = head.muzzle_x(turn), head.muzzle_y - head.skull.height * 0.17
    gap = head.skull.half * 0.11
    return [flat(ellipse(x + gap * s, y, gap * 0.28, gap * 0.36), head.coat.line) for s in (-1, 1)]


def _diamond(head: Head, turn: float, path: Path) -> list[Cut]:
    points = [head.p(x, y, turn) for x, y in ((0, 0.99), (0.20, 0.82), (0, 0.62), (-0.20, 0.82))]
    return [Cut(polygon(points), head.coat.dark, None, None, 0.1, 0.05, path)]


def _crown(head: Head, turn: float, path: Path) -> list[Cut]:
    """Overlapping scales on a brow."""
    cuts = []
    for y, xs in ((0.92, (-0.26, 0.26)), (0.84, (0.0,)), (0.98, (0.0,))):
        for x in xs:
            at = head.p(x, y, turn)
            r = head.skull.half * 0.13
            cuts.append(Cut(ellipse(*at, r, r * 0.8), lighter(head.coat.base, 0.14), head.coat.base,
                LOW, 0.12, 0.05, path))  # fmt: skip
    return cuts


def _grey(head: Head, turn: float, path: Path) -> list[Cut]:
    """The grey chin of the old."""
    x, y = head.muzzle_x(turn), head.muzzle_y
    wide, tall = head.muzzle_size
    if head.plan.muzzle.kind in (MouthKind.BEAK, MouthKind.BILL, MouthKind.LIPS):
        return []
    return [Cut(ellipse(x * 0.7, y + tall * 0.3, wide * 1.35, tall * 1.25),
        mix(head.coat.base, "#e9e6e2", 0.55), None, None, 0, 0.06, path)]  # fmt: skip


_MARKS = {
    "mask": _mask,
    "ruff": _ruff,
    "blaze": _blaze,
    "patch": _patch,
    "tabby": _tabby,
    "tiger": _tiger,
    "whiskers": _whiskers,
    "cheeks": _cheeks,
    "brow": _dog_brow,
    "face": _face,
    "heart": _heart,
    "rings": _rings,
    "disc": _disc,
    "nostrils": _nostrils,
    "diamond": _diamond,
    "crown": _crown,
}


# -- ears

_EARS: dict[EarKind, tuple[Point, ...]] = {
    EarKind.POINTED: ((-0.52, 0.06), (-0.42, -0.42), (-0.06, -1.0), (0.10, -0.98), (0.46, -0.40),
        (0.52, 0.06), (0, 0.2)),
    EarKind.FLOPPY: ((-0.18, -0.10), (0.24, -0.16), (0.62, 0.14), (0.66, 0.62), (0.36, 1.0),
        (-0.06, 0.90), (-0.22, 0.44)),
    EarKind.ROUND: ((-0.50, 0.02), (-0.58, -0.48), (-0.24, -0.92), (0.24, -0.92), (0.58, -0.48),
        (0.50, 0.02), (0, 0.2)),
    EarKind.LONG: ((-0.30, 0.04), (-0.50, -0.44), (-0.40, -0.82), (0.0, -1.02), (0.40, -0.82),
        (0.50, -0.44), (0.30, 0.04), (0, 0.1)),
    EarKind.LEAF: ((-0.22, 0.06), (-0.52, -0.38), (-0.34, -0.80), (0.02, -1.02), (0.36, -0.76),
        (0.50, -0.36), (0.22, 0.06), (0, 0.12)),
    EarKind.FAN: ((-0.10, 0.30), (-0.40, -0.20), (-0.34, -0.78), (0.10, -1.02), (0.62, -0.84),
        (0.86, -0.30), (0.72, 0.24), (0.34, 0.52)),
    EarKind.TUFT: ((-0.46, 0.12), (-0.40, -0.40), (-0.12, -1.02), (0.02, -0.72), (0.12, -1.0),
        (0.40, -0.36), (0.46, 0.12), (0, 0.24)),
}  # fmt: skip


def ear_cuts(head: Head) -> list[Cut]:
    """The ear at the right, its root at (0, 0), pointing up (a floppy one hangs)."""
    ear, coat = head.plan.ear, head.coat
    long = ear.size * head.skull.height
    wide = long * (ear.wide if ear.kind is not EarKind.FLOPPY else ear.wide * 1.3)
    points = [(x * wide, y * long) for x, y in _EARS[ear.kind]]
    sharp = 0.42 if ear.kind in (EarKind.POINTED, EarKind.TUFT) else 0.58
    base = coat.base
    if ear.kind is EarKind.FLOPPY:
        base = mix(coat.base, coat.dark, 0.72)
    if "dark" in head.plan.marks:
        base = coat.dark
    cuts = [Cut(smooth(points, tension=sharp), base, darker(base, 0.10), LOW)]
    if ear.kind in (EarKind.FLOPPY, EarKind.TUFT):
        return cuts
    middle = (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points))
    inner = [(middle[0] + (x - middle[0]) * 0.62, middle[1] + (y - middle[1]) * 0.66 + long * 0.04)
        for x, y in points]  # fmt: skip
    cuts.append(Cut(smooth(inner, tension=sharp), coat.ear, darker(coat.ear, 0.10), None, -0.14))
    if ear.kind is EarKind.POINTED and {"mask", "tiger"} & set(head.plan.marks):
        tip = [(-0.20 * wide, -0.72 * long), (0.02, -1.1 * long), (0.26 * wide, -0.72 * long)]
        cuts.append(Cut(polygon(tip), coat.dark, coat.dark, None, 0.1, 0.05,
            smooth(points, tension=sharp)))  # fmt: skip
    return cuts


def bridge_cuts(head: Head, turn: float) -> list[Cut]:
    """The nose's bridge, from between the eyes to the muzzle."""
    share = head.plan.muzzle.bridge
    if not share:
        return []
    wide, tall = head.muzzle_size
    top = head.p(0, head.plan.eye[1] + 0.10, turn, out=1.0)
    end = (head.muzzle_x(turn), head.muzzle_y - tall * 0.45)
    middle = ((top[0] + end[0]) / 2, (top[1] + end[1]) / 2)
    path = ribbon([top, middle, end], (wide * 0.42, wide * 0.78, wide * 1.25))
    pale = "blaze" in head.plan.marks
    colour = head.coat.light if pale else lighter(head.coat.base, 0.07)
    return [Cut(path, head.coat.base if not pale else colour, colour, LOW if turn > 0.4 else None,
        0.14)]  # fmt: skip
