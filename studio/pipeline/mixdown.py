"""The mix as a piece of work: brings the sounds together from the store and keeps what came out.

Comes in: the timeline's sound tracks and content hashes. Goes out: ``mix.wav`` and the stems.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.film.timecode import SAMPLES_PER_SECOND
from studio.film.timeline import Timeline
from studio.media import audio
from studio.pipeline.stages import mix
from studio.pipeline.work import Desk, Made, Work


@dataclass(frozen=True)
class Tracks:
    """A timeline's sound, and nothing that is only seen."""

    timeline: Timeline
    takes: tuple[tuple[str, str], ...]
    music: tuple[str, ...]
    beds: tuple[str, ...]
    spots: tuple[str, ...] = ()
    music_db: float = 0.0


def plan(
    timeline: Timeline,
    *,
    takes: Mapping[str, str],
    music: Sequence[str],
    beds: Sequence[str],
    spots: Sequence[str] = (),
    music_db: float = 0.0,
) -> Work:
    """The work of mixing.

    ``takes`` are content hashes by line; ``music``, ``beds`` and ``spots`` those of the
    timeline's cues, ambiences and spots, in their order. ``music_db`` moves the music's level.
    """
    heard = replace(
        timeline, title="", width=0, height=0, stagings=(), clips=(), chapters=(), shots=()
    )
    tracks = Tracks(heard, tuple(takes.items()), tuple(music), tuple(beds), tuple(spots), music_db)
    return Work(mix.STAGE, mix.VERSION, tracks, perform)


def perform(desk: Desk, tracks: Tracks) -> Made:
    """Mix, and write the mix and its stems."""
    desk.tick(0, 2)

    def samples(content_hash: str) -> NDArray[np.float32]:
        return audio.read_wav(desk.store.open_path(content_hash))[0]

    timeline = tracks.timeline
    mixed = mix.mix(
        timeline,
        takes={
            line: audio.read_wav(desk.store.open_path(content)) for line, content in tracks.takes
        },
        music=[(c, samples(h)) for c, h in zip(timeline.cues, tracks.music, strict=True)],
        ambience=[(b, samples(h)) for b, h in zip(timeline.ambiences, tracks.beds, strict=True)],
        spots=[(s, samples(h)) for s, h in zip(timeline.spots, tracks.spots, strict=True)],
        music_db=tracks.music_db,
    )
    desk.tick(1, 2)
    stems = {
        "mix.wav": mixed.mix,
        "dialogue.wav": mixed.dialogue,
        "music.wav": mixed.music,
        "effects.wav": mixed.effects,
    }
    return Made(files={name: _written(desk, stem) for name, stem in stems.items()})


def _written(desk: Desk, samples: NDArray[np.float32]) -> Path:
    path = desk.store.scratch()
    audio.write_wav(path, samples, SAMPLES_PER_SECOND)
    return path
