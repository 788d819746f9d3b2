"""How loud a programme is, and how to bring it to a target without harm.

Takes stereo float32 samples (n, 2) at 48 kHz. Loudness and true peak follow ITU-R BS.1770-4;
everything runs in blocks, so that a film of ten minutes needs little more than itself.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.lib.errors import EngineFailed
from studio.media.audio import Samples, decibels_of, gain_of

RATE = 48_000

# BS.1770-4, tables 1 and 2: the shelf of the head and the high-pass, at 48 kHz.
_K_WEIGHTING = (
    (
        1.53512485958697,
        -2.69169618940638,
        1.19839281085285,
        1.0,
        -1.69065929318241,
        0.73248077421585,
    ),
    (1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621),
)
_OFFSET = -0.691
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0
_STEP = RATE // 10  # 400 ms blocks that overlap by 75 %
_BLOCK_STEPS = 4

_CHUNK = RATE * 10
_OVERSAMPLING = 4
_TAPS = 8  # filter length on each side of the oversampling, in samples

_GRAIN = 8  # the limiter's gain is worked out once for so many samples
_LOOK_AHEAD = 0.030  # s; how wide a dip the limiter makes around a peak
_TOLERANCE = 0.05
_ROUNDS = 8


def _chunks(length: int) -> Iterator[slice]:
    for start in range(0, length, _CHUNK):
        yield slice(start, min(start + _CHUNK, length))


def step_energies(samples: Samples) -> NDArray[np.float64]:
    """K-weighted energy of each whole 100 ms, both channels added."""
    from scipy.signal import sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    state = np.zeros((len(_K_WEIGHTING), 2, samples.shape[1]))
    steps = []
    for part in _chunks(len(samples)):
        heard, state = sosfilt(_K_WEIGHTING, samples[part], axis=0, zi=state)
        whole = len(heard) // _STEP
        power = np.einsum("ij,ij->i", heard, heard)  # both channels; far faster than a sum
        steps.append(power[: whole * _STEP].reshape(whole, _STEP).mean(axis=1))
    return np.concatenate(steps) if steps else np.zeros(0)


def _lufs(energy: float) -> float:
    return _OFFSET + 10 * math.log10(energy) if energy > 0 else -math.inf


def integrated(samples: Samples) -> float:
    """Integrated, gated loudness in LUFS; -inf for silence or less than 0.4 s."""
    steps = step_energies(samples)
    if len(steps) < _BLOCK_STEPS:
        return -math.inf
    blocks = np.convolve(steps, np.full(_BLOCK_STEPS, 1 / _BLOCK_STEPS), mode="valid")
    loud = blocks[blocks > _energy(_ABSOLUTE_GATE)]
    if not len(loud):
        return -math.inf
    gate = _energy(_lufs(float(loud.mean())) + _RELATIVE_GATE)
    return _lufs(float(loud[loud > gate].mean()))


def _energy(lufs: float) -> float:
    return math.pow(10.0, (lufs - _OFFSET) / 10)


def level(samples: Samples) -> float:
    """Ungated loudness of a short stretch in LUFS: K-weighted mean energy, -inf for silence."""
    from scipy.signal import sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    if not len(samples):
        return -math.inf
    heard = sosfilt(_K_WEIGHTING, samples, axis=0)
    return _lufs(float(np.square(heard).mean(axis=0).sum()))


def _interpolator() -> NDArray[np.float64]:
    length = 2 * _TAPS * _OVERSAMPLING + 1
    at = (np.arange(length) - length // 2) / _OVERSAMPLING
    return np.asarray(np.sinc(at) * np.kaiser(length, 7.0))


def _true_peaks(samples: Samples) -> Samples:
    """The 4x oversampled peak of both channels in every grain of samples."""
    from scipy.signal import upfirdn  # noqa: PLC0415 - scipy loads when sound is made

    taps = _interpolator().astype(np.float32)
    peaks = np.zeros(-(-len(samples) // _GRAIN), dtype=np.float32)
    for part in _chunks(len(samples)):
        early = min(part.start, _TAPS)
        late = min(len(samples) - part.stop, _TAPS)
        fine = upfirdn(
            taps, samples[part.start - early : part.stop + late], up=_OVERSAMPLING, axis=0
        )
        first = (_TAPS + early) * _OVERSAMPLING
        fine = np.abs(fine[first : first + (part.stop - part.start) * _OVERSAMPLING])
        fine = np.maximum(fine[:, 0], fine[:, -1])  # thirty times as fast as max over an axis
        starts = np.arange(0, len(fine), _GRAIN * _OVERSAMPLING)
        at = part.start // _GRAIN
        peaks[at : at + len(starts)] = np.maximum.reduceat(fine, starts)
    return peaks


def true_peak(samples: Samples) -> float:
    """The highest peak between and on the samples, in dBTP; -inf for silence."""
    return decibels_of(float(_true_peaks(samples).max(initial=0.0)))


def _reduction(peaks: Samples, ceiling: float) -> Samples:
    """The gain of each grain that keeps ``peaks`` under ``ceiling``, smooth on both sides.

    A minimum over the look-ahead, then a mean over the same width: the mean at a peak is taken
    over values that already respect it, so the ceiling holds.
    """
    from scipy.ndimage import convolve1d, minimum_filter1d  # noqa: PLC0415 - as above

    width = int(_LOOK_AHEAD * RATE / _GRAIN) | 1
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9)).astype(np.float32)
    window = np.hanning(width + 2)[1:-1]
    lowest = minimum_filter1d(needed, width + 2, mode="nearest")
    return np.asarray(convolve1d(lowest, window / window.sum(), mode="nearest"), dtype=np.float32)


def limit(samples: Samples, ceiling_dbtp: float) -> Samples:
    """A copy whose true peak stays under the ceiling; what is below it is left alone."""
    result = np.empty_like(samples)
    _limit_into(result, samples, _true_peaks(samples), 1.0, gain_of(ceiling_dbtp))
    return result


def _limit_into(
    result: Samples, samples: Samples, peaks: Samples, gain: float, ceiling: float
) -> None:
    reduction = _reduction(peaks * np.float32(gain), ceiling)
    centres = np.arange(len(reduction)) * _GRAIN + (_GRAIN - 1) / 2
    for part in _chunks(len(samples)):
        curve = np.interp(np.arange(part.start, part.stop), centres, reduction) * gain
        np.multiply(samples[part], curve.astype(np.float32)[:, None], out=result[part])


@dataclass(frozen=True)
class Normalised:
    """What ``normalise`` made: samples, the gain before the limiter in dB, and its measures."""

    samples: Samples
    gain_db: float
    lufs: float
    true_peak_dbtp: float


def normalise(samples: Samples, target_lufs: float, ceiling_dbtp: float) -> Normalised:
    """Bring a programme to a loudness; peaks above the ceiling are limited, then all is measured.

    Silence, and anything shorter than a loudness block (0.4 s), gets no gain.

    Raises:
        EngineFailed: when limiting takes so much that the target can't be met.
    """
    before = integrated(samples)
    if math.isinf(before):
        result = limit(samples, ceiling_dbtp)
        return Normalised(result, 0.0, before, true_peak(result))
    peaks, ceiling = _true_peaks(samples), gain_of(ceiling_dbtp)
    gain_db, result = target_lufs - before, np.empty_like(samples)
    for _ in range(_ROUNDS):
        _limit_into(result, samples, peaks, gain_of(gain_db), ceiling)
        lufs = integrated(result)
        if abs(lufs - target_lufs) <= _TOLERANCE:
            return Normalised(result, gain_db, lufs, true_peak(result))
        gain_db += target_lufs - lufs
    raise EngineFailed("The sound has such high peaks that it can't be brought to film loudness.")
