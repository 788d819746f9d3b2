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
