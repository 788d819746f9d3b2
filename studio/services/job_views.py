"""What doors are told about an order of any kind, and what kinds of orders are called."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from studio.models import GenerationJob
from studio.models.words import JobKind, JobStatus, MediaKind

ACTIVE = (JobStatus.QUEUED, JobStatus.PROCESSING)
THINGS: Mapping[JobKind, str] = {
    JobKind.VIDEO: "film",
    JobKind.AUDIO: "recording",
    JobKind.MUSIC: "piece of music",
    JobKind.LIP_SYNC: "lip-sync",
}
"""What an order makes, in a word for people."""


@dataclass(frozen=True)
class MadeFile:
    """One file that an order makes: what it is, and how it is served."""

    kind: MediaKind
    media_type: str


FILES: Mapping[JobKind, Mapping[str, MadeFile]] = {
    JobKind.VIDEO: {
        "film.mp4": MadeFile(MediaKind.FILM, "video/mp4"),
        "film.vtt": MadeFile(MediaKind.CAPTIONS, "text/vtt"),
        "film.srt": MadeFile(MediaKind.CAPTIONS, "application/x-subrip"),
        "film.words.vtt": MadeFile(MediaKind.CAPTIONS, "text/vtt"),
        "poster.jpg": MadeFile(MediaKind.POSTER, "image/jpeg"),
        "storyboard.json": MadeFile(MediaKind.STORYBOARD, "application/json"),
        "report.json": MadeFile(MediaKind.REPORT, "application/json"),
    },
    JobKind.AUDIO: {
        "speech.wav": MadeFile(MediaKind.AUDIO, "audio/wav"),
        "speech.m4a": MadeFile(MediaKind.AUDIO, "audio/mp4"),
        "speech.vtt": MadeFile(MediaKind.CAPTIONS, "text/vtt"),
    },
    JobKind.MUSIC: {
        "music.wav": MadeFile(MediaKind.MUSIC, "audio/wav"),
        "music.m4a": MadeFile(MediaKind.MUSIC, "audio/mp4"),
    },
    JobKind.LIP_SYNC: {"lip-sync.mp4": MadeFile(MediaKind.LIP_SYNC, "video/mp4")},
}


@dataclass(frozen=True)
class JobView:
    """An order: where it is, how it ended.

    ``progress`` is a share from 0 to 1; ``credits`` is what is held while it is being made and
    what it cost at the end; ``urls`` has an entry for each file once it is complete, and
    ``duration_s`` is then how long the film, speech or music is.
    """

    id: uuid.UUID
    project_id: uuid.UUID
    kind: JobKind
    status: JobStatus
    stage: str
    progress: float
    message: str
    shot: str
    seconds_left: int | None
    error: str
    credits: int
    created_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    estimated_time: str
    duration_s: float | None = None
    urls: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)
    """What was ordered, in a few words: text, voice, prompt, style."""

    @property
    def active(self) -> bool:
        """Whether it is waiting or being made."""
        return self.status in ACTIVE


@dataclass(frozen=True)
class StoredFile:
    """A file to be served: where it is, and what a browser should be told."""

    path: Path
    media_type: str
    download_name: str
    etag: str


ABOUT = ("text", "voice_id", "language", "prompt", "style", "sample", "preview")
ABOUT_LETTERS = 300


def job_view(row: GenerationJob, *, wait_s: float | None = None) -> JobView:
    """A row as doors see it; ``wait_s`` is the guess of its whole wait, where there is one."""
    ended = row.status not in ACTIVE
    made_ms = row.settings.get("made_ms")
    return JobView(
        id=row.id,
        project_id=row.project_id,
        kind=row.kind,
        status=row.status,
        stage=row.stage,
        progress=row.progress,
        message=row.message,
        shot=row.shot,
        seconds_left=None if ended else row.seconds_left,
        error=row.error,
        credits=row.credits_spent if ended else row.credits_reserved,
        created_at=row.created_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
        estimated_time="" if wait_s is None else waiting_time(wait_s),
        duration_s=None if made_ms is None else made_ms / 1000,
        urls=urls(row.id, row.kind) if row.status is JobStatus.COMPLETE else {},
        about=_about(row),
    )


def urls(job_id: uuid.UUID, kind: JobKind) -> dict[str, str]:
    """Where all files of an order are served to its owner's programs."""
    return {name: f"/api/ai/jobs/{job_id}/files/{name}" for name in FILES[kind]}


def waiting_time(seconds: float) -> str:
    """How long to wait, as honest as a guess can be: ``about 2 minutes``."""
    if seconds < 45:
        return "less than a minute"
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return "about a minute" if minutes == 1 else f"about {minutes} minutes"
    hours, rest = divmod(round(minutes / 10) * 10, 60)
    said = "about an hour" if hours == 1 else f"about {hours} hours"
    return f"{said} and {rest} minutes" if rest else said


def _about(row: GenerationJob) -> dict[str, str]:
    if row.kind is JobKind.VIDEO:
        return {}
    given = {name: row.settings.get(name) for name in ABOUT}
    return {name: str(value)[:ABOUT_LETTERS] for name, value in given.items() if value}
