"""The catalogue of voices: everyone who can be chosen or cast, by language, with a name.

Out: ``NamedVoice`` values. Refuses an id that is not there (BadInput). Nothing is loaded.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from studio.film.look import Age, Gender
from studio.film.shot import Voice
from studio.film.sound import Language, VoiceEffect
from studio.lib.errors import BadInput
from studio.speech.english_voices import AMERICAN, BRITISH
from studio.speech.other_voices import COMPANIES
from studio.speech.roles import Role, Temper

SAMPLES = {
    Language.EN_US: "Good evening. I have a story for you, and it begins tonight by the sea.",
    Language.EN_GB: "Good evening. I have a story for you, and it begins tonight by the sea.",
    Language.SPANISH: "Buenas noches. Tengo una historia para ti, y empieza hoy junto al mar.",
    Language.FRENCH: "Bonsoir. J'ai une histoire pour toi, et elle commence ce soir, près de la mer.",
    Language.ITALIAN: "Buonasera. Ho una storia per te, e comincia stasera, vicino al mare.",
    Language.PORTUGUESE: "Boa noite. Tenho uma história para você, e ela começa hoje, perto do mar.",
    Language.HINDI: "शुभ संध्या। मेरे पास आपके लिए एक कहानी है, जो आज रात समुद्र के किनारे शुरू होती है।",
}
"""What a voice says to be heard before it is chosen."""
_ENGLISH = frozenset({Language.EN_US, Language.EN_GB})


@dataclass(frozen=True)
class NamedVoice:
    """A voice that a person can choose.

    ``id`` is a stable slug and never changes; ``label`` is the voice's own name; ``description``
    is a few plain words; ``temper`` is what kinds of speakers it is cast for.
    """

    id: str
    label: str
    description: str
    gender: Gender
    age: Age
    language: Language
    effect: VoiceEffect
    temper: Temper
    voice: Voice


def catalogue(language: Language = Language.EN_US) -> tuple[NamedVoice, ...]:
    """The voices of a language, those of the same land first.

    English of one land offers the voices of the other too.
    """
    first = _company(language)
    if language not in _ENGLISH:
        return first
    other = Language.EN_GB if language is Language.EN_US else Language.EN_US
    return first + _company(other)


@lru_cache(maxsize=len(Language))
def _company(language: Language) -> tuple[NamedVoice, ...]:
    roles = {Language.EN_US: AMERICAN, Language.EN_GB: BRITISH, **COMPANIES}[language]
    return tuple(_named(role, language) for role in roles)


def _named(role: Role, language: Language) -> NamedVoice:
    return NamedVoice(
        id=role.id,
        label=role.label,
        description=role.description,
        gender=role.gender,
        age=role.age,
        language=language,
        effect=role.effect,
        temper=role.temper,
        voice=role.voice(language),
    )


def voice_named(voice_id: str) -> Voice:
    """The voice of an id, in its own language.

    Raises:
        BadInput: for an id that is not in the catalogue.
    """
    for language in Language:
        for named in _company(language):
            if named.id == voice_id:
                return named.voice
    raise BadInput(
        f"There is no voice called “{voice_id[:40]}”. Choose one of the voices on the sound page."
    )


def voice_for(voice_id: str, language: Language) -> Voice:
    """The voice of an id as it speaks in a film of a language.

    Raises:
        BadInput: for an id that is not in the catalogue.
    """
    voice = voice_named(voice_id)
    at_home = voice.language is language or {voice.language, language} <= _ENGLISH
    return voice if at_home else replace(voice, language=language)


def name_of(voice: Voice) -> NamedVoice | None:
    """The catalogue's entry that a voice is, or None for one made for a single part."""
    return next((named for named in _company(voice.language) if named.voice == voice), None)
