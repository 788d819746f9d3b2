"""Bending a picture: where each pixel of the result comes from, out of points that move.

Thin-plate splines (Bookstein 1989, "Principal Warps") carry the control points exactly and bend the
rest as little as a metal sheet would. They are solved on a coarse grid and read between its nodes.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Field = NDArray[np.float32]
Picture = NDArray[np.uint8]

NODES = 48
STIFFNESS = 1e-6
"""A little smoothing, in squares of the control points' spread: noise in them does not pucker."""


@dataclass(frozen=True)
class Region:
    """A rectangle of pixels: left, top, width, height."""

    left: int
    top: int
    width: int
    height: int

    def of(self, picture: NDArray[np.generic]) -> NDArray[np.generic]:
        """That part of a picture, as a view."""
        return picture[self.top : self.top + self.height, self.left : self.left + self.width]

    @classmethod
    def around(cls, points: Floats, margin: float, *, width: int, height: int) -> "Region":
        """The rectangle around points (n, 2) with a margin in pixels, inside the picture."""
        low = np.floor(points.min(axis=0) - margin).astype(int)
        high = np.ceil(points.max(axis=0) + margin).astype(int) + 1
        left, top = max(0, int(low[0])), max(0, int(low[1]))
        right, bottom = min(width, int(high[0])), min(height, int(high[1]))
        return cls(left, top, max(0, right - left), max(0, bottom - top))


def field(came: Floats, went: Floats, region: Region) -> Field:
    """How far from each pixel its source lies, (height, width, 2) in pixels.

    ``came`` and ``went`` are the control points (n, 2) before and after, in the picture's pixels.
    """
    scale = max(region.width, region.height)
    centre = np.array([region.left + region.width / 2, region.top + region.height / 2])
    knots = (went - centre) / scale
    weights = _solved(knots, (came - went) / scale)
    columns = min(NODES, region.width)
    rows = min(NODES, region.height)
    across = (np.arange(columns) + 0.5) * region.width / columns - 0.5
    down = (np.arange(rows) + 0.5) * region.height / rows - 0.5
    x = (across + region.left - centre[0]) / scale
    y = (down + region.top - centre[1]) / scale
    nodes = np.stack(np.broadcast_arrays(x[None, :], y[:, None]), axis=2).reshape(-1, 2)
    moved = _basis(nodes, knots) @ weights * scale
    coarse = moved.reshape(rows, columns, 2).astype(np.float32)
    size = (region.width, region.height)
    return np.asarray(cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC), np.float32)


def _basis(points: Floats, knots: Floats) -> Floats:
    squares = (points**2).sum(axis=1)[:, None] + (knots**2).sum(axis=1) - 2 * points @ knots.T
    np.maximum(squares, 1e-12, out=squares)
    squares *= np.log(squares)
    squares *= 0.5
    whole = np.concatenate([squares, np.ones((len(points), 1)), points], axis=1)
    return np.asarray(whole, np.float64)


def _solved(knots: Floats, moves: Floats) -> Floats:
    count = len(knots)
    system = np.zeros((count + 3, count + 3))
    system[:count] = _basis(knots, knots)
    system[:count, :count] += np.eye(count) * STIFFNESS
    system[count:, :count] = system[:count, count:].T
    wanted = np.zeros((count + 3, 2))
    wanted[:count] = moves
    return np.asarray(np.linalg.solve(system, wanted), np.float64)


def bent(picture: Picture, field: Field, region: Region) -> Picture:
    """The region of a picture (uint8) with each pixel fetched from where its field says."""
    rows, columns = np.indices((region.height, region.width), dtype=np.float32)
    return np.asarray(
        cv2.remap(
            picture,
            field[..., 0] + columns + region.left,
            field[..., 1] + rows + region.top,
            cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_REFLECT_101,
        ),
        np.uint8,
    )


def soft_polygon(points: Floats, region: Region, blur: float) -> Field:
    """A filled polygon (n, 2) in the picture's pixels as 0..1 over a region, its edge blurred."""
    mask = np.zeros((region.height, region.width), np.uint8)
    inside = np.round((points - (region.left, region.top)) * 16).astype(np.int32)
    cv2.fillPoly(mask, [inside], 255, cv2.LINE_AA, 4)
    hard = np.asarray(mask / 255, np.float32)
    if blur <= 0.3:
        return hard
    return np.asarray(cv2.GaussianBlur(hard, (0, 0), blur), np.float32)


def smooth_line(points: Floats, steps: int = 6) -> Floats:
    """A line through points (n, k) with ``steps`` steps between two of them, without corners.

    Catmull and Rom's spline (1974).
    """
    ends = np.concatenate([2 * points[:1] - points[1:2], points, 2 * points[-1:] - points[-2:-1]])
    before, start, end, after = ends[:-3], ends[1:-2], ends[2:-1], ends[3:]
    at = (np.arange(steps) / steps)[None, :, None]
    before, start, end, after = (one[:, None, :] for one in (before, start, end, after))
    line = 0.5 * (
        2 * start
        + (end - before) * at
        + (2 * before - 5 * start + 4 * end - after) * at**2
        + (3 * start - before - 3 * end + after) * at**3
    )
    return np.concatenate([line.reshape(-1, points.shape[1]), points[-1:]])
