"""People in a sentence: by name, by what they are, by pronoun.

In: a sentence and the names that the whole script uses. Out: mentions in order. Who they are is
for ``studio.reading.company`` to say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from studio.reading.lexicon import table, words_of
from studio.reading.words import Token, tokens

PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "he's": "he", "he'd": "he", "he'll": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she", "she's": "she", "she'd": "she", "she'll": "she",
    "they": "they", "them": "they", "their": "they", "themselves": "they", "they're": "they", "they'd": "they",
    "i": "i", "me": "i", "my": "i", "myself": "i", "i'm": "i", "i'd": "i", "i've": "i", "i'll": "i",
    "we": "we", "us": "we", "our": "we", "ourselves": "we", "we're": "we", "we'd": "we",
    "both": "they", "it": "it", "its": "it", "itself": "it",
}  # fmt: skip
NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "both": 2, "several": 3, "some": 3, "many": 4, "few": 3, "hundreds": 5, "dozens": 5, "dozen": 5, "all": 3,
}  # fmt: skip
_GROUPS = {
    "crowd": ("villager", 5),
    "family": ("person", 3),
    "crew": ("sailor", 3),
    "audience": ("guest", 5),
    "police": ("officer", 2),
    "team": ("player", 3),
    "everyone": ("person", 3),
    "everybody": ("person", 3),
}
_DETERMINERS = frozenset(
    "the a an his her my our your their its this that these those another one each every some "
    "no".split()
)
_STOPS = _DETERMINERS | frozenset(
    "and or but of in on at by to from with for as into onto over under than then when while "
    "who whom is was were are be been am had has have did do does not so if it he she they we "
    "i you up down out off away back there here said says asked".split()
)
_DOUBTFUL = frozenset(
    "cook guard judge general giant dwarf couple nurse groom guest pilot crew smith kid fairy "
    "hero driver elder miller potter ghost fisher fiddler spy worker conductor count page host mate "
    "private rival recruit scout patient minister marshal champion founder major cardinal saint "
    "squire porter mason commander runner tramp settler tailor partner".split()
)  # fmt: skip
_ADJECTIVES_TOO = frozenset(
    {"giant", "general", "dwarf", "elder", "couple", "child", "baby", "twin"}
)
PAST_FORMS = frozenset(
    "came went sat ran stood lay spoke woke fell rose saw took gave ate slept held knew thought "
    "found kept left lost met told heard felt got made brought caught bit flew swam sang drank "
    "began grew threw drew crept leapt sprang shook hid built dug fought swore stole won wore "
    "wrote bent led lit fled said put let set sank shone swung tore wept rode drove became chose "
    "forgot hung bought sold sent spent paid laid swept taught understood blew broke rang read "
    "turned strode slid struck stuck shot sewed wound bound clung sped".split()
)
HELPING = frozenset(
    "was were is are had has have did does do could would can will might must should may "
    "didn't couldn't wouldn't doesn't can't isn't wasn't hadn't".split()
)
_VERB_LEADS = frozenset(
    "to will would can could should must i you he she we they it not cannot can't won't".split()
)
"""After these, "bear" and "duck" are deeds."""
_AFTER_HER = frozenset(
    "how what why where when again once home alone very too until because".split()
)
_MAX_MODIFIERS = 3


class Kind(StrEnum):
    """How somebody is spoken of."""

    NAME = "name"
    DESCRIBED = "described"
    PRONOUN = "pronoun"


@dataclass(frozen=True)
class Mention:
    """Somebody in a text, from ``start`` to ``end``.

    ``head`` is the name in small letters, the plain noun, or the pronoun's family ("he", "she",
    "they", "it", "i", "we"); ``modifiers`` are the words before the noun; ``article`` the word that
    leads it in. ``owner`` is true for "the keeper's (boat)"; ``real`` is false when negated or
    only likened, or only thought of; ``acts`` of a pronoun is true when a deed follows it.
    """

    start: int
    end: int
    kind: Kind
    text: str
    head: str
    modifiers: tuple[str, ...] = ()
    article: str = ""
    count: int = 1
    owner: bool = False
    real: bool = True
    acts: bool = False


def is_person_word(word: str) -> bool:
    """Whether a plain noun means a person."""
    return word in table("persons") or word in words_of("people", "words")


def is_verb_form(word: Token, *, several: bool = False) -> bool:
    """Whether a word after a noun looks like what it does: "barked", "sat", "hoots"."""
    lower = word.lower
    if not word.text[0].islower() or lower in _STOPS - {"was", "is", "were", "are", "had", "said"}:
        return False
    past = lower in PAST_FORMS or (lower.endswith("ed") and len(lower) > 3)
    present = lower.endswith("s") and not lower.endswith(("ss", "us")) and not several
    return past or present


_GENERAL = frozenset(
    "know call called say said need needed use used think have are live see learn learned owe all "
    "can must should may might do will could would".split()
)


def we_act(after: str) -> bool:
    """Whether what follows "we" or "they" tells of a deed, and not of everybody: "sailed", "were"."""
    words = [
        w
        for w in tokens(after[:40])[:3]
        if w.lower not in {"all", "both", "had", "never", "two", "then"}
    ]
    if not words or words[0].lower in _GENERAL:
        return False
    return words[0].lower in {"were", "was"} or (
        words[0].lower not in HELPING and is_verb_form(words[0], several=True)
    )


def find_mentions(
    text: str, names: frozenset[str], creatures: frozenset[str] = frozenset()
) -> list[Mention]:
    """Everybody whom a text speaks of, in order.

    ``names`` are all names in the script in small letters, single words; ``creatures`` are nouns
    that speak in this script though they are no persons ("fox", "moon").
    """
    words = tokens(text)
    found: list[Mention] = []
    at = 0
    while at < len(words):
        mention, after = _mention_at(words, at, text, names, creatures)
        if mention:
            found.append(mention)
        at = after
    return found


def _mention_at(
    words: Sequence[Token], at: int, text: str, names: frozenset[str], creatures: frozenset[str]
) -> tuple[Mention | None, int]:
    word = words[at]
    bare = word.lower.removesuffix("'s").removesuffix("'")
    if _is_name(words, at, names):
        return _name(words, at, text, names)
    if several := _several_of(words, at):
        return several
    if word.lower in PRONOUNS and not _is_quantity(words, at, text):
        family = PRONOUNS[word.lower]
        owner = _owns(words, at, text)
        return Mention(
            word.start, word.end, Kind.PRONOUN, word.text, family, owner=owner,
            real=word.real and word.meant, acts=we_act(text[word.end :]),
        ), at + 1  # fmt: skip
    if (
        bare in _GROUPS
        and not (at > 1 and words[at - 2].lower == "of")
        and _leads_in(words, at, text)
    ):
        head, count = _GROUPS[bare]
        return Mention(
            word.start, word.end, Kind.DESCRIBED, word.text, head, count=count, real=word.real
        ), at + 1
    if (
        word.text[0].isupper()
        and at + 1 < len(words)
        and _is_name(words, at + 1, names)
        and _joined(text, words, at)
    ):
        return None, at + 1
    if _titles_animal(words, at, text, creatures):
        return None, at + 1
    if (is_person_word(word.lemma) or word.lemma in creatures) and not _is_other_word(
        words, at, text
    ):
        return _described(words, at, text), at + 1
    return None, at + 1


def _is_quantity(words: Sequence[Token], at: int, text: str) -> bool:
    """ "with both hands", "both sides": how many of something, and no people."""
    if words[at].lower != "both" or at + 1 >= len(words):
        return False
    after = words[at + 1]
    if text[words[at].end : after.start] != " ":
        return False
    return after.lower not in _STOPS and not is_verb_form(after, several=True)


def _leads_in(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a word for a group is a noun here: "the crowd", and not "they crowd in"."""
    if words[at].lower in {"everyone", "everybody", "police"}:
        return True
    if at + 1 < len(words) and words[at + 1].lower in _DETERMINERS:
        return False
    if at == 0 or text[words[at - 1].end : words[at].start] != " " or words[at].text[0].isupper():
        return True
    return any(w.lower in _DETERMINERS for w in words[max(0, at - 3) : at])


def _several_of(words: Sequence[Token], at: int) -> tuple[Mention, int] | None:
    """So many people: "the three of them" or "all five of us", in one mention."""
    three = [word.lower for word in words[at : at + 3]]
    if len(three) < 3 or three[0] not in NUMBERS or three[1:] not in (["of", "them"], ["of", "us"]):
        return None
    first, last = words[at], words[at + 2]
    mention = Mention(
        first.start, last.end, Kind.DESCRIBED, "person", "person", (), "the", NUMBERS[three[0]],
        real=first.real and first.meant,
    )  # fmt: skip
    return mention, at + 3


def _owns(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a pronoun owns what follows: "her hat", and not "told her how"."""
    lower = words[at].lower
    if lower != "her":
        return lower in {"his", "their", "my", "our", "its"}
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or text[words[at].end : after.start] != " ":
        return False
    return after.lower not in _STOPS | _AFTER_HER and not after.lower.endswith("ly")


def _titles_animal(words: Sequence[Token], at: int, text: str, creatures: frozenset[str]) -> bool:
    """Whether a capital leads an animal's name: "Papa Bear", "Brother Fox"."""
    if at + 1 >= len(words) or not words[at].text[0].isupper():
        return False
    after = words[at + 1]
    return after.text[0].isupper() and after.lemma in creatures and _joined(text, words, at)


def _is_name(words: Sequence[Token], at: int, names: frozenset[str]) -> bool:
    word = words[at]
    bare = word.lower.removesuffix("'s").removesuffix("'")
    return bare in names and word.text[0].isupper()


def _name(words: Sequence[Token], at: int, text: str, names: frozenset[str]) -> tuple[Mention, int]:
    """A name with the titles before it and the further names after it."""
    titles = words_of("names", "titles")
    last = at
    while last + 1 < len(words) and _is_name(words, last + 1, names) and _joined(text, words, last):
        last += 1
    first = at
    while first > 0 and _leads(words[first - 1], titles) and _joined(text, words, first - 1):
        first -= 1
    head = words[last].lower.removesuffix("'s").removesuffix("'")
    owner = words[last].text.endswith(("'s", "’s", "s'", "s’")) and head != words[last].lower
    written = text[words[first].start : words[last].end]
    greeted = _is_greeted(words, first, text)
    if owner:
        written = re.sub(r"['’]s?$", "", written)
    modifiers = tuple(w.lower for w in words[first:last])
    return (
        Mention(
            words[first].start, words[last].end, Kind.NAME, written, head, modifiers,
            owner=owner, real=words[at].real and words[at].meant and not greeted,
        ),
        last + 1,
    )  # fmt: skip


def _is_greeted(words: Sequence[Token], first: int, text: str) -> bool:
    """Whether a letter greets somebody, who is far away, with "Dear Anna"."""
    at = first if words[first].lower == "dear" else first - 1
    if at < 0 or words[at].text != "Dear":
        return False
    lead = text[: words[at].start].rstrip()
    return not lead or lead.endswith((".", "!", "?"))


def _leads(word: Token, titles: frozenset[str]) -> bool:
    """Whether a word may stand before a name as part of it: "Captain", "old", "Keeper"."""
    return word.lower in titles or (word.text[0].isupper() and is_person_word(word.lemma))


def _joined(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether nothing but a space, or a short form's dot, stands between a word and the next."""
    return text[words[at].end : words[at + 1].start] in {" ", ". "}


def _described(words: Sequence[Token], at: int, text: str) -> Mention:
    word = words[at]
    first = at
    while (
        first > 0
        and at - first < _MAX_MODIFIERS
        and words[first - 1].lower not in _STOPS
        and words[first - 1].lower not in NUMBERS
        and text[words[first - 1].end : words[first].start].strip(",") == " "
        and not words[first - 1].lower.endswith("'s")
    ):
        first -= 1
    before = words[first - 1] if first > 0 else None
    article = before.lower if before and before.lower in _DETERMINERS | set(NUMBERS) else ""
    proper = all(w.text[0].isupper() for w in words[first : at + 1])
    if not article and not proper:
        first = at if first == 0 or at - first > 1 else first
    return Mention(
        words[first].start, word.end, Kind.DESCRIBED,
        re.sub(r"['’]s?$", "", text[words[first].start : word.end]), word.lemma,
        tuple(w.lower for w in words[first:at]), article, _count(word, before),
        owner=word.lower.endswith(("'s", "s'")),
        real=word.real and word.meant and article != "no" and not _is_greeted(words, first, text)
        and not _did_before(words, first, at),
    )  # fmt: skip


def _did_before(words: Sequence[Token], first: int, at: int) -> bool:
    """ "a skin that the hunters had left": who did something before the tale, and is not in it."""
    lead = first - 1
    if lead >= 0 and words[lead].lower in _DETERMINERS - {"that"}:
        lead -= 1
    led = lead >= 0 and words[lead].lower in {"that", "which", "whom"}
    return led and at + 1 < len(words) and words[at + 1].lower == "had"


def _count(word: Token, before: Token | None) -> int:
    if before and before.lower in NUMBERS:
        return NUMBERS[before.lower]
    if before and before.text.isdigit():
        return max(1, min(10, int(before.text[:3])))
    plural = word.lemma != word.lower.removesuffix("'s").removesuffix("'")
    return 3 if plural else 1


def _is_other_word(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a word for a person is here a verb, an adjective or half of another noun."""
    word = words[at]
    before = words[at - 1].lower if at else ""
    if not is_person_word(word.lemma):
        return before in _VERB_LEADS
    if word.lemma not in _DOUBTFUL | _ADJECTIVES_TOO:
        return False
    if word.lemma in _ADJECTIVES_TOO and at + 1 < len(words):
        after = words[at + 1]
        joined = text[word.end : after.start] == " "
        verb = (
            after.lower in _STOPS
            or after.lower.endswith(("ed", "s", "ing"))
            or after.lower in PAST_FORMS
        )
        if joined and not verb and word.lower == word.lemma:
            return True
        if word.lemma == "couple" and after.lower == "of":
            return True
    if at and text[words[at - 1].end : word.start] != " " and word.text[0].islower():
        return True
    if word.lemma == "page" and (word.lower == "pages" or text[word.end :].startswith(" of ")):
        return True
    led_in = before in _DETERMINERS or before in NUMBERS
    adjective = at > 1 and (words[at - 2].lower in _DETERMINERS or words[at - 2].lower in NUMBERS)
    return not (led_in or adjective or (word.text[0].isupper() and at > 0))
