"""A finished film as it is shown: its files, its storyboard, its report, its captions."""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from studio.film.tongues import name_of
from studio.models import MediaAsset, Project
from studio.services.context import store
from studio.services.film_views import FILES, caption_tag, film_file
from studio.services.transactions import transaction

READ = ("storyboard.json", "report.json", "film.vtt")


@dataclass(frozen=True)
class PremiereFile:
    """One file that can be taken along; ``size`` in bytes."""

    name: str
    size: int


@dataclass(frozen=True)
class CaptionChoice:
    """Captions that a player offers: file, language tag, the language's own name.

    ``shown`` says whether they are on until somebody turns them off: those in the film's own
    language are, unless they are in the picture.
    """

    name: str
    tag: str
    label: str
    shown: bool = False


@dataclass(frozen=True)
class Premiere:
    """The newest finished film of a project."""

    made_at: datetime
    files: tuple[PremiereFile, ...]
    storyboard: Mapping[str, Any]
    report: Mapping[str, Any]
    captions: str

    @property
    def tracks(self) -> tuple[CaptionChoice, ...]:
        """What captions there are to choose from, the film's own first."""
        own = str(self.report.get("language", "en"))
        shown = not self.report.get("burned", False)
        tags = [(file.name, caption_tag(file.name)) for file in self.files]
        others = [CaptionChoice(name, tag, name_of(tag)) for name, tag in tags if tag]
        return (CaptionChoice("film.vtt", own, name_of(own), shown), *others)


def newest(owner_id: uuid.UUID, project_id: uuid.UUID) -> Premiere | None:
    """The newest finished film; None when there is none, or the project is another's."""
    query = (
        sa.select(MediaAsset)
        .join(Project, Project.id == MediaAsset.project_id)
        .where(
            Project.id == project_id,
            Project.user_id == owner_id,
            MediaAsset.kind.in_({entry.kind for entry in FILES.values()}),
        )
    )
    with transaction() as session:
        rows = {row.name: row for row in session.scalars(query) if film_file(row.name)}
        if "film.mp4" not in rows:
            return None
        made_at = rows["film.mp4"].created_at
        order = [*FILES, *sorted(set(rows) - set(FILES))]
        files = tuple(PremiereFile(name, rows[name].size) for name in order if name in rows)
        hashes = {name: rows[name].content_hash for name in READ if name in rows}
    texts = {name: store().open_path(key).read_text("utf-8") for name, key in hashes.items()}
    return Premiere(
        made_at=made_at,
        files=files,
        storyboard=json.loads(texts.get("storyboard.json", "{}")),
        report=json.loads(texts.get("report.json", "{}")),
        captions=texts.get("film.vtt", ""),
    )
