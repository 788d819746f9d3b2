"""The JSON door: ``/api``, and the health checks.

``register`` joins the resources, their description and its pages to an application.
"""

from flask import Blueprint, Flask
from werkzeug.exceptions import HTTPException

from studio.api import problems, tokens
from studio.api.docs import docs
from studio.api.resources import RESOURCES
from studio.lib.errors import StudioError


def register(app: Flask) -> None:
    """Add the API to an application, with its errors and its description."""
    api = Blueprint("api", __name__)
    for resource in RESOURCES:
        api.register_blueprint(resource.blueprint)
    api.register_blueprint(docs)
    for place in (api, app):
        place.register_error_handler(HTTPException, problems.from_http)
        place.register_error_handler(StudioError, problems.from_error)
    app.register_blueprint(api)
    tokens.register(app)
