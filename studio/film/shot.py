"""What the storyboard decides: cast, shots, lines and what stands on the stage."""

from dataclasses import dataclass, replace
from enum import StrEnum

from studio.film.look import (
    CameraMove,
    Effect,
    Emotion,
    Framing,
    Lamps,
    Look,
    Mood,
    Season,
    Setting,
    TimeOfDay,
    Weather,
)
from studio.film.sound import Language, SpotEffect, VoiceEffect


class LineKind(StrEnum):
    """Who says a line: the narrator, a character, or the narrator telling what is seen."""

    NARRATION = "narration"
    DIALOGUE = "dialogue"
    DESCRIPTION = "description"


DESCRIPTION_PACE = 1.12
"""How much quicker than a story the narrator says what is seen: pauses are short."""


class Transition(StrEnum):
    """How a shot begins."""

    CUT = "cut"
    DISSOLVE = "dissolve"
    FADE = "fade"
    PAGE_TURN = "page_turn"
    CURTAIN = "curtain"
    IRIS = "iris"


DARK = frozenset({Transition.FADE, Transition.CURTAIN, Transition.IRIS})
"""Transitions in whose middle nothing is seen: black, or cloth."""


class Placement(StrEnum):
    """Where a prop goes on the set."""

    GROUND = "ground"
    TABLE = "table"
    SKY = "sky"
    HAND = "hand"
    WATER = "water"
    FLOATING = "floating"


class Action(StrEnum):
    """What a puppet does with its body during a shot."""

    STAND = "stand"
    WALK = "walk"
    RUN = "run"
    POINT = "point"
    WAVE = "wave"
    SHRUG = "shrug"
    SIT = "sit"
    KNEEL = "kneel"
    LIE = "lie"
    SLEEP = "sleep"
    LOOK = "look"
    DANCE = "dance"
    HOLD = "hold"


class Turned(StrEnum):
    """How far a puppet is turned: as its facing says, to true profile, or its back to us."""

    EASY = "easy"
    PROFILE = "profile"
    AWAY = "away"


@dataclass(frozen=True)
class Voice:
    """A speaking voice.

    ``styles`` are names of the voice engine's styles with weights that sum to 1;
    ``pace`` multiplies speed (1.0 is the style's own); ``pitch`` is in semitones, and the
    resonances of the throat move along. ``formants`` is how many semitones these lie above (a
    smaller body) or below (a larger one) where the pitch takes them. ``tremor``, ``breath`` and
    ``growl`` are 0 (none) to 1: a shaking, an airy, a rough voice.
    """

    styles: tuple[tuple[str, float], ...]
    pace: float = 1.0
    pitch: float = 0.0
    effect: VoiceEffect = VoiceEffect.NONE
    language: Language = Language.EN_US
    formants: float = 0.0
    tremor: float = 0.0
    breath: float = 0.0
    growl: float = 0.0


@dataclass(frozen=True)
class Character:
    """One member of the cast: a name, a puppet, a voice. They stay the same all film long."""

    name: str
    look: Look
    voice: Voice


@dataclass(frozen=True)
class Line:
    """One spoken sentence or short group of sentences, voiced in one take."""

    id: str
    speaker: str
    text: str
    kind: LineKind
    parenthetical: str = ""


@dataclass(frozen=True)
class Prop:
    """A thing on the set: the script's word, and the icon it is cut from ("noto:sailboat").

    ``lit`` things (a lamp that somebody lights, a fire) glow and shed light.
    """

    word: str
    icon: str
    placement: Placement = Placement.GROUND
    lit: bool = False


@dataclass(frozen=True)
class Staged:
    """A character in a shot. ``mark`` is 0 (left) to 1 (right); ``facing`` is -1, 0 or 1.

    ``turned`` is how far the body is turned to that side; in profile somebody who faces nobody
    faces the stage's middle, and who is turned away shows the back.
    """

    name: str
    mark: float = 0.5
    facing: int = 0
    emotion: Emotion = Emotion.NEUTRAL
    action: Action = Action.STAND
    holds: Prop | None = None
    turned: Turned = Turned.EASY


@dataclass(frozen=True)
class Shot:
    """One shot. ``id`` is a slate such as "sc010-sh020"; ``scene`` is its "sc010".

    ``words`` is the script text that the shot shows. ``hold_frames`` is its length when
    nobody speaks. ``image`` names one of the project's own pictures, by content hash. ``place``
    tells apart two places of one setting ("aunt's kitchen"); "" is the story's only one.
    ``spots`` are single sounds that its words tell of.
    """

    id: str
    scene: str
    words: str
    setting: Setting
    time_of_day: TimeOfDay
    weather: Weather
    season: Season
    mood: Mood
    framing: Framing
    camera: CameraMove
    characters: tuple[Staged, ...] = ()
    props: tuple[Prop, ...] = ()
    lines: tuple[Line, ...] = ()
    hold_frames: int = 72
    transition: Transition = Transition.CUT
    image: str = ""
    effects: tuple[Effect, ...] = ()
    lamps: Lamps = Lamps.BY_TIME
    place: str = ""
    spots: tuple[SpotEffect, ...] = ()


@dataclass(frozen=True)
class Storyboard:
    """The whole board. ``scene_titles`` pairs each scene's id with a short title.

    ``chapters`` pairs the scenes that the script begins a chapter or act with, and its heading.
    """

    title: str
    author: str
    narrator: Voice
    cast: tuple[Character, ...]
    scene_titles: tuple[tuple[str, str], ...]
    shots: tuple[Shot, ...]
    chapters: tuple[tuple[str, str], ...] = ()
    language: Language = Language.EN_US

    def voice_of(self, line: Line) -> Voice:
        """The voice that says a line.

        Raises:
            KeyError: when it is a character's who is not in the cast.
        """
        if line.kind is LineKind.NARRATION:
            return self.narrator
        if line.kind is LineKind.DESCRIPTION:
            return replace(self.narrator, pace=self.narrator.pace * DESCRIPTION_PACE)
        return {character.name: character.voice for character in self.cast}[line.speaker]
