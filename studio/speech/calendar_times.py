"""Rules for dates, years, decades and times of day.

"3 May 2024" is the third of May twenty twenty-four, "May 3rd" May third, "the '60s" the
sixties, "6:45" six forty-five, "7 am" seven ay em.
"""

import re
from collections.abc import Sequence

from studio.speech import numbers
from studio.speech.letters import spell
from studio.speech.wording import Claim, Reader, Rule, claim

MONTHS = (
    "January February March April May June July August September October November December"
).split()
MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>[12]\d{3})"
HALF = r"(?P<half>[aApP]\.?\s?[mM]\b\.?)"


def _month(text: str) -> str:
    return next(month for month in MONTHS if month.startswith(text[:3].title()))


def _day_month(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    day = numbers.ordinal(int(match["day"]))
    article = (
        ""
        if re.search(r"\b(?:the|this|that)\s+$", match.string[: match.start()], re.IGNORECASE)
        else "the "
    )
    joint = "" if match["of"] else " of"
    claims = [
        Claim(
            match.start("day"), match.start("day") + len(match["date"]), f"{article}{day}{joint}"
        ),
        claim(match, "month", _month(match["month"])),
    ]
    return _with_year(claims, match, reader)


def _month_day(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    day = numbers.ordinal(int(match["day"]))
    said = f"the {day}" if reader.british else day
    return _with_year(
        [claim(match, "month", _month(match["month"])), claim(match, "date", said)], match, reader
    )


def _with_year(claims: list[Claim], match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    if match["year"]:
        claims.append(
            claim(match, "year", numbers.year(int(match["year"]), british=reader.british))
        )
    return claims


def _calendar_date(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    """A date in figures, said as in the reader's country."""
    month, day = int(match["m"]), int(match["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ()
    name, nth = MONTHS[month - 1], numbers.ordinal(day)
    said = f"the {nth} of {name}" if reader.british else f"{name} {nth}"
    short = match["y"]
    number = int(short) if len(short) == 4 else int(short) + (2000 if int(short) < 50 else 1900)
    return (claim(match, 0, f"{said}, {numbers.year(number, british=reader.british)}"),)


def _slashed(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    """5/3/2024: the month first for American readers, unless it can't be one."""
    first, second = int(match["m"]), int(match["d"])
    if (reader.british and second <= 12) or first > 12:
        pattern = re.compile(r"(?P<d>\d+)[/.](?P<m>\d+)[/.](?P<y>\d+)")
        again = pattern.match(match.string, match.start(), match.end())
        return _calendar_date(again, reader) if again else ()
    return _calendar_date(match, reader)


def _clock(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 24 or minute > 59:
        return ()
    said = numbers.cardinal(hour)
    if minute:
        said += f" {numbers.cardinal(minute)}" if minute > 9 else f" oh {numbers.cardinal(minute)}"
    elif not match["half"]:
        said += " o'clock" if 1 <= hour <= 12 else " hundred"
    return _with_half([claim(match, "time", said)], match, reader)


def _hour(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return ()
    return _with_half([claim(match, "time", numbers.cardinal(hour))], match, reader)


def _with_half(claims: list[Claim], match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    half = match["half"]
    if half:
        rest = match.string[match.end() :]
        ends = not rest.strip("\"'”’) ") or (half.endswith(".") and re.match(r"\s+[A-Z]", rest))
        stop = "." if half.endswith(".") and ends else ""
        said = spell(half[0] + "m", british=reader.british) + stop
        attached = match.start("half") == match.end("time")
        claims.append(claim(match, "half", f" {said}" if attached else said))
    return claims


def _until(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    """The dash between two times of day."""
    return (claim(match, 0, " to "),)


def _stopwatch(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    parts = [numbers.cardinal(int(match[name])) for name in ("h", "m", "s")]
    return (claim(match, 0, ", ".join(parts)),)


def _decade(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    text = match["digits"]
    if len(text) == 4 and text.endswith("00") and not text.endswith("000"):
        return (claim(match, 0, f"{numbers.below_hundred(int(text[:2]))} hundreds"),)
    if len(text) == 4 and text[2:] != "00":
        said = f"{numbers.below_hundred(int(text[:2]))} {numbers.plural(numbers.below_hundred(int(text[2:])))}"
        return (claim(match, 0, said),)
    return (claim(match, 0, numbers.plural(numbers.cardinal(int(text), british=reader.british))),)


def _short_year(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    number = int(match["digits"])
    return (
        claim(
            match, 0, numbers.below_hundred(number) if number > 9 else f"oh {numbers.ONES[number]}"
        ),
    )


def _year(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    return (claim(match, "year", numbers.year(int(match["year"]), british=reader.british)),)


RULES = (
    Rule(
        re.compile(
            r"(?:(?<=\d[aApP][mM])|(?<=\d:\d\d))\s?[-–—]\s?(?=\d{1,2}(?::\d\d|\s?[aApP]\.?[mM]))"
        ),
        _until,
    ),
    Rule(re.compile(r"\b(?P<y>[12]\d{3})-(?P<m>\d{2})-(?P<d>\d{2})\b"), _calendar_date),
    Rule(re.compile(r"\b(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d{2})\b"), _slashed),
    Rule(re.compile(r"\b(?P<m>\d{1,2})\.(?P<d>\d{1,2})\.(?P<y>\d{4})\b"), _slashed),
    Rule(re.compile(rf"\b(?P<date>{DAY})\s+(?P<of>of\s+)?{MONTH}(?:,?\s+{YEAR})?\b"), _day_month),
    Rule(re.compile(rf"\b{MONTH}\s+(?P<date>{DAY})(?:,?\s+{YEAR})?\b(?![:%])"), _month_day),
    Rule(re.compile(r"\b(?P<h>\d{1,2}):(?P<m>\d{2}):(?P<s>\d{2})\b"), _stopwatch),
    Rule(
        re.compile(rf"(?<![\d:$£€])(?P<time>(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}}))\s?{HALF}"),
        _clock,
    ),
    Rule(
        re.compile(r"(?<![\d:])(?P<time>(?P<hour>\d{1,2}):(?P<minute>\d{2}))(?P<half>)(?![\d:])"),
        _clock,
    ),
    Rule(re.compile(rf"(?<![\d:.$£€])(?P<time>(?P<hour>\d{{1,2}}))\s?{HALF}(?!\w)"), _hour),
    Rule(re.compile(r"(?<!\w)['’]?(?P<digits>(?:1[0-9]|20)\d0|[2-9]0)['’]?s\b"), _decade),
    Rule(re.compile(r"(?<!\w)['’](?P<digits>\d{2})\b"), _short_year),
)
YEAR_RULES = (
    Rule(re.compile(r"\b(?P<year>10\d\d)(?=\s(?:AD|BC|CE|BCE)\b)"), _year),
    Rule(
        re.compile(
            r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|year|[Aa]fter|[Bb]efore)\s(?P<year>10\d\d)(?=[,.;:!?]|$)"
        ),
        _year,
    ),
    Rule(
        re.compile(r"(?<![\w.,$£€¥+#-])(?P<year>1[1-9]\d{2}|20\d{2})(?![\w%°]|[.,:/]\d|-\d{3})"),
        _year,
    ),
)
