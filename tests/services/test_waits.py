"""How long an order will take: by its kind's own history, behind those who come first."""

import dataclasses

import pytest

from studio.lib import clock as studio_clock
from studio.models import GenerationJob
from studio.models.words import JobKind, JobStatus
from studio.services import accounts, context, projects, waits
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction

FIRST = waits.FIRST


@pytest.fixture
def project(backstage, clock):
    ada = accounts.register("Ada", "ada@example.com", "a long evening").id
    return projects.create(ada, ProjectDraft(title="T", script="Once."))


@pytest.fixture
def workers(settings, backstage):
    """Say how many workers there are: of all kinds, and for sounds alone."""

    def hire(workers, sound_workers=0):
        changed = dataclasses.replace(settings, workers=workers, sound_workers=sound_workers)
        backstage.extensions["studio"] = dataclasses.replace(context._context(), settings=changed)

    return hire


def put(project, kind, status, *, worked_s=0.0, clock=None, **settings):
    """An order in some state; a complete one took ``worked_s``."""
    now = studio_clock.now()
    with transaction() as session:
        job = GenerationJob(
            user_id=project.user_id,
            project_id=project.id,
            kind=kind,
            status=status,
            attempts=1,
            settings=settings,
        )
        if status is JobStatus.COMPLETE:
            job.started_at = now
            clock.advance(seconds=worked_s)
            job.ended_at = studio_clock.now()
        session.add(job)
        session.flush()
        return job.id


def wait(seconds, kind):
    with transaction() as session:
        return waits.until_made(session, seconds, kind)


@pytest.mark.parametrize("kind", list(JobKind))
def test_before_anything_was_made_a_first_guess_stands_in(project, workers, kind):
    workers(2)
    assert wait(10.0, kind) == pytest.approx(FIRST[kind].start_s + 10 * FIRST[kind].each)


def test_a_kinds_own_history_replaces_the_guess_and_no_others(project, workers, clock):
    workers(2)
    for worked in (26.0, 36.0, 1006.0):
        put(
            project, JobKind.AUDIO, JobStatus.COMPLETE,
            worked_s=worked, clock=clock, made_ms=20_000, new_share=1.0,
        )  # fmt: skip
    start = FIRST[JobKind.AUDIO].start_s
    assert wait(10.0, JobKind.AUDIO) == pytest.approx(start + 10 * (36.0 - start) / 20)
    assert wait(10.0, JobKind.MUSIC) == pytest.approx(4.0 + 3.0)


def test_what_was_made_before_says_nothing_of_the_pace(project, workers, clock):
    workers(2)
    put(
        project, JobKind.AUDIO, JobStatus.COMPLETE,
        worked_s=500, clock=clock, made_ms=20_000, new_share=0.1,
    )  # fmt: skip
    assert wait(10.0, JobKind.AUDIO) == pytest.approx(6.0 + 6.0)


def test_a_free_worker_is_not_waited_for(project, workers):
    workers(2)
    put(project, JobKind.VIDEO, JobStatus.PROCESSING, duration_s=60)
    assert wait(10.0, JobKind.MUSIC) == pytest.approx(7.0)


def test_speech_waits_for_a_film_only_where_every_worker_makes_one(project, workers):
    workers(1)
    put(project, JobKind.VIDEO, JobStatus.PROCESSING, duration_s=60)
    assert wait(10.0, JobKind.AUDIO) == pytest.approx(126.0 + 12.0)
    workers(1, sound_workers=1)
    assert wait(10.0, JobKind.AUDIO) == pytest.approx(12.0)


def test_what_is_quick_comes_before_films_that_wait(project, workers):
    workers(1)
    put(project, JobKind.MUSIC, JobStatus.PROCESSING, duration_s=20)
    put(project, JobKind.LIP_SYNC, JobStatus.QUEUED, duration_s=60)
    assert wait(10.0, JobKind.AUDIO) == pytest.approx(10.0 + 12.0)
    put(project, JobKind.AUDIO, JobStatus.QUEUED, duration_s=10)
    assert wait(10.0, JobKind.AUDIO) == pytest.approx(10.0 + 12.0 + 12.0)
    film_after = 10.0 + 246.0 + 12.0
    assert wait(10.0, JobKind.VIDEO) == pytest.approx(film_after + 26.0)
