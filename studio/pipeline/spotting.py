"""Spotting: where music comes in and goes out.

Comes in: the shots with their spans on the timeline. Goes out: cues.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from studio.film.look import Mood
from studio.film.shot import Shot
from studio.film.timecode import FRAMES_PER_SECOND
from studio.film.timeline import Cue, ShotSpan

Filmed = tuple[ShotSpan, Shot]
SHORTEST_CUE_FRAMES = 14 * FRAMES_PER_SECOND


def spot_music(filmed: Sequence[Filmed], frames: int) -> tuple[Cue, ...]:
    """Cues that cover the film without gap: one a run of scenes of one mood.

    A run that is too short to be heard as music of its own joins the one before it.
    """
    runs: list[tuple[Mood, int]] = []
    for _scene, shots in groupby(filmed, key=lambda item: item[1].scene):
        spans = list(shots)
        weights: Counter[Mood] = Counter()
        for span, shot in spans:
            weights[shot.mood] += span.frames
        runs.append((weights.most_common(1)[0][0], sum(span.frames for span, _ in spans)))
    merged: list[tuple[Mood, int]] = []
    for mood, length in runs:
        if merged and (merged[-1][0] == mood or length < SHORTEST_CUE_FRAMES):
            merged[-1] = (merged[-1][0], merged[-1][1] + length)
        elif merged and merged[-1][1] < SHORTEST_CUE_FRAMES:
            merged[-1] = (mood, merged[-1][1] + length)
        else:
            merged.append((mood, length))
    before = filmed[0][0].start
    cues = []
    at = 0
    for index, (mood, length) in enumerate(merged):
        end = frames if index == len(merged) - 1 else at + length + (before if index == 0 else 0)
        cues.append(Cue(mood, at, end - at))
        at = end
    return tuple(cues)
