"""How well boards agree with what readers see, on sentences of many genres."""

import json
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from studio.film.look import Species
from tests.boards import ASSETS, board_of

PASSAGES = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "reading" / "sentences.toml").read_text(encoding="utf-8")
)["passage"]
LEAST = {
    "setting": 0.9,
    "time": 0.92,
    "weather": 0.92,
    "season": 0.9,
    "people": 0.9,
    "thing": 0.85,
    "not_thing": 1.0,
}


def seen(text: str) -> dict[str, set[object]]:
    board = board_of(text)
    shots = board.shots
    species = {one.name: one.look.species for one in board.cast}
    animals = {
        staged.name: species[staged.name]
        for shot in shots
        for staged in shot.characters
        if species[staged.name] is not Species.PERSON
    }
    staged = {one.name for shot in shots for one in shot.characters}
    props = [p for s in shots for p in (*s.props, *(c.holds for c in s.characters if c.holds))]
    return {
        "setting": {shot.setting.value for shot in shots},
        "time": {shot.time_of_day.value for shot in shots},
        "weather": {shot.weather.value for shot in shots},
        "season": {shot.season.value for shot in shots},
        "people": {len(staged - set(animals))},
        "thing": {name for prop in props for name in (prop.word, prop.icon.removeprefix("noto:"))}
        | {form for name in animals for form in tokens_of(name)}
        | {kind.value for kind in animals.values()}
        | {effect.value for shot in shots for effect in shot.effects},
    }


def tokens_of(name: str) -> set[str]:
    lowered = name.lower()
    return {*lowered.split(), lowered.replace(" ", "-")}


@pytest.fixture(scope="module")
def agreement() -> tuple[Counter[str], Counter[str], list[str]]:
    right, asked, wrong = Counter[str](), Counter[str](), []
    for passage in PASSAGES:
        found = seen(passage["text"])
        for field in LEAST.keys() & passage.keys():
            wanted = passage[field] if isinstance(passage[field], list) else [passage[field]]
            agrees = bool(found[field.removeprefix("not_")] & set(wanted)) is not field.startswith(
                "not_"
            )
            asked[field] += 1
            right[field] += agrees
            if not agrees:
                wrong.append(
                    f"{field}: {passage['text']} wanted {wanted}, got {sorted(map(str, found[field.removeprefix('not_')]))}"
                )
    return right, asked, wrong


def test_the_set_asks_enough():
    assert len(PASSAGES) >= 90


@pytest.mark.parametrize("field", LEAST)
def test_boards_agree_with_readers(agreement, field):
    right, asked, wrong = agreement
    assert asked[field]
    assert right[field] / asked[field] >= LEAST[field], "\n".join(wrong)


def test_every_icon_of_the_lexicon_is_installed():
    icons = set(json.loads((ASSETS / "icons" / "noto.json").read_text(encoding="utf-8"))["icons"])
    lexicon = Path(ASSETS.parent / "studio" / "reading" / "lexicon")
    things = tomllib.loads((lexicon / "things.toml").read_text(encoding="utf-8"))
    ideas = tomllib.loads((lexicon / "feelings.toml").read_text(encoding="utf-8"))["metaphor"]
    named = {icon for group in things.values() for icon in group} | {
        idea["icon"] for idea in ideas.values()
    }
    assert {icon for icon in named if not icon.startswith("paper:")} <= icons
