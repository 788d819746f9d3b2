"""What people wear, in words: garments, hats and their colours, and the clothes of a time.

In: what is told of a person, or a script's sentences. Out: values of a ``Look`` by name.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from studio.film.look import Colour, Gender, Hat, Wardrobe
from studio.reading.lexicon import table
from studio.reading.words import Token, tokens

Facts = dict[str, Any]
_STOPS = frozenset(
    "the a an his her my your our their its and or of in on at with to from under over by was is "
    "were are wore wearing wears has had big".split()
)
_LEADS = frozenset("in with wore wears wearing under from of dressed clad inside".split())
_PUTS = frozenset("put puts pulled pulls tried had has got gets slipped throws threw".split())
_POINTS = frozenset({"the", "this", "that", "these", "those"})
_BARE = re.compile(
    r"\b(?:bare-?headed|hatless|without (?:a|his|her|their) hat|no hat)\b", re.IGNORECASE
)
_SCARF = frozenset("scarf shawl tie necktie sash belt neckerchief ribbon waistcoat bow-tie".split())
_ODD = frozenset({"crown", "cap", "hood", "suit", "habit", "veil", "wig", "cape", "tails", "trunks",
    "sheet", "smock", "visor", "mac", "braces", "helm", "fur"})  # fmt: skip
"""Words that often mean something else: taken only where somebody wears them."""
_YEAR = re.compile(
    r"\b(?:in|year|of|AD|the year)\s+(\d{3,4})\b(?!\s*(?:metres|miles|pounds|people))",
    re.IGNORECASE,
)
_FURNITURE = frozenset(
    "house houses building mansion villa ruins ruin wall walls church tower furniture chair desk "
    "novel book painting portrait photograph manuscript style lamp clock literature history "
    "festival fair museum banquet costume".split()
)


@cache
def _words_to_values(name: str) -> Mapping[str, str]:
    return {word: value for value, words in table("attire")[name].items() for word in words.split()}


def colour_of_cloth(word: str) -> Colour | None:
    """The paper for a colour's word."""
    value = _words_to_values("colours").get(word)
    return Colour(value) if value else None


def colour_of_hair(word: str) -> Colour | None:
    """The paper for the colour of hair that a word tells."""
    value = _words_to_values("hair").get(word)
    return Colour(value) if value else None


def worn(text: str) -> Facts:
    """Wardrobe, colour, hat, hat colour and accent that a text puts on a person."""
    facts: Facts = {}
    words = tokens(text.replace("’", "'"))
    for kind, name, colour in (
        ("garments", "wardrobe", "colour"),
        ("headwear", "hat", "hat_colour"),
    ):
        for value, at in _pieces(words, kind):
            facts[name] = Wardrobe(value) if name == "wardrobe" else Hat(value)
            if (tint := _colour_before(words, at)) is not None:
                facts[colour] = tint
            break
    for at, word in enumerate(words):
        if word.lower in _SCARF and word.real and (tint := _colour_before(words, at)) is not None:
            facts.setdefault("accent", tint)
    if _BARE.search(text):
        facts["hat"] = Hat.NONE
    return facts


def _pieces(words: tuple[Token, ...], kind: str) -> Iterable[tuple[str, int]]:
    """Garments or hats that are really worn, each with the place of its first word."""
    known = _words_to_values(kind)
    at = 0
    while at < len(words):
        for count in (3, 2, 1):
            part = words[at : at + count]
            name = "-".join(word.lower for word in part)
            plain = "-".join([*(word.lower for word in part[:-1]), part[-1].lemma])
            value = known.get(name) or known.get(plain)
            if len(part) == count and value and _is_worn(words, at, odd=part[-1].lemma in _ODD):
                yield value, at
                at += count - 1
                break
        at += 1


def _is_worn(words: tuple[Token, ...], at: int, *, odd: bool) -> bool:
    """Whether a garment at a place is on somebody: "in the red coat", not "the coat hung there"."""
    if not (words[at].real and words[at].meant):
        return False
    first = at
    while first > 0 and at - first < 4 and words[first - 1].lower not in _STOPS:
        first -= 1
    article = words[first - 1].lower if first else ""
    lead = words[first - 2].lower if first > 1 else ""
    if article in _LEADS:
        lead, article = article, ""
    if article in _POINTS:
        putting = first > 2 and words[first - 3].lower in _PUTS and lead == "on"
        return lead in _LEADS or putting
    near = {word.lower for word in words[max(0, first - 9) : first]}
    return not odd or bool(near & (_LEADS | {"his", "her", "their"}))


def _colour_before(words: tuple[Token, ...], at: int) -> Colour | None:
    """The colour said of a thing: the one that stands nearest before it."""
    for back in range(at - 1, max(-1, at - 5), -1):
        word = words[back].lower
        if back > 0 and (pair := colour_of_cloth(f"{words[back - 1].lower}-{word}")) is not None:
            return pair
        if (colour := colour_of_cloth(word)) is not None:
            return colour
        if word in _STOPS:
            return None
    return None


def time_of(sentences: Iterable[str]) -> str:
    """The time that a script says it plays in: "antique", "medieval", "victorian", "future" or ""."""
    for number, sentence in enumerate(sentences):
        words = tokens(sentence)
        for at, word in enumerate(words):
            pair = f"{word.lower}-{words[at + 1].lower}" if at + 1 < len(words) else word.lower
            after = words[at + 1].lemma if at + 1 < len(words) else ""
            for name, entry in table("attire")["times"].items():
                known = entry["words"].split()
                if (word.lower in known or pair in known) and word.real and after not in _FURNITURE:
                    return str(name)
        match = _YEAR.search(sentence)
        if match and number < 6:
            return _time_of_year(int(match.group(1)))
    return ""


def _time_of_year(year: int) -> str:
    for until, name in ((500, "antique"), (1600, "medieval"), (1915, "victorian"), (2070, "")):
        if year < until:
            return name
    return "future" if year < 3100 else ""


def clothes_of(time: str, gender: Gender) -> tuple[Wardrobe, ...]:
    """What somebody wears in a time, when the script says no more; () for the present."""
    entry = table("attire")["times"].get(time)
    if entry is None:
        return ()
    words = entry["woman" if gender is Gender.WOMAN else "man"]
    return tuple(Wardrobe(word) for word in words.split())


def in_time(facts: Facts, time: str) -> Facts:
    """Clothes of a trade, cut as they were in a time."""
    entry = table("attire")["times"].get(time)
    if entry is None:
        return facts
    changed = dict(facts)
    for name, swaps, kind in (
        ("wardrobe", entry["becomes"], Wardrobe),
        ("hat", entry["hats"], Hat),
    ):
        for new, olds in swaps.items():
            if name in facts and str(facts[name]) in olds.split():
                changed[name] = kind(new)
    return changed


def clothes_of_kind(word: str) -> Mapping[str, Any]:
    """What a word before a person's noun says of clothes, {} for most."""
    found: Mapping[str, Any] = table("attire")["kinds"].get(word, {})
    return found
