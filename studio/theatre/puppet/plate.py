"""A plate: one pose glued together at the puppet's own scale, fast.

Cairo turns pictures slowly and moves them quickly. So a turned piece is turned by OpenCV, kept for
a while by its matrix, and pasted at whole pixels; what is not turned is pasted as it is.
"""

import math
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import cairocffi
import cv2
import numpy as np

from studio.theatre.paper import Context, Path, Sprite, surface_of

_KEPT = 48_000_000  # bytes of turned pieces kept by one puppet
_SMALL = 6_000  # pixels up to which a piece is turned anew each time
Linear = tuple[float, float, float, float]
Frame = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class _Copy:
    """A turned piece: its surface, size and pivot in pixels."""

    surface: Any
    width: int
    height: int
    pivot: tuple[float, float]


class Turned:
    """Turned and stretched copies of sprites, by name and matrix; the latest are kept."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, bool, Linear], _Copy] = OrderedDict()
        self._bytes = 0

    @property
    def weight(self) -> int:
        """Bytes kept."""
        return self._bytes

    def get(self, name: tuple[str, bool], sprite: Sprite, linear: Linear) -> _Copy:
        """``sprite`` under (xx, yx, xy, yy), its pivot where the sprite's own goes."""
        key = (*name, linear)
        kept = self._kept.pop(key, None)
        if kept is None:
            kept = _turn(sprite, linear)
            if kept.width * kept.height <= _SMALL:
                return kept
            self._bytes += kept.width * kept.height * 4
        self._kept[key] = kept
        while self._bytes > _KEPT and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._bytes -= dropped.width * dropped.height * 4
        return kept


def _turn(sprite: Sprite, linear: Linear) -> _Copy:
    xx, yx, xy, yy = linear
    height, width = sprite.pixels.shape[:2]
    px, py = sprite.pivot
    corners = [(x - px, y - py) for x in (0, width) for y in (0, height)]
    xs = [xx * x + xy * y for x, y in corners]
    ys = [yx * x + yy * y for x, y in corners]
    left, top = math.floor(min(xs)) - 1, math.floor(min(ys)) - 1
    size = (math.ceil(max(xs)) + 2 - left, math.ceil(max(ys)) + 2 - top)
    move = np.array(
        [[xx, xy, -xx * px - xy * py - left], [yx, yy, -yx * px - yy * py - top]], np.float64
    )
    pixels = np.asarray(cv2.warpAffine(sprite.pixels, move, size, flags=cv2.INTER_LINEAR), np.uint8)
    return _Copy(surface_of(pixels), size[0], size[1], (-left, -top))


class Plate:
    """A plate of pixels that sprites are pasted on; ``clear`` makes it empty again."""

    def __init__(self, width: int, height: int, turned: Turned) -> None:
        self.width, self.height = width, height
        self.pixels = np.zeros((height, width, 4), np.uint8)
        self._surface = surface_of(self.pixels)
        self._context: Context = cairocffi.Context(self._surface)
        self._pattern = cairocffi.SurfacePattern(self._surface)
        self._pattern.set_filter(cairocffi.FILTER_BILINEAR)
        self._turned = turned
        self._used = [width, height, 0, 0]

    def clear(self) -> None:
        """Take everything off."""
        left, top, right, bottom = self._bounds()
        self.pixels[top:bottom, left:right] = 0
        self._surface.mark_dirty()
        self._used = [self.width, self.height, 0, 0]

    def fade(self, opacity: float, start: float, end: float) -> None:
        """Let what lies below show through, more and more from row ``start`` to row ``end``."""
        left, top, right, bottom = self._bounds()
        if left >= right or top >= bottom:
            return
        self._surface.flush()
        rows = np.arange(top, bottom, dtype=np.float32)
        shares = opacity * np.interp(rows, (start, end), (1.0, 0.38)).astype(np.float32)
        part = self.pixels[top:bottom, left:right]
        part[:] = (part * shares[:, None, None] + 0.5).astype(np.uint8)
        self._surface.mark_dirty()

    def paste(
        self, name: tuple[str, bool], sprite: Sprite, linear: Linear, at: tuple[float, float]
    ) -> None:
        """Draw a sprite, its pivot at pixel ``at``, under a matrix of pixels to pixels.

        ``name`` is the sprite's own among those of one ``Turned``.
        """
        if not self._touched(sprite, linear, at):
            return
        xx, yx, xy, yy = linear
        surface, pivot = sprite.surface, sprite.pivot
        height, width = sprite.pixels.shape[:2]
        if abs(yx) + abs(xy) > 6e-4 or abs(xx - 1) + abs(yy - 1) > 4e-3:
            rounded = (round(xx, 4), round(yx, 4), round(xy, 4), round(yy, 4))
            copy = self._turned.get(name, sprite, rounded)
            surface, pivot, width, height = copy.surface, copy.pivot, copy.width, copy.height
        x, y = round(at[0] - pivot[0]), round(at[1] - pivot[1])
        used = self._used
        used[0], used[1] = min(used[0], x), min(used[1], y)
        used[2], used[3] = max(used[2], x + width), max(used[3], y + height)
        self._context.set_source_surface(surface, x, y)
        self._context.paint()

    def _touched(self, sprite: Sprite, linear: Linear, at: tuple[float, float]) -> bool:
        """Whether a sprite's box under a matrix overlaps the plate."""
        xx, yx, xy, yy = linear
        (px, py), (height, width) = sprite.pivot, sprite.pixels.shape[:2]
        xs = [xx * x + xy * y + at[0] for x in (-px, width - px) for y in (-py, height - py)]
        ys = [yx * x + yy * y + at[1] for x in (-px, width - px) for y in (-py, height - py)]
        return max(xs) > 0 and max(ys) > 0 and min(xs) < self.width and min(ys) < self.height

    @contextmanager
    def opening(self, path: Path, frame: Frame) -> Iterator[None]:
        """Let what is pasted inside show only within a path of a frame of reference."""
        context = self._context
        context.save()
        context.set_matrix(cairocffi.Matrix(*frame))
        path(context)
        context.identity_matrix()
        context.clip()
        try:
            yield
        finally:
            context.restore()

    def draw(self, context: Context, *, scale: float, pivot: tuple[float, float]) -> None:
        """Draw what was pasted: ``scale`` pixels per unit, the pivot (a pixel) at (0, 0)."""
        left, top, right, bottom = self._bounds()
        if left >= right or top >= bottom:
            return
        self._surface.flush()
        context.save()
        context.scale(1 / scale, 1 / scale)
        context.translate(-pivot[0], -pivot[1])
        context.set_source(self._pattern)
        context.rectangle(left, top, right - left, bottom - top)
        context.fill()
        context.restore()

    def _bounds(self) -> tuple[int, int, int, int]:
        left, top, right, bottom = self._used
        return max(0, left), max(0, top), min(right, self.width), min(bottom, self.height)
