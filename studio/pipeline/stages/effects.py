"""Effects: beds of natural sound and single sounds, each made alone.

Comes in: a bed with its length, or a sound with its seed. Goes out: ``bed.wav`` or ``spot.wav`` at
48 kHz stereo.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.film.sound import Sound
from studio.film.timecode import SAMPLES_PER_FRAME, SAMPLES_PER_SECOND
from studio.film.timeline import Timeline
from studio.lib import hashing
from studio.media import audio
from studio.pipeline.work import Desk, Made, Work

STAGE, VERSION = "effects", "1"
BED_MARGIN_FRAMES = 27
"""How much longer than its place a bed is, before and after: the mix crosses over in it, where
the maker's own soft edges have passed."""


@dataclass(frozen=True)
class BedPart:
    """A bed of sound as it is heard."""

    sound: str
    samples: int
    seed: int
    engine: str


@dataclass(frozen=True)
class SpotPart:
    """A single sound as it is made: the same wherever it is heard from."""

    sound: Sound
    seed: int
    engine: str


def plan_beds(timeline: Timeline, *, seed: int, engine: str) -> list[Work]:
    """The work of every bed, in order."""
    works = []
    for number, bed in enumerate(timeline.ambiences):
        part_seed = hashing.seed_of(seed, timeline.title, bed.sound, number)
        samples = (bed.frames + 2 * BED_MARGIN_FRAMES) * SAMPLES_PER_FRAME
        part = BedPart(bed.sound, samples, part_seed, engine)
        works.append(Work(STAGE, VERSION, part, lay_bed, label="sound", weight=bed.frames))
    return works


def plan_spots(timeline: Timeline, *, seed: int, engine: str) -> list[Work]:
    """The work of every single sound, in the timeline's order."""
    return [
        Work(
            STAGE,
            VERSION,
            SpotPart(spot.sound, hashing.seed_of(seed, spot.seed), engine),
            make_spot,
            label="sound",
            weight=SAMPLES_PER_SECOND // SAMPLES_PER_FRAME,
        )
        for spot in timeline.spots
    ]


def lay_bed(desk: Desk, part: BedPart) -> Made:
    """Make one bed of sound."""
    desk.tick(0, 1)
    bed = desk.workshop.sound_maker.ambience(sound=part.sound, samples=part.samples, seed=part.seed)
    return _kept(desk, "bed.wav", bed)


def make_spot(desk: Desk, part: SpotPart) -> Made:
    """Make one single sound."""
    desk.tick(0, 1)
    return _kept(desk, "spot.wav", desk.workshop.sound_maker.effect(part.sound, seed=part.seed))


def _kept(desk: Desk, name: str, samples: NDArray[np.float32]) -> Made:
    path = desk.store.scratch()
    audio.write_wav(path, samples, SAMPLES_PER_SECOND)
    return Made(files={name: path})
