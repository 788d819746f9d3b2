"""A person's own music in place of the composer's: made as long as the film.

Comes in: content hash of a sound file and the timeline. Goes out: ``music.wav`` at 48 kHz stereo,
one piece from the first frame to the last. A track that is longer is faded out over its last
seconds; one that is shorter goes round, and goes from its end back to its beginning where the two
sound most alike, crossed over with equal power.
"""

import math
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from studio.film.look import Mood
from studio.film.timecode import SAMPLES_PER_FRAME, SAMPLES_PER_SECOND
from studio.film.timeline import Cue, Timeline
from studio.lib.errors import SoundUnreadable
from studio.media import audio
from studio.media.audio import Samples, gain_of
from studio.media.loudness import integrated, level
from studio.pipeline.work import Desk, Made, Work

STAGE, VERSION = "own track", "1"

LUFS = -20.0
_FADE_S = 6.0
_RISE_S = 0.02
_CROSS_S = 1.6
_SILENT_DB = -52.0  # below the loudest moment
_HOP = SAMPLES_PER_SECOND // 40
_LIKENESS = 80  # hops (2 s) over which two places are held beside each other
_EDGES_HZ = (40, 120, 250, 500, 1000, 2000, 4000, 8000, 14000)
_REGION = 0.4  # of the track, from either end, in which a splice may lie
_FINE = SAMPLES_PER_SECOND // 50
_REGION_HOPS = 30 * 40
_LONG_LOOP = 0.4  # how much of likeness it is worth to play all of the track

Marks = NDArray[np.float64]


@dataclass(frozen=True)
class Part:
    """A track and how long it must be."""

    track: str
    samples: int


def cued(timeline: Timeline) -> Timeline:
    """The timeline with one cue from beginning to end."""
    mood = timeline.cues[0].mood if timeline.cues else Mood.CALM
    return replace(timeline, cues=(Cue(mood, 0, timeline.frames),))


def plan(timeline: Timeline, *, track: str) -> Work:
    """The work of fitting a track, by its content hash, to a film."""
    part = Part(track, timeline.frames * SAMPLES_PER_FRAME)
    return Work(STAGE, VERSION, part, fit, label="music", weight=timeline.frames)


def fit(desk: Desk, part: Part) -> Made:
    """Read the track and fit it.

    Raises:
        SoundUnreadable: when it can't be used.
    """
    desk.tick(0, 1)
    samples, rate = audio.read_sound(desk.store.open_path(part.track))
    path = desk.store.scratch()
    audio.write_wav(path, fitted(samples, rate, part.samples), SAMPLES_PER_SECOND)
    return Made(files={"music.wav": path})


def fitted(track: Samples, rate: int, samples: int) -> Samples:
    """The track as exactly ``samples`` samples of stereo at 48 kHz, at -20 LUFS, ending softly.

    Raises:
        SoundUnreadable: for a track that is silent.
    """
    sound = _trimmed(audio.resample(audio.stereo(track), rate, SAMPLES_PER_SECOND))
    if len(sound) < samples:
        sound = _looped(sound, samples)
    sound = sound[:samples].copy()
    loud = integrated(sound)
    loud = loud if math.isfinite(loud) else level(sound)
    sound *= np.float32(gain_of(LUFS - loud) if math.isfinite(loud) else 1.0)
    fall = min(round(_FADE_S * SAMPLES_PER_SECOND), len(sound) // 3)
    return audio.fade(sound, rise=min(round(_RISE_S * SAMPLES_PER_SECOND), fall), fall=fall)


def _trimmed(sound: Samples) -> Samples:
    """Without silence before and after it, and without offset."""
    hops = len(sound) // _HOP
    power = np.square(sound[: hops * _HOP]).reshape(hops, -1).mean(axis=1)
    top = float(power.max(initial=0.0))
    if top < 1e-9:
        raise SoundUnreadable("Nothing is heard in this track.")
    heard = np.flatnonzero(power > top * 10 ** (_SILENT_DB / 10))
    kept = sound[heard[0] * _HOP : (heard[-1] + 1) * _HOP]
    return np.asarray(kept - kept.mean(axis=0, keepdims=True), np.float32)


def _looped(sound: Samples, samples: int) -> Samples:
    """The sound going round, as often as is needed."""
    cross = min(round(_CROSS_S * SAMPLES_PER_SECOND), len(sound) // 4)
    leave, enter = _splice(sound, cross)
    down = np.sin(audio.ramp(cross)[::-1] * np.float32(np.pi / 2))
    up = np.sin(audio.ramp(cross) * np.float32(np.pi / 2))
    joint = sound[leave : leave + cross] * down + sound[enter : enter + cross] * up
    round_again = np.concatenate([joint, sound[enter + cross : leave]])
    parts, length = [sound[:leave]], leave
    while length < samples:
        parts.append(round_again)
        length += len(round_again)
    return np.concatenate(parts)


def _splice(sound: Samples, cross: int) -> tuple[int, int]:
    """Where to leave the sound near its end, and where to enter it again near its beginning.

    The two are alike in energy and colour over two seconds, which keeps the beat as well.
    """
    marks = _marks(sound)
    usable = len(marks) - cross // _HOP
    wide = min(_LIKENESS, max(1, usable // 4))
    region = min(_REGION_HOPS, max(1, int(usable * _REGION) - wide))
    heads = np.arange(region)
    tails = np.arange(max(0, usable - wide - region), max(1, usable - wide))
    alike = _patterns(marks, heads, wide) @ _patterns(marks, tails, wide).T
    alike += _LONG_LOOP * (tails[None, :] - heads[:, None]) / usable
    head, tail = np.unravel_index(int(alike.argmax()), alike.shape)
    leave, enter = int(tails[tail]) * _HOP, int(heads[head]) * _HOP
    return _refined(sound, min(leave, len(sound) - cross), enter, cross)


def _patterns(marks: Marks, starts: NDArray[np.int64], wide: int) -> Marks:
    """``wide`` hops of marks from each start in a row, as one vector of length 1."""
    windows = np.lib.stride_tricks.sliding_window_view(marks, wide, axis=0)[starts]
    rows = windows.reshape(len(starts), -1)
    norms = np.sqrt(np.square(rows).sum(axis=1, keepdims=True))
    return np.asarray(rows / np.maximum(norms, 1e-9))


def _marks(sound: Samples) -> Marks:
    """Each hop's energies in bands (dB, each band around its own mean) and its onset."""
    mono = np.pad(sound.mean(axis=1), (0, 2 * _HOP))
    hops = len(sound) // _HOP
    edges = np.searchsorted(np.fft.rfftfreq(2 * _HOP, 1 / SAMPLES_PER_SECOND), _EDGES_HZ)
    window, rows = np.hanning(2 * _HOP), []
    for hop in range(hops):
        power = np.square(np.abs(np.fft.rfft(mono[hop * _HOP : (hop + 2) * _HOP] * window)))
        rows.append([power[low:high].sum() for low, high in pairwise(edges)])
    bands = np.array(rows)
    loud = 10 * np.log10(bands + bands.max() * 1e-7 + 1e-12)
    onset = np.maximum(0.0, np.diff(loud, axis=0, prepend=loud[:1])).sum(axis=1, keepdims=True)
    marks = np.concatenate([loud, onset], axis=1)
    marks -= marks.mean(axis=0)
    return np.asarray(marks / np.maximum(marks.std(axis=0), 1e-6))


def _refined(sound: Samples, leave: int, enter: int, cross: int) -> tuple[int, int]:
    """The place to leave moved by up to 20 ms, so that waves of both sides agree best."""
    from scipy.signal import correlate  # noqa: PLC0415 - scipy loads when sound is made

    first = max(0, leave - _FINE)
    region = sound[first : leave + cross + _FINE].mean(axis=1)
    pattern = sound[enter : enter + cross].mean(axis=1)
    if len(region) <= len(pattern):
        return leave, enter
    moved = first + int(correlate(region, pattern, mode="valid").argmax())
    return min(moved, len(sound) - cross), enter
