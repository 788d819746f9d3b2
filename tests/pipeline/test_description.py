"""Audio description says what matters in the pauses, and never over anybody."""

from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from studio.film.look import Setting, TimeOfDay
from studio.film.shot import DESCRIPTION_PACE, LineKind, Storyboard
from studio.film.sound import Language
from studio.film.timecode import SAMPLES_PER_SECOND
from studio.film.timeline import Timeline
from studio.pipeline.board import estimated_timeline
from studio.pipeline.description import describe
from studio.pipeline.stages import voices
from studio.pipeline.stages.captions import caption
from studio.pipeline.stages.captions import described as descriptions_of
from studio.pipeline.stages.edit import Order
from tests.boards import board_of

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.*"))
SCREENPLAYS = [path for path in EXAMPLES if path.suffix == ".fountain"]
CLEAR_S = 0.2
ORDER = Order(192, 108, 0, music=True)


@cache
def board(path: Path) -> Storyboard:
    return board_of(path.read_text("utf-8"), path.name)


@cache
def script(text: str) -> Storyboard:
    return board_of(text, "x.fountain")


def film(of: Storyboard) -> Timeline:
    return estimated_timeline(of, ORDER)


def told(of: Storyboard) -> list[str]:
    return [
        line.text
        for shot in describe(of).shots
        for line in shot.lines
        if line.kind is LineKind.DESCRIPTION
    ]


def named(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", EXAMPLES, ids=named)
def test_a_description_never_touches_what_anybody_says(path: Path) -> None:
    spoken = sorted(film(describe(board(path))).spoken, key=lambda line: line.start)
    for one, two in pairwise(spoken):
        if LineKind.DESCRIPTION in (one.kind, two.kind):
            assert two.start - one.start - one.samples >= CLEAR_S * SAMPLES_PER_SECOND


@pytest.mark.parametrize("path", EXAMPLES, ids=named)
def test_a_described_film_is_at_most_a_quarter_longer(path: Path) -> None:
    assert film(describe(board(path))).frames <= 1.25 * film(board(path)).frames


@pytest.mark.parametrize("path", EXAMPLES, ids=named)
def test_all_else_of_the_board_stays_as_it_is(path: Path) -> None:
    plain = [
        replace(
            shot,
            lines=tuple(one for one in shot.lines if one.kind is not LineKind.DESCRIPTION),
        )
        for shot in describe(board(path)).shots
    ]
    assert tuple(plain) == board(path).shots
    ids = [line.id for shot in describe(board(path)).shots for line in shot.lines]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("path", SCREENPLAYS, ids=named)
def test_most_silent_shots_of_a_screenplay_are_described(path: Path) -> None:
    silent = [shot.id for shot in board(path).shots if not shot.lines]
    now = [shot.id for shot in describe(board(path)).shots if not shot.lines]
    assert len(silent) >= 4
    assert len(now) <= 0.2 * len(silent)


def test_a_story_that_is_told_is_left_to_tell_itself() -> None:
    for path in EXAMPLES:
        if path.suffix in {".md", ".txt"}:
            assert len(told(board(path))) <= 2
            assert all(text.count(" ") < 5 for text in told(board(path)))


HARBOUR = """INT. KITCHEN - DAY

ADA
Let us go, then. The boats leave with the tide, and the tide waits for nobody, as you know.

EXT. HARBOUR - NIGHT

ADA
So many boats! I never saw so many in my whole life. Which of them is ours, do you think?

EXT. CAVE - NIGHT

The cave is cold. ADA, 30, a tall woman in green, climbs over the stones.

ADA
Hello? Is anybody in here? I can hear you breathe, so you may as well come out and talk.

INT. KITCHEN - NIGHT

ADA
Home at last.
"""


def test_a_new_place_and_time_are_said_where_nothing_else_tells_them() -> None:
    said = told(script(HARBOUR))
    assert said[0].startswith("Kitchen")
    assert said[1] == "Harbour, at night."
    assert said[-1] == "Kitchen, at night."


def test_what_the_words_tell_already_is_not_said_twice() -> None:
    assert any(one.startswith("The cave is cold.") for one in told(script(HARBOUR)))


def test_names_are_said_as_names_and_not_shouted() -> None:
    (third,) = [one for one in told(script(HARBOUR)) if "stones" in one]
    assert "Ada" in third
    assert "ADA" not in third


CROWDED = "INT. KITCHEN - DAY\n\n" + "\n\n".join(
    f"BEN, {30 + n}, in a red coat, a blue hat and yellow boots, lifts the heavy old chair number "
    f"{n} onto the table. The clock ticks on. Dust dances in the light of the window."
    for n in range(12)
)
CROWDED += "\n\nBEN\nThere.\n"


def test_where_time_is_short_who_does_what_comes_before_what_there_is() -> None:
    said = told(script(CROWDED))
    assert said
    assert sum("lifts" in one for one in said) >= sum("Dust" in one for one in said)


def test_a_film_full_of_sights_is_no_more_than_a_quarter_longer_either() -> None:
    assert film(describe(script(CROWDED))).frames <= 1.25 * film(script(CROWDED)).frames


def test_the_longest_sentence_has_a_short_form_for_short_pauses() -> None:
    one = told(script(CROWDED))
    assert any("Ben lifts the heavy old chair" in text for text in one)


def test_it_is_said_by_the_narrator_a_little_quicker() -> None:
    one = describe(script(HARBOUR))
    works = voices.plan(one, "engine")
    pace = one.narrator.pace * DESCRIPTION_PACE
    for line, work in works:
        if line.kind is LineKind.DESCRIPTION:
            assert work.inputs.voice == replace(one.narrator, pace=pace)
    spoken = [line for line in film(one).spoken if line.kind is LineKind.DESCRIPTION]
    assert {line.voice.pace for line in spoken} == {pace}


def test_nobody_mouths_it_and_it_is_no_caption() -> None:
    timeline = film(describe(script(HARBOUR)))
    shown = " ".join(line for one in caption(timeline) for line in one.lines)
    assert "Harbour, at night" not in shown
    assert "Harbour, at night." in [one.lines[0] for one in descriptions_of(timeline)]
    assert all(mouth.name for staging in timeline.stagings for mouth in staging.mouths)


def test_a_shot_is_never_shorter_for_being_described() -> None:
    plain, now = film(script(HARBOUR)), film(describe(script(HARBOUR)))
    lengths = {span.shot_id: span.frames for span in plain.shots}
    assert all(span.frames >= lengths[span.shot_id] for span in now.shots)


@pytest.mark.parametrize("language", Language)
def test_places_are_told_in_the_films_language(language: Language) -> None:
    one = script(HARBOUR)
    shots = tuple(
        replace(shot, place="x", setting=setting, time_of_day=TimeOfDay.NIGHT)
        for shot, setting in zip(one.shots, Setting, strict=False)
    )
    named = replace(one, shots=tuple(replace(s, place="") for s in shots), language=language)
    assert describe(replace(named, shots=shots)) != replace(named, shots=shots)
    assert len(describe(named).shots) == len(shots)
