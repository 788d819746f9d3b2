"""The mix as a piece of work: brings the sounds together from the store and keeps what came out.

Comes in: the timeline's sound tracks and content hashes. Goes out: ``mix.wav``, the stems, and
facts: where everything lies and how far each line is over the bed.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.film.timecode import FRAMES_PER_SECOND, SAMPLES_PER_SECOND
from studio.film.timeline import Ambience, Cue, Timeline
from studio.media import audio
from studio.pipeline.fader import over_bed, span_of
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
    files = {name: _written(desk, stem) for name, stem in stems.items()}
    return Made(files=files, facts=_facts(timeline, mixed))


def _facts(timeline: Timeline, mixed: mix.Mixed) -> dict[str, object]:
    """Where lines, music and sounds lie, in seconds, and how far each line is over the bed."""
    lines = []
    for line in timeline.spoken:
        first, last = span_of(line)
        over = over_bed(line, mixed.dialogue, (mixed.music, mixed.effects))
        lines.append(
            {
                "speaker": line.speaker,
                "text": line.text,
                "start_s": round(first / SAMPLES_PER_SECOND, 3),
                "end_s": round(last / SAMPLES_PER_SECOND, 3),
                "over_bed_db": round(over, 2) if math.isfinite(over) else None,
            }
        )
    return {
        "lufs": round(mixed.lufs, 2) if math.isfinite(mixed.lufs) else None,
        "true_peak_dbtp": (
            round(mixed.true_peak_dbtp, 2) if math.isfinite(mixed.true_peak_dbtp) else None
        ),
        "lines": lines,
        "cues": [_placed(str(cue.mood), cue) for cue in timeline.cues],
        "beds": [_placed(bed.sound, bed) for bed in timeline.ambiences],
        "spots": [
            {"name": str(spot.sound), "start_s": round(spot.start / SAMPLES_PER_SECOND, 3)}
            for spot in timeline.spots
        ],
    }


def _placed(name: str, part: Cue | Ambience) -> dict[str, object]:
    start, end = part.start, part.start + part.frames
    frame_s = 1 / FRAMES_PER_SECOND
    return {"name": name, "start_s": round(start * frame_s, 3), "end_s": round(end * frame_s, 3)}


def _written(desk: Desk, samples: NDArray[np.float32]) -> Path:
    path = desk.store.scratch()
    audio.write_wav(path, samples, SAMPLES_PER_SECOND)
    return path
