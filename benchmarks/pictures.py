"""Measures the paper theatre: six different shots, drawn at full size, on one process.

    python -m benchmarks.pictures [--size 1920x1080] [--frames 48]

Prints for every shot the seconds to build it and the frames drawn a second, then the whole.
"""

import argparse
import resource
import tempfile
import time
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
from studio.film.shot import Action, Placement, Prop, Shot, Staged
from studio.film.timeline import Mouth, Staging
from studio.theatre.house import Theatre
from studio.theatre.stage import Shot as StagedShot

ASSETS = Path(__file__).resolve().parent.parent / "assets"

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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--frames", type=int, default=48)
    parser.add_argument("--cache", type=Path)
    wanted = parser.parse_args()
    width, height = (int(part) for part in wanted.size.split("x"))
    cache = wanted.cache or Path(tempfile.mkdtemp(prefix="paper-"))
    theatre = Theatre(ASSETS, cache)
    drawn = spent = 0.0
    for name, make in SIX.items():
        t0, c0 = time.perf_counter(), time.process_time()
        shot = StagedShot(theatre, make(), width=width, height=height, picture_of=Path)
        shot.draw(0)
        t1, c1 = time.perf_counter(), time.process_time()
        for frame in range(wanted.frames):
            shot.draw(frame)
        c2 = time.process_time()
        drawn, spent = drawn + wanted.frames, spent + c2 - c1
        print(
            f"{name:18} built in {c1 - c0:5.2f} s ({t1 - t0:5.2f} s by the wall),"
            f" {wanted.frames / (c2 - c1):6.1f} frames a second of one core"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'all six':18} {drawn / spent:6.1f} frames a second of one core, {peak:.0f} MB at most")


if __name__ == "__main__":
    main()
