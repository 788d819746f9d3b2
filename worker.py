"""A worker process: takes jobs from the queue and makes what was ordered.

    python worker.py

Start as many as there are films to be made at once. Settings come from the environment; see
``docs/configuration.md``. SIGTERM hands a running job back and ends within seconds.
"""

import os
import secrets
import socket
import sys
import uuid
from importlib import import_module

import config


def main() -> int:
    """Work until told to end."""
    try:
        settings = config.load()
    except config.SettingInvalid as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return work(settings)


def work(settings: config.Settings) -> int:
    """Run a worker with these settings."""
    from redis import Redis  # noqa: PLC0415  # a child of the pool imports this file and needs none of it

    from studio.dispatch import QUEUES  # noqa: PLC0415
    from studio.jobs.worker import StudioWorker, Upkeep, work_until_told  # noqa: PLC0415
    from studio.lib import logs  # noqa: PLC0415
    from studio.models import db  # noqa: PLC0415
    from studio.services import reconciliation, renders  # noqa: PLC0415
    from studio.services.backstage import create_backstage  # noqa: PLC0415

    logs.configure(settings.log_level)
    import_module("studio.pipeline.production")  # once here, not again in every child
    with create_backstage(settings).app_context():
        upkeep = Upkeep(
            beat=lambda row_id, name: renders.beat(uuid.UUID(row_id), name),
            release=lambda row_id, name: reconciliation.release(uuid.UUID(row_id), name),
            reconcile=reconciliation.reconcile,
            before_fork=db.engine.dispose,
        )

        def open_worker() -> StudioWorker:
            name = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(3)}"
            connection = Redis.from_url(settings.queue_url)
            return StudioWorker(QUEUES, connection=connection, name=name, upkeep=upkeep)

        work_until_told(open_worker)
    return 0


if __name__ == "__main__":
    sys.exit(main())
