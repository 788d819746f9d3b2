"""What text a person may give: letters of any script, no control characters."""

import re

_CONTROLS = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\ud800-\udfff"
_REFUSED = re.compile(f"[{_CONTROLS}]")
_REFUSED_IN_LINE = re.compile(f"[{_CONTROLS}\\t\\n\\r]")


def fault(text: str, *, one_line: bool = False) -> str:
    """What is wrong with some text, as the end of a sentence; "" when nothing is.

    Control characters and halves of surrogate pairs can't be kept by every database, spoken or
    drawn. Tabs and line ends are taken unless ``one_line``.
    """
    found = (_REFUSED_IN_LINE if one_line else _REFUSED).search(text)
    if found is None:
        return ""
    if found.group() in "\t\n\r":
        return "must stay on one line"
    code, place = ord(found.group()), found.start() + 1
    return f"has a control character (U+{code:04X}) as its letter {place}; take it out"
