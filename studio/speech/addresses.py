"""Rules for what is typed rather than said: addresses, handles, phones, signs.

Names with figures in them (H2O, MP3) and signs that stand for words (&, +) are read here too.
"""

import re
from collections.abc import Sequence

from studio.speech import numbers
from studio.speech.letters import spell
from studio.speech.wording import Claim, Reader, Rule, claim

DOMAIN_WORDS = frozenset(
    ("com org net info gov mil biz app dev blog shop film studio museum").split()
)
MARKS = {
    ".": "dot",
    "/": "slash",
    "-": "dash",
    "_": "underscore",
    "@": "at",
    "+": "plus",
    "~": "tilde",
}
MARKS |= {
    "#": "hash",
    "?": "question mark",
    "=": "equals",
    "&": "and",
    ":": "colon",
    "%": "percent",
}
SIGNS = {
    "&": "and",
    "+": "plus",
    "=": "equals",
    "@": "at",
    "%": "percent",
    "×": "times",
    "÷": "divided by",
    "~": "about",
    "≈": "about",
    "±": "plus or minus",
    "<": "less than",
    ">": "greater than",
    "§": "section",
    "°": "degrees",
    "№": "number",
    "#": "number",
    "$": "dollars",
    "£": "pounds",
    "€": "euros",
}


def _letters(text: str, reader: Reader) -> str:
    """A run of letters in an address: a word if it reads as one, else spelled."""
    lowered = text.lower()
    vowels = len(re.findall(r"[aeiouy]", lowered))
    forms = (lowered, lowered.capitalize(), lowered.removesuffix("s"))
    known = len(text) > 1 and any(reader.is_word(form) for form in forms)
    if known or (len(text) > 3 and vowels * 4 >= len(text)):
        return lowered
    return spell(text, british=reader.british)


def _run(text: str, reader: Reader) -> str:
    """Letters, figures and marks one after another."""
    said = []
    for piece in re.findall(r"[A-Za-z]+|\d+|[^\w\s]|_", text):
        if piece[0].isascii() and piece[0].isalpha():
            said.append(piece if piece in DOMAIN_WORDS else _letters(piece, reader))
        elif piece.isdigit():
            said.append(numbers.whole(piece) if len(piece) < 3 else numbers.digits(piece))
        else:
            said.append(MARKS.get(piece, ""))
    return " ".join(word for word in said if word)


def _address(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    text = re.sub(r"^https?://", "", match[0])
    www = "double-you double-you double-you dot " if text.startswith("www.") else ""
    return (claim(match, 0, www + _run(text.removeprefix("www.").rstrip("/"), reader)),)


def _handle(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    kind = "at" if match["mark"] == "@" else "hashtag"
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", match["name"])
    return (claim(match, 0, f"{kind} {' '.join(_run(word, reader) for word in words.split())}"),)


def _phone(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    """Digit by digit, with a breath between the groups."""
    groups = list(re.finditer(r"\+?\d+", match[0]))
    claims, last = [], 0
    for index, group in enumerate(groups):
        said = ("plus " if group[0].startswith("+") else "") + numbers.digits(group[0])
        comma = "," if index + 1 < len(groups) else ""
        gap = " " if index and " " not in match[0][last : group.start()] else ""
        claims.append(
            Claim(match.start() + group.start(), match.start() + group.end(), f"{gap}{said}{comma}")
        )
        between = (
            re.search(r"[^\s]+", match[0][group.end() : groups[index + 1].start()])
            if comma
            else None
        )
        if between:
            at = match.start() + group.end() + between.start()
            claims.append(Claim(at, at + len(between[0]), ""))
        last = group.end()
    if match[0].startswith("("):
        claims.append(Claim(match.start(), match.start() + 1, ""))
    return claims


def _mixed(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    """H2O, MP3, 4K, R2D2, COVID-19: letters and figures one after another."""
    said = []
    for piece in re.findall(r"[A-Za-z]+|\d+", match[0]):
        if piece.isdigit():
            said.append(
                numbers.whole(piece)
                if len(piece) < 4
                else numbers.year(int(piece[:4])) + numbers.digits(piece[4:])
            )
        elif (piece.isupper() and len(piece) < 4) or len(piece) == 1:
            said.append(spell(piece, british=reader.british))
        else:
            said.append(_letters(piece, reader))
    return (claim(match, 0, " ".join(said)),)


def _sign(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    before = " " if match.string[: match.start()][-1:].strip() else ""
    after = " " if match.string[match.end() :][:1].strip() else ""
    return (claim(match, 0, f"{before}{SIGNS[match[0]]}{after}"),)


def _either(match: re.Match[str], _reader: Reader) -> Sequence[Claim]:
    joint = " " if match["left"].lower() == "and" else " or "
    return (claim(match, "slash", joint),)


DOMAIN = r"(?:[\w-]+\.)+[A-Za-z]{2,}"
EARLY_RULES = (
    Rule(re.compile(rf"[\w.+-]*\w@{DOMAIN}\b"), _address),
    Rule(
        re.compile(rf"https?://[^\s\"”’)\]]*[\w/]|\bwww\.{DOMAIN}(?:/[\w./?=&%#~+-]*[\w/])?"),
        _address,
    ),
    Rule(
        re.compile(
            r"\b(?:[a-zA-Z0-9-]+\.)+(?:com|org|net|edu|gov|info|io|uk|de|fr|eu|tv|film|studio|app|dev)\b(?:/[\w./?=&%#~+-]*[\w/])?"
        ),
        _address,
    ),
    Rule(re.compile(r"(?<![\w&])(?P<mark>[@#])(?P<name>[A-Za-z]\w*)"), _handle),
    Rule(
        re.compile(
            r"(?<![\w.])(?:\+\d{1,3}[\s.-]?(?:\(?\d{1,5}\)?[\s.-]?){2,5}\d{2,}|\(\d{3}\)\s?\d{3}[-.\s]\d{4}"
            r"|\d{3}[-.]\d{3}[-.]\d{4}|\d{3}-\d{4}|0\d{2,4}\s\d{3,4}\s?\d{3,4})(?![\w-])"
        ),
        _phone,
    ),
)
MIXED_RULES = (
    Rule(re.compile(r"(?<![\w])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]+(?:-\d+)?(?!\w)"), _mixed),
    Rule(re.compile(r"(?<![\w])[A-Z]{2,}-\d+(?!\w)"), _mixed),
)
SIGN_RULES = (
    Rule(re.compile(r"(?P<left>[A-Za-z]+)(?P<slash>\s?/\s?)(?=[A-Za-z])"), _either),
    Rule(re.compile(r"[&+=@%×÷≈±§°№$£€]|(?<!\w)[~#<>](?=\s?[\w$£€])"), _sign),
)
