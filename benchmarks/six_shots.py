"""Six shots that stand for all: wide, talking close-up, crowd, storm, interior, insert."""

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
from studio.film.shot import Action, Placement, Prop, Shot, Staged
from studio.film.timeline import Mouth, Staging

KEEPER = Look(
    age=Age.OLD,
    gender=Gender.MAN,
    hair_colour=Colour.WHITE,
    beard=Beard.FULL,
    hat=Hat.CAPTAIN,
    wardrobe=Wardrobe.RAINCOAT,
    colour=Colour.YELLOW,
)
GIRL = Look(
    age=Age.CHILD,
    gender=Gender.WOMAN,
    skin=1,
    hair=HairStyle.PONYTAIL,
    hair_colour=Colour.GINGER,
    wardrobe=Wardrobe.DRESS,
    colour=Colour.RED,
)
WOMAN = Look(gender=Gender.WOMAN, skin=4, hair=HairStyle.CURLY, hair_colour=Colour.BLACK)
CAST = (("Keeper", KEEPER), ("Mina", GIRL), ("Ada", WOMAN))


def staging(  # noqa: PLR0913 - a shot has that many sides
    setting: Setting,
    framing: Framing,
    *,
    people: int = 0,
    props: tuple[Prop, ...] = (),
    time_of_day: TimeOfDay = TimeOfDay.DAY,
    weather: Weather = Weather.CLEAR,
    camera: CameraMove = CameraMove.PUSH_IN,
    frames: int = 96,
) -> Staging:
    """One shot for measuring: ``people`` of the cast stand in it, and the first one talks."""
    names = [(f"{name}{i // 3 or ''}", look) for i, (name, look) in enumerate(CAST * 4)][:people]
    staged = tuple(
        Staged(name, mark=(i + 0.5) / people, action=Action.STAND)
        for i, (name, _) in enumerate(names)
    )
    shapes = tuple(Viseme)
    keys = tuple((4 * i, shapes[(i * 5) % len(shapes)]) for i in range(frames // 4))
    shot = Shot(
        "",
        "",
        "",
        setting,
        time_of_day,
        weather,
        Season.SUMMER,
        Mood.CALM,
        framing,
        camera,
        staged,
        props,
    )
    mouths = (Mouth(names[0][0], keys),) if names else ()
    return Staging(shot, tuple(names), mouths, frames, 7, 8)


SIX = {
    "wide": lambda: staging(Setting.HARBOUR, Framing.WIDE, people=2, camera=CameraMove.PAN_RIGHT),
    "talking close-up": lambda: staging(
        Setting.SEA_COAST, Framing.CLOSE, people=1, time_of_day=TimeOfDay.DUSK
    ),
    "crowd": lambda: staging(Setting.VILLAGE, Framing.FULL, people=8),
    "storm": lambda: staging(
        Setting.SEA_COAST,
        Framing.MEDIUM,
        people=1,
        time_of_day=TimeOfDay.NIGHT,
        weather=Weather.STORM,
    ),
    "interior": lambda: staging(
        Setting.LIVING_ROOM, Framing.MEDIUM, people=2, time_of_day=TimeOfDay.NIGHT
    ),
    "insert": lambda: staging(
        Setting.STUDY,
        Framing.INSERT,
        props=(Prop("key", "noto:key", Placement.TABLE),),
        camera=CameraMove.DRIFT,
    ),
}
