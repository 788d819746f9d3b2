"""What the API says when it says no: always a problem, in the order that was promised."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from studio.api.resources import RESOURCES
from studio.app import create_app
from studio.lib.errors import EngineFailed
from studio.lib.settings import Settings
from studio.models import User, db
from studio.services import accounts
from tests.conftest import Person

NONE = "00000000-0000-0000-0000-000000000000"
CALLS = [call for resource in RESOURCES for call in resource.calls]
GUARDED = [call for call in CALLS if call.needs_token]
WITH_BODY = [call for call in CALLS if call.body is not None]


def named(call) -> str:
    return f"{call.method} {call.path}"


def path_of(call) -> str:
    return "/".join(NONE if part.startswith("{") else part for part in call.path.split("/"))


@pytest.mark.parametrize("call", GUARDED, ids=named)
def test_401_comes_before_everything(client: FlaskClient, call) -> None:
    answer = client.open(path_of(call), method=call.method, data=b"{", content_type="text/x")
    assert answer.status_code == 401
    assert answer.mimetype == "application/problem+json"
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("call", WITH_BODY, ids=named)
def test_415_then_400_then_422(client: FlaskClient, owner: Person, call) -> None:
    def answer(body: bytes, content_type: str | None) -> int:
        return client.open(
            path_of(call),
            method=call.method,
            data=body,
            content_type=content_type,
            headers=owner.headers,
        ).status_code

    assert answer(b"{", "text/plain") == 415
    assert answer(b"{", None) == 415
    for broken in (b"{", b"", b"\xff\xfe", b'{"title": "\\ud800"}', b"[" * 10_000):
        assert answer(broken, "application/json") == 400
    for wrong in (b"null", b"[]", b'"{}"', b"3", b'{"no such field": 1}'):
        assert answer(wrong, "application/json") == 422


@pytest.mark.parametrize("path", ["/api/nothing", "/api/", "/api/projects/create/x"])
def test_what_is_not_there_is_a_problem_too(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"
    assert answer.json["instance"] == path


def test_a_wrong_method_says_which_are_allowed(client: FlaskClient) -> None:
    answer = client.delete("/api/projects/create")
    assert answer.status_code == 405
    assert answer.mimetype == "application/problem+json"
    assert "POST" in answer.headers["Allow"]


def test_too_large_a_body_is_413(client: FlaskClient, owner: Person, app: Flask) -> None:
    app.config["MAX_CONTENT_LENGTH"] = 1000
    body = {"title": "T", "script": "x" * 2000}
    answer = client.post("/api/projects/create", json=body, headers=owner.headers)
    assert answer.status_code == 413
    assert answer.mimetype == "application/problem+json"


def test_a_fault_of_ours_is_500_without_a_trace(
    app: Flask, owner: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("studio.services.credits.balance", broken)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    answer = app.test_client().get("/api/credits/balance", headers=owner.headers)
    assert answer.status_code == 500
    assert answer.mimetype == "application/problem+json"
    assert "secret" not in answer.text
    assert "request id" in answer.json["detail"]
    assert "secret detail" in caplog.text


def test_an_error_that_no_one_foresaw_here_is_500_with_its_sentence(
    app: Flask, owner: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise EngineFailed("The engine stopped.")

    monkeypatch.setattr("studio.services.credits.balance", broken)
    answer = app.test_client().get("/api/credits/balance", headers=owner.headers)
    assert (answer.status_code, answer.json["detail"]) == (500, "The engine stopped.")


def test_guesses_are_limited_by_address(
    settings: Settings, settings_for: Callable[..., Settings]
) -> None:
    chosen = {"SIGN_IN_LIMIT": "3 per minute", "SIGN_UP_LIMIT": "2 per hour", "PROXY_HOPS": "1"}
    app = create_app(settings_for(settings.home, **chosen))
    client = app.test_client()

    def sign_in(address: str):
        return client.post(
            "/api/users/login",
            json={"email": "ada@example.com", "password": "wrong password"},
            headers={"X-Forwarded-For": address},
        )

    assert [sign_in("10.0.0.1").status_code for _ in range(4)] == [401, 401, 401, 429]
    assert sign_in("10.0.0.2").status_code == 401
    limited = sign_in("10.0.0.1")
    assert limited.mimetype == "application/problem+json"
    assert 0 < int(limited.headers["Retry-After"]) <= 60
    people = [
        client.post(
            "/api/users/register",
            json={"name": "A", "email": f"a{number}@example.com", "password": "a long evening"},
        ).status_code
        for number in range(3)
    ]
    assert people == [201, 201, 429]


def test_what_is_limited_is_limited_before_it_is_read(
    settings: Settings, settings_for: Callable[..., Settings]
) -> None:
    app = create_app(settings_for(settings.home, SIGN_IN_LIMIT="1 per minute"))
    client = app.test_client()
    assert client.post("/api/users/login", data=b"x").status_code == 415
    assert client.post("/api/users/login", data=b"x").status_code == 429


def test_an_account_that_is_gone_is_not_let_in(
    client: FlaskClient, owner: Person, app: Flask
) -> None:
    with app.app_context():
        db.session.delete(db.session.get_one(User, owner.id))
        db.session.commit()
        assert accounts.by_id(owner.id) is None
    assert client.get("/api/users/profile", headers=owner.headers).status_code == 401


def test_limits_are_counted_in_redis_and_outlive_it(
    settings: Settings, settings_for: Callable[..., Settings], valkey
) -> None:
    chosen = {
        "REDIS_URL": valkey.url,
        "LIMITS_URL": valkey.url,
        "SIGN_IN_LIMIT": "2 per minute",
    }
    body = {"email": "ada@example.com", "password": "wrong password"}

    def sign_in(app: Flask) -> int:
        return app.test_client().post("/api/users/login", json=body).status_code

    one, two = (create_app(settings_for(settings.home, **chosen)) for _ in range(2))
    assert [sign_in(one), sign_in(two), sign_in(one), sign_in(two)] == [401, 401, 429, 429]
    valkey.stop()
    assert [sign_in(one) for _ in range(3)] == [401, 401, 429]
