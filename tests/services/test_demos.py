"""The demo account: made once, its film ordered, and shown at the entrance when it is there."""

import pytest

from studio.lib.errors import NotFound
from studio.models.words import JobStatus, PlanType
from studio.services import accounts, demos, films, projects, renders, showcase
from studio.services import credits as ledger
from studio.services.context import settings
from tests.services.test_films import finish

SCRIPT = "The keeper climbs the stairs of the lighthouse. Rain falls on the sea."


@pytest.fixture
def demo(backstage):
    made = demos.open_demo("The Keeper", SCRIPT, "")
    assert made is not None
    return accounts.sign_in(made.email, made.password)


def test_the_demo_account_has_a_plan_credits_and_a_film_on_the_way(demo):
    assert demo.plan_type is PlanType.STANDARD
    (project,) = projects.page(demo.id).projects
    job = films.latest(demo.id, project.id)
    assert job is not None
    assert job.status is JobStatus.QUEUED
    assert ledger.balance(demo.id).balance == 33 - job.credits


def test_the_demo_account_is_made_once(demo):
    assert demos.open_demo("The Keeper", SCRIPT, "") is None
    assert projects.page(demo.id).total == 1


def test_the_entrance_plays_the_demos_film_once_it_is_made(demo):
    assert showcase.sample() is None
    with pytest.raises(NotFound):
        showcase.file("film.mp4")
    (project,) = projects.page(demo.id).projects
    finish(renders.claim(films.latest(demo.id, project.id).id, "worker"))
    assert showcase.sample() == showcase.Sample("The Keeper")
    assert showcase.file("film.vtt").path.read_bytes() == b"first film.vtt"


def test_a_sample_of_the_operators_own_comes_first(demo):
    folder = settings().home / "sample"
    folder.mkdir()
    for name in showcase.NEEDED:
        (folder / name).write_bytes(b"own")
    assert showcase.sample() is not None
    assert showcase.file("film.mp4").path == folder / "film.mp4"
