"""Tables of what is being done and what was done: jobs, answers kept for repeats, the log."""

import uuid
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from studio.models.base import (
    Base,
    Created,
    Dated,
    Key,
    Keyed,
    Moment,
    UtcDateTime,
    owner,
    present,
    words,
)
from studio.models.words import JobKind, JobStatus

ACTIVE_VIDEO = sa.text("kind = 'video' AND status IN ('queued', 'processing')")


class GenerationJob(Dated, Base):
    """One order: what is to be made, how far it is, how it ended.

    ``progress`` is a share from 0 to 1. A project has at most one video job that is queued
    or being made: a partial unique index holds that.
    """

    __tablename__ = "generation_jobs"
    __table_args__ = (
        sa.CheckConstraint("progress >= 0 AND progress <= 1", name="progress_is_a_share"),
        sa.CheckConstraint("credits_reserved >= 0", name="credits_reserved_not_negative"),
        sa.CheckConstraint("credits_spent >= 0", name="credits_spent_not_negative"),
        sa.Index("ix_generation_jobs_project_id_created_at", "project_id", "created_at"),
        sa.Index("ix_generation_jobs_status_heartbeat_at", "status", "heartbeat_at"),
        sa.Index(
            "uq_generation_jobs_active_video",
            "project_id",
            unique=True,
            sqlite_where=ACTIVE_VIDEO,
            postgresql_where=ACTIVE_VIDEO,
        ),
    )

    user_id: Mapped[uuid.UUID] = owner("users")
    project_id: Mapped[uuid.UUID] = owner("projects", index=False)
    kind: Mapped[JobKind] = mapped_column(words(JobKind, "kind"), default=JobKind.VIDEO)
    status: Mapped[JobStatus] = mapped_column(words(JobStatus, "status"), default=JobStatus.QUEUED)
    stage: Mapped[str] = mapped_column(sa.String(50), default="")
    progress: Mapped[float] = mapped_column(sa.Float, default=0.0)
    message: Mapped[str] = mapped_column(sa.Text, default="")
    shot: Mapped[str] = mapped_column(sa.String(50), default="")
    seconds_left: Mapped[int | None] = mapped_column(sa.Integer)
    error: Mapped[str] = mapped_column(sa.Text, default="")
    retryable: Mapped[bool] = mapped_column(sa.Boolean, default=False)
    settings: Mapped[dict[str, Any]] = mapped_column(sa.JSON, default=dict)
    idempotency_key: Mapped[str | None] = mapped_column(sa.String(255), unique=True)
    attempts: Mapped[int] = mapped_column(sa.Integer, default=0)
    worker: Mapped[str] = mapped_column(sa.String(255), default="")
    heartbeat_at: Mapped[Moment | None]
    cancel_requested: Mapped[bool] = mapped_column(sa.Boolean, default=False)
    credits_reserved: Mapped[int] = mapped_column(sa.Integer, default=0)
    credits_spent: Mapped[int] = mapped_column(sa.Integer, default=0)
    started_at: Mapped[Moment | None]
    ended_at: Mapped[Moment | None]


class IdempotencyKey(Keyed, Base):
    """An API answer kept so that a repeated request gets the same one."""

    __tablename__ = "idempotency_keys"
    __table_args__ = (sa.UniqueConstraint("user_id", "key"),)

    user_id: Mapped[uuid.UUID] = owner("users")
    key: Mapped[str] = mapped_column(sa.String(255))
    request_hash: Mapped[str] = mapped_column(sa.String(64))
    status_code: Mapped[int | None] = mapped_column(sa.Integer)
    answer: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON)
    created_at: Mapped[Created]
    expires_at: Mapped[Moment] = mapped_column(index=True)


class LogEntry(Base):
    """What a person did: who, with what project, what happened."""

    __tablename__ = "logs"

    id: Mapped[Key]
    project_id: Mapped[uuid.UUID | None] = owner("projects", null=True)
    user_id: Mapped[uuid.UUID | None] = owner("users", null=True)
    action: Mapped[str] = mapped_column(sa.String(255), index=True)
    message: Mapped[str] = mapped_column(sa.Text, default="")
    timestamp: Mapped[Moment] = mapped_column(UtcDateTime, default=present, index=True)
