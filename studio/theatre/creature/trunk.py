"""The elephant's trunk and tusks: a chain of rings that hangs, points, waves and holds."""

import math
from functools import partial

from studio.theatre.creature.bearing import Bearing
from studio.theatre.creature.head import Head
from studio.theatre.creature.mount import Mount
from studio.theatre.paper import ellipse, ribbon, rounded_rect
from studio.theatre.puppet.bench import LOW, Cut, flat
from studio.theatre.puppet.papers import darker, lighter
from studio.theatre.puppet.pieces import Held

_RINGS = 9
_HANG = (2.0, -3.0, -8.0, -12.0, -16.0, -20.0, -22.0, -22.0, -18.0)
_RAISE = (-46.0, -22.0, -14.0, -8.0, -4.0, 2.0, 8.0, 14.0, 16.0)


def ring_cuts(head: Head, index: int) -> list[Cut]:
    """One ring, its upper joint at (0, 0), hanging down."""
    w = head.skull.half * (0.36 - 0.022 * index)
    tall = head.skull.height * 0.135
    base = head.coat.base
    fold = ribbon(
        [(-w * 0.8, tall * 0.9), (0, tall * 1.05), (w * 0.8, tall * 0.9)], (1, w * 0.12, 1)
    )
    path = rounded_rect(-w, -tall * 0.42, w * 2, tall * 1.75, w * 0.8)
    cuts = [
        Cut(path, lighter(base, 0.03), darker(base, 0.06), LOW, 0.14),
        flat(fold, darker(base, 0.22)),
    ]
    if index == _RINGS - 1:
        cuts.append(flat(ellipse(0, tall * 1.12, w * 0.5, tall * 0.12), darker(base, 0.5)))
    return cuts


def tusk_cuts(head: Head, turn: float) -> list[Cut]:
    """Two ivory tusks."""
    w, h, cuts = head.skull.half, head.skull.height, []
    for side in (-1, 1):
        x, y = head.p(0.46 * side, 0.24, turn, out=1.1)
        points = [(x, y), (x + side * w * 0.08, y + h * 0.16), (x + side * w * 0.24, y + h * 0.24)]
        cuts.append(
            Cut(ribbon(points, (w * 0.17, w * 0.14, w * 0.03)), "#f6efdf", "#dfd3ba", LOW, 0.3)
        )
    return cuts


def draw_trunk(mount: Mount, head: Head, bearing: Bearing, turn: float, held: Held | None) -> None:
    """The trunk from the middle of the face; a gesture lifts it forward."""
    x, y = head.p(0, 0.42, turn, out=1.25)
    lift = bearing.gesture
    sway = 5.0 * math.sin(bearing.wave * math.tau) + 3.0 * (bearing.breath - 0.5)
    with mount.at(x, y):
        for index in range(_RINGS):
            bend = _HANG[index] * (0.35 + 0.65 * turn) * (1 - lift) + _RAISE[index] * lift
            bend += sway * 0.22 * index * 0.3 + bearing.wag * 0.10 * lift
            mount.move(0, 0, bend)
            mount.put(f"trunk-{index}", partial(ring_cuts, head, index))
            mount.move(0, head.skull.height * 0.135)
        mount.hold(held, 0, 4)
