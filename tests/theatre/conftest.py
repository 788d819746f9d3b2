"""A theatre that all tests of this room share, and stagings to play in it."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from studio.film.look import (
    Age,
    Beard,
    CameraMove,
    Colour,
    Framing,
    Gender,
    HairStyle,
    Hat,
    Look,
    Mood,
    Season,
    Setting,
    TimeOfDay,
    Viseme,
    Wardrobe,
    Weather,
)
from studio.film.shot import Prop, Shot, Staged
from studio.film.timeline import Card, Mouth, Staging
from studio.theatre.house import Theatre
from studio.theatre.stage import Shot as StagedShot

ASSETS = Path(__file__).resolve().parents[2] / "assets"
KEEPER = Look(
    age=Age.OLD, gender=Gender.MAN, hair_colour=Colour.WHITE, beard=Beard.FULL,
    hat=Hat.CAPTAIN, wardrobe=Wardrobe.RAINCOAT, colour=Colour.YELLOW,
)  # fmt: skip
GIRL = Look(
    age=Age.CHILD, gender=Gender.WOMAN, skin=1, hair=HairStyle.PONYTAIL,
    hair_colour=Colour.GINGER, wardrobe=Wardrobe.DRESS, colour=Colour.RED,
)  # fmt: skip
LOOKS = (KEEPER, GIRL, Look(skin=4, hair=HairStyle.CURLY), Look(skin=3, hat=Hat.WIZARD))


@pytest.fixture(scope="session")
def theatre(tmp_path_factory: pytest.TempPathFactory) -> Theatre:
    return Theatre(ASSETS, tmp_path_factory.mktemp("theatre"))


def staging(
    setting: Setting = Setting.SEA_COAST,
    framing: Framing = Framing.MEDIUM,
    people: int = 1,
    *,
    time_of_day: TimeOfDay = TimeOfDay.DAY,
    weather: Weather = Weather.CLEAR,
    season: Season = Season.SUMMER,
    mood: Mood = Mood.CALM,
    camera: CameraMove = CameraMove.PUSH_IN,
    props: tuple[Prop, ...] = (),
    frames: int = 48,
    seed: int = 7,
    acting_seed: int = 8,
    card: Card | None = None,
    lettering: tuple[str, ...] = (),
    image: str = "",
) -> Staging:
    """A staging in which ``people`` stand side by side and the first one talks."""
    names = [f"actor {i}" for i in range(people)]
    staged = tuple(Staged(name, mark=(i + 0.5) / people) for i, name in enumerate(names))
    shapes = tuple(Viseme)
    keys = tuple((4 * i, shapes[(i * 5) % len(shapes)]) for i in range(frames // 4))
    shot = Shot(
        "", "", "", setting, time_of_day, weather, season, mood, framing, camera, staged, props,
        image=image,
    )  # fmt: skip
    looks = tuple((name, LOOKS[i % len(LOOKS)]) for i, name in enumerate(names))
    mouths = (Mouth(names[0], keys),) if people else ()
    return Staging(shot, looks, mouths, frames, seed, acting_seed, card, lettering)


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
