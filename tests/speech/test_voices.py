"""Casting."""

from itertools import pairwise

import pytest

from studio.film.look import Age, Gender, Look
from studio.lib.errors import BadInput
from studio.speech.readers import is_british
from studio.speech.styles import distance, fundamental_hz
from studio.speech.voices import NARRATORS, cast_voice, narrator_voice


def test_the_three_narrators_differ_and_others_are_refused() -> None:
    female, male, neutral = (narrator_voice(name) for name in ("female", "male", "neutral"))
    assert fundamental_hz(female) > fundamental_hz(neutral) > fundamental_hz(male)
    with pytest.raises(BadInput, match="female, male, neutral"):
        narrator_voice("robot")


def test_the_same_question_has_the_same_answer() -> None:
    taken = [narrator_voice(name) for name in NARRATORS]
    one = cast_voice("Mara", look=Look(gender=Gender.WOMAN), taken=taken)
    assert one == cast_voice("MARA", look=Look(gender=Gender.WOMAN), taken=taken)
    assert one not in taken


def test_a_company_of_thirty_has_thirty_voices_that_can_be_told_apart() -> None:
    taken = [narrator_voice("neutral")]
    for number in range(30):
        gender = (Gender.WOMAN, Gender.MAN)[number % 2]
        taken.append(cast_voice(f"Player {number}", look=Look(gender=gender), taken=taken))
    nearest = min(distance(a, b) for i, a in enumerate(taken) for b in taken[:i])
    assert nearest >= 0.8


def test_two_in_a_dialogue_are_plainly_apart() -> None:
    for first, second in pairwise(["Ann", "Bea", "Cora", "Dee", "Eve"]):
        one = cast_voice(first, look=Look(gender=Gender.WOMAN))
        assert distance(one, cast_voice(second, look=Look(gender=Gender.WOMAN), taken=[one])) >= 1.5


def test_men_are_lower_than_women_and_children_higher() -> None:
    def pitches(**who: object) -> list[float]:
        return [fundamental_hz(cast_voice(f"N{n}", look=Look(**who))) for n in range(12)]  # type: ignore[arg-type]  # keywords by name

    women, men = pitches(gender=Gender.WOMAN), pitches(gender=Gender.MAN)
    children = pitches(gender=Gender.WOMAN, age=Age.CHILD)
    assert max(men) < 160
    assert min(women) > 135
    assert min(children) > 200


def test_the_old_speak_lower_and_slower() -> None:
    adult = cast_voice("Rosa", look=Look(gender=Gender.WOMAN))
    old = cast_voice("Rosa", look=Look(gender=Gender.WOMAN, age=Age.OLD))
    assert old.pace < adult.pace
    assert fundamental_hz(old) < fundamental_hz(adult)


@pytest.mark.parametrize("words", ["a Scottish fisherman", "Lord of the manor", "British"])
def test_the_british_sound_british(words: str) -> None:
    assert is_british(cast_voice("Ash", look=Look(gender=Gender.MAN), hints=(words,)))
    assert not is_british(cast_voice("Ash", look=Look(gender=Gender.MAN)))


def test_giants_are_deep_and_mice_are_high() -> None:
    giant = cast_voice("Bo", look=Look(gender=Gender.MAN), hints=("a giant",))
    mouse = cast_voice("Bo", look=Look(gender=Gender.MAN), hints=("a tiny mouse",))
    assert fundamental_hz(mouse) > 1.2 * fundamental_hz(giant)
