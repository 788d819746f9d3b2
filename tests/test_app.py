"""The joined application: headers, request ids, logs, other origins, what is loaded."""

import json
import logging
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from studio.app import create_app
from studio.lib import logs
from studio.lib.settings import Settings
from tests.conftest import Person


def test_every_answer_carries_the_headers_that_keep_a_browser_safe(client: FlaskClient) -> None:
    for path in ("/health", "/api/credits/plans", "/sign-in"):
        headers = client.get(path).headers
        assert "script-src 'self';" in headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Referrer-Policy"] == "same-origin"
        assert "Strict-Transport-Security" not in headers


def test_secure_cookies_come_with_strict_transport(
    settings: Settings, settings_for: Callable[..., Settings]
) -> None:
    app = create_app(settings_for(settings.home, SECURE_COOKIES="1"))
    answer = app.test_client().get("/sign-in", base_url="https://studio.example.com")
    assert "Strict-Transport-Security" in answer.headers
    cookies = answer.headers.getlist("Set-Cookie")
    assert cookies
    for cookie in cookies:
        assert "Secure" in cookie
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie


def test_a_request_keeps_the_id_it_came_with(client: FlaskClient) -> None:
    given = client.get("/health", headers={"X-Request-Id": "from-the-proxy-1"})
    assert given.headers["X-Request-Id"] == "from-the-proxy-1"
    own = {client.get("/health").headers["X-Request-Id"] for _ in range(2)}
    assert len(own) == 2


@pytest.mark.parametrize("wrong", ["", "short", "x" * 65, "a b c d e f g", "<script>alert"])
def test_an_id_that_does_not_look_like_one_is_replaced(client: FlaskClient, wrong: str) -> None:
    assert client.get("/health", headers={"X-Request-Id": wrong}).headers["X-Request-Id"] != wrong


def test_a_request_is_logged_in_one_line_with_its_id_and_person(
    client: FlaskClient, owner: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.handler.setFormatter(logs.JsonLines())
    with caplog.at_level(logging.INFO, logger="studio"):
        answer = client.get("/api/credits/balance", headers=owner.headers)
    lines = [json.loads(line) for line in caplog.text.splitlines()]
    line = next(each for each in lines if each["event"] == "request")
    assert line["request_id"] == answer.headers["X-Request-Id"]
    assert line["user_id"] == str(owner.id)
    assert (line["method"], line["path"], line["status"]) == ("GET", "/api/credits/balance", 200)
    assert owner.token not in caplog.text


def test_what_one_request_bound_is_not_in_the_next(
    client: FlaskClient, owner: Person, caplog: pytest.LogCaptureFixture
) -> None:
    client.get("/api/users/profile", headers=owner.headers)
    caplog.handler.setFormatter(logs.JsonLines())
    caplog.clear()
    with caplog.at_level(logging.INFO, logger="studio"):
        client.get("/api/credits/plans")
    assert str(owner.id) not in caplog.text


def test_other_origins_may_call_the_api_only_when_they_are_named(
    settings: Settings, settings_for: Callable[..., Settings], client: FlaskClient
) -> None:
    asked = {
        "Origin": "https://app.example.com",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization, content-type",
    }
    assert (
        "Access-Control-Allow-Origin"
        not in client.options("/api/projects/create", headers=asked).headers
    )
    chosen = {"CORS_ORIGINS": "https://app.example.com, https://b.example.com"}
    open_client = create_app(settings_for(settings.home, **chosen)).test_client()
    granted = open_client.options("/api/projects/create", headers=asked)
    assert granted.headers["Access-Control-Allow-Origin"] == "https://app.example.com"
    assert "authorization" in granted.headers["Access-Control-Allow-Headers"].lower()
    refused = open_client.options(
        "/api/projects/create", headers=asked | {"Origin": "https://evil.example.com"}
    )
    assert "Access-Control-Allow-Origin" not in refused.headers
    page = open_client.get("/sign-in", headers=asked)
    assert "Access-Control-Allow-Origin" not in page.headers


def test_forms_need_their_token_and_the_api_does_not(client: FlaskClient, owner: Person) -> None:
    form = client.post("/sign-in", data={"email": owner.email, "password": "x"})
    assert form.status_code == 400
    answer = client.post("/api/users/login", json={"email": owner.email, "password": "x" * 9})
    assert answer.status_code == 401


def test_no_two_routes_share_an_endpoint_or_a_path(app: Flask) -> None:
    seen = set()
    for rule in app.url_map.iter_rules():
        for method in rule.methods - {"HEAD", "OPTIONS"}:
            assert (method, rule.rule) not in seen
            seen.add((method, rule.rule))


def test_two_studios_on_one_host_keep_their_sessions_apart(
    settings: Settings, settings_for: Callable[..., Settings]
) -> None:
    names = {
        create_app(settings_for(settings.home, PORT=port)).config["SESSION_COOKIE_NAME"]
        for port in ("5001", "5002")
    }
    assert len(names) == 2
