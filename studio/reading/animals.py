"""Animals that act: which species a noun means, and which of a script's animals play a part.

In: nouns and texts. Out: species with age and gender, and the nouns of those that do something.
An animal that speaks, does things or has a name is of the cast; one that is ridden, eaten or only
heard far off is a thing of the set.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from studio.film.look import Age, Colour, Gender, Species
from studio.reading.lexicon import table
from studio.reading.people import HELPING, NUMBERS, PAST_FORMS, is_verb_form
from studio.reading.sentences import split_sentences
from studio.reading.words import Token, tokens

_LEADS = frozenset(
    "the a an his her their my our its this that another every each one no old".split()
)
_GOVERNS = frozenset(
    "of on in with by for to at from like than into onto over under upon behind beside near "
    "about without through after before across around between toward towards against beyond "
    "rode saw found caught killed fed ate shot sold bought led heard rescued hunted".split()
)
_MEETS = frozenset("met meets asked told invited warned befriended married answered".split())
_FLOCKS = frozenset(
    "bird gull seagull pigeon crow rook swallow sparrow starling bee fish bat fly moth butterfly "
    "dove tern puffin penguin sheep cow cattle duck goose hen chicken wasp horse".split()
)
"""Animals that are scenery when many of them are told of without a number."""
_FAR = re.compile(
    r"\b(?:somewhere|in the distance|far (?:off|away)|far out|overhead|outside)\b", re.IGNORECASE
)
_FEELS = frozenset(
    "tired scared frightened surprised pleased worried amazed delighted bored".split()
)
_NOT_NAMES = frozenset(
    "when then and but so as while if once now there here how what that because for until yet "
    "meanwhile suddenly still only even after before where".split()
)
_THERE = frozenset("was were lived lives came sat stood is lay ran once".split())


@dataclass(frozen=True)
class Animal:
    """What a noun tells of an animal; ``age`` and ``gender`` are None where it tells none."""

    species: Species
    coat: Colour
    age: Age | None = None
    gender: Gender | None = None


@lru_cache(maxsize=1)
def _animals() -> dict[str, Animal]:
    known: dict[str, Animal] = {}
    for name, entry in table("animals").items():
        coats = entry.get("coats", {})
        for kind, age, gender in (
            ("words", None, None),
            ("young", Age.CHILD, None),
            ("woman", None, Gender.WOMAN),
            ("man", None, Gender.MAN),
        ):
            for word in entry.get(kind, "").split():
                coat = Colour(coats.get(word, entry["coat"]))
                known[word] = Animal(Species(name), coat, age, gender)
    return known


def animal_of(noun: str) -> Animal | None:
    """The animal that a plain noun means."""
    return _animals().get(noun)


def animal_words() -> frozenset[str]:
    """All plain nouns for animals that can act."""
    return frozenset(_animals())


def acting_animals(texts: Iterable[str]) -> frozenset[str]:
    """Plain nouns of the animals that do something in a script, or are called by a name."""
    found: set[str] = set()
    for text in texts:
        for sentence in split_sentences(text):
            words = tokens(sentence)
            for at, word in enumerate(words):
                if (
                    word.lemma in _animals()
                    and word.lemma not in found
                    and word.real
                    and _acts(words, at, sentence)
                ):
                    found.add(word.lemma)
    return frozenset(found)


def _acts(words: Sequence[Token], at: int, sentence: str) -> bool:
    word = words[at]
    lead = _lead_at(words, at)
    before = words[lead].lower if lead >= 0 else ""
    led = before in _LEADS or before in NUMBERS or (before.isdigit() and lead >= 0)
    several = word.lower != word.lemma
    if several and word.lemma in _FLOCKS and before not in NUMBERS:
        return False
    if word.lower.endswith(("'s", "s'")) or _FAR.search(sentence):
        return False
    if _is_named(words, at, sentence):
        return True
    if not led and not (several or (word.text[0].isupper() and at > 0)):
        return False
    first = lead if led else at
    governor = words[first - 1].lower if first > 0 else ""
    if governor in _MEETS:
        return True
    if governor in _GOVERNS:
        return False
    if governor in _THERE and any(w.lower in {"there", "once", "upon"} for w in words[:first]):
        return True
    return _does(words, at, sentence)


def _lead_at(words: Sequence[Token], at: int) -> int:
    """Where the article or number before a noun is, over at most three adjectives; -1 if none."""
    for place in range(at - 1, max(-1, at - 5), -1):
        lower = words[place].lower
        if lower in _LEADS - {"old"} or lower in NUMBERS or lower.isdigit():
            return place
        if lower in _GOVERNS or words[place].end + 1 < words[place + 1].start - 1:
            return -1
    return -1


def _does(words: Sequence[Token], at: int, sentence: str) -> bool:
    """Whether a verb follows the noun of which it may be said."""
    place = _verb_at(words, at)
    if place >= len(words) or re.search(
        r"[.!?;:]", sentence[words[place - 1].end : words[place].start]
    ):
        return False
    verb = words[place]
    if sentence[words[place - 1].end : verb.start].strip() == ",":
        return False
    if _only_calls(words, place, sentence):
        return False
    if verb.lower in HELPING:
        after = next((w.lower for w in words[place + 1 :] if not w.lower.endswith("ly")), "")
        passive = verb.lower in {"was", "were", "is", "are"} and after.endswith(("ed", "en"))
        return not passive or after in _FEELS
    if verb.lower.endswith("s") and (
        verb.lemma in _nouns() or any(map(is_verb_form, words[place + 1 : place + 2]))
    ):
        return False
    return is_verb_form(verb, several=words[at].lower != words[at].lemma)


def _verb_at(words: Sequence[Token], at: int) -> int:
    """Where the verb after a noun would be, past adverbs and a second subject."""
    place = at + 1
    if place < len(words) and words[place].lower == "and":
        place += 1
        while place < len(words) and words[place].lemma not in _animals() and place < at + 5:
            place += 1
        place += 1
    while place < len(words) and (
        words[place].lower.endswith("ly")
        or words[place].lower in {"who", "that", "also", "never", "always", "soon", "once"}
    ):
        place += 1
    return place


def _only_calls(words: Sequence[Token], at: int, sentence: str) -> bool:
    """ "An owl hooted.", "A dog barked.": heard, and not of the story yet."""
    after = sentence[words[at].end :].lstrip()[:1]
    return words[at].lower in _CALLS and (not after or after in ".,;!?")


_CALLS = frozenset(
    "hooted hoots howled howls barked barks crowed crows sang sings chirped chirps croaked croaks "
    "buzzed buzzes neighed whinnied bleated bleats mooed called calls cried cries screeched "
    "screamed cawed cooed twittered roared growled bellowed".split()
)


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """Nouns of the tables, so that "the herring boats" is no herring that boats."""
    found: set[str] = set()
    for icons in table("things").values():
        found |= {*icons, *(w.removeprefix("!") for more in icons.values() for w in more.split())}
    return frozenset(found)


def _is_no_name(word: Token) -> bool:
    lower = word.lower
    return lower in _NOT_NAMES or lower in PAST_FORMS or lower.endswith(("ed", "ing", "ly"))


def _is_named(words: Sequence[Token], at: int, sentence: str) -> bool:
    """ "a dog named Rex", "Bella, the old mare", "Rex the dog"."""
    after = words[at + 1 : at + 3]
    if len(after) == 2 and after[0].lower in {"named", "called"} and after[1].text[0].isupper():
        return True
    lead = _lead_at(words, at)
    if lead > 0 and words[lead].lower in {"the", "his", "her", "their", "my", "our"}:
        name = words[lead - 1]
        gap = sentence[name.end : words[lead].start]
        closes = sentence[words[at].end : words[at].end + 1] in {",", ".", ""}
        apposed = gap == " " or (gap == ", " and closes)
        return (
            apposed and name.text[0].isupper() and name.text[1:].islower() and not _is_no_name(name)
        )
    return False
