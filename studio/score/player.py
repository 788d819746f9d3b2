"""Plays a score on a soundfont: notes and swells in, stereo samples at 48 kHz out."""

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from studio.lib.errors import EngineFailed, ResourceMissing
from studio.media.audio import Samples
from studio.score.instruments import INSTRUMENTS, Instrument
from studio.score.notes import Note, Score
from studio.score.soundfont import thinned

RATE = 48_000
_GRID = 64  # events fall on multiples of so many samples: 1.3 ms
_CHANNELS = 16
_VOICES = 256
_VOLUME, _PAN, _EXPRESSION = 7, 10, 11
_HEADROOM_DB = -8.0
_REACH = 0.42  # leaves room in the velocity range for instruments that need gain


class _Kind(IntEnum):
    """What an event does; at the same sample they come in this order."""

    OFF = 0
    SWELL = 1
    ON = 2


class _Event(NamedTuple):
    at: int
    kind: _Kind
    seat: int
    number: int
    value: int


class Band:
    """The synth with its instruments seated on channels. ``names`` come at most 16."""

    def __init__(self, soundfont: bytes, names: Sequence[str]) -> None:
        import tinysoundfont  # noqa: PLC0415 - the synth loads when music is made

        if len(names) > _CHANNELS:
            raise EngineFailed("This style has more instruments than the orchestra has seats.")
        players = {name: INSTRUMENTS[name] for name in names}
        presets = {player.preset: player.layer for player in players.values()}
        self.synth: Any = tinysoundfont.Synth(samplerate=RATE, gain=_HEADROOM_DB)
        self.seats = {name: seat for seat, name in enumerate(players)}
        font = self.synth.sfload(thinned(soundfont, presets), max_voices=_VOICES)
        for name, player in players.items():
            bank, program = player.preset
            self.synth.program_select(self.seats[name], font, bank, program, player.drums)
            self.synth.control_change(self.seats[name], _PAN, player.pan)
            self.synth.control_change(self.seats[name], _VOLUME, 127)


def _velocity(note: Note, player: Instrument) -> int:
    """Velocity with the instrument's gain in it: the synth's loudness is linear in velocity."""
    return int(np.clip(round(note.velocity * 10 ** (player.gain_db / 20) * _REACH), 1, 127))


class Orchestra:
    """A soundfont on disk, and the bands that were seated from it."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise ResourceMissing("The soundfont is not installed; run make setup.")
        self._path = path
        self._seat = lru_cache(maxsize=3)(self._load)

    def _load(self, names: tuple[str, ...]) -> Band:
        return Band(self._path.read_bytes(), names)

    def play(self, score: Score, rng: np.random.Generator) -> Samples:
        """The score, dry, as (round(seconds * 48000), 2) float32."""
        names = tuple(sorted({note.instrument for note in score.notes}))
        length = round(score.seconds * RATE)
        if not names or not length:
            return np.zeros((length, 2), dtype=np.float32)
        band = self._seat(names)
        try:
            return _perform(band.synth, _events(score, band, rng, length), length)
        finally:
            _hush(band)


def _hush(band: Band) -> None:
    """Stop everything, so that the next cue starts from the same silence."""
    band.synth.sounds_off()
    band.synth.generate(RATE)
    for seat in band.seats.values():
        band.synth.control_change(seat, _EXPRESSION, 127)


def _events(score: Score, band: Band, rng: np.random.Generator, length: int) -> list[_Event]:
    events: list[_Event] = []
    for note in score.notes:
        player, seat = INSTRUMENTS[note.instrument], band.seats[note.instrument]
        stray = float(np.clip(rng.normal(0, note.loose), -0.03, 0.03)) - player.early
        start = _grid(score.pulse.at(note.beat) + stray)
        stop = max(_grid(score.pulse.at(note.beat + note.beats) + stray), start + _GRID)
        if start < length:
            events.append(_Event(start, _Kind.ON, seat, note.pitch, _velocity(note, player)))
            events.append(_Event(stop, _Kind.OFF, seat, note.pitch, 0))
    holding = [seat for name, seat in band.seats.items() if INSTRUMENTS[name].holds]
    for swell in score.swells:
        at, value = _grid(score.pulse.at(swell.beat)), round(127 * swell.strength)
        events.extend(_Event(at, _Kind.SWELL, seat, _EXPRESSION, value) for seat in holding)
    return sorted(events)


def _act(synth: Any, event: _Event) -> None:
    if event.kind is _Kind.ON:
        synth.noteon(event.seat, event.number, event.value)
    elif event.kind is _Kind.OFF:
        synth.noteoff(event.seat, event.number)
    else:
        synth.control_change(event.seat, event.number, event.value)


def _grid(seconds: float) -> int:
    return max(0, round(seconds * RATE / _GRID)) * _GRID


def _perform(synth: Any, events: Sequence[_Event], length: int) -> Samples:
    result = np.empty((length, 2), dtype=np.float32)
    done = 0
    for event in events:
        if event.at >= length:
            break
        if event.at > done:
            _render(synth, result[done : event.at])
            done = event.at
        _act(synth, event)
    _render(synth, result[done:])
    return result


def _render(synth: Any, into: Samples) -> None:
    into[:] = np.frombuffer(synth.generate(len(into)), dtype=np.float32).reshape(-1, 2)
