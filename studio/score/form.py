"""The shape of a cue: an introduction, phrases in pairs, contrast, breath, return and close.

Sections begin where the picture changes when a hit falls on a bar line; a long cue never
comes back to the same section twice in the same way.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np

from studio.score.timing import Timing

Curve = Callable[[float], float]
"""How full the music is (0..1) at a share (0..1) of the cue."""

_ORDER = (0, 0, 1, 0, -1, 2, 0, 1, -1, 3, 0, 2, 1, -1, 0, 4, 3, 0)
"""Material by letters: 0 is the theme, 1 and up contrast with it, -1 is a breath without tune."""
_SHORT_ORDER = (0, 1, 0, 2, 0)
_SHORT = 6  # phrases
_HOME_AGAIN = 0.72
_AWAY = 0.5


class Role(StrEnum):
    """What a phrase does."""

    INTRO = "intro"
    QUESTION = "question"
    ANSWER = "answer"
    CONTRAST = "contrast"
    BREATH = "breath"
    CLOSE = "close"


@dataclass(frozen=True)
class Phrase:
    """Some bars from ``bar`` on.

    ``letter`` tells the material (0 is the theme), ``round`` how often it was heard before in
    this cue; ``strength`` is 0..1; ``shift`` the phrase's key, in semitones from the home key.
    """

    role: Role
    bar: int
    bars: int
    strength: float
    letter: int = 0
    round: int = 0
    shift: int = 0
    peak: bool = False


def _intro_bars(bars: int, *, opens: bool) -> int:
    if opens:
        return 4 if bars >= 24 else 2 if bars >= 7 else 0
    return 2 if bars >= 14 else 1 if bars >= 9 else 0


def _lengths(bars: int) -> list[int]:
    """Phrases of four bars; what is over makes the last a little longer or shorter."""
    if bars <= 6:
        return [bars]
    whole, over = divmod(bars, 4)
    if over == 3:
        return [4] * whole + [3]
    return [4] * (whole - 1) + [4 + over]


def _regions(first: int, bars: int, hits: Sequence[int]) -> list[int]:
    """Bars where a section must begin; sections are three bars long at least."""
    cuts = [first]
    for hit in sorted(set(hits)):
        if hit - cuts[-1] >= 3 and bars - hit >= 3:
            cuts.append(hit)
    return [*cuts, bars]


def _roles(starts: Sequence[bool]) -> Iterator[tuple[Role, int]]:
    """Role and letter of each phrase; a new region begins a new pair."""
    order, at = (_SHORT_ORDER if len(starts) <= _SHORT else _ORDER), 0
    inside = False
    for number, fresh in enumerate(starts):
        if inside and not fresh:
            yield Role.ANSWER, order[at % len(order)]
            inside, at = False, at + 1
            continue
        if inside:
            inside, at = False, at + 1
        letter = order[at % len(order)]
        while letter < 0 and number < 3:
            at += 1
            letter = order[at % len(order)]
        if letter < 0:
            yield Role.BREATH, 0
            at += 1
            continue
        yield (Role.CONTRAST if letter else Role.QUESTION), letter
        inside = True


def _arc(along: float, groups: int) -> float:
    """Rises to two thirds of the way, then falls; long cues breathe in waves besides."""
    arc = np.sin(np.pi * along**1.5)
    wave = 0.14 * np.sin(2 * np.pi * along * groups / 6) if groups > 9 else 0.0
    return float(np.clip(0.42 + 0.45 * arc + wave, 0.25, 0.95))


def plan(
    timing: Timing,
    *,
    shift: int,
    opens: bool = True,
    curve: Curve | None = None,
    fullness: float = 0.0,
) -> tuple[Phrase, ...]:
    """The phrases of a cue. ``shift`` is where long cues travel to; ``curve`` says how full."""
    bars = timing.beats // timing.metre
    if not bars:
        return ()
    intro = _intro_bars(bars, opens=opens)
    hits = [hit // timing.metre for hit in timing.hits if hit % timing.metre == 0]
    cuts = _regions(intro, bars, hits)
    spans: list[tuple[int, int, bool]] = []
    for start, stop in pairwise(cuts):
        at = start
        for length in _lengths(stop - start):
            spans.append((at, length, at == start))
            at += length
    roles = list(_roles([fresh for _, _, fresh in spans]))
    roles[-1] = (Role.CLOSE, 0)
    total = timing.pulse.at(timing.beats) + timing.ring

    def strength(bar: int, length: int) -> float:
        middle = timing.pulse.at((bar + length / 2) * timing.metre) / max(total, 1e-9)
        plain = _arc((bar + length / 2) / bars, len(spans)) if curve is None else curve(middle)
        return float(np.clip(plain + 0.3 * fullness, 0.0, 1.0))

    phrases = [Phrase(Role.INTRO, 0, intro, 0.75 * strength(0, intro))] if intro else []
    rounds: dict[int, int] = {}
    levels = [strength(bar, length) for bar, length, _ in spans]
    for index, ((bar, length, _), (role, letter)) in enumerate(zip(spans, roles, strict=True)):
        begins = role in {Role.QUESTION, Role.CONTRAST, Role.CLOSE}
        rounds[letter] = rounds.get(letter, -1) + 1 if begins else rounds.get(letter, 0)
        along = index / len(spans)
        away = len(spans) >= 8 and _AWAY <= along < _HOME_AGAIN
        level = levels[index] - (0.14 if role is Role.BREATH and curve is None else 0.0)
        peak = levels[index] >= max(levels) - 1e-9 and role is not Role.BREATH
        phrases.append(
            Phrase(role, bar, length, level, letter, rounds[letter], shift if away else 0, peak)
        )
    return tuple(phrases)
