"""A line as people type it becomes a line as it would be printed in a caption.

Takes any text; gives one line without control characters, emoji, or emphasis marks, with real
dashes and ellipses. Nothing that is a word is lost.
"""

import re
import unicodedata

LEANING, LEANT = "\ue000", "\ue001"
MARKS = (
    (re.compile(r"!?\[([^\]]+)\]\([^)\s]*\)"), r"\1"),
    (re.compile(r"(~~|`+)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(\*{1,3})(?=\S)(.+?)(?<=\S)\1"), rf"{LEANING}\2{LEANT}"),
    (re.compile(r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)"), rf"{LEANING}\2{LEANT}"),
    (re.compile(r"</?[a-zA-Z][^<>]{0,40}>"), " "),
    (re.compile(r"(?m)^\s*(?:[#>]+|[-*•])\s+"), " "),
    (re.compile(r"\.(?:\s?\.){2,}"), "…"),
    (re.compile(r"\s+--+\s+|\s+[-–]\s+(?!\d)"), " — "),
    (re.compile(r"--+"), "—"),
    (re.compile(r"([!?])[!?]{2,}"), r"\1"),
    (re.compile(r"[*`]+"), ""),
    (re.compile(r"(?<=\S)[ \t]+(?=[,.!?;:…](?:\s|$))"), ""),
)
MOST_LEANT_ON = 4
KEPT_SYMBOLS = frozenset("°№™©®")
PICTURE_JOINTS = frozenset(
    "\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}"
)
SKIN_TONES = range(0x1F3FB, 0x1F400)


def _shown(letter: str) -> str:
    """The letter, a space for what separates, nothing for pictures and controls."""
    if letter in PICTURE_JOINTS or ord(letter) in SKIN_TONES:
        return ""
    kind = unicodedata.category(letter)
    if letter in KEPT_SYMBOLS:
        return letter
    if kind in ("Cc", "Zl", "Zp", "Zs", "So", "Co", "Cn"):
        return "\n" if letter == "\n" else " "
    return "" if kind in ("Cf", "Cs") else letter


def tidied(text: str) -> str:
    """The line, ready to be read and to be shown."""
    return _marked(text).replace(LEANING, "").replace(LEANT, "")


def leant_on(text: str) -> frozenset[int]:
    """Which words of the tidied line are emphasised by marks; none where most of it is."""
    inside, found = False, set()
    words = _marked(text).split(" ")
    for index, word in enumerate(words):
        inside = inside or LEANING in word
        if inside:
            found.add(index)
        inside = inside and LEANT not in word
    few = len(found) <= MOST_LEANT_ON and len(found) < max(2, len(words))
    return frozenset(found) if few else frozenset()


def _marked(text: str) -> str:
    """The tidied line with signs where an emphasis begins and ends."""
    line = "".join(_shown(letter) for letter in unicodedata.normalize("NFC", text))
    for pattern, instead in MARKS:
        line = pattern.sub(instead, line)
    return " ".join(word for word in line.split() if word.strip(LEANING + LEANT))
