"""The pages: one folder a blueprint, thin routes, forms; every act is a service's."""

from flask import Flask

from studio.web import errors, wording
from studio.web.accounts.routes import accounts
from studio.web.faces.routes import faces
from studio.web.films.routes import films
from studio.web.pages.routes import pages
from studio.web.pieces.routes import pieces
from studio.web.projects.routes import projects
from studio.web.sound.routes import sound


def register(app: Flask) -> None:
    """Hang the pages, their words and their error pages into the application."""
    for blueprint in (pages, accounts, projects, sound, faces, pieces, films):
        app.register_blueprint(blueprint)
    wording.register(app)
    errors.register(app)
