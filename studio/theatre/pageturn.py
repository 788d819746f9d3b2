"""A page that turns: one picture rolls off the other around a cylinder that crosses the frame.

The cylinder's foremost line runs from the right edge to beyond the left one, a little aslant, so
that the lower corner lifts first. A point of the frame beyond the line shows the new page; nearer
to it the sheet goes up (its front) and comes back (its pale back), by the usual unrolling: a point
``d`` past the axis is at arc ``asin(d / r)`` on the way up, at ``pi`` minus that on the way back.
Shapes and light are smooth, so they are worked out on a coarse grid and drawn on the fine one.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.theatre.grain import open_grain

Pixels = NDArray[np.uint8]
Plane = NDArray[np.float32]
_BACK = np.array((214.0, 232.0, 240.0), np.float32)  # the sheet's back, BGR
_THROUGH = 0.13  # how much of the print shows through it
_SLANT = 17.0  # degrees at the start
_COARSE = 4  # pixels of the coarse grid
_LIGHT = 160  # the light plane's value that leaves a colour as it is


@dataclass(frozen=True)
class _Roll:
    """The cylinder at a moment: its direction, its axis and radius, in pixels along the direction.

    ``far`` is how far along the direction the page's last corner lies.
    """

    along: float
    down: float
    axis: float
    radius: float
    far: float


class PageTurn:
    """Turns pages of a size in pixels."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        grain = open_grain().tear((height, width), (0, 0), coarse=False, fine=1.0)
        self._texture = np.asarray(np.clip((1 + 0.03 * grain) * _LIGHT, 0, 255), np.uint8)

    def draw(self, old: Pixels, new: Pixels, part: float) -> Pixels:
        """The moment when ``part`` of the turn is done."""
        roll = self._roll(part)
        left, right = self._window(roll)
        picture = new.copy()
        picture[:, :left] = old[:, :left]
        if left < right:
            self._rolled(picture, old, roll, slice(left, right))
        return picture

    def _roll(self, part: float) -> _Roll:
        w, h = self._width, self._height
        slant = math.radians(_SLANT * (1 - part))
        along, down = math.cos(slant), math.sin(slant)
        radius = 0.11 * w + 0.05 * h
        far = w * along + h * down
        return _Roll(along, down, far - (radius * 1.1 + far) * part, radius, far)

    def _window(self, roll: _Roll) -> tuple[int, int]:
        """The columns in which anything is neither the flat old page nor the lit new one."""
        folded = min(roll.axis, 2 * roll.axis - roll.far + math.pi * roll.radius)
        pad = roll.radius * 0.9
        left = (folded - self._height * roll.down) / roll.along - pad
        right = (roll.axis + roll.radius) / roll.along + pad
        first, last = (min(self._width, max(0, int(x))) for x in (left, right))
        return first - first % _COARSE, min(self._width, last + _COARSE - last % _COARSE)

    def _rolled(self, picture: Pixels, old: Pixels, roll: _Roll, part: slice) -> None:
        """Draw the columns ``part``: both sides of the sheet, light and shadows."""
        h, w = self._height, part.stop - part.start
        rows, columns = -(-h // _COARSE), -(-w // _COARSE)
        middle = (_COARSE - 1) / 2
        x = np.arange(columns, dtype=np.float32)[None, :] * _COARSE + middle + part.start
        y = np.arange(rows, dtype=np.float32)[:, None] * _COARSE + middle
        u = x * roll.along + y * roll.down
        past = u - roll.axis
        bend = np.clip(past / roll.radius, 0, 1)
        arc = np.arcsin(bend)
        rises = past > 0
        up = np.where(rises, roll.radius * arc - past, 0)
        over = np.where(rises, roll.radius * (math.pi - arc), roll.radius * math.pi - past) - past
        reach = roll.radius - past
        back = np.minimum(self._margin(x, y, over, roll), reach)
        front = np.minimum(self._margin(x, y, up, roll), reach)

        def fine(plane: NDArray[np.floating]) -> Plane:
            large = (columns * _COARSE, rows * _COARSE)
            wide = cv2.resize(np.asarray(plane, np.float32), large, interpolation=cv2.INTER_LINEAR)
            return np.asarray(wide[:h, :w], np.float32)

        is_back = fine(back) >= 0
        is_front = (fine(front) >= 0) & ~is_back
        offset = np.where(is_back, fine(over), fine(up))
        sheet = self._fetch(old, offset, roll, part)
        turned = arc / (math.pi / 2)
        lit = 1 + 0.10 * np.sin(bend * math.pi) - 0.40 * bend**3
        lit *= 1 - 0.45 * _spread(back >= 0, 14 / _COARSE * self._height / 1080) * (1 - bend)
        pale = 0.97 - 0.10 * np.sin(turned * math.pi) - 0.34 * turned**4
        dim = 1 - 0.62 * _spread((back >= 0) | (front >= 0), roll.radius * 0.3 / _COARSE) ** 0.8
        light = np.where(is_back, fine(pale), np.where(is_front, fine(lit), fine(dim)))
        paper = self._backed(sheet, part)
        base = picture[:, part]
        base[is_front] = sheet[is_front]
        base[is_back] = paper[is_back]
        shade = np.asarray(np.clip(light * _LIGHT, 0, 255), np.uint8)
        picture[:, part] = cv2.multiply(base, cv2.merge([shade] * 4), scale=1 / _LIGHT)
        picture[..., 3] = 255

    def _margin(self, x: Plane, y: Plane, offset: Plane, roll: _Roll) -> Plane:
        """How far inside the sheet a shifted point lies, in pixels; negative is outside."""
        px, py = x + offset * roll.along, y + offset * roll.down
        inside = np.minimum(self._width - 1 - px, self._height - 1 - py)
        return np.asarray(np.minimum(inside, np.minimum(px, py) + _COARSE), np.float32)

    def _fetch(self, old: Pixels, offset: Plane, roll: _Roll, part: slice) -> Pixels:
        """What is printed on the sheet where it is seen."""
        x = np.arange(part.start, part.stop, dtype=np.float32)[None, :]
        y = np.arange(self._height, dtype=np.float32)[:, None]
        return np.asarray(
            cv2.remap(
                old,
                np.asarray(x + offset * roll.along, np.float32),
                np.asarray(y + offset * roll.down, np.float32),
                cv2.INTER_LINEAR,
                borderMode=cv2.BORDER_REPLICATE,
            ),
            np.uint8,
        )

    def _backed(self, sheet: Pixels, part: slice) -> Pixels:
        """The sheet's back: pale paper with the print faint through it."""
        pale = np.empty_like(sheet)
        pale[..., :3] = _BACK
        mixed = cv2.addWeighted(pale, 1 - _THROUGH, sheet, _THROUGH, 0)
        grain = cv2.merge([self._texture[:, part]] * 4)
        return np.asarray(cv2.multiply(mixed, grain, scale=1 / _LIGHT), np.uint8)


def _spread(mask: NDArray[np.bool_], sigma: float) -> Plane:
    """A soft shadow of a mask, 0..1."""
    return np.asarray(
        cv2.GaussianBlur(np.asarray(mask, np.float32), (0, 0), max(0.8, sigma)), np.float32
    )
