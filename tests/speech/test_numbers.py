"""Numbers in words."""

import pytest

from studio.speech import numbers


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (40, "forty"),
        (99, "ninety-nine"),
        (100, "one hundred"),
        (1001, "one thousand one"),
        (2_500_000, "two million five hundred thousand"),
        (-7, "minus seven"),
    ],
)
def test_cardinals(number: int, words: str) -> None:
    assert numbers.cardinal(number) == words


def test_british_cardinals_say_and() -> None:
    assert numbers.cardinal(1001, british=True) == "one thousand and one"
    assert numbers.cardinal(342, british=True) == "three hundred and forty-two"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"),
        (12, "twelfth"),
        (20, "twentieth"),
        (22, "twenty-second"),
        (100, "one hundredth"),
    ],
)
def test_ordinals(number: int, words: str) -> None:
    assert numbers.ordinal(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1905, "nineteen oh five"),
        (1900, "nineteen hundred"),
        (2000, "two thousand"),
        (2009, "two thousand nine"),
        (2010, "twenty ten"),
        (476, "four hundred seventy-six"),
    ],
)
def test_years(number: int, words: str) -> None:
    assert numbers.year(number) == words


def test_very_long_numbers_and_leading_zeros_go_digit_by_digit() -> None:
    assert numbers.whole("0042") == "zero zero four two"
    assert numbers.whole("1" * 16).split() == ["one"] * 16
