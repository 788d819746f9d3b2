"""How a person looks: from what the script says of them anywhere, else their own by chance.

In: persons with what is told of them. Out: a ``Look`` each. What the script leaves open is drawn
from a hash of the person's name, and no two of a film are left to look alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from studio.film.look import Age, Beard, Build, Colour, Gender, HairStyle, Hat, Look, Wardrobe
from studio.lib import hashing
from studio.reading import attire, features
from studio.reading.attire import Facts, time_of
from studio.reading.lexicon import table
from studio.reading.persons import Person

__all__ = ["alike", "look_of", "time_of"]
_Choice = TypeVar("_Choice")
_PLAIN_COLOURS = (
    Colour.TEAL, Colour.RED, Colour.BLUE, Colour.GREEN, Colour.PURPLE, Colour.ORANGE, Colour.YELLOW, Colour.NAVY,
    Colour.PINK, Colour.BROWN, Colour.GREY,
)  # fmt: skip
_S, _W = HairStyle, Wardrobe
_HAIRS = {
    Gender.WOMAN: (_S.LONG, _S.BOB, _S.CURLY, _S.PONYTAIL, _S.BUN, _S.WAVY, _S.BRAIDS, _S.TOPKNOT),
    Gender.MAN: (_S.SHORT, _S.SIDE_PART, _S.CURLY, _S.SHORT, _S.RECEDING),
    Gender.NEUTRAL: (_S.SHORT, _S.BOB, _S.CURLY, _S.SIDE_PART, _S.WAVY),
}
_CHILDREN_HAIRS = {
    Gender.WOMAN: (_S.PIGTAILS, _S.BRAIDS, _S.BOB, _S.PONYTAIL, _S.LONG, _S.CURLY),
    Gender.MAN: (_S.SHORT, _S.CURLY, _S.SIDE_PART),
    Gender.NEUTRAL: (_S.SHORT, _S.BOB, _S.CURLY),
}
_OLD_HAIRS = {
    Gender.WOMAN: (_S.BUN, _S.BUN, _S.CURLY, _S.BOB),
    Gender.MAN: (_S.SHORT, _S.BALD, _S.RECEDING),
    Gender.NEUTRAL: (_S.SHORT, _S.BUN),
}
_HAIR_PAPERS = (Colour.BROWN, Colour.BLACK, Colour.BLOND, Colour.GINGER)
_DARK_PAPERS = (Colour.BLACK, Colour.BROWN, Colour.BLACK)
_OLD_PAPERS = (Colour.GREY, Colour.WHITE)
_CLOTHES = {
    Gender.WOMAN: (_W.DRESS, _W.JUMPER, _W.COAT, _W.SHIRT, _W.CARDIGAN),
    Gender.MAN: (_W.JUMPER, _W.SHIRT, _W.COAT, _W.JUMPER, _W.TWEED),
    Gender.NEUTRAL: (_W.JUMPER, _W.SHIRT, _W.COAT),
}
_YOUTHS_CLOTHES = {
    Gender.WOMAN: (_W.DRESS, _W.DUNGAREES, _W.JUMPER, _W.HOODIE),
    Gender.MAN: (_W.DUNGAREES, _W.JUMPER, _W.HOODIE, _W.SHIRT),
    Gender.NEUTRAL: (_W.DUNGAREES, _W.JUMPER, _W.HOODIE),
}
_OLD_CLOTHES = {
    Gender.WOMAN: (_W.CARDIGAN, _W.DRESS, _W.COAT),
    Gender.MAN: (_W.CARDIGAN, _W.TWEED, _W.COAT),
    Gender.NEUTRAL: (_W.CARDIGAN, _W.COAT),
}
_BARE_HEADED = frozenset({Hat.NONE, Hat.TIARA, Hat.LAUREL, Hat.CROWN, Hat.NURSE})
_FACELESS = frozenset({Wardrobe.ROBOT, Wardrobe.GHOST})
_TITLES = {
    "dr": "doctor",
    "doctor": "doctor",
    "prof": "professor",
    "sgt": "sergeant",
    "capt": "captain",
}


@dataclass
class _Known:
    """What is known of a look: ``told`` in the text, ``usual`` for who it is; told comes first."""

    told: Facts = field(default_factory=dict)
    usual: Facts = field(default_factory=dict)

    @property
    def all(self) -> Facts:
        """Both."""
        return {**self.usual, **self.told}


def look_of(person: Person, *, seed: int, others: Sequence[Look], time: str = "") -> Look:
    """The look of a person, unlike those of ``others`` in clothes or hair.

    ``time`` is when the film plays, as ``time_of`` tells it; "" is the present.
    """
    text = " . ".join(person.told)
    known = _Known(told=features.described(text, person.modifiers, named=bool(person.names)))
    known.told |= attire.worn(text)
    known.usual = attire.in_time(_usual(person), time)
    if person.gender:
        known.told.setdefault("gender", Gender(person.gender))
    if person.age and "age" not in known.all:
        known.told["age"] = Age(person.age)
    return _distinct(_filled(known.all, person, seed, time), known, others, person)


def _usual(person: Person) -> Facts:
    """Clothes and features that go with what a person is: words before the noun come first."""
    known = table("persons")
    facts: Facts = {}
    entries = [attire.clothes_of_kind(word) for word in sorted(person.modifiers)]
    entries += [known[word] for word in sorted(person.modifiers) if word in known]
    heads = sorted(person.heads, key=lambda head: (-len(known.get(head, {})), head))
    entries += [known.get(head, {}) for head in heads]
    title = person.name.lower().replace(".", "").split()[:1]
    entries += [known.get(_TITLES.get(word, ""), {}) for word in title]
    kinds = {f.name: type(getattr(Look(), f.name)) for f in fields(Look)}
    for entry in entries:
        clothed = "wardrobe" in facts
        for name, value in entry.items():
            if clothed and name in {"colour", "hat"}:
                continue  # a hat and a colour belong to their own clothes
            facts.setdefault(name, kinds[name](value))
    if "hat" in facts and "hat_colour" not in facts and "colour" in facts:
        facts["hat_colour"] = facts["colour"]
    return facts


def _filled(facts: Facts, person: Person, seed: int, time: str) -> Look:
    """All that the script leaves open, from a hash of the person."""

    def pick(what: str, options: Sequence[_Choice]) -> _Choice:
        return options[hashing.seed_of(seed, person.key, what) % len(options)]

    gender: Gender = facts.get("gender", Gender.NEUTRAL)
    age: Age = facts.get("age", Age.ADULT)
    skin = facts.get("skin", pick("skin", (0, 1, 1, 2, 3, 4, 5)))
    build = pick("build", (Build.SLIM, Build.MEDIUM, Build.MEDIUM, Build.STOUT))
    drawn: Facts = {
        "age": age,
        "gender": gender,
        "build": build if age is not Age.CHILD else Build.MEDIUM,
        "skin": skin,
        "hair": pick("hair", _hairs(gender, age)),
        "hair_colour": pick("hair colour", _papers(age, skin)),
        "beard": pick("beard", _beards(gender, age)),
        "glasses": age is Age.OLD and pick("glasses", (True, False, False)),
        "wardrobe": pick("clothes", attire.clothes_of(time, gender) or _clothes(gender, age)),
        "colour": pick("colour", _PLAIN_COLOURS),
        "accent": pick("accent", _PLAIN_COLOURS),
        "hat_colour": pick("hat colour", _PLAIN_COLOURS),
    }
    look = Look(**{**drawn, **facts})
    if look.accent is look.colour and "accent" not in facts:
        start = _PLAIN_COLOURS.index(look.colour) if look.colour in _PLAIN_COLOURS else 0
        look = replace(look, accent=_PLAIN_COLOURS[(start + 5) % len(_PLAIN_COLOURS)])
    return look


def _hairs(gender: Gender, age: Age) -> Sequence[HairStyle]:
    if age is Age.OLD:
        return _OLD_HAIRS[gender]
    return _CHILDREN_HAIRS[gender] if age is Age.CHILD else _HAIRS[gender]


def _papers(age: Age, skin: int) -> Sequence[Colour]:
    if age is Age.OLD:
        return _OLD_PAPERS
    return _DARK_PAPERS if skin > 3 else _HAIR_PAPERS


def _beards(gender: Gender, age: Age) -> Sequence[Beard]:
    if gender is not Gender.MAN or age in {Age.CHILD, Age.YOUNG}:
        return (Beard.NONE,)
    if age is Age.OLD:
        return (Beard.FULL, Beard.MOUSTACHE, Beard.SHORT)
    return (Beard.NONE, Beard.NONE, Beard.SHORT)


def _clothes(gender: Gender, age: Age) -> Sequence[Wardrobe]:
    if age is Age.OLD:
        return _OLD_CLOTHES[gender]
    return _YOUTHS_CLOTHES[gender] if age is Age.CHILD else _CLOTHES[gender]


def _distinct(look: Look, known: _Known, others: Sequence[Look], person: Person) -> Look:
    """The look changed, where the script leaves it open, until no other is taken for it.

    First what was drawn by chance changes, then what is only usual for who it is (the colour of a
    sailor's jersey), and last, of people told to be the same, what nobody told.
    """
    clashing = [other for other in others if other.species is look.species]
    if not any(alike(look, other) for other in clashing):
        return look
    start = hashing.seed_of(person.key, "turn")
    for kept in (known.all, known.told, {}):
        for changes in _changes(look, kept, start):
            changed = replace(look, **changes)
            if not any(alike(changed, other) for other in clashing):
                return changed
    return replace(look, accent=_PLAIN_COLOURS[start % len(_PLAIN_COLOURS)])


def _changes(look: Look, kept: Facts, start: int) -> list[dict[str, Any]]:
    """Other values for what is not ``kept``, the smallest changes first."""
    colours = [Colour(c) for c in _turned(_PLAIN_COLOURS, start)] if "colour" not in kept else []
    papers = _papers(look.age, look.skin) if "hair_colour" not in kept else ()
    hairs = _hairs(look.gender, look.age) if "hair" not in kept else ()
    heads: list[dict[str, Any]] = [{"hair_colour": paper} for paper in _turned(papers, start)]
    for style in _turned(hairs, start // 3):
        heads += [{"hair": style}, *({"hair": style, "hair_colour": paper} for paper in papers)]
    dyed: list[dict[str, Any]] = [{"colour": colour} for colour in colours]
    if "wardrobe" not in kept:
        worn = _turned(_clothes(look.gender, look.age), start // 7)
        dyed += [{"wardrobe": each} for each in worn]
        dyed += [{"wardrobe": each, "colour": colour} for each in worn for colour in colours]
    return [*dyed, *heads, *({**one, **two} for one in dyed for two in heads)]


def _turned(options: Sequence[_Choice], start: int) -> list[_Choice]:
    """Options from another start."""
    if not options:
        return []
    at = start % len(options)
    return [*options[at:], *options[:at]]


def alike(one: Look, two: Look) -> bool:
    """Whether a viewer may take one for the other.

    Nobody shares clothes and colour with somebody of the same hair; nor is "the fair one in red"
    two of the same age and under the same hat, whatever the cut of the clothes.
    """
    if one.species is not two.species:
        return False
    same_hair = one.hair_colour is two.hair_colour
    same_hat = one.hat is two.hat
    if one.wardrobe is two.wardrobe and one.colour is two.colour:
        covered = same_hat and one.hat not in _BARE_HEADED
        faceless = one.wardrobe in _FACELESS
        same_cut = same_hair and (same_hat or one.hair is two.hair)
        return covered or faceless or same_cut
    return one.colour is two.colour and same_hair and same_hat and one.age is two.age
