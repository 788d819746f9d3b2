"""Evening out a voice, so that soft words are heard and loud ones need no hard limiting.

Takes stereo float32 samples (n, 2) at 48 kHz and gives a new array of the same shape.
"""

import numpy as np

from studio.media.audio import Samples

_GRAIN = 240  # samples: gain is worked out every 5 ms
_WINDOW = 21  # grains: the gain moves over about 50 ms before and after, without lag
_GATE_DB = -18.0  # below the loudest grain; what is softer is no speech
_KNEE_DB = 1.0


def compressed(samples: Samples, *, ratio: float) -> Samples:
    """Bring what is louder than the voice's own mean level closer to it.

    ``ratio`` is how many dB over the mean become one. The gain looks both ways in time, so
    attacks are not squeezed late, and it is smooth, so nothing pumps.
    """
    from scipy.ndimage import convolve1d  # noqa: PLC0415 - scipy loads when sound is made

    grains = -(-len(samples) // _GRAIN)
    if grains == 0:
        return samples.copy()
    power = np.zeros(grains * _GRAIN)
    power[: len(samples)] = np.einsum("ij,ij->i", samples, samples, dtype=np.float64)
    energy = power.reshape(grains, _GRAIN).mean(axis=1)
    window = np.hanning(_WINDOW + 2)[1:-1]
    window /= window.sum()
    level = 10 * np.log10(convolve1d(energy, window, mode="nearest") + 1e-12)
    speech = level > level.max() + _GATE_DB
    mean = 10 * np.log10(np.power(10.0, level[speech] / 10).mean())
    over = np.maximum(level - mean - _KNEE_DB, 0.0)
    change = convolve1d(-over * (1 - 1 / ratio), window, mode="nearest")
    at = (np.arange(grains) + 0.5) * _GRAIN
    gains = np.power(10.0, np.interp(np.arange(len(samples)), at, change) / 20)
    return np.asarray(samples * gains.astype(np.float32)[:, None], np.float32)
