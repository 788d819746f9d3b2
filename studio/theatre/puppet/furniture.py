"""What a seated puppet sits on."""

from studio.theatre.paper import ellipse, polygon, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.papers import darker, lighter
from studio.theatre.puppet.pose import Seat

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


def chair_cuts(half: float, tall: float) -> list[Cut]:
    """A chair whose back is at the left, its feet at y = 0, its seat at ``-tall``."""
    wide, back = half * 1.12, tall * 1.05
    t = half * 0.085
    post = [(-wide * 0.98, -tall - back), (-wide * 0.80, -tall - back), (-wide * 0.78, -tall),
        (-wide * 0.90, 0), (-wide * 1.06, 0), (-wide * 0.98, -tall)]  # fmt: skip
    far = [(-wide * 0.52, -tall - back * 0.97), (-wide * 0.38, -tall - back * 0.97),
        (-wide * 0.36, -tall), (-wide * 0.50, -tall)]  # fmt: skip
    slats = [rounded_rect(-wide * 0.94, -tall - back * y, wide * 0.52, back * 0.14, 6)
        for y in (0.92, 0.64, 0.36)]  # fmt: skip
    legs = [polygon([(x * wide - t, -tall), (x * wide + t, -tall), (x * wide + t * 0.9, 0),
        (x * wide - t * 0.7, 0)]) for x in (-0.30, 0.44, 0.86)]  # fmt: skip
    bar = rounded_rect(-wide * 0.92, -tall * 0.36, wide * 1.78, tall * 0.06, 4)
    seat = rounded_rect(-wide * 1.02, -tall - 2, wide * 2.02, half * 0.24, half * 0.10)
    cushion = ellipse(0, -tall, wide * 0.96, half * 0.11)
    wood, dark = _WOOD, darker(_WOOD, 0.22)
    return [Cut(polygon(far), darker(wood, 0.16), dark, LOW),
        *(Cut(path, darker(wood, 0.05), darker(wood, 0.18), LOW) for path in slats),
        *(Cut(path, darker(wood, 0.06), darker(wood, 0.26), LOW) for path in legs),
        Cut(polygon(post), wood, dark, HIGH), Cut(bar, darker(wood, 0.14), None, LOW),
        Cut(seat, wood, darker(wood, 0.18), HIGH),
        Cut(cushion, lighter(wood, 0.14), lighter(wood, 0.04), None, 0.1)]  # fmt: skip


def chair_back_cuts(half: float, tall: float) -> list[Cut]:
    """The back of a chair from behind, with its hind legs; its seat is at ``-tall``."""
    wide, back, t = half * 1.05, tall * 1.05, half * 0.10
    slats = [
        rounded_rect(-wide, -tall - back * y, wide * 2, back * 0.15, 7) for y in (0.95, 0.64, 0.33)
    ]
    posts = [polygon([(s * wide - t, -tall - back), (s * wide + t, -tall - back),
        (s * wide * 1.04 + t, 0), (s * wide * 1.04 - t, 0)]) for s in (-1, 1)]  # fmt: skip
    return [*(Cut(path, darker(_WOOD, 0.02), darker(_WOOD, 0.14), LOW) for path in slats),
        *(Cut(path, _WOOD, darker(_WOOD, 0.22), HIGH) for path in posts)]  # fmt: skip


def stone_cuts(half: float, tall: float) -> list[Cut]:
    """A boulder to sit on, its foot at y = 0, its top at ``-tall``."""
    w, grey = half * 1.5, "#8d8a86"
    body = smooth([(-w * 1.02, 2), (-w * 1.06, -tall * 0.45), (-w * 0.80, -tall * 0.92),
        (-w * 0.2, -tall),
        (w * 0.5, -tall * 1.0), (w * 0.92, -tall * 0.84), (w * 1.10, -tall * 0.36), (w * 1.0, 2)],
        tension=0.55)  # fmt: skip
    top = smooth([(-w * 0.76, -tall * 0.90), (-w * 0.2, -tall * 0.99), (w * 0.5, -tall * 0.99),
        (w * 0.86, -tall * 0.82), (w * 0.3, -tall * 0.74), (-w * 0.3, -tall * 0.76)],
        tension=0.6)  # fmt: skip
    moss = smooth([(-w * 1.0, 2), (-w * 0.98, -tall * 0.20), (-w * 0.70, -tall * 0.28),
        (-w * 0.5, -tall * 0.12),
        (-w * 0.2, 2)], tension=0.7)  # fmt: skip
    crack = ribbon(
        [(w * 0.2, -tall * 0.62), (w * 0.34, -tall * 0.44), (w * 0.26, -tall * 0.26)], (1, 4, 1)
    )
    return [Cut(body, lighter(grey, 0.04), darker(grey, 0.22), HIGH),
        Cut(top, lighter(grey, 0.16), lighter(grey, 0.06), LOW),
        Cut(crack, darker(grey, 0.26), None, None, 0), Cut(moss, "#7f8f58", "#5f7344",
        LOW)]  # fmt: skip


SEATS = {Seat.STOOL: stool_cuts, Seat.CHAIR: chair_cuts, Seat.STONE: stone_cuts}
