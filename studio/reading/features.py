"""How people are described: age, build, skin, hair, beard and glasses, in words.

In: what a script tells of a person. Out: values of a ``Look`` by name; only what is said.
"""

import re
from collections.abc import Iterable
from typing import Any

from studio.film.look import Age, Beard, Build, HairStyle
from studio.reading.attire import colour_of_hair
from studio.reading.people import is_person_word

Facts = dict[str, Any]
_HAIR = re.compile(
    r"\b([\w\-]+)[\s-]+(?:(?:\w+[\s-]+){0,2}?)(?:hair(?:ed)?|curls|locks|tresses|braids?|plaits?|"
    r"pigtails|ponytail|beard(?:ed)?|bun|mane|moustache|mustache|whiskers)\b",
    re.IGNORECASE,
)
_HEADS = (
    (r"\bredhead(?:ed)?\b|\bginger-haired\b", "red"), (r"\bbrunette\b", "brown"),
    (r"\b(?:blonde|blond)\s+(?:\w+\s+)?(?:man|woman|girl|boy|child|lady|lad)\b|\ba blonde\b", "blond"),
)  # fmt: skip
_STYLES = (
    (r"\b(?:receding|thinning|balding)\b", HairStyle.RECEDING), (r"\bbald(?:-headed)?\b|\bshaven head|\bshaved head",
        HairStyle.BALD),
    (r"\bmohawk|\bmohican", HairStyle.MOHAWK), (r"\bdreadlocks?\b|\bdreads\b", HairStyle.DREADLOCKS),
    (r"\bafro\b", HairStyle.AFRO), (r"\bpigtails?\b|\bbunches\b", HairStyle.PIGTAILS),
    (r"\bbraids?\b|\bbraided\b|\bplaits?\b|\bplaited\b", HairStyle.BRAIDS), (r"\bponytail", HairStyle.PONYTAIL),
    (r"\btopknot|\btop-knot", HairStyle.TOPKNOT),
    (r"\bhair (?:\w+ )?in a (?:\w+ )?bun\b|\bbun of\b|\bhair (?:tied|pinned|pulled) (?:up|back)\b|\bin a (?:tight |neat )?bun\b",
        HairStyle.BUN),
    (r"\b(?:curly|curls|curly-haired|frizzy|wild hair|ringlets)\b", HairStyle.CURLY),
    (r"\b(?:wavy|waves of)\b[\w\s-]{0,14}\bhair|\bwavy-haired\b", HairStyle.WAVY),
    (r"\b(?:side[- ]parting|parted hair|slicked[\w\s-]{0,12}hair|combed[\w\s-]{0,12}hair)\b", HairStyle.SIDE_PART),
    (r"\blong[\s-]+(?:[\w-]+\s+){0,2}hair|\blong-haired\b|\bflowing (?:\w+ )?(?:hair|locks)", HairStyle.LONG),
    (r"\b(?:short|cropped|close-cropped)[\s-]+(?:\w+\s+)?hair|\bshort-haired\b|\bcrew cut\b", HairStyle.SHORT),
    (r"\bbob(?:bed)?\s+(?:hair|cut)|\bin a bob\b|\bhair in a (?:\w+ )?bob\b|\bblack bob\b", HairStyle.BOB),
)  # fmt: skip
_AGE = re.compile(
    r"\b(?:aged?\s+)?(\d{1,3})(?:\s*(?:s\b|-?\s*years?(?:[\s-]+old)?\b)|(?=\s*[,.)]|\s*$))",
    re.IGNORECASE,
)
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_TENS = {"twenties": 22, "thirties": 35, "forties": 45, "fifties": 55, "sixties": 65, "seventies": 75,
    "eighties": 85, "nineties": 95}  # fmt: skip
_SPELLED = re.compile(
    rf"\b(?:aged|of|is|was|turned)?\s*({'|'.join(_ONES)})(?:[\s-]years?[\s-]old)\b|"
    rf"\b(?:aged|boy of|girl of|child of)\s+({'|'.join(_ONES)})\b",
    re.IGNORECASE,
)
_DECADE = re.compile(
    rf"\bin (?:his|her|their) (?:early |late |mid-?\s?)?({'|'.join(_TENS)})\b", re.IGNORECASE
)
_OLD = re.compile(r"^(?:old|elderly|aged|ancient|wrinkled|grizzled|wizened)$", re.IGNORECASE)
_LOOKS_OLD = re.compile(
    r"\b(?:elderly|wrinkled|wizened|(?:white|grey|gray|silver)-haired|weathered face|grizzled)\b",
    re.IGNORECASE,
)
_CHILD = re.compile(r"\b(?:little|small|tiny)\s+(?:\w+\s+)?(?:girl|boy|child)\b", re.IGNORECASE)
_STOUT = "fat|stout|plump|burly|chubby|big-bellied|portly|rotund|round-bellied|heavyset|tubby|massive|huge"
_SLIM = "tall|thin|slim|skinny|lanky|slender|gaunt|bony|wiry|willowy|spindly|lean"
_ALWAYS_STOUT = re.compile(
    r"\b(?:stout|plump|burly|chubby|big-bellied|portly|rotund|heavyset)\b", re.IGNORECASE
)
_BEARD = re.compile(
    r"\b(?:(short|trimmed|stubbly|neat|close-cropped)\s+(?:\w+\s+)?)?(bearded|beard|moustached?|"
    r"mustached?|whiskers|goatee|stubble|unshaven)\b",
    re.IGNORECASE,
)
_SHAVEN = re.compile(r"\b(?:clean-shaven|beardless|no beard|without a beard)\b", re.IGNORECASE)
_GLASSES = re.compile(r"\b(?:glasses|spectacles|bespectacled|monocle|pince-nez)\b", re.IGNORECASE)
_NOT_GLASSES = re.compile(r"\b(?:two|three|four|wine|beer|empty|raised?|filled|of the) (?:\w+ )?glasses\b",
    re.IGNORECASE)  # fmt: skip
_SKINS = (
    (re.compile(r"\b(?:very dark skin|ebony skin|dark-skinned|dark skin|black (?:man|woman|boy|girl|lady))\b",
        re.IGNORECASE), 5),
    (re.compile(r"\b(?:brown skin|brown-skinned)\b", re.IGNORECASE), 4),
    (re.compile(r"\b(?:tanned|sunburnt|olive-skinned|olive skin|bronzed)\b", re.IGNORECASE), 2),
    (re.compile(r"\b(?:pale|fair-skinned|freckled|pale-skinned)\b", re.IGNORECASE), 0),
)  # fmt: skip


def described(text: str, modifiers: Iterable[str], *, named: bool) -> Facts:
    """All features that a text tells of a person; ``modifiers`` stand before the person's noun."""
    facts = _age(text, modifiers, named=named) | _head(text)
    for pattern, skin in _SKINS:
        if pattern.search(text):
            facts["skin"] = skin
            break
    if _ALWAYS_STOUT.search(text) or said_of(_STOUT, text):
        facts["build"] = Build.STOUT
    elif said_of(_SLIM, text):
        facts["build"] = Build.SLIM
    return facts


def _head(text: str) -> Facts:
    """Hair, beard and glasses."""
    facts = _hair_colour(text)
    for pattern, style in _STYLES:
        if re.search(pattern, text, re.IGNORECASE):
            facts["hair"] = style
            break
    if _SHAVEN.search(text):
        facts["beard"] = Beard.NONE
    elif found := _BEARD.search(text):
        facts["beard"] = _beard(found)
    if _GLASSES.search(text) and not _NOT_GLASSES.search(text):
        facts["glasses"] = True
    return facts


def _hair_colour(text: str) -> Facts:
    """The colour of the hair or beard that is told of."""
    for match in _HAIR.finditer(text):
        for word in re.split(r"[\s-]+(?=\w+$)|\s+", match.group(0).lower())[:-1]:
            if (colour := colour_of_hair(word)) is not None:
                return {"hair_colour": colour}
    for pattern, name in _HEADS:
        if re.search(pattern, text, re.IGNORECASE):
            return {"hair_colour": colour_of_hair(name)}
    return {}


def _beard(match: re.Match[str]) -> Beard:
    word = match.group(2).lower()
    if word.startswith(("mou", "mus")):
        return Beard.MOUSTACHE
    return (
        Beard.SHORT if match.group(1) or word in {"goatee", "stubble", "unshaven"} else Beard.FULL
    )


def _age(text: str, modifiers: Iterable[str], *, named: bool) -> Facts:
    if match := _AGE.search(text):
        return {"age": _age_of(int(match.group(1)))}
    if match := _DECADE.search(text):
        return {"age": _age_of(_TENS[match.group(1).lower()])}
    if match := _SPELLED.search(text):
        return {"age": _age_of(_ONES.index((match.group(1) or match.group(2)).lower()) + 1)}
    return _age_in_words(text, modifiers, named=named)


def _age_in_words(text: str, modifiers: Iterable[str], *, named: bool) -> Facts:
    if re.search(r"\bmiddle-aged\b", text, re.IGNORECASE):
        return {"age": Age.ADULT}
    old = any(_OLD.search(modifier) for modifier in modifiers)
    if not old and _CHILD.search(text) and not named:
        return {"age": Age.CHILD}
    if old or _LOOKS_OLD.search(text) or said_of("old|ancient|aged", text):
        return {"age": Age.OLD}
    return {"age": Age.YOUNG} if said_of("young|teenage|youthful", text) else {}


def _age_of(years: int) -> Age:
    for below, age in ((13, Age.CHILD), (28, Age.YOUNG), (58, Age.ADULT)):
        if years < below:
            return age
    return Age.OLD


def said_of(adjectives: str, text: str) -> bool:
    """Whether an adjective is said of a person: "a tall woman", "he was old", not "the old door"."""
    if re.search(
        rf"\b(?:is|was|so|very|,)\s+(?:{adjectives})\s*(?:[,.]|and\b|$)", text, re.IGNORECASE
    ):
        return True
    following = re.findall(
        rf"\b(?:{adjectives}),?\s+(?=((?:[\w\-]+,?\s+){{0,2}}[\w\-]+))", text, re.IGNORECASE
    )
    words = [word for phrase in following for word in re.split(r",?\s+", phrase)[:2]]
    return any(is_person_word(word.lower()) for word in words)
