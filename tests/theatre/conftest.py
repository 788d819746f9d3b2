"""A theatre that all tests of this room share."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from studio.film.timeline import Staging
from studio.theatre.house import Theatre
from studio.theatre.stage import Shot as StagedShot
from tests.stagings import ASSETS


@pytest.fixture(scope="session")
def theatre(tmp_path_factory: pytest.TempPathFactory) -> Theatre:
    return Theatre(ASSETS, tmp_path_factory.mktemp("theatre"))


@pytest.fixture
def open_shot(theatre: Theatre) -> Callable[..., StagedShot]:
    def opened(what: Staging, size: tuple[int, int] = (256, 144)) -> StagedShot:
        return StagedShot(theatre, what, width=size[0], height=size[1], picture_of=Path)

    return opened


@pytest.fixture
def picture(open_shot: Callable[..., StagedShot]) -> Callable[..., np.ndarray]:
    def drawn(what: Staging, frame: int = 20, size: tuple[int, int] = (256, 144)) -> np.ndarray:
        return open_shot(what, size).draw(frame)[..., :3].copy()

    return drawn
