"""Marks of lettering in plain text: emphasis, links and lists, taken off before anyone reads.

In: a line with Markdown or Fountain marks. Out: its words.
"""

import re

_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!~>|])")
_STARS = re.compile(r"(\*{1,3})(?=\S)([^*\n]{0,2000}?\S)\1")
_LINES = re.compile(r"(?<!\w)(_{1,3})(?=\S)([^_\n]{0,2000}?\S)\1(?!\w)")
_STRUCK = re.compile(r"~~([^~\n]{1,2000})~~")
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"(?<!!)\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<!--.{0,2000}?-->", re.DOTALL)
_CODE = re.compile(r"`+([^`\n]{1,2000})`+")
_BULLET = re.compile(r"^[ \t]*(?:[-*+•][ \t]+|\d{1,3}[.)][ \t]+)")
_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+")


def strip_emphasis(text: str) -> str:
    """``text`` without ``*``, ``**``, ``_`` and their like around words."""
    kept = _ESCAPED.sub(lambda match: f"\ue000{ord(match.group(1)):x}\ue001", text)
    for _ in range(2):
        kept = _LINES.sub(r"\2", _STARS.sub(r"\2", kept))
    return re.sub(
        "\ue000([0-9a-f]+)\ue001", lambda match: chr(int(match.group(1), 16)), kept
    ).strip()


def strip_markdown(line: str) -> str:
    """One line of Markdown as words: no bullet, quote mark, link, image, tag or emphasis."""
    line = _BULLET.sub("", _QUOTE.sub("", line))
    line = _LINK.sub(r"\1", _IMAGE.sub("", line))
    line = _CODE.sub(r"\1", _STRUCK.sub(r"\1", _TAG.sub("", line)))
    return strip_emphasis(line)
