"""Files that a person brings: found for their owner alone, served, let go of."""

import re
import uuid
from pathlib import PurePath

import sqlalchemy as sa

from studio.lib.errors import NotFound
from studio.models import MediaAsset, db
from studio.models.words import MediaKind
from studio.services.context import store
from studio.services.job_views import StoredFile

NAME_LETTERS = 255


def own_asset(owner_id: uuid.UUID, asset_id: uuid.UUID, kinds: tuple[MediaKind, ...]) -> MediaAsset:
    """A person's file of some kinds, in the caller's transaction.

    Raises:
        NotFound: when there is none, or it is another's.
    """
    found = sa.select(MediaAsset).where(
        MediaAsset.id == asset_id, MediaAsset.user_id == owner_id, MediaAsset.kind.in_(kinds)
    )
    row = db.session.scalar(found)
    if row is None:
        raise NotFound("There is no such file.")
    return row


def stored(row: MediaAsset, download_name: str = "") -> StoredFile:
    """A file as it is served."""
    return StoredFile(
        path=store().open_path(row.content_hash),
        media_type=row.media_type,
        download_name=download_name or row.name,
        etag=row.content_hash,
    )


def shown_name(name: str, otherwise: str) -> str:
    """The name of a file that a person brought, without what could not be shown."""
    last = PurePath(name.replace("\\", "/")).name
    printable = "".join(letter for letter in last if letter.isprintable())
    return printable.strip()[:NAME_LETTERS] or otherwise


def slug(words: str, otherwise: str) -> str:
    """A file name's stem out of a few words: ``the-keeper``."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:60].strip("-") or otherwise
