"""Beats: the script cut into what one shot can hold.

In: the elements of a scene. Out: beats in order: told, said, or only seen, each with its text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from studio.film.screenplay import Action, Scene, Speech
from studio.film.timecode import FRAMES_PER_SECOND
from studio.reading.jumps import starts_scene
from studio.reading.places import SURE, place_of
from studio.reading.sentences import part_long, split_sentences
from studio.reading.words import tokens

_TOLD_WORDS = 15
_SAID_WORDS = 20
_SEEN_WORDS = 22
_EXCHANGE_WORDS = 7
_HALF_WORDS = 5
_SHORTEST_HOLD_S, _LONGEST_HOLD_S = 2.0, 4.0
_READ_WORDS_A_SECOND = 4.0
NARRATORS = frozenset(
    {
        "narrator",
        "narration",
        "voice over",
        "voiceover",
        "voice-over",
        "the narrator",
        "vo",
        "v.o.",
        "storyteller",
        "narrador",
        "narradora",
        "voz en off",
        "voz off",
        "narrateur",
        "narratrice",
        "voix off",
        "narratore",
        "voce narrante",
        "voce fuori campo",
        "narração",
        "सूत्रधार",
        "कथावाचक",
        "वाचक",
    }
)


class How(StrEnum):
    """What a beat is to the ear."""

    TOLD = "told"
    SAID = "said"
    SEEN = "seen"


@dataclass(frozen=True)
class Beat:
    """What one shot shows or says. ``speaker`` is as written in the screenplay, "" for the narrator."""

    how: How
    text: str
    speaker: str = ""
    parenthetical: str = ""
    off_screen: bool = False


def is_narrator(speaker: str) -> bool:
    """Whether a cue is the narrator's."""
    return speaker.strip().lower() in NARRATORS


def beats_of(scene: Scene) -> Iterator[Beat]:
    """The beats of a scene in order."""
    for element in scene.elements:
        if isinstance(element, Action):
            how = How.TOLD if element.spoken else How.SEEN
            for text in _grouped(element.text, _TOLD_WORDS if element.spoken else _SEEN_WORDS):
                yield Beat(how, text)
        elif is_narrator(element.speaker):
            for text in _grouped(element.text, _TOLD_WORDS):
                yield Beat(How.TOLD, text)
        else:
            yield from _said(element)


def shots_of(scene: Scene) -> list[tuple[Beat, ...]]:
    """The beats of a scene by shot: two very short speeches of two people share one."""
    grouped: list[tuple[Beat, ...]] = []
    for beat in beats_of(scene):
        before = grouped[-1] if grouped else ()
        if (
            len(before) == 1
            and beat.how is How.SAID
            and before[0].how is How.SAID
            and beat.speaker != before[0].speaker
            and len(beat.text.split()) + len(before[0].text.split()) <= _EXCHANGE_WORDS
        ):
            grouped[-1] = (before[0], beat)
        else:
            grouped.append((beat,))
    return grouped


def _said(speech: Speech) -> Iterator[Beat]:
    for text in _grouped(speech.text, _SAID_WORDS):
        yield Beat(How.SAID, text, speech.speaker, speech.parenthetical, speech.off_screen)


def _grouped(text: str, most: int) -> list[str]:
    """Sentences put together while they are short, and parted where they are long."""
    groups: list[str] = []
    for part in _parts(split_sentences(text)):
        together = f"{groups[-1]} {part}" if groups else part
        short = groups and len(together.split()) <= most and not groups[-1].endswith(";")
        if short and not (starts_scene(part) or _goes_elsewhere(groups[-1], part)):
            groups[-1] = together
        else:
            groups.append(part)
    return groups


def _parts(sentences: Iterable[str]) -> Iterator[str]:
    for sentence in sentences:
        if any(letter.isalnum() for letter in sentence):
            for part in _halves(sentence):
                yield from part_long(part)


def _goes_elsewhere(before: str, after: str) -> bool:
    """Whether two sentences are surely in different places: a shot has only one."""
    places = [place_of(tokens(text)) for text in (before, after)]
    sure = [place.setting for place in places if place and place.weight >= SURE]
    return len(sure) == 2 and sure[0] is not sure[1]


def _halves(sentence: str) -> list[str]:
    """A sentence at its semicolons, where each part is long enough for a picture of its own."""
    parts = re.split(r"(?<=;)\s+", sentence)
    return parts if min(len(part.split()) for part in parts) >= _HALF_WORDS else [sentence]


def hold_frames(text: str) -> int:
    """How long a silent shot is held: as long as its words take to read, 2 to 4 seconds."""
    seconds = 1.0 + len(text.split()) / _READ_WORDS_A_SECOND
    return round(min(_LONGEST_HOLD_S, max(_SHORTEST_HOLD_S, seconds)) * FRAMES_PER_SECOND)
