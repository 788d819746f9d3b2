"""The mixing desk of the score: stems come in, go to the room and the echo, and leave as one.

Works block by block, so that a cue of a quarter of an hour needs little more than itself.
"""

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from studio.media.audio import Samples, fade, gain_of, peak
from studio.media.loudness import integrated, limit
from studio.media.reverb import ROOMS, response
from studio.score.instruments import INSTRUMENTS
from studio.score.styles import Space

RATE = 48_000
TARGET_LUFS = -20.0
PEAK_DBFS = -3.5
_RUMBLE_HZ = 28.0
_RISE = 240  # samples: 5 ms
_ECHOES = 5
_FEEDBACK = 0.5
_TAPE_HZ = 7200.0
_WOW = 0.0011  # of the speed of an old tape
_DUST_DB = -46.0


class Desk:
    """One cue on the desk. ``beat`` is its usual beat in seconds."""

    def __init__(self, length: int, space: Space, beat: float) -> None:
        self.out: Samples = np.zeros((length, 2), dtype=np.float32)
        self.space = space
        self.echo, self.dark = dict(space.echo), dict(space.dark)
        self.delay = round(0.75 * beat * RATE)
        self.state: dict[str, NDArray[np.float64]] = {}
        self.wet = gain_of(ROOMS[space.room].wet_db + space.wet_db)

    def take(self, start: int, length: int, stems: Mapping[str, Samples]) -> None:
        """Mix one block of stems in."""
        from scipy.signal import oaconvolve  # noqa: PLC0415 - scipy loads when sound is made

        send = np.zeros((length, 2), dtype=np.float32)
        echo = np.zeros((length, 2), dtype=np.float32)
        dry = self.out[start : start + length]
        for name, stem in stems.items():
            heard = self._darkened(name, stem)
            dry += heard
            send += np.float32(INSTRUMENTS[name].send) * heard
            if name in self.echo:
                echo += np.float32(self.echo[name]) * heard
        if self.echo and echo.any():
            self._repeat(echo, start)
        if send.any():
            room = oaconvolve(send, response(self.space.room), axes=0)
            self._lay(np.asarray(room, dtype=np.float32), start, self.wet)

    def _lay(self, sound: Samples, start: int, gain: float) -> None:
        last = min(start + len(sound), len(self.out))
        if last > start:
            self.out[start:last] += np.float32(gain) * sound[: last - start]

    def _repeat(self, sound: Samples, start: int) -> None:
        """Echoes that go from side to side and fade."""
        mono = sound.mean(axis=1, keepdims=True)
        for number in range(1, _ECHOES + 1):
            sides = np.array([[0.9, 0.35]] if number % 2 else [[0.35, 0.9]], dtype=np.float32)
            self._lay(mono * sides, start + number * self.delay, _FEEDBACK ** (number - 1))

    def _darkened(self, name: str, stem: Samples) -> Samples:
        if name not in self.dark:
            return stem
        from scipy.signal import butter, sosfilt  # noqa: PLC0415 - as above

        sections = butter(2, self.dark[name], "lowpass", fs=RATE, output="sos")
        state = self.state.get(name, np.zeros((len(sections), 2, 2)))
        heard, self.state[name] = sosfilt(sections, stem, axis=0, zi=state)
        return np.asarray(heard, dtype=np.float32)

    def finished(self, *, rise: float, fall: float) -> Samples:
        """The whole: without rumble, at an even loudness, faded at the edges to true zero.

        ``rise`` and ``fall`` are the seconds that beginning and end take.
        """
        from scipy.signal import butter, sosfilt  # noqa: PLC0415 - as above

        if self.space.tape:
            self.out = _taped(self.out)
        high_pass = butter(2, _RUMBLE_HZ, "highpass", fs=RATE, output="sos").astype(np.float32)
        clean = np.asarray(sosfilt(high_pass, self.out, axis=0), dtype=np.float32)
        edges = [round(min(seconds * RATE, 0.4 * len(clean))) for seconds in (rise, fall)]
        fade(clean, rise=max(edges[0], _RISE), fall=edges[1])
        return _evened(clean)


def _evened(sound: Samples) -> Samples:
    """At the target loudness, peaks held under the ceiling."""
    loudness, highest = integrated(sound), peak(sound)
    if highest == 0:
        return sound
    ceiling = gain_of(PEAK_DBFS)
    if not math.isfinite(loudness):
        return np.asarray(sound * np.float32(min(ceiling / highest, 8.0)), dtype=np.float32)
    gain = gain_of(TARGET_LUFS - loudness)
    sound *= np.float32(gain)
    if highest * gain <= ceiling:
        return sound
    held = limit(sound, PEAK_DBFS - 0.1)
    return np.minimum(np.maximum(held, -np.float32(ceiling)), np.float32(ceiling))


def _taped(sound: Samples) -> Samples:
    """An old recording: its speed wanders a little, its treble is gone, there is dust on it."""
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 - as above

    length = len(sound)
    at = np.arange(length) / RATE
    wander = (
        _WOW
        * RATE
        * (np.sin(2 * np.pi * 0.55 * at) / 0.55 + 0.3 * np.sin(2 * np.pi * 6.1 * at) / 6.1)
    )
    where = np.clip(np.arange(length) + wander / (2 * np.pi), 0, max(length - 1, 0))
    low = where.astype(np.int64)
    part = (where - low).astype(np.float32)[:, None]
    high = np.minimum(low + 1, length - 1)
    moved = sound[low] * (1 - part) + sound[high] * part
    sections = butter(2, _TAPE_HZ, "lowpass", fs=RATE, output="sos").astype(np.float32)
    soft = np.asarray(sosfilt(sections, moved, axis=0), dtype=np.float32)
    level = float(np.sqrt(np.square(soft).mean())) or 1.0
    return soft + _dust(length) * np.float32(level * gain_of(_DUST_DB + 20.0))


def _dust(length: int) -> Samples:
    """Crackle and a little hiss, RMS about 1, the same on every record of ours."""
    rng = np.random.default_rng(33)
    dust = 0.35 * rng.standard_normal((length, 2), dtype=np.float32)
    count = max(1, round(length / RATE * 9))
    where = rng.integers(0, max(length - 200, 1), count)
    sizes = np.clip(rng.lognormal(1.2, 0.8, count), 0.5, 22.0)
    sides = rng.uniform(0.3, 1.0, (count, 2))
    grain = np.exp(-np.arange(60) / 9.0) * np.sin(2 * np.pi * 2600 * np.arange(60) / RATE)
    for spot, size, side in zip(where, sizes, sides, strict=True):
        room = dust[spot : spot + 60]
        room += (size * grain[: len(room), None] * side).astype(np.float32)
    return dust
