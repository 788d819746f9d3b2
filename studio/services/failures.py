"""How an order that did not end well is recorded: tried again, handed back, stopped or failed."""

import logging
from typing import Any

from sqlalchemy.orm import Session

from studio import dispatch as queue
from studio.lib import logs
from studio.lib.errors import BadInput, Cancelled, LeaseLost, StudioError
from studio.models import GenerationJob
from studio.services import endings, leases
from studio.services.leases import Lease
from studio.services.transactions import transaction

DOING = {
    "storyboard": "drawing the storyboard",
    "voices": "recording the voices",
    "pictures": "animating the shots",
    "score": "playing the music",
    "mix": "mixing the sound",
    "render": "joining the film",
    "master": "checking the film",
    "speech": "joining the recording",
    "music": "playing the music",
    "lip-sync": "moving the lips",
}


def record(lease: Lease, error: Exception) -> None:
    """Record how an order ended that did not end well; what can be tried again will be."""
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
    logs.event("job.ended", level=logging.WARNING, outcome=outcome, reason=repr(error))


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
    back = endings.changed(session, leases.queued_again(row.id, lease.holds, message, **values))
    if back and attempts is not None:
        leases.send(session, row)
    return "queued again" if back else "lost"
