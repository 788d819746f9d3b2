"""A voice is evened out, smoothly, and what was even stays as it was."""

import numpy as np

from studio.media.audio import Samples
from studio.media.dynamics import compressed

RATE = 48_000


def tones(*amplitudes: float) -> Samples:
    """A second of tone at each amplitude, one after the other."""
    at = np.arange(RATE) / RATE
    one = np.concatenate([a * np.sin(2 * np.pi * 220 * at) for a in amplitudes])
    return np.stack([one, one], axis=1).astype(np.float32)


def rms(sound: Samples, second: int) -> float:
    return float(20 * np.log10(sound[second * RATE + 9600 : (second + 1) * RATE - 9600].std()))


def test_loud_words_come_closer_to_soft_ones() -> None:
    sound = tones(0.1, 0.5, 0.1, 0.1)
    held = compressed(sound, ratio=2.5)
    assert rms(sound, 1) - rms(sound, 0) > 13.9
    assert rms(held, 1) - rms(held, 0) < 12
    assert abs(rms(held, 0) - rms(sound, 0)) < 0.1  # what is soft is not lifted


def test_an_even_voice_is_left_alone() -> None:
    sound = tones(0.3, 0.3)
    assert np.allclose(compressed(sound, ratio=2.5), sound, atol=1e-4)


def test_the_gain_never_jumps() -> None:
    sound = tones(0.1, 0.5, 0.1)
    held = compressed(sound, ratio=4.0)
    loud = np.abs(sound[:, 0]) > 0.02
    gains = 20 * np.log10(held[loud, 0] / sound[loud, 0])
    assert np.abs(np.diff(gains)).max() < 0.05
    assert gains.max() < 0.01


def test_silence_and_nothing_come_back() -> None:
    assert not compressed(np.zeros((500, 2), dtype=np.float32), ratio=3.0).any()
    assert compressed(np.zeros((0, 2), dtype=np.float32), ratio=3.0).shape == (0, 2)
