"""How an animal looks: its coat, age and what it wears, from what the script says of it.

In: an animal of the cast. Out: its ``Look``. What the script leaves open is the species' own, and
two of a kind are told apart by coat, build or scarf.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from studio.film.look import Age, Build, Colour, Gender, Hat, Look
from studio.lib import hashing
from studio.reading.animals import animal_of
from studio.reading.persons import Person

_COLOURS = {
    "red": Colour.RED, "rusty": Colour.RED, "ginger": Colour.GINGER, "orange": Colour.ORANGE, "marmalade": Colour.GINGER,
    "brown": Colour.BROWN, "chestnut": Colour.BROWN, "bay": Colour.BROWN, "black": Colour.BLACK, "dark": Colour.BLACK,
    "grey": Colour.GREY, "gray": Colour.GREY, "silver": Colour.GREY, "white": Colour.WHITE, "snow-white": Colour.WHITE,
    "snowy": Colour.WHITE, "golden": Colour.YELLOW, "yellow": Colour.YELLOW, "tawny": Colour.YELLOW, "sandy": Colour.BLOND,
    "green": Colour.GREEN, "blue": Colour.BLUE, "pink": Colour.PINK, "purple": Colour.PURPLE, "polar": Colour.WHITE,
}  # fmt: skip
_REDS = {"fox": Colour.ORANGE, "vixen": Colour.ORANGE, "squirrel": Colour.GINGER}
"""Animals of which "red" is only the common colour."""
_SAID = re.compile(
    rf"\b(?:is|was|were|all|so|coat|fur|feathers?|wool|mane)\s+(?:\w+\s+)?({'|'.join(_COLOURS)})\b",
    re.IGNORECASE,
)
_COATED = re.compile(
    rf"\b({'|'.join(_COLOURS)})\s+(?:fur|coat|feathers|wool|mane|stripes|scales)\b", re.IGNORECASE
)
_WORN = re.compile(
    r"\b(?:(?P<colour>\w+)\s+)?(?:scarf|collar|ribbon|bow tie|neckerchief|bandana|shawl)\b",
    re.IGNORECASE,
)
_HATS = (
    (r"\bcrown\b", Hat.CROWN),
    (r"\btop hat\b", Hat.TOP_HAT),
    (r"\b(?:woolly|bobble|knitted) (?:hat|cap)\b", Hat.WOOLLY),
    (r"\b(?:straw )?hat\b", Hat.BRIM),
    (r"\bcap\b", Hat.FLAT_CAP),
)
_WEARS = re.compile(r"\b(?:wearing|wore|wears|with (?:a|an|his|her|its)|in (?:a|an|his|her|its))\b")
_SCARVES = (Colour.RED, Colour.BLUE, Colour.YELLOW, Colour.TEAL, Colour.PURPLE)
_OTHER_COATS = (Colour.BROWN, Colour.GREY, Colour.BLACK, Colour.WHITE, Colour.GINGER, Colour.BLOND)


def animal_look(person: Person, *, seed: int, others: Sequence[Look]) -> Look:
    """The look of an animal, unlike those of the same species among ``others``."""
    noun = next(head for head in sorted(person.heads) if animal_of(head))
    known = animal_of(noun)
    if known is None:
        raise ValueError(f"{noun} is no animal")
    text = " . ".join(person.told)
    told = _coat_of(person, text, noun)
    look = Look(
        species=known.species,
        colour=told or known.coat,
        age=Age(person.age) if person.age else Age.ADULT,
        gender=Gender(person.gender) if person.gender else Gender.NEUTRAL,
        build=_build(text, person),
        glasses=bool(re.search(r"\b(?:glasses|spectacles)\b", text, re.IGNORECASE)),
        accent=_SCARVES[hashing.seed_of(seed, person.key, "scarf") % len(_SCARVES)],
    )
    return _told_apart(_dressed(look, text), others, free=told is None)


def _coat_of(person: Person, text: str, noun: str) -> Colour | None:
    """The colour that the script gives the coat, None when it gives none."""
    words = [word for word in sorted(person.modifiers) if word in _COLOURS]
    found = (_COATED.search(text) or _SAID.search(text)) if not words else None
    word = words[0] if words else found.group(1).lower() if found else ""
    if word == "red" and noun in _REDS:
        return _REDS[noun]
    return _COLOURS.get(word)


def _build(text: str, person: Person) -> Build:
    words = person.modifiers
    if words & {"fat", "plump", "stout", "round"} or re.search(r"\b(?:was|very|too) fat\b", text):
        return Build.STOUT
    return Build.SLIM if words & {"thin", "lean", "skinny", "hungry"} else Build.MEDIUM


def _dressed(look: Look, text: str) -> Look:
    """The look with the scarf and the hat that the script puts on it."""
    if not _WEARS.search(text):
        return look
    if match := _WORN.search(text):
        colour = _COLOURS.get((match.group("colour") or "").lower(), look.accent)
        look = replace(look, wears=True, accent=colour)
    for pattern, hat in _HATS:
        if re.search(pattern, text, re.IGNORECASE):
            return replace(look, hat=hat)
    return look


def _told_apart(look: Look, others: Sequence[Look], *, free: bool) -> Look:
    """The look changed until no other of its species is taken for it."""
    same = [other for other in others if other.species is look.species]
    tries = [look]
    if free:
        tries += [replace(look, colour=colour) for colour in _OTHER_COATS if same]
    tries += [replace(look, wears=True, accent=colour) for colour in _SCARVES]
    for one in tries:
        if not any(_alike(one, other) for other in same):
            return one
    return replace(look, build=Build.STOUT, wears=True)


def _alike(one: Look, two: Look) -> bool:
    """Whether a viewer may take one for the other."""
    scarf = (one.wears and one.accent) == (two.wears and two.accent)
    return (one.colour, one.age, one.hat) == (two.colour, two.age, two.hat) and scarf
