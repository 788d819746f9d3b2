"""Casting: which voice narrates, and which voice each character gets.

Takes what the script says of a character and the voices that are taken; gives a ``Voice`` of the
catalogue, or a shade of one when all that suit are taken. The same question has the same answer
for ever; nothing is loaded.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from studio.film.look import Age, Gender, Look, Species, Wardrobe
from studio.film.shot import Voice
from studio.film.sound import Language
from studio.lib.errors import BadInput
from studio.lib.hashing import seed_of
from studio.speech.catalogue import NamedVoice, catalogue
from studio.speech.roles import Temper
from studio.speech.styles import distance

NARRATORS = ("female", "male", "neutral")
BRITISH = re.compile(
    r"\b(?:british|english\w*|england|london\w*|oxford|cambridge|yorkshire|cornish|cornwall|"
    r"scot\w*|irish\w*|ireland|wales|welsh|cockney|victorian|butler|lord|lady|baron\w*|duke|"
    r"duchess|earl|squire|knight|sir)\b",
    re.IGNORECASE,
)
TEMPERS = (  # what is told of somebody, most telling first
    (Temper.ROBOT, r"robots?|android|machine|computer|automaton|droid|mechanical"),
    (Temper.GHOST, r"ghost\w*|spirit|phantom|spectre|specter|apparition|wraith"),
    (Temper.GIANT, r"giant\w*|ogre\w*|titan|colossus|cyclops"),
    (Temper.TINY, r"fairy|pixie|sprite|elf|imp|gnome|tiny|thumbling|leprechaun"),
    (Temper.FIERCE, r"dragon|monster|demon|beast|troll|snarling|werewolf"),
    (Temper.SMALL, r"squeaky|shrill|chirping|kitten|piping"),
    (Temper.LARGE, r"booming|rumbling"),
)
SPECIES = {
    Temper.SMALL: "mouse squirrel hedgehog rabbit bird bee butterfly hen duck frog fish",
    Temper.LARGE: "bear elephant whale lion horse cow",
    Temper.SLY: "fox snake crow cat wolf tiger",
    Temper.SLOW: "turtle owl donkey sheep deer",
    Temper.EAGER: "dog goat monkey pig",
    Temper.FIERCE: "dragon",
}
MANNERS = (  # what is told of a voice: semitones, formants, pace, tremor, breath, growl
    (r"deep|low|booming|bass|sonorous", (-2.5, -0.5, 0.97, 0.0, 0.0, 0.0)),
    (r"high|shrill|squeaky|piping|reedy|thin", (3.0, 0.5, 1.03, 0.0, 0.0, 0.0)),
    (r"gruff|gravelly|hoarse|rough|raspy|growling|husky", (-0.8, 0.0, 0.97, 0.0, 0.0, 0.5)),
    (r"huge|enormous|burly|fat|stout", (-1.5, -1.0, 0.96, 0.0, 0.0, 0.0)),
    (r"slow|weary|solemn|ancient|sleepy|wise|drawling", (-0.3, 0.0, 0.88, 0.0, 0.0, 0.0)),
    (r"fast|quick|nervous|excited|chatty|lively|busy", (0.4, 0.0, 1.12, 0.0, 0.0, 0.0)),
    (r"soft|gentle|whispery|breathy|hushed", (0.0, 0.0, 0.96, 0.0, 0.4, 0.0)),
    (r"frail|trembling|quavering|feeble", (0.5, 0.0, 0.93, 0.6, 0.2, 0.0)),
)
SHADES = (  # semitones, formants, pace
    (0.0, 0.0, 1.0),
    (-1.6, -0.6, 0.95),
    (1.6, 0.6, 1.06),
    (-0.8, 1.6, 0.92),
    (0.8, -1.6, 1.1),
    (-2.8, 0.0, 1.0),
    (2.8, 0.0, 0.95),
)
PITCH_LIMITS = (-6.0, 8.0)
FORMANT_LIMITS = (-3.0, 3.0)
SIZE_LIMITS = (-4.5, 7.5)
"""How far a throat may be from its style's, pitch and formants together, and be understood."""
PACE_LIMITS = (0.76, 1.22)
PLAINLY_APART = 1.5
STEP = 0.25


def narrator_voice(voice: str, language: Language = Language.EN_US) -> Voice:
    """The project's narrator in a language.

    Raises:
        BadInput: for a name that is not female, male or neutral.
    """
    if voice not in NARRATORS:
        raise BadInput(f"There is no narrator called “{voice}”. Choose {', '.join(NARRATORS)}.")
    company = [one for one in catalogue(language) if one.language is language]
    woman, man = (
        next(one.voice for one in company if one.gender is gender)
        for gender in (Gender.WOMAN, Gender.MAN)
    )
    return {"female": woman, "male": man, "neutral": between(woman, man)}[voice]


def between(one: Voice, other: Voice) -> Voice:
    """A voice halfway between two."""
    weights: dict[str, float] = {}
    for name, weight in (*one.styles, *other.styles):
        weights[name] = weights.get(name, 0.0) + weight / 2
    return replace(one, styles=tuple(weights.items()))


def cast_voice(
    name: str,
    *,
    look: Look | None = None,
    hints: Sequence[str] = (),
    taken: Sequence[Voice] = (),
    language: Language = Language.EN_US,
) -> Voice:
    """A voice for a character, as far from those taken as the company allows.

    ``hints`` are words that the script uses of them and of their voice; ``taken`` are the voices
    of the narrator and of those cast before. A character whose gender is not told gets one by
    their name's hash.
    """
    look = look or Look()
    seed = seed_of("voice", name.casefold())
    words = " ".join(hints)
    company = suited(look, words, seed=seed, language=language)
    start = seed // 2 % len(company)
    order = [*company[start:], *company[:start]]
    tried = list(_shades(order, words))
    return max(tried, key=lambda voice: (_clearance(voice, taken), -tried.index(voice)))


def suited(look: Look, words: str, *, seed: int, language: Language) -> list[NamedVoice]:
    """The catalogue's voices that suit what is told of somebody; never none."""
    gender = look.gender
    if gender is Gender.NEUTRAL:
        gender = (Gender.WOMAN, Gender.MAN)[seed % 2]
    british = bool(BRITISH.search(words))
    company = _of_land(catalogue(language), language, british=british)
    temper = temper_of(look, words)
    same = [one for one in company if one.temper is temper]
    if temper is Temper.PLAIN or not same or (look.age is Age.CHILD and temper in _BEASTS):
        same = [one for one in company if one.temper is Temper.PLAIN]
        same = [one for one in same if one.age in _ages(look.age)] or same
    return [one for one in same if one.gender is gender] or same


_BEASTS = frozenset({Temper.LARGE, Temper.SLY, Temper.SLOW, Temper.EAGER})


def _ages(age: Age) -> frozenset[Age]:
    """Ages of voices that pass for an age: the young may speak as adults do."""
    return frozenset({Age.ADULT, Age.YOUNG} if age is Age.ADULT else {age})


def _of_land(
    company: Sequence[NamedVoice], language: Language, *, british: bool
) -> list[NamedVoice]:
    """The voices of the land somebody is of; creatures of either land speak for both."""
    land = Language.EN_GB if british and language is Language.EN_US else language
    return [one for one in company if one.language is land or one.temper is not Temper.PLAIN]


def temper_of(look: Look, words: str) -> Temper:
    """What kind of voice the script's words, the clothes and the species ask for."""
    if look.wardrobe is Wardrobe.ROBOT:
        return Temper.ROBOT
    if look.wardrobe is Wardrobe.GHOST:
        return Temper.GHOST
    for temper, pattern in TEMPERS:
        if re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE):
            return temper
    if look.species is Species.PERSON:
        return Temper.PLAIN
    return next(t for t, names in SPECIES.items() if look.species.value in names.split())


def _shades(company: Sequence[NamedVoice], words: str) -> Iterator[Voice]:
    """Every voice of a company as it is, then every one in each shade."""
    for semitones, formants, pace in SHADES:
        for one in company:
            voice = mannered(one.voice, words)
            pitch = _within(voice.pitch + semitones, PITCH_LIMITS, 2)
            throat = _within(voice.formants + formants, FORMANT_LIMITS, 2)
            yield replace(
                voice,
                pitch=pitch,
                formants=round(_within(pitch + throat, SIZE_LIMITS, 2) - pitch, 2),
                pace=_within(voice.pace * pace, PACE_LIMITS, 3),
            )


def mannered(voice: Voice, words: str) -> Voice:
    """A voice changed as far as the words that are told of it ask."""
    for pattern, (semitones, formants, pace, tremor, breath, growl) in MANNERS:
        if re.search(rf"\b(?:{pattern})\b[^.]*\bvoiced\b", words, re.IGNORECASE):
            voice = replace(
                voice,
                pitch=voice.pitch + semitones,
                formants=voice.formants + formants,
                pace=voice.pace * pace,
                tremor=max(voice.tremor, tremor),
                breath=max(voice.breath, breath),
                growl=max(voice.growl, growl),
            )
    return voice


def _within(value: float, limits: tuple[float, float], digits: int) -> float:
    return round(min(max(value, limits[0]), limits[1]), digits)


def _clearance(voice: Voice, taken: Sequence[Voice]) -> float:
    """Distance to the nearest voice taken, in coarse steps, no more than plainly apart."""
    nearest = min((distance(voice, other) for other in taken), default=PLAINLY_APART)
    return math.floor(min(nearest, PLAINLY_APART) / STEP) * STEP
