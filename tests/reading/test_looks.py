"""Words dress people: garments, hair, trades and times of a story; nobody is mistaken for another."""

import itertools
import random

import pytest

from studio.film.look import Age, Beard, Build, Colour, Gender, HairStyle, Hat, Look, Wardrobe
from studio.reading.attire import time_of
from studio.reading.company import Company, Person
from studio.reading.lexicon import table
from studio.reading.looks import alike, look_of
from studio.reading.names import proper_names

_B, _C, _H, _S, _W = Beard, Colour, Hat, HairStyle, Wardrobe


def told(text: str, name: str = "Tam") -> Person:
    company = Company(proper_names([text], [name]))
    person = company.speaker(name)
    company.take(text)
    person.told.append(text)
    return person


def look(text: str, name: str = "Tam", **more: str) -> Look:
    return look_of(told(text, name), seed=1, others=[], **more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tam stood there in a red coat.", {"wardrobe": _W.COAT, "colour": _C.RED}),
        ("Tam wore a dark green jumper.", {"wardrobe": _W.JUMPER, "colour": _C.GREEN}),
        ("Tam wore a dark blue suit.", {"wardrobe": _W.SUIT, "colour": _C.NAVY}),
        ("Tam pulled on his old yellow oilskins.", {"wardrobe": _W.RAINCOAT, "colour": _C.YELLOW}),
        ("Tam, in a worn leather jacket, waits.", {"wardrobe": _W.COAT, "colour": _C.BROWN}),
        ("Tam wears a crumpled trench coat.", {"wardrobe": _W.TRENCH}),
        ("Tam is dressed in a white lab coat.", {"wardrobe": _W.LAB}),
        ("Tam came down in striped pyjamas.", {"wardrobe": _W.PYJAMAS}),
        ("Tam came down in a blue dressing gown.", {"wardrobe": _W.PYJAMAS, "colour": _C.BLUE}),
        ("Tam stood in a long white nightgown.", {"wardrobe": _W.NIGHTGOWN, "colour": _C.WHITE}),
        ("Tam, in shining armour, bowed.", {"wardrobe": _W.KNIGHT}),
        ("Tam wore a grey hoodie.", {"wardrobe": _W.HOODIE, "colour": _C.GREY}),
        ("Tam wore a purple cardigan.", {"wardrobe": _W.CARDIGAN, "colour": _C.PURPLE}),
        ("Tam danced in a pink tutu.", {"wardrobe": _W.TUTU, "colour": _C.PINK}),
        ("Tam wore a silk kimono.", {"wardrobe": _W.KIMONO}),
        ("Tam was wrapped in an orange sari.", {"wardrobe": _W.SARI, "colour": _C.ORANGE}),
        ("Tam wore a turquoise kaftan.", {"wardrobe": _W.KURTA, "colour": _C.TEAL}),
        ("Tam came in a black tailcoat.", {"wardrobe": _W.TAILCOAT, "colour": _C.BLACK}),
        ("Tam, in a red bathing suit, dived.", {"wardrobe": _W.SWIMSUIT, "colour": _C.RED}),
        ("Tam wore a maroon frock coat.", {"wardrobe": _W.VICTORIAN, "colour": _C.RED}),
        ("Tam wore a paint-stained smock.", {"wardrobe": _W.SMOCK}),
        ("Tam wore a brown tunic.", {"wardrobe": _W.TUNIC, "colour": _C.BROWN}),
        ("Tam put on the high-vis vest.", {"wardrobe": _W.BUILDER}),
        ("Tam flew off in a red cape.", {"wardrobe": _W.HERO, "colour": _C.RED}),
        ("Tam wore a coat and a red scarf.", {"wardrobe": _W.COAT, "accent": _C.RED}),
        ("Tam wore a straw hat.", {"hat": _H.STRAW}),
        ("Tam wore a tall black top hat.", {"hat": _H.TOP_HAT, "hat_colour": _C.BLACK}),
        ("Tam wore a red beret.", {"hat": _H.BERET, "hat_colour": _C.RED}),
        ("Tam wore a blue baseball cap.", {"hat": _H.BASEBALL, "hat_colour": _C.BLUE}),
        ("Tam wore a green headscarf.", {"hat": _H.HEADSCARF, "hat_colour": _C.GREEN}),
        ("Tam wore a white hijab.", {"hat": _H.HIJAB, "hat_colour": _C.WHITE}),
        ("Tam wore a yellow turban.", {"hat": _H.TURBAN, "hat_colour": _C.YELLOW}),
        ("Tam wore a yellow hard hat.", {"hat": _H.HARD_HAT, "hat_colour": _C.YELLOW}),
        ("Tam wore a cowboy hat.", {"hat": _H.COWBOY}),
        ("Tam wore a silver tiara.", {"hat": _H.TIARA}),
        ("Tam had a crown of gold on, and wore his crown well.", {"hat": _H.CROWN}),
        ("Tam, with a long grey beard, smiled.", {"beard": _B.FULL, "hair_colour": _C.GREY}),
        ("Tam had a neat moustache.", {"beard": _B.MOUSTACHE}),
        ("Tam was unshaven.", {"beard": _B.SHORT}),
        ("Tam was a clean-shaven old man.", {"beard": _B.NONE, "age": Age.OLD}),
        ("Tam was wearing round glasses.", {"glasses": True}),
        ("Tam, a bald man, nodded.", {"hair": _S.BALD, "gender": Gender.MAN}),
        ("The young girl with pigtails waved.", {"hair": _S.PIGTAILS}),
        ("Tam had two long black braids.", {"hair": _S.BRAIDS, "hair_colour": _C.BLACK}),
        ("Tam had a purple mohawk.", {"hair": _S.MOHAWK}),
        ("Tam shook his dreadlocks.", {"hair": _S.DREADLOCKS}),
        ("Tam wore an afro.", {"hair": _S.AFRO}),
        ("Tam had wavy auburn hair.", {"hair": _S.WAVY, "hair_colour": _C.GINGER}),
        ("Tam's receding hair was white.", {"hair": _S.RECEDING}),
        ("Tam had long fair hair.", {"hair": _S.LONG, "hair_colour": _C.BLOND}),
        ("Tam wore her silver hair in a bun.", {"hair": _S.BUN, "hair_colour": _C.GREY}),
        ("Tam, a redhead, laughed.", {"hair_colour": _C.GINGER}),
        ("Tam, a red-haired woman, laughed.", {"hair_colour": _C.GINGER, "gender": Gender.WOMAN}),
        ("Tam, in her seventies, knits.", {"age": Age.OLD}),
        ("Tam is a nine-year-old boy.", {"age": Age.CHILD}),
        ("Tam, a boy of seven, ran.", {"age": Age.CHILD}),
        ("Tam, 43, waits.", {"age": Age.ADULT}),
        ("Tam was a middle-aged man.", {"age": Age.ADULT}),
        ("Tam was a portly man.", {"build": Build.STOUT}),
        ("Tam was a tall, thin woman.", {"build": Build.SLIM}),
        ("Tam, a dark-skinned woman, smiled.", {"skin": 5}),
        ("Tam, freckled and pale, smiled.", {"skin": 0}),
    ],
)  # fmt: skip
def test_described_people_look_so(text, expected):
    found = look(text)
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The robot beeped.", {"wardrobe": _W.ROBOT}),
        ("A ghost drifted past.", {"wardrobe": _W.GHOST}),
        ("A ghostly nun drifted past.", {"wardrobe": _W.GHOST}),
        ("The police officer nodded.", {"wardrobe": _W.POLICE, "hat": _H.POLICE}),
        ("The pirate captain roared.", {"wardrobe": _W.PIRATE, "hat": _H.TRICORNE}),
        ("The king sat down.", {"wardrobe": _W.ROYAL, "hat": _H.CROWN, "gender": Gender.MAN}),
        ("The queen sat down.", {"wardrobe": _W.ROYAL, "gender": Gender.WOMAN}),
        ("The young doctor nodded.", {"wardrobe": _W.DOCTOR, "age": Age.YOUNG}),
        ("The nurse nodded.", {"wardrobe": _W.NURSE, "hat": _H.NURSE}),
        ("The detective frowned.", {"wardrobe": _W.TRENCH, "hat": _H.DEERSTALKER}),
        ("The farmer yawned.", {"wardrobe": _W.FARMER, "hat": _H.STRAW}),
        ("The firefighter ran.", {"wardrobe": _W.FIREFIGHTER, "hat": _H.FIREFIGHTER}),
        ("The old witch cackled.", {"wardrobe": _W.WITCH, "hat": _H.WITCH, "age": Age.OLD}),
        ("The fairy laughed.", {"wardrobe": _W.TUTU, "gender": Gender.WOMAN}),
        ("The astronaut waved.", {"wardrobe": _W.SPACESUIT, "hat": _H.HELMET}),
        ("The cook in a green coat left.", {"wardrobe": _W.COAT, "colour": _C.GREEN}),
        ("The judge coughed.", {"hat": _H.WIG}),
        ("The violinist bowed.", {"wardrobe": _W.TAILCOAT}),
        ("The boy in pyjamas yawned.", {"wardrobe": _W.PYJAMAS, "age": Age.CHILD}),
        ("The monk prayed.", {"wardrobe": _W.MONK, "hair": _S.BALD}),
    ],
)  # fmt: skip
def test_trades_and_creatures_have_their_clothes(text, expected):
    company = Company(frozenset())
    (_, persons), *_ = company.take(text)
    persons[0].told.append(text)
    found = look_of(persons[0], seed=1, others=[])
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tam looked at the coat that hung on the door.",
        "Tam climbed to the crown of the hill.",
        "Tam had no coat.",
        "Tam's eyes were like a red coat in the fog.",
        "Tam filed a suit.",
        "Tam closed the hood of the car.",
    ],
)
def test_what_nobody_wears_dresses_nobody(text):
    assert look(text) == look("Tam sat.")


def test_no_hat_takes_even_a_captains_cap_off():
    assert look("The captain stood bare-headed.", "CAPTAIN").hat is Hat.NONE


def test_at_least_150_trades_are_known_and_all_can_be_worn():
    trades = {word: entry for word, entry in table("persons").items() if "wardrobe" in entry}
    assert len(trades) >= 150
    for word in trades:
        person = Person(word, word.title(), heads={word})
        found = look_of(person, seed=2, others=[])
        assert found.wardrobe is Wardrobe(trades[word]["wardrobe"])


def test_every_wardrobe_and_nearly_every_hat_can_be_said():
    persons, attire = table("persons").values(), table("attire")
    said = {entry.get("wardrobe") for entry in persons} | set(attire["garments"])
    assert {str(each) for each in Wardrobe} <= said | {"office"}
    hats = {entry.get("hat") for entry in persons} | set(attire["headwear"])
    assert {str(each) for each in Hat} - hats <= {"none"}


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("It is a quiet village in medieval France.", "medieval"),
        ("In the year 1348 the plague came.", "medieval"),
        ("Victorian London lay under fog.", "victorian"),
        ("In 1890 a train left for the north.", "victorian"),
        ("It was summer in ancient Rome.", "antique"),
        ("In the year 2200 nobody walked any more.", "future"),
        ("It was a lovely Victorian house by the sea.", ""),
        ("In 1998 a boy was born.", ""),
        ("She was not medieval at all.", ""),
        ("They bought a medieval painting.", ""),
    ],
)
def test_the_time_of_a_story_is_read(sentence, time):
    assert time_of([sentence]) == time


def test_a_story_of_old_times_dresses_everybody_so():
    farmer = Person("farmer", "Farmer", heads={"farmer"})
    anna = told("Anna sat.", "Anna")
    assert look_of(farmer, seed=1, others=[], time="medieval").wardrobe is Wardrobe.TUNIC
    assert look_of(anna, seed=1, others=[], time="victorian").wardrobe is Wardrobe.VICTORIAN
    assert look_of(anna, seed=1, others=[], time="antique").wardrobe is Wardrobe.TOGA
    officer = Person("officer", "Officer", heads={"officer"}, modifiers={"police"})
    assert look_of(officer, seed=1, others=[], time="victorian").hat is Hat.BOBBY
    told_so = told("Anna wore a red coat.", "Anna")
    assert look_of(told_so, seed=1, others=[], time="medieval").wardrobe is Wardrobe.COAT


_NOUNS = ("man", "woman", "girl", "boy", "sailor", "doctor", "officer", "nurse", "farmer", "king",
    "baker", "soldier", "student", "teacher", "robot", "ghost", "grandmother", "stranger")  # fmt: skip
_WORDS = ("old", "young", "tall", "fat", "poor", "tired", "little", "")


@pytest.mark.parametrize("seed", range(60))
def test_no_two_of_a_random_cast_are_taken_for_each_other(seed):
    chance = random.Random(seed)  # noqa: S311 - a cast, not a secret
    kinds = chance.choices(_NOUNS, k=3)
    cast: list[Look] = []
    for number in range(chance.randint(2, 8)):
        noun, word = chance.choice(kinds), chance.choice(_WORDS)
        person = Person(f"{word} {noun} {number}", f"{word} {noun}", heads={noun})
        person.modifiers = {word} - {""}
        person.gender = table("persons")[noun].get("gender", "")
        cast.append(look_of(person, seed=seed, others=cast))
    for one, two in itertools.combinations(cast, 2):
        assert not alike(one, two)
        clothes = (one.wardrobe, one.colour) != (two.wardrobe, two.colour)
        head = (one.hair, one.hair_colour) != (two.hair, two.hair_colour)
        assert clothes or head


def test_three_sailors_stay_sailors_and_differ():
    crew: list[Look] = []
    for number in range(3):
        person = Person(f"sailor {number}", f"Sailor {number}", heads={"sailor"})
        crew.append(look_of(person, seed=5, others=crew))
    assert {one.wardrobe for one in crew} == {Wardrobe.SAILOR}
    assert not any(alike(one, two) for one, two in itertools.combinations(crew, 2))
