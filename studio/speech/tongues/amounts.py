"""Rules that read figures, dates, times, money and signs in the words of a tongue.

Takes a ``Vocabulary``; gives the rules for its lines. Decimals have a comma (in Hindi a point),
thousands a point or a space.
"""

import re
from collections.abc import Sequence
from functools import partial

from studio.speech.letters import ROMAN, roman_value
from studio.speech.tongues.vocabularies import Vocabulary
from studio.speech.wording import Claim, Reader, Rule, claim

NUMBER = r"\d{1,3}(?:[.  ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
HINDI_NUMBER = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
LONGEST_READ = 15
HALVES = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}
LONGEST_SPELLED = 5
MASCULINE_IN_A = re.compile(
    r"d[ií]as?|\w*emas?|\w*[gr]amas?|mapas?|planetas?|poetas?|\w+istas?|clima"
)
NUMBERED = re.compile(
    r"siglo|siècle|secolo|século|cap[íi]tulo|chapitre|capitolo|acto|acte|atto|ato|part[ei]|partie|tomo?|escena|scène|scena|cena",
    re.IGNORECASE,
)
ONSET = re.compile(r"[BCDFGPTV][RL]|S[CPTMLN]|CH|[QG]U|LL|GN|PH|TH|[^AEIOUY][AEIOUY]")
VOWELS = "AEIOUYÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÃÕÄËÏÖÜ"


def count(number: int, words: Vocabulary) -> str:
    """A whole number in words."""
    if words.hundred_years:
        from indic_numtowords import num2words as in_hindi  # noqa: PLC0415  # when one is met

        return str(in_hindi(number, lang=words.counted))
    from num2words import num2words  # noqa: PLC0415  # loads forty languages

    return str(num2words(number, lang=words.counted)).replace(",", "")


def nth(number: int, words: Vocabulary) -> str:
    """An ordinal in words; figures beyond the vocabulary's are counted."""
    if words.hundred_years:
        names = "शून्य पहला दूसरा तीसरा चौथा पाँचवाँ छठा सातवाँ आठवाँ नौवाँ दसवाँ".split()
        return names[number] if number < len(names) else count(number, words) + "वाँ"
    from num2words import num2words  # noqa: PLC0415

    return str(num2words(number, lang=words.counted, to="ordinal"))


def amount(text: str, words: Vocabulary) -> str:
    """Figures as they are written, in words."""
    plain = text.translate(DIGITS)
    decimal, grouping = (
        (".", ",")
        if words.hundred_years
        else (",", ". \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
    )
    plain = "".join(letter for letter in plain if letter not in grouping)
    whole, _, rest = plain.partition(decimal)
    if len(whole) > LONGEST_READ or (len(whole) > 1 and whole[0] == "0"):
        said = " ".join(count(int(figure), words) for figure in whole)
    else:
        said = count(int(whole or "0"), words)
    if not rest:
        return said
    tail = (
        count(int(rest), words)
        if rest[0] != "0" and len(rest) < 3
        else " ".join(count(int(figure), words) for figure in rest)
    )
    return f"{said} {words.point} {tail}"


def _year(number: int, words: Vocabulary) -> str:
    if words.hundred_years and 1100 <= number < 2000:
        century, rest = divmod(number, 100)
        said = f"{count(century, words)} {words.hundred_years}"
        return f"{said} {count(rest, words)}" if rest else said
    return count(number, words)


def _money(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    sign = match["sign"] or match["after"]
    text = match["amount"].translate(DIGITS)
    decimal = "." if words.hundred_years else ","
    whole, _, cents = text.partition(decimal)
    one, many = words.coins[sign]
    unit = one if whole == "1" else many
    said = f"{agreeing(amount(whole, words), words, unit)} {unit}"
    if len(cents) == 2 and int(cents):
        small = words.cents[sign][0 if int(cents) == 1 else 1]
        said = " ".join(
            part for part in (said, words.and_, count(int(cents), words), small) if part
        )
    return (Claim(match.start(), match.end(), said),)


def _measure(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    one, many = words.units[match["unit"]]
    unit = one if match["amount"] == "1" else many
    minus = f"{words.minus} " if match["minus"] else ""
    said = minus + agreeing(amount(match["amount"], words), words, unit)
    return (Claim(match.start(), match.end(), f"{said} {unit}"),)


def _time(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    hour, minute = (int((match[name] or "0").translate(DIGITS)) for name in ("h", "m"))
    if hour > 24 or minute > 59:
        return ()
    said = words.time if minute else words.full_hour
    hours = agreeing(count(hour, words), words, "hora" if words.feminine else "")
    text = said.format(h=hours, m=count(minute, words))
    one = hour == 1 and words.counted == "fr"
    return (
        Claim(match.start(), match.end(), text.replace("un heures", "une heure") if one else text),
    )


def _date(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    day, month, year = (int(match[name].translate(DIGITS)) for name in ("d", "m", "y"))
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return ()
    year = year if year > 99 else year + (2000 if year < 50 else 1900)
    said = words.date.format(
        d=words.first if day == 1 and not words.hundred_years else count(day, words),
        month=words.months[month - 1],
        y=_year(year, words),
    )
    return (Claim(match.start(), match.end(), said),)


def _ordinal(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    said = nth(int(match["amount"]), words)
    female = match["mark"] in ("ª", "a", "re", "ère")
    if words.counted in ("es", "it", "pt_BR") and female:
        said = re.sub(r"o\b", "a", said)
    if words.counted == "es" and match["mark"] == "er":
        said = said.removesuffix("o")
    if words.counted == "fr" and female:
        said = "première"
    return (Claim(match.start(), match.end(), said),)


def _roman(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    lone = len(match["numeral"]) == 1 and not (
        match["numeral"] in "IVX"
        and (match["before"].istitle() or NUMBERED.fullmatch(match["before"]))
    )
    if not match["numeral"] or (lone and not match["mark"]):
        return ()
    value = roman_value(match["numeral"])
    if match["mark"]:
        said = nth(value, words)
    elif words.counted == "fr":
        said = words.first if value == 1 else count(value, words)
    elif words.counted == "it":
        said = nth(value, words)
    else:
        counted = value > 10 or re.fullmatch(
            r"siglo|século|capítulo|acto|ato|parte", match["before"], re.IGNORECASE
        )
        said = count(value, words) if counted else nth(value, words)
    return (claim(match, "shown", said),)


def _fraction(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    text = HALVES.get(match[0], match[0])
    if text in words.fractions:
        return (Claim(match.start(), match.end(), words.fractions[text]),)
    top, bottom = text.split("/")
    said = f"{amount(top, words)} {words.over} {amount(bottom, words)}"
    return (Claim(match.start(), match.end(), said),)


def _range(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    said = f"{amount(match['low'], words)} {words.to} {amount(match['high'], words)}"
    return (Claim(match.start(), match.end(), said),)


def _plain(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    minus = f"{words.minus} " if match["minus"] else ""
    text = match["amount"].translate(DIGITS)
    if words.hundred_years and re.fullmatch(r"1[1-9]\d\d", text):
        said = _year(int(text), words)
    else:
        said = amount(text, words)
    follows = re.match(r"\s([^\W\d_]+)", match.string[match.end() :])
    return (
        Claim(
            match.start(), match.end(), minus + agreeing(said, words, follows[1] if follows else "")
        ),
    )


def agreeing(said: str, words: Vocabulary, noun: str) -> str:
    """1 (and in Portuguese 2) in the form that the word after it asks for."""
    if not noun:
        return said
    female = re.search(r"as?$", noun) and not MASCULINE_IN_A.fullmatch(noun)
    forms = words.feminine if female else words.masculine
    return forms.get(said, said)


def _short(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    return _by_word(match.start(), match[0], words.short[match[0]])


def _by_word(start: int, written: str, said: str) -> Sequence[Claim]:
    """A claim for each written word; the first says all, the rest nothing."""
    claims, at = [], start
    for n, part in enumerate(written.split(" ")):
        claims.append(Claim(at, at + len(part), said if not n else ""))
        at += len(part) + 1
    return claims


def _address(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    text = re.sub(r"^https?://", "", match[0])
    said = []
    for piece in re.findall(r"[^\W\d_]+|\d+|[\W_]", text):
        if piece.isdigit():
            said.append(" ".join(count(int(figure), words) for figure in piece))
        elif piece[0].isalpha():
            said.append(spelled(piece, words) if len(piece) < 3 else piece.lower())
        else:
            said.append(words.signs.get(piece, ""))
    return (Claim(match.start(), match.end(), " ".join(word for word in said if word)),)


def spelled(text: str, words: Vocabulary) -> str:
    """The names of letters."""
    return " ".join(words.letters.get(letter, letter).replace("-", " ") for letter in text.lower())


def _capitals(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    word = match[0]
    shouted = sum(w.isupper() for w in re.findall(r"[^\W\d_]{2,}", match.string)) > 2
    if shouted or len(word) > LONGEST_SPELLED or (len(word) > 2 and _sayable(word)):
        return (Claim(match.start(), match.end(), word.lower()),)
    return (Claim(match.start(), match.end(), spelled(word, words)),)


def _sayable(word: str) -> bool:
    """Whether letters read as a word: a vowel in every three letters, no long run without."""
    vowels = sum(letter in VOWELS for letter in word)
    begins = word[0] in VOWELS or bool(ONSET.match(word)) or word[1] in VOWELS
    return begins and vowels * 3 >= len(word) and not re.search(rf"[^{VOWELS}]{{3}}", word)


def _asked(_words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    """Aime-t-elle: the t is said with the word after it."""
    return (Claim(match.start(), match.end(), " t'"),)


def _sign(words: Vocabulary, match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    return (Claim(match.start(), match.end(), f" {words.signs[match[0]]} "),)


def rules_of(words: Vocabulary) -> tuple[Rule, ...]:
    """The rules of a tongue, the more particular first."""
    number = HINDI_NUMBER if words.hundred_years else NUMBER
    coin = "|".join(re.escape(sign) for sign in sorted(words.coins, key=len, reverse=True))
    unit = "|".join(re.escape(name) for name in sorted(words.units, key=len, reverse=True))
    short = "|".join(re.escape(name) for name in sorted(words.short, key=len, reverse=True))
    clock = r"[:h]" if words.counted in ("fr", "pt_BR", "es") else r"[:]"
    minus = r"(?P<minus>(?<![\w)\]])[-−](?=\d))?"
    table = (
        (
            r"https?://\S*[\w/]|\bwww\.[\w./-]*\w|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|es|fr|it|br|in)\b",
            _address,
        ),
        (rf"(?<![\w.])(?:{short})(?!\w)", _short),
        (r"\b(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>\d{4}|\d{2})\b", _date),
        (rf"(?<![\d:,])(?P<h>\d{{1,2}}){clock}(?P<m>\d{{2}})(?![\d:])(?:\s?(?:h\b|बजे))?", _time),
        (r"(?<![\d:,])(?P<h>\d{1,2})\s?h(?P<m>)(?!\w)", _time),
        (rf"(?P<sign>{coin})\s?(?P<amount>{number})(?P<after>)(?!\w)", _money),
        (rf"(?<![\w.,])(?P<sign>)(?P<amount>{number})\s?(?P<after>{coin})(?!\w)", _money),
        (rf"(?<![\w.,]){minus}(?P<amount>{number})\s?(?P<unit>{unit})(?![\w/])", _measure),
        (r"(?<![\w/.,])\d{1,4}/\d{1,4}(?![\w/])|[½⅓⅔¼¾]", _fraction),
        (r"(?<![\w.,-])(?P<low>\d{1,4})\s?[-–—]\s?(?P<high>\d{1,4})(?![\w-])", _range),
        (
            rf"(?<![\w.,])(?P<amount>\d{{1,3}})\.?(?P<mark>[{words.ordinal_marks}]|er\b|ère\b|re\b|e\b|ème\b)",
            _ordinal,
        ),
        (
            rf"\b(?P<before>[^\W\d_]{{2,}})\s+(?P<shown>(?P<numeral>{ROMAN})(?P<mark>er\b|e\b|ème\b)?)(?!\w|['’.]\w)",
            _roman,
        ),
        (rf"{minus}(?P<amount>{number})", _plain),
        (r"(?<!\w)[A-ZÁÉÍÓÚÑÇÀÈÊÔÃÕ]{2,}(?!\w)", _capitals),
        (r"[&+=@%#]", _sign),
        (r"-t-(?=(?:ils?|elles?|on)\b)", _asked),
    )
    return tuple(Rule(re.compile(pattern), partial(say, words)) for pattern, say in table)
