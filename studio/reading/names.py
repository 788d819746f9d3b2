"""Names of people: which capital letters of a script begin one.

In: the script's texts and speakers. Out: single words in small letters that name somebody.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from studio.reading.animals import animal_of
from studio.reading.lexicon import table, words_of
from studio.reading.people import HELPING, PAST_FORMS, PRONOUNS, is_person_word, is_verb_form
from studio.reading.words import Token, lemma, tokens

_PLACE_BEFORE = frozenset(
    "in at to from near around towards toward of across through outside over off into above "
    "behind beyond the a an his her my our your their this that under".split()
)
_PERSON_BEFORE = frozenset(
    "named called said says asked cried replied answered whispered shouted and with met told kissed "
    "married loved saw followed helped thanked when while as but then that if until because for "
    "poor dear old little young writes wrote".split()
)
_NAME_ENDS = ("ing", "ly", "ness", "tion", "ment", "ity", "est", "ism", "ology")
_ENDS = re.compile(r"[.!?…:“”\"]")
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
    somewhere: set[str] = field(default_factory=set)
    pronouns: bool = False
    present: Counter[str] = field(default_factory=Counter)

    def count(self, text: str) -> None:
        """Take in a text."""
        words = tokens(text)
        for at, word in enumerate(words):
            bare = word.lower.removesuffix("'s").removesuffix("'")
            self.pronouns = self.pronouns or PRONOUNS.get(word.lower) in {"he", "she"}
            if _is_exclaimed(text, words, at):
                continue
            if _is_introduced(text, words, at):
                self.inner[bare] += 1
                self.acting[bare] += 1
            elif word.text[0].islower():
                self.small.add(bare)
            elif len(bare) < 2 or word.text.isupper() or not word.text[0].isupper():
                continue
            elif at == 0 or self._opens(text, words, at):
                self._first(bare, _acts_after(text, words, at))
                self.present[bare] += _acts_in_present(words, at)
            else:
                gap = text[words[at - 1].end : word.start]
                self._inside(bare, words[at - 1], gap, acts=_acts_after(text, words, at))

    def _opens(self, text: str, words: Sequence[Token], at: int) -> bool:
        gap = text[words[at - 1].end : words[at].start]
        if words[at - 1].lower in words_of("names", "titles"):
            gap = gap.replace(". ", " ")
        return bool(_ENDS.search(gap))

    def _first(self, bare: str, acts: bool) -> None:  # one fact of one word
        self.opening[bare] += 1
        self.acting[bare] += acts

    def _inside(self, bare: str, before: Token, gap: str, *, acts: bool) -> None:
        self.inner[bare] += 1
        lead = before.lower.removesuffix("'s")
        follows = gap == " " and before.text[0].isupper() and lead in self.somewhere
        if (lead in _PLACE_BEFORE and gap == " ") or follows:
            self.placed[bare] += 1
            self.somewhere.add(bare)
        else:
            self.somewhere.discard(bare)
        self.acting[bare] += acts or lead in _PERSON_BEFORE
        known = lead in first_names() or lead in self.titled
        if gap == " " and before.text[0].isupper() and known:
            self.titled.add(bare)
        if lead in words_of("names", "titles") - _FOND:
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
            or (
                (self._acts(word) or (self.pronouns and self.inner[word] > 0))
                and not self.placed[word]
                and self._is_unusual(word)
            )
        )

    def _acts(self, word: str) -> bool:
        """Whether a word does something; what only "dissolves" or "grows" may be a matter of fact."""
        return self.acting[word] > (0 if self.pronouns else self.present[word])

    def _is_unusual(self, word: str) -> bool:
        """Whether no noun of our tables, no mass noun and no ending speaks against a name."""
        return (
            (self.inner[word] > 0 or not (word.endswith(_NAME_ENDS) or _is_plural(word)))
            and word not in _ordinary()
            and lemma(word) not in _ordinary()
            and "-" not in word
            and word not in PAST_FORMS
            and not (word.endswith("ed") and not self.inner[word])
        )


def _is_exclaimed(text: str, words: Sequence[Token], at: int) -> bool:
    """ "Halloa!", "cry, Halloa! Below there!": a call in itself, and "you're" names nobody either."""
    word = words[at]
    if word.lower.split("'")[0] in PRONOUNS and "'" in word.lower:
        return True
    before = text[: word.start].rstrip()
    alone = not before or before[-1] in '.!?…:,“”"'
    return alone and text[word.end : word.end + 1] == "!"


def _acts_in_present(words: Sequence[Token], at: int) -> bool:
    after = words[at + 1].lower if at + 1 < len(words) else ""
    return after.endswith("s") and after not in HELPING and after not in PAST_FORMS


def _is_introduced(text: str, words: Sequence[Token], at: int) -> bool:
    """Capitals in the telling, as screenplays introduce people: "KEL, last of the crew"."""
    word = words[at]
    if not word.text.isupper() or len(word.text) < 3 or text.isupper():
        return False
    after = text[word.end : word.end + 2]
    return after in {", ", " ("} or _acts_after(text, words, at)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("us", "as", "os", "is", "ss"))


def _acts_after(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether a word is followed by what it does: "Icarus laughed", "Kel had gone"."""
    if at + 1 >= len(words) or text[words[at].end : words[at + 1].start] != " ":
        return False
    after = words[at + 1]
    if after.lower == "the":
        return any(is_person_word(w.lemma) or animal_of(w.lemma) for w in words[at + 2 : at + 5])
    if after.lower.endswith("ly") and at + 2 < len(words):
        after = words[at + 2]
    return after.lower in HELPING or is_verb_form(after)


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    """Nouns that may open a sentence with a capital and no article, and name nobody."""
    found = set(words_of("names", "mass"))
    for entry in table("places").values():
        found |= set(f"{entry['place']} {entry['hint']}".split())
    for icons in table("things").values():
        found |= {*icons, *(w.removeprefix("!") for more in icons.values() for w in more.split())}
    for group in ("time", "weather", "season"):
        for entry in table("air")[group].values():
            found |= set(" ".join(entry.values()).split())
    return frozenset(found) - first_names()


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
        if not is_person_word(word) and word not in creatures and capitals.names(word):
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
    last = words[-1].lemma if words else ""
    if is_person_word(last) or last in creatures or (animal_of(last) and len(words) > 1):
        return [part for part in parts if part in first_names()]
    return [
        part
        for part in parts
        if part not in skip and not is_person_word(part) and not part.isdigit()
    ]


def gender_of_name(name: str) -> str:
    """ "woman", "man" or "" for a first name in small letters; "lucía" is found as "lucia" too."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", name) if sign.isalpha())
    for written in (name, bare):
        for gender in ("either", "woman", "man"):
            if written in words_of("names", gender):
                return "" if gender == "either" else gender
    return ""
