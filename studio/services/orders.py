"""Orders of every kind: placing one, looking at it, stopping it.

An order is placed in one transaction: the job's row, the credits held for it, a film's project.
The queue hears of it when that has committed. What may be ordered, and for how much, is decided
by ``films`` and ``pieces``.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from studio.lib import clock
from studio.lib.errors import Conflict, NotFound
from studio.models import GenerationJob
from studio.models.words import JobKind, JobStatus, ProjectStatus
from studio.services import credits as ledger
from studio.services import endings, leases, waits
from studio.services.context import dispatch
from studio.services.job_views import ACTIVE, THINGS, JobView, job_view
from studio.services.transactions import transaction

UNSENT = (
    "The queue does not answer just now. Your {thing} keeps its place and starts by itself as soon"
    " as it does."
)
WAITING = "Waiting for its turn"
MOST_WAITING = 20
"""Orders of one person that may wait or be made at once, films aside."""


@dataclass(frozen=True)
class Order:
    """All that is decided before an order is written: what, for which project, its price.

    ``settings`` holds all that the result depends on, and ``duration_s``, how long it will be;
    ``title`` says what it is for in the ledger.
    """

    kind: JobKind
    project_id: uuid.UUID
    title: str
    settings: Mapping[str, Any]
    credits: int = 0


def place(owner_id: uuid.UUID, wanted: Order, own_key: str | None = None) -> JobView:
    """Write an order and send it. The same key again answers with the order that is there.

    Raises:
        Conflict: when the project's film is already being made, or too much waits.
        CreditsShort: when there are not enough credits.
    """
    try:
        with transaction() as session:
            accepted = _accept(session, owner_id, wanted, own_key)
            length = wanted.settings["duration_s"]
            wait_s = waits.until_made(session, length, wanted.kind, behind=accepted)
            leases.send(session, accepted)
            view = job_view(accepted, wait_s=wait_s)
    except sa.exc.IntegrityError as error:
        if own_key and (there := known(own_key)):
            return there
        if wanted.kind is JobKind.VIDEO:
            told = "This film is already being made. Stop it first, or wait for it."
            raise Conflict(told) from error
        raise Conflict("The project was changed in this very moment. Try again.") from error
    return _told_if_unsent(session, view)


def known(own_key: str) -> JobView | None:
    """The order that was placed with a key; None when there is none."""
    with transaction() as session:
        row = session.scalar(sa.select(GenerationJob).filter_by(idempotency_key=own_key))
        return None if row is None else viewed(session, row)


def job(owner_id: uuid.UUID, job_id: uuid.UUID) -> JobView:
    """One order.

    Raises:
        NotFound: when there is none, or it is another's.
    """
    with transaction() as session:
        return viewed(session, mine(session, owner_id, job_id))


def cancel(owner_id: uuid.UUID, job_id: uuid.UUID) -> JobView:
    """Stop an order: at once while it waits, within seconds while it is being made.

    Raises:
        NotFound: when there is none, or it is another's.
        Conflict: when it has already ended.
    """
    with transaction() as session:
        row = mine(session, owner_id, job_id)
        asked = (
            sa.update(GenerationJob)
            .where(GenerationJob.id == row.id, GenerationJob.status == JobStatus.PROCESSING)
            .values(cancel_requested=True, message="Stopping", updated_at=clock.now())
        )
        if not endings.cancelled(session, row, sa.true(), JobStatus.QUEUED) and not (
            endings.changed(session, asked)
        ):
            raise Conflict(f"This {THINGS[row.kind]} has already ended.")
        session.refresh(row)
        endings.note(row, "stopped", "")
        return viewed(session, row)


def mine(session: Session, owner_id: uuid.UUID, job_id: uuid.UUID) -> GenerationJob:
    """The row of one's own order, in the caller's transaction.

    Raises:
        NotFound: when there is none, or it is another's.
    """
    row = session.scalar(
        sa.select(GenerationJob)
        .filter_by(id=job_id, user_id=owner_id)
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFound("There is no such job.")
    return row


def viewed(session: Session, row: GenerationJob) -> JobView:
    """A row as doors see it, with its wait while it is not there yet."""
    if row.status not in ACTIVE:
        return job_view(row)
    length: float = row.settings.get("duration_s", waits.UNKNOWN_S)
    left = float(row.seconds_left or 0)
    return job_view(row, wait_s=left or waits.until_made(session, length, row.kind, behind=row))


def _accept(
    session: Session, owner_id: uuid.UUID, wanted: Order, own_key: str | None
) -> GenerationJob:
    """Write the order: its row, the credits held, the project's state."""
    if wanted.kind is not JobKind.VIDEO:
        _refuse_too_many(session, owner_id)
    row = GenerationJob(
        user_id=owner_id,
        project_id=wanted.project_id,
        kind=wanted.kind,
        settings=dict(wanted.settings),
        idempotency_key=own_key,
        credits_reserved=wanted.credits,
        message=WAITING,
    )
    session.add(row)
    session.flush()
    what = f"the {THINGS[wanted.kind]} “{wanted.title}”"
    ledger.reserve(owner_id, wanted.credits, endings.reservation(row.id), what)
    endings.tell_project(session, row, status=ProjectStatus.PENDING)
    endings.note(row, "ordered", f"{wanted.credits} credits held")
    return row


def _refuse_too_many(session: Session, owner_id: uuid.UUID) -> None:
    active = (
        sa.select(sa.func.count())
        .select_from(GenerationJob)
        .where(
            GenerationJob.user_id == owner_id,
            GenerationJob.kind != JobKind.VIDEO,
            GenerationJob.status.in_(ACTIVE),
        )
    )
    if (session.scalar(active) or 0) >= MOST_WAITING:
        raise Conflict(
            f"{MOST_WAITING} of your orders are being made already. Wait for one, or stop one."
        )


def _told_if_unsent(session: Session, view: JobView) -> JobView:
    """Say so, on the job too, when the queue did not take the order."""
    if view.id not in dispatch().unsent(session):
        return view
    with transaction() as said:
        said.execute(
            sa.update(GenerationJob)
            .where(GenerationJob.id == view.id, GenerationJob.status == JobStatus.QUEUED)
            .values(message=UNSENT.format(thing=THINGS[view.kind]))
        )
        row = said.get_one(GenerationJob, view.id)
        said.refresh(row)
        return viewed(said, row)
