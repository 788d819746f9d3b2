"""Places out of doors: each differs by seed, has depth and life, and leaves room for actors."""

from functools import cache
from itertools import pairwise

import cairocffi
import cv2
import numpy as np
import pytest

from studio.film.look import Lamps, Season, Setting, TimeOfDay
from studio.theatre import backdrops
from studio.theatre.light import light_of
from studio.theatre.paper import surface_of
from studio.theatre.scene import Motion, Place

NATURE = (
    Setting.BEACH, Setting.ISLAND, Setting.UNDERWATER, Setting.LAKE, Setting.WATERFALL,
    Setting.JUNGLE, Setting.HILLS, Setting.COUNTRY_ROAD, Setting.CAVE, Setting.PLANET,
)  # fmt: skip
SEASONAL = (Setting.LAKE, Setting.WATERFALL, Setting.HILLS, Setting.COUNTRY_ROAD)


@cache
def built(
    setting: Setting,
    seed: int = 3,
    *,
    hour: TimeOfDay = TimeOfDay.DAY,
    season: Season = Season.SUMMER,
    lamps: Lamps = Lamps.BY_TIME,
    size: tuple[int, int] = (192, 108),
) -> Place:
    """A small place."""
    scale = min(size) / 1080
    light = light_of(hour, season=season, lamps=lamps)
    width, height = size[0] / scale, size[1] / scale
    return backdrops.build(
        setting, light, width=width, height=height, scale=scale, seed=seed, grain=0.4
    )


def drawn(place: Place, *, t: float = 0.0, size: tuple[int, int] = (192, 108)) -> np.ndarray:
    """The place at ``t`` seconds in colour, as the stage draws it without a camera."""
    pixels = np.zeros((size[1], size[0], 4), np.uint8)
    surface = surface_of(pixels, cairocffi.FORMAT_RGB24)
    context = cairocffi.Context(surface)
    context.scale(min(size) / 1080, min(size) / 1080)
    for piece in place.pieces:
        pose = piece.motion.at(t)
        x, y = piece.x + pose.dx, piece.y + pose.dy - piece.motion.rise * t
        x += piece.motion.drift * t
        piece.sprite.draw(
            context, x, y, rotation=pose.rotation, scale_x=pose.stretch, scale_y=1, alpha=pose.alpha
        )
    surface.flush()
    return pixels[..., :3].astype(np.float32)


def grey(place: Place) -> np.ndarray:
    """The place as grey levels."""
    return cv2.cvtColor(drawn(place), cv2.COLOR_BGR2GRAY)


@pytest.mark.parametrize("setting", NATURE)
def test_another_seed_is_composed_otherwise(setting: Setting) -> None:
    views = [grey(built(setting, seed)).ravel() for seed in (3, 4, 5)]
    alike = [np.corrcoef(a, b)[0, 1] for i, a in enumerate(views) for b in views[:i]]
    assert max(alike) < 0.95


@pytest.mark.parametrize("setting", NATURE)
def test_a_place_has_five_depths_and_something_before_the_actors(setting: Setting) -> None:
    depths = sorted({round(piece.depth, 1) for piece in built(setting).pieces})
    assert len(depths) >= 5
    assert depths[0] < 0.2
    assert depths[-1] > 1


@pytest.mark.parametrize("setting", NATURE)
def test_a_place_lives(setting: Setting) -> None:
    place = built(setting)
    one, two = drawn(place, t=0.0), drawn(place, t=1.7)
    assert (np.abs(one - two).max(axis=2) > 8).sum() > 40


@pytest.mark.parametrize("setting", NATURE)
@pytest.mark.parametrize("seed", [3, 8])
def test_the_middle_is_calm_behind_faces(setting: Setting, seed: int) -> None:
    view = grey(built(setting, seed))
    busy = np.abs(cv2.Laplacian(view, cv2.CV_32F))[38:84]
    middle, sides = busy[:, 64:128].mean(), busy.mean()
    assert middle < 1.2 * sides


@pytest.mark.parametrize("setting", NATURE)
def test_actors_stand_on_the_ground_in_every_format(setting: Setting) -> None:
    for size in ((192, 108), (108, 192), (108, 108)):
        place = built(setting, size=size)
        ground, tall = place.ground, size[1] / min(size) * 1080
        wide = size[0] / min(size) * 1080
        assert ground.horizon < ground.floor < ground.feet < tall
        assert 0 < ground.marks[0] < ground.marks[1] < wide
        assert drawn(place, size=size).max(axis=2).min() > 0


@pytest.mark.parametrize("setting", SEASONAL)
def test_the_seasons_are_told_apart(setting: Setting) -> None:
    views = [drawn(built(setting, season=season)) for season in Season]
    apart = [np.abs(a - b).mean() for i, a in enumerate(views) for b in views[:i]]
    assert min(apart) > 2
    winter = views[list(Season).index(Season.WINTER)]
    assert winter[90:].mean() > views[1][90:].mean() + 20


def test_a_lake_is_open_water_but_not_under_ice() -> None:
    assert built(Setting.LAKE).ground.water is not None
    assert built(Setting.LAKE, season=Season.WINTER).ground.water is None


@pytest.mark.parametrize("setting", NATURE)
def test_a_place_keeps_its_shape_from_dusk_to_night(setting: Setting) -> None:
    dusk, night = (
        [
            (round(piece.x), round(piece.y), piece.depth, piece.motion)
            for piece in built(setting, hour=hour).pieces
            if piece.depth > 0.42 and not piece.shines
        ]
        for hour in (TimeOfDay.DUSK, TimeOfDay.NIGHT)
    )
    assert dusk == night


@pytest.mark.parametrize("setting", SEASONAL)
def test_a_place_keeps_its_ground_from_summer_to_snow(setting: Setting) -> None:
    summer, winter = (
        [p.sprite.pixels.shape[:2] for p in built(setting, season=season).pieces if p.depth == 0.95]
        for season in (Season.SUMMER, Season.WINTER)
    )
    assert summer
    assert np.abs(np.array(summer) - np.array(winter)).max() <= 12


def test_fires_and_lamps_go_out_when_the_story_says_so() -> None:
    lit, dark = (
        sum(p.shines for p in built(Setting.LAKE, 12, hour=TimeOfDay.NIGHT, lamps=lamps).pieces)
        for lamps in (Lamps.BY_TIME, Lamps.DARK)
    )
    assert dark < lit


def test_what_flows_starts_again_only_when_it_cannot_be_seen() -> None:
    fall = Motion(flow=200, pulse=1.0, period_pulse=0.9, phase=1.1)
    poses = [fall.at(k / 96) for k in range(400)]
    for before, after in pairwise(poses):
        if after.dy < before.dy:
            assert max(before.alpha, after.alpha) < 0.02
        else:
            assert 0 <= after.dy <= 200
