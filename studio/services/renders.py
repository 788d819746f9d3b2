"""Making the films that were ordered: taking an order, making it, recording how it ended.

This is the workers' side of ``films``. A job may be delivered twice and a worker may die at any
moment: an order is taken by a conditional UPDATE, and whoever holds it writes only while the row
still names them (worker and attempt). No transaction is open while a film is made.
"""

import logging
import uuid
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from studio import dispatch as queue
from studio.lib import clock, logs
from studio.lib.errors import BadInput, Cancelled, LeaseLost, StudioError
from studio.models import GenerationJob, Project
from studio.models.words import JobStatus, ProjectStatus
from studio.services import film_endings as endings
from studio.services.context import dispatch, store
from studio.services.transactions import transaction

WRITE_EVERY_S = 0.6
LOOK_EVERY_S = 1.0
DOING = {
    "storyboard": "drawing the storyboard",
    "voices": "recording the voices",
    "pictures": "animating the shots",
    "score": "playing the music",
    "mix": "mixing the sound",
    "render": "joining the film",
    "master": "checking the film",
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
        row = _row(session, job_id)
        session.execute(
            sa.update(Project)
            .where(Project.id == row.project_id)
            .values(status=ProjectStatus.PROCESSING, updated_at=now)
        )
        lease = Lease(job_id, worker, row.attempts)
    logs.event("film.taken", attempt=lease.attempt)
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
        logs.event("film.beat_missed", level=logging.WARNING, job_id=job_id, reason=reason)


def perform(lease: Lease, stopping: Callable[[], bool]) -> None:
    """Make the film of an order and record it; ``stopping`` says that the worker is to end.

    Raises:
        LeaseLost: when the order was taken from this worker meanwhile.
        Cancelled: when its owner stopped it, or the worker is to end.
        StudioError: what went wrong; ``record_failure`` is for the caller to call.
    """
    from studio.pipeline.production import make_film  # noqa: PLC0415  # heavy; workers only
    from studio.services.workshops import open_workshop  # noqa: PLC0415  # likewise

    with transaction() as session:
        brief = _brief(_row(session, lease.job_id).settings)
    watch = JobWatch(lease, stopping)
    with ExitStack() as broken_off:
        broken_off.callback(watch.mark_place)
        film = make_film(brief, workshop=open_workshop(), store=store(), watch=watch)
        broken_off.pop_all()
    stages = film.report.get("stages")
    pictures = stages.get("pictures", {}) if isinstance(stages, Mapping) else {}
    with transaction() as session:
        row = _row(session, lease.job_id)
        if not endings.complete(
            session,
            row,
            lease.holds,
            files=dict(film.files),
            duration_ms=film.duration_ms,
            new_share=_new_share(pictures, lease.attempt),
        ):
            raise LeaseLost("Another worker has taken this film over.")
    logs.event("film.complete", attempt=lease.attempt)


def record_failure(lease: Lease, error: Exception) -> None:
    """Record how a film ended that did not end well; what can be tried again will be."""
    with transaction() as session:
        row = session.get(GenerationJob, lease.job_id, populate_existing=True)
        if row is None or isinstance(error, LeaseLost):
            outcome = "lost"
        elif row.cancel_requested:
            outcome = "cancelled" if endings.cancelled(session, row, lease.holds) else "lost"
        elif isinstance(error, Cancelled):
            message = "Its worker was stopped; it goes on where it was"
            outcome = _hand_back(session, row, lease, message, attempts=lease.attempt - 1)
        elif getattr(error, "retryable", False) and lease.attempt < queue.MOST_ATTEMPTS:
            outcome = _hand_back(session, row, lease, f"{sentence(row, error)} Trying again soon.")
        else:
            again = bool(getattr(error, "retryable", False))
            endings.failed(session, row, lease.holds, sentence(row, error), retryable=again)
            outcome = "failed"
    logs.event("film.ended", level=logging.WARNING, outcome=outcome, reason=repr(error))


def sentence(row: GenerationJob, error: Exception) -> str:
    """What the person is told: where it was, which shot, what went wrong."""
    if isinstance(error, BadInput):
        return str(error)
    place = f"While {DOING.get(row.stage, 'getting ready')}"
    shot = getattr(error, "shot", "") or row.shot
    place += f" ({shot})" if shot else ""
    if isinstance(error, StudioError):
        return f"{place}: {error}"
    return f"{place}, the studio tripped over a fault of its own. Your credits are back."


class JobWatch:
    """The eyes on one film: writes how far it is, reads whether it is to stop.

    Writes at most every 0.6 s, each a short transaction of its own. A database that does not answer
    for a moment costs a report of progress, never the film.
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
        """Whether the film is to stop.

        Raises:
            LeaseLost: when the order was taken from this worker.
        """
        if clock.ticks() - self._looked >= LOOK_EVERY_S:
            self._write()
        if self.lost:
            raise LeaseLost("Another worker has taken this film over.")
        return self.cancelled or self.stopping()

    def mark_place(self) -> None:
        """Write where the film was when something ended it."""
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
            logs.event("film.unwritten", level=logging.WARNING, reason=str(error.orig))
            return
        self.lost = found is None
        self.cancelled = bool(found and found[0])


def _hand_back(
    session: Session,
    row: GenerationJob,
    lease: Lease,
    message: str,
    *,
    attempts: int | None = None,
) -> str:
    """Put an order back: at once when no try was used up, else when its pause is over."""
    values: dict[str, Any] = {"attempts": attempts} if attempts is not None else {}
    back = endings.changed(session, queued_again(row.id, lease.holds, message, **values))
    if back and attempts is not None:
        dispatch().send_after_commit(session, queue.FILM.name, row.id)
    return "queued again" if back else "lost"


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


def _row(session: Session, job_id: uuid.UUID) -> GenerationJob:
    row = session.get(GenerationJob, job_id, populate_existing=True)
    if row is None:
        raise LeaseLost("This film's order is no longer there.")
    return row


def _brief(chosen: Mapping[str, Any]) -> Any:
    from studio.pipeline.production import Brief  # noqa: PLC0415  # heavy; workers only

    names = ("title", "script", "script_name", "voice", "music", "longest_s", "width", "height")
    return Brief(
        **{name: chosen[name] for name in names},
        draft=chosen["draft"],
        seed=chosen["seed"],
        images=tuple(chosen["images"]),
        image_names=tuple(chosen.get("image_names", ())),
    )


def _new_share(pictures: Mapping[str, Any], attempt: int) -> float:
    """How much of a film was made now; all of it on a second attempt, whose first made the rest."""
    made, reused = int(pictures.get("made", 0)), int(pictures.get("reused", 0))
    return 1.0 if attempt > 1 or made + reused == 0 else made / (made + reused)
