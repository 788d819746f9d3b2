"""One history of migrations: up, checked against the models, and down, on both databases."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import flask_migrate
import pytest
import sqlalchemy as sa
from flask import Flask

from studio.lib.settings import Settings
from studio.models import Base, MediaAsset, Project, db
from studio.models.words import MediaKind
from studio.services.backstage import create_backstage


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def empty(
    request: pytest.FixtureRequest, tmp_path: Path, settings_for: Callable[..., Settings]
) -> Iterator[Flask]:
    """A studio on an empty database."""
    chosen = {}
    if request.param == "postgresql":
        chosen["DATABASE_URL"] = request.getfixturevalue("postgres_url")
    studio = create_backstage(settings_for(tmp_path, **chosen))
    with studio.app_context():
        yield studio
        db.session.remove()
        db.engine.dispose()


def tables() -> set[str]:
    return set(sa.inspect(db.engine).get_table_names()) - {"alembic_version"}


def test_the_migrations_make_what_the_models_say_and_take_it_away(empty: Flask) -> None:
    flask_migrate.upgrade()
    assert tables() == set(Base.metadata.tables)
    flask_migrate.check()
    flask_migrate.downgrade(revision="base")
    assert tables() == set()
    flask_migrate.upgrade()
    flask_migrate.check()


def drawn() -> dict[str, object]:
    """All tables as the database itself describes them."""
    found = sa.inspect(db.engine)
    described: dict[str, object] = {}
    for table in sorted(tables()):
        columns = [(c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(table)]
        keys = [
            (k["name"], k["constrained_columns"], k["referred_table"], k["options"])
            for k in found.get_foreign_keys(table)
        ]
        checks = [(c["name"], c["sqltext"]) for c in found.get_check_constraints(table)]
        uniques = [(u["name"], u["column_names"]) for u in found.get_unique_constraints(table)]
        indexes = [(i["name"], i["column_names"], i["unique"]) for i in found.get_indexes(table)]
        parts = (columns, keys, checks, uniques, indexes)
        described[table] = [
            found.get_pk_constraint(table),
            *(sorted(part, key=str) for part in parts),
        ]
    return described


def test_a_migrated_database_is_the_one_that_the_models_draw(empty: Flask) -> None:
    flask_migrate.upgrade()
    migrated = drawn()
    flask_migrate.downgrade(revision="base")
    db.create_all()
    assert migrated == drawn()


def test_every_row_has_a_uuid_and_goes_with_its_owner() -> None:
    for table in Base.metadata.tables.values():
        assert [column.name for column in table.primary_key] == ["id"]
        assert isinstance(table.c.id.type, sa.Uuid)
        assert all(key.ondelete == "CASCADE" for key in table.foreign_keys), table.name


def test_going_up_and_down_keeps_what_is_there(empty: Flask) -> None:
    flask_migrate.upgrade(revision="0001")
    person, project, job = uuid.uuid4(), uuid.uuid4(), uuid.uuid4()
    now = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
    rows = {
        "users": {
            "id": person, "name": "Ada", "email": "ada@example.com", "password_hash": "x",
            "role": "creator", "credits": 3, "plan_type": "Free",
        },
        "projects": {
            "id": project, "user_id": person, "title": "T", "script": "Once.", "script_name": "",
            "images": [], "voice": "neutral", "duration": 1, "music": "", "shape": "16:9",
            "seed": 0, "status": "pending",
        },
        "generation_jobs": {
            "id": job, "user_id": person, "project_id": project, "kind": "video",
            "status": "complete", "stage": "", "progress": 1.0, "message": "", "shot": "",
            "error": "", "retryable": False, "settings": {}, "attempts": 1, "worker": "",
            "cancel_requested": False, "credits_reserved": 1, "credits_spent": 1,
        },
        "media_assets": {
            "id": uuid.uuid4(), "user_id": person, "project_id": project, "kind": "film",
            "name": "film.mp4", "content_hash": "0" * 64, "media_type": "video/mp4", "size": 1,
        },
    }  # fmt: skip

    def counts() -> list[int]:
        return [
            db.session.scalar(sa.select(sa.func.count()).select_from(Base.metadata.tables[name]))
            for name in rows
        ]

    for name, values in rows.items():
        table = Base.metadata.tables[name]
        dated = {key: now for key in ("created_at", "updated_at") if key in table.c}
        columns = [table.c[key] for key in values | dated]
        old = sa.table(name, *[sa.column(column.name, column.type) for column in columns])
        db.session.execute(old.insert().values(values | dated))
    db.session.commit()
    flask_migrate.upgrade()
    assert counts() == [1, 1, 1, 1]
    db.session.execute(sa.update(MediaAsset).values(kind=MediaKind.TRACK))
    assert db.session.scalar(sa.select(Project.sound)) == {}
    db.session.rollback()
    flask_migrate.downgrade(revision="0001")
    assert counts() == [1, 1, 1, 1]
