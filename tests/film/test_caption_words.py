"""What captions are made with: languages and their tags, small words, sounds in every language."""

import tomllib
from pathlib import Path

import pytest

import studio.film.heard_abroad as abroad
from studio.film.caption import Caption, one_at_a_time
from studio.film.heard import BEDS_HEARD, EFFECTS_HEARD
from studio.film.heard_abroad import heard_in, music_in
from studio.film.look import Mood, Setting, TimeOfDay
from studio.film.phrasing import break_cost, in_lines
from studio.film.sound import Language
from studio.film.tongues import checked_tag, code_of, name_of
from studio.lib.errors import BadInput

ABROAD = [one for one in Language if not one.value.startswith("en")]
BOARD_WORDS = Path(abroad.__file__).parents[1] / "pipeline" / "description_words.toml"


@pytest.mark.parametrize(
    ("tag", "checked", "code", "name"),
    [
        ("es", "es", "spa", "Español"),
        ("pt_br", "pt-BR", "por", "Português (Brasil)"),
        ("EN-gb", "en-GB", "eng", "English (GB)"),
        ("zh-hant-tw", "zh-Hant-TW", "zho", "繁體中文 (TW)"),
        ("es-419", "es-419", "spa", "Español (419)"),
        ("nah", "nah", "nah", "nah"),
        ("de-1996", "de-1996", "deu", "Deutsch (1996)"),
    ],
)
def test_language_tags_are_written_as_is_usual(tag, checked, code, name) -> None:
    assert checked_tag(tag) == checked
    assert (code_of(checked), name_of(checked)) == (code, name)


@pytest.mark.parametrize(
    "tag", ["", "x", "english", "xx", "e s", "../etc", "es-", "a" * 60, "es.vtt"]
)
def test_what_is_no_language_is_refused(tag) -> None:
    with pytest.raises(BadInput, match="is no language tag"):
        checked_tag(tag)


@pytest.mark.parametrize("language", ABROAD)
def test_every_sound_has_a_name_in_every_language(language) -> None:
    for sound, english in {**EFFECTS_HEARD, **BEDS_HEARD}.items():
        name = heard_in(language, sound)
        assert bool(name) == bool(english), sound
        assert len(name) <= 38, name
    names = [music_in(language, mood) for mood in Mood]
    assert len(set(names)) == len(names)


def test_english_sounds_are_called_as_the_foley_room_calls_them() -> None:
    assert heard_in(Language.EN_GB, "door_slams") == "door slams"
    assert heard_in(Language.EN_US, "a_new_sound") == heard_in(Language.FRENCH, "a_new_sound")
    assert music_in(Language.EN_US, Mood.SAD, "piano") == "music: sad piano"


@pytest.mark.parametrize("language", Language)
def test_every_place_and_time_can_be_told_in_every_language(language) -> None:
    words = tomllib.loads(BOARD_WORDS.read_text("utf-8"))[language.value.partition("-")[0]]
    assert set(words["settings"]) == {one.value for one in Setting} - {"paper"}
    assert set(words["times"]) == set(words["told"]) == {one.value for one in TimeOfDay}
    assert "{place}" in words["again"]
    assert words["both"].index("{place}") < words["both"].index("{time}")


BROKEN = {
    Language.EN_US: ("He put the old brass lantern down on the wet stones.", "the a on old down"),
    Language.SPANISH: ("Puso la vieja linterna de latón sobre las piedras mojadas.", "la de las"),
    Language.FRENCH: ("Il posa la vieille lanterne de cuivre sur les pierres mouillées.", "la de"),
    Language.ITALIAN: (
        "Posò la vecchia lanterna di ottone sulle pietre bagnate dal mare.",
        "la di",
    ),
    Language.PORTUGUESE: ("Ele pôs a velha lanterna de latão sobre as pedras molhadas.", "a de as"),
    Language.HINDI: ("उसने पुरानी पीतल की लालटेन को गीले पत्थरों के ऊपर धीरे से रख दिया।", "उस"),
}


@pytest.mark.parametrize(("language", "case"), BROKEN.items())
def test_lines_are_broken_at_phrases_in_every_language(language, case) -> None:
    text, never_last = case
    top, bottom = in_lines(text.split(), width=42, language=language)
    assert top.split()[-1] not in never_last.split()
    assert bottom.split()[0] not in {"की", "को", "के", "से", "ने"}
    assert max(len(top), len(bottom)) <= 42


def test_a_mark_that_stands_alone_never_begins_or_ends_a_line() -> None:
    assert break_cost("nuit", "?", Language.FRENCH) == 9
    assert break_cost("«", "Bonjour", Language.FRENCH) == 9
    assert break_cost("?", "Oui", Language.FRENCH) == 0


def test_a_title_is_not_parted_from_its_name() -> None:
    assert break_cost("Mr.", "Fox") == 9
    assert break_cost("night.", "Fox") == 0


def test_captions_one_at_a_time_lose_nothing() -> None:
    flat = one_at_a_time(
        [Caption(0, 4000, ("a",)), Caption(1000, 2000, ("b",)), Caption(4000, 5000, ("c",))]
    )
    assert [(one.start_ms, one.end_ms, one.lines) for one in flat] == [
        (0, 1000, ("a",)),
        (1000, 2000, ("a", "b")),
        (2000, 4000, ("a",)),
        (4000, 5000, ("c",)),
    ]


def test_a_line_ends_with_its_sentence_where_it_can() -> None:
    words = ["You", "laughed", "at", "me", "once.", "Now", "you", "know"]
    assert in_lines(words, width=42, reserved=14) == ("You laughed at me once.", "Now you know")
