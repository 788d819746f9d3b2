"""Error pages: plain words, no traces."""

import shutil

import pytest

from studio.app import create_app
from studio.lib.errors import Conflict, CreditsShort, ServiceUnavailable
from studio.services import accounts
from tests.web.conftest import Visitor


def test_a_page_that_is_not_there_says_so_and_shows_a_way_back(guest):
    page = guest.see("/nowhere")
    assert page.status == 404
    assert "There is no such page" in page.words
    assert page.all("a", href="/")


def test_a_wrong_method_keeps_its_allow_header(guest):
    answer = guest.client.delete("/sign-up")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


def test_a_body_that_is_too_large_is_refused_with_the_limit(settings_for, tmp_path, prepared_home):

    home = shutil.copytree(prepared_home, tmp_path / "small")
    app = create_app(settings_for(home, MAX_UPLOAD_BYTES="2000000"))
    page = Visitor(app.test_client()).send("/scripts", {"script": "a" * 3_000_000}, seen="/")
    assert page.status == 413
    assert "up to 2 MB" in page.words


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (Conflict("This film is already being made."), 409, "This film is already being made."),
        (CreditsShort(needed=3, have=1), 402, "This needs 3 credits and you have 1."),
        (CreditsShort(needed=1, have=0), 402, "This needs 1 credit and you have 0."),
        (ServiceUnavailable("The queue is away."), 503, "does not answer"),
        (RuntimeError("secret innards"), 500, "Something broke on our side"),
    ],
)
def test_what_a_service_raises_becomes_a_page(app, raised, status, said):
    def fail():
        raise raised

    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.add_url_rule("/fail", view_func=fail)
    answer = app.test_client().get("/fail", headers={"Accept": "text/html"})
    assert answer.status_code == status
    text = answer.get_data(as_text=True)
    assert said in text
    assert "Traceback" not in text
    assert "secret innards" not in text


def test_the_error_page_needs_no_database(app, monkeypatch, me):

    def away(_):
        raise RuntimeError("the database is away")

    app.config["PROPAGATE_EXCEPTIONS"] = False
    monkeypatch.setattr(accounts, "by_id", away)
    page = me.see("/projects")
    assert page.status == 500
    assert "Something broke on our side" in page.words


def test_the_api_keeps_its_own_errors(client):
    answer = client.get("/api/nowhere", headers={"Accept": "text/html"})
    assert answer.status_code in (401, 404)
    assert answer.mimetype == "application/problem+json"
