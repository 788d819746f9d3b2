"""How long until a film is there, measured on the films made before.

Before anything has been made here, ``FIRST_PACE`` stands in: on two cores a film of 64 s at
1920x1080 took 98 s, which is 1.5, and a little is added. This machine's own pace replaces it after
its first film.
"""

import statistics

import sqlalchemy as sa
from sqlalchemy.orm import Session

from studio.models import GenerationJob
from studio.models.words import JobKind, JobStatus
from studio.services.context import settings
from studio.services.film_views import ACTIVE

FIRST_PACE = 2.0
START_S = 6.0
LAST_FILMS = 20


def pace(session: Session) -> float:
    """Seconds of work a second of film, the median of the last films made in one go."""
    done = session.scalars(
        sa.select(GenerationJob)
        .where(
            GenerationJob.kind == JobKind.VIDEO,
            GenerationJob.status == JobStatus.COMPLETE,
            GenerationJob.attempts == 1,
        )
        .order_by(GenerationJob.ended_at.desc())
        .limit(LAST_FILMS)
    )
    paces = [measured for row in done if (measured := _measured(row)) is not None]
    return statistics.median(paces) if paces else FIRST_PACE


def until_made(
    session: Session, duration_s: float, *, behind: GenerationJob | None = None
) -> float:
    """Seconds until a film of a length is there when it joins the queue now, or is ``behind``'s.

    Films ahead are shared out among the workers.
    """
    speed = pace(session)
    ahead = sa.select(GenerationJob).where(
        GenerationJob.kind == JobKind.VIDEO, GenerationJob.status.in_(ACTIVE)
    )
    if behind is not None:
        ahead = ahead.where(
            GenerationJob.created_at < behind.created_at, GenerationJob.id != behind.id
        )
    workers = max(1, settings().workers)
    waiting = sorted(_left(row, speed) for row in session.scalars(ahead))
    queue_s = sum(waiting) / workers if len(waiting) >= workers else 0.0
    return queue_s + START_S + duration_s * speed


def _left(row: GenerationJob, speed: float) -> float:
    if row.seconds_left is not None:
        return float(row.seconds_left)
    length: float = row.settings.get("duration_s", 60)
    return (START_S + length * speed) * (1 - row.progress)


def _measured(row: GenerationJob) -> float | None:
    """The pace of one finished film; None when most of it was reused, or nothing is known."""
    made_ms, share = row.settings.get("made_ms"), row.settings.get("new_share", 1.0)
    if not made_ms or share < 0.5 or row.started_at is None or row.ended_at is None:
        return None
    work_s: float = (row.ended_at - row.started_at).total_seconds() - START_S
    return max(0.1, work_s / (float(made_ms) / 1000))
