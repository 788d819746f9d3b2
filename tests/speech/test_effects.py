"""What is done to a voice after it was spoken."""

import numpy as np
import pytest

from studio.film.sound import VoiceEffect
from studio.speech import effects
from studio.speech.vocoder import taken_apart
from tests.speech.tones import RATE, band_db, vowel

ALL = [effect for effect in VoiceEffect if effect]


@pytest.mark.parametrize("effect", ALL)
def test_an_effect_keeps_length_and_level_and_is_the_same_every_time(effect: VoiceEffect) -> None:
    plain = vowel()
    done = effects.apply(effect, plain, RATE, 5)
    assert len(done) >= len(plain)
    assert np.array_equal(done, effects.apply(effect, plain.copy(), RATE, 5))
    was, now = (np.sqrt((s[: len(plain)].astype(float) ** 2).mean()) for s in (plain, done))
    assert 0.5 < now / was < 1.5
    assert np.abs(done).max() <= 1
    assert abs(done[-1]) < 0.02
    assert not np.array_equal(done[: len(plain)], plain)


@pytest.mark.parametrize("effect", ALL)
def test_an_effect_on_silence_is_silence_and_on_nothing_nothing(effect: VoiceEffect) -> None:
    assert np.abs(effects.apply(effect, np.zeros(6_000, np.float32), RATE)).max() < 1e-3
    assert len(effects.apply(effect, np.zeros(0, np.float32), RATE)) == 0


def test_no_effect_leaves_the_very_samples() -> None:
    plain = vowel(300)
    assert effects.apply(VoiceEffect.NONE, plain, RATE) is plain


def test_a_giant_is_lower_and_a_sprite_higher_by_what_casting_reckons_with() -> None:
    for effect, semitones in effects.SHIFTS.items():
        done = effects.apply(effect, vowel(hz=150.0), RATE)
        heard = 12 * np.log2(taken_apart(done, RATE).median_hz / 150.0)
        assert heard == pytest.approx(semitones, abs=0.6)


def test_a_robot_speaks_on_one_tone() -> None:
    moving = vowel(hz=110.0, glide=7.0)
    pitch = taken_apart(moving, RATE).pitch
    assert 12 * np.log2(pitch.max() / pitch[pitch > 0].min()) > 5
    flat = taken_apart(effects.apply(VoiceEffect.ROBOT, moving, RATE), RATE).pitch
    flat = flat[flat > 0]
    assert 12 * np.log2(np.percentile(flat, 85) / np.percentile(flat, 15)) < 1.5


def test_a_telephone_has_neither_bass_nor_treble() -> None:
    chance = np.random.default_rng(3)
    hiss = chance.uniform(-0.3, 0.3, RATE).astype(np.float32)
    done = effects.apply(VoiceEffect.TELEPHONE, hiss, RATE)
    assert band_db(done, 0, 180) < -20
    assert band_db(done, 5_000, 12_000) < -20
    assert band_db(done, 300, 3_400) > -1


def test_a_ghost_rings_on_and_dies_away() -> None:
    plain = vowel(600)
    done = effects.apply(VoiceEffect.GHOST, plain, RATE)
    tail = done[len(plain) :]
    assert len(tail) > RATE // 3
    assert np.abs(tail[-RATE // 10 :]).max() < np.abs(tail[: RATE // 10]).max() / 4


def test_what_is_far_away_is_duller_and_rings() -> None:
    chance = np.random.default_rng(4)
    hiss = chance.uniform(-0.3, 0.3, RATE // 2).astype(np.float32)
    done = effects.afar(hiss, RATE, 0.8)
    assert band_db(done, 4_000, 12_000) < band_db(hiss, 4_000, 12_000) - 2.5
    assert len(done) > len(hiss)
    assert effects.afar(hiss, RATE, 0.0) is hiss


def test_a_growl_shakes_the_voice_between_its_beats() -> None:
    plain = vowel(hz=120.0)
    rough = effects.roughened(plain, taken_apart(plain, RATE), 0.9, seed=1)
    assert len(rough) == len(plain)

    def beat_db(samples: np.ndarray) -> float:
        power = np.abs(np.fft.rfft(np.abs(samples.astype(float)))) ** 2
        hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
        return float(10 * np.log10(power[(hertz > 50) & (hertz < 70)].sum() / power.sum()))

    assert beat_db(rough) > beat_db(plain) + 10
