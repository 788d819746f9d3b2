"""Accompaniment: ways in which an instrument fills a bar of harmony.

Each texture takes a bar and a part (who plays, how loud, in which register) and gives notes.
``TEXTURES`` names them; styles choose from it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from studio.score.bars import Bar
from studio.score.harmony import nearest
from studio.score.instruments import INSTRUMENTS
from studio.score.notes import Note


@dataclass(frozen=True)
class Part:
    """One accompanying part of a style.

    It plays in bars whose strength is at least ``enters``; ``octave`` moves it up or down;
    ``figure`` is what the texture "beat" plays: pairs of a percussion key (or 0 for the bass
    note) and a pattern over the bar, "x" a stroke, "o" a soft one, "." nothing.
    """

    instrument: str
    texture: str
    velocity: int
    enters: float = 0.0
    octave: int = 0
    figure: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Pen:
    """Writes notes of one part into one bar, with a hand that is never quite even."""

    bar: Bar
    part: Part
    rng: np.random.Generator

    def note(self, pitch: int, at: float, beats: float, *, weight: float = 1.0) -> Note:
        """A note ``at`` beats into the bar, brought by octaves into the player's register."""
        player = INSTRUMENTS[self.part.instrument]
        pitch = pitch + 12 * self.part.octave
        while pitch > player.high:
            pitch -= 12
        while pitch < player.low:
            pitch += 12
        fullness = 26 * (self.bar.strength - 0.5)
        velocity = 0.9 * self.part.velocity * weight + fullness + self.rng.normal(0, 2.5)
        return Note(
            instrument=self.part.instrument,
            pitch=pitch,
            beat=self.bar.beat + at,
            beats=beats,
            velocity=int(np.clip(velocity, 12, 118)),
        )


Writer = Callable[[Pen], Iterator[Note]]


def _pad(pen: Pen) -> Iterator[Note]:
    for pitch in pen.bar.voicing:
        yield pen.note(pitch, 0, pen.bar.metre * 1.02)


def _thin_pad(pen: Pen) -> Iterator[Note]:
    """Only the outer voices."""
    for pitch in (pen.bar.voicing[0], pen.bar.voicing[-1]):
        yield pen.note(pitch, 0, pen.bar.metre * 1.02)


def _drone(pen: Pen) -> Iterator[Note]:
    """Tonic and fifth, whatever the chord."""
    base = nearest(pen.bar.tonic, 48)
    for step in (0, 7):
        yield pen.note(base + step, 0, pen.bar.metre * 1.02)


def _bass(pen: Pen) -> Iterator[Note]:
    yield pen.note(pen.bar.bass, 0, pen.bar.metre * 0.98)


def _bass_steps(pen: Pen) -> Iterator[Note]:
    """Root on one, fifth halfway."""
    half = pen.bar.metre / 2 if pen.bar.metre != 3 else 2
    yield pen.note(pen.bar.bass, 0, half * 0.9)
    fifth = nearest(pen.bar.classes()[2], pen.bar.bass + 1)
    yield pen.note(fifth, half, (pen.bar.metre - half) * 0.85, weight=0.88)


def _walking(pen: Pen) -> Iterator[Note]:
    """A walking bass: chord tones on the beats, leading into the next bar by step."""
    classes = pen.bar.classes()
    pitch = pen.bar.bass
    for beat in range(pen.bar.metre):
        if beat:
            choice = classes[(beat + int(pen.rng.integers(2))) % len(classes)]
            pitch = nearest(choice, pitch + int(pen.rng.choice([-3, 3])))
        yield pen.note(pitch, beat, 0.92, weight=1.0 if beat % 2 == 0 else 0.9)


def _ladder(bar: Bar, count: int) -> list[int]:
    """Chord tones upwards from the lowest voice."""
    classes = bar.classes()
    start = bar.voicing[0]
    return [p for p in range(start, start + 49) if p % 12 in classes][:count]


def _wave(pen: Pen) -> Iterator[Note]:
    """Broken chords in eighths, up and down again."""
    steps = pen.bar.metre * 2 if pen.bar.metre != 6 else 6
    length = pen.bar.metre / steps
    tones = _ladder(pen.bar, 5)
    order = [0, 1, 2, 3, 4, 3, 2, 1]
    for index in range(steps):
        pitch = tones[order[index % len(order)] % len(tones)]
        weight = 1.0 if index == 0 else 0.84
        yield pen.note(pitch, index * length, length * 2.6, weight=weight)


def _rising(pen: Pen) -> Iterator[Note]:
    """A slow broken chord upwards in quarters."""
    tones = _ladder(pen.bar, pen.bar.metre)
    for index, pitch in enumerate(tones):
        weight = 1.0 if index == 0 else 0.88
        yield pen.note(pitch, index, pen.bar.metre - index, weight=weight)


def _roll(pen: Pen) -> Iterator[Note]:
    """A spread chord on the first bar of each pair."""
    if pen.bar.place % 2:
        return
    for index, pitch in enumerate(_ladder(pen.bar, 6)):
        at = index * 0.11
        yield pen.note(pitch, at, pen.bar.metre - at, weight=0.85 + 0.03 * index)


def _after_beats(pen: Pen) -> Iterator[Note]:
    """Short chords after the bass: two and three in a waltz, off the beat elsewhere."""
    spots = {3: (1.0, 2.0), 6: (2.0, 5.0)}.get(pen.bar.metre, (1.0, 3.0))
    for at in spots:
        for pitch in pen.bar.voicing[1:]:
            yield pen.note(pitch, at, 0.45)


def _plucks(pen: Pen) -> Iterator[Note]:
    """Light single notes, some left out."""
    tones = _ladder(pen.bar, 4)
    steps = pen.bar.metre * 2 if pen.bar.metre != 6 else 6
    length = pen.bar.metre / steps
    for index in range(steps):
        if index % 2 and pen.rng.random() > 0.35 + 0.4 * pen.bar.strength:
            continue
        pitch = tones[(index * 2 + pen.bar.place) % len(tones)]
        yield pen.note(pitch, index * length, length * 0.8)


def _ostinato(pen: Pen) -> Iterator[Note]:
    """Driven eighths on root, fifth and octave."""
    root = nearest(pen.bar.classes()[0], pen.bar.voicing[0])
    figure = (0, 0, 7, 0, 12, 0, 7, 0)
    steps = pen.bar.metre * 2 if pen.bar.metre != 6 else 6
    for index in range(steps):
        weight = 1.08 if index % 4 == 0 else 0.86
        at = index * pen.bar.metre / steps
        yield pen.note(root + figure[index % 8], at, 0.42, weight=weight)


def _comping(pen: Pen) -> Iterator[Note]:
    """Chords as a jazz pianist throws them in."""
    figures = ((0.0, 2.5), (1.5, 3.0), (0.0, 1.5), (1.0, 2.5, 3.5))
    for at in figures[int(pen.rng.integers(len(figures)))]:
        if at >= pen.bar.metre:
            continue
        for pitch in pen.bar.voicing:
            yield pen.note(pitch, at, 0.8)


def _sparks(pen: Pen) -> Iterator[Note]:
    """A few high chord tones, here and there."""
    tones = _ladder(pen.bar, 8)[3:]
    for at in np.arange(0, pen.bar.metre, 0.5):
        if pen.rng.random() < 0.10 + 0.16 * pen.bar.strength:
            pitch = int(pen.rng.choice(tones))
            yield pen.note(pitch, float(at), 2.0, weight=0.9)


def _counter(pen: Pen) -> Iterator[Note]:
    """A slow middle voice: the led inner voices, one after the other."""
    half = pen.bar.metre / 2
    yield pen.note(pen.bar.voicing[2], 0, half)
    yield pen.note(pen.bar.voicing[1], half, half, weight=0.92)


def _fanfare(pen: Pen) -> Iterator[Note]:
    """Chords that mark the first and the last bar of a phrase."""
    if pen.bar.place == 0 or pen.bar.left == 0:
        for pitch in pen.bar.voicing[1:]:
            yield pen.note(pitch, 0, pen.bar.metre * 0.75)


def _beat(pen: Pen) -> Iterator[Note]:
    """Percussion by its figure; with key 0 the bass note is struck (timpani)."""
    for key, pattern in pen.part.figure:
        step = pen.bar.metre / len(pattern)
        for index, mark in enumerate(pattern):
            if mark == ".":
                continue
            weight = 1.0 if mark == "x" else 0.68
            yield pen.note(key or pen.bar.bass, index * step, step, weight=weight)


TEXTURES: dict[str, Writer] = {
    "pad": _pad,
    "thin pad": _thin_pad,
    "drone": _drone,
    "bass": _bass,
    "bass steps": _bass_steps,
    "walking": _walking,
    "wave": _wave,
    "rising": _rising,
    "roll": _roll,
    "after beats": _after_beats,
    "plucks": _plucks,
    "ostinato": _ostinato,
    "comping": _comping,
    "sparks": _sparks,
    "counter": _counter,
    "fanfare": _fanfare,
    "beat": _beat,
}

_STRUCK_AT_THE_END = {"beat", "ostinato", "plucks", "after beats", "comping", "walking"}


def accompany(bar: Bar, part: Part, rng: np.random.Generator) -> Iterator[Note]:
    """One part's notes in one bar."""
    if bar.strength >= part.enters:
        yield from TEXTURES[part.texture](Pen(bar, part, rng))


def close(bar: Bar, part: Part, rng: np.random.Generator, *, beats: float) -> Iterator[Note]:
    """One part's share of the last chord: held, struck once, or spread; percussion stays out."""
    if bar.strength < part.enters or (part.texture == "beat" and part.figure[0][0] != 0):
        return
    pen = Pen(bar, part, rng)
    if part.texture in {"bass", "bass steps", "walking", "beat"}:
        yield pen.note(bar.bass, 0, beats)
    elif part.texture in {"wave", "rising", "roll", "sparks"}:
        for index, pitch in enumerate(_ladder(bar, 5)):
            yield pen.note(pitch, index * 0.16, beats, weight=0.9)
    else:
        length = 0.6 if part.texture in _STRUCK_AT_THE_END else beats
        for pitch in bar.voicing:
            yield pen.note(pitch, 0, length, weight=0.95)
