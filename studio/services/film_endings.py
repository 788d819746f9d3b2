"""How an order for a film ends: complete, failed, stopped. Each once, with its credits.

All run inside the caller's transaction. An ending is a conditional UPDATE whose row count is
read: who comes second changes nothing and is told so. Credits, files and the project's state
change with it or not at all.
"""

import uuid
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from studio.lib import clock
from studio.models import GenerationJob, MediaAsset, Project
from studio.models.words import JobStatus, ProjectStatus
from studio.services import credits as ledger
from studio.services import operations
from studio.services.context import store
from studio.services.film_views import FILES, price, url

Condition = sa.ColumnElement[bool]


def reservation(job_id: uuid.UUID) -> str:
    """The key under which a job's credits are held."""
    return f"job:{job_id}"


def changed(session: Session, statement: sa.Update) -> bool:
    """Whether an UPDATE found its row."""
    done = session.execute(statement.execution_options(synchronize_session=False))
    return bool(getattr(done, "rowcount", 0))


def complete(
    session: Session,
    row: GenerationJob,
    held_by: Condition,
    *,
    files: Mapping[str, str],
    duration_ms: int,
    new_share: float,
) -> bool:
    """The film is made: keep its files, point the project at it, settle its credits.

    ``new_share`` is how much of it was made now, 0 to 1; what was reused is free.
    """
    spent = min(row.credits_reserved, price(duration_ms / 1000 * new_share))
    facts = {**row.settings, "made_ms": duration_ms, "new_share": round(new_share, 4)}
    values: dict[str, Any] = {"credits_spent": spent, "settings": facts, "progress": 1.0}
    if not _end(session, row, held_by, JobStatus.COMPLETE, message="Ready", **values):
        return False
    ledger.settle(reservation(row.id), spent)
    _replace_files(session, row, files, duration_ms)
    _tell_project(
        session,
        row,
        status=ProjectStatus.COMPLETE,
        video_url=url(row.project_id, "film.mp4"),
        subtitles_url=url(row.project_id, "film.vtt"),
    )
    _note(row, "film.complete", f"{duration_ms / 1000:.1f} s, {spent} credits")
    return True


def failed(
    session: Session, row: GenerationJob, held_by: Condition, sentence: str, *, retryable: bool
) -> bool:
    """The film failed: say where and why, give the credits back."""
    values: dict[str, Any] = {"error": sentence, "retryable": retryable}
    if not _end(session, row, held_by, JobStatus.FAILED, message="This film failed", **values):
        return False
    ledger.give_back(reservation(row.id))
    _tell_project(session, row, status=ProjectStatus.FAILED)
    _note(row, "film.failed", sentence)
    return True


def cancelled(
    session: Session,
    row: GenerationJob,
    held_by: Condition,
    status: JobStatus = JobStatus.PROCESSING,
) -> bool:
    """The film was stopped by its owner: give the credits back."""
    if not _end(session, row, held_by, JobStatus.CANCELLED, was=status, message="Stopped"):
        return False
    ledger.give_back(reservation(row.id))
    has_film = sa.case(
        (Project.video_url.is_not(None), ProjectStatus.COMPLETE), else_=ProjectStatus.PENDING
    )
    _tell_project(session, row, status=has_film)
    _note(row, "film.cancelled", "")
    return True


def _end(
    session: Session,
    row: GenerationJob,
    held_by: Condition,
    status: JobStatus,
    *,
    was: JobStatus = JobStatus.PROCESSING,
    **values: Any,
) -> bool:
    now = clock.now()
    return changed(
        session,
        sa.update(GenerationJob)
        .where(GenerationJob.id == row.id, GenerationJob.status == was, held_by)
        .values(status=status, ended_at=now, updated_at=now, seconds_left=None, **values),
    )


def _tell_project(session: Session, row: GenerationJob, **values: Any) -> None:
    session.execute(
        sa.update(Project)
        .where(Project.id == row.project_id)
        .values(updated_at=clock.now(), **values)
        .execution_options(synchronize_session=False)
    )


def _replace_files(
    session: Session, row: GenerationJob, files: Mapping[str, str], duration_ms: int
) -> None:
    """One set of files a project: the newest film's."""
    kinds = {entry.kind for entry in FILES.values()}
    session.execute(
        sa.delete(MediaAsset)
        .where(MediaAsset.project_id == row.project_id, MediaAsset.kind.in_(kinds))
        .execution_options(synchronize_session=False)
    )
    for name, content_hash in files.items():
        entry = FILES[name]
        pictured = entry.media_type.startswith(("video/", "image/"))
        session.add(
            MediaAsset(
                user_id=row.user_id,
                project_id=row.project_id,
                kind=entry.kind,
                name=name,
                content_hash=content_hash,
                media_type=entry.media_type,
                size=store().open_path(content_hash).stat().st_size,
                width=row.settings.get("width") if pictured else None,
                height=row.settings.get("height") if pictured else None,
                duration_ms=duration_ms if entry.media_type == "video/mp4" else None,
            )
        )


def _note(row: GenerationJob, action: str, message: str) -> None:
    operations.note(action, message, user_id=row.user_id, project_id=row.project_id)
