"""Words that begin a new time or place: "The next morning", "Years later", "Meanwhile".

In: a sentence. Out: whether it starts a new scene, and whether time has passed.
"""

import re

_UNIT = r"(?:second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie)|season|summer|winter|moment|morning|evening)s?"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|a\s+hundred|a\s+thousand|many|some|several|a\s+few|\d+)"
_PART = r"(?:morning|day|night|evening|afternoon|dawn|dusk|week|month|year|spring|summer|autumn|fall|winter|sunrise|sunset|midnight)"
_LEAD = r"^[\"'“‘(\s]*(?:and\s+|but\s+|then,?\s+|so\s+)?"
_JUMP = re.compile(
    _LEAD
    + r"(?:"
    + rf"(?:on\s+)?the\s+(?:next|following|very\s+next)\s+{_PART}"
    + rf"|the\s+{_PART}\s+after"
    + r"|(?:late\s+)?(?:that|this)\s+(?:same\s+)?(?:very\s+)?(?:morning|night|evening|afternoon|winter|summer|spring|autumn)"
    + rf"|next\s+(?:{_PART})"
    + rf"|{_COUNT}\s+(?:long\s+|short\s+|more\s+)?{_UNIT}\s+(?:later|afterwards?|passed|went\s+by|had\s+passed|on\b|after\s+that|ago|before|earlier)"
    + rf"|(?:{_UNIT})\s+(?:later|passed|went\s+by|earlier)"
    + r"|(?:much\s+|some\s+time\s+|long\s+|not\s+long\s+|soon\s+)?(?:later|afterwards)\b,?\s*(?:that\s+\w+)?"
    + r"|after\s+(?:a\s+(?:long\s+)?(?:while|time|week|month|year|day)|many\s+\w+|(?:two|three|four|five|six|seven)\s+\w+)"
    + r"|meanwhile|elsewhere|far\s+away|back\s+(?:at|in|home|on)\b|at\s+the\s+same\s+time"
    + r"|(?:at|by|around|before|towards?)\s+(?:first\s+light|dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall|midnight|morning|evening)\b"
    + r"|in\s+the\s+(?:morning|evening|afternoon|middle\s+of\s+the\s+night|small\s+hours)\b"
    + r"|when\s+(?:the\s+)?(?:spring|summer|autumn|winter|morning|night|evening|dawn|sun)\s+(?:came|comes|rose|rises|fell|falls|set|sets)"
    + r"|one\s+(?:day|night|morning|evening|afternoon|winter|summer|spring|autumn)\b"
    + r")",
    re.IGNORECASE,
)
_SAME_TIME = re.compile(
    _LEAD + r"(?:meanwhile|elsewhere|far\s+away|back\s+(?:at|in|home|on)|at\s+the\s+same\s+time)",
    re.IGNORECASE,
)
_SHORT = re.compile(_LEAD + rf"(?:{_COUNT}\s+)?(?:second|moment|minute)s?\s+later", re.IGNORECASE)


def starts_scene(sentence: str) -> bool:
    """Whether a sentence tells that place or time have changed since the one before."""
    return bool(_JUMP.match(sentence)) and not _SHORT.match(sentence)


def passes_time(sentence: str) -> bool:
    """Whether time has gone by (a fade), not only the place changed."""
    return starts_scene(sentence) and not _SAME_TIME.match(sentence)


def goes_on(sentence: str) -> bool:
    """Whether time went by where we are, so that its weather lasts: "By nightfall …"."""
    return bool(re.match(_LEAD + r"(?:by|towards?)\s", sentence, re.IGNORECASE))
