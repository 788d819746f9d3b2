"""The list of how words are to be read."""

import pytest

from studio.lib.errors import BadInput
from studio.speech import respelling
from studio.speech.pronunciations import (
    LONGEST_ENTRY,
    MOST_ENTRIES,
    checked_pronunciations,
    entries_of,
)
from studio.speech.reading import read_line
from studio.speech.wording import Reader

READER = Reader(british=False, is_word=lambda word: word in {"met", "her", "and", "the", "at"})


def said(text: str, *pairs: tuple[str, str]) -> list[str]:
    """The phonemes of the stretches of a line that the list claims."""
    entries = entries_of(
        checked_pronunciations(pairs),
        lambda reading: (reading, reading.split()),
        lambda phonemes: phonemes + "z",
    )
    return [span.phonemes for span in read_line(text, READER, entries=entries).spans]


def test_a_word_is_met_whole_with_capitals_or_not_and_its_endings_follow() -> None:
    pair = ("Siobhan", "ʃɪvˈɔn")
    assert said("siobhan met SIOBHAN, Siobhan’s and the Siobhans.", pair) == [
        "ʃɪvˈɔn",
        "ʃɪvˈɔn",
        "ʃɪvˈɔnz",
        "ʃɪvˈɔnz",
    ]
    assert said("Siobhanna met Ansiobhan.", pair) == []


def test_the_longer_entry_wins_and_each_written_word_gets_its_part() -> None:
    pairs = (("Ness", "ab"), ("Loch Ness", "cd ef"))
    assert said("at Loch Ness and the Ness", *pairs) == ["cd", "ef", "ab"]
    wording = read_line(
        "at Loch  Ness.", READER, entries=entries_of(pairs, lambda r: (r, ()), lambda p: p)
    )
    assert wording.words == ("at", "Loch", "Ness.")


def test_a_word_in_any_script_and_with_figures_can_be_on_the_list() -> None:
    assert said(
        "Łódź met Привет and C3PO at 7.", ("Привет", "x"), ("C3PO", "y"), ("łódź", "z")
    ) == [
        "z",
        "x",
        "y",
    ]


@pytest.mark.parametrize(
    ("word", "american", "british"),
    [
        ("shiv-AWN", "ʃɪvˈɔn", "ʃɪvˈɔːn"),
        ("her-MY-oh-nee", "həɹmˈIOni", "həmˈIQniː"),
        ("ZAY-vee-er", "zˈAviəɹ", "zˈAviːə"),
        ("KAY-la", "kˈAlə", "kˈAlə"),
        ("NGWIN", "ŋwˈɪn", "ŋwˈɪn"),
        ("seer-sha", "sˈɪɹʃə", "sˈɪəʃə"),
    ],
)
def test_a_respelling_reads_as_english_does_at_its_plainest(
    word: str, american: str, british: str
) -> None:
    assert "".join(respelling.syllables(word, british=False) or ()) == american
    assert "".join(respelling.syllables(word, british=True) or ()) == british


def test_what_is_no_respelling_is_left_to_the_dictionary() -> None:
    assert respelling.syllables("pf-TAH", british=False) is None


@pytest.mark.parametrize(
    ("ipa", "american", "british"),
    [
        ("ʃɪˈvɔːn", "ʃɪvˈɔn", "ʃɪvˈɔːn"),
        ("hɜːrˈmaɪəni", "hɜɹmˈIəni", "hɜːmˈIəni"),
        ("ˈtʃɑːldi", "ʧˈɑldi", "ʧˈɑːldi"),
        ("ˈləʊwə", "lˈOwə", "lˈQwə"),
        ("niːv", "nˈiv", "nˈiːv"),
    ],
)
def test_ipa_becomes_the_alphabet_of_the_voice(ipa: str, american: str, british: str) -> None:
    assert respelling.from_ipa(ipa, english=True, british=False) == american
    assert respelling.from_ipa(ipa, english=True, british=True).replace("ɹ", "") == british


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        (("Foo", "/fʘʞo/"), "ʘ ʞ"),
        (("Foo", ""), "both the word and how it is read"),
        (("", "foo"), "both the word and how it is read"),
        (("—", "foo"), "not a word"),
        (("Foo", "12"), "no letters"),
        (("Foo", "日本"), "Latin letters"),
        (("F" * (LONGEST_ENTRY + 1), "foo"), "too long"),
    ],
)
def test_an_entry_that_cannot_be_used_is_refused_by_name(
    pair: tuple[str, str], message: str
) -> None:
    with pytest.raises(BadInput, match=message) as refused:
        checked_pronunciations([pair])
    assert refused.value.field == "pronunciations"


def test_blanks_are_left_out_and_the_last_of_doubles_is_kept() -> None:
    pairs = [(" Loch   Ness ", "one"), ("", " "), ("loch ness", "two")]
    assert checked_pronunciations(pairs) == (("loch ness", "two"),)


def test_two_hundred_entries_are_the_most() -> None:
    pairs = [(f"word{n}", "foo") for n in range(MOST_ENTRIES + 1)]
    assert len(checked_pronunciations(pairs[:-1])) == MOST_ENTRIES
    with pytest.raises(BadInput, match="at most 200"):
        checked_pronunciations(pairs)
