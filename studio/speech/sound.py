"""Work on the samples of one voice: level, edges, pauses and pitch.

All samples are mono float32 in -1..1. Nothing here depends on time, threads or chance.
"""

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

WINDOW = 480
SILENCE_BELOW_PEAK_DB = -42.0
GATE_BELOW_PEAK_DB = -30.0
CEILING = 0.89
LIMITER_REACH = 120


def loudness_curve(samples: Samples, window: int = WINDOW) -> NDArray[np.float64]:
    """Root mean square of each whole or partial window of ``window`` samples."""
    padded = np.pad(samples.astype(np.float64), (0, -len(samples) % window))
    return np.asarray(np.sqrt((padded.reshape(-1, window) ** 2).mean(axis=1)))


def sounding_span(samples: Samples, *, window: int = WINDOW // 4) -> tuple[int, int]:
    """First and last sample (exclusive) that are not silence; (0, 0) for silence."""
    curve = loudness_curve(samples, window)
    loud = np.flatnonzero(curve > curve.max(initial=0.0) * 10 ** (SILENCE_BELOW_PEAK_DB / 20))
    if curve.max(initial=0.0) < 1e-4:
        return 0, 0
    return int(loud[0]) * window, min(len(samples), int(loud[-1] + 1) * window)


def speech_level(samples: Samples) -> float:
    """Root mean square of the parts where somebody speaks, pauses left out."""
    curve = loudness_curve(samples)
    gate = curve.max(initial=0.0) * 10 ** (GATE_BELOW_PEAK_DB / 20)
    loud = curve[curve > gate]
    return float(np.sqrt((loud**2).mean())) if len(loud) else 0.0


def levelled(samples: Samples, target_dbfs: float) -> Samples:
    """The samples with speech at ``target_dbfs`` RMS, peaks held under the ceiling."""
    level = speech_level(samples)
    if not level:
        return samples
    return limited((samples * (10 ** (target_dbfs / 20) / level)).astype(np.float32))


def limited(samples: Samples) -> Samples:
    """Peaks above the ceiling turned down smoothly, 5 ms before to 5 ms after each."""
    from scipy.ndimage import minimum_filter1d, uniform_filter1d  # noqa: PLC0415  # heavy

    peaks = np.abs(samples.astype(np.float64))
    if peaks.max(initial=0.0) <= CEILING:
        return samples
    gain = np.minimum(1.0, CEILING / np.maximum(peaks, 1e-9))
    gain = minimum_filter1d(gain, 2 * LIMITER_REACH + 1)
    gain = uniform_filter1d(gain, LIMITER_REACH)
    return np.asarray(np.clip(samples * gain, -CEILING, CEILING), np.float32)


def faded(samples: Samples, length: int, *, start: bool = True, end: bool = True) -> Samples:
    """The samples with ``length`` samples of raised cosine at one or both ends."""
    length = min(length, len(samples) // 2)
    if not length:
        return samples
    ramp = (0.5 - 0.5 * np.cos(np.pi * np.arange(length) / length)).astype(np.float32)
    out = samples.copy()
    if start:
        out[:length] *= ramp
    if end:
        out[-length:] *= ramp[::-1]
    return out


def semitone_ratio(semitones: float) -> Fraction:
    """The frequency ratio of a pitch step as a small fraction, exact enough for 2 cents."""
    return Fraction(2 ** (semitones / 12)).limit_denominator(120)


def transposed(samples: Samples, ratio: Fraction) -> Samples:
    """Played ``ratio`` times as fast: pitch and formants rise by it, length shrinks by it.

    The voice is first spoken slower by the same ratio, so its pace stays; the formants that
    move with the pitch are what makes a child sound small and a giant large.
    """
    from scipy.signal import resample_poly  # noqa: PLC0415  # heavy

    if ratio == 1:
        return samples
    out = resample_poly(samples.astype(np.float64), ratio.denominator, ratio.numerator)
    return np.asarray(out, np.float32)
