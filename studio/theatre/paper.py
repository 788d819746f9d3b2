"""Paper: sheets that pieces are cut and glued on, and the sprites made of them.

In go outlines (``studio.theatre.paths``, offered here too) and colours as "#rrggbb"; out come
``Sprite``s: premultiplied BGRA pictures with their shadows baked in, drawn by cairo at any
place, turn and size. A ``Sheet`` works in local units; ``scale`` is pixels per unit, so that one
cut list serves every film size. The same cuts with the same seed give the same bytes.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cairocffi
import cv2
import numpy as np

from studio.theatre.finish import (
    TORN_WHITE,
    bgr,
    border_rows,
    emboss,
    gradient,
    hex_of,
    mask_surface,
    slopes,
    whiten,
)
from studio.theatre.grain import NEUTRAL, open_grain
from studio.theatre.paths import (
    Context,
    Path,
    Point,
    circle,
    ellipse,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    transformed,
    union,
)
from studio.theatre.sprite import Bytes, Sprite, soften, surface_of

__all__ = [
    "SOFT",
    "Context",
    "Path",
    "Point",
    "Shadow",
    "Sheet",
    "Sprite",
    "bgr",
    "circle",
    "ellipse",
    "hex_of",
    "polygon",
    "rect",
    "ribbon",
    "rounded_rect",
    "smooth",
    "surface_of",
    "transformed",
    "union",
]


@dataclass(frozen=True)
class Shadow:
    """A soft shadow: offset and blur in local units, opacity 0..1."""

    dx: float = 8.0
    dy: float = 12.0
    blur: float = 11.0
    opacity: float = 0.42


SOFT = Shadow()


@dataclass(frozen=True)
class _Finish:
    """How one piece is finished."""

    colour: str
    to: str | None
    shadow: Shadow | None
    torn: float
    texture: float
    edge: float


class Sheet:
    """A surface of ``width`` x ``height`` local units that pieces are glued on, in order.

    ``grain`` is the size of the paper's texture and edges in pixels, 1 for films of 1080 lines;
    ``shade`` is the colour of shadows; ``origin`` are the local coordinates of the top left.
    Pieces are made as if lit from the upper left; ``side`` -1 lights them from the upper right.
    """

    def __init__(
        self,
        width: float,
        height: float,
        *,
        scale: float = 1.0,
        seed: int = 0,
        grain: float = 1.0,
        shade: str = "#0a0e1c",
        origin: Point = (0.0, 0.0),
        side: int = 1,
    ) -> None:
        self.scale = scale
        self.side = side
        self.fine = grain
        self.width_px = max(1, math.ceil(width * scale))
        self.height_px = max(1, math.ceil(height * scale))
        self.pixels: Bytes = np.zeros((self.height_px, self.width_px, 4), np.uint8)
        self.shade = shade
        self.origin = origin
        self._surface = surface_of(self.pixels)
        self._context = cairocffi.Context(self._surface)
        self._seed = seed
        self._pieces = 0
        self._grain = open_grain()

    def cut(
        self,
        path: Path,
        colour: str,
        to: str | None = None,
        *,
        shadow: Shadow | None = SOFT,
        torn: float = 0.0,
        texture: float = 0.055,
        edge: float = 0.16,
        clip: Path | None = None,
        opacity: float = 1.0,
    ) -> None:
        """Glue one cut piece: grain, a vertical gradient ``colour`` → ``to``, a lit bevel.

        ``torn`` is the width of a ragged white border in units, ``texture`` the contrast of the
        grain, ``edge`` that of the bevel (negative: pressed in). ``clip`` cuts the piece and its
        shadow off; ``opacity`` below 1 is tracing paper.
        """
        extents = self._extents(path)
        pad = self._pad(shadow, torn)
        left, top = max(0, int(extents[0]) - pad), max(0, int(extents[1]) - pad)
        right = min(self.width_px, math.ceil(extents[2]) + pad)
        bottom = min(self.height_px, math.ceil(extents[3]) + pad)
        if right - left < 1 or bottom - top < 1:
            return
        mask = self._rasterise(path, (left, top, right, bottom))
        if opacity < 1:
            mask = np.asarray(cv2.convertScaleAbs(mask, alpha=opacity), np.uint8)
        finish = _Finish(colour, to, shadow, torn, texture, edge)
        self._glue(mask, (left, top), (extents[1], extents[3]), finish=finish, clip=clip)

    def cut_mask(
        self,
        mask: Bytes,
        at: Point,
        colour: str,
        to: str | None = None,
        *,
        shadow: Shadow | None = SOFT,
        texture: float = 0.055,
        edge: float = 0.16,
    ) -> None:
        """Glue a piece whose shape is a (h, w) uint8 mask in pixels, top left at ``at`` units."""
        pad = self._pad(shadow, 0)
        x, y = (round((at[i] - self.origin[i]) * self.scale) for i in (0, 1))
        wide = cv2.copyMakeBorder(mask, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0)
        left, top = max(0, x - pad), max(0, y - pad)
        wide = wide[top - y + pad :, left - x + pad :]
        wide = wide[: max(0, self.height_px - top), : max(0, self.width_px - left)]
        if 0 in wide.shape:
            return
        finish = _Finish(colour, to, shadow, 0, texture, edge)
        span = (float(y), float(y + mask.shape[0]))
        self._glue(np.ascontiguousarray(wide), (left, top), span, finish=finish, clip=None)

    def paste(
        self,
        picture: Bytes,
        at: Point,
        *,
        shadow: Shadow | None = SOFT,
        border: float = 0.0,
        texture: float = 0.055,
        edge: float = 0.16,
    ) -> None:
        """Glue a printed picture, (h, w, 4) straight BGRA in pixels, top left at ``at`` units.

        ``border`` is the width in units of a white rim left when it was cut out.
        """
        rim = round(border * self.scale)
        pad = self._pad(shadow, border)
        x, y = (round((at[i] - self.origin[i]) * self.scale) - pad for i in (0, 1))
        wide = cv2.copyMakeBorder(picture, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0)
        mask = wide[..., 3]
        if rim:
            around = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * rim + 1, 2 * rim + 1))
            mask = cv2.GaussianBlur(cv2.dilate(mask, around), (0, 0), 1.0)
        tile = self._tile(mask.shape, (x, y), texture)
        print_ = wide.copy()
        print_[..., 3] = 255
        paper = np.empty_like(print_)
        paper[:] = (*bgr(TORN_WHITE), 255)
        alpha = cv2.cvtColor(wide[..., 3], cv2.COLOR_GRAY2BGRA)
        alpha[..., 3] = 255
        inked = cv2.add(
            cv2.multiply(print_, alpha, scale=1 / 255),
            cv2.multiply(paper, 255 - alpha, scale=1 / 255),
        )
        lit = np.asarray(cv2.multiply(inked, tile, scale=1 / NEUTRAL), np.uint8)
        grey = np.asarray(cv2.cvtColor(inked, cv2.COLOR_BGR2GRAY), np.uint8)
        emboss(lit, grey, edge, self.fine)
        self._compose(np.ascontiguousarray(mask), lit, (x, y), shadow=shadow, edge=edge, clip=None)

    def sprite(self, pivot: Point = (0.0, 0.0), *, blur: float = 0.0) -> Sprite:
        """The sheet as a sprite, trimmed; ``pivot`` and ``blur`` in local units."""
        self._surface.flush()
        pixels = self.pixels
        sigma = blur * self.scale
        if sigma > 0.3:
            pixels = soften(pixels, sigma)
        x, y, width, height = cv2.boundingRect(pixels[..., 3])
        if not width:
            x = y = 0
            width = height = 1
        trimmed = pixels[y : y + height, x : x + width].copy()
        ox, oy = self.origin
        at = ((pivot[0] - ox) * self.scale - x, (pivot[1] - oy) * self.scale - y)
        return Sprite(trimmed, pivot=at, scale=self.scale)

    # -- how a piece is made

    def _to_local(self, context: Context) -> None:
        context.scale(self.scale, self.scale)
        context.translate(-self.origin[0], -self.origin[1])

    def _pad(self, shadow: Shadow | None, torn: float) -> int:
        reach = 2.0 + 2.0 * torn * self.scale
        if shadow:
            most = max(abs(shadow.dx), abs(shadow.dy))
            reach = max(reach, (shadow.blur * 2.6 + most) * self.scale + 2)
        return math.ceil(reach)

    def _extents(self, path: Path) -> tuple[float, float, float, float]:
        context = self._context
        context.save()
        self._to_local(context)
        context.new_path()
        path(context)
        context.restore()
        extents = context.path_extents()
        context.new_path()
        return (extents[0], extents[1], extents[2], extents[3])

    def _rasterise(self, path: Path, box: tuple[int, int, int, int]) -> Bytes:
        left, top, right, bottom = box
        width, height = right - left, bottom - top
        stride = cairocffi.ImageSurface.format_stride_for_width(cairocffi.FORMAT_A8, width)
        rows = np.zeros((height, stride), np.uint8)
        surface = cairocffi.ImageSurface(
            cairocffi.FORMAT_A8, width, height, data=rows.data.cast("B"), stride=stride
        )
        context = cairocffi.Context(surface)
        context.translate(-left, -top)
        self._to_local(context)
        context.set_source_rgba(1, 1, 1, 1)
        path(context)
        context.fill()
        surface.flush()
        return rows[:, :width].copy()

    def _tile(self, shape: Sequence[int], at: tuple[int, int], strength: float) -> Bytes:
        """The next piece of grain; every piece comes from another part of the paper."""
        self._pieces += 1
        n = self._pieces + self._seed * 17
        place = (n * 577 + at[1], n * 331 + at[0])
        return self._grain.factors((shape[0], shape[1]), place, strength=strength, fine=self.fine)

    def _glue(
        self,
        mask: Bytes,
        at: tuple[int, int],
        span: tuple[float, float],
        *,
        finish: _Finish,
        clip: Path | None,
    ) -> None:
        tile = self._tile(mask.shape, at, finish.texture)
        inner: Bytes | None = None
        if finish.torn:
            mask, inner = self._tear(mask, at, finish.torn * self.scale)
        tinted = gradient(finish.colour, finish.to, mask.shape, at[1], span)
        if inner is not None:
            whiten(tinted, inner)
        lit = np.asarray(cv2.multiply(tinted, tile, scale=1 / NEUTRAL), np.uint8)
        self._compose(mask, lit, at, shadow=finish.shadow, edge=finish.edge, clip=clip)

    def _tear(self, mask: Bytes, at: tuple[int, int], torn: float) -> tuple[Bytes, Bytes]:
        """A ragged outline and, inside it, the ragged end of the colour; the rest is white."""
        rows = border_rows(mask, math.ceil(torn * 2))
        inner = mask.copy()
        if rows is None:
            return mask, inner
        outer = mask.copy()
        strip = mask[rows].astype(np.float32) / 255
        wide = cv2.copyMakeBorder(strip, 32, 32, 32, 32, cv2.BORDER_REPLICATE)
        soft = cv2.GaussianBlur(wide, (0, 0), max(0.6, torn * 0.6))[32:-32, 32:-32]
        n = self._pieces + self._seed * 17
        place = (n * 211 + at[1], n * 97 + at[0])
        coarse = self._grain.tear(strip.shape, place, coarse=True, fine=self.fine)
        fine = self._grain.tear(strip.shape, place, coarse=False, fine=self.fine)
        rough = 0.10 * coarse + 0.04 * fine
        near = np.clip(4 * soft, 0, 1) * np.clip(4 * (1 - soft) + 0.1, 0, 1)
        ragged = (soft + rough * near - 0.30) * max(2.2, torn * 0.9) + 0.5
        outer[rows] = (np.clip(ragged, 0, 1) * 255).astype(np.uint8)
        noise = 0.16 * fine + 0.14 * np.roll(coarse, (70, 90), (0, 1))
        ink = (soft + noise * np.clip((1 - soft) * 4, 0, 1) - 0.70) * max(2.0, torn * 0.8) + 0.5
        inner[rows] = (np.clip(ink, 0, 1) * 255).astype(np.uint8)
        return outer, inner

    def _compose(
        self,
        mask: Bytes,
        lit: Bytes,
        at: tuple[int, int],
        *,
        shadow: Shadow | None,
        edge: float,
        clip: Path | None,
    ) -> None:
        context = self._context
        context.save()
        if clip is not None:
            self._to_local(context)
            clip(context)
            context.identity_matrix()
            context.clip()
        context.translate(*at)
        if shadow is not None:
            self._cast(mask, shadow)
        context.set_source_surface(surface_of(lit, cairocffi.FORMAT_RGB24), 0, 0)
        context.mask_surface(mask_surface(mask), 0, 0)
        if edge:
            self._bevel(mask, edge)
        context.restore()

    def _cast(self, mask: Bytes, shadow: Shadow) -> None:
        """Draw the soft shadow, blurred at low resolution and scaled up by cairo."""
        sigma = max(0.6, shadow.blur * self.scale)
        step = max(1, int(sigma / 2.5))
        size = (math.ceil(mask.shape[1] / step), math.ceil(mask.shape[0] / step))
        small = mask
        if step > 1:
            small = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_AREA), np.uint8)
        near = max(0.5, max(1.2, sigma * 0.25) / step)
        wide = cv2.GaussianBlur(small, (0, 0), sigma / step, borderType=cv2.BORDER_REPLICATE)
        tight = cv2.GaussianBlur(small, (0, 0), near, borderType=cv2.BORDER_REPLICATE)
        dark = np.asarray(cv2.addWeighted(wide, 0.72, tight, 0.28, 0), np.uint8)
        context = self._context
        context.save()
        context.translate(shadow.dx * self.side * self.scale, shadow.dy * self.scale)
        context.scale(mask.shape[1] / size[0], mask.shape[0] / size[1])
        b, g, r = bgr(self.shade)
        context.set_source_rgba(r / 255, g / 255, b / 255, shadow.opacity)
        context.mask_surface(mask_surface(dark), 0, 0)
        context.restore()

    def _bevel(self, mask: Bytes, edge: float) -> None:
        """Light along the upper rim on the light's side, shade along the one opposite."""
        rows = border_rows(mask, 3)
        if rows is None:
            return
        strip = mask[rows]
        light, dark = slopes(strip, self.fine, self.side)
        if edge < 0:
            light, dark = dark, light
        inside = [
            np.asarray(cv2.multiply(side, strip, scale=1 / 255), np.uint8) for side in (light, dark)
        ]
        context = self._context
        for side, value, alpha in zip(inside, (1, 0), (0.55, 1.6), strict=True):
            context.set_source_rgba(value, value, value, min(1, abs(edge) * alpha))
            context.mask_surface(mask_surface(side), 0, rows.start)
