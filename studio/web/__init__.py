"""The pages: one folder a blueprint, thin routes, forms; every act is a service's."""

from flask import Flask

from studio.web import errors, wording
from studio.web.accounts.routes import accounts
from studio.web.films.routes import films
from studio.web.pages.routes import pages
from studio.web.projects.routes import projects


def register(app: Flask) -> None:
    """Hang the pages, their words and their error pages into the application."""
    for blueprint in (pages, accounts, projects, films):
        app.register_blueprint(blueprint)
    wording.register(app)
    errors.register(app)
