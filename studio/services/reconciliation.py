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
from studio.models.words import JobStatus
from studio.services import endings, leases
from studio.services.context import dispatch
from studio.services.job_views import THINGS
from studio.services.leases import SENT_AS, Lease
from studio.services.transactions import transaction

FORGOTTEN_S = 10
AT_ONCE = 100
LOST = "Its worker was lost; it goes on where it was"
WORN_OUT = (
    "The worker of this {thing} was lost three times in the middle of the work, so it was not tried"
    " again. Your credits are back. A shorter one may fit this machine better."
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
    now = clock.now()
    too_long = sa.or_(
        *(
            sa.and_(
                GenerationJob.kind == kind,
                GenerationJob.heartbeat_at < now - dt.timedelta(seconds=sent.lease_s),
            )
            for kind, sent in SENT_AS.items()
        )
    )
    silent = (
        sa.select(GenerationJob)
        .where(GenerationJob.status == JobStatus.PROCESSING, too_long)
        .limit(AT_ONCE)
        .execution_options(populate_existing=True)
    )
    with transaction() as session:
        outcomes = [_recover(session, row, too_long) for row in session.scalars(silent).all()]
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
        told = WORN_OUT.format(thing=THINGS[row.kind])
        ended = endings.failed(session, row, held_by, told, retryable=True)
        return "ended" if ended else ""
    if not endings.changed(session, leases.queued_again(row.id, held_by, LOST)):
        return ""
    leases.send(session, row)
    logs.event("job.recovered", level=logging.WARNING, job_id=row.id, attempt=row.attempts)
    return "recovered"


def _forgotten_jobs() -> int:
    """Send waiting jobs that the queue does not know, once their pause is over."""
    now = clock.now()
    queued = (
        sa.select(
            GenerationJob.id, GenerationJob.kind, GenerationJob.attempts, GenerationJob.updated_at
        )
        .where(GenerationJob.status == JobStatus.QUEUED)
        .order_by(GenerationJob.created_at)
        .limit(AT_ONCE)
    )
    with transaction() as session:
        rows = session.execute(queued).all()
    overdue: dict[str, list[uuid.UUID]] = {}
    for job_id, kind, attempts, since in rows:
        if now - since > dt.timedelta(seconds=_patience_s(attempts)):
            overdue.setdefault(SENT_AS[kind].name, []).append(job_id)
    return sum(_sent_again(name, ids) for name, ids in overdue.items())


def _sent_again(name: str, ids: list[uuid.UUID]) -> int:
    known = dispatch().waiting(name)
    if known is None:
        return 0
    return sum(dispatch().send(name, each) for each in ids if each not in known)


def _patience_s(attempts: int) -> int:
    return queue.pause_s(attempts) if attempts else FORGOTTEN_S
