"""Doors and what is on them: hinges, latches, knockers, bells, keys, switches.

A creak is stick and slip: the hinge lets go many times a second, faster as the door goes faster,
and every slip strikes the modes of the wood (Farnell, Designing Sound, 2010).
"""

import numpy as np

from studio.foley.craft import (
    RATE,
    Wave,
    both,
    curve,
    dying,
    laid,
    modes,
    noise,
    passed,
    scaled,
    wander,
)
from studio.media.audio import Samples

_PANEL = ((64, 1.0, 0.3), (97, 0.9, 0.26), (143, 0.7, 0.2), (212, 0.5, 0.15), (318, 0.3, 0.1),
          (471, 0.2, 0.07), (702, 0.12, 0.05))  # fmt: skip
_HINGE = ((430, 90, 0), (880, 120, -2), (1340, 160, -5), (2050, 250, -9), (3100, 400, -15))


def _panel(rng: np.random.Generator, *, hard: float) -> Wave:
    size = rng.uniform(0.9, 1.12)
    board = [(hertz * size, level, fall) for hertz, level, fall in _PANEL]
    blow = noise(0.06, rng, 80, 300 + 3200 * hard) * dying(0.06, 0.04)
    return laid((0, modes(board, 0.4, rng)), (0, scaled(blow, 0.8 * hard)))


def _latch(rng: np.random.Generator) -> Wave:
    """A bolt that springs: two bright clicks."""
    metal = [
        (rng.uniform(1700, 5200), rng.uniform(0.3, 1), rng.uniform(0.02, 0.06)) for _ in range(6)
    ]
    one = modes(metal, 0.08, rng)
    tick = noise(0.012, rng, 2500, 9000) * dying(0.012, 0.008)
    return scaled(laid((0, one), (0, 0.7 * scaled(tick)), (rng.uniform(0.03, 0.055), 0.6 * one)))


def _slips(pace: Wave, rng: np.random.Generator) -> Wave:
    """Pulses ``pace`` times a second, unequal in strength and never quite even."""
    phase = np.cumsum(pace * wander(len(pace), rng, pace=60, depth=0.12)) / RATE
    struck = np.flatnonzero(np.diff(np.floor(phase)) > 0)
    pulses = np.zeros(len(pace))
    pulses[struck] = rng.uniform(0.5, 1.0, len(struck))
    return pulses


def hinge(seconds: float, rng: np.random.Generator) -> Wave:
    """A dry hinge that complains while it turns."""
    length = int(seconds * RATE)
    top = rng.uniform(170, 330)
    pace = curve(length, (0, 35), (0.18, 0.4 * top), (0.45, top), (0.7, 0.65 * top), (1, 25))
    pulses = _slips(pace * wander(length, rng, pace=6, depth=0.18), rng)
    size = rng.uniform(0.85, 1.25)
    total = np.zeros(length)
    for hertz, width, level in _HINGE:
        bound = (hertz * size - width, hertz * size + width)
        total += 10 ** (level / 20) * passed(pulses, *bound, order=1, even=True)
    shape = curve(length, (0, 0), (0.06, 0.7), (0.4, 1), (0.8, 0.7), (1, 0))
    return scaled(total * shape * np.clip(wander(length, rng, pace=9, depth=0.3), 0, None))


def creak(rng: np.random.Generator) -> Samples:
    """Old wood or a dry hinge, slowly."""
    return both(hinge(rng.uniform(1.1, 1.7), rng))


def opens(rng: np.random.Generator) -> Samples:
    """The handle, the latch, and the door that swings with a short complaint."""
    swing = noise(0.7, rng, 150, 900, 1) * curve(int(0.7 * RATE), (0, 0), (0.4, 1), (1, 0))
    handle = scaled(_latch(rng), 0.8)
    return both(
        laid(
            (0, handle),
            (0.16, scaled(_panel(rng, hard=0.3), 0.35)),
            (0.2, scaled(swing, 0.1)),
            (0.28, 0.45 * hinge(rng.uniform(0.6, 0.9), rng)),
        )
    )


def closes(rng: np.random.Generator) -> Samples:
    """A door that falls to, and its latch."""
    swing = noise(0.4, rng, 150, 900, 1) * curve(int(0.4 * RATE), (0, 0), (0.8, 1), (1, 0))
    return both(
        laid(
            (0, 0.2 * hinge(0.4, rng)),
            (0, scaled(swing, 0.08)),
            (0.4, scaled(_panel(rng, hard=0.6))),
            (0.43, scaled(_latch(rng), 0.5)),
        )
    )


def slams(rng: np.random.Generator) -> Samples:
    """A door thrown shut: the frame shakes, things rattle."""
    boom = noise(0.5, rng, 40, 260) * dying(0.5, 0.35, rise=0.002)
    crack = noise(0.14, rng, 500, 6000, 1) * dying(0.14, 0.09)
    rattle = [
        (0.05 + float(rng.uniform(0, 0.25)), scaled(_latch(rng), rng.uniform(0.05, 0.2)))
        for _ in range(5)
    ]
    return both(
        laid(
            (0, scaled(_panel(rng, hard=1.0), 0.9)),
            (0, scaled(boom, 0.9)),
            (0, scaled(crack, 0.8)),
            *rattle,
        )
    )


def knock(rng: np.random.Generator) -> Samples:
    """Three knocks or four, of knuckles on wood."""
    size = rng.uniform(0.9, 1.15)
    count = int(rng.integers(3, 5))
    pace = rng.uniform(0.21, 0.27)
    parts = []
    for number in range(count):
        wood = [
            (hertz * size * rng.uniform(0.99, 1.01), level, fall)
            for hertz, level, fall in (
                (135, 0.7, 0.14), (262, 1.0, 0.1), (421, 0.7, 0.07), (655, 0.45, 0.05),
                (1080, 0.2, 0.03),
            )
        ]  # fmt: skip
        knuckle = noise(0.02, rng, 700, 3500) * dying(0.02, 0.012)
        blow = laid((0, scaled(modes(wood, 0.2, rng))), (0, scaled(knuckle, 0.4)))
        parts.append((number * pace + rng.uniform(0, 0.012), blow * (1 - 0.08 * number)))
    return both(laid(*parts))


def doorbell(rng: np.random.Generator) -> Samples:
    """Ding-dong: two struck bars, a major third apart."""
    high = rng.uniform(640, 720)
    bars = []
    for at, hertz in ((0.0, high), (0.62, high / 1.26)):
        partials = [(hertz, 1.0, 2.2), (2.76 * hertz, 0.28, 0.7), (5.4 * hertz, 0.12, 0.25)]
        bars.append((at, modes(partials, 2.2, rng)))
    return both(laid(*bars))


def key_turns(rng: np.random.Generator) -> Samples:
    """A key finds the lock, scrapes over the pins, and throws the bolt."""
    parts: list[tuple[float, Wave]] = []
    at = 0.0
    for _ in range(int(rng.integers(4, 7))):
        parts.append((at, scaled(_latch(rng), rng.uniform(0.15, 0.35))))
        at += rng.uniform(0.025, 0.06)
    bolt = scaled(laid((0, _latch(rng)), (0.004, 0.8 * scaled(_panel(rng, hard=0.7)))))
    return both(laid(*parts, (at + 0.22, 0.5 * scaled(_latch(rng))), (at + 0.36, bolt)))


def switch(rng: np.random.Generator) -> Samples:
    """A click: a lever that snaps over."""
    plastic = [
        (rng.uniform(900, 3800), rng.uniform(0.4, 1), rng.uniform(0.012, 0.03)) for _ in range(5)
    ]
    snap = laid(
        (0, 0.35 * scaled(modes(plastic, 0.04, rng))), (0.028, scaled(modes(plastic, 0.06, rng)))
    )
    return both(snap)
