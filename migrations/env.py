"""Runs the migrations on the database of the running application."""

from alembic import context
from flask import current_app

extension = current_app.extensions["migrate"]
metadata = extension.db.metadatas[None]


def render_item(kind: str, item: object, _context: object) -> str | bool:
    """Write our own column type as what it is in the database: history needs no models."""
    if kind == "type" and type(item).__name__ == "UtcDateTime":
        return "sa.DateTime(timezone=True)"
    return False


options = extension.configure_args | {"render_item": render_item}


def run_offline() -> None:
    """Print the statements instead of running them."""
    url = extension.db.engine.url.render_as_string(hide_password=False)
    context.configure(url=url, target_metadata=metadata, literal_binds=True, **options)
    with context.begin_transaction():
        context.run_migrations()


def run_online() -> None:
    """Run the statements, in one transaction where the database can."""
    with extension.db.engine.connect() as connection:
        context.configure(connection=connection, target_metadata=metadata, **options)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_offline()
else:
    run_online()
