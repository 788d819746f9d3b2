"""What falls and flies: in depth, behind faces, cheap, and moving evenly."""

from dataclasses import replace

import numpy as np
import pytest

from studio.film.look import CameraMove, Effect, Framing, Setting, TimeOfDay, Weather
from tests.stagings import staging

FALLING = [Weather.RAIN, Weather.STORM, Weather.SNOW]


def apart(one: np.ndarray, two: np.ndarray) -> np.ndarray:
    return np.abs(one[..., :3].astype(int) - two[..., :3]).max(axis=2)


def still(framing: Framing, **changes):
    people = 0 if framing is Framing.WIDE else 1
    what = staging(Setting.VILLAGE, framing, people, camera=CameraMove.STILL, **changes)
    return replace(what, mouths=())


@pytest.mark.parametrize("weather", FALLING)
def test_what_falls_moves_every_frame(open_shot, weather: Weather) -> None:
    shot = open_shot(still(Framing.WIDE, weather=weather), (384, 216))
    frames = [shot.draw(frame).copy() for frame in (10, 11, 12)]
    assert (apart(frames[0], frames[1]) > 12).sum() > 150
    assert (apart(frames[1], frames[2]) > 12).sum() > 150


@pytest.mark.parametrize("weather", FALLING)
@pytest.mark.parametrize("framing", [Framing.MEDIUM, Framing.CLOSE])
def test_nothing_falls_across_a_face(open_shot, weather: Weather, framing: Framing) -> None:
    """With the air taken away, the middle of the face is the same picture."""
    what = still(framing, weather=weather)
    wet, dry = open_shot(what, (384, 216)), open_shot(what, (384, 216))
    dry.air = None
    x, y = (round(share * side) for share, side in zip(wet.focus, (384, 216), strict=True))
    frame = next(frame for frame in range(2, 40, 2) if wet.air.flash(frame) == 0)
    face = (slice(y - 8, y + 20), slice(x - 14, x + 14))
    assert apart(wet.draw(frame).copy()[face], dry.draw(frame)[face]).max() <= 2


def test_lightning_lights_the_sky_more_than_what_is_near(open_shot) -> None:
    what = still(Framing.WIDE, weather=Weather.STORM, time_of_day=TimeOfDay.NIGHT, frames=200)
    shot = open_shot(what, (384, 216))
    flash = max(range(2, 200, 2), key=shot.air.flash)
    dark = next(frame for frame in range(2, 200, 2) if shot.air.flash(frame) == 0)
    lit, unlit = shot.draw(flash).astype(int), open_shot(what, (384, 216)).draw(dark).astype(int)
    more = (lit - unlit).mean(axis=2)
    assert more[60:90].mean() > 2.5 * max(1.0, more[190:].mean())


@pytest.mark.parametrize("effect", Effect)
@pytest.mark.parametrize("size", [(384, 216), (216, 384)])
def test_every_effect_is_seen_and_moves(open_shot, effect: Effect, size) -> None:
    plain = still(Framing.WIDE, time_of_day=TimeOfDay.DUSK)
    what = replace(plain, shot=replace(plain.shot, effects=(effect,)))
    shot = open_shot(what, size)
    one, two = shot.draw(20).copy(), shot.draw(28).copy()
    bare = open_shot(plain, size)
    assert (apart(one, bare.draw(20)) > 14).sum() > 40
    assert (apart(two, bare.draw(28)) > 14).sum() > 40
    assert (apart(one, two) > 14).sum() > 60


def test_effects_are_the_same_in_any_order_of_frames(open_shot) -> None:
    plain = still(Framing.WIDE)
    what = replace(plain, shot=replace(plain.shot, effects=tuple(Effect)))
    forward, backward = open_shot(what), open_shot(what)
    one = [forward.draw(frame).copy() for frame in (4, 9, 30)]
    two = [backward.draw(frame).copy() for frame in (30, 9, 4)][::-1]
    assert all((a == b).all() for a, b in zip(one, two, strict=True))
