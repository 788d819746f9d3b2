"""Streets and halls full of people; and a train from the inside."""

import numpy as np

from studio.foley.creatures import murmur, now_and_then
from studio.foley.effects import engines, hands
from studio.foley.noise import RATE, add, band, drift, muffled, octaves, panned, scattered, tick
from studio.media.audio import Samples
from studio.media.reverb import reverberate


def _still(length: int, rng: np.random.Generator) -> Samples:
    """The air of a hall."""
    return octaves(length, rng, ((80, 0), (160, -3), (320, -7), (640, -12), (1280, -18)))


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


def _roar(length: int, rng: np.random.Generator) -> Samples:
    roar = octaves(
        length, rng, ((63, 0), (125, -2), (250, -6), (500, -10), (1000, -15), (2000, -22))
    )
    return roar * drift(length, rng, every=4.0, low=0.75, high=1.2)


def city(length: int, rng: np.random.Generator) -> Samples:
    """Traffic: a low far roar, cars that pass, a horn streets away."""
    bed = np.float32(0.5) * _roar(length, rng)
    at = -float(rng.uniform(0, 3))
    while at * RATE < length:
        add(bed, _passing(rng) * np.float32(rng.uniform(0.3, 1.0)), int(at * RATE))
        at += rng.exponential(4.0) + 1.0
    horns = now_and_then(length, rng, [lambda own: engines.car_horn(own)[:, 0]], gap=16)
    return bed + np.float32(0.06) * reverberate(muffled(horns, 1400), "hall")


def city_night(length: int, rng: np.random.Generator) -> Samples:
    """The same streets late: the roar gone far, one car, a siren behind the houses."""
    bed = np.float32(0.4) * muffled(_roar(length, rng), 400)
    at = float(rng.uniform(1, 6))
    while at * RATE < length:
        add(bed, _passing(rng) * np.float32(rng.uniform(0.15, 0.4)), int(at * RATE))
        at += rng.exponential(11.0) + 5.0
    far = now_and_then(length, rng, [lambda own: engines.siren(own)[:, 0]], gap=35)
    return bed + np.float32(0.03) * reverberate(muffled(far, 1100), "cathedral")


def crowd(length: int, rng: np.random.Generator) -> Samples:
    """Many people talking at once, none of them to us."""
    voices = reverberate(murmur(length, rng, voices=18), "room")
    return voices + np.float32(0.1) * _still(length, rng)


def market(length: int, rng: np.random.Generator) -> Samples:
    """A market: people, steps, crates that knock, something that is set down."""

    def knock(own: np.random.Generator) -> Samples:
        return tick(own, 150, own.uniform(700, 1800), own.uniform(0.03, 0.09))

    bed = reverberate(murmur(length, rng, voices=14), "room")
    bed += np.float32(0.7) * scattered(length, rng, knock, rate=1.6)
    return bed + np.float32(0.12) * band(length, rng, 90, 900) * drift(
        length, rng, every=3, low=0.7, high=1
    )


def station(length: int, rng: np.random.Generator) -> Samples:
    """A great hall: voices in the vault, steps, an engine that breathes at a platform."""
    voices = reverberate(murmur(length, rng, voices=9), "cathedral")

    def step(own: np.random.Generator) -> Samples:
        return tick(own, 300, own.uniform(1500, 4000), own.uniform(0.01, 0.03))

    steps = reverberate(scattered(length, rng, step, rate=5), "hall")
    steam = band(length, rng, 250, 3500, order=1) * drift(
        length, rng, every=2.2, low=-0.6, high=1
    ).clip(0)
    hum = octaves(length, rng, ((60, 0), (120, -4), (240, -10)))
    bed = np.float32(0.8) * voices + np.float32(0.5) * steps + np.float32(0.2) * steam
    return np.asarray(bed + np.float32(0.1) * hum, np.float32)


def cafe(length: int, rng: np.random.Generator) -> Samples:
    """Tables near by: talk, cups and spoons."""

    def cup(own: np.random.Generator) -> Samples:
        return np.float32(0.3) * hands.clink(own)[: int(0.4 * RATE), 0]

    voices = reverberate(murmur(length, rng, voices=8), "room")
    cups = scattered(length, rng, cup, rate=0.55, spread=0.9)
    return np.asarray(
        voices + np.float32(0.32) * cups + np.float32(0.08) * _still(length, rng), np.float32
    )


def audience(length: int, rng: np.random.Generator) -> Samples:
    """A theatre before it is quiet: low talk, seats, somebody coughs."""

    def seat(own: np.random.Generator) -> Samples:
        return tick(own, 120, own.uniform(400, 1100), own.uniform(0.05, 0.12))

    voices = reverberate(muffled(murmur(length, rng, voices=8), 1500), "hall")
    seats = reverberate(scattered(length, rng, seat, rate=0.5), "hall")
    return np.asarray(
        (
            np.float32(0.7) * voices
            + np.float32(0.5) * seats
            + np.float32(0.1) * _still(length, rng)
        ),
        np.float32,
    )


def train(length: int, rng: np.random.Generator) -> Samples:
    """Inside a carriage: the floor hums, the wheels take the joints two by two."""
    bed = octaves(length, rng, ((50, 0), (100, -2), (200, -5), (400, -11), (800, -17)))
    bed *= np.float32(0.5) * drift(length, rng, every=2.0, low=0.85, high=1.1)
    pace = float(rng.uniform(0.66, 0.74))
    joint = [_joint(rng) for _ in range(8)]
    at = float(rng.uniform(0, pace))
    while at * RATE < length:
        for offset, force in ((0.0, 1.0), (0.15, 0.8)):
            sound = joint[int(rng.integers(8))] * np.float32(2.6 * force * rng.uniform(0.8, 1.1))
            add(bed, panned(sound, 0.5), int((at + offset) * RATE))
        at += pace * rng.uniform(0.985, 1.015)
    rattle = band(length, rng, 1200, 5000, width=0.9, order=1)
    return bed + np.float32(0.05) * rattle * drift(length, rng, every=0.15, low=0.0, high=1.0) ** 2


def _joint(rng: np.random.Generator) -> Samples:
    blow = tick(rng, 70, rng.uniform(260, 420), 0.16)
    blow[: int(0.05 * RATE)] += np.float32(0.3) * tick(rng, 600, 1800, 0.05)
    return blow
