"""The JSON door: ``/api``, and the health checks.

``register`` joins the resources, their description and its pages to an application.
"""

from flask import Blueprint, Flask

from studio.api import tokens
from studio.api.docs import docs
from studio.api.users import users

RESOURCES = (users,)


def register(app: Flask) -> None:
    """Add the API to an application."""
    api = Blueprint("api", __name__)
    for resource in RESOURCES:
        api.register_blueprint(resource.blueprint)
    api.register_blueprint(docs)
    app.register_blueprint(api)
    tokens.register(app)
