"""Accompaniment: the ways in which an instrument fills a bar of harmony, and ends a cue."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from studio.score.bars import Bar
from studio.score.notes import Note, Voice
from studio.score.textures import basses, beats, chords, figures
from studio.score.textures.pen import Part, Pen, Writer

__all__ = ["TEXTURES", "Part", "accompany", "close"]

TEXTURES: dict[str, Writer] = {
    **chords.TEXTURES,
    **basses.TEXTURES,
    **figures.TEXTURES,
    **beats.TEXTURES,
}
_SPREAD_AT_THE_END = frozenset(figures.SPREAD)
_SHORT_AT_THE_END = frozenset({*figures.SHORT, *chords.SHORT})
_NOT_AT_THE_END = frozenset({"accents", "sweep", "tabla", "machine"})


def accompany(bar: Bar, part: Part, rng: np.random.Generator) -> Iterator[Note]:
    """One part's notes in one bar."""
    if bar.silent or not part.enters <= bar.strength <= part.leaves:
        return
    texture = part.texture_of(bar)
    for note in TEXTURES[texture](Pen(bar, part, rng)):
        yield replace(note, voice=Voice.BASS) if texture in basses.TEXTURES else note


def close(bar: Bar, part: Part, rng: np.random.Generator, *, held: float) -> Iterator[Note]:
    """One part's share of the last chord: held, struck once, or spread; ``held`` in beats."""
    texture = part.textures[0]
    out = bar.strength < part.enters or bar.silent or texture in _NOT_AT_THE_END
    if out or (texture == "beat" and not part.strikes_pitches):
        return
    low = texture in basses.TEXTURES or texture == "beat"
    pen = Pen(bar, part if low else replace(part, octave=max(part.octave, 0)), rng)
    slot = bar.slot()
    if texture in {"drone", "tanpura"}:
        yield from basses.TEXTURES["drone"](pen)
    elif low:
        yield pen.note(slot.bass, 0, held)
    elif texture in _SPREAD_AT_THE_END:
        for index, pitch in enumerate(pen.ladder(5)):
            yield pen.note(pitch, index * 0.16, held - index * 0.16, weight=0.9)
    else:
        length = min(0.9, held) if texture in _SHORT_AT_THE_END else held
        for pitch in slot.voicing:
            yield pen.note(pitch, 0, length, weight=0.95)
