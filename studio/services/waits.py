"""How long until an order is there, measured on the orders of its kind made before.

Before anything of a kind has been made here, ``FIRST`` stands in, measured on two cores and a
little added: a film of 64 s at 1920x1080 took 98 s; speech half of its own length, the voice's
model to be loaded first; music a fifth; a dubbed second at 720p three. This machine's own pace
replaces each after its first order.
"""

import heapq
import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from studio import dispatch as queue
from studio.models import GenerationJob
from studio.models.words import JobKind, JobStatus
from studio.services.context import settings
from studio.services.job_views import ACTIVE
from studio.services.leases import SENT_AS


@dataclass(frozen=True)
class Pace:
    """Seconds until work begins, and seconds of work a second of what is made."""

    start_s: float
    each: float


FIRST: Mapping[JobKind, Pace] = {
    JobKind.VIDEO: Pace(6.0, 2.0),
    JobKind.AUDIO: Pace(6.0, 0.6),
    JobKind.MUSIC: Pace(4.0, 0.3),
    JobKind.LIP_SYNC: Pace(6.0, 4.0),
}
LAST_ORDERS = 20
UNKNOWN_S = 60.0


def pace(session: Session, kind: JobKind = JobKind.VIDEO) -> Pace:
    """The pace of a kind: the median of the last orders made in one go."""
    done = session.scalars(
        sa.select(GenerationJob)
        .where(
            GenerationJob.kind == kind,
            GenerationJob.status == JobStatus.COMPLETE,
            GenerationJob.attempts == 1,
        )
        .order_by(GenerationJob.ended_at.desc())
        .limit(LAST_ORDERS)
    )
    first = FIRST[kind]
    paces = [measured for row in done if (measured := _measured(row, first.start_s)) is not None]
    return Pace(first.start_s, statistics.median(paces) if paces else first.each)


def until_made(
    session: Session,
    duration_s: float,
    kind: JobKind = JobKind.VIDEO,
    *,
    behind: GenerationJob | None = None,
) -> float:
    """Seconds until something of a length is there when it joins the queue now, or is ``behind``.

    Orders that are being made keep their worker until they end; those that wait before this one
    take the next worker that is free, what is quick first.
    """
    own = pace(session, kind)
    running, waiting = _ahead(session, kind, behind)
    return _start_s(running, waiting, _workers(kind)) + own.start_s + duration_s * own.each


def _ahead(
    session: Session, kind: JobKind, behind: GenerationJob | None
) -> tuple[list[float], list[float]]:
    """Seconds that are left of orders that run, and of those that come first."""
    others = sa.select(GenerationJob).where(GenerationJob.status.in_(ACTIVE))
    if behind is not None:
        others = others.where(GenerationJob.id != behind.id)
    paces: dict[JobKind, Pace] = {}
    running, waiting = [], []
    for row in session.scalars(others.order_by(GenerationJob.created_at)):
        rate = paces.setdefault(row.kind, pace(session, row.kind))
        if row.status is JobStatus.PROCESSING:
            running.append(_left(row, rate))
        elif _comes_first(row, kind, behind):
            waiting.append(_left(row, rate))
    return running, waiting


def _comes_first(row: GenerationJob, kind: JobKind, behind: GenerationJob | None) -> bool:
    theirs, ours = (queue.QUEUES.index(SENT_AS[each].queue) for each in (row.kind, kind))
    if theirs != ours:
        return theirs < ours
    return behind is None or row.created_at < behind.created_at


def _workers(kind: JobKind) -> int:
    """How many workers may take an order of a kind."""
    chosen = settings()
    extra = chosen.sound_workers if SENT_AS[kind].queue == queue.QUICK else 0
    return max(1, chosen.workers + extra)


def _start_s(running: Iterable[float], waiting: Iterable[float], workers: int) -> float:
    """When the next worker is free after those who run and those who come first."""
    busy = list(running)
    free = [*busy, *[0.0] * (workers - len(busy))]
    heapq.heapify(free)
    for length in waiting:
        heapq.heappush(free, heapq.heappop(free) + length)
    return free[0]


def _left(row: GenerationJob, rate: Pace) -> float:
    if row.seconds_left is not None:
        return float(row.seconds_left)
    length: float = row.settings.get("duration_s", UNKNOWN_S)
    return (rate.start_s + length * rate.each) * (1 - row.progress)


def _measured(row: GenerationJob, start_s: float) -> float | None:
    """The pace of one finished order; None when most of it was reused, or nothing is known."""
    made_ms, share = row.settings.get("made_ms"), row.settings.get("new_share", 1.0)
    if not made_ms or share < 0.5 or row.started_at is None or row.ended_at is None:
        return None
    work_s: float = (row.ended_at - row.started_at).total_seconds() - start_s
    return max(0.05, work_s / (float(made_ms) / 1000))
