"""A plate: one pose glued together at the puppet's own scale, fast.

Cairo turns pictures slowly and moves them quickly. So a turned piece is turned by OpenCV, kept for a
while by its angle, and pasted at whole pixels; what is not turned is pasted as it is.
"""

import math
from collections import OrderedDict

import cairocffi
import cv2
import numpy as np
from numpy.typing import NDArray

from studio.theatre.paper import Context, Sprite, surface_of

_KEPT = 40_000_000  # bytes of turned pieces kept by one puppet
_SMALL = 12_000  # pixels up to which a piece is turned anew each time
Linear = tuple[float, float, float, float]


class Turned:
    """Turned and stretched copies of sprites, by name and matrix; the latest are kept."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, Linear], Sprite] = OrderedDict()
        self._bytes = 0

    def get(self, sprite: Sprite, linear: Linear) -> Sprite:
        """``sprite`` under (xx, yx, xy, yy); the result's pivot is the sprite's own."""
        key = (id(sprite), linear)
        kept = self._kept.pop(key, None)
        if kept is None:
            kept = _turn(sprite, linear)
            if sprite.pixels.size // 4 <= _SMALL:
                return kept
            self._bytes += kept.pixels.nbytes
        self._kept[key] = kept
        while self._bytes > _KEPT and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._bytes -= dropped.pixels.nbytes
        return kept


def _turn(sprite: Sprite, linear: Linear) -> Sprite:
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
    pixels = cv2.warpAffine(sprite.pixels, move, size, flags=cv2.INTER_LINEAR)
    return Sprite(pixels, pivot=(-left, -top), scale=sprite.scale)


def paste(
    context: Context, sprite: Sprite, turned: Turned, *, linear: Linear, at: tuple[float, float]
) -> None:
    """Draw a sprite with its pivot at device pixel ``at``, under a matrix of pixels to pixels."""
    xx, yx, xy, yy = linear
    if abs(yx) + abs(xy) > 6e-4 or abs(xx - 1) + abs(yy - 1) > 4e-3:
        rounded = (round(xx, 4), round(yx, 4), round(xy, 4), round(yy, 4))
        sprite = turned.get(sprite, rounded)
    context.save()
    context.identity_matrix()
    context.translate(round(at[0] - sprite.pivot[0]), round(at[1] - sprite.pivot[1]))
    context.set_source_surface(surface_of(sprite.pixels), 0, 0)
    context.get_source().set_filter(cairocffi.FILTER_NEAREST)
    context.paint()
    context.restore()


def blank(width: int, height: int) -> tuple[NDArray[np.uint8], Context]:
    """An empty plate and a context on it."""
    pixels = np.zeros((height, width, 4), np.uint8)
    return pixels, cairocffi.Context(surface_of(pixels))
