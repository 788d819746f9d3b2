"""A person's lips at rest, found in a picture, and the same lips in any shape of the mouth.

Lips are four rims of eleven points each in the mouth's space: upper outer, upper inner, lower
inner, lower outer, from corner to corner; arrays are (4, 11, 3).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.anatomy import LOWER_INNER, LOWER_OUTER, UPPER_INNER, UPPER_OUTER
from studio.dubbing.mouth import Mouth

Floats = NDArray[np.float64]

RIMS = (UPPER_OUTER, UPPER_INNER, LOWER_INNER, LOWER_OUTER)
MIDDLE = 5
REST_WIDTH = (0.74, 0.88)
"""A mouth at rest is so wide in distances of the eyes; a wider one smiles or speaks."""
UPPER_SHARE = 0.68
"""When open lips close, they meet nearer to the upper one: the lower one goes with the jaw."""
KEPT_SMILE = 0.45
"""How much of the corners' rise of a smile stays when its lips close."""
FILLING = 0.6
"""Lips stretched to twice the width fill to 2 to this power of their height when they relax."""
THICKNESS = (0.045, 0.30)
NARROWED = 0.25
"""A smiling face draws its mouth together so much less."""
UPPER_EDGE = 0.045
"""The edge of the upper teeth is so far below the line where lips meet."""


@dataclass(frozen=True)
class Lips:
    """A person's lips at rest: rims as above, closed, the corners at -0.5 and 0.5.

    ``smile`` is how broadly the face smiles all the while, 0 to 1.
    """

    rims: Floats
    smile: float = 0.0

    @property
    def seam(self) -> Floats:
        """Height of the line where they meet, (11,)."""
        return np.asarray(self.rims[1, :, 1])


def rest_width(lips: Floats, eyes: float) -> float:
    """Width in pixels of a mouth at rest, out of how wide it is seen and the eyes' distance."""
    seen = float(np.linalg.norm(lips[0, -1] - lips[0, 0]))
    return float(np.clip(seen, REST_WIDTH[0] * eyes, REST_WIDTH[1] * eyes))


def closed(rims: Floats) -> Lips:
    """Lips as they would rest, out of rims as they are seen (open, smiling, speaking).

    The seam lies between the inner rims; lips that were stretched thin by a smile are given
    their body back; the smile itself is kept in part, it belongs to the face.
    """
    width = float(rims[0, -1, 0] - rims[0, 0, 0])
    stretch = float(np.clip(width, 0.7, 1.6))
    seam = UPPER_SHARE * rims[1, :, 1] + (1 - UPPER_SHARE) * rims[2, :, 1]
    gap = float(rims[2, MIDDLE, 1] - rims[1, MIDDLE, 1])
    seam = _less_bent(seam, openness=min(1.0, max(0.0, gap / 0.08)))
    body = stretch**FILLING
    upper = np.clip((rims[1] - rims[0])[:, 1] * body, *_bounds(rims[1, :, 0]))
    lower = np.clip((rims[3] - rims[2])[:, 1] * body, *_bounds(rims[1, :, 0]))
    rest = rims.copy()
    rest[:, :, 0] = rims[:, :, 0] / stretch
    rest[0, :, 0], rest[3, :, 0] = _spread(rest[0, :, 0]), _spread(rest[3, :, 0])
    rest[1, :, 1] = rest[2, :, 1] = seam
    rest[0, :, 1], rest[3, :, 1] = seam - upper, seam + lower
    rest[:, (0, -1), 1] = seam[[0, -1]]
    return Lips(rest, smile=float(np.clip((width - 1.05) / 0.25, 0, 1)))


def _bounds(across: Floats) -> tuple[Floats, Floats]:
    """Least and most thickness of a lip along the mouth, (11,) each: lips end in points."""
    body = np.sqrt(np.clip(1 - (across / max(np.abs(across).max(), 1e-6)) ** 2, 0, 1))
    return THICKNESS[0] * body, THICKNESS[1] * body


def _less_bent(seam: Floats, *, openness: float) -> Floats:
    """The seam of an open smile, its corners let down again by a part of what the smile rose."""
    steps = np.linspace(-1, 1, len(seam))
    smile = max(0.0, float(seam[MIDDLE] - (seam[0] + seam[-1]) / 2)) * steps**2
    return np.asarray(seam + smile * (1 - KEPT_SMILE) * openness)


def _spread(across: Floats) -> Floats:
    """The outer corners at -0.5 and 0.5, what lies between in proportion."""
    return np.asarray((across - across[0]) / (across[-1] - across[0]) - 0.5)


def shaped(lips: Lips, mouth: Mouth) -> Floats:
    """The rims of a person's lips in a shape of the mouth, (4, 11, 3)."""
    rims = lips.rims.copy()
    steps = rims[1, :, 0] / max(abs(rims[1, 0, 0]), rims[1, -1, 0])
    steps = np.clip(steps, -1, 1)
    pointed, oval = (1 - steps**2) ** 0.8, np.sqrt(1 - steps**2)
    opening = pointed + (oval - pointed) * mouth.round
    seam = lips.seam * (1 - 0.75 * mouth.round)
    parted = mouth.gap / max(mouth.upper + mouth.jaw + mouth.lower, 1e-6)
    up, down = mouth.upper * parted, (mouth.jaw + mouth.lower) * parted
    drop = 0.22 * mouth.jaw * (1 - 0.6 * mouth.round)
    corner = drop * np.abs(steps) ** 2
    upper = seam - up * opening + corner
    lower = seam + down * opening + corner
    tucked = UPPER_EDGE * mouth.tuck * pointed
    rims[1, :, 1], rims[2, :, 1] = upper - mouth.upper * mouth.tuck * pointed, lower + tucked
    return _thickened(rims, lips, mouth, steps)


def _thickened(rims: Floats, lips: Lips, mouth: Mouth, steps: Floats) -> Floats:
    """Outer rims around the inner ones; corners drawn together; pushed out where pursed."""
    upper_body = lips.rims[1, :, 1] - lips.rims[0, :, 1]
    lower_body = lips.rims[3, :, 1] - lips.rims[2, :, 1]
    opened = mouth.gap
    pursed = 0.85 * mouth.round * np.sqrt(1 - steps**2)
    upper_body += (upper_body.max() * np.sqrt(1 - steps**2) - upper_body) * pursed
    lower_body += (lower_body.max() * np.sqrt(1 - steps**2) - lower_body) * pursed
    thin = (1 - 0.45 * mouth.press) * (1 - 0.9 * max(0.0, mouth.width - 1))
    up = (1 + 0.10 * mouth.round - 0.25 * opened) * thin
    low = (1 - 0.06 * mouth.round - 0.35 * opened) * thin * (1 - 0.6 * mouth.tuck)
    rims[0, :, 1] = rims[1, :, 1] - upper_body * up
    rims[3, :, 1] = rims[2, :, 1] + lower_body * low
    rims[:, :, 0] *= 1 - (1 - mouth.width) * (1 - NARROWED * lips.smile)
    inner = 1 - 0.20 * mouth.round - 1.0 * mouth.round * mouth.forward
    rims[1:3, :, 0] *= inner
    rims[:, :, 2] -= mouth.forward * (1 - 0.55 * steps**2)
    return rims
