"""Water in small: drops, bubbles, splashes, pouring, a kettle, a wave that breaks.

A bubble of radius r rings at about 3.26/r Hz (Minnaert 1933), rises as it nears the surface and
dies within tens of milliseconds; water is many of them (van den Doel 2005).
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
    scaled,
    span,
    swell,
    tone,
    wander,
)
from studio.media.audio import Samples


def bubble(radius_mm: float, rng: np.random.Generator, *, rise: float = 0.1) -> Wave:
    """One bubble of a radius in millimetres; ``rise`` is how fast its pitch climbs."""
    hertz = 3260 / radius_mm
    damping = 0.13 * hertz / 1000 * 60 + 0.0072 * hertz**1.5 / 100
    at = span(min(0.25, 6.0 / damping))
    pitch = hertz * (1 + rise * damping * at)
    wave = np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * np.exp(-damping * at)
    softened: Wave = wave * np.minimum(at / 0.0008, 1.0) * rng.uniform(0.8, 1.0)
    return softened


def _many(
    seconds: float, rate: float, radii: tuple[float, float], rng: np.random.Generator
) -> Wave:
    """Bubbles at random times, the small ones more often."""
    parts = [(0.0, np.zeros(int(seconds * RATE)))]
    for _ in range(int(rng.poisson(rate * seconds))):
        radius = np.exp(rng.uniform(np.log(radii[0]), np.log(radii[1])))
        wave = bubble(float(radius), rng, rise=rng.uniform(0.0, 0.3))
        parts.append((float(rng.uniform(0, seconds)), wave * rng.lognormal(-1.0, 0.7)))
    return laid(*parts)


def drip(rng: np.random.Generator) -> Samples:
    """Three drops into still water: a tick, then the bubble sings."""
    parts: list[tuple[float, Wave]] = []
    at = 0.0
    for _ in range(3):
        tick = noise(0.004, rng, 3000, 9000) * dying(0.004, 0.003)
        drop = scaled(bubble(rng.uniform(2.2, 4.2), rng, rise=0.35))
        parts += [(at, scaled(tick, 0.2)), (at + 0.012, drop * rng.uniform(0.7, 1.0))]
        at += rng.uniform(0.5, 0.9)
    return both(laid(*parts))


def bubbles(rng: np.random.Generator) -> Samples:
    """A pot, or a diver: bubbles one after another."""
    left, right = (_many(2.0, 22, (2.5, 11.0), rng) for _ in range(2))
    shape = swell(2.0, rise=0.2, fall=0.5)
    middle = _many(2.0, 22, (3.5, 14.0), rng)[: len(shape)] * shape
    return beside(
        middle + 0.5 * left[: len(shape)] * shape, middle + 0.5 * right[: len(shape)] * shape
    )


def splash(rng: np.random.Generator) -> Samples:
    """Something falls in: the slap, the cavity that closes, the spray that rains back."""
    slap = noise(0.12, rng, 250, 5500, 1) * dying(0.12, 0.1)
    length = int(0.7 * RATE)
    crown = (
        noise(0.7, rng, 900, 9000, 1) * curve(length, (0, 0), (0.08, 1), (0.35, 0.5), (1, 0)) ** 1.5
    )
    gulp = tone(glide(int(0.16 * RATE), (0, 130), (0.4, 190), (1, 330))) * swell(
        0.16, rise=0.02, fall=0.1
    )
    spray = _many(1.0, 75, (0.9, 3.5), rng)
    spray = spray * curve(len(spray), (0, 0.2), (0.25, 1), (0.6, 0.5), (1, 0))
    return both(
        laid(
            (0, scaled(slap)),
            (0.01, scaled(crown, 0.6)),
            (0.07, 0.8 * gulp),
            (0.15, scaled(spray, 0.7)),
        )
    )


def pouring(rng: np.random.Generator) -> Samples:
    """Water into a glass: the air that is left above it sings higher as it fills."""
    seconds = rng.uniform(1.8, 2.3)
    length = int(seconds * RATE)
    air = glide(length, (0, 420), (0.6, 900), (1, 1900))
    stream = breathed(
        length, [(air, 130.0, 0.0), (3 * air, 500.0, -9.0), (3200.0, 4000.0, -20.0)], rng
    )
    shape = swell(seconds, rise=0.15, fall=0.25)
    drops = _many(seconds, 70, (1.2, 4.5), rng)[:length]
    drops = np.pad(drops, (0, length - len(drops)))
    gurgle = np.clip(wander(length, rng, pace=14, depth=0.35), 0, None)
    return both((0.8 * scaled(stream) * gurgle + 0.6 * scaled(drops)) * shape)


def kettle(rng: np.random.Generator) -> Samples:
    """A kettle comes to its whistle: steam first, then a pitch that climbs and holds."""
    length = int(2.6 * RATE)
    top = rng.uniform(1850, 2300)
    pitch = glide(length, (0, 0.6 * top), (0.35, 0.93 * top), (0.6, top), (1, top))
    pitch = pitch * wander(length, rng, pace=20, depth=0.002)
    steam = breathed(length, [(pitch, 500.0, 0.0), (6000.0, 6000.0, -10.0)], rng)
    sound = tone(pitch) + 0.5 * tone(1.26 * pitch) + 0.15 * tone(2 * pitch)
    loud = curve(length, (0, 0), (0.2, 0.1), (0.5, 0.8), (0.85, 1), (1, 0))
    hiss = curve(length, (0, 0), (0.15, 1), (0.85, 1), (1, 0))
    return both(0.8 * sound * loud + 0.16 * steam * hiss)


def wave(rng: np.random.Generator) -> Samples:
    """One wave: it swells dark, breaks bright, and draws back hissing over the stones."""
    seconds = rng.uniform(4.2, 5.2)
    length = int(seconds * RATE)
    sides = []
    for _ in range(2):
        dark = noise(seconds, rng, 60, 420, 1)[:length] * curve(
            length, (0, 0), (0.3, 0.8), (0.38, 1), (0.6, 0.2), (1, 0)
        )
        bright = noise(seconds, rng, 700, 7500, 1)[:length] * curve(
            length, (0, 0), (0.27, 0.05), (0.37, 1), (0.5, 0.45), (0.75, 0.16), (1, 0)
        )
        stones = noise(seconds, rng, 2800, 9500, 1)[:length] * curve(
            length, (0, 0), (0.5, 0), (0.68, 0.14), (1, 0)
        )
        stones *= np.clip(wander(length, rng, pace=40, depth=0.35), 0, None)
        sides.append(0.8 * dark + 0.7 * bright + stones)
    return beside(sides[0], sides[1])
