"""The same words spoken twice in, the times of one on the clock of the other out.

Both sounds become mel-frequency cepstra every 10 ms (Davis and Mermelstein 1980), silence taken
out; dynamic time warping (Sakoe and Chiba 1978) finds which moments belong together, coarsely
first and then finely around that way (Salvador and Chan 2007).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.bands import MELS, mel_levels
from studio.dubbing.ear import bands_of, learnt

Floats = NDArray[np.float64]

STEP_MS = 10.0
CEPSTRA = 13
HEARD_WEIGHT = 1.0
"""How much what the ear makes of the sounds counts beside the sounds themselves."""
SILENT = 8.7
"""Natural logarithm of power under the loud parts, 38 dB: what is softer is silence."""
COARSE = 8
BAND = 40
"""How far, in steps, the fine way may stray from the coarse one."""
STILL_COST = 0.35
"""What a step costs in which only one of the two sounds goes on, beyond their difference."""


@dataclass(frozen=True)
class Alignment:
    """Moments of a model speech and of the real one that belong together, in milliseconds.

    ``cost`` is the mean difference along the way, 0 alike; ``chance`` that of unrelated moments
    of the two.
    """

    model_ms: Floats
    real_ms: Floats
    cost: float
    chance: float

    def moved(self, moment_ms: float) -> float:
        """When in the real speech is what the model says at a moment."""
        return float(np.interp(moment_ms, self.model_ms, self.real_ms))

    @property
    def fits(self) -> bool:
        """Whether the two say the same, as far as can be heard."""
        return self.cost < FITTING * self.chance


FITTING = 0.84


def align(model: NDArray[np.float32], real: NDArray[np.float32]) -> Alignment:
    """Align two 16 kHz sounds that say the same."""
    first, first_at = _cepstra(model)
    second, second_at = _cepstra(real)
    way = _way(first, second)
    apart = np.linalg.norm(first[way[:, 0]] - second[way[:, 1]], axis=1)
    shifted = np.linalg.norm(
        first[way[:, 0]] - np.roll(second, len(second) // 2, axis=0)[way[:, 1]], axis=1
    )
    return Alignment(
        *_joined(first_at[way[:, 0]], second_at[way[:, 1]]),
        float(apart.mean()),
        float(shifted.mean()),
    )


def _joined(model: Floats, real: Floats) -> tuple[Floats, Floats]:
    """One real moment for each model moment, both rising."""
    moments, starts, counts = np.unique(model, return_index=True, return_counts=True)
    ends = starts + counts - 1
    middle = (real[starts] + real[ends]) / 2
    return moments, np.maximum.accumulate(middle)


def _cepstra(sound: NDArray[np.float32]) -> tuple[Floats, Floats]:
    """Features (steps, 2 * CEPSTRA) of what is not silent, and when each is, in milliseconds."""
    mel, level = mel_levels(sound)
    angles = np.pi * (np.arange(MELS) + 0.5)[:, None] * np.arange(1, CEPSTRA + 1)[None, :] / MELS
    still = mel @ np.cos(angles)
    padded_still = np.pad(still, ((2, 2), (0, 0)), mode="edge")
    moving = (
        padded_still[4:] - padded_still[:-4] + 0.5 * (padded_still[3:-1] - padded_still[1:-3])
    ) / 2.5
    features = np.concatenate([still, 1.5 * moving], axis=1)
    loud = level > float(np.percentile(level, 95)) - SILENT
    if loud.sum() < 4:
        loud[:] = True
    kept = features[loud]
    kept = (kept - kept.mean(axis=0)) / (kept.std(axis=0) + 1e-6)
    kept[:, :2] *= 1.5
    mouth = learnt().mouth(bands_of(sound))[loud]
    mouth = (mouth - mouth.mean(axis=0)) / (mouth.std(axis=0) + 1e-6)
    both = (kept / np.sqrt(kept.shape[1]), mouth * (HEARD_WEIGHT / np.sqrt(mouth.shape[1])))
    features = np.concatenate(both, axis=1)
    moments = np.asarray(np.flatnonzero(loud) * STEP_MS, np.float64)
    return np.asarray(features, np.float64), moments


def _way(first: Floats, second: Floats) -> NDArray[np.int64]:
    """Pairs of steps from start to end, found coarsely and then in a band around that."""
    if min(len(first), len(second)) < 6 * COARSE:
        centre = np.linspace(0, len(second) - 1, len(first))
        return _warp(first, second, centre, max(len(first), len(second)))
    rough_first, rough_second = _coarse(first), _coarse(second)
    middle = np.linspace(0, len(rough_second) - 1, len(rough_first))
    reach = int(0.22 * max(len(rough_first), len(rough_second))) + 24
    rough = _warp(rough_first, rough_second, middle, min(reach, 400))
    steps = np.arange(len(first))
    centre = np.interp(steps / COARSE, rough[:, 0], rough[:, 1]) * COARSE
    return _warp(first, second, centre, BAND)


def _coarse(features: Floats) -> Floats:
    count = len(features) // COARSE
    return np.asarray(features[: count * COARSE].reshape(count, COARSE, -1).mean(axis=1))


def _warp(first: Floats, second: Floats, centre: Floats, reach: int) -> NDArray[np.int64]:
    """The cheapest way through a band of ``reach`` steps either side of ``centre``."""
    rows, width = len(first), 2 * reach + 1
    starts = np.round(centre).astype(np.int64) - reach
    total = np.full(width, np.inf)
    came = np.zeros((rows, width), np.int8)
    columns = np.arange(width)
    for row in range(rows):
        at = starts[row] + columns
        inside = (at >= 0) & (at < len(second))
        apart = np.full(width, np.inf)
        apart[inside] = np.linalg.norm(second[at[inside]] - first[row], axis=1)
        if row == 0:
            straight = np.where(at == 0, 0.0, np.inf)
            down = np.full(width, np.inf)
        else:
            shift = int(starts[row] - starts[row - 1])
            straight = _shifted(total, shift - 1)
            down = _shifted(total, shift) + STILL_COST
        reached = np.minimum(straight, down)
        came[row] = np.where(down < straight, 1, 0)
        best = reached + apart
        total, along = _run_along(best, apart)
        came[row][along] = 2
    return _traced(came, starts, len(second))


def _run_along(best: Floats, apart: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """Costs when several steps of the second sound belong to this step of the first."""
    steps = np.where(np.isfinite(apart), apart + STILL_COST, 0.0)
    walked = np.cumsum(steps)
    cheapest = np.minimum.accumulate(best - walked)
    total = np.where(np.isfinite(apart), cheapest + walked, np.inf)
    return total, total < best - 1e-12


def _shifted(values: Floats, shift: int) -> Floats:
    moved = np.full(len(values), np.inf)
    if shift >= len(values) or -shift >= len(values):
        return moved
    if shift >= 0:
        moved[: len(values) - shift] = values[shift:]
    else:
        moved[-shift:] = values[:shift]
    return moved


def _traced(came: NDArray[np.int8], starts: NDArray[np.int64], length: int) -> NDArray[np.int64]:
    row = len(came) - 1
    column = int(np.clip(length - 1 - starts[row], 0, came.shape[1] - 1))
    way = []
    while row >= 0:
        way.append((row, int(np.clip(starts[row] + column, 0, length - 1))))
        step = came[row, column]
        if step == 2 and column > 0:
            column -= 1
            continue
        if row == 0:
            break
        column += int(starts[row] - starts[row - 1]) - (1 if step != 1 else 0)
        column = int(np.clip(column, 0, came.shape[1] - 1))
        row -= 1
    return np.array(way[::-1], np.int64)
