"""Points that tremble from frame to frame in, points that move as a head does out.

The 1 euro filter (Casiez, Roussel and Vogel 2012) smooths slow movement much and fast movement
little. All frames are known here, so it runs forwards and backwards and the two are averaged:
nothing lags behind.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SLOWEST_HZ = 1.3
EAGERNESS = 26.0
"""Hertz of cutoff for a speed of one face a second."""
SPEED_HZ = 1.5


def steadied(points: Floats, *, rate: float, size: float) -> Floats:
    """Points (frames, n, k) smoothed over time; ``size`` is the face's, in the same unit."""
    if len(points) < 3:
        return points
    there = _one_euro(points / size, rate)
    back = _one_euro(points[::-1] / size, rate)[::-1]
    return np.asarray((there + back) / 2 * size)


def _one_euro(points: Floats, rate: float) -> Floats:
    smooth = points.copy()
    speed = np.zeros_like(points[0])
    for number in range(1, len(points)):
        moved = (points[number] - points[number - 1]) * rate
        speed += _share(SPEED_HZ, rate) * (moved - speed)
        brisk = np.linalg.norm(speed, axis=-1, keepdims=True)
        share = _share(SLOWEST_HZ + EAGERNESS * brisk, rate)
        smooth[number] = smooth[number - 1] + share * (points[number] - smooth[number - 1])
    return smooth


def _share(cutoff: Floats | float, rate: float) -> Floats | float:
    """How much of a new value a low pass of a cutoff in hertz takes at once."""
    slack = 1 / (2 * np.pi * cutoff)
    return 1 / (1 + slack * rate)


def eased(there: NDArray[np.bool_], frames: int) -> Floats:
    """1 where something is there, falling to 0 over so many frames towards where it is not."""
    weight = there.astype(np.float64)
    for _ in range(frames):
        padded = np.concatenate([weight[:1], weight, weight[-1:]])
        step = np.minimum(padded[:-2], padded[2:]) + 1 / (frames + 1)
        weight = np.minimum(weight, step)
    return weight
