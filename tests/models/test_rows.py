"""What the database itself refuses, and how times are kept."""

import datetime as dt

import pytest
import sqlalchemy as sa
from flask import Flask

from studio.models import CreditAccount, GenerationJob, Project, User, db
from studio.models.words import JobStatus


@pytest.fixture
def person(backstage: Flask) -> User:
    """Somebody with a project."""
    person = User(name="Ada", email="ada@example.com", password_hash="x", credits=3)
    db.session.add(person)
    db.session.flush()
    db.session.add(Project(user_id=person.id, title="The keeper", script="Once."))
    db.session.commit()
    return person


def project_of(person: User) -> Project:
    return db.session.scalars(sa.select(Project).filter_by(user_id=person.id)).one()


def test_times_are_aware_and_in_utc(person: User) -> None:
    tokyo = dt.timezone(dt.timedelta(hours=9))
    person.created_at = dt.datetime(2026, 1, 1, 9, 0, tzinfo=tokyo)
    db.session.commit()
    db.session.expire_all()
    assert person.created_at == dt.datetime(2026, 1, 1, 0, 0, tzinfo=dt.UTC)
    assert person.created_at.tzinfo is dt.UTC


def test_a_time_without_a_zone_is_refused(person: User) -> None:
    person.created_at = dt.datetime(2026, 1, 1)  # noqa: DTZ001  # what is tested
    with pytest.raises(sa.exc.StatementError, match="zone"):
        db.session.commit()


def test_an_edit_moves_updated_at(person: User, clock) -> None:
    clock.advance(days=400)
    person.name = "Ada M."
    db.session.commit()
    assert person.updated_at == clock.time
    assert person.created_at < clock.time


@pytest.mark.parametrize(
    "wrong",
    [
        sa.update(User).values(credits=-1),
        sa.update(User).values(role=sa.literal_column("'owner'")),
        sa.update(Project).values(voice=sa.literal_column("'robot'")),
        sa.update(Project).values(status=sa.literal_column("'done'")),
        sa.update(Project).values(duration=0),
    ],
    ids=["credits below zero", "unknown role", "unknown voice", "unknown status", "no duration"],
)
def test_the_database_refuses(person: User, wrong: sa.Update) -> None:
    with pytest.raises(sa.exc.IntegrityError):
        db.session.execute(wrong)


def test_a_project_has_one_video_job_at_a_time(person: User) -> None:
    project = project_of(person)

    def job(status: JobStatus) -> GenerationJob:
        return GenerationJob(user_id=person.id, project_id=project.id, status=status)

    db.session.add_all([job(JobStatus.COMPLETE), job(JobStatus.FAILED), job(JobStatus.QUEUED)])
    db.session.commit()
    db.session.add(job(JobStatus.PROCESSING))
    with pytest.raises(sa.exc.IntegrityError):
        db.session.commit()


def test_a_person_goes_with_all_that_is_theirs(person: User) -> None:
    db.session.add(CreditAccount(user_id=person.id))
    db.session.commit()
    db.session.execute(sa.delete(User))
    db.session.commit()
    assert db.session.scalar(sa.select(sa.func.count(Project.id))) == 0
    assert db.session.scalar(sa.select(sa.func.count(CreditAccount.id))) == 0


def test_sqlite_runs_with_a_write_ahead_log_and_foreign_keys(backstage: Flask) -> None:
    def pragma(name: str) -> object:
        return db.session.scalar(sa.text(f"PRAGMA {name}"))

    assert pragma("journal_mode") == "wal"
    assert pragma("foreign_keys") == 1
    assert pragma("busy_timeout") >= 5000
