"""Files for a project's sound: music of one's own, captions in other languages.

One track a project, and one file of captions a language; a new one takes the old one's place.
"""

import re
import uuid
from typing import IO

import sqlalchemy as sa
from sqlalchemy.orm import Session

from studio.lib import clock
from studio.lib.errors import BadInput, NotFound, SoundUnreadable
from studio.models import MediaAsset, Project
from studio.models.words import MediaKind
from studio.services import intakes, operations, sound
from studio.services.context import store
from studio.services.job_views import StoredFile
from studio.services.owned import own_project
from studio.services.owned_files import own_asset, shown_name, stored
from studio.services.sound import SoundView
from studio.services.transactions import transaction

TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}", re.ASCII)
STATEMENT = "I may use this music in my film"
SHORTEST_TRACK_MS = 1000
MOST_LANGUAGES = 30


def keep_track(
    owner_id: uuid.UUID, project_id: uuid.UUID, name: str, stream: IO[bytes], *, may_use: bool
) -> SoundView:
    """Take a person's own music for a project's film, in place of the composer's.

    ``may_use`` is the person's statement that they may; it is kept with the file and in the log.

    Raises:
        NotFound: for a project that is not the owner's.
        BadInput: without the statement, or when the file is no sound.
    """
    if not may_use:
        raise BadInput("Say first that you may use this music in your film.", field="may_use")
    with transaction():
        own_project(owner_id, project_id, to_change=False)
    kept = intakes.take_in(stream)
    if kept.medium != "sound":
        raise SoundUnreadable("This is not a sound file. WAV, MP3, M4A, FLAC and Ogg are.")
    if kept.duration_ms < SHORTEST_TRACK_MS:
        raise SoundUnreadable("This music is shorter than a second.")
    with transaction() as session:
        project = own_project(owner_id, project_id, to_change=True)
        row = MediaAsset(
            user_id=owner_id,
            project_id=project_id,
            kind=MediaKind.TRACK,
            name=shown_name(name, "music"),
            content_hash=kept.content_hash,
            media_type=kept.media_type,
            size=kept.size,
            duration_ms=kept.duration_ms,
            stated_at=clock.now(),
        )
        _let_go(session, project, project.sound.get("track", ""))
        project.sound = project.sound | {"track": _add(session, row)}
        session.flush()
        told = f"{row.name} ({row.content_hash}). They stated: {STATEMENT}."
        operations.note("sound.track_added", told, user_id=owner_id, project_id=project_id)
        return sound.view(project)


def remove_track(owner_id: uuid.UUID, project_id: uuid.UUID) -> SoundView:
    """Take the own music out again; the composer plays as before.

    Raises:
        NotFound: for a project that is not the owner's, or has none.
    """
    with transaction() as session:
        project = own_project(owner_id, project_id, to_change=True)
        if not project.sound.get("track"):
            raise NotFound("This project has no music of its own.")
        _let_go(session, project, project.sound["track"])
        project.sound = {k: v for k, v in project.sound.items() if k != "track"}
        session.flush()
        operations.note("sound.track_removed", user_id=owner_id, project_id=project_id)
        return sound.view(project)


def keep_captions(
    owner_id: uuid.UUID, project_id: uuid.UUID, language: str, name: str, data: bytes
) -> SoundView:
    """Take captions in another language, as WebVTT or SubRip, to go with a project's film.

    Raises:
        NotFound: for a project that is not the owner's.
        CaptionsUnreadable: with the line that can't be understood.
        BadInput: for a language's tag that is none.
    """
    from studio.film.subtitle_reading import (  # noqa: PLC0415  # only who uploads captions
        read_captions,
    )

    tag = _tag(language)
    with transaction():
        project = own_project(owner_id, project_id, to_change=False)
        there = project.sound.get("captions", {})
        if tag not in there and len(there) >= MOST_LANGUAGES:
            raise BadInput(f"A film has captions in at most {MOST_LANGUAGES} languages.")
    read_captions(data)
    content_hash = store().put_bytes(data)
    with transaction() as session:
        project = own_project(owner_id, project_id, to_change=True)
        row = MediaAsset(
            user_id=owner_id,
            project_id=project_id,
            kind=MediaKind.CAPTION_TRACK,
            name=shown_name(name, f"{tag}.vtt"),
            content_hash=content_hash,
            media_type=_caption_type(data),
            size=len(data),
        )
        there = project.sound.get("captions", {})
        _let_go(session, project, there.get(tag, ""))
        project.sound = project.sound | {"captions": {**there, tag: _add(session, row)}}
        session.flush()
        told = f"{tag}: {row.name}"
        operations.note("sound.captions_added", told, user_id=owner_id, project_id=project_id)
        return sound.view(project)


def remove_captions(owner_id: uuid.UUID, project_id: uuid.UUID, language: str) -> SoundView:
    """Take the captions of a language out again.

    Raises:
        NotFound: for a project that is not the owner's, or has none of this language.
    """
    with transaction() as session:
        project = own_project(owner_id, project_id, to_change=True)
        there = dict(project.sound.get("captions", {}))
        if language.lower() not in there:
            raise NotFound("This project has no captions in that language.")
        _let_go(session, project, there.pop(language.lower()))
        project.sound = project.sound | {"captions": there}
        session.flush()
        operations.note("sound.captions_removed", user_id=owner_id, project_id=project_id)
        return sound.view(project)


def file(owner_id: uuid.UUID, project_id: uuid.UUID, file_id: uuid.UUID) -> StoredFile:
    """A track or captions of a project.

    Raises:
        NotFound: when there is none, or it is another's.
    """
    with transaction():
        row = own_asset(owner_id, file_id, (MediaKind.TRACK, MediaKind.CAPTION_TRACK))
        if row.project_id != project_id:
            raise NotFound("There is no such file.")
        return stored(row)


def _add(session: Session, row: MediaAsset) -> str:
    session.add(row)
    session.flush()
    return str(row.id)


def _let_go(session: Session, project: Project, file_id: str) -> None:
    if file_id:
        session.execute(
            sa.delete(MediaAsset).filter_by(id=uuid.UUID(file_id), project_id=project.id)
        )


def _caption_type(data: bytes) -> str:
    web = data.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT")
    return "text/vtt" if web else "application/x-subrip"


def _tag(given: str) -> str:
    tag = given.strip().lower().replace("_", "-")
    if not TAG.fullmatch(tag):
        told = "A language is a tag such as es, fr or pt-br."
        raise BadInput(told, field="language")
    return tag
