"""One caption: at most two lines of text on screen between two times."""

from dataclasses import dataclass

MAX_LINES = 2
MAX_LINE_LETTERS = 42
MAX_LETTERS_PER_SECOND = 17


@dataclass(frozen=True)
class Caption:
    """Text on screen from ``start_ms`` to ``end_ms``; ``speaker`` is "" for the narrator."""

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    speaker: str = ""
