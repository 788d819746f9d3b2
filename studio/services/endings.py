"""How an order of any kind ends badly or early: failed, stopped. Once, with its credits back.

All run inside the caller's transaction. An ending is a conditional UPDATE whose row count is
read: who comes second changes nothing and is told so. Credits, files and a film's project change
with it or not at all. How an order ends well is told by ``film_endings`` and ``piece_endings``.
"""

import uuid
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from studio.lib import clock
from studio.models import GenerationJob, Project
from studio.models.words import JobKind, JobStatus, ProjectStatus
from studio.services import credits as ledger
from studio.services import operations
from studio.services.job_views import THINGS

Condition = sa.ColumnElement[bool]


def reservation(job_id: uuid.UUID) -> str:
    """The key under which a job's credits are held."""
    return f"job:{job_id}"


def changed(session: Session, statement: sa.Update) -> bool:
    """Whether an UPDATE found its row."""
    done = session.execute(statement.execution_options(synchronize_session=False))
    return bool(getattr(done, "rowcount", 0))


def failed(
    session: Session, row: GenerationJob, held_by: Condition, sentence: str, *, retryable: bool
) -> bool:
    """The order failed: say where and why, give the credits back."""
    values: dict[str, Any] = {"error": sentence, "retryable": retryable}
    message = f"This {THINGS[row.kind]} failed"
    if not end(session, row, held_by, JobStatus.FAILED, message=message, **values):
        return False
    ledger.give_back(reservation(row.id))
    tell_project(session, row, status=ProjectStatus.FAILED)
    note(row, "failed", sentence)
    return True


def cancelled(
    session: Session,
    row: GenerationJob,
    held_by: Condition,
    status: JobStatus = JobStatus.PROCESSING,
) -> bool:
    """The order was stopped by its owner: give the credits back."""
    if not end(session, row, held_by, JobStatus.CANCELLED, was=status, message="Stopped"):
        return False
    ledger.give_back(reservation(row.id))
    has_film = sa.case(
        (Project.video_url.is_not(None), ProjectStatus.COMPLETE), else_=ProjectStatus.PENDING
    )
    tell_project(session, row, status=has_film)
    note(row, "cancelled", "")
    return True


def end(
    session: Session,
    row: GenerationJob,
    held_by: Condition,
    status: JobStatus,
    *,
    was: JobStatus = JobStatus.PROCESSING,
    **values: Any,
) -> bool:
    """Write an order's end; False when it has ended already, or another holds it."""
    now = clock.now()
    return changed(
        session,
        sa.update(GenerationJob)
        .where(GenerationJob.id == row.id, GenerationJob.status == was, held_by)
        .values(status=status, ended_at=now, updated_at=now, seconds_left=None, **values),
    )


def tell_project(session: Session, row: GenerationJob, **values: Any) -> None:
    """Let a film's project know; other orders leave theirs as it is."""
    if row.kind is not JobKind.VIDEO:
        return
    session.execute(
        sa.update(Project)
        .where(Project.id == row.project_id)
        .values(updated_at=clock.now(), **values)
        .execution_options(synchronize_session=False)
    )


def note(row: GenerationJob, what: str, message: str) -> None:
    """Write to the log what became of an order: ``film.complete``, ``audio.failed``."""
    noun = "film" if row.kind is JobKind.VIDEO else row.kind.value
    operations.note(f"{noun}.{what}", message, user_id=row.user_id, project_id=row.project_id)
