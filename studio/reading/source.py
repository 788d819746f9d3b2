"""The script as it came in: made clean, and recognised as Fountain, Final Draft or prose.

In: any text. Out: text with plain line ends and no control letters, and its form. Refuses what
is empty, too long, not text, or holds no word, with ``ScriptUnreadable``.
"""

import re
import unicodedata
from enum import StrEnum

from studio.lib.errors import ScriptUnreadable

MAX_LETTERS = 200_000

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_MARKS_WITHOUT_WIDTH = re.compile(
    "[\ufeff\u200b\u200e\u200f\u2060\u00ad\u202a-\u202e\u2066-\u2069]"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LETTER = re.compile(r"[^\W_]")
_MOST_CONTROLS = 0.02
"""More control letters than this share of the whole, and it is a file of another kind."""

HEADING = re.compile(
    r"^[ \t]*(?:\.(?=\w)|(?:(?:INT|EXT|EST)(?:\.?/(?:INT|EXT))?|I/E)[. ])[ \t]*(?=\S)",
    re.IGNORECASE,
)
_SURE_HEADING = re.compile(
    r"^[ \t]*(?:INT|EXT|EST|INT\.?/EXT|I/E)[.][ \t]*\S", re.MULTILINE | re.IGNORECASE
)
_CAPITAL_HEADING = re.compile(
    r"^(?:[ \t]*(?:INT|EXT|INT\.?/EXT|I/E)[. ][^a-z\n]{3,80}|\.(?=[A-Z])[^a-z\n]{3,80})$",
    re.MULTILINE,
)
_TITLE_KEY = re.compile(
    r"^(?:title|credit|authors?|source|draft date|date|contact|copyright|notes|revision)[ \t]*:",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"(?:^|\n)[ \t]*\n[ \t]*@?([A-Z][A-Z0-9 .'\-]{0,38})(?:\([^)\n]{1,30}\))?[ \t]*\^?\n[ \t]*\S"
)


class Form(StrEnum):
    """How a script is written."""

    FOUNTAIN = "fountain"
    FINAL_DRAFT = "fdx"
    PROSE = "prose"


def clean(script: str, *, max_letters: int = MAX_LETTERS) -> str:
    """The script in NFC, with plain line ends, without control letters and width-less marks.

    Raises:
        ScriptUnreadable: when it is empty, too long, not text, or holds no word.
    """
    if not script.strip():
        raise ScriptUnreadable("The script is empty. Write or paste some words first.")
    if len(script) > max_letters:
        raise ScriptUnreadable(
            f"The script has {len(script):,} letters; the longest we can film has {max_letters:,}. "
            "Film it in parts."
        )
    controls = len(_CONTROLS.findall(script)) + script.count("\ufffd")
    if controls > 8 and controls > len(script) * _MOST_CONTROLS:
        raise ScriptUnreadable("This is not a text. Upload a .fountain, .fdx, .txt or .md file.")
    text = _MARKS_WITHOUT_WIDTH.sub("", _LINE_ENDS.sub("\n", script))
    text = unicodedata.normalize("NFC", _CONTROLS.sub("", text).replace("\u00a0", " "))
    if not _LETTER.search(text):
        raise ScriptUnreadable("There are no words in the script that could be filmed.")
    return text


def form_of(text: str, name: str = "") -> Form:
    """The form of a clean script, by the ending of its file's name, else by its looks."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    head = text.lstrip()[:400].lower()
    if ending == "fdx" or head.startswith(("<?xml", "<finaldraft", "<!doctype")):
        return Form.FINAL_DRAFT
    if ending in {"fountain", "spmd"} or looks_like_fountain(text):
        return Form.FOUNTAIN
    return Form.PROSE


def looks_like_fountain(text: str) -> bool:
    """Whether a text has scene headings, a title page, or characters' cues of a screenplay."""
    if _SURE_HEADING.search(text) or _CAPITAL_HEADING.search(text):
        return True
    if is_capitals_only(text):
        return False
    cues = [cue.strip() for cue in _CUE.findall(text)]
    return len(cues) >= 2 or (bool(cues) and is_title_page(text))


def is_title_page(text: str) -> bool:
    """Whether the text begins with ``Title:`` and the like."""
    return bool(_TITLE_KEY.match(text.lstrip()))


def is_capitals_only(text: str) -> bool:
    """Whether a text has letters with case, and all of them are capitals."""
    return text.isupper()
