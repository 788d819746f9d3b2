"""Blows, breaks and blasts; and what the air and fire do by themselves.

A thing that breaks is a first impact and then many smaller ones that grow rarer and higher; a
blast is a shock, a body of low noise, and a darkening tail (Farnell, Designing Sound, 2010).
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
    grains,
    laid,
    modes,
    noise,
    passed,
    scaled,
    span,
    swell,
    tone,
    wander,
)
from studio.foley.noise import band as wide_band
from studio.media.audio import Samples, fade


def thud(rng: np.random.Generator) -> Samples:
    """Something heavy and soft comes down on a floor."""
    base = rng.uniform(52, 75)
    drop = tone(glide(int(0.25 * RATE), (0, 2 * base), (0.3, base), (1, 0.85 * base))) * dying(
        0.25, 0.26, rise=0.003
    )
    body = noise(0.2, rng, 70, 420) * dying(0.2, 0.13, rise=0.002)
    boards = modes([(118, 0.7, 0.2), (187, 0.5, 0.15), (290, 0.3, 0.1)], 0.3, rng)
    scuff = noise(0.05, rng, 600, 2600) * dying(0.05, 0.04)
    return both(
        laid((0, drop), (0, scaled(body, 0.7)), (0, 0.4 * boards), (0, scaled(scuff, 0.15)))
    )


def snap(rng: np.random.Generator) -> Samples:
    """A dry stick breaks: two or three fibres at once."""
    parts: list[tuple[float, Wave]] = []
    at = 0.0
    for level in (0.35, 1.0, 0.4):
        crack = noise(0.05, rng, 700, 8500, 1) * dying(0.05, 0.025, rise=0.0002)
        wood = modes(
            [(rng.uniform(500, 900), 1, 0.04), (rng.uniform(1200, 2100), 0.7, 0.03)], 0.06, rng
        )
        parts += [(at, level * scaled(crack)), (at, scaled(wood, 0.5 * level))]
        at += rng.uniform(0.012, 0.035)
    return both(laid(*parts))


def _shards(seconds: float, rng: np.random.Generator, count: int) -> tuple[Wave, Wave]:
    """Splinters of glass that fall and ring, on two sides."""
    left, right = [(0.0, np.zeros(64))], [(0.0, np.zeros(64))]
    for at in rng.beta(1.0, 2.6, count) * seconds:
        base = np.exp(rng.uniform(np.log(2300), np.log(7500)))
        ring = rng.uniform(0.03, 0.16)
        piece = modes(
            [(base, 1, ring), (1.63 * base, 0.6, 0.7 * ring), (2.41 * base, 0.4, 0.5 * ring)],
            1.2 * ring,
            rng,
        )
        piece *= rng.lognormal(-1.1, 0.6)
        place = rng.uniform(0.1, 0.9)
        left.append((float(at), piece * np.cos(place * np.pi / 2)))
        right.append((float(at), piece * np.sin(place * np.pi / 2)))
    return laid(*left), laid(*right)


def glass_breaks(rng: np.random.Generator) -> Samples:
    """A pane or a glass: the blow, the crack that runs, the splinters on the floor."""
    blow = noise(0.08, rng, 900, 14_000, 1) * dying(0.08, 0.05, rise=0.0003)
    pane = modes(
        [(rng.uniform(1400, 6500), rng.uniform(0.3, 1), rng.uniform(0.1, 0.3)) for _ in range(14)],
        0.35,
        rng,
    )
    core = laid((0, scaled(blow)), (0.002, scaled(pane, 0.7)))
    left, right = _shards(1.3, rng, 70)
    return beside(
        laid((0, core), (0.04, scaled(left, 0.7))), laid((0, core), (0.04, scaled(right, 0.7)))
    )


def crash(rng: np.random.Generator) -> Samples:
    """A pile comes down: wood, tin and crockery, the heaviest first."""
    parts: list[tuple[float, Wave]] = [
        (0.0, scaled(noise(0.5, rng, 50, 400, 1) * dying(0.5, 0.4, rise=0.002), 0.8))
    ]
    parts.append((0.0, scaled(noise(0.3, rng, 500, 8000, 1) * dying(0.3, 0.22), 0.7)))
    for at in np.sort(rng.beta(0.9, 2.4, 22) * 1.2):
        low = np.exp(rng.uniform(np.log(180), np.log(2600)))
        count, ring = int(rng.integers(4, 9)), rng.uniform(0.06, 0.4)
        piece = modes(
            [(low * rng.uniform(1, 5), rng.uniform(0.3, 1), ring) for _ in range(count)], ring, rng
        )
        parts.append((float(at), scaled(piece, rng.uniform(0.1, 0.6) * (1 - 0.4 * at))))
    return both(laid(*parts))


def _blast(rng: np.random.Generator, *, seconds: float, low: float) -> Wave:
    shock = noise(0.06, rng, 150, 9000, 1) * dying(0.06, 0.03, rise=0.0002)
    body = noise(seconds, rng, low, 4 * low, 1) * dying(seconds, 0.9 * seconds, rise=0.01)
    length = int(seconds * RATE)
    dust = (
        breathed(length, [(glide(length, (0, 1400), (0.3, 420), (1, 160)), 700.0, 0.0)], rng)
        * dying(seconds, 0.6 * seconds, rise=0.015)[:length]
    )
    total = laid((0, 0.9 * scaled(shock)), (0.004, scaled(body)), (0.004, 0.8 * scaled(dust)))
    return np.asarray(np.tanh(1.6 * total), np.float64)


def explosion(rng: np.random.Generator) -> Samples:
    """A great bang with a long dark tail and debris."""
    debris = grains(1.6, rng, 35, low=300, high=3200, ring=0.006)
    debris = scaled(debris * curve(len(debris), (0, 0), (0.2, 1), (1, 0)), 0.2)
    left, right = (_blast(rng, seconds=rng.uniform(2.6, 3.1), low=34) for _ in range(2))
    both_sides = 0.5 * (left[: min(len(left), len(right))] + right[: min(len(left), len(right))])
    return beside(
        laid((0, both_sides), (0, 0.4 * left), (0.35, debris)),
        laid((0, both_sides), (0, 0.4 * right), (0.35, debris)),
    )


def gunshot(rng: np.random.Generator) -> Samples:
    """A shot in the open: the crack, and its echo from far off."""
    crack = _blast(rng, seconds=0.5, low=85)
    crack[: int(0.004 * RATE)] *= 1.5
    echo = passed(crack, 90, 1300, order=1)
    return both(
        laid(
            (0, crack),
            (rng.uniform(0.28, 0.4), 0.22 * scaled(echo)),
            (rng.uniform(0.55, 0.8), 0.12 * scaled(echo)),
        )
    )


def fireworks(rng: np.random.Generator) -> Samples:
    """One that climbs whistling, bursts, and crackles."""
    length = int(0.9 * RATE)
    climb = glide(length, (0, 900), (0.5, 1900), (1, 2500))
    rise = breathed(length, [(climb, 200.0, 0.0)], rng) * curve(
        length, (0, 0), (0.3, 0.6), (0.9, 1), (1, 0)
    )
    burst = _blast(rng, seconds=1.2, low=55)
    stars = grains(1.5, rng, 110, low=1800, high=8000, ring=0.003)
    stars *= curve(len(stars), (0, 0.2), (0.25, 1), (1, 0))
    return both(laid((0, scaled(rise, 0.25)), (0.95, burst), (1.2, scaled(stars, 0.45))))


def rocket(rng: np.random.Generator) -> Samples:
    """A rocket lifts off: the roar grows, crackles, and goes up and away."""
    seconds = rng.uniform(5.0, 6.0)
    length = int(seconds * RATE)
    sides = []
    shape = curve(length, (0, 0), (0.05, 0.5), (0.3, 1), (0.65, 0.7), (1, 0))
    for _ in range(2):
        roar = noise(seconds, rng, 35, 260, 1)[:length]
        bright = breathed(
            length, [(glide(length, (0, 500), (0.3, 1300), (0.7, 600), (1, 220)), 1100.0, 0.0)], rng
        )
        tear = np.where(rng.random(length) < 0.0035, rng.lognormal(0, 0.7, length), 0.0)
        crackle = scaled(passed(tear, 300, 5000, order=1), 1.0) * curve(
            length, (0, 0), (0.25, 1), (0.6, 0.6), (1, 0)
        )
        sides.append(np.tanh((0.8 * roar + 0.6 * bright + 0.9 * crackle) * shape))
    return beside(sides[0], sides[1])


def zap(rng: np.random.Generator) -> Samples:
    """Electricity: a buzz of mains pulses that breaks and spits."""
    seconds = rng.uniform(0.7, 1.0)
    length = int(seconds * RATE)
    buzz = np.sign(tone(np.full(length, 100.0))) * 0.3 + 0.7 * (
        span(seconds)[:length] * 100 % 1.0 < 0.06
    )
    gate = np.clip(np.sign(wander(length, rng, pace=28, depth=1.0) - 0.7), 0, 1)
    hiss = noise(seconds, rng, 2500, 14_000, 1)[:length]
    spit = grains(seconds, rng, 90, low=3000, high=12_000, ring=0.001)[:length]
    return both(
        scaled((passed(buzz, 300, 7000, order=1) + 0.5 * hiss * np.abs(buzz)) * gate) * 0.8
        + 0.7 * scaled(spit)
    )


def wind_gust(rng: np.random.Generator) -> Samples:
    """One gust: it rises, whistles round a corner, and lies down."""
    seconds = rng.uniform(2.6, 3.4)
    length = int(seconds * RATE)
    force = curve(length, (0, 0), (0.35, 0.8), (0.5, 1), (0.65, 0.7), (1, 0)) ** 1.5
    force *= np.clip(wander(length, rng, pace=5, depth=0.15), 0, None)
    whistle = 340 + 480 * force
    sides = []
    for _ in range(2):
        air = breathed(
            length,
            [(150.0 + 300 * force, 350.0, 0.0), (whistle, 60.0, -2.0), (1500.0, 1800.0, -16.0)],
            rng,
        )
        sides.append(air * force)
    return beside(sides[0], sides[1])


def rustle(rng: np.random.Generator) -> Samples:
    """Leaves or cloth that something moves through."""
    seconds = rng.uniform(0.9, 1.3)
    leaves = grains(seconds, rng, 260, low=2200, high=9500, ring=0.004)
    bursts = np.clip(wander(len(leaves), rng, pace=7, depth=0.6), 0, None)
    air = noise(len(leaves) / RATE, rng, 1800, 8000, 1)[: len(leaves)]
    return both(
        (scaled(leaves) + 0.1 * air)
        * bursts
        * swell(len(leaves) / RATE, rise=0.15, fall=0.4)[: len(leaves)]
    )


def whoosh(rng: np.random.Generator) -> Samples:
    """Something swings or flies past."""
    seconds = rng.uniform(0.5, 0.75)
    length = int(seconds * RATE)
    middle = glide(length, (0, 320), (0.45, 1700), (1, 260))
    air = breathed(length, [(middle, 500.0, 0.0), (2.2 * middle, 1300.0, -9.0)], rng)
    loud = np.sin(np.pi * np.linspace(0, 1, length)) ** 3
    place = 0.5 + 0.32 * np.linspace(-1, 1, length) * rng.choice((-1, 1))
    return beside(air * loud * np.cos(place * np.pi / 2), air * loud * np.sin(place * np.pi / 2))


def fire_crackles(rng: np.random.Generator) -> Samples:
    """A fire takes hold: lapping, hissing, and sparks that jump (Farnell's three parts)."""
    length = int(2.2 * RATE)
    laps = noise(2.2, rng, 40, 240, 1) * np.clip(wander(length, rng, pace=9, depth=0.45), 0, None)
    hiss = (
        noise(2.2, rng, 1800, 9000, 1)
        * np.clip(wander(length, rng, pace=4, depth=0.6), 0, None) ** 2
    )
    sparks = grains(2.2, rng, 16, low=1200, high=7500, ring=0.0035)[:length]
    shape = swell(2.2, rise=0.25, fall=0.6)
    return both(
        (0.3 * laps + 0.05 * hiss + 1.0 * np.pad(scaled(sparks), (0, length - len(sparks)))) * shape
    )


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
    low = wide_band(length, rng, 28, 160, width=0.35)
    middle = wide_band(length, rng, 120, 700, width=0.6) * np.exp(-at / 1.3)[:, None].astype(
        np.float32
    )
    crack = wide_band(length, rng, 500, 4500, width=0.6) * np.exp(-at / 0.25)[:, None].astype(
        np.float32
    )
    sound = low + np.float32(0.55) * middle + np.float32(0.5 * near**2) * crack
    sound *= shape.astype(np.float32)[:, None]
    return fade(sound, rise=64, fall=length // 4) * np.float32(0.5 + 0.7 * near)
