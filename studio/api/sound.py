"""``/api/projects/{id}/sound`` (ours): what was chosen for a film's sound, and its files."""

import uuid

from werkzeug.datastructures import FileStorage

from studio.api.resource import Resource
from studio.api.schemas.sound import Sound, SoundRequest, TrackForm
from studio.services import sound as service
from studio.services import sound_files
from studio.services.accounts import AccountView

sound = Resource("sound", "/api/projects", "What was chosen for the sound of a project's film.")
TRACK_TYPES = "audio/wav, audio/mpeg, audio/mp4, audio/flac, audio/ogg"
TAG = {"type": "string", "pattern": "^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$"}


@sound.get("/<uuid:project_id>/sound", answers={200: Sound})
def show(account: AccountView, project_id: uuid.UUID) -> Sound:
    """What was chosen for a project's sound."""
    return Sound.model_validate(service.settings_of(account.id, project_id))


@sound.put("/<uuid:project_id>/sound", body=SoundRequest, answers={200: Sound})
def change(account: AccountView, project_id: uuid.UUID, body: SoundRequest) -> Sound:
    """Change any of it; what is not given stays, and a list replaces the one that was there.

    The next film is made with it; lines that sound as before are not spoken again.
    """
    changes = body.model_dump(exclude_unset=True)
    return Sound.model_validate(service.change(account.id, project_id, changes))


@sound.post(
    "/<uuid:project_id>/track",
    upload="file",
    upload_types=TRACK_TYPES,
    form=TrackForm,
    footage=True,
    answers={201: Sound},
)
def keep_track(
    account: AccountView, project_id: uuid.UUID, upload: FileStorage, form: TrackForm
) -> Sound:
    """Upload music of your own for the film, in place of the composer's.

    With `may_use` you state that you may use it; the statement is kept.
    """
    may_use = form.may_use == "true"
    name, stream = upload.filename or "", upload.stream
    kept = sound_files.keep_track(account.id, project_id, name, stream, may_use=may_use)
    return Sound.model_validate(kept)


@sound.delete("/<uuid:project_id>/track", answers={204: None})
def remove_track(account: AccountView, project_id: uuid.UUID) -> None:
    """Take your own music out again; the composer plays as before."""
    sound_files.remove_track(account.id, project_id)


@sound.post(
    "/<uuid:project_id>/captions/<language>",
    where={"language": TAG},
    upload="file",
    upload_types="text/vtt, application/x-subrip",
    answers={201: Sound},
)
def keep_captions(
    account: AccountView, project_id: uuid.UUID, language: str, upload: FileStorage
) -> Sound:
    """Upload captions in another language, as WebVTT or SubRip, to go with the film.

    422 names the line that can't be understood.
    """
    name, data = upload.filename or "", upload.read()
    kept = sound_files.keep_captions(account.id, project_id, language, name, data)
    return Sound.model_validate(kept)


@sound.delete(
    "/<uuid:project_id>/captions/<language>", where={"language": TAG}, answers={204: None}
)
def remove_captions(account: AccountView, project_id: uuid.UUID, language: str) -> None:
    """Take the captions of a language out again."""
    sound_files.remove_captions(account.id, project_id, language)
