"""``/api/uploads`` (ours): videos, photos and sounds for lip-sync."""

import uuid

from flask import Response
from werkzeug.datastructures import FileStorage

from studio.api.files import sent
from studio.api.resource import Resource
from studio.api.schemas.uploads import Upload
from studio.services import uploads as service
from studio.services.accounts import AccountView

uploads = Resource("uploads", "/api/uploads", "Videos, photos and sounds for lip-sync.")
TYPES = (
    "video/mp4, video/webm, image/png, image/jpeg, image/webp, audio/wav, audio/mpeg, audio/mp4,"
    " audio/flac, audio/ogg"
)


@uploads.post("", upload="file", upload_types=TYPES, footage=True, answers={201: Upload})
def upload(account: AccountView, upload: FileStorage) -> Upload:
    """Upload a video, a photo or a sound.

    What it is, is found out by decoding it. Its `url` names it in `POST /api/ai/lip-sync`.
    """
    return Upload.model_validate(service.keep(account.id, upload.filename or "", upload.stream))


@uploads.get(
    "/<uuid:upload_id>",
    answers={200: f"{TYPES}, audio/aac, audio/webm, video/ogg", 206: TYPES},
    problems=(416,),
)
def show(account: AccountView, upload_id: uuid.UUID) -> Response:
    """An upload's file, whole or the range that is asked for."""
    return sent(service.file(account.id, upload_id))


@uploads.delete("/<uuid:upload_id>", answers={204: None})
def delete(account: AccountView, upload_id: uuid.UUID) -> None:
    """Take an upload away. What was made of it stays."""
    service.remove(account.id, upload_id)
