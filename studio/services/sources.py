"""What an address in an order for a lip-sync stands for: a file of the studio's, or a fetched one.

Addresses of the studio's own storage are looked up for their owner, without a call to ourselves:
uploads, pictures, files of orders and of films, as a path or with the studio's own host in front.
From elsewhere a file is fetched, where the operator allows its host (``MEDIA_HOSTS``), while the
person waits: what is wrong with it is told at once, and the price is known.
"""

import re
import uuid
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from studio.lib import remote
from studio.lib.errors import BadInput, NotFound
from studio.services import films, intakes, pictures, piece_files, uploads
from studio.services.context import settings
from studio.services.intakes import Kept

TYPES = ("video/", "audio/", "image/", "application/octet-stream", "application/ogg")
_ID = r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
_OWN: Mapping[str, Callable[..., str]] = {
    rf"/(?:api/)?uploads/{_ID}": lambda who, key: uploads.file(who, uuid.UUID(key)).etag,
    rf"/api/images/{_ID}": lambda who, key: pictures.file(who, uuid.UUID(key)).etag,
    rf"/projects/{_ID}/images/{_ID}": lambda who, project, key: (
        pictures.file(who, uuid.UUID(key), project_id=uuid.UUID(project)).etag
    ),
    rf"/(?:api/ai/jobs|pieces)/{_ID}/files/([\w.-]+)": lambda who, job, name: (
        piece_files.file(who, uuid.UUID(job), name).etag
    ),
    rf"/projects/{_ID}/files/([\w.-]+)": lambda who, project, name: (
        films.file(who, uuid.UUID(project), name).etag
    ),
}
"""Paths of the studio's own files, each with who answers the content hash."""


def find(owner_id: uuid.UUID, url: str, *, field: str, here: str = "") -> Kept:
    """The file that an address stands for; ``here`` is the studio's own address, if any is known.

    Raises:
        BadInput: naming ``field``, when there is no such file, it is another's, or it can't be
            fetched or read.
    """
    path = _own_path(url.strip(), here)
    try:
        return _fetched(url.strip()) if path is None else intakes.seen(_own(owner_id, path))
    except NotFound as error:
        raise BadInput("There is no such file of yours in the studio.", field=field) from error
    except BadInput as error:
        error.field = field
        raise


def _own_path(url: str, here: str) -> str | None:
    """The path of an address of our own; None for another host's."""
    if url.startswith("/") and not url.startswith("//"):
        return url.partition("?")[0].partition("#")[0]
    try:
        parts, ours = urlsplit(url), urlsplit(here)
    except ValueError:
        return None
    same = parts.scheme in remote.PORTS and parts.netloc.lower() == ours.netloc.lower()
    return parts.path if here and same else None


def _own(owner_id: uuid.UUID, path: str) -> str:
    for pattern, answer in _OWN.items():
        match = re.fullmatch(pattern, path, re.IGNORECASE | re.ASCII)
        if match:
            return answer(owner_id, *match.groups())
    raise NotFound("There is no such file.")


def _fetched(url: str) -> Kept:
    chosen = settings()
    rules = remote.Rules(
        hosts=frozenset(chosen.media_hosts),
        most_bytes=chosen.max_footage_bytes,
        most_seconds=chosen.media_seconds,
        types=TYPES,
        inner=chosen.media_inner,
    )
    remote.check(url, rules)
    with intakes.spooled(remote.fetch(url, rules), rules.most_bytes) as path:
        return intakes.take_file(path)
