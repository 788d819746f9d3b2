"""Pictures that people bring for their films: upload, look at, take away."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath

import sqlalchemy as sa

from studio.lib import hashing
from studio.lib.errors import Conflict, NotFound
from studio.models import MediaAsset, db
from studio.models.words import MediaKind
from studio.services import operations
from studio.services.context import store
from studio.services.owned import own_project
from studio.services.transactions import transaction
from studio.storage.artifacts import Record

MOST_PICTURES = 40
THUMBNAIL_SIDE = 480
NAME_LETTERS = 255


@dataclass(frozen=True)
class PictureView:
    """An uploaded picture; width and height in pixels, size in bytes."""

    id: uuid.UUID
    project_id: uuid.UUID | None
    name: str
    media_type: str
    size: int
    width: int
    height: int
    created_at: datetime


@dataclass(frozen=True)
class PictureFile:
    """A picture's file: where it is, its type, and its hash as an entity tag."""

    path: Path
    media_type: str
    etag: str


def keep(
    owner_id: uuid.UUID, name: str, data: bytes, *, project_id: uuid.UUID | None = None
) -> PictureView:
    """Check, write anew and keep a picture, for a project or for the account.

    Raises:
        ImageUnreadable: when it is not a picture that we take.
        NotFound: for a project that is not the owner's.
        Conflict: when the project has as many pictures as it may.
    """
    from studio.media.still import read_still  # noqa: PLC0415  # Pillow, on first use only

    still = read_still(data)
    content_hash = store().put_bytes(still.data)
    with transaction() as session:
        asset = MediaAsset(
            user_id=owner_id,
            project_id=project_id,
            kind=MediaKind.IMAGE,
            name=_shown_name(name),
            content_hash=content_hash,
            media_type=still.media_type,
            size=len(still.data),
            width=still.width,
            height=still.height,
        )
        session.add(asset)
        session.flush()
        if project_id is not None:
            _hang(owner_id, project_id, asset.id)
        operations.note("picture.added", asset.name, user_id=owner_id, project_id=project_id)
        return _view(asset)


def of_project(owner_id: uuid.UUID, project_id: uuid.UUID) -> tuple[PictureView, ...]:
    """A project's pictures in their order.

    Raises:
        NotFound: for a project that is not the owner's.
    """
    with transaction():
        project = own_project(owner_id, project_id, to_change=False)
        wanted = [uuid.UUID(each) for each in project.images]
        rows = {row.id: row for row in usable(owner_id, project_id, wanted)}
        return tuple(_view(rows[each]) for each in wanted if each in rows)


def file(
    owner_id: uuid.UUID,
    image_id: uuid.UUID,
    *,
    project_id: uuid.UUID | None = None,
    small: bool = False,
) -> PictureFile:
    """A picture's file, in full or as a thumbnail.

    Raises:
        NotFound: for a picture that is not the owner's, or not in this project.
    """
    with transaction() as session:
        mine = sa.select(MediaAsset).filter_by(id=image_id, user_id=owner_id, kind=MediaKind.IMAGE)
        row = session.scalar(mine)
        if row is None or (
            project_id
            and str(image_id) not in own_project(owner_id, project_id, to_change=False).images
        ):
            raise NotFound("There is no such picture.")
        found = PictureFile(store().open_path(row.content_hash), row.media_type, row.content_hash)
    return _small(found) if small else found


def remove(owner_id: uuid.UUID, project_id: uuid.UUID, image_id: uuid.UUID) -> None:
    """Take a picture out of a project.

    Raises:
        NotFound: for a project that is not the owner's, or a picture that is not in it.
    """
    with transaction() as session:
        project = own_project(owner_id, project_id, to_change=True)
        if str(image_id) not in project.images:
            raise NotFound("There is no such picture.")
        project.images = [each for each in project.images if each != str(image_id)]
        session.execute(
            sa.delete(MediaAsset).filter_by(
                id=image_id, user_id=owner_id, project_id=project_id, kind=MediaKind.IMAGE
            )
        )
        operations.note("picture.removed", user_id=owner_id, project_id=project_id)


def usable(
    owner_id: uuid.UUID, project_id: uuid.UUID | None, wanted: list[uuid.UUID]
) -> list[MediaAsset]:
    """Those of some pictures that a project may show. In the caller's transaction."""
    query = sa.select(MediaAsset).where(
        MediaAsset.id.in_(wanted),
        MediaAsset.user_id == owner_id,
        MediaAsset.kind == MediaKind.IMAGE,
        sa.or_(MediaAsset.project_id.is_(None), MediaAsset.project_id == project_id),
    )
    return list(db.session.scalars(query))


def _small(full: PictureFile) -> PictureFile:
    from studio.media.still import thumbnail  # noqa: PLC0415  # Pillow, on first use only

    key = hashing.of_value(["thumbnail", 1, full.etag, THUMBNAIL_SIDE])
    record = store().recall(key)
    if record is None:
        still = thumbnail(full.path, THUMBNAIL_SIDE)
        content_hash = store().put_bytes(still.data)
        facts = {"media_type": still.media_type}
        record = Record(files={"thumbnail": content_hash}, facts=facts)
        store().remember(key, record)
    content_hash = record.files["thumbnail"]
    return PictureFile(
        store().open_path(content_hash), str(record.facts["media_type"]), content_hash
    )


def _hang(owner_id: uuid.UUID, project_id: uuid.UUID, image_id: uuid.UUID) -> None:
    project = own_project(owner_id, project_id, to_change=True)
    if len(project.images) >= MOST_PICTURES:
        raise Conflict(f"A project has at most {MOST_PICTURES} pictures.")
    project.images = [*project.images, str(image_id)]


def _shown_name(name: str) -> str:
    printable = "".join(letter for letter in PurePath(name).name if letter.isprintable())
    return printable.strip()[:NAME_LETTERS] or "picture"


def _view(row: MediaAsset) -> PictureView:
    return PictureView(
        id=row.id,
        project_id=row.project_id,
        name=row.name,
        media_type=row.media_type,
        size=row.size,
        width=row.width or 0,
        height=row.height or 0,
        created_at=row.created_at,
    )
