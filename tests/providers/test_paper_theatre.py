from pathlib import Path

import numpy as np

from studio.film.look import Framing, Setting
from studio.providers.registry import Workshop
from tests.stagings import ASSETS, staging


def test_the_paper_theatre_plays_the_illustrator(tmp_path: Path) -> None:
    illustrator = Workshop(ASSETS, tmp_path).illustrator
    assert illustrator.version
    what = staging(Setting.HARBOUR, Framing.FULL, 2)
    shot = illustrator.stage(what, width=192, height=108, picture_of=Path)
    picture = shot.draw(7)
    assert picture.shape == (108, 192, 4)
    assert picture.dtype == np.uint8
    assert (picture[..., 3] == 255).all()


def test_two_theatres_draw_the_same(tmp_path: Path) -> None:
    what = staging(Setting.MEADOW, Framing.MEDIUM, 1)
    pictures = []
    for name in ("one", "two"):
        theatre = Workshop(ASSETS, tmp_path / name).illustrator
        shot = theatre.stage(what, width=192, height=108, picture_of=Path)
        pictures.append(shot.draw(9).tobytes())
    assert pictures[0] == pictures[1]
