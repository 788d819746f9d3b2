"""What was done, by whom; and whether what we depend on answers."""

import uuid
from dataclasses import dataclass

import redis
import sqlalchemy as sa

from studio.models import LogEntry, db
from studio.services.context import settings, store
from studio.services.transactions import transaction

PATIENCE_S = 2.0
MESSAGE_LETTERS = 4000


@dataclass(frozen=True)
class Readiness:
    """Which of the services that we depend on answer."""

    database: bool
    redis: bool
    storage: bool

    @property
    def all_well(self) -> bool:
        """Whether all of them do."""
        return self.database and self.redis and self.storage


def note(
    action: str,
    message: str = "",
    *,
    user_id: uuid.UUID | None = None,
    project_id: uuid.UUID | None = None,
) -> None:
    """Write to the log what a person did, within the caller's transaction."""
    db.session.add(
        LogEntry(
            action=action,
            message=message[:MESSAGE_LETTERS],
            user_id=user_id,
            project_id=project_id,
        )
    )


def record(
    action: str,
    message: str = "",
    *,
    user_id: uuid.UUID | None = None,
    project_id: uuid.UUID | None = None,
) -> None:
    """Write to the log what a person did, as a transaction of its own."""
    with transaction():
        note(action, message, user_id=user_id, project_id=project_id)


def ready() -> Readiness:
    """Ask the database, Redis and the storage."""
    return Readiness(
        database=_database_answers(), redis=_redis_answers(), storage=_storage_answers()
    )


def _database_answers() -> bool:
    try:
        with transaction() as session:
            session.execute(sa.select(sa.literal(1)))
    except sa.exc.SQLAlchemyError:
        return False
    return True


def _redis_answers() -> bool:
    try:
        with redis.Redis.from_url(
            settings().queue_url, socket_connect_timeout=PATIENCE_S, socket_timeout=PATIENCE_S
        ) as connection:
            return bool(connection.ping())
    except (redis.RedisError, ValueError):
        return False


def _storage_answers() -> bool:
    try:
        probe = store().scratch()
        probe.write_bytes(b"ready")
        probe.unlink()
    except OSError:
        return False
    return True
