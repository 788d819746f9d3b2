"""Balances, ledger and reservations: always equal, never below zero, once for each key."""

import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as some

from studio.lib.errors import Conflict, CreditsShort, NotFound
from studio.models import CreditAccount, CreditReservation, CreditTransaction, User, db
from studio.models.words import ReservationState, TransactionType
from studio.services import accounts, plans
from studio.services import credits as ledger
from studio.services.backstage import create_backstage
from studio.services.transactions import transaction

PASSWORD = "a long evening"


@pytest.fixture
def person(backstage: Flask) -> uuid.UUID:
    """Somebody with the three credits of the beginning."""
    return accounts.register("Ada", "ada@example.com", PASSWORD).id


def agreed_balance(user_id: uuid.UUID) -> int:
    """The balance, after checking that all three places say the same and the ledger sums to it."""
    db.session.rollback()
    kept = db.session.scalar(sa.select(User.credits).filter_by(id=user_id))
    account = db.session.scalar(sa.select(CreditAccount.credits_balance).filter_by(user_id=user_id))
    lines = db.session.scalars(
        sa.select(CreditTransaction).filter_by(user_id=user_id).order_by(CreditTransaction.line)
    ).all()
    assert [line.line for line in lines] == list(range(1, len(lines) + 1))
    assert kept == account == lines[-1].balance_after == sum(line.amount for line in lines)
    running = 0
    for line in lines:
        running += line.amount
        assert line.balance_after == running
    return kept


def reserve(user_id: uuid.UUID, amount: int, key: str) -> None:
    with transaction():
        ledger.reserve(user_id, amount, key, "the film “The keeper”")


def settle(key: str, spent: int) -> None:
    with transaction():
        ledger.settle(key, spent)


def give_back(key: str) -> None:
    with transaction():
        ledger.give_back(key)


def test_a_new_account_has_three_credits_and_a_grant(person: uuid.UUID) -> None:
    assert agreed_balance(person) == 3
    page = ledger.transactions(person)
    assert page.total == 1
    assert page.transactions[0].transaction_type is TransactionType.GRANT
    assert ledger.balance(person).credits_per_minute == 3


def test_what_is_held_is_gone_until_it_is_settled(person: uuid.UUID) -> None:
    reserve(person, 3, "job:1")
    assert agreed_balance(person) == 0
    settle("job:1", 1)
    assert agreed_balance(person) == 2
    kinds = [line.transaction_type for line in ledger.transactions(person).transactions]
    assert kinds == [TransactionType.REFUND, TransactionType.DEDUCTION, TransactionType.GRANT]


def test_what_failed_costs_nothing(person: uuid.UUID) -> None:
    reserve(person, 2, "job:1")
    give_back("job:1")
    assert agreed_balance(person) == 3


def test_holding_nothing_leaves_no_line(person: uuid.UUID) -> None:
    reserve(person, 0, "job:free")
    settle("job:free", 0)
    assert ledger.transactions(person).total == 1


def test_too_much_is_refused_and_nothing_of_it_stays(person: uuid.UUID) -> None:
    with pytest.raises(CreditsShort) as refused:
        reserve(person, 4, "job:1")
    assert (refused.value.needed, refused.value.have) == (4, 3)
    assert agreed_balance(person) == 3
    assert db.session.scalar(sa.select(sa.func.count(CreditReservation.id))) == 0


def test_the_same_key_holds_once(person: uuid.UUID) -> None:
    for _ in range(3):
        reserve(person, 2, "job:1")
    assert agreed_balance(person) == 1
    with pytest.raises(Conflict):
        reserve(person, 1, "job:1")


def test_a_job_ends_once(person: uuid.UUID) -> None:
    reserve(person, 3, "job:1")
    settle("job:1", 2)
    settle("job:1", 0)
    give_back("job:1")
    assert agreed_balance(person) == 1
    held = db.session.scalars(sa.select(CreditReservation)).one()
    assert (held.state, held.spent) == (ReservationState.SETTLED, 2)


def test_what_was_never_held_cannot_end(person: uuid.UUID) -> None:
    with pytest.raises(NotFound):
        settle("job:none", 0)
    with pytest.raises(NotFound):
        give_back("job:none")


def test_more_than_was_held_cannot_be_spent(person: uuid.UUID) -> None:
    reserve(person, 1, "job:1")
    with pytest.raises(ValueError, match="2 of 1"):
        settle("job:1", 2)


def test_a_failure_in_the_callers_transaction_undoes_the_holding(person: uuid.UUID) -> None:
    def order_and_stumble() -> None:
        with transaction():
            ledger.reserve(person, 3, "job:1", "a film")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        order_and_stumble()
    assert agreed_balance(person) == 3


def test_rows_that_were_read_before_see_the_new_balance(person: uuid.UUID) -> None:
    with transaction() as session:
        row = session.get_one(User, person)
        assert row.credits == 3
        ledger.reserve(person, 1, "job:1", "a film")
        assert row.credits == 2


def test_nobody_has_no_balance(backstage: Flask) -> None:
    with pytest.raises(NotFound):
        ledger.balance(uuid.uuid4())


@trying(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=some.lists(
        some.tuples(
            some.sampled_from(["reserve", "settle", "give back", "purchase"]),
            some.integers(0, 5),
            some.integers(0, 4),
        ),
        max_size=12,
    )
)
def test_nothing_makes_the_three_places_disagree(
    person: uuid.UUID, steps: list[tuple[str, int, int]]
) -> None:
    run = uuid.uuid4()
    for act, number, amount in steps:
        key = f"{run}:{number}"
        try:
            if act == "reserve":
                reserve(person, amount, key)
            elif act == "settle":
                settle(key, amount)
            elif act == "give back":
                give_back(key)
            else:
                with transaction():
                    ledger.change(
                        person,
                        amount,
                        kind=TransactionType.PURCHASE,
                        key=f"{key}:buy",
                        why="a pack",
                    )
        except (CreditsShort, NotFound, Conflict, ValueError):
            db.session.rollback()
        assert agreed_balance(person) >= 0


@pytest.fixture(params=["sqlite", "postgresql"])
def studio(
    request: pytest.FixtureRequest, tmp_path: Path, settings_for: Callable[..., object]
) -> Iterator[Flask]:
    """A studio on each database, with its tables."""
    chosen = {}
    if request.param == "postgresql":
        chosen["DATABASE_URL"] = request.getfixturevalue("postgres_url")
    studio = create_backstage(settings_for(tmp_path, **chosen))
    with studio.app_context():
        db.create_all()
        plans.seed()
        yield studio
        db.session.remove()
        db.engine.dispose()


@pytest.mark.slow
def test_many_at_once_hold_only_what_is_there(studio: Flask) -> None:
    user_id = accounts.register("Ada", "ada@example.com", PASSWORD).id
    with transaction():
        ledger.change(user_id, 7, kind=TransactionType.PURCHASE, key="pack", why="a pack")
    outcomes: list[str] = []
    start = threading.Barrier(8)

    def work(number: int) -> None:
        with studio.app_context():
            start.wait()
            for turn in range(3):
                key = f"job:{number % 6}:{turn}"  # two of the eight share each of two keys
                try:
                    reserve(user_id, 1, key)
                    if number % 2:
                        give_back(key)
                    else:
                        settle(key, 1)
                    outcomes.append("done")
                except CreditsShort:
                    outcomes.append("short")
            db.session.remove()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == 24
    held = db.session.scalars(sa.select(CreditReservation)).all()
    assert all(row.state is not ReservationState.HELD for row in held)
    spent = sum(row.spent for row in held)
    assert agreed_balance(user_id) == 10 - spent


@pytest.mark.slow
def test_the_last_credit_is_held_by_one_of_many(studio: Flask) -> None:
    user_id = accounts.register("Ada", "ada@example.com", PASSWORD).id
    reserve(user_id, 2, "job:before")
    outcomes: list[bool] = []
    start = threading.Barrier(8)

    def grab(number: int) -> None:
        with studio.app_context():
            start.wait()
            try:
                reserve(user_id, 1, f"job:{number}")
                outcomes.append(True)
            except CreditsShort:
                outcomes.append(False)
            db.session.remove()

    threads = [threading.Thread(target=grab, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == [False] * 7 + [True]
    assert agreed_balance(user_id) == 0
