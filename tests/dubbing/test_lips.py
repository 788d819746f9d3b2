"""A person's lips at rest, and in any shape."""

import numpy as np
import pytest

from studio.dubbing.lips import MIDDLE, closed, shaped
from studio.dubbing.mouth import SHAPES, Mouth
from studio.film.look import Viseme


def rims(*, width: float = 1.0, gap: float = 0.0, body: float = 0.12) -> np.ndarray:
    """Plain lips: a slit or an opening with so much lip above and below."""
    steps = np.linspace(-0.5, 0.5, 11)
    arch = 1 - (2 * steps) ** 2
    made = np.zeros((4, 11, 3))
    made[:, :, 0] = steps * width
    for rim, height in enumerate((-gap / 2 - body, -gap / 2, gap / 2, gap / 2 + body)):
        made[rim, :, 1] = height * arch
    return made


def test_open_lips_are_closed_at_rest():
    rest = closed(rims(width=1.2, gap=0.3)).rims
    assert rest[1, :, 1] == pytest.approx(rest[2, :, 1])
    assert rest[0, 0, 0] == pytest.approx(-0.5)
    assert rest[0, -1, 0] == pytest.approx(0.5)


def test_closed_lips_stay_as_they_are():
    seen = rims()
    assert closed(seen).rims == pytest.approx(seen, abs=1e-9)


def test_lips_part_by_the_gap_of_the_shape():
    lips = closed(rims())
    for viseme, mouth in SHAPES.items():
        made = shaped(lips, mouth)
        gap = made[2, MIDDLE, 1] - made[1, MIDDLE, 1]
        wanted = mouth.gap if viseme is not Viseme.FV else mouth.upper + 0.045
        assert gap == pytest.approx(wanted, abs=0.002), viseme


def test_lips_never_cross():
    lips = closed(rims(width=1.3, gap=0.25))
    rng = np.random.default_rng(3)
    for _ in range(300):
        mouth = Mouth(*(rng.uniform(0, most) for most in (0.3, 0.1, 0.1)), *rng.uniform(0, 1, 6))
        made = shaped(lips, Mouth(**{**vars(mouth), "width": 0.6 + 0.5 * mouth.width}))
        assert (np.diff(made[:, 1:-1, 1], axis=0) >= -1e-9).all()


def test_o_and_u_are_narrow_and_their_corners_are_of_lip():
    lips = closed(rims())
    spread = shaped(lips, SHAPES[Viseme.EE])
    for viseme, most in ((Viseme.OH, 0.8), (Viseme.OO, 0.7)):
        made = shaped(lips, SHAPES[viseme])
        assert np.ptp(made[0, :, 0]) < most
        corner = made[1, 0, 0] - made[0, 0, 0]
        assert corner > spread[1, 0, 0] - spread[0, 0, 0] + 0.05
        assert made[:, MIDDLE, 2].max() < lips.rims[:, MIDDLE, 2].min()
