"""One line of music found whole: the cheapest path of pitches through moments in time.

A moment says when, how long, on which chord and scale, and which step of the scale the motif
would take there. The path weighs what teachers of melody weigh: chord tones where it is strong,
steps, leaps that turn back, a contour, an arch, and an end where the phrase wants it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_OFF_CHORD = 16.0
_OFF_SCALE = 400.0
_WRONG_END = 30.0
_LONG = 1.4  # beats from which a note must belong to the chord
_CONTOUR, _CONTOUR_CAP = 1.1, 12.0


@dataclass(frozen=True)
class Moment:
    """One note to be found.

    ``step`` is the move in steps of the scale that the motif makes into it (None is free);
    ``goal`` a pitch towards which the phrase arches; ``ends`` the classes it must be one of, ()
    for any; ``against`` pitches that sound meanwhile in another voice, which it must not rub
    against, and ``fixed`` is how strongly the step counts.
    """

    beat: float
    beats: float
    strong: bool
    scale: tuple[int, ...]
    chord: tuple[int, ...]
    step: int | None = None
    goal: float = 72.0
    ends: tuple[int, ...] = ()
    against: tuple[int, ...] = ()
    fixed: float = 1.0
    avoid: tuple[int, ...] = field(default=())


def _unary(moment: Moment, pitches: NDArray[np.int64]) -> NDArray[np.float64]:
    classes = pitches % 12
    cost = 0.045 * np.abs(pitches - moment.goal) ** 1.5
    cost += _OFF_SCALE * ~np.isin(classes, moment.scale)
    off_chord = ~np.isin(classes, moment.chord)
    cost += off_chord * (_OFF_CHORD if moment.strong or moment.beats >= _LONG else 0.7)
    if moment.ends:
        cost += _WRONG_END * ~np.isin(classes, moment.ends)
    if moment.avoid:
        cost += 6.0 * np.isin(classes, moment.avoid)
    for other in moment.against:
        gap = np.abs(pitches - other)
        rub = np.isin(gap % 12, (1, 2, 11)) | (gap == 0)
        cost += 9.0 * rub + 2.5 * np.isin(gap % 12, (0, 7)) + 3.0 * (pitches > other)
    return np.asarray(cost)


def _leaps(pitches: NDArray[np.int64]) -> NDArray[np.float64]:
    size = np.abs(pitches[None, :] - pitches[:, None])
    cost = np.where(size == 0, 1.6, 0.0) + 0.12 * size
    cost = cost + np.where(size > 4, 0.8, 0.0) + np.where(size > 7, 2.5, 0.0)
    cost = cost + np.where(size > 9, 5.0, 0.0) + np.where(size > 12, 40.0, 0.0)
    return np.asarray(cost + np.where((size == 6) | (size == 11) | (size == 10), 4.0, 0.0))


def _steps(moment: Moment, pitches: NDArray[np.int64]) -> NDArray[np.int64]:
    """The number of each pitch in its scale, counted upwards."""
    degrees = np.zeros(129, dtype=np.int64)
    inside = np.isin(np.arange(128) % 12, moment.scale)
    degrees[1:] = np.cumsum(inside)
    return degrees[pitches]


def draw(
    moments: Sequence[Moment], low: int, high: int, *, before: float | None = None
) -> list[int]:
    """The pitches of a line within a register, one a moment; ``before`` is where it comes from."""
    if not moments:
        return []
    pitches = np.arange(low, high + 1)
    leaps = _leaps(pitches)
    total = _unary(moments[0], pitches)
    if before is not None:
        total = total + 0.25 * np.abs(pitches - before)
    back: list[NDArray[np.int64]] = []
    for last, moment in pairwise(moments):
        cost = leaps.copy()
        if moment.step is not None:
            made = _steps(moment, pitches)[None, :] - _steps(last, pitches)[:, None]
            off = np.abs(made - moment.step).astype(np.float64) ** 1.5
            cost += moment.fixed * np.minimum(_CONTOUR * off, _CONTOUR_CAP)
        foreign = ~np.isin(pitches % 12, last.chord)
        size = np.abs(pitches[None, :] - pitches[:, None])
        cost += 7.0 * (foreign[:, None] & (size > 2))  # what is foreign moves on by step
        arriving = ~np.isin(pitches % 12, moment.chord)
        cost += 3.0 * (arriving[None, :] & (size > 4))
        paths = total[:, None] + cost
        back.append(paths.argmin(axis=0))
        total = paths.min(axis=0) + _unary(moment, pitches)
    at = int(total.argmin())
    line = [at]
    for pointers in reversed(back):
        at = int(pointers[at])
        line.append(at)
    return [int(pitches[k]) for k in reversed(line)]
