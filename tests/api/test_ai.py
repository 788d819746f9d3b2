"""``/api/ai``: a film is ordered, watched and stopped; its credits are held and come back."""

import uuid
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from studio.app import create_app
from studio.lib.settings import Settings
from studio.models import db
from tests.conftest import Person

SCRIPT = (
    "The keeper climbed the lighthouse stairs. Rain beat on the glass."
    " “Storm tonight,” said Mara. She lit the lamp."
)


@pytest.fixture
def app(settings: Settings, settings_for: Callable[..., Settings], valkey) -> Iterator[Flask]:
    """The web application with a queue that answers, and no worker at it."""
    app = create_app(settings_for(settings.home, REDIS_URL=valkey.url))
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def project(client: FlaskClient, owner: Person) -> str:
    """The id of a project of the owner's."""
    body = {"title": "The keeper", "script": SCRIPT}
    return client.post("/api/projects/create", json=body, headers=owner.headers).json["id"]


def order(client: FlaskClient, person: Person, project: str, key: str = "", **more: object):
    headers = person.headers | ({"Idempotency-Key": key} if key else {})
    body = {"project_id": project, **more}
    return client.post("/api/ai/video-generate", json=body, headers=headers)


def balance(client: FlaskClient, person: Person) -> int:
    return client.get("/api/credits/balance", headers=person.headers).json["balance"]


def test_an_order_is_taken_shown_and_stopped(
    client: FlaskClient, owner: Person, project: str
) -> None:
    taken = order(client, owner, project)
    assert taken.status_code == 202
    assert set(taken.json) == {"job_id", "status", "estimated_time"}
    assert taken.json["status"] == "queued"
    assert taken.json["estimated_time"]
    where = f"/api/ai/jobs/{taken.json['job_id']}"
    job = client.get(where, headers=owner.headers).json
    assert (job["kind"], job["status"], job["progress"], job["error"]) == (
        "video", "queued", 0, None,
    )  # fmt: skip
    assert job["project_id"] == project
    held = job["credits"]
    assert balance(client, owner) == 3 - held < 3
    stopped = client.post(f"{where}/cancellation", headers=owner.headers)
    assert (stopped.status_code, stopped.json["status"]) == (202, "cancelled")
    assert balance(client, owner) == 3
    assert client.post(f"{where}/cancellation", headers=owner.headers).status_code == 409


def test_a_project_has_one_film_being_made(
    client: FlaskClient, owner: Person, project: str
) -> None:
    order(client, owner, project)
    held = balance(client, owner)
    assert order(client, owner, project).status_code == 409
    again = client.post(f"/api/projects/{project}/regenerate", headers=owner.headers)
    assert again.status_code == 409
    assert balance(client, owner) == held


def test_the_same_key_answers_with_the_same_job(
    client: FlaskClient, owner: Person, project: str
) -> None:
    first, second = (order(client, owner, project, key="once") for _ in range(2))
    assert first.status_code == second.status_code == 202
    assert first.json["job_id"] == second.json["job_id"]
    assert order(client, owner, project, key="x" * 129).status_code == 400


def test_a_film_is_made_anew(client: FlaskClient, owner: Person, project: str) -> None:
    answer = client.post(f"/api/projects/{project}/regenerate", headers=owner.headers)
    assert (answer.status_code, answer.json) == (200, {"id": project, "status": "pending"})
    assert balance(client, owner) < 3


def test_too_few_credits_are_402_with_figures(
    client: FlaskClient, owner: Person, project: str
) -> None:
    others = []
    for _ in range(4):
        body = {"title": "More", "script": SCRIPT}
        made = client.post("/api/projects/create", json=body, headers=owner.headers).json["id"]
        others.append(order(client, owner, made))
    refused = [each for each in others if each.status_code == 402]
    assert refused
    problem = refused[0].json
    assert problem["needed"] > problem["have"] == balance(client, owner)
    assert str(problem["needed"]) in problem["detail"]


def test_a_script_that_is_too_long_is_refused_before_anything_is_held(
    client: FlaskClient, owner: Person, project: str
) -> None:
    refused = order(client, owner, project, script=f"{SCRIPT}\n\n" * 60)
    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"] == "/script"
    assert balance(client, owner) == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"script": ""},
        {"voice": "robot"},
        {"duration": 0},
        {"music": None},
        {"images": [str(uuid.UUID(int=7))]},
        {"seed": 1},
        {"project_id": "x"},
    ],
    ids=str,
)
def test_what_cannot_be_used_is_pointed_at(
    client: FlaskClient, owner: Person, project: str, wrong: dict
) -> None:
    refused = order(client, owner, **({"project": project} | {
        ("project" if name == "project_id" else name): value for name, value in wrong.items()
    }))  # fmt: skip
    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"].split("/")[1] == next(iter(wrong))
    assert balance(client, owner) == 3


def test_a_strangers_project_and_job_are_not_there(
    client: FlaskClient, owner: Person, stranger: Person, project: str
) -> None:
    assert order(client, stranger, project).status_code == 404
    assert order(client, stranger, str(uuid.uuid4())).status_code == 404
    job = order(client, owner, project).json["job_id"]
    for act in (
        client.get(f"/api/ai/jobs/{job}", headers=stranger.headers),
        client.post(f"/api/ai/jobs/{job}/cancellation", headers=stranger.headers),
    ):
        assert act.status_code == 404
    assert client.get(f"/api/ai/jobs/{job}", headers=owner.headers).json["status"] == "queued"


def test_deleting_a_project_that_is_being_made_gives_the_credits_back(
    client: FlaskClient, owner: Person, project: str
) -> None:
    job = order(client, owner, project).json["job_id"]
    assert client.delete(f"/api/projects/{project}", headers=owner.headers).status_code == 204
    assert client.get(f"/api/ai/jobs/{job}", headers=owner.headers).status_code == 404
    assert balance(client, owner) == 3
