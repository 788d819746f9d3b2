"""Accounts: what is taken, what is refused, and what a refusal does not tell."""

import bcrypt
import pytest
import sqlalchemy as sa
from flask import Flask

from studio.lib.errors import BadInput, Conflict, NotFound, SignInRefused
from studio.models import CreditAccount, LogEntry, User, db
from studio.models.words import PlanType, Role
from studio.services import accounts

PASSWORD = "a long evening"


@pytest.fixture
def ada(backstage: Flask) -> accounts.AccountView:
    return accounts.register(" Ada Moreau ", " Ada@Example.COM ", PASSWORD)


def test_a_new_account_is_free_with_three_credits(ada: accounts.AccountView) -> None:
    assert (ada.name, ada.email) == ("Ada Moreau", "ada@example.com")
    assert (ada.role, ada.plan_type, ada.credits) == (Role.CREATOR, PlanType.FREE, 3)
    assert db.session.scalar(sa.select(CreditAccount.credits_balance)) == 3


def test_the_log_knows_who_signed_up_and_in(ada: accounts.AccountView) -> None:
    accounts.sign_in("ada@example.com", PASSWORD)
    entries = db.session.scalars(sa.select(LogEntry).order_by(LogEntry.timestamp)).all()
    assert [entry.action for entry in entries] == ["account.registered", "account.signed_in"]
    assert {entry.user_id for entry in entries} == {ada.id}


def test_passwords_are_kept_as_salted_bcrypt(ada: accounts.AccountView) -> None:
    accounts.register("Bo", "bo@example.com", PASSWORD)
    hashes = db.session.scalars(sa.select(User.password_hash)).all()
    assert all(kept.startswith("$2b$04$") for kept in hashes)
    assert len(set(hashes)) == 2


@pytest.mark.parametrize("email", ["ada@example.com", "ADA@example.com", " ada@EXAMPLE.com "])
def test_an_e_mail_is_known_in_any_case(ada: accounts.AccountView, email: str) -> None:
    assert accounts.sign_in(email, PASSWORD).id == ada.id


def test_every_letter_of_a_long_password_counts(backstage: Flask) -> None:
    long = "x" * 100
    accounts.register("Ada", "ada@example.com", long + "1")
    accounts.sign_in("ada@example.com", long + "1")
    with pytest.raises(SignInRefused):
        accounts.sign_in("ada@example.com", long + "2")


def test_a_password_may_hold_any_letter(backstage: Flask) -> None:
    odd = "naïve \x00 密码 🎬"
    accounts.register("Ada", "ada@example.com", odd)
    assert accounts.sign_in("ada@example.com", odd).name == "Ada"


def test_a_refusal_is_the_same_for_anyone(ada: accounts.AccountView) -> None:
    said = set()
    for email, password in (
        ("ada@example.com", "wrong password"),
        ("nobody@example.com", PASSWORD),
        ("not an address", PASSWORD),
        ("", ""),
    ):
        with pytest.raises(SignInRefused) as refused:
            accounts.sign_in(email, password)
        said.add(str(refused.value))
    assert len(said) == 1


def test_an_unknown_e_mail_costs_as_many_hashes_as_a_known_one(
    ada: accounts.AccountView, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds: list[bytes] = []
    check = bcrypt.checkpw

    def counted(password: bytes, kept: bytes) -> bool:
        rounds.append(kept[:7])
        return check(password, kept)

    monkeypatch.setattr(bcrypt, "checkpw", counted)
    for email in ("ada@example.com", "nobody@example.com", "not an address"):
        with pytest.raises(SignInRefused):
            accounts.sign_in(email, "wrong password")
    assert rounds == [b"$2b$04$"] * 3


def test_signing_up_twice_is_refused_after_the_same_work(
    ada: accounts.AccountView, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[bytes] = []
    work = bcrypt.hashpw
    monkeypatch.setattr(bcrypt, "hashpw", lambda *given: hashed.append(given[0]) or work(*given))
    with pytest.raises(Conflict, match="can't be used") as refused:
        accounts.register("Eve", "ADA@example.com", PASSWORD)
    assert "taken" not in str(refused.value)
    assert len(hashed) == 1
    assert db.session.scalar(sa.select(sa.func.count(User.id))) == 1
    assert db.session.scalar(sa.select(sa.func.count(CreditAccount.id))) == 1


@pytest.mark.parametrize(
    ("name", "email", "password", "field"),
    [
        ("", "ada@example.com", PASSWORD, "name"),
        ("x" * 256, "ada@example.com", PASSWORD, "name"),
        ("A\x00da", "ada@example.com", PASSWORD, "name"),
        ("A\nda", "ada@example.com", PASSWORD, "name"),
        ("Ada", "ada", PASSWORD, "email"),
        ("Ada", "ada@", PASSWORD, "email"),
        ("Ada", "ada@localhost", PASSWORD, "email"),
        ("Ada", "ada@test", PASSWORD, "email"),
        ("Ada", f"{'a' * 64}@{'b' * 63}.{'c' * 63}.{'d' * 63}.com", PASSWORD, "email"),
        ("Ada", "ada@example.com", "short", "password"),
        ("Ada", "ada@example.com", "x" * 257, "password"),
    ],
)
def test_what_cannot_be_used_is_named(
    backstage: Flask, name: str, email: str, password: str, field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        accounts.register(name, email, password)
    assert refused.value.field == field


def test_a_profile_that_is_not_there_is_not_found(ada: accounts.AccountView) -> None:
    assert accounts.profile(ada.id) == ada
    db.session.execute(sa.delete(User))
    db.session.commit()
    assert accounts.by_id(ada.id) is None
    with pytest.raises(NotFound):
        accounts.profile(ada.id)
