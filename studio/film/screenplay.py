"""A script after breakdown: scenes made of action and speech, in reading order."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Action:
    """A paragraph of what is seen, or in prose what is told.

    ``spoken`` is true when the narrator says the text (prose), false when the text only
    describes the picture (screenplay action).
    """

    text: str
    spoken: bool = False


@dataclass(frozen=True)
class Speech:
    """Words of one speaker. ``speaker`` is as printed, without (V.O.), (CONT'D) and the like."""

    speaker: str
    text: str
    parenthetical: str = ""
    off_screen: bool = False
    dual: bool = False


@dataclass(frozen=True)
class Scene:
    """One scene. ``heading`` is the slug line as written, or the heading over it in prose.

    ``chapter`` is the heading of the chapter or act that begins with it, or "".
    """

    id: str
    heading: str
    elements: tuple[Action | Speech, ...]
    transition: str = ""
    chapter: str = ""


@dataclass(frozen=True)
class Screenplay:
    """A whole script."""

    title: str
    author: str
    scenes: tuple[Scene, ...]
