"""What composing writes down: notes in beats, before any sound.

Beats count from 0 at the first bar line; a score says how beats fall in time only when played.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray


class Voice(StrEnum):
    """What a note is in the music."""

    MELODY = "melody"
    COUNTER = "counter"
    HARMONY = "harmony"
    BASS = "bass"
    BEAT = "beat"
    ACCENT = "accent"


@dataclass(frozen=True)
class Note:
    """One note: instrument by name, MIDI pitch, start and length in beats, loudness 1..127.

    ``loose`` is how far, in seconds, the player may stray from the beat by nature.
    """

    instrument: str
    pitch: int
    beat: float
    beats: float
    velocity: int
    loose: float = 0.008
    voice: Voice = Voice.HARMONY


@dataclass(frozen=True)
class Pulse:
    """When beats fall: ``times[i]`` seconds for beat ``i``, two at least, evenly between."""

    times: NDArray[np.float64]

    def at(self, beat: float) -> float:
        """Seconds of a beat; beyond either end at the tempo of that end."""
        last = len(self.times) - 1
        if beat >= last:
            return float(self.times[last] + (beat - last) * (self.times[last] - self.times[-2]))
        if beat < 0:
            return float(self.times[0] + beat * (self.times[1] - self.times[0]))
        return float(np.interp(beat, np.arange(last + 1), self.times))

    @property
    def bpm(self) -> float:
        """The tempo that most of the music has."""
        return 60.0 / float(np.median(np.diff(self.times)))


@dataclass(frozen=True)
class Swell:
    """Expression of the sustaining instruments, 0..1, from a beat on."""

    beat: float
    strength: float


@dataclass(frozen=True)
class Score:
    """A whole cue. ``seconds`` includes the ring-out after the last beat.

    ``tonic`` is the home key's pitch class, ``scale`` its mode, ``metre`` beats a bar.
    """

    notes: Sequence[Note]
    swells: Sequence[Swell]
    pulse: Pulse
    seconds: float
    tonic: int = 0
    scale: str = "major"
    metre: int = 4
