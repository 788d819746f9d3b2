"""How an order for speech, music or a lip-sync ends well. In the caller's transaction."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from studio.models import GenerationJob, MediaAsset
from studio.models.words import JobStatus
from studio.services import credits as ledger
from studio.services import endings
from studio.services.context import store
from studio.services.job_views import FILES
from studio.services.piece_prices import price


def complete(
    session: Session,
    row: GenerationJob,
    held_by: endings.Condition,
    *,
    files: Mapping[str, str],
    duration_ms: int,
    new_share: float,
) -> bool:
    """It is made: keep its files, settle its credits.

    ``new_share`` is how much of it was made now, 0 to 1; what was made before is free.
    """
    spent = min(row.credits_reserved, price(row.kind, duration_ms / 1000 * new_share))
    facts = {**row.settings, "made_ms": duration_ms, "new_share": round(new_share, 4)}
    values: dict[str, Any] = {"credits_spent": spent, "settings": facts, "progress": 1.0}
    if not endings.end(session, row, held_by, JobStatus.COMPLETE, message="Ready", **values):
        return False
    ledger.settle(endings.reservation(row.id), spent)
    for name, content_hash in files.items():
        entry = FILES[row.kind][name]
        session.add(
            MediaAsset(
                user_id=row.user_id,
                project_id=row.project_id,
                job_id=row.id,
                kind=entry.kind,
                name=name,
                content_hash=content_hash,
                media_type=entry.media_type,
                size=store().open_path(content_hash).stat().st_size,
                duration_ms=duration_ms,
            )
        )
    endings.note(row, "complete", f"{duration_ms / 1000:.1f} s, {spent} credits")
    return True
