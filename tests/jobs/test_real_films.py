"""A real film, made by real workers, through the death of one of them."""

import json

import pytest
import sqlalchemy as sa

from studio.models import CreditReservation, MediaAsset
from studio.models.words import JobStatus, ReservationState
from studio.services import credits as ledger
from studio.services import films
from studio.services.context import store
from studio.services.film_views import FILES
from studio.services.transactions import transaction
from tests.jobs.conftest import alive, children, until

pytestmark = pytest.mark.slow
SCRIPT = "The keeper climbs the stairs of the lighthouse. Rain falls on the sea."
PATIENCE_S = 600


def kept(studio) -> set[str]:
    """Keys of the pieces that are in the store."""
    return {path.stem for path in (studio.settings.artifacts / "records").rglob("*.json")}


def test_a_film_survives_the_worker_that_makes_it(make_studio):
    studio = make_studio("worker.py")
    studio.hire(2)
    job = studio.order("The Keeper", SCRIPT, draft=True)
    until(lambda: studio.look(job).stage == "pictures", PATIENCE_S, "the first picture")
    studio.until_in_the_middle(job, least=0.4)
    victim = studio.worker_of(job)
    below, before = children(victim.pid), kept(studio)
    victim.kill()
    until(lambda: not any(alive(pid) for pid in below), 10, "the end of all its processes")
    done = studio.until(job, JobStatus.COMPLETE, PATIENCE_S)

    row = studio.row(job)
    assert row.attempts == 2
    assert before
    assert before < kept(studio)
    report = json.loads(films.file(studio.owner, job.project_id, "report.json").path.read_bytes())
    assert report["stages"]["voices"]["made"] == 0
    assert report["stages"]["voices"]["reused"] > 0
    with transaction() as session:
        rows = session.scalars(sa.select(MediaAsset).filter_by(project_id=job.project_id)).all()
        assert sorted(asset.name for asset in rows) == sorted(FILES)
        assert all(store().has(asset.content_hash) for asset in rows)
        (held,) = session.scalars(sa.select(CreditReservation)).all()
        assert held.state is ReservationState.SETTLED
        assert held.spent == done.credits == row.credits_spent
    assert ledger.balance(studio.owner).balance == 3 - done.credits


def test_a_film_is_stopped_while_its_pictures_are_drawn(make_studio):
    studio = make_studio("worker.py")
    studio.hire(1)
    job = studio.order("The Keeper", SCRIPT, draft=True)
    until(lambda: studio.look(job).stage == "pictures", PATIENCE_S, "the first picture")
    films.cancel(studio.owner, job.id)
    studio.until(job, JobStatus.CANCELLED, 30)
    assert ledger.balance(studio.owner).balance == 3
    (worker,) = studio.workers
    until(lambda: not children(worker.pid), 15, "the end of the film's processes")
