"""What doors are told about films: a job, a price, a stored file; and how times are worded."""

import math
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from studio.models import GenerationJob
from studio.models.words import JobKind, JobStatus, MediaKind, Shape
from studio.services.plans import SECONDS_PER_CREDIT

ACTIVE = (JobStatus.QUEUED, JobStatus.PROCESSING)


@dataclass(frozen=True)
class FilmFile:
    """One file of a finished film: what it is, and how it is served."""

    kind: MediaKind
    media_type: str


FILES: Mapping[str, FilmFile] = {
    "film.mp4": FilmFile(MediaKind.FILM, "video/mp4"),
    "film.vtt": FilmFile(MediaKind.CAPTIONS, "text/vtt"),
    "film.srt": FilmFile(MediaKind.CAPTIONS, "application/x-subrip"),
    "poster.jpg": FilmFile(MediaKind.POSTER, "image/jpeg"),
    "storyboard.json": FilmFile(MediaKind.STORYBOARD, "application/json"),
    "report.json": FilmFile(MediaKind.REPORT, "application/json"),
}

SIZES: Mapping[Shape, tuple[int, int]] = {
    Shape.WIDE: (1920, 1080),
    Shape.TALL: (1080, 1920),
    Shape.SQUARE: (1080, 1080),
}


@dataclass(frozen=True)
class JobView:
    """An order for a film: where it is, how it ended.

    ``progress`` is a share from 0 to 1; ``credits`` is what is held while it is being made and
    what it cost at the end; ``urls`` has an entry for each file once it is complete.
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
    urls: Mapping[str, str] = field(default_factory=dict)

    @property
    def active(self) -> bool:
        """Whether it is waiting or being made."""
        return self.status in ACTIVE


@dataclass(frozen=True)
class ScenePrice:
    """One scene as it would be filmed."""

    id: str
    title: str
    detail: str
    duration_s: int


@dataclass(frozen=True)
class PriceView:
    """What a script would give and cost; ``too_long`` is a sentence, or "" when it fits.

    ``wait_s`` is how long it would take until the film is there, the queue included.
    """

    duration_s: int
    credits: int
    wait_s: int
    scenes: tuple[ScenePrice, ...]
    shots: int
    speakers: tuple[str, ...]
    too_long: str


@dataclass(frozen=True)
class StoredFile:
    """A file to be served: where it is, and what a browser should be told."""

    path: Path
    media_type: str
    download_name: str
    etag: str


def price(duration_s: float) -> int:
    """Credits for so many seconds of film: one for each 20 that were started."""
    return math.ceil(max(0.0, duration_s) / SECONDS_PER_CREDIT)


def running_time(seconds: float) -> str:
    """A length of film in words: ``45 s``, ``1 min``, ``2 min 5 s``."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [f"{minutes} min"] if minutes else []
    return " ".join([*parts, f"{rest} s"] if rest or not minutes else parts)


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


def job_view(row: GenerationJob, *, wait_s: float | None = None) -> JobView:
    """A row as doors see it; ``wait_s`` is the guess of its whole wait, where there is one."""
    ended = row.status not in ACTIVE
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
        urls=urls(row.project_id) if row.status is JobStatus.COMPLETE else {},
    )


def url(project_id: uuid.UUID, name: str) -> str:
    """Where a file of a project's film is served."""
    return f"/projects/{project_id}/files/{name}"


def urls(project_id: uuid.UUID) -> dict[str, str]:
    """Where all files of a project's film are served."""
    return {name: url(project_id, name) for name in FILES}
