"""The cast: everybody in a script with what is told of them, and how they look and sound.

In: a screenplay, then the shots of its board. Out: the company, then its characters in order of
appearance.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from studio.film.look import Look, Species
from studio.film.phrasing import small_words
from studio.film.screenplay import Action as Told
from studio.film.screenplay import Screenplay, Speech
from studio.film.shot import Character, LineKind, Shot, Voice
from studio.film.sound import Language
from studio.reading.animals import acting_animals
from studio.reading.beats import is_narrator
from studio.reading.coats import animal_look
from studio.reading.company import Company
from studio.reading.creatures import creature_words, creatures_among
from studio.reading.looks import look_of, time_of
from studio.reading.names import first_names, proper_names
from studio.reading.people import is_person_word
from studio.reading.persons import Person
from studio.reading.sentences import split_sentences
from studio.reading.words import tokens

CastVoice = Callable[..., Voice]
_TOLD_APART = 24
"""So many people can be cut unlike each other; of more, the last are compared."""


def company_of(screenplay: Screenplay, language: Language = Language.EN_US) -> Company:
    """Everybody in a screenplay, with what is told of each."""
    speeches = [e for scene in screenplay.scenes for e in scene.elements if isinstance(e, Speech)]
    speakers = sorted({e.speaker for e in speeches if not is_narrator(e.speaker)})
    texts = [e.text for scene in screenplay.scenes for e in scene.elements]
    creatures = creatures_among(speakers) | _speaking_creatures(speakers) | acting_animals(texts)
    names = proper_names(texts, speakers, creatures)
    if language not in (Language.EN_US, Language.EN_GB):
        names -= small_words(language)  # "Una" opens sentences in Spanish, and is a name in English
    company = Company(names, creatures)
    company.time = _time_told(screenplay)
    for speaker in dict.fromkeys(e.speaker for e in speeches if e.speaker in speakers):
        company.speaker(speaker, exact=True)
    company.cues = list(company.persons)
    company.recent.clear()
    for scene in screenplay.scenes:
        for element in scene.elements:
            _learn(company, element)
    return company


def _time_told(screenplay: Screenplay) -> str:
    """When the story plays, from its headings and what is told, not from what is said."""
    told = (
        sentence
        for scene in screenplay.scenes
        for text in (scene.heading, *(e.text for e in scene.elements if isinstance(e, Told)))
        for sentence in split_sentences(text)
    )
    return time_of(told)


def _speaking_creatures(speakers: Sequence[str]) -> frozenset[str]:
    """Speakers that prose named as "Fox" because "the fox" spoke."""
    nouns = {(words[-1].lemma, len(words)) for speaker in speakers if (words := tokens(speaker))}
    from_prose = {
        noun for noun, _ in nouns if noun in creature_words() and not is_person_word(noun)
    }
    return frozenset(from_prose - first_names())


def _learn(company: Company, element: Told | Speech) -> None:
    if isinstance(element, Speech):
        if not is_narrator(element.speaker):
            person = company.speaker(element.speaker)
            if re.search(r"\d", element.parenthetical):
                person.told.append(element.parenthetical)
            return
        text = element.text
    else:
        text = element.text
    for sentence in split_sentences(text):
        found = company.take(sentence)
        for at, (mention, persons) in enumerate(found):
            end = found[at + 1][0].start if at + 1 < len(found) else len(sentence)
            start = max(0, mention.start - 40) if at == 0 else mention.start
            for person in persons if not mention.owner else ():
                person.told.append(sentence[start:end])


NOBODY: Mapping[str, Voice] = MappingProxyType({})


def cast_of(
    company: Company,
    shots: Sequence[Shot],
    narrator: Voice,
    cast_voice: CastVoice,
    seed: int,
    *,
    chosen: Mapping[str, Voice] = NOBODY,
) -> tuple[Character, ...]:
    """Everybody who is seen or heard, in order of appearance.

    ``chosen`` are voices that a person chose, by the character's name, capitals or not; the
    others are cast to differ from them. ``cast_voice`` is called with ``name``, ``look``,
    ``hints`` and ``taken``.
    """
    names: list[str] = []
    for shot in shots:
        names += [staged.name for staged in shot.characters]
        names += [line.speaker for line in shot.lines if line.kind is LineKind.DIALOGUE]
    wished = {name.casefold(): voice for name, voice in chosen.items()}
    persons = {person.name: person for person in company.persons.values()}
    looks: list[Look] = []
    cast: list[Character] = []
    company_names = list(dict.fromkeys(names))
    taken = [narrator, *(wished[n.casefold()] for n in company_names if n.casefold() in wished)]
    for name in company_names:
        person = persons[name]
        if person.species is Species.PERSON:
            look = look_of(person, seed=seed, others=looks[-_TOLD_APART:], time=company.time)
        else:
            look = animal_look(person, seed=seed, others=looks[-_TOLD_APART:])
        looks.append(look)
        voice = wished.get(name.casefold())
        if voice is None:
            voice = cast_voice(name=name, look=look, hints=voice_hints(person), taken=tuple(taken))
            taken.append(voice)
        cast.append(Character(name, look, voice))
    return tuple(cast)


_VOICED = re.compile(
    r"\b((?:[\w'-]+[, ]+(?:and )?){1,4})(?:voice|accent|tone|growl|squeak)\b", re.IGNORECASE
)
_HAILS = re.compile(
    r"\b(?:british|english|scottish|irish|welsh|cornish|victorian|cockney|"
    r"(?:from|of) (?:london|england|scotland|ireland|wales|yorkshire|cornwall|oxford))\b",
    re.IGNORECASE,
)


def voice_hints(person: Person) -> tuple[str, ...]:
    """Words that tell how somebody sounds: nouns and adjectives of them, and of their voice.

    Phrases such as "a thin, reedy voice" come as "thin reedy voiced".
    """
    told = " . ".join(person.told)
    voiced = [" ".join(re.findall(r"[\w'-]+", found[1])) for found in _VOICED.finditer(told)]
    hails = [found[0].lower() for found in _HAILS.finditer(told)]
    words = {*person.heads, *person.modifiers, *hails, *(f"{words} voiced" for words in voiced)}
    return tuple(sorted(words))
