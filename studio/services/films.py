"""Films: what one will cost, ordering one, its files. Who makes it is ``renders``."""

import hashlib
import re
import uuid
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from studio.lib.errors import BadInput, NotFound, ScriptTooLong
from studio.models import GenerationJob, MediaAsset, Project, SubscriptionPlan, User
from studio.models.words import JobKind, NarratorVoice
from studio.services import orders, pictures, scripts, sound, waits
from studio.services.context import settings, store
from studio.services.film_views import (
    FILES,
    SIZES,
    PriceView,
    ScenePrice,
    film_file,
    price,
    running_time,
)
from studio.services.job_views import JobView, StoredFile
from studio.services.orders import Order, cancel, job
from studio.services.transactions import transaction

if TYPE_CHECKING:
    from studio.pipeline.estimate import Estimate

__all__ = [
    "JobView",
    "PriceView",
    "StoredFile",
    "cancel",
    "estimate",
    "file",
    "job",
    "latest",
    "order",
]

GRACE = 1.15
"""How far an estimate may lie over the longest length before a script is called too long."""
OVERRIDES = ("script", "script_name", "voice", "duration", "music", "images", "seed", "draft")


def estimate(
    owner_id: uuid.UUID | None, script: str, script_name: str = "", *, duration: int | None = None
) -> PriceView:
    """What a script would give and cost.

    ``duration`` is the longest film asked for, in minutes; the owner's plan has its own limit.

    Raises:
        ScriptUnreadable: when there is nothing to film.
    """
    measured = _measured(scripts.checked(script), script_name)
    with transaction() as session:
        limit_s, why = _limit(session, owner_id, duration)
        wait_s = waits.until_made(session, min(measured.duration_s, limit_s or 1 << 30))
    too_long = _too_long(measured.duration_s, limit_s, why)
    return PriceView(
        duration_s=measured.duration_s,
        credits=_price(measured.duration_s, limit_s),
        wait_s=round(wait_s),
        scenes=tuple(
            ScenePrice(scene.id, scene.title, scene.detail, scene.duration_s)
            for scene in measured.scenes
        ),
        shots=measured.shots,
        speakers=tuple(measured.speakers),
        too_long=too_long,
    )


def order(
    owner_id: uuid.UUID,
    project_id: uuid.UUID,
    *,
    overrides: Mapping[str, Any] | None = None,
    key: str = "",
) -> JobView:
    """Order the film of a project; credits are held until it ends.

    ``overrides`` replaces some of the project's settings for this film (``OVERRIDES``). Ordering
    again with the same ``key`` answers with the order that is there.

    Raises:
        NotFound: for a project that is not the owner's.
        Conflict: when its film is already being made.
        ScriptTooLong: when it is longer than was asked for or the plan allows.
        ScriptUnreadable: when there is nothing to film.
        CreditsShort: when there are not enough credits.
    """
    own_key = f"{owner_id}:{key}" if key else None
    if own_key and (there := orders.known(own_key)):
        return there
    return orders.place(owner_id, _decide(owner_id, project_id, dict(overrides or {})), own_key)


def latest(owner_id: uuid.UUID, project_id: uuid.UUID) -> JobView | None:
    """The newest order of a project's film; None when there never was one."""
    newest = (
        sa.select(GenerationJob)
        .filter_by(user_id=owner_id, project_id=project_id, kind=JobKind.VIDEO)
        .order_by(GenerationJob.created_at.desc())
        .limit(1)
    )
    with transaction() as session:
        row = session.scalar(newest)
        return None if row is None else orders.viewed(session, row)


def file(owner_id: uuid.UUID, project_id: uuid.UUID, name: str) -> StoredFile:
    """A file of a project's newest finished film; names as ``film_file`` knows them.

    Raises:
        NotFound: when there is no such file, or the project is another's.
    """
    found = (
        sa.select(MediaAsset, Project.title)
        .join(Project, Project.id == MediaAsset.project_id)
        .where(
            Project.id == project_id,
            Project.user_id == owner_id,
            MediaAsset.name == name,
            MediaAsset.kind.in_({entry.kind for entry in FILES.values()}),
        )
    )
    with transaction() as session:
        row = session.execute(found).one_or_none()
        if row is None or film_file(name) is None:
            raise NotFound("There is no such file.")
        asset, title = row
        return StoredFile(
            path=store().open_path(asset.content_hash),
            media_type=asset.media_type,
            download_name=_download_name(title, name),
            etag=asset.content_hash,
        )


def _decide(owner_id: uuid.UUID, project_id: uuid.UUID, overrides: dict[str, Any]) -> Order:
    """Settle what is to be made and what it costs; refuse what can't be."""
    unknown = set(overrides) - set(OVERRIDES)
    if unknown:
        raise BadInput(f"A film has no setting named {min(unknown)}.")
    with transaction() as session:
        project = session.scalar(sa.select(Project).filter_by(id=project_id, user_id=owner_id))
        if project is None:
            raise NotFound("There is no such project.")
        chosen = {name: getattr(project, name) for name in OVERRIDES if name != "draft"}
        chosen["draft"] = settings().draft
        chosen |= overrides
        images = [uuid.UUID(str(each)) for each in chosen["images"]]
        shown = {row.id: row for row in pictures.usable(owner_id, project_id, images)}
        limit_s, why = _limit(session, owner_id, chosen["duration"])
        title, size = project.title, SIZES[project.shape]
        heard = sound.wishes(project)
    chosen["script"] = scripts.checked(chosen["script"])
    measured = _measured(chosen["script"], chosen["script_name"])
    too_long = _too_long(measured.duration_s, limit_s, why)
    if too_long:
        raise ScriptTooLong(too_long, field="script")
    chosen["images"] = _pictured(images, shown)
    chosen["image_names"] = [shown[each].name for each in images]
    settled = _settled(chosen, size) | {"title": title, "longest_s": limit_s}
    settled["sound"] = heard
    settled["duration_s"] = measured.duration_s
    price_ = _price(measured.duration_s, limit_s)
    return Order(JobKind.VIDEO, project_id, title, settled, price_)


def _pictured(images: list[uuid.UUID], shown: Mapping[uuid.UUID, MediaAsset]) -> list[str]:
    """Content hashes of the pictures that are asked for, in their order."""
    for place, each in enumerate(images):
        if each not in shown:
            raise BadInput(f"There is no picture {each} of yours.", field=f"images/{place}")
    return [shown[each].content_hash for each in images]


def _settled(chosen: Mapping[str, Any], size: tuple[int, int]) -> dict[str, Any]:
    """The settings as they are kept with the job; all that the film depends on is in them."""
    try:
        voice = NarratorVoice(chosen["voice"])
    except ValueError as error:
        raise BadInput("The voice is male, female or neutral.", field="voice") from error
    draft = bool(chosen.get("draft", False))
    width, height = (side // 2 for side in size) if draft else size
    return {
        "script": chosen["script"],
        "script_name": chosen["script_name"],
        "voice": voice.value,
        "music": chosen["music"],
        "width": width,
        "height": height,
        "draft": draft,
        "seed": int(chosen["seed"]),
        "images": list(chosen["images"]),
        "image_names": list(chosen["image_names"]),
    }


def _limit(
    session: Session, owner_id: uuid.UUID | None, minutes: int | None
) -> tuple[int | None, str]:
    """The longest film in seconds, and whose limit that is; None when there is none."""
    allowed = None
    if owner_id is not None:
        allowed = session.execute(
            sa.select(SubscriptionPlan.max_video_length, SubscriptionPlan.plan_type)
            .join(User, User.plan_type == SubscriptionPlan.plan_type)
            .where(User.id == owner_id)
        ).one_or_none()
    if allowed is not None and (minutes is None or allowed[0] < minutes):
        return allowed[0] * 60, f"the {allowed[1]} plan makes films of up to"
    if minutes is not None:
        return minutes * 60, "this project's film is to be at most"
    return None, ""


def _too_long(duration_s: float, limit_s: int | None, why: str) -> str:
    if limit_s is None or duration_s <= limit_s * GRACE:
        return ""
    return (
        f"This script runs about {running_time(duration_s)}; {why} {running_time(limit_s)}."
        " Shorten the script, or choose a longer film."
    )


def _price(duration_s: float, limit_s: int | None) -> int:
    """Credits for an estimate; what lies a little over the limit costs no more than the limit."""
    return price(duration_s if limit_s is None else min(duration_s, limit_s))


def _measured(script: str, script_name: str) -> "Estimate":
    from studio.pipeline.estimate import estimate  # noqa: PLC0415  # reads only when asked to

    return estimate(script, script_name)


def _download_name(title: str, name: str) -> str:
    """A file name out of a film's title: ``the-keeper.mp4``."""
    stem = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:80]
    if not stem:
        stem = "film-" + hashlib.sha256(title.encode()).hexdigest()[:6]
    base, _, suffix = name.partition(".")
    return f"{stem}.{suffix}" if base == "film" else f"{stem}-{base}.{suffix}"
