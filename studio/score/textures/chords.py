"""Chords held, swelled, thrown in, strummed and chopped."""

from collections.abc import Iterator

from studio.score.notes import Note
from studio.score.textures.pen import Pen, Writer


def _pad(pen: Pen) -> Iterator[Note]:
    for slot in pen.bar.slots:
        for pitch in slot.voicing:
            yield pen.note(pitch, slot.at, slot.beats * 1.02)


def _thin_pad(pen: Pen) -> Iterator[Note]:
    """Only the outer voices."""
    for slot in pen.bar.slots:
        for pitch in (slot.voicing[0], slot.voicing[-1]):
            yield pen.note(pitch, slot.at, slot.beats * 1.02)


def _inner(pen: Pen) -> Iterator[Note]:
    """Only the inner voices."""
    for slot in pen.bar.slots:
        for pitch in slot.voicing[1:3]:
            yield pen.note(pitch, slot.at, slot.beats * 1.02)


def _long_pad(pen: Pen) -> Iterator[Note]:
    """Chords that overlap into the next bar; tones that both have are not struck again."""
    slot = pen.bar.slots[0]
    for pitch in slot.voicing:
        yield pen.note(pitch, 0, pen.bar.metre * 1.25, weight=0.95)


def _breathing_pad(pen: Pen) -> Iterator[Note]:
    """A chord for most of the bar, then a breath."""
    for slot in pen.bar.slots:
        for pitch in slot.voicing[:3]:
            yield pen.note(pitch, slot.at, slot.beats * 0.8)


def _counter(pen: Pen) -> Iterator[Note]:
    """A slow middle voice: the led inner voices, one after the other."""
    half = pen.bar.metre / 2
    yield pen.note(pen.bar.slot(0).voicing[2], 0, half)
    yield pen.note(pen.bar.slot(half).voicing[1], half, half, weight=0.92)


def _fanfare(pen: Pen) -> Iterator[Note]:
    """Chords that mark the first and the last bar of a phrase."""
    if pen.bar.place == 0 or pen.bar.left == 0:
        for pitch in pen.bar.slot().voicing[1:]:
            yield pen.note(pitch, 0, pen.bar.metre * 0.7)
    elif pen.bar.place == 2 and pen.bar.metre == 4:
        for at, beats in ((2.0, 0.6), (3.0, 0.3), (3.5, 0.45)):
            for pitch in pen.bar.slot(at).voicing[2:]:
                yield pen.note(pitch, at, beats, weight=0.9)


def _stabs(pen: Pen) -> Iterator[Note]:
    """Short chords on and off the beat."""
    spots = (
        ((0.0, 1.0), (1.5, 0.85), (3.0, 0.9)) if pen.bar.metre == 4 else ((0.0, 1.0), (2.0, 0.85))
    )
    for at, weight in spots:
        for pitch in pen.bar.slot(at).voicing[1:]:
            yield pen.note(pitch, at, 0.35, weight=weight)


def _after_beats(pen: Pen) -> Iterator[Note]:
    """Short chords after the bass: two and three in a waltz, off the beat elsewhere."""
    spots = {3: (1.0, 2.0), 6: (2.0, 5.0)}.get(pen.bar.metre, (1.0, 3.0))
    for at in spots:
        for pitch in pen.bar.slot(at).voicing[1:]:
            yield pen.note(pitch, at, 0.45, weight=1.0 if at == spots[0] else 0.9)


def _off_beats(pen: Pen) -> Iterator[Note]:
    """Light chords on every second eighth."""
    for index in range(pen.eighths // 2):
        at = index * pen.bar.metre / (pen.eighths // 2) + 0.5
        for pitch in pen.bar.slot(at).voicing[2:]:
            yield pen.note(pitch, at, 0.3)


_COMPING = ((0.0, 2.5), (1.5, 3.5), (0.0, 1.5), (1.0, 2.5), (2.5,), (0.5, 2.0, 3.5), ())


def _comping(pen: Pen) -> Iterator[Note]:
    """Chords as a jazz player throws them in: third, seventh and colours, no root."""
    for at in _COMPING[int(pen.rng.integers(len(_COMPING)))]:
        if at >= pen.bar.metre:
            continue
        long = pen.rng.random() < 0.3
        for pitch in pen.bar.slot(at).voicing:
            yield pen.note(pitch, at, 1.3 if long else 0.45)


def _lazy_keys(pen: Pen) -> Iterator[Note]:
    """A chord on one, its upper half again late in the bar; hands not quite together."""
    for slot in pen.bar.slots:
        for index, pitch in enumerate(slot.voicing):
            yield pen.note(pitch, slot.at + 0.018 * index, slot.beats * 0.9, weight=0.95)
    if len(pen.bar.slots) == 1 and pen.rng.random() < 0.6:
        at = 2.5 if pen.rng.random() < 0.6 else 1.5
        for pitch in pen.bar.slot(at).voicing[1:]:
            yield pen.note(pitch, at, 0.7, weight=0.7)


def _strum(pen: Pen) -> Iterator[Note]:
    """A guitar's down and up strokes; the first is the fullest."""
    strokes = {
        3: ((0, 1, 1.0), (1, 1, 0.75), (2, 1, 0.8), (2.5, -1, 0.6)),
        6: ((0, 1, 1.0), (2, -1, 0.65), (3, 1, 0.9), (5, -1, 0.65)),
    }.get(
        pen.bar.metre,
        ((0, 1, 1.0), (1, 1, 0.8), (1.5, -1, 0.6), (2.5, -1, 0.65), (3, 1, 0.85), (3.5, -1, 0.6)),
    )
    ends = [at for at, _, _ in strokes[1:]] + [float(pen.bar.metre)]
    for (at, way, weight), end in zip(strokes, ends, strict=True):
        voices = pen.ladder(5, at)[:: 1 if way > 0 else -1]
        for index, pitch in enumerate(voices if way > 0 else voices[:3]):
            late = 0.03 * index
            yield pen.note(pitch, at + late, (end - at) * 0.92, weight=weight * (1 - 0.04 * index))


def _cluster(pen: Pen) -> Iterator[Note]:
    """A knot of neighbours that grows by a voice a bar."""
    base = pen.bar.slot().voicing[1]
    for index in range(min(2 + pen.bar.place, 4)):
        yield pen.note(base + index * (1 if index < 2 else 2), 0.15 * index, pen.bar.metre * 1.05)


def _whispers(pen: Pen) -> Iterator[Note]:
    """Now and then two neighbours, high up, that slide in unannounced."""
    if pen.rng.random() < 0.25 + 0.4 * pen.bar.strength:
        at = float(pen.rng.choice((0.0, 0.5, 1.5, 2.0, 2.5)))
        pitch = pen.bar.slot().voicing[-1] + 12
        for step in (0, 1, 6):
            yield pen.note(pitch + step, at + 0.06 * step, pen.bar.metre * 0.8, weight=0.8)


SHORT = ("after beats", "comping", "stabs", "off beats")

TEXTURES: dict[str, Writer] = {
    "pad": _pad,
    "thin pad": _thin_pad,
    "inner": _inner,
    "long pad": _long_pad,
    "breathing pad": _breathing_pad,
    "counter": _counter,
    "fanfare": _fanfare,
    "stabs": _stabs,
    "after beats": _after_beats,
    "off beats": _off_beats,
    "comping": _comping,
    "lazy keys": _lazy_keys,
    "strum": _strum,
    "cluster": _cluster,
    "whispers": _whispers,
}
