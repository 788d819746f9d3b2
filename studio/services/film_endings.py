"""How an order for a film ends well: its files, its project, its credits. In one transaction."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from studio.models import GenerationJob, MediaAsset
from studio.models.words import JobStatus, ProjectStatus
from studio.services import credits as ledger
from studio.services import endings
from studio.services.context import store
from studio.services.film_views import FILES, film_file, price, url


def complete(
    session: Session,
    row: GenerationJob,
    held_by: endings.Condition,
    *,
    files: Mapping[str, str],
    duration_ms: int,
    new_share: float,
) -> bool:
    """The film is made: keep its files, point the project at it, settle its credits.

    ``new_share`` is how much of it was made now, 0 to 1; what was reused is free.
    """
    spent = min(row.credits_reserved, price(duration_ms / 1000 * new_share))
    facts = {**row.settings, "made_ms": duration_ms, "new_share": round(new_share, 4)}
    values: dict[str, Any] = {"credits_spent": spent, "settings": facts, "progress": 1.0}
    if not endings.end(session, row, held_by, JobStatus.COMPLETE, message="Ready", **values):
        return False
    ledger.settle(endings.reservation(row.id), spent)
    _replace_files(session, row, files, duration_ms)
    endings.tell_project(
        session,
        row,
        status=ProjectStatus.COMPLETE,
        video_url=url(row.project_id, "film.mp4"),
        subtitles_url=url(row.project_id, "film.vtt"),
    )
    endings.note(row, "complete", f"{duration_ms / 1000:.1f} s, {spent} credits")
    return True


def _replace_files(
    session: Session, row: GenerationJob, files: Mapping[str, str], duration_ms: int
) -> None:
    """One set of files a project: the newest film's."""
    kinds = {entry.kind for entry in FILES.values()}
    session.execute(
        sa.delete(MediaAsset)
        .where(
            MediaAsset.project_id == row.project_id,
            MediaAsset.kind.in_(kinds),
            MediaAsset.job_id.is_(None),
        )
        .execution_options(synchronize_session=False)
    )
    for name, content_hash in files.items():
        entry = film_file(name)
        if entry is None:
            raise ValueError(f"a film has no file named {name}")
        pictured = entry.media_type.startswith(("video/", "image/"))
        session.add(
            MediaAsset(
                user_id=row.user_id,
                project_id=row.project_id,
                kind=entry.kind,
                name=name,
                content_hash=content_hash,
                media_type=entry.media_type,
                size=store().open_path(content_hash).stat().st_size,
                width=row.settings.get("width") if pictured else None,
                height=row.settings.get("height") if pictured else None,
                duration_ms=duration_ms if entry.media_type == "video/mp4" else None,
            )
        )
