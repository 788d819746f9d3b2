"""Rules for letters that are no plain words: abbreviations, initials, acronyms, numerals.

"Dr. Hale" is Doctor Hale and "Elm Dr." Elm Drive; FBI is spelled and NASA is not; a word that
is SHOUTED is read as the word; Henry VIII is Henry the eighth and Chapter IV chapter four.
"""

import re
from collections.abc import Sequence

from studio.speech import numbers
from studio.speech.wording import Claim, Reader, Rule, claim

LETTER_NAMES = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (
            "ay bee see dee ee eff gee aitch eye jay kay ell em en oh pee cue ar ess tee you "
            "vee double-you ex why zee"
        ).split(),
        strict=True,
    )
)
SAID_AS_WORDS = frozenset(
    (
        "NASA NATO UNESCO UNICEF LASER RADAR SONAR SCUBA AIDS OPEC FIFA UEFA NAFTA SWAT "
        "PIN RAM ROM GIF JPEG ASAP ANZAC TASER YOLO COVID IKEA LEGO INTERPOL NIMBY COBOL "
        "BASIC CERN ZIP SIM"
    ).split()
)
SPELLED = frozenset(
    (
        "US UK UN EU TV PC CD DJ MC ID IQ UFO USA FBI CIA BBC CNN NBC DNA RNA GPS CEO CFO "
        "CTO VIP DIY FAQ ATM PHD USB HTML PDF AI IT AC DC SOS ETA HQ ER ICU IVF MRI RV "
        "SUV LED LCD DVD VHS WW ESPN AM PM BC AD BCE CE MP MPH NYC LA DC RIP TNT UV PR HR "
        "ISS KGB NHS RAF VR AR MI PA OK TBD AKA"
    ).split()
)
SPELLED_WHEN_CALLED = frozenset(("WHO", "IT"))
AMBIGUOUS = frozenset(("US IT AM AD ID LA PA AI AR MI ER HR PR MC RIP").split())

BEFORE_NAMES = {
    "Dr": "Doctor",
    "Mr": "Mister",
    "Mrs": "Missus",
    "Ms": "Miz",
    "Messrs": "Messers",
    "Prof": "Professor",
    "St": "Saint",
    "Mt": "Mount",
    "Ft": "Fort",
    "Sgt": "Sergeant",
    "Capt": "Captain",
    "Lt": "Lieutenant",
    "Col": "Colonel",
    "Gen": "General",
    "Cmdr": "Commander",
    "Maj": "Major",
    "Rev": "Reverend",
    "Hon": "Honorable",
    "Gov": "Governor",
    "Sen": "Senator",
    "Rep": "Representative",
    "Pres": "President",
    "Supt": "Superintendent",
    "Insp": "Inspector",
    "Det": "Detective",
    "Fr": "Father",
    "Sr": "Sister",
}
AFTER_NAMES = {
    "St": "Street",
    "Dr": "Drive",
    "Ave": "Avenue",
    "Rd": "Road",
    "Blvd": "Boulevard",
    "Ln": "Lane",
    "Sq": "Square",
    "Jr": "Junior",
    "Sr": "Senior",
    "Inc": "Incorporated",
    "Ltd": "Limited",
    "Co": "Company",
    "Corp": "Corporation",
    "Bros": "Brothers",
    "Hwy": "Highway",
    "Esq": "Esquire",
}
ANYWHERE = {
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "et cetera",
    "vs.": "versus",
    "vs": "versus",
    "cf.": "compare",
    "et al.": "and others",
    "a.k.a.": "also known as",
    "approx.": "approximately",
    "dept.": "department",
    "est.": "established",
    "misc.": "miscellaneous",
    "tel.": "telephone",
    "temp.": "temperature",
    "w/o": "without",
    "w/": "with",
    "Ph.D.": "pee-aitch-dee",
    "PhD": "pee-aitch-dee",
    "R.S.V.P.": "ar-ess-vee-pee",
}
BEFORE_NUMBERS = {
    "no.": "number",
    "nos.": "numbers",
    "nr.": "number",
    "p.": "page",
    "pp.": "pages",
    "vol.": "volume",
    "ch.": "chapter",
    "fig.": "figure",
    "sec.": "section",
    "ca.": "circa",
    "c.": "circa",
    "№": "number",
    "#": "number",
}
DAYS = {
    "Mon": "Monday",
    "Tue": "Tuesday",
    "Tues": "Tuesday",
    "Wed": "Wednesday",
    "Thu": "Thursday",
    "Thur": "Thursday",
    "Thurs": "Thursday",
    "Fri": "Friday",
    "Sat": "Saturday",
    "Sun": "Sunday",
}
COUNTED = "chapter|part|act|scene|book|volume|vol|section|war|phase|stage|level|type|class|episode|season|psalm|appendix|table|figure|canto|round|day|bowl|apollo|grade|title"
REIGNS = (
    "henry|louis|charles|elizabeth|george|edward|james|william|richard|philip|philippe|francis|pius|"
    "john|paul|benedict|gregory|leo|napoleon|frederick|friedrich|wilhelm|catherine|mary|ivan|peter|"
    "nicholas|alexander|ferdinand|ramesses|ramses|xerxes|darius|ptolemy|leopold|otto|robert|david|"
    "malcolm|haakon|olaf|gustav|christian|urban|innocent|clement|boniface|alfonso|carlos|juan|felipe|"
    "victor|albert|constantine|theodosius|stephen|sixtus|julius|adrian|celestine|harald|margaret|isabella|"
    "king|queen|pope|emperor|tsar|sultan|thutmose|amenhotep|artaxerxes"
)
ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,3}|C)(?:IX|IV|V?I{0,3})"
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


STARTERS = (
    "The|A|An|He|She|It|They|We|I|You|But|And|Then|This|That|There|When|In|At|On|His|Her|No|So"
)
NAME_NEXT = rf"\s+(?!(?:{STARTERS})\b)[A-Z]"


LONGEST_SPELLED = 10


def spell(text: str, *, british: bool) -> str:
    """The names of letters, joined so that they are stressed as one word."""
    names = [LETTER_NAMES[letter] for letter in text.upper()]
    if british:
        names = ["zed" if name == "zee" else name for name in names]
    return "-".join(names)


def roman_value(text: str) -> int:
    """The value of a Roman numeral up to 100."""
    values = [ROMAN_VALUES[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def _ends(match: re.Match[str]) -> str:
    """A full stop when the abbreviation that matched also ends its sentence."""
    rest = match.string[match.end() :]
    return "." if not rest.strip("\"'”’) ") or re.match(r"[\"'”’)]*\s+[\"'“‘(]*[A-Z]", rest) else ""


def _title(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    return (claim(match, "short", BEFORE_NAMES[match["word"]]),)


def _after_name(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    return (
        claim(match, "short", AFTER_NAMES[match["word"]] + (_ends(match) if match["dot"] else "")),
    )


def _anywhere(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    short = match["short"]
    said = next(v for k, v in ANYWHERE.items() if k.lower() == short.lower())
    ending = _ends(match) if said == "et cetera" else ""
    if " " in short:
        first, _ = short.split(" ", 1)
        middle = match.start() + len(first)
        return (
            Claim(match.start(), middle, said.split(" ", 1)[0]),
            Claim(middle + 1, match.end(), said.split(" ", 1)[1]),
        )
    return (claim(match, "short", said + ending),)


def _before_number(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    return (claim(match, "short", BEFORE_NUMBERS[match["short"].lower()] + " "),)


def _day(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    return (claim(match, "short", DAYS[match["word"]]),)


def _roman(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    numeral, before = match["numeral"], match["before"].lower()
    if not numeral:
        return ()
    value = roman_value(numeral)
    if re.fullmatch(REIGNS, before):
        return (claim(match, "numeral", f"the {numbers.ordinal(value)}"),)
    if re.fullmatch(COUNTED, before) or (len(numeral) > 1 and not reader.is_word(numeral.lower())):
        return (claim(match, "numeral", numbers.cardinal(value)),)
    return ()


def _pair(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    """AT&T, Q&A: letters, and, letters."""
    return (
        claim(match, "one", spell(match["one"], british=reader.british)),
        claim(match, "and", " and "),
        claim(match, "other", spell(match["other"], british=reader.british)),
    )


def _initials(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    letters = match["letters"].replace(".", "")
    return (claim(match, "letters", spell(letters, british=reader.british) + _ends_dotted(match)),)


def _ends_dotted(match: re.Match[str]) -> str:
    """Dotted letters end a sentence at the end of the line, or before a word that begins one."""
    rest = match.string[match.end() :]
    starts = rf"\s+(?:{STARTERS})\b"
    return "." if not rest.strip("\"'”’) ") or re.match(starts, rest) else ""


def _shouting(line: str) -> bool:
    """Whether most of the words of a line are in capitals."""
    words = re.findall(r"[A-Za-z]{2,}", line)
    return sum(word.isupper() for word in words) * 2 > len(words) and len(words) > 1


def _capitals(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    word, plural = match["word"], match["plural"] or ""
    if len(word) > LONGEST_SPELLED and not reader.is_word(word.lower()):
        return ()
    shouted = _shouting(match.string)
    known = reader.is_word(word.lower())
    called = re.search(r"\b(?:the|an?|our|their) $", match.string[: match.start()], re.IGNORECASE)
    if plural and not plural.startswith(("'", "’")):
        known, plural = False, "'s"
    if word in SAID_AS_WORDS:
        return (claim(match, 0, (word if reader.is_word(word) else word.lower()) + plural),)
    is_spelled = word in SPELLED and not (shouted and word in AMBIGUOUS)
    is_spelled = bool(called) if word in SPELLED_WHEN_CALLED else is_spelled
    if known and not is_spelled:
        stressed = not shouted and not match.string.isupper()
        said = word.lower() + plural
        return (Claim(match.start(), match.end(), said, stressed=stressed),)
    vowels = len(re.findall(r"[AEIOUY]", word))
    sayable = len(word) > 3 and vowels * 4 >= len(word) and not re.search(r"[^AEIOUY]{4}", word)
    if is_spelled or not (sayable or (shouted and vowels)):
        return (claim(match, 0, spell(word, british=reader.british) + plural),)
    return (claim(match, 0, word.capitalize() + plural),)


def _any_of(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


RULES = (
    Rule(
        re.compile(rf"(?<![\w.])(?P<short>{_any_of(list(ANYWHERE))})(?!\w)", re.IGNORECASE),
        _anywhere,
    ),
    Rule(
        re.compile(
            rf"(?<=[a-z0-9] )(?P<short>(?P<word>{_any_of(list(AFTER_NAMES))})(?P<dot>\.))(?!{NAME_NEXT})"
        ),
        _after_name,
    ),
    Rule(
        re.compile(rf"\b(?P<short>(?P<word>{_any_of(list(BEFORE_NAMES))})\.)(?={NAME_NEXT})"),
        _title,
    ),
    Rule(re.compile(r"\b(?P<short>(?P<word>Mr|Dr|Prof)\.?)(?=\s+and\s+(?:Mrs|Ms|Dr)\b)"), _title),
    Rule(re.compile(r"\b(?P<one>[A-Z]{1,3})(?P<and>\s?&\s?)(?P<other>[A-Z]{1,3})(?!\w)"), _pair),
    Rule(re.compile(rf"\b(?P<short>(?P<word>Dr|Mr|Mrs|Ms|Prof|St|Mt))(?={NAME_NEXT})"), _title),
    Rule(
        re.compile(rf"(?<!\w)(?P<short>{_any_of(list(BEFORE_NUMBERS))})(?=\s?\d)", re.IGNORECASE),
        _before_number,
    ),
    Rule(re.compile(rf"\b(?P<short>(?P<word>{_any_of(list(DAYS))})\.)(?=,?\s)"), _day),
    Rule(
        re.compile(rf"\b(?P<before>[A-Z]\w+)\s+(?P<numeral>{ROMAN})\b(?!['’](?!s\b)\w|\.\w)"),
        _roman,
    ),
    Rule(re.compile(rf"\b(?P<before>{COUNTED})\s+(?P<numeral>{ROMAN})\b", re.IGNORECASE), _roman),
    Rule(re.compile(r"(?<![\w.])(?P<letters>(?:[A-Za-z]\.){2,})(?!\w)"), _initials),
    Rule(re.compile(r"(?<![\w.])(?P<letters>(?!I\.)[A-Z]\.)(?=\s*[A-Z])"), _initials),
    Rule(re.compile(r"(?<![\w@])(?P<word>[A-Z]{2,})(?P<plural>['’]?s)?(?![\w])"), _capitals),
)
