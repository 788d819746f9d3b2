"""Where lips really end: the mesh's inner rims moved until they lie on lip, not on teeth or dark.

The mesh is a little unsure about open lips, and one row of pixels of a tooth that sticks to a lip
is seen at once when that lip moves. The colour of each lip is known from its middle; from the rim
inwards the first place that has it is where the lip begins.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.dubbing.skin import Seen
from studio.dubbing.warp import Picture

Floats = NDArray[np.float64]

STEPS = np.linspace(0.0, 0.4, 9)
"""Places that are tried, in shares of the lip's body from the inner rim to the outer."""
MIDDLE_OF_LIP = 0.55
LEAST_INSET = 0.16
PARTED = 0.03
"""Lips so far apart, in widths of the mouth, have inner rims that may be off."""
LIKE_LIP = 0.5
"""Lip is what differs from the lip's colour by less than this share of the most that differs."""
LEAST_UNLIKE = 30.0
"""Colours that are nearer than this (0 to 441) may be the same lip in another light."""
SOFT = 0.012


def true_rims(picture: Picture, seen: Seen) -> Floats:
    """The rims of a face's lips (4, 11, 3) in the mouth's space, inner ones on the lips."""
    rims = seen.rims.copy()
    apart = np.clip((rims[2, :, 1] - rims[1, :, 1]) / PARTED, 0, 1)
    if apart.max() <= 0:
        return rims
    for inner, outer in ((1, 0), (2, 3)):
        shares = np.maximum(_begins(picture, seen, inner, outer), LEAST_INSET) * apart
        rims[inner] += (seen.rims[outer] - seen.rims[inner]) * shares[:, None] * _INSIDE
    return rims


_INSIDE = np.array([[0.0, 1.0, 1.0]] * 11)


def _begins(picture: Picture, seen: Seen, inner: int, outer: int) -> Floats:
    """From which share of its body on each of the eleven places of a lip is lip."""
    start, end = seen.rims[inner], seen.rims[outer]
    places = start[:, None] + (end - start)[:, None] * STEPS[None, :, None]
    colours = _colours(picture, seen, places)
    middle = _colours(picture, seen, (start + (end - start) * MIDDLE_OF_LIP)[:, None])[:, 0]
    lip = np.stack([np.median(middle[max(0, n - 2) : n + 3], axis=0) for n in range(len(middle))])
    away = np.linalg.norm(colours - lip[:, None], axis=2)
    limit = np.maximum(LIKE_LIP * away.max(axis=1), LEAST_UNLIKE)
    foreign = away > limit[:, None]
    found = STEPS[np.where(foreign.all(axis=1), len(STEPS) - 1, (~foreign).argmax(axis=1))]
    padded = np.pad(found, 1, mode="edge")
    return np.asarray(np.median(np.stack([padded[:-2], padded[1:-1], padded[2:]]), axis=0))


def _colours(picture: Picture, seen: Seen, places: Floats) -> Floats:
    """Colours of a picture at places (n, m, 3) of the mouth's space, (n, m, 3)."""
    flat = seen.pose.seen(places.reshape(-1, 3)).astype(np.float32)
    low = np.maximum(np.floor(flat.min(axis=0)).astype(int) - 3, 0)
    high = np.ceil(flat.max(axis=0)).astype(int) + 4
    part = picture[low[1] : high[1], low[0] : high[0]]
    if part.size == 0:
        return np.zeros(places.shape)
    soft = cv2.GaussianBlur(part, (0, 0), max(0.4, SOFT * seen.pose.unit))
    at = (flat - low.astype(np.float32)).reshape(*places.shape[:2], 2)
    found = cv2.remap(
        soft, at[..., 0], at[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(found, np.float64)
