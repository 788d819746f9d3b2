"""A parse is fitted to the words of the reading room."""

import sys

import pytest

from studio.providers.words import english
from studio.providers.words.english import parse
from studio.reading.grammar import grammar_of, is_english
from studio.reading.words import tokens


def grammar(text):
    return grammar_of(tokens(text), parse(text))


def test_every_token_has_its_part():
    found = grammar("She never took off his hat.")
    assert [word.relation for word in found] == ["nsubj", "neg", "ROOT", "prt", "poss", "dobj"]
    assert [word.head for word in found] == [2, 2, -1, 2, 5, 2]


def test_words_that_the_parser_splits_are_one_token():
    found = grammar("The merry-go-round didn’t stop.")
    assert [word.lemma for word in found] == ["the", "round", "do", "stop"]
    assert found[1].noun


def test_the_same_text_is_parsed_the_same():
    text = "“I thought you were a log,” said the frog."
    english._parsed.cache_clear()
    first = parse(text)
    english._parsed.cache_clear()
    assert parse(text) == first


def test_a_very_long_text_is_left_unparsed():
    assert parse("word " * 1000) == ()
    assert parse("  ") == ()


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The old man rowed home.", True),
        ("Fireflies.", True),
        ("Der alte Mann ruderte schweigend nach Hause.", False),
        ("Старик молча грёб домой.", False),
    ],
)
def test_english_is_known_by_its_small_words(text, english):
    assert is_english(tokens(text)) is english


def test_the_parser_loads_no_torch():
    was_there = "torch" in sys.modules
    parse("A boat.")
    assert ("torch" in sys.modules) is was_there
