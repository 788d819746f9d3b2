"""Who makes an order: taking it, holding it, saying how far it is, letting it go.

This is the workers' side of orders of every kind. A job may be delivered twice and a worker may
die at any moment: an order is taken by a conditional UPDATE, and whoever holds it writes only
while the row still names them (worker and attempt).
"""

import logging
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from studio import dispatch as queue
from studio.lib import clock, logs
from studio.lib.errors import LeaseLost
from studio.models import GenerationJob
from studio.models.words import JobKind, JobStatus, ProjectStatus
from studio.services import endings
from studio.services.context import dispatch
from studio.services.transactions import transaction

WRITE_EVERY_S = 0.6
LOOK_EVERY_S = 1.0
TAKEN_OVER = "Another worker has taken this over."
SENT_AS: Mapping[JobKind, queue.JobName] = {
    JobKind.VIDEO: queue.FILM,
    JobKind.AUDIO: queue.SPEECH,
    JobKind.MUSIC: queue.MUSIC,
    JobKind.LIP_SYNC: queue.LIP_SYNC,
}


@dataclass(frozen=True)
class Lease:
    """An order that a worker has taken; ``attempt`` counts from 1."""

    job_id: uuid.UUID
    worker: str
    attempt: int

    @property
    def holds(self) -> sa.ColumnElement[bool]:
        """That the row still names this worker and this attempt."""
        return sa.and_(GenerationJob.worker == self.worker, GenerationJob.attempts == self.attempt)


def claim(job_id: uuid.UUID, worker: str) -> Lease | None:
    """Take an order for a worker; None when it is no longer waiting."""
    now = clock.now()
    taken = (
        sa.update(GenerationJob)
        .where(GenerationJob.id == job_id, GenerationJob.status == JobStatus.QUEUED)
        .values(
            status=JobStatus.PROCESSING,
            worker=worker,
            attempts=GenerationJob.attempts + 1,
            heartbeat_at=now,
            started_at=sa.func.coalesce(GenerationJob.started_at, now),
            updated_at=now,
            message="Getting ready",
            error="",
        )
    )
    with transaction() as session:
        if not endings.changed(session, taken):
            return None
        row = held(session, job_id)
        endings.tell_project(session, row, status=ProjectStatus.PROCESSING)
        lease = Lease(job_id, worker, row.attempts)
        kind = row.kind
    logs.event("job.taken", kind=kind, attempt=lease.attempt)
    return lease


def beat(job_id: uuid.UUID, worker: str) -> None:
    """Say that the worker lives and its job runs."""
    now = clock.now()
    try:
        with transaction() as session:
            session.execute(
                sa.update(GenerationJob)
                .where(
                    GenerationJob.id == job_id,
                    GenerationJob.worker == worker,
                    GenerationJob.status == JobStatus.PROCESSING,
                )
                .values(heartbeat_at=now)
            )
    except OperationalError as error:
        reason = str(error.orig)
        logs.event("job.beat_missed", level=logging.WARNING, job_id=job_id, reason=reason)


def held(session: Session, job_id: uuid.UUID) -> GenerationJob:
    """The row of an order that is being made, as it is now.

    Raises:
        LeaseLost: when it is no longer there.
    """
    row = session.get(GenerationJob, job_id, populate_existing=True)
    if row is None:
        raise LeaseLost("This order is no longer there.")
    return row


def queued_again(
    job_id: uuid.UUID, held_by: sa.ColumnElement[bool], message: str, **values: Any
) -> sa.Update:
    """The UPDATE that takes an order from whoever holds it and lets it wait again."""
    return (
        sa.update(GenerationJob)
        .where(GenerationJob.id == job_id, GenerationJob.status == JobStatus.PROCESSING, held_by)
        .values(
            status=JobStatus.QUEUED,
            worker="",
            heartbeat_at=None,
            message=message,
            seconds_left=None,
            updated_at=clock.now(),
            **values,
        )
    )


def send(session: Session, row: GenerationJob) -> None:
    """Let the queue hear of an order when the session's transaction commits."""
    dispatch().send_after_commit(session, SENT_AS[row.kind].name, row.id)


class JobWatch:
    """The eyes on one order: writes how far it is, reads whether it is to stop.

    Writes at most every 0.6 s, each a short transaction of its own. A database that does not answer
    for a moment costs a report of progress, never the work.
    """

    def __init__(self, lease: Lease, stopping: Callable[[], bool]) -> None:
        self.lease, self.stopping = lease, stopping
        self.lost = self.cancelled = False
        self.stage = self.shot = ""
        self._written = self._looked = -1e9

    def tell(self, progress: Any) -> None:
        """Hear how far it is."""
        new_stage = progress.stage != self.stage
        self.stage, self.shot = progress.stage, progress.shot
        if not new_stage and clock.ticks() - self._written < WRITE_EVERY_S:
            return
        self._written = clock.ticks()
        self._write(
            stage=progress.stage,
            progress=min(1.0, max(0.0, progress.fraction)),
            message=progress.message,
            shot=progress.shot,
            seconds_left=progress.seconds_left,
        )

    def stopped(self) -> bool:
        """Whether the work is to stop.

        Raises:
            LeaseLost: when the order was taken from this worker.
        """
        if clock.ticks() - self._looked >= LOOK_EVERY_S:
            self._write()
        if self.lost:
            raise LeaseLost(TAKEN_OVER)
        return self.cancelled or self.stopping()

    def mark_place(self) -> None:
        """Write where the work was when something ended it."""
        self._write(stage=self.stage, shot=self.shot)

    def _write(self, **values: Any) -> None:
        self._looked = clock.ticks()
        now = clock.now()
        statement = (
            sa.update(GenerationJob)
            .where(
                GenerationJob.id == self.lease.job_id,
                GenerationJob.status == JobStatus.PROCESSING,
                self.lease.holds,
            )
            .values(heartbeat_at=now, updated_at=now, **values)
            .execution_options(synchronize_session=False)
            .returning(GenerationJob.cancel_requested)
        )
        try:
            with transaction() as session:
                found = session.execute(statement).first()
        except OperationalError as error:
            logs.event("job.unwritten", level=logging.WARNING, reason=str(error.orig))
            return
        self.lost = found is None
        self.cancelled = bool(found and found[0])
