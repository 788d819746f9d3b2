"""A plate: one pose glued together at the puppet's own scale, fast.

Cairo turns pictures slowly and moves them quickly. So a turned piece is turned by OpenCV, kept for
a while by its matrix, and pasted at whole pixels; what is not turned is pasted as it is.
"""

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

import cairocffi
import cv2
import numpy as np

from studio.theatre.paper import Context, Sprite, surface_of

_KEPT = 40_000_000  # bytes of turned pieces kept by one puppet
_SMALL = 6_000  # pixels up to which a piece is turned anew each time
Linear = tuple[float, float, float, float]


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
    """An empty plate of pixels, and a context on it that sprites are pasted through."""

    def __init__(self, width: int, height: int, turned: Turned) -> None:
        self.pixels = np.zeros((height, width, 4), np.uint8)
        self.context: Context = cairocffi.Context(surface_of(self.pixels))
        self._turned = turned
        self._used = [width, height, 0, 0]

    def paste(
        self, name: tuple[str, bool], sprite: Sprite, linear: Linear, at: tuple[float, float]
    ) -> None:
        """Draw a sprite, its pivot at pixel ``at``, under a matrix of pixels to pixels.

        ``name`` is the sprite's own among those of one ``Turned``.
        """
        xx, yx, xy, yy = linear
        surface, pivot = sprite.surface, sprite.pivot
        height, width = sprite.pixels.shape[:2]
        if abs(yx) + abs(xy) > 6e-4 or abs(xx - 1) + abs(yy - 1) > 4e-3:
            rounded = (round(xx, 4), round(yx, 4), round(xy, 4), round(yy, 4))
            copy = self._turned.get(name, sprite, rounded)
            surface, pivot, width, height = copy.surface, copy.pivot, copy.width, copy.height
        x, y = round(at[0] - pivot[0]), round(at[1] - pivot[1])
        self._mark(x, y, width, height)
        context = self.context
        context.save()
        context.identity_matrix()
        context.set_source_surface(surface, x, y)
        context.get_source().set_filter(cairocffi.FILTER_NEAREST)
        context.paint()
        context.restore()

    def sprite(self, *, pivot: tuple[float, float], scale: float) -> Sprite:
        """What was pasted, trimmed; ``pivot`` in pixels of the plate."""
        left, top, right, bottom = self._used
        height, width = self.pixels.shape[:2]
        left, top = max(0, min(left, width - 1)), max(0, min(top, height - 1))
        right, bottom = max(left + 1, min(right, width)), max(top + 1, min(bottom, height))
        trimmed = self.pixels[top:bottom, left:right]
        return Sprite(trimmed, pivot=(pivot[0] - left, pivot[1] - top), scale=scale)

    def _mark(self, x: int, y: int, width: int, height: int) -> None:
        used = self._used
        used[0], used[1] = min(used[0], x), min(used[1], y)
        used[2], used[3] = max(used[2], x + width), max(used[3], y + height)
