"""How long a film will be, before anything is made. Light: no engine, no picture, no sound.

Comes in: a script. Goes out: its running time by scenes, its shots and its speakers.
"""

import math
from dataclasses import dataclass

from studio.film.screenplay import Screenplay, Speech
from studio.pipeline.stages import breakdown
from studio.reading.beats import Beat, How, beats_of, is_narrator
from studio.reading.titles import scene_detail, scene_title

SPOKEN_WORDS_PER_SECOND = 2.75
PAUSE_S = 0.75
"""What a spoken beat takes beside its words: lead-in, tail and breaths."""
SCENE_S = 1.4
CARDS_S = 6.5
SEEN_S = (2.0, 4.0)
READ_WORDS_PER_SECOND = 4.0


@dataclass(frozen=True)
class SceneEstimate:
    """One scene before it is filmed: id, title, a few words on place and time, seconds."""

    id: str
    title: str
    detail: str
    duration_s: int


@dataclass(frozen=True)
class Estimate:
    """What a script will be, before anything is made."""

    title: str
    duration_s: int
    scenes: tuple[SceneEstimate, ...]
    shots: int
    speakers: tuple[str, ...]


def read(script: str, script_name: str = "") -> Screenplay:
    """The script broken down.

    Raises:
        ScriptUnreadable: when there is nothing to film.
    """
    return breakdown.break_down(script, script_name)


def estimate(script: str, script_name: str = "") -> Estimate:
    """How long the film of a script will be.

    Raises:
        ScriptUnreadable: when there is nothing to film.
    """
    return of(read(script, script_name))


def of(screenplay: Screenplay) -> Estimate:
    """How long a screenplay's film will be."""
    scenes = []
    shots = 0
    total = CARDS_S
    for scene in screenplay.scenes:
        beats = list(beats_of(scene))
        shots += len(beats)
        seconds = SCENE_S + sum(map(_seconds, beats))
        total += seconds
        title, detail = scene_title(scene), scene_detail(scene)
        scenes.append(SceneEstimate(scene.id, title, detail, math.ceil(seconds)))
    return Estimate(screenplay.title, math.ceil(total), tuple(scenes), shots, _speakers(screenplay))


def _seconds(beat: Beat) -> float:
    words = len(beat.text.split())
    if beat.how is How.SEEN:
        return min(max(words / READ_WORDS_PER_SECOND, SEEN_S[0]), SEEN_S[1])
    return PAUSE_S + words / SPOKEN_WORDS_PER_SECOND


def _speakers(screenplay: Screenplay) -> tuple[str, ...]:
    """Who speaks, in the order of their first words, without the narrator."""
    speeches = [e for scene in screenplay.scenes for e in scene.elements if isinstance(e, Speech)]
    return tuple(dict.fromkeys(e.speaker for e in speeches if not is_narrator(e.speaker)))
