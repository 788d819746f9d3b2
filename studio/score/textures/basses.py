"""Low voices: held, stepping, walking, pulsing, and drones."""

from collections.abc import Iterator

from studio.score.harmony import nearest
from studio.score.notes import Note
from studio.score.textures.pen import Pen, Writer


def _bass(pen: Pen) -> Iterator[Note]:
    for slot in pen.bar.slots:
        yield pen.note(slot.bass, slot.at, slot.beats * 0.98)


def _bass_steps(pen: Pen) -> Iterator[Note]:
    """Root on one, fifth halfway; two chords a bar have a root each."""
    if len(pen.bar.slots) > 1:
        yield from _bass(pen)
        return
    half = pen.bar.metre / 2 if pen.bar.metre != 3 else 2
    slot = pen.bar.slot()
    yield pen.note(slot.bass, 0, half * 0.9)
    fifth = nearest(
        (pen.bar.tonic + slot.chord.tones[-1 if len(slot.chord.tones) == 2 else 2]) % 12, slot.bass
    )
    yield pen.note(fifth, half, (pen.bar.metre - half) * 0.85, weight=0.88)


def _oompah(pen: Pen) -> Iterator[Note]:
    """Short root and fifth on the strong beats."""
    for note in _bass_steps(pen):
        yield pen.note(note.pitch, note.beat - pen.bar.beat, 0.55)


def _walking(pen: Pen) -> Iterator[Note]:
    """A walking bass: root, chord tones, and a step from above or below into what follows."""
    slots = pen.bar.slots
    beats = pen.bar.metre
    for slot in slots:
        classes = slot.chord.classes(pen.bar.tonic)
        count = round(beats / len(slots))
        line = [slot.bass]
        way = 1 if slot.bass < 41 else -1
        for index in range(1, count):
            tone = classes[1] if index == 1 else classes[2 if len(classes) > 2 else -1]
            line.append(nearest(tone, line[-1] + 3.4 * way))
        if count > 1:
            line[-1] = line[-2] + int(pen.rng.choice((-2, -1, 1, 2))) if count > 2 else line[-1]
        for index, pitch in enumerate(line):
            weight = 1.0 if index % 2 == 0 else 0.92
            yield pen.note(pitch, slot.at + index, 0.94, weight=weight)
        if pen.rng.random() < 0.16 and count > 2:
            yield pen.note(line[-1], slot.at + count - 0.5, 0.4, weight=0.6)


def _two_feel(pen: Pen) -> Iterator[Note]:
    """Two long notes a bar, the second sometimes pushed."""
    half = pen.bar.metre / 2
    first, second = pen.bar.slot(0), pen.bar.slot(half)
    yield pen.note(first.bass, 0, half * 0.9)
    classes = second.chord.classes(pen.bar.tonic)
    pitch = second.bass if second is not first else nearest(classes[2], first.bass - 3)
    yield pen.note(pitch, half, half * 0.9, weight=0.9)


def _drone(pen: Pen) -> Iterator[Note]:
    """Tonic and fifth, whatever the chord."""
    base = nearest(pen.bar.tonic, 48)
    for step in (0, 7):
        yield pen.note(base + step, 0, pen.bar.metre * 1.02)


def _low_drone(pen: Pen) -> Iterator[Note]:
    """The tonic alone, deep, for two bars at a time."""
    if pen.bar.place % 2 == 0:
        yield pen.note(nearest(pen.bar.tonic, 36), 0, pen.bar.metre * 2.05)


def _tanpura(pen: Pen) -> Iterator[Note]:
    """Pa, Sa, Sa, low Sa, over and over, each string ringing on."""
    sa = nearest(pen.bar.tonic, 55)
    pa = sa - 5
    step = pen.bar.metre / 4
    for index, pitch in enumerate((pa, sa, sa, sa - 12)):
        yield pen.note(pitch, index * step, 5.0, weight=1.0 if index in {0, 3} else 0.86)


def _pulse_bass(pen: Pen) -> Iterator[Note]:
    """Eighths on the root, the off-beats a shade softer."""
    for index in range(pen.eighths):
        at = index * pen.bar.metre / pen.eighths
        weight = 1.0 if index % 2 == 0 else 0.82
        yield pen.note(pen.bar.slot(at).bass, at, 0.42, weight=weight)


def _off_bass(pen: Pen) -> Iterator[Note]:
    """The root between the kicks."""
    for index in range(pen.bar.metre):
        at = index + 0.5
        octave = 12 if index == pen.bar.metre - 1 else 0
        yield pen.note(pen.bar.slot(at).bass + octave, at, 0.45)


def _syncopated_bass(pen: Pen) -> Iterator[Note]:
    """Root on one, and its answers around the beat."""
    spots = ((0.0, 1.3, 1.0), (1.5, 0.4, 0.75), (2.5, 1.0, 0.9))
    for at, beats, weight in spots:
        if at < pen.bar.metre:
            yield pen.note(pen.bar.slot(at).bass, at, beats, weight=weight)
    if pen.rng.random() < 0.4:
        slot = pen.bar.slot(3.5)
        fifth = (pen.bar.tonic + slot.chord.tones[-1 if len(slot.chord.tones) == 2 else 2]) % 12
        yield pen.note(nearest(fifth, slot.bass + 4), 3.5, 0.4, weight=0.7)


def _heartbeat(pen: Pen) -> Iterator[Note]:
    """Two low strokes and a wait."""
    for at, weight in ((0.0, 1.0), (0.5, 0.7)):
        yield pen.note(pen.bar.slot().bass, at, 0.4, weight=weight)


def _gallop(pen: Pen) -> Iterator[Note]:
    """Long short-short, as hooves go."""
    for beat in range(pen.bar.metre):
        for at, beats, weight in ((0.0, 0.45, 1.0), (0.5, 0.22, 0.75), (0.75, 0.22, 0.8)):
            yield pen.note(pen.bar.slot(beat).bass, beat + at, beats, weight=weight)


TEXTURES: dict[str, Writer] = {
    "bass": _bass,
    "bass steps": _bass_steps,
    "oompah": _oompah,
    "walking": _walking,
    "two feel": _two_feel,
    "drone": _drone,
    "low drone": _low_drone,
    "tanpura": _tanpura,
    "pulse bass": _pulse_bass,
    "off bass": _off_bass,
    "syncopated bass": _syncopated_bass,
    "heartbeat": _heartbeat,
    "gallop": _gallop,
}
