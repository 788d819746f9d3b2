"""A voice taken apart, changed and put together."""

import numpy as np
import pytest

from studio.speech import timbre
from studio.speech.vocoder import put_together, taken_apart
from tests.speech.tones import RATE, band_db, vowel


def semitones(samples: np.ndarray, hz: float) -> float:
    return float(12 * np.log2(taken_apart(samples, RATE).median_hz / hz))


@pytest.mark.parametrize("length_ms", [20, 333, 900])
def test_what_is_put_together_unchanged_is_as_long_and_as_high(length_ms: int) -> None:
    plain = vowel(length_ms)
    again = put_together(taken_apart(plain, RATE))
    assert len(again) == len(plain)
    assert np.isfinite(again).all()
    if length_ms > 300:
        assert semitones(again, 140.0) == pytest.approx(0.0, abs=0.2)
        assert np.array_equal(again, put_together(taken_apart(plain, RATE)))


def test_pitch_and_throat_move_each_by_itself() -> None:
    parts = taken_apart(vowel(), RATE)
    higher = put_together(timbre.pitched(parts, 4.0))
    smaller = put_together(timbre.resized(parts, 4.0))
    assert semitones(higher, 140.0) == pytest.approx(4.0, abs=0.3)
    assert semitones(smaller, 140.0) == pytest.approx(0.0, abs=0.3)
    first = [int(p.envelope[60][: len(p.envelope[60]) // 12].argmax()) for p in
             (parts, taken_apart(higher, RATE), taken_apart(smaller, RATE))]  # fmt: skip
    assert abs(first[1] - first[0]) <= 3
    assert first[2] / first[0] == pytest.approx(2 ** (4 / 12), abs=0.09)


def test_a_whisper_has_no_pitch_and_little_bass() -> None:
    plain = vowel()
    hushed = put_together(timbre.whispered(taken_apart(plain, RATE)))
    assert taken_apart(hushed, RATE).voiced.mean() < 0.1
    assert band_db(hushed, 0, 300) < band_db(plain, 0, 300) - 6


def test_a_shout_is_brighter_and_a_soft_voice_darker() -> None:
    parts = taken_apart(vowel(), RATE)
    loud, soft = (put_together(timbre.strained(parts, effort)) for effort in (0.9, -0.9))
    assert band_db(loud, 2_000, 6_000) > band_db(soft, 2_000, 6_000) + 8


def test_a_lively_tune_is_wider_and_a_dull_one_narrower() -> None:
    parts = taken_apart(vowel(glide=6.0), RATE)

    def width(pitch: np.ndarray) -> float:
        return float(
            12 * np.log2(np.percentile(pitch[pitch > 0], 95) / np.percentile(pitch[pitch > 0], 5))
        )

    assert width(timbre.ranged(parts, 1.4).pitch) == pytest.approx(
        1.4 * width(parts.pitch), rel=0.05
    )
    assert width(timbre.ranged(parts, 0.3).pitch) < 2


def test_an_old_voice_shakes_and_a_seed_says_how() -> None:
    parts = taken_apart(vowel(1_500), RATE)
    one, same, other = (timbre.trembling(parts, 0.8, seed=seed).pitch for seed in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)
    steps = 12 * np.log2(one[60:-60] / parts.pitch[60:-60])
    assert 0.3 < steps.max() < 1.2


def test_breath_adds_noise_to_what_is_voiced() -> None:
    parts = taken_apart(vowel(), RATE)
    more = timbre.airy(parts, 0.5)
    assert more.noise[parts.voiced].mean() > parts.noise[parts.voiced].mean() + 0.2
    assert np.array_equal(more.pitch, parts.pitch)


def test_a_song_holds_its_notes() -> None:
    parts = taken_apart(vowel(glide=3.0), RATE)
    pitch = timbre.sung(parts).pitch
    held = 12 * np.log2(pitch[pitch > 0] / parts.median_hz)
    assert np.abs(held - held.round()).max() < 0.5
    assert held.max() - held.min() < 1.2
