"""How long a film will be, before anything is made. Light: no engine, no picture, no sound.

Comes in: a script. Goes out: its running time by scenes, its shots and its speakers.
"""

from dataclasses import dataclass

from studio.film.screenplay import Screenplay
from studio.pipeline.stages import breakdown


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
