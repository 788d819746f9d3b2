"""Loudness agrees with an independent meter, and normalising keeps its promises."""

import math

import numpy as np
import pyloudnorm
import pytest

from studio.media import loudness
from studio.media.audio import Samples, gain_of

RATE = 48_000


def programme(seconds: float, seed: int = 1) -> Samples:
    """Noise whose level changes every half second, like speech with pauses."""
    rng = np.random.default_rng(seed)
    length = int(seconds * RATE)
    levels = np.repeat(rng.uniform(0, 1, length // (RATE // 2) + 1), RATE // 2)[:length]
    noise = rng.normal(0, 0.08, (length, 2)) * levels[:, None]
    return noise.astype(np.float32)


def tone(hertz: float, amplitude: float, phase: float = 0.0) -> Samples:
    at = np.arange(2 * RATE) / RATE
    one = amplitude * np.sin(2 * np.pi * hertz * at + phase)
    return np.stack([one, one], axis=1).astype(np.float32)


@pytest.mark.parametrize("seed", range(4))
def test_integrated_loudness_agrees_with_an_independent_meter(seed: int) -> None:
    sound = programme(11.3, seed)
    theirs = pyloudnorm.Meter(RATE).integrated_loudness(sound.astype(np.float64))
    assert loudness.integrated(sound) == pytest.approx(theirs, abs=0.1)


def test_the_reference_tone_reads_as_the_standard_says() -> None:
    # BS.1770-4: a 997 Hz sine at 0 dBFS in one channel reads -3.01 LUFS.
    sound = tone(997, 1.0)
    sound[:, 1] = 0
    assert loudness.integrated(sound) == pytest.approx(-3.01, abs=0.05)


def test_silence_and_snippets_have_no_loudness() -> None:
    assert loudness.integrated(np.zeros((RATE, 2), dtype=np.float32)) == -math.inf
    assert loudness.integrated(tone(440, 0.5)[:1000]) == -math.inf
    assert loudness.true_peak(np.zeros((10, 2), dtype=np.float32)) == -math.inf


def test_true_peak_finds_what_lies_between_the_samples() -> None:
    # A quarter of the rate at 45 degrees: samples reach 0.707 of the wave's height.
    sound = tone(RATE / 4, 0.9, math.pi / 4)[1000:-1000]
    assert np.abs(sound).max() < 0.64
    assert loudness.true_peak(sound) == pytest.approx(20 * math.log10(0.9), abs=0.15)


def test_true_peak_is_the_same_however_long_the_programme_is_cut() -> None:
    sound = np.zeros((RATE * 21, 2), dtype=np.float32)
    sound[10 * RATE - 3 : 10 * RATE + 3] = 0.5  # across the border of two blocks
    assert loudness.true_peak(sound) == pytest.approx(loudness.true_peak(sound[9 * RATE :]))


@pytest.mark.parametrize("gain_db", [-30, 0, 12])
def test_normalising_meets_loudness_and_ceiling(gain_db: float) -> None:
    sound = programme(12) * np.float32(gain_of(gain_db))
    done = loudness.normalise(sound, -14.0, -1.5)
    theirs = pyloudnorm.Meter(RATE).integrated_loudness(done.samples.astype(np.float64))
    assert theirs == pytest.approx(-14.0, abs=0.2)
    assert loudness.true_peak(done.samples) <= -1.0
    assert done.true_peak_dbtp == loudness.true_peak(done.samples)


def test_the_limiter_leaves_alone_what_needs_no_limiting() -> None:
    sound = tone(440, 0.4)
    assert np.allclose(loudness.limit(sound, -1.0), sound, atol=1e-6)


def test_the_limiter_is_clean_around_a_peak() -> None:
    sound = tone(220, 0.3)
    sound[RATE : RATE + 20] = 0.99
    held = loudness.limit(sound, -6.0)
    assert loudness.true_peak(held) <= -5.9
    far = np.abs(np.arange(len(sound)) - RATE) > RATE // 10
    assert np.allclose(held[far], sound[far], atol=1e-6)


def test_silence_stays_silence() -> None:
    done = loudness.normalise(np.zeros((RATE, 2), dtype=np.float32), -14.0, -1.5)
    assert not done.samples.any()
    assert done.gain_db == 0


def test_the_input_is_not_touched() -> None:
    sound = programme(3)
    before = sound.copy()
    loudness.normalise(sound, -14.0, -1.5)
    assert np.array_equal(sound, before)
