"""What a seated puppet sits on."""

from studio.theatre.paper import ellipse, polygon, rounded_rect
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.papers import darker, lighter

_WOOD = "#8c6543"


def stool_cuts(half: float, tall: float) -> list[Cut]:
    """A three-legged stool, its feet at y = 0, its seat at ``-tall``."""
    wide = half * 1.15
    legs = [((-0.62, -0.84), 0.10), ((0.62, 0.84), 0.10), ((0.05, 0.08), 0.11)]
    cuts = []
    for (top, foot), thick in legs:
        t = thick * half
        path = polygon(
            [
                (top * wide - t, -tall),
                (top * wide + t, -tall),
                (foot * wide + t * 0.7, 0),
                (foot * wide - t * 0.7, 0),
            ]
        )
        cuts.append(Cut(path, darker(_WOOD, 0.06), darker(_WOOD, 0.26), LOW))
    bar = rounded_rect(-wide * 0.74, -tall * 0.40, wide * 1.48, tall * 0.07, 4)
    seat = rounded_rect(-wide, -tall - 2, wide * 2, half * 0.30, half * 0.12)
    cushion = ellipse(0, -tall, wide * 0.98, half * 0.12)
    cuts += [
        Cut(bar, darker(_WOOD, 0.14), None, LOW),
        Cut(seat, _WOOD, darker(_WOOD, 0.18), HIGH),
        Cut(cushion, lighter(_WOOD, 0.14), lighter(_WOOD, 0.04), None, 0.1),
    ]
    return cuts
