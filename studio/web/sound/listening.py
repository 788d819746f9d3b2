"""A sample that is asked for, waited for and played: what its small player shows."""

import uuid
from dataclasses import dataclass

from flask import url_for

from studio.services.job_views import JobView
from studio.services.words import JobKind, JobStatus

FILES = {JobKind.AUDIO: "speech.m4a", JobKind.MUSIC: "music.m4a", JobKind.LIP_SYNC: "lip-sync.mp4"}


@dataclass(frozen=True)
class Heard:
    """``state`` is ready, making or failed; ``fresh`` ones play by themselves."""

    state: str
    job_id: uuid.UUID
    src: str = ""
    message: str = ""
    fresh: bool = True


def heard(job: JobView) -> Heard:
    """The player of a sample's order."""
    if job.status is JobStatus.COMPLETE:
        return Heard("ready", job.id, src=source(job))
    if job.active:
        return Heard("making", job.id, message=_wait(job))
    return Heard("failed", job.id, message=job.error or "It was stopped before it was ready.")


def source(job: JobView) -> str:
    """Where the player finds what an order made."""
    return url_for("pieces.file", job_id=job.id, name=FILES[job.kind])


def _wait(job: JobView) -> str:
    doing = "Writing the music" if job.kind is JobKind.MUSIC else "Recording"
    if job.status is JobStatus.QUEUED:
        doing = "Waiting for its turn"
    return f"{doing}: {job.estimated_time}" if job.estimated_time else doing
