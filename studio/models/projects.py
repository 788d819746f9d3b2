"""Tables of work: projects, their scenes, shots and stored files, and publications."""

import uuid
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from studio.models.base import Base, Created, Dated, Keyed, Moment, owner, words
from studio.models.words import (
    MediaKind,
    NarratorVoice,
    ProjectStatus,
    Shape,
    UploadStatus,
)


class Project(Dated, Base):
    """What a person owns: a script, its settings and, when made, its film.

    ``images`` lists ids of ``media_assets``; ``duration`` is the longest film in minutes;
    ``sound`` holds what was chosen for its sound, as ``studio.services.sound`` writes it.
    """

    __tablename__ = "projects"
    __table_args__ = (
        sa.CheckConstraint("duration >= 1", name="duration_positive"),
        sa.Index("ix_projects_user_id_created_at", "user_id", "created_at"),
    )

    user_id: Mapped[uuid.UUID] = owner("users")
    title: Mapped[str] = mapped_column(sa.String(255))
    script: Mapped[str] = mapped_column(sa.Text)
    script_name: Mapped[str] = mapped_column(sa.String(255), default="")
    images: Mapped[list[str]] = mapped_column(sa.JSON, default=list)
    voice: Mapped[NarratorVoice] = mapped_column(
        words(NarratorVoice, "voice"), default=NarratorVoice.NEUTRAL
    )
    duration: Mapped[int] = mapped_column(sa.Integer, default=1)
    music: Mapped[str] = mapped_column(sa.String(255), default="")
    shape: Mapped[Shape] = mapped_column(words(Shape, "shape"), default=Shape.WIDE)
    seed: Mapped[int] = mapped_column(sa.BigInteger, default=0)
    sound: Mapped[dict[str, Any]] = mapped_column(sa.JSON, default=dict, server_default="{}")
    status: Mapped[ProjectStatus] = mapped_column(
        words(ProjectStatus, "status"), default=ProjectStatus.PENDING, index=True
    )
    video_url: Mapped[str | None] = mapped_column(sa.String(500))
    subtitles_url: Mapped[str | None] = mapped_column(sa.String(500))


class Scene(Dated, Base):
    """A scene of a project's storyboard."""

    __tablename__ = "scenes"
    __table_args__ = (sa.UniqueConstraint("project_id", "position"),)

    project_id: Mapped[uuid.UUID] = owner("projects")
    position: Mapped[int] = mapped_column(sa.Integer)
    code: Mapped[str] = mapped_column(sa.String(20))
    heading: Mapped[str] = mapped_column(sa.String(500), default="")


class Shot(Dated, Base):
    """A shot of a scene: what is staged, and the person's changes to it."""

    __tablename__ = "shots"
    __table_args__ = (
        sa.UniqueConstraint("scene_id", "position"),
        sa.UniqueConstraint("project_id", "code"),
    )

    project_id: Mapped[uuid.UUID] = owner("projects")
    scene_id: Mapped[uuid.UUID] = owner("scenes")
    position: Mapped[int] = mapped_column(sa.Integer)
    code: Mapped[str] = mapped_column(sa.String(20))
    staging: Mapped[dict[str, Any]] = mapped_column(sa.JSON, default=dict)
    changes: Mapped[dict[str, Any]] = mapped_column(sa.JSON, default=dict)


class MediaAsset(Keyed, Base):
    """A stored file: its name for people, its content hash in the artifact store.

    ``job_id`` names the order that made it, for what was ordered by itself; ``stated_at`` is when
    its person stated that they may use it, for music of their own.
    """

    __tablename__ = "media_assets"
    __table_args__ = (
        sa.CheckConstraint("size >= 0", name="size_not_negative"),
        sa.Index("ix_media_assets_project_id_kind", "project_id", "kind"),
    )

    user_id: Mapped[uuid.UUID] = owner("users")
    project_id: Mapped[uuid.UUID | None] = owner("projects", null=True)
    job_id: Mapped[uuid.UUID | None] = owner("generation_jobs", null=True)
    kind: Mapped[MediaKind] = mapped_column(words(MediaKind, "kind"))
    name: Mapped[str] = mapped_column(sa.String(255))
    content_hash: Mapped[str] = mapped_column(sa.String(64), index=True)
    media_type: Mapped[str] = mapped_column(sa.String(100))
    size: Mapped[int] = mapped_column(sa.BigInteger)
    width: Mapped[int | None] = mapped_column(sa.Integer)
    height: Mapped[int | None] = mapped_column(sa.Integer)
    duration_ms: Mapped[int | None] = mapped_column(sa.Integer)
    stated_at: Mapped[Moment | None]
    created_at: Mapped[Created]


class YoutubeIntegration(Dated, Base):
    """One publication of a project's film on YouTube."""

    __tablename__ = "youtube_integrations"

    user_id: Mapped[uuid.UUID] = owner("users")
    project_id: Mapped[uuid.UUID] = owner("projects")
    channel_id: Mapped[str | None] = mapped_column(sa.String(255))
    video_id: Mapped[str | None] = mapped_column(sa.String(255), index=True)
    playlist_id: Mapped[str | None] = mapped_column(sa.String(255))
    upload_status: Mapped[UploadStatus] = mapped_column(
        words(UploadStatus, "upload_status"), default=UploadStatus.PENDING
    )
