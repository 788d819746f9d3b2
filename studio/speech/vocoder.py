"""A voice taken apart and put together again: pitch, resonances and breath, each by itself.

Takes mono samples, gives ``Parts`` at a value each 5 ms, and samples of the same length back. WORLD
does both: Morise, Yokomori, Ozawa, "WORLD: a vocoder-based high-quality speech synthesis system",
2016. The same samples give the same parts, and these the same samples, in any process.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.speech.sound import Samples

STEP_MS = 5.0
LOWEST_HZ, HIGHEST_HZ = 55.0, 700.0
LEAST_SAMPLES = 1024
FLOOR = 1e-12

Curve = NDArray[np.float64]


@dataclass(frozen=True)
class Parts:
    """What a voice consists of, a row each ``STEP_MS``.

    ``pitch`` is in Hz, 0 where there is none; ``envelope`` is the power that throat and mouth let
    through, shape (steps, bins) from 0 Hz to half the rate; ``noise`` of the same shape is the
    share of breath in it, 0 to 1.
    """

    pitch: Curve
    envelope: Curve
    noise: Curve
    rate: int
    samples: int

    @property
    def voiced(self) -> NDArray[np.bool_]:
        """Where there is a pitch."""
        return np.asarray(self.pitch > 0)

    @property
    def times_ms(self) -> Curve:
        """The time of each row."""
        return np.asarray(np.arange(len(self.pitch)) * STEP_MS, np.float64)

    @property
    def frequencies(self) -> Curve:
        """The frequency of each bin in Hz."""
        return np.linspace(0.0, self.rate / 2, self.envelope.shape[1])

    @property
    def median_hz(self) -> float:
        """The voice's middle pitch; 0 when it has none."""
        voiced = self.pitch[self.voiced]
        return float(np.median(voiced)) if len(voiced) else 0.0


def taken_apart(samples: Samples, rate: int) -> Parts:
    """The parts of a voice; at least ``LEAST_SAMPLES`` samples are needed, fewer are padded."""
    import pyworld  # noqa: PLC0415  # compiled, and only speakers need it

    wave = np.pad(samples.astype(np.float64), (0, max(0, LEAST_SAMPLES - len(samples))))
    size = int(pyworld.get_cheaptrick_fft_size(rate, 71.0))
    pitch, times = pyworld.dio(wave, rate, f0_floor=LOWEST_HZ, f0_ceil=HIGHEST_HZ)
    pitch = _without_leaps(pyworld.stonemask(wave, pitch, times, rate))
    envelope = pyworld.cheaptrick(wave, pitch, times, rate, fft_size=size)
    noise = pyworld.d4c(wave, pitch, times, rate, fft_size=size)
    return Parts(pitch, np.maximum(envelope, FLOOR), noise, rate, len(samples))


def put_together(parts: Parts) -> Samples:
    """The samples of the parts, as many as they were taken from."""
    import pyworld  # noqa: PLC0415  # compiled, and only speakers need it

    wave = pyworld.synthesize(
        np.ascontiguousarray(parts.pitch),
        np.ascontiguousarray(np.maximum(parts.envelope, FLOOR)),
        np.ascontiguousarray(np.clip(parts.noise, 1e-4, 1.0 - 1e-4)),
        parts.rate,
    )
    wave = np.pad(wave, (0, max(0, parts.samples - len(wave))))[: parts.samples]
    return np.asarray(wave, np.float32)


LEAP = 0.35
REACH = 8


def _without_leaps(pitch: Curve) -> Curve:
    """Octave leaps of a few steps laid back among their neighbours."""
    from scipy.ndimage import median_filter  # noqa: PLC0415  # heavy

    voiced = np.flatnonzero(pitch > 0)
    if len(voiced) < REACH:
        return pitch
    log = np.log2(pitch[voiced])
    smooth = median_filter(log, size=2 * REACH + 1, mode="nearest")
    folded = log - np.round(log - smooth)
    strayed = np.abs(folded - smooth) > LEAP
    out = pitch.copy()
    out[voiced] = 2 ** np.where(strayed, smooth, folded)
    return out
