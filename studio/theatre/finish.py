"""How paper is finished: colours, gradients, torn rims, bevels, as small sums on pixels."""

from collections.abc import Sequence
from typing import Any

import cairocffi
import cv2
import numpy as np

from studio.theatre.sprite import Bytes

TORN_WHITE = "#ece8dd"


def bgr(colour: str) -> tuple[float, float, float]:
    """Blue, green, red in 0..255 of "#rrggbb"."""
    digits = colour.lstrip("#")
    return float(int(digits[4:6], 16)), float(int(digits[2:4], 16)), float(int(digits[0:2], 16))


def hex_of(blue: float, green: float, red: float) -> str:
    """The colour "#rrggbb" of channels in 0..255, clipped."""
    return "#" + "".join(f"{round(min(255, max(0, v))):02x}" for v in (red, green, blue))


def mask_surface(mask: Bytes) -> Any:
    """An A8 surface of a mask (copied to cairo's stride)."""
    height, width = mask.shape
    stride = cairocffi.ImageSurface.format_stride_for_width(cairocffi.FORMAT_A8, width)
    rows = np.zeros((height, stride), np.uint8)
    rows[:, :width] = mask
    return cairocffi.ImageSurface(
        cairocffi.FORMAT_A8, width, height, data=rows.data.cast("B"), stride=stride
    )


def gradient(
    colour: str, to: str | None, shape: Sequence[int], top: int, span: tuple[float, float]
) -> Bytes:
    """An opaque (h, w, 4) vertical gradient over ``span`` rows of the sheet."""
    first = np.array([*bgr(colour), 255], np.float32)
    height, width = shape[0], shape[1]
    flat = np.empty((height, width), np.uint32)  # a pixel at a time, not a byte
    if to is None:
        flat[:] = first.astype(np.uint8).view(np.uint32)
    else:
        last = np.array([*bgr(to), 255], np.float32)
        t = (np.arange(top, top + height, dtype=np.float32) - span[0]) / max(1, span[1] - span[0])
        t = np.clip(t, 0, 1)[:, None]
        rows = (first * (1 - t) + last * t + 0.5).astype(np.uint8)
        flat[:] = np.ascontiguousarray(rows).view(np.uint32)
    return flat.view(np.uint8).reshape(height, width, 4)


def whiten(tinted: Bytes, inner: Bytes) -> None:
    """Show the white core of the sheet where it was torn (outside ``inner``)."""
    rows = border_rows(inner, 1)
    if rows is None:
        return
    strip, share = tinted[rows], cv2.cvtColor(inner[rows], cv2.COLOR_GRAY2BGRA)
    kept = np.arange(256, dtype=np.float32) / 255
    keep = np.repeat((255 * (0.4 + 0.6 * kept) + 0.5).astype(np.uint8)[:, None], 4, axis=1)
    white = np.array([*bgr(TORN_WHITE), 0], np.float32) * 0.60
    add = (white * (1 - kept[:, None]) + 0.5).astype(np.uint8)
    pale = cv2.multiply(strip, cv2.LUT(share, keep[:, None]), scale=1 / 255)
    strip[:] = cv2.add(pale, cv2.LUT(share, add[:, None]))
    strip[..., 3] = 255


def border_rows(mask: Bytes, pad: int) -> slice | None:
    """The rows where a mask is neither empty nor full, with some more on both sides."""
    mixed = np.flatnonzero((mask.min(axis=1) < 255) & (mask.max(axis=1) > 0))
    if not len(mixed):
        full = mask[:, 0] > 127
        turns = np.flatnonzero(full[1:] != full[:-1])
        if not len(turns):
            return None
        mixed = turns
    return slice(max(0, int(mixed[0]) - pad), min(mask.shape[0], int(mixed[-1]) + pad + 2))


def slopes(mask: Bytes, fine: float, side: int = 1) -> tuple[Bytes, Bytes]:
    """How much a soft mask rises and falls towards the lower right (``side`` -1: lower left)."""
    pad = 4
    wide = cv2.copyMakeBorder(mask, pad, pad, pad, pad, cv2.BORDER_REPLICATE)
    soft = cv2.GaussianBlur(wide, (0, 0), max(0.6, 1.1 * fine))
    dx, dy = 1.3 * fine * side, 1.6 * fine
    move = np.array([[1, 0, dx], [0, 1, dy]], np.float32)
    back = np.array([[1, 0, -dx], [0, 1, -dy]], np.float32)
    size = (wide.shape[1], wide.shape[0])
    down = cv2.warpAffine(soft, move, size, borderMode=cv2.BORDER_REPLICATE)
    up = cv2.warpAffine(soft, back, size, borderMode=cv2.BORDER_REPLICATE)
    rise, fall = cv2.subtract(up, down), cv2.subtract(down, up)
    inner = (slice(pad, -pad), slice(pad, -pad))
    return np.ascontiguousarray(rise[inner]), np.ascontiguousarray(fall[inner])


def emboss(lit: Bytes, grey: Bytes, edge: float, fine: float) -> None:
    """Raise the shapes printed on a picture, so that they read as glued paper."""
    rise, fall = slopes(grey, fine)
    for side, sign in ((rise, 1), (fall, -1)):
        part = cv2.cvtColor(cv2.convertScaleAbs(side, alpha=edge), cv2.COLOR_GRAY2BGRA)
        part[..., 3] = 0
        lit[:] = cv2.subtract(lit, part) if sign > 0 else cv2.add(lit, part)
