"""Mouth keys with times in, a mouth for every moment out: sounds colour their neighbours.

Each sound has a wish for every measure of the mouth and a dominance that falls off before and after
it; what is seen is the mean of all wishes, weighted by dominance (Cohen and Massaro 1993, "Modeling
coarticulation in synthetic visual speech"). Closed lips (m, b, p) and a lip under the teeth (f, v)
dominate whatever is beside them, so they are always reached.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.mouth import MEASURES, SHAPES
from studio.film.look import Viseme
from studio.film.take import MouthKey

Floats = NDArray[np.float64]

STEPS_A_SECOND = 100
REACH_MS = 26.0
"""How far a sound's dominance reaches beyond its own half length."""
SLOPE = 1.8
STRENGTH = {
    Viseme.REST: 1.0,
    Viseme.MBP: 5.0,
    Viseme.FV: 3.5,
    Viseme.L: 1.0,
    Viseme.OO: 1.5,
    Viseme.OH: 1.3,
    Viseme.EE: 1.1,
    Viseme.EH: 1.0,
    Viseme.AA: 1.2,
}
LAZY = 0.85
"""Talking mouths open less than mouths that show a sound."""
OPENING = tuple(MEASURES.index(name) for name in ("jaw", "upper", "lower"))
WINDOW = 6
"""Keys further away than this many have no say."""


def blended(keys: Sequence[MouthKey], *, end_ms: float) -> Floats:
    """The mouth's measures every 10 ms, (steps, measures), from 0 to ``end_ms``."""
    steps = max(1, int(np.ceil(end_ms * STEPS_A_SECOND / 1000)))
    if not keys:
        return np.tile(SHAPES[Viseme.REST].array(), (steps, 1))
    starts = np.array([key.start_ms for key in keys], np.float64)
    ends = np.append(starts[1:], max(end_ms, starts[-1] + 1))
    middles, halves = (starts + ends) / 2, np.maximum((ends - starts) / 2, 15.0)
    wishes = np.stack([_wish(key) for key in keys])
    strength = np.array([STRENGTH[key.viseme] for key in keys])
    moments = np.arange(steps) * 1000 / STEPS_A_SECOND
    nearest = np.clip(np.searchsorted(starts, moments, side="right") - 1, 0, len(keys) - 1)
    window = np.clip(nearest[:, None] + np.arange(-WINDOW, WINDOW + 1), 0, len(keys) - 1)
    away = np.maximum(np.abs(moments[:, None] - middles[window]) - 0.5 * halves[window], 0)
    falls = np.exp(-((away / (REACH_MS + 0.25 * halves[window])) ** SLOPE))
    weight = strength[window] * falls
    first = np.concatenate([np.ones((steps, 1), bool), window[:, 1:] != window[:, :-1]], axis=1)
    weight = weight * first + 1e-12
    return np.asarray(
        (weight[..., None] * wishes[window]).sum(axis=1) / weight.sum(axis=1)[:, None]
    )


def _wish(key: MouthKey) -> Floats:
    """What a key wants, opened as far as it is spoken."""
    wish = SHAPES[key.viseme].array().copy()
    wish[list(OPENING)] *= LAZY * float(np.clip(key.openness, 0.3, 1.3))
    return wish


def at_frames(track: Floats, *, frames: int, rate: float) -> Floats:
    """A track of 10 ms steps at the middle of each frame, (frames, measures)."""
    moments = (np.arange(frames) + 0.5) / rate * STEPS_A_SECOND
    steps = np.arange(len(track))
    return np.stack([np.interp(moments, steps, track[:, n]) for n in range(track.shape[1])], axis=1)
