"""Props: icons of the installed sets become paper, at a sensible size, standing on their base."""

import json
from pathlib import Path

import numpy as np
import pytest

from studio.film.look import TimeOfDay
from studio.lib.errors import ResourceMissing
from studio.theatre.light import light_of
from studio.theatre.props import PropShelf, prop_size

ASSETS = Path(__file__).resolve().parents[2] / "assets"
DAY, NIGHT = light_of(TimeOfDay.DAY), light_of(TimeOfDay.NIGHT)


@pytest.fixture(scope="module")
def shelf() -> PropShelf:
    return PropShelf(ASSETS)


@pytest.mark.parametrize(
    "icon", ["noto:sailboat", "fluent:sailboat", "noto:castle", "noto:old-key", "fluent:wolf"]
)
def test_an_icon_stands_on_its_base_at_the_height_asked_for(shelf, icon):
    sprite = shelf.sprite(icon, height=90, light=DAY)
    solid = np.flatnonzero((sprite.pixels[..., 3] > 200).any(axis=1))
    top, base = int(solid[0]) - sprite.pivot[1], int(solid[-1]) + 1 - sprite.pivot[1]
    assert abs(base) <= 4
    assert top == pytest.approx(-90, abs=6)
    columns = np.flatnonzero((sprite.pixels[..., 3] > 200).any(axis=0))
    middle = (int(columns[0]) + int(columns[-1]) + 1) / 2
    assert middle == pytest.approx(sprite.pivot[0], abs=4)


def test_paper_has_a_cream_rim_and_a_shadow(shelf):
    bare = shelf.sprite("noto:anchor", height=120, light=DAY, border=0.01)
    rimmed = shelf.sprite("noto:anchor", height=120, light=DAY, border=6)
    assert (rimmed.pixels[..., 3] > 200).sum() > 1.2 * (bare.pixels[..., 3] > 200).sum()
    soft = (bare.pixels[..., 3] > 8) & (bare.pixels[..., 3] < 110)
    assert soft.sum() > 400


def test_light_of_the_place_falls_on_props(shelf):
    day = shelf.sprite("noto:red-apple", height=80, light=DAY)
    night = shelf.sprite("noto:red-apple", height=80, light=NIGHT)
    assert night.pixels[..., :3].mean() < 0.95 * day.pixels[..., :3].mean()


def test_the_same_prop_is_cut_alike_and_kept(shelf):
    once = shelf.sprite("noto:fox", height=70, light=DAY)
    assert shelf.sprite("noto:fox", height=70, light=DAY) is once
    again = PropShelf(ASSETS).sprite("noto:fox", height=70, light=DAY)
    assert np.array_equal(once.pixels, again.pixels)


def test_a_cache_folder_changes_nothing_but_the_time(tmp_path):
    plain = PropShelf(ASSETS).sprite("noto:owl", height=64, light=DAY)
    for _ in range(2):
        kept = PropShelf(ASSETS, tmp_path).sprite("noto:owl", height=64, light=DAY)
        assert np.array_equal(plain.pixels, kept.pixels)
    assert len(list((tmp_path / "props").glob("*.npy"))) == 1


def test_a_broken_cache_file_is_made_again(tmp_path):
    PropShelf(ASSETS, tmp_path).sprite("noto:owl", height=64, light=DAY)
    (kept,) = (tmp_path / "props").glob("*.npy")
    kept.write_bytes(b"")
    PropShelf(ASSETS, tmp_path).sprite("noto:owl", height=64, light=DAY)
    assert kept.stat().st_size > 1000


@pytest.mark.parametrize("icon", ["noto:no-such-thing", "nowhere:cat", "cat", ""])
def test_an_unknown_icon_is_an_error_with_a_name(shelf, icon):
    assert not shelf.has(icon)
    with pytest.raises(ResourceMissing):
        shelf.sprite(icon, height=50, light=DAY)


def test_missing_sets_are_told(tmp_path):
    with pytest.raises(ResourceMissing, match="setup"):
        PropShelf(tmp_path).sprite("noto:cat", height=50, light=DAY)


def test_aliases_lead_to_the_same_drawing(shelf):
    icons = json.loads((ASSETS / "icons" / "noto.json").read_bytes())
    alias, target = next(
        (k, v["parent"]) for k, v in icons["aliases"].items() if v["parent"] in icons["icons"]
    )
    one = shelf.sprite(f"noto:{alias}", height=50, light=DAY)
    other = shelf.sprite(f"noto:{target}", height=50, light=DAY)
    assert (one.pixels[..., 3] > 128).sum() == (other.pixels[..., 3] > 128).sum()


def test_sizes_go_from_keys_to_houses():
    order = [
        "noto:old-key",
        "noto:hot-beverage",
        "noto:open-book",
        "noto:dog",
        "noto:bicycle",
        "noto:horse",
        "noto:sailboat",
        "noto:castle",
    ]
    sizes = [prop_size(icon) for icon in order]
    assert sizes == sorted(sizes)
    assert sizes[0] < 0.2
    assert sizes[-1] > 1.5


def test_sizes_see_whole_words_and_no_parts():
    assert prop_size("noto:hot-dog") < prop_size("noto:horse")
    assert prop_size("noto:carpentry-saw") == prop_size("noto:nothing-known")
    assert prop_size("fluent:dog") == prop_size("noto:dog")


def test_everything_has_a_size():
    icons = json.loads((ASSETS / "icons" / "noto.json").read_bytes())["icons"]
    assert all(0.05 <= prop_size(f"noto:{name}") <= 6 for name in icons)


def test_in_the_hand_large_things_become_small(shelf):
    castle = shelf.held("noto:castle", scale=0.5, light=DAY)
    _, top, _, bottom = castle.sprite.box
    assert bottom - top < 340
    assert shelf.held("noto:red-paper-lantern", scale=0.5, light=DAY).hangs
    assert not castle.hangs
