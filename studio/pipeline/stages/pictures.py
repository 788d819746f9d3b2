"""Pictures: every clip of the timeline drawn and encoded alone, into a segment of its own.

Comes in: a clip with its stagings, a size, a quality. Goes out: ``segment.mp4``. How one shot
gives way to the next (dissolve, fade, page, curtain, iris) is the illustrator's to draw.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from studio.film.shot import Transition
from studio.film.timeline import Clip, Staging, Timeline
from studio.media import encode
from studio.pipeline.work import Desk, Made, Work
from studio.providers.ports import Seen

STAGE, VERSION = "pictures", "3"

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Side:
    """One side of a clip: a staging and the first of its frames that is used."""

    staging: Staging
    offset: int


@dataclass(frozen=True)
class Segment:
    """A clip as it is seen, without its place in the film."""

    one: Side | None
    two: Side | None
    transition: Transition
    frames: int
    width: int
    height: int
    draft: bool
    engine: str


def plan(timeline: Timeline, *, draft: bool, engine: str) -> list[Work]:
    """The work of every clip, in order."""
    return [_work(timeline, clip, draft=draft, engine=engine) for clip in timeline.clips]


def _work(timeline: Timeline, clip: Clip, *, draft: bool, engine: str) -> Work:
    def side(index: int | None, offset: int) -> Side | None:
        return None if index is None else Side(timeline.stagings[index], offset)

    segment = Segment(
        one=side(clip.staging, clip.offset),
        two=side(clip.into, clip.into_offset),
        transition=clip.transition,
        frames=clip.frames,
        width=timeline.width,
        height=timeline.height,
        draft=draft,
        engine=engine,
    )
    return Work(STAGE, VERSION, segment, film, label=clip.shot_id, weight=clip.frames)


def film(desk: Desk, segment: Segment) -> Made:
    """Draw and encode one segment."""
    path = desk.store.scratch()
    with ExitStack() as undo:
        undo.callback(path.unlink, missing_ok=True)
        count = encode.encode_segment(
            _frames(desk, segment),
            path,
            width=segment.width,
            height=segment.height,
            quality=encode.DRAFT if segment.draft else encode.FINAL,
        )
        undo.pop_all()
    return Made(files={"segment.mp4": path}, facts={"frames": count})


def _frames(desk: Desk, segment: Segment) -> Iterator[Picture]:
    one = _seen(desk, segment, segment.one)
    if segment.transition is Transition.CUT:
        for frame in range(segment.frames):
            desk.tick(frame, segment.frames)
            yield one(frame).picture()
        return
    two = _seen(desk, segment, segment.two)
    joiner = desk.workshop.illustrator.join(
        segment.transition, width=segment.width, height=segment.height
    )
    for frame in range(segment.frames):
        desk.tick(frame, segment.frames)
        part = (frame + 1) / (segment.frames + 1)
        yield joiner.mix(one(frame), two(frame), part)


def _seen(desk: Desk, segment: Segment, side: Side | None) -> Callable[[int], Seen]:
    """What is seen of a side at a frame counted from the clip's start; None is black."""
    if side is None:
        black = np.zeros((segment.height, segment.width, 4), np.uint8)
        black[..., 3] = 255
        return lambda _frame: Seen(lambda: black)
    shot = desk.workshop.illustrator.stage(
        side.staging,
        width=segment.width,
        height=segment.height,
        picture_of=desk.store.open_path,
    )

    def seen(frame: int) -> Seen:
        return Seen(partial(shot.draw, side.offset + frame), shot.focus)

    return seen
