"""Counter-melody: a slower second voice that moves where the tune holds, and against it.

Takes the bars and the melody; gives a line that never rubs against it or runs beside it in
fifths and octaves.
"""

from collections.abc import Sequence

import numpy as np

from studio.score.bars import Bar
from studio.score.line import Moment, draw
from studio.score.melody import Singer, dress, phrases_of
from studio.score.notes import Note, Voice

_ENTERS = 0.42


def _sounding(melody: Sequence[Note], start: float, stop: float) -> tuple[int, ...]:
    return tuple(
        n.pitch for n in melody if n.beat < stop - 0.05 and n.beat + n.beats > start + 0.05
    )


def _held(melody: Sequence[Note], at: float) -> bool:
    """Whether the tune holds a note or rests at a beat, so that another may move."""
    return not any(abs(n.beat - at) < 0.26 for n in melody)


def _figure(bar: Bar, melody: Sequence[Note]) -> list[tuple[float, float]]:
    """When the second voice moves in a bar: at the bar line, and where it is let."""
    spots = [0.0]
    for at in np.arange(1, bar.metre, 1.0 if bar.metre != 6 else 3.0):
        if _held(melody, bar.beat + float(at)) and float(at) - spots[-1] >= 1:
            spots.append(float(at))
    spots = spots[:3]
    ends = [*spots[1:], float(bar.metre)]
    return [(at, end - at) for at, end in zip(spots, ends, strict=True)]


def counterpoint(
    bars: Sequence[Bar],
    melody: Sequence[Note],
    singer: Singer,
    rng: np.random.Generator,
    *,
    appearance: int,
    always: bool,
) -> list[Note]:
    """The second voice in phrases that want one; with ``always`` in every full enough phrase."""
    notes: list[Note] = []
    ordered = sorted(melody, key=lambda note: note.beat)
    for group in phrases_of(bars):
        phrase = group[0].phrase
        wanted = always or phrase.peak or dress(phrase, appearance).counter
        if not wanted or phrase.strength < _ENTERS:
            continue
        last = group[-1].beat + group[-1].metre
        near = [n for n in ordered if group[0].beat - 8 <= n.beat < last]
        moments = []
        for bar in (bar for bar in group if not bar.silent):
            for at, beats in _figure(bar, near):
                moments.append(
                    Moment(
                        beat=bar.beat + at,
                        beats=beats,
                        strong=True,
                        scale=bar.scale(at),
                        chord=bar.rests(at),
                        goal=(singer.low + singer.high) / 2,
                        against=_sounding(near, bar.beat + at, bar.beat + at + min(beats, 1.0)),
                    )
                )
        for moment, pitch in zip(moments, draw(moments, singer.low, singer.high), strict=True):
            velocity = singer.velocity + 22 * (phrase.strength - 0.5) + rng.normal(0, 2.5)
            notes.append(
                Note(
                    singer.instrument,
                    pitch,
                    moment.beat,
                    moment.beats * 0.98,
                    int(np.clip(velocity, 15, 110)),
                    0.012,
                    Voice.COUNTER,
                )
            )
    return notes
