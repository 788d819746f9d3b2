"""What a person's words about music mean to the composer."""

import pytest

from studio.film.look import Mood
from studio.lib.errors import BadInput
from studio.score import lexicon, styles
from studio.score.cards import OLD_NAMES, style_cards, style_id
from studio.score.instruments import INSTRUMENTS
from studio.score.prompt import order_from_prompt, read_wishes


def order(prompt: str, style: str = ""):
    return order_from_prompt(prompt, style, 30, 1)


@pytest.mark.parametrize(
    ("prompt", "mood", "style"),
    [
        ("a sleepy harbour at dawn", Mood.CALM, ""),
        ("a sleepy harbour at dawn, sad piano, 80 bpm", Mood.SAD, "piano"),
        ("epic orchestral battle, no choir", Mood.HEROIC, "cinematic"),
        ("lo-fi beats to study", Mood.CALM, "lo_fi"),
        ("lofi hip hop, rainy window", Mood.SAD, "lo_fi"),
        ("happy Irish jig in D major", Mood.JOYFUL, "folk"),
        ("slow tabla and sitar", Mood.CALM, "devotional"),
        ("a sloka at sunrise", Mood.CALM, "devotional"),
        ("tense chase", Mood.TENSE, ""),
        ("a cat steals a fish, funny", Mood.PLAYFUL, "comedy"),
        ("wedding waltz", Mood.JOYFUL, "waltz"),
        ("smoky jazz club", Mood.CALM, "jazz"),
        ("haunted house", Mood.TENSE, "horror"),
        ("synthwave city, fast", Mood.JOYFUL, "electronic"),
        ("minstrels at a medieval fair", Mood.JOYFUL, "medieval"),
        ("pirates set sail on an adventure", Mood.HEROIC, "adventure"),
        ("a lullaby for the moon", Mood.TENDER, "lullaby"),
        ("an old music box", Mood.MYSTERIOUS, "music_box"),
        ("soldiers marching home", Mood.HEROIC, "march"),
        ("something in the shadows, a thriller", Mood.MYSTERIOUS, "suspense"),
        ("a love story", Mood.TENDER, "romance"),
        ("", Mood.CALM, ""),
        ("qwerty zxcvb", Mood.CALM, ""),
    ],
)
def test_mood_and_style_are_read(prompt: str, mood: Mood, style: str) -> None:
    read = order(prompt)
    assert (read.mood, read.style) == (mood, style)


def test_a_style_that_is_named_wins() -> None:
    assert order("smoky jazz club", "waltz").style == "waltz"
    assert order("smoky jazz club", "Lo-fi").style == "lo_fi"


def test_tempo_key_and_players_are_read() -> None:
    wishes = read_wishes("slow, in F sharp minor, 72 bpm, cello and harp, without drums or piano")
    assert wishes.bpm == 72
    assert (wishes.tonic, wishes.minor) == (6, True)
    assert wishes.players == ("cello", "harp")
    assert wishes.silent == ("piano",)
    assert not wishes.drums
    assert wishes.pace < 1
    assert read_wishes("a tune in B flat major").tonic == 10
    assert read_wishes("9 beats a bar, 999 bpm").bpm == 220


def test_fullness_is_read_and_denied_words_are_not() -> None:
    assert read_wishes("epic, huge, massive").fullness == 1.0
    assert read_wishes("sparse and quiet").fullness < -0.9
    assert read_wishes("not sad").mood is None


def test_the_same_words_are_the_same_order_and_others_another() -> None:
    assert order("Rain  at night") == order("Rain at night")
    assert order("rain at night").seed != order("rain at dawn").seed
    assert order_from_prompt("rain", "", 30, 1).seed != order_from_prompt("rain", "", 30, 2).seed
    assert order("rain").samples == 30 * 48_000


@pytest.mark.parametrize("seconds", [0, 0.5, -3, 901, 1e9])
def test_lengths_out_of_range_are_refused(seconds: float) -> None:
    with pytest.raises(BadInput, match="1 to 900 seconds"):
        order_from_prompt("rain", "", seconds, 1)


@pytest.mark.parametrize("style", ["polka_metal", "none", "piano!"])
def test_an_unknown_style_is_refused_with_all_that_are_there(style: str) -> None:
    with pytest.raises(BadInput) as caught:
        order("rain", style)
    assert style in str(caught.value)
    assert all(card.id in str(caught.value) for card in style_cards())


def test_every_card_has_its_style_and_every_style_its_card() -> None:
    ids = [card.id for card in style_cards()]
    assert len(ids) == len(set(ids)) >= 16
    assert set(ids) == set(styles.NAMED) == set(lexicon.MOOD_OF_STYLE) == set(lexicon.STYLES)
    assert all(card.label and card.words and "\n" not in card.words for card in style_cards())
    assert {style_id(old) for old in OLD_NAMES} <= set(ids)


def test_the_lexicon_names_only_players_and_styles_that_are_there() -> None:
    assert set(lexicon.PLAYERS) <= set(INSTRUMENTS)
    assert set(lexicon.STYLES_BY_PLAYER) <= set(lexicon.PLAYERS)
    assert set(lexicon.STYLES_BY_PLAYER.values()) <= set(styles.NAMED)
    assert {key for key, _ in lexicon.STYLE_PHRASES} <= set(styles.NAMED)
