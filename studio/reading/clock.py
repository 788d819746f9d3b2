"""Hours told by the clock: "at four in the morning", "9 p.m.", "the clock struck twelve".

In: a sentence. Out: the time of day of the last hour in it.
"""

import re

from studio.film.look import TimeOfDay

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
_HOUR = rf"(?P<hour>{'|'.join(_NUMBERS)}|1[0-2]|[1-9])(?:[.:]\d\d)?"
_SAID = re.compile(
    rf"\b(?:at|by|past|until|till|before|after|nearly|almost|about|around|from|was|is|to)\s+(?:half[\s-]past\s+|quarter\s+(?:past|to)\s+)?{_HOUR}\s*"
    r"(?P<part>o['’]clock(?:\s+in\s+the\s+(?:morning|afternoon|evening))?|in\s+the\s+(?:morning|afternoon|evening)|at\s+night"
    r"|a\.?m\b\.?|p\.?m\b\.?|every\s+(?:morning|evening)|that\s+(?:night|morning|evening))?"
    r"(?=\s*(?:[,.;:!?—]|$|\band\b|\bwhen\b|\bthe\b|\bhe\b|\bshe\b|\bI\b|\bit\b|\bthey\b|\bwe\b|\bsharp\b|\bon\b|\b[A-Z]))",
    re.IGNORECASE,
)
_STRUCK = re.compile(rf"\b(?:struck|strikes|chimed|rang)\s+{_HOUR}\b", re.IGNORECASE)
_ALONE = re.compile(
    rf"\b{_HOUR}\s*(?P<part>a\.?m\b\.?|p\.?m\b\.?|o['’]clock(?:\s+in\s+the\s+\w+)?|in\s+the\s+(?:morning|afternoon|evening))",
    re.IGNORECASE,
)
_WAKES = re.compile(r"\b(?:w[oa]ke|awoke|wakes|sleep|asleep|awake|bed|insomnia)\b", re.IGNORECASE)
_LAMPLIT = re.compile(
    r"\b(?:lamps?|candles?|curtains|lantern|stars?|moon|night-?light|nightcap|dark)\b",
    re.IGNORECASE,
)
_RAILWAY = re.compile(
    r"\b(?:at|by|around|until|the|was|is|past|—|-)\s+(?P<hour>0\d|1[3-9]|2[0-3])[:.]?(?P<minute>[0-5]\d)(?P<hours>\s+hours)?\b(?!\s*(?:[ap]\.?m\b|per|%|miles|metres|pounds))",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"^\s*(?:per cent|percent|miles?|metres?|years?|people|of)\b", re.IGNORECASE)


def clock_time(sentence: str, now: TimeOfDay | None = None) -> TimeOfDay | None:
    """The light at the last hour that a sentence tells; None when it tells none.

    ``now`` is the light before: an hour told alone leaves night a night.
    """
    if told := _by_railway_time(sentence):
        return told
    found = [m for pattern in (_SAID, _ALONE, _STRUCK) for m in pattern.finditer(sentence)]
    found = [m for m in found if not _MEASURE.match(sentence[m.end() :])]
    if not found:
        return None
    last = max(found, key=lambda match: match.end())
    hour = _NUMBERS.get(last["hour"].lower()) or int(last["hour"])
    part = (last.groupdict().get("part") or "").lower()
    if not part and hour >= 8 and _LAMPLIT.search(sentence):
        return TimeOfDay.NIGHT
    if not part and last.re is _SAID and not _WAKES.search(sentence):
        return None
    return _light(hour, part, now, wakes=bool(_WAKES.search(sentence)))


def _light(hour: int, part: str, now: TimeOfDay | None, *, wakes: bool) -> TimeOfDay:
    if part.startswith("p") or "evening" in part or "afternoon" in part:
        return _after_noon(hour)
    if "night" in part:
        return TimeOfDay.NIGHT
    if part.startswith("a") or "morning" in part or wakes:
        return _before_noon(hour)
    if now is TimeOfDay.NIGHT:
        return TimeOfDay.NIGHT
    return TimeOfDay.DAY


def _before_noon(hour: int) -> TimeOfDay:
    if hour == 12 or hour < 5:
        return TimeOfDay.NIGHT
    return TimeOfDay.DAWN if hour < 7 else TimeOfDay.DAY


def _after_noon(hour: int) -> TimeOfDay:
    if hour == 12 or hour < 6:
        return TimeOfDay.DAY
    return TimeOfDay.DUSK if hour < 9 else TimeOfDay.NIGHT


def _by_railway_time(sentence: str) -> TimeOfDay | None:
    """Hours of the twenty-four: "at 21:30", "the 06.15", "at 0500 hours"."""
    found = [m for m in _RAILWAY.finditer(sentence) if m["hours"] or re.search(r"[:.]", m.group())]
    if not found:
        return None
    hour = int(found[-1]["hour"])
    return _after_noon(hour - 12) if hour > 12 else _before_noon(hour)
