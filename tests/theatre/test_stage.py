import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from studio.film.look import (
    CameraMove,
    Colour,
    Framing,
    Look,
    Mood,
    Season,
    Setting,
    Species,
    TimeOfDay,
    Viseme,
    Weather,
)
from studio.film.shot import Action, Placement, Prop, Staged, Turned
from studio.film.timeline import Card, Mouth
from studio.lib.errors import ImageUnreadable, ResourceMissing
from studio.theatre import stage
from studio.theatre.composing import crown, face_of
from studio.theatre.players import measure_of
from tests.stagings import staging

Picture = Callable[..., np.ndarray]
SIGNATURES = Path(__file__).resolve().parents[1] / "data" / "theatre_signatures.json"
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitän"
KEY = Prop("key", "noto:key", Placement.TABLE)


def differs(one: np.ndarray, two: np.ndarray) -> float:
    """Mean difference of two pictures, 0..255."""
    return float(np.abs(one.astype(int) - two.astype(int)).mean())


def rich(picture: np.ndarray) -> None:
    """A picture that is neither flat nor black."""
    assert picture.mean() > 18
    assert picture.std() > 12


# -- everything that the storyboard can ask for


@pytest.mark.parametrize("setting", Setting)
def test_every_setting_draws_and_another_seed_is_another_place(
    picture: Picture, setting: Setting
) -> None:
    one = picture(staging(setting, Framing.WIDE, 0, camera=CameraMove.STILL))
    two = picture(staging(setting, Framing.WIDE, 0, camera=CameraMove.STILL, seed=99))
    rich(one)
    assert differs(one, two) > 3


@pytest.mark.parametrize("setting", [Setting.SEA_COAST, Setting.CITY_STREET, Setting.KITCHEN])
def test_the_four_times_of_day_have_their_own_light(picture: Picture, setting: Setting) -> None:
    views = [picture(staging(setting, Framing.WIDE, 0, time_of_day=hour)) for hour in TimeOfDay]
    for view in views:
        rich(view)
    assert views[3].mean() < views[1].mean() - 10
    assert min(differs(a, b) for i, a in enumerate(views) for b in views[:i]) > 3


def test_settings_look_unlike_each_other(picture: Picture) -> None:
    views = [picture(staging(s, Framing.WIDE, 0), size=(96, 54)) for s in Setting]
    assert min(differs(a, b) for i, a in enumerate(views) for b in views[:i]) > 8


@pytest.mark.parametrize("weather", Weather)
def test_every_weather_draws(picture: Picture, weather: Weather) -> None:
    view = picture(staging(weather=weather, setting=Setting.VILLAGE))
    rich(view)
    if weather is not Weather.CLEAR:
        assert differs(view, picture(staging(setting=Setting.VILLAGE))) > 1


@pytest.mark.parametrize("season", Season)
def test_every_season_draws(picture: Picture, season: Season) -> None:
    view = picture(staging(Setting.LEAF_WOOD, Framing.WIDE, 0, season=season))
    rich(view)
    if season is Season.WINTER:
        ground = view[-20:, 60:-60].astype(int)
        assert ground.max(axis=2).mean() - ground.min(axis=2).mean() < 40


@pytest.mark.parametrize("mood", Mood)
def test_every_mood_draws(picture: Picture, mood: Mood) -> None:
    rich(picture(staging(Setting.MEADOW, mood=mood), size=(96, 54)))


@pytest.mark.parametrize("framing", Framing)
@pytest.mark.parametrize("people", [1, 2, 5])
def test_every_framing_draws_with_any_number_of_people(
    picture: Picture, framing: Framing, people: int
) -> None:
    props = (KEY,) if framing is Framing.INSERT else ()
    rich(picture(staging(Setting.MEADOW, framing, people, props=props)))


@pytest.mark.parametrize("placement", Placement)
def test_a_prop_is_seen_wherever_it_is_put(picture: Picture, placement: Placement) -> None:
    prop = Prop("apple", "noto:red-apple", placement)
    without = picture(staging(Setting.SEA_COAST, Framing.WIDE, 1, camera=CameraMove.STILL))
    there = picture(
        staging(Setting.SEA_COAST, Framing.WIDE, 1, camera=CameraMove.STILL, props=(prop,))
    )
    assert (np.abs(there.astype(int) - without).max(axis=2) > 40).sum() > 20


# -- the same again, whatever the order


def test_the_same_staging_gives_the_same_bytes(open_shot) -> None:
    what = staging(weather=Weather.STORM, time_of_day=TimeOfDay.NIGHT, people=2)
    one = open_shot(what)
    two = open_shot(what)
    for frame in (0, 13, 40):
        assert one.draw(frame).tobytes() == two.draw(frame).tobytes()


def test_frames_do_not_depend_on_what_was_drawn_before(open_shot) -> None:
    shot = open_shot(staging(Setting.FOREST, Framing.FULL, 2, weather=Weather.SNOW))
    forward = [shot.draw(frame).copy() for frame in (3, 10, 11, 30)]
    backward = [shot.draw(frame).copy() for frame in (30, 11, 10, 3)][::-1]
    for one, two in zip(forward, backward, strict=True):
        assert (one == two).all()


def test_places_are_built_again_alike_after_they_were_forgotten(open_shot, theatre) -> None:
    what = staging(Setting.DESERT, Framing.WIDE, 0)
    one = open_shot(what).draw(5).copy()
    theatre._places.clear()
    assert (open_shot(what).draw(5) == one).all()


def test_a_place_is_kept_for_the_next_shot(open_shot) -> None:
    one = open_shot(staging(Setting.CASTLE, Framing.WIDE, 0))
    two = open_shot(staging(Setting.CASTLE, Framing.CLOSE, 1, acting_seed=3))
    assert one.place is two.place


# -- motion


def test_puppets_move_on_twos_and_the_camera_on_ones(open_shot) -> None:
    still = open_shot(staging(Setting.PAPER, camera=CameraMove.STILL))
    middle = (slice(30, 140), slice(80, 180))
    frames = [still.draw(frame)[middle].copy() for frame in (20, 21, 22)]
    assert differs(frames[0], frames[1]) < differs(frames[1], frames[2])
    moving = open_shot(staging(Setting.MEADOW, Framing.WIDE, 0, camera=CameraMove.PAN_LEFT))
    views = [moving.draw(frame).copy() for frame in (20, 21)]
    assert differs(*views) > 0.3


@pytest.mark.parametrize(
    "setting",
    [Setting.SEA_COAST, Setting.MEADOW, Setting.VILLAGE, Setting.LIVING_ROOM, Setting.SPACE],
)
def test_there_is_life_in_a_shot_that_stands_still(open_shot, setting: Setting) -> None:
    shot = open_shot(staging(setting, Framing.WIDE, 0, camera=CameraMove.STILL))
    one, two = shot.draw(0).copy(), shot.draw(36)
    assert (np.abs(one.astype(int) - two).max(axis=2) > 12).sum() > 30


def test_a_mouth_that_speaks_moves_and_one_that_rests_does_not(open_shot) -> None:
    what = staging(Setting.PAPER, Framing.CLOSE, camera=CameraMove.STILL)
    talking = open_shot(what)
    assert talking.actors[0].spot.mouth is not None
    silent = replace(what, mouths=(Mouth("actor 0", ((0, Viseme.REST),)),))
    assert differs(talking.draw(20).copy(), open_shot(silent).draw(20)) > 0.2


def test_who_walks_gets_somewhere(open_shot) -> None:
    what = staging(Setting.VILLAGE, Framing.FULL, frames=72)
    walker = Staged("actor 0", mark=0.5, facing=1, action=Action.WALK)
    shot = open_shot(replace(what, shot=replace(what.shot, characters=(walker,))))
    start, step, stop = shot.actors[0].walk
    assert step > 0
    assert start + step * stop > start + 0.2 * shot.width
    assert 0 < start < start + step * stop < shot.width


@pytest.mark.parametrize("size", [(256, 144), (144, 256), (160, 160)])
@pytest.mark.parametrize("move", CameraMove)
def test_no_camera_move_shows_an_edge(
    open_shot, monkeypatch, move: CameraMove, size: tuple[int, int]
) -> None:
    monkeypatch.setattr(stage, "BLANK", (1.0, 0.0, 1.0))
    walker = Staged("actor 0", mark=0.2, facing=1, action=Action.WALK)
    for framing in (Framing.ESTABLISHING, Framing.FULL, Framing.OVER_SHOULDER, Framing.CLOSE):
        what = staging(Setting.MEADOW, framing, 1, camera=move)
        what = replace(what, shot=replace(what.shot, characters=(walker,)))
        shot = open_shot(what, size)
        for frame in (0, 24, 47):
            view = shot.draw(frame).astype(int)
            assert (view[..., 3] == 255).all()
            bare = (view[..., 0] > 90) & (view[..., 2] > 90) & (view[..., 1] < 40)
            assert not bare.any()


# -- people


@pytest.mark.parametrize("size", [(256, 144), (144, 256), (160, 160)])
@pytest.mark.parametrize("framing", [f for f in Framing if f is not Framing.OVER_SHOULDER])
@pytest.mark.parametrize("people", [1, 2, 4])
def test_heads_are_in_the_picture(
    open_shot, framing: Framing, people: int, size: tuple[int, int]
) -> None:
    shot = open_shot(staging(Setting.CASTLE, framing, people), size)
    assert shot.actors
    for actor in shot.actors:
        x, eyes = face_of(actor.spot)
        assert 0.04 * shot.height < eyes < 0.9 * shot.height
        assert crown(actor.spot, cropped=True) > -0.05 * shot.height
        assert 0.06 * shot.width < x < 0.94 * shot.width


def test_feet_stand_on_the_ground(open_shot) -> None:
    for setting in Setting:
        for framing in (Framing.ESTABLISHING, Framing.WIDE, Framing.FULL):
            shot = open_shot(staging(setting, framing, 1), (96, 54))
            spot = shot.actors[0].spot
            assert shot.frame.floor < spot.y < shot.height


def test_two_people_face_each_other(open_shot) -> None:
    shot = open_shot(staging(Setting.KITCHEN, Framing.MEDIUM, 2))
    left, right = sorted(shot.actors, key=lambda actor: actor.spot.x)
    assert left.spot.staged.facing == 1
    assert right.spot.staged.facing == -1


def test_over_a_shoulder_the_listener_is_a_large_back_and_the_speaker_a_face(open_shot) -> None:
    what = staging(Setting.STUDY, Framing.OVER_SHOULDER, 2)
    back, front = sorted(open_shot(what).actors, key=lambda actor: not actor.spot.foreground)
    assert back.spot.foreground
    assert back.spot.staged.turned is Turned.AWAY
    assert back.spot.size > 1.4 * front.spot.size
    assert front.spot.staged.name == "actor 0"
    assert front.spot.staged.facing == (1 if back.spot.x > front.spot.x else -1)
    assert abs(face_of(front.spot)[0] - face_of(back.spot)[0]) > 900


def test_who_stands_left_is_left_and_looks_right_in_every_shot_of_a_talk(open_shot) -> None:
    for framing in (Framing.FULL, Framing.TWO_SHOT, Framing.MEDIUM, Framing.OVER_SHOULDER):
        for voice in (0, 1):
            what = staging(Setting.STUDY, framing, 2)
            keys = what.mouths[0].keys
            what = replace(what, mouths=(Mouth(f"actor {voice}", keys),))
            spots = {a.spot.staged.name: a.spot for a in open_shot(what).actors}
            left, right = spots["actor 0"], spots["actor 1"]
            assert face_of(left)[0] < face_of(right)[0]
            assert (left.staged.facing, right.staged.facing) == (1, -1)


def test_a_single_has_room_on_the_side_that_it_looks_to(open_shot) -> None:
    for framing in (Framing.MEDIUM, Framing.CLOSE):
        for facing in (-1, 1):
            what = staging(Setting.STUDY, framing, 1)
            one = Staged("actor 0", mark=0.5 - 0.2 * facing, facing=facing)
            shot = open_shot(replace(what, shot=replace(what.shot, characters=(one,))))
            x, _ = face_of(shot.actors[0].spot)
            assert (0.5 * shot.width - x) * facing > 0.05 * shot.width


def test_who_sits_is_as_high_in_a_medium_shot_as_who_stands(open_shot) -> None:
    heights = []
    for action in (Action.STAND, Action.SIT):
        what = staging(Setting.STUDY, Framing.MEDIUM, 1)
        one = Staged("actor 0", facing=1, action=action)
        shot = open_shot(replace(what, shot=replace(what.shot, characters=(one,))))
        heights.append(face_of(shot.actors[0].spot)[1] / shot.height)
    assert abs(heights[0] - heights[1]) < 0.03


def test_small_creatures_are_framed_by_their_heads_and_do_not_float(open_shot) -> None:
    what = staging(Setting.MEADOW, Framing.TWO_SHOT, 2)
    mouse = replace(what.looks[1][1], species=Species.MOUSE)
    shot = open_shot(replace(what, looks=(what.looks[0], ("actor 1", mouse))))
    small = next(actor.spot for actor in shot.actors if actor.spot.staged.name == "actor 1")
    assert 0.2 * shot.height < face_of(small)[1] < 0.75 * shot.height
    assert small.y >= shot.height


def test_over_the_shoulder_of_an_animal_is_a_shot_of_who_speaks(open_shot) -> None:
    what = staging(Setting.MEADOW, Framing.OVER_SHOULDER, 2)
    mouse = replace(what.looks[1][1], species=Species.MOUSE)
    shot = open_shot(replace(what, looks=(what.looks[0], ("actor 1", mouse))))
    assert [actor.spot.staged.name for actor in shot.actors] == ["actor 0"]


@pytest.mark.parametrize("size", [(256, 144), (144, 256), (160, 160)])
def test_a_lion_and_a_mouse_are_both_read_in_one_shot(open_shot, size) -> None:
    what = staging(Setting.MEADOW, Framing.TWO_SHOT, 2)
    kinds = zip(what.looks, (Species.LION, Species.MOUSE), strict=True)
    looks = tuple((name, replace(look, species=kind)) for (name, look), kind in kinds)
    shot = open_shot(replace(what, looks=looks), size)
    (x1, y1), (x2, y2) = (face_of(actor.spot) for actor in shot.actors)
    heads = [measure_of(a.spot.look).head_height * a.spot.size for a in shot.actors]
    assert abs(x1 - x2) > 0.6 * max(heads)
    assert min(heads) > 0.3 * max(heads)
    assert max(y1, y2) < 0.85 * shot.height


def test_a_close_shot_is_of_who_speaks(open_shot) -> None:
    what = staging(Setting.STUDY, Framing.CLOSE, 3)
    voiced = replace(what, mouths=(Mouth("actor 2", ((0, Viseme.REST), (6, Viseme.AA))),))
    shot = open_shot(voiced)
    assert [actor.spot.staged.name for actor in shot.actors] == ["actor 2"]


def test_four_hundred_people_are_a_crowd_and_no_error(picture: Picture) -> None:
    rich(picture(staging(Setting.CITY_STREET, Framing.FULL, 400)))


# -- cards, pictures, refusals


@pytest.mark.parametrize("card", Card)
@pytest.mark.parametrize("size", [(256, 144), (144, 256), (160, 160)])
def test_cards_are_lettered(picture: Picture, card: Card, size: tuple[int, int]) -> None:
    lettered = staging(
        Setting.MEADOW, Framing.WIDE, 0, card=card, lettering=("The Keeper", "by Someone")
    )
    other = replace(lettered, lettering=("The Heeper", "by Someone"))
    rich(picture(lettered, size=size))
    assert differs(picture(lettered, size=size), picture(other, size=size)) > 0.02


@pytest.mark.parametrize(
    "title",
    [
        "X",
        "word " * 60,
        LONG_WORD * 2,
        "Лунная дорога",
        "",
        "🙂",
    ],
)
def test_any_title_fits(picture: Picture, title: str) -> None:
    rich(picture(staging(Setting.MEADOW, Framing.WIDE, 0, card=Card.TITLE, lettering=(title,))))


@pytest.mark.parametrize(("shape", "people"), [((90, 160), 0), ((160, 90), 0), ((90, 160), 1)])
def test_a_projects_picture_is_shown(
    picture: Picture, tmp_path: Path, shape: tuple[int, int], people: int
) -> None:
    path = tmp_path / "photo.png"
    cv2.imwrite(str(path), np.full((*shape, 3), (40, 200, 60), np.uint8))
    view = picture(staging(Setting.STUDY, Framing.MEDIUM, people, image=str(path))).astype(int)
    green = (view[..., 1] > view[..., 0] + 60) & (view[..., 1] > view[..., 2] + 60)
    assert green.mean() > (0.06 if people or shape[0] > shape[1] else 0.8)


def test_a_file_that_is_no_picture_is_refused(picture: Picture, tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"not a picture")
    with pytest.raises(ImageUnreadable):
        picture(staging(image=str(path)))


def test_an_unknown_prop_is_refused_by_name(picture: Picture) -> None:
    with pytest.raises(ResourceMissing, match="no-such-thing"):
        picture(staging(Setting.MEADOW, Framing.WIDE, props=(Prop("x", "noto:no-such-thing"),)))


# -- golden signatures: a change of look is a decision

GOLDEN = {
    "storm at the coast": lambda: staging(time_of_day=TimeOfDay.NIGHT, weather=Weather.STORM),
    "two in a meadow": lambda: staging(Setting.MEADOW, Framing.FULL, 2),
    "close in the forest": lambda: staging(
        Setting.FOREST, Framing.CLOSE, time_of_day=TimeOfDay.DUSK
    ),
    "kitchen": lambda: staging(Setting.KITCHEN, Framing.MEDIUM, 2, time_of_day=TimeOfDay.NIGHT),
    "snow in the village": lambda: staging(Setting.VILLAGE, Framing.FULL, 3, weather=Weather.SNOW),
    "space": lambda: staging(Setting.SPACE, Framing.WIDE, 1),
    "insert": lambda: staging(Setting.STUDY, Framing.INSERT, 0, props=(KEY,)),
    "under the sea": lambda: staging(Setting.UNDERWATER, Framing.WIDE, 0),
    "market at night": lambda: staging(
        Setting.MARKET, Framing.FULL, 2, time_of_day=TimeOfDay.NIGHT
    ),
    "over the shoulder": lambda: staging(Setting.CAFE, Framing.OVER_SHOULDER, 2),
    "a fox and an owl": lambda: replace(
        staging(Setting.LEAF_WOOD, Framing.MEDIUM, 2),
        looks=(
            ("actor 0", Look(species=Species.FOX, colour=Colour.ORANGE)),
            ("actor 1", Look(species=Species.OWL, colour=Colour.BROWN)),
        ),
    ),
    "title": lambda: staging(
        Setting.HARBOUR, Framing.WIDE, 0, card=Card.TITLE, lettering=("The Keeper",)
    ),
}  # fmt: skip


def signature(picture: np.ndarray) -> list[list[int]]:
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    return cv2.resize(grey, (16, 9), interpolation=cv2.INTER_AREA).tolist()


@pytest.mark.parametrize("name", GOLDEN)
def test_the_look_is_as_it_was(picture: Picture, name: str) -> None:
    kept = json.loads(SIGNATURES.read_text()) if SIGNATURES.is_file() else {}
    now = signature(picture(GOLDEN[name](), size=(320, 180)))
    if os.environ.get("GOLDEN"):
        kept[name] = now
        SIGNATURES.write_text(json.dumps(dict(sorted(kept.items()))).replace("]],", "]],\n") + "\n")
    away = np.abs(np.array(kept[name]) - np.array(now))
    assert away.mean() < 4
    assert away.max() < 40
