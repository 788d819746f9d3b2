"""The same said twice is aligned; what is not the same is known as such."""

import numpy as np
import pytest

from studio.dubbing.alignment import align

RATE = 16_000


def babble(order: list[int], *, pace: float, pitch: float, seed: int) -> np.ndarray:
    """Vowels and hisses by numbers, at a pace in seconds each, by a voice of a pitch."""
    rng = np.random.default_rng(seed)
    sounds = []
    for sound in order:
        seconds = np.arange(int(pace * RATE)) / RATE
        if sound >= 6:
            tone = rng.normal(0, 0.1, len(seconds)) * (1 if sound == 6 else 0.4)
        else:
            f1, f2 = [(300, 2300), (700, 1200), (300, 800), (500, 1800), (450, 900), (650, 1700)][
                sound
            ]
            harmonics = np.arange(1, int(5000 / pitch)) * pitch
            loud = 1 / (1 + ((harmonics - f1) / 90) ** 2) + 0.6 / (
                1 + ((harmonics - f2) / 130) ** 2
            )
            tone = (np.sin(2 * np.pi * harmonics[:, None] * seconds) * loud[:, None]).sum(axis=0)
        sounds.append(tone * np.hanning(len(tone)) ** 0.25 * 0.2)
    return np.concatenate(sounds).astype(np.float32)


ORDER = [0, 6, 1, 2, 7, 3, 4, 6, 5, 0, 2, 1, 7, 4, 3, 6, 0, 1, 5, 2]


def test_moments_are_found_at_another_pace_and_pitch():
    model = babble(ORDER, pace=0.20, pitch=110, seed=1)
    real = babble(ORDER, pace=0.26, pitch=150, seed=2)
    found = align(model, real)
    errors = [found.moved(n * 200 + 100) - (n * 260 + 130) for n in range(len(ORDER))]
    assert np.median(np.abs(errors)) <= 40
    assert found.fits


def test_pauses_in_the_real_speech_are_passed_over():
    model = babble(ORDER, pace=0.2, pitch=120, seed=1)
    parts = np.split(babble(ORDER, pace=0.2, pitch=120, seed=2), [len(model) // 2])
    real = np.concatenate([parts[0], np.zeros(RATE, np.float32), parts[1]])
    found = align(model, real)
    assert found.moved(500) == pytest.approx(500, abs=60)
    assert found.moved(3500) == pytest.approx(4500, abs=60)


def test_times_never_run_backwards():
    model = babble(ORDER, pace=0.15, pitch=120, seed=1)
    real = babble(ORDER[::-1], pace=0.3, pitch=120, seed=2)
    found = align(model, real)
    moved = [found.moved(ms) for ms in range(0, 3000, 50)]
    assert moved == sorted(moved)
