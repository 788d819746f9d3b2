"""``/api/ai``: order a film, speech, music or a lip-sync; watch it being made, stop it."""

import dataclasses
import uuid

from flask import Response, request
from werkzeug.exceptions import BadRequest

from studio.api.files import sent
from studio.api.resource import Resource
from studio.api.schemas.ai import (
    AudioRequest,
    Job,
    JobAccepted,
    LipSyncRequest,
    MusicRequest,
    Styles,
    VideoRequest,
    Voices,
    VoicesQuery,
)
from studio.services import casting, films, orders, pieces
from studio.services.accounts import AccountView
from studio.services.job_views import FILES, JobView

ai = Resource("ai", "/api/ai", "Order a film, speech, music or a lip-sync, and watch the job.")
KEY_LETTERS = 128
NAME = {"type": "string", "pattern": "^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$"}
TYPES = sorted({entry.media_type for files in FILES.values() for entry in files.values()})
ORDERED = {"answers": {202: JobAccepted}, "problems": (400, 402, 404, 409)}


@ai.post("/video-generate", body=VideoRequest, **ORDERED)
def order_video(account: AccountView, body: VideoRequest) -> JobAccepted:
    """Order the film of a project; its credits are held until it ends.

    Sent again with the same `Idempotency-Key` header, it answers with the job that is there. 402
    when credits do not suffice, 409 while the project's film is being made, 422 for a script
    that can't be filmed or is too long.
    """
    overrides = body.model_dump(exclude_unset=True, exclude={"project_id"})
    return _taken(films.order(account.id, body.project_id, overrides=overrides, key=_key()))


@ai.post("/audio-generate", body=AudioRequest, **ORDERED)
def order_audio(account: AccountView, body: AudioRequest) -> JobAccepted:
    """Have a text spoken, as the project's list of pronunciations says.

    What was spoken before is free. 422 for a language that the studio has no voice for, and for
    a voice that does not speak it; see `GET /api/ai/voices`.
    """
    wanted = pieces.Speech(body.text, voice=body.voice, language=body.language)
    return _taken(pieces.speak(account.id, body.project_id, wanted, key=_key()))


@ai.post("/music-generate", body=MusicRequest, **ORDERED)
def order_music(account: AccountView, body: MusicRequest) -> JobAccepted:
    """Have a piece of music composed and played, of exactly the length that is asked for.

    The same prompt, style, length and seed give the same piece, and it is free the second time.
    422 for a style that is not there; the problem lists those that are.
    """
    wanted = pieces.Music(body.prompt, body.duration, style=body.style, seed=body.seed)
    return _taken(pieces.compose(account.id, body.project_id, wanted, key=_key()))


@ai.post("/lip-sync", body=LipSyncRequest, **ORDERED)
def order_lip_sync(account: AccountView, body: LipSyncRequest) -> JobAccepted:
    """Have a face in a video or photo speak a recording.

    `video_url` and `audio_url` are addresses of the studio's own files: `POST /api/uploads`, a
    job's `urls`, a film's files; or of hosts that the operator allows. 422 for any other, and
    for a file without a picture or a sound. A job that finds no face fails and costs nothing.
    """
    given = body.model_dump(exclude={"project_id"})
    wanted = pieces.LipSync(**given, here=request.host_url)
    return _taken(pieces.dub(account.id, body.project_id, wanted, key=_key()))


@ai.get("/voices", query=VoicesQuery, answers={200: Voices})
def voices(account: AccountView, query: VoicesQuery) -> Voices:  # noqa: ARG001  # a token is asked for
    """The voices that speak a language."""
    return Voices.model_validate({"voices": casting.voices(query.language)})


@ai.get("/styles", answers={200: Styles})
def styles(account: AccountView) -> Styles:  # noqa: ARG001  # a token is asked for
    """The styles of music that there are."""
    return Styles.model_validate({"styles": pieces.styles()})


@ai.get("/jobs/<uuid:job_id>", answers={200: Job})
def show_job(account: AccountView, job_id: uuid.UUID) -> Job:
    """How far a job is, and how it ended."""
    return _job(orders.job(account.id, job_id))


@ai.post("/jobs/<uuid:job_id>/cancellation", answers={202: Job}, problems=(409,))
def cancel_job(account: AccountView, job_id: uuid.UUID) -> Job:
    """Stop a job; the credits that were held for it come back.

    409 when it has already ended.
    """
    return _job(orders.cancel(account.id, job_id))


@ai.get(
    "/jobs/<uuid:job_id>/files/<name>",
    where={"name": NAME},
    answers={200: ", ".join(TYPES), 206: ", ".join(TYPES)},
    problems=(416,),
)
def job_file(account: AccountView, job_id: uuid.UUID, name: str) -> Response:
    """A file that a finished job made, whole or the range that is asked for.

    A film's are those of the project's newest film; captions that were brought for it in another
    language are `film.es.vtt`, by their tag.
    """
    return sent(pieces.file(account.id, job_id, name))


def _taken(view: JobView) -> JobAccepted:
    return JobAccepted(job_id=view.id, status=view.status, estimated_time=view.estimated_time)


def _job(view: JobView) -> Job:
    shown = {field.name: getattr(view, field.name) for field in dataclasses.fields(view)}
    shown |= {"job_id": shown.pop("id"), "error": view.error or None, "urls": dict(view.urls)}
    return Job.model_validate(shown)


def _key() -> str:
    key = request.headers.get("Idempotency-Key", "")
    if len(key) > KEY_LETTERS or not key.isascii() or not (key.isprintable() or not key):
        raise BadRequest(f"An Idempotency-Key is up to {KEY_LETTERS} plain letters.")
    return key
