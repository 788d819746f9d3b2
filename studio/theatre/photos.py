"""A project's own picture on the stage: filling the frame, or as a paper photograph."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.lib.errors import ImageUnreadable
from studio.theatre.light import Light
from studio.theatre.paper import Shadow, Sheet, Sprite, polygon, rect
from studio.theatre.scene import MARGIN_X, MARGIN_Y, Motion, Piece

Pixels = NDArray[np.uint8]
_LARGEST = 4096


def read_picture(path: Path) -> Pixels:
    """A picture file as (h, w, 4) straight BGRA, upright, at most 4096 px on a side.

    Raises:
        ImageUnreadable: when the file is not a picture that we take.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - few films have photos

    try:
        with Image.open(path) as image:
            upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise ImageUnreadable(
            "One of the project's pictures can't be read as a picture."
        ) from error
    if max(upright.size) > _LARGEST:
        upright.thumbnail((_LARGEST, _LARGEST))
    return np.ascontiguousarray(np.asarray(upright, np.uint8)[..., [2, 1, 0, 3]])


@dataclass(frozen=True)
class Hanging:
    """Where a photograph hangs: its middle, and the largest size it may have, in units."""

    x: float
    y: float
    width: float
    height: float
    turn: float


def hanging_beside(taken: Sequence[tuple[float, float]], *, width: float, height: float) -> Hanging:
    """A place for a photograph where it covers nobody: the widest gap between ``taken`` stretches.

    ``taken`` are the x limits of who stands there, in units; with nobody it hangs in the middle.
    """
    if not taken:
        return Hanging(width / 2, height * 0.47, width * 0.70, height * 0.66, 1.0)
    gaps, at = [], 0.03 * width
    for left, right in [*sorted(taken), (0.97 * width, width)]:
        gaps.append((left - at, at, left))
        at = max(at, right)
    room, left, right = max(gaps)
    if room < 0.24 * width:  # behind them, over their heads
        return Hanging(width / 2, height * 0.20, width * 0.42, height * 0.26, 1.0)
    wide = min(0.46 * width, room * 0.9)
    tall = min(0.56 * height, 1.25 * wide)
    return Hanging((left + right) / 2, height * 0.40, wide, tall, 1.0)


def fills(picture: Pixels, *, width: float, height: float) -> bool:
    """Whether a picture is near enough to the frame's shape to fill it."""
    ratio = picture.shape[1] / picture.shape[0] / (width / height)
    return bool(0.76 < ratio < 1.32)


def full_frame(
    picture: Pixels, *, width: float, height: float, scale: float, grain: float
) -> Piece:
    """The picture over the whole frame and its margins, printed on paper."""
    wide, tall = width + 2 * MARGIN_X, height + 2 * MARGIN_Y
    # the camera may see the margins: what is in the frame at rest is nearly all of the picture
    need = max(width * 1.06 / picture.shape[1], height * 1.06 / picture.shape[0]) * scale
    size = (max(1, round(picture.shape[1] * need)), max(1, round(picture.shape[0] * need)))
    how = cv2.INTER_AREA if need < 1 else cv2.INTER_CUBIC
    scaled = np.asarray(cv2.resize(picture, size, interpolation=how), np.uint8)
    w_px, h_px = round(wide * scale), round(tall * scale)
    left, top = max(0, (w_px - size[0]) // 2 + 1), max(0, (h_px - size[1]) // 2 + 1)
    padded = cv2.copyMakeBorder(scaled, top, top, left, left, cv2.BORDER_REFLECT_101)
    y0, x0 = (padded.shape[0] - h_px) // 2, (padded.shape[1] - w_px) // 2
    page = np.ascontiguousarray(padded[y0 : y0 + h_px, x0 : x0 + w_px], np.uint8)
    sheet = Sheet(wide, tall, scale=scale, grain=grain, seed=5, origin=(-MARGIN_X, -MARGIN_Y))
    sheet.cut(rect(-MARGIN_X, -MARGIN_Y, wide, tall), "#ece8dd", shadow=None, edge=0)
    sheet.paste(page, (-MARGIN_X, -MARGIN_Y), shadow=None, texture=0.03, edge=0.03)
    sprite = sheet.sprite((0.0, 0.0))
    opaque = sprite.pixels.copy()
    opaque[..., 3] = 255
    return Piece(Sprite(opaque, pivot=sprite.pivot, scale=scale), 0.55)


def photograph(
    picture: Pixels, hanging: Hanging, *, scale: float, grain: float, light: Light
) -> Piece:
    """The picture with a white rim, a little crooked, held by strips of tape."""
    fit = min(hanging.width / picture.shape[1], hanging.height / picture.shape[0])
    w, h = picture.shape[1] * fit, picture.shape[0] * fit
    size = (max(1, round(w * scale)), max(1, round(h * scale)))
    how = cv2.INTER_AREA if fit * scale < 1 else cv2.INTER_CUBIC
    scaled = np.asarray(cv2.resize(picture, size, interpolation=how), np.uint8)
    rim = max(14.0, min(w, h) * 0.045)
    x, y = hanging.x - w / 2, hanging.y - h / 2
    sheet = Sheet(
        w + 260,
        h + 260,
        scale=scale,
        grain=grain,
        seed=9,
        shade=light.shade,
        side=light.side,
        origin=(x - 130, y - 130),
    )
    white = light.paper("#f7f2e6")
    sheet.cut(
        rect(x - rim, y - rim, w + 2 * rim, h + 2 * rim * 1.15),
        white,
        shadow=Shadow(12, 20, 22, 0.5),
    )
    sheet.paste(scaled, (x, y), shadow=None, texture=0.035, edge=0.04)
    for side in (-1, 1):
        tx, ty = hanging.x + side * (w / 2 + rim * 0.2), y - rim * 0.2
        tape = [
            (tx - 52, ty - side * 34 - 15),
            (tx + 52, ty + side * 34 - 15),
            (tx + 52, ty + side * 34 + 18),
            (tx - 52, ty - side * 34 + 18),
        ]
        sheet.cut(polygon(tape), light.paper("#e6c983"), shadow=Shadow(2, 4, 4, 0.25), opacity=0.82)
    motion = Motion(turn=0.5, period_turn=6.5, sway_y=2.5, period_y=5)
    return Piece(sheet.sprite((hanging.x, hanging.y)), 0.985, hanging.x, hanging.y, motion)
