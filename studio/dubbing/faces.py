"""Faces in a picture: boxes with eyes, then 468 points each. BGR pictures of any size in.

The detectors see the whole picture made square and small: the near one faces from a fifth of it
upwards, the far one down to about a twentieth. Boxes that overlap are one face.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.dubbing.anatomy import EYE_CORNERS
from studio.dubbing.nets import MESH_SIDE, Floats, Nets, Picture

NEAR_SIDE, FAR_SIDE = 128, 192
NEAR_GRIDS = ((16, 2), (8, 6))
"""Cells a side and boxes a cell, as the near detector lists them."""
FAR_GRIDS = ((48, 1),)
LEAST_SURE = 0.6
SAME_FACE = 0.3
"""Boxes that share so much of their union are one face."""
CROP_MARGIN = 1.5
PRESENT = 0.6
SETTLING = 2
"""So often the crop is taken anew around the points that it gave, when a face is first met."""


@dataclass(frozen=True)
class Sighting:
    """A detected face in pixels: left, top, width, height; both eyes (2, 2); how sure, 0..1."""

    box: tuple[float, float, float, float]
    eyes: NDArray[np.float32]
    sure: float


@dataclass(frozen=True)
class Crop:
    """The square around a face that the mesh sees: middle, side in pixels, turn in radians."""

    x: float
    y: float
    side: float
    turn: float

    def matrix(self) -> Floats:
        """The (2, 3) matrix from the crop's pixels to the picture's."""
        scale = self.side / MESH_SIDE
        along, across = np.cos(self.turn) * scale, np.sin(self.turn) * scale
        half = MESH_SIDE / 2
        left = self.x - half * (along - across)
        top = self.y - half * (across + along)
        return np.array([[along, -across, left], [across, along, top]], np.float32)


def detect(nets: Nets, picture: Picture) -> list[Sighting]:
    """The faces of a picture, the largest first."""
    found = [*_look(nets, picture, far=False), *_look(nets, picture, far=True)]
    kept: list[Sighting] = []
    for one in sorted(found, key=lambda face: -face.sure):
        if all(overlap(one.box, other.box) < SAME_FACE for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda face: -face.box[2] * face.box[3])


def _look(nets: Nets, picture: Picture, *, far: bool) -> list[Sighting]:
    height, width = picture.shape[:2]
    side = max(height, width)
    small = FAR_SIDE if far else NEAR_SIDE
    scale = small / side
    left, top = (side - width) / 2, (side - height) / 2
    fit = np.array([[scale, 0, left * scale], [0, scale, top * scale]], np.float32)
    seen = cv2.warpAffine(_shrunk(picture, scale), _after_shrinking(fit, scale), (small, small))
    inside = cv2.cvtColor(seen, cv2.COLOR_BGR2RGB).astype(np.float32) / 127.5 - 1
    boxes, logits = nets.far(inside) if far else nets.near(inside)
    centres = _centres(FAR_GRIDS if far else NEAR_GRIDS)
    sure = 1 / (1 + np.exp(-np.clip(logits, -60, 60)))
    found = []
    for index in np.flatnonzero(sure >= LEAST_SURE):
        x, y, wide, high = boxes[index, :4] / small
        cx, cy = (centres[index] + (x, y)) * side - (left, top)
        eyes = (boxes[index, 4:8].reshape(2, 2) / small + centres[index]) * side - (left, top)
        box = (cx - wide * side / 2, cy - high * side / 2, wide * side, high * side)
        found.append(Sighting(tuple(map(float, box)), eyes, float(sure[index])))  # type: ignore[arg-type]  # four numbers
    return found


def _shrunk(picture: Picture, scale: float) -> Picture:
    """A large picture is averaged down in whole steps first, so that nothing flickers."""
    steps = int(0.5 / scale)
    if steps < 2:
        return picture
    size = (picture.shape[1] // steps, picture.shape[0] // steps)
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _after_shrinking(fit: Floats, scale: float) -> Floats:
    steps = int(0.5 / scale)
    return fit if steps < 2 else np.asarray(fit * (steps, steps, 1), np.float32)


def _centres(grids: tuple[tuple[int, int], ...]) -> Floats:
    """The middles of all cells in shares of the picture, in the detector's order."""
    listed = []
    for cells, boxes in grids:
        steps = (np.arange(cells, dtype=np.float32) + 0.5) / cells
        across, down = np.meshgrid(steps, steps)
        listed.append(np.repeat(np.stack([across.ravel(), down.ravel()], axis=1), boxes, axis=0))
    return np.concatenate(listed)


def overlap(
    one: tuple[float, float, float, float], two: tuple[float, float, float, float]
) -> float:
    """What two boxes share, as a part of what they cover together."""
    wide = min(one[0] + one[2], two[0] + two[2]) - max(one[0], two[0])
    high = min(one[1] + one[3], two[1] + two[3]) - max(one[1], two[1])
    if wide <= 0 or high <= 0:
        return 0.0
    shared = wide * high
    return shared / (one[2] * one[3] + two[2] * two[3] - shared)


def first_crop(face: Sighting) -> Crop:
    """Where to look for the points of a face that was just detected."""
    left, top, width, height = face.box
    run = face.eyes[1] - face.eyes[0]
    turn = float(np.arctan2(run[1], run[0]))
    side = max(width, height) * CROP_MARGIN
    return Crop(left + width / 2, top + height / 2, side, turn)


def crop_around(points: Floats) -> Crop:
    """Where to look for the points of a face whose points were just here."""
    run = points[EYE_CORNERS[3], :2] - points[EYE_CORNERS[0], :2]
    turn = float(np.arctan2(run[1], run[0]))
    axes = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    turned = points[:, :2] @ axes.T
    low, high = turned.min(axis=0), turned.max(axis=0)
    x, y = axes.T @ ((low + high) / 2)
    return Crop(float(x), float(y), float(max(high - low)) * CROP_MARGIN, turn)


def points_in(nets: Nets, picture: Picture, crop: Crop) -> tuple[Floats, float]:
    """468 points (x, y, z) of the face in a crop, in the picture's pixels, and how surely one."""
    matrix = crop.matrix()
    steps = int(0.5 * crop.side / MESH_SIDE)
    if steps >= 2:
        matrix = np.asarray(matrix / steps, np.float32)
        picture = _shrunk(picture, 0.5 / steps)
    seen = cv2.warpAffine(
        picture, matrix, (MESH_SIDE, MESH_SIDE), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    )
    inside = np.asarray(cv2.cvtColor(seen, cv2.COLOR_BGR2RGB), np.float32) / np.float32(255)
    flat, sure = nets.mesh(inside)
    whole = crop.matrix()
    points = np.empty_like(flat)
    points[:, :2] = flat[:, :2] @ whole[:, :2].T + whole[:, 2]
    points[:, 2] = flat[:, 2] * crop.side / MESH_SIDE
    return points, sure


def meet(nets: Nets, picture: Picture, face: Sighting) -> tuple[Floats, float]:
    """The points of a face that was just detected; the crop settles on it first."""
    points, sure = points_in(nets, picture, first_crop(face))
    for _ in range(SETTLING):
        points, sure = points_in(nets, picture, crop_around(points))
    return points, sure
