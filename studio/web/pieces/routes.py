"""Files of what was ordered by itself, to be played and taken home from the pages."""

import uuid

from flask import Blueprint
from flask.typing import ResponseReturnValue
from flask_login import login_required

from studio.services import pieces as service
from studio.services import uploads
from studio.web.files import serve
from studio.web.visitor import me

pieces = Blueprint("pieces", __name__)


@pieces.before_request
@login_required  # type: ignore[untyped-decorator]  # flask-login has no types
def behind_the_door() -> None:
    """All of these files are for people who are signed in."""


@pieces.get("/pieces/<uuid:job_id>/files/<name>")
def file(job_id: uuid.UUID, name: str) -> ResponseReturnValue:
    """A file that an order made."""
    return serve(service.file(me(), job_id, name))


@pieces.get("/uploads/<uuid:upload_id>")
def upload(upload_id: uuid.UUID) -> ResponseReturnValue:
    """A video, photo or sound that was uploaded."""
    return serve(uploads.file(me(), upload_id))
