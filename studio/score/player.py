"""Plays a score: each instrument alone, so that every one can have its own place in the room.

Comes in: a score. Goes out: blocks of stems, stereo at 48 kHz, in step; a long cue is never in
memory more than once.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np

from studio.lib.errors import ResourceMissing
from studio.media.audio import Samples
from studio.score.instruments import INSTRUMENTS, Instrument
from studio.score.notes import Score
from studio.score.soundfont import Cut, Font, cut_down
from studio.score.synth import VOICES

RATE = 48_000
GRID = 64  # events fall on multiples of so many samples: 1.3 ms
BLOCK = GRID * 15_000  # 20 s
_VOICES = 96
_VOLUME, _PAN, _EXPRESSION = 7, 10, 11
_HEADROOM_DB = -15.5
_SEATS = 40
_OWN_SCALE = 0.053  # brings our own tones to the level of the soundfont's


class _Kind(IntEnum):
    """What an event does; at the same sample they come in this order."""

    OFF = 0
    SWELL = 1
    ON = 2


class Event(NamedTuple):
    """Something that an instrument does at a sample; ``length`` is a sounded note's, in samples."""

    at: int
    kind: _Kind
    number: int
    value: int
    length: int = 0


class Seat(Protocol):
    """One instrument, ready to play."""

    def begin(self, events: Sequence[Event]) -> None:
        """Take up a part from its start."""
        ...

    def render(self, length: int) -> Samples:
        """The next samples, (length, 2)."""
        ...

    def end(self) -> None:
        """Fall silent, so that the next part starts from the same silence."""
        ...


class FontSeat:
    """An instrument of the soundfont on a synth of its own."""

    def __init__(self, font: bytes, player: Instrument) -> None:
        import tinysoundfont  # noqa: PLC0415 - the synth loads when music is made

        self.synth: Any = tinysoundfont.Synth(samplerate=RATE, gain=_HEADROOM_DB + player.gain_db)
        number = self.synth.sfload(font, max_voices=_VOICES)
        bank, program = player.preset
        self.synth.program_select(0, number, bank, program, player.drums)
        self.synth.control_change(0, _PAN, player.pan)
        self.synth.control_change(0, _VOLUME, 127)
        self.events: list[Event] = []
        self.done = self.next = 0

    def begin(self, events: Sequence[Event]) -> None:
        """Take up a part from its start."""
        self.events, self.done, self.next = list(events), 0, 0

    def render(self, length: int) -> Samples:
        """The next samples, (length, 2)."""
        result = np.empty((length, 2), dtype=np.float32)
        start, stop = self.done, self.done + length
        while self.next < len(self.events) and self.events[self.next].at < stop:
            event = self.events[self.next]
            self._fill(result[self.done - start : event.at - start])
            self._act(event)
            self.next += 1
        self._fill(result[self.done - start :])
        return result

    def _fill(self, into: Samples) -> None:
        if len(into):
            raw = self.synth.generate(len(into))
            into[:] = np.frombuffer(raw, dtype=np.float32).reshape(-1, 2)
            self.done += len(into)

    def _act(self, event: Event) -> None:
        if event.kind is _Kind.ON:
            self.synth.noteon(0, event.number, event.value)
        elif event.kind is _Kind.OFF:
            self.synth.noteoff(0, event.number)
        else:
            self.synth.control_change(0, _EXPRESSION, event.value)

    def end(self) -> None:
        """Stop everything."""
        self.synth.sounds_off()
        self.synth.generate(RATE // 4)
        self.synth.control_change(0, _EXPRESSION, 127)


class OwnSeat:
    """An instrument of our own: tones are made once and laid where they are played."""

    def __init__(self, player: Instrument) -> None:
        angle = player.pan / 127 * np.pi / 2
        self.sides = np.array([np.cos(angle), np.sin(angle)], dtype=np.float32)
        self.tone = lru_cache(maxsize=512)(VOICES[player.own])
        self.gain = _OWN_SCALE * 10 ** (player.gain_db / 20)
        self.parts: list[tuple[int, Samples, float]] = []
        self.done = 0

    def begin(self, events: Sequence[Event]) -> None:
        """Make the tones of a part; a swell holds for the notes that begin under it."""
        self.parts, self.done, swell = [], 0, 127
        for event in events:
            if event.kind is _Kind.SWELL:
                swell = event.value
            elif event.kind is _Kind.ON:
                seconds = round(event.length / RATE / 0.05) * 0.05
                level = self.gain * event.value / 127 * swell / 127
                self.parts.append((event.at, self.tone(event.number, max(seconds, 0.05)), level))

    def render(self, length: int) -> Samples:
        """The next samples, (length, 2)."""
        mono = np.zeros(length, dtype=np.float32)
        start, stop = self.done, self.done + length
        left = []
        for at, tone, level in self.parts:
            if at < stop:
                first, last = max(at, start), min(at + len(tone), stop)
                if last > first:
                    mono[first - start : last - start] += (
                        np.float32(level) * tone[first - at : last - at]
                    )
            if at + len(tone) > stop:
                left.append((at, tone, level))
        self.parts, self.done = left, stop
        return mono[:, None] * self.sides

    def end(self) -> None:
        """Forget the part."""
        self.parts = []


def _grid(seconds: float) -> int:
    return max(0, round(seconds * RATE / GRID)) * GRID


def parts_of(score: Score, rng: np.random.Generator) -> Mapping[str, list[Event]]:
    """What each instrument does, in order of time."""
    parts: dict[str, list[Event]] = {
        name: [] for name in sorted({n.instrument for n in score.notes})
    }
    for note in score.notes:
        player = INSTRUMENTS[note.instrument]
        stray = float(np.clip(rng.normal(0, note.loose), -0.03, 0.03)) if note.loose else 0.0
        stray -= player.early
        start = _grid(score.pulse.at(note.beat) + stray)
        stop = max(_grid(score.pulse.at(note.beat + note.beats) + stray), start + GRID)
        part = parts[note.instrument]
        part.append(Event(start, _Kind.ON, note.pitch, note.velocity, stop - start))
        part.append(Event(stop, _Kind.OFF, note.pitch, 0))
    for swell in score.swells:
        at, value = _grid(score.pulse.at(swell.beat)), round(127 * swell.strength)
        for name, part in parts.items():
            if INSTRUMENTS[name].holds:
                part.append(Event(at, _Kind.SWELL, 0, value))
    return {name: sorted(part) for name, part in parts.items()}


class Orchestra:
    """A soundfont on disk, and the instruments that took their seats from it."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise ResourceMissing("The soundfont is not installed; run make setup.")
        self._path = path
        self._seats: Any = lru_cache(maxsize=_SEATS)(self._seat)

    @cached_property
    def _font(self) -> Font:
        return Font(self._path.read_bytes())

    def _seat(self, name: str) -> Seat:
        player = INSTRUMENTS[name]
        if player.own:
            return OwnSeat(player)
        keys = (0, 127) if player.drums else (player.low, player.high)
        return FontSeat(cut_down(self._font, Cut(player.preset, *keys, player.layer)), player)

    def play(
        self, score: Score, rng: np.random.Generator
    ) -> Iterator[tuple[int, int, Mapping[str, Samples]]]:
        """Blocks of the score: first sample, number of samples, and each instrument's stem, dry."""
        length = round(score.seconds * RATE)
        parts = parts_of(score, rng)
        seats: dict[str, Seat] = {name: self._seats(name) for name in parts}
        try:
            for name, seat in seats.items():
                seat.begin(parts[name])
            for start in range(0, length, BLOCK):
                count = min(BLOCK, length - start)
                yield start, count, {name: seat.render(count) for name, seat in seats.items()}
        finally:
            for seat in seats.values():
                seat.end()
