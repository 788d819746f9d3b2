"""Draw the still that pages show where no film is yet, with the studio's own paper theatre.

Comes in: the installed icons. Goes out: ``static/img/stage.webp``, which is committed, so this
runs only when the theatre's look changes:

    python tools/web_stage.py
"""

import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "static" / "img" / "stage.webp"
SIZE = (1280, 720)
FRAME = 40
SEED = 25
sys.path.insert(0, str(ROOT))

from studio.film.look import (  # noqa: E402  # the path comes first
    Age,
    Beard,
    CameraMove,
    Colour,
    Emotion,
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
)  # fmt: skip
from studio.film.shot import Action, Shot, Staged  # noqa: E402
from studio.film.timeline import Mouth, Staging  # noqa: E402
from studio.providers.pictures.paper import open_theatre  # noqa: E402

KEEPER = Look(
    age=Age.OLD,
    gender=Gender.MAN,
    hair=HairStyle.SHORT,
    hair_colour=Colour.WHITE,
    beard=Beard.FULL,
    hat=Hat.CAPTAIN,
    hat_colour=Colour.NAVY,
    wardrobe=Wardrobe.RAINCOAT,
    colour=Colour.YELLOW,
    accent=Colour.NAVY,
)


def staging(seed: int = SEED) -> Staging:
    """An old keeper by the sea at night, in the rain, calling to somebody."""
    keeper = Staged("Tam", mark=0.72, facing=-1, emotion=Emotion.HAPPY, action=Action.POINT)
    shot = Shot(
        id="sc010-sh010",
        scene="sc010",
        words="",
        setting=Setting.SEA_COAST,
        time_of_day=TimeOfDay.NIGHT,
        weather=Weather.RAIN,
        season=Season.AUTUMN,
        mood=Mood.MYSTERIOUS,
        framing=Framing.MEDIUM,
        camera=CameraMove.STILL,
        characters=(keeper,),
    )
    mouth = Mouth("Tam", ((0, Viseme.OH),))
    return Staging(shot, (("Tam", KEEPER),), (mouth,), frames=96, seed=seed)


def main() -> None:
    """Draw it."""
    with tempfile.TemporaryDirectory() as cache:
        theatre = open_theatre(ROOT / "assets", Path(cache))
        shot = theatre.stage(staging(), width=SIZE[0], height=SIZE[1], picture_of=Path)
        picture = shot.draw(FRAME)
    Image.fromarray(picture[..., 2::-1]).save(OUT, quality=78, method=6)
    sys.stdout.write(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
