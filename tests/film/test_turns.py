"""The silence between two lines."""

import pytest

from studio.film.shot import Line, LineKind
from studio.film.turns import INTERRUPTED_MS, LATE_MS, turn_frames, turn_ms


def said(speaker: str, text: str, how: str = "") -> Line:
    return Line("l", speaker, text, LineKind.DIALOGUE, how)


ANSWERS = [f"It was number {n}, I believe." for n in range(20)]


def test_between_speakers_it_is_never_the_same_and_always_as_people_leave_it() -> None:
    gaps = [turn_ms(said("Ann", "We saw the light."), said("Ben", text)) for text in ANSWERS]
    assert all(150 <= gap <= 450 for gap in gaps)
    assert len(set(gaps)) > 8
    assert gaps == [
        turn_ms(said("Ann", "We saw the light."), said("Ben", text)) for text in ANSWERS
    ]


def test_an_answer_comes_quicker_than_a_remark() -> None:
    for text in ANSWERS:
        asked = turn_ms(said("Ann", "Who was it?"), said("Ben", text))
        told = turn_ms(said("Ann", "I heard it."), said("Ben", text))
        assert asked < 265 <= told


@pytest.mark.parametrize("ending", ["I only meant to—", "I only meant to —", "I only meant to--"])
def test_who_is_interrupted_is_interrupted(ending: str) -> None:
    assert turn_ms(said("Ann", ending), said("Ben", "Enough!")) == INTERRUPTED_MS
    assert turn_frames(said("Ann", ending), said("Ben", "Enough!")) == 0
    assert turn_ms(said("Ann", ending), said("Ann", "to help.")) > INTERRUPTED_MS


def test_who_hesitates_lets_us_wait_and_who_is_eager_does_not() -> None:
    plain = turn_ms(said("Ann", "Well."), said("Ben", "Yes."))
    late = turn_ms(said("Ann", "Well."), said("Ben", "Yes.", "after a moment"))
    assert plain < late <= LATE_MS
    assert turn_ms(said("Ann", "Well."), said("Ben", "Yes.", "eagerly")) == 150


def test_a_voice_that_trails_off_leaves_more() -> None:
    trailed = turn_ms(said("Ann", "I thought…"), said("Ben", "What?"))
    assert trailed >= turn_ms(said("Ann", "I thought."), said("Ben", "What?"))
