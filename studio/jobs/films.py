"""The job that makes a film."""

from studio.jobs import _run
from studio.services import failures, leases, renders


def make(row_id: str) -> None:
    """Make the film of the order with this id."""
    _run.run(
        row_id,
        claim=leases.claim,
        perform=renders.perform,
        record_failure=failures.record,
    )
