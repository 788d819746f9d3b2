"""Broken chords, ostinati, plucked patterns, arpeggios, sparks and sweeps."""

from collections.abc import Iterator, Sequence

import numpy as np

from studio.score.harmony import nearest
from studio.score.notes import Note
from studio.score.textures.pen import Pen, Writer


def _pattern(pen: Pen, order: Sequence[int], *, ring: float, steps: int = 0) -> Iterator[Note]:
    """Chord tones by number, evenly over the bar; -1 is a rest."""
    steps = steps or pen.eighths
    length = pen.bar.metre / steps
    for index in range(steps):
        number = order[index % len(order)]
        if number < 0:
            continue
        at = index * length
        tones = pen.ladder(8, at)
        weight = 1.0 if at == 0 else 0.9 if at == int(at) else 0.82
        yield pen.note(tones[number % len(tones)], at, length * ring, weight=weight)


def _wave(pen: Pen) -> Iterator[Note]:
    """Broken chords in eighths, up and down again."""
    yield from _pattern(pen, (0, 1, 2, 3, 4, 3, 2, 1), ring=2.6)


def _rocking(pen: Pen) -> Iterator[Note]:
    """Alberti's way: low, high, middle, high."""
    yield from _pattern(pen, (0, 2, 1, 2) if pen.bar.metre == 4 else (0, 1, 2), ring=1.4)


def _wide(pen: Pen) -> Iterator[Note]:
    """A nocturne's left hand: the bass far below, then tenths up and back."""
    slot = pen.bar.slot()
    yield pen.note(slot.bass, 0, pen.bar.metre * 0.95, weight=1.05)
    length = pen.bar.metre / pen.eighths
    order = (2, 3, 4, 5, 4, 3, 2)
    for index in range(1, pen.eighths):
        at = index * length
        tones = [p - 12 for p in pen.ladder(8, at)]
        yield pen.note(tones[order[(index - 1) % 7]], at, length * 2.2, weight=0.8)


def _rising(pen: Pen) -> Iterator[Note]:
    """A slow broken chord upwards in quarters."""
    for index in range(pen.bar.metre):
        tones = pen.ladder(pen.bar.metre, index)
        weight = 1.0 if index == 0 else 0.88
        yield pen.note(tones[index], index, pen.bar.metre - index, weight=weight)


def _falling(pen: Pen) -> Iterator[Note]:
    """A slow broken chord downwards, after the beat."""
    for index in range(1, pen.bar.metre):
        tones = pen.ladder(pen.bar.metre + 1, index)
        yield pen.note(tones[-index], index, 1.6, weight=0.9)


def _roll(pen: Pen) -> Iterator[Note]:
    """A spread chord on the first bar of each pair."""
    if pen.bar.place % 2:
        return
    for index, pitch in enumerate(pen.ladder(6)):
        at = index * 0.11
        yield pen.note(pitch, at, pen.bar.metre - at, weight=0.85 + 0.03 * index)


def _picking(pen: Pen) -> Iterator[Note]:
    """A guitarist's thumb and fingers, by turns."""
    slot = pen.bar.slot()
    thumb = [slot.voicing[0], slot.voicing[1]]
    length = pen.bar.metre / pen.eighths
    order = (0, 4, 2, 3, 1, 4, 2, 3)
    for index in range(pen.eighths):
        at = index * length
        number = order[index % len(order)]
        pitch = thumb[number] if number < 2 else pen.ladder(6, at)[number]
        yield pen.note(pitch, at, length * 2.4, weight=1.0 if number < 2 else 0.8)


def _plucks(pen: Pen) -> Iterator[Note]:
    """Light single notes, some left out."""
    length = pen.bar.metre / pen.eighths
    for index in range(pen.eighths):
        if index % 2 and pen.rng.random() > 0.35 + 0.4 * pen.bar.strength:
            continue
        tones = pen.ladder(4, index * length)
        yield pen.note(tones[(index * 2 + pen.bar.place) % 4], index * length, length * 0.8)


def _tiptoe(pen: Pen) -> Iterator[Note]:
    """Steps with waits between them, now and then a skip."""
    spots: tuple[float, ...] = (0.0, 1.0, 2.0, 2.5) if pen.bar.place % 2 == 0 else (0.0, 1.5, 2.0)
    for index, at in enumerate(spot for spot in spots if spot < pen.bar.metre):
        tones = pen.ladder(5, at)
        yield pen.note(tones[(0, 2, 1, 3)[index % 4]], at, 0.35, weight=1.0 - 0.08 * (index % 2))


_OSTINATI = (
    (0, 0, 7, 0, 12, 0, 7, 0),
    (0, 7, 12, 7, 0, 7, 12, 7),
    (0, 0, 0, 12, 0, 0, 7, 0),
)


def _ostinato(pen: Pen) -> Iterator[Note]:
    """Driven eighths on root, fifth and octave; the figure changes with the section."""
    figure = _OSTINATI[pen.bar.phrase.letter % len(_OSTINATI)]
    for index in range(pen.eighths):
        at = index * pen.bar.metre / pen.eighths
        slot = pen.bar.slot(at)
        root = nearest((pen.bar.tonic + slot.chord.tones[0]) % 12, slot.voicing[0])
        step = figure[index % 8]
        fifth = slot.chord.tones[-1 if len(slot.chord.tones) == 2 else 2]
        gap = (fifth - slot.chord.tones[0]) % 12 if step == 7 else step
        yield pen.note(root + gap, at, 0.42, weight=1.08 if index % 4 == 0 else 0.86)


def _spiccato(pen: Pen) -> Iterator[Note]:
    """Sixteenths in threes and twos on chord tones: strings in a hurry."""
    steps = pen.bar.metre * 4 if pen.bar.metre != 6 else 12
    length = pen.bar.metre / steps
    accents = {0, 3, 6, 10, 12} if pen.bar.metre == 4 else {0, 4, 8}
    for index in range(steps):
        at = index * length
        tones = pen.ladder(3, at)
        pitch = tones[0 if index not in accents else 1 + (pen.bar.place % 2)]
        yield pen.note(pitch, at, length * 0.7, weight=1.05 if index in accents else 0.72)


def _creep(pen: Pen) -> Iterator[Note]:
    """A figure of four notes around the root that will not leave."""
    slot = pen.bar.slot()
    root = nearest((pen.bar.tonic + slot.chord.tones[0]) % 12, 55)
    shape = (0, 1, 0, -1) if pen.bar.place % 2 == 0 else (0, 3, 1, 0)
    for index in range(pen.bar.metre):
        yield pen.note(root + shape[index % 4], index, 0.4, weight=1.0 if index == 0 else 0.8)
        if pen.bar.strength > 0.55:
            yield pen.note(root + shape[index % 4], index + 0.5, 0.3, weight=0.62)


def _arp(pen: Pen) -> Iterator[Note]:
    """A synthesizer's arpeggio in sixteenths; its shape changes with the section."""
    shapes = (
        (0, 1, 2, 3, 4, 3, 2, 1),
        (0, 2, 4, 2, 3, 1, 4, 2),
        (4, 3, 2, 1, 0, 1, 2, 3),
        (0, 4, 1, 4, 2, 4, 3, 4),
    )
    shape = shapes[(pen.bar.phrase.letter + pen.bar.phrase.round) % len(shapes)]
    steps = pen.bar.metre * 4 if pen.bar.metre != 6 else 12
    yield from _pattern(pen, shape, ring=0.9, steps=steps)


def _slow_arp(pen: Pen) -> Iterator[Note]:
    """The same in eighths with gaps."""
    yield from _pattern(pen, (0, 2, 4, -1, 3, 1, 4, -1), ring=1.2)


def _sparks(pen: Pen) -> Iterator[Note]:
    """A few high chord tones, here and there."""
    for at in np.arange(0, pen.bar.metre, 0.5):
        if pen.rng.random() < 0.10 + 0.16 * pen.bar.strength:
            pitch = int(pen.rng.choice(pen.ladder(8, float(at))[3:]))
            yield pen.note(pitch, float(at), 2.0, weight=0.9)


def _bells(pen: Pen) -> Iterator[Note]:
    """One tone at the start of each second bar, high and long."""
    if pen.bar.place % 2 == 0:
        yield pen.note(pen.bar.slot().voicing[-1] + 12, 0, pen.bar.metre * 1.5)


def _sweep(pen: Pen) -> Iterator[Note]:
    """A glissando that leads into the next section."""
    if pen.bar.left or pen.bar.phrase.bars < 2:
        return
    scale = pen.bar.scale()
    low = pen.bar.slot().voicing[0]
    run = [p for p in range(low, low + 30) if p % 12 in scale][:12]
    for index, pitch in enumerate(run):
        at = pen.bar.metre - 1.0 + index / len(run)
        yield pen.note(pitch, at, 1.2, weight=0.6 + 0.035 * index)


def _runs(pen: Pen) -> Iterator[Note]:
    """A rising run of woodwind or strings into the next phrase, in full music only."""
    if pen.bar.left or pen.bar.strength < 0.5:
        return
    scale = pen.bar.scale()
    low = pen.bar.slot().voicing[1]
    run = [p for p in range(low, low + 24) if p % 12 in scale][:8]
    for index, pitch in enumerate(run):
        at = pen.bar.metre - 1.0 + index / 8
        yield pen.note(pitch, at, 0.14, weight=0.7 + 0.04 * index)


SPREAD = (
    "wave",
    "rising",
    "roll",
    "sparks",
    "wide",
    "rocking",
    "picking",
    "falling",
    "bells",
    "slow arp",
)
SHORT = ("plucks", "ostinato", "spiccato", "tiptoe", "creep", "arp", "runs")

TEXTURES: dict[str, Writer] = {
    "wave": _wave,
    "rocking": _rocking,
    "wide": _wide,
    "rising": _rising,
    "falling": _falling,
    "roll": _roll,
    "picking": _picking,
    "plucks": _plucks,
    "tiptoe": _tiptoe,
    "ostinato": _ostinato,
    "spiccato": _spiccato,
    "creep": _creep,
    "arp": _arp,
    "slow arp": _slow_arp,
    "sparks": _sparks,
    "bells": _bells,
    "sweep": _sweep,
    "runs": _runs,
}
