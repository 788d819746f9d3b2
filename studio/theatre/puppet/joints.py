"""Shapes of limbs: outlines that swell and narrow, folds, cuffs and brass fasteners."""

from collections.abc import Sequence

from studio.theatre.paper import Path, circle, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import LOW, Cut, flat
from studio.theatre.puppet.papers import BRASS, darker, lighter

Girth = tuple[float, float, float]


def limb(length: float, girths: Sequence[Girth], *, cap: float = 0.92, end: float = 0.98) -> Path:
    """A limb with round ends.

    Each girth is (share of the length, half width on the outer side, half width on the inner
    side). ``cap`` and ``end`` are how round the two ends are, as shares of the half width there.
    """
    _, outer, inner = girths[0]
    _, low_outer, low_inner = girths[-1]
    mean, low = (outer + inner) / 2, (low_outer + low_inner) / 2
    right = [(w, length * share) for share, _, w in girths]
    left = [(-w, length * share) for share, w, _ in reversed(girths)]
    top = [
        (-outer * 0.72, -cap * mean * 0.74),
        (0.0, -cap * mean),
        (inner * 0.72, -cap * mean * 0.74),
    ]
    bottom = [(low_inner * 0.72, length + end * low * 0.72), (0.0, length + end * low),
        (-low_outer * 0.72, length + end * low * 0.72)]  # fmt: skip
    return smooth([*top, *right, *bottom, *left], tension=0.72)


def fold(x0: float, y0: float, x1: float, y1: float, colour: str, wide: float = 3.6) -> Cut:
    """A crease in cloth."""
    bow = ((x0 + x1) / 2, (y0 + y1) / 2 + 3.5)
    return Cut(
        ribbon([(x0, y0), bow, (x1, y1)], (0.6, wide, 0.6)), darker(colour, 0.20), None, None, 0
    )


def pin(size: float) -> list[Cut]:
    """The brass fastener of a joint, with its slit."""
    return [
        Cut(circle(0, 0, size), lighter(BRASS, 0.18), darker(BRASS, 0.15), LOW, 0.4),
        flat(
            rounded_rect(-size * 0.55, -size * 0.12, size * 1.1, size * 0.24, 1),
            darker(BRASS, 0.35),
        ),
    ]


def ring(half: float, y: float, tall: float, colour: str) -> Cut:
    """A band around a limb."""
    return Cut(rounded_rect(-half, y, half * 2, tall, min(tall * 0.4, 9)), lighter(colour, 0.08),
        darker(colour, 0.08), LOW)  # fmt: skip


def cloth(path: Path, colour: str) -> tuple[Path, str, str]:
    """A path with the lighter and darker end of its paper."""
    return path, lighter(colour, 0.05), darker(colour, 0.13)
