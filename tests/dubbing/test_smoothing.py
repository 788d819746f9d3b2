"""Points hold still where they tremble and keep up where they move."""

import numpy as np

from studio.dubbing.smoothing import eased, steadied


def test_trembling_is_taken_out():
    rng = np.random.default_rng(1)
    still = np.full((75, 4, 2), 100.0) + rng.normal(0, 0.6, (75, 4, 2))
    smooth = steadied(still, rate=25.0, size=200.0)
    assert np.abs(np.diff(smooth, axis=0)).mean() < 0.25 * np.abs(np.diff(still, axis=0)).mean()


def test_a_moving_head_is_kept_up_with():
    across = 100 + 60 * np.sin(np.arange(75) / 25 * 2 * np.pi * 0.5)
    moving = np.repeat(across[:, None, None], 4, axis=1) * np.ones((1, 1, 2))
    smooth = steadied(moving, rate=25.0, size=200.0)
    assert np.abs(smooth - moving).max() < 3.0


def test_what_is_there_is_eased_in_and_out():
    there = np.array([True] * 10 + [False] * 5 + [True] * 10)
    weight = eased(there, 4)
    assert (weight[10:15] == 0).all()
    assert weight[0] == 1
    assert np.abs(np.diff(weight)).max() <= 0.21
