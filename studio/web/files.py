"""Serves stored files: ranges, entity tags, names, caches."""

from http import HTTPStatus

from flask import request, send_file
from werkzeug.wrappers import Response

from studio.services.films import StoredFile


def serve(stored: StoredFile, *, public: bool = False) -> Response:
    """A file, whole or the range that was asked for; ``?download=1`` offers to save it."""
    response = send_file(
        stored.path,
        mimetype=stored.media_type,
        as_attachment=request.args.get("download") == "1",
        download_name=stored.download_name,
        conditional=True,
        etag=stored.etag,
    )
    if response.status_code == HTTPStatus.NOT_MODIFIED or request.method == "HEAD":
        response.close()  # nobody will read the file that was opened for it
    response.headers["Cache-Control"] = "no-cache" if public else "private, no-cache"
    return response
