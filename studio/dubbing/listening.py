"""What can be heard of a mouth: 16 kHz mono in, measures every 10 ms out.

Loudness, voicing, hiss, and the first two formants by linear prediction (Makhoul 1975). Formants
tell the shape of vowels: F1 rises as the jaw drops, F2 falls as lips round and rises as they spread
(Fant 1960); they are taken against the speaker's own range, so that man, woman and child read alike.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.soundtrack import HEARING_RATE

Floats = NDArray[np.float64]

HOP = HEARING_RATE // 100
FRAME = 400
SPECTRUM = 512
ORDER = 14
F1_HZ, F2_HZ = (230.0, 980.0), (750.0, 2700.0)
PITCH_HZ = (70.0, 420.0)
SILENT_DB = 34.0
"""Sound so far under the loud parts of speech is silence."""


@dataclass(frozen=True)
class Heard:
    """Measures every 10 ms, each of shape (steps,).

    ``level`` is loudness under the loud parts of speech in dB (0 loud, negative softer);
    ``voiced`` 0..1; ``hiss`` the share of energy over 3.5 kHz; ``bright`` the share over 2 kHz of
    what is over 300 Hz; ``f1`` and ``f2`` in the speaker's own range, 0 low to 1 high, held
    through what is not voiced.
    """

    level: Floats
    voiced: Floats
    hiss: Floats
    bright: Floats
    f1: Floats
    f2: Floats

    @property
    def speaks(self) -> NDArray[np.bool_]:
        """Where somebody is heard at all."""
        return self.level > -SILENT_DB


def listen(sound: NDArray[np.float32]) -> Heard:
    """Measure a sound; a moment's values are of the 25 ms around it."""
    frames = _frames(np.asarray(sound, np.float64))
    window = np.hanning(FRAME)
    power = np.abs(np.fft.rfft(frames * window, SPECTRUM)) ** 2
    hertz = np.fft.rfftfreq(SPECTRUM, 1 / HEARING_RATE)
    audible = power[:, (hertz > 90)].sum(axis=1)
    level = 10 * np.log10(audible + 1e-9)
    loud = float(np.percentile(level, 95)) if len(level) else 0.0
    loud = max(loud, -25.0)  # dB re the window's unit power: what is below is no speech at all
    voiced = _voicing(frames)
    hiss = power[:, hertz > 3500].sum(axis=1) / (audible + 1e-9)
    clear = power[:, hertz > 300].sum(axis=1)
    bright = power[:, hertz > 2000].sum(axis=1) / (clear + 1e-9)
    f1, f2 = _formants(frames * window)
    sure = (voiced > 0.5) & (level > loud - 20)
    return Heard(
        level - loud,
        voiced,
        hiss,
        bright,
        _ranged(f1, sure, (0.32, 0.7)),
        _ranged(f2, sure, (0.9, 2.1)),
    )


def _frames(sound: Floats) -> Floats:
    padded = np.pad(sound, (FRAME // 2, FRAME))
    count = len(sound) // HOP + 1
    starts = np.arange(count) * HOP
    return np.asarray(padded[starts[:, None] + np.arange(FRAME)])


def _voicing(frames: Floats) -> Floats:
    """How far each frame repeats itself at some pitch, 0..1."""
    spread = np.fft.rfft(frames - frames.mean(axis=1, keepdims=True), 1024)
    likeness = np.fft.irfft(np.abs(spread) ** 2)
    lags = slice(int(HEARING_RATE / PITCH_HZ[1]), int(HEARING_RATE / PITCH_HZ[0]))
    fade = 1 - np.arange(FRAME)[lags] / FRAME
    best = (likeness[:, lags] / fade).max(axis=1) / (likeness[:, 0] + 1e-9)
    return np.asarray(np.clip((best - 0.35) / 0.4, 0, 1))


def _formants(frames: Floats) -> tuple[Floats, Floats]:
    """The first two resonances of each frame in kHz, by the envelope of linear prediction."""
    lifted = frames.copy()
    lifted[:, 1:] -= 0.95 * frames[:, :-1]
    spread = np.fft.rfft(lifted, 1024)
    likeness = np.fft.irfft(np.abs(spread) ** 2)[:, : ORDER + 1]
    likeness[:, 0] = likeness[:, 0] * 1.0005 + 1e-9
    filters = _levinson(likeness)
    envelope = -np.log(np.abs(np.fft.rfft(filters, SPECTRUM)) + 1e-9)
    hertz = np.fft.rfftfreq(SPECTRUM, 1 / HEARING_RATE)
    f1 = _peak(envelope, hertz, np.full(len(frames), F1_HZ[0]), np.full(len(frames), F1_HZ[1]))
    low = np.maximum(F2_HZ[0], f1 + 260)
    f2 = _peak(envelope, hertz, low, np.full(len(frames), F2_HZ[1]))
    return f1 / 1000, f2 / 1000


def _levinson(likeness: Floats) -> Floats:
    """Prediction filters (frames, ORDER + 1) of autocorrelations, all frames at once."""
    count = len(likeness)
    filters = np.zeros((count, ORDER + 1))
    filters[:, 0] = 1.0
    error = likeness[:, 0].copy()
    for order in range(1, ORDER + 1):
        reach = (filters[:, :order] * likeness[:, order:0:-1]).sum(axis=1)
        mirror = -reach / error
        filters[:, 1 : order + 1] += mirror[:, None] * filters[:, order - 1 :: -1][:, :order]
        error *= np.maximum(1 - mirror**2, 1e-6)
    return filters


def _peak(envelope: Floats, hertz: Floats, low: Floats, high: Floats) -> Floats:
    """The strongest peak of each envelope between two frequencies, the middle of its top."""
    inside = (hertz >= low[:, None]) & (hertz <= high[:, None])
    shown = np.where(inside, envelope, -np.inf)
    top = shown.max(axis=1, keepdims=True)
    weight = np.where(inside, np.exp(3.0 * (shown - top)), 0.0)
    return np.asarray((weight * hertz).sum(axis=1) / weight.sum(axis=1))


def _ranged(values: Floats, sure: NDArray[np.bool_], usual: tuple[float, float]) -> Floats:
    """Values in the speaker's own range, 0..1; between sure moments they are led across."""
    if sure.sum() < 8:
        return np.full(len(values), 0.5)
    known = np.flatnonzero(sure)
    led = np.interp(np.arange(len(values)), known, values[known])
    low, high = np.percentile(values[known], (8, 92))
    low, high = (low + usual[0] * 0.5) / 1.5, (high + usual[1] * 0.5) / 1.5
    ranged = np.clip((led - low) / max(high - low, 1e-3), -0.1, 1.1)
    return np.asarray(np.convolve(np.pad(ranged, 2, mode="edge"), np.hanning(7)[1:-1] / 3, "valid"))
