import pytest

from studio.pipeline.stages.breakdown import break_down
from studio.reading.running_time import CARDS_S, running_time_s
from tests.boards import ASSETS


def test_there_is_a_time_for_every_scene_and_words_make_it_longer():
    short = running_time_s(break_down("INT. A - DAY\n\nTOM\nYes.\n\nINT. B - DAY\n\nTOM\nNo."))
    long = running_time_s(
        break_down(
            "INT. A - DAY\n\nTOM\nYes, of course I will do that.\n\nINT. B - DAY\n\nTOM\nNo."
        )
    )
    assert len(short) == len(long) == 2
    assert long[0] > short[0]
    assert long[1] == short[1]


def test_a_hundred_and_fifty_words_of_prose_take_about_a_minute():
    text = "The old boat lay on the sand and nobody came for it. " * 13
    assert 60 <= sum(running_time_s(break_down(text))) <= 85


@pytest.mark.parametrize(
    "path", sorted((ASSETS.parent / "examples").iterdir()), ids=lambda path: path.name
)
def test_examples_run_between_forty_and_ninety_seconds(path):
    seconds = sum(running_time_s(break_down(path.read_text(encoding="utf-8"), path.name))) + CARDS_S
    assert 40 <= seconds <= 90
