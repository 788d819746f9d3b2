"""The job that makes what was ordered by itself: speech, music, a lip-sync."""

from studio.jobs import _run
from studio.services import failures, leases, piece_making


def make(row_id: str) -> None:
    """Make what the order with this id is for."""
    _run.run(
        row_id,
        claim=leases.claim,
        perform=piece_making.perform,
        record_failure=failures.record,
    )
