"""From the sound alone: silence rests, sound opens, and measures stay within a mouth's."""

import numpy as np

from studio.dubbing.hearing import LEAST, MOST, mouthed
from studio.dubbing.mouth import Mouth

RATE = 16_000


def vowel(first: float, second: float, seconds: float = 0.5) -> np.ndarray:
    harmonics = np.arange(1, 40) * 120.0
    loud = 1 / (1 + ((harmonics - first) / 80) ** 2) + 0.7 / (1 + ((harmonics - second) / 120) ** 2)
    time = np.arange(int(seconds * RATE)) / RATE
    tone = (np.sin(2 * np.pi * harmonics[:, None] * time) * loud[:, None]).sum(axis=0)
    return (0.2 * tone * np.hanning(len(tone)) ** 0.3).astype(np.float32)


def gaps(track: np.ndarray) -> np.ndarray:
    return np.array([Mouth.of(step).gap for step in track])


def test_silence_rests_and_vowels_open():
    quiet = np.zeros(RATE // 2, np.float32)
    sound = np.concatenate([quiet, vowel(750, 1200), quiet, vowel(280, 2300), quiet])
    gap = gaps(mouthed(sound))
    assert gap[10:40].max() < 0.01
    assert gap[60:90].max() > 0.05
    assert gap[112:140].max() < 0.01


def test_an_ah_is_wider_open_than_an_ee():
    sound = np.concatenate([vowel(750, 1200), vowel(280, 2300), vowel(750, 1200), vowel(280, 2300)])
    gap = gaps(mouthed(sound))
    assert gap[10:40].mean() > 1.25 * gap[60:90].mean()


def test_no_sound_makes_an_impossible_mouth():
    rng = np.random.default_rng(5)
    for loudness in (1e-4, 0.1, 1.0):
        track = mouthed(rng.normal(0, loudness, RATE).astype(np.float32))
        assert (track >= LEAST - 1e-9).all()
        assert (track <= np.maximum(MOST, Mouth().array()) + 1e-9).all()


def test_complete_silence_keeps_the_mouth_shut():
    assert gaps(mouthed(np.zeros(RATE, np.float32))).max() < 0.01
