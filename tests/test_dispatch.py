"""Sending jobs: after commit only, and never lost when the queue is away."""

import uuid

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from studio.dispatch import (
    FILM,
    JOBS,
    LIP_SYNC,
    MOST_ATTEMPTS,
    MUSIC,
    QUEUES,
    QUICK,
    SPEECH,
    Dispatch,
    pause_s,
)
from tests.own_valkey import OwnValkey

NOBODY = "redis://127.0.0.1:1/0"


@pytest.fixture
def session():
    engine = sa.create_engine("sqlite://")
    with Session(engine) as opened:
        yield opened
    engine.dispose()


@pytest.fixture
def dispatch(valkey: OwnValkey):
    opened = Dispatch(valkey.url)
    yield opened
    opened.close()


def test_a_job_is_sent_when_its_row_is_committed(session, dispatch):
    row = uuid.uuid4()
    session.execute(sa.text("SELECT 1"))
    dispatch.send_after_commit(session, FILM.name, row)
    assert dispatch.waiting(FILM.name) == frozenset()
    session.commit()
    assert dispatch.waiting(FILM.name) == {row}


def test_a_job_is_sent_once_however_many_commits_follow(session, dispatch, valkey):
    dispatch.send_after_commit(session, FILM.name, uuid.uuid4())
    for _ in range(3):
        session.execute(sa.text("SELECT 1"))
        session.commit()
    assert dispatch.depth(FILM.name) == 1


def test_a_rolled_back_row_is_not_sent(session, dispatch):
    session.execute(sa.text("SELECT 1"))
    dispatch.send_after_commit(session, FILM.name, uuid.uuid4())
    session.rollback()
    session.execute(sa.text("SELECT 1"))
    session.commit()
    assert dispatch.waiting(FILM.name) == frozenset()


def test_a_savepoint_sends_nothing_before_the_whole_is_committed(session, dispatch):
    with session.begin_nested():
        dispatch.send_after_commit(session, FILM.name, uuid.uuid4())
        session.execute(sa.text("SELECT 1"))
    assert dispatch.waiting(FILM.name) == frozenset()
    session.commit()
    assert len(dispatch.waiting(FILM.name) or ()) == 1


def test_a_queue_that_is_away_is_told_once_and_breaks_nothing(session):
    dispatch, row = Dispatch(NOBODY), uuid.uuid4()
    session.execute(sa.text("SELECT 1"))
    dispatch.send_after_commit(session, FILM.name, row)
    session.commit()
    assert dispatch.unsent(session) == {row}
    assert dispatch.unsent(session) == frozenset()
    assert dispatch.waiting(FILM.name) is None
    assert not dispatch.answers()


def test_what_was_sent_outlives_the_queue_itself(dispatch, valkey):
    row = uuid.uuid4()
    assert dispatch.send(FILM.name, row)
    valkey.stop()
    assert not dispatch.send(FILM.name, row)
    valkey.start()
    assert dispatch.waiting(FILM.name) == {row}


def test_pauses_between_tries_grow():
    pauses = [pause_s(attempt) for attempt in range(1, MOST_ATTEMPTS + 1)]
    assert pauses == sorted(set(pauses))


def test_what_is_quick_is_listened_to_first():
    assert QUEUES[0] == QUICK == SPEECH.queue == MUSIC.queue
    assert FILM.queue == LIP_SYNC.queue != QUICK


@pytest.mark.parametrize("name", sorted(JOBS))
def test_every_kind_of_job_is_sent_and_seen_waiting(dispatch, name):
    row = uuid.uuid4()
    assert dispatch.send(name, row)
    assert dispatch.waiting(name) == {row}
    assert dispatch.depth(name) == 1
