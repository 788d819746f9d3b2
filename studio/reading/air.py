"""Time of day, weather and season of a sentence.

In: tokens. Out: what it says of each, or None where it says nothing. What is negated, likened or
only remembered does not count.
"""

import re
from collections.abc import Sequence
from functools import cache

from studio.film.look import Season, TimeOfDay, Weather
from studio.reading.lexicon import table
from studio.reading.phrases import Hit, find
from studio.reading.words import Token, lemma, tokens

_SLUG_CARRIES = frozenset("continuous later same moments moment".split())
_WEATHER_ORDER = ("clear", "storm", "snow", "rain", "fog", "wind", "cloudy")
_ENDED = frozenset(
    "stopped stops stop ended ceased passed lifted cleared melted faded eased died dropped".split()
)
_HELPING = frozenset("had has have is was are were finally slowly at last suddenly".split())
_STRONGER = {
    Weather.STORM: {Weather.WIND, Weather.RAIN, Weather.CLOUDY},
    Weather.SNOW: {Weather.WIND, Weather.CLOUDY},
    Weather.RAIN: {Weather.WIND, Weather.CLOUDY},
}
_DAY_SLEEPS = frozenset(
    "shade sun sunshine desk class classroom lesson hammock deckchair noon afternoon lunch meeting "
    "sermon lecture armchair sofa train bus bench work teacher pupils".split()
)
"""With one of these, somebody asleep only naps."""
_MISTED = frozenset(
    "mirror spoon glass glasses lens lenses spectacles goggles visor windscreen windshield bathroom "
    "breath eyes eye perfume kettle pane windowpane brain memory mind".split()
)
_FALLING = frozenset(
    "tears tear blows arrows bombs shells bullets questions sparks ash ashes confetti petals stones "
    "rice kisses money coins letters glass rubble".split()
)
_OTHER_THAN_AIR = {"fog": _MISTED, "rain": _FALLING}
"""What mists over, or rains down, without any weather."""
_SOON = frozenset("will shall wait waits waiting going tomorrow until till due plans hopes".split())
_VERBAL = ("ing", "ed", "with", "they", "when", "while", "until", "without", "like")
_PARTS_OF_DAY = frozenset("morning evening afternoon night dawn day".split())
_WIND_VERBS = frozenset({"blew", "blowing"})


@cache
def _words(group: str, kind: str) -> dict[str, str]:
    found = {
        word: name
        for name, entry in table("air")[group].items()
        for word in entry.get(kind, "").split()
    }
    if group == "weather":
        found |= dict.fromkeys(table("air")["not_weather"]["phrases"].split(), "")
    if group == "time":
        found |= dict.fromkeys(table("air")["not_time"]["phrases"].split(), "")
    return found


def time_of(words: Sequence[Token], *, hints: bool = True) -> TimeOfDay | None:
    """The last time of day that a sentence names; hints count only when nothing is named."""
    for kind in ("words", "hint") if hints else ("words",):
        hits = [
            hit
            for hit in find(words, _words("time", kind))
            if _is_now(words, hit) and hit.meant and hit.value and not _is_nap(words, hit)
        ]
        if hits:
            return TimeOfDay(hits[-1].value)
    return None


def _is_nap(words: Sequence[Token], hit: Hit) -> bool:
    """Whether somebody only sleeps by day, or a dark room is told of, not the dark outside."""
    if hit.phrase == "asleep":
        return any(word.lower in _DAY_SLEEPS for word in words)
    after = words[hit.last + 1 : hit.last + 2]
    adjacent = bool(after) and after[0].start == words[hit.last].end + 1
    if hit.phrase != "in_the_dark" or not adjacent:
        return False
    return len(after[0].lower) > 3 and not after[0].lower.endswith(_VERBAL)


def time_of_slug(text: str) -> TimeOfDay | None:
    """The time at the end of a scene heading; None for CONTINUOUS and the like."""
    if set(text.lower().split()) & _SLUG_CARRIES and not time_of(tokens(text)):
        return None
    return time_of(tokens(text))


def weather_of(words: Sequence[Token], *, hints: bool = False) -> Weather | None:
    """The weather that a sentence tells; "the rain stopped" is clear."""
    hits = find(words, _words("weather", "words"))
    told = [
        hit
        for hit in hits
        if hit.value
        and (hit.real or _is_out_in(words, hit))
        and hit.meant
        and not _is_verb_of_other(words, hit)
        and not _is_of_other_than_air(words, hit)
        and not _is_part_of_name(words, hit)
    ]
    if any(_has_ended(words, hit) for hit in told):
        return Weather.CLEAR
    values = {hit.value for hit in told}
    if not values and hints:
        values = {
            hit.value for hit in find(words, _words("weather", "hint")) if hit.real and hit.meant
        }
    for name in _WEATHER_ORDER:
        if name in values and (name != "clear" or len(values) == 1):
            return Weather(name)
    return Weather(next(iter(sorted(values)))) if values else None


def turned(before: Weather, told: Weather | None) -> Weather:
    """The weather after a sentence: a gust in a storm does not end the storm."""
    if told is None or told in _STRONGER.get(before, set()):
        return before
    return told


def _has_ended(words: Sequence[Token], hit: Hit) -> bool:
    if hit.value == "clear":
        return False
    following = [word.lower for word in words[hit.last + 1 : hit.last + 4]]
    while following and following[0] in _HELPING:
        helped = following.pop(0)
        if following[:1] in (["over"], ["gone"]) and helped in {"is", "was", "are", "were"}:
            return True
    return following[:1] != [] and following[0] in _ENDED


def _is_part_of_name(words: Sequence[Token], hit: Hit) -> bool:
    """ "Snow White" is no snow."""
    following = words[hit.last + 1 : hit.last + 2]
    if not following or following[0].start != words[hit.last].end + 1:
        return False
    return words[hit.first].text[0].isupper() and following[0].text[0].isupper()


def _is_of_other_than_air(words: Sequence[Token], hit: Hit) -> bool:
    """ "A mist on the spoon", "tears rained down": no weather."""
    others = _OTHER_THAN_AIR.get(hit.value, frozenset())
    near = words[max(0, hit.first - 9) : hit.first] if hit.value == "fog" else words[: hit.first]
    after = words[hit.last + 1 : hit.last + 5] if hit.value == "fog" else ()
    told = hit.phrase.startswith(("mist", "fog", "haz", "rained", "rains", "raining"))
    return told and any(word.lower in others for word in (*near, *after))


def _is_out_in(words: Sequence[Token], hit: Hit) -> bool:
    """ "He didn't wear it in the rain": the deed is denied, not the rain."""
    before = [word.lower for word in words[max(0, hit.first - 2) : hit.first]]
    return before == ["in", "the"] and not words[hit.first].likened


def _is_verb_of_other(words: Sequence[Token], hit: Hit) -> bool:
    """ "She blew out the candle" is no wind."""
    return words[hit.first].lower in _WIND_VERBS and not any(
        w.lemma in {"wind", "gale", "breeze", "it"} for w in words[: hit.first]
    )


def _is_now(words: Sequence[Token], hit: Hit) -> bool:
    """Whether a time is told of: "no moon that night" is night, for "no" is not said of it."""
    lead = words[hit.first - 1].lower if hit.first else ""
    return (hit.real or lead in {"that", "this", "at", "in", "by"}) and not _is_to_come(words, hit)


def _is_to_come(words: Sequence[Token], hit: Hit) -> bool:
    """ "waits for next spring" is not yet spring; "Next spring, …" is."""
    lead = words[hit.first - 1].lower if hit.first else ""
    if lead == "next" and hit.phrase in _PARTS_OF_DAY:
        return any(word.lower in _SOON for word in words)
    return (hit.first > 2 and lead in {"next", "until", "till"}) or (
        lead == "last" and hit.phrase != "night"
    )


def season_of(words: Sequence[Token]) -> Season | None:
    """The season that a sentence names."""
    hits = [
        hit
        for hit in find(words, _words("season", "words"))
        if hit.real and hit.meant and not _is_to_come(words, hit)
    ]
    capital = [hit for hit in hits if hit.phrase not in {"may", "march"}]
    return Season(capital[-1].value) if capital else None


def lifts(words: Sequence[Token]) -> bool:
    """Whether "it" ended: "Towards evening it lifted"; what it was, the sentence before told."""
    said = " ".join(word.lower for word in words if word.real)
    return bool(_LIFTS.search(said))


_LIFTS = re.compile(
    r"\bit (?:had |has )?(?:finally |at last |suddenly )?(?:lifted|stopped|cleared|eased off|let up|passed over|blew over)\b"
)


def is_weather_word(word: str) -> bool:
    """Whether a plain noun is weather or light, and so is shown by the air, not by a prop."""
    return lemma(word) in _words("weather", "words") or lemma(word) in _words("time", "words") or lemma(word) in {
        "moon", "sun", "star", "sky", "cloud", "light", "shadow", "horizon", "darkness",
    }  # fmt: skip
