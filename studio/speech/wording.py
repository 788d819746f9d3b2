"""What is written and what is said for it, letter by letter.

``Wording`` is what ``reading`` makes of a line and what ``phonemes`` and the times of words
are made from.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

UNOWNED = -1


@dataclass(frozen=True)
class Wording:
    """A line as it is written and as it is said.

    ``words`` are the written words with their punctuation; joined by spaces they are the
    tidied line. ``spoken`` is what the voice says. ``owners`` has an entry for each letter of
    ``spoken``: the index of the written word that it belongs to, or ``UNOWNED`` for spaces.
    ``spans`` are stretches of ``spoken`` with phonemes or a stress of their own, in order.
    """

    words: tuple[str, ...]
    spoken: str
    owners: tuple[int, ...]
    spans: tuple["Span", ...] = ()


@dataclass(frozen=True)
class Span:
    """Letters ``start`` to ``end`` of what is spoken, with phonemes of their own or a stress."""

    start: int
    end: int
    phonemes: str = ""
    stressed: bool = False


@dataclass(frozen=True)
class Claim:
    """Letters ``start`` to ``end`` of a tidied line are said as ``spoken``.

    With ``phonemes``, these are what is heard, and ``spoken`` only stands for them; ``stressed``
    words are those that the sentence leans on.
    """

    start: int
    end: int
    spoken: str
    phonemes: str = ""
    stressed: bool = False


@dataclass(frozen=True)
class Reader:
    """Who reads: with a British voice or not, and which words (in small letters) they know."""

    british: bool
    is_word: Callable[[str], bool]


Saying = Callable[[re.Match[str], Reader], Sequence[Claim]]


@dataclass(frozen=True)
class Rule:
    """Where ``pattern`` matches, ``say`` gives claims; none means that the rule stands back."""

    pattern: re.Pattern[str]
    say: Saying


def claim(match: re.Match[str], group: str | int, spoken: str) -> Claim:
    """The claim that one group of a match is said as ``spoken``."""
    return Claim(match.start(group), match.end(group), spoken)
