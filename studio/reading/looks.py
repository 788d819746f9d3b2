"""How a person looks: from what the script says of them anywhere, else their own by chance.

In: persons with what is told of them. Out: a ``Look`` each. What the script leaves open is drawn
from a hash of the person's name, and no two of a film are left to look alike.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from studio.film.look import Age, Beard, Build, Colour, Gender, HairStyle, Hat, Look, Wardrobe
from studio.lib import hashing
from studio.reading.company import Person
from studio.reading.lexicon import table
from studio.reading.people import is_person_word

_Choice = TypeVar("_Choice")
_COLOURS = {
    "yellow": "yellow", "golden": "yellow", "gold": "yellow", "red": "red", "scarlet": "red", "crimson": "red",
    "blue": "blue", "navy": "navy", "green": "green", "emerald": "green", "teal": "teal", "turquoise": "teal",
    "purple": "purple", "violet": "purple", "pink": "pink", "orange": "orange", "brown": "brown", "tweed": "brown",
    "leather": "brown", "black": "black", "dark": "navy", "grey": "grey", "gray": "grey", "silver": "grey", "white": "white",
}  # fmt: skip
_HAIR_COLOURS = {
    "red": "ginger", "ginger": "ginger", "auburn": "ginger", "blond": "blond", "blonde": "blond", "fair": "blond",
    "golden": "blond", "yellow": "blond", "black": "black", "dark": "black", "raven": "black", "brown": "brown",
    "grey": "grey", "gray": "grey", "silver": "grey", "white": "white", "snowy": "white",
}  # fmt: skip
_GARMENTS = {
    "raincoat": "raincoat", "oilskin": "raincoat", "oilskins": "raincoat", "mackintosh": "raincoat", "coat": "coat",
    "overcoat": "coat", "jacket": "coat", "cloak": "robe", "cape": "robe", "robe": "robe", "robes": "robe", "gown": "dress",
    "dress": "dress", "skirt": "dress", "suit": "suit", "tuxedo": "suit", "apron": "apron", "uniform": "uniform", "armour": "uniform",
    "armor": "uniform", "dungarees": "dungarees", "overalls": "dungarees", "jumper": "jumper", "sweater": "jumper",
    "cardigan": "jumper", "pullover": "jumper", "shirt": "shirt", "t-shirt": "shirt", "blouse": "shirt", "spacesuit": "spacesuit",
}  # fmt: skip
_HATS = {
    "sou'wester": "souwester", "captain's hat": "captain", "captain's cap": "captain", "peaked cap": "captain",
    "flat cap": "flat_cap", "cap": "flat_cap", "woolly hat": "woolly", "woollen hat": "woolly", "bobble hat": "woolly", "beanie": "woolly",
    "top hat": "top_hat", "straw hat": "brim", "wizard's hat": "wizard", "pointed hat": "wizard", "pointy hat": "wizard",
    "chef's hat": "chef", "crown": "crown", "hood": "hood", "headscarf": "headscarf", "head scarf": "headscarf", "helmet": "helmet",
    "hat": "brim",
}  # fmt: skip
_ANY_COLOUR = "|".join(sorted(_COLOURS, key=len, reverse=True))
_GARMENT = re.compile(
    rf"\b(?:({_ANY_COLOUR})\s+(?:\w+\s+)??)?({'|'.join(sorted(_GARMENTS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_HAT = re.compile(
    rf"\b(?:({_ANY_COLOUR})\s+(?:\w+\s+)??)?({'|'.join(sorted(_HATS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_HAIR = re.compile(
    rf"\b({'|'.join(_HAIR_COLOURS)})[\s-]+(?:\w+\s+)?(?:hair(?:ed)?|curls|locks|braids?|plaits?|ponytail|beard|bun)\b",
    re.IGNORECASE,
)
_STYLES = (
    (r"\bbald(?:ing)?\b", HairStyle.BALD), (r"\b(?:curly|curls|frizzy|wild hair)\b", HairStyle.CURLY),
    (r"\b(?:ponytail|pigtails|braids?|plaits?)\b", HairStyle.PONYTAIL), (r"\bhair in a bun\b|\bbun of\b|\bhair tied up\b", HairStyle.BUN),
    (r"\blong[\s-]+(?:\w+\s+)?hair", HairStyle.LONG), (r"\bshort[\s-]+(?:\w+\s+)?hair", HairStyle.SHORT), (r"\bbob(?:bed)?\b", HairStyle.BOB),
)  # fmt: skip
_AGE = re.compile(
    r"\b(?:aged?\s+)?(\d{1,2})(?:\s*(?:s\b|-?\s*years?(?:[\s-]+old)?\b)|(?=\s*[,.)]|\s*$))",
    re.IGNORECASE,
)
_OLD = re.compile(r"^(?:old|elderly|aged|ancient|wrinkled|grizzled)$", re.IGNORECASE)
_LOOKS_OLD = re.compile(
    r"\b(?:elderly|wrinkled|(?:white|grey|gray|silver)-haired|weathered face|grizzled)\b",
    re.IGNORECASE,
)
_CHILD = re.compile(r"\b(?:little|small)\s+(?:girl|boy|child)\b", re.IGNORECASE)
_STOUT = re.compile(r"\b(?:fat|stout|plump|burly|chubby|big-bellied)\b", re.IGNORECASE)
_BEARD = re.compile(
    r"\b(?:(short|trimmed|stubbly)\s+(?:\w+\s+)?)?(bearded|beard|moustache|mustache)\b",
    re.IGNORECASE,
)
_DARK_SKIN = re.compile(
    r"\b(?:dark-skinned|dark skin|black (?:man|woman|boy|girl)|brown skin|brown-skinned)\b",
    re.IGNORECASE,
)
_PALE = re.compile(r"\b(?:pale|fair-skinned|freckled)\b", re.IGNORECASE)

_PLAIN_COLOURS = (
    Colour.TEAL, Colour.RED, Colour.BLUE, Colour.GREEN, Colour.PURPLE, Colour.ORANGE, Colour.YELLOW, Colour.NAVY,
    Colour.PINK, Colour.BROWN, Colour.GREY,
)  # fmt: skip
_HAIRS = {
    Gender.WOMAN: (
        HairStyle.LONG,
        HairStyle.BOB,
        HairStyle.CURLY,
        HairStyle.PONYTAIL,
        HairStyle.BUN,
    ),
    Gender.MAN: (HairStyle.SHORT, HairStyle.CURLY, HairStyle.SHORT),
    Gender.NEUTRAL: (HairStyle.SHORT, HairStyle.BOB, HairStyle.CURLY),
}
_HAIR_PAPERS = (Colour.BROWN, Colour.BLACK, Colour.BLOND, Colour.GINGER)
_CLOTHES = {
    Gender.WOMAN: (Wardrobe.DRESS, Wardrobe.JUMPER, Wardrobe.COAT, Wardrobe.SHIRT),
    Gender.MAN: (Wardrobe.JUMPER, Wardrobe.SHIRT, Wardrobe.COAT),
    Gender.NEUTRAL: (Wardrobe.JUMPER, Wardrobe.SHIRT, Wardrobe.COAT),
}


@dataclass
class _Told:
    """What is known of a look; only what the script says is in it."""

    facts: dict[str, Any] = field(default_factory=dict)

    def learn(self, name: str, value: Any) -> None:
        self.facts.setdefault(name, value)


def look_of(person: Person, *, seed: int, others: Sequence[Look]) -> Look:
    """The look of a person, unlike those of ``others`` in colour of clothes or hair."""
    told = _Told()
    _learn_from_text(told, person)
    _learn_from_nouns(told, person)
    if person.gender:
        told.learn("gender", Gender(person.gender))
    if person.age:
        told.learn("age", Age(person.age))
    return _distinct(_filled(told.facts, person, seed), told.facts, others, person, seed)


def _learn_from_text(told: _Told, person: Person) -> None:
    text = " . ".join(person.told)
    _learn_age(told, text, person)
    _learn_head(told, text)
    _learn_clothes(told, text.replace("’", "'"))
    if _DARK_SKIN.search(text):
        told.learn("skin", 4)
    elif _PALE.search(text):
        told.learn("skin", 0)
    if _STOUT.search(text):
        told.learn("build", Build.STOUT)
    elif _said_of("tall|thin|slim|skinny|lanky|slender|gaunt|bony", text):
        told.learn("build", Build.SLIM)


def _learn_head(told: _Told, text: str) -> None:
    """Hair, beard and glasses."""
    if match := _HAIR.search(text):
        told.learn("hair_colour", Colour(_HAIR_COLOURS[match.group(1).lower()]))
    for pattern, style in _STYLES:
        if re.search(pattern, text, re.IGNORECASE):
            told.learn("hair", style)
    if match := _BEARD.search(text):
        moustache = match.group(2).lower().startswith(("mou", "mus"))
        full = Beard.SHORT if match.group(1) else Beard.FULL
        told.learn("beard", Beard.MOUSTACHE if moustache else full)
    if re.search(r"\b(?:glasses|spectacles|bespectacled)\b", text, re.IGNORECASE):
        told.learn("glasses", value=True)


def _learn_clothes(told: _Told, text: str) -> None:
    """Garment and hat, with their colours."""
    if match := _GARMENT.search(text):
        told.learn("wardrobe", Wardrobe(_GARMENTS[match.group(2).lower()]))
        if match.group(1):
            told.learn("colour", Colour(_COLOURS[match.group(1).lower()]))
    if match := _HAT.search(text):
        told.learn("hat", Hat(_HATS[match.group(2).lower()]))
        if match.group(1):
            told.learn("hat_colour", Colour(_COLOURS[match.group(1).lower()]))


def _learn_age(told: _Told, text: str, person: Person) -> None:
    if match := _AGE.search(text):
        told.learn("age", _age_of(int(match.group(1))))
    if any(_OLD.search(modifier) for modifier in person.modifiers):
        told.learn("age", Age.OLD)
    if _CHILD.search(text) and not person.names:
        told.learn("age", Age.CHILD)
    if _LOOKS_OLD.search(text) or _said_of("old|ancient|aged", text):
        told.learn("age", Age.OLD)
    elif _said_of("young|teenage|youthful", text):
        told.learn("age", Age.YOUNG)


def _age_of(years: int) -> Age:
    for below, age in ((13, Age.CHILD), (28, Age.YOUNG), (58, Age.ADULT)):
        if years < below:
            return age
    return Age.OLD


def _said_of(adjectives: str, text: str) -> bool:
    """Whether an adjective is said of a person: "a tall woman", "he was old", not "the old door"."""
    if re.search(
        rf"\b(?:is|was|so|very|,)\s+(?:{adjectives})\s*(?:[,.]|and\b|$)", text, re.IGNORECASE
    ):
        return True
    following = re.findall(
        rf"\b(?:{adjectives}),?\s+((?:[\w\-]+\s+){{0,2}}?[\w\-]+)", text, re.IGNORECASE
    )
    return any(is_person_word(word.lower()) for phrase in following for word in phrase.split()[:2])


def _learn_from_nouns(told: _Told, person: Person) -> None:
    kinds = {f.name: type(getattr(Look(), f.name)) for f in fields(Look)}
    for head in sorted(person.heads):
        for name, value in table("persons").get(head, {}).items():
            told.learn(name, kinds[name](value))


def _filled(facts: dict[str, Any], person: Person, seed: int) -> Look:
    """All that the script leaves open, from a hash of the person."""

    def pick(what: str, options: Sequence[_Choice]) -> _Choice:
        return options[hashing.seed_of(seed, person.key, what) % len(options)]

    gender: Gender = facts.get("gender", Gender.NEUTRAL)
    age: Age = facts.get("age", Age.ADULT)
    old = age is Age.OLD
    hair = pick("hair", _HAIRS[gender])
    if old:
        hair = (
            HairStyle.BUN
            if gender is Gender.WOMAN
            else pick("old hair", (HairStyle.SHORT, HairStyle.BALD))
        )
    beard = Beard.NONE
    if gender is Gender.MAN and age in {Age.ADULT, Age.OLD}:
        beard = pick(
            "beard",
            (Beard.FULL, Beard.MOUSTACHE, Beard.SHORT)
            if old
            else (Beard.NONE, Beard.NONE, Beard.SHORT),
        )
    drawn: dict[str, Any] = {
        "age": age,
        "gender": gender,
        "build": pick("build", (Build.SLIM, Build.MEDIUM, Build.MEDIUM, Build.STOUT))
        if age is not Age.CHILD
        else Build.MEDIUM,
        "skin": pick("skin", (0, 1, 1, 2, 3, 4, 5)),
        "hair": hair,
        "hair_colour": pick("grey", (Colour.GREY, Colour.WHITE))
        if old
        else pick("hair colour", _HAIR_PAPERS),
        "beard": beard,
        "glasses": old and pick("glasses", (True, False, False)),
        "wardrobe": pick("clothes", _CLOTHES[gender]),
        "colour": pick("colour", _PLAIN_COLOURS),
        "accent": pick("accent", _PLAIN_COLOURS),
        "hat_colour": pick("hat colour", _PLAIN_COLOURS),
    }
    return Look(**{**drawn, **facts})


def _distinct(
    look: Look, facts: dict[str, Any], others: Sequence[Look], person: Person, seed: int
) -> Look:
    """The look with clothes or hair changed until no other is taken for it."""
    for turn in range(len(_PLAIN_COLOURS) * len(_HAIR_PAPERS)):
        if not any(alike(look, other) for other in others):
            return look
        changed: dict[str, Any] = {f.name: getattr(look, f.name) for f in fields(Look)}
        start = hashing.seed_of(seed, person.key, "turn")
        if "colour" not in facts or turn >= len(_PLAIN_COLOURS):
            changed["colour"] = _PLAIN_COLOURS[(start + turn) % len(_PLAIN_COLOURS)]
        if "hair_colour" not in facts and look.age is not Age.OLD:
            changed["hair_colour"] = _HAIR_PAPERS[(start + turn // 3) % len(_HAIR_PAPERS)]
        changed["accent"] = _PLAIN_COLOURS[(start + 3 * turn) % len(_PLAIN_COLOURS)]
        look = Look(**changed)
    return look


def alike(one: Look, two: Look) -> bool:
    """Whether a viewer may take one for the other."""
    clothes = one.wardrobe is two.wardrobe or one.age is two.age
    return (
        one.colour is two.colour
        and clothes
        and (one.hair_colour is two.hair_colour or one.hat is not Hat.NONE)
    )
