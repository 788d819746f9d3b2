"""Setting right what a killed worker or a lost queue left behind. Workers run it all the time.

The database's rows are the truth: a job whose worker fell silent goes back into the queue or,
after too many tries, fails visibly with its credits back; a waiting job that the queue has
forgotten is sent again.
"""

import datetime as dt
import logging
import uuid
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from studio import dispatch as queue
from studio.lib import clock, logs
from studio.models import GenerationJob
from studio.models.words import JobKind, JobStatus
from studio.services import film_endings as endings
from studio.services.context import dispatch
from studio.services.renders import Lease, queued_again
from studio.services.transactions import transaction

FORGOTTEN_S = 10
AT_ONCE = 100
LOST = "Its worker was lost; it goes on where it was"
WORN_OUT = (
    "The film's worker was lost three times in the middle of the work, so it was not tried again."
    " Your credits are back. A shorter film may fit this machine better."
)


@dataclass(frozen=True)
class Righted:
    """How many jobs were taken from lost workers, how many of them ended, how many sent again."""

    recovered: int = 0
    ended: int = 0
    sent: int = 0


def reconcile() -> Righted:
    """Set right all that can be found wrong now. Safe to run anywhere, at any time, at once.

    A database that does not answer just now is asked again next time.
    """
    try:
        recovered, ended = _silent_workers()
        righted = Righted(recovered, ended, _forgotten_jobs())
    except OperationalError as error:
        logs.event("jobs.unreconciled", level=logging.WARNING, reason=str(error.orig))
        return Righted()
    if righted != Righted():
        logs.event("jobs.reconciled", **vars(righted))
    return righted


def release(job_id: uuid.UUID, worker: str) -> None:
    """Take a job from a worker whose process is known to be dead, without waiting.

    When the database does not answer, the job's silence will tell in a while.
    """
    try:
        with transaction() as session:
            row = session.get(GenerationJob, job_id, populate_existing=True)
            if row is not None and row.worker == worker and row.status is JobStatus.PROCESSING:
                _recover(session, row)
    except OperationalError as error:
        logs.event("job.unreleased", level=logging.WARNING, job_id=job_id, reason=str(error.orig))


def _silent_workers() -> tuple[int, int]:
    limit = clock.now() - dt.timedelta(seconds=queue.FILM.lease_s)
    silent = (
        sa.select(GenerationJob)
        .where(GenerationJob.kind == JobKind.VIDEO)
        .where(GenerationJob.status == JobStatus.PROCESSING)
        .where(GenerationJob.heartbeat_at < limit)
        .limit(AT_ONCE)
        .execution_options(populate_existing=True)
    )
    with transaction() as session:
        outcomes = [
            _recover(session, row, GenerationJob.heartbeat_at < limit)
            for row in session.scalars(silent).all()
        ]
    return outcomes.count("recovered"), outcomes.count("ended")


def _recover(
    session: Session, row: GenerationJob, still: sa.ColumnElement[bool] | None = None
) -> str:
    """Give a lost worker's job back to the queue, or end it."""
    held_by = Lease(row.id, row.worker, row.attempts).holds
    if still is not None:
        held_by = sa.and_(held_by, still)
    if row.cancel_requested:
        return "ended" if endings.cancelled(session, row, held_by) else ""
    if row.attempts >= queue.MOST_ATTEMPTS:
        ended = endings.failed(session, row, held_by, WORN_OUT, retryable=True)
        return "ended" if ended else ""
    if not endings.changed(session, queued_again(row.id, held_by, LOST)):
        return ""
    dispatch().send_after_commit(session, queue.FILM.name, row.id)
    logs.event("film.recovered", level=logging.WARNING, job_id=row.id, attempt=row.attempts)
    return "recovered"


def _forgotten_jobs() -> int:
    """Send waiting jobs that the queue does not know, once their pause is over."""
    now = clock.now()
    queued = (
        sa.select(GenerationJob.id, GenerationJob.attempts, GenerationJob.updated_at)
        .where(GenerationJob.kind == JobKind.VIDEO)
        .where(GenerationJob.status == JobStatus.QUEUED)
        .order_by(GenerationJob.created_at)
        .limit(AT_ONCE)
    )
    with transaction() as session:
        rows = session.execute(queued).all()
    overdue = [
        job_id
        for job_id, attempts, since in rows
        if now - since > dt.timedelta(seconds=_patience_s(attempts))
    ]
    known = dispatch().waiting(queue.FILM.name) if overdue else frozenset()
    if known is None:
        return 0
    return sum(dispatch().send(queue.FILM.name, each) for each in overdue if each not in known)


def _patience_s(attempts: int) -> int:
    return queue.pause_s(attempts) if attempts else FORGOTTEN_S
