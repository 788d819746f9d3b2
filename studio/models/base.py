"""What every table shares: the database, key, names of constraints, times in UTC.

SQLite runs with write-ahead log, foreign keys on and patience for another writer.
"""

import datetime as dt
import sqlite3
import uuid
from enum import StrEnum
from typing import Annotated, Any

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from studio.lib import clock

BUSY_TIMEOUT_MS = 15_000
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(sa.types.TypeDecorator[dt.datetime]):
    """An aware time, kept and given back in UTC, on SQLite too."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: dt.datetime | None, dialect: sa.engine.Dialect
    ) -> dt.datetime | None:
        """Refuse naive times; SQLite keeps no zone, so what it gets is UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without its zone can't be kept")
        utc = value.astimezone(dt.UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(
        self,
        value: dt.datetime | None,
        dialect: sa.engine.Dialect,  # noqa: ARG002  # SQLAlchemy calls it with both
    ) -> dt.datetime | None:
        """Give back an aware time in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class Base(DeclarativeBase):
    """The root of all tables."""

    metadata = sa.MetaData(naming_convention=NAMING)


db = SQLAlchemy(model_class=Base)


def present() -> dt.datetime:
    """The present time, looked up when called so that tests can stop the clock."""
    return clock.now()


def words(enum: type[StrEnum], name: str) -> sa.Enum:
    """A column type for a closed vocabulary: a string with a CHECK, named ``name``."""
    return sa.Enum(
        enum,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=20,
        values_callable=lambda members: [member.value for member in members],
    )


def owner(table: str, *, index: bool = True, unique: bool = False, null: bool = False) -> Any:
    """A foreign key that goes when its owner goes."""
    return mapped_column(
        sa.Uuid,
        sa.ForeignKey(f"{table}.id", ondelete="CASCADE"),
        index=index,
        unique=unique,
        nullable=null,
    )


Key = Annotated[
    uuid.UUID, mapped_column(sa.Uuid, primary_key=True, default=uuid.uuid4, sort_order=-10)
]
Created = Annotated[dt.datetime, mapped_column(UtcDateTime, default=present, sort_order=90)]
Updated = Annotated[
    dt.datetime, mapped_column(UtcDateTime, default=present, onupdate=present, sort_order=91)
]
Moment = Annotated[dt.datetime, mapped_column(UtcDateTime)]


class Keyed:
    """A row with a UUID of its own."""

    id: Mapped[Key]


class Dated(Keyed):
    """A row that knows when it was made and last changed."""

    created_at: Mapped[Created]
    updated_at: Mapped[Updated]


@event.listens_for(sa.engine.Engine, "connect")
def _tune_sqlite(connection: Any, _record: Any) -> None:
    if not isinstance(connection, sqlite3.Connection):
        return
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()
