"""Persons of a script, and which mentions in a sentence are of one and the same.

In: mentions. Out: ``Person``, and mentions grouped: "a girl named Lena", "Tam, the keeper".
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from studio.film.look import Species
from studio.reading.animals import animal_of
from studio.reading.lexicon import table
from studio.reading.people import PAST_FORMS, Kind, Mention, is_person_word
from studio.reading.words import Token, tokens

AGES = {
    "old": "old",
    "elderly": "old",
    "aged": "old",
    "young": "young",
    "little": "child",
    "small": "child",
}
ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
_CALLED = re.compile(
    r"^,?\s*(?:(?:was |is )?(?:named|called)|whose name (?:was|is)|by the name of|,)\s*$",
    re.IGNORECASE,
)
_WHO_IS = re.compile(
    r"^\s*(?:,|\(|,?\s*(?:is|was|the|a|an))[\s\d,s]*(?:(?:the|a|an)\s+)?$", re.IGNORECASE
)
_GREETING = re.compile(r"^\s*,")


@dataclass
class Person:
    """One person as far as is known. ``key`` is unique; ``name`` is for people to read."""

    key: str
    name: str
    heads: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    gender: str = ""
    told: list[str] = field(default_factory=list)
    creature: bool = False
    number: int = 0
    unnamed: bool = False
    """Whether it began as a mere "he" or "she", so that a noun may still name it."""

    @property
    def species(self) -> Species:
        """What its nouns say that it is; a person when they say nothing."""
        for head in sorted(self.heads):
            if (animal := animal_of(head)) and not is_person_word(head):
                return animal.species
        return Species.PERSON

    @property
    def age(self) -> str:
        """The age that nouns and modifiers tell, or ""."""
        for modifier in sorted(self.modifiers):
            if modifier in AGES:
                return AGES[modifier]
        for head in sorted(self.heads):
            if age := table("persons").get(head, {}).get("age"):
                return str(age)
            if (animal := animal_of(head)) and animal.age:
                return animal.age.value
        return ""


_TOLD_APART = frozenset(
    "papa mama mother father baby brother sister grandpa grandma black white red grey gray brown "
    "yellow golden green blue other bad good".split()
)
"""Words that say which of two of a kind is meant: the black cat is not the white one."""
FOND = frozenset("old young little poor dear big good".split())


def is_past(word: Token) -> bool:
    """Whether a word tells of what has been."""
    regular = word.lower.endswith("ed") and not word.lower.endswith("eed")
    return regular or word.lower in PAST_FORMS or word.lower in {"was", "were"}


def is_object(mention: Mention) -> bool:
    """ "him" and "her" in "told her": somebody else than who does it."""
    return mention.text.lower() in {"him", "her"} and not mention.owner


def words_of_name(written: str) -> list[str]:
    """The words of a name in small letters."""
    return [word.lower for word in tokens(written)]


def agree(person: Person, modifiers: set[str]) -> bool:
    """Whether modifiers do not speak against a person: an old keeper is no young keeper."""
    ages = {AGES[m] for m in modifiers if m in AGES}
    known = {AGES[m] for m in person.modifiers if m in AGES}
    marks, marked = modifiers & _TOLD_APART, person.modifiers & _TOLD_APART
    return (
        not (ages and known and not ages & known)
        and not (marks and marked and not marks & marked)
        and not (modifiers & set(ORDINALS)) ^ (person.modifiers & set(ORDINALS))
    )


def display(written: str) -> str:
    """A name for captions: capitals only where a word begins."""
    words = re.sub(r"\s+", " ", written).strip(" .,")
    if words.isupper() or words.islower():
        return " ".join(word[:1].upper() + word[1:].lower() for word in words.split(" "))
    return words[:1].upper() + words[1:]


def merged(mentions: list[Mention], text: str) -> list[list[Mention]]:
    """Mentions that are one person told twice: "a girl named Lena", "Tam, the keeper"."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        before = groups[-1][-1] if groups else None
        if before and _same(before, mention, text):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    for group in groups:
        group.sort(
            key=lambda mention: (mention.kind is not Kind.NAME, mention.kind is not Kind.PRONOUN)
        )
    return groups


def _same(one: Mention, two: Mention, text: str) -> bool:
    kinds = {one.kind, two.kind}
    if _is_told_what(one, two, text):
        return True
    if kinds != {Kind.NAME, Kind.DESCRIBED} or one.count > 1 or two.count > 1 or one.owner:
        return False
    gap = text[one.end : two.start]
    if one.kind is Kind.DESCRIBED:
        appositive = (
            gap.strip() == "," and one.article and text[two.end : two.end + 1] in {",", "."}
        )
        return gap == " " or appositive or (bool(_CALLED.match(gap)) and gap.strip() != ",")
    return bool(_WHO_IS.match(gap)) and two.article in {"a", "an", "the"}


_IS_A = re.compile(r"^(?:\s+(?:is|was)|['’]s)\s+(?:a|an|the)\s+$", re.IGNORECASE)


def _is_told_what(one: Mention, two: Mention, text: str) -> bool:
    """ "He was a dark, sallow man", "The stranger was a tall woman": one person, told of twice."""
    if two.kind is not Kind.DESCRIBED or one.owner or two.owner or one.count > 1 or two.count > 1:
        return False
    if one.kind is Kind.PRONOUN and one.head not in {"he", "she", "i"}:
        return False
    return bool(_IS_A.match(text[one.end : two.start]))


def add_words(person: Person, words: Iterable[str]) -> None:
    """Take in the words of a name that tell what somebody is: "Captain", "old"."""
    for word in words:
        if is_person_word(word) and word not in person.names:
            person.heads.add(word)
        elif word in AGES:
            person.modifiers.add(word)
    gender_from_heads(person)


_TITLE_GENDERS = {"mr": "man", "mrs": "woman", "miss": "woman", "ms": "woman", "sir": "man"}


def gender_from_heads(person: Person) -> None:
    """Take in the gender that somebody's nouns and titles tell."""
    for head in sorted(person.heads):
        person.gender = person.gender or str(table("persons").get(head, {}).get("gender", ""))
        if not person.gender and (animal := animal_of(head)) and animal.gender:
            person.gender = animal.gender.value
    titles = person.name.lower().replace(".", "").split()
    for title, gender in _TITLE_GENDERS.items():
        if title in titles:
            person.gender = person.gender or gender


def may_be(person: Person, mention: Mention) -> bool:
    """Whether a general word such as "the girl" fits what is known of somebody."""
    facts = table("persons")[mention.head]
    age = next((AGES[m] for m in mention.modifiers if m in AGES), facts.get("age", ""))
    fits_age = (
        not age or not person.age or person.age == age or {age, person.age} == {"child", "young"}
    )
    return (
        fits_age
        and not person.creature
        and person.gender in {facts.get("gender", person.gender), ""}
    )


_CLAUSE = re.compile(
    r"[.!?;]|,?\s\b(?:and|but|while|when|as|so)\b(?=\s+(?:(?:with|in|at|on|then)\b[^,]*?\s)?"
    r"(?:the|a|an|his|her|its|their|he|she|it|they)\s)",
    re.IGNORECASE,
)


def doers_of(
    mention: Mention, found: Sequence[tuple[Mention, tuple[Person, ...]]], text: str
) -> set[str]:
    """Keys of those told of in an object's own clause: "him" is none of them."""
    start = max((m.end() for m in _CLAUSE.finditer(text, 0, mention.start)), default=0)
    return {one.key for other, ones in found if other.start >= start for one in ones}


def unnamed_fits(person: Person, mention: Mention) -> bool:
    """Whether a noun may name somebody who has been a mere "he" or "she" so far."""
    gender = table("persons").get(mention.head, {}).get("gender", "")
    return person.unnamed and gender in {person.gender, ""}
