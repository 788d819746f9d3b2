"""The lower face around the lips: which skin follows the jaw, which holds still, what may change."""

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
    205: 0.0, 425: 0.0, 50: 0.0, 280: 0.0, 187: 0.02, 411: 0.02, 207: 0.1, 427: 0.1,
    192: 0.16, 416: 0.16, 214: 0.26, 434: 0.26, 135: 0.5, 364: 0.5, 169: 0.7, 394: 0.7,
}  # fmt: skip
STILL = (1, 2, 94, 97, 326, 98, 327, 129, 358, 165, 391, 203, 423)
"""The nose and the skin right under it."""
UNDER_NOSE = (165, 391)
SOFT_JAW = 0.85
"""Skin on the chin goes so much of the way that the jaw goes."""
CHEEK_PULL = 0.16
"""Cheeks beside the mouth go so much of the way of its corners, inwards and outwards."""
CORNER_SKIN = (
    (0.05, 0.0, 0.95), (0.12, 0.0, 0.82), (0.12, -0.14, 0.68), (0.12, 0.14, 0.74),
    (0.26, 0.0, 0.56), (0.26, -0.22, 0.46), (0.26, 0.22, 0.46), (0.42, -0.1, 0.26), (0.42, 0.2, 0.22),
)  # fmt: skip
"""Skin so far out and down from a corner goes such a share of its way."""
RIM_INSET = 0.045
"""Rims of open lips are taken so far inside the lips, so that no tooth sticks to them."""
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


def shifts(seen: Seen, lips: Lips, mouth: Mouth) -> tuple[Shift, Shift, Floats]:
    """How the upper and the lower half move for a shape of the mouth, and its rims in pixels."""
    wanted = shaped(lips, mouth)
    came_rims = _inset(seen.rims)
    seen_from = np.stack([seen.pose.seen(rim) for rim in came_rims])
    seen_to = np.stack([seen.pose.seen(rim) for rim in wanted])
    skin_from, skin_to = _skin(seen, wanted, mouth)
    upper = Shift(
        np.concatenate([*seen_from[:2], skin_from]), np.concatenate([*seen_to[:2], skin_to])
    )
    lower = Shift(
        np.concatenate([*seen_from[2:], skin_from]), np.concatenate([*seen_to[2:], skin_to])
    )
    return upper, lower, seen_to


def _inset(rims: Floats) -> Floats:
    """Inner rims a little inside the lips where these are apart."""
    apart = np.clip((rims[2, :, 1] - rims[1, :, 1]) / 0.06, 0, 1)
    moved = rims.copy()
    moved[1, :, 1] -= apart * np.minimum(RIM_INSET, 0.45 * (rims[1, :, 1] - rims[0, :, 1]))
    moved[2, :, 1] += apart * np.minimum(RIM_INSET, 0.45 * (rims[3, :, 1] - rims[2, :, 1]))
    return moved


def _skin(seen: Seen, wanted: Floats, mouth: Mouth) -> tuple[Floats, Floats]:
    """Skin that follows the jaw and the corners of the mouth, and skin that holds still."""
    pose = seen.pose
    jaw = (mouth.jaw - seen.dropped) * SOFT_JAW
    follows = {**JAW, **CHIN, **CHEEKS}
    numbers = [*follows, *STILL]
    came = pose.inside(seen.points[numbers])
    went = came.copy()
    went[: len(follows), 1] += jaw * np.array(list(follows.values()))
    corners = wanted[0, (0, -1)] - seen.rims[0, (0, -1)]
    beside = len(JAW) + len(CHIN)
    for place, number in enumerate(CHEEKS):
        left = came[beside + place, 0] < 0
        near = 1.0 if number in (187, 411, 207, 427, 192, 416, 205, 425) else 0.4
        went[beside + place, 0] += corners[0 if left else 1, 0] * CHEEK_PULL * near
    around, carried = _corners(seen.rims[0, (0, -1)], corners)
    came, went = np.concatenate([came, around]), np.concatenate([went, carried])
    return pose.seen(came), pose.seen(went)


def _corners(came: Floats, moved: Floats) -> tuple[Floats, Floats]:
    """Skin right outside the corners, which goes with them: no corner leaves a crease behind."""
    around, carried = [], []
    for hand, corner, run in zip((-1, 1), came, moved, strict=True):
        for out, down, share in CORNER_SKIN:
            place = corner + (hand * out, down, 0.0)
            around.append(place)
            carried.append(place + run * share)
    return np.array(around), np.array(carried)


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


def fields(seen: Seen, region: Region, upper: Shift, lower: Shift) -> tuple[Field, Field]:
    """Where the pixels of the upper and of the lower half come from."""
    may = changeable(seen, region)[..., None]
    return (
        field(upper.came, upper.went, region) * may,
        field(lower.came, lower.went, region) * may,
    )
