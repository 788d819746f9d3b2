"""An application without doors: what services stand on, for workers, commands and migrations."""

from typing import Any

from flask import Flask
from flask_migrate import Migrate

from studio.lib.settings import ROOT, Settings
from studio.models import db
from studio.services.context import furnish


def create_backstage(settings: Settings) -> Flask:
    """A Flask application that has the database, its migrations and the services' context."""
    app = Flask("studio", template_folder=ROOT / "templates", static_folder=ROOT / "static")
    app.config.update(_database_settings(settings))
    settings.home.mkdir(parents=True, exist_ok=True)
    db.init_app(app)
    Migrate(app, db, directory=str(ROOT / "migrations"), render_as_batch=True)
    furnish(app, settings)
    return app


def _database_settings(settings: Settings) -> dict[str, Any]:
    return {
        "TESTING": settings.environment == "test",
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.sqlalchemy_url,
        "SQLALCHEMY_ENGINE_OPTIONS": {"pool_pre_ping": True},
    }
