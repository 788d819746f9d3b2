"""Engines and signals: what drives, what warns, what passes by.

A four-stroke engine fires half its cylinders each turn; its exhaust pulses ring in the pipe. What
passes goes down in pitch as the speed of sound, 343 m/s, has it (Doppler).
"""

import numpy as np

from studio.foley.craft import (
    RATE,
    Wave,
    beside,
    both,
    breathed,
    curve,
    glide,
    laid,
    noise,
    passed,
    scaled,
    sung,
    swell,
    tone,
    wander,
)
from studio.media.audio import Samples

_SOUND_MS = 343.0


def _motor(pace: Wave, rng: np.random.Generator, *, cylinders: int = 4) -> Wave:
    """Exhaust pulses at ``pace`` turns a second, each cylinder a little unlike the others."""
    phase = np.cumsum(pace * wander(len(pace), rng, pace=30, depth=0.006)) / RATE * cylinders / 2
    strength = rng.uniform(0.75, 1.0, cylinders)
    number = np.floor(phase).astype(int)
    pulse = np.exp(-7 * (phase - number)) * strength[number % cylinders]
    pipe = passed(pulse, 45, 320, order=1, even=True) + 0.4 * passed(
        pulse, 320, 1400, order=1, even=True
    )
    grit = rng.standard_normal(len(pace)) * pulse
    return pipe + 0.5 * passed(grit, 150, 2600, order=1, even=True)


def engine(rng: np.random.Generator) -> Samples:
    """An engine starts, catches, revs once and runs."""
    starter = int(0.55 * RATE)
    crank = 0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(np.full(starter, rng.uniform(9, 11))) / RATE)
    whine = sung(np.full(starter, 210.0) * (1 + 0.1 * crank), [(900.0, 1200.0, 0.0)], rng, tilt=-8)
    length = int(2.5 * RATE)
    pace = glide(length, (0, 14), (0.12, 42), (0.3, 24), (0.5, 17), (1, 16))
    run = _motor(pace, rng) * curve(length, (0, 0), (0.06, 1), (0.3, 0.7), (0.75, 0.6), (1, 0))
    return both(laid((0, 0.35 * scaled(whine * (0.3 + crank))), (0.5, scaled(run))))


def _passing(seconds: float, speed: float, nearest: float) -> tuple[Wave, Wave, Wave]:
    """How much higher, how loud, and where (0 left, 1 right) something is that drives past."""
    at = np.linspace(-seconds / 2, seconds / 2, int(seconds * RATE))
    along = speed * at
    away = np.sqrt(along**2 + nearest**2)
    return 1 / (1 + speed * along / away / _SOUND_MS), nearest / away, 0.5 + 0.42 * along / away


def _sides(wave: Wave, place: Wave, rng: np.random.Generator) -> Samples:
    turned = place if rng.random() < 0.5 else 1 - place
    return beside(wave * np.cos(turned * np.pi / 2), wave * np.sin(turned * np.pi / 2))


def car_passes(rng: np.random.Generator) -> Samples:
    """A car comes, passes and goes."""
    shift, loud, place = _passing(4.4, rng.uniform(15, 20), 5.0)
    motor = _motor(48 * shift, rng)
    tyres = breathed(len(shift), [(900 * shift, 1300.0, 0.0), (2600.0, 2500.0, -8.0)], rng)
    edge = swell(4.4, rise=0.6, fall=0.8)[: len(shift)]
    return _sides((0.6 * motor * loud + 0.8 * tyres * loud**1.4) * edge, place, rng)


def aeroplane(rng: np.random.Generator) -> Samples:
    """A propeller plane overhead."""
    shift, loud, place = _passing(6.0, 62, 120.0)
    drone = _motor(rng.uniform(38, 46) * shift, rng, cylinders=6)
    air = breathed(len(shift), [(400 * shift, 500.0, 0.0)], rng)
    edge = swell(6.0, rise=1.5, fall=1.8)[: len(shift)]
    return _sides((drone + 0.3 * air) * loud * edge, 0.5 + 0.6 * (place - 0.5), rng)


def car_horn(rng: np.random.Generator) -> Samples:
    """Two horns a third apart, tapped and held."""
    low = rng.uniform(385, 430)
    parts = []
    for at, seconds in ((0.0, 0.16), (0.27, 0.62)):
        length = int(seconds * RATE)
        pair = np.zeros(length)
        for hertz in (low, low * 1.25):
            pair += sung(
                np.full(length, hertz),
                [(1900.0, 2200.0, 0.0), (600.0, 600.0, -5.0)],
                rng,
                tilt=-2,
                jitter=0.0008,
            )
        parts.append((at, pair * swell(seconds, rise=0.012, fall=0.03)))
    return both(laid(*parts))


def brakes(rng: np.random.Generator) -> Samples:
    """Tyres that squeal to a stop."""
    length = int(1.3 * RATE)
    pitch = glide(length, (0, 1150), (0.5, 1000), (0.9, 760), (1, 600)) * wander(
        length, rng, pace=45, depth=0.03
    )
    squeal = sung(pitch, [(1100.0, 900.0, 0.0), (2400.0, 1500.0, -4.0)], rng, tilt=-4, jitter=0.015)
    skid = noise(1.3, rng, 500, 4500, 1)[:length]
    return both((squeal + 0.35 * skid) * curve(length, (0, 0), (0.06, 1), (0.75, 0.8), (1, 0)))


def siren(rng: np.random.Generator) -> Samples:
    """A wail, up and down, twice."""
    length = int(4.4 * RATE)
    points = [(0, 620), (0.22, 1250), (0.48, 650), (0.72, 1250), (1, 640)]
    pitch = glide(length, *points) * (1 + rng.uniform(-0.03, 0.03))
    wail = sung(pitch, [(1300.0, 1200.0, 0.0), (3200.0, 2000.0, -8.0)], rng, tilt=-5, jitter=0.0005)
    return both(wail * swell(4.4, rise=0.25, fall=0.6))


def train_whistle(rng: np.random.Generator) -> Samples:
    """A steam whistle of five chimes: short, and long with a falling end."""
    chord = np.array([311.1, 370.0, 415.3, 493.9, 622.3]) * rng.uniform(0.93, 1.07)
    parts = []
    for at, seconds in ((0.0, 0.5), (0.75, 1.7)):
        length = int(seconds * RATE)
        bend = glide(length, (0, 0.955), (0.08, 1), (0.85, 1), (1, 0.93))
        whistle = np.zeros(length)
        for hertz in chord:
            note = (
                tone(hertz * bend) + 0.35 * tone(2 * hertz * bend) + 0.14 * tone(3 * hertz * bend)
            )
            whistle += note * wander(length, rng, pace=9, depth=0.05)
        steam = breathed(length, [(1600.0, 2500.0, 0.0), (5000.0, 4000.0, -8.0)], rng)
        parts.append((at, (whistle + 0.5 * steam) * swell(seconds, rise=0.07, fall=0.2)))
    return both(laid(*parts))


def train_passes(rng: np.random.Generator) -> Samples:
    """A train on jointed rails: the roar, and wheels two by two over the gaps."""
    shift, loud, place = _passing(6.5, 17.0, 9.0)
    length = len(shift)
    roar = breathed(
        length, [(180 * shift, 260.0, 0.0), (700.0, 900.0, -7.0), (2500.0, 2500.0, -18.0)], rng
    )
    parts: list[tuple[float, Wave]] = [(0.0, np.zeros(length))]
    at = 0.15
    while at < 6.2:
        for offset in (0.0, 0.14):
            blow = noise(0.12, rng, 120, 900, 1) * np.exp(
                -np.arange(int(0.12 * RATE)) / RATE / 0.028
            )
            ring = noise(0.05, rng, 1500, 5000, 1) * np.exp(
                -np.arange(int(0.05 * RATE)) / RATE / 0.01
            )
            parts += [(at + offset, scaled(blow)), (at + offset, scaled(ring, 0.3))]
        at += 0.62
    wheels = laid(*parts)[:length]
    shape = curve(length, (0, 0), (0.3, 0.9), (0.7, 0.9), (1, 0)) * (0.3 + 0.7 * loud**0.5)
    return _sides((0.1 * roar + 0.9 * wheels) * shape, 0.5 + 0.8 * (place - 0.5), rng)


def ship_horn(rng: np.random.Generator) -> Samples:
    """A great ship's horn: 70 to 130 Hz, rich, with a cough at its end."""
    seconds = rng.uniform(2.6, 3.2)
    length = int(seconds * RATE)
    hertz = rng.uniform(82, 118)
    bend = glide(length, (0, 0.97), (0.06, 1), (0.93, 1), (1, 0.9))
    throat = [(260.0, 260.0, 0.0), (700.0, 500.0, -6.0), (1500.0, 900.0, -14.0)]
    horn = sung(hertz * bend, throat, rng, tilt=-2.5, jitter=0.002)
    other = sung(1.498 * hertz * bend, throat, rng, tilt=-3.5, jitter=0.002)
    return both((horn + 0.45 * other) * swell(seconds, rise=0.12, fall=0.3))
