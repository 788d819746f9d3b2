"""Time: how many beats a length holds, and a pulse whose strong beats fall on given moments.

The tempo bends a little (never above ``_FURTHEST``) so that downbeats, or at least beats, fall
on hits; what can't be reached without bending more is left to an accent off the beat.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from studio.score.notes import Pulse

_SHORTEST_BODY = 0.5  # s; below that there is only the closing chord
_LONG_ENOUGH_FOR_BARS = 4
_SLOWING = (1.03, 1.07, 1.14, 1.28)  # the last beats before the close
_FURTHEST = math.log(1.13)  # of a tempo from the cue's own
_OFF_DOWNBEAT, _OFF_HALF, _SKIPPED = 1.7, 0.6, 4.0
_STIFFNESS = 20.0
_NEAREST = 1.2  # s between hits, and from the edges


@dataclass(frozen=True)
class Timing:
    """The beats of a cue. ``skipped`` at the start are not heard; ``hits`` are beats.

    ``ring`` is how many seconds the last chord has after its beat.
    """

    metre: int
    beats: int
    skipped: int
    pulse: Pulse
    ring: float
    hits: tuple[int, ...] = ()


def _ring(seconds: float, *, closes: bool) -> float:
    if not closes:
        return min(max(0.16 * seconds, 0.7), 3.4)
    return min(max(0.2 * seconds, 0.7), 4.5)


def _wanted(hits: Sequence[float], body: float) -> list[float]:
    kept: list[float] = []
    for hit in sorted(hits):
        if _NEAREST <= hit <= body - _NEAREST and (not kept or hit - kept[-1] >= _NEAREST):
            kept.append(hit)
    return kept


@dataclass(frozen=True)
class _Path:
    cost: float
    beats: tuple[int, ...]  # of the hits that were reached
    times: tuple[float, ...]


def _cost_of_beat(beat: int, metre: int) -> float:
    place = beat % metre
    if place == 0:
        return 0.0
    return _OFF_HALF if metre % 2 == 0 and place == metre // 2 else _OFF_DOWNBEAT


def _bend(path: _Path, beat: int, at: float, tempo: float) -> float:
    """The cost of going from a path's last anchor to a beat at a time; inf when too far."""
    beats, seconds = beat - path.beats[-1], at - path.times[-1]
    if beats <= 0 or seconds <= 0:
        return math.inf
    bent = math.log(beats / seconds / tempo)
    if abs(bent) > _FURTHEST:
        return math.inf
    return _STIFFNESS * seconds * bent * bent


def _fit(hits: Sequence[float], beats: int, body: float, metre: int) -> _Path:
    """The best beats for hits when the body has so many beats."""
    tempo = beats / body
    paths = [_Path(0.0, (0,), (0.0,))]
    for hit in hits:
        options: dict[tuple[int, ...], _Path] = {}
        for path in paths:
            skipped = _Path(path.cost + _SKIPPED, path.beats, path.times)
            options[path.beats] = min(options.get(path.beats, skipped), skipped, key=_cost)
            guess = round(hit * tempo)
            for beat in range(guess - 3, guess + 4):
                cost = path.cost + _bend(path, beat, hit, tempo) + _cost_of_beat(beat, metre)
                if math.isfinite(cost):
                    found = _Path(cost, (*path.beats, beat), (*path.times, hit))
                    options[found.beats] = found
        paths = sorted(options.values(), key=lambda p: (p.cost, p.beats))[:48]
    ended = [
        _Path(p.cost + _bend(p, beats, body, tempo), (*p.beats, beats), (*p.times, body))
        for p in paths
    ]
    return min(ended, key=lambda p: (p.cost, p.beats))


def _cost(path: _Path) -> float:
    return path.cost


def beat_out(
    seconds: float,
    *,
    bpm: float,
    metre: int,
    hits: Sequence[float] = (),
    slowing: bool = False,
    closes: bool = True,
) -> Timing:
    """Fit beats to a length: whole bars where there are some, the last chord before the end."""
    ring = _ring(seconds, closes=closes)
    body = seconds - ring
    beat = 60.0 / bpm
    if body < _SHORTEST_BODY:
        return Timing(metre, 0, 0, Pulse(np.array([0.0, beat])), ring)
    bars = round(body / (beat * metre))
    if bars < _LONG_ENOUGH_FOR_BARS:
        beats = max(1, round(body / beat))
        bars = -(-beats // metre)
        skipped = bars * metre - beats
        times = np.arange(bars * metre + 1, dtype=np.float64) - skipped
        return Timing(metre, bars * metre, skipped, Pulse(times * (body / beats)), ring)
    wanted = _wanted(hits, body)
    around = (bars, bars - 1, bars + 1) if wanted and bars > 8 else (bars,)
    paths = [(_fit(wanted, count * metre, body, metre), count) for count in around]
    path, bars = min(
        paths, key=lambda p: (p[0].cost + 30 * math.log(p[1] * metre * beat / body) ** 2, p[1])
    )
    pulse = Pulse(_beats(path, bars * metre, slowing=slowing and bars * metre > 8))
    return Timing(metre, bars * metre, 0, pulse, ring, path.beats[1:-1])


def _beats(path: _Path, beats: int, *, slowing: bool) -> NDArray[np.float64]:
    """Times of all beats through the anchors, the tempo changing smoothly between them."""
    lengths = np.empty(beats)
    for (first, last), (start, stop) in zip(
        pairwise(path.beats), pairwise(path.times), strict=True
    ):
        lengths[first:last] = (stop - start) / (last - first)
    smooth = _smoothed(lengths, path.beats)
    if slowing and path.beats[-1] - path.beats[-2] > len(_SLOWING):
        last = path.beats[-2]
        smooth[-len(_SLOWING) :] *= _SLOWING
        smooth[last:] *= (path.times[-1] - path.times[-2]) / smooth[last:].sum()
    return np.concatenate([[0.0], np.cumsum(smooth)])


def _smoothed(lengths: NDArray[np.float64], anchors: Sequence[int]) -> NDArray[np.float64]:
    """Beat lengths without sudden changes of tempo; anchors stay where they are in time."""
    result = lengths.copy()
    window = np.hanning(7)[1:-1]
    window /= window.sum()
    for _ in range(3):
        padded = np.concatenate([np.full(2, result[0]), result, np.full(2, result[-1])])
        soft = np.convolve(padded, window, mode="valid")
        for first, last in pairwise(anchors):
            soft[first:last] *= lengths[first:last].sum() / soft[first:last].sum()
        result = soft
    return result
