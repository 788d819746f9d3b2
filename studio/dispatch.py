"""The queue seen from our side: names of jobs, their queues and limits, and sending.

Comes in: the name of a job and the id of its row. Goes out: a message in Redis that holds just
these, sent when the transaction that wrote the row has committed. A queue that does not answer
loses nothing: the row stays queued in the database, and reconciliation sends it later.
"""

import logging
import secrets
import uuid
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry
from rq import Queue
from rq.registry import StartedJobRegistry
from sqlalchemy import event
from sqlalchemy.orm import Session

from studio.lib import logs

ANSWER_WITHIN_S = 2.0
KEEP_RESULT_S = 3600
KEEP_FAILURE_S = 7 * 24 * 3600
MOST_ATTEMPTS = 3
_PENDING, _UNSENT, _HEARD = "dispatch_pending", "dispatch_unsent", "dispatch_heard"


@dataclass(frozen=True)
class JobName:
    """A kind of job: who does it (``module.function`` of the row's id), where, for how long.

    ``lease_s`` is how long a worker may be silent before its job is taken from it.
    """

    name: str
    path: str
    queue: str
    timeout_s: int
    lease_s: int


FILM = JobName("film", "studio.jobs.films.make", queue="films", timeout_s=6 * 3600, lease_s=12)
SPEECH = JobName("speech", "studio.jobs.pieces.make", queue="sounds", timeout_s=3600, lease_s=12)
MUSIC = JobName("music", "studio.jobs.pieces.make", queue="sounds", timeout_s=3600, lease_s=12)
LIP_SYNC = JobName(
    "lip-sync", "studio.jobs.pieces.make", queue="films", timeout_s=6 * 3600, lease_s=12
)
"""It takes as long as a film does, so it waits its turn among them."""
JOBS = {job.name: job for job in (SPEECH, MUSIC, FILM, LIP_SYNC)}
QUEUES = tuple(dict.fromkeys(job.queue for job in JOBS.values()))
"""In the order in which workers listen to them: what is quick first."""
QUICK = SPEECH.queue


def pause_s(attempts: int) -> int:
    """Seconds to wait before the next try, after so many: 5, 20, 80."""
    return int(5 * 4 ** max(0, attempts - 1))


@dataclass(frozen=True)
class _Letter:
    job: JobName
    row_id: uuid.UUID


class Dispatch:
    """Sends jobs to the queue at a Redis URL; connects when first used."""

    def __init__(self, url: str) -> None:
        self.url = url

    @cached_property
    def _redis(self) -> Redis:
        return Redis.from_url(
            self.url,
            socket_connect_timeout=ANSWER_WITHIN_S,
            socket_timeout=ANSWER_WITHIN_S,
            retry=Retry(NoBackoff(), 0),
        )

    def send_after_commit(self, session: Session, job_name: str, row_id: uuid.UUID) -> None:
        """Send a job when the session's present transaction commits; drop it on a rollback."""
        session.info.setdefault(_PENDING, []).append(_Letter(JOBS[job_name], row_id))
        if session.info.get(_HEARD) is not self:
            event.listen(session, "after_commit", self._committed)
            event.listen(session, "after_rollback", _rolled_back)
            session.info[_HEARD] = self

    def unsent(self, session: Session) -> frozenset[uuid.UUID]:
        """Ids whose sending failed since this was last asked."""
        return frozenset(session.info.pop(_UNSENT, ()))

    def send(self, job_name: str, row_id: uuid.UUID) -> bool:
        """Put a job into its queue now; False when the queue does not answer."""
        job = JOBS[job_name]
        try:
            Queue(job.queue, connection=self._redis).enqueue_call(
                job.path,
                args=(str(row_id),),
                timeout=job.timeout_s,
                result_ttl=KEEP_RESULT_S,
                failure_ttl=KEEP_FAILURE_S,
                job_id=f"{job.name}_{row_id.hex}_{secrets.token_hex(4)}",
                description=f"{job.name} {row_id}",
            )
        except (RedisError, OSError) as error:
            logs.event("dispatch.unsent", level=logging.WARNING, job_id=row_id, reason=str(error))
            return False
        logs.event("dispatch.sent", job_id=row_id, queue=job.queue)
        return True

    def waiting(self, job_name: str) -> frozenset[uuid.UUID] | None:
        """Rows that have a message in the queue or at a worker; None when it does not answer."""
        job = JOBS[job_name]
        queue = Queue(job.queue, connection=self._redis)
        try:
            started = StartedJobRegistry(queue=queue).get_job_ids(cleanup=False)
            names = [*queue.get_job_ids(), *started]
        except (RedisError, OSError):
            return None
        return frozenset(uuid.UUID(name.split("_")[1]) for name in names if name.count("_") == 2)

    def depth(self, job_name: str) -> int | None:
        """How many messages wait in a job's queue; None when it does not answer."""
        try:
            return int(Queue(JOBS[job_name].queue, connection=self._redis).count)
        except (RedisError, OSError):
            return None

    def close(self) -> None:
        """Let go of the connection; the next use makes a new one."""
        self._redis.close()

    def answers(self) -> bool:
        """Whether the queue answers."""
        try:
            return bool(self._redis.ping())
        except (RedisError, OSError):
            return False

    def _committed(self, session: Session) -> None:
        if session.in_nested_transaction():
            return
        for letter in session.info.pop(_PENDING, ()):
            if not self.send(letter.job.name, letter.row_id):
                session.info.setdefault(_UNSENT, set()).add(letter.row_id)


def _rolled_back(session: Session) -> Any:
    session.info.pop(_PENDING, None)
