"""A worker of the queue that notices deaths within seconds and leaves nothing behind.

RQ's own defaults find a dead worker after minutes and leave its child running. Here the child
dies with its parent, the parent tells the database every two seconds that its job runs, and
every worker sets right what other workers left behind. What the queue knows is a hint; the
database's rows are the truth.
"""

import contextlib
import logging
import os
import signal
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from redis import Redis
from redis.exceptions import RedisError
from rq import Worker
from rq.executions import Execution
from rq.job import Job
from rq.queue import Queue

from studio.jobs import _run
from studio.lib import clock, logs, processes

WORKER_TTL_S = 20
LOOK_AFTER_CHILD_S = 2
TIDY_EVERY_S = 5
LEASE_S = 12
AGAIN_AFTER_S = 1.0


@dataclass(frozen=True)
class Upkeep:
    """What a worker does beside its jobs.

    ``beat`` is called every two seconds with the running row's id and the worker's name,
    ``release`` with the same when a child was killed, ``reconcile`` every five seconds,
    ``before_fork`` before each child.
    """

    beat: Callable[[str, str], None]
    release: Callable[[str, str], None]
    reconcile: Callable[[], object]
    before_fork: Callable[[], None]


class StudioWorker(Worker):
    """Runs jobs one at a time, each in a child of its own."""

    log_result_lifespan = False

    def __init__(
        self,
        queues: Sequence[str],
        *,
        connection: Redis,
        name: str,
        upkeep: Upkeep,
    ) -> None:
        super().__init__(
            list(queues),
            name=name,
            connection=connection,
            worker_ttl=WORKER_TTL_S,
            job_monitoring_interval=LOOK_AFTER_CHILD_S,
            maintenance_interval=TIDY_EVERY_S,
            log_job_description=False,
        )
        self._upkeep = upkeep
        self._reconciled = -1e9
        self.told_to_end = False

    def subscribe(self) -> None:
        """Listen to no commands: jobs are stopped through the database, and no thread is forked."""

    def unsubscribe(self) -> None:
        """Nothing was subscribed to."""

    def get_heartbeat_ttl(self, job: Job, working_time: float = 0.0) -> int:  # noqa: ARG002  # RQ's signature
        """Seconds after which the queue may call us dead."""
        return LEASE_S

    def run_maintenance_tasks(self) -> None:
        """Tidy the queue, and set right what the database shows to be wrong."""
        super().run_maintenance_tasks()  # type: ignore[no-untyped-call]  # as RQ has it
        self._reconcile_when_due()

    def maintain_heartbeats(self, job: Job, execution: Execution) -> None:
        """Every two seconds while a job runs. A queue that is away does not end the job."""
        self._upkeep.beat(job.args[0], self.name)
        self._reconcile_when_due()
        try:
            super().maintain_heartbeats(job, execution)
        except RedisError as error:
            logs.event("worker.queue_silent", level=logging.WARNING, reason=str(error))

    def fork_work_horse(self, job: Job, queue: Queue) -> None:
        """Start the child, with no connection of ours in its hands."""
        self._upkeep.before_fork()
        super().fork_work_horse(job, queue)

    def main_work_horse(self, job: Job, queue: Queue) -> None:
        """In the child: die with the worker."""
        processes.die_with_parent()
        super().main_work_horse(job, queue)

    def setup_work_horse_signals(self) -> None:
        """In the child: a polite signal asks the job to end at its next step."""
        _run.stop_when_told()

    def handle_work_horse_killed(self, job: Job, retpid: int, ret_val: int, rusage: Any) -> None:
        """The child was killed: end what it started, and let its job go on elsewhere."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(retpid, signal.SIGKILL)
        logs.event("worker.child_killed", level=logging.WARNING, job_id=job.args[0])
        self._upkeep.release(job.args[0], self.name)
        super().handle_work_horse_killed(  # type: ignore[no-untyped-call]  # as RQ has it
            job, retpid, ret_val, rusage
        )

    def handle_warm_shutdown_request(self) -> None:
        """Told to end: pass it on, so that the job hands itself back."""
        self.told_to_end = True
        logs.event("worker.ending")
        if self.horse_pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.horse_pid, signal.SIGTERM)

    def _reconcile_when_due(self) -> None:
        if clock.ticks() - self._reconciled >= TIDY_EVERY_S:
            self._reconciled = clock.ticks()
            self._upkeep.reconcile()


def work_until_told(open_worker: Callable[[], StudioWorker]) -> None:
    """Work until SIGTERM or SIGINT. A queue that goes away is waited for, however long it takes."""
    ending = threading.Event()
    while not ending.is_set():
        for told in (signal.SIGINT, signal.SIGTERM):
            signal.signal(told, lambda _signal, _frame: ending.set())
        worker = None
        try:
            worker = open_worker()
            worker.work(logging_level="WARNING")
        except RedisError as error:
            logs.event("worker.queue_away", level=logging.WARNING, reason=str(error))
        if worker is not None and worker.told_to_end:
            return
        ending.wait(AGAIN_AFTER_S)
