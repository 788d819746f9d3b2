"""Lend a face a voice: footage and a recording, or words, go in; a video that speaks comes out."""

import uuid

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import login_required
from werkzeug.datastructures import FileStorage

from studio.lib.errors import BadInput, Conflict, CreditsShort
from studio.services import orders, pieces, projects, uploads
from studio.services.job_views import JobView
from studio.services.words import JobKind, JobStatus
from studio.web.faces.desk import price_words, voices
from studio.web.sound.listening import source
from studio.web.visitor import me

faces = Blueprint("faces", __name__)


@faces.before_request
@login_required  # type: ignore[untyped-decorator]  # flask-login has no types
def behind_the_door() -> None:
    """All of these pages are for people who are signed in."""


@faces.get("/projects/<uuid:project_id>/faces")
def show(project_id: uuid.UUID) -> ResponseReturnValue:
    """The page: what was made last, and the form for the next."""
    return _page(project_id)


@faces.get("/projects/<uuid:project_id>/faces/status")
def status(project_id: uuid.UUID) -> ResponseReturnValue:
    """What is being made, for a page that asks again."""
    project = projects.get(me(), project_id)
    return render_template("faces/_dubbed.html", project=project, **_newest(project_id))


@faces.post("/projects/<uuid:project_id>/faces")
def dub(project_id: uuid.UUID) -> ResponseReturnValue:
    """Keep what came along and order the video."""
    projects.get(me(), project_id)
    try:
        pieces.dub(me(), project_id, _wanted())
    except (BadInput, Conflict, CreditsShort) as error:
        return _page(project_id, fault=str(error))
    return redirect(url_for("faces.show", project_id=project_id))


@faces.post("/projects/<uuid:project_id>/faces/cancellation")
def stop(project_id: uuid.UUID) -> ResponseReturnValue:
    """Stop what is being made."""
    for job in pieces.of_project(me(), project_id, JobKind.LIP_SYNC):
        if job.active:
            _stopped(job)
    return redirect(url_for("faces.show", project_id=project_id))


NOTHING_TO_SAY = "Choose a recording, or write the words."


def _stopped(job: JobView) -> None:
    try:
        orders.cancel(me(), job.id)
    except Conflict as error:
        flash(str(error), "error")


def _wanted() -> pieces.LipSync:
    """What the form asks for; its files are kept, when there is something to say.

    Raises:
        BadInput: when something is missing, or a file can't be read.
    """
    text = request.form.get("text", "").strip()
    if _missing("speech") and not text:
        raise BadInput(NOTHING_TO_SAY, field="speech")
    return pieces.LipSync(
        video_url=_upload("footage", "Choose a photo or a video first."),
        audio_url="" if _missing("speech") else _upload("speech", NOTHING_TO_SAY),
        text=text,
        voice=request.form.get("voice", ""),
        face=_face(),
    )


def _missing(name: str) -> bool:
    file = request.files.get(name)
    return file is None or not file.filename


def _upload(name: str, missing: str) -> str:
    """The address of a file that came along and is kept now.

    Raises:
        BadInput: when none did, or it can't be read.
    """
    if _missing(name):
        raise BadInput(missing, field=name)
    file: FileStorage = request.files[name]
    return uploads.keep(me(), file.filename or name, file.stream).url


def _face() -> int:
    given = request.form.get("face", "0")
    return int(given) if given.isascii() and given.isdecimal() else 0


def _newest(project_id: uuid.UUID) -> dict[str, object]:
    made = pieces.of_project(me(), project_id, JobKind.LIP_SYNC)
    job = made[0] if made else None
    video = source(job) if job and job.status is JobStatus.COMPLETE else ""
    return {"job": job, "video": video}


def _page(project_id: uuid.UUID, *, fault: str = "") -> ResponseReturnValue:
    """The page; after a fault with what was typed and chosen, for files alone are lost."""
    project = projects.get(me(), project_id)
    words = {"voices": voices(me(), project), "price_words": price_words(), "typed": _typed()}
    page = render_template(
        "faces/show.html", project=project, fault=fault, **words, **_newest(project_id)
    )
    return page, 422 if fault else 200


def _typed() -> dict[str, object]:
    typed = {name: request.form.get(name, "") for name in ("text", "voice")}
    return {**typed, "face": _face()}
