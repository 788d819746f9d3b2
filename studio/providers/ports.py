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

from studio.film.caption import Place
from studio.film.shot import Line, Transition, Voice
from studio.film.sound import Language, MusicOrder, Sound
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


class Plate(Protocol):
    """A caption, set, for frames of one size."""

    def over(self, picture: Picture) -> Picture:
        """A copy of a frame (height, width, 4) with the caption over it."""
        ...


class Letterer(Protocol):
    """Letters captions into pictures."""

    version: str

    def plate(
        self, lines: tuple[str, ...], *, place: Place, slanted: bool, size: tuple[int, int]
    ) -> Plate:
        """A caption for frames of ``size`` (width, height) in pixels.

        Raises:
            LettersMissing: for letters that no installed font holds.
        """
        ...


@dataclass(frozen=True)
class Reading:
    """A spoken line: mono float32 samples in -1..1 at ``take.rate`` Hz, and its times."""

    samples: Samples
    take: Take


class VoiceActor(Protocol):
    """Speaks lines."""

    version: str

    def speak(
        self, line: Line, voice: Voice, *, pronunciations: Sequence[tuple[str, str]] = ()
    ) -> Reading:
        """One take of a line, in the voice's language.

        ``pronunciations`` pairs words with how they are to be read ("Siobhan", "shiv-awn"):
        whole words, capitals or not.

        Raises:
            BadInput: when the line has no words that the voice can read.
            EngineFailed: for a voice whose styles are not installed.
        """
        ...


class Composer(Protocol):
    """Writes and plays music."""

    version: str

    def compose(self, order: MusicOrder) -> Samples:
        """Exactly ``order.samples`` frames of stereo at 48 kHz, (samples, 2) float32 in -1..1.

        Raises:
            BadInput: for a style that is not there; the message lists those that are.
        """
        ...


class SoundMaker(Protocol):
    """Makes ambience and single sounds."""

    version: str

    def ambience(self, *, sound: str, samples: int, seed: int) -> Samples:
        """Exactly ``samples`` frames of stereo at 48 kHz, shape (samples, 2), float32."""
        ...

    def effect(self, sound: Sound, *, seed: int) -> Samples:
        """One sound, dry and in the middle: (samples, 2) float32 at 48 kHz, peak at most 1."""
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


@dataclass(frozen=True)
class Face:
    """A face in a picture or a video, as it is first seen well.

    ``box`` is left, top, width, height in shares of the frame; ``seconds`` is when; ``share`` is
    how much of the footage it is seen in, 0 to 1.
    """

    box: tuple[float, float, float, float]
    seconds: float = 0.0
    share: float = 1.0


@dataclass(frozen=True)
class Dubbing:
    """What is to be dubbed: a photo or video, a sound file, and which of ``faces`` speaks it.

    With ``text`` the mouth follows its sounds, aligned to the speech; without, the sound alone.
    """

    footage: Path
    speech: Path
    text: str = ""
    language: Language = Language.EN_US
    face: int = 0


@dataclass(frozen=True)
class Dubbed:
    """How a dubbing went: frames written, frames in which the face was found, seconds of work."""

    frames: int
    found: int
    width: int
    height: int


class LipSync(Protocol):
    """Gives a filmed, drawn or photographed face a mouth that speaks other words."""

    version: str

    def faces(self, footage: Path) -> tuple[Face, ...]:
        """The faces of a photo or video, the largest first.

        Raises:
            FaceMissing: when there is none.
            FootageUnreadable: when it is no picture or video that can be read.
        """
        ...

    def dub(self, order: Dubbing, out: Path, *, ring: Callable[[int, int], bool]) -> Dubbed:
        """Write an MP4 of the footage whose face speaks the order's speech.

        The film is as long as the speech; a photo stands still but for the mouth, a shorter
        video goes to and fro. ``ring(done, total)`` hears of frames and answers False to stop.

        Raises:
            FaceMissing: when there is no such face.
            FootageUnreadable: when footage or speech can't be read.
            Cancelled: when ``ring`` answered False.
        """
        ...
