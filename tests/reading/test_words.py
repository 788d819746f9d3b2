import pytest

from studio.film.look import Season, TimeOfDay, Weather
from studio.reading.air import season_of, time_of, weather_of
from studio.reading.sentences import part_long, sentence_case, split_sentences
from studio.reading.words import lemma, tokens


def real(text: str) -> set[str]:
    return {token.lower for token in tokens(text) if token.real and token.meant}


@pytest.mark.parametrize(
    ("text", "absent", "present"),
    [
        ("There was no moon that night.", {"moon"}, {"night"}),
        ("The hall was quiet as a grave.", {"grave"}, {"hall"}),
        ("She ran like the wind through the wheat.", {"wind"}, {"wheat"}),
        ("He was as strong as an ox.", {"ox"}, set()),
        ("I like soup.", set(), {"soup"}),
        ("He did not open the letter, but he kept the box.", {"letter"}, {"box"}),
        ("Without a map, she walked into the jungle.", {"map"}, {"jungle"}),
        ("Anna dreamed of snow.", {"snow"}, {"anna"}),
        ("Nobody came to the harbour.", set(), {"harbour"}),
    ],
)
def test_what_is_denied_likened_or_dreamt_is_not_there(text, absent, present):
    assert not absent & real(text)
    assert present <= real(text)


@pytest.mark.parametrize(
    ("word", "plain"),
    [("women", "woman"), ("boxes", "box"), ("ladies", "lady"), ("keeper's", "keeper"), ("glass", "glass"),
     ("bus", "bus"), ("does", "do"), ("leaves", "leaf"), ("matches", "match"), ("sailors", "sailor")],
)  # fmt: skip
def test_words_have_a_plain_form(word, plain):
    assert lemma(word) == plain


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Mr. Bell came at 6 p.m. and left. He sang.",
            ["Mr. Bell came at 6 p.m. and left.", "He sang."],
        ),
        ("“Wait!” she said. Then… silence.", ["“Wait!” she said.", "Then… silence."]),
        ("It cost 3.50. Really?! Yes.", ["It cost 3.50.", "Really?!", "Yes."]),
        ("J. R. Hale spoke.", ["J. R. Hale spoke."]),
        ("  ", []),
    ],
)
def test_sentences_end_where_a_reader_stops(text, sentences):
    assert split_sentences(text) == sentences


def test_a_long_sentence_is_parted_at_its_clauses_and_loses_no_word():
    sentence = ", ".join(
        f"then the {word} went up the hill and down again" for word in ("cat", "dog", "fox", "cow")
    )
    parts = part_long(sentence)
    assert len(parts) > 1
    assert " ".join(parts) == sentence
    assert all(len(part.split()) <= 26 for part in parts)
    assert all(part.endswith(",") for part in parts[:-1])


def test_capitals_become_sentences():
    assert sentence_case("RAIN FELL. WHO AM I?") == "Rain fell. Who am I?"


@pytest.mark.parametrize(
    ("text", "time", "weather", "season"),
    [
        ("The rain stopped.", None, Weather.CLEAR, None),
        ("The storm was over by dusk.", TimeOfDay.DUSK, Weather.CLEAR, None),
        ("It wasn't raining.", None, None, None),
        ("She blew out the candle.", None, None, None),
        ("A cold wind blew.", None, Weather.WIND, None),
        ("Good night, he said.", None, None, None),
        ("One day a letter came.", None, None, None),
        ("The next morning it snowed.", TimeOfDay.DAY, Weather.SNOW, Season.WINTER),
        ("She waited for next spring.", None, None, None),
        ("It was December.", None, None, Season.WINTER),
        ("We may go.", None, None, None),
    ],
)
def test_light_air_and_season_are_told_by_words(text, time, weather, season):
    words = tokens(text)
    assert (time_of(words), weather_of(words), season_of(words)) == (time, weather, season)
