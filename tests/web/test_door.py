"""Signing up, signing in, signing out, and a script that comes along."""

import shutil

import pytest

from studio.app import create_app
from tests.conftest import PASSWORD
from tests.web.conftest import SCRIPT, Visitor

NEW = {"name": "Mara Lind", "email": "mara@example.com", "password": "a lamp that burns"}


def test_signing_up_opens_the_list_of_films_with_three_credits(guest):
    page = guest.send("/sign-up", NEW)
    assert page.path == "/projects"
    assert "3 credits" in page.words
    assert "No films yet" in page.words


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "", "Please give a name."),
        ("email", "mara at home", "This e-mail can't be used"),
        ("password", "short", "Use 8 letters or more."),
        ("name", "Ma\x00ra", "control character"),
    ],
)
def test_what_is_wrong_is_said_below_its_field_and_the_rest_is_kept(guest, field, value, said):
    page = guest.send("/sign-up", NEW | {field: value})
    assert page.status == 422
    assert said in page.words
    wrong = page.all("input", name=field)[0]
    assert wrong["aria-invalid"] == "true"
    assert page.all("p", id=wrong["aria-describedby"])
    kept = "email" if field != "email" else "name"
    assert page.all("input", name=kept)[0]["value"] == NEW[kept]
    assert page.all("input", name="password")[0]["value"] == ""


def test_an_email_that_is_taken_is_refused_without_saying_why(guest, owner):
    page = guest.send("/sign-up", NEW | {"email": owner.email})
    assert page.status == 422
    assert "This e-mail can't be used for a new account." in page.words


def test_a_wrong_password_and_an_unknown_email_are_answered_alike(guest, owner):
    wrong = guest.send("/sign-in", {"email": owner.email, "password": "not it at all"})
    unknown = guest.send("/sign-in", {"email": "no@example.com", "password": "not it at all"})
    assert wrong.status == unknown.status == 422
    assert "E-mail or password do not match." in wrong.words
    assert wrong.words.replace(owner.email, "") == unknown.words.replace("no@example.com", "")


def test_signing_in_goes_on_to_the_page_that_was_asked_for(guest, owner, project):
    asked = guest.see(f"/projects/{project.id}")
    assert asked.path == "/sign-in"
    target = asked.all("form", method="post")[0]["action"]
    page = guest.send(target, {"email": owner.email, "password": PASSWORD})
    assert page.path == f"/projects/{project.id}"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://elsewhere.example",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "javascript:alert(1)",
        "/\t/elsewhere.example",
        "projects",
    ],
)
def test_nobody_is_sent_to_another_site(client, guest, owner, elsewhere):
    token = guest.see("/sign-in").token
    answer = client.post(
        "/sign-in",
        query_string={"next": elsewhere},
        data={"csrf_token": token, "email": owner.email, "password": PASSWORD},
    )
    assert answer.status_code == 302
    assert answer.location == "/projects"


def test_the_session_is_closed_to_scripts_and_other_sites(app, client, guest, owner):
    token = guest.see("/sign-in").token
    answer = client.post(
        "/sign-in", data={"csrf_token": token, "email": owner.email, "password": PASSWORD}
    )
    cookie = next(c for c in answer.headers.getlist("Set-Cookie") if c.startswith("studio_"))
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_cookies_stay_on_https_when_the_studio_is_told_so(settings_for, tmp_path, prepared_home):

    home = shutil.copytree(prepared_home, tmp_path / "secure")
    client = create_app(settings_for(home, SECURE_COOKIES="1")).test_client()
    answer = client.get("/sign-in", base_url="https://studio.example")
    assert "Secure" in answer.headers["Set-Cookie"]


def test_signing_out_needs_its_own_form(me):
    refused = me.client.post("/sign-out")
    assert refused.status_code == 400
    gone = me.send("/sign-out", {}, seen="/projects")
    assert gone.path == "/"
    assert me.see("/projects").path == "/sign-in"


def test_a_form_that_was_open_too_long_is_explained(guest):
    answer = guest.client.post("/sign-up", data=NEW | {"csrf_token": "old"})
    assert answer.status_code == 400
    assert b"This page was open too long" in answer.data


def test_a_pasted_script_comes_along_through_signing_up(guest):
    door = guest.send("/scripts", {"script": SCRIPT}, seen="/")
    assert "Your page is kept" in door.words
    page = guest.send("/sign-up", NEW | {"script": SCRIPT})
    assert page.path.startswith("/projects/")
    assert "There is a boat out there!" in page.words
    assert page.all("input", name="title")[0]["value"] == "The Last Lamp"


def test_a_pasted_script_comes_along_through_signing_in(guest, owner):
    door = guest.send("/scripts?to=sign-in", {"script": SCRIPT}, seen="/")
    assert "Welcome back" in door.words
    values = {"email": owner.email, "password": PASSWORD, "script": SCRIPT}
    assert "There is a boat out there!" in guest.send("/sign-in", values).words


def test_a_pasted_script_survives_a_mistake_at_the_door(guest):
    page = guest.send("/sign-up", NEW | {"script": SCRIPT, "password": "short"})
    assert page.status == 422
    assert page.all("textarea", name="script")
    assert "There is a boat out there!" in page.words


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("   \n", "The script is empty."),
        ("word " * 1_000_000, "the studio reads up to 200,000"),
        ("A boat.\x00", "control character"),
    ],
)
def test_a_page_that_can_not_be_filmed_is_refused_at_the_entrance(guest, script, said):
    page = guest.send("/scripts", {"script": script}, seen="/")
    assert page.status == 422
    assert said in page.words


def test_too_many_tries_are_stopped_with_a_page(settings_for, tmp_path, prepared_home):

    home = shutil.copytree(prepared_home, tmp_path / "limited")
    app = create_app(settings_for(home, SIGN_IN_LIMIT="2 per minute"))
    guest = Visitor(app.test_client())
    pages = [guest.send("/sign-in", {"email": "a@b.co", "password": "x"}) for _ in range(3)]
    assert [page.status for page in pages] == [422, 422, 429]
    assert "Too many tries" in pages[-1].words
