"""What a person chose for the sound of a project's film: looked at, changed, put into an order.

It is kept with the project as JSON: language, voices by character ("" is the narrator), how words
are read, the level of music, own music, captions. Files are uploads of ``sound_files``.
"""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from studio.film.sound import MUSIC_LEVEL_DB
from studio.lib.errors import BadInput
from studio.models import MediaAsset, Project, db
from studio.models.words import MediaKind
from studio.services import operations, voice_choice
from studio.services.owned import own_project
from studio.services.transactions import transaction

SOFTEST_DB, LOUDEST_DB = MUSIC_LEVEL_DB
NARRATOR = ""
MOST_VOICES = 100
NAME_LETTERS = 200


@dataclass(frozen=True)
class SoundFile:
    """A track or captions of one's own; ``duration_s`` is None of captions."""

    id: uuid.UUID
    name: str
    size: int
    duration_s: float | None


@dataclass(frozen=True)
class SoundView:
    """All that was chosen for a film's sound.

    ``language`` is a tag, or "" for what the script is written in; ``voices`` gives the id of the
    chosen voice by the character's name, "" being the narrator; ``captions`` are translated ones
    by their language's tag.
    """

    project_id: uuid.UUID
    language: str
    voices: Mapping[str, str]
    pronunciations: tuple[tuple[str, str], ...]
    music: str
    music_db: float
    described: bool
    burned: bool
    track: SoundFile | None
    captions: Mapping[str, SoundFile]


def settings_of(owner_id: uuid.UUID, project_id: uuid.UUID) -> SoundView:
    """What was chosen for a project's sound.

    Raises:
        NotFound: for a project that is not the owner's.
    """
    with transaction():
        return view(own_project(owner_id, project_id, to_change=False))


def change(owner_id: uuid.UUID, project_id: uuid.UUID, changes: Mapping[str, Any]) -> SoundView:
    """Change some of it; a list that is given replaces the one that was there.

    Names are ``language``, ``voices``, ``pronunciations``, ``music_db``, ``described``,
    ``burned``.

    Raises:
        NotFound: for a project that is not the owner's.
        BadInput: naming the field that can't be used.
    """
    unknown = set(changes) - set(_CHECKS)
    if unknown:
        raise BadInput(f"The sound has no {min(unknown)}.", field=min(unknown))
    checked = {name: _CHECKS[name](value) for name, value in changes.items()}
    with transaction() as session:
        project = own_project(owner_id, project_id, to_change=True)
        project.sound = project.sound | checked
        session.flush()
        what = ", ".join(sorted(changes))
        operations.note("sound.edited", what, user_id=owner_id, project_id=project_id)
        return view(project)


def choose_voice(
    owner_id: uuid.UUID, project_id: uuid.UUID, character: str, voice_id: str
) -> SoundView:
    """Give one character (or "", the narrator) a voice; "" lets the studio choose again.

    Raises:
        NotFound: for a project that is not the owner's.
        BadInput: for a voice that is not there.
    """
    with transaction() as session:
        project = own_project(owner_id, project_id, to_change=True)
        others = {
            name: each
            for name, each in project.sound.get("voices", {}).items()
            if name.casefold() != character.casefold()
        }
        given = others | ({character: voice_id} if voice_id else {})
        project.sound = project.sound | {"voices": _voices(given)}
        session.flush()
        return view(project)


def wishes(project: Project) -> dict[str, Any]:
    """What an order for a film keeps of it, files by their hashes. In the caller's transaction."""
    chosen = project.sound
    hashes = {str(row.id): row.content_hash for row in _files(project)}
    tracks = chosen.get("captions", {})
    return {
        "language": chosen.get("language", ""),
        "voices": [list(pair) for pair in sorted(chosen.get("voices", {}).items())],
        "pronunciations": pronunciations_of(project),
        "music_db": chosen.get("music_db", 0.0),
        "track": hashes.get(chosen.get("track", ""), ""),
        "described": chosen.get("described", False),
        "burned": chosen.get("burned", False),
        "caption_tracks": [[tag, hashes[i]] for tag, i in sorted(tracks.items()) if i in hashes],
    }


def pronunciations_of(project: Project) -> list[list[str]]:
    """How a project's words are read, in the caller's transaction."""
    return [list(pair) for pair in project.sound.get("pronunciations", [])]


def view(project: Project) -> SoundView:
    """A project's sound as doors see it, in the caller's transaction."""
    chosen = project.sound
    files = {str(row.id): _file(row) for row in _files(project)}
    tracks = chosen.get("captions", {})
    return SoundView(
        project_id=project.id,
        language=chosen.get("language", ""),
        voices=dict(chosen.get("voices", {})),
        pronunciations=tuple((word, said) for word, said in pronunciations_of(project)),
        music=project.music,
        music_db=chosen.get("music_db", 0.0),
        described=chosen.get("described", False),
        burned=chosen.get("burned", False),
        track=files.get(chosen.get("track", "")),
        captions={tag: files[key] for tag, key in sorted(tracks.items()) if key in files},
    )


def _files(project: Project) -> list[MediaAsset]:
    kinds = (MediaKind.TRACK, MediaKind.CAPTION_TRACK)
    mine = sa.select(MediaAsset).where(
        MediaAsset.project_id == project.id, MediaAsset.kind.in_(kinds)
    )
    return list(db.session.scalars(mine))


def _file(row: MediaAsset) -> SoundFile:
    length = None if row.duration_ms is None else row.duration_ms / 1000
    return SoundFile(row.id, row.name, row.size, length)


def _language(given: str) -> str:
    return voice_choice.checked_language(given) or ""


def _voices(given: Mapping[str, str]) -> dict[str, str]:
    if len(given) > MOST_VOICES:
        raise BadInput(f"Voices are chosen for at most {MOST_VOICES} characters.", field="voices")
    kept: dict[str, str] = {}
    for name, voice_id in given.items():
        plain = " ".join(name.split())
        if len(plain) > NAME_LETTERS:
            raise BadInput("A character's name is too long.", field="voices")
        if not voice_id:
            continue
        if voice_choice.named(voice_id) is None:
            told = f"There is no voice “{voice_id[:40]}” for {plain or 'the narrator'}."
            raise BadInput(told, field="voices")
        kept[plain] = voice_id
    return kept


def _pronunciations(given: Any) -> list[list[str]]:
    from studio.speech.pronunciations import (  # noqa: PLC0415  # its tables, on first use only
        checked_pronunciations,
    )

    return [list(pair) for pair in checked_pronunciations([(one, two) for one, two in given])]


def _music_db(given: float) -> float:
    if not SOFTEST_DB <= given <= LOUDEST_DB:
        told = f"The music is {-SOFTEST_DB:.0f} dB softer to {LOUDEST_DB:.0f} dB louder."
        raise BadInput(told, field="music_db")
    return round(float(given), 2)


_CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "language": _language,
    "voices": _voices,
    "pronunciations": _pronunciations,
    "music_db": _music_db,
    "described": bool,
    "burned": bool,
}
