"""The hand on the fader: beds of sound make room for whoever speaks.

Comes in: where somebody speaks, and stems as stereo float32 at 48 kHz. The fader goes down before
speech and up after it, and rides the bed's own slow swells in between; it does not follow words,
for music that pumps is worse than music that is soft.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.film.timecode import SAMPLES_PER_SECOND
from studio.film.timeline import SpokenLine
from studio.media.audio import Samples
from studio.media.loudness import integrated, level, step_energies

SWELLS = 31  # tenths of a second over which a bed's loudness is judged: music, rain
HITS = 5  # and single sounds
SPEECH_OVER_BED_DB = 13.0
"""What every line keeps over all beds together."""

_ATTACK = 0.45  # s before speech over which the bed goes down
_RELEASE = 1.2  # s after it over which the bed comes back
_BREATH = 1.6  # s; the bed stays down through pauses shorter than this
_CONTROL = SAMPLES_PER_SECOND // 100  # samples between points of the fader's curve
_DEEPEST_DB = -32.0
_BLOCK = SAMPLES_PER_SECOND * 10
_ROUNDS = 3
_SHORTEST = SAMPLES_PER_SECOND // 5

Points = NDArray[np.float64]


@dataclass(frozen=True)
class Stretch:
    """A time in which somebody speaks, in samples, and how loud (LUFS)."""

    start: int
    stop: int
    lufs: float


def loudness_of(sound: Samples, *, silence: float) -> float:
    """Gated loudness, or of a very short sound its plain level; silence counts as ``silence``."""
    gated = integrated(sound)
    if math.isfinite(gated):
        return gated
    plain = level(sound)
    return plain if math.isfinite(plain) else silence


def span_of(line: SpokenLine) -> tuple[int, int]:
    """A line's first word to its last, in samples of the film."""
    per_ms = SAMPLES_PER_SECOND // 1000
    if not line.words:
        return line.start, line.start + line.samples
    return line.start + line.words[0][1] * per_ms, line.start + line.words[-1][2] * per_ms


def stretches(spoken: Sequence[SpokenLine], dialogue: Samples, *, silence: float) -> list[Stretch]:
    """Where somebody speaks: first word to last word, breaths bridged."""
    spans: list[list[int]] = []
    for line in sorted(spoken, key=lambda line: line.start):
        start, stop = span_of(line)
        if spans and start - spans[-1][1] < _BREATH * SAMPLES_PER_SECOND:
            spans[-1][1] = max(spans[-1][1], stop)
        else:
            spans.append([start, stop])
    return [
        Stretch(start, stop, loudness_of(dialogue[max(start, 0) : stop], silence=silence))
        for start, stop in spans
    ]


def duck(bed: Samples, speech: Sequence[Stretch], under_db: float, *, swells: int = SWELLS) -> None:
    """Lower a bed under speech, in place, so far that it lies ``under_db`` below the voice."""
    if not speech or not bed.any():
        return
    at = _points(len(bed))
    loud = np.interp(at, *_swells(bed, swells))
    points = np.zeros(len(at))
    for stretch in speech:
        change = np.clip(stretch.lufs - under_db - loud, _DEEPEST_DB, 0.0)
        np.minimum(points, change * _down(at, stretch.start, stretch.stop), out=points)
    _ride(bed, at, points)


def keep_under(beds: Sequence[Samples], spoken: Sequence[SpokenLine], dialogue: Samples) -> None:
    """See to it, in place, that every single line keeps its distance to all beds together."""
    sounding = [bed for bed in beds if bed.any()]
    if not sounding:
        return
    at = _points(len(dialogue))
    for _ in range(_ROUNDS):
        points = np.zeros(len(at))
        for line in spoken:
            short = -over_bed(line, dialogue, sounding) + SPEECH_OVER_BED_DB
            if short > 0:
                np.minimum(points, -(short + 0.2) * _down(at, *span_of(line)), out=points)
        if not points.any():
            return
        for bed in sounding:
            _ride(bed, at, points)


def over_bed(line: SpokenLine, dialogue: Samples, beds: Sequence[Samples]) -> float:
    """How far a line is over all beds together while it is spoken, in dB; inf over silence."""
    start, stop = span_of(line)
    start, stop = max(0, start), min(len(dialogue), max(stop, start + _SHORTEST))
    under = sum(
        (np.asarray(bed[start:stop]) for bed in beds), np.zeros((stop - start, 2), np.float32)
    )
    heard, beneath = level(dialogue[start:stop]), level(under)
    if not math.isfinite(beneath) or not math.isfinite(heard):
        return math.inf
    return heard - beneath


def _points(length: int) -> NDArray[np.int64]:
    return np.arange(length // _CONTROL + 2) * _CONTROL


def _ride(bed: Samples, at: NDArray[np.int64], points: Points) -> None:
    """Move the fader along (sample, dB) points, in place."""
    gains = np.power(10.0, points / 20)
    for start in range(0, len(bed), _BLOCK):
        part = bed[start : start + _BLOCK]
        curve = np.interp(np.arange(start, start + len(part)), at, gains)
        part *= curve.astype(np.float32)[:, None]


def _swells(bed: Samples, width: int) -> tuple[Points, Points]:
    """Samples and LUFS: the loudest ``width`` tenths near each tenth of a second, smoothed."""
    from scipy.ndimage import convolve1d, maximum_filter1d  # noqa: PLC0415 - loads for sound only

    steps = step_energies(bed)
    if not len(steps):
        return np.zeros(1), np.full(1, level(bed))
    eased = convolve1d(steps, np.full(width, 1 / width), mode="nearest")
    top = maximum_filter1d(eased, width, mode="nearest")
    loud = 10 * np.log10(top + 1e-12) - 0.691
    easing = np.hanning(width + 2)[1:-1]
    smooth = convolve1d(loud, easing / easing.sum(), mode="nearest")
    return (np.arange(len(steps)) + 0.5) * len(bed) / len(steps), np.maximum(smooth, -90.0)


def _down(at: NDArray[np.int64], start: int, stop: int) -> Points:
    """How far down the fader is, 0 to 1, at each sample of ``at``; eased both ways."""
    attack, release = _ATTACK * SAMPLES_PER_SECOND, _RELEASE * SAMPLES_PER_SECOND
    down = np.clip((at - (start - attack)) / attack, 0, 1)
    up = np.clip((at - stop) / release, 0, 1)
    eased = np.minimum(0.5 - 0.5 * np.cos(np.pi * down), 0.5 + 0.5 * np.cos(np.pi * up))
    return np.asarray(eased)
