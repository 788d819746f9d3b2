"""Render: segments, mix, captions and chapters become one film file. It performs, nothing more.

Comes in: content hashes of segments and mix, captions by language, chapters, title. Goes out:
``film.mp4``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.film.caption import Caption, CaptionTrack
from studio.film.timecode import ms_of_frame
from studio.film.timeline import Timeline
from studio.lib.errors import EngineFailed
from studio.media import audio, join
from studio.pipeline.work import Desk, Made, Work

STAGE, VERSION = "render", "3"


@dataclass(frozen=True)
class Assembly:
    """All that the file holds. The first of ``texts`` is in the film's own language."""

    title: str
    frames: int
    segments: tuple[str, ...]
    mix: str
    texts: tuple[CaptionTrack, ...]
    burned: bool
    chapters: tuple[join.Mark, ...]


def plan(
    timeline: Timeline,
    *,
    segments: Sequence[str],
    mix: str,
    texts: Sequence[CaptionTrack],
    burned: bool = False,
) -> Work:
    """The work of joining the film; ``texts`` are its captions, those of its own language first.

    With ``burned`` captions none of them is shown by itself.
    """
    assembly = Assembly(
        title=timeline.title,
        frames=timeline.frames,
        segments=tuple(segments),
        mix=mix,
        texts=tuple(CaptionTrack(one.tag, _as_shown(one)) for one in texts),
        burned=burned,
        chapters=tuple(
            join.Mark(c.title, ms_of_frame(c.start), ms_of_frame(c.start + c.frames))
            for c in timeline.chapters
        ),
    )
    return Work(STAGE, VERSION, assembly, assemble)


def _as_shown(track: CaptionTrack) -> tuple[Caption, ...]:
    """Captions without what an MP4 does not hold, so that it is not joined anew for that."""
    return tuple(
        Caption(one.start_ms, one.end_ms, one.lines, slanted=one.slanted) for one in track.captions
    )


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
        texts=assembly.texts,
        chapters=assembly.chapters,
        title=assembly.title,
        language=assembly.texts[0].tag,
        burned=assembly.burned,
    )
    path = desk.store.scratch()
    frames = join.join(reel, path)
    if frames != assembly.frames:
        path.unlink()
        raise EngineFailed(f"The shots add up to {frames} frames, not {assembly.frames}.")
    return Made(files={"film.mp4": path}, facts={"frames": frames})
