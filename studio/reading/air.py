"""Time of day, weather and season of a sentence.

In: tokens. Out: what it says of each, or None where it says nothing. What is negated, likened or
only remembered does not count.
"""

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
            if _is_now(words, hit) and hit.meant and hit.value
        ]
        if hits:
            return TimeOfDay(hits[-1].value)
    return None


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
        and hit.real
        and hit.meant
        and not _is_verb_of_other(words, hit)
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


def is_weather_word(word: str) -> bool:
    """Whether a plain noun is weather or light, and so is shown by the air, not by a prop."""
    return lemma(word) in _words("weather", "words") or lemma(word) in _words("time", "words") or lemma(word) in {
        "moon", "sun", "star", "sky", "cloud", "light", "shadow", "horizon", "darkness",
    }  # fmt: skip
