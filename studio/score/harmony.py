"""Chords, read from Roman numerals, and the scales they live in.

Numerals count from the tonic's major scale whatever the mode, so a minor key writes "bVI".
Case is quality; "o" is diminished, "h" half diminished, "+" augmented; a colour follows ("7",
"maj7", "9", "13", "7b9", "add9", "69", "sus4" …); "/3", "/5" and "/7" put that tone in the bass.
"""

import re
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
    "octatonic": (0, 1, 3, 4, 6, 7, 9, 10),
    "pentatonic": (0, 2, 4, 7, 9),
    "minor pentatonic": (0, 3, 5, 7, 10),
    "bhairav": (0, 1, 4, 5, 7, 8, 11),
    "bhupali": (0, 2, 4, 7, 9),
    "kafi": (0, 2, 3, 5, 7, 9, 10),
    "malkauns": (0, 3, 5, 8, 10),
}

_ROOTS = {"I": 0, "II": 2, "III": 4, "IV": 5, "V": 7, "VI": 9, "VII": 11}
_COLOURS: dict[str, tuple[int, ...]] = {
    "": (),
    "6": (9,),
    "69": (9, 14),
    "7": (10,),
    "m7": (10,),
    "maj7": (11,),
    "maj9": (11, 14),
    "9": (10, 14),
    "11": (10, 14, 17),
    "13": (10, 21),
    "7b9": (10, 13),
    "add9": (14,),
    "sus4": (),
    "sus2": (),
    "7sus4": (10,),
    "9sus4": (10, 14),
    "5": (),
}
_THIRDS = {"sus4": 5, "sus2": 2, "7sus4": 5, "9sus4": 5}
_NUMERAL = re.compile(
    r"(b|#)?([IV]+|[iv]+)([oh+])?"
    r"(maj9|maj7|m7|add9|7sus4|9sus4|7b9|sus4|sus2|69|11|13|9|7|6|5)?(?:/([357]))?"
)


@dataclass(frozen=True)
class Chord:
    """Pitch classes above the key's tonic: root first, then third or fourth, fifth, colours.

    ``third`` and ``seventh`` are the tones that say what it is (None where it has none).
    """

    numeral: str
    tones: tuple[int, ...]
    bass: int
    third: int | None
    seventh: int | None

    def classes(self, tonic: int) -> tuple[int, ...]:
        """Pitch classes 0..11 in a key."""
        return tuple((tonic + tone) % 12 for tone in self.tones)


@lru_cache(maxsize=1024)
def chord(numeral: str) -> Chord:
    """Read one numeral, such as "iv7" or "bVI/3".

    Raises:
        ValueError: when it is not one.
    """
    match = _NUMERAL.fullmatch(numeral)
    if match is None or match[2].upper() not in _ROOTS:
        raise ValueError(f"{numeral!r} is no chord")
    sign, degree, kind, colour, inversion = match.groups()
    colour = colour or ""
    root = _ROOTS[degree.upper()] + {"b": -1, "#": 1}.get(sign or "", 0)
    third = _THIRDS.get(colour, 4 if degree.isupper() else 3)
    fifth = {"o": 6, "h": 6, "+": 8}.get(kind or "", 7)
    added = _COLOURS[colour]
    if kind == "h" and not added:
        added = (10,)
    if kind == "o" and added == (10,):
        added = (9,)
    steps = (0, fifth) if colour == "5" else (0, third, fifth, *added)
    tones = tuple((root + step) % 12 for step in steps)
    seventh = next((step for step in added if step in {9, 10, 11} and colour != "6"), None)
    bass = tones[0]
    if inversion == "7" and seventh is not None:
        bass = (root + seventh) % 12
    elif inversion in {"3", "5"}:
        bass = tones[{"3": 1, "5": 2}[inversion]]
    return Chord(
        numeral=numeral,
        tones=tones,
        bass=bass,
        third=None if colour == "5" else (root + third) % 12,
        seventh=None if seventh is None else (root + seventh) % 12,
    )


def bent(scale: str, tonic: int, classes: tuple[int, ...]) -> tuple[int, ...]:
    """The scale's pitch classes in a key, bent to a chord where that leaves the mode."""
    tones = [(tonic + step) % 12 for step in SCALES[scale]]
    for foreign in (c for c in classes if c not in tones):
        near = min(tones, key=lambda t: (min((t - foreign) % 12, (foreign - t) % 12), t))
        distance = min((near - foreign) % 12, (foreign - near) % 12)
        if distance == 1 and near not in classes:
            tones[tones.index(near)] = foreign
        else:
            tones.append(foreign)
    return tuple(sorted(set(tones)))


def nearest(pitch_class: int, to: float) -> int:
    """The pitch of a class closest to a pitch; the lower one of two."""
    base = round(to) - 6 + (pitch_class - (round(to) - 6)) % 12
    return min((base, base - 12, base + 12), key=lambda p: (abs(p - to), p))
