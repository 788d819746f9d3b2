"""What a narrator could say of each shot: where we are, who comes, what they do.

Comes in: a storyboard. Goes out: for every shot its sentences, each with what it is worth to
somebody who does not see the picture, and a shorter form where it has one.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from studio.film.look import TimeOfDay
from studio.film.shot import Shot, Storyboard
from studio.reading.sentences import split_sentences

_PLACE, _TOLD_PLACE, _ENTRANCE, _DEED, _DETAIL = 3.0, 1.5, 3.0, 2.0, 1.0
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHOUTED = re.compile(r"\b[A-ZÀ-ÖØ-Þ]{2,}(?:['’][A-Z]+)?\b")
_CAMERA = re.compile(
    r"^(?:(?:extreme )?close(?: ?-?up)? (?:on|of)|angle on|wide on|insert(?: of)?|we see|"
    r"pan to|tilt (?:up|down) to|track(?:ing)? with|revealing)[:,]?\s+",
    re.IGNORECASE,
)
_STEM = 4
_ACRONYM = 3


@dataclass(frozen=True)
class Sentence:
    """One sentence that could be said: its text, a shorter form or "", and its worth."""

    text: str
    short: str
    worth: float


@dataclass
class _Watcher:
    """What somebody who listens knows by now."""

    words: Mapping[str, Any]
    names: Mapping[str, str]
    scene: str = ""
    where: tuple[str, str] = ("", "")
    when: TimeOfDay | None = None
    been: dict[tuple[str, str], TimeOfDay] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)


def sentences_of(board: Storyboard) -> list[tuple[Sentence, ...]]:
    """For every shot what could be said of it, in the order in which it would be."""
    names = {part: part for character in board.cast for part in _WORD.findall(character.name)}
    words = _tables()[board.language.value.partition("-")[0]]
    watcher = _Watcher(words, {name.casefold(): name for name in names})
    texts = _scene_texts(board)
    return [tuple(_said_of(shot, watcher, texts[shot.scene])) for shot in board.shots]


@cache
def _tables() -> Mapping[str, Any]:
    file = Path(__file__).with_name("description_words.toml")
    return tomllib.loads(file.read_text("utf-8"))


def _scene_texts(board: Storyboard) -> dict[str, str]:
    texts: dict[str, str] = {}
    for shot in board.shots:
        texts[shot.scene] = f"{texts.get(shot.scene, '')} {shot.words}"
    return texts


def _said_of(shot: Shot, watcher: _Watcher, scene: str) -> Iterator[Sentence]:
    place = _place(shot, watcher, scene)
    if place:
        yield Sentence(place, "", _PLACE if shot.place else _TOLD_PLACE)
    if not shot.lines:
        for text in split_sentences(shot.words):
            plain = _plain(text, watcher)
            if plain:
                yield Sentence(plain, _shorter(plain, watcher), _worth(plain, watcher))


def _place(shot: Shot, watcher: _Watcher, scene: str) -> str:
    """A sentence on place and time, of what is new and is not told anyway; or ""."""
    where, words = (shot.setting.value, shot.place), watcher.words
    new_place, opens = where != watcher.where, shot.scene != watcher.scene
    back, known = where in watcher.been, watcher.been.get(where, watcher.when)
    new_time = watcher.when is not shot.time_of_day or known is not shot.time_of_day
    watcher.scene, watcher.where, watcher.when = shot.scene, where, shot.time_of_day
    watcher.been[where] = shot.time_of_day
    label = _capital(shot.place) or words["settings"].get(shot.setting.value, "")
    if not shot.place:  # the narrator tells this story: only what is never said
        silent = opens and new_place and not _tells(scene, label)
        return f"{label}." if label and silent else ""
    heard = " ".join([shot.words, *(line.text for line in shot.lines)])
    place = label if new_place and not _tells(heard, label) else ""
    clock = words["told"][shot.time_of_day.value]
    time = words["times"][shot.time_of_day.value] if new_time and not _tells(heard, clock) else ""
    if place and back and not time:
        return _capital(str(words["again"]).format(place=_inner(place, shot)))
    if place and time:
        return str(words["both"]).format(place=place, time=time)
    told = place or _capital(time)
    return f"{told}." if told else ""


def _inner(place: str, shot: Shot) -> str:
    """A place as it stands inside a sentence or before its end."""
    return place[:1].lower() + place[1:] if shot.place.islower() else place


def _tells(text: str, told: str) -> bool:
    """Whether a text has a word of those that tell something, by their stems."""
    stems = {_stem(word) for word in _WORD.findall(told) if len(word) > _ACRONYM}
    return any(_stem(word) in stems for word in _WORD.findall(text))


def _stem(word: str) -> str:
    return word.casefold()[: max(_STEM, len(word) - 2)]


def _plain(text: str, watcher: _Watcher) -> str:
    """A sentence as it is said: no capitals for emphasis, nothing about the camera."""
    text = _CAMERA.sub("", text.strip())
    shouted = text.isupper()

    def quiet(found: re.Match[str]) -> str:
        word = found.group()
        name = watcher.names.get(word.casefold())
        if name:
            return name
        return word if len(word) <= _ACRONYM and not shouted else word.lower()

    text = _capital(_SHOUTED.sub(quiet, text))
    if not _WORD.search(text):
        return ""
    return text if text[-1] in ".!?…।" else f"{text.rstrip(',;:—– ')}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _worth(text: str, watcher: _Watcher) -> float:
    """Who comes matters most, then what somebody does, then what there is."""
    named = {word for word in _WORD.findall(text) if word.casefold() in watcher.names}
    new = named - watcher.met
    watcher.met |= named
    if new:
        return _ENTRANCE
    return _DEED if named or _PRONOUN.search(text) else _DETAIL


_PRONOUN = re.compile(
    r"\b(he|she|they|his|her|él|ella|ellos|ellas|il|elle|ils|elles|lui|lei|loro|ele|ela|eles|elas)\b"
    "|वह|वे",
    re.IGNORECASE,
)


def _shorter(text: str, watcher: _Watcher) -> str:
    """A sentence of one person without what is said of them between commas, or "".

    "Tam, 68, white beard, yellow raincoat, holds a lantern." is "Tam holds a lantern."
    """
    chunks = [chunk.strip() for chunk in text.split(",")]
    first, last = chunks[0], chunks[-1]
    named = [word for word in _WORD.findall(text) if word.casefold() in watcher.names]
    alone = len(set(named)) == 1 and first.split()[-1:] == named[:1]
    verb = last.split()[:1]
    deed = bool(verb) and verb[0].islower() and verb[0].endswith("s") and len(verb[0]) > _ACRONYM
    return f"{first} {last}" if len(chunks) > 2 and alone and deed else ""
