"""Files that orders made, found for their owner alone."""

import uuid

import sqlalchemy as sa
from sqlalchemy.orm import Session

from studio.lib.errors import NotFound
from studio.models import GenerationJob, MediaAsset, Project
from studio.models.words import JobKind, JobStatus
from studio.services import films, orders
from studio.services.job_views import StoredFile
from studio.services.owned_files import slug, stored
from studio.services.transactions import transaction

NAMED_BY = ("prompt", "text", "style", "sample", "preview")


def file(owner_id: uuid.UUID, job_id: uuid.UUID, name: str) -> StoredFile:
    """A file that a finished order made; a film's are those of the project's newest film.

    Raises:
        NotFound: when there is no such file, or the order is another's, or not finished.
    """
    with transaction() as session:
        row = orders.mine(session, owner_id, job_id)
        if row.status is not JobStatus.COMPLETE:
            raise NotFound("There is no such file.")
        if row.kind is not JobKind.VIDEO:
            asset = session.scalar(sa.select(MediaAsset).filter_by(job_id=row.id, name=name))
            if asset is None:
                raise NotFound("There is no such file.")
            return stored(asset, f"{_stem(session, row)}.{name.rpartition('.')[2]}")
        project_id = row.project_id
    return films.file(owner_id, project_id, name)


def _stem(session: Session, row: GenerationJob) -> str:
    """A file's name out of what was ordered."""
    said = next((row.settings[name] for name in NAMED_BY if row.settings.get(name)), "")
    title = session.scalar(sa.select(Project.title).filter_by(id=row.project_id)) or ""
    words = " ".join(str(said).split()[:8])
    return slug(words, slug(title, row.kind.value.replace("_", "-")))
