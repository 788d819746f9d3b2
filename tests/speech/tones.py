"""Vowels made for tests: a buzz at a pitch through two resonances."""

import numpy as np
from numpy.typing import NDArray
from scipy.signal import lfilter

RATE = 24_000


def vowel(
    length_ms: int = 900, hz: float = 140.0, *, glide: float = 0.0, first_hz: float = 700.0
) -> NDArray[np.float32]:
    """An open vowel; ``glide`` is by how many semitones its pitch moves on the way."""
    count = length_ms * RATE // 1000
    share = np.arange(count) / count
    phase = np.cumsum(hz * 2 ** (glide * share / 12)) / RATE
    wave = np.diff(np.floor(phase), prepend=0.0)
    for resonance, width in ((first_hz, 90.0), (1_250.0, 110.0), (2_700.0, 170.0)):
        radius = np.exp(-np.pi * width / RATE)
        turn = 2 * radius * np.cos(2 * np.pi * resonance / RATE)
        wave = lfilter([1.0], [1.0, -turn, radius**2], wave)
    wave *= np.minimum(1.0, np.minimum(share, 1 - share) * 20)
    return np.asarray(0.4 * wave / np.abs(wave).max(), np.float32)


def band_db(samples: NDArray[np.float32], low: float, high: float) -> float:
    """The share of the power between two frequencies, in decibels."""
    power = np.abs(np.fft.rfft(samples.astype(np.float64))) ** 2
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    inside = power[(hertz >= low) & (hertz < high)].sum()
    return float(10 * np.log10(inside / power.sum() + 1e-12))
