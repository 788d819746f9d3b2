"""Render: segments, mix, captions and chapters become one film file. It performs, nothing more.

Comes in: content hashes of segments and mix, captions, chapters, title. Goes out: ``film.mp4``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.film.caption import Caption
from studio.film.timecode import ms_of_frame
from studio.film.timeline import Timeline
from studio.lib.errors import EngineFailed
from studio.media import audio, join
from studio.pipeline.work import Desk, Made, Work

STAGE, VERSION = "render", "2"


@dataclass(frozen=True)
class Assembly:
    """All that the file holds."""

    title: str
    frames: int
    segments: tuple[str, ...]
    mix: str
    captions: tuple[Caption, ...]
    chapters: tuple[join.Mark, ...]


def plan(
    timeline: Timeline, *, segments: Sequence[str], mix: str, captions: Sequence[Caption]
) -> Work:
    """The work of joining the film."""
    chapters = tuple(
        join.Mark(c.title, ms_of_frame(c.start), ms_of_frame(c.start + c.frames))
        for c in timeline.chapters
    )
    assembly = Assembly(
        timeline.title, timeline.frames, tuple(segments), mix, tuple(captions), chapters
    )
    return Work(STAGE, VERSION, assembly, assemble)


def assemble(desk: Desk, assembly: Assembly) -> Made:
    """Join the film.

    Raises:
        EngineFailed: when the segments do not add up to the timeline.
    """
    desk.tick(0, 1)
    sound, _rate = audio.read_wav(desk.store.open_path(assembly.mix))
    reel = join.Reel(
        segments=[desk.store.open_path(content_hash) for content_hash in assembly.segments],
        sound=sound,
        captions=assembly.captions,
        chapters=assembly.chapters,
        title=assembly.title,
    )
    path = desk.store.scratch()
    frames = join.join(reel, path)
    if frames != assembly.frames:
        path.unlink()
        raise EngineFailed(f"The shots add up to {frames} frames, not {assembly.frames}.")
    return Made(files={"film.mp4": path}, facts={"frames": frames})
