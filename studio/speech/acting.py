"""What a parenthetical asks of the voice: pace, level, pitch and a pause before the words.

Takes the words in the brackets ("whispering, afraid"); unknown words ask for nothing.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Direction:
    """How to say a line. ``pace`` multiplies speed, ``level_db`` and ``pitch`` (semitones) add up.

    ``beat_ms`` is silence before the first word.
    """

    pace: float = 1.0
    level_db: float = 0.0
    pitch: float = 0.0
    beat_ms: int = 0


DIRECTIONS = (
    (
        r"whisper\w*|under (?:his|her|their) breath|hushed|sotto(?: voce)?|murmur\w*|mouth\w*",
        Direction(0.94, -6.0, 0.0),
    ),
    (
        r"soft\w*|quiet\w*|gent\w*|tender\w*|low(?: voice)?|kind\w*|sooth\w*",
        Direction(0.94, -3.0, -0.2),
    ),
    (
        r"shout\w*|yell\w*|scream\w*|roar\w*|bellow\w*|loud\w*|call\w*|cr(?:ies|ying) out",
        Direction(1.03, 3.0, 0.9),
    ),
    (r"angr\w*|furious\w*|fierce\w*|snap\w*|bark\w*|harsh\w*|sharp\w*", Direction(1.06, 2.0, 0.2)),
    (
        r"excit\w*|thrill\w*|eager\w*|delight\w*|joy\w*|happ\w*|cheer\w*|laugh\w*|grin\w*",
        Direction(1.05, 1.0, 0.6),
    ),
    (
        r"sad\w*|sorrow\w*|cry\w*|weep\w*|sob\w*|tear\w*|broken|grie\w*|bitter\w*",
        Direction(0.88, -2.0, -0.5),
    ),
    (
        r"tired\w*|weary|wearily|exhaust\w*|sleep\w*|drows\w*|yawn\w*|weak\w*",
        Direction(0.86, -2.0, -0.6),
    ),
    (
        r"slow\w*|deliberate\w*|careful\w*|solemn\w*|grave\w*|thoughtful\w*",
        Direction(0.85, 0.0, -0.1),
    ),
    (
        r"quick\w*|fast|hurr\w*|rapid\w*|rush\w*|breathless\w*|urgent\w*|panick\w*|frantic\w*",
        Direction(1.15, 0.5, 0.3),
    ),
    (
        r"scared|afraid|fear\w*|fright\w*|terrif\w*|nervous\w*|trembl\w*|anxious\w*",
        Direction(1.06, -1.0, 0.5),
    ),
    (r"surpris\w*|astonish\w*|amazed|stunned|shocked", Direction(1.02, 1.0, 0.6)),
    (r"stern\w*|cold\w*|firm\w*|dark\w*|menac\w*|threaten\w*", Direction(0.92, 0.0, -0.7)),
    (r"beat|pause|pausing|after a moment|hesita\w*", Direction(beat_ms=550)),
    (r"long (?:beat|pause)|after a long", Direction(beat_ms=500)),
)
PATTERNS = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), how) for words, how in DIRECTIONS)
PACE_LIMITS = (0.72, 1.3)
LEVEL_LIMITS_DB = (-8.0, 4.0)
PITCH_LIMITS = (-1.5, 1.5)


def direction_of(parenthetical: str) -> Direction:
    """The direction that the words in the brackets give together."""
    asked = [how for pattern, how in PATTERNS if pattern.search(parenthetical)]
    pace = 1.0
    for how in asked:
        pace *= how.pace
    return Direction(
        pace=_within(pace, PACE_LIMITS),
        level_db=_within(sum(how.level_db for how in asked), LEVEL_LIMITS_DB),
        pitch=_within(sum(how.pitch for how in asked), PITCH_LIMITS),
        beat_ms=sum(how.beat_ms for how in asked),
    )


def _within(value: float, limits: tuple[float, float]) -> float:
    return min(max(value, limits[0]), limits[1])
