"""Ears: one cut a kind, their root at (0, 0), pointing up (floppy ones hang)."""

from studio.theatre.creature.head import Head
from studio.theatre.creature.headplan import EarKind
from studio.theatre.paper import Point, polygon, smooth
from studio.theatre.puppet.bench import LOW, Cut
from studio.theatre.puppet.papers import darker, mix

_EARS: dict[EarKind, tuple[Point, ...]] = {
    EarKind.POINTED: (
        (-0.52, 0.06),
        (-0.42, -0.42),
        (-0.06, -1.0),
        (0.10, -0.98),
        (0.46, -0.40),
        (0.52, 0.06),
        (0, 0.2),
    ),
    EarKind.FLOPPY: (
        (-0.18, -0.10),
        (0.24, -0.16),
        (0.62, 0.14),
        (0.66, 0.62),
        (0.36, 1.0),
        (-0.06, 0.90),
        (-0.22, 0.44),
    ),
    EarKind.ROUND: (
        (-0.50, 0.02),
        (-0.58, -0.48),
        (-0.24, -0.92),
        (0.24, -0.92),
        (0.58, -0.48),
        (0.50, 0.02),
        (0, 0.2),
    ),
    EarKind.LONG: (
        (-0.30, 0.04),
        (-0.50, -0.44),
        (-0.40, -0.82),
        (0.0, -1.02),
        (0.40, -0.82),
        (0.50, -0.44),
        (0.30, 0.04),
        (0, 0.1),
    ),
    EarKind.LEAF: (
        (-0.22, 0.06),
        (-0.52, -0.38),
        (-0.34, -0.80),
        (0.02, -1.02),
        (0.36, -0.76),
        (0.50, -0.36),
        (0.22, 0.06),
        (0, 0.12),
    ),
    EarKind.FAN: (
        (-0.10, 0.30),
        (-0.40, -0.20),
        (-0.34, -0.78),
        (0.10, -1.02),
        (0.62, -0.84),
        (0.86, -0.30),
        (0.72, 0.24),
        (0.34, 0.52),
    ),
    EarKind.TUFT: (
        (-0.46, 0.12),
        (-0.40, -0.40),
        (-0.12, -1.02),
        (0.02, -0.72),
        (0.12, -1.0),
        (0.40, -0.36),
        (0.46, 0.12),
        (0, 0.24),
    ),
}


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
    inner = [
        (middle[0] + (x - middle[0]) * 0.62, middle[1] + (y - middle[1]) * 0.66 + long * 0.04)
        for x, y in points
    ]
    cuts.append(Cut(smooth(inner, tension=sharp), coat.ear, darker(coat.ear, 0.10), None, -0.14))
    if ear.kind is EarKind.POINTED and {"mask", "tiger"} & set(head.plan.marks):
        tip = [(-0.20 * wide, -0.72 * long), (0.02, -1.1 * long), (0.26 * wide, -0.72 * long)]
        cuts.append(
            Cut(polygon(tip), coat.dark, coat.dark, None, 0.1, 0.05, smooth(points, tension=sharp))
        )
    return cuts
