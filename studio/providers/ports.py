"""The roles that engines play. Pipeline and services know these, never a vendor.

Every port carries ``version``: it is part of the key of all that the engine makes, so a change
of what it would make is a change of version.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from studio.film.look import Mood
from studio.film.shot import Line, Transition, Voice
from studio.film.take import Take
from studio.film.timeline import Staging
from studio.reading.grammar import Parsed

Samples = NDArray[np.float32]
Picture = NDArray[np.uint8]


class StagedShot(Protocol):
    """One shot, built and ready to be drawn."""

    @property
    def focus(self) -> tuple[float, float]:
        """Where the eye rests (the face of the shot), in shares of the frame's size."""
        ...

    def draw(self, frame: int) -> Picture:
        """Frame ``frame`` (from 0) as (height, width, 4) uint8 BGRA, alpha 255.

        The array may be reused by the next call. Any order of frames gives the same pictures.
        """
        ...


@dataclass(frozen=True)
class Seen:
    """One side of a transition at one frame: what draws it, and where its eye rests."""

    picture: Callable[[], Picture]
    focus: tuple[float, float] = (0.5, 0.47)


class Joiner(Protocol):
    """Draws how one shot gives way to the next."""

    def mix(self, one: Seen, two: Seen, part: float) -> Picture:
        """The frame when ``part`` (0..1) of the transition is done; BGRA as shots are."""
        ...


class Illustrator(Protocol):
    """Draws shots."""

    version: str

    def stage(
        self, staging: Staging, *, width: int, height: int, picture_of: Callable[[str], Path]
    ) -> StagedShot:
        """Build one shot at a size in pixels (even numbers).

        ``picture_of`` finds the project's own picture that ``staging.shot.image`` names.
        """
        ...

    def join(self, transition: Transition, *, width: int, height: int) -> Joiner:
        """What draws a transition between two shots of a size."""
        ...


@dataclass(frozen=True)
class Reading:
    """A spoken line: mono float32 samples in -1..1 at ``take.rate`` Hz, and its times."""

    samples: Samples
    take: Take


class VoiceActor(Protocol):
    """Speaks lines."""

    version: str

    def speak(self, line: Line, voice: Voice) -> Reading:
        """One take of a line.

        Raises:
            EngineFailed: when the line has nothing that can be spoken.
        """
        ...


class Composer(Protocol):
    """Writes and plays music."""

    version: str

    def compose(self, *, mood: Mood, style: str, samples: int, seed: int) -> Samples:
        """Exactly ``samples`` frames of stereo at 48 kHz, shape (samples, 2), float32 in -1..1.

        ``style`` is a name from ``styles()`` or "" for the mood's own.

        Raises:
            BadInput: for a style that is not there; the message lists those that are.
        """
        ...

    def styles(self) -> Sequence[str]:
        """Names of styles a person may choose."""
        ...


class SoundMaker(Protocol):
    """Makes ambience."""

    version: str

    def ambience(self, *, sound: str, samples: int, seed: int) -> Samples:
        """Exactly ``samples`` frames of stereo at 48 kHz, shape (samples, 2), float32."""
        ...


class WordSense(Protocol):
    """Knows which words mean alike, and how English sentences are built."""

    version: str

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape (len(texts), dimensions)."""
        ...

    def parse(self, text: str) -> tuple[Parsed, ...]:
        """The words of an English sentence, with their parts in it; none of a very long one."""
        ...
