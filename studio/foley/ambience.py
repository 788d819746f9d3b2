"""Beds of natural sound, made from nothing: weather, water, places.

Each bed is a function of length (samples at 48 kHz) and a seeded generator, gives (n, 2), and
never repeats. Levels inside a bed are relative; ``FoleyRoom`` brings the whole to one loudness.
"""

from collections.abc import Callable

import numpy as np

from studio.foley.creatures import birds, crickets, leaves, murmur, owl
from studio.foley.noise import RATE, add, band, drift, octaves, panned, ping, scattered, tick
from studio.media.audio import Samples, fade
from studio.media.reverb import reverberate

Bed = Callable[[int, np.random.Generator], Samples]


def _drops(length: int, rng: np.random.Generator, rate: float) -> Samples:
    def drop(own: np.random.Generator) -> Samples:
        if own.random() < 0.3:
            return 0.5 * ping(own.uniform(1200, 3800), own.uniform(0.012, 0.03), bend=0.25)
        return tick(own, 1500, own.uniform(4000, 9000), own.uniform(0.004, 0.014))

    return scattered(length, rng, drop, rate=rate)


def rain(length: int, rng: np.random.Generator) -> Samples:
    """Steady rain on leaves and ground, near drops over a far hiss."""
    far = octaves(
        length,
        rng,
        ((250, -16), (500, -11), (1000, -7), (2000, -4), (4000, -2), (8000, -5)),
        width=0.85,
    )
    far *= drift(length, rng, every=2.5, low=0.8, high=1.15)
    return far + 0.9 * _drops(length, rng, 90)


def thunder(rng: np.random.Generator) -> Samples:
    """One roll of thunder, near or far: cracks that rumble away through darkening air."""
    near = float(rng.uniform(0, 1))
    length = int(rng.uniform(4.5, 8.0) * RATE)
    at = np.arange(length) / RATE
    shape = np.zeros(length)
    start = 0.0
    for strike in range(int(rng.integers(3, 7))):
        fall = rng.uniform(0.5, 1.7)
        since = np.maximum(at - start, 0)
        rise = 1 - np.exp(-since / (0.02 + 0.15 * (1 - near)))
        shape += rng.uniform(0.5, 1.0) * 0.82**strike * rise * np.exp(-since / fall)
        start += rng.uniform(0.25, 1.1)
    low = band(length, rng, 28, 160, width=0.35)
    middle = band(length, rng, 120, 700, width=0.6) * np.exp(-at / 1.3)[:, None].astype(np.float32)
    crack = band(length, rng, 500, 4500, width=0.6) * np.exp(-at / 0.25)[:, None].astype(np.float32)
    sound = low + np.float32(0.55) * middle + np.float32(0.5 * near**2) * crack
    sound *= shape.astype(np.float32)[:, None]
    return fade(sound, rise=64, fall=length // 4) * np.float32(0.5 + 0.7 * near)


def storm(length: int, rng: np.random.Generator) -> Samples:
    """Hard rain in gusts, with thunder every ten seconds or so."""
    bed = rain(length, rng) * drift(length, rng, every=1.6, low=0.7, high=1.3)
    bed += 1.1 * wind(length, rng)
    at = float(rng.uniform(0.4, 3.0))
    while at * RATE < length:
        add(bed, np.float32(2.2) * thunder(rng), int(at * RATE))
        at += rng.uniform(7, 16)
    return bed


def wind(length: int, rng: np.random.Generator) -> Samples:
    """Wind in gusts: the harder it blows, the brighter it is."""
    gust = drift(length, rng, every=2.2, low=0.02, high=1.0)
    bed = band(length, rng, 60, 240, width=0.6) * (0.3 + 0.5 * gust)
    for low, high, weight, power in (
        (220, 520, 0.75, 1.2),
        (480, 1100, 0.5, 2.0),
        (1000, 2600, 0.28, 3.0),
    ):
        flutter = drift(length, rng, every=0.45, low=0.75, high=1.25)
        bed += np.float32(weight) * band(length, rng, low, high, order=1) * gust**power * flutter
    return bed


def snow(length: int, rng: np.random.Generator) -> Samples:
    """The hush of falling snow: soft low air, almost nothing above it."""
    air = drift(length, rng, every=3.5, low=0.45, high=1.0)
    bed = band(length, rng, 90, 420) * air
    bed += np.float32(0.06) * band(length, rng, 2500, 7000, width=1.0) * air**2
    return bed


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


def river(length: int, rng: np.random.Generator) -> Samples:
    """Water over stones: a broad rush, and bubbles that sing."""

    def bubble(own: np.random.Generator) -> Samples:
        return ping(own.uniform(380, 1500), own.uniform(0.02, 0.07), bend=own.uniform(0.1, 0.5))

    rush = octaves(length, rng, ((250, -6), (500, -2), (1000, -3), (2000, -6), (4000, -10)))
    rush *= drift(length, rng, every=0.35, low=0.8, high=1.2)
    return rush + np.float32(0.75) * scattered(length, rng, bubble, rate=38)


def forest(length: int, rng: np.random.Generator) -> Samples:
    """Light air in leaves, and birds."""
    air = drift(length, rng, every=3.0, low=0.3, high=1.0)
    bed = np.float32(0.05) * leaves(length, rng) * air
    bed += np.float32(0.035) * band(length, rng, 120, 600)
    song = birds(length, rng, count=5, pause=4.5)
    bed += np.float32(0.5) * reverberate(song, "hall")
    return bed


def night(length: int, rng: np.random.Generator) -> Samples:
    """Crickets near and far, still air, sometimes an owl."""
    air = drift(length, rng, every=4.0, low=0.5, high=1.0)
    bed = np.float32(0.03) * band(length, rng, 90, 500) * air
    bed += np.float32(0.16) * crickets(length, rng, count=6)
    bed += np.float32(0.14) * reverberate(owl(length, rng, pause=28.0), "cathedral")
    return bed


def _passing(rng: np.random.Generator) -> Samples:
    """A car that goes by: from one side to the other, brightest in front of us."""
    length = int(rng.uniform(4.0, 8.0) * RATE)
    along = np.linspace(-1, 1, length, dtype=np.float32)
    near = np.exp(-((along / 0.33) ** 2))
    tyres = band(length, rng, 500, 2600, width=0.0, order=1)[:, 0] * near**1.5
    engine = band(length, rng, 60, 240, width=0.0)[:, 0] * near**0.8
    edges = np.minimum(1 - np.abs(along), 0.15) / 0.15
    place = np.float32(0.5) + np.float32(0.42 * rng.choice((-1.0, 1.0))) * np.tanh(along * 2.5)
    return panned((0.5 * tyres + 0.6 * engine) * edges, place)


def city(length: int, rng: np.random.Generator) -> Samples:
    """Traffic: a low far roar, and cars that pass."""
    roar = octaves(
        length, rng, ((63, 0), (125, -2), (250, -6), (500, -10), (1000, -15), (2000, -22))
    )
    bed = np.float32(0.5) * roar * drift(length, rng, every=4.0, low=0.75, high=1.2)
    at = -float(rng.uniform(0, 3))
    while at * RATE < length:
        add(bed, _passing(rng) * np.float32(rng.uniform(0.3, 1.0)), int(at * RATE))
        at += rng.exponential(4.0) + 1.0
    return bed


def room(length: int, rng: np.random.Generator) -> Samples:
    """A quiet room: the air itself."""
    air = octaves(
        length, rng, ((80, 0), (160, -3), (320, -7), (640, -12), (1280, -18), (2560, -26))
    )
    air *= drift(length, rng, every=6.0, low=0.92, high=1.06)
    return air


def crowd(length: int, rng: np.random.Generator) -> Samples:
    """Many people talking at once, none of them to us."""
    voices = reverberate(murmur(length, rng, voices=18), "room")
    return voices + np.float32(0.35) * room(length, rng)


def fire(length: int, rng: np.random.Generator) -> Samples:
    """A wood fire: low flames that flutter, hiss and crackle."""

    def crackle(own: np.random.Generator) -> Samples:
        return tick(own, own.uniform(700, 2500), own.uniform(4000, 11000), own.uniform(0.003, 0.02))

    flames = band(length, rng, 60, 320, width=0.5, order=1) * drift(
        length, rng, every=0.16, low=0.4, high=1.1
    )
    hiss = band(length, rng, 1500, 7000, width=0.8, order=1) * drift(
        length, rng, every=0.7, low=0.3, high=1
    )
    bed = np.float32(0.5) * flames + np.float32(0.12) * hiss
    bed += np.float32(2.6) * scattered(length, rng, crackle, rate=6, spread=0.5)
    bed += np.float32(0.8) * scattered(length, rng, crackle, rate=26, spread=0.5)
    return bed


def space(length: int, rng: np.random.Generator) -> Samples:
    """The hum of a hull: low notes that beat slowly against each other, and air."""
    at = np.arange(length) / RATE
    hum = np.zeros((length, 2), dtype=np.float32)
    for note, weight in ((41.2, 1.0), (61.7, 0.6), (82.4, 0.4), (123.5, 0.16), (164.8, 0.08)):
        detune = rng.uniform(0.05, 0.22)
        for side, offset in ((0, -detune), (1, detune)):
            phase = 2 * np.pi * ((note + offset) * at + rng.random())
            hum[:, side] += (weight * np.sin(phase)).astype(np.float32)
    hum *= drift(length, rng, every=5.0, low=0.6, high=1.0)
    air = band(length, rng, 200, 900, order=1) * drift(length, rng, every=7.0, low=0.2, high=1.0)
    hum += np.float32(0.22) * air
    return hum


BEDS: dict[str, Bed] = {
    "rain": rain,
    "storm": storm,
    "wind": wind,
    "sea": sea,
    "river": river,
    "forest": forest,
    "night": night,
    "city": city,
    "room": room,
    "crowd": crowd,
    "fire": fire,
    "snow": snow,
    "space": space,
}
