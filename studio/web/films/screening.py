"""What a film's page shows in each of its states, out of its job and its finished film."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from flask import url_for

from studio.services.films import JobView
from studio.services.premieres import CaptionChoice, Premiere
from studio.services.projects import ProjectView
from studio.services.words import JobStatus, Shape
from studio.web.films.chapters import Chapter, chapters
from studio.web.films.measured import Dial, dials
from studio.web.films.stages import Row, heading, rows
from studio.web.wording import lasting

TITLES = {
    "film.mp4": ("Film", "MP4, captions and chapters inside"),
    "film.vtt": ("Captions", "WebVTT, for the web"),
    "film.srt": ("Captions", "SubRip, for players and editors"),
    "film.words.vtt": ("Captions, word by word", "WebVTT, each word with its time"),
    "film.descriptions.vtt": ("Descriptions", "WebVTT, what is seen in words"),
    "storyboard.json": ("Storyboard", "Every shot, as JSON"),
    "report.json": ("Report", "Everything that was measured, as JSON"),
    "poster.jpg": ("Poster", "JPEG"),
}


@dataclass(frozen=True)
class FileRow:
    """One file to take along; ``size`` in bytes."""

    href: str
    title: str
    words: str
    size: int


@dataclass(frozen=True)
class Screening:
    """A film's page: ``state`` is unmade, making, failed or finished."""

    state: str
    heading: str = ""
    message: str = ""
    job_id: uuid.UUID | None = None
    percent: int = 0
    left: str = ""
    shot: str = ""
    held: int = 0
    stopping: bool = False
    stages: tuple[Row, ...] = ()
    earlier: bool = False
    made_at: datetime | None = None
    length: float = 0.0
    shape: str = Shape.WIDE.value
    summary: str = ""
    chapters: tuple[Chapter, ...] = ()
    dials: tuple[Dial, ...] = ()
    checks: tuple[tuple[str, bool, str, str], ...] = ()
    files: tuple[FileRow, ...] = ()
    tracks: tuple[CaptionChoice, ...] = ()
    file: Callable[[str], str] = field(default=str)

    @property
    def moving(self) -> bool:
        """Whether the page should ask again."""
        return self.state == "making"


def screening(
    project: ProjectView, job: JobView | None, premiere: Premiere | None, *, earlier: bool = False
) -> Screening:
    """The page of a film; ``earlier`` asks for the last film though a newer one failed."""
    if job is not None and job.active:
        return _making(job)
    if job is not None and job.status is JobStatus.FAILED and not (earlier and premiere):
        return _failed(job, earlier=premiere is not None)
    if premiere is not None:
        return _finished(project, premiere)
    return _unmade(job)


def _making(job: JobView) -> Screening:
    waiting = job.status is JobStatus.QUEUED
    stopping = job.message == "Stopping"
    guess = f"About {lasting(job.seconds_left)} left" if job.seconds_left else ""
    promise = job.estimated_time[:1].upper() + job.estimated_time[1:]
    return Screening(
        state="making",
        heading="Putting the paper down" if stopping else heading("" if waiting else job.stage),
        message=job.message.rstrip(".") + "." if waiting and job.message else "",
        job_id=job.id,
        percent=min(99, round(job.progress * 100)),
        left=guess or promise or "Just begun",
        shot=job.shot,
        held=job.credits,
        stopping=stopping,
        stages=rows(job.stage, shot=job.shot),
    )


def _failed(job: JobView, *, earlier: bool) -> Screening:
    return Screening(
        state="failed",
        heading="This film could not be made",
        message=job.error,
        job_id=job.id,
        shot=job.shot,
        stages=rows(job.stage, shot=job.shot, failed=True),
        earlier=earlier,
    )


def _unmade(job: JobView | None) -> Screening:
    if job is not None and job.status is JobStatus.CANCELLED:
        words = "It was stopped, and all that was held for it came back. What was made is kept."
        return Screening(state="unmade", heading="You stopped this film", message=words)
    words = "The script is ready when you are. You can close the page while it is being made."
    return Screening(state="unmade", heading="Nothing has been filmed yet", message=words)


def _finished(project: ProjectView, premiere: Premiere) -> Screening:
    def href(name: str) -> str:
        return url_for("films.file", project_id=project.id, name=name)

    report, tracks = premiere.report, premiere.tracks
    length = float(report.get("duration_s", 0.0))
    named = {track.name: (f"Captions, {track.label}", "WebVTT, for the web") for track in tracks}
    files = (
        FileRow(href(file.name), *(TITLES.get(file.name) or named[file.name]), file.size)
        for file in premiere.files
    )
    return Screening(
        state="finished",
        made_at=premiere.made_at,
        length=length,
        shape=_shape(report).value,
        summary=_summary(report, length),
        chapters=chapters(premiere.storyboard, length),
        dials=dials(premiere),
        checks=tuple(
            (str(c["name"]), bool(c["passed"]), str(c["measured"]), str(c["allowed"]))
            for c in report.get("checks", ())
        ),
        files=tuple(files),
        tracks=tracks,
        file=href,
    )


def _shape(report: Mapping[str, Any]) -> Shape:
    """The shape that the film was made in, whatever its project asks for by now."""
    width, height = int(report.get("width", 16)), int(report.get("height", 9))
    return Shape.WIDE if width > height else Shape.TALL if width < height else Shape.SQUARE


def _summary(report: Mapping[str, Any], length: float) -> str:
    width, height = report.get("width"), report.get("height")
    size = f", {width} by {height} pixels" if width and height else ""
    made, reused = int(report.get("made", 0)), int(report.get("reused", 0))
    kept = f" {reused} of its {made + reused} pieces were kept from before." if reused else ""
    return f"{lasting(length)}{size}.{kept}"
