"""The job that makes a film."""

from studio.jobs import _run
from studio.services import renders


def make(row_id: str) -> None:
    """Make the film of the order with this id."""
    _run.run(
        row_id,
        claim=renders.claim,
        perform=renders.perform,
        record_failure=renders.record_failure,
    )
