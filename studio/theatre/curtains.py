"""Curtains of folded red paper that close over a picture and open on it.

In: a picture and how far they are closed. Out: the picture with curtains and a pelmet drawn on it.
"""

import math

import cairocffi
import numpy as np
from numpy.typing import NDArray

from studio.theatre.colour import brighten
from studio.theatre.paper import Context, Shadow, Sheet, Sprite, circle, polygon, smooth, surface_of

Pixels = NDArray[np.uint8]
_RED, _GOLD = "#b02a33", "#dba945"
_FOLDS = 7
_HEM = 34.0
_BUNCHED = 0.42  # of a curtain's width, when it is drawn aside
_PELMET = 0.135  # of the frame's height


class Curtains:
    """A pair of curtains for a frame in pixels; they are cut when first drawn."""

    def __init__(self, width: int, height: int) -> None:
        self._scale = min(width, height) / 1080
        self._size = (width, height)
        self._width, self._height = width / self._scale, height / self._scale
        self._cloth: Sprite | None = None
        self._pelmet: Sprite | None = None

    def draw(self, picture: Pixels, closed: float, *, swing: int) -> None:
        """Draw them on a picture, ``closed`` 0..1; ``swing`` 1 while closing, -1 opening."""
        if self._cloth is None or self._pelmet is None:
            self._cloth, self._pelmet = self._cut_cloth(), self._cut_pelmet()
        if closed <= 0:
            return
        context = cairocffi.Context(surface_of(picture, cairocffi.FORMAT_RGB24))
        context.scale(self._scale, self._scale)
        speed = math.sin(math.pi * min(1.0, closed)) * swing
        for side in (1, -1):
            context.save()
            if side < 0:
                context.translate(self._width, 0)
                context.scale(-1, 1)
            self._half(context, closed, speed)
            context.restore()
        down = min(1.0, closed * 3) * self._height * _PELMET * 1.25
        self._pelmet.draw(context, 0, down - self._height * _PELMET * 1.25)
        picture[..., 3] = 255

    def _half(self, context: Context, closed: float, speed: float) -> None:
        """The left curtain: drawn aside it is bunched; its hem trails behind its rings."""
        if self._cloth is None:
            return
        whole = self._width / 2 + 10
        edge = closed * whole
        bunch = _BUNCHED + (1 - _BUNCHED) * closed
        trail = -0.055 * speed * self._width / self._height
        context.translate(edge, 0)
        context.transform(cairocffi.Matrix(bunch, 0, trail, 1, 0, 0))
        self._cloth.draw(context, 0, 0)

    def _cut_cloth(self) -> Sprite:
        """One curtain, its inner edge at x = 0, as far as the frame's middle and more."""
        h, wide = self._height, self._width / 2 + 60 + 0.06 * self._width
        sheet = Sheet(
            wide + 120, h + 120, scale=self._scale, grain=self._scale, seed=12,
            origin=(-wide - 40, -60),
        )  # fmt: skip
        fold = wide / _FOLDS
        for k in range(_FOLDS):
            right = -fold * (_FOLDS - 1 - k)
            bulge = 0.10 * fold
            line = [(right - bulge * math.sin(math.pi * t) * 0.5, t * (h + 80) - 50)
                    for t in (0, 0.25, 0.5, 0.75, 1.0)]  # fmt: skip
            back = [(right - fold * 1.25, h + 40), (right - fold * 1.25, -60)]
            tone = brighten(_RED, 1.06 if k % 2 else 0.90)
            last = k == _FOLDS - 1
            sheet.cut(
                polygon([*line, *back]),
                brighten(tone, 1.08),
                brighten(tone, 0.66),
                shadow=Shadow(16, 4, 18, 0.5) if not last else Shadow(20, 8, 26, 0.6),
                edge=0.2,
            )
            for share, light in ((0.30, 1.16), (0.62, 0.86)):
                x = right - fold * share
                sheet.cut(
                    polygon([(x, -50), (x + fold * 0.10, -50), (x + fold * 0.13, h + 40),
                             (x - fold * 0.02, h + 40)]),
                    brighten(tone, light), brighten(tone, light * 0.7), shadow=None, edge=0,
                    opacity=0.5,
                )  # fmt: skip
        self._fringe(sheet, wide)
        return sheet.sprite((0.0, 0.0))

    def _fringe(self, sheet: Sheet, wide: float) -> None:
        """A gold band along the inner edge and the hem."""
        h = self._height
        band = polygon([(-30, -60), (-10, -60), (-10, h + 40), (-30, h + 40)])
        sheet.cut(band, _GOLD, brighten(_GOLD, 0.72), shadow=Shadow(3, 3, 5, 0.4))
        top = h - _HEM * 1.9
        hem = polygon([(-wide, top), (-2, top), (-2, h - _HEM), (-wide, h - _HEM)])
        sheet.cut(hem, _GOLD, brighten(_GOLD, 0.8), shadow=Shadow(3, 5, 6, 0.4))

    def _cut_pelmet(self) -> Sprite:
        """Scallops with a gold rim along the top."""
        w, deep = self._width, self._height * _PELMET
        sheet = Sheet(
            w + 120, deep * 1.3 + 80, scale=self._scale, grain=self._scale, seed=13,
            origin=(-60, -40),
        )  # fmt: skip
        count = max(4, round(w / 300))
        step = (w + 60) / count
        for grow, tone in ((1.0, _GOLD), (0.90, _RED)):
            for k in range(count):
                x0 = -30 + k * step
                scallop = [(x0 - 4, deep * 0.45 * grow), (x0 + step * 0.5, deep * 1.18 * grow),
                           (x0 + step + 4, deep * 0.45 * grow)]  # fmt: skip
                sheet.cut(
                    smooth([(x0 - 4, -60), *scallop, (x0 + step + 4, -60)], tension=0.6),
                    brighten(tone, 1.05), brighten(tone, 0.78), shadow=Shadow(4, 10, 14, 0.45),
                )  # fmt: skip
        for k in range(count + 1):
            sheet.cut(circle(-30 + k * step, deep * 0.5, 17), _GOLD, brighten(_GOLD, 0.8),
                      shadow=Shadow(3, 5, 5, 0.4))  # fmt: skip
        return sheet.sprite((0.0, 0.0))
