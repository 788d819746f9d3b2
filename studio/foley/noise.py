"""The raw material of natural sound: bands of noise, slow change, and scattered grains.

Everything takes a seeded generator and gives float32; stereo is (n, 2) at 48 kHz. Sides are
partly alike (``width`` 0 is mono, 1 is two rooms), since nature is neither.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from studio.media.audio import Samples

RATE = 48_000

Grain = Callable[[np.random.Generator], Samples]


def _white(length: int, rng: np.random.Generator, width: float) -> Samples:
    noise = rng.standard_normal((length, 2), dtype=np.float32)
    if width < 1:
        middle = noise.mean(axis=1, keepdims=True) * np.float32(np.sqrt(2))
        noise *= np.float32(np.sqrt(width))
        noise += middle * np.float32(np.sqrt(1 - width))
    return noise


def band(
    length: int,
    rng: np.random.Generator,
    low: float,
    high: float,
    *,
    width: float = 0.7,
    order: int = 2,
) -> Samples:
    """Noise between two frequencies in Hz, with RMS 1 and soft shoulders."""
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    sections = butter(order, (low, high), "bandpass", fs=RATE, output="sos").astype(np.float32)
    settle = int(RATE * min(0.5, 4 / low))
    noise = sosfilt(sections, _white(length + settle, rng, width), axis=0)[settle:]
    return np.asarray(noise / max(float(np.sqrt(np.mean(np.square(noise)))), 1e-9), np.float32)


def octaves(
    length: int,
    rng: np.random.Generator,
    levels: Sequence[tuple[float, float]],
    *,
    width: float = 0.7,
) -> Samples:
    """Noise built from octave bands: pairs of centre frequency in Hz and level in dB."""
    total = np.zeros((length, 2), dtype=np.float32)
    for centre, decibels in levels:
        part = band(length, rng, centre / 1.41, min(centre * 1.41, 0.46 * RATE), width=width)
        total += part * np.float32(10 ** (decibels / 20))
    return total


def drift(
    length: int, rng: np.random.Generator, *, every: float, low: float, high: float
) -> Samples:
    """A smooth random curve (length, 1) between two values, with a new aim each ``every`` s."""
    from scipy.interpolate import PchipInterpolator  # noqa: PLC0415 - as above

    points = int(length / RATE / every) + 4
    aims = rng.uniform(low, high, points)
    at = (np.arange(points) - 1 + rng.uniform(0, 1)) * every
    grain = RATE // 200
    coarse = PchipInterpolator(at, aims)(np.arange(0, length + grain, grain) / RATE)
    fine = np.interp(np.arange(length), np.arange(len(coarse)) * grain, coarse)
    return np.asarray(fine[:, None], np.float32)


def panned(mono: Samples, place: float | NDArray[np.float32]) -> Samples:
    """A mono sound set between left (0) and right (1) at equal power; ``place`` may move."""
    angle = np.asarray(place, dtype=np.float32) * np.float32(np.pi / 2)
    return np.stack([mono * np.cos(angle), mono * np.sin(angle)], axis=1).astype(np.float32)


def add(bed: Samples, sound: Samples, at: int) -> None:
    """Lay a stereo sound into a bed, in place; what lies outside is cut off."""
    first, last = max(at, 0), min(at + len(sound), len(bed))
    if last > first:
        bed[first:last] += sound[first - at : last - at]


def scattered(
    length: int, rng: np.random.Generator, grain: Grain, *, rate: float, spread: float = 0.8
) -> Samples:
    """Grains at random times, ``rate`` a second, at random places and very unequal levels.

    A store of 48 different grains is drawn from, so that long beds stay cheap.
    """
    bed = np.zeros((length, 2), dtype=np.float32)
    store = [grain(rng) for _ in range(48)]
    count = int(rng.poisson(rate * length / RATE))
    starts = rng.integers(-RATE // 10, length, count)
    kinds = rng.integers(0, len(store), count)
    levels = np.clip(rng.lognormal(-0.4, 0.7, count), 0.05, 4.0)
    places = 0.5 + spread * (rng.random(count) - 0.5)
    for start, kind, level, place in zip(starts, kinds, levels, places, strict=True):
        add(bed, panned(store[kind] * np.float32(level), float(place)), int(start))
    return bed


def ping(frequency: float, seconds: float, *, bend: float = 0.0) -> Samples:
    """A decaying sine with a soft start; ``bend`` is how many octaves it rises by its end."""
    at = np.arange(int(seconds * RATE)) / RATE
    along = at / seconds
    phase = 2 * np.pi * np.cumsum(frequency * np.exp2(bend * along)) / RATE
    shape = np.minimum(at / 0.0015, 1.0) * np.exp(-5.0 * along) * (1 - along)
    return (np.sin(phase) * shape).astype(np.float32)


def tick(rng: np.random.Generator, low: float, high: float, seconds: float) -> Samples:
    """A tiny burst of noise between two frequencies, peak 1."""
    length = int(seconds * RATE)
    burst = band(length + 64, rng, low, high, order=1)[:length, 0]
    at = np.arange(length) / RATE
    burst = burst * np.exp(-6.0 * at / seconds) * np.minimum(at / 0.0005, 1.0)
    return np.asarray(burst / max(float(np.abs(burst).max()), 1e-9), np.float32)


def muffled(sound: Samples, edge: float) -> Samples:
    """A sound through a wall or from far off: what lies above an edge in Hz is taken away."""
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    sections = butter(2, edge, "lowpass", fs=RATE, output="sos").astype(np.float32)
    return np.asarray(sosfilt(sections, sound.astype(np.float32, copy=False), axis=0), np.float32)


def singing(
    length: int, rng: np.random.Generator, low: float, high: float, *, slow: float = 1.8
) -> Samples:
    """Wind that whistles at an edge: a narrow band whose pitch follows its force.

    Its line is a slow random pitch with noise around it, made by giving noise a carrier, so that
    it glides without steps.
    """
    force = drift(length, rng, every=slow, low=0.0, high=1.0)
    pitch = low * np.power(high / low, force[:, 0].astype(np.float64))
    carrier = 2 * np.pi * np.cumsum(pitch) / RATE
    sides = []
    for offset in (0.0, rng.uniform(0.5, 2.5)):
        grain = band(length, rng, 16, 34, width=0.0)[:, 0]
        sides.append(grain * np.cos(carrier + offset) * force[:, 0] ** 2)
    return np.stack(sides, axis=1).astype(np.float32)
