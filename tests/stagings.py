"""Stagings to play on the paper stage in tests."""

from pathlib import Path

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

ASSETS = Path(__file__).resolve().parents[1] / "assets"
KEEPER = Look(
    age=Age.OLD, gender=Gender.MAN, hair_colour=Colour.WHITE, beard=Beard.FULL,
    hat=Hat.CAPTAIN, wardrobe=Wardrobe.RAINCOAT, colour=Colour.YELLOW,
)  # fmt: skip
GIRL = Look(
    age=Age.CHILD, gender=Gender.WOMAN, skin=1, hair=HairStyle.PONYTAIL,
    hair_colour=Colour.GINGER, wardrobe=Wardrobe.DRESS, colour=Colour.RED,
)  # fmt: skip
LOOKS = (KEEPER, GIRL, Look(skin=4, hair=HairStyle.CURLY), Look(skin=3, hat=Hat.WIZARD))


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
