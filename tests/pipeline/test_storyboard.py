import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.film.look import (
    CameraMove,
    Emotion,
    Framing,
    Setting,
    Species,
    TimeOfDay,
    Weather,
)
from studio.film.screenplay import Action as Told
from studio.film.shot import Action, LineKind, Placement, Transition
from studio.lib import hashing
from studio.lib.errors import BadInput
from studio.pipeline.board import estimated_timeline
from studio.pipeline.stages import edit
from studio.pipeline.stages.breakdown import break_down
from studio.pipeline.stages.storyboard import board_document
from tests.boards import ASSETS, board_of, board_of_screenplay

EXAMPLES = sorted((ASSETS.parent / "examples").iterdir())
SLATE = re.compile(r"sc\d{3,}-sh\d{3,}")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def spoken_in(screenplay) -> list[str]:
    return [
        word
        for scene in screenplay.scenes
        for element in scene.elements
        if not isinstance(element, Told) or element.spoken
        for word in words(element.text)
    ]


def check(board, screenplay) -> None:
    """What holds for every board."""
    ids = [shot.id for shot in board.shots]
    lines = [line for shot in board.shots for line in shot.lines]
    assert ids
    assert len(set(ids)) == len(ids)
    assert all(SLATE.fullmatch(shot.id) and shot.id.startswith(shot.scene) for shot in board.shots)
    assert len({line.id for line in lines}) == len(lines)
    assert [word for line in lines for word in words(line.text)] == spoken_in(screenplay)
    cast = {character.name for character in board.cast}
    assert len(cast) == len(board.cast)
    assert {staged.name for shot in board.shots for staged in shot.characters} <= cast
    assert {line.speaker for line in lines if line.kind is LineKind.DIALOGUE} <= cast
    assert all(len(shot.props) <= 4 and len(shot.characters) <= 5 for shot in board.shots)
    assert all(0 <= staged.mark <= 1 for shot in board.shots for staged in shot.characters)
    assert all(shot.lines or 48 <= shot.hold_frames <= 96 for shot in board.shots)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_example_becomes_a_whole_board(path: Path):
    screenplay = break_down(path.read_text(encoding="utf-8"), path.name)
    check(board_of_screenplay(screenplay), screenplay)


PIECES = st.sampled_from(
    [
        "The keeper lit the lamp.", '"Come in," said Anna.', "INT. HALL - NIGHT", "EXT. SEA - DAY", "\n\n", "\n", "TOM",
        "(softly)", "***", "# A heading", "It rained.", "“Why?”", "Three sailors sang!", "The next morning, she left", ">", "...",
        "'No,' he said.", "Title: X", "TOM (V.O.)", "@mc", "🙂", "שלום", "[[", "/*", "—", "Dr.", "12", "a, " * 40, "Anna Bell met Anna.", "Old Tom, a sailor, slept.", "The second sailor waved.",
    ]
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(PIECES | st.text(max_size=30), max_size=25), st.sampled_from(["", " ", "\n", "\n\n"])
)
def test_any_text_is_refused_as_bad_input_or_becomes_a_valid_board(pieces, glue):
    try:
        screenplay = break_down(glue.join(pieces))
    except BadInput:
        return
    check(board_of_screenplay(screenplay), screenplay)


def test_the_same_script_and_seed_give_the_same_board_in_another_process():
    script = EXAMPLES[0].read_text(encoding="utf-8")
    code = (
        "import sys; from tests.boards import board_of; from studio.lib import hashing;"
        "print(hashing.of_value(board_of(sys.stdin.read())))"
    )
    other = subprocess.run(
        [sys.executable, "-c", code],
        input=script,
        capture_output=True,
        text=True,
        check=True,
        cwd=ASSETS.parent,
    )
    assert other.stdout.strip() == hashing.of_value(board_of(script))


def test_places_and_times_carry_over_until_they_change():
    board = board_of(
        "At night, Anna walked into the forest. She was afraid of every sound and every shadow that moved there. "
        "The next morning, she reached the castle. Nobody was there to open the great door for her at all."
    )
    where = [(shot.setting, shot.time_of_day) for shot in board.shots]
    assert set(where[: len(where) // 2]) == {(Setting.FOREST, TimeOfDay.NIGHT)}
    assert where[-1] == (Setting.CASTLE, TimeOfDay.DAY)
    assert Transition.FADE in [shot.transition for shot in board.shots[1:]]


def test_a_heading_says_where_and_when_whatever_is_talked_of():
    board = board_of(
        "INT. KITCHEN - NIGHT\n\nANNA\nI dreamed of the desert at noon.\n\nTOM\nAnd I of the sea."
    )
    assert {(s.setting, s.time_of_day) for s in board.shots} == {(Setting.KITCHEN, TimeOfDay.NIGHT)}


@pytest.mark.parametrize(
    ("heading", "setting", "time"),
    [
        ("INT. LIGHTHOUSE - LAMP ROOM - NIGHT", Setting.STUDY, TimeOfDay.NIGHT),
        ("EXT. WHEAT FIELD – DAWN", Setting.FARMLAND, TimeOfDay.DAWN),
        ("I/E. CAR - EVENING", Setting.CITY_STREET, TimeOfDay.DUSK),
        ("INT. SUBMERSIBLE GALLERY - DAY", None, TimeOfDay.DAY),
        ("EXT. SKATING RINK BETWEEN GLACIERS - NIGHT", Setting.SNOWFIELD, TimeOfDay.NIGHT),
        (".THE ATTIC", Setting.BEDROOM, TimeOfDay.DAY),
    ],
)
def test_slug_lines_are_read(heading, setting, time):
    shot = board_of(f"{heading}\n\nANNA\nHello there.").shots[0]
    assert shot.time_of_day is time
    assert setting is None or shot.setting is setting
    if heading.startswith("INT"):
        assert shot.setting in {
            Setting.LIVING_ROOM,
            Setting.STUDY,
            Setting.KITCHEN,
            Setting.BEDROOM,
        }


def test_continuous_keeps_the_time():
    board = board_of(
        "EXT. FOREST - NIGHT\n\nANNA\nRun!\n\nINT. HUT - CONTINUOUS\n\nANNA\nShut the door."
    )
    assert {shot.time_of_day for shot in board.shots} == {TimeOfDay.NIGHT}


def test_a_storm_goes_on_through_gusts_and_ends_when_it_is_over():
    board = board_of("A storm broke over the harbour that night. The wind tore at the roofs of every house in the town. "
                     "Then, at last, the storm was over. The boats lay still, and the people came out to look at them.")  # fmt: skip
    weather = [shot.weather for shot in board.shots]
    assert weather[0] is weather[1] is Weather.STORM
    assert weather[-1] is Weather.CLEAR


def test_a_conversation_keeps_its_sides_and_turns_the_faces_to_each_other():
    script = "INT. HALL - DAY\n\n" + "\n\n".join(
        f"{name}\nThis is a sentence of some length, number {n}."
        for n, name in enumerate(["ANNA", "TOM"] * 3)
    )
    sides: dict[str, set[bool]] = {}
    for shot in board_of(script).shots:
        for staged in shot.characters:
            sides.setdefault(staged.name, set()).add(staged.mark < 0.5)
            assert staged.facing == (1 if staged.mark < 0.5 else -1)
    assert sides == {"Anna": {True}, "Tom": {False}}


def test_close_ups_show_who_speaks():
    board = board_of(
        "INT. HALL - DAY\n\n"
        + "ANNA\nI am so happy today, my friend!\n\nTOM\nI am so angry with you!\n\n" * 3
    )
    closes = [shot for shot in board.shots if shot.framing is Framing.CLOSE]
    assert closes
    assert all(
        [staged.name for staged in shot.characters] == [shot.lines[0].speaker] for shot in closes
    )


def test_a_new_place_is_established_wide_and_the_last_shot_pulls_out():
    shots = board_of(
        "Anna walked into the forest. She sat down on a stone and began to sing a long old song."
    ).shots
    assert shots[0].framing is Framing.WIDE
    assert shots[-1].camera is CameraMove.PULL_OUT


def test_parentheticals_and_tags_show_on_the_face():
    shots = board_of("INT. HALL - DAY\n\nANNA\n(furious)\nGet out of my house.").shots
    assert shots[0].characters[0].emotion is Emotion.ANGRY
    shots = board_of('"Get out of my house," shouted Anna.').shots
    assert shots[0].characters[0].emotion is Emotion.ANGRY


def test_who_holds_a_thing_has_it_in_the_hand():
    staged = (
        board_of("INT. HALL - NIGHT\n\nAnna holds a lantern.\n\nANNA\nCome.").shots[0].characters[0]
    )
    assert staged.action is Action.HOLD
    assert staged.holds
    assert staged.holds.placement is Placement.HAND
    assert staged.holds.icon.endswith("lantern")


def test_a_speaking_animal_is_a_puppet_of_its_kind_and_has_a_voice():
    board = board_of(
        'The fox looked at the crow. "Sing for me," said the fox. "No," said the crow.'
    )
    assert {one.name: one.look.species for one in board.cast} == {
        "Fox": Species.FOX,
        "Crow": Species.CROW,
    }
    assert {"Fox", "Crow"} == {staged.name for shot in board.shots for staged in shot.characters}
    assert "noto:fox" not in {prop.icon for shot in board.shots for prop in shot.props}


def test_a_thing_that_speaks_stands_as_itself():
    board = board_of('"I am too hot," said the teapot. "Then sing," said the spoon.')
    assert not any(shot.characters for shot in board.shots)
    assert {"Teapot", "Spoon"} == {character.name for character in board.cast}
    assert "noto:teapot" in {prop.icon for shot in board.shots for prop in shot.props}


def test_a_named_voice_over_keeps_its_own_voice_and_a_narrator_has_none():
    board = board_of("EXT. SEA - DAY\n\nTAM (V.O.)\nI was young.\n\nNARRATOR\nHe was not.")
    kinds = [(line.speaker, line.kind) for shot in board.shots for line in shot.lines]
    assert kinds == [("Tam", LineKind.DIALOGUE), ("Narrator", LineKind.NARRATION)]
    assert [character.name for character in board.cast] == ["Tam"]


def test_an_abstract_sentence_gets_its_people_or_an_image():
    shots = board_of("Time heals nothing.").shots
    assert shots[0].props[0].icon == "noto:hourglass-not-done"
    shots = board_of(
        "Anna stood in the hall with her brother Tom. Nothing would ever be the same again for this house."
    ).shots
    assert all(shot.characters for shot in shots)


def test_the_document_has_every_field_for_every_shot():
    board = board_of(EXAMPLES[0].read_text(encoding="utf-8"), EXAMPLES[0].name)
    timeline = estimated_timeline(board, edit.Order(640, 360, 0, music=False))
    document = json.loads(json.dumps(board_document(board, timeline)))
    assert document["title"] == board.title
    last = timeline.shots[-1]
    assert document["duration_s"] == pytest.approx((last.start + last.frames) / 24, abs=0.001)
    assert [shot["start_s"] for shot in document["shots"]] == pytest.approx(
        [span.start / 24 for span in timeline.shots], abs=0.001
    )
    said = [line["start_s"] for shot in document["shots"] for line in shot["lines"]]
    assert said == pytest.approx([line.start / 48_000 for line in timeline.spoken], abs=0.001)
    assert {"id", "scene", "setting", "time_of_day", "weather", "mood", "framing", "camera", "characters", "props",
            "lines", "sounds", "start_s", "duration_s"} <= set(document["shots"][0])  # fmt: skip
    assert {"speaker", "text", "kind"} <= set(
        next(s for s in document["shots"] if s["lines"])["lines"][0]
    )


def test_four_hundred_people_in_a_scene_are_a_board():
    named = [f"N{chr(97 + i % 26)}{chr(97 + i // 26)}x" for i in range(400)]
    screenplay = break_down(
        f"They came: {', '.join(named)}. " + " ".join(f"{n} said hello." for n in named)
    )
    check(board_of_screenplay(screenplay), screenplay)
    screenplay = break_down(
        "INT. HALL - DAY\n\n" + "\n\n".join(f"PERSON{i}\nI am here." for i in range(400))
    )
    board = board_of_screenplay(screenplay)
    check(board, screenplay)
    assert len(board.cast) == 400


def test_a_boat_that_is_only_spoken_of_does_not_come_into_the_room():
    board = board_of(
        "INT. LAMP ROOM - NIGHT\n\nTAM\nCome home, little boat. I have the letter on my table."
    )
    assert {prop.word for shot in board.shots for prop in shot.props} == {"letter"}
