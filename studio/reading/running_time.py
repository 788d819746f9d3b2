"""How long a film of a screenplay will run, told before any engine is asked.

In: a screenplay. Out: seconds by scene, from words, pauses and holds. Within about 15 % of what the
voices then take.
"""

from studio.film.screenplay import Scene, Screenplay
from studio.film.timecode import FRAMES_PER_SECOND
from studio.reading.beats import How, hold_frames, shots_of

WORDS_A_SECOND = 2.6
SHOT_S = 0.7
"""Silence around the lines of a shot."""
SCENE_S = 1.0
"""What a scene's first and last shot are longer by."""
LINE_S = 0.35
"""Between two lines of one shot."""
CARDS_S = 5.75
"""The title card and the end card."""


def running_time_s(screenplay: Screenplay) -> list[float]:
    """Seconds of each scene, in order; a film is ``CARDS_S`` longer than their sum."""
    return [_scene_s(scene) for scene in screenplay.scenes]


def _scene_s(scene: Scene) -> float:
    total = SCENE_S
    for beats in shots_of(scene):
        if beats[0].how is How.SEEN:
            total += hold_frames(beats[0].text) / FRAMES_PER_SECOND
            continue
        words = sum(len(beat.text.split()) for beat in beats)
        total += SHOT_S + words / WORDS_A_SECOND + LINE_S * (len(beats) - 1)
    return total
