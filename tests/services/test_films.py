"""Ordering films: price, limits, one at a time, credits held and given back, nothing lost."""

import dataclasses
import datetime as dt
import uuid

import pytest
import sqlalchemy as sa

from studio import dispatch as queue
from studio.lib.errors import (
    BadInput,
    Cancelled,
    Conflict,
    CreditsShort,
    EngineFailed,
    LeaseLost,
    NotFound,
    ScriptTooLong,
    ScriptUnreadable,
    ServiceUnavailable,
)
from studio.models import GenerationJob, LogEntry, MediaAsset, Project, db
from studio.models.words import JobStatus, ProjectStatus
from studio.pipeline.work import Progress
from studio.services import (
    accounts,
    credits,  # noqa: A004  # the ledger, as the room is called
    failures,
    film_endings,
    films,
    leases,
    orders,
    projects,
    reconciliation,
)
from studio.services.backstage import create_backstage
from studio.services.context import dispatch, store
from studio.services.film_views import FILES, price, running_time
from studio.services.job_views import waiting_time
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction

SCRIPT = "The keeper climbs the stairs of the lighthouse. “Not tonight,” said Maren. Rain falls."
LONG = "The sea was grey, and the boat went out, and nobody on the shore said a word. " * 60
WORKER = "host-1-aaaaaa"


@pytest.fixture
def ada(backstage, clock):
    return accounts.register("Ada", "ada@example.com", "a long evening").id


@pytest.fixture
def bob(backstage):
    return accounts.register("Bob", "bob@example.com", "a long evening").id


@pytest.fixture
def project(ada):
    return projects.create(ada, ProjectDraft(title="The Keeper", script=SCRIPT)).id


@pytest.fixture
def job(ada, project):
    return films.order(ada, project)


@pytest.fixture
def lease(job):
    taken = leases.claim(job.id, WORKER)
    assert taken is not None
    return taken


def row(job_id):
    with transaction() as session:
        found = session.get(GenerationJob, job_id, populate_existing=True)
        session.expunge(found)
        return found


def balance(person):
    return credits.balance(person).balance


def status(project_id):
    with transaction() as session:
        return session.scalar(sa.select(Project.status).filter_by(id=project_id))


def files(tag="first"):
    return {name: store().put_bytes(f"{tag} {name}".encode()) for name in FILES}


def finish(lease, tag="first", duration_ms=19_000, new_share=1.0):
    with transaction() as session:
        return film_endings.complete(
            session,
            session.get(GenerationJob, lease.job_id, populate_existing=True),
            lease.holds,
            files=files(tag),
            duration_ms=duration_ms,
            new_share=new_share,
        )


@pytest.mark.parametrize(("seconds", "credits_"), [(0, 0), (1, 1), (20, 1), (20.1, 2), (60, 3)])
def test_a_credit_is_twenty_seconds_that_were_started(seconds, credits_):
    assert price(seconds) == credits_


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (5, "less than a minute"),
        (60, "about a minute"),
        (130, "about 2 minutes"),
        (3600, "about an hour"),
        (4300, "about an hour and 10 minutes"),
        (7300, "about 2 hours"),
    ],
)
def test_waits_are_told_as_a_person_would(seconds, words):
    assert waiting_time(seconds) == words


def test_running_times_are_told_in_minutes_and_seconds():
    assert [running_time(s) for s in (9, 60, 125)] == ["9 s", "1 min", "2 min 5 s"]


def test_an_order_holds_its_price_and_waits(ada, project):
    job = films.order(ada, project)
    assert (job.status, job.progress, job.kind) == (JobStatus.QUEUED, 0.0, "video")
    assert job.credits == 1
    assert balance(ada) == 2
    assert job.estimated_time
    assert status(project) is ProjectStatus.PENDING


def test_the_price_is_told_before_anything_is_ordered(ada):
    told = films.estimate(ada, SCRIPT)
    assert 3 <= told.duration_s <= 40
    assert told.credits == price(told.duration_s)
    assert told.wait_s > 0
    assert told.shots >= 1
    assert told.too_long == ""
    assert balance(ada) == 3


def test_a_script_beyond_the_plan_is_told_before_anything_is_held(ada, project):
    told = films.estimate(ada, LONG, duration=40)
    assert "Free plan" in told.too_long
    with pytest.raises(ScriptTooLong, match="Free plan"):
        films.order(ada, project, overrides={"script": LONG, "duration": 40})
    assert balance(ada) == 3
    assert films.latest(ada, project) is None


def test_a_script_beyond_what_was_asked_for_names_the_project(ada):
    assert "this project" in films.estimate(ada, LONG, duration=1).too_long


@pytest.mark.parametrize("script", ["", "   \n ", "a\x00b", "x" * 300_000])
def test_a_script_that_cannot_be_read_is_refused(ada, project, script):
    with pytest.raises(ScriptUnreadable):
        films.order(ada, project, overrides={"script": script})
    assert balance(ada) == 3


def test_an_unknown_setting_or_voice_is_refused(ada, project):
    with pytest.raises(BadInput):
        films.order(ada, project, overrides={"voice": "robot"})
    with pytest.raises(BadInput):
        films.order(ada, project, overrides={"size": "huge"})


def test_too_few_credits_leave_no_trace(ada, project, backstage):
    with transaction() as session:
        credits.change(ada, -3, kind="deduction", key="spent", why="spent before")
        session.flush()
    with pytest.raises(CreditsShort):
        films.order(ada, project)
    assert films.latest(ada, project) is None
    assert status(project) is ProjectStatus.PENDING


def test_a_second_order_while_one_is_active_is_a_conflict(ada, project, job):
    with pytest.raises(Conflict):
        films.order(ada, project)
    assert balance(ada) == 2


def test_a_double_click_is_one_order(ada, project):
    first = films.order(ada, project, key="click-1")
    again = films.order(ada, project, key="click-1")
    assert first.id == again.id
    assert balance(ada) == 2


def test_a_stranger_finds_nothing(bob, project, job):
    for ask in (
        lambda: films.order(bob, project),
        lambda: films.job(bob, job.id),
        lambda: films.cancel(bob, job.id),
        lambda: films.file(bob, project, "film.mp4"),
    ):
        with pytest.raises(NotFound):
            ask()
    assert films.latest(bob, project) is None


def test_only_one_worker_takes_a_job(job, project):
    first = leases.claim(job.id, WORKER)
    assert first is not None
    assert leases.claim(job.id, "host-2-bbbbbb") is None
    assert (first.attempt, status(project)) == (1, ProjectStatus.PROCESSING)


def test_a_job_that_waits_is_cancelled_at_once(ada, project, job):
    assert films.cancel(ada, job.id).status is JobStatus.CANCELLED
    assert balance(ada) == 3
    assert status(project) is ProjectStatus.PENDING
    assert leases.claim(job.id, WORKER) is None
    with pytest.raises(Conflict):
        films.cancel(ada, job.id)


def test_a_job_that_runs_is_asked_to_stop_and_then_stopped(ada, job, lease):
    asked = films.cancel(ada, job.id)
    assert asked.status is JobStatus.PROCESSING
    watch = leases.JobWatch(lease, lambda: False)
    assert watch.stopped()
    failures.record(lease, Cancelled("stopped"))
    ended = films.job(ada, job.id)
    assert (ended.status, ended.credits) == (JobStatus.CANCELLED, 0)
    assert balance(ada) == 3


def test_progress_is_written_and_read(ada, job, lease):
    watch = leases.JobWatch(lease, lambda: False)
    watch.tell(Progress("pictures", 2, 5, 0.5, "Moving the shots", "sc010-sh020", 31))
    seen = films.job(ada, job.id)
    assert (seen.stage, seen.progress, seen.shot, seen.seconds_left) == (
        "pictures",
        0.5,
        "sc010-sh020",
        31,
    )
    assert not watch.stopped()


def test_progress_is_written_at_most_twice_a_second(lease, monkeypatch):
    written = []
    watch = leases.JobWatch(lease, lambda: False)
    monkeypatch.setattr(watch, "_write", lambda **values: written.append(values))
    for done in range(50):
        watch.tell(Progress("pictures", done, 50, done / 50, "Moving the shots"))
    assert len(written) == 1


def test_a_finished_film_has_one_set_of_files_and_one_settlement(ada, project, job, lease):
    assert finish(lease)
    assert not finish(lease)
    ended = films.job(ada, job.id)
    assert (ended.status, ended.progress, ended.credits) == (JobStatus.COMPLETE, 1.0, 1)
    assert set(ended.urls) == set(FILES)
    with transaction() as session:
        names = session.scalars(sa.select(MediaAsset.name).filter_by(project_id=project)).all()
    assert sorted(names) == sorted(FILES)
    assert balance(ada) == 2
    shown = projects.get(ada, project)
    assert shown.status is ProjectStatus.COMPLETE
    assert shown.video_url == f"/projects/{project}/files/film.mp4"


def test_a_new_film_replaces_the_old_ones_files(ada, project, lease):
    finish(lease)
    again = leases.claim(films.order(ada, project).id, WORKER)
    finish(again, tag="second")
    kept = films.file(ada, project, "film.vtt")
    assert kept.path.read_bytes() == b"second film.vtt"
    assert (kept.media_type, kept.download_name) == ("text/vtt", "the-keeper.vtt")
    with transaction() as session:
        count = session.scalar(sa.select(sa.func.count()).select_from(MediaAsset))
    assert count == len(FILES)


def test_what_was_reused_is_free(ada, lease):
    finish(lease, new_share=0.0)
    assert balance(ada) == 3


def test_a_film_that_ran_longer_than_was_told_costs_what_was_told(ada, lease):
    finish(lease, duration_ms=59_000)
    assert balance(ada) == 2


def test_an_unknown_file_is_not_found(ada, project, lease):
    finish(lease)
    for name in ("passwd", "../film.mp4", "film.mov"):
        with pytest.raises(NotFound):
            films.file(ada, project, name)


def test_a_failed_film_says_where_and_why_and_gives_the_credits_back(ada, project, job, lease):
    watch = leases.JobWatch(lease, lambda: False)
    watch.tell(Progress("voices", 1, 5, 0.2, "Speaking the lines", "sc010-sh020"))
    failures.record(lease, EngineFailed("The line has nothing that can be spoken."))
    ended = films.job(ada, job.id)
    assert ended.status is JobStatus.FAILED
    assert ended.error == (
        "While recording the voices (sc010-sh020): The line has nothing that can be spoken."
    )
    assert (balance(ada), status(project)) == (3, ProjectStatus.FAILED)


def test_a_fault_of_our_own_is_told_without_its_trace(ada, job, lease):
    failures.record(lease, ZeroDivisionError("division by zero"))
    ended = films.job(ada, job.id)
    assert ended.status is JobStatus.FAILED
    assert "division" not in ended.error
    assert "Your credits are back" in ended.error


def test_what_may_succeed_later_is_tried_again_and_then_fails(ada, job, lease, clock):
    for attempt in range(1, queue.MOST_ATTEMPTS):
        failures.record(lease, ServiceUnavailable("The voice engine did not answer."))
        assert films.job(ada, job.id).status is JobStatus.QUEUED
        clock.advance(minutes=2)
        lease = leases.claim(job.id, WORKER)
        assert lease.attempt == attempt + 1
    failures.record(lease, ServiceUnavailable("The voice engine did not answer."))
    assert films.job(ada, job.id).status is JobStatus.FAILED
    assert balance(ada) == 3


def test_a_worker_that_is_told_to_end_hands_its_job_back_untried(ada, job, lease):
    failures.record(lease, Cancelled("The film was stopped before it was finished."))
    back = row(job.id)
    assert (back.status, back.attempts, back.worker) == (JobStatus.QUEUED, 0, "")
    assert balance(ada) == 2


def test_a_silent_workers_job_goes_back_and_its_old_worker_can_write_no_more(
    ada, job, lease, clock
):
    clock.advance(seconds=queue.FILM.lease_s + 1)
    assert reconciliation.reconcile().recovered == 1
    assert films.job(ada, job.id).status is JobStatus.QUEUED
    assert not finish(lease)
    with pytest.raises(LeaseLost):
        leases.JobWatch(lease, lambda: False).stopped()
    second = leases.claim(job.id, "host-2-bbbbbb")
    assert second.attempt == 2
    assert not finish(lease)
    assert finish(second)


def test_a_worker_that_beats_keeps_its_job(job, lease, clock):
    for _ in range(5):
        clock.advance(seconds=queue.FILM.lease_s - 2)
        leases.beat(job.id, WORKER)
        assert reconciliation.reconcile().recovered == 0
    assert row(job.id).status is JobStatus.PROCESSING


def test_a_job_whose_workers_keep_dying_fails_visibly(ada, project, job, lease, clock):
    for _ in range(queue.MOST_ATTEMPTS - 1):
        clock.advance(seconds=queue.FILM.lease_s + 1)
        reconciliation.reconcile()
        assert leases.claim(job.id, WORKER) is not None
    clock.advance(seconds=queue.FILM.lease_s + 1)
    assert reconciliation.reconcile().ended == 1
    ended = films.job(ada, job.id)
    assert ended.status is JobStatus.FAILED
    assert "three times" in ended.error
    assert (balance(ada), status(project)) == (3, ProjectStatus.FAILED)


def test_a_lost_worker_whose_film_was_to_stop_ends_as_stopped(ada, job, lease, clock):
    films.cancel(ada, job.id)
    clock.advance(seconds=queue.FILM.lease_s + 1)
    assert reconciliation.reconcile().ended == 1
    assert films.job(ada, job.id).status is JobStatus.CANCELLED
    assert balance(ada) == 3


def test_a_killed_childs_job_goes_back_without_waiting(job, lease):
    reconciliation.release(job.id, "another worker")
    assert row(job.id).status is JobStatus.PROCESSING
    reconciliation.release(job.id, WORKER)
    assert row(job.id).status is JobStatus.QUEUED


def test_an_order_is_kept_when_the_queue_is_away(ada, project, job):
    assert job.status is JobStatus.QUEUED
    assert "queue does not answer" in job.message
    assert "queue does not answer" in films.job(ada, job.id).message


def test_a_job_that_the_queue_forgot_is_sent_again(settings, valkey, clock):
    reachable = dataclasses.replace(settings, redis_url=valkey.url)
    with create_backstage(reachable).app_context():
        ada = accounts.register("Ada", "ada@example.com", "a long evening").id
        made = projects.create(ada, ProjectDraft(title="The Keeper", script=SCRIPT))
        job = films.order(ada, made.id)
        assert job.message == orders.WAITING
        assert dispatch().waiting(queue.FILM.name) == {job.id}
        valkey.clear()
        assert reconciliation.reconcile().sent == 0
        clock.advance(seconds=reconciliation.FORGOTTEN_S + 1)
        assert reconciliation.reconcile().sent == 1
        assert dispatch().waiting(queue.FILM.name) == {job.id}
        assert reconciliation.reconcile().sent == 0
        dispatch().close()
        db.session.remove()
        db.engine.dispose()


def test_a_deleted_projects_film_stops_and_its_credits_come_back(ada, project, job, lease):
    projects.delete(ada, project)
    assert balance(ada) == 3
    with pytest.raises(LeaseLost):
        leases.JobWatch(lease, lambda: False).stopped()
    failures.record(lease, Cancelled("gone"))
    assert balance(ada) == 3


def test_the_log_tells_what_was_ordered_and_how_it_ended(ada, project, lease):
    finish(lease)
    with transaction() as session:
        told = session.scalars(
            sa.select(LogEntry.action).filter_by(project_id=project).order_by(LogEntry.timestamp)
        ).all()
    assert told[-2:] == ["film.ordered", "film.complete"]


def test_the_next_wait_is_told_from_films_made_before(ada, project, lease, clock):
    before = films.estimate(ada, SCRIPT).wait_s
    clock.advance(seconds=600)
    finish(lease, duration_ms=10_000)
    after = films.estimate(ada, SCRIPT)
    assert after.wait_s > before
    assert after.wait_s == pytest.approx(6 + after.duration_s * 59.4, rel=0.05)


def test_a_job_nobody_has_is_not_found(ada):
    with pytest.raises(NotFound):
        films.job(ada, uuid.uuid4())


def test_times_of_a_job_are_aware(ada, job, lease):
    seen = films.job(ada, job.id)
    assert seen.created_at.tzinfo == dt.UTC
    assert seen.started_at is not None
