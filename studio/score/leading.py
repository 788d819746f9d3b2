"""Voice-leading: chords in, four voices out that move little and never in parallel fifths.

The whole progression is led at once (the cheapest path over all voicings of all chords), so
that no chord is left with a bad way out. Rules as in any book of harmony: common tones stay,
steps are better than leaps, fifths and octaves do not move in parallel, the leading note and the
third are not doubled, the lower voices lie wider apart than the upper ones.
"""

import itertools
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.score.harmony import Chord

VOICES = 4
_KEPT = 56  # voicings of a chord that are looked at
_WIDEST = 9  # semitones between neighbours
_SPAN = 22
_PARALLEL, _PARALLEL_WITH_BASS = 60.0, 14.0
_DOUBLED_THIRD, _DOUBLED_SEVENTH = 2.5, 6.0
_MUD = 55  # below it, voices closer than a third are mud

Voicing = tuple[int, ...]


def _wanted(chord: Chord, tonic: int) -> tuple[int, ...]:
    """The classes that must sound: all of up to four; of more, root and fifth may be missing."""
    classes = list(dict.fromkeys(chord.classes(tonic)))
    if len(classes) > VOICES:
        fifth = (tonic + chord.tones[2]) % 12
        classes.remove(fifth)
    while len(classes) > VOICES:
        classes.pop(0)
    return tuple(classes)


def _static_cost(voicing: Voicing, chord: Chord, tonic: int, centre: float) -> float:
    classes = [pitch % 12 for pitch in voicing]
    cost = 0.25 * abs(sum(voicing) / len(voicing) - centre)
    if chord.third is not None and classes.count((tonic + chord.third) % 12) > 1:
        cost += _DOUBLED_THIRD
    if chord.seventh is not None and classes.count((tonic + chord.seventh) % 12) > 1:
        cost += _DOUBLED_SEVENTH
    if classes.count((tonic + 11) % 12) > 1:
        cost += _DOUBLED_SEVENTH
    for low, high in itertools.pairwise(voicing):
        gap = high - low
        cost += 2.0 if gap == 1 else 0.0
        cost += 3.0 if low < _MUD and gap < 4 else 0.0
    cost += 0.3 * max(voicing[2] - voicing[1] - 7, 0)
    return cost


@lru_cache(maxsize=2048)
def _voicings(
    chord: Chord, tonic: int, low: int, high: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Voicings of a chord in a register with what each costs in itself; the best few."""
    wanted = _wanted(chord, tonic)
    pitches = [p for p in range(low, high + 1) if p % 12 in wanted]
    needed = set(wanted)
    found = []
    for combination in itertools.combinations(pitches, VOICES):
        gaps = [b - a for a, b in itertools.pairwise(combination)]
        if max(gaps) > _WIDEST or combination[-1] - combination[0] > _SPAN:
            continue
        if needed <= {p % 12 for p in combination}:
            found.append(combination)
    centre = (low + high) / 2
    ranked = sorted((_static_cost(v, chord, tonic, centre), v) for v in found)[:_KEPT]
    return np.array([v for _, v in ranked]), np.array([cost for cost, _ in ranked])


def _moves(
    before: NDArray[np.int64], after: NDArray[np.int64], basses: tuple[int, int]
) -> NDArray[np.float64]:
    """What every move from one voicing (rows) to another (columns) costs."""
    step = after[None, :, :] - before[:, None, :]
    size = np.abs(step)
    cost = (size**1.25).sum(axis=2) + 2.0 * np.maximum(size - 5, 0).sum(axis=2)
    for one, two in itertools.combinations(range(VOICES), 2):
        gap = (before[:, two] - before[:, one]) % 12
        perfect = (gap == 0) | (gap == 7)
        together = (step[:, :, one] == step[:, :, two]) & (step[:, :, one] != 0)
        cost = cost + _PARALLEL * (perfect[:, None] & together)
    bass_step = basses[1] - basses[0]
    if bass_step:
        for voice in range(VOICES):
            gap = (before[:, voice] - basses[0]) % 12
            perfect = (gap == 0) | (gap == 7)
            together = step[:, :, voice] == bass_step
            cost = cost + _PARALLEL_WITH_BASS * (perfect[:, None] & together)
    return np.asarray(cost)


def lead(
    chords: Sequence[Chord], tonics: Sequence[int], basses: Sequence[int], *, low: int, high: int
) -> list[Voicing]:
    """Four voices for each chord, lowest first, in a register of at least two octaves.

    ``basses`` are the pitches of the bass line under them.
    """
    if not chords:
        return []
    options = [_voicings(c, t, low, high) for c, t in zip(chords, tonics, strict=True)]
    total = options[0][1] * 2
    back: list[NDArray[np.int64]] = []
    for index in range(1, len(options)):
        moves = _moves(options[index - 1][0], options[index][0], (basses[index - 1], basses[index]))
        paths = total[:, None] + moves
        back.append(paths.argmin(axis=0))
        total = paths.min(axis=0) + options[index][1]
    at = int(total.argmin())
    chosen = [at]
    for pointers in reversed(back):
        at = int(pointers[at])
        chosen.append(at)
    chosen.reverse()
    return [tuple(int(p) for p in options[i][0][k]) for i, k in enumerate(chosen)]


def bass_line(chords: Sequence[Chord], tonics: Sequence[int]) -> list[int]:
    """Bass pitches between E1 and E3, each near the one before, leaning to the middle."""
    result: list[int] = []
    for current, tonic in zip(chords, tonics, strict=True):
        centre = 0.55 * result[-1] + 0.45 * 40 if result else 40.0
        wanted = (tonic + current.bass) % 12
        base = round(centre) - 6 + (wanted - (round(centre) - 6)) % 12
        choices = [p for p in (base - 12, base, base + 12) if 28 <= p <= 52]
        result.append(min(choices, key=lambda p, c=centre: (abs(p - c), p)))  # type: ignore[misc]
    return result
