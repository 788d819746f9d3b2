"""``/api/ai``: order a film, watch it being made, stop it."""

import dataclasses
import uuid

from flask import request
from werkzeug.exceptions import BadRequest

from studio.api.resource import Resource
from studio.api.schemas.ai import Job, JobAccepted, VideoRequest
from studio.services import films
from studio.services.accounts import AccountView
from studio.services.films import JobView

ai = Resource("ai", "/api/ai", "Order a film, watch it being made, stop it.")
KEY_LETTERS = 128


@ai.post(
    "/video-generate", body=VideoRequest, answers={202: JobAccepted}, problems=(400, 402, 404, 409)
)
def order_video(account: AccountView, body: VideoRequest) -> JobAccepted:
    """Order the film of a project; its credits are held until it ends.

    Sent again with the same `Idempotency-Key` header, it answers with the job that is there. 402
    when credits do not suffice, 409 while the project's film is being made, 422 for a script
    that can't be filmed or is too long.
    """
    overrides = body.model_dump(exclude_unset=True, exclude={"project_id"})
    job = films.order(account.id, body.project_id, overrides=overrides, key=_key())
    return JobAccepted(job_id=job.id, status=job.status, estimated_time=job.estimated_time)


@ai.get("/jobs/<uuid:job_id>", answers={200: Job})
def show_job(account: AccountView, job_id: uuid.UUID) -> Job:
    """How far a job is, and how it ended."""
    return _job(films.job(account.id, job_id))


@ai.post("/jobs/<uuid:job_id>/cancellation", answers={202: Job}, problems=(409,))
def cancel_job(account: AccountView, job_id: uuid.UUID) -> Job:
    """Stop a job; the credits that were held for it come back.

    409 when it has already ended.
    """
    return _job(films.cancel(account.id, job_id))


def _job(view: JobView) -> Job:
    shown = {field.name: getattr(view, field.name) for field in dataclasses.fields(view)}
    shown |= {"job_id": shown.pop("id"), "error": view.error or None, "urls": dict(view.urls)}
    return Job.model_validate(shown)


def _key() -> str:
    key = request.headers.get("Idempotency-Key", "")
    if len(key) > KEY_LETTERS or not key.isascii() or not (key.isprintable() or not key):
        raise BadRequest(f"An Idempotency-Key is up to {KEY_LETTERS} plain letters.")
    return key
