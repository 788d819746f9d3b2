"""From the sound alone to a mouth: vowels open it, hiss shows teeth, gaps close it.

Comes in: what was heard every 10 ms. Goes out: measures of the mouth every 10 ms, in the order of
``mouth.MEASURES``.
"""

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.articulation import LAZY
from studio.dubbing.listening import Heard
from studio.dubbing.mouth import MEASURES, SHAPES, Mouth
from studio.film.look import Viseme

Floats = NDArray[np.float64]

LEAD_STEPS = 3
"""Lips are ready some 30 ms before the sound."""
HISSING = 0.35
CLOSED_STEPS = (3, 14)
"""A closure of the lips is heard as a gap of so many steps."""
GAP_DB = 11.0
SMOOTH_STEPS = 7


def mouthed(heard: Heard) -> Floats:
    """The mouth that makes a sound, (steps, measures)."""
    open_part = _openness(heard)
    shapes = {name: SHAPES[viseme].array() for name, viseme in _CORNERS.items()}
    vowel = _vowels(heard, shapes)
    opening = [MEASURES.index(name) for name in ("jaw", "upper", "lower")]
    mouth = vowel.copy()
    mouth[:, opening] *= (open_part * LAZY)[:, None]
    rest = Mouth().array()
    mouth = rest + (mouth - rest) * np.clip(open_part * 2.2, 0, 1)[:, None]
    teeth = _hiss(heard)[:, None]
    mouth += (_TEETH.array() - mouth) * teeth
    mouth = _smoothed(mouth)
    closed = _closures(heard)[:, None]
    mouth += (SHAPES[Viseme.MBP].array() - mouth) * closed
    lead = np.concatenate([mouth[LEAD_STEPS:], np.repeat(mouth[-1:], LEAD_STEPS, axis=0)])
    return np.asarray(lead[: len(mouth)])


_CORNERS = {
    "spread": Viseme.EE,
    "middle": Viseme.EH,
    "open": Viseme.AA,
    "oh": Viseme.OH,
    "oo": Viseme.OO,
}
_TEETH = Mouth(jaw=0.02, upper=0.04, lower=0.045, width=1.03)


def _openness(heard: Heard) -> Floats:
    """How far the mouth is open by loudness, 0..1."""
    loud = np.clip((heard.level + 26) / 24, 0, 1.1)
    return np.asarray(loud**0.8 * (0.35 + 0.65 * heard.voiced))


def _vowels(heard: Heard, shapes: dict[str, Floats]) -> Floats:
    """Shapes mixed by where the two formants lie between the corners of the vowels' space."""
    places = {
        "spread": (0.05, 0.95), "middle": (0.5, 0.62), "open": (1.0, 0.4), "oh": (0.45, 0.1),
        "oo": (0.05, 0.05),
    }  # fmt: skip
    weights = []
    for first, second in places.values():
        away = ((heard.f1 - first) / 0.42) ** 2 + ((heard.f2 - second) / 0.36) ** 2
        weights.append(np.exp(-away))
    weight = np.stack(weights, axis=1) + 1e-9
    weight /= weight.sum(axis=1, keepdims=True)
    return np.asarray(weight @ np.stack([shapes[name] for name in places]))


def _hiss(heard: Heard) -> Floats:
    """Where s, sh and the like are heard, 0..1."""
    loud = np.clip((heard.level + 32) / 10, 0, 1)
    return np.asarray(np.clip((heard.hiss - HISSING) / 0.25, 0, 1) * loud)


def _closures(heard: Heard) -> Floats:
    """Where lips are heard to be closed, 0..1: short gaps within speech, but not before a hiss."""
    around = _highest(heard.level, 12)
    gap = (heard.level < around - GAP_DB) & (heard.hiss < 0.25) & (around > -14)
    closed = np.zeros(len(gap))
    edges = np.flatnonzero(np.diff(np.concatenate([[0], gap.astype(int), [0]])))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        long_enough = CLOSED_STEPS[0] <= end - start <= CLOSED_STEPS[1]
        after = slice(end, min(end + 4, len(gap)))
        dull = heard.bright[after].mean() < 0.3 if after.start < len(gap) else False
        if long_enough and dull:
            closed[start:end] = 1.0
    return np.asarray(np.convolve(np.pad(closed, 3, mode="edge"), np.hanning(9)[1:-1] / 4, "valid"))


def _highest(values: Floats, reach: int) -> Floats:
    padded = np.pad(values, reach, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1)
    return np.asarray(windows.max(axis=1))


def _smoothed(mouth: Floats) -> Floats:
    kernel = np.hanning(SMOOTH_STEPS + 2)[1:-1]
    kernel /= kernel.sum()
    half = SMOOTH_STEPS // 2
    padded = np.pad(mouth, ((half, half), (0, 0)), mode="edge")
    columns = [np.convolve(padded[:, n], kernel, "valid") for n in range(mouth.shape[1])]
    return np.stack(columns, axis=1)
