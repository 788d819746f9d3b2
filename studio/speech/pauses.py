"""Pauses: where the sound really stops, and for how long it should.

Takes one breath's samples and the model's own edges of its phonemes; gives samples whose pauses
are as long as a reader's, and edges that lie where silence begins and ends. The model's edges
drift at punctuation by up to a tenth of a second; silence doesn't.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.speech.sound import Samples, faded, loudness_curve

LEAST_MS = {".": 340, "!": 340, "?": 360, "…": 460, ";": 250, ":": 240, "—": 220, ",": 140}
RUN = re.compile(r"(?:[^\wˈˌː]|_)+")
REACH_MS = 130
SILENCE_BELOW_PEAK_DB = -36.0
STEP_MS = 5
SHORTEST_GAP_MS = 35
JOINT_MS = 4
SMALLEST_ADDITION_MS = 15

Edges = NDArray[np.float64]


@dataclass(frozen=True)
class Pause:
    """Phonemes ``first`` to ``after`` (exclusive) are marks and spaces; ``mark`` is the strongest."""

    first: int
    after: int
    mark: str


def settled(
    samples: Samples, edges_ms: Edges, phonemes: str, *, rate: int, pace: float
) -> tuple[Samples, Edges]:
    """Samples with full pauses, and edges (one more than phonemes) that rise and fit them."""
    edges = edges_ms.copy()
    quiet = _quiet(samples, rate)
    lead, trail = _marks_around(phonemes)
    begin, stop = _sounding(quiet, edges)
    edges[: lead + 1] = begin
    edges[:trail] = np.minimum(edges[:trail], stop)
    edges[trail:] = stop
    for pause in reversed(list(pauses_in(phonemes))):
        start, end = _gap(quiet, edges[pause.first], edges[pause.after])
        edges[: pause.first] = np.minimum(edges[: pause.first], start)
        edges[pause.first : pause.after] = start
        edges[pause.after :] = np.maximum(edges[pause.after :], end)
        edges[pause.after] = end
        missing = LEAST_MS[pause.mark] / pace - (end - start)
        if missing > SMALLEST_ADDITION_MS:
            samples = _with_silence(samples, (start + end) / 2, missing, rate=rate)
            edges[pause.after :] += missing
    edges = np.maximum.accumulate(np.clip(edges, 0.0, len(samples) * 1000 / rate))
    return samples, edges


def pauses_in(phonemes: str) -> Iterator[Pause]:
    """The pauses between the first and the last sound that a reader would keep."""
    for run in RUN.finditer(phonemes):
        marks = [mark for mark in run[0] if mark in LEAST_MS]
        if marks and run.start() > 0 and run.end() < len(phonemes):
            yield Pause(run.start(), run.end(), max(marks, key=LEAST_MS.__getitem__))


def _marks_around(phonemes: str) -> tuple[int, int]:
    """Where the first sound is, and where the marks after the last one begin."""
    runs = list(RUN.finditer(phonemes))
    lead = runs[0].end() if runs and runs[0].start() == 0 else 0
    trail = runs[-1].start() if runs and runs[-1].end() == len(phonemes) else len(phonemes)
    return min(lead, len(phonemes) - 1), trail


def _quiet(samples: Samples, rate: int) -> NDArray[np.float64]:
    """Loudness over the silence threshold, a value each ``STEP_MS``; below 1 is silence."""
    curve = loudness_curve(samples, rate * STEP_MS // 1000)
    return curve / max(float(curve.max(initial=0.0)) * 10 ** (SILENCE_BELOW_PEAK_DB / 20), 1e-9)


def _sounding(quiet: NDArray[np.float64], edges: Edges) -> tuple[float, float]:
    """When the first sound begins and the last one ends."""
    loud = np.flatnonzero(quiet >= 1)
    if not len(loud):
        return float(edges[0]), float(edges[-1])
    return float(loud[0] * STEP_MS), float((loud[-1] + 1) * STEP_MS)


def _gap(quiet: NDArray[np.float64], start: float, end: float) -> tuple[float, float]:
    """The longest silence near a pause, or the quietest moment where there is none."""
    first = max(0, int((start - REACH_MS) / STEP_MS))
    near = quiet[first : int((end + REACH_MS) / STEP_MS) + 1]
    if not len(near):
        return start, end
    silent = np.concatenate([[0], (near < 1).astype(np.int8), [0]])
    turns = np.flatnonzero(np.diff(silent))
    spans = list(zip(turns[::2], turns[1::2], strict=True))
    longest = max(spans, key=lambda span: span[1] - span[0], default=(0, 0))
    if (longest[1] - longest[0]) * STEP_MS < SHORTEST_GAP_MS:
        middle = (first + int(np.argmin(near)) + 0.5) * STEP_MS
        return middle, middle
    return float((first + longest[0]) * STEP_MS), float((first + longest[1]) * STEP_MS)


def _with_silence(samples: Samples, at_ms: float, length_ms: float, *, rate: int) -> Samples:
    """The samples with silence put in, faded on both sides so that nothing clicks."""
    at = min(len(samples), max(0, round(at_ms * rate / 1000)))
    joint = rate * JOINT_MS // 1000
    before, after = faded(samples[:at], joint, start=False), faded(samples[at:], joint, end=False)
    return np.concatenate([before, np.zeros(round(length_ms * rate / 1000), np.float32), after])
