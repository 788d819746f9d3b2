"""Only what is seen is drawn, and nobody can tell."""

import numpy as np
import pytest

from studio.film.look import CameraMove, Framing, Setting, TimeOfDay, Weather
from studio.theatre.visible import View, seen_parts
from tests.stagings import staging

SIZES = ((256, 144), (144, 256))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("setting", "framing", "move"),
    [
        (Setting.SEA_COAST, Framing.WIDE, CameraMove.PAN_LEFT),
        (Setting.HARBOUR, Framing.FULL, CameraMove.PULL_OUT),
        (Setting.VILLAGE, Framing.MEDIUM, CameraMove.HANDHELD),
        (Setting.LIVING_ROOM, Framing.CLOSE, CameraMove.TILT_UP),
        (Setting.FOREST, Framing.ESTABLISHING, CameraMove.RISE),
        (Setting.SPACE, Framing.WIDE, CameraMove.DRIFT),
    ],
)
def test_a_shot_looks_as_if_every_layer_were_drawn_whole(
    open_shot, setting: Setting, framing: Framing, move: CameraMove, size: tuple[int, int]
) -> None:
    what = staging(setting, framing, 1, camera=move, time_of_day=TimeOfDay.DUSK)
    thrifty, whole = open_shot(what, size), open_shot(what, size)
    whole._seen = {}
    for frame in range(0, what.frames, 7):
        seen, true = thrifty.draw(frame).astype(int), whole.draw(frame)
        assert np.abs(seen - true).max() <= 3, frame


def test_what_is_hidden_is_left_out(open_shot) -> None:
    what = staging(Setting.VILLAGE, Framing.WIDE, 0)
    shot = open_shot(what)
    parts = seen_parts(
        shot._backdrop,
        lambda piece, frame: shot.camera.at(piece.depth, frame),
        what.frames,
        View(256, 144, shot.scale),
    )
    sky = min(shot._backdrop, key=lambda piece: piece.depth)
    assert sum(w * h for _, _, w, h in parts[id(sky)]) < 256 * 144


def test_a_picture_that_stands_still_is_on_twos_and_falling_rain_is_not(open_shot) -> None:
    def drawn(weather: Weather) -> list[bytes]:
        what = staging(Setting.VILLAGE, Framing.MEDIUM, 1, camera=CameraMove.STILL, weather=weather)
        shot = open_shot(what)
        return [shot.draw(frame).tobytes() for frame in range(8)]

    calm, wet = drawn(Weather.CLEAR), drawn(Weather.RAIN)
    assert calm[0::2] == calm[1::2]
    assert len(set(calm)) > 2
    assert len(set(wet)) == 8
