"""Where questions rise and exclamations come alive."""

from dataclasses import dataclass

import numpy as np
import pytest

from studio.film.shot import Voice
from studio.speech.acting import direction_of
from studio.speech.intonation import phrases_of, tuned
from studio.speech.mouth import Sounding
from studio.speech.performance import Scene, performed
from studio.speech.vocoder import taken_apart
from tests.speech.tones import RATE, vowel


@dataclass(frozen=True)
class Sound:
    owner: int
    sounding: Sounding


def line(*words: str, each_ms: float = 300.0) -> tuple[tuple[str, ...], list[Sound]]:
    """Words of "ˈɑ" each, one after the other; marks at their ends are heard as such."""
    heard, at = [], 0.0
    for number, word in enumerate(words):
        for phoneme, share in (("ˈ", 0.1), ("ɑ", 0.9)):
            heard.append(Sound(number, Sounding(phoneme, at, at + share * each_ms)))
            at += share * each_ms
        if word[-1] in ".?!":
            heard.append(Sound(-1, Sounding(word[-1], at, at)))
    return words, heard


def test_each_sentence_is_asked_or_told_by_its_own_mark() -> None:
    words, heard = line("You", "came.", "Alone?", "Where", "is", "he?", "Run!")
    alone, where, run = phrases_of(words, heard)
    assert (alone.start_ms, alone.top, alone.open) == (600.0, 6.0, False)
    assert where.open
    assert 0 < where.top < alone.top
    assert where.last_ms == 1_500.0
    assert where.nucleus_ms == pytest.approx(1_530.0)
    assert run.top == 0


def test_a_lone_question_word_rises_as_any_echo_does() -> None:
    (what,) = phrases_of(*line("What?"))
    assert not what.open


@pytest.mark.parametrize("first", ["«¿Dónde", "Pourquoi", "Perché", "Onde", "कहाँ", "And"])
def test_question_words_of_every_language_are_known(first: str) -> None:
    second = "where" if first == "And" else "es"
    (phrase,) = phrases_of(*line(first, second, "ella?"))
    assert phrase.open


def test_a_question_rises_at_its_end_and_keeps_what_came_before() -> None:
    words, heard = line("Is", "this", "it?")
    falling = vowel(1_000, 150.0, glide=-6.0)
    scene = Scene(RATE, Voice((("x", 1.0),)), direction_of(""), words, heard)
    asked = performed(falling, scene)
    assert len(asked) == len(falling)
    assert np.array_equal(asked[: RATE // 2], falling[: RATE // 2])
    pitch = taken_apart(asked, RATE).pitch
    assert 12 * np.log2(np.median(pitch[165:175]) / np.median(pitch[115:120])) > 4


def test_a_statement_is_not_touched() -> None:
    words, heard = line("This", "is", "it.")
    falling = vowel(1_000, 150.0, glide=-6.0)
    scene = Scene(RATE, Voice((("x", 1.0),)), direction_of(""), words, heard)
    assert performed(falling, scene) is falling


def test_an_exclamation_is_higher_and_wider() -> None:
    words, heard = line("This", "is", "it!")
    plain = taken_apart(vowel(1_000, 150.0, glide=-6.0), RATE)
    cried = tuned(plain, phrases_of(words, heard))
    assert cried.median_hz > plain.median_hz * 1.03
    first, last = cried.pitch[30], cried.pitch[160]
    assert first / last > plain.pitch[30] / plain.pitch[160]


def test_a_sigh_is_heard_in_the_beat_before_the_words() -> None:
    words, heard = line("Well.")
    moved = [Sound(s.owner, Sounding(s.sounding.phoneme, s.sounding.start_ms + 700,
             s.sounding.end_ms + 700)) for s in heard]  # fmt: skip
    samples = np.concatenate([np.zeros(RATE * 7 // 10, np.float32), vowel(300)])
    scene = Scene(RATE, Voice((("x", 1.0),)), direction_of("sighing"), words, moved)
    breath = performed(samples, scene)[: RATE * 6 // 10]
    assert np.abs(breath).max() > 0.005
    assert taken_apart(breath, RATE).voiced.mean() < 0.3
