"""Master: the finished film is looked at and listened to, whole, before anyone is told it's done.

Comes in: the film file, its timeline and captions. Goes out: ``poster.jpg`` and the measured facts
of the report, each check with what was measured and what is allowed. ``docs/report.md`` describes
every field.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from studio.film.caption import (
    MAX_LETTERS_PER_SECOND,
    MAX_LINE_LETTERS,
    MAX_LINES,
    Caption,
    CaptionTrack,
)
from studio.film.shot import DARK, Transition
from studio.film.timecode import FRAMES_PER_SECOND, ms_of_frame
from studio.film.timeline import Clip, Timeline
from studio.film.tongues import code_of
from studio.media import encode, loudness, probe
from studio.pipeline.work import Desk, Made, Work

STAGE, VERSION = "master", "2"

TARGET_LUFS, LUFS_TOLERANCE = -14.0, 1.0
MAX_TRUE_PEAK_DBTP = -1.0
MAX_BLACK_S = 0.5
MAX_FROZEN_S = 2.0
SEEN_CHANGE = 1.5
"""Mean luma difference across a border of two shots that an eye sees as another picture."""


@dataclass(frozen=True)
class Check:
    """One check of the master: what was measured, what is allowed, in words and units."""

    name: str
    passed: bool
    measured: str
    allowed: str


@dataclass(frozen=True)
class Screening:
    """What is to be looked at; ``texts`` as in ``render``, the film's own captions first."""

    film: str
    timeline: Timeline
    texts: tuple[CaptionTrack, ...]
    burned: bool

    @property
    def captions(self) -> tuple[Caption, ...]:
        """Those in the film's own language."""
        return self.texts[0].captions


def plan(
    film: str, timeline: Timeline, texts: Sequence[CaptionTrack], *, burned: bool = False
) -> Work:
    """The work of checking a film."""
    return Work(STAGE, VERSION, Screening(film, timeline, tuple(texts), burned), screen)


def screen(desk: Desk, screening: Screening) -> Made:
    """Measure the film and choose its poster."""
    desk.tick(0, 3)
    path = desk.store.open_path(screening.film)
    streams = probe.streams(path)
    picture = probe.look(path)
    desk.tick(1, 3)
    sound = probe.sound(path)
    lufs, peak = loudness.integrated(sound), loudness.true_peak(sound)
    desk.tick(2, 3)
    facts = _picture_facts(screening.timeline, picture)
    facts |= _caption_facts(screening.captions)
    facts |= {
        "streams": [
            {
                "kind": s.kind,
                "codec": s.codec,
                "duration_s": s.length_ms / 1000,
                "details": s.details,
                "language": s.language,
                "shown": s.shown,
            }
            for s in streams
        ],
        "loudness_lufs": round(lufs, 2) if np.isfinite(lufs) else None,
        "true_peak_dbtp": round(peak, 2) if np.isfinite(peak) else None,
        "av_difference_ms": _difference_ms(streams),
    }
    facts["checks"] = [
        {"name": c.name, "passed": c.passed, "measured": c.measured, "allowed": c.allowed}
        for c in _checks(screening, facts, streams)
    ]
    poster = encode.jpeg(_poster(path, screening))
    return Made(files={"poster.jpg": poster}, facts=facts)


def _picture_facts(timeline: Timeline, picture: probe.PictureFacts) -> dict[str, object]:
    planned_black = _faded_frames(timeline)
    black = [frame for frame in picture.black if frame not in planned_black]
    frozen = max((length for _, length in picture.frozen_runs()), default=0)
    return {
        "duration_s": round(len(picture.differences) / FRAMES_PER_SECOND, 3),
        "frames": len(picture.differences),
        "frames_planned": timeline.frames,
        "shots_planned": len(timeline.shots),
        "shots_found": 1 + sum(_changes(clip, picture) for clip in _borders(timeline)),
        "black_s": round(len(black) / FRAMES_PER_SECOND, 3),
        "frozen_s": round(frozen / FRAMES_PER_SECOND, 3),
    }


def _borders(timeline: Timeline) -> list[Clip]:
    """The clips at whose start, or through which, one shot gives way to the next."""
    ids = {span.shot_id for span in timeline.shots}
    borders = []
    for before, clip in pairwise(timeline.clips):
        if before.shot_id != clip.shot_id and {before.shot_id, clip.shot_id} <= ids:
            borders.append(clip)
    return borders


def _changes(clip: Clip, picture: probe.PictureFacts) -> bool:
    """Whether the picture is seen to change there; a transition changes over its whole length."""
    length = 1 if clip.transition is Transition.CUT else clip.frames
    return sum(picture.differences[clip.start : clip.start + length]) > SEEN_CHANGE


def _faded_frames(timeline: Timeline) -> set[int]:
    """Frames that lie in a transition that goes through the dark, where black is meant."""
    faded: set[int] = set()
    for clip in timeline.clips:
        if clip.transition in DARK:
            faded.update(range(clip.start, clip.start + clip.frames))
    return faded


def _caption_facts(captions: Sequence[Caption]) -> dict[str, object]:
    overlaps = sum(one.end_ms > two.start_ms for one, two in pairwise(captions))
    speeds = [len(" ".join(c.lines)) * 1000 / max(1, c.end_ms - c.start_ms) for c in captions]
    return {
        "captions": len(captions),
        "caption_overlaps": overlaps,
        "caption_lines_most": max((len(c.lines) for c in captions), default=0),
        "caption_letters_a_line_most": max(
            (len(line) for c in captions for line in c.lines), default=0
        ),
        "caption_letters_a_second_most": round(max(speeds, default=0.0), 2),
    }


def _difference_ms(streams: Sequence[probe.StreamFacts]) -> int:
    lengths = [s.length_ms for s in streams if s.kind in ("video", "audio")]
    return max(lengths) - min(lengths)


def _checks(
    screening: Screening, facts: dict[str, object], streams: Sequence[probe.StreamFacts]
) -> list[Check]:
    lufs, peak = facts["loudness_lufs"], facts["true_peak_dbtp"]
    silent = not screening.timeline.spoken and not screening.timeline.cues
    loud_enough = isinstance(lufs, float) and abs(lufs - TARGET_LUFS) <= LUFS_TOLERANCE
    low_peak = not isinstance(peak, float) or peak <= MAX_TRUE_PEAK_DBTP
    frame_ms = 1000 // FRAMES_PER_SECOND + 1
    few = (
        int(str(facts["caption_lines_most"])) <= MAX_LINES
        and int(str(facts["caption_letters_a_line_most"])) <= MAX_LINE_LETTERS
        and float(str(facts["caption_letters_a_second_most"])) <= MAX_LETTERS_PER_SECOND + 0.01
    )
    return [
        Check("length", facts["frames"] == facts["frames_planned"],
              f"{facts['frames']} frames", f"{facts['frames_planned']} frames"),
        Check("loudness", silent or loud_enough,
              f"{lufs} LUFS", f"{TARGET_LUFS} LUFS, {LUFS_TOLERANCE} either way"),
        Check("true peak", low_peak, f"{peak} dBTP", f"at most {MAX_TRUE_PEAK_DBTP} dBTP"),
        Check("picture and sound", int(str(facts["av_difference_ms"])) <= frame_ms,
              f"{facts['av_difference_ms']} ms apart at the end", f"at most {frame_ms} ms"),
        Check("shots", facts["shots_found"] == facts["shots_planned"],
              f"{facts['shots_found']} seen", f"{facts['shots_planned']} planned"),
        Check("black", float(str(facts["black_s"])) <= MAX_BLACK_S,
              f"{facts['black_s']} s", f"at most {MAX_BLACK_S} s outside fades"),
        Check("frozen", float(str(facts["frozen_s"])) <= MAX_FROZEN_S,
              f"{facts['frozen_s']} s", f"at most {MAX_FROZEN_S} s in one piece"),
        Check("captions", facts["caption_overlaps"] == 0 and few,
              f"{facts['caption_overlaps']} overlap, {facts['caption_lines_most']} lines, "
              f"{facts['caption_letters_a_line_most']} letters a line, "
              f"{facts['caption_letters_a_second_most']} letters a second",
              f"0 overlap, {MAX_LINES} lines, {MAX_LINE_LETTERS} letters a line, "
              f"{MAX_LETTERS_PER_SECOND} letters a second"),
        _tracks(screening, streams),
    ]  # fmt: skip


def _tracks(screening: Screening, streams: Sequence[probe.StreamFacts]) -> Check:
    """Whether the file holds the captions of every language, and shows what it is to show."""
    found = [(s.language, s.shown) for s in streams if s.kind == "subtitle"]
    full = [(n, track) for n, track in enumerate(screening.texts) if track.captions]
    planned = [(code_of(t.tag), n == 0 and not screening.burned) for n, t in full]
    return Check("caption tracks", found == planned, _named(found), _named(planned))


def _named(tracks: Sequence[tuple[str, bool]]) -> str:
    return ", ".join(code + (" (shown)" if shown else "") for code, shown in tracks) or "none"


def _poster(path: Path, screening: Screening) -> probe.Picture:
    """The shot's middle that has the most in it: contrast of light, and colour."""

    def richness(picture: probe.Picture) -> float:
        small = picture[::16, ::16].astype(np.float32)
        return float(small.mean(axis=2).std() + small.std(axis=2).mean())

    middles = [span.start + span.frames // 2 for span in screening.timeline.shots]
    if screening.burned:
        clear = [frame for frame in middles if not _captioned(frame, screening.captions)]
        middles = clear or [span.start + 2 for span in screening.timeline.shots]
    step = max(1, len(middles) // 12)
    return max((probe.still(path, frame) for frame in middles[::step]), key=richness)


def _captioned(frame: int, captions: Sequence[Caption]) -> bool:
    ms = ms_of_frame(frame)
    return any(one.start_ms <= ms < one.end_ms for one in captions)
