import pytest

from studio.film.look import Age, Beard, Colour, Gender, HairStyle, Hat, Wardrobe
from studio.film.sound import Language
from studio.pipeline.stages.breakdown import break_down
from studio.reading.cast import company_of
from studio.reading.company import Company
from studio.reading.looks import alike, look_of
from studio.reading.names import proper_names


def names_in(*sentences: str) -> list[list[str]]:
    company = Company(proper_names(sentences))
    return [
        [person.name for _, persons in company.take(text) for person in persons]
        for text in sentences
    ]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ["Tam, the old keeper, slept.", "The keeper woke.", "He sang."],
            [["Tam"], ["Tam"], ["Tam"]],
        ),
        (["A girl named Lena waved.", "The girl laughed."], [["Lena"], ["Lena"]]),
        (["Captain Harker frowned.", "Harker left."], [["Captain Harker"], ["Captain Harker"]]),
        (["Anna met Tom.", "She smiled.", "He did not."], [["Anna", "Tom"], ["Anna"], ["Tom"]]),
        (["A sailor sang.", "Another sailor wept."], [["Sailor"], ["Second Sailor"]]),
        (["Two men waited.", "They left."], [["First Man", "Second Man"]] * 2),
        (["Dr. Amara Singh, a tall woman, spoke."], [["Dr. Amara Singh"]]),
        (["A giant wave broke."], [[]]),
        (["She cooked a couple of eggs."], [["Woman"]]),
        (["In London, on Monday, it rained."], [[]]),
    ],
)
def test_people_are_known_however_they_are_called(sentences, expected):
    assert names_in(*sentences) == expected


def person_told(text: str, speaker: str = "Tam"):
    company = Company(proper_names([text], [speaker]))
    person = company.speaker(speaker)
    company.take(text)
    person.told.append(text)
    return person


def test_a_look_is_what_the_script_says():
    look = look_of(
        person_told(
            "Tam, 68, a stout man with a white beard, glasses, a yellow raincoat and a red woolly hat."
        ),
        seed=1,
        others=[],
    )
    assert (look.age, look.gender, look.beard, look.glasses) == (
        Age.OLD,
        Gender.MAN,
        Beard.FULL,
        True,
    )
    assert (look.wardrobe, look.colour) == (Wardrobe.RAINCOAT, Colour.YELLOW)
    assert (look.hat, look.hat_colour, look.hair_colour) == (Hat.WOOLLY, Colour.RED, Colour.WHITE)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Tam, 8, runs.", Age.CHILD),
        ("Tam (60s) sits.", Age.OLD),
        ("Tam is 20 years old.", Age.YOUNG),
        ("Tam, 35, sits.", Age.ADULT),
    ],
)
def test_ages_are_read_from_numbers(text, age):
    assert look_of(person_told(text), seed=1, others=[]).age is age


def test_a_trade_gives_its_clothes():
    look = look_of(person_told("The wizard laughed.", "WIZARD"), seed=1, others=[])
    assert (look.wardrobe, look.hat) == (Wardrobe.WIZARD, Hat.WIZARD)


def test_hair_is_read():
    look = look_of(person_told("Anna has long red hair.", "ANNA"), seed=1, others=[])
    assert (look.hair, look.hair_colour) == (HairStyle.LONG, Colour.GINGER)


def test_the_same_person_looks_the_same_and_others_do_not():
    person = person_told("Tam sits.")
    assert look_of(person, seed=1, others=[]) == look_of(person, seed=1, others=[])
    looks = []
    for name in (
        "Anna",
        "Berta",
        "Clara",
        "Dora",
        "Edna",
        "Flora",
        "Greta",
        "Helga",
        "Ida",
        "Jane",
        "Kate",
        "Lisa",
    ):
        looks.append(look_of(person_told(f"{name} sits.", name), seed=3, others=looks))
    assert not [1 for i, one in enumerate(looks) for two in looks[:i] if alike(one, two)]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["Ahoy! Over here! Ahoy!", "The captain shouted, Ahoy! Wait!"], [[], ["Captain"]]),
        (["She was a tall woman with grey hair."], [["Woman"]]),
        (["One sailor, Axel, climbed the mast."], [["Axel"]]),
        (["She locked the door, counts the money and leaves."], [["Woman"]]),
        (["Anna carried the basket with both hands."], [["Anna"]]),
        (["The tents crowd the square."], [[]]),
        (["Vera read the pages of the diary."], [["Vera"]]),
        (["The farmer pulled, and the mud held him."], [["Farmer"]]),
    ],
)
def test_words_that_name_nobody_put_nobody_there(sentences, expected):
    assert [list(dict.fromkeys(each)) for each in names_in(*sentences)] == expected


def test_small_words_of_another_language_are_nobody():
    screenplay = break_down(
        "INT. FARO - NOCHE\n\nUna anciana sube. Una lámpara arde. Una gaviota grita.\n\n"
        "MARTA\nBuenas noches. Una luz.\n",
    )
    people = {person.name for person in company_of(screenplay, Language.SPANISH).persons.values()}
    assert "Una" not in people
    assert "Marta" in people
