"""The API's description and its two readers, Swagger UI and ReDoc; all from our own host."""

from importlib.resources import files

from flask import Blueprint, Response, jsonify, render_template, send_from_directory

from studio.api.document import document

docs = Blueprint("docs", __name__)
_SWAGGER = files("flask_openapi_swagger").joinpath("templates", "swagger")


@docs.get("/api/openapi.json")
def openapi() -> Response:
    """The description, OpenAPI 3.1."""
    return jsonify(document())


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
    return send_from_directory(str(_SWAGGER), name, max_age=86_400)
