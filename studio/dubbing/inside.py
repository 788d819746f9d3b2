"""What is seen between the lips: teeth, tongue and the dark behind them, as pictures to be placed.

Drawn once for a face, in the mouth's space: one width of the mouth at rest is ``SCALE`` pixels.
Pictures are float32 RGB of reflectances (0..1, linear in nothing but good looks) with alpha.
Teeth follow the mean sizes of Wheeler's "Dental Anatomy": crowns of the upper row 8.5, 6.5, 7.5, 7,
7 mm wide on an arch that turns away from the viewer, of the lower row 5, 5.5, 7, 7, 7 mm.
"""

from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]

SCALE = 240
MILLIMETRE = 0.0195
"""In widths of a mouth: 51 mm is a grown-up's mean."""
SPAN = 1.3
"""Sheets are so wide and so high, in widths of the mouth; their middle is the row's edge."""

GUM = (0.70, 0.44, 0.43)


@dataclass(frozen=True)
class Row:
    """One row of teeth: widths and heights from the middle outwards and the arch's radius, mm."""

    widths: tuple[float, ...]
    heights: tuple[float, ...]
    radius: float
    upper: bool


UPPER = Row((8.6, 6.7, 7.7, 7.0, 6.8, 9.5), (10.2, 9.2, 9.9, 8.4, 7.6, 7.2), 27.0, upper=True)
LOWER = Row((5.2, 5.7, 6.9, 7.1, 7.1, 10.0), (8.6, 8.8, 9.6, 8.4, 7.8, 7.4), 24.0, upper=False)


@dataclass(frozen=True)
class Sheet:
    """RGB (n, n, 3) and alpha (n, n); the mouth's origin of the row is at its middle."""

    colour: Field
    alpha: Field


def _size() -> int:
    return int(SPAN * SCALE) // 2 * 2


@cache
def teeth(row: Row) -> Sheet:
    """A row of teeth with its gum; teeth hang from (or stand on) the sheet's middle line."""
    side = _size()
    colour = np.zeros((side, side, 3), np.float32)
    alpha = np.zeros((side, side), np.float32)
    _gum(colour, alpha, row)
    edge = 0.0
    for number, (width, height) in enumerate(zip(row.widths, row.heights, strict=True)):
        start, edge = edge, edge + width / row.radius
        for hand in (-1, 1):
            _tooth(colour, alpha, row, (hand, start, min(edge, 1.5), height, number))
    return Sheet(colour, np.asarray(cv2.GaussianBlur(alpha, (0, 0), 0.8), np.float32))


def _millimetres(row: Row) -> tuple[Field, Field]:
    """For every pixel of a sheet: millimetres across, and from the row's edge towards its gum."""
    side = _size()
    steps = (np.arange(side, dtype=np.float32) + 0.5 - side / 2) / (SCALE * MILLIMETRE)
    across, down = np.meshgrid(steps, steps)
    return across, -down if row.upper else down


def _tooth(
    colour: Field, alpha: Field, row: Row, crown: tuple[int, float, float, float, int]
) -> None:
    """One crown: rounded at its edge, narrower at the neck, darker where it turns away."""
    hand, start, end, height, number = crown
    across, up = _millimetres(row)
    middle = (np.sin(start) + np.sin(end)) / 2 * row.radius * hand
    half = (np.sin(end) - np.sin(start)) / 2 * row.radius
    x = (across - middle) / max(half, 0.4)
    y = up / height
    slope = 0.10 * np.clip(y, 0, 1) ** 1.4
    worn = 0.16 if number == 2 else 0.05
    curve = worn * np.abs(x) ** 2.6 * (1.0 if row.upper else 0.7)
    lift = {1: 0.07, 2: 0.0, 3: 0.08, 4: 0.12, 5: 0.16}.get(number, 0.0) if row.upper else 0.0
    sides = (1 - slope - np.abs(x)) * half / 0.22
    bottom = (y - curve - lift) * height / 0.22
    top = (1.04 - 0.12 * x**2 - y) * height / 0.5
    shape = np.clip(np.minimum(np.minimum(sides, bottom), top) + 0.5, 0, 1)
    turn = (start + end) / 2
    lit = 0.32 + 0.68 * np.cos(min(turn, 1.45)) ** 0.9
    round_off = 1 - 0.16 * np.abs(x) ** 3.5
    neck = 1 - 0.20 * np.clip(y - 0.45, 0, 1)
    glass = np.clip(1 - (y - lift) / 0.18, 0, 1)[..., None]
    tint = 1 - glass * np.array([0.12, 0.09, 0.06])
    warmth = np.array([1.0, 0.985, 0.955], np.float32) if number == 2 else np.float32(1.0)
    paint = tint * warmth * (lit * round_off * neck)[..., None]
    colour += (paint - colour) * shape[..., None]
    np.maximum(alpha, shape, out=alpha)


def _gum(colour: Field, alpha: Field, row: Row) -> None:
    """The gum above the necks (or below), and the dark lines between teeth, which it shows as."""
    across, up = _millimetres(row)
    reach = np.sin(1.35) * row.radius
    arch = np.sqrt(np.clip(1 - (across / reach) ** 2, 0, 1))
    neck = row.heights[0] * 0.86
    shape = np.clip((up - 1.6 * (2 - arch)) / 0.6, 0, 1) * np.clip(
        (reach - np.abs(across)) / 1, 0, 1
    )
    shape *= np.clip((row.heights[0] + 9 - up) / 3, 0, 1)
    gum = np.clip((up - neck) / 0.8, 0, 1)[..., None]
    shadow = np.array([0.42, 0.33, 0.29], np.float32)
    colour[:] = (shadow + (np.array(GUM, np.float32) - shadow) * gum) * (0.35 + 0.65 * arch)[
        ..., None
    ]
    alpha[:] = shape


@cache
def tongue() -> Sheet:
    """The tongue's front: a broad mound with a soft groove; its top is the sheet's middle."""
    side = _size()
    steps = (np.arange(side, dtype=np.float32) + 0.5 - side / 2) / SCALE
    across, down = np.meshgrid(steps, steps)
    wide, high = 0.36, 0.42
    top = high * (1 - np.sqrt(np.clip(1 - (across / wide) ** 2, 0, 1))) * 0.8
    shape = np.clip((down - top) / 0.05, 0, 1) * np.clip((wide - np.abs(across)) / 0.05, 0, 1)
    near = np.clip((down - top) / 0.14, 0, 1)
    light = 0.50 + 0.46 * near * (2 - near)
    groove = 1 - 0.14 * np.exp(-((across / 0.035) ** 2)) * np.clip(down / 0.08, 0, 1)
    sides = 1 - 0.45 * (np.abs(across) / wide) ** 2
    colour = np.repeat((light * groove * sides)[..., None], 3, axis=2)
    return Sheet(
        colour.astype(np.float32),
        np.asarray(cv2.GaussianBlur(shape, (0, 0), 3), np.float32),
    )


def softened(sheet: Sheet, shrink: float) -> tuple[Field, Field]:
    """Colour and alpha of a sheet ready to be seen ``shrink`` times smaller, without moiré."""
    if shrink <= 1.3:
        return sheet.colour, sheet.alpha
    sigma = round(0.45 * shrink, 1)
    return (
        np.asarray(cv2.GaussianBlur(sheet.colour, (0, 0), sigma), np.float32),
        np.asarray(cv2.GaussianBlur(sheet.alpha, (0, 0), sigma), np.float32),
    )
