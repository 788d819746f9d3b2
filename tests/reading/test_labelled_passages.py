"""How well boards agree with somebody who labelled passages of many genres without seeing the rules."""

import json

import pytest

from benchmarks.reading import PASSAGES, judge_all, shares, words_engine

LEAST = {
    "setting": 0.87,
    "time": 0.92,
    "weather": 0.98,
    "people": 0.84,
    "main": 0.87,
    "not": 0.86,
    "lit": 0.7,
    "fitting": 0.5,
}
"""What is reached, less a little: a rule that makes the whole worse is noticed."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def verdicts():
    return judge_all(json.loads(PASSAGES.read_text(encoding="utf-8")), words_engine())


def test_the_passages_are_of_many_genres(verdicts):
    assert len({verdict.passage for verdict in verdicts}) >= 150
    assert len({verdict.genre for verdict in verdicts}) >= 15


@pytest.mark.parametrize("field", LEAST)
def test_boards_agree_with_the_labels(verdicts, field):
    missed = [f"{v.passage} {v.said}" for v in verdicts if v.field == field and not v.agrees]
    assert shares(verdicts)[field] >= LEAST[field], "\n".join(missed)
