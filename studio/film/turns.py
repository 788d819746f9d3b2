"""How long it is quiet between two lines, as people leave it when they speak in turn.

In: two lines that follow each other. Out: milliseconds or frames. Between two speakers it is most
often a fifth of a second, less after a question, more where somebody trails off (Stivers et al.,
"Universals and cultural variation in turn-taking in conversation", 2009; Heldner and Edlund,
"Pauses, gaps and overlaps in conversations", 2010); a film leaves a little more. The same two lines
always leave the same time.
"""

import re

from studio.film.shot import Line, LineKind
from studio.film.timecode import FRAMES_PER_SECOND
from studio.lib.hashing import seed_of

SHORTEST_MS, LONGEST_MS = 150, 450
LATE_MS, INTERRUPTED_MS = 700, 40
TOLD_MS, SAME_MS = 400, 340
ANSWER_MS, STATEMENT_MS, CRY_MS = 210, 310, 230
TRAILED_MS = 130
LONG_WORDS, LONG_LINE_MS = 24, 60
VARIED_MS = 45
EDGES_MS = 60
"""Silence that a take has of its own, at its end and at the next one's beginning."""
_HASTE = re.compile(
    r"\b(?:interrupt\w*|cutting in|quick\w*|at once|immediately|hurr\w*|urgent\w*|eager\w*|"
    r"snap\w*|excit\w*|panick\w*)\b",
    re.IGNORECASE,
)
_WAIT = re.compile(
    r"\b(?:after (?:a|some|long)|long (?:beat|pause|silence)|hesitat\w*|reluctant\w*|finally|"
    r"at last|slow\w*|thoughtful\w*)\b",
    re.IGNORECASE,
)
_CLOSERS = " \"'”’»)*_"


def turn_ms(before: Line, after: Line) -> int:
    """Milliseconds of silence between two lines: 150 to 450 between speakers as a rule.

    Less where one breaks into the other's words, up to 700 where the next is to wait.
    """
    ending = before.text.rstrip(_CLOSERS)
    if before.speaker != after.speaker and ending.endswith(("—", "–", "--", "-")):
        return INTERRUPTED_MS
    wanted = _plain_ms(before, after, ending) + _varied(before, after)
    if len(before.text.split()) > LONG_WORDS:
        wanted += LONG_LINE_MS
    if _HASTE.search(after.parenthetical):
        return SHORTEST_MS
    if _WAIT.search(after.parenthetical):
        return min(LATE_MS, wanted + 250)
    return min(max(wanted, SHORTEST_MS), LONGEST_MS)


def turn_frames(before: Line, after: Line) -> int:
    """The same in frames of the film, the takes' own edges counted in; at least 0."""
    return max(0, round((turn_ms(before, after) - EDGES_MS) * FRAMES_PER_SECOND / 1000))


def _plain_ms(before: Line, after: Line, ending: str) -> int:
    trailed = TRAILED_MS if ending.endswith(("…", "...")) else 0
    if before.kind is not LineKind.DIALOGUE or after.kind is not LineKind.DIALOGUE:
        return TOLD_MS
    if before.speaker == after.speaker:
        return SAME_MS + trailed
    if ending.endswith("?"):
        return ANSWER_MS
    return (CRY_MS if ending.endswith("!") else STATEMENT_MS) + trailed


def _varied(before: Line, after: Line) -> int:
    """Nobody keeps time: a little more or less, by the words."""
    return seed_of(before.text, after.text) % (2 * VARIED_MS + 1) - VARIED_MS
