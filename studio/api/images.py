"""``/api/images`` (ours): pictures for your films."""

import uuid

from flask import Response, send_file
from werkzeug.datastructures import FileStorage

from studio.api.resource import Resource
from studio.api.schemas.images import Image
from studio.services import pictures
from studio.services.accounts import AccountView

images = Resource("images", "/api/images", "Pictures for your films.")


@images.post("", upload="image", answers={201: Image})
def upload(account: AccountView, upload: FileStorage) -> Image:
    """Upload a picture: PNG, JPEG or WebP, up to 20 million pixels.

    It is decoded and written anew, without metadata. Put its id into a project's `images`.
    """
    kept = pictures.keep(account.id, upload.filename or "", upload.read())
    url = f"{images.prefix}/{kept.id}"
    return Image(id=kept.id, url=url, width=kept.width, height=kept.height)


@images.get("/<uuid:image_id>", answers={200: "image/png, image/jpeg"})
def show(account: AccountView, image_id: uuid.UUID) -> Response:
    """A picture's file."""
    found = pictures.file(account.id, image_id)
    response = send_file(found.path, mimetype=found.media_type, etag=found.etag, max_age=0)
    response.cache_control.private = True
    return response
