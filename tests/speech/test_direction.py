"""What parentheticals ask for, and how a line is cut into breaths."""

from collections.abc import Callable

import pytest

from studio.film.sound import VoiceEffect
from studio.speech.acting import LIMITS, Direction, colours, direction_of
from studio.speech.breaths import breaths
from studio.speech.phonemes import Sounds
from studio.speech.tidy import tidied


@pytest.mark.parametrize(
    ("parenthetical", "quality"),
    [
        ("whispering", lambda d: d.whisper and d.level_db < -3),
        ("hissed", lambda d: d.breath > 0.3 and not d.whisper),
        ("shouting over the wind", lambda d: d.level_db > 1 and d.pitch > 0 and d.effort > 0.5),
        ("cried", lambda d: d.level_db > 0 and d.tremor == 0),
        ("crying", lambda d: d.tremor > 0.3 and d.level_db < 0),
        ("angrily", lambda d: d.effort > 0.3 and d.growl > 0),
        ("slowly", lambda d: d.pace < 0.95),
        ("quickly, excited", lambda d: d.pace > 1.1 and d.liveliness > 1.2),
        ("sadly", lambda d: d.pace < 1 and d.pitch < 0 and d.liveliness < 1),
        ("softly", lambda d: d.level_db < 0 and d.effort < 0),
        ("to herself", lambda d: d.level_db < -3),
        ("laughing", lambda d: d.tremor > 0.2 and d.pitch > 0),
        ("sighing", lambda d: d.sigh and d.beat_ms > 500),
        ("beat", lambda d: d.beat_ms > 300),
        ("after a long pause", lambda d: d.beat_ms > 900),
        ("on the phone", lambda d: d.effect is VoiceEffect.TELEPHONE),
        ("over the radio, panicked", lambda d: d.effect and d.pace > 1.1),
        ("from afar", lambda d: d.distance > 0.5 and d.level_db < -3),
        ("O.S.", lambda d: d.distance > 0.5),
        ("singing", lambda d: d.song and d.pace < 0.9),
        ("flatly", lambda d: d.liveliness < 0.5),
    ],
)
def test_a_parenthetical_changes_the_voice(
    parenthetical: str, quality: Callable[[Direction], bool]
) -> None:
    direction = direction_of(parenthetical)
    assert quality(direction)
    assert direction == direction_of(parenthetical.upper())


@pytest.mark.parametrize(
    "parenthetical", ["to Mara", "", "into the phone", "not angry any more", "offering a cup"]
)
def test_what_is_no_manner_of_speaking_changes_nothing(parenthetical: str) -> None:
    assert direction_of(parenthetical) == Direction()
    assert not colours(Direction())


def test_pace_level_and_place_alone_leave_the_voice_whole() -> None:
    assert not colours(direction_of("after a moment, over the radio"))
    assert colours(direction_of("whispering"))


def test_directions_together_stay_within_reason() -> None:
    both = direction_of("sadly, slowly, wearily, whispering, softly, quietly, trembling, hoarse")
    for name, (least, most) in LIMITS.items():
        assert least <= getattr(both, name) <= most


def _sounds(phonemes: str) -> Sounds:
    return Sounds(phonemes, tuple(0 if p.isalpha() else -1 for p in phonemes))


def test_a_long_line_breathes_at_the_ends_of_sentences() -> None:
    sentence = "ðə hˈɑɹbəɹ wʌz əslˈip."
    found = breaths(_sounds(" ".join([sentence] * 12)), longest=100)
    assert len(found) > 2
    assert all(len(b.phonemes) <= 100 and b.phonemes.endswith(".") for b in found)
    assert sum(b.phonemes.count(".") for b in found) == 12
    assert all(len(b.owners) == len(b.phonemes) and b.pause_ms >= 300 for b in found)


def test_a_sentence_without_end_breathes_at_commas_and_a_word_without_end_anywhere() -> None:
    assert all(
        b.phonemes.endswith(",") for b in breaths(_sounds("lˈɔŋ wˈɜɹdz, " * 20), longest=90)[:-1]
    )
    assert [len(b.phonemes) for b in breaths(_sounds("ɑ" * 250), longest=100)] == [100, 100, 50]


def test_marks_alone_are_no_breath() -> None:
    assert breaths(_sounds("… — !")) == ()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("*Really?*  She _did_ **not**...", "Really? She did not…"),
        ("wait -- what", "wait — what"),
        ("see [the film](x.html) now", "see the film now"),
        ("Help!!!! 😀 Now", "Help! Now"),
        ("snake_case stays", "snake_case stays"),
        ("a\0b\u200bc\nd", "a bc d"),
        ("it's 5 * 3", "it's 5 3"),
    ],
)
def test_a_typed_line_is_shown_tidied(typed: str, shown: str) -> None:
    assert tidied(typed) == shown
