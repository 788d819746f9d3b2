"""Composing near shots: where faces go when the frame shows people from the waist up or nearer.

In go spots without a place, out come spots with one. Eyes lie on the upper third, a face has room
on the side that it looks to, and two who talk keep their sides: the one on the left looks right.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from studio.film.look import Framing, Species
from studio.film.shot import Action, Turned
from studio.theatre.framed import Frame, Spot
from studio.theatre.players import Measure, measure_of
from studio.theatre.puppet import pose_at
from studio.theatre.puppet.figure import figure_of

LYING = frozenset({Action.LIE, Action.SLEEP})
_LOW = frozenset({Action.SIT, Action.KNEEL})
_LOWEST_EYES = 0.68  # of the frame's height
_LARGEST_HEAD = 0.36  # of the frame's height, for who has to grow


@dataclass(frozen=True)
class _Cut:
    """Heads' share of the frame's height, the most of its width, and where eyes lie."""

    head: float
    across: float
    eyes: float


_SINGLE = {
    Framing.MEDIUM: _Cut(0.31, 0.40, 0.37),
    Framing.CLOSE: _Cut(0.47, 0.60, 0.45),
}
_PAIR = {
    Framing.TWO_SHOT: _Cut(0.235, 0.30, 0.34),
    Framing.MEDIUM: _Cut(0.27, 0.32, 0.37),
}
_LISTENER = _Cut(0.60, 0.60, 0.42)
_SPEAKER = _Cut(0.33, 0.38, 0.37)


def compose(spots: Sequence[Spot], frame: Frame) -> list[Spot]:
    """A place for one to three people in a near framing."""
    if any(spot.staged.action in LYING for spot in spots):
        return _lying(spots, frame)
    if len(spots) == 1:
        return [_single(spots[0], frame)]
    if len(spots) == 2 and frame.framing is Framing.OVER_SHOULDER:
        return _over_shoulder(spots, frame)
    return _row(spots, frame)


def crown(spot: Spot, *, cropped: bool = False) -> float:
    """The y of the top of hair or hat; ``cropped`` lets tall hats be cut by the frame."""
    measure = measure_of(spot.look)
    if measure.top:
        top = measure.top
    else:
        share = HEADROOM.get(spot.look.hat.value, 1.16)
        top = (min(share, 1.16) if cropped else share) * measure.height
    return spot.y - (top - lowered(spot)) * spot.size


HEADROOM = {
    "none": 1.06,
    "wizard": 1.32,
    "top_hat": 1.20,
    "chef": 1.22,
    "crown": 1.16,
    "helmet": 1.14,
}


def lowered(spot: Spot) -> float:
    """How far the head comes down when somebody sits or kneels, in puppet units."""
    if spot.look.species is not Species.PERSON or spot.staged.action not in _LOW:
        return 0.0
    pose = pose_at(spot.staged, None, 24, seed=0, frames=96)
    return pose.drop * figure_of(spot.look).leg


def _eyes(spot: Spot, measure: Measure) -> float:
    """How high above (0, 0) the eyes are, in puppet units."""
    return measure.height - 0.5 * measure.head_height - lowered(spot)


def face_of(spot: Spot) -> tuple[float, float]:
    """Where the eyes of a placed spot are, in frame units."""
    measure = measure_of(spot.look)
    ahead = (spot.staged.facing or 1) * measure.head_x * spot.size
    return spot.x + ahead, spot.y - _eyes(spot, measure) * spot.size


def _placed(spot: Spot, *, x: float, eyes: float, size: float) -> Spot:
    """The spot with the head's middle at ``x`` and the eyes at ``eyes``, in units."""
    measure = measure_of(spot.look)
    ahead = (spot.staged.facing or 1) * measure.head_x * size
    return replace(spot, x=x - ahead, y=eyes + _eyes(spot, measure) * size, size=size)


def _headed(spot: Spot, frame: Frame, cut: _Cut) -> float:
    """The size that gives a head its share of the frame."""
    head = min(cut.head * frame.height, cut.across * frame.width)
    return head / measure_of(spot.look).head_height


def _with_headroom(placed: list[Spot], frame: Frame, eyes: float, *, near: bool) -> list[Spot]:
    """Lower, and if that is not enough smaller, until hats and ears are in the frame."""
    h = frame.height
    highest = min(crown(spot, cropped=near) for spot in placed)
    room = 0.035 * h
    if highest >= room:
        return placed
    down = min(room - highest, 0.10 * h)
    placed = [replace(spot, y=spot.y + down) for spot in placed]
    highest, eyes = highest + down, eyes + down
    if highest >= room - 1:
        return placed
    shrink = (eyes - room) / (eyes - highest)
    return [
        replace(spot, size=spot.size * shrink, y=eyes + (spot.y - eyes) * shrink) for spot in placed
    ]


def _single(spot: Spot, frame: Frame) -> Spot:
    """One face: off the middle, with room where it looks."""
    cut = _SINGLE[Framing.MEDIUM if frame.framing is Framing.MEDIUM else Framing.CLOSE]
    tall = frame.height > frame.width
    lead = 0.05 if tall else (0.12 if frame.framing is Framing.MEDIUM else 0.10)
    x = frame.width * (0.5 - spot.staged.facing * lead)
    eyes = cut.eyes * frame.height * (0.94 if tall else 1.0)
    size = _headed(spot, frame, cut)
    placed = [_placed(spot, x=x, eyes=eyes, size=size)]
    near = frame.framing is not Framing.MEDIUM
    return _grounded(_with_headroom(placed, frame, eyes, near=near), frame)[0]


def _grounded(placed: list[Spot], frame: Frame, *, most: float = 0.62) -> list[Spot]:
    """Small creatures grow until their feet are below the frame, so that nobody floats in it.

    Heads grow to ``most`` of the shorter side; who is still short stands on ground that is seen.
    """
    grown = []
    for spot in placed:
        measure = measure_of(spot.look)
        high = _eyes(spot, measure)
        eyes = spot.y - high * spot.size
        limit = most * min(frame.width, frame.height) / measure.head_height
        size = max(spot.size, min(limit, (frame.height * 1.02 - eyes) / max(high, 1.0)))
        feet = max(eyes + high * size, 0.93 * frame.height)
        grown.append(replace(spot, size=size, y=feet))
    return grown


def _abreast(spots: Sequence[Spot], sizes: Sequence[float], apart: float) -> float:
    """A factor on sizes that keeps neighbours' heads out of each other's faces."""
    halves = [
        measure_of(spot.look).head_height
        * size
        * (0.48 if spot.look.species is Species.PERSON else 0.72)
        for spot, size in zip(spots, sizes, strict=True)
    ]
    return min(1.0, *(apart / (one + two) for one, two in pairwise(halves)))


def _row(spots: Sequence[Spot], frame: Frame) -> list[Spot]:
    """Two or three side by side; the small are cheated larger, as film does."""
    w, h = frame.width, frame.height
    count = len(spots)
    cut = _PAIR[Framing.TWO_SHOT if frame.framing is Framing.TWO_SHOT else Framing.MEDIUM]
    if count > 2:
        cut = replace(cut, head=0.235, across=0.22)
    order = sorted(spots, key=lambda spot: spot.staged.mark)
    xs = (0.31, 0.69) if count == 2 else (0.19, 0.5, 0.81)
    if w <= h:
        xs = (0.27, 0.73) if count == 2 else (0.19, 0.5, 0.81)
    measures = [measure_of(spot.look) for spot in order]
    largest = max(measure.head_height for measure in measures)
    size = min(cut.head * h, cut.across * w) / largest
    sizes = [size * (largest / measure.head_height) ** 0.5 for measure in measures]
    fit = _abreast(order, sizes, (xs[1] - xs[0]) * w)
    sizes = [size * fit for size in sizes]
    highs = [_eyes(s, m) * k for s, m, k in zip(order, measures, sizes, strict=True)]
    eyes = cut.eyes * h
    placed = []
    for spot, share, own, high in zip(order, xs, sizes, highs, strict=True):
        low = min(_LOWEST_EYES * h, eyes + max(highs) - high)
        placed.append(_placed(spot, x=share * w, eyes=low, size=own))
    most = min(0.30, 0.36 * (xs[1] - xs[0]) * w / min(w, h) / 0.4)
    return _grounded(_with_headroom(placed, frame, eyes, near=False), frame, most=most)


def _over_shoulder(spots: Sequence[Spot], frame: Frame) -> list[Spot]:
    """The listener's back, large at one edge; the speaker's face on the far third."""
    w, h = frame.width, frame.height
    speaker = next((s for s in spots if s.speaks), None) or spots[0]
    listener = next(s for s in spots if s is not speaker)
    side = 1 if speaker.staged.mark >= listener.staged.mark else -1
    speaker = _facing(speaker, -side, Turned.EASY)
    listener = _facing(listener, side, Turned.AWAY)
    far = 0.5 + side * (0.15 if w > h else 0.17)
    eyes = _SPEAKER.eyes * h
    one = _placed(speaker, x=far * w, eyes=eyes, size=_headed(speaker, frame, _SPEAKER))
    (one,) = _grounded(_with_headroom([one], frame, eyes, near=False), frame)
    size = _headed(listener, frame, _LISTENER)
    taller = measure_of(speaker.look).height - measure_of(listener.look).height
    low = _LISTENER.eyes * h + min(0.10 * h, max(-0.06 * h, 0.12 * taller * size))
    near = 0.5 - side * (0.385 if w > h else 0.44)
    two = _placed(listener, x=near * w, eyes=low, size=size)
    return [replace(one, row=1), replace(_grounded([two], frame)[0], foreground=True)]


def _facing(spot: Spot, facing: int, turned: Turned) -> Spot:
    """Only the face counts here: nobody sits or waves in the foreground."""
    action = Action.STAND if turned is Turned.AWAY else spot.staged.action
    return replace(spot, staged=replace(spot.staged, facing=facing, turned=turned, action=action))


def _lying(spots: Sequence[Spot], frame: Frame) -> list[Spot]:
    """Somebody who lies is seen along their length; who is with them stands before their feet."""
    w, h = frame.width, frame.height
    order = sorted(spots, key=lambda spot: spot.staged.mark)
    up = [spot for spot in order if spot.staged.action not in LYING]
    share, middle = (0.66, 0.5) if not up else (0.56, 0.36)
    if up and up[0] is order[0]:
        middle = 1 - middle
    placed: list[Spot] = []
    beds = 0
    for spot in order:
        measure = measure_of(spot.look)
        if spot.staged.action in LYING:
            size = min(share * w / max(measure.height, measure.width), 0.9 * h / measure.height)
            low = (0.90, 0.79, 0.98)[beds % 3]  # whoever lies next lies behind
            placed.append(
                replace(spot, x=middle * w, y=low * h, size=size, row=1 + (beds % 3 == 1))
            )
            beds += 1
            continue
        size = min(0.62 * h, 0.9 * w, 2.4 * measure.head_height) / measure.height
        at = (0.84 if middle < 0.5 else 0.16) + 0.1 * (len(up) - 1) * (up.index(spot) - 0.5)
        placed.append(replace(spot, x=at * w, y=0.92 * h, size=size))
    return placed
