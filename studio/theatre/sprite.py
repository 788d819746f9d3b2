"""Sprites: finished pieces of paper with a pivot, drawn by cairo at any place, turn and size."""

import math
from typing import Any

import cairocffi
import cv2
import numpy as np
from numpy.typing import NDArray

from studio.theatre.paths import (
    Context,
    Point,
)

Bytes = NDArray[np.uint8]


class Sprite:
    """A finished picture with a pivot; ``pixels`` is (h, w, 4) premultiplied BGRA uint8.

    ``pivot`` is in pixels from the top left; ``scale`` is pixels per local unit.
    """

    def __init__(self, pixels: Bytes, *, pivot: Point = (0.0, 0.0), scale: float = 1.0) -> None:
        self.pixels = np.ascontiguousarray(pixels)
        self.pivot = pivot
        self.scale = scale
        height, width = self.pixels.shape[:2]
        self.opaque = bool(height and width and self.pixels[..., 3].min() == 255)
        form = cairocffi.FORMAT_RGB24 if self.opaque else cairocffi.FORMAT_ARGB32
        self._surface = surface_of(self.pixels, form)
        self._pattern = cairocffi.SurfacePattern(self._surface)
        self._pattern.set_filter(cairocffi.FILTER_BILINEAR)

    @property
    def surface(self) -> Any:
        """The cairo surface that shares the pixels."""
        return self._surface

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in local units from the pivot."""
        height, width = self.pixels.shape[:2]
        (px, py), s = self.pivot, self.scale
        return -px / s, -py / s, (width - px) / s, (height - py) / s

    def draw(
        self,
        context: Context,
        x: float = 0.0,
        y: float = 0.0,
        *,
        rotation: float = 0.0,
        scale_x: float = 1.0,
        scale_y: float | None = None,
        alpha: float = 1.0,
    ) -> None:
        """Draw with the pivot at (x, y), in the context's units; ``rotation`` in degrees."""
        context.save()
        context.translate(x, y)
        if rotation:
            context.rotate(math.radians(rotation))
        context.scale(scale_x / self.scale, (scale_x if scale_y is None else scale_y) / self.scale)
        context.translate(-self.pivot[0], -self.pivot[1])
        context.set_source(self._pattern)
        if alpha >= 1:
            context.paint()
        elif alpha > 0:
            context.paint_with_alpha(alpha)
        context.restore()

    def fill(self, context: Context) -> None:
        """Paint within the context's path, pivot at (0, 0); the context's matrix is changed."""
        context.scale(1 / self.scale, 1 / self.scale)
        context.translate(-self.pivot[0], -self.pivot[1])
        context.set_source(self._pattern)
        context.fill()


def surface_of(pixels: Bytes, form: int = cairocffi.FORMAT_ARGB32) -> Any:
    """A cairo surface over a contiguous (h, w, 4) array; both share the memory."""
    height, width = pixels.shape[:2]
    return cairocffi.ImageSurface(form, width, height, data=pixels.data.cast("B"))


def soften(pixels: Bytes, sigma: float) -> Bytes:
    """A premultiplied picture out of focus; the blur works at low resolution when it is wide."""
    step = max(1, int(sigma / 2))
    height, width = pixels.shape[:2]
    size = (math.ceil(width / step), math.ceil(height / step))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA) if step > 1 else pixels
    small = cv2.GaussianBlur(small, (0, 0), sigma / step)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
