"""Casting: which voice narrates, and which voice each character gets.

Takes what the script says of a character and the voices that are taken; gives a ``Voice`` made of
the shipped English styles, blends of them, pitch and pace. The same question has the same
answer for ever; nothing is loaded.
"""

import math
import re
from collections.abc import Sequence

from studio.film.look import Age, Gender
from studio.film.shot import Voice
from studio.lib.errors import BadInput
from studio.lib.hashing import seed_of

NARRATORS = {
    "female": Voice((("af_heart", 1.0),)),
    "male": Voice((("am_michael", 1.0),)),
    "neutral": Voice((("af_heart", 0.5), ("am_michael", 0.5))),
}

# Median fundamental of each style in Hz, measured on one sentence by autocorrelation.
PITCH_HZ = {
    "af_alloy": 141,
    "af_aoede": 178,
    "af_bella": 193,
    "af_heart": 191,
    "af_jessica": 203,
    "af_kore": 146,
    "af_nicole": 147,
    "af_nova": 153,
    "af_river": 174,
    "af_sarah": 188,
    "af_sky": 158,
    "am_adam": 119,
    "am_echo": 109,
    "am_eric": 153,
    "am_fenrir": 128,
    "am_liam": 116,
    "am_michael": 111,
    "am_onyx": 87,
    "am_puck": 109,
    "am_santa": 146,
    "bf_alice": 209,
    "bf_emma": 179,
    "bf_isabella": 202,
    "bf_lily": 189,
    "bm_daniel": 124,
    "bm_fable": 118,
    "bm_george": 139,
    "bm_lewis": 87,
}
AVERAGE_PITCH_HZ = 140

# Styles of one company: alone, or two blended in equal parts.
COMPANIES: dict[tuple[Gender, bool], tuple[str, ...]] = {
    (Gender.WOMAN, False): (
        "af_bella",
        "af_kore",
        "af_sarah",
        "af_nova",
        "af_aoede",
        "af_alloy",
        "af_jessica",
        "af_sky",
        "af_bella+af_kore",
        "af_river",
        "af_sarah+af_alloy",
        "af_aoede+af_nova",
    ),
    (Gender.MAN, False): (
        "am_fenrir",
        "am_puck",
        "am_onyx",
        "am_michael",
        "am_eric",
        "am_liam",
        "am_fenrir+am_onyx",
        "am_echo",
        "am_puck+am_eric",
        "am_michael+am_fenrir",
    ),
    (Gender.WOMAN, True): (
        "bf_emma",
        "bf_isabella",
        "bf_lily",
        "bf_alice",
        "bf_emma+bf_lily",
        "bf_isabella+bf_alice",
    ),
    (Gender.MAN, True): (
        "bm_george",
        "bm_fable",
        "bm_lewis",
        "bm_daniel",
        "bm_george+bm_lewis",
        "bm_fable+bm_daniel",
    ),
}
CHILDREN = {
    Gender.WOMAN: ("af_jessica", "af_bella", "af_sarah", "af_river", "af_bella+af_jessica"),
    Gender.MAN: ("af_sky", "af_nova", "af_kore", "af_sky+am_eric", "af_nova+af_river"),
}
BRITISH_CHILDREN = {
    Gender.WOMAN: ("bf_alice", "bf_isabella", "bf_lily"),
    Gender.MAN: ("bf_emma", "bf_lily", "bf_emma+bm_fable"),
}
AGES = {  # pitch in semitones, pace
    Age.CHILD: (3.5, 1.0),
    Age.YOUNG: (0.8, 1.03),
    Age.ADULT: (0.0, 1.0),
    Age.OLD: (-2.0, 0.88),
}
SHADES = ((0.0, 1.0), (-1.6, 0.95), (1.6, 1.06), (-3.0, 0.92), (2.8, 1.0), (0.0, 0.86), (0.0, 1.14))
BRITISH = (
    r"british|english\w*|england|london\w*|oxford|cambridge|yorkshire|cornish|cornwall|scot\w*|"
    r"irish\w*|ireland|wales|welsh|butler|lord|lady|baron\w*|duke|duchess|earl|squire|knight|sir"
)
MANNERS = (  # words, semitones, pace
    (
        r"deep|gruff|giant|ogre|troll|bear|dragon|monster|booming|gravelly|huge|lion|whale",
        -2.5,
        0.93,
    ),
    (
        r"squeaky|tiny|mouse|fairy|pixie|sprite|elf|bird|kitten|shrill|imp|gnome",
        3.0,
        1.05,
    ),
    (r"slow|weary|solemn|ancient|sleepy|turtle|tortoise|tree|wise", -0.5, 0.88),
    (r"fast|quick|nervous|excited|squirrel|chatty|lively|busy", 0.4, 1.12),
    (r"robot|android|machine|computer|ghost|spirit|phantom", -0.8, 0.92),
)
CHILD_SHADES = ((0.0, 1.0), (-0.9, 0.96), (0.8, 1.05), (0.0, 0.9), (0.0, 1.12), (-1.4, 1.0))
PITCH_LIMITS = (-5.0, 6.0)
PACE_LIMITS = (0.78, 1.2)
PLAINLY_APART = 1.5
STEP = 0.25


def narrator_voice(voice: str) -> Voice:
    """The project's narrator.

    Raises:
        BadInput: for a name that is not female, male or neutral.
    """
    if voice not in NARRATORS:
        raise BadInput(f"There is no narrator called “{voice}”. Choose {', '.join(NARRATORS)}.")
    return NARRATORS[voice]


def cast_voice(
    name: str,
    *,
    age: Age = Age.ADULT,
    gender: Gender = Gender.NEUTRAL,
    hints: Sequence[str] = (),
    taken: Sequence[Voice] = (),
) -> Voice:
    """A voice for a character, as far from those taken as the company allows.

    ``hints`` are words that the script uses of them; ``taken`` are the voices of the narrator and
    of those cast before. A character whose gender is not told gets one by their name's hash.
    """
    seed = seed_of("voice", name.casefold())
    sex = gender if gender is not Gender.NEUTRAL else (Gender.WOMAN, Gender.MAN)[seed % 2]
    words = " ".join(hints)
    british = bool(re.search(rf"\b(?:{BRITISH})\b", words, re.IGNORECASE))
    company = company_of(sex, age=age, british=british)
    start = seed // 2 % len(company)
    order = [*company[start:], *company[:start]]
    shades = CHILD_SHADES if age is Age.CHILD else SHADES
    tried = [shaded(one, shade, age=age, words=words) for shade in shades for one in order]
    return max(tried, key=lambda voice: (_clearance(voice, taken), -tried.index(voice)))


def company_of(gender: Gender, *, age: Age, british: bool) -> tuple[str, ...]:
    """The styles and blends that suit a woman or a man of an age."""
    if age is Age.CHILD:
        return (BRITISH_CHILDREN if british else CHILDREN)[gender]
    return COMPANIES[gender, british]


def shaded(styles: str, shade: tuple[float, float], *, age: Age, words: str) -> Voice:
    """One member of a company, turned by a shade, an age and the words of the script."""
    pitch, pace = AGES[age][0] + shade[0], AGES[age][1] * shade[1]
    for pattern, semitones, factor in MANNERS:
        if re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE):
            pitch, pace = pitch + semitones, pace * factor
    names = styles.split("+")
    return Voice(
        styles=tuple((name, 1 / len(names)) for name in names),
        pace=round(min(max(pace, PACE_LIMITS[0]), PACE_LIMITS[1]), 3),
        pitch=round(min(max(pitch, PITCH_LIMITS[0]), PITCH_LIMITS[1]), 2),
    )


def fundamental_hz(voice: Voice) -> float:
    """The pitch that a voice speaks at, by its styles' measured pitch and its own shift."""
    octaves = sum(w * math.log2(PITCH_HZ.get(n, AVERAGE_PITCH_HZ)) for n, w in voice.styles)
    return float(2 ** (octaves + voice.pitch / 12))


def distance(one: Voice, other: Voice) -> float:
    """How unlike two voices sound: 1 for other styles, 1 for four semitones, 1 for a third of pace."""
    weights = dict(other.styles)
    shared = sum(min(weight, weights.get(name, 0.0)) for name, weight in one.styles)
    semitones = abs(12 * math.log2(fundamental_hz(one) / fundamental_hz(other)))
    return (1 - shared) + semitones / 4 + 3 * abs(math.log(one.pace / other.pace))


def _clearance(voice: Voice, taken: Sequence[Voice]) -> float:
    """Distance to the nearest voice taken, in coarse steps, no more than plainly apart."""
    nearest = min((distance(voice, other) for other in taken), default=PLAINLY_APART)
    return math.floor(min(nearest, PLAINLY_APART) / STEP) * STEP
