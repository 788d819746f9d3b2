"""Clothes of every kind hold from every side, on every body, standing and seated."""

from dataclasses import replace

import cairocffi
import numpy as np
import pytest

from studio.film.look import (
    Age,
    Build,
    Colour,
    Gender,
    HairStyle,
    Hat,
    Look,
    TimeOfDay,
    Viseme,
    Wardrobe,
)
from studio.theatre.light import light_of
from studio.theatre.puppet.actions import standing
from studio.theatre.puppet.hats import HEIGHTS
from studio.theatre.puppet.outfit import LegCut, outfit_of
from studio.theatre.puppet.papers import skin_paper
from studio.theatre.puppet.pose import Face, Pose, Seat
from studio.theatre.puppet.puppet import Puppet

DAY = light_of(TimeOfDay.DAY)
SCALE, SIZE = 0.16, (170, 230)
SIDES = {
    "front": standing(0.0),
    "turned": standing(0.85),
    "profile": standing(2.0),
    "away": replace(standing(0.0), away=True),
    "seated": replace(standing(0.85), seat=Seat.STOOL, drop=0.3),
}
BODIES = (
    Look(gender=Gender.WOMAN, build=Build.SLIM),
    Look(gender=Gender.MAN, age=Age.OLD, build=Build.STOUT),
    Look(age=Age.CHILD),
)


def drawn(look: Look, pose: Pose, scale: float = SCALE) -> np.ndarray:
    surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, *SIZE)
    context = cairocffi.Context(surface)
    context.translate(SIZE[0] / 2, SIZE[1] - 16)
    context.scale(scale, scale)
    Puppet(look, DAY, scale=scale, seed=4).draw(context, pose)
    surface.flush()
    return np.frombuffer(bytes(surface.get_data()), np.uint8).reshape(SIZE[1], SIZE[0], 4)


def differing(one: np.ndarray, two: np.ndarray) -> int:
    return int((np.abs(one.astype(int) - two.astype(int)).max(axis=2) > 24).sum())


@pytest.mark.parametrize("wardrobe", Wardrobe)
def test_a_garment_fits_every_body_and_shows_every_side(wardrobe):
    whole = list(Wardrobe).index(wardrobe) % len(BODIES)
    for body in BODIES:
        sides = SIDES if body is BODIES[whole] else {"seated": SIDES["seated"]}
        look = replace(body, wardrobe=wardrobe)
        pictures = {side: drawn(look, pose) for side, pose in sides.items()}
        for picture in pictures.values():
            rows, columns = np.nonzero(picture[..., 3] > 60)
            assert rows[-1] < SIZE[1] - 4
            assert columns.min() > 2
            assert columns.max() < SIZE[0] - 3
        standing_up = [picture for side, picture in pictures.items() if side != "seated"]
        for i, one in enumerate(standing_up):
            assert all(differing(one, two) > 60 for two in standing_up[i + 1 :])


@pytest.mark.parametrize("wardrobe", Wardrobe)
def test_the_colour_shows_on_every_garment(wardrobe):
    look = replace(BODIES[0], wardrobe=wardrobe, colour=Colour.GREEN)
    other = replace(look, colour=Colour.ORANGE)
    assert differing(drawn(look, SIDES["front"]), drawn(other, SIDES["front"])) > 25


@pytest.mark.parametrize("age", Age)
def test_profiles_keep_badges_on_the_body(age):
    """Nothing of a hero's emblem or a robot's dial stands out in front of the chest."""
    for wardrobe in (Wardrobe.HERO, Wardrobe.POLICE, Wardrobe.ROBOT):
        look = Look(wardrobe=wardrobe, age=age)
        plain = drawn(replace(look, wardrobe=Wardrobe.COAT), SIDES["profile"])[..., 3] > 60
        worn = drawn(look, SIDES["profile"])[..., 3] > 60
        chest = slice(int(SIZE[1] * 0.42), int(SIZE[1] * 0.60))
        edge = [int(np.nonzero(each[chest].any(axis=0))[0].max()) for each in (plain, worn)]
        assert edge[1] <= edge[0] + 4


def test_a_ghost_floats_without_legs_and_lets_the_set_shine_through():
    look = Look(wardrobe=Wardrobe.GHOST)
    assert outfit_of(look).leg is LegCut.NONE
    ghost, coat = (drawn(replace(look, wardrobe=w), SIDES["front"])
        for w in (Wardrobe.GHOST, Wardrobe.COAT))  # fmt: skip
    assert 150 < ghost[..., 3].max() < 235 < coat[..., 3].max()
    solid = np.nonzero((ghost[..., 3] > 75).any(axis=1))[0].max()
    assert solid < SIZE[1] - 16 - 2


def test_robots_speak_with_a_grille_that_has_nine_shapes():
    look = Look(wardrobe=Wardrobe.ROBOT, colour=Colour.GREY, accent=Colour.RED)
    pictures = [drawn(look, replace(SIDES["front"], face=Face(viseme=v)), 0.2) for v in Viseme]
    for i, one in enumerate(pictures):
        assert all(differing(one, two) >= 4 for two in pictures[i + 1 :])


def test_robots_are_of_tin_and_ghosts_are_pale_whatever_their_skin():
    for skin in (0, 5):
        assert skin_paper(Look(wardrobe=Wardrobe.ROBOT, skin=skin)) == skin_paper(
            Look(wardrobe=Wardrobe.ROBOT)
        )
    dark, pale = (Look(skin=5, wardrobe=w) for w in (Wardrobe.COAT, Wardrobe.GHOST))
    assert int(skin_paper(pale)[1:3], 16) > int(skin_paper(dark)[1:3], 16) + 60


def test_every_hat_says_how_high_it_is():
    assert set(HEIGHTS) == set(Hat) - {Hat.NONE}


@pytest.mark.parametrize("style", HairStyle)
def test_hair_keeps_under_hats_and_differs_from_every_side(style):
    bare = Look(hair=style, gender=Gender.WOMAN)
    hatted = replace(bare, hat=Hat.BOWLER)
    top = [int(np.nonzero((drawn(each, SIDES["front"])[..., 3] > 90).any(axis=1))[0].min())
        for each in (replace(hatted, hair=HairStyle.BALD), hatted)]  # fmt: skip
    assert top[0] == top[1]
    sides = [drawn(bare, SIDES[side]) for side in ("front", "profile", "away")]
    assert differing(sides[0], sides[1]) > 60
    assert differing(sides[0], sides[2]) > 60
