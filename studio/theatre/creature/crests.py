"""What grows on heads: manes, horns, antlers, combs, forelocks, feelers; cut behind or in front."""

import math
from collections.abc import Callable

from studio.theatre.creature.head import Head
from studio.theatre.paper import Point, circle, ellipse, polygon, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.papers import darker, lighter, mix

_RED = "#c8463c"


def back_cuts(head: Head, turn: float) -> list[Cut]:
    """What lies behind the head."""
    return _of(_BACK, head, turn)


def front_cuts(head: Head, turn: float) -> list[Cut]:
    """What lies on the head, in front of it."""
    return _of(_FRONT, head, turn)


def low_cuts(head: Head, turn: float) -> list[Cut]:
    """What hangs from the chin: a beard, wattles. Its root is the muzzle's middle."""
    return _of(_LOW, head, turn)


Maker = Callable[[Head, float], list[Cut]]


def _of(makers: dict[str, Maker], head: Head, turn: float) -> list[Cut]:
    maker = makers.get(head.plan.crest)
    return maker(head, turn) if maker else []


def _ring(head: Head, shares: tuple[float, float], count: int, deep: float) -> list[Point]:
    """A wavy ring around the head's middle, in units."""
    w, h = head.skull.half * shares[0], head.skull.height * shares[1] / 2
    points = []
    for i in range(count * 2):
        a = math.tau * i / (count * 2)
        k = 1.0 if i % 2 else 1.0 - deep
        points.append((w * k * math.sin(a), -0.48 * head.skull.height - h * k * math.cos(a)))
    return points


def _mane(head: Head, turn: float) -> list[Cut]:
    mane, cuts = head.coat.mane, []
    for grow, tone in ((1.62, darker(mane, 0.18)), (1.40, mane), (1.20, lighter(mane, 0.12))):
        ring = [
            (x - 0.10 * turn * head.skull.half, y)
            for x, y in _ring(head, (grow, grow * 0.98), 15, 0.13)
        ]
        cuts.append(Cut(smooth(ring, tension=0.55), tone, darker(tone, 0.12), HIGH))
    return cuts


def _spines(head: Head, turn: float) -> list[Cut]:
    cuts = []
    for grow, tone in ((1.30, darker(head.coat.mane, 0.2)), (1.16, head.coat.mane)):
        ring = [
            (x - 0.14 * turn * head.skull.half, y - 0.06 * head.skull.height)
            for x, y in _ring(head, (grow, grow), 16, 0.17)
        ]
        cuts.append(Cut(polygon(ring), tone, darker(tone, 0.14), LOW))
    return cuts


def _fringe(head: Head, turn: float) -> list[Cut]:
    """Spines that fall over a hedgehog's brow."""
    points: list[Point] = []
    for i in range(11):
        x = -0.96 + 1.92 * i / 10
        y = 0.80 + 0.10 * (1 - x * x) - (0.10 if i % 2 else 0.0)
        points.append(head.p(x * 0.99, y, turn * 0.6))
    w, h = head.skull.half, head.skull.height
    over = [
        (0.94 * w, -0.92 * h),
        (0.5 * w, -1.08 * h),
        (0, -1.12 * h),
        (-0.5 * w, -1.08 * h),
        (-0.98 * w, -0.92 * h),
    ]
    tone = lighter(head.coat.mane, 0.08)
    return [Cut(polygon([*points, *over]), tone, darker(tone, 0.16), LOW)]


def _horns(head: Head, turn: float) -> list[Cut]:
    w, h, cuts = head.skull.half, head.skull.height, []
    for side in (-1, 1):
        x, y = head.p(0.52 * side, 0.94, turn * 0.6)
        points = [
            (x, y + h * 0.04),
            (x + side * w * 0.42, y - h * 0.03),
            (x + side * w * 0.62, y - h * 0.20),
        ]
        cuts.append(
            Cut(
                ribbon(points, (w * 0.26, w * 0.2, w * 0.03)),
                lighter(head.coat.horn, 0.15),
                darker(head.coat.horn, 0.1),
                LOW,
                0.3,
            )
        )
    return cuts


def _goat_horns(head: Head, turn: float) -> list[Cut]:
    w, h, cuts = head.skull.half, head.skull.height, []
    horn = mix(head.coat.horn, "#7d6a55", 0.4)
    for side in (-1, 1):
        x, y = head.p(0.30 * side, 0.97, turn * 0.6)
        back = -turn * w * 0.5
        points = [
            (x, y + h * 0.03),
            (x + side * w * 0.12 + back * 0.2, y - h * 0.20),
            (x + side * w * 0.36 + back * 0.7, y - h * 0.34),
            (x + side * w * 0.62 + back, y - h * 0.34),
        ]
        cuts.append(
            Cut(
                ribbon(points, (w * 0.25, w * 0.22, w * 0.15, w * 0.03)),
                lighter(horn, 0.14),
                darker(horn, 0.1),
                LOW,
                0.3,
            )
        )
    return cuts


def _beard(head: Head, turn: float) -> list[Cut]:
    del turn
    w, h = head.skull.half, head.skull.height
    tone = head.coat.light
    points = [
        (-0.34 * w, 0),
        (0.34 * w, 0),
        (0.26 * w, 0.18 * h),
        (0.10 * w, 0.22 * h),
        (0.03 * w, 0.32 * h),
        (-0.10 * w, 0.22 * h),
        (-0.26 * w, 0.17 * h),
    ]
    return [Cut(smooth(points, tension=0.6), tone, darker(tone, 0.14), LOW)]


def _antlers(head: Head, turn: float) -> list[Cut]:
    w, h, cuts = head.skull.half, head.skull.height, []
    horn = mix(head.coat.horn, "#8a6a48", 0.45)
    for side in (-1, 1):
        x, y = head.p(0.34 * side, 0.97, turn * 0.5)
        beam = [
            (x, y + h * 0.04),
            (x + side * w * 0.24, y - h * 0.22),
            (x + side * w * 0.66, y - h * 0.46),
            (x + side * w * 0.60, y - h * 0.80),
        ]
        tines = (
            [beam[1], (x + side * w * 0.02, y - h * 0.34), (x + side * w * 0.04, y - h * 0.46)],
            [beam[2], (x + side * w * 0.34, y - h * 0.60), (x + side * w * 0.30, y - h * 0.74)],
            [beam[2], (x + side * w * 0.94, y - h * 0.54), (x + side * w * 1.02, y - h * 0.66)],
        )
        cuts += [
            Cut(ribbon(t, (w * 0.12, w * 0.11, w * 0.03)), horn, darker(horn, 0.1), LOW, 0.3)
            for t in tines
        ]
        cuts.append(
            Cut(
                ribbon(beam, (w * 0.18, w * 0.16, w * 0.13, w * 0.04)),
                lighter(horn, 0.1),
                horn,
                LOW,
                0.3,
            )
        )
    return cuts


def _comb(head: Head, turn: float) -> list[Cut]:
    w, h = head.skull.half, head.skull.height
    shift = 0.12 * turn * w
    points = [
        (-0.58, 0.86),
        (-0.66, 1.10),
        (-0.36, 1.10),
        (-0.22, 1.32),
        (0.04, 1.14),
        (0.28, 1.30),
        (0.38, 1.06),
        (0.60, 1.04),
        (0.54, 0.84),
    ]
    return [
        Cut(
            smooth([(x * w + shift, -y * h) for x, y in points], tension=0.58),
            _RED,
            darker(_RED, 0.15),
            LOW,
        )
    ]


def _wattles(head: Head, turn: float) -> list[Cut]:
    w, h = head.skull.half, head.skull.height
    shift = 0.10 * turn * w
    return [
        Cut(
            ellipse(shift + s * 0.13 * w, 0.20 * h, 0.13 * w, 0.17 * h),
            _RED,
            darker(_RED, 0.15),
            LOW,
        )
        for s in (1, -1)
    ]


def _forelock(head: Head, turn: float) -> list[Cut]:
    tone, cuts = head.coat.mane, []
    for x, low, wide in ((-0.16, 0.70, 0.26), (0.14, 0.72, 0.24), (0.0, 0.64, 0.24)):
        a, b, c = (head.p(x * k, y, turn) for k, y in ((0.4, 1.02), (1.0, 0.88), (1.2, low)))
        cuts.append(
            Cut(
                ribbon([a, b, c], (wide * head.skull.half, wide * head.skull.half * 1.15, 2)),
                lighter(tone, 0.06),
                darker(tone, 0.10),
                LOW,
            )
        )
    return cuts


def _wool(head: Head, turn: float) -> list[Cut]:
    w, h = head.skull.half, head.skull.height
    wool, cuts = lighter(head.coat.base, 0.1), []
    for x, y, r in (
        (-0.66, 0.80, 0.34),
        (0.62, 0.80, 0.32),
        (-0.36, 0.98, 0.38),
        (0.34, 0.98, 0.38),
        (0.0, 1.04, 0.42),
        (0.0, 0.84, 0.34),
    ):
        px, py = x * w + 0.10 * turn * w, -y * h
        cuts.append(Cut(circle(px, py, r * w * 1.06), wool, darker(wool, 0.09), LOW))
    return cuts


def _feelers(head: Head, turn: float) -> list[Cut]:
    w, h, cuts = head.skull.half, head.skull.height, []
    tone = "#3a2c30"
    for side in (-1, 1):
        x, y = head.p(0.30 * side, 0.95, turn)
        end = (x + side * w * 0.42, y - h * 0.44)
        cuts += [
            Cut(
                ribbon(
                    [(x, y + h * 0.05), (x + side * w * 0.06, y - h * 0.26), end],
                    (w * 0.08, w * 0.07, w * 0.06),
                ),
                tone,
                tone,
                LOW,
            ),
            Cut(circle(*end, w * 0.12), lighter(tone, 0.12), tone, LOW),
        ]
    return cuts


def _curls(head: Head, turn: float) -> list[Cut]:
    w, h, cuts = head.skull.half, head.skull.height, []
    tone = "#4a3440"
    for side in (-1, 1):
        x, y = head.p(0.24 * side, 0.95, turn)
        points = [
            (x, y + h * 0.05),
            (x + side * w * 0.16, y - h * 0.34),
            (x + side * w * 0.50, y - h * 0.58),
            (x + side * w * 0.74, y - h * 0.46),
            (x + side * w * 0.62, y - h * 0.34),
        ]
        cuts.append(
            Cut(ribbon(points, (w * 0.08, w * 0.08, w * 0.08, w * 0.08, w * 0.10)), tone, tone, LOW)
        )
    return cuts


def _dragon(head: Head, turn: float) -> list[Cut]:
    w, h, cuts = head.skull.half, head.skull.height, []
    horn = head.coat.horn
    for side in (-1, 1):
        x, y = head.p(0.46 * side, 0.92, turn * 0.6)
        back = -turn * w * 0.42
        points = [
            (x, y + h * 0.05),
            (x + side * w * 0.26 + back * 0.4, y - h * 0.20),
            (x + side * w * 0.30 + back, y - h * 0.44),
        ]
        cuts.append(
            Cut(
                ribbon(points, (w * 0.28, w * 0.2, w * 0.03)),
                lighter(horn, 0.16),
                darker(horn, 0.12),
                LOW,
                0.3,
            )
        )
    spike = mix(head.coat.base, "#d9823a", 0.55)
    for x, y, r in ((0.0, 1.0, 0.22), (-0.34 - 0.2 * turn, 0.98, 0.18)):
        px, py = x * w, -y * h
        cuts.append(
            Cut(
                polygon(
                    [
                        (px - r * w, py + r * h * 0.6),
                        (px - 0.1 * w, py - r * h),
                        (px + r * w, py + r * h * 0.6),
                    ]
                ),
                spike,
                darker(spike, 0.12),
                LOW,
            )
        )
    return cuts


_BACK: dict[str, Maker] = {
    "mane": _mane,
    "spines": _spines,
    "horns": _horns,
    "goat": _goat_horns,
    "antlers": _antlers,
    "comb": _comb,
    "feelers": _feelers,
    "curls": _curls,
    "dragon": _dragon,
}
_FRONT: dict[str, Maker] = {"spines": _fringe, "forelock": _forelock, "wool": _wool}
_LOW: dict[str, Maker] = {"goat": _beard, "comb": _wattles}
