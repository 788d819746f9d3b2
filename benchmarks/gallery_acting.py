"""Contact sheets of how people act, to be looked at.

    python -m benchmarks.gallery_acting OUT [sheet …]

writes OUT/acting-*.png: mouths and emotions from the front, three-quarter and in profile; bodies,
views (every head from every side), actions at six moments, gaits and endings as film strips over
a ground line, seats. Names after OUT choose some of the sheets.
"""

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.gallery_cast import ANN, CLERK, FOUR, SAILOR, TOM, Page
from studio.film.look import (
    Age,
    Beard,
    Build,
    Colour,
    Emotion,
    Gender,
    HairStyle,
    Hat,
    Look,
    Viseme,
    Wardrobe,
)
from studio.film.shot import Action, Prop, Staged, Turned
from studio.film.timeline import Mouth
from studio.theatre.puppet import Pose, pose_at
from studio.theatre.puppet.pose import Seat

FRAMES = 120
_GRANNY = Look(
    age=Age.OLD,
    gender=Gender.WOMAN,
    build=Build.STOUT,
    hair=HairStyle.BUN,
    hair_colour=Colour.GREY,
    wardrobe=Wardrobe.DRESS,
    colour=Colour.PURPLE,
    accent=Colour.ORANGE,
    glasses=True,
)
_WIZARD = Look(
    age=Age.OLD,
    gender=Gender.MAN,
    beard=Beard.FULL,
    hair_colour=Colour.GREY,
    hat=Hat.WIZARD,
    hat_colour=Colour.PURPLE,
    wardrobe=Wardrobe.ROBE,
    colour=Colour.PURPLE,
    accent=Colour.YELLOW,
)
_BAKER = Look(
    gender=Gender.MAN,
    build=Build.STOUT,
    skin=4,
    wardrobe=Wardrobe.SHIRT,
    colour=Colour.GREEN,
    hair_colour=Colour.BLACK,
)
_LASS = Look(
    gender=Gender.WOMAN,
    skin=3,
    hair=HairStyle.PONYTAIL,
    hair_colour=Colour.BLACK,
    wardrobe=Wardrobe.JUMPER,
    colour=Colour.RED,
    accent=Colour.WHITE,
)
_EIGHT = (*FOUR, _GRANNY, _WIZARD, _BAKER, _LASS)
_VIEWS = ((0, Turned.EASY), (1, Turned.EASY), (1, Turned.PROFILE))


def _posed(frame: int = 4, *, mouth: Mouth | None = None, **changes: object) -> Pose:
    staged = replace(Staged("Ann"), **changes)  # type: ignore[arg-type]  # a dataclass' keywords
    return pose_at(staged, mouth, frame, seed=3, frames=FRAMES)


def _mouths() -> Page:
    page = Page(9, 9, (190, 220))
    for look in (ANN, CLERK, TOM):
        for facing, turned in _VIEWS:
            for viseme in Viseme:
                pose = _posed(mouth=Mouth("Ann", ((0, viseme),)), facing=facing, turned=turned)
                pose = replace(pose, left_arm=Pose().left_arm, head_tilt=0, head_nod=0)
                page.add(look, pose, head=0.66, label=viseme)
    return page


def _emotions() -> Page:
    page = Page(len(Emotion), 9, (170, 200))
    for look in (ANN, CLERK, TOM):
        for facing, turned in _VIEWS:
            for emotion in Emotion:
                pose = _posed(30, emotion=emotion, facing=facing, turned=turned)
                page.add(look, pose, head=0.62, label=emotion)
    return page


def _bodies() -> Page:
    page = Page(len(Emotion), 3, (170, 330))
    for row, (facing, turned) in enumerate(_VIEWS):
        for i, emotion in enumerate(Emotion):
            look = _EIGHT[(i + 3 * row) % 8]
            pose = _posed(44, emotion=emotion, facing=facing, turned=turned)
            page.add(look, pose, figure=0.78, label=emotion)
    return page


def _views() -> Page:
    page = Page(8, 9, (190, 220))
    for turn in (0.0, 0.5, 1.0, 2.0, -0.5, -2.0):
        for look in _EIGHT:
            pose = replace(_posed(), turn=turn, head_turn=turn)
            page.add(look, pose, head=0.50, label=f"{turn:+.1f}")
    for facing in (-1, 0, 1):
        for look in _EIGHT:
            page.add(look, _posed(facing=facing, turned=Turned.AWAY), head=0.50, label="away")
    return page


def _actions() -> Page:
    page = Page(12, len(Action), (170, 240))
    for row, action in enumerate(Action):
        for column in range(12):
            turned = Turned.EASY if column < 6 else (Turned.PROFILE, Turned.AWAY)[row % 2]
            thing = Prop("candle", "noto:candle") if action is Action.HOLD else None
            pose = _posed(
                column % 6 * 6 + 8,
                action=action,
                facing=(1, 0, -1)[row % 3] if column < 6 else 1,
                turned=turned,
                holds=thing,
            )
            page.add(
                _EIGHT[(row + column // 6 * 3) % 8],
                pose,
                figure=0.66,
                label=f"{action} {column % 6 * 6 + 8}",
                held=thing.icon if thing else "",
            )
    return page


def _strip(page: Page, look: Look, frames: Sequence[int], **changes: object) -> None:
    for frame in frames:
        page.add(look, _posed(frame, **changes), figure=0.74, label=str(frame))


def _gaits() -> Page:
    page = Page(12, 8, (150, 250))
    for look, turned in ((CLERK, Turned.PROFILE), (ANN, Turned.PROFILE), (_GRANNY, Turned.EASY),
        (_WIZARD, Turned.PROFILE), (TOM, Turned.EASY)):  # fmt: skip
        _strip(page, look, range(0, 24, 2), action=Action.WALK, facing=1, turned=turned)
    for look in (CLERK, ANN):
        _strip(page, look, range(0, 24, 2), action=Action.RUN, facing=1, turned=Turned.PROFILE)
    _strip(page, SAILOR, range(0, 24, 2), action=Action.WALK, facing=1, turned=Turned.AWAY)
    return page


def _endings() -> Page:
    """The end of a walk and of a run, drawn where the actor then is."""
    page = Page(12, 4, (190, 250))
    for look, action, turned in ((CLERK, Action.WALK, Turned.PROFILE), (ANN, Action.WALK,
        Turned.EASY),
        (TOM, Action.RUN, Turned.PROFILE), (_LASS, Action.RUN, Turned.EASY)):  # fmt: skip
        staged = Staged("Ann", action=action, facing=1, turned=turned)
        for frame in range(34, 58, 2):
            pose = pose_at(staged, None, frame, seed=3, frames=FRAMES, stop=36)
            page.add(look, pose, figure=0.70, label=f"{action} {frame}")
    return page


def _seats() -> Page:
    page = Page(8, 4, (190, 250))
    for seat in (Seat.STOOL, Seat.CHAIR, Seat.STONE, Seat.GROUND):
        for i, look in enumerate(_EIGHT):
            turned = (Turned.EASY, Turned.PROFILE, Turned.EASY, Turned.AWAY)[i % 4]
            staged = Staged("Ann", action=Action.SIT, facing=(1, -1)[i % 2], turned=turned)
            pose = pose_at(staged, None, 4, seed=3, frames=FRAMES, seat=seat)
            page.add(look, pose, figure=0.70, label=seat)
    return page


SHEETS: dict[str, Callable[[], Page]] = {
    "mouths": _mouths,
    "emotions": _emotions,
    "bodies": _bodies,
    "views": _views,
    "actions": _actions,
    "gaits": _gaits,
    "endings": _endings,
    "seats": _seats,
}


def main(out: Path, names: Iterable[str]) -> None:
    """Write the chosen sheets (all when none is named)."""
    out.mkdir(parents=True, exist_ok=True)
    for name in list(names) or list(SHEETS):
        start = time.perf_counter()
        SHEETS[name]().save(out / f"acting-{name}.png")
        sys.stdout.write(f"{out / f'acting-{name}.png'}  {time.perf_counter() - start:.1f} s\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
