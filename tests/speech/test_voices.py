"""Casting."""

from itertools import pairwise
from statistics import median

import pytest

from studio.film.look import Age, Gender, Look, Species, Wardrobe
from studio.film.sound import Language, VoiceEffect
from studio.lib.errors import BadInput
from studio.speech.readers import is_british
from studio.speech.styles import distance, fundamental_hz
from studio.speech.voices import NARRATORS, cast_voice, narrator_voice


def test_the_three_narrators_differ_and_others_are_refused() -> None:
    female, male, neutral = (narrator_voice(name) for name in ("female", "male", "neutral"))
    assert fundamental_hz(female) > fundamental_hz(neutral) > fundamental_hz(male)
    with pytest.raises(BadInput, match="female, male, neutral"):
        narrator_voice("robot")


def test_the_same_question_has_the_same_answer() -> None:
    taken = [narrator_voice(name) for name in NARRATORS]
    one = cast_voice("Mara", look=Look(gender=Gender.WOMAN), taken=taken)
    assert one == cast_voice("MARA", look=Look(gender=Gender.WOMAN), taken=taken)
    assert one not in taken


def test_a_company_of_thirty_has_thirty_voices_that_can_be_told_apart() -> None:
    taken = [narrator_voice("neutral")]
    for number in range(30):
        gender = (Gender.WOMAN, Gender.MAN)[number % 2]
        taken.append(cast_voice(f"Player {number}", look=Look(gender=gender), taken=taken))
    nearest = min(distance(a, b) for i, a in enumerate(taken) for b in taken[:i])
    assert nearest >= 0.8


def test_two_in_a_dialogue_are_plainly_apart() -> None:
    for first, second in pairwise(["Ann", "Bea", "Cora", "Dee", "Eve"]):
        one = cast_voice(first, look=Look(gender=Gender.WOMAN))
        assert distance(one, cast_voice(second, look=Look(gender=Gender.WOMAN), taken=[one])) >= 1.5


def test_men_are_lower_than_women_and_children_higher() -> None:
    def middle(**who: object) -> float:
        cast = [cast_voice(f"N{n}", look=Look(**who)) for n in range(24)]  # type: ignore[arg-type]  # keywords by name
        return median(fundamental_hz(voice) for voice in cast)

    man, woman = middle(gender=Gender.MAN), middle(gender=Gender.WOMAN)
    assert man < 135
    assert woman > 150
    for gender in (Gender.WOMAN, Gender.MAN):
        assert middle(gender=gender, age=Age.CHILD) > 1.2 * woman


def test_children_have_small_throats_and_the_old_are_slow_and_shake() -> None:
    for gender in (Gender.WOMAN, Gender.MAN):
        child = cast_voice("Rosa", look=Look(gender=gender, age=Age.CHILD))
        old = cast_voice("Rosa", look=Look(gender=gender, age=Age.OLD))
        assert child.pitch + child.formants > 2
        assert old.tremor >= 0.5
        assert old.pace < 1


@pytest.mark.parametrize("words", ["a Scottish fisherman", "Lord of the manor", "British"])
def test_the_british_sound_british(words: str) -> None:
    assert is_british(cast_voice("Ash", look=Look(gender=Gender.MAN), hints=(words,)))
    assert not is_british(cast_voice("Ash", look=Look(gender=Gender.MAN)))


def test_giants_are_deep_and_sprites_are_high() -> None:
    for gender in (Gender.WOMAN, Gender.MAN):
        giant = cast_voice("Bo", look=Look(gender=gender), hints=("giant",))
        sprite = cast_voice("Bo", look=Look(gender=gender), hints=("pixie", "little"))
        assert (giant.effect, sprite.effect) == (VoiceEffect.GIANT, VoiceEffect.TINY)
        assert fundamental_hz(sprite) > 1.6 * fundamental_hz(giant)


@pytest.mark.parametrize(
    ("look", "hints", "effect"),
    [
        (Look(wardrobe=Wardrobe.ROBOT), (), VoiceEffect.ROBOT),
        (Look(wardrobe=Wardrobe.GHOST), (), VoiceEffect.GHOST),
        (Look(), ("robot",), VoiceEffect.ROBOT),
        (Look(), ("phantom",), VoiceEffect.GHOST),
        (Look(species=Species.DOG), (), VoiceEffect.NONE),
        (Look(), ("sailor",), VoiceEffect.NONE),
    ],
)
def test_robots_and_ghosts_get_their_effect(
    look: Look, hints: tuple[str, ...], effect: VoiceEffect
) -> None:
    for language in Language:
        assert cast_voice("Unit", look=look, hints=hints, language=language).effect is effect


def test_two_robots_are_not_one() -> None:
    one = cast_voice("Unit", look=Look(wardrobe=Wardrobe.ROBOT))
    two = cast_voice("Nine", look=Look(wardrobe=Wardrobe.ROBOT), taken=[one])
    assert two.effect is VoiceEffect.ROBOT
    assert distance(one, two) > 0.8


@pytest.mark.parametrize("species", [one for one in Species if one is not Species.PERSON])
def test_every_animal_has_a_voice_of_its_size(species: Species) -> None:
    voice = cast_voice("Tib", look=Look(species=species))
    size = voice.pitch + voice.formants
    if species in {Species.MOUSE, Species.BEE, Species.BIRD}:
        assert size > 5
    if species in {Species.BEAR, Species.WHALE, Species.DRAGON}:
        assert size <= -2.5


def test_what_is_told_of_a_voice_is_heard_in_it() -> None:
    plain = cast_voice("Ida", look=Look(gender=Gender.MAN))
    gruff = cast_voice("Ida", look=Look(gender=Gender.MAN), hints=("deep gruff voiced",))
    assert gruff.growl > plain.growl
    assert gruff.pitch < plain.pitch
    assert cast_voice("Ida", look=Look(gender=Gender.MAN), hints=("deep", "well")) == plain


@pytest.mark.parametrize("language", list(Language))
def test_every_language_casts_men_women_and_children_of_its_own(language: Language) -> None:
    taken = [narrator_voice(name, language) for name in NARRATORS]
    assert all(voice.language is language for voice in taken)
    for number in range(10):
        look = Look(gender=(Gender.WOMAN, Gender.MAN)[number % 2], age=list(Age)[number % 4])
        taken.append(cast_voice(f"P{number}", look=look, taken=taken, language=language))
    assert len(set(taken)) == len(taken)
    family = {Language.EN_US, Language.EN_GB}
    for voice in taken:
        assert voice.language is language or {voice.language, language} == family
