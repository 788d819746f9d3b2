"""Voices: every line of the board, spoken once for ever.

Comes in: a line, a voice. Goes out: ``take.wav`` (mono, float32) and the take's measured times.
The key holds only what can be heard, so a line that moves to another shot is not spoken again.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.film.look import Viseme
from studio.film.shot import Line, Storyboard, Voice
from studio.film.take import MouthKey, Take
from studio.film.take import Word as SpokenWord
from studio.lib import hashing
from studio.media import audio
from studio.pipeline.work import Desk, Made, Work
from studio.storage.artifacts import ArtifactStore, Record

STAGE, VERSION = "voices", "3"


@dataclass(frozen=True)
class Part:
    """A line as it is heard: without its place in the film, and with its voice.

    ``pronunciations`` are those of the project whose words the line has.
    """

    line: Line
    voice: Voice
    pronunciations: tuple[tuple[str, str], ...]
    engine: str


def plan(
    storyboard: Storyboard, engine: str, pronunciations: Sequence[tuple[str, str]] = ()
) -> list[tuple[Line, Work]]:
    """Every line of the board with its work, in order."""
    works = []
    for shot in storyboard.shots:
        for line in shot.lines:
            voice = storyboard.voice_of(line)
            works.append((line, work_of(line, voice, pronunciations, engine)))
    return works


def work_of(
    line: Line, voice: Voice, pronunciations: Sequence[tuple[str, str]], engine: str
) -> Work:
    """The work of one line, whoever asks for it."""
    part = Part(replace(line, id="", speaker=""), voice, _said_in(line, pronunciations), engine)
    return Work(STAGE, VERSION, part, speak, label=line.id, weight=max(1, len(line.text)))


def _said_in(line: Line, pronunciations: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    text = _plain(line.text)
    return tuple(pair for pair in pronunciations if _plain(pair[0]) in text)


def _plain(text: str) -> str:
    """Text in which words of the list are looked for: one case, one space, one apostrophe."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(folded.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())


def speak(desk: Desk, part: Part) -> Made:
    """One take of one line."""
    desk.tick(0, 1)
    reading = desk.workshop.voice_actor.speak(
        part.line, part.voice, pronunciations=part.pronunciations
    )
    path = desk.store.scratch()
    audio.write_wav(path, reading.samples, reading.take.rate)
    facts = hashing.plain(reading.take)
    if not isinstance(facts, Mapping):
        raise TypeError("a take is written as an object")
    return Made(files={"take.wav": path}, facts=facts)


def take_of(record: Record, line_id: str) -> Take:
    """The take that a record holds, for the line that asked for it."""
    facts: Mapping[str, Any] = record.facts
    return Take(
        line_id=line_id,
        rate=facts["rate"],
        samples=facts["samples"],
        words=tuple(SpokenWord(w["text"], w["start_ms"], w["end_ms"]) for w in facts["words"]),
        mouth=tuple(
            MouthKey(key["start_ms"], Viseme(key["viseme"]), key["openness"])
            for key in facts["mouth"]
        ),
    )


def sound_of(store: ArtifactStore, record: Record) -> tuple[NDArray[np.float32], int]:
    """The samples of a take, mono, and their rate."""
    return audio.read_wav(store.open_path(record.file("take.wav")))
