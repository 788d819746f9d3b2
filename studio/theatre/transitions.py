"""How one picture gives way to the next: dissolve, dip to black, iris, curtain and page turn.

``open_joiner(transition, width, height)`` gives a ``Joiner``; ``mix(one, two, part)`` draws the
moment when ``part`` (0..1) of the transition is done, from two sides that are drawn only if seen.
Pictures are (h, w, 4) uint8 BGRA; the answer is the caller's to keep.
"""

from collections.abc import Callable
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.film.shot import Transition
from studio.theatre.curtains import Curtains
from studio.theatre.grain import NEUTRAL, open_grain
from studio.theatre.pageturn import PageTurn

Pixels = NDArray[np.uint8]
_DARK = (20, 15, 18)  # the black paper of an iris, BGR


class Seen(Protocol):
    """One side of a transition at one frame; the eye rests at ``focus``, in shares."""

    @property
    def picture(self) -> Callable[[], Pixels]:
        """What draws it."""

    @property
    def focus(self) -> tuple[float, float]:
        """Where the eye rests, in shares of the frame's size."""


class Joiner(Protocol):
    """Draws one transition."""

    def mix(self, one: Seen, two: Seen, part: float) -> Pixels:
        """The moment when ``part`` of the way from one side to the other is done."""


def open_joiner(transition: Transition, width: int, height: int) -> Joiner:
    """What draws a transition between pictures of a size; a cut shows one side, then the other."""
    match transition:
        case Transition.DISSOLVE:
            return _Dissolve()
        case Transition.FADE:
            return _Fade()
        case Transition.IRIS:
            return _Iris(width, height)
        case Transition.CURTAIN:
            return _Curtain(width, height)
        case Transition.PAGE_TURN:
            return _Page(width, height)
        case Transition.CUT:
            return _Cut()


class _Cut:
    def mix(self, one: Seen, two: Seen, part: float) -> Pixels:
        return (one if part < 0.5 else two).picture().copy()


class _Dissolve:
    def mix(self, one: Seen, two: Seen, part: float) -> Pixels:
        before = one.picture().copy()
        return np.asarray(cv2.addWeighted(before, 1 - part, two.picture(), part, 0), np.uint8)


class _Fade:
    """Down to black until the middle, then up from it."""

    def mix(self, one: Seen, two: Seen, part: float) -> Pixels:
        picture = (one if part < 0.5 else two).picture()
        dimmed = cv2.convertScaleAbs(picture, alpha=abs(1 - 2 * part))
        dimmed[..., 3] = 255
        return np.asarray(dimmed, np.uint8)


class _Curtain:
    """Paper curtains close over one side and open on the other."""

    def __init__(self, width: int, height: int) -> None:
        self._curtains = Curtains(width, height)

    def mix(self, one: Seen, two: Seen, part: float) -> Pixels:
        closing = part < 0.5
        share = part / 0.46 if closing else (1 - part) / 0.46
        picture = (one if closing else two).picture().copy()
        self._curtains.draw(picture, smooth_step(share), swing=1 if closing else -1)
        return picture


class _Page:
    """The old picture turns over like a page and shows the new one under it."""

    def __init__(self, width: int, height: int) -> None:
        self._turn = PageTurn(width, height)

    def mix(self, one: Seen, two: Seen, part: float) -> Pixels:
        return self._turn.draw(one.picture().copy(), two.picture(), smooth_step(part))


class _Iris:
    """A hole in black paper closes around what matters, waits, shuts, and opens again."""

    def __init__(self, width: int, height: int) -> None:
        self._unit = min(width, height) / 1080
        self._far = float(np.hypot(width, height))
        self._x = np.arange(width, dtype=np.float32)[None, :]
        self._y = np.arange(height, dtype=np.float32)[:, None]
        tile = open_grain().factors((height, width), (0, 0), strength=0.05, fine=self._unit)
        paper = np.empty((height, width, 4), np.uint8)
        paper[:] = (*_DARK, 255)
        self._paper = np.asarray(cv2.multiply(paper, tile, scale=1 / NEUTRAL), np.uint8)
        self._paper[..., 3] = 255

    def mix(self, one: Seen, two: Seen, part: float) -> Pixels:
        closing = part < 0.5
        side = one if closing else two
        height, width = self._paper.shape[:2]
        x, y = side.focus[0] * width, side.focus[1] * height
        radius = _hole(1 - part * 2 if closing else part * 2 - 1, waits=closing) * self._far
        if radius < 1:
            return self._paper.copy()
        unit = self._unit
        distance = cv2.sqrt((self._x - x) ** 2 + (self._y - y) ** 2)
        hole = _levels(radius - distance, 1.5 * unit)
        rim = _levels(radius - distance - 23 * unit, 46 * unit)
        shaded = cv2.addWeighted(hole, 0.55, cv2.min(hole, rim), 0.45, 0)
        seen = cv2.multiply(side.picture(), cv2.merge([shaded] * 4), scale=1 / 255)
        paper = cv2.multiply(self._paper, cv2.merge([cv2.bitwise_not(hole)] * 4), scale=1 / 255)
        picture = np.asarray(cv2.add(seen, paper), np.uint8)
        picture[..., 3] = 255
        return picture


def _levels(inside: NDArray[np.floating], width: float) -> Pixels:
    """0 to 255 over ``width`` pixels around 0."""
    return np.asarray(cv2.convertScaleAbs(np.maximum(inside / width + 0.5, 0), alpha=255), np.uint8)


def _hole(openness: float, *, waits: bool) -> float:
    """The hole's radius as a share of the frame's diagonal; closing, it waits around a face."""
    if not waits:
        return float(smooth_step(openness) ** 1.4)
    if openness > 0.42:
        return 0.13 + 0.87 * float(smooth_step((openness - 0.42) / 0.58) ** 1.4)
    if openness > 0.2:
        return 0.13
    return 0.13 * smooth_step(openness / 0.2)


def smooth_step(share: float) -> float:
    """0 to 1 with a slow start and end."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)
