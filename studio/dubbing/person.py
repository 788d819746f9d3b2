"""A tracked face over all frames in, its pose in each and its own lips at rest out.

What the person's mouth did in the footage is measured here, so that it can be taken back before
another shape is given to it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.lips import MIDDLE, RIMS, UPPER_SHARE, Lips, closed, rest_width
from studio.dubbing.pose import Pose, axes_of, eye_distance
from studio.dubbing.skin import Seen
from studio.dubbing.smoothing import steadied
from studio.dubbing.tracking import Track

Floats = NDArray[np.float64]

NOSE = (2, 98, 327)
CHIN = 152
CALMEST = 0.12
"""The share of frames, the most closed ones, whose lips are taken as the person's own at rest."""
SMILE_GAP = 0.14
"""A broad smile shows so much of the teeth without the jaw being dropped."""
JAW_OF_GAP = 0.7
MOST_DROPPED = 0.4


@dataclass(frozen=True)
class Person:
    """Somebody's lips at rest, and how they are seen in every frame."""

    lips: Lips
    frames: tuple[Seen, ...]


@dataclass(frozen=True)
class _Measures:
    """What one frame shows, before it is known how the person rests."""

    points: Floats
    axes: Floats
    eyes: float
    nose: Floats
    seam: Floats
    gap: float


def study(track: Track, *, rate: float) -> Person:
    """Learn a person from where the face is in every frame."""
    size = float(np.median(np.ptp(track.points[..., 0], axis=1)))
    points = steadied(track.points, rate=rate, size=size)
    eyes = steadied(
        np.array([[[eye_distance(one)]] for one in points]), rate=rate, size=max(size, 1.0)
    )[:, 0, 0]
    seen = [_measure(one, float(eye)) for one, eye in zip(points, eyes, strict=True)]
    calm = _calmest(seen, track.there)
    unit_share = float(np.median([_width_share(seen[n]) for n in calm]))
    above = np.median([_local(seen[n], seen[n].seam) for n in calm], axis=0)
    posed = [_posed(one, unit_share, above) for one in seen]
    rests = [closed(one.rims) for one in (posed[n] for n in calm)]
    lips = Lips(
        np.mean([rest.rims for rest in rests], axis=0),
        float(np.mean([rest.smile for rest in rests])),
    )
    chins = np.array([_chin(one) for one in posed])
    rested = float(np.median([chins[n] - _dropped_by_gap(posed[n].rims) for n in calm]))
    dropped = np.clip(chins - rested, 0, MOST_DROPPED)
    frames = tuple(
        Seen(one.points, one.pose, one.rims, float(drop))
        for one, drop in zip(posed, dropped, strict=True)
    )
    return Person(lips, frames)


def _measure(points: Floats, eyes: float) -> _Measures:
    axes = axes_of(points)
    rims = np.stack([points[list(rim)] for rim in RIMS])
    corners = (rims[0, 0] + rims[0, -1]) / 2
    meeting = UPPER_SHARE * rims[1, MIDDLE] + (1 - UPPER_SHARE) * rims[2, MIDDLE]
    seam = corners + axes[1] * float((meeting - corners) @ axes[1])
    gap = float((rims[2, MIDDLE] - rims[1, MIDDLE]) @ axes[1]) / eyes
    return _Measures(points, axes, eyes, points[list(NOSE)].mean(axis=0), seam, gap)


def _calmest(seen: list[_Measures], there: NDArray[np.bool_]) -> list[int]:
    """The frames in which the mouth is most closed, of those in which the face is seen."""
    numbers = [int(n) for n in np.flatnonzero(there)]
    kept = max(1, round(len(numbers) * CALMEST))
    return sorted(numbers, key=lambda n: (round(seen[n].gap, 4), n))[:kept]


def _width_share(one: _Measures) -> float:
    rims = np.stack([one.points[list(rim)] for rim in RIMS])
    return rest_width(rims, one.eyes) / one.eyes


def _local(one: _Measures, point: Floats) -> Floats:
    """A point as seen from the nose along the face's axes, in distances of the eyes."""
    return np.asarray(one.axes @ (point - one.nose) / one.eyes)


def _posed(one: _Measures, unit_share: float, above: Floats) -> Seen:
    origin = one.nose + one.axes.T @ above * one.eyes
    pose = Pose(origin, one.axes, unit_share * one.eyes)
    rims = np.stack([pose.inside(one.points[list(rim)]) for rim in RIMS])
    return Seen(one.points, pose, rims, 0.0)


def _chin(one: Seen) -> float:
    return float(one.pose.inside(one.points[[CHIN]])[0, 1])


def _dropped_by_gap(rims: Floats) -> float:
    """How far the jaw is down, judged by the lips alone; a smile parts them without it."""
    gap = float(rims[2, MIDDLE, 1] - rims[1, MIDDLE, 1])
    width = float(rims[0, -1, 0] - rims[0, 0, 0])
    smile = SMILE_GAP * float(np.clip((width - 1) / 0.12, 0, 1))
    return JAW_OF_GAP * max(0.0, gap - smile)
