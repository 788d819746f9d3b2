"""Rooms, their air and what is in them: hearths, benches, machines; the hum of ships in space."""

import numpy as np

from studio.foley.craft import tone
from studio.foley.creatures import murmur, now_and_then
from studio.foley.effects import bells, hands
from studio.foley.noise import RATE, add, band, drift, muffled, octaves, scattered, tick
from studio.media.audio import Samples
from studio.media.reverb import reverberate


def room(length: int, rng: np.random.Generator) -> Samples:
    """A quiet room: the air itself."""
    air = octaves(
        length, rng, ((80, 0), (160, -3), (320, -7), (640, -12), (1280, -18), (2560, -26))
    )
    air *= drift(length, rng, every=6.0, low=0.92, high=1.06)
    return air


def classroom(length: int, rng: np.random.Generator) -> Samples:
    """A class at work: the room, chairs and pencils, children in the yard outside."""

    def small(own: np.random.Generator) -> Samples:
        return tick(own, 250, own.uniform(900, 2600), own.uniform(0.02, 0.07))

    yard = muffled(murmur(length, rng, voices=7, higher=1.6), 900)
    bed = np.float32(0.14) * room(length, rng) + np.float32(0.35) * reverberate(yard, "hall")
    return np.asarray(
        bed + np.float32(0.5) * reverberate(scattered(length, rng, small, rate=0.8), "room"),
        np.float32,
    )


def office(length: int, rng: np.random.Generator) -> Samples:
    """An office: the air plant, keys, talk behind a wall."""
    plant = octaves(length, rng, ((125, 0), (250, -3), (500, -6), (1000, -11), (2000, -17)))
    keys = now_and_then(length, rng, [lambda own: hands.typing(own)[:, 0]], gap=6)
    talk = muffled(murmur(length, rng, voices=3), 700)
    bed = np.float32(0.16) * plant + np.float32(0.22) * reverberate(talk, "room")
    return np.asarray(bed + np.float32(0.3) * reverberate(keys, "room"), np.float32)


def workshop(length: int, rng: np.random.Generator) -> Samples:
    """A workshop: a clock on the wall, and tools put down, planed with, knocked."""
    ticking = np.zeros((length, 2), dtype=np.float32)
    at = float(rng.uniform(0, 1))
    clock = [bells.clock_ticks(rng)[: int(0.45 * RATE)] for _ in range(2)]
    while at * RATE < length:
        add(ticking, clock[0], int(at * RATE))
        at += 1.0
    work = now_and_then(length, rng, [_tap, _plane], gap=5)
    bed = np.float32(0.02) * room(length, rng) + np.float32(0.16) * reverberate(ticking, "room")
    return np.asarray(bed + np.float32(0.3) * reverberate(muffled(work, 3500), "room"), np.float32)


def _tap(rng: np.random.Generator) -> Samples:
    return np.asarray(hands.hammer(rng)[:, 0] * 0.3, np.float32)


def _plane(rng: np.random.Generator) -> Samples:
    return np.asarray(hands.saw(rng)[:, 0] * 0.15, np.float32)


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
    bed += np.float32(1.9) * scattered(length, rng, crackle, rate=6, spread=0.5)
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


def spaceship(length: int, rng: np.random.Generator) -> Samples:
    """A ship's bridge: the hull, moving air, and panels that speak to each other."""
    bed = space(length, rng)
    air = octaves(length, rng, ((250, -4), (500, 0), (1000, -4), (2000, -9), (4000, -15)))
    bed += np.float32(0.3) * air * drift(length, rng, every=6, low=0.85, high=1.05)
    panels = now_and_then(length, rng, [_blip], gap=3.5)
    return bed + np.float32(0.45) * reverberate(panels, "room")


def _blip(rng: np.random.Generator) -> Samples:
    """One to four short tones of a panel."""
    notes = rng.choice(np.array([880.0, 990.0, 1175.0, 1320.0, 1760.0]), int(rng.integers(1, 5)))
    parts = []
    for note in notes:
        one = tone(float(note), 0.07)
        parts += [
            one * np.sin(np.pi * np.linspace(0, 1, len(one))) ** 0.5,
            np.zeros(int(0.03 * RATE)),
        ]
    return np.concatenate(parts).astype(np.float32)
