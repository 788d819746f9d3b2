"""The catalogue of voices."""

import re
from pathlib import Path

import pytest

from studio.film.look import Age, Gender
from studio.film.shot import Voice
from studio.film.sound import Language, VoiceEffect
from studio.lib.errors import BadInput
from studio.speech.catalogue import SAMPLES, catalogue, name_of, voice_for, voice_named
from studio.speech.voices import PACE_LIMITS, PITCH_LIMITS, SIZE_LIMITS

STYLES = Path(__file__).resolve().parents[2] / "assets" / "kokoro" / "voices"
EVERYONE = [one for language in Language for one in catalogue(language)]


def test_there_are_plenty_of_english_voices_of_every_kind() -> None:
    voices = catalogue()
    assert len({one.voice for one in voices}) == len(voices) >= 48
    assert {one.effect for one in voices} == set(VoiceEffect) - {VoiceEffect.TELEPHONE}
    kinds = {(one.gender, one.age) for one in voices}
    assert kinds >= {(g, a) for g in (Gender.WOMAN, Gender.MAN) for a in Age}


@pytest.mark.parametrize("language", list(Language))
def test_ids_are_slugs_of_one_voice_each_and_own_land_comes_first(language: Language) -> None:
    voices = catalogue(language)
    assert voices[0].language is language
    assert len({one.id for one in voices}) == len(voices) >= 12
    assert all(re.fullmatch(r"[a-z][a-z0-9-]+", one.id) for one in voices)
    assert len({one.label for one in voices}) == len(voices)
    assert SAMPLES[language].strip()


def test_an_id_finds_its_voice_and_a_voice_its_name() -> None:
    for one in EVERYONE:
        assert voice_named(one.id) == one.voice
        found = name_of(one.voice)
        assert found is not None
        assert found.id == one.id
    assert name_of(Voice((("af_heart", 1.0),), pitch=0.3)) is None


def test_ids_that_projects_have_saved_stay() -> None:
    kept = "hazel miles robin rosalind gus poppy max agnes amos maud silas cog mist grumble thimble"
    assert {one.id for one in EVERYONE} >= {*kept.split(), "es-01", "fr-08", "hi-robot"}


def test_an_unknown_id_says_what_to_do() -> None:
    with pytest.raises(BadInput, match="sound page") as caught:
        voice_named("nobody" * 40)
    assert len(str(caught.value)) < 160


def test_a_chosen_voice_speaks_the_language_of_the_film() -> None:
    assert voice_for("es-01", Language.FRENCH).language is Language.FRENCH
    assert voice_for("maud", Language.EN_US) == voice_named("maud")
    assert voice_for("hazel", Language.EN_GB) == voice_named("hazel")


def test_casting_can_give_every_voice_as_it_is() -> None:
    for one in EVERYONE:
        assert PITCH_LIMITS[0] <= one.voice.pitch <= PITCH_LIMITS[1]
        assert SIZE_LIMITS[0] <= one.voice.pitch + one.voice.formants <= SIZE_LIMITS[1]
        assert PACE_LIMITS[0] <= one.voice.pace <= PACE_LIMITS[1]


@pytest.mark.parametrize("one", EVERYONE, ids=lambda one: str(one.id))
def test_every_voice_is_made_of_installed_styles(one: object) -> None:
    voice = one.voice  # type: ignore[attr-defined]  # a NamedVoice; pytest calls it object
    assert sum(weight for _, weight in voice.styles) == pytest.approx(1.0)
    assert all((STYLES / f"{name}.bin").is_file() for name, _ in voice.styles)
