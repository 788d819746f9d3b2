"""What of each layer is ever seen in a shot, so that the rest need not be drawn.

In: the still scenery of a shot, back to front, and where the camera has it at every frame. Out: for
each piece the boxes of the frame, in pixels, outside of which it is empty or behind nearer paper at
every frame. Found on a coarse grid, always on the safe side: drawing inside the boxes alone changes
no picture.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.theatre.camera import Shift
from studio.theatre.paper import Context
from studio.theatre.scene import Motion, Piece
from studio.theatre.sprite import Bytes, Sprite

_CELL = 8  # pixels of a grid cell
_BAND = 8  # cells of a row of boxes
_GAP = 12  # cells: boxes that are nearer than this become one
_STEP = 6.0  # pixels that nothing moves between two frames that are looked at
_FURTHEST = 90.0  # units: what swings further is drawn whole
_AROUND = np.ones((3, 3), np.uint8)

Grid = NDArray[np.uint8]
Boxes = tuple[tuple[int, int, int, int], ...]
ShiftOf = Callable[[Piece, int], Shift]


@dataclass(frozen=True)
class _Layer:
    """A piece on the grid: cells with anything in them, and cells that hide what is behind."""

    piece: Piece
    filled: Grid
    hiding: Grid | None
    reach: float


@dataclass(frozen=True)
class View:
    """The frame in pixels, and pixels per world unit."""

    width: int
    height: int
    scale: float


def seen_parts(
    pieces: Sequence[Piece], shift_of: ShiftOf, frames: int, view: View
) -> dict[int, Boxes]:
    """Boxes (x, y, width, height) of ``pieces``, back to front, by ``id``; () is never seen.

    A piece that travels or spins is not among them: it has to be drawn whole.
    """
    layers = [layer for piece in pieces if (layer := _layer(piece, view)) is not None]
    shape = (math.ceil(view.height / _CELL), math.ceil(view.width / _CELL))
    seen = {id(layer.piece): np.zeros(shape, np.uint8) for layer in layers}
    for frame in _telling_frames(layers, shift_of, frames, view):
        hidden = np.zeros(shape, np.uint8)
        for layer in reversed(layers):
            place = _place(layer.piece, shift_of(layer.piece, frame), view)
            filled = cv2.warpAffine(layer.filled, place, shape[::-1], flags=cv2.INTER_LINEAR)
            wide = _grown(np.asarray(filled > 0, np.uint8), layer.reach * view.scale)
            seen[id(layer.piece)] |= wide & (1 - hidden)
            if layer.hiding is not None:
                hiding = cv2.warpAffine(layer.hiding, place, shape[::-1], flags=cv2.INTER_LINEAR)
                hidden |= _shrunk(np.asarray(hiding == 255, np.uint8), layer.reach * view.scale)
    return {key: _boxes(grid, view) for key, grid in seen.items()}


def paint_within(
    context: Context, boxes: Boxes, sprite: Sprite, at: tuple[float, float], scale: float
) -> None:
    """Paint a sprite, its pivot ``at`` units of the frame, only within boxes of device pixels."""
    if not boxes:
        return
    context.save()
    matrix = context.get_matrix()
    context.identity_matrix()
    for box in boxes:
        context.rectangle(*box)
    context.set_matrix(matrix)
    context.translate(*at)
    context.scale(scale, scale)
    sprite.fill(context)
    context.restore()


def _reach(motion: Motion, sprite: Sprite) -> float:
    """How far any point of a piece gets from its place by itself, in units."""
    left, top, right, bottom = sprite.box
    far = max(math.hypot(x, y) for x in (left, right) for y in (top, bottom))
    swing = abs(math.radians(motion.turn)) * far
    return math.hypot(motion.sway_x, motion.sway_y) + swing + abs(motion.flow)


def _layer(piece: Piece, view: View) -> _Layer | None:
    motion = piece.motion
    if motion.spin or motion.drift or motion.rise or motion.sweep:
        return None
    reach = _reach(motion, piece.sprite)
    if reach > _FURTHEST:
        return None
    alpha = piece.sprite.pixels[..., 3]
    ink: Bytes = piece.sprite.pixels.max(axis=2) if piece.shines else alpha
    hides = not piece.shines and not motion.pulse and reach * view.scale < _CELL * 8
    hiding = _cells(alpha).min(axis=(1, 3)) == 255 if hides else None
    return _Layer(
        piece,
        np.asarray(_cells(ink).max(axis=(1, 3)) > 0, np.uint8) * 255,
        None if hiding is None else np.asarray(hiding, np.uint8) * 255,
        reach,
    )


def _cells(mask: Bytes) -> Bytes:
    """(rows, _CELL, columns, _CELL) of a mask, filled up with nothing."""
    height, width = mask.shape
    rows, columns = math.ceil(height / _CELL), math.ceil(width / _CELL)
    full = cv2.copyMakeBorder(
        mask, 0, rows * _CELL - height, 0, columns * _CELL - width, cv2.BORDER_CONSTANT, value=0
    )
    return np.asarray(full, np.uint8).reshape(rows, _CELL, columns, _CELL)


def _place(piece: Piece, shift: Shift, view: View) -> NDArray[np.float32]:
    """The affine map from a piece's cells to the frame's cells."""
    sprite = piece.sprite
    k = shift.scale * view.scale / sprite.scale
    x = (shift.x + shift.scale * piece.x) * view.scale - sprite.pivot[0] * k
    y = (shift.y + shift.scale * piece.y) * view.scale - sprite.pivot[1] * k
    off = (k - 1) / 2  # a cell's value sits in its middle
    return np.array([[k, 0, x / _CELL + off], [0, k, y / _CELL + off]], np.float32)


def _telling_frames(
    layers: Sequence[_Layer], shift_of: ShiftOf, frames: int, view: View
) -> list[int]:
    """The first, the last, and every frame where something has moved by some pixels."""
    corners = ((0.0, 0.0), (view.width / view.scale, view.height / view.scale))
    by_depth = {layer.piece.depth: layer.piece for layer in layers}
    ends = [by_depth[depth] for depth in (min(by_depth), max(by_depth))] if by_depth else []

    def spots(frame: int) -> list[float]:
        shifts = [shift_of(piece, frame) for piece in ends]
        return [axis * view.scale for s in shifts for at in corners for axis in s.point(*at)]

    found, last = [0], spots(0)
    for frame in range(1, frames):
        now = spots(frame)
        if frame == frames - 1 or max(map(_apart, now, last), default=0) > _STEP:
            found.append(frame)
            last = now
    return found


def _apart(one: float, other: float) -> float:
    return abs(one - other)


def _grown(grid: Grid, reach: float) -> Grid:
    cells = 1 + math.ceil(reach / _CELL)
    return np.asarray(cv2.dilate(grid, _AROUND, iterations=cells), np.uint8)


def _shrunk(grid: Grid, reach: float) -> Grid:
    cells = 1 + math.ceil(reach / _CELL)
    return np.asarray(
        cv2.erode(grid, _AROUND, iterations=cells, borderType=cv2.BORDER_REPLICATE), np.uint8
    )


def _boxes(grid: Grid, view: View) -> Boxes:
    """Rows of boxes around all filled cells; equal ones above each other become one."""
    boxes: list[tuple[int, int, int, int]] = []
    for top in range(0, grid.shape[0], _BAND):
        columns = grid[top : top + _BAND].any(axis=0).astype(np.int8)
        edges = np.flatnonzero(np.diff(np.concatenate(([0], columns, [0]))))
        runs: list[list[int]] = []
        for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            if runs and start - runs[-1][1] < _GAP:
                runs[-1][1] = end
            else:
                runs.append([start, end])
        y, bottom = top * _CELL, min(view.height, (top + _BAND) * _CELL)
        for start, end in runs:
            x, right = start * _CELL, min(view.width, end * _CELL)
            boxes.append((x, y, right - x, bottom - y))
    return _stacked(boxes)


def _stacked(boxes: list[tuple[int, int, int, int]]) -> Boxes:
    """Boxes of the same width above each other joined."""
    stacked: dict[tuple[int, int, int], tuple[int, int, int, int]] = {}
    done: list[tuple[int, int, int, int]] = []
    for x, y, width, height in boxes:
        above = stacked.pop((x, width, y), None)
        box = (x, y, width, height) if above is None else (x, above[1], width, above[3] + height)
        stacked[(x, width, box[1] + box[3])] = box
    done.extend(stacked.values())
    return tuple(done)
