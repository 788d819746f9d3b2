"""Sends stored files to programs: whole, or the range that was asked for."""

from flask import Response, send_file

from studio.services.job_views import StoredFile


def sent(stored: StoredFile) -> Response:
    """A file; ``Range`` gives a part of it, ``If-None-Match`` asks whether it has changed."""
    response = send_file(
        stored.path,
        mimetype=stored.media_type,
        download_name=stored.download_name,
        conditional=True,
        etag=stored.etag,
        max_age=0,
    )
    response.cache_control.private = True
    return response
