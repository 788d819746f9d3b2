"""Runs one job: takes it, has a service do it, records what went wrong and raises it again.

This holds the only catch-all of the studio. Whatever a job raises is recorded with its row, so
that nothing that was ordered is ever left hanging, and then goes on to the queue's own log.
"""

import os
import signal
import threading
import uuid
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

from rq import get_current_job

from studio.lib import logs
from studio.lib.errors import Cancelled, LeaseLost

NICENESS = 5
Claimed = TypeVar("Claimed")

_ending = threading.Event()


def run(
    row_id: str,
    *,
    claim: Callable[[uuid.UUID, str], Claimed | None],
    perform: Callable[[Claimed, Callable[[], bool]], None],
    record_failure: Callable[[Claimed, Exception], None],
) -> None:
    """Do the job of a row once, if it is still to be done.

    A job that its owner stopped, or that another worker took over, ends quietly.
    """
    worker = _worker_name()
    with logs.bound(job_id=row_id, worker=worker):
        claimed = claim(uuid.UUID(row_id), worker)
        if claimed is None:
            logs.event("job.not_waiting")
            return
        _do(claimed, perform, record_failure)


def _do(
    claimed: Claimed,
    perform: Callable[[Claimed, Callable[[], bool]], None],
    record_failure: Callable[[Claimed, Exception], None],
) -> None:
    try:
        perform(claimed, _ending.is_set)
    except (Cancelled, LeaseLost) as error:
        record_failure(claimed, error)
    except Exception as error:
        record_failure(claimed, error)
        raise


def stop_when_told() -> None:
    """In a worker's child: SIGTERM asks the running job to end at its next step; be nice."""
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(NICENESS)


def _end(_signal: int, _frame: FrameType | None) -> None:
    _ending.set()


def _worker_name() -> str:
    job = get_current_job()
    return (job.worker_name if job is not None else None) or f"process-{os.getpid()}"
