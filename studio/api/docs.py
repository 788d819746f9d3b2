"""The API's description and its two readers, Swagger UI and ReDoc; all from our own host."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

from flask import Blueprint, Response, current_app, render_template, send_from_directory

from studio.api.document import document
from studio.api.resources import RESOURCES

docs = Blueprint("docs", __name__)
_A_DAY_S = 86_400
_REDOC_LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg"
_NO_LOGO = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
_SWAGGER = files("flask_openapi_swagger").joinpath("templates", "swagger")


@docs.get("/api/openapi.json")
def openapi() -> Response:
    """The description, OpenAPI 3.1."""
    return Response(_document(), mimetype="application/json")


@docs.get("/api/docs")
def swagger() -> str:
    """Swagger UI: read and try."""
    return render_template("api/swagger.html")


@docs.get("/api/redoc")
def redoc() -> str:
    """ReDoc: read."""
    return render_template("api/redoc.html")


@docs.get("/api/swagger/<path:name>")
def swagger_file(name: str) -> Response:
    """A file of Swagger UI."""
    return send_from_directory(str(_SWAGGER), name, max_age=_A_DAY_S)


@docs.get("/api/redoc/redoc.standalone.js")
def redoc_file() -> Response:
    """ReDoc's program, without the one picture that it would fetch from its maker's host."""
    response = Response(
        _redoc_from_here(str(current_app.static_folder)), mimetype="text/javascript"
    )
    response.cache_control.max_age = _A_DAY_S
    return response


@cache
def _document() -> str:
    return json.dumps(document(RESOURCES))


@cache
def _redoc_from_here(static: str) -> str:
    program = Path(static, "vendor", "redoc.standalone.js").read_text(encoding="utf-8")
    return program.replace(_REDOC_LOGO, _NO_LOGO)
