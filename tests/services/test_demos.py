"""The demo account: made once, its film ordered, and shown at the entrance when it is there."""

import pytest

from studio.models.words import JobStatus, PlanType
from studio.services import accounts, demos, films, projects
from studio.services import credits as ledger

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
