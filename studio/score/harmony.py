"""Chords: read from Roman numerals, and led by voice from one to the next.

Numerals count from the tonic's major scale whatever the mode, so a minor key writes "bVI".
Case is quality; "7", "maj7", "m7", "9", "add9", "6", "sus4", "sus2" add colour; "/3" and "/5"
put the third or fifth in the bass.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

SCALES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "pentatonic": (0, 2, 4, 7, 9),
}

_ROOTS = {"I": 0, "II": 2, "III": 4, "IV": 5, "V": 7, "VI": 9, "VII": 11}
_COLOURS: dict[str, tuple[int, ...]] = {
    "": (),
    "6": (9,),
    "7": (10,),
    "m7": (10,),
    "maj7": (11,),
    "9": (10, 14),
    "add9": (14,),
}
_NUMERAL = re.compile(r"(b?)([IV]+|[iv]+)(o?)(maj7|m7|add9|sus4|sus2|9|7|6)?(?:/([35]))?")


@dataclass(frozen=True)
class Chord:
    """Pitch classes above the key's tonic: root first, then third or fourth, fifth, colours."""

    tones: tuple[int, ...]
    bass: int

    def classes(self, tonic: int) -> tuple[int, ...]:
        """Pitch classes 0..11 in a key."""
        return tuple((tonic + tone) % 12 for tone in self.tones)


@lru_cache(maxsize=512)
def chord(numeral: str) -> Chord:
    """Read one numeral, such as "iv7" or "bVI/3".

    Raises:
        ValueError: when it is not one.
    """
    match = _NUMERAL.fullmatch(numeral)
    if match is None:
        raise ValueError(f"{numeral!r} is no chord")
    flat, degree, diminished, colour, inversion = match.groups()
    root = _ROOTS[degree.upper()] - bool(flat)
    third = 4 if degree.isupper() else 3
    colour = colour or ""
    if colour.startswith("sus"):
        third = 5 if colour == "sus4" else 2
    fifth = 6 if diminished else 7
    added = _COLOURS.get(colour, ())
    tones = tuple((root + step) % 12 for step in (0, third, fifth, *added))
    bass = tones[{"3": 1, "5": 2}.get(inversion or "", 0)]
    return Chord(tones=tones, bass=bass)


def _spellings(classes: Sequence[int], voices: int, low: int, high: int) -> list[tuple[int, ...]]:
    """All close voicings of the classes in a register, lowest note first."""
    wanted = list(dict.fromkeys(classes))
    if len(wanted) > voices:  # the fifth, then the root, may be left to others
        wanted = [tone for index, tone in enumerate(wanted) if index != 2][-voices:]
    found = []
    for start in range(low, high + 1):
        if start % 12 not in wanted:
            continue
        stack = [p for p in range(start, start + 25) if p % 12 in wanted][:voices]
        if len(stack) == voices and stack[-1] <= high:
            found.append(tuple(stack))
            found.extend(_opened(stack, high))
    return found


def _opened(stack: list[int], high: int) -> list[tuple[int, ...]]:
    """The same chord with its second voice up an octave, if it fits."""
    if len(stack) < 3 or stack[1] + 12 > high:
        return []
    return [tuple(sorted([*stack[:1], *stack[2:], stack[1] + 12]))]


def _cost(previous: Sequence[int], candidate: Sequence[int], centre: float) -> float:
    moves = [b - a for a, b in zip(previous, candidate, strict=True)]
    cost: float = sum(float(abs(move)) ** 1.3 for move in moves)
    cost += 0.15 * abs(sum(candidate) / len(candidate) - centre) ** 1.2
    for (a, b), (c, d) in itertools.combinations(zip(previous, candidate, strict=True), 2):
        parallel = b - a == d - c != 0
        if parallel and (c - a) % 12 in {0, 7}:
            cost += 4.0
    return cost


def lead(
    chords: Sequence[Chord], tonics: Sequence[int], *, voices: int, low: int, high: int
) -> list[tuple[int, ...]]:
    """Voice each chord so that every part moves as little as it can.

    Parallel fifths and octaves are dear, leaps dearer, drifting out of the middle of the
    register (MIDI pitches ``low`` to ``high``, at least two octaves) costs a little.
    """
    centre = (low + high) / 2
    result: list[tuple[int, ...]] = []
    for current, tonic in zip(chords, tonics, strict=True):
        options = _spellings(current.classes(tonic), voices, low, high)
        if result:
            before = result[-1]
            result.append(min(options, key=lambda v: (_cost(before, v, centre), v)))
        else:
            result.append(min(options, key=lambda v: (abs(sum(v) / len(v) - centre), v)))
    return result


def nearest(pitch_class: int, to: float) -> int:
    """The pitch of a class closest to a pitch; the lower one of two."""
    base = round(to) - 6 + (pitch_class - (round(to) - 6)) % 12
    return min((base, base - 12, base + 12), key=lambda p: (abs(p - to), p))
