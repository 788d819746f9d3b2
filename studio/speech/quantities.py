"""Rules for measures, percent, fractions, ranges, ordinals and plain numbers.

"20 °C" is twenty degrees Celsius, "3/4" three
quarters, "5-10" five to ten.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from unicodedata import numeric

from studio.speech import numbers
from studio.speech.wording import Claim, Reader, Rule, claim

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
UNITS = {
    "km": ("kilometer", "kilometers"),
    "m": ("meter", "meters"),
    "cm": ("centimeter", "centimeters"),
    "mm": ("millimeter", "millimeters"),
    "mi": ("mile", "miles"),
    "ft": ("foot", "feet"),
    "yd": ("yard", "yards"),
    "kg": ("kilogram", "kilograms"),
    "g": ("gram", "grams"),
    "mg": ("milligram", "milligrams"),
    "lb": ("pound", "pounds"),
    "lbs": ("pound", "pounds"),
    "oz": ("ounce", "ounces"),
    "l": ("liter", "liters"),
    "L": ("liter", "liters"),
    "ml": ("milliliter", "milliliters"),
    "mL": ("milliliter", "milliliters"),
    "ha": ("hectare", "hectares"),
    "mph": ("mile per hour", "miles per hour"),
    "km/h": ("kilometer per hour", "kilometers per hour"),
    "kph": ("kilometer per hour", "kilometers per hour"),
    "m/s": ("meter per second", "meters per second"),
    "fps": ("frame per second", "frames per second"),
    "km²": ("square kilometer", "square kilometers"),
    "m²": ("square meter", "square meters"),
    "m³": ("cubic meter", "cubic meters"),
    "sq ft": ("square foot", "square feet"),
    "°C": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("degree", "degrees"),
    "℃": ("degree Celsius", "degrees Celsius"),
    "%": ("percent", "percent"),
    "Hz": ("hertz", "hertz"),
    "kHz": ("kilohertz", "kilohertz"),
    "MHz": ("megahertz", "megahertz"),
    "GHz": ("gigahertz", "gigahertz"),
    "kB": ("kilobyte", "kilobytes"),
    "KB": ("kilobyte", "kilobytes"),
    "MB": ("megabyte", "megabytes"),
    "GB": ("gigabyte", "gigabytes"),
    "TB": ("terabyte", "terabytes"),
    "W": ("watt", "watts"),
    "kW": ("kilowatt", "kilowatts"),
    "kWh": ("kilowatt hour", "kilowatt hours"),
    "MW": ("megawatt", "megawatts"),
    "V": ("volt", "volts"),
    "dB": ("decibel", "decibels"),
    "px": ("pixel", "pixels"),
    "sec": ("second", "seconds"),
    "secs": ("second", "seconds"),
    "ms": ("millisecond", "milliseconds"),
    "min": ("minute", "minutes"),
    "mins": ("minute", "minutes"),
    "hr": ("hour", "hours"),
    "hrs": ("hour", "hours"),
    "h": ("hour", "hours"),
    "x": ("times", "times"),
    "p": ("penny", "pence"),
    "¢": ("cent", "cents"),
}
UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
DENOMINATORS = {2: "half", 4: "quarter"}
HALF = Fraction(1, 2)
PER = {
    "hour": "hour",
    "hr": "hour",
    "kg": "kilogram",
    "lb": "pound",
    "oz": "ounce",
    "mo": "month",
    "yr": "year",
}
DIRECTIONS = {"N": "north", "S": "south", "E": "east", "W": "west"}
FIXED = {
    "24/7": "twenty-four seven",
    "9/11": "nine eleven",
    "50/50": "fifty fifty",
    "007": "double oh seven",
}


def is_one(text: str) -> bool:
    """Whether an amount is one, which has no plural."""
    return text in ("1", "1.0", "1.00")


def adjectival(match: re.Match[str]) -> bool:
    """Whether the amount is said of a thing: "a $100 bill", "a 5 km walk", "60-mph winds"."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if after.startswith("-") and after[1:2].isalpha():
        return True
    return bool(re.search(r"\b[Aa]n?\s+$", before) and re.match(r"\s+[a-z]", after))


def _each(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    """ "$5/day" is five dollars a day."""
    article = "an" if match["per"].startswith("h") else "a"
    return (claim(match, 0, f" {article} {PER.get(match['per'], match['per'])}"),)


def _bearing(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    """40° 26′ 5″ N: degrees, minutes, seconds, and where to."""
    claims = []
    for name, unit in (("deg", "degree"), ("min", "minute"), ("sec", "second")):
        if match[name]:
            end = match.end(name) + 1
            plural = unit if match[name] == "1" else f"{unit}s"
            claims.append(
                Claim(match.start(name), end, f"{numbers.decimal(match[name])} {plural} ")
            )
    return (*claims, claim(match, "where", DIRECTIONS[match["where"]]))


def _digits(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    """9-1-1, and the number that somebody calls, figure by figure."""
    return (claim(match, "digits", numbers.digits(match["digits"])),)


def _measure(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    amount, unit = match["amount"], match["unit"]
    one, many = UNITS[unit]
    gap = " " if match.start("unit") == match.end("amount") or match["hyphen"] else ""
    name = one if is_one(amount) or adjectival(match) or match["hyphen"] else many
    if reader.british:
        name = re.sub(r"(met|lit)er", r"\1re", name)
    minus = "minus " if match["minus"] else ""
    said = minus + numbers.decimal(amount, british=reader.british)
    claims = [Claim(match.start(), match.end("amount"), said)]
    if match["hyphen"]:
        claims.append(claim(match, "hyphen", ""))
    if match["dot"]:
        claims.append(claim(match, "dot", ""))
    middle = match["unit"].find(" ")
    if middle < 0:
        return (*claims, claim(match, "unit", gap + name))
    begin = match.start("unit")
    head, tail = name.split(" ", 1)
    return (
        *claims,
        Claim(begin, begin + middle, gap + head),
        Claim(begin + middle + 1, match.end("unit"), tail),
    )


def _height(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    feet, inches = numbers.cardinal(int(match["feet"])), numbers.cardinal(int(match["inches"]))
    return (claim(match, 0, f"{feet} foot {inches}"),)


def _part(value: Fraction) -> str:
    """A fraction below 1 in words."""
    name = DENOMINATORS.get(value.denominator) or numbers.ordinal(value.denominator)
    many = value.numerator > 1
    plural = "halves" if name == "half" else f"{name}s"
    return f"{numbers.cardinal(value.numerator)} {plural if many else name}"


def _half_a(match: re.Match[str]) -> str:
    """ "half a cup", but "one half of it"."""
    if re.match(r"\san?\b", match.string[match.end() :]):
        return "half"
    follows = re.match(r"\s(?!of\b|and\b|or\b|to\b|is\b|was\b)[a-z]", match.string[match.end() :])
    return "half a" if follows else "one half"


def _glyph(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    value = Fraction(numeric(match["glyph"])).limit_denominator(12)
    part = _part(value)
    if not match["amount"]:
        return (claim(match, "glyph", _half_a(match) if value == HALF else part),)
    part = re.sub(r"^one (?=half|quarter|third)", "a ", part)
    return (
        claim(match, 0, f"{numbers.whole(match['amount'], british=reader.british)} and {part}"),
    )


def _fraction(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    top, bottom = int(match["top"]), int(match["bottom"])
    if match[0] in FIXED:
        return (claim(match, 0, FIXED[match[0]]),)
    tail = match.end() - len(match["top"]) - 1 - len(match["bottom"])
    if 0 < top < bottom and (bottom <= 12 or bottom in (16, 20, 32, 64, 100, 1000)):
        part = f"{numbers.cardinal(top)} {_denominator(bottom, many=top > 1)}"
        if match["amount"]:
            amount = numbers.whole(match["amount"], british=reader.british)
            part = re.sub(r"^one (?=half|quarter|third)", "a ", part)
            return (claim(match, "amount", f"{amount} and"), Claim(tail, match.end(), part))
        return (claim(match, 0, _half_a(match) if Fraction(top, bottom) == HALF else part),)
    said = f"{numbers.cardinal(top)} over {numbers.cardinal(bottom)}"
    amount_claim = (
        (claim(match, "amount", numbers.whole(match["amount"])),) if match["amount"] else ()
    )
    return (*amount_claim, Claim(tail, match.end(), said))


def _denominator(bottom: int, *, many: bool) -> str:
    name = DENOMINATORS.get(bottom) or numbers.ordinal(bottom)
    if not many:
        return name
    return "halves" if name == "half" else f"{name}s"


def _range(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    low, high = match["low"], match["high"]
    if low[0] == "0" or len(low) > 4 or len(high) > 4:
        return ()
    years = len(low) == 4 and 1100 <= int(low) <= 2099 and (len(high) == 4 or len(high) == 2)

    def said(text: str) -> str:
        if years and len(text) == 4:
            return numbers.year(int(text), british=reader.british)
        return numbers.whole(text, british=reader.british)

    return (
        claim(match, "low", said(low)),
        claim(match, "dash", " to "),
        claim(match, "high", said(high)),
    )


def _ordinal(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    return (
        claim(
            match, 0, numbers.ordinal(int(match["amount"].replace(",", "")), british=reader.british)
        ),
    )


def _by(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    return (
        claim(match, "low", _side(match["low"], reader)),
        claim(match, "cross", " by "),
        claim(match, "high", _side(match["high"], reader)),
    )


def _side(text: str, reader: Reader) -> str:
    """One side of a size; four figures in pairs, as of screens."""
    if len(text) == 4 and text.isdigit() and text[0] != "0":
        return numbers.year(int(text), british=reader.british)
    return numbers.decimal(text, british=reader.british)


def _spaced(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    """10 000 as it is grouped in much of the world; the first group owns the words."""
    first = match.start() + match[0].find(" ")
    return (
        Claim(match.start(), first, numbers.whole(match[0], british=reader.british)),
        Claim(first + 1, match.end(), ""),
    )


def _version(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    said = " point ".join(numbers.whole(part) for part in match["number"].split("."))
    return (claim(match, 0, f"vee {said}" if match["v"] else said),)


def _fixed(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    return (claim(match, 0, FIXED[match[0]]),)


def _plain(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    minus = "minus " if match["minus"] else ""
    return (claim(match, 0, minus + numbers.decimal(match["amount"], british=reader.british)),)


def _label(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    """Rooms, flights and roads: "room one oh one", "flight three seventy"."""
    first, rest = numbers.ONES[int(match["amount"][0])], int(match["amount"][1:])
    if not rest:
        return (claim(match, "amount", f"{first} hundred"),)
    said = f"oh {numbers.ONES[rest]}" if rest < 10 else numbers.below_hundred(rest)
    return (claim(match, "amount", f"{first} {said}"),)


MINUS = r"(?P<minus>(?<![\w)\]])[-−](?=\d))?"
NOT_IN_NUMBER = r"(?<![\w.,]|\d[-/])"
RULES = (
    Rule(re.compile(r"\b007\b"), _fixed),
    Rule(
        re.compile(
            rf"(?<=\w)/(?P<per>{'|'.join(('day', 'night', 'week', 'month', 'year', 'person', 'minute', 'mile', *PER))})\b"
        ),
        _each,
    ),
    Rule(
        re.compile(
            r"(?<![\w.])(?P<deg>\d+(?:\.\d+)?)°(?:\s?(?P<min>\d+(?:\.\d+)?)['′’])?(?:\s?(?P<sec>\d+(?:\.\d+)?)[\"″”])?\s?(?P<where>[NSEW])(?!\w)"
        ),
        _bearing,
    ),
    Rule(re.compile(r"(?<![\w-])(?P<digits>\d-\d-\d)(?![\w-])"), _digits),
    Rule(
        re.compile(
            r"\b(?:[Cc]all(?:ed|ing|s)?|[Dd]ial(?:ed|led|ing|s)?|[Pp]hone|[Rr]ing)\s(?P<digits>\d{3,4})\b(?![.,:]\d|\s[a-z]+s\b)"
        ),
        _digits,
    ),
    Rule(re.compile(r"(?<!\w)(?P<feet>\d)['’′](?P<inches>1[01]|\d)(?:[\"”″]|\b)(?!\w)"), _height),
    Rule(re.compile(r"(?<![\w.])(?P<amount>\d+)?\s?(?P<glyph>[¼½¾⅐-⅞])"), _glyph),
    Rule(
        re.compile(
            rf"(?<![\w.,])(?<!\d[-–]){MINUS}(?P<amount>{NUMBER})(?:(?P<hyphen>-)|\s)?(?P<unit>{UNIT})(?![\w/])(?P<dot>(?<=[a-z])\.(?=\s+[a-z]))?"
        ),
        _measure,
    ),
    Rule(
        re.compile(
            r"(?<![\w./])(?:(?P<amount>\d{1,4})\s)?(?P<top>\d{1,4})/(?P<bottom>\d{1,4})(?![\w/])"
        ),
        _fraction,
    ),
    Rule(
        re.compile(r"(?<![\w.-])(?P<low>\d+)(?P<dash>\s?[-–—]\s?)(?P<high>\d+)(?![\w-]|\.\d)"),
        _range,
    ),
    Rule(
        re.compile(
            r"(?<![\w.])(?P<low>\d+(?:\.\d+)?)(?P<cross>\s?[x×]\s?)(?P<high>\d+(?:\.\d+)?)(?!\w)"
        ),
        _by,
    ),
    Rule(
        re.compile(r"(?<![\w.])(?P<amount>\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)(?!\w)"), _ordinal
    ),
    Rule(re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?![\w])"), _spaced),
    Rule(re.compile(r"(?<![\w.])(?P<v>[vV]?)(?P<number>\d+(?:\.\d+){2,})(?![\w])"), _version),
    Rule(re.compile(r"(?<![\w.])(?P<v>[vV])(?P<number>\d+\.\d+)(?![\w])"), _version),
)
NUMBER_RULES = (
    Rule(
        re.compile(
            r"\b(?:[Rr]oom|[Ff]light|[Rr]oute|[Hh]ighway|[Ss]uite|[Aa]partment|[Bb]us|[Gg]ate|Boeing|Airbus)\s(?P<amount>[1-9]\d\d)\b"
        ),
        _label,
    ),
    Rule(re.compile(rf"{MINUS}(?P<amount>{NUMBER})"), _plain),
)
