"""Tails: chains of three parts that carry the mood and swish."""

import math
from functools import partial

from studio.theatre.creature.bearing import Bearing
from studio.theatre.creature.coats import Coat
from studio.theatre.creature.mount import Mount
from studio.theatre.creature.walkplan import Tail
from studio.theatre.paper import Path, circle, ellipse, polygon, ribbon, smooth
from studio.theatre.puppet.bench import LOW, Cut, flat
from studio.theatre.puppet.papers import darker, lighter, mix

_PARTS = 3


def part_cuts(tail: Tail, coat: Coat, index: int, *, striped: bool) -> list[Cut]:
    """One third of a tail, its upper joint at (0, 0), hanging down."""
    long = tail.long / _PARTS
    root, middle = tail.widths
    widths = {0: (root, middle), 1: (middle, middle), 2: (middle, middle * 0.62)}[index]
    if tail.tip == "spade":
        spade = ((root, root * 0.68), (root * 0.68, root * 0.42), (root * 0.42, 14.0))
        widths = spade[index]
    a, b = widths[0] / 2, widths[1] / 2
    base = coat.mane if tail.tip == "hair" else coat.base
    path = _part_path(tail, index, long, (a, b))
    lift = LOW if index == 0 or tail.tip == "spade" else None
    cuts = [Cut(path, base, base, lift, 0.08)]
    if striped:
        cuts += [
            flat(
                ribbon(
                    [(-a * 1.2, long * y), (0, long * (y + 0.08)), (a * 1.2, long * y)],
                    (long * 0.16, long * 0.2, long * 0.16),
                ),
                mix(coat.base, coat.dark, 0.85),
                clip=path,
            )
            for y in (0.2, 0.66)
        ]
    if index == _PARTS - 1:
        cuts += _tip(tail, coat, long, (a, b))
    return cuts


def _part_path(tail: Tail, index: int, long: float, half: tuple[float, float]) -> Path:
    """The outline of a part, by its half widths above and below."""
    a, b = half
    side = [(a, 0.0), ((a + b) * 0.52, long * 0.5), (b, long * 0.92)]
    top, low = (0.0, -a * 0.8), (0.0, long + b * 0.6)
    if index == _PARTS - 1 and tail.tip in ("brush", "hair"):
        side, low = [(a, 0.0), (a * 0.98, long * 0.4), (a * 0.45, long * 0.92)], (0.0, long * 1.32)
    if tail.tip == "brush" and index == 0:
        side, top = [(a * 0.8, 0.0), (b * 0.9, long * 0.5), (b, long)], (0.0, -a * 0.7)
        low = (0.0, long + b)
    other = [(-x, y) for x, y in reversed(side)]
    return smooth([top, *side, low, *other], tension=0.58)


def _tip(tail: Tail, coat: Coat, long: float, half: tuple[float, float]) -> list[Cut]:
    a, b = half
    if tail.tip == "brush":
        zig = [
            (-a * 0.90, long * 0.50),
            (-a * 0.45, long * 0.66),
            (-a * 0.1, long * 0.50),
            (a * 0.35, long * 0.66),
            (a * 0.92, long * 0.48),
            (a * 0.5, long * 0.92),
            (a * 0.1, long * 1.34),
            (-a * 0.4, long * 0.97),
        ]
        return [Cut(smooth(zig, tension=0.3), lighter(coat.light, 0.1), coat.light, LOW)]
    if tail.tip == "tuft":
        w = max(b * 2.6, 22.0)
        path = smooth(
            [
                (0, long * 0.74),
                (w, long * 1.05),
                (w * 0.55, long * 1.3),
                (0, long * 1.55),
                (-w * 0.6, long * 1.3),
                (-w, long * 1.02),
            ],
            tension=0.58,
        )
        return [Cut(path, coat.mane, darker(coat.mane, 0.14), LOW)]
    if tail.tip == "spade":
        w = tail.widths[0] * 0.42
        path = polygon(
            [
                (0, long * 1.50),
                (w, long * 0.92),
                (w * 0.25, long * 1.0),
                (-w * 0.25, long * 1.0),
                (-w, long * 0.92),
            ]
        )
        spike = mix(coat.base, "#d9823a", 0.55)
        return [Cut(path, spike, darker(spike, 0.12), LOW)]
    return []


def _whole_cuts(tail: Tail, coat: Coat) -> list[Cut]:
    """Tails of one part: a pig's curl, a ball of wool."""
    if tail.tip == "wool":
        wool = lighter(coat.base, 0.1)
        return [
            Cut(circle(x * tail.long, y * tail.long, r * tail.long), wool, darker(wool, 0.1), LOW)
            for x, y, r in ((0, 0.3, 0.42), (0.12, 0.7, 0.36), (-0.16, 0.62, 0.34))
        ]
    r = tail.long * 0.30
    points = [
        (
            r * 0.15 * k * math.cos(k * 1.05) * 0.9,
            tail.long * 0.16 * k * 0.9 + r * 0.6 * math.sin(k * 1.3),
        )
        for k in range(7)
    ]
    return [Cut(ribbon(points, [tail.widths[0]] + [tail.widths[1]] * 6), coat.base, coat.low, LOW)]


def draw_tail(mount: Mount, tail: Tail, coat: Coat, bearing: Bearing, *, striped: bool) -> None:
    """The tail from its root at (0, 0); ``bearing.tail`` lifts it, ``wag`` swings it."""
    mood = bearing.tail
    angle = tail.angle + tail.swing * mood - (0 if mood > -0.6 else 16)
    with mount.at(0, 0, angle + bearing.wag * (0.5 + 0.5 * min(1.0, tail.long / 150))):
        if tail.tip in ("curl", "wool"):
            mount.put("tail", lambda: _whole_cuts(tail, coat))
            return
        parts = range(_PARTS) if tail.long > 90 else range(_PARTS - 1, _PARTS)
        for index in parts:
            bend = tail.bend * (0.6 + 0.8 * mood) + bearing.wag * 0.45
            with_bend = bend if index else 0.0
            mount.move(0, 0, with_bend)
            mount.put(f"tail-{index}", partial(part_cuts, tail, coat, index, striped=striped))
            mount.move(0, tail.long / _PARTS)


def ball_cuts(coat: Coat, radius: float) -> list[Cut]:
    """A rabbit's scut."""
    light = lighter(coat.light, 0.2)
    return [Cut(ellipse(0, 0, radius, radius * 0.92), light, darker(light, 0.10), LOW)]
