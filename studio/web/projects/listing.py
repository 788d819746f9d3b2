"""Projects as cards of the list."""

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from studio.services.projects import ProjectView
from studio.services.words import ProjectStatus
from studio.web.projects.choices import STATES

OPENING_LETTERS = 220
_TITLE_PAGE = re.compile(r"\s*(title|author|credit|source)\s*:", re.IGNORECASE)


@dataclass(frozen=True)
class Card:
    """One film of the list; ``poster`` is "" until there is one."""

    id: uuid.UUID
    title: str
    href: str
    poster: str
    opening: str
    status: str
    word: str
    icon: str
    updated_at: datetime


def cards(projects: Sequence[ProjectView]) -> list[Card]:
    """The projects as cards."""
    return [_card(project) for project in projects]


def _card(project: ProjectView) -> Card:
    word, icon = STATES[project.status.value]
    begun = project.status is not ProjectStatus.PENDING or project.video_url
    poster = "films.file" if project.video_url else ""
    return Card(
        id=project.id,
        title=project.title,
        href=url_for("films.show" if begun else "projects.show", project_id=project.id),
        poster=url_for(poster, project_id=project.id, name="poster.jpg") if poster else "",
        opening=opening(project.script),
        status=project.status.value,
        word=word,
        icon=icon,
        updated_at=project.updated_at,
    )


def opening(script: str) -> str:
    """The first words of a script, after its title page."""
    head, _, rest = script.partition("\n\n")
    titled = bool(_TITLE_PAGE.match(head)) and bool(rest.strip())
    return (rest if titled else script).lstrip()[:OPENING_LETTERS]


def asked_status(asked: str) -> ProjectStatus | None:
    """The pile that the address asks for; None for all."""
    return ProjectStatus(asked) if asked in set(ProjectStatus) else None
