"""Water: shores, seas, running and falling water, harbours, caves, and below the surface."""

import numpy as np

from studio.foley.creatures import birds, now_and_then
from studio.foley.effects.doors import hinge
from studio.foley.effects.fowl import gull
from studio.foley.effects.waters import bubble
from studio.foley.noise import RATE, add, band, drift, muffled, octaves, ping, scattered
from studio.media.audio import Samples, fade
from studio.media.reverb import reverberate


def _wave(rng: np.random.Generator) -> Samples:
    """One wave: it swells dark, breaks bright, and hisses back over the stones."""
    rise, fall = rng.uniform(1.8, 3.2), rng.uniform(3.0, 5.0)
    length = int((rise + fall) * RATE)
    at = np.arange(length) / RATE
    left = length - int(rise * RATE)
    swell = np.where(at < rise, (at / rise) ** 2, np.exp(-(at - rise) / (0.35 * fall)))
    broken = np.square(np.clip((at - 0.55 * rise) / (0.75 * rise), 0, 1))
    wash = broken * np.exp(-np.maximum(at - 1.15 * rise, 0) / (0.45 * fall))
    place = np.clip(rng.uniform(0.25, 0.75) + rng.uniform(-0.3, 0.3) * at / at[-1], 0, 1)
    sides = np.stack([np.cos(place * np.pi / 2), np.sin(place * np.pi / 2)], axis=1)
    low = band(length, rng, 70, 500, width=0.5) * swell[:, None]
    high = octaves(length, rng, ((1000, -3), (2000, -4), (4000, -7), (8000, -12)), width=0.9)
    sound = (low + 0.6 * high * wash[:, None]) * (0.4 + sides)
    return fade(sound.astype(np.float32), rise=RATE // 4, fall=left // 2)


def sea(length: int, rng: np.random.Generator) -> Samples:
    """Waves on a shore, one over the other, before a far rumble."""
    bed = np.float32(0.28) * octaves(length, rng, ((90, 0), (180, -2), (400, -7), (900, -13)))
    bed *= drift(length, rng, every=3.0, low=0.75, high=1.2)
    at = -float(rng.uniform(1, 4))
    while at * RATE < length:
        add(bed, _wave(rng) * np.float32(rng.uniform(0.55, 1.0)), int(at * RATE))
        at += rng.uniform(2.8, 6.0)
    return bed


def open_sea(length: int, rng: np.random.Generator) -> Samples:
    """Deep water under a keel: long swells, foam, wind over it all."""
    swell = drift(length, rng, every=2.6, low=0.25, high=1.0)
    bed = octaves(length, rng, ((70, 0), (140, -1), (300, -4), (700, -9)), width=0.8) * swell
    foam = band(length, rng, 900, 6000, width=1.0, order=1)
    bed += np.float32(0.3) * foam * drift(length, rng, every=1.7, low=0.0, high=1.0) ** 2 * swell
    air = band(length, rng, 200, 900) * drift(length, rng, every=3.1, low=0.3, high=1.0)
    return bed + np.float32(0.3) * air


def _lapping(length: int, rng: np.random.Generator, every: float) -> Samples:
    """Small waves against wood or stones: a soft slap, a gulp, a few bubbles."""

    def lap(own: np.random.Generator) -> Samples:
        seconds = own.uniform(0.35, 0.8)
        size = int(seconds * RATE)
        shape = np.sin(np.pi * np.linspace(0, 1, size)) ** 2
        slap = np.zeros(size + RATE // 3)
        slap[:size] = band(size, own, 180, own.uniform(700, 1500))[:, 0] * shape
        for _ in range(int(own.integers(2, 6))):
            sound = bubble(own.uniform(4.0, 10.0), own, rise=0.2)
            first = int(own.uniform(0.2, 0.7) * size)
            last = min(first + len(sound), len(slap))
            slap[first:last] += 0.5 * sound[: last - first] * own.uniform(0.2, 0.9)
        return np.asarray(slap.astype(np.float32), np.float32)

    return scattered(length, rng, lap, rate=1 / every, spread=0.7)


def harbour(length: int, rng: np.random.Generator) -> Samples:
    """Water between hulls, ropes that strain, gulls far off."""
    bed = _lapping(length, rng, 0.55)
    bed += np.float32(0.3) * octaves(length, rng, ((90, -3), (200, -3), (500, -6), (1200, -11)))
    ropes = now_and_then(length, rng, [lambda own: 0.4 * hinge(own.uniform(0.8, 1.4), own)], gap=9)
    bed += np.float32(0.22) * muffled(ropes, 1400)
    return bed + np.float32(0.13) * reverberate(now_and_then(length, rng, [gull], gap=11), "hall")


def river(length: int, rng: np.random.Generator) -> Samples:
    """Water over stones: a broad rush, and bubbles that sing."""

    def bubble(own: np.random.Generator) -> Samples:
        return ping(own.uniform(380, 1500), own.uniform(0.02, 0.07), bend=own.uniform(0.1, 0.5))

    rush = octaves(length, rng, ((250, -6), (500, -2), (1000, -3), (2000, -6), (4000, -10)))
    rush *= drift(length, rng, every=0.35, low=0.8, high=1.2)
    return rush + np.float32(0.75) * scattered(length, rng, bubble, rate=38)


def waterfall(length: int, rng: np.random.Generator) -> Samples:
    """A great fall: one broad roar with a low body, and spray."""
    roar = octaves(
        length,
        rng,
        (
            (60, -2),
            (125, 0),
            (250, -1),
            (500, -2),
            (1000, -4),
            (2000, -7),
            (4000, -11),
            (8000, -17),
        ),
        width=0.9,
    )
    roar *= drift(length, rng, every=0.5, low=0.9, high=1.1)
    spray = band(length, rng, 3000, 10_000, width=1.0, order=1)
    return roar + np.float32(0.18) * spray * drift(length, rng, every=1.3, low=0.5, high=1.2)


def lake(length: int, rng: np.random.Generator) -> Samples:
    """A still lake: small waves on the bank, light air, a bird across the water."""
    air = drift(length, rng, every=3, low=0.4, high=1)
    bed = np.float32(0.45) * _lapping(length, rng, 0.6)
    bed += np.float32(0.25) * muffled(river(length, rng), 1500) * air
    bed += np.float32(0.04) * band(length, rng, 150, 900) * air
    return bed + np.float32(0.07) * reverberate(birds(length, rng, count=2, pause=9.0), "hall")


def underwater(length: int, rng: np.random.Generator) -> Samples:
    """Under the surface: pressure, slow moans of moving water, strings of bubbles."""
    bed = octaves(length, rng, ((50, 0), (100, -2), (200, -8), (400, -18)), width=0.6)
    bed *= drift(length, rng, every=2.4, low=0.6, high=1.1)

    def string(own: np.random.Generator) -> Samples:
        total = np.zeros(int(1.6 * RATE), np.float32)
        at, radius = 0.0, own.uniform(4.0, 9.0)
        for _ in range(int(own.integers(4, 14))):
            sound = bubble(radius * own.uniform(0.6, 1.4), own, rise=0.25).astype(np.float32)
            first = int(at * RATE)
            last = min(first + len(sound), len(total))
            total[first:last] += sound[: last - first] * np.float32(own.uniform(0.3, 1.0))
            at += own.uniform(0.04, 0.14)
        return total

    rising = muffled(scattered(length, rng, string, rate=0.45, spread=0.8), 1300)
    return bed + np.float32(5.0) * rising


def cave(length: int, rng: np.random.Generator) -> Samples:
    """Rock and dark: a low breath, and drops that echo."""
    air = band(length, rng, 45, 220) * drift(length, rng, every=5, low=0.5, high=1.0)

    def drop(own: np.random.Generator) -> Samples:
        return ping(own.uniform(700, 1900), own.uniform(0.05, 0.12), bend=own.uniform(0.2, 0.6))

    drops = scattered(length, rng, drop, rate=0.75, spread=0.9)
    echo = reverberate(drops, "cathedral") + np.float32(0.5) * reverberate(
        np.roll(drops, 13_000, axis=0), "cathedral"
    )
    return np.asarray(np.float32(0.06) * air + np.float32(0.4) * np.tanh(1.5 * echo), np.float32)
