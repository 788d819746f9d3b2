"""Names of people: which capital letters of a script begin one.

In: the script's texts and speakers. Out: single words in small letters that name somebody.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from studio.reading.lexicon import words_of
from studio.reading.people import PAST_FORMS, PRONOUNS, is_person_word
from studio.reading.words import Token, tokens

_PLACE_BEFORE = frozenset(
    "in at to from near around towards toward of across through outside".split()
)
_ENDS = re.compile(r"[.!?…:“”\"]")
_ACTS = frozenset({"said", "was", "is", "had", "says", "did"})
_FOND = frozenset({"old", "young", "little", "big", "good", "poor"})


@dataclass
class _Capitals:
    """Where words are written with a capital: inside sentences, after "in", first, after titles."""

    inner: Counter[str] = field(default_factory=Counter)
    placed: Counter[str] = field(default_factory=Counter)
    opening: Counter[str] = field(default_factory=Counter)
    acting: Counter[str] = field(default_factory=Counter)
    small: set[str] = field(default_factory=set)
    titled: set[str] = field(default_factory=set)

    def count(self, text: str) -> None:
        """Take in a text."""
        words = tokens(text)
        for at, word in enumerate(words):
            bare = word.lower.removesuffix("'s").removesuffix("'")
            if word.text[0].islower():
                self.small.add(bare)
            elif not word.text[0].isupper() or len(bare) < 2 or word.text.isupper():
                continue
            elif at == 0 or self._opens(text, words, at):
                self._first(bare, words[at + 1].lower if at + 1 < len(words) else "")
            else:
                self._inside(bare, words[at - 1], text[words[at - 1].end : word.start])

    def _opens(self, text: str, words: Sequence[Token], at: int) -> bool:
        gap = text[words[at - 1].end : words[at].start]
        if words[at - 1].lower in words_of("names", "titles"):
            gap = gap.replace(". ", " ")
        return bool(_ENDS.search(gap))

    def _first(self, bare: str, after: str) -> None:
        self.opening[bare] += 1
        self.acting[bare] += after.endswith("ed") or after in PAST_FORMS or after in _ACTS

    def _inside(self, bare: str, before: Token, gap: str) -> None:
        self.inner[bare] += 1
        self.placed[bare] += before.lower in _PLACE_BEFORE or before.lower == "the"
        known = before.lower in first_names() or before.lower in self.titled
        if gap == " " and before.text[0].isupper() and known:
            self.titled.add(bare)
        if before.lower in words_of("names", "titles") - _FOND:
            self.titled.add(bare)

    def names(self, word: str) -> bool:
        """Whether a word names somebody."""
        if word in self.small:
            return word in first_names()
        return (
            word in first_names()
            or word in self.titled
            or (
                self.inner[word] + self.opening[word] > 1
                and self.inner[word] > self.placed[word] * 2
            )
            or (self.opening[word] > 1 and not self.placed[word] and self.acting[word] > 0)
        )


def proper_names(
    texts: Iterable[str], speakers: Iterable[str] = (), creatures: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Single words, in small letters, that name people in a script.

    A word counts when it is a common first name, or follows a title, or is written with a
    capital inside sentences more than once and not mostly after "in", "at", "to" and the like.
    """
    capitals = _Capitals()
    for text in texts:
        capitals.count(text)
    banned = words_of("names", "not_people") | words_of("names", "titles") | frozenset(PRONOUNS)
    named = {part for speaker in speakers for part in _name_parts(speaker, creatures)}
    for word in {*capitals.inner, *capitals.opening} - banned:
        if not is_person_word(word) and capitals.names(word):
            named.add(word)
    return frozenset(named)


def first_names() -> frozenset[str]:
    """First names that the lexicon knows, in small letters."""
    return words_of("names", "woman") | words_of("names", "man") | words_of("names", "either")


def _name_parts(speaker: str, creatures: frozenset[str]) -> list[str]:
    """The words of a speaker's name that are names, not nouns for persons or titles."""
    skip = words_of("names", "titles") | words_of("names", "not_people")
    words = tokens(speaker)
    parts = [word.lower for word in words]
    if words and (is_person_word(words[-1].lemma) or words[-1].lemma in creatures):
        return [part for part in parts if part in first_names()]
    return [
        part
        for part in parts
        if part not in skip and not is_person_word(part) and not part.isdigit()
    ]


def gender_of_name(name: str) -> str:
    """ "woman", "man" or "" for a first name in small letters."""
    if name in words_of("names", "either"):
        return ""
    if name in words_of("names", "woman"):
        return "woman"
    return "man" if name in words_of("names", "man") else ""
