"""People without words: hearts, breath in sleep, hands that clap, halls that cheer and laugh.

A heart's first sound is low and long (about 0.14 s below 150 Hz), the second higher and shorter,
a third of a beat later. A clap is a burst around 800 to 2500 Hz of some 10 ms, whose colour is the
shape of the hands; an audience is many such people (Peltola et al. 2007).
"""

import numpy as np

from studio.foley.craft import (
    RATE,
    Wave,
    beside,
    both,
    breathed,
    curve,
    dying,
    glide,
    laid,
    noise,
    rough,
    scaled,
    sung,
    swell,
    wander,
)
from studio.media.audio import Samples

_AH = ((780.0, 130.0, 0.0), (1250.0, 170.0, -4.0), (2650.0, 260.0, -14.0))


def heartbeat(rng: np.random.Generator) -> Samples:
    """Five beats: lub-dub."""
    every = rng.uniform(0.82, 0.92)
    parts: list[tuple[float, Wave]] = []
    for number in range(5):
        for offset, low, high, seconds, force in (
            (0.0, 32, 95, 0.16, 1.0),
            (0.3, 48, 140, 0.11, 0.75),
        ):
            length = int(seconds * RATE)
            body = np.sin(
                2 * np.pi * np.cumsum(glide(length, (0, high), (0.3, 0.75 * high), (1, low))) / RATE
            )
            thump = body * dying(seconds, 0.9 * seconds, rise=0.012)[:length]
            skin = scaled(
                noise(seconds, rng, 60, 260)[:length]
                * swell(seconds, rise=0.02, fall=0.1)[:length],
                0.3,
            )
            parts.append((number * every + offset, force * (thump + skin)))
    return both(laid(*parts))


def snore(rng: np.random.Generator) -> Samples:
    """In with a rattle, out with a sigh, twice."""
    parts: list[tuple[float, Wave]] = []
    for at in (0.0, 3.0):
        length = int(1.25 * RATE)
        pace = glide(length, (0, 55), (0.5, 80), (1, 62))
        rattle = np.exp(
            -5 * (np.cumsum(pace * wander(length, rng, pace=20, depth=0.06)) / RATE % 1)
        )
        throat = [(420.0, 200.0, 0.0), (1150.0, 350.0, -6.0), (2400.0, 700.0, -14.0)]
        inward = rough(breathed(length, throat, rng), rng, pace=30, depth=0.2) * rattle
        outward = breathed(int(0.9 * RATE), [(650.0, 500.0, 0.0), (1900.0, 900.0, -8.0)], rng)
        parts.append((at, inward * curve(length, (0, 0), (0.3, 0.6), (0.75, 1), (1, 0))))
        parts.append((at + 1.55, 0.22 * outward * swell(0.9, rise=0.2, fall=0.5)))
    return both(laid(*parts))


def _clap(rng: np.random.Generator, hollow: float) -> Wave:
    hands = noise(0.035, rng, 0.7 * hollow, 1.5 * hollow, 1) * dying(0.035, 0.03, rise=0.0006)
    snap = noise(0.01, rng, 2500, 8000, 1) * dying(0.01, 0.008, rise=0.0003)
    return laid((0, scaled(hands)), (0, scaled(snap, 0.4)))


def applause(rng: np.random.Generator) -> Samples:
    """Sixty people clap for four seconds: it takes hold at once and thins out."""
    total = np.zeros((int(5.0 * RATE), 2))
    for _ in range(60):
        pace, hollow = rng.uniform(3.0, 4.6), rng.uniform(850, 2300)
        far, place = rng.uniform(0.2, 1.0), rng.uniform(0.05, 0.95) * np.pi / 2
        claps = [_clap(rng, hollow) for _ in range(3)]
        at, end = rng.gamma(2.0, 0.14), rng.uniform(2.6, 4.6)
        while at < end:
            wave = (
                claps[int(rng.integers(3))]
                * far
                * rng.uniform(0.6, 1.0)
                * min(1.0, 2.2 * (end - at) + 0.15)
            )
            first = int(at * RATE)
            total[first : first + len(wave), 0] += wave * np.cos(place)
            total[first : first + len(wave), 1] += wave * np.sin(place)
            at += rng.normal(1, 0.07) / pace
    return total.astype(np.float32)


def cheers(rng: np.random.Generator) -> Samples:
    """A crowd shouts for joy: forty voices that slide up and hold, and some whistles."""
    length = int(3.4 * RATE)
    sides = [np.zeros(length), np.zeros(length)]
    for _ in range(16):
        seconds = rng.uniform(1.0, 2.4)
        size = int(seconds * RATE)
        base = rng.uniform(210, 520)
        pitch = glide(
            size, (0, 0.8 * base), (0.25, 1.15 * base), (0.7, 1.1 * base), (1, 0.85 * base)
        )
        tract = [(f * rng.uniform(0.9, 1.2), w, level) for f, w, level in _AH]
        voice = sung(pitch, tract, rng, tilt=-4, jitter=0.02) * swell(seconds, rise=0.2, fall=0.5)
        first, place = int(rng.gamma(2.0, 0.12) * RATE), rng.uniform(0, np.pi / 2)
        last = min(first + size, length)
        for side, part in ((0, np.cos(place)), (1, np.sin(place))):
            sides[side][first:last] += rng.uniform(0.3, 1) * part * voice[: last - first]
    shape = curve(length, (0, 0), (0.12, 0.9), (0.4, 1), (1, 0))
    roars = [breathed(length, [(900.0, 700.0, 0.0), (2100.0, 1200.0, -8.0)], rng) for _ in range(2)]
    left, right = (2.0 * roar * shape + side for roar, side in zip(roars, sides, strict=True))
    return beside(left, right)


def laughter(rng: np.random.Generator) -> Samples:
    """A roomful laughs: each voice a falling row of ha-ha-ha, five a second."""
    length = int(2.8 * RATE)
    sides = [np.zeros(length), np.zeros(length)]
    for _ in range(14):
        base, pace = rng.uniform(170, 380), rng.uniform(4.4, 5.8)
        tract = [(f * rng.uniform(0.9, 1.2), w, level) for f, w, level in _AH]
        at, force, place = rng.gamma(2.0, 0.15), rng.uniform(0.3, 1.0), rng.uniform(0, np.pi / 2)
        for number in range(int(rng.integers(4, 10))):
            seconds = 0.62 / pace
            size = int(seconds * RATE)
            pitch = base * (1 - 0.035 * number) * glide(size, (0, 1.0), (0.3, 1.14), (1, 0.9))
            voice = sung(pitch, tract, rng, tilt=-5, jitter=0.02) + 0.25 * breathed(
                size, tract, rng
            )
            voice *= swell(seconds, rise=0.02, fall=0.06) * force * (1 - 0.06 * number)
            first = int(at * RATE)
            last = min(first + size, length)
            if last > first:
                sides[0][first:last] += np.cos(place) * voice[: last - first]
                sides[1][first:last] += np.sin(place) * voice[: last - first]
            at += 1 / pace
    return beside(sides[0], sides[1])
