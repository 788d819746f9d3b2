"""The log of what people did."""

import uuid

import pytest
import sqlalchemy as sa
from flask import Flask

from studio.models import LogEntry, db
from studio.services import accounts, operations, projects
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction


@pytest.fixture
def owner(backstage: Flask) -> uuid.UUID:
    return accounts.register("Ada", "ada@example.com", "a long evening").id


def logged() -> list[tuple[str, str]]:
    rows = db.session.scalars(sa.select(LogEntry).order_by(LogEntry.timestamp)).all()
    return [(row.action, row.message) for row in rows]


def test_a_person_s_doings_are_written_down(owner: uuid.UUID, clock) -> None:
    clock.advance(days=300)
    made = projects.create(owner, ProjectDraft(title="The keeper", script="Once."))
    clock.advance(minutes=1)
    projects.update(owner, made.id, {"title": "Anew", "music": "waltz"})
    clock.advance(minutes=1)
    projects.delete(owner, made.id)
    assert logged() == [
        ("account.registered", "Signed up"),
        ("project.deleted", f"Anew ({made.id})"),
    ], "what belonged to the project goes with it"


def test_who_what_and_when_are_kept(owner: uuid.UUID, clock) -> None:
    made = projects.create(owner, ProjectDraft(title="The keeper", script="Once."))
    row = db.session.scalars(sa.select(LogEntry).filter_by(action="project.created")).one()
    assert (row.user_id, row.project_id, row.message) == (owner, made.id, "The keeper")
    assert row.timestamp == clock.time


def test_a_record_is_kept_by_itself_and_cut_to_size(backstage: Flask) -> None:
    operations.record("studio.opened", "x" * 10_000)
    db.session.rollback()
    assert logged() == [("studio.opened", "x" * operations.MESSAGE_LETTERS)]


def test_what_is_undone_is_not_written_down(owner: uuid.UUID) -> None:
    def begin_and_stumble() -> None:
        with transaction():
            operations.note("film.ordered", user_id=owner)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        begin_and_stumble()
    assert ("film.ordered", "") not in logged()
