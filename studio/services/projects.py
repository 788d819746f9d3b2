"""Projects: what a person owns, from script to film. A stranger's project is not there."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from studio.lib import text
from studio.lib.errors import BadInput, Conflict
from studio.models import GenerationJob, Project, db
from studio.models.words import NarratorVoice, ProjectStatus, Shape
from studio.services import endings, operations, pictures, scripts
from studio.services.job_views import ACTIVE
from studio.services.owned import own_project
from studio.services.scripts import script_from_upload
from studio.services.transactions import transaction

__all__ = [
    "ProjectDraft",
    "ProjectPage",
    "ProjectView",
    "add_image",
    "create",
    "delete",
    "get",
    "image",
    "page",
    "remove_image",
    "script_from_upload",
    "update",
]

TITLE_LETTERS = 255
MUSIC_LETTERS = 255
MINUTES = (1, 40)
LARGEST_SEED = 2**53 - 1


@dataclass(frozen=True)
class ProjectDraft:
    """What a new project starts with. ``duration`` in minutes; ``images`` are picture ids."""

    title: str
    script: str
    script_name: str = ""
    images: tuple[str, ...] = ()
    voice: NarratorVoice = NarratorVoice.NEUTRAL
    duration: int = 1
    music: str = ""
    shape: Shape = Shape.WIDE
    seed: int = 0


@dataclass(frozen=True)
class ProjectView:
    """All there is to know of a project."""

    id: uuid.UUID
    user_id: uuid.UUID
    title: str
    script: str
    script_name: str
    images: tuple[str, ...]
    voice: NarratorVoice
    duration: int
    music: str
    shape: Shape
    seed: int
    status: ProjectStatus
    video_url: str | None
    subtitles_url: str | None
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True)
class ProjectPage:
    """Some of a person's projects, newest first."""

    projects: tuple[ProjectView, ...]
    total: int
    page: int
    per_page: int


def create(owner_id: uuid.UUID, draft: ProjectDraft) -> ProjectView:
    """Start a project.

    Raises:
        BadInput: naming the field that can't be used.
    """
    given = {name: getattr(draft, name) for name in _CHECKS}
    with transaction() as session:
        project = Project(user_id=owner_id, images=[])
        session.add(project)
        _apply(project, given)
        session.flush()
        operations.note("project.created", project.title, user_id=owner_id, project_id=project.id)
        return _view(project)


def get(owner_id: uuid.UUID, project_id: uuid.UUID) -> ProjectView:
    """A project.

    Raises:
        NotFound: when there is none, or it is another's.
    """
    with transaction():
        return _view(own_project(owner_id, project_id, to_change=False))


def page(
    owner_id: uuid.UUID, page: int = 1, per_page: int = 20, status: ProjectStatus | None = None
) -> ProjectPage:
    """A page of a person's projects, newest first."""
    mine = sa.select(Project).filter_by(user_id=owner_id)
    if status is not None:
        mine = mine.filter_by(status=status)
    newest = mine.order_by(Project.created_at.desc(), Project.id)
    with transaction() as session:
        total = session.scalar(sa.select(sa.func.count()).select_from(mine.subquery())) or 0
        rows = session.scalars(newest.limit(per_page).offset((page - 1) * per_page))
        return ProjectPage(tuple(_view(row) for row in rows), total, page, per_page)


def update(owner_id: uuid.UUID, project_id: uuid.UUID, changes: Mapping[str, Any]) -> ProjectView:
    """Change some of a project's fields; names as in ``ProjectDraft``.

    Raises:
        NotFound: when there is none, or it is another's.
        BadInput: naming the field that can't be used.
    """
    with transaction() as session:
        project = own_project(owner_id, project_id, to_change=True)
        _apply(project, changes)
        session.flush()
        operations.note(
            "project.edited",
            ", ".join(sorted(changes)),
            user_id=owner_id,
            project_id=project_id,
        )
        return _view(project)


def delete(owner_id: uuid.UUID, project_id: uuid.UUID) -> None:
    """Take a project away with all that belongs to it.

    A film that is being made is stopped, and the credits held for it come back. Jobs end before
    the project's row is taken, in the order in which workers do it: neither waits for the other.

    Raises:
        NotFound: when there is none, or it is another's.
        Conflict: when a film was ordered in this very moment.
    """
    with transaction() as session:
        project = own_project(owner_id, project_id, to_change=False)
        operations.note("project.deleted", f"{project.title} ({project.id})", user_id=owner_id)
        session.flush()
        for job in _unfinished(project_id):
            for status in ACTIVE:
                endings.cancelled(session, job, sa.true(), status)
        session.scalar(sa.select(Project.id).filter_by(id=project_id).with_for_update())
        if _unfinished(project_id):
            raise Conflict("A film of this project was ordered just now. Try again.")
        session.delete(project)


def _unfinished(project_id: uuid.UUID) -> Sequence[GenerationJob]:
    return db.session.scalars(
        sa.select(GenerationJob)
        .where(GenerationJob.project_id == project_id, GenerationJob.status.in_(ACTIVE))
        .execution_options(populate_existing=True)
    ).all()


def add_image(
    owner_id: uuid.UUID, project_id: uuid.UUID, name: str, data: bytes
) -> pictures.PictureView:
    """Add a picture to a project; see ``pictures.keep``."""
    return pictures.keep(owner_id, name, data, project_id=project_id)


def remove_image(owner_id: uuid.UUID, project_id: uuid.UUID, image_id: uuid.UUID) -> None:
    """Take a picture out of a project; see ``pictures.remove``."""
    pictures.remove(owner_id, project_id, image_id)


def image(
    owner_id: uuid.UUID, project_id: uuid.UUID, image_id: uuid.UUID, *, small: bool = False
) -> pictures.PictureFile:
    """The file of a project's picture; see ``pictures.file``."""
    return pictures.file(owner_id, image_id, project_id=project_id, small=small)


def _apply(project: Project, changes: Mapping[str, Any]) -> None:
    unknown = set(changes) - set(_CHECKS)
    if unknown:
        raise BadInput(f"A project has no {min(unknown)}.", field=min(unknown))
    for name, value in changes.items():
        setattr(project, name, _CHECKS[name](value))
    if "images" in changes:
        _check_pictures(project)


def _check_pictures(project: Project) -> None:
    wanted = [uuid.UUID(each) for each in project.images]
    known = {row.id for row in pictures.usable(project.user_id, project.id, wanted)}
    for place, each in enumerate(wanted):
        if each not in known:
            raise BadInput(f"There is no picture {each} of yours.", field=f"images/{place}")


def _line(name: str, most: int) -> Callable[[str], str]:
    def check(given: str) -> str:
        line = given.strip()
        if len(line) > most:
            raise BadInput(f"The {name} has at most {most} letters.", field=name)
        fault = text.fault(line, one_line=True)
        if fault:
            raise BadInput(f"The {name} {fault}.", field=name)
        return line

    return check


def _title(given: str) -> str:
    title = _line("title", TITLE_LETTERS)(given)
    if not title:
        raise BadInput("Please give the film a title.", field="title")
    return title


def _images(given: tuple[str, ...] | list[str]) -> list[str]:
    if len(given) > pictures.MOST_PICTURES:
        raise BadInput(f"A project has at most {pictures.MOST_PICTURES} pictures.", field="images")
    ids = []
    for place, each in enumerate(given):
        try:
            ids.append(str(uuid.UUID(each)))
        except ValueError as error:
            raise BadInput("This is not a picture's id.", field=f"images/{place}") from error
    return ids


def _between(name: str, least: int, most: int, unit: str) -> Callable[[int], int]:
    def check(given: int) -> int:
        if not least <= given <= most:
            raise BadInput(f"The {name} is {least} to {most}{unit}.", field=name)
        return given

    return check


def _word(name: str, words: Callable[[str], Any]) -> Callable[[str], Any]:
    def check(given: str) -> Any:
        try:
            return words(given)
        except ValueError as error:
            raise BadInput(f"{given!r} is not a {name} that we know.", field=name) from error

    return check


_CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "title": _title,
    "script": scripts.checked,
    "script_name": _line("script_name", 255),
    "images": _images,
    "voice": _word("voice", NarratorVoice),
    "duration": _between("duration", *MINUTES, " minutes"),
    "music": _line("music", MUSIC_LETTERS),
    "shape": _word("shape", Shape),
    "seed": _between("seed", 0, LARGEST_SEED, ""),
}


def _view(row: Project) -> ProjectView:
    return ProjectView(
        id=row.id,
        user_id=row.user_id,
        title=row.title,
        script=row.script,
        script_name=row.script_name,
        images=tuple(row.images),
        voice=row.voice,
        duration=row.duration,
        music=row.music,
        shape=row.shape,
        seed=row.seed,
        status=row.status,
        video_url=row.video_url,
        subtitles_url=row.subtitles_url,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
