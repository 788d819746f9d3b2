"""A title for a script that came without one."""

import re

UNTITLED = "Untitled film"
LONGEST = 60
_TITLE_LINE = re.compile(r"^\s*title\s*:\s*(\S.*?)\s*$", re.IGNORECASE | re.MULTILINE)
_HEADING = re.compile(r"^\s*(int|ext|est|i/e)[\s./]", re.IGNORECASE)


def title_of(script: str) -> str:
    """The title page's title, a markdown head, or a short first line; else "Untitled film"."""
    named = _TITLE_LINE.search(script[:2000])
    if named:
        return _clean(named[1])
    first = next((line.strip() for line in script.splitlines() if line.strip()), "")
    if first.startswith("#"):
        return _clean(first.lstrip("#"))
    if _HEADING.match(first) or len(first) > LONGEST or first.endswith((".", ",", ":", ";")):
        return UNTITLED
    return _clean(first)


def _clean(text: str) -> str:
    plain = "".join(letter for letter in text if letter.isprintable()).strip(' *_"“”')
    return plain[:255] or UNTITLED
