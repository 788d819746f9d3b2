"""One caption: at most two lines of text on screen between two times."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

MAX_LINES = 2
MAX_LINE_LETTERS = 42
MAX_LETTERS_PER_SECOND = 17
MIN_MS = 1000
GAP_MS = 84
"""Two frames, rounded up: what lies at least between two captions."""


class Place(StrEnum):
    """Where a caption stands: at the picture's foot, or at its head where the foot is taken."""

    BELOW = "below"
    ABOVE = "above"


@dataclass(frozen=True)
class Caption:
    """Text on screen from ``start_ms`` to ``end_ms``.

    Args:
        start_ms, end_ms: when, in milliseconds of the film.
        lines: as they are shown, names, dashes and brackets included.
        speakers: who says each of the lines; "" for the narrator and for sounds. Empty where
            nobody is known.
        place: where it stands.
        slanted: whether it is set in italics: a voice whose speaker is not seen.
        word_ms: when each word of each line begins, in milliseconds of the film; words are
            what spaces part. Empty where that isn't known.
    """

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    speakers: tuple[str, ...] = ()
    place: Place = Place.BELOW
    slanted: bool = False
    word_ms: tuple[tuple[int, ...], ...] = ()

    def leans(self, line: str) -> bool:
        """Whether one of its lines is in italics; what is heard besides never is."""
        return self.slanted and not is_sound(line)


@dataclass(frozen=True)
class CaptionTrack:
    """The captions of one language, by its tag (BCP 47: "es", "pt-BR")."""

    tag: str
    captions: tuple[Caption, ...]


def is_sound(line: str) -> bool:
    """Whether a line tells of a sound, in brackets."""
    return line.startswith("[") and line.endswith("]")


def reading_ms(lines: Sequence[str]) -> int:
    """The least time in milliseconds in which lines can be read."""
    return max(MIN_MS, -(-len(" ".join(lines)) * 1000 // MAX_LETTERS_PER_SECOND))


def one_at_a_time(captions: Iterable[Caption]) -> tuple[Caption, ...]:
    """Captions none of which overlaps another: what is shown together becomes one.

    Players of MP4 show one text at a time, so a caption that begins while another is up shares
    its lines from then on.
    """
    shown = [one for one in captions if one.end_ms > one.start_ms]
    times = sorted({ms for one in shown for ms in (one.start_ms, one.end_ms)})
    flat: list[Caption] = []
    ordered = sorted(shown, key=lambda one: one.start_ms)
    for start, end in pairwise(times):
        up = [one for one in ordered if one.start_ms <= start and one.end_ms >= end]
        if not up:
            continue
        lines = tuple(line for one in up for line in one.lines)
        before = flat[-1] if flat else None
        if before and before.end_ms == start and before.lines == lines and len(up) > 1:
            flat[-1] = replace(before, end_ms=end)
        else:
            flat.append(replace(up[0], start_ms=start, end_ms=end, lines=lines, word_ms=()))
    return tuple(flat)
