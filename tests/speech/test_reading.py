"""What is written and what is said for it."""

import pytest

from studio.lib.errors import BadInput
from studio.speech.reading import read_line
from studio.speech.wording import UNOWNED, Reader

WORDS = frozenset(
    (
        "a and the stop right there get out now no is here it this he she met who did "
        "that on off dr run café said go london example keeper paper films"
    ).split()
)
AMERICAN = Reader(british=False, is_word=WORDS.__contains__)
BRITISH = Reader(british=True, is_word=WORDS.__contains__)


def said(text: str, reader: Reader = AMERICAN) -> str:
    return read_line(text, reader).spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("In 1969.", "In nineteen sixty-nine."),
        ("It is 2026, not 2005.", "It is twenty twenty-six, not two thousand five."),
        ("the 1960s and the ’90s", "the nineteen sixties and the nineties"),
        ("since 1066 AD", "since ten sixty-six ay-dee"),
        ("from 1939–1945", "from nineteen thirty-nine to nineteen forty-five"),
        ("on 3 May 2024", "on the third of May twenty twenty-four"),
        ("the 4th of July", "the fourth of July"),
        ("on May 3rd", "on May third"),
        ("on 2024-05-03", "on May third, twenty twenty-four"),
        ("at 6:45", "at six forty-five"),
        ("at 7 am", "at seven ay-em"),
        ("at 7:05 p.m. sharp", "at seven oh five pee-em sharp"),
        ("at 19:30", "at nineteen thirty"),
        ("at 7:00", "at seven o'clock"),
    ],
)
def test_times_are_read_as_a_person_would(written: str, spoken: str) -> None:
    assert said(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("$48.50", "forty-eight dollars and fifty cents"),
        ("£5", "five pounds"),
        ("€1.2m", "one point two million euros"),
        ("$5 million", "five million dollars"),
        ("a $100 bill", "a one hundred dollar bill"),
        ("$1", "one dollar"),
        ("£0.99", "ninety-nine pence"),
        ("5 km", "five kilometers"),
        ("a 5 km walk", "a five kilometer walk"),
        ("-5 °C", "minus five degrees Celsius"),
        ("60 mph", "sixty miles per hour"),
        ("50%", "fifty percent"),
        ("21st", "twenty-first"),
        ("3/4 of it", "three quarters of it"),
        ("1½ cups", "one and a half cups"),
        ("½ cup", "half a cup"),
        ("5-10 people", "five to ten people"),
        ("1,024", "one thousand twenty-four"),
        ("3.14", "three point one four"),
        ("237 letters", "two hundred thirty-seven letters"),
        ("room 101", "room one oh one"),
        ("10 000 stars", "ten thousand stars"),
        ("1920x1080", "nineteen twenty by ten eighty"),
    ],
)
def test_amounts_are_read_as_a_person_would(written: str, spoken: str) -> None:
    assert said(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Dr. Hale, Mrs. Bell", "Doctor Hale, Missus Bell"),
        ("St. James lives on Baker St.", "Saint James lives on Baker Street."),
        ("pears, etc.", "pears, et cetera."),
        ("us vs. them, i.e. me", "us versus them, that is me"),
        ("NASA and the FBI", "nasa and the eff-bee-eye"),
        ("the U.S. Army", "the you-ess Army"),
        ("J. R. R. Tolkien", "jay ar ar Tolkien"),
        ("STOP RIGHT THERE", "stop right there"),
        ("WHO did that?", "who did that?"),
        ("Henry VIII", "Henry the eighth"),
        ("Chapter IV", "Chapter four"),
        ("World War II", "World War two"),
        ("No. 5", "number five"),
        ("H2O", "aitch two oh"),
        ("Tom & Jerry", "Tom and Jerry"),
        ("2 + 2 = 4", "two plus two equals four"),
        ("#1", "number one"),
        ("a@example.org", "ay at example dot org"),
        ("keeper.com/films", "keeper dot com slash films"),
        ("Nooooo!", "No!"),
        ("N" * 40, "NN"),
        ("555-0199", "five five five, zero one nine nine"),
    ],
)
def test_letters_and_signs_are_read_as_a_person_would(written: str, spoken: str) -> None:
    assert said(written) == spoken


def test_a_british_reader_says_and_and_puts_the_day_first() -> None:
    assert said("250 ml on 5/3/2024", BRITISH) == (
        "two hundred and fifty millilitres on the fifth of March, twenty twenty-four"
    )


def test_written_words_own_what_is_said_for_them() -> None:
    wording = read_line("In 1969, it cost $48.50.", AMERICAN)
    assert wording.words == ("In", "1969,", "it", "cost", "$48.50.")
    owned = {
        word: "".join(
            letter if owner == index else ""
            for letter, owner in zip(wording.spoken, wording.owners, strict=True)
        )
        for index, word in enumerate(wording.words)
    }
    assert owned["1969,"] == "nineteensixty-nine,"
    assert owned["$48.50."] == "forty-eightdollarsandfiftycents."


def test_every_written_word_is_said_by_somebody() -> None:
    wording = read_line("She *did* not — 😀 really — go & run @ 5 °C … 日本 now.", AMERICAN)
    assert set(wording.owners) - {UNOWNED} == set(range(len(wording.words)))
    assert " ".join(wording.words) == "She did not — really — go & run @ 5 °C… 日本 now."


@pytest.mark.parametrize("text", ["", "   ", "😀😀", "Привет мир", "שלום", "…!?", "\0\0"])
def test_a_line_without_words_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(BadInput, match="no words that the voice can read"):
        said(text)


def test_what_can_be_read_of_a_mixed_line_is_read() -> None:
    assert said("日本 and London שלום") == "and London"


def test_no_line_ever_leaves_figures_to_be_said() -> None:
    for text in ("a1b2c3 99bottles 0x1F v2.0.1 12/25 1:2:3 ²³ ½ 1e9 #5a $ 5", "٣ 12,34,56 0.0.0.0"):
        assert not any(letter.isdigit() for letter in said(text))
