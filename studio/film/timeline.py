"""The one document that the edit stage writes and everything after it performs.

Frames count from 0 at 24 a second; audio positions are samples at 48 kHz. Clips follow each
other without gap or overlap: a transition is a clip of its own, so that a shot's body is the
same picture whatever stands before and after it.
"""

from dataclasses import dataclass
from enum import StrEnum

from studio.film.look import Look, Mood, Viseme
from studio.film.shot import LineKind, Shot, Transition, Voice
from studio.film.sound import Sound


@dataclass(frozen=True)
class Mouth:
    """One character's mouth through a shot: at each frame (from the shot's start) a shape.

    ``opens`` says of each key how far the shape is formed, in tenths; empty for wholly, all.
    """

    name: str
    keys: tuple[tuple[int, Viseme], ...]
    opens: tuple[int, ...] = ()


class Card(StrEnum):
    """Lettered cards that are no shot of the storyboard."""

    TITLE = "title"
    CHAPTER = "chapter"
    END = "end"


@dataclass(frozen=True)
class Staging:
    """All that the illustrator needs to draw one shot, and nothing more.

    ``frames`` is the full length that the shot's camera move spans; ``looks`` pairs the names
    in ``shot.characters`` with their cut; ``seed`` is the place's (the same place looks the same in
    every shot), ``acting_seed`` the take's; ``card`` is set when this is a lettered card,
    whose lettering is ``lettering``. Lines, ids and words of the shot are blanked so that an
    edit that changes no picture changes no picture.
    """

    shot: Shot
    looks: tuple[tuple[str, Look], ...]
    mouths: tuple[Mouth, ...]
    frames: int
    seed: int
    acting_seed: int = 0
    card: Card | None = None
    lettering: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clip:
    """A run of frames on the picture track, performed from one staging, or mixed from two.

    ``staging`` and ``into`` index ``Timeline.stagings``; ``offset`` and ``into_offset`` are the
    first frames used of each. With ``transition`` DISSOLVE the clip goes from ``staging`` to
    ``into``; with FADE it dips to black between them, and None on one side is black itself; with
    CUT ``into`` is None. A clip that is a transition belongs to the shot that it leads into.
    """

    shot_id: str
    start: int
    frames: int
    staging: int | None
    offset: int = 0
    transition: Transition = Transition.CUT
    into: int | None = None
    into_offset: int = 0


@dataclass(frozen=True)
class SpokenLine:
    """A take laid on the dialogue track at ``start`` samples.

    ``pan`` is where its speaker stands: -1 (left edge of the picture) to 1 (right edge).
    """

    line_id: str
    speaker: str
    text: str
    start: int
    samples: int
    voice: Voice
    words: tuple[tuple[str, int, int], ...]
    kind: LineKind = LineKind.DIALOGUE
    pan: float = 0.0


@dataclass(frozen=True)
class Cue:
    """Music from ``start`` for ``frames`` frames.

    ``theme`` names the person or place whose theme it plays ("" is the film's own), and
    ``appearance`` how often that was heard before; ``intensity`` holds (frame from the cue's
    start, 0..1) points, ``hits`` frames from its start at which the picture changes.
    """

    mood: Mood
    start: int
    frames: int
    theme: str = ""
    appearance: int = 0
    intensity: tuple[tuple[int, float], ...] = ()
    hits: tuple[int, ...] = ()


@dataclass(frozen=True)
class Ambience:
    """A bed of natural sound ("rain", "wind", "sea" …) from ``start`` for ``frames`` frames."""

    sound: str
    start: int
    frames: int


@dataclass(frozen=True)
class Spot:
    """One sound at ``start`` samples; ``pan`` -1 to 1, ``distance`` 0 (close) to 1 (far)."""

    sound: Sound
    start: int
    seed: int
    pan: float = 0.0
    distance: float = 0.3


class Room(StrEnum):
    """How a place answers to a sound."""

    OPEN = "open"
    STREET = "street"
    ROOM = "room"
    HALL = "hall"
    CAVE = "cave"


@dataclass(frozen=True)
class Acoustic:
    """The room that a stretch of the film is heard in, from ``start`` for ``frames`` frames."""

    room: Room
    start: int
    frames: int


@dataclass(frozen=True)
class Chapter:
    """A named point on the timeline."""

    title: str
    start: int
    frames: int


@dataclass(frozen=True)
class ShotSpan:
    """Where a shot of the storyboard lies on the timeline, transitions' middles as borders."""

    shot_id: str
    start: int
    frames: int


@dataclass(frozen=True)
class Timeline:
    """The edit, whole."""

    title: str
    width: int
    height: int
    frames: int
    stagings: tuple[Staging, ...]
    clips: tuple[Clip, ...]
    spoken: tuple[SpokenLine, ...]
    cues: tuple[Cue, ...]
    ambiences: tuple[Ambience, ...]
    chapters: tuple[Chapter, ...]
    shots: tuple[ShotSpan, ...]
    spots: tuple[Spot, ...] = ()
    rooms: tuple[Acoustic, ...] = ()
