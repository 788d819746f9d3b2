"""The light of a shot: its lamps, its side, and the places that keep to it."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from studio.film.look import CameraMove, Framing, Lamps, Setting, TimeOfDay, Weather
from studio.theatre import backdrops
from studio.theatre.light import indoors, light_of
from studio.theatre.paper import SOFT, Sheet, Sprite, rect
from studio.theatre.scene import Place, Set
from tests.stagings import staging

Picture = Callable[..., np.ndarray]
LIT_ROOMS = (
    Setting.LIVING_ROOM,
    Setting.KITCHEN,
    Setting.CLASSROOM,
    Setting.OFFICE,
    Setting.WORKSHOP,
    Setting.CAFE,
    Setting.THEATRE,
    Setting.SPACESHIP,
)
BUILT = (Setting.PARK, Setting.STATION, Setting.MARKET, *LIT_ROOMS)


def place(setting: Setting, *, lamps: Lamps = Lamps.BY_TIME, seed: int = 5) -> Place:
    light = light_of(TimeOfDay.NIGHT, lamps=lamps).over(seed)
    return backdrops.build(
        setting, light, width=1920, height=1080, scale=0.12, seed=seed, grain=0.4
    )


def view(
    picture: Picture, setting: Setting, lamps: Lamps, hour: TimeOfDay = TimeOfDay.NIGHT
) -> np.ndarray:
    bare = staging(setting, Framing.WIDE, 0, camera=CameraMove.STILL, time_of_day=hour)
    shot = replace(bare, shot=replace(bare.shot, lamps=lamps))
    return picture(shot)


@pytest.mark.parametrize("setting", LIT_ROOMS)
def test_a_room_by_night_is_much_brighter_with_its_lamps_lit(
    picture: Picture, setting: Setting
) -> None:
    lit = view(picture, setting, Lamps.LIT).mean()
    dark = view(picture, setting, Lamps.DARK).mean()
    assert lit > dark * 1.3


@pytest.mark.parametrize("setting", LIT_ROOMS)
def test_a_dark_room_can_still_be_read_and_is_blue(picture: Picture, setting: Setting) -> None:
    dark = view(picture, setting, Lamps.DARK)
    assert dark.mean() > 24
    assert dark.std() > 12
    blue, _, red = dark.reshape(-1, 3).mean(axis=0)
    assert blue > red * 1.15


@pytest.mark.parametrize("setting", [Setting.VILLAGE, Setting.MARKET, Setting.STATION])
def test_windows_and_street_lamps_are_dark_when_the_story_puts_them_out(
    picture: Picture, setting: Setting
) -> None:
    def warm(shown: np.ndarray) -> int:
        shown = shown.astype(int)
        return int(((shown[..., 2] > 190) & (shown[..., 2] - shown[..., 0] > 50)).sum())

    assert warm(view(picture, setting, Lamps.LIT)) > 2 * warm(view(picture, setting, Lamps.DARK))


def test_lamps_may_burn_by_day_and_by_day_they_do_not_of_themselves() -> None:
    assert light_of(TimeOfDay.DAY).glow == 0
    assert light_of(TimeOfDay.DAY, lamps=Lamps.LIT).glow == 1
    assert light_of(TimeOfDay.NIGHT, lamps=Lamps.DARK).glow == 0
    assert indoors(light_of(TimeOfDay.DAY, Weather.RAIN, lamps=Lamps.DARK)).glow == 0
    assert indoors(light_of(TimeOfDay.DAY, Weather.RAIN)).glow > 0


@pytest.mark.parametrize("hour", TimeOfDay)
@pytest.mark.parametrize("seed", range(4))
def test_shadows_fall_away_from_the_sun_or_moon(hour: TimeOfDay, seed: int) -> None:
    light = light_of(hour).over(seed)
    assert (light.orb.x < 0.5) == (light.side > 0)


def test_sheets_turn_their_shadows_to_the_side_of_the_light() -> None:
    def reach(side: int) -> tuple[float, float]:
        sheet = Sheet(100, 100, side=side)
        sheet.cut(rect(40, 40, 20, 20), "#ffffff", shadow=SOFT)
        sprite = sheet.sprite((50, 50))
        left, _, right, _ = sprite.box
        return -left, right

    left, right = reach(1)
    assert right > left + 10
    assert reach(-1) == (right, left)


def test_places_stand_both_ways_round_and_keep_the_sun_where_the_light_has_it() -> None:
    turned = set()
    for seed in range(12):
        light = light_of(TimeOfDay.NIGHT).over(seed)
        built = backdrops.build(
            Setting.KITCHEN, light, width=1920, height=1080, scale=0.05, seed=seed, grain=0.4
        )
        assert built.ground.table is not None
        turned.add(built.ground.table[0] > 960)
    assert turned == {True, False}


def test_a_place_in_the_mirror_is_the_picture_in_the_mirror() -> None:
    scene = Set(400, 300, 0.5, light_of(TimeOfDay.DAY), 3)
    sheet = scene.sheet(10, 10, 200, 100)
    sheet.cut(rect(30, 30, 60, 20), "#c04040")
    scene.put(sheet, 0.5, at=(40, 40))
    (piece,) = scene.pieces
    other = piece.mirrored(400)
    left, top, right, bottom = piece.sprite.box
    assert other.x == 360
    assert other.sprite.box == pytest.approx((-right, top, -left, bottom))
    assert isinstance(other.sprite, Sprite)
    assert (other.sprite.pixels == piece.sprite.pixels[:, ::-1]).all()
    again = other.mirrored(400)
    assert (again.x, again.motion) == (piece.x, piece.motion)
    assert (again.sprite.pixels == piece.sprite.pixels).all()


@pytest.mark.parametrize("setting", BUILT)
def test_built_places_have_depth_something_that_moves_and_room_to_act(setting: Setting) -> None:
    for seed in (1, 2, 3):
        built = place(setting, seed=seed)
        assert len({round(piece.depth, 1) for piece in built.pieces}) >= 5
        assert any(not piece.motion.still and not piece.shines for piece in built.pieces)
        ground = built.ground
        assert ground.marks[0] < 0.35 * 1920 < 0.65 * 1920 < ground.marks[1]
        assert ground.floor < ground.feet < 1080
        if ground.table is not None:
            assert 0 < ground.table[0] < 1920
            assert ground.floor - 260 < ground.table[1] < ground.floor


@pytest.mark.parametrize("setting", BUILT)
@pytest.mark.parametrize("size", [(1080, 1920), (1080, 1080)])
def test_built_places_fill_tall_and_square_frames(
    picture: Picture, setting: Setting, size: tuple[int, int]
) -> None:
    shot = staging(setting, Framing.WIDE, 0, camera=CameraMove.STILL)
    shown = picture(shot, size=(size[0] // 12, size[1] // 12))
    assert shown.mean() > 40
    assert np.abs(np.diff(shown.astype(int), axis=0)).mean() > 2
