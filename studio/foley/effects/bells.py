"""Bells, bars and clocks: struck metal by its partials.

A church bell's partials stand at 0.5 (hum), 1 (prime), 1.2 (tierce), 1.5 (quint), 2 (nominal),
2.5, 2.67, 3, 4.2 and 5.4 of its prime, the higher the shorter, each a doublet that beats (Rossing,
The Acoustics of Bells, 1984); bars at 1, 2.76, 5.40, 8.93 (Fletcher & Rossing 1998).
"""

import numpy as np

from studio.foley.craft import (
    RATE,
    Wave,
    beside,
    both,
    curve,
    dying,
    laid,
    modes,
    noise,
    scaled,
    tone,
)
from studio.media.audio import Samples

_CHURCH = ((0.5, 0.55, 9.0), (1.0, 0.5, 5.5), (1.2, 0.6, 4.2), (1.5, 0.25, 2.6), (2.0, 1.0, 2.4),
           (2.5, 0.3, 1.3), (2.67, 0.35, 1.1), (3.0, 0.45, 1.0), (4.2, 0.3, 0.6), (5.4, 0.2, 0.35),
           (6.8, 0.12, 0.25))  # fmt: skip
_BAR = ((1.0, 1.0, 1.0), (2.76, 0.4, 0.35), (5.40, 0.18, 0.14), (8.93, 0.08, 0.07))
_HAND = ((1.0, 1.0, 1.0), (2.0, 0.18, 0.7), (3.0, 0.6, 0.5), (4.15, 0.25, 0.3), (5.43, 0.18, 0.2),
         (6.8, 0.1, 0.12))  # fmt: skip


def _struck(
    table: tuple[tuple[float, float, float], ...],
    hertz: float,
    ring: float,
    rng: np.random.Generator,
) -> Wave:
    """A bell of a pitch: every partial a pair that beats slowly."""
    pairs = []
    for ratio, level, fall in table:
        own = hertz * ratio * rng.uniform(0.998, 1.002)
        beat = rng.uniform(0.2, 1.1)
        pairs += [(own, level, fall * ring), (own + beat, 0.5 * level, fall * ring)]
    clap = noise(0.02, rng, 2000, 9000) * dying(0.02, 0.012)
    longest = max(fall for _, _, fall in pairs)
    return laid((0, modes(pairs, longest * 0.85, rng)), (0, 0.15 * scaled(clap)))


def toll(hertz: float, rng: np.random.Generator) -> Wave:
    """One stroke of a church bell whose prime is at a pitch."""
    return _struck(_CHURCH, hertz, (260 / hertz) ** 0.5, rng)


def church_bell(rng: np.random.Generator) -> Samples:
    """A church bell: three strokes, unequal, over each other."""
    hertz, pace = rng.uniform(210, 330), rng.uniform(1.5, 1.9)
    left, right = [], []
    for number in range(3):
        stroke = toll(hertz, rng) * rng.uniform(0.75, 1.0)
        left.append((number * pace, stroke))
        right.append((number * pace + 0.0004, toll(hertz, rng) * 0.3 + 0.7 * stroke))
    return beside(laid(*left), laid(*right))


def bell(rng: np.random.Generator) -> Samples:
    """A small hand bell shaken a few times."""
    hertz = rng.uniform(1500, 2300)
    at, parts = 0.0, []
    for _ in range(int(rng.integers(5, 8))):
        parts.append((at, _struck(_HAND, hertz, 1.1, rng) * rng.uniform(0.5, 1.0)))
        at += rng.uniform(0.11, 0.19)
    return both(laid(*parts))


def clock_ticks(rng: np.random.Generator) -> Samples:
    """Eight ticks of a clock: tick a little higher than tock, in a wooden case."""
    case = [(rng.uniform(420, 560), 0.5, 0.05), (rng.uniform(900, 1200), 0.35, 0.03)]
    parts = []
    for number in range(8):
        high = 1.0 if number % 2 else 1.12
        wheel = [(2900 * high, 1.0, 0.02), (4700 * high, 0.7, 0.014), (6900 * high, 0.4, 0.01)]
        tick = scaled(modes(wheel, 0.04, rng))
        second = 0.35 * tick
        body = scaled(modes(case, 0.08, rng), 0.45)
        parts.append((number * 0.5, laid((0, tick), (0.022, second), (0, body))))
    return both(laid(*parts))


def clock_strikes(rng: np.random.Generator) -> Samples:
    """A tall clock strikes three: rods in a wooden case."""
    hertz = rng.uniform(330, 430)
    parts = []
    for number in range(3):
        rods = [
            (hertz * k, a, f)
            for k, a, f in (
                (1, 1, 3.2),
                (1.51, 0.5, 2.4),
                (2.76, 0.5, 1.3),
                (5.4, 0.22, 0.5),
                (8.9, 0.1, 0.2),
            )
        ]
        case = [(118, 0.8, 0.12), (205, 0.5, 0.1)]
        parts.append((number * 1.35, laid((0, modes(rods, 3.0, rng)), (0, modes(case, 0.2, rng)))))
    return both(laid(*parts))


def _hammered(
    seconds: float, pace: float, gongs: tuple[float, float], rng: np.random.Generator
) -> Wave:
    """Two little gongs that a hammer strikes in turn, ``pace`` times a second."""
    parts = []
    for number in range(int(seconds * pace)):
        hertz = gongs[number % 2]
        partials = [
            (hertz, 1.0, 0.9),
            (2.53 * hertz, 0.6, 0.5),
            (4.4 * hertz, 0.35, 0.25),
            (6.7 * hertz, 0.2, 0.12),
        ]
        parts.append((number / pace, modes(partials, 0.8, rng) * rng.uniform(0.8, 1.0)))
    return laid(*parts)


def alarm(rng: np.random.Generator) -> Samples:
    """A wind-up alarm clock."""
    first = rng.uniform(1900, 2300)
    return both(_hammered(1.8, 17, (first, first * 1.06), rng))


def telephone(rng: np.random.Generator) -> Samples:
    """A telephone with a bell: two rings, 20 blows a second."""
    first = rng.uniform(980, 1150)
    ring = _hammered(1.05, 20, (first, first * 1.25), rng)
    ring = ring[: int(1.7 * RATE)] * curve(
        min(len(ring), int(1.7 * RATE)), (0, 1), (0.8, 1), (1, 0)
    )
    return both(laid((0, ring), (2.1, ring)))


def chimes(rng: np.random.Generator) -> Samples:
    """Wind chimes: tubes of a pentatonic row, as the wind takes them."""
    row = rng.uniform(820, 1000) * np.array([1, 9 / 8, 5 / 4, 3 / 2, 5 / 3, 2])
    left, right = [], []
    for at in np.sort(rng.beta(1.2, 1.8, int(rng.integers(10, 15))) * 2.6):
        hertz, place = float(rng.choice(row)), rng.uniform(0.15, 0.85)
        tube = [(hertz * r, a, 2.6 * f) for r, a, f in _BAR]
        struck = modes(tube, 2.4, rng) * rng.uniform(0.25, 1.0)
        left.append((float(at), struck * np.cos(place * np.pi / 2)))
        right.append((float(at), struck * np.sin(place * np.pi / 2)))
    return beside(laid(*left), laid(*right))


def gong(rng: np.random.Generator) -> Samples:
    """A great gong: many dense modes, the bright ones waking late and dying first."""
    base = rng.uniform(62, 85)
    partials = []
    for number in range(60):
        hertz = base * (1 + 0.62 * number) * rng.uniform(0.96, 1.04)
        partials.append(
            (hertz, rng.uniform(0.4, 1.0) / (1 + 0.06 * number), 7.0 / (1 + 0.07 * number))
        )
    ring = modes(partials, 5.5, rng)
    wake = 1 - 0.6 * np.exp(-np.arange(len(ring)) / RATE / 0.18)
    strike = noise(0.2, rng, 60, 500) * dying(0.2, 0.15)
    return both(laid((0, scaled(ring * wake)), (0, scaled(strike, 0.5))))


def beep(rng: np.random.Generator) -> Samples:
    """Three beeps of a machine."""
    hertz = rng.uniform(950, 1500)
    one = tone(hertz, 0.12) + 0.2 * tone(3 * hertz, 0.12)
    edge = curve(len(one), (0, 0), (0.04, 1), (0.96, 1), (1, 0))
    return both(laid(*((number * 0.24, one * edge) for number in range(3))))
