"""A line is cut into breaths: runs of phonemes that the model can say in one go.

Cuts fall at the ends of sentences, else at the last softer mark, else at a space.
"""

from dataclasses import dataclass
from itertools import pairwise

from studio.speech.phonemes import Sounds
from studio.speech.wording import UNOWNED

LONGEST = 140
HARD_MARKS = ".!?…"
SOFT_MARKS = ";:—,"
PAUSES_MS = {".": 380, "!": 380, "?": 400, "…": 520, ";": 280, ":": 280, "—": 260, ",": 170}
PLAIN_PAUSE_MS = 60


@dataclass(frozen=True)
class Breath:
    """Phonemes said in one go, their owners, and the silence after them in milliseconds."""

    phonemes: str
    owners: tuple[int, ...]
    pause_ms: int


def breaths(sounds: Sounds, *, longest: int = LONGEST) -> tuple[Breath, ...]:
    """The breaths of a line, none longer than ``longest`` phonemes, none without a sound."""
    cuts = [0]
    while len(sounds.phonemes) - cuts[-1] > longest:
        cuts.append(_cut(sounds.phonemes, cuts[-1], longest))
    cuts.append(len(sounds.phonemes))
    found = (_breath(sounds, start, end) for start, end in pairwise(cuts))
    return tuple(breath for breath in found if any(o != UNOWNED for o in breath.owners))


def _cut(phonemes: str, start: int, longest: int) -> int:
    """Where the breath that begins at ``start`` ends, exclusive, spaces after it included."""
    window = phonemes[start : start + longest]
    for marks, least in ((HARD_MARKS, 1), (SOFT_MARKS, longest // 3), (" ", 1)):
        at = max(window.rfind(f"{mark} ") for mark in marks) if marks != " " else window.rfind(" ")
        if at >= least:
            return start + at + (2 if marks != " " else 1)
    return start + longest


def _breath(sounds: Sounds, start: int, end: int) -> Breath:
    text = sounds.phonemes[start:end]
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    last = next((mark for mark in reversed(text) if mark not in '”“") '), "")
    first = start + lead
    return Breath(
        text, sounds.owners[first : first + len(text)], PAUSES_MS.get(last, PLAIN_PAUSE_MS)
    )
