"""How words sound in the tongues beside English, in the alphabet of the voice."""

import json

import pytest

from config import ROOT
from studio.film.sound import Language
from studio.lib.errors import BadInput
from studio.speech.tidy import tidied
from studio.speech.tongues import french, hindi, italian, portuguese, spanish
from studio.speech.tongues.tongue import plain, tongue_of

TAGS = {
    Language.SPANISH: "es",
    Language.FRENCH: "fr",
    Language.ITALIAN: "it",
    Language.PORTUGUESE: "pt",
    Language.HINDI: "hi",
}


@pytest.mark.parametrize(
    ("phrase", "written", "sounds"),
    [
        (spanish.phrase, "el niño llegó a la ciudad", "el nˈiɲo ʎeɣˈo a la θjuðˈad"),
        (spanish.phrase, "quince perros y una guitarra", "kˈinθe pˈeros i ˈuna ɣitˈara"),
        (spanish.phrase, "pingüino huevo país seis", "piŋɡwˈino wˈeβo paˈis sˈAs"),
        (
            french.phrase,
            "les enfants ont trouvé un petit oiseau",
            "lez ɑ̃fˈɑ̃ ɔ̃ tʁuvˈe œ̃ pətˈit wazˈo",
        ),
        (french.phrase, "c'est un homme heureux", "sɛt œ̃n ˈɔm øʁˈø"),
        (french.phrase, "ils parlent doucement", "il pˈaʁl dusmˈɑ̃"),
        (french.phrase, "la bouteille le soleil la feuille", "la butˈɛj lə solˈɛj la fˈœj"),
        (italian.phrase, "gli spaghetti la figlia", "ʎɪ spaɡˈetːɪ la fˈiʎa"),
        (italian.phrase, "la città il ghiaccio l'acqua", "la ʧitːˈa il ɡjˈaʧːo lˈakːwa"),
        (italian.phrase, "l'albero è piccolo", "lˈalbero e pˈikːolo"),
        (portuguese.phrase, "o coração do irmão", "ʊ kˌoɾasˈɐ̃ʊ̃ dʊ iɾəmˈɐ̃ʊ̃"),
        (portuguese.phrase, "a tia disse bom dia", "a ʧˈiæ ʤˈisy bˈoŋ ʤˈiæ"),
        (hindi.phrase, "लड़का किताब पढ़ रहा है", "lˈʌrkaː kɪtˈaːb pˈʌrh ɾˈʌhaː hɛː"),
        (hindi.phrase, "समझना आदमी रहस्य", "səmˈʌɟʰnaː ˈaːdmi ɾəhˈʌsjə"),
    ],
)
def test_words_sound_as_in_their_country(phrase, written: str, sounds: str) -> None:
    assert plain(" ".join(phrase(written.split()))) == plain(sounds)


@pytest.mark.parametrize("language", list(TAGS))
def test_no_sound_is_unknown_to_the_voice_and_no_word_is_silent(language: Language) -> None:
    alphabet = json.loads((ROOT / "assets/kokoro/vocab.json").read_text("utf-8"))["vocab"]
    text = (ROOT / f"tests/data/sentences.{TAGS[language]}.txt").read_text("utf-8")
    for line in text.splitlines():
        words, sounds = tongue_of(language).read(line)
        assert {p for p in sounds.phonemes if p not in alphabet} == set()
        assert set(sounds.owners) - {-1} == set(range(len(words))), line
        assert " ".join(words) == tidied(line)


def test_a_persons_list_is_followed_in_every_tongue() -> None:
    tongue = tongue_of(Language.SPANISH)
    words, sounds = tongue.read(
        "Siobhan vive en Loch Ness.", [("Siobhan", "chi-VON"), ("Loch Ness", "/lox nes/")]
    )
    assert words == ("Siobhan", "vive", "en", "Loch", "Ness.")
    assert sounds.phonemes == "ʧibˈon bˈiβe en lˈox nes."


@pytest.mark.parametrize("text", ["", "😀", "Привет", "…"])
def test_a_line_without_words_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="no words that the voice can read"):
        tongue_of(Language.FRENCH).read(text)


def test_words_of_another_script_are_passed_over() -> None:
    words, sounds = tongue_of(Language.ITALIAN).read("ciao Привет mondo")
    assert words == ("ciao Привет", "mondo")
    assert sounds.phonemes.split() == ["ʧˈao", "mˈondo"]
