"""The lower face around the lips: what follows the jaw, what holds still, what may change."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.lips import Lips, shaped
from studio.dubbing.mouth import Mouth
from studio.dubbing.pose import Pose
from studio.dubbing.warp import Field, Region, field, smooth_line, soft_polygon

Floats = NDArray[np.float64]

JAW = {
    152: 1.0, 148: 1.0, 377: 1.0, 176: 0.95, 400: 0.95, 149: 0.86, 378: 0.86, 150: 0.72, 379: 0.72,
    136: 0.52, 365: 0.52, 172: 0.32, 397: 0.32, 58: 0.14, 288: 0.14, 132: 0.0, 361: 0.0, 93: 0.0,
    323: 0.0,
}  # fmt: skip
"""Points of the face's outline with how far they go with the jaw."""
CHIN = {199: 1.0, 175: 1.0, 171: 0.95, 396: 0.95, 208: 0.97, 428: 0.97, 200: 0.98}
CHEEKS = {
    50: 0.0, 280: 0.0, 135: 0.5, 364: 0.5, 169: 0.7, 394: 0.7,
}  # fmt: skip
"""Cheeks with how far they go with the jaw."""
BESIDE = {
    57: (0.92, 0.35), 287: (0.92, 0.35), 212: (0.80, 0.40), 432: (0.80, 0.40),
    216: (0.80, 0.12), 436: (0.80, 0.12), 206: (0.46, 0.0), 426: (0.46, 0.0),
    202: (0.60, 0.62), 422: (0.60, 0.62), 214: (0.52, 0.30), 434: (0.52, 0.30),
    207: (0.60, 0.10), 427: (0.60, 0.10), 192: (0.30, 0.16), 416: (0.30, 0.16),
    205: (0.30, 0.0), 425: (0.30, 0.0), 187: (0.34, 0.02), 411: (0.34, 0.02),
}  # fmt: skip
"""Skin beside the mouth: how far it goes with the nearest corner, and how far with the jaw."""
STILL = (1, 2, 94, 97, 326, 98, 327, 129, 358, 165, 391, 203, 423)
"""The nose and the skin right under it."""
UNDER_NOSE = (165, 391)
SOFT_JAW = 0.85
"""Skin on the chin goes so much of the way that the jaw goes."""
CREASED = (
    (36, 205, 187, 192, 214, 210, 202, 43, 57, 186, 92, 203),
    (266, 425, 411, 416, 434, 430, 422, 273, 287, 410, 322, 423),
)
"""Outlines of the skin that a smile folds, left and right."""
CORNER_ON_LIP = 0.7
CORNER_DROP = 0.22
"""The corners go so much of the jaw's way."""
NECK_SHARE = (0.06, 0.45)
"""Beyond the jaw's outline, outwards and down, so much of a mouth's width gives way to the jaw."""

BORDER = (2, 98, 129, 203, 50, 123, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152,
          377, 400, 378, 379, 365, 397, 288, 361, 323, 352, 280, 423, 358, 327)  # fmt: skip
"""The outline of all that may change in a face."""


@dataclass(frozen=True)
class Shift:
    """Control points of one half of the face, before and after, in pixels (n, 2)."""

    came: Floats
    went: Floats


@dataclass(frozen=True)
class Seen:
    """A face in one picture: its 468 points in pixels, its pose, its rims in the mouth's space.

    ``dropped`` is how far the jaw is down already, in widths of the mouth.
    """

    points: Floats
    pose: Pose
    rims: Floats
    dropped: float


def shifts(seen: Seen, came_rims: Floats, lips: Lips, mouth: Mouth) -> tuple[Shift, Shift, Floats]:
    """How the upper and the lower half move for a shape of the mouth, and its rims in pixels.

    ``came_rims`` are the face's rims as they are taken from the picture.
    """
    wanted = shaped(lips, mouth)
    pursed = _without_corners(came_rims, mouth.round)
    seen_from = np.stack([seen.pose.seen(rim) for rim in pursed])
    seen_to = np.stack([seen.pose.seen(rim) for rim in wanted])
    skin_from, skin_to = _skin(seen, wanted, mouth)
    upper = Shift(
        np.concatenate([*seen_from[:2], skin_from]), np.concatenate([*seen_to[:2], skin_to])
    )
    lower = Shift(
        np.concatenate([*seen_from[2:], skin_from]), np.concatenate([*seen_to[2:], skin_to])
    )
    return upper, lower, seen_to


def _without_corners(rims: Floats, pursed: float) -> Floats:
    """Rims whose inner corners lie on the lips: a pursed mouth shows skin there, not the slit."""
    moved = rims.copy()
    for inner, outer in ((1, 0), (2, 3)):
        for corner, beside in ((0, 1), (-1, -2)):
            lip = (rims[inner, beside] + rims[outer, beside]) / 2
            moved[inner, corner] += (lip - rims[inner, corner]) * CORNER_ON_LIP * pursed
    return moved


def _skin(seen: Seen, wanted: Floats, mouth: Mouth) -> tuple[Floats, Floats]:
    """Skin that follows the jaw and the corners of the mouth, and skin that holds still."""
    pose = seen.pose
    jaw = (mouth.jaw - seen.dropped) * SOFT_JAW
    numbers = [*JAW, *CHIN, *CHEEKS, *BESIDE, *STILL]
    came = pose.inside(seen.points[numbers])
    went = came.copy()
    follows = [*JAW.values(), *CHIN.values(), *CHEEKS.values()]
    went[: len(follows), 1] += jaw * np.array(follows)
    corners = wanted[0, (0, -1)] - seen.rims[0, (0, -1)]
    corners[:, 1] -= CORNER_DROP * jaw
    for place, (side, down) in enumerate(BESIDE.values()):  # left and right in turn
        went[len(follows) + place] += corners[place % 2] * side * (1.0, 0.5, 1.0)
        went[len(follows) + place, 1] += jaw * down
    return pose.seen(came), pose.seen(went)


def changeable(seen: Seen, region: Region) -> Field:
    """How far pixels may move, 0..1: 1 in the lower face, 0 outside, easing out over its edge."""
    inside = seen.pose.inside(seen.points[list(BORDER)])
    down = np.clip((inside[:, 1] - 0.2) / (inside[:, 1].max() - 0.2), 0, 1)
    grown = inside.copy()
    grown[:, 0] *= 1 + NECK_SHARE[0] * down
    grown[:, 1] += NECK_SHARE[1] * down**2
    line = seen.pose.seen(smooth_line(np.concatenate([grown, grown[:1]])))
    hard = soft_polygon(line, region, 0)
    blur = 0.09 * seen.pose.unit
    soft = soft_polygon(line, region, blur)
    eased = np.clip((soft - 0.5) * 2.0, 0, 1) * hard
    return np.asarray(eased * eased * (3 - 2 * eased), np.float32)


def creases(seen: Seen, rims: Floats, region: Region) -> Field:
    """Where a smile folds the skin between nose, cheek and chin, 0..1; lips are left out."""
    mask = np.zeros((region.height, region.width), np.float32)
    for line in CREASED:
        outline = smooth_line(seen.points[[*line, line[0]], :2])
        mask = np.maximum(mask, soft_polygon(outline, region, 0.05 * seen.pose.unit))
    lips = np.concatenate([smooth_line(rims[0]), smooth_line(rims[3])[::-1]])
    clear = soft_polygon(lips, region, 0.03 * seen.pose.unit)
    return mask * np.clip(1 - 2 * clear, 0, 1)


def fields(seen: Seen, region: Region, upper: Shift, lower: Shift) -> tuple[Field, Field]:
    """Where the pixels of the upper and of the lower half come from."""
    may = changeable(seen, region)[..., None]
    return (
        field(upper.came, upper.went, region) * may,
        field(lower.came, lower.went, region) * may,
    )
