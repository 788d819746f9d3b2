"""Where a sound is: from left to right, near or far, in the open or between walls.

Takes float32 samples at 48 kHz, mono (n,) or stereo (n, 2); gives stereo. Nothing here knows of
film. Panning keeps the power of both sides together (sine and cosine); what is far is softer,
duller (air takes the treble) and more of the room than of itself.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.media.audio import Samples, gain_of, stereo

RATE = 48_000
_SEED = 40_417
_NEAR_HZ, _FAR_HZ = 18_000.0, 2_200.0
_FAR_DB = -15.0
_WET_NEAR, _WET_FAR = 0.55, 1.7
_SOFTEST_TREBLE = 0.35
_RISE = 0.006  # s until a tail is at its full strength


@dataclass(frozen=True)
class Walls:
    """A place's answer: ``seconds`` to fall by 60 dB, its loudness beside the sound, its walls.

    ``reflections`` pairs delays in seconds with strengths; ``treble`` is how much sooner the
    treble dies than the bass (1 is as late).
    """

    seconds: float
    wet_db: float
    treble: float
    reflections: tuple[tuple[float, float], ...]


WALLS: dict[str, Walls] = {
    "room": Walls(0.38, -19.0, 0.5, ((0.0031, 0.5), (0.0053, 0.42), (0.0089, 0.36), (0.0137, 0.3))),
    "hall": Walls(1.5, -17.5, 0.42, ((0.013, 0.4), (0.021, 0.34), (0.034, 0.3), (0.047, 0.24))),
    "cave": Walls(2.1, -15.5, 0.36, ((0.019, 0.5), (0.031, 0.42), (0.058, 0.4), (0.083, 0.34))),
    "street": Walls(0.7, -23.0, 0.5, ((0.024, 0.5), (0.041, 0.44), (0.067, 0.3))),
}
"""Places that answer; anywhere else is open, and answers nothing."""


def panned(samples: Samples, pan: float) -> Samples:
    """The sound at ``pan``, -1 (left) to 1 (right), of constant power."""
    angle = (min(1.0, max(-1.0, pan)) + 1) * np.pi / 4
    sides = np.sqrt(2.0) * np.array([np.cos(angle), np.sin(angle)])
    return np.asarray(stereo(samples) * sides.astype(np.float32), dtype=np.float32)


def distant(samples: Samples, distance: float) -> Samples:
    """The sound from 0 (close by) to 1 (far away): softer, and its treble taken by the air."""
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    far = min(1.0, max(0.0, distance))
    if not far:
        return stereo(samples).copy()
    edge = _NEAR_HZ * (_FAR_HZ / _NEAR_HZ) ** far
    air = butter(1, edge, "lowpass", fs=RATE, output="sos")
    dulled = sosfilt(air, stereo(samples), axis=0) * gain_of(_FAR_DB * far)
    return np.asarray(dulled, dtype=np.float32)


def answered(samples: Samples, walls: str, *, distance: float = 0.0) -> Samples:
    """The sound with the answer of its place added; longer by the time that it takes to die.

    The farther away, the more of what is heard is the place. An open place adds nothing.
    """
    from scipy.signal import oaconvolve  # noqa: PLC0415 - scipy loads when sound is made

    dry = stereo(samples)
    if walls not in WALLS or not len(dry):
        return dry.copy()
    response = _response(walls)
    share = _WET_NEAR + (_WET_FAR - _WET_NEAR) * min(1.0, max(0.0, distance))
    wet = oaconvolve(dry, response, axes=0) * (gain_of(WALLS[walls].wet_db) * share)
    wet[: len(dry)] += dry
    return np.asarray(wet, dtype=np.float32)


@lru_cache(maxsize=8)
def _response(name: str) -> NDArray[np.float32]:
    """The impulse response of a place, (n, 2): early reflections, then a tail of unit energy."""
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    walls, rng = WALLS[name], np.random.default_rng(_SEED)
    length = int(walls.seconds * 1.1 * RATE)
    at = np.arange(length) / RATE
    noise = rng.normal(size=(length, 2))
    low = sosfilt(butter(1, 1500.0, "lowpass", fs=RATE, output="sos"), noise, axis=0)
    high = noise - low
    late = walls.seconds * max(_SOFTEST_TREBLE, walls.treble)
    tail = low * np.exp(-6.91 * at / walls.seconds)[:, None]
    tail += 0.5 * high * np.exp(-6.91 * at / late)[:, None]
    tail *= (1 - np.exp(-at / _RISE))[:, None]
    tail /= np.sqrt(np.square(tail).sum(axis=0))
    for number, (delay, strength) in enumerate(walls.reflections):
        sides = (0.8, 0.45) if number % 2 else (0.45, 0.8)
        tail[int(delay * RATE)] += strength * np.array(sides)
    tail[-RATE // 50 :] *= np.linspace(1, 0, RATE // 50)[:, None]
    return np.asarray(tail, dtype=np.float32)
