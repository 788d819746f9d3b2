"""From the sound alone to a mouth: 16 kHz mono in, measures of the mouth every 10 ms out.

The learnt ear says what mouth would make the sound. A mean over many mouths is a lazy mouth, so
what it says is made more decided here; lips that seem to close do close, and silence rests.
"""

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.ear import bands_of, learnt
from studio.dubbing.mouth import MEASURES, Mouth

Floats = NDArray[np.float64]

LEAST = np.array([0.0, 0.0, 0.0, 0.60, 0.0, 0.0, 0.0, 0.0, 0.0])
MOST = np.array([0.26, 0.07, 0.07, 1.14, 1.0, 0.17, 0.7, 1.0, 1.0])
DECIDED = np.array([1.05, 1.0, 1.0, 1.25, 1.25, 1.25, 1.0, 1.0, 1.3])
"""How much further each measure goes from what the ear says on the whole than it says."""
UNSURE = {"width": -0.05, "round": 0.16, "forward": 0.02}
"""What the ear says of rounding when it knows nothing; so much is taken away."""
SLOW = ("width", "round", "forward")
"""Measures of the lips' ring, which is slower than the jaw."""
CLOSING = {"press": (0.10, 0.28), "tuck": (0.30, 0.62)}
"""From where to where in the ear's word lips go from open to wholly closed (or tucked)."""
SPEAKING = (-6.2, -4.0)
"""Loudness (natural logarithm of power against the loud parts) from silence to speech."""
SOFT, LOUD = -4.5, -0.5
SOFTLY = 0.55
"""What is said softly opens the mouth so much of what it does on the whole."""
STEADY = np.hanning(7)[1:-1] / np.hanning(7).sum()
HOLD_STEPS = 5


def mouthed(sound: NDArray[np.float32]) -> Floats:
    """The mouth that speaks a sound, (steps, measures)."""
    bands = bands_of(sound)
    rest = Mouth().array()
    said = _smoothed(learnt().mouth(bands))
    for name in SLOW:
        place = MEASURES.index(name)
        said[:, place] = _smoothed(_smoothed(said[:, place : place + 1]))[:, 0]
        said[:, place] -= UNSURE[name]
    usual = said.mean(axis=0)
    mouth = usual + (said - usual) * DECIDED
    for name, (start, full) in CLOSING.items():
        place = MEASURES.index(name)
        mouth[:, place] = np.clip((said[:, place] - start) / (full - start), 0, 1) * MOST[place]
    mouth = np.clip(mouth, LEAST, MOST)
    return np.asarray(rest + (mouth - rest) * _speaking(bands[:, -1])[:, None])


def with_loudness(mouth: Floats, sound: NDArray[np.float32]) -> Floats:
    """A mouth that was led by a text, opened as loudly as is spoken, at rest where nobody speaks.

    ``mouth`` is (steps, measures), every 10 ms of the sound.
    """
    level = bands_of(sound)[:, -1]
    level = np.interp(np.arange(len(mouth)), np.arange(len(level)), level)
    loud = _smoothed(_smoothed(np.clip((level - SOFT) / (LOUD - SOFT), 0, 1)[:, None]))
    opening = [MEASURES.index(name) for name in ("jaw", "upper", "lower")]
    led = mouth.copy()
    led[:, opening] *= SOFTLY + (1.12 - SOFTLY) * loud
    rest = Mouth().array()
    return np.asarray(rest + (led - rest) * _speaking(level)[:, None])


def _speaking(level: Floats) -> Floats:
    """Where somebody speaks, 0..1, without letting go in short gaps."""
    padded = np.pad(level, HOLD_STEPS, mode="edge")
    held = np.lib.stride_tricks.sliding_window_view(padded, 2 * HOLD_STEPS + 1).max(axis=1)
    part = np.clip((held - SPEAKING[0]) / (SPEAKING[1] - SPEAKING[0]), 0, 1)
    return np.asarray(_smoothed(part[:, None])[:, 0])


def _smoothed(values: Floats) -> Floats:
    half = len(STEADY) // 2
    padded = np.pad(values, ((half, half), (0, 0)), mode="edge")
    columns = [np.convolve(padded[:, n], STEADY, "valid") for n in range(values.shape[1])]
    return np.stack(columns, axis=1)
