"""Which voice a person means, and in which language: narrators, and the catalogue's voices."""

from dataclasses import dataclass

from studio.film.look import Age, Gender
from studio.film.shot import Voice
from studio.film.sound import Language
from studio.lib.errors import BadInput, LanguageUnspoken
from studio.models.words import NarratorVoice
from studio.speech import languages
from studio.speech.catalogue import SAMPLES, NamedVoice, catalogue, voice_named
from studio.speech.voices import narrator_voice

LANGUAGE_NAMES = {
    Language.EN_US: "English (US)",
    Language.EN_GB: "English (UK)",
    Language.SPANISH: "Spanish",
    Language.FRENCH: "French",
    Language.ITALIAN: "Italian",
    Language.PORTUGUESE: "Portuguese",
    Language.HINDI: "Hindi",
}
ENGLISH = Language.EN_US
NARRATORS = tuple(voice.value for voice in NarratorVoice)


@dataclass(frozen=True)
class VoiceCard:
    """A voice to choose: its id, its name, a few plain words, its language's name.

    ``group`` says what kind of speaker it is, for a list to choose from.
    """

    id: str
    label: str
    description: str
    group: str
    language: Language
    language_name: str


def cards(language: Language) -> tuple[VoiceCard, ...]:
    """The voices of a language, those of the same land first."""
    return tuple(
        VoiceCard(
            id=one.id,
            label=one.label,
            description=one.description,
            group=_group(one),
            language=one.language,
            language_name=LANGUAGE_NAMES[one.language],
        )
        for one in catalogue(language)
    )


def _group(one: NamedVoice) -> str:
    if one.effect:
        return "Creatures, machines and ghosts"
    if one.age is Age.CHILD:
        return "Children"
    old = "Old " if one.age is Age.OLD else ""
    kind = {Gender.WOMAN: "women", Gender.MAN: "men"}.get(one.gender, "voices")
    return (old + kind).capitalize()


def voice_ids() -> tuple[str, ...]:
    """Every voice that can be named: the three narrators, then the catalogue's by language."""
    named_ones = [one.id for language in Language for one in catalogue(language)]
    return tuple(dict.fromkeys([*NARRATORS, *named_ones]))


def checked_language(tag: str) -> Language | None:
    """A language by its tag; None for "", which means what the words are recognised as.

    Raises:
        LanguageUnspoken: for another language; the message lists those that are spoken.
    """
    return languages.language_of(tag, "") if tag.strip() else None


def language_of(text: str, chosen: str = "") -> Language:
    """The language a text is to be spoken in: the one that was chosen, or what it is written in.

    Raises:
        LanguageUnspoken: when there is no voice for it; the message lists those that are spoken.
    """
    try:
        return languages.language_of(chosen, text)
    except LanguageUnspoken as error:
        error.field = error.field or "language"
        raise


def named(voice_id: str) -> NamedVoice | None:
    """The catalogue's entry of an id; None when there is none."""
    return next(
        (one for language in Language for one in catalogue(language) if one.id == voice_id), None
    )


def checked_voice(voice_id: str, language: Language, *, field: str = "voice") -> str:
    """The id of a voice that speaks a language.

    Raises:
        BadInput: for one that is not there, or that speaks another language.
    """
    if voice_id in NARRATORS:
        return voice_id
    known = {one.id: one for one in catalogue(language)}
    if voice_id in known:
        return voice_id
    other = named(voice_id)
    if other is not None:
        raise BadInput(
            f"{other.label} speaks {LANGUAGE_NAMES[other.language]}, and this is"
            f" {LANGUAGE_NAMES[language]}. Choose another voice.",
            field=field,
        )
    raise BadInput(
        f"There is no voice “{voice_id[:40]}”: it is male, female, neutral, or the id of one of"
        " the studio's voices.",
        field=field,
    )


def language_spoken_by(voice_id: str, *, field: str = "voice") -> Language:
    """The language of a voice; narrators speak English.

    Raises:
        BadInput: for a voice that is not there.
    """
    if voice_id in NARRATORS:
        return Language.EN_US
    found = named(voice_id)
    if found is None:
        raise BadInput(f"There is no voice “{voice_id[:40]}”.", field=field)
    return found.language


def voice_for(voice_id: str, language: Language) -> Voice:
    """The voice that an id means in a language.

    Raises:
        BadInput: for an id that is not there.
    """
    return narrator_voice(voice_id, language) if voice_id in NARRATORS else voice_named(voice_id)


def sample_text(language: Language) -> str:
    """What a voice says to be heard before it is chosen."""
    return SAMPLES[language]
