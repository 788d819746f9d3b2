"""The scene dock: what was cut once is found again, and is the same to the byte."""

import os
from pathlib import Path

import numpy as np
import pytest

from studio.film.look import Mood, Season, Setting, TimeOfDay, Weather
from studio.theatre import dock as docks
from studio.theatre.dock import SceneDock
from studio.theatre.house import Theatre
from studio.theatre.light import light_of
from studio.theatre.sprite import Sprite
from tests.stagings import ASSETS

LIGHT = light_of(TimeOfDay.DUSK, Weather.CLEAR, Mood.CALM, Season.SUMMER)


def sprite(value: int, size: int = 8) -> Sprite:
    """A little piece of one colour."""
    return Sprite(np.full((size, size, 4), value, np.uint8), pivot=(1.5, 2.0), scale=0.5)


@pytest.fixture
def own_dock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A process that has opened no dock yet."""
    monkeypatch.setattr(docks, "_docks", [])
    return tmp_path


def test_what_was_kept_is_found_with_its_notes(tmp_path: Path) -> None:
    SceneDock(tmp_path).keep(("fir", 3), [sprite(10), sprite(20)], {"tall": 2})
    found = SceneDock(tmp_path).find(("fir", 3))
    assert found is not None
    sprites, notes = found
    assert [int(each.pixels[0, 0, 0]) for each in sprites] == [10, 20]
    assert (sprites[0].pivot, sprites[0].scale, notes) == ((1.5, 2.0), 0.5, {"tall": 2})
    assert SceneDock(tmp_path).find(("fir", 4)) is None


def test_without_a_folder_nothing_is_kept() -> None:
    dock = SceneDock(None)
    dock.keep("fir", [sprite(10)])
    assert dock.find("fir") is None


def test_a_broken_file_is_as_good_as_none_and_is_replaced_when_removed(tmp_path: Path) -> None:
    dock = SceneDock(tmp_path)
    dock.keep("fir", [sprite(10)])
    (path,) = tmp_path.rglob("*.paper")
    path.write_bytes(path.read_bytes()[:40])
    assert dock.find("fir") is None
    dock.keep("fir", [sprite(30)])
    found = dock.find("fir")
    assert found is not None
    assert int(found[0][0].pixels[0, 0, 0]) == 30


def test_the_longest_unused_goes_first_when_the_dock_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dock = SceneDock(tmp_path)
    for number in range(4):
        dock.keep(number, [sprite(number, 64)])
        (newest,) = (p for p in tmp_path.rglob("*.paper") if p.stat().st_mtime > 10_000)
        os.utime(newest, (number, number))
    size = newest.stat().st_size
    monkeypatch.setattr(docks, "_FULL", size * 3)
    again = SceneDock(tmp_path)
    assert [again.find(number) is not None for number in range(4)] == [False, False, True, True]


@pytest.mark.parametrize("setting", [Setting.HARBOUR, Setting.LIVING_ROOM])
def test_a_place_found_in_the_dock_is_the_place_that_was_built(
    own_dock: Path, setting: Setting
) -> None:
    def opened() -> Theatre:
        docks._docks.clear()
        return Theatre(ASSETS, own_dock)

    asked = (setting, LIGHT, (640.0, 360.0), 0.25, 5)
    built, found = opened().place(*asked), opened().place(*asked)
    assert found is not built
    assert (found.ground, found.indoors) == (built.ground, built.indoors)
    for one, other in zip(found.pieces, built.pieces, strict=True):
        assert one.sprite.pivot == other.sprite.pivot
        assert np.array_equal(one.sprite.pixels, other.sprite.pixels)
        assert (one.depth, one.x, one.y, one.motion, one.shines) == (
            other.depth,
            other.x,
            other.y,
            other.motion,
            other.shines,
        )
