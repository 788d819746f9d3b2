"""Percussion: patterns with ghosts and fills, accents on hits, and a tabla's strokes."""

from collections.abc import Iterator

from studio.score.notes import Note, Voice
from studio.score.textures.pen import Pen, Writer

_STROKES = {".": 0.0, "x": 1.0, "o": 0.68, "g": 0.42}
STROKE_NAMES = ("ge", "na", "tin", "ka", "dha", "dhin")
"""A tabla's strokes: its keys are ``stroke * 12 + tonic``."""

_TINTAL = (4, 5, 5, 4, 4, 5, 5, 4, 4, 2, 2, 1, 1, 5, 5, 4)  # sixteen beats, in four bars of four
_KEHERWA = (4, 0, 1, 2, 1, 3, 5, 1)  # eight quick strokes a bar


def _beat(pen: Pen) -> Iterator[Note]:
    """The part's figure: "x" a stroke, "o" a soft one, "g" one that is sometimes left out."""
    for key, pattern in pen.part.figure_of(pen.bar):
        step = pen.bar.metre / len(pattern)
        for index, mark in enumerate(pattern):
            weight = _STROKES[mark]
            if not weight or (mark == "g" and pen.rng.random() < 0.4):
                continue
            at = index * step
            pitch = key or pen.bar.slot(at).bass
            yield pen.note(pitch, at, step, weight=weight)


def _accents(pen: Pen) -> Iterator[Note]:
    """A stroke where a hit falls, and where a full section begins."""
    spots = set(pen.bar.accents)
    if pen.bar.place == 0 and pen.bar.strength > 0.6 and pen.bar.beat:
        spots.add(0)
    for at in sorted(spots):
        for key, _ in pen.part.figures[0]:
            pitch = key or pen.bar.slot(at).bass
            note = pen.note(pitch, at, 2.0, weight=1.1)
            yield Note(
                note.instrument, note.pitch, note.beat, 2.0, note.velocity, 0.0, Voice.ACCENT
            )


def _tabla(pen: Pen) -> Iterator[Note]:
    """Tintal for the stately, keherwa where the music is full; each bar a little differently."""
    quick = pen.bar.strength > 0.58 or pen.bar.phrase.letter % 2 == 1
    strokes = _KEHERWA if quick else _TINTAL[4 * (pen.bar.place % 4) :][:4]
    step = pen.bar.metre / len(strokes)
    for index, stroke in enumerate(strokes):
        at = index * step
        weight = 1.0 if index == 0 else 0.8 if at == int(at) else 0.62
        yield pen.note(stroke * 12 + pen.bar.tonic, at, step, weight=weight)
        if pen.rng.random() < 0.1 + 0.15 * pen.bar.strength:
            yield pen.note(12 + pen.bar.tonic, at + step / 2, step / 2, weight=0.45)
    if pen.bar.left == 0 and pen.bar.phrase.bars > 1:
        for index in range(3):  # a tihai: thrice the same into the next phrase
            at = pen.bar.metre - 1.5 + index * 0.5
            yield pen.note(48 + pen.bar.tonic, at, 0.4, weight=0.75 + 0.1 * index)


TEXTURES: dict[str, Writer] = {"beat": _beat, "accents": _accents, "tabla": _tabla}
