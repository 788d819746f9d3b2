"""Words of a film with their times, in runs that captions are made of.

Comes in: the spoken lines of a timeline and who is seen. Goes out: runs, each of one speaker,
without a long pause inside, with the name that is shown before it where one is needed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category

from studio.film.caption import MAX_LINE_LETTERS
from studio.film.shot import LineKind
from studio.film.timecode import SAMPLES_PER_SECOND
from studio.film.timeline import SpokenLine
from studio.pipeline.captioning.scenery import Scenery

_RUN_PAUSE_MS = 1500  # lines of one speaker closer than this may share a caption
_FORGET_MS = 4000  # after so long a silence it is said again who of several speaks
_LONGEST_NAME = 18
_NARRATOR = {"", "NARRATOR"}


@dataclass(frozen=True)
class Word:
    """A word of the film; ``opens`` marks the first of a line."""

    text: str
    start: int
    end: int
    opens: bool


@dataclass(frozen=True)
class Run:
    """What one voice says without a long pause.

    ``label`` is the name as it is shown, or "" where it is clear who speaks; ``unseen`` says
    that the speaker is not in the picture.
    """

    speaker: str
    words: tuple[Word, ...]
    label: str
    unseen: bool


@dataclass
class _Listener:
    """What somebody who follows the film knows of its voices."""

    several: bool
    known: set[str]
    speaker: str = ""
    unseen: bool = False
    until: int = 0

    def needs_name(self, speaker: str, seen: frozenset[str] | None, start: int) -> bool:
        """Whether it is not clear who speaks now."""
        if not speaker or not self.several:
            return False
        if seen is None:
            return speaker != self.speaker
        if speaker not in seen:
            return speaker != self.speaker or not self.unseen
        if len(seen) == 1:
            return speaker not in self.known
        return speaker != self.speaker or start - self.until > _FORGET_MS


def runs_of(spoken: Sequence[SpokenLine], scenery: Scenery) -> list[Run]:
    """All runs of a film, in order; descriptions of the picture are none."""
    voiced = [line for line in spoken if line.kind is not LineKind.DESCRIPTION]
    speakers = {_speaker(line) for line in voiced}
    listener = _Listener(several=len(speakers) > 1, known=set())
    runs: list[Run] = []
    for line in sorted(voiced, key=lambda line: line.start):
        said = tuple(_words(line))
        if not said:
            continue
        speaker = _speaker(line)
        seen = scenery.seen((said[0].start + said[-1].end) // 2, speaker)
        unseen = seen is not None and speaker not in seen
        named = listener.needs_name(speaker, seen, said[0].start)
        run = Run(speaker, said, _label(speaker) if named else "", unseen)
        before = runs[-1] if runs else None
        if before and not named and _joins(before, run):
            runs[-1] = Run(speaker, before.words + said, before.label, unseen)
        else:
            runs.append(run)
        listener.known.add(speaker)
        listener.speaker, listener.unseen, listener.until = speaker, unseen, said[-1].end
    return runs


def _joins(before: Run, run: Run) -> bool:
    pause = run.words[0].start - before.words[-1].end
    same = (before.speaker, before.unseen) == (run.speaker, run.unseen)
    return same and pause <= _RUN_PAUSE_MS


def _speaker(line: SpokenLine) -> str:
    name = line.speaker.strip()
    return "" if name.upper() in _NARRATOR else name


def _words(line: SpokenLine) -> Iterator[Word]:
    """A line's words on the film's clock, cleaned, split where they hold spaces or are long."""
    offset = round(line.start * 1000 / SAMPLES_PER_SECOND)
    timed = line.words or ((line.text, 0, round(line.samples * 1000 / SAMPLES_PER_SECOND)),)
    opens = True
    for text, start, end in timed:
        pieces = list(_pieces(text))
        for index, piece in enumerate(pieces):
            first = start + (end - start) * index // len(pieces)
            last = start + (end - start) * (index + 1) // len(pieces)
            yield Word(piece, offset + first, offset + max(first, last), opens)
            opens = False


def _pieces(text: str) -> Iterator[str]:
    clean = "".join(" " if category(letter) in {"Cc", "Cs"} else letter for letter in text)
    for word in clean.split():
        for at in range(0, len(word), MAX_LINE_LETTERS):
            yield word[at : at + MAX_LINE_LETTERS]


def _label(speaker: str) -> str:
    name = speaker.upper()
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
