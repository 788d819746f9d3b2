"""Birds one hears by name, insects, and wings.

Pitches and shapes after measured calls: a cock's crow has four parts over two seconds with a
fundamental of 400 to 900 Hz, tawny owls hoot near 800 Hz, gulls' long calls fall from 1.6 kHz,
ducks' and crows' energy lies at 1 to 2.5 kHz over a rough low source.
"""

import numpy as np

from studio.foley.craft import (
    RATE,
    Wave,
    both,
    breathed,
    glide,
    laid,
    noise,
    rough,
    scaled,
    sung,
    swell,
    tone,
)
from studio.foley.creatures import Bird
from studio.media.audio import Samples


def rooster(rng: np.random.Generator) -> Samples:
    """Cock-a-doodle-doo: short, short, high, and long with a fall."""
    base = rng.uniform(430, 500)
    parts, at = [], 0.0
    for low, high, seconds, pause in (
        (1.0, 1.25, 0.18, 0.05),
        (1.15, 1.45, 0.16, 0.04),
        (1.5, 1.85, 0.42, 0.05),
        (1.75, 1.05, 0.95, 0.0),
    ):
        length = int(seconds * RATE)
        pitch = base * (
            glide(length, (0, low), (0.3, high), (1, 0.9 * high))
            if low < high
            else glide(length, (0, 1.3), (0.12, low), (0.6, 0.95 * low), (1, high))
        )
        throat = [(1050.0, 600.0, 0.0), (2300.0, 700.0, 1.0), (3800.0, 1200.0, -6.0)]
        voice = rough(sung(pitch, throat, rng, tilt=-2, jitter=0.02), rng, pace=75, depth=0.2)
        parts.append(
            (
                at,
                (voice + 0.12 * breathed(length, throat, rng))
                * swell(seconds, rise=0.03, fall=0.35 * seconds),
            )
        )
        at += seconds + pause
    return both(laid(*parts))


def cluck(rng: np.random.Generator) -> Samples:
    """A hen: a few clucks, then one that lifts."""
    parts, at = [], 0.0
    base = rng.uniform(430, 520)
    for number in range(6):
        last = number == 5
        seconds = 0.38 if last else rng.uniform(0.06, 0.1)
        length = int(seconds * RATE)
        pitch = base * glide(
            length, (0, 0.9), (0.4, 1.7 if last else 1.15), (1, 1.2 if last else 0.8)
        )
        throat = [(950.0, 450.0, 0.0), (1900.0, 700.0, -4.0), (3400.0, 1200.0, -12.0)]
        voice = rough(sung(pitch, throat, rng, tilt=-3, jitter=0.03), rng, pace=100, depth=0.3)
        parts.append((at, voice * swell(seconds, rise=0.02, fall=0.05) * (1.0 if last else 0.7)))
        at += seconds + rng.uniform(0.09, 0.22)
    return both(laid(*parts))


def quack(rng: np.random.Generator) -> Samples:
    """A duck: four or five, each softer than the one before."""
    parts, at, force = [], 0.0, 1.0
    base = rng.uniform(215, 270)
    for _ in range(int(rng.integers(4, 6))):
        seconds = rng.uniform(0.14, 0.19)
        length = int(seconds * RATE)
        pitch = base * glide(length, (0, 1.1), (0.3, 1.15), (1, 0.85))
        throat = [(1150.0, 350.0, 0.0), (2250.0, 500.0, 1.0), (3200.0, 900.0, -7.0)]
        voice = rough(sung(pitch, throat, rng, tilt=-1, jitter=0.03), rng, pace=90, depth=0.3)
        parts.append((at, voice * force * swell(seconds, rise=0.02, fall=0.07)))
        force *= 0.82
        at += seconds + rng.uniform(0.07, 0.12)
    return both(laid(*parts))


def crow(rng: np.random.Generator) -> Samples:
    """Caw, caw, caw."""
    parts, at = [], 0.0
    base = rng.uniform(420, 520)
    for _ in range(3):
        seconds = rng.uniform(0.28, 0.36)
        length = int(seconds * RATE)
        pitch = base * glide(length, (0, 0.85), (0.25, 1.1), (0.7, 1.0), (1, 0.75))
        throat = [(1300.0, 500.0, 0.0), (2100.0, 700.0, -2.0), (3600.0, 1500.0, -10.0)]
        voice = rough(sung(pitch, throat, rng, tilt=-1.5, jitter=0.09), rng, pace=120, depth=0.5)
        parts.append(
            (
                at,
                (voice + 0.5 * breathed(length, throat, rng)) * swell(seconds, rise=0.04, fall=0.1),
            )
        )
        at += seconds + rng.uniform(0.2, 0.3)
    return both(laid(*parts))


def owl(rng: np.random.Generator) -> Samples:
    """A tawny owl: one long, a wait, and a trembling long one."""
    base = rng.uniform(700, 820)
    parts: list[tuple[float, Wave]] = []
    for at, seconds, shake in ((0.0, 0.62, 0.0), (1.55, 0.16, 0.0), (1.95, 1.15, 1.0)):
        length = int(seconds * RATE)
        trill = 1 + 0.035 * shake * np.sin(2 * np.pi * 13 * np.arange(length) / RATE)
        pitch = base * glide(length, (0, 0.93), (0.3, 1.0), (0.75, 1.02), (1, 0.93)) * trill
        hoot = tone(pitch) + 0.09 * tone(2 * pitch) + 0.03 * tone(3 * pitch)
        breath = breathed(length, [(pitch, 160.0, 0.0)], rng)
        beat = 1 - 0.45 * shake * (0.5 + 0.5 * np.sin(2 * np.pi * 13 * np.arange(length) / RATE))
        parts.append(
            (at, (hoot + 0.06 * breath) * beat * swell(seconds, rise=0.09, fall=0.3 * seconds))
        )
    return both(laid(*parts))


def gull(rng: np.random.Generator) -> Wave:
    """One gull's long call: cries that fall, first long and then quicker."""
    parts, at = [], 0.0
    base = rng.uniform(850, 1100)
    for seconds in (0.42, 0.34, 0.24, 0.22, 0.22)[: int(rng.integers(3, 6))]:
        length = int(seconds * RATE)
        pitch = base * glide(length, (0, 0.85), (0.2, 1.3), (0.5, 1.2), (1, 0.75))
        throat = [(1900.0, 1100.0, 0.0), (3300.0, 1200.0, -2.0), (5600.0, 2000.0, -10.0)]
        voice = rough(sung(pitch, throat, rng, tilt=-2, jitter=0.015), rng, pace=110, depth=0.2)
        parts.append((at, voice * swell(seconds, rise=0.04, fall=0.4 * seconds)))
        at += seconds + rng.uniform(0.05, 0.12)
    return laid(*parts)


def gulls(rng: np.random.Generator) -> Samples:
    """Two gulls, one nearer."""
    return both(laid((0, gull(rng)), (rng.uniform(0.5, 1.0), 0.5 * gull(rng))))


def birdsong(rng: np.random.Generator) -> Samples:
    """A songbird sings its verse, and again."""
    bird = Bird(rng)
    one, two = bird.sing(rng).mean(axis=1), bird.sing(rng).mean(axis=1)
    return both(laid((0, one), (len(one) / RATE + rng.uniform(0.5, 0.9), two)).astype(np.float64))


def wings(rng: np.random.Generator) -> Samples:
    """A bird takes off: beats of soft noise that grow quick and go away."""
    parts, at, force = [], 0.0, 1.0
    pace = rng.uniform(0.1, 0.13)
    for _ in range(11):
        beat = noise(0.09, rng, 180, 1600, 1) * swell(0.09, rise=0.02, fall=0.05)
        feather = noise(0.06, rng, 2000, 7000, 1) * swell(0.06, rise=0.01, fall=0.04)
        parts.append((at, force * (laid((0, scaled(beat)), (0.01, scaled(feather, 0.3))))))
        at += pace * rng.uniform(0.92, 1.08)
        force *= 0.88
    return both(laid(*parts))


def crickets(rng: np.random.Generator) -> Samples:
    """One cricket: five chirps of three pulses."""
    note, parts, at = rng.uniform(4200, 4900), [], 0.0
    for _ in range(5):
        for pulse in range(3):
            length = int(0.022 * RATE)
            parts.append(
                (
                    at + 0.034 * pulse,
                    tone(np.full(length, note))
                    * swell(0.022, rise=0.008, fall=0.01)[:length]
                    * (0.7 + 0.15 * pulse),
                )
            )
        at += rng.uniform(0.4, 0.48)
    return both(laid(*parts))
