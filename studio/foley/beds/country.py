"""The country by day and night: woods, meadows, farms, villages, parks."""

import numpy as np

from studio.foley.beds.weather import wind
from studio.foley.craft import glide, laid, swell, tone
from studio.foley.creatures import birds, crickets, leaves, now_and_then, owl
from studio.foley.effects import animals, fowl
from studio.foley.effects.bells import toll
from studio.foley.noise import RATE, band, drift, muffled, panned
from studio.media.audio import Samples
from studio.media.reverb import reverberate


def _air(length: int, rng: np.random.Generator) -> Samples:
    """Light air over open ground."""
    return band(length, rng, 120, 600) * drift(length, rng, every=3.5, low=0.4, high=1.0)


def forest(length: int, rng: np.random.Generator) -> Samples:
    """Light air in leaves, and birds."""
    air = drift(length, rng, every=3.0, low=0.3, high=1.0)
    bed = np.float32(0.05) * leaves(length, rng) * air
    bed += np.float32(0.035) * band(length, rng, 120, 600)
    song = birds(length, rng, count=5, pause=4.5)
    bed += np.float32(0.5) * reverberate(song, "hall")
    return bed


def leaf_wood(length: int, rng: np.random.Generator) -> Samples:
    """Tall trees: wind that goes through the leaves in slow waves, few birds, wood that taps."""
    gust = drift(length, rng, every=2.4, low=0.12, high=1.0)
    bed = np.float32(0.5) * leaves(length, rng) * gust**1.5
    bed += np.float32(0.25) * band(length, rng, 500, 2500, width=0.9, order=1) * gust
    bed += np.float32(0.2) * _air(length, rng)
    return np.asarray(
        bed + np.float32(0.35) * reverberate(birds(length, rng, count=3, pause=6.0), "hall"),
        np.float32,
    )


def _insects(length: int, rng: np.random.Generator, count: int) -> Samples:
    """Cicadas and grasshoppers: bands of rattle that swell and stop, each at its own pitch."""
    bed = np.zeros((length, 2), dtype=np.float32)
    at = np.arange(length, dtype=np.float32) / RATE
    for _ in range(count):
        note, pace = rng.uniform(5200, 8200), rng.uniform(28, 60)
        rattle = band(length, rng, 0.93 * note, 1.07 * note, width=0.0)[:, 0]
        beat = (0.5 + 0.5 * np.sin(2 * np.pi * pace * at)) ** 2
        sings = np.clip(drift(length, rng, every=2.6, low=-0.8, high=1.0)[:, 0], 0, 1)
        bed += panned((rattle * beat * sings).astype(np.float32), float(rng.uniform(0.1, 0.9)))
    return bed


def jungle(length: int, rng: np.random.Generator) -> Samples:
    """Hot woods: insects without end, strange birds, something that calls far in."""
    bed = np.float32(0.16) * _insects(length, rng, 5) + np.float32(0.03) * _air(length, rng)
    bed += np.float32(0.4) * reverberate(birds(length, rng, count=5, pause=3.5), "hall")
    calls = now_and_then(length, rng, [_whoop, fowl.gull], gap=7)
    return np.asarray(
        bed + np.float32(0.16) * reverberate(muffled(calls, 3200), "cathedral"), np.float32
    )


def _whoop(rng: np.random.Generator) -> Samples:
    """An ape or a bird that whoops: a row of notes that climbs."""
    base, parts, at = rng.uniform(420, 640), [], 0.0
    for number in range(int(rng.integers(4, 8))):
        size = int(0.16 * RATE)
        pitch = base * (1 + 0.09 * number) * glide(size, (0, 0.8), (0.6, 1.25), (1, 1.05))
        parts.append((at, tone(pitch) * swell(0.16, rise=0.04, fall=0.06)))
        at += 0.21
    return laid(*parts).astype(np.float32)


def meadow(length: int, rng: np.random.Generator) -> Samples:
    """Grass in the sun: grasshoppers, a bee now and then, larks high up."""
    bed = np.float32(0.07) * _insects(length, rng, 3) + np.float32(0.025) * _air(length, rng)
    bed += np.float32(0.04) * leaves(length, rng) * drift(length, rng, every=3, low=0.2, high=1)
    bed += np.float32(0.22) * reverberate(_larks(length, rng), "hall")
    return np.asarray(bed + np.float32(0.06) * now_and_then(length, rng, [_bee], gap=9), np.float32)


def _bee(rng: np.random.Generator) -> Samples:
    return np.asarray(animals.buzz(rng)[:, 0], np.float32)


def _larks(length: int, rng: np.random.Generator) -> Samples:
    """Two larks: long, fast, bubbling verses."""
    return birds(length, rng, count=2, pause=0.4) + birds(length, rng, count=2, pause=5.0)


def night(length: int, rng: np.random.Generator) -> Samples:
    """Crickets near and far, still air, sometimes an owl."""
    air = drift(length, rng, every=4.0, low=0.5, high=1.0)
    bed = np.float32(0.03) * band(length, rng, 90, 500) * air
    bed += np.float32(0.16) * crickets(length, rng, count=6)
    bed += np.float32(0.14) * reverberate(owl(length, rng, pause=28.0), "cathedral")
    return bed


def owl_night(length: int, rng: np.random.Generator) -> Samples:
    """The woods at night: few crickets, leaves that stir, owls that answer each other."""
    bed = np.float32(0.1) * leaves(length, rng) * drift(length, rng, every=3, low=0.1, high=1) ** 2
    bed += np.float32(0.05) * _air(length, rng) + np.float32(0.06) * crickets(length, rng, count=2)
    calls = now_and_then(length, rng, [lambda own: fowl.owl(own)[:, 0]], gap=13)
    return bed + np.float32(0.22) * reverberate(muffled(calls, 2500), "cathedral")


def farm(length: int, rng: np.random.Generator) -> Samples:
    """A farmyard: sparrows, hens at their work, a cow or sheep somewhere."""
    bed = np.float32(0.02) * _air(length, rng)
    bed += np.float32(0.14) * reverberate(birds(length, rng, count=3, pause=4.0), "room")
    hens = now_and_then(length, rng, [lambda own: fowl.cluck(own)[:, 0]], gap=4.5)
    far = now_and_then(
        length,
        rng,
        [lambda own: animals.moo(own)[:, 0], lambda own: animals.baa(own)[:, 0]],
        gap=11,
    )
    bed += np.float32(0.06) * reverberate(hens, "room")
    return bed + np.float32(0.11) * reverberate(muffled(far, 1800), "hall")


def village(length: int, rng: np.random.Generator) -> Samples:
    """A quiet street: sparrows, a dog two gardens off, a bell over the roofs."""
    bed = np.float32(0.025) * _air(length, rng)
    bed += np.float32(0.2) * reverberate(birds(length, rng, count=3, pause=4.5), "room")
    dog = now_and_then(length, rng, [lambda own: animals.bark(own)[:, 0]], gap=15)
    bed += np.float32(0.08) * reverberate(muffled(dog, 1500), "hall")
    bell = now_and_then(length, rng, [lambda own: toll(own.uniform(300, 330), own)], gap=40)
    return bed + np.float32(0.06) * reverberate(muffled(bell, 1800), "hall")


def park(length: int, rng: np.random.Generator) -> Samples:
    """Trees in a town: birds, leaves, the traffic behind."""
    bed = np.float32(0.07) * leaves(length, rng) * drift(length, rng, every=2.5, low=0.15, high=1)
    bed += np.float32(0.28) * reverberate(birds(length, rng, count=4, pause=4.0), "room")
    far = band(length, rng, 50, 260) * drift(length, rng, every=4, low=0.6, high=1.1)
    return np.asarray(
        bed + np.float32(0.05) * far + np.float32(0.025) * muffled(wind(length, rng), 600),
        np.float32,
    )
