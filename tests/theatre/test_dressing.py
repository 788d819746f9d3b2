"""Things on the set: whole, in their place, alight when lit; inserts and photographs."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from studio.film.look import CameraMove, Framing, Setting, TimeOfDay
from studio.film.shot import Action, Placement, Prop
from studio.theatre.composing import face_of
from studio.theatre.glowing import held_aglow
from studio.theatre.light import light_of
from studio.theatre.photos import hanging_beside
from tests.stagings import staging

LAMP = Prop("lantern", "noto:red-paper-lantern", Placement.TABLE)
FIRE = Prop("fire", "noto:fire", Placement.GROUND)
ICONS = ("noto:red-apple", "noto:bicycle", "noto:house", "noto:key", "noto:sailboat")


@pytest.mark.parametrize("size", [(256, 144), (144, 256), (160, 160)])
@pytest.mark.parametrize(
    "framing", [Framing.ESTABLISHING, Framing.WIDE, Framing.FULL, Framing.MEDIUM]
)
def test_things_are_whole_and_inside_the_frame(open_shot, framing: Framing, size) -> None:
    props = tuple(Prop("thing", icon) for icon in ICONS[:3])
    shot = open_shot(staging(Setting.MEADOW, framing, 1, props=props), size)
    things = [piece for piece in shot._framed if abs(piece.depth - 1.08) > 0.001]
    assert len(things) == 3
    for piece in things:
        left, top, right, _ = piece.sprite.box
        assert -0.02 * shot.width < piece.x + left
        assert piece.x + right < 1.02 * shot.width
        assert piece.y + top > -0.02 * shot.height
        assert shot.frame.floor - 1 < piece.y < 1.02 * shot.height


def test_what_is_on_a_table_stands_on_it(open_shot) -> None:
    shot = open_shot(staging(Setting.KITCHEN, Framing.WIDE, 1, props=(LAMP,)))
    x, y, width = shot._table()
    (lamp,) = shot._framed
    assert abs(lamp.x - x) < width / 2
    assert abs(lamp.y - y) < 12


@pytest.mark.parametrize("framing", [Framing.MEDIUM, Framing.TWO_SHOT, Framing.CLOSE])
def test_only_rooms_have_a_table_before_us(open_shot, framing: Framing) -> None:
    apple = Prop("apple", "noto:red-apple")
    rooms = {}
    for setting in (Setting.LIVING_ROOM, Setting.FOREST):
        shot = open_shot(staging(setting, framing, 2, props=(apple,)))
        rooms[setting] = [piece.depth for piece in shot._framed]
    assert 1.08 in rooms[Setting.LIVING_ROOM]
    assert 1.08 not in rooms[Setting.FOREST]


def test_an_insert_stands_on_the_ground_of_its_place(open_shot) -> None:
    key = Prop("key", "noto:key", Placement.GROUND)
    tones = {}
    for setting in (Setting.BEACH, Setting.MEADOW, Setting.CITY_STREET):
        shot = open_shot(staging(setting, Framing.INSERT, 0, props=(key,), camera=CameraMove.STILL))
        tones[setting] = shot.draw(0)[-12:-4, 8:60, :3].reshape(-1, 3).mean(axis=0)
    blue, green, red = tones[Setting.BEACH]
    assert red > green > blue + 25
    blue, green, red = tones[Setting.MEADOW]
    assert green > red + 15
    assert green > blue + 15
    assert np.ptp(tones[Setting.CITY_STREET]) < 30


@pytest.mark.parametrize("seed", range(6))
def test_what_floats_in_space_is_clear_of_the_worlds(open_shot, seed: int) -> None:
    rocket = Prop("rocket", "noto:rocket", Placement.FLOATING)
    shot = open_shot(staging(Setting.SPACE, Framing.WIDE, 0, props=(rocket,), seed=seed))
    (flying,) = shot._framed
    left, _, right, _ = shot.place.ground.sky
    middle = flying.x + sum(flying.sprite.box[::2]) / 2
    assert left < middle < right


@pytest.mark.parametrize("move", [CameraMove.RISE, CameraMove.TILT_UP, CameraMove.TILT_DOWN])
def test_feet_stay_in_the_frame_of_a_full_shot(open_shot, move: CameraMove) -> None:
    shot = open_shot(staging(Setting.HARBOUR, Framing.FULL, 1, camera=move))
    (actor,) = shot.actors
    for frame in (0, shot.staging.frames - 1):
        assert shot.camera.moved(1.0, frame).point(0, actor.spot.y)[1] < 0.98 * shot.height


@pytest.mark.parametrize("time_of_day", [TimeOfDay.DAY, TimeOfDay.NIGHT])
def test_a_light_burns_nothing_out(picture, time_of_day: TimeOfDay) -> None:
    candle = Prop("candle", "noto:candle", Placement.TABLE)
    dark = staging(
        Setting.STUDY, Framing.FULL, 1, props=(candle,), time_of_day=time_of_day,
        camera=CameraMove.STILL,
    )  # fmt: skip
    lit = replace(dark, shot=replace(dark.shot, props=(replace(candle, lit=True),)))
    white = [(picture(each).min(axis=2) > 245).mean() for each in (dark, lit)]
    assert white[1] < white[0] + 0.002


@pytest.mark.parametrize("framing", [Framing.WIDE, Framing.MEDIUM, Framing.INSERT])
def test_a_lit_thing_lights_what_is_around_it(picture, framing: Framing) -> None:
    dark = staging(
        Setting.FOREST, framing, 0, props=(FIRE,), time_of_day=TimeOfDay.NIGHT,
        camera=CameraMove.STILL,
    )  # fmt: skip
    lit = replace(dark, shot=replace(dark.shot, props=(replace(FIRE, lit=True),)))
    gain = picture(lit).astype(int) - picture(dark)
    assert (gain >= -2).all()
    assert (gain[..., 2] > 8).mean() > 0.04
    assert gain[..., 2].mean() > gain[..., 0].mean()


def test_a_lantern_in_the_hand_glows_and_is_held_as_before(theatre) -> None:
    light = light_of(TimeOfDay.NIGHT)
    held = theatre.shelf.held("noto:red-paper-lantern", scale=0.4, light=light)
    lit = held_aglow(held, light)
    assert lit.sprite.box == held.sprite.box
    assert lit.sprite.pixels.shape > held.sprite.pixels.shape
    assert lit.name != held.name
    rim = lit.sprite.pixels[lit.sprite.pixels.shape[0] // 2, 4:12]
    assert (rim[:, 3] == 0).all()


def test_a_held_light_is_seen_on_the_stage(open_shot) -> None:
    what = staging(Setting.FOREST, Framing.FULL, 1, time_of_day=TimeOfDay.NIGHT)
    views = []
    for lit in (False, True):
        one = replace(
            what.shot.characters[0], action=Action.HOLD, facing=1,
            holds=replace(LAMP, placement=Placement.HAND, lit=lit),
        )  # fmt: skip
        views.append(open_shot(replace(what, shot=replace(what.shot, characters=(one,)))).draw(20))
        views[-1] = views[-1].astype(int)
    assert ((views[1] - views[0])[..., 2] > 15).mean() > 0.004


@pytest.mark.parametrize("placement", Placement)
@pytest.mark.parametrize("size", [(256, 144), (144, 256)])
def test_an_insert_fills_the_middle_and_is_sharp_before_a_soft_set(
    open_shot, placement: Placement, size
) -> None:
    prop = Prop("boat", "noto:sailboat", placement)
    shot = open_shot(staging(Setting.HARBOUR, Framing.INSERT, 0, props=(prop,)), size)
    things = [piece for piece in shot._framed if piece.depth == 1.0]
    left, _, right, _ = things[0].sprite.box
    assert right - left > 0.3 * min(shot.width, shot.height)
    assert abs(things[0].x - shot.width / 2) < 0.1 * shot.width
    assert max(p.sprite.scale for p in shot._backdrop if not p.shines) < shot.scale * 1.01


def test_a_second_thing_stands_smaller_beside_the_first(open_shot) -> None:
    key = Prop("key", "noto:key", Placement.TABLE)
    shot = open_shot(staging(Setting.STUDY, Framing.INSERT, 0, props=(key, LAMP)))
    first = next(piece for piece in shot._framed if piece.depth == 1.0)
    second = next(piece for piece in shot._framed if piece.depth == 0.96)
    assert -second.sprite.box[1] < -0.8 * first.sprite.box[1]
    assert abs(first.x - second.x) > 0.2 * shot.width


def test_a_photograph_hangs_where_it_covers_nobody(open_shot, tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    cv2.imwrite(str(path), np.full((90, 60, 3), (40, 200, 60), np.uint8))
    for framing, people in ((Framing.FULL, 2), (Framing.MEDIUM, 1), (Framing.TWO_SHOT, 2)):
        shot = open_shot(staging(Setting.STUDY, framing, people, image=str(path)))
        photo = shot._framed[-1]
        left, top, right, bottom = photo.sprite.box
        for actor in shot.actors:
            x, y = face_of(actor.spot)
            beside = not photo.x + left < x < photo.x + right
            assert beside or not photo.y + top < y < photo.y + bottom


def test_photographs_use_the_widest_gap() -> None:
    hung = hanging_beside([(300, 700)], width=1920, height=1080)
    assert hung.x - hung.width / 2 > 700
    assert hung.x + hung.width / 2 < 1920
    crowd = hanging_beside([(x, x + 300) for x in range(0, 1900, 300)], width=1920, height=1080)
    assert crowd.y + crowd.height / 2 < 0.4 * 1080
