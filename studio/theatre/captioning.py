"""Captions in the picture: lines and a frame's size go in, plates to lay over frames come out.

White letters on a dark, translucent ground with round corners: legible on snow and at night. The
size goes by the frame, the place keeps to what every screen shows (and on tall frames above what
the players of telephones lay over them).
"""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.film.caption import Place, is_sound
from studio.theatre.lettering import Typesetter

Pixels = NDArray[np.uint8]

_LETTERS = 0.054  # letter size in shares of the frame's shorter side
_WIDEST = 0.92  # of the frame's width, ground included
_GROUND = (20, 14, 12)  # BGR
_GROUND_ALPHA = 0.66
_WHITE = 250
_SHADOW_ALPHA = 0.75
_SLANT = 0.19
_TALL_FOOT, _FOOT = 0.155, 0.062  # below the last line, in shares of the frame's height
_TALL_HEAD, _HEAD = 0.11, 0.062


@dataclass(frozen=True)
class Plate:
    """Pixels to lay over a frame: premultiplied BGRA (h, w, 4), and where their corner goes."""

    pixels: Pixels
    left: int
    top: int

    def over(self, picture: Pixels) -> Pixels:
        """A copy of a frame (height, width, 4) with the plate over it."""
        height, width = self.pixels.shape[:2]
        frame = picture.copy()
        under = frame[self.top : self.top + height, self.left : self.left + width]
        clear = (255 - self.pixels[..., 3:4]).astype(np.uint16)
        shown = self.pixels[..., :3] + ((under[..., :3] * clear + 127) // 255).astype(np.uint8)
        under[..., :3] = shown
        return frame


class Captioner:
    """Sets captions; keeps what it has set lately."""

    def __init__(self, setter: Typesetter) -> None:
        self._set = lru_cache(maxsize=16)(self._lettered)
        self._setter = setter

    def plate(
        self, lines: tuple[str, ...], *, place: Place, slanted: bool, size: tuple[int, int]
    ) -> Plate:
        """The plate of a caption for frames of ``size`` (width, height).

        Raises:
            LettersMissing: for letters that no installed face holds.
        """
        pixels = self._set(lines, size, slanted)
        width, height = size
        left = (width - pixels.shape[1]) // 2
        tall = height > width
        if place is Place.ABOVE:
            return Plate(pixels, left, round(height * (_TALL_HEAD if tall else _HEAD)))
        foot = round(height * (_TALL_FOOT if tall else _FOOT))
        return Plate(pixels, left, height - foot - pixels.shape[0])

    def _lettered(self, lines: tuple[str, ...], size: tuple[int, int], slanted: bool) -> Pixels:
        width, height = size
        letters = _LETTERS * min(width, height)
        side, air = round(letters * 0.42), round(letters * 0.16)
        room = _WIDEST * width - 2 * side
        rows = [self._setter.row(line, width=room, size=letters) for line in lines]
        smallest = min(row.size for row in rows)
        if smallest < int(letters):
            rows = [self._setter.row(line, width=room, size=smallest) for line in lines]
        leading = max(row.leading for row in rows)
        box = (max(row.width for row in rows) + 2 * side, leading * len(rows) + 2 * air)
        edge = round(letters * 0.30)
        ground = np.zeros((box[1], box[0]), np.float32)
        for number, row in enumerate(rows):
            _round_box(ground, row.width + 2 * side, (number * leading, leading + 2 * air), edge)
        ink = np.zeros_like(ground)
        for number, row in enumerate(rows):
            leans = slanted and not is_sound(lines[number])
            mask = _slanted(row.mask) if leans else row.mask
            top = air + number * leading + (leading - mask.shape[0]) // 2
            _lay(ink, mask, (box[0] - mask.shape[1]) // 2, top)
        return _coloured(ground, ink, blur=max(1.0, letters / 26))


def _round_box(ground: NDArray[np.float32], width: int, span: tuple[int, int], edge: int) -> None:
    """Raise the ground to 1 in a box with round corners, in its middle, four times finer."""
    top, height = span
    fine = np.zeros((height * 4, width * 4), np.uint8)
    radius = min(edge, height // 2, width // 2) * 4
    right, bottom = width * 4 - 1, height * 4 - 1
    cv2.rectangle(fine, (radius, 0), (right - radius, bottom), 255, -1)
    cv2.rectangle(fine, (0, radius), (right, bottom - radius), 255, -1)
    for x in (radius, right - radius):
        for y in (radius, bottom - radius):
            cv2.circle(fine, (x, y), radius, 255, -1)
    small = cv2.resize(fine, (width, height), interpolation=cv2.INTER_AREA)
    left = (ground.shape[1] - width) // 2
    part = ground[top : top + height, left : left + width]
    np.maximum(part, small[: part.shape[0]] / 255, out=part)


def _lay(ink: NDArray[np.float32], mask: Pixels, left: int, top: int) -> None:
    """Lay a line's coverage on the ink; what lies outside is air."""
    height, width = ink.shape
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(width, left + mask.shape[1]), min(height, top + mask.shape[0])
    part = ink[y0:y1, x0:x1]
    np.maximum(part, mask[y0 - top : y1 - top, x0 - left : x1 - left] / 255, out=part)


def _slanted(mask: Pixels) -> Pixels:
    height, width = mask.shape
    lean = np.array([[1, -_SLANT, _SLANT * height / 2], [0, 1, 0]], np.float32)
    return np.asarray(cv2.warpAffine(mask, lean, (width, height)), np.uint8)


def _coloured(ground: NDArray[np.float32], ink: NDArray[np.float32], *, blur: float) -> Pixels:
    """White ink with a soft dark edge on the dark ground, premultiplied."""
    edge = np.clip(cv2.GaussianBlur(ink, (0, 0), blur) * 1.6, 0, 1) * ground * _SHADOW_ALPHA
    dark = 1 - (1 - ground * _GROUND_ALPHA) * (1 - edge)
    alpha = dark * (1 - ink) + ink
    colour = np.array(_GROUND, np.float32) * (dark * (1 - ink))[..., None] + _WHITE * ink[..., None]
    plate = np.dstack([colour, alpha * 255])
    return np.asarray(np.rint(plate), np.uint8)
