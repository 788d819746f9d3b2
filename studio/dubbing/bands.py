"""Loudness in bands of the mel scale: 16 kHz mono in, natural logarithms of power out.

Mel bands are as wide as what an ear tells apart (Stevens, Volkmann and Newman 1937).
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.soundtrack import HEARING_RATE

Floats = NDArray[np.float64]

HOP, FRAME, SPECTRUM = 160, 400, 512
MELS = 26
LOWEST_HZ, HIGHEST_HZ = 80.0, 7600.0


def mel_levels(sound: NDArray[np.float32]) -> tuple[Floats, Floats]:
    """Log power in mel bands (steps, MELS) and over all (steps,), every 10 ms of 16 kHz mono."""
    padded = np.pad(np.asarray(sound, np.float64), (FRAME // 2, FRAME))
    count = max(1, len(sound) // HOP)
    frames = padded[np.arange(count)[:, None] * HOP + np.arange(FRAME)]
    power = np.abs(np.fft.rfft(frames * np.hamming(FRAME), SPECTRUM)) ** 2
    return np.log(power @ _mel_bank().T + 1e-6), np.log(power.sum(axis=1) + 1e-9)


@cache
def _mel_bank() -> Floats:
    hertz = np.fft.rfftfreq(SPECTRUM, 1 / HEARING_RATE)
    mels = np.linspace(_mel(LOWEST_HZ), _mel(HIGHEST_HZ), MELS + 2)
    edges = 700 * (10 ** (mels / 2595) - 1)
    rising = (hertz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - hertz) / (edges[2:] - edges[1:-1])[:, None]
    return np.asarray(np.clip(np.minimum(rising, falling), 0, None))


def _mel(hertz: float) -> float:
    return float(2595 * np.log10(1 + hertz / 700))
