"""``/health``: alive, and ready."""

import shutil
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from studio.app import create_app
from studio.lib.settings import Settings


def test_the_studio_answers(client: FlaskClient) -> None:
    answer = client.get("/health")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})


def test_the_front_door_answers_machines_too(client: FlaskClient) -> None:
    answer = client.get("/", headers={"Accept": "application/json"})
    assert answer.json["status"] == "ok"


def test_it_is_ready_when_all_that_it_needs_answers(
    settings: Settings, settings_for: Callable[..., Settings], valkey
) -> None:
    app = create_app(settings_for(settings.home, REDIS_URL=valkey.url))
    answer = app.test_client().get("/health/ready")
    assert answer.json == {"status": "ok", "database": True, "redis": True, "storage": True}
    assert answer.status_code == 200


def test_it_says_which_one_does_not_answer(client: FlaskClient, settings: Settings) -> None:
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json == {
        "status": "unavailable", "database": True, "redis": False, "storage": True,
    }  # fmt: skip


def test_a_lost_store_and_a_lost_database_are_noticed(
    settings: Settings, settings_for: Callable[..., Settings], valkey
) -> None:
    chosen = {"REDIS_URL": valkey.url, "DATABASE_URL": "sqlite:////no/such/folder/studio.db"}
    app = create_app(settings_for(settings.home, **chosen))
    shutil.rmtree(settings.artifacts, ignore_errors=True)
    settings.artifacts.write_text("a file where the folder should be")
    answer = app.test_client().get("/health/ready")
    assert (answer.json["database"], answer.json["redis"], answer.json["storage"]) == (
        False, True, False,
    )  # fmt: skip


@pytest.mark.parametrize("path", ["/health", "/health/ready"])
def test_no_token_is_asked(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code != 401
