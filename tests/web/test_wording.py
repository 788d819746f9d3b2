"""Numbers and times in words."""

from decimal import Decimal

import pytest

from studio.pipeline.production import SHARES
from studio.score.styles import NAMED
from studio.services.words import NarratorVoice, Shape
from studio.web import wording
from studio.web.films.stages import GROUPS, HEADINGS, rows
from studio.web.projects.choices import MUSIC, SHAPES, VOICES
from studio.web.projects.listing import opening
from studio.web.projects.titles import title_of


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0:00"), (59.6, "1:00"), (754, "12:34"), (3725, "1:02:05")],
)
def test_a_place_in_a_film(seconds, said):
    assert wording.clock(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "1 s"), (41, "41 s"), (60, "1 min"), (89, "89 s"), (140, "2 min 20 s"), (3599, "60 min")],
)
def test_a_stretch_of_time(seconds, said):
    assert wording.lasting(seconds) == said


def test_money_and_sizes():
    assert wording.dollars(Decimal("39.00")) == "$39"
    assert wording.dollars(Decimal("4.50")) == "$4.50"
    assert wording.credits(1) == "1 credit"
    assert wording.signed(-2) == "−2"
    assert wording.signed(0) == "0"
    assert wording.size(400) == "1 KB"
    assert wording.size(4_160_000) == "4.2 MB"
    assert wording.size(41_000_000) == "41 MB"


def test_initials_of_all_kinds_of_names():
    names = ("Mara Lind", "mara", "Ana María de la Cruz", "李雷", " ")
    assert [wording.initials(name) for name in names] == ["ML", "M", "AC", "李", "?"]


@pytest.mark.parametrize(
    ("script", "title"),
    [
        ("Title: The Last Lamp\n\nEXT. ROCK", "The Last Lamp"),
        ("# The Pier\n\nA gull.", "The Pier"),
        ("The Wolf Who Knitted\n\nOnce there was a wolf.", "The Wolf Who Knitted"),
        ("EXT. ROCK - NIGHT\n\nRain.", "Untitled film"),
        ("Once there was a wolf.", "Untitled film"),
        ("", "Untitled film"),
        ("Title: \x07\n", "Untitled film"),
    ],
)
def test_a_script_without_a_title_gets_one(script, title):
    assert title_of(script) == title


def test_a_card_shows_the_story_rather_than_its_title_page():
    assert opening("Title: A\nAuthor: B\n\nEXT. ROCK") == "EXT. ROCK"
    assert opening("Once there was a wolf.") == "Once there was a wolf."


def test_every_stage_of_the_pipeline_has_its_row_and_its_words():

    named = {stage for _, _, stages in GROUPS for stage in stages}
    assert set(SHARES) <= named
    assert set(SHARES) <= set(HEADINGS)


def test_rows_before_are_done_and_rows_after_wait():
    states = [row.state for row in rows("pictures", shot="sc010-sh010")]
    assert states == ["done", "done", "now", "wait", "wait"]
    assert [row.state for row in rows("mix", failed=True)] == ["done"] * 3 + ["failed", "wait"]
    assert [row.state for row in rows("")] == ["wait"] * 5


def test_the_editor_offers_what_the_studio_has():

    assert {value for value, _ in MUSIC} == {"", "none", *NAMED}
    assert {value for value, *_ in VOICES} == set(NarratorVoice)
    assert {value for value, _ in SHAPES} == set(Shape)
