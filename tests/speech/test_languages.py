"""Which language a script is in."""

from pathlib import Path

import pytest

from config import ROOT
from studio.film.sound import Language
from studio.lib.errors import LanguageUnspoken
from studio.speech.languages import language_of, recognise, spoken_languages

DATA = ROOT / "tests/data"


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("es", Language.SPANISH),
        ("fr", Language.FRENCH),
        ("it", Language.ITALIAN),
        ("pt", Language.PORTUGUESE),
        ("hi", Language.HINDI),
    ],
)
def test_a_text_in_a_spoken_language_is_recognised(tag: str, language: Language) -> None:
    lines = (DATA / f"sentences.{tag}.txt").read_text("utf-8").splitlines()
    assert recognise("\n".join(lines)) is language
    alone = [recognise(line) is language for line in lines]
    assert sum(alone) >= 0.85 * len(alone)
    for n in range(0, len(lines) - 2, 3):
        assert recognise(" ".join(lines[n : n + 3])) is language


def test_english_is_recognised_sentence_by_sentence() -> None:
    for line in (DATA / "sentences.txt").read_text("utf-8").splitlines():
        assert recognise(line) is Language.EN_US


@pytest.mark.parametrize("script", sorted((ROOT / "examples").iterdir()), ids=lambda p: p.name)
def test_the_examples_are_english(script: Path) -> None:
    assert recognise(script.read_text("utf-8")) is Language.EN_US


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ok",
        "Hello.",
        "Die hard.",
        "José and María walked down the Calle de la Luz.",
        "Mi nombre es Iñigo Montoya. You killed my father. Prepare to die, and I will not wait.",
        "Café society: a résumé, déjà vu, and the naïve façade of Zoë.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor et in ut.",
        "Mmm. Ssh! Brr.",
    ],
)
def test_what_tells_too_little_is_english(text: str) -> None:
    assert recognise(text) is Language.EN_US


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Mann ging in den Wald und sah einen Hund, der nicht bellte.", "German"),
        ("De man liep naar huis en het was niet ver van de zee.", "Dutch"),
        ("Han gick till skolan och det var inte långt.", "Swedish"),
        ("Ja nie wiem, co to jest, ale się boję.", "Polish"),
        ("El senyor va dir que no era aquí, però els nens van arribar amb una barca.", "Catalan"),
        ("Tum kya kar rahe ho? Main ghar ja raha hoon, lekin nahi aaunga.", "Latin letters"),
        ("私は学校に行きました。", "Japanese"),
        ("你好，世界", "Chinese"),
        ("안녕하세요", "Korean"),
        ("Привет, как дела?", "Cyrillic"),
        ("مرحبا بك في المدينة", "Arabic"),
        ("שלום עולם", "Hebrew"),
        ("Καλημέρα κόσμε", "Greek"),
        ("मी घरी आहे आणि तो शाळेत नाही", "Marathi"),
    ],
)
def test_a_language_without_a_voice_is_named_with_those_that_have_one(text: str, name: str) -> None:
    with pytest.raises(LanguageUnspoken) as refused:
        recognise(text)
    assert name in str(refused.value)
    assert "English, Spanish, French, Italian, Portuguese and Hindi" in str(refused.value)


def test_headings_and_cues_in_capitals_do_not_tell_the_language() -> None:
    script = (
        "INT. THE HOUSE - DAY\n\nTHE MAN\n¿Dónde está mi perro?\n\nTHE WOMAN\nNo está en el jardín."
    )
    assert recognise(script) is Language.SPANISH


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("es", Language.SPANISH),
        ("ES-mx", Language.SPANISH),
        ("fr_FR", Language.FRENCH),
        ("pt", Language.PORTUGUESE),
        ("pt-pt", Language.PORTUGUESE),
        ("en", Language.EN_US),
        ("en-gb", Language.EN_GB),
        (" hi ", Language.HINDI),
    ],
)
def test_a_persons_choice_wins(wish: str, language: Language) -> None:
    assert language_of(wish, "The man went to the sea, and it was cold.") is language


def test_a_choice_without_a_voice_is_refused() -> None:
    with pytest.raises(LanguageUnspoken, match="“de”") as refused:
        language_of("de", "whatever")
    assert spoken_languages() in str(refused.value)
    assert refused.value.field == "language"


def test_without_a_choice_the_text_tells() -> None:
    assert (
        language_of("", "¿Dónde está el perro? No lo sé, pero quiero saberlo.") is Language.SPANISH
    )
