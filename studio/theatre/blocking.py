"""Blocking: who stands where, how large and which way, from marks to places in the frame.

Places are in frame units (the short side is 1080, after the camera's framing and before its move):
``y`` is where the feet are, below the frame's edge in closer shots; ``size`` is units per puppet
unit (a grown puppet is 1000 of those tall).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.film.look import Framing, Look, Viseme
from studio.film.shot import Action, Staged
from studio.film.timeline import Mouth, Staging
from studio.theatre.players import measure_of
from studio.theatre.scene import Ground

CROWD = 16  # more than these are not told apart, and not drawn


@dataclass(frozen=True)
class Spot:
    """One actor's place."""

    staged: Staged
    look: Look
    mouth: Mouth | None
    x: float
    y: float
    size: float
    row: int = 0


@dataclass(frozen=True)
class Frame:
    """What blocking must know of the frame: its size, framing and the floor, in frame units."""

    width: float
    height: float
    framing: Framing
    floor: float
    ground: Ground


def block(staging: Staging, frame: Frame) -> tuple[Spot, ...]:
    """Everyone who is seen, from back to front."""
    looks, mouths = dict(staging.looks), {mouth.name: mouth for mouth in staging.mouths}
    people = [s for s in staging.shot.characters if s.name in looks]
    people, frame = _seen(people, mouths, frame, props=bool(staging.shot.props))
    if not people:
        return ()
    people = _faced(people)
    if len(people) == 2 and frame.framing is not Framing.WIDE:
        order = sorted(people, key=lambda s: s.mark)
        if order[1].mark - order[0].mark < 0.45:
            people = [replace(s, mark=0.26 if s is order[0] else 0.74) for s in people]
    spots = [Spot(s, looks[s.name], mouths.get(s.name), 0, 0, 1) for s in people]
    if frame.framing in (Framing.WIDE, Framing.FULL):
        placed = _standing(spots, frame)
    else:
        placed = _near(spots, frame)
    return tuple(sorted(placed, key=lambda spot: -spot.row))


def speaks(mouth: Mouth | None) -> bool:
    """Whether a mouth ever opens."""
    return mouth is not None and any(shape is not Viseme.REST for _, shape in mouth.keys)


def _seen(
    people: list[Staged], mouths: dict[str, Mouth], frame: Frame, *, props: bool
) -> tuple[list[Staged], Frame]:
    """Who is in the picture: a close shot is of who speaks, an insert of nobody."""
    framing = frame.framing
    if framing is Framing.INSERT:
        if props:
            return [], frame
        framing = Framing.CLOSE
    if framing is Framing.CLOSE and len(people) > 1:
        speakers = [s for s in people if speaks(mouths.get(s.name))]
        if len(speakers) <= 1:
            people = speakers or people[:1]
        else:
            people, framing = speakers[:2], Framing.MEDIUM
    if framing is Framing.MEDIUM and len(people) > 3:
        framing = Framing.FULL
    return people[:CROWD], replace(frame, framing=framing)


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


def _spread(spots: Sequence[Spot], low: float, high: float, gap: float) -> list[float]:
    """An x for everyone: at the mark, but never nearer than ``gap`` while there is room."""
    order = sorted(range(len(spots)), key=lambda i: (spots[i].staged.mark, i))
    gap = min(gap, (high - low) / max(1, len(spots) - 1)) if len(spots) > 1 else 0
    xs = [low + (high - low) * min(1.0, max(0.0, spots[i].staged.mark)) for i in order]
    for k in range(1, len(xs)):
        xs[k] = max(xs[k], xs[k - 1] + gap)
    over = xs[-1] - high
    if over > 0:
        xs[-1] = high
        for k in range(len(xs) - 2, -1, -1):
            xs[k] = min(xs[k], xs[k + 1] - gap)
    placed = [0.0] * len(spots)
    for rank, i in enumerate(order):
        placed[i] = xs[rank]
    return placed


def _top(spot: Spot) -> float:
    """The y of the top of hair or hat."""
    return (
        spot.y - HEADROOM.get(spot.look.hat.value, 1.16) * measure_of(spot.look).height * spot.size
    )


HEADROOM = {
    "none": 1.06,
    "wizard": 1.32,
    "top_hat": 1.20,
    "chef": 1.22,
    "crown": 1.16,
    "helmet": 1.14,
}


def _standing(spots: list[Spot], frame: Frame) -> list[Spot]:
    """Whole figures on the ground; more than three stand in rows, the back ones smaller."""
    w, h = frame.width, frame.height
    wide = frame.framing is Framing.WIDE
    tall = frame.ground.figure if wide else min(0.74 * h, 1.12 * w)
    count = len(spots)
    low, high = (0.16 * w, 0.84 * w) if w > h else (0.2 * w, 0.8 * w)
    if count == 1 and not wide:
        low, high = 0.3 * w, 0.7 * w
    room = (high - low) + 0.18 * w
    fit = int(room / (0.36 * tall))
    rows = 1 if count <= max(3, fit) else 2 if count <= 8 else 3
    each = -(-count // rows)
    tall = min(tall, room / max(1, each) / 0.36)
    feet = frame.ground.feet if wide else max(0.925 * h, frame.floor + 0.03 * h)
    feet = max(feet, frame.floor + 0.035 * h)
    placed: list[Spot] = []
    rise = min(0.055 * h, (feet - frame.floor) * 0.8 / max(1, rows - 1)) if rows > 1 else 0
    for row in range(rows):
        members = [spots[i] for i in range(count) if i % rows == row]
        size = tall / 1000 * 0.86**row
        inset = 0.5 * (high - low) / max(1, each) * (row % 2) * 0.8
        xs = _spread(members, low + inset, high - inset * 0.2, 330 * size)
        for spot, x in zip(members, xs, strict=True):
            placed.append(replace(spot, x=x, y=feet - rise * row, size=size, row=row))
    highest = min(_top(spot) for spot in placed)
    if highest < 0.03 * h:
        shrink = (feet - 0.03 * h) / (feet - highest)
        placed = [replace(spot, size=spot.size * shrink) for spot in placed]
    return placed


def _near(spots: list[Spot], frame: Frame) -> list[Spot]:
    """Heads and shoulders, or from the waist up; eyes on the upper third."""
    w, h = frame.width, frame.height
    close = frame.framing is not Framing.MEDIUM
    count = len(spots)
    head = (0.46 if close else 0.31) * h
    head = min(head, (0.62 if close else 0.44) * w / (1 if count == 1 else 0.62 * count))
    if count > 1:
        head = min(head, 0.27 * h, 0.60 * w / count)
    low, high = (0.14 * w, 0.86 * w) if count > 1 else (0.36 * w, 0.64 * w)
    measures = [measure_of(spot.look) for spot in spots]
    size = head / max(each.head_height for each in measures)
    xs = _spread(spots, low, high, 330 * size)
    if count == 1:
        lead = -spots[0].staged.facing * 0.05 * w
        xs = [min(high, max(low, xs[0] + lead))]
    line = (0.45 if close else 0.36) * h if w > h else (0.42 if close else 0.38) * h
    tallest = max(each.height - 0.5 * each.head_height for each in measures)
    feet = line + tallest * size
    placed = [replace(spot, x=x, y=feet, size=size) for spot, x in zip(spots, xs, strict=True)]
    highest = min(_top(spot) for spot in placed)
    if highest < 0.025 * h:
        down = min(0.025 * h - highest, 0.12 * h)
        placed = [replace(spot, y=spot.y + down) for spot in placed]
        highest += down
    if highest < 0.02 * h:
        eye = line + 0.12 * h
        shrink = (eye - 0.02 * h) / (eye - highest)
        feet = eye + tallest * size * shrink
        placed = [replace(spot, size=size * shrink, y=feet) for spot in placed]
    return placed


def clear_of(
    spots: tuple[Spot, ...], table: tuple[float, float, float] | None, frame: Frame
) -> tuple[Spot, ...]:
    """Move whole figures to the sides of a table that has something on it."""
    if table is None or frame.framing not in (Framing.WIDE, Framing.FULL) or len(spots) > 2:
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
    side = spot.staged.facing or (1 if spot.staged.mark <= 0.5 else -1)
    step = pace * spot.size
    reach = min(step * frames, 0.62 * frame.width)
    stop = int(reach / max(step, 0.01))
    start = spot.x - side * reach * 0.5
    low, high = 0.12 * frame.width, 0.88 * frame.width
    start = min(max(start, low + (reach if side < 0 else 0)), high - (reach if side > 0 else 0))
    return start, side * step, stop - stop % 2


def is_walking(spot: Spot, frame: Frame) -> bool:
    """Whether an actor crosses the stage (only where feet are seen)."""
    return spot.staged.action is Action.WALK and frame.framing in (Framing.WIDE, Framing.FULL)
