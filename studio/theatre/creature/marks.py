"""What is printed on heads: masks, blazes, stripes, discs; and the head's own piece.

Every mark goes from a head, its turn and its outline to the cuts that are glued on it.
"""

import math

from studio.film.look import Age
from studio.theatre.creature.head import Head, head_path
from studio.theatre.creature.headplan import MouthKind
from studio.theatre.paper import Path, Point, circle, ellipse, polygon, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import darker, lighter, mix


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


def _mask(head: Head, turn: float, path: Path) -> list[Cut]:
    """A pale lower face that rises beside the muzzle, as foxes and wolves have."""
    points = [
        (-1.15, 0.60),
        (-0.66, 0.44),
        (-0.34, 0.36),
        (-0.16, 0.46),
        (0, 0.40),
        (0.16, 0.46),
        (0.34, 0.36),
        (0.66, 0.44),
        (1.15, 0.60),
        (1.3, 0.1),
        (0.5, -0.2),
        (-0.5, -0.2),
        (-1.3, 0.1),
    ]
    placed = [
        head.p(x, y, turn) if abs(x) < 1 else (x * head.skull.half, -y * head.skull.height)
        for x, y in points
    ]
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
    shape = _stroke(
        head, [(0, 0.98), (0, 0.75), (0, 0.5), (0, 0.2)], (0.10, 0.22, 0.24, 0.36), turn
    )
    return [Cut(shape, head.coat.light, head.coat.light, None, 0.1, 0.05, path)]


def _patch(head: Head, turn: float, path: Path) -> list[Cut]:
    x, y = head.p(-0.42, 0.58, turn)
    shape = ellipse(x, y, head.skull.half * 0.33, head.skull.height * 0.22, rotation=14)
    return [Cut(shape, head.coat.dark, head.coat.dark, None, 0.08, 0.06, path)]


def _tabby(head: Head, turn: float, path: Path) -> list[Cut]:
    lines = [([(x * 0.6, 0.80), (x, 0.99)], (0.02, 0.10)) for x in (-0.30, 0.0, 0.30)]
    for side in (-1, 1):
        lines += [
            ([(side * 0.70, y), (side * 0.97, y + 0.03)], (0.015, 0.08)) for y in (0.40, 0.30)
        ]
    return [
        flat(_stroke(head, pts, ws, turn), mix(head.coat.base, head.coat.dark, 0.7), clip=path)
        for pts, ws in lines
    ]


def _tiger(head: Head, turn: float, path: Path) -> list[Cut]:
    cuts = [
        Cut(
            _stroke(head, [(0, 0.10), (0, 0.02)], (0.9, 0.7), turn),
            head.coat.light,
            None,
            None,
            0.0,
            0.05,
            path,
        )
    ]
    for side in (-1, 1):
        x, y = head.p(0.42 * side, 0.67, turn)
        cuts.append(
            flat(
                ellipse(x, y, head.skull.half * 0.17, head.skull.height * 0.075),
                head.coat.light,
                clip=path,
            )
        )
        x, y = head.p(0.74 * side, 0.22, turn)
        cuts.append(
            flat(
                ellipse(x, y, head.skull.half * 0.30, head.skull.height * 0.19),
                head.coat.light,
                clip=path,
            )
        )
    dark = "#3a2a28"
    lines: list[tuple[list[Point], tuple[float, ...]]] = [
        ([(-0.22, 0.90), (0, 0.86), (0.22, 0.90)], (0.02, 0.09, 0.02)),
        ([(-0.16, 0.80), (0, 0.77), (0.16, 0.80)], (0.02, 0.08, 0.02)),
        ([(0, 1.0), (0, 0.90)], (0.10, 0.03)),
    ]
    for side in (-1, 1):
        lines += [
            ([(side * 0.66, y - 0.01), (side * 0.99, y + 0.05)], (0.015, 0.11))
            for y in (0.48, 0.36, 0.24)
        ]
        lines.append(([(side * 0.50, 0.84), (side * 0.78, 0.92)], (0.02, 0.10)))
    return cuts + [flat(_stroke(head, pts, ws, turn), dark, clip=path) for pts, ws in lines]


def _cheeks(head: Head, turn: float, path: Path) -> list[Cut]:
    colour = mix(head.coat.base, "#d9584c", 0.26)
    size = head.skull.half * 0.17
    places = [head.p(0.68 * s, 0.30, turn) for s in (-1, 1)]
    return [
        Cut(ellipse(x, y, size, size * 0.8), colour, None, None, 0, 0.04, path) for x, y in places
    ]


def _dog_brow(head: Head, turn: float, path: Path) -> list[Cut]:
    shape = _stroke(head, [(0, 1.0), (0, 0.8), (0, 0.5)], (0.7, 0.4, 0.16), turn)
    return [
        Cut(shape, mix(head.coat.base, head.coat.dark, 0.55), head.coat.base, None, 0, 0.06, path)
    ]


def _face(head: Head, turn: float, path: Path) -> list[Cut]:
    """A pale face, as a hedgehog's under its spines."""
    x, y = head.p(0, 0.40, turn)
    shape = ellipse(x, y, head.skull.half * 0.84, head.skull.height * 0.46)
    return [Cut(shape, head.coat.light, darker(head.coat.light, 0.10), LOW, 0.12, 0.05, path)]


def _heart(head: Head, turn: float, path: Path) -> list[Cut]:
    """A heart-shaped bare face."""
    points = [
        (0, 0.78),
        (0.34, 0.88),
        (0.70, 0.72),
        (0.66, 0.46),
        (0.72, 0.24),
        (0.4, 0.04),
        (0, 0.0),
        (-0.4, 0.04),
        (-0.72, 0.24),
        (-0.66, 0.46),
        (-0.70, 0.72),
        (-0.34, 0.88),
    ]
    shape = smooth([head.p(x, y, turn) for x, y in points], tension=0.58)
    return [Cut(shape, head.coat.light, darker(head.coat.light, 0.12), LOW, 0.14, 0.05, path)]


def _rings(head: Head, turn: float, path: Path) -> list[Cut]:
    """Pale rings around the eyes."""
    cuts = []
    for side in (-1, 1):
        x, y = head.p(head.plan.eye[0] * side, head.plan.eye[1], turn)
        r = head.skull.eye_rx
        cuts.append(
            Cut(ellipse(x, y, r * 1.55, r * 1.7), head.coat.light, None, None, 0, 0.05, path)
        )
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
            cuts.append(
                Cut(
                    ellipse(*at, r, r * 0.8),
                    lighter(head.coat.base, 0.14),
                    head.coat.base,
                    LOW,
                    0.12,
                    0.05,
                    path,
                )
            )
    return cuts


def _grey(head: Head, turn: float, path: Path) -> list[Cut]:
    """The grey chin of the old."""
    x, y = head.muzzle_x(turn), head.muzzle_y
    wide, tall = head.muzzle_size
    if head.plan.muzzle.kind in (MouthKind.BEAK, MouthKind.BILL, MouthKind.LIPS):
        return []
    return [
        Cut(
            ellipse(x * 0.7, y + tall * 0.3, wide * 1.35, tall * 1.25),
            mix(head.coat.base, "#e9e6e2", 0.55),
            None,
            None,
            0,
            0.06,
            path,
        )
    ]


_MARKS = {
    "mask": _mask,
    "ruff": _ruff,
    "blaze": _blaze,
    "patch": _patch,
    "tabby": _tabby,
    "tiger": _tiger,
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
