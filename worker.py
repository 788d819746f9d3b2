"""A worker process: takes jobs from the queue and makes what was ordered.

    python worker.py             films, speech, music, lip-sync: all that is ordered
    python worker.py sounds      speech and music alone, so that they never wait for a film

Start as many as there are films to be made at once. Settings come from the environment; see
``docs/configuration.md``. SIGTERM hands a running job back and ends within seconds.
"""

import os
import secrets
import socket
import sys
import uuid
from collections.abc import Sequence
from importlib import import_module

import config


def main() -> int:
    """Work until told to end."""
    try:
        settings = config.load()
    except config.SettingInvalid as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return work(settings, sys.argv[1:])


def work(settings: config.Settings, queues: Sequence[str] = ()) -> int:
    """Run a worker with these settings; it listens to ``queues``, or to all."""
    from redis import Redis  # noqa: PLC0415  # a child of the pool imports this file and needs none of it

    from studio.dispatch import QUEUES  # noqa: PLC0415
    from studio.jobs.worker import StudioWorker, Upkeep, work_until_told  # noqa: PLC0415
    from studio.lib import logs  # noqa: PLC0415
    from studio.models import db  # noqa: PLC0415
    from studio.services import leases, reconciliation  # noqa: PLC0415
    from studio.services.backstage import create_backstage  # noqa: PLC0415

    if unknown := set(queues) - set(QUEUES):
        sys.stderr.write(f"There is no queue {min(unknown)}: they are {', '.join(QUEUES)}\n")
        return 2
    logs.configure(settings.log_level)
    for name in ("production", "pieces"):  # once here, not again in every child
        import_module(f"studio.pipeline.{name}")
    with create_backstage(settings).app_context():
        upkeep = Upkeep(
            beat=lambda row_id, name: leases.beat(uuid.UUID(row_id), name),
            release=lambda row_id, name: reconciliation.release(uuid.UUID(row_id), name),
            reconcile=reconciliation.reconcile,
            before_fork=db.engine.dispose,
        )

        def open_worker() -> StudioWorker:
            name = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(3)}"
            connection = Redis.from_url(settings.queue_url)
            return StudioWorker(queues or QUEUES, connection=connection, name=name, upkeep=upkeep)

        work_until_told(open_worker)
    return 0


if __name__ == "__main__":
    sys.exit(main())
