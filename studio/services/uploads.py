"""Videos, photos and sounds that people bring, for lip-sync: keep, look at, take away."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import IO

import sqlalchemy as sa

from studio.models import MediaAsset
from studio.models.words import MediaKind
from studio.services import intakes, operations
from studio.services.job_views import StoredFile
from studio.services.owned_files import own_asset, shown_name, stored
from studio.services.transactions import transaction

KINDS = (MediaKind.FOOTAGE, MediaKind.SOUND)
MOST_LISTED = 100


@dataclass(frozen=True)
class UploadView:
    """An uploaded file: ``medium`` is video, photo or sound; size in bytes, sides in pixels.

    ``duration_s`` is None of a photo. ``url`` serves it, and names it in an order for a lip-sync.
    """

    id: uuid.UUID
    medium: str
    name: str
    media_type: str
    size: int
    width: int | None
    height: int | None
    duration_s: float | None
    url: str
    created_at: datetime


def keep(owner_id: uuid.UUID, name: str, stream: IO[bytes]) -> UploadView:
    """Check and keep a file.

    Raises:
        FootageUnreadable: when it is no video, photo or sound that we take, or too large.
    """
    kept = intakes.take_in(stream)
    with transaction() as session:
        row = MediaAsset(
            user_id=owner_id,
            kind=MediaKind.SOUND if kept.medium == "sound" else MediaKind.FOOTAGE,
            name=shown_name(name, kept.medium),
            content_hash=kept.content_hash,
            media_type=kept.media_type,
            size=kept.size,
            width=kept.width or None,
            height=kept.height or None,
            duration_ms=kept.duration_ms or None,
        )
        session.add(row)
        session.flush()
        operations.note("upload.added", f"{row.name}, {row.media_type}", user_id=owner_id)
        return _view(row)


def get(owner_id: uuid.UUID, upload_id: uuid.UUID) -> UploadView:
    """One upload.

    Raises:
        NotFound: when there is none, or it is another's.
    """
    with transaction():
        return _view(own_asset(owner_id, upload_id, KINDS))


def latest(owner_id: uuid.UUID, kind: MediaKind | None = None) -> tuple[UploadView, ...]:
    """A person's uploads, newest first; of one kind (FOOTAGE or SOUND), or of both."""
    kinds = KINDS if kind is None else (kind,)
    newest = (
        sa.select(MediaAsset)
        .where(MediaAsset.user_id == owner_id, MediaAsset.kind.in_(kinds))
        .order_by(MediaAsset.created_at.desc(), MediaAsset.id)
        .limit(MOST_LISTED)
    )
    with transaction() as session:
        return tuple(_view(row) for row in session.scalars(newest))


def file(owner_id: uuid.UUID, upload_id: uuid.UUID) -> StoredFile:
    """An upload's file.

    Raises:
        NotFound: when there is none, or it is another's.
    """
    with transaction():
        return stored(own_asset(owner_id, upload_id, KINDS))


def remove(owner_id: uuid.UUID, upload_id: uuid.UUID) -> None:
    """Take an upload away. What was made of it stays.

    Raises:
        NotFound: when there is none, or it is another's.
    """
    with transaction() as session:
        row = own_asset(owner_id, upload_id, KINDS)
        operations.note("upload.removed", row.name, user_id=owner_id)
        session.delete(row)


def _view(row: MediaAsset) -> UploadView:
    still = row.kind is MediaKind.FOOTAGE and row.media_type.startswith("image/")
    medium = "sound" if row.kind is MediaKind.SOUND else "photo" if still else "video"
    return UploadView(
        id=row.id,
        medium=medium,
        name=row.name,
        media_type=row.media_type,
        size=row.size,
        width=row.width,
        height=row.height,
        duration_s=None if row.duration_ms is None else row.duration_ms / 1000,
        url=f"/api/uploads/{row.id}",
        created_at=row.created_at,
    )
