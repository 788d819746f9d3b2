"""The film that the entrance plays: made by this studio, on this machine.

An operator may put one into the folder ``sample`` of the studio's home; else it is the film that
the demo account of a development studio ordered on the first start.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from studio.lib.errors import NotFound
from studio.models import GenerationJob, MediaAsset, User
from studio.services import demos
from studio.services.context import settings, store
from studio.services.film_views import FILES
from studio.services.job_views import StoredFile
from studio.services.transactions import transaction

FOLDER = "sample"
NEEDED = ("film.mp4", "film.vtt", "poster.jpg")


@dataclass(frozen=True)
class Sample:
    """The sample film."""

    title: str


def sample() -> Sample | None:
    """The sample film; None until one has been made here."""
    files = _files()
    if any(name not in files for name in NEEDED):
        return None
    return Sample(_title(files) or "a film the studio made")


def file(name: str) -> StoredFile:
    """A file of the sample film.

    Raises:
        NotFound: for what is not there, or not one of its files.
    """
    path = _files().get(name)
    if path is None:
        raise NotFound("There is no such file.")
    state = path.stat()
    etag = hashlib.sha256(f"{path}:{state.st_size}:{state.st_mtime_ns}".encode()).hexdigest()
    return StoredFile(path, FILES[name].media_type, download_name=name, etag=etag)


def _files() -> Mapping[str, Path]:
    folder = settings().home / FOLDER
    laid_out = {name: folder / name for name in FILES if (folder / name).is_file()}
    return laid_out or _of_the_demo()


def _of_the_demo() -> Mapping[str, Path]:
    """Files of the demo account's first film; in development alone is there such an account."""
    if settings().environment != "development":
        return {}
    query = (
        sa.select(MediaAsset.name, MediaAsset.content_hash)
        .join(GenerationJob, GenerationJob.project_id == MediaAsset.project_id)
        .join(User, User.id == GenerationJob.user_id)
        .where(
            User.email == demos.EMAIL,
            GenerationJob.idempotency_key.endswith(":demo"),
            MediaAsset.name.in_(FILES),
        )
    )
    with transaction() as session:
        rows = session.execute(query).all()
    return {name: store().open_path(content_hash) for name, content_hash in rows}


def _title(files: Mapping[str, Path]) -> str:
    path = files.get("report.json")
    if path is None:
        return ""
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        return ""
    return str(report.get("title") or "") if isinstance(report, dict) else ""
