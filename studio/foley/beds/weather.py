"""Weather: rain, wind, snow and thunder, in the open and through a wall.

Rain is drops near by over a far hiss; wind is noise whose bands open one after the other as it
blows harder, and that sings where it meets an edge (Farnell, Designing Sound, 2010).
"""

import numpy as np

from studio.foley.effects.blows import thunder
from studio.foley.noise import (
    RATE,
    add,
    band,
    drift,
    muffled,
    octaves,
    ping,
    scattered,
    singing,
    tick,
)
from studio.media.audio import Samples
from studio.media.reverb import reverberate


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


def heavy_rain(length: int, rng: np.random.Generator) -> Samples:
    """A downpour: a denser, darker roar, splashes in puddles, gutters that run."""
    roar = octaves(
        length,
        rng,
        ((125, -14), (250, -8), (500, -4), (1000, -2), (2000, -1), (4000, -3), (8000, -8)),
        width=0.85,
    )
    roar *= drift(length, rng, every=1.8, low=0.8, high=1.2)
    gutter = band(length, rng, 300, 900, width=0.4) * drift(length, rng, every=0.3, low=0.4, high=1)
    return np.asarray(roar + 0.25 * gutter + 1.1 * _drops(length, rng, 150), np.float32)


def _on_roof(length: int, rng: np.random.Generator, rate: float) -> Samples:
    """Drops on tiles and panes overhead: short, dark, some with a small ring."""

    def drop(own: np.random.Generator) -> Samples:
        if own.random() < 0.25:
            return 0.5 * ping(own.uniform(500, 1400), own.uniform(0.01, 0.025))
        return tick(own, 350, own.uniform(1200, 2600), own.uniform(0.006, 0.016))

    return muffled(scattered(length, rng, drop, rate=rate), 1900)


def rain_indoors(length: int, rng: np.random.Generator) -> Samples:
    """Rain from inside: a muffled hush, and drops on the roof and the panes."""
    outside = muffled(rain(length, rng), 650)
    roof = _on_roof(length, rng, 70) * drift(length, rng, every=2.5, low=0.7, high=1.2)
    return outside + 0.55 * roof


def thunders(length: int, rng: np.random.Generator, *, gap: tuple[float, float]) -> Samples:
    """Thunder again and again, after ``gap`` seconds from the last."""
    bed = np.zeros((length, 2), dtype=np.float32)
    at = float(rng.uniform(0.4, 3.0))
    while at * RATE < length:
        add(bed, thunder(rng), int(at * RATE))
        at += rng.uniform(*gap)
    return bed


def storm(length: int, rng: np.random.Generator) -> Samples:
    """Hard rain in gusts, with thunder every ten seconds or so."""
    bed = rain(length, rng) * drift(length, rng, every=1.6, low=0.7, high=1.3)
    bed += 1.1 * wind(length, rng)
    return bed + np.float32(2.2) * thunders(length, rng, gap=(7, 16))


def storm_indoors(length: int, rng: np.random.Generator) -> Samples:
    """A storm outside: rain thrown at the panes, wind in the chimney, thunder through walls."""
    gust = drift(length, rng, every=1.6, low=0.35, high=1.25)
    hush = band(length, rng, 220, 750, order=1)
    bed = 0.6 * hush * gust + 0.7 * _on_roof(length, rng, 110) * gust
    bed += 0.9 * muffled(wind(length, rng), 500)
    bed += 0.4 * singing(length, rng, 420, 760)
    return np.asarray(
        bed + np.float32(2.0) * muffled(thunders(length, rng, gap=(8, 18)), 420), np.float32
    )


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


def wind_indoors(length: int, rng: np.random.Generator) -> Samples:
    """Wind outside: dull pushes against the wall, and a crack that whistles now and then."""
    return muffled(wind(length, rng), 420) + 0.5 * singing(length, rng, 380, 820)


def snow(length: int, rng: np.random.Generator) -> Samples:
    """The hush of falling snow: soft low air, almost nothing above it."""
    air = drift(length, rng, every=3.5, low=0.45, high=1.0)
    bed = band(length, rng, 90, 420) * air
    bed += np.float32(0.06) * band(length, rng, 2500, 7000, width=1.0) * air**2
    return bed


def blizzard(length: int, rng: np.random.Generator) -> Samples:
    """Snow in a gale: a dense, hissing wind that howls at edges."""
    gust = drift(length, rng, every=1.4, low=0.35, high=1.0)
    bed = band(length, rng, 80, 700) * gust
    bed += np.float32(0.5) * band(length, rng, 600, 2200, order=1) * gust**1.5
    bed += np.float32(0.28) * band(length, rng, 2500, 9000, width=1.0, order=1) * gust**2
    return bed + np.float32(0.9) * singing(length, rng, 420, 980) * gust


def desert(length: int, rng: np.random.Generator) -> Samples:
    """A dry, wide wind, and sand that runs."""
    gust = drift(length, rng, every=3.4, low=0.15, high=1.0)
    bed = band(length, rng, 90, 480) * (0.25 + gust)
    sand = band(length, rng, 4500, 12_000, width=1.0, order=1)
    sand *= drift(length, rng, every=0.2, low=0.3, high=1.2) * gust**2
    return np.asarray(
        bed + np.float32(0.12) * sand + np.float32(0.45) * singing(length, rng, 300, 520),
        np.float32,
    )


def mountains(length: int, rng: np.random.Generator) -> Samples:
    """High air: slow, thin, far off, with a long breath."""
    breath = drift(length, rng, every=4.0, low=0.12, high=1.0)
    bed = band(length, rng, 110, 620, width=0.9) * breath
    bed += np.float32(0.3) * band(length, rng, 700, 2200, width=1.0, order=1) * breath**2
    return bed + np.float32(0.5) * singing(length, rng, 500, 900) * breath


def castle(length: int, rng: np.random.Generator) -> Samples:
    """Stone halls: a low draught, its moan in the arrow slits, the echo of both."""
    draught = muffled(wind(length, rng), 520)
    draught += singing(length, rng, 210, 360)
    draught += np.float32(0.6) * singing(length, rng, 330, 560)
    return reverberate(draught, "cathedral")


def planet(length: int, rng: np.random.Generator) -> Samples:
    """Wind of another world: thin air in slow pitches that no wind here has."""
    bed = band(length, rng, 60, 260) * drift(length, rng, every=4.5, low=0.15, high=0.6)
    for low, high in ((140, 260), (300, 520), (700, 1150)):
        bed += np.float32(1.0) * singing(length, rng, low, high, slow=3.5)
    return np.asarray(reverberate(bed, "cathedral"), np.float32)
