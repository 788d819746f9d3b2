"""Puppets from the side and from behind, lying and seated: seen as such, whatever they wear."""

from dataclasses import replace
from itertools import combinations

import cairocffi
import numpy as np
import pytest

from studio.film.look import (
    Age,
    Beard,
    Emotion,
    Gender,
    HairStyle,
    Hat,
    Look,
    TimeOfDay,
    Viseme,
    Wardrobe,
)
from studio.film.shot import Action, Staged, Turned
from studio.theatre.light import light_of
from studio.theatre.puppet import Pose, build, pose_at
from studio.theatre.puppet.actions import standing
from studio.theatre.puppet.backs import back_cuts
from studio.theatre.puppet.expressions import EXPRESSIONS
from studio.theatre.puppet.figure import figure_of
from studio.theatre.puppet.hair import hairless
from studio.theatre.puppet.hair_turned import hair_away, hair_profile
from studio.theatre.puppet.hats_turned import hat_away, hat_profile
from studio.theatre.puppet.head import skull_of
from studio.theatre.puppet.performance import Performance
from studio.theatre.puppet.pose import Face, Seat, mirrored
from studio.theatre.puppet.tailor import tailor_for

DAY = light_of(TimeOfDay.DAY)
PLAIN = Look(gender=Gender.MAN)
SIDE = standing(2.0)
AWAY = standing(0.7, away=True)
SCALE = 0.3
SIZE = (360, 400)


def _drawn(look: Look, pose: Pose, scale: float = SCALE) -> np.ndarray:
    """A puppet on the line 20 pixels above the lower edge, as (h, w, 4)."""
    surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, *SIZE)
    context = cairocffi.Context(surface)
    context.translate(SIZE[0] / 2, SIZE[1] - 20)
    context.scale(scale, scale)
    build(look, DAY, scale=scale, seed=4).draw(context, pose)
    surface.flush()
    return np.frombuffer(bytes(surface.get_data()), np.uint8).reshape(SIZE[1], SIZE[0], 4)


def _differing(a: np.ndarray, b: np.ndarray) -> int:
    return int((np.abs(a.astype(int) - b.astype(int)).max(axis=2) > 24).sum())


@pytest.mark.parametrize("age", Age)
@pytest.mark.parametrize("pose", [SIDE, mirrored(SIDE), AWAY], ids=["right", "left", "away"])
def test_feet_stand_on_the_floor_from_every_side(age, pose):
    rows = np.flatnonzero((_drawn(replace(PLAIN, age=age), pose)[..., 3] > 200).any(axis=1))
    assert abs(int(rows[-1]) + 1 - (SIZE[1] - 20)) <= 3


def test_a_profile_is_narrower_than_a_front_and_its_nose_points_ahead():
    front, side = _drawn(PLAIN, standing(0.0)), _drawn(PLAIN, SIDE)

    def wide(picture: np.ndarray, rows: slice) -> int:
        columns = np.flatnonzero((picture[rows, :, 3] > 200).any(axis=0))
        return int(columns[-1] - columns[0])

    chest = slice(200, 240)
    assert wide(side, chest) < 0.85 * wide(front, chest)
    nose = slice(125, 145)
    columns = np.flatnonzero((side[nose, :, 3] > 200).any(axis=0)) - SIZE[0] / 2
    flipped = np.flatnonzero((_drawn(PLAIN, mirrored(SIDE))[nose, :, 3] > 200).any(axis=0))
    assert columns[-1] > 30
    assert SIZE[0] / 2 - flipped[0] > 30


@pytest.mark.parametrize("beard", [Beard.NONE, Beard.FULL])
def test_all_nine_mouths_differ_in_profile(beard):
    look = replace(PLAIN, beard=beard)
    pictures = [_drawn(look, replace(SIDE, face=Face(viseme=v))) for v in Viseme]
    for a, b in combinations(pictures, 2):
        assert _differing(a, b) >= 4


def test_all_feelings_differ_in_profile():
    pictures = [_drawn(PLAIN, replace(SIDE, face=EXPRESSIONS[e].face), 0.36) for e in Emotion]
    for a, b in combinations(pictures, 2):
        assert _differing(a, b) >= 4


def test_nobody_shows_a_face_from_behind():
    quiet = _drawn(PLAIN, AWAY)
    loud = _drawn(PLAIN, replace(AWAY, face=Face(viseme=Viseme.AA, lid=1.0, brow_lift=1.0)))
    assert np.array_equal(quiet, loud)
    assert _differing(quiet, _drawn(PLAIN, standing(0.0))) > 400


@pytest.mark.parametrize("hat", [h for h in Hat if h is not Hat.NONE])
def test_every_hat_has_a_side_and_a_back(hat):
    look = replace(PLAIN, hat=hat)
    skull = skull_of(look, figure_of(look))
    assert hat_profile(look, skull).front
    assert hat_away(look, skull).front


@pytest.mark.parametrize("style", HairStyle)
def test_every_cut_of_hair_has_a_side_and_a_back(style):
    look = Look(gender=Gender.WOMAN, age=Age.ADULT, hair=style)
    skull = skull_of(look, figure_of(look))
    assert hair_profile(look, skull).front
    assert hair_away(look, skull, 0.5).front or style is HairStyle.BALD
    bare = replace(look, wardrobe=Wardrobe.ROBOT)
    assert not hairless(bare) or not hair_profile(bare, skull).front


@pytest.mark.parametrize("wardrobe", Wardrobe)
def test_every_wardrobe_has_a_back(wardrobe):
    look = replace(PLAIN, wardrobe=wardrobe)
    assert back_cuts(tailor_for(look, figure_of(look), 0.0, seated=False))


@pytest.mark.parametrize("facing", [-1, 1])
def test_who_lies_is_long_and_low_with_the_head_away_from_where_it_faces(facing):
    staged = Staged("Ann", facing=facing, action=Action.LIE)
    picture = _drawn(PLAIN, pose_at(staged, None, 0, seed=1, frames=96))
    solid = picture[..., 3] > 200
    rows, columns = np.flatnonzero(solid.any(axis=1)), np.flatnonzero(solid.any(axis=0))
    assert columns[-1] - columns[0] > 2.2 * (rows[-1] - rows[0])
    assert abs(int(rows[-1]) - (SIZE[1] - 20)) <= 12
    tall = solid.sum(axis=0)[columns[0] : columns[-1]]
    ends = tall[:80].mean(), tall[-80:].mean()
    assert (ends[0] > ends[1]) == (facing > 0)  # a head is higher than feet


@pytest.mark.parametrize("seat", [Seat.STOOL, Seat.CHAIR, Seat.STONE, Seat.GROUND])
@pytest.mark.parametrize("wardrobe", [Wardrobe.SHIRT, Wardrobe.ROBE])
def test_nothing_of_who_sits_or_kneels_goes_through_the_floor(seat, wardrobe):
    look = replace(PLAIN, wardrobe=wardrobe)
    for action in (Action.SIT, Action.KNEEL):
        for turned in (Turned.EASY, Turned.PROFILE):
            staged = Staged("Ann", facing=1, action=action, turned=turned)
            pose = pose_at(staged, None, 4, seed=1, frames=96, seat=seat)
            rows = np.flatnonzero((_drawn(look, pose)[..., 3] > 200).any(axis=1))
            assert rows[-1] - (SIZE[1] - 20) <= 8, (action, turned)


def test_twins_in_one_shot_are_not_glued_anew_every_frame(monkeypatch):
    glued = []
    draw = Performance.draw
    monkeypatch.setattr(Performance, "draw", lambda self: (glued.append(1), draw(self))[1])
    puppet = build(replace(PLAIN, skin=5), DAY, scale=0.1, seed=9)
    surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, *SIZE)
    context = cairocffi.Context(surface)
    context.translate(100, 300)
    context.scale(0.1, 0.1)
    for _ in range(2):  # two frames of one held pose
        for name in ("Ann", "Bob", "Cid"):
            puppet.draw(context, pose_at(Staged(name), None, 4, seed=1, frames=96), actor=name)
    assert len(glued) == 3
