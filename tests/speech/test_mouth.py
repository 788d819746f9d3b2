"""Phonemes become mouth shapes."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from studio.film.look import Viseme
from studio.film.take import MouthKey
from studio.speech.mouth import Sounding, gathered, loudness_of, mouth_keys

REST = MouthKey(0, Viseme.REST, 0.0)
ASSETS = Path(__file__).resolve().parents[2] / "assets"


def soundings(text: str, each_ms: float = 80.0, start_ms: float = 0.0) -> list[Sounding]:
    return [
        Sounding(p, start_ms + i * each_ms, start_ms + (i + 1) * each_ms)
        for i, p in enumerate(text)
    ]


def key_at(keys: tuple[MouthKey, ...], ms: float) -> MouthKey:
    return [key for key in keys if key.start_ms <= ms][-1]


def at(keys: tuple[MouthKey, ...], ms: float) -> Viseme:
    return key_at(keys, ms).viseme


def middle_of(phoneme: str, said: list[Sounding]) -> float:
    found = next(s for s in said if s.phoneme == phoneme)
    return (found.start_ms + found.end_ms) / 2


def test_lips_are_closed_while_m_b_and_p_sound() -> None:
    keys = mouth_keys(soundings("mˈɑmə bˈi pˈɑ"), end_ms=1100)
    for sounding in soundings("mˈɑmə bˈi pˈɑ"):
        if sounding.phoneme in "mbp":
            assert at(keys, sounding.start_ms) is Viseme.MBP


def test_a_short_closure_is_still_seen_at_24_frames() -> None:
    quick = [
        Sounding(phoneme, 100 + syllable * 140 + offset, 100 + syllable * 140 + offset + length)
        for syllable, lips in enumerate("mbp")
        for phoneme, offset, length in ((lips, 0, 25), ("ɑ", 25, 115))
    ]
    keys = mouth_keys(quick, end_ms=700)
    spans = [b.start_ms - a.start_ms for a, b in pairwise(keys) if a.viseme is Viseme.MBP]
    assert len(spans) == 3
    assert min(spans) >= 42


@pytest.mark.parametrize(("phoneme", "shape"), [("f", Viseme.FV), ("ɑ", Viseme.AA)])
def test_the_mouth_is_ready_a_little_before_the_sound(phoneme: str, shape: Viseme) -> None:
    keys = mouth_keys(soundings(f"{phoneme}n", start_ms=500), end_ms=800)
    first = next(key for key in keys if key.viseme is shape)
    assert 5 <= 500 - first.start_ms <= 40


def test_pauses_rest_and_so_does_the_end() -> None:
    keys = mouth_keys(
        [*soundings("ɑ"), Sounding(",", 80, 150), Sounding(" ", 150, 300), Sounding("ɑ", 300, 400)],
        end_ms=500,
    )
    assert at(keys, 200) is Viseme.REST
    assert keys[-1] == MouthKey(400, Viseme.REST, 0.0)


def test_a_diphthong_moves() -> None:
    keys = mouth_keys(soundings("I", each_ms=200, start_ms=100), end_ms=400)
    assert [key.viseme for key in keys] == [Viseme.REST, Viseme.AA, Viseme.EE, Viseme.REST]


@pytest.mark.parametrize(
    ("word", "consonant", "shape"),
    [("tu", "t", Viseme.OO), ("su", "s", Viseme.OO), ("nɔ", "n", Viseme.OO), ("ti", "t", Viseme.EE),
     ("dwɛ", "d", Viseme.OO), ("ta", "t", Viseme.EH), ("sa", "s", Viseme.EE)],
)  # fmt: skip
def test_rounding_spreads_into_the_consonants_before_it(
    word: str, consonant: str, shape: Viseme
) -> None:
    said = soundings(word, start_ms=200)
    assert at(mouth_keys(said, end_ms=500), middle_of(consonant, said)) is shape


def test_the_jaw_does_not_snap_shut_for_a_consonant_between_open_vowels() -> None:
    said = soundings("ada", start_ms=200)
    key = key_at(mouth_keys(said, end_ms=500), middle_of("d", said))
    assert key.viseme is Viseme.EH
    assert 0.4 <= key.openness <= 0.7


def test_a_stressed_vowel_opens_wider_than_an_unstressed_one() -> None:
    keys = mouth_keys(soundings("tɑtˈɑ"), end_ms=500)
    wide = [key.openness for key in keys if key.viseme is Viseme.AA]
    assert len(wide) == 2
    assert wide[1] > wide[0] + 0.1


def test_a_shout_opens_wider_than_a_murmur() -> None:
    rate = 24_000
    said = soundings("ˈɑ", each_ms=200, start_ms=100)
    buzz = np.sin(np.arange(rate) * 2 * np.pi * 150 / rate).astype(np.float32)
    wide = {
        loud: max(
            key.openness
            for key in mouth_keys(said, end_ms=600, loudness=loudness_of(loud * buzz, rate))
        )
        for loud in (0.02, 0.15, 0.5)
    }
    assert wide[0.02] + 0.2 < wide[0.15] < wide[0.5] - 0.2


def test_a_silence_that_the_model_counts_to_a_sound_closes_the_mouth() -> None:
    rate = 24_000
    samples = 0.2 * np.random.default_rng(1).normal(0, 1, rate).astype(np.float32)
    samples[rate * 3 // 10 : rate * 6 // 10] = 0  # 300 to 600 ms
    said = [Sounding("ɑ", 100, 250), Sounding("ɹ", 250, 600), Sounding("ɛ", 600, 750)]
    keys = mouth_keys(said, end_ms=1000, loudness=loudness_of(samples, rate))
    assert at(keys, 270) is Viseme.OO
    assert at(keys, 450) is Viseme.REST
    assert at(keys, 650) is Viseme.EH


def test_keys_rise_and_no_key_says_what_the_one_before_said() -> None:
    keys = mouth_keys(soundings("ðə kwˈɪk bɹˈWn fˈɑks ʤˈʌmps", each_ms=45), end_ms=1400)
    assert all(a.start_ms < b.start_ms for a, b in pairwise(keys))
    assert all((a.viseme, a.openness) != (b.viseme, b.openness) for a, b in pairwise(keys))


def test_silence_is_a_mouth_at_rest() -> None:
    assert mouth_keys([], end_ms=300) == (REST,)


def test_length_and_nasal_marks_belong_to_the_sound_before_them() -> None:
    (first, last) = gathered(soundings("ɔ̃ːn"))
    assert (first.phoneme, first.start, first.end) == ("ɔ", 0, 240)
    assert last.phoneme == "n"


def test_every_letter_of_the_voice_model_moves_the_mouth_or_is_a_pause() -> None:
    alphabet = json.loads((ASSETS / "kokoro" / "vocab.json").read_text())["vocab"]
    marks = {p for p in alphabet if gathered(soundings(p)) and gathered(soundings(p))[0].paused}
    assert all(not mark.isalpha() for mark in marks)
    for phoneme in set(alphabet) - marks - set("ˈˌːʰʲ̃ᵝ"):
        keys = mouth_keys(soundings(f"a{phoneme}a", each_ms=120, start_ms=100), end_ms=600)
        assert at(keys, 250) is not Viseme.REST
