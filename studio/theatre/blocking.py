"""Blocking: who stands where, how large and which way, from marks to places in the frame.

In: a staging and the frame. Out: spots from back to front (``framed``). Whole figures stand on the
ground here; nearer shots are composed in ``composing``.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from studio.film.look import Framing, Look, Species
from studio.film.shot import Action, Staged
from studio.film.timeline import Mouth, Staging
from studio.theatre.composing import LYING, compose, crown
from studio.theatre.framed import Frame, Spot, speaks
from studio.theatre.players import measure_of

CROWD = 16  # more than these are not told apart, and not drawn
WHOLE = frozenset({Framing.ESTABLISHING, Framing.WIDE, Framing.FULL})
"""Framings in which figures are seen from head to foot."""
_PAIRS = frozenset({Framing.TWO_SHOT, Framing.OVER_SHOULDER})
_WALKS = frozenset({Action.WALK, Action.RUN})


def block(staging: Staging, frame: Frame) -> tuple[tuple[Spot, ...], Frame]:
    """Everyone who is seen, from back to front, and the frame with the framing that it came to."""
    looks, mouths = dict(staging.looks), {mouth.name: mouth for mouth in staging.mouths}
    people = [s for s in staging.shot.characters if s.name in looks]
    people, frame = _seen(people, mouths, frame, props=bool(staging.shot.props))
    if frame.framing is Framing.OVER_SHOULDER:
        people, frame = _with_a_back(people, looks, mouths, frame)
    if not people:
        return (), frame
    spots = [Spot(s, looks[s.name], mouths.get(s.name), 0, 0, 1) for s in _faced(people)]
    placed = _standing(spots, frame) if frame.framing in WHOLE else compose(spots, frame)
    return tuple(sorted(placed, key=lambda spot: -spot.row)), frame


def _seen(
    people: list[Staged], mouths: dict[str, Mouth], frame: Frame, *, props: bool
) -> tuple[list[Staged], Frame]:
    """Who is in the picture: a close shot is of who speaks, an insert of nobody."""
    framing = frame.framing
    if framing is Framing.INSERT:
        if props:
            return [], frame
        framing = Framing.CLOSE
    speakers = [s for s in people if speaks(mouths.get(s.name))]
    if framing in _PAIRS:
        people, framing = _pair(people, speakers, framing)
    elif framing is Framing.CLOSE and len(people) > 1:
        people = speakers[:2] or people[:1]
        framing = Framing.MEDIUM if len(people) == 2 else framing
    if framing is Framing.MEDIUM and len(people) > 3:
        framing = Framing.FULL
    return people[:CROWD], replace(frame, framing=framing)


def _pair(
    people: list[Staged], speakers: list[Staged], framing: Framing
) -> tuple[list[Staged], Framing]:
    """The two of a shot of two, who speaks before who does not; one alone is a medium shot."""
    chosen = (speakers + [s for s in people if s not in speakers])[:2]
    people = [s for s in people if s in chosen]
    lies = any(s.action in LYING for s in people)
    if len(people) < 2 or (lies and framing is Framing.OVER_SHOULDER):
        framing = Framing.MEDIUM
    return people, framing


def _with_a_back(
    people: list[Staged], looks: dict[str, Look], mouths: dict[str, Mouth], frame: Frame
) -> tuple[list[Staged], Frame]:
    """Only people have backs to look over; without one it is a shot of who speaks alone."""
    speaker = next((s for s in people if speaks(mouths.get(s.name))), people[0])
    if all(looks[s.name].species is Species.PERSON for s in people if s is not speaker):
        return people, frame
    return [speaker], replace(frame, framing=Framing.MEDIUM)


def _faced(people: list[Staged]) -> list[Staged]:
    """People who face nobody in particular turn towards each other."""
    if len(people) < 2:
        return people
    order = sorted(range(len(people)), key=lambda i: (people[i].mark, i))
    faced = list(people)
    marks = [people[i].mark for i in order]
    same = len(set(marks)) == 1
    for rank, i in enumerate(order):
        side = 1 if rank < len(order) / 2 - 0.4 else -1 if rank > len(order) / 2 - 0.6 else 0
        mark = (rank + 0.5) / len(order) if same else people[i].mark
        facing = people[i].facing or side
        if len(people) == 2:
            facing = 1 if rank == 0 else -1
        faced[i] = replace(people[i], facing=facing, mark=mark)
    return faced


def _spread(spots: Sequence[Spot], low: float, high: float, size: float) -> list[float]:
    """An x for everyone: at the mark, but never nearer than their widths while there is room."""
    order = sorted(range(len(spots)), key=lambda i: (spots[i].staged.mark, i))
    widths = [measure_of(spots[i].look).width * size for i in order]
    gaps = [(one + two) / 2 for one, two in pairwise(widths)]
    tight = min(1.0, (high - low) / max(sum(gaps), 1.0)) if gaps else 1.0
    gaps = [gap * tight for gap in gaps]
    xs = [low + (high - low) * min(1.0, max(0.0, spots[i].staged.mark)) for i in order]
    for k, gap in enumerate(gaps):
        xs[k + 1] = max(xs[k + 1], xs[k] + gap)
    if xs[-1] > high:
        xs[-1] = high
        for k in range(len(xs) - 2, -1, -1):
            xs[k] = min(xs[k], xs[k + 1] - gaps[k])
    placed = [0.0] * len(spots)
    for rank, i in enumerate(order):
        placed[i] = xs[rank]
    return placed


def _reach(frame: Frame, count: int) -> tuple[float, float]:
    """The stretch of the stage that figures stand on."""
    w = frame.width
    if count == 1:  # on a third, never on an edge
        return (0.22 * w, 0.78 * w) if frame.framing in WHOLE else (0.3 * w, 0.7 * w)
    if count == 2 and frame.framing is Framing.FULL:
        return 0.2 * w, 0.8 * w
    return (0.16 * w, 0.84 * w) if w > frame.height else (0.2 * w, 0.8 * w)


def _tall(spots: Sequence[Spot], frame: Frame) -> float:
    """How tall a grown figure of 1000 units is drawn: the frame fits the tallest of the company."""
    w, h = frame.width, frame.height
    tallest = max(measure_of(spot.look).height for spot in spots)
    if frame.framing is Framing.FULL:
        return min(0.74 * h, 1.12 * w) * 1000 / max(tallest, 0.75 * tallest + 250)
    figure = frame.ground.figure * (0.6 if frame.framing is Framing.ESTABLISHING else 1.0)
    small = 1.1 * tallest + 150  # a company of small animals is shown from nearer
    return figure * 1000 / max(min(0.6 * tallest + 400, small), 0.75 * tallest)


def feet_line(frame: Frame) -> float:
    """The y where the front row stands."""
    h = frame.height
    feet = frame.ground.feet
    if frame.framing is Framing.FULL:
        feet = max(0.925 * h, frame.floor + 0.03 * h)
    if frame.framing is Framing.ESTABLISHING:
        feet = frame.floor + (feet - frame.floor) * 0.5
    return max(feet, frame.floor + 0.035 * h)


def _breadth(spots: Sequence[Spot]) -> float:
    """How wide a row of figures is, in heights of a grown-up."""
    return sum(max(0.36, measure_of(spot.look).width * 1.05 / 1000) for spot in spots)


def _rows(spots: Sequence[Spot], room: float) -> int:
    """How many rows people stand in; ``room`` is the stage's width in heights of a grown-up."""
    if len(spots) <= 3 or _breadth(spots) <= room:
        return 1
    return 2 if len(spots) <= 8 else 3


def _standing(spots: list[Spot], frame: Frame) -> list[Spot]:
    """Whole figures on the ground; more than three stand in rows, the back ones smaller."""
    h = frame.height
    count = len(spots)
    low, high = _reach(frame, count)
    tall, feet = _tall(spots, frame), feet_line(frame)
    room = (high - low) + 0.18 * frame.width
    rows = _rows(spots, room / tall)
    ranks = _ranks(spots, rows)
    tall = min(tall, room / max(map(_breadth, ranks)))
    placed: list[Spot] = []
    each = -(-count // rows)
    rise = min(0.055 * h, (feet - frame.floor) * 0.8 / max(1, rows - 1)) if rows > 1 else 0
    for row, members in enumerate(ranks):
        size = tall / 1000 * 0.86**row
        inset = 0.5 * (high - low) / max(1, each) * (row % 2) * 0.8
        xs = _spread(members, low + inset, high - inset * 0.2, size)
        for spot, x in zip(members, xs, strict=True):
            placed.append(replace(spot, x=x, y=feet - rise * row, size=size, row=row))
    highest = min(crown(spot) for spot in placed)
    if highest < 0.03 * h:
        shrink = (feet - 0.03 * h) / (feet - highest)
        placed = [replace(spot, size=spot.size * shrink) for spot in placed]
    return placed


def _ranks(spots: list[Spot], rows: int) -> list[list[Spot]]:
    """The rows from the front: of neighbours, who is much smaller stands before the taller."""
    heights = {spot.staged.name: measure_of(spot.look).height for spot in spots}
    small = 0.85 * max(heights.values())
    groups = [
        sorted(spots[first : first + rows], key=lambda spot: heights[spot.staged.name] > small)
        for first in range(0, len(spots), rows)
    ]
    return [[group[row] for group in groups if row < len(group)] for row in range(rows)]


def clear_of(
    spots: tuple[Spot, ...], table: tuple[float, float, float] | None, frame: Frame
) -> tuple[Spot, ...]:
    """Move whole figures to the sides of a table that has something on it."""
    if table is None or frame.framing not in WHOLE or len(spots) > 2:
        return spots
    moved = []
    for rank, spot in enumerate(sorted(spots, key=lambda each: each.x)):
        away = table[2] / 2 + 120 * spot.size
        side = (-1 if rank == 0 else 1) if len(spots) == 2 else (1 if spot.x >= table[0] else -1)
        beside = table[0] + side * away
        x = spot.x if (spot.x - beside) * side >= 0 else beside
        edge = 190 * spot.size
        moved.append(replace(spot, x=min(max(x, edge), frame.width - edge)))
    return tuple(moved)


def walking(spot: Spot, pace: float, frames: int, frame: Frame) -> tuple[float, float, int]:
    """Start x, units a frame, and the frame of arrival, for who walks."""
    side = walks_to(spot.staged)
    step = pace * spot.size
    reach = min(step * frames, 0.62 * frame.width)
    stop = int(reach / max(step, 0.01))
    start = spot.x - side * reach * 0.5
    low, high = 0.12 * frame.width, 0.88 * frame.width
    start = min(max(start, low + (reach if side < 0 else 0)), high - (reach if side > 0 else 0))
    whole = 12 if stop >= 24 and spot.staged.action is Action.WALK else 2  # whole steps look best
    return start, side * step, stop - stop % whole


def walks_to(staged: Staged) -> int:
    """The side that a walker goes to: -1 left, 1 right."""
    return staged.facing or (1 if staged.mark <= 0.5 else -1)


def walks(staged: Staged) -> bool:
    """Whether somebody walks or runs."""
    return staged.action in _WALKS


def is_walking(spot: Spot, frame: Frame) -> bool:
    """Whether an actor crosses the stage (only where feet are seen)."""
    return walks(spot.staged) and frame.framing in WHOLE
