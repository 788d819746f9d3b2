"""``/api/users``: sign up, sign in, profile."""

import datetime as dt

import jwt as pyjwt
import pytest
from flask.testing import FlaskClient

from tests.conftest import PASSWORD, Person, StoppedClock

ADA = {"name": "Ada", "email": "ada@example.com", "password": PASSWORD}


def test_a_person_signs_up_signs_in_and_sees_their_profile(
    client: FlaskClient, clock: StoppedClock
) -> None:
    made = client.post("/api/users/register", json=ADA)
    assert made.status_code == 201
    assert set(made.json) == {
        "id", "name", "email", "plan_type", "credits", "role", "created_at",
    }  # fmt: skip
    assert (made.json["plan_type"], made.json["credits"], made.json["role"]) == (
        "Free", 3, "creator",
    )  # fmt: skip
    assert dt.datetime.fromisoformat(made.json["created_at"]) == clock.time
    entered = client.post(
        "/api/users/login", json={"email": "ADA@example.com", "password": PASSWORD}
    )
    assert (entered.json["token_type"], entered.json["expires_in"]) == ("bearer", 86_400)
    headers = {"Authorization": f"Bearer {entered.json['access_token']}"}
    profile = client.get("/api/users/profile", headers=headers)
    assert profile.json == made.json | {"updated_at": made.json["created_at"]}


def test_a_token_names_the_account_and_lives_for_a_day(owner: Person) -> None:
    claims = pyjwt.decode(owner.token, options={"verify_signature": False})
    assert claims["sub"] == str(owner.id)
    assert claims["exp"] - claims["iat"] == 86_400
    assert claims["role"] == "creator"


def test_a_taken_e_mail_is_refused_without_a_word_of_whose_it_is(
    client: FlaskClient, owner: Person
) -> None:
    again = client.post("/api/users/register", json=ADA | {"email": owner.email.upper()})
    assert again.status_code == 409
    assert again.json["detail"] == "This e-mail can't be used for a new account."


def test_a_wrong_password_and_an_unknown_e_mail_look_alike(
    client: FlaskClient, owner: Person
) -> None:
    answers = [
        client.post("/api/users/login", json={"email": email, "password": "wrong password"})
        for email in (owner.email, "nobody@example.com", "not an address")
    ]
    assert {answer.status_code for answer in answers} == {401}
    assert len({answer.data for answer in answers}) == 1
    assert all("WWW-Authenticate" in answer.headers for answer in answers)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "   "),
        ("name", "x" * 256),
        ("name", "a\x00b"),
        ("name", 5),
        ("name", None),
        ("email", "ada"),
        ("email", "ada@"),
        ("email", "a\x00@example.com"),
        ("password", "short"),
        ("password", "x" * 257),
        ("password", None),
        ("role", "admin"),
    ],
)
def test_each_value_that_cannot_be_used_is_pointed_at(
    client: FlaskClient, field: str, value: object
) -> None:
    refused = client.post("/api/users/register", json=ADA | {field: value})
    assert refused.status_code == 422
    assert [fault["pointer"] for fault in refused.json["errors"]] == [f"/{field}"]


def expired(token: str, secret: str) -> str:
    claims = pyjwt.decode(token, options={"verify_signature": False})
    return pyjwt.encode(claims | {"exp": claims["iat"] - 1}, secret, algorithm="HS256")


def test_only_a_whole_fresh_token_of_ours_opens_the_door(
    client: FlaskClient, owner: Person, app, stranger: Person
) -> None:
    secret = app.config["JWT_SECRET_KEY"]
    claims = pyjwt.decode(owner.token, options={"verify_signature": False})
    nobody = claims | {"sub": "00000000-0000-0000-0000-000000000000"}
    tokens = [
        "",
        "nonsense",
        owner.token[:-4] + "AAAA",
        expired(owner.token, secret),
        pyjwt.encode(claims, "another secret of thirty-two letters", algorithm="HS256"),
        pyjwt.encode(claims, "", algorithm="none"),
        pyjwt.encode(nobody, secret, algorithm="HS256"),
        pyjwt.encode(claims | {"sub": "not an id"}, secret, algorithm="HS256"),
    ]
    for token in tokens:
        answer = client.get("/api/users/profile", headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 401, token
        assert answer.mimetype == "application/problem+json"
    assert client.get("/api/users/profile", headers=owner.headers).status_code == 200
