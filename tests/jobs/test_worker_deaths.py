"""Whatever dies in the middle of a film, the film goes on elsewhere and is made once."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from studio.models import CreditReservation, CreditTransaction, MediaAsset
from studio.models.words import JobStatus, ReservationState
from studio.services import credits as ledger
from studio.services import films
from studio.services.film_views import FILES
from studio.services.transactions import transaction
from tests.jobs.conftest import Studio, alive, children, until

pytestmark = pytest.mark.slow
REHEARSAL = "tests/jobs/rehearsal.py"
AGAIN_WITHIN_S = 40


@pytest.fixture
def studio(make_studio) -> Studio:
    return make_studio(REHEARSAL)


def makers(studio: Studio) -> dict[str, int]:
    """Which process made each piece that is in the store."""
    found = {}
    for path in sorted((Path(studio.settings.artifacts) / "records").rglob("*.json")):
        facts = json.loads(path.read_text("utf-8"))["facts"]
        if "process" in facts:
            found[path.stem] = facts["process"]
    return found


def assert_made_once(studio: Studio, job: films.JobView) -> None:
    """One set of files, one settlement, credits that add up."""
    with transaction() as session:
        names = session.scalars(sa.select(MediaAsset.name).filter_by(project_id=job.project_id))
        assert sorted(names) == sorted(FILES)
        held = session.scalars(sa.select(CreditReservation)).all()
        assert [each.state for each in held] == [ReservationState.SETTLED]
        lines = session.scalars(sa.select(CreditTransaction.amount)).all()
    assert sum(lines) == ledger.balance(studio.owner).balance == 2


def test_a_worker_killed_in_the_middle_is_replaced_and_the_film_is_made_once(studio):
    studio.hire(2)
    job = studio.order("steps 30")
    studio.until_in_the_middle(job)
    worker, horse = studio.worker_of(job), children(studio.worker_of(job).pid)
    worker.kill()
    killed_at, before = time.monotonic(), makers(studio)
    until(lambda: not any(alive(pid) for pid in horse), 5, "the end of the worker's child")
    studio.until(job, JobStatus.COMPLETE)
    assert time.monotonic() - killed_at < AGAIN_WITHIN_S + 30 * 0.2
    assert before.items() <= makers(studio).items()
    assert len(set(makers(studio).values())) == 2
    assert studio.row(job).attempts == 2
    assert_made_once(studio, job)


def test_a_killed_child_is_replaced_by_its_own_worker(studio):
    studio.hire(1)
    job = studio.order("steps 30")
    studio.until_in_the_middle(job)
    (horse,) = children(studio.worker_of(job).pid)
    before = makers(studio)
    os.kill(horse, signal.SIGKILL)
    studio.until(job, JobStatus.COMPLETE)
    assert before.items() <= makers(studio).items()
    assert studio.row(job).attempts == 2
    assert_made_once(studio, job)


def test_a_film_is_stopped_in_the_middle_and_costs_nothing(studio):
    studio.hire(1)
    job = studio.order("steps 200")
    studio.until_in_the_middle(job, least=0.02)
    films.cancel(studio.owner, job.id)
    asked_at = time.monotonic()
    studio.until(job, JobStatus.CANCELLED)
    assert time.monotonic() - asked_at < 5
    assert ledger.balance(studio.owner).balance == 3
    again = studio.order("steps 3")
    studio.until(again, JobStatus.COMPLETE)


def test_a_worker_told_to_end_hands_its_film_on_at_once(studio):
    studio.hire(2)
    job = studio.order("steps 30")
    studio.until_in_the_middle(job)
    worker = studio.worker_of(job)
    worker.terminate()
    assert worker.wait(10) == 0
    studio.until(job, JobStatus.COMPLETE)
    assert studio.row(job).attempts == 1
    assert_made_once(studio, job)


def test_a_film_ordered_while_the_queue_is_away_is_made_when_it_is_back(studio):
    studio.hire(1)
    studio.valkey.stop()
    job = studio.order("steps 3")
    assert "queue does not answer" in job.message
    studio.valkey.start()
    studio.until(job, JobStatus.COMPLETE)
    assert_made_once(studio, job)


def test_a_worker_waits_for_a_queue_that_is_away_and_still_ends_when_told(studio):
    studio.hire(1)
    (worker,) = studio.workers
    studio.valkey.stop()
    with pytest.raises(subprocess.TimeoutExpired):
        worker.wait(5)
    studio.valkey.start()
    job = studio.order("steps 3")
    studio.until(job, JobStatus.COMPLETE)
    studio.valkey.stop()
    worker.terminate()
    assert worker.wait(15) == 0


def test_a_queue_that_goes_away_in_the_middle_does_not_end_the_film(studio):
    studio.hire(1)
    job = studio.order("steps 30")
    studio.until_in_the_middle(job)
    studio.valkey.stop()
    studio.until(job, JobStatus.COMPLETE)
    assert studio.row(job).attempts == 1
    studio.valkey.start()
    assert_made_once(studio, job)


def test_a_fault_ends_its_own_film_and_the_worker_goes_on(studio):
    studio.hire(1)
    broken, fine = studio.order("breaks 3"), studio.order("steps 3")
    ended = studio.until(broken, JobStatus.FAILED)
    assert "sc010-sh000" in ended.error
    studio.until(fine, JobStatus.COMPLETE)
    assert ledger.balance(studio.owner).balance == 2


def test_what_may_succeed_next_time_is_tried_again_after_a_pause(studio):
    studio.hire(1)
    job = studio.order("hiccups 3")
    studio.until(job, JobStatus.COMPLETE)
    assert studio.row(job).attempts == 2
    assert_made_once(studio, job)
