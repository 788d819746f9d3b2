"""How a face is turned: its own axes in the picture, so that a mouth turns with the head.

The mouth's own space has its origin between the lips, x to the picture's right along the mouth, y
down the face and z away from the viewer, in widths of the mouth. A point of it is seen in parallel
projection, which is true for faces that are not very near to the lens.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.anatomy import EYE_CORNERS

Floats = NDArray[np.float64]

ACROSS = ((33, 263), (133, 362), (130, 359), (98, 327), (127, 356), (234, 454))
"""Pairs of points left and right that hold still while somebody speaks."""
ABOVE, BELOW = (33, 133, 362, 263), (98, 327, 129, 358)
"""The eyes' corners and the wings of the nose: from one to the other is down the face."""
TILT = 0.25
"""In a face that looks straight at us the nose's wings are so much nearer to us, per length
down, than the eyes' corners."""


@dataclass(frozen=True)
class Pose:
    """Where the mouth's space lies in the picture.

    ``origin`` is (x, y, z) in pixels; ``axes`` are its x, y and z as rows of unit vectors (3, 3);
    ``unit`` is the width of the mouth at rest in pixels.
    """

    origin: Floats
    axes: Floats
    unit: float

    def inside(self, points: Floats) -> Floats:
        """Points (n, 3) of the picture in the mouth's space."""
        return (points - self.origin) @ self.axes.T / self.unit

    def seen(self, points: Floats) -> Floats:
        """Points (n, 3) of the mouth's space as pixels (n, 2) of the picture."""
        return points @ self.axes[:, :2] * self.unit + self.origin[:2]

    @property
    def turned(self) -> float:
        """How far the head is turned aside, in radians, 0 when it looks at us."""
        return float(np.arcsin(np.clip(abs(self.axes[2, 0]), 0, 1)))


def axes_of(points: Floats) -> Floats:
    """The face's axes (3, 3) out of its 468 points."""
    runs = np.array([points[right] - points[left] for left, right in ACROSS])
    across = (runs / np.linalg.norm(runs, axis=1, keepdims=True)).sum(axis=0)
    across /= np.linalg.norm(across)
    down = points[list(BELOW)].mean(axis=0) - points[list(ABOVE)].mean(axis=0)
    down -= across * (down @ across)
    away = np.cross(across, down)
    down += away * TILT
    down /= np.linalg.norm(down)
    return np.stack([across, down, np.cross(across, down)])


def eye_distance(points: Floats) -> float:
    """From the middle of one eye to the other's, in pixels, as if the face looked at us."""
    outer_left, inner_left, inner_right, outer_right = (points[n] for n in EYE_CORNERS)
    return float(np.linalg.norm((inner_right + outer_right - outer_left - inner_left) / 2))
