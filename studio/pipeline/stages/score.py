"""Score: music for every cue, each made alone.

Comes in: a cue with its length. Goes out: ``music.wav`` at 48 kHz stereo.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.film.sound import MusicOrder
from studio.film.timecode import FRAMES_PER_SECOND, SAMPLES_PER_FRAME, SAMPLES_PER_SECOND
from studio.film.timeline import Timeline
from studio.lib import hashing
from studio.media import audio
from studio.pipeline.work import Desk, Made, Work
from studio.storage.artifacts import ArtifactStore, Record

STAGE, VERSION = "score", "3"
OVERLAP_FRAMES = 2 * FRAMES_PER_SECOND


@dataclass(frozen=True)
class MusicPart:
    """A cue as it is heard."""

    order: MusicOrder
    engine: str


def plan_music(timeline: Timeline, *, style: str, seed: int, engine: str) -> list[Work]:
    """The work of every cue, in order.

    All cues of a film have one seed, and so one key and themes that return. Each but the last is
    longer than its place by the overlap in which the mix crosses over to the next.
    """
    works = []
    film_seed = hashing.seed_of(seed, timeline.title)
    for cue in timeline.cues:
        last = cue is timeline.cues[-1]
        order = MusicOrder(
            mood=cue.mood,
            style=style,
            samples=(cue.frames + (0 if last else OVERLAP_FRAMES)) * SAMPLES_PER_FRAME,
            seed=film_seed,
            theme=cue.theme,
            appearance=cue.appearance,
            intensity=tuple((frame * SAMPLES_PER_FRAME, part) for frame, part in cue.intensity),
            hits=tuple(frame * SAMPLES_PER_FRAME for frame in cue.hits),
            opens=cue is timeline.cues[0],
            closes=last,
        )
        part = MusicPart(order, engine)
        works.append(Work(STAGE, VERSION, part, play, label="music", weight=cue.frames))
    return works


def play(desk: Desk, part: MusicPart) -> Made:
    """Compose and play one cue."""
    desk.tick(0, 1)
    return _kept(desk, "music.wav", desk.workshop.composer.compose(part.order))


def _kept(desk: Desk, name: str, samples: NDArray[np.float32]) -> Made:
    path = desk.store.scratch()
    audio.write_wav(path, samples, SAMPLES_PER_SECOND)
    return Made(files={name: path})


def sound_of(store: ArtifactStore, record: Record) -> NDArray[np.float32]:
    """The samples of a record of this stage, shape (samples, 2)."""
    (content_hash,) = record.files.values()
    return audio.read_wav(store.open_path(content_hash))[0]
