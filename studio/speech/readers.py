"""Who reads a line before it is spoken: the English reader, or that of another tongue.

In: a voice. Out: what turns a line and a person's list of pronunciations into the written words
and their phonemes.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from studio.film.shot import Voice
from studio.film.sound import Language
from studio.speech.phonemes import Pronouncer, Sounds
from studio.speech.pronunciations import entries_of
from studio.speech.reading import read_line
from studio.speech.tongues.tongue import Tongue, tongue_of
from studio.speech.wording import Reader

Pairs = Sequence[tuple[str, str]]
Read = tuple[tuple[str, ...], Sounds]
ENGLISH = frozenset({Language.EN_US, Language.EN_GB})


class LineReader(Protocol):
    """Reads lines in one language."""

    def read(self, text: str, pronunciations: Pairs = ()) -> Read:
        """The written words and their phonemes.

        Raises:
            BadInput: when the line has no words that the voice can read.
        """
        ...


class EnglishReader:
    """Reads English as an American or a British voice does."""

    def __init__(self, pronouncer: Pronouncer, *, british: bool) -> None:
        self._pronouncer, self._british = pronouncer, british

    def read(self, text: str, pronunciations: Pairs = ()) -> Read:
        """The written words and their phonemes.

        Raises:
            BadInput: when the line has no words that the voice can read.
        """
        pronouncer, british = self._pronouncer, self._british
        reader = Reader(british, lambda word: pronouncer.is_word(word, british=british))
        entries = entries_of(
            pronunciations,
            lambda reading: pronouncer.said_as(reading, british=british),
            lambda phonemes: pronouncer.with_ending(phonemes, british=british),
        )
        wording = read_line(text, reader, entries=entries)
        return wording.words, pronouncer.sounds(wording, british=british)


class Readers:
    """The readers of one process; English loads its dictionary when it is first asked for."""

    def __init__(self) -> None:
        self._tongues: dict[Language, Tongue] = {}

    @cached_property
    def _pronouncer(self) -> Pronouncer:
        return Pronouncer()

    def of(self, voice: Voice) -> LineReader:
        """Who reads for a voice: by its language, in English by where its styles come from."""
        if voice.language in ENGLISH:
            return EnglishReader(self._pronouncer, british=is_british(voice))
        if voice.language not in self._tongues:
            self._tongues[voice.language] = tongue_of(voice.language)
        return self._tongues[voice.language]


def is_british(voice: Voice) -> bool:
    """Whether the greater part of a voice's styles is British (their names begin with b)."""
    return sum(weight if name.startswith("b") else -weight for name, weight in voice.styles) > 0
