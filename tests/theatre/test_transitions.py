"""Transitions as they are drawn: from the one picture to the other, through what they say."""

from itertools import pairwise

import numpy as np
import pytest

from studio.film.shot import DARK, Transition
from studio.providers.ports import Seen
from studio.theatre.transitions import open_joiner

DRAWN = [each for each in Transition if each is not Transition.CUT]
SIZES = [(192, 108), (108, 192), (120, 120)]


def plain(colour: tuple[int, int, int], size: tuple[int, int]) -> np.ndarray:
    picture = np.empty((size[1], size[0], 4), np.uint8)
    picture[:] = (*colour, 255)
    return picture


def moments(transition: Transition, size: tuple[int, int], count: int = 25) -> list[np.ndarray]:
    one, two = plain((30, 30, 220), size), plain((220, 60, 30), size)
    joiner = open_joiner(transition, *size)
    return [
        joiner.mix(Seen(lambda: one, (0.4, 0.4)), Seen(lambda: two), (n + 1) / (count + 1))
        for n in range(count)
    ]


def apart(one: np.ndarray, two: np.ndarray) -> float:
    return float(np.abs(one.astype(int) - two).mean())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("transition", DRAWN)
def test_it_begins_with_the_one_and_ends_with_the_other(transition: Transition, size) -> None:
    views = moments(transition, size)
    one, two = plain((30, 30, 220), size), plain((220, 60, 30), size)
    assert apart(views[0], one) < 12
    assert apart(views[-1], two) < 12
    for view in views:
        assert view.shape == one.shape
        assert (view[..., 3] == 255).all()


@pytest.mark.parametrize("transition", DRAWN)
def test_it_goes_evenly_without_a_jump(transition: Transition) -> None:
    views = moments(transition, (192, 108), 48)
    steps = [apart(one, two) for one, two in pairwise(views)]
    assert max(steps) < 30


@pytest.mark.parametrize("transition", sorted(DARK))
def test_nothing_of_either_is_seen_in_the_middle_of_a_dark_one(transition: Transition) -> None:
    middle = moments(transition, (192, 108))[12].astype(int)
    for colour in ((30, 30, 220), (220, 60, 30)):
        assert (np.abs(middle[..., :3] - colour).max(axis=2) < 25).mean() < 0.01


def test_an_iris_closes_around_the_face() -> None:
    view = moments(Transition.IRIS, (192, 108), 50)[17]
    light = view[..., :3].max(axis=2) > 100
    y, x = np.nonzero(light)
    assert 0.02 < light.mean() < 0.3
    assert abs(x.mean() / 192 - 0.4) < 0.03
    assert abs(y.mean() / 108 - 0.4) < 0.05


def test_a_page_shows_its_pale_back_as_it_turns() -> None:
    view = moments(Transition.PAGE_TURN, (192, 108))[12][..., :3].astype(int)
    pale = (view.min(axis=2) > 110) & (view.max(axis=2) - view.min(axis=2) < 70)
    assert 0.08 < pale.mean() < 0.7


def test_black_on_one_side_stays_black() -> None:
    black, red = plain((0, 0, 0), (192, 108)), plain((30, 30, 220), (192, 108))
    for transition in DRAWN:
        joiner = open_joiner(transition, 192, 108)
        assert joiner.mix(Seen(lambda: black), Seen(lambda: red), 0.02)[..., :3].mean() < 25


def test_the_sides_pictures_are_not_touched() -> None:
    one, two = plain((30, 30, 220), (192, 108)), plain((220, 60, 30), (192, 108))
    for transition in Transition:
        joiner = open_joiner(transition, 192, 108)
        for part in (0.1, 0.4, 0.6, 0.9):
            joiner.mix(Seen(lambda: one), Seen(lambda: two), part)
    assert (one == plain((30, 30, 220), (192, 108))).all()
    assert (two == plain((220, 60, 30), (192, 108))).all()
