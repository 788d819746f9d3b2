"""Pictures: every clip of the timeline drawn and encoded alone, into a segment of its own.

Comes in: a clip with its stagings, a size, a quality, and the captions to be lettered into it, if
any. Goes out: ``segment.mp4``. How one shot gives way to the next (dissolve, fade, page, curtain,
iris) is the illustrator's to draw.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from studio.film.caption import Caption, Place
from studio.film.shot import Transition
from studio.film.timecode import FRAMES_PER_SECOND
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


@dataclass(frozen=True)
class Lettering:
    """A caption in a clip, from its frame ``start`` up to ``end``."""

    start: int
    end: int
    lines: tuple[str, ...]
    place: Place
    slanted: bool


@dataclass(frozen=True)
class Captioned:
    """A segment with captions in its picture; one without has no need of this, nor of its key."""

    segment: Segment
    letterings: tuple[Lettering, ...]
    letterer: str


def plan(
    timeline: Timeline,
    *,
    draft: bool,
    engine: str,
    captions: Sequence[Caption] = (),
    letterer: str = "",
) -> list[Work]:
    """The work of every clip, in order.

    ``captions`` are lettered into the picture by the ``letterer`` of that version; a clip that
    none of them touches is the same piece of work as without them.
    """
    works = []
    for clip in timeline.clips:
        work = _work(timeline, clip, draft=draft, engine=engine)
        letterings = tuple(_letterings(clip, captions))
        if letterings:
            inputs = Captioned(work.inputs, letterings, letterer)
            work = replace(work, inputs=inputs, do=film_captioned)
        works.append(work)
    return works


def _letterings(clip: Clip, captions: Sequence[Caption]) -> Iterator[Lettering]:
    """The captions that are up in a clip, on its own frames."""
    for one in captions:
        start = max(0, _frame_near(one.start_ms) - clip.start)
        end = min(clip.frames, _frame_near(one.end_ms) - clip.start)
        if start < end:
            yield Lettering(start, end, one.lines, one.place, one.slanted)


def _frame_near(ms: int) -> int:
    return round(ms * FRAMES_PER_SECOND / 1000)


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
    return _encoded(desk, segment, _frames(desk, segment))


def film_captioned(desk: Desk, captioned: Captioned) -> Made:
    """Draw and encode one segment with captions in it."""
    segment = captioned.segment
    return _encoded(desk, segment, _lettered(desk, captioned, _frames(desk, segment)))


def _lettered(desk: Desk, captioned: Captioned, frames: Iterator[Picture]) -> Iterator[Picture]:
    """Frames with the plate of the caption that is up over each."""
    size = (captioned.segment.width, captioned.segment.height)
    letterer = desk.workshop.letterer
    for number, frame in enumerate(frames):
        up = next((one for one in captioned.letterings if one.start <= number < one.end), None)
        if up is None:
            yield frame
        else:
            plate = letterer.plate(up.lines, place=up.place, slanted=up.slanted, size=size)
            yield plate.over(frame)


def _encoded(desk: Desk, segment: Segment, frames: Iterator[Picture]) -> Made:
    path = desk.store.scratch()
    with ExitStack() as undo:
        undo.callback(path.unlink, missing_ok=True)
        count = encode.encode_segment(
            frames,
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
