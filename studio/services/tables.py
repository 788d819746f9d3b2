"""The database's tables: bring them up to date, and say whether they are."""

import flask_migrate
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import current_app

from studio.models import db
from studio.services.context import settings


def upgrade() -> None:
    """Run the migrations that the database has not had."""
    flask_migrate.upgrade()
    db.engine.dispose()


def up_to_date() -> bool:
    """Whether the database has had all migrations; False when it does not answer."""
    wanted = ScriptDirectory(current_app.extensions["migrate"].directory).get_heads()
    try:
        with db.engine.connect() as connection:
            return set(MigrationContext.configure(connection).get_current_heads()) == set(wanted)
    except sa.exc.OperationalError:
        return False


def address() -> str:
    """Where the database is, its password hidden."""
    return sa.make_url(settings().sqlalchemy_url).render_as_string(hide_password=True)
