"""The one place that changes a balance: the ledger, and what is held for jobs.

``users.credits``, ``credits.credits_balance`` and the newest ``balance_after`` are written
together. Changes of one person's balance happen one after the other: each starts by locking the
person's row. The database forbids a balance below zero and the same key twice.

``open_account``, ``change``, ``reserve``, ``settle`` and ``give_back`` run inside the caller's
transaction; asked again with the same key they change nothing.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from studio.lib import clock
from studio.lib.errors import Conflict, CreditsShort, NotFound
from studio.models import (
    CreditAccount,
    CreditReservation,
    CreditTransaction,
    SubscriptionPlan,
    User,
    db,
)
from studio.models.words import PlanType, ReservationState, TransactionType
from studio.services.plans import CREDITS_PER_MINUTE
from studio.services.transactions import transaction

DESCRIPTION_LETTERS = 400


@dataclass(frozen=True)
class BalanceView:
    """What a person has, and what a minute of film takes."""

    balance: int
    plan_type: PlanType
    credits_per_minute: int


@dataclass(frozen=True)
class TransactionView:
    """One line of the ledger; ``amount`` carries its sign."""

    id: uuid.UUID
    transaction_type: TransactionType
    amount: int
    balance_after: int
    description: str
    created_at: datetime


@dataclass(frozen=True)
class TransactionPage:
    """Lines of the ledger, newest first."""

    transactions: tuple[TransactionView, ...]
    total: int
    page: int
    per_page: int


def balance(user_id: uuid.UUID) -> BalanceView:
    """A person's balance.

    Raises:
        NotFound: for an unknown person.
    """
    rate = sa.func.coalesce(SubscriptionPlan.credits_per_minute, CREDITS_PER_MINUTE)
    query = (
        sa.select(CreditAccount.credits_balance, CreditAccount.plan_type, rate)
        .outerjoin(SubscriptionPlan, SubscriptionPlan.plan_type == CreditAccount.plan_type)
        .where(CreditAccount.user_id == user_id)
    )
    with transaction() as session:
        row = session.execute(query).one_or_none()
    if row is None:
        raise NotFound("There is no such account.")
    return BalanceView(balance=row[0], plan_type=row[1], credits_per_minute=row[2])


def transactions(user_id: uuid.UUID, page: int = 1, per_page: int = 20) -> TransactionPage:
    """A page of a person's ledger, newest first."""
    mine = sa.select(CreditTransaction).filter_by(user_id=user_id)
    newest = mine.order_by(CreditTransaction.line.desc())
    with transaction() as session:
        total = session.scalar(sa.select(sa.func.count()).select_from(mine.subquery())) or 0
        rows = session.scalars(newest.limit(per_page).offset((page - 1) * per_page))
        return TransactionPage(tuple(_view(row) for row in rows), total, page, per_page)


def open_account(user: User, *, granted: int, description: str) -> None:
    """Give a new person their credits row and first grant. In the caller's transaction."""
    db.session.add(CreditAccount(user_id=user.id, plan_type=user.plan_type, credits_balance=0))
    db.session.flush()
    change(user.id, granted, kind=TransactionType.GRANT, key=f"welcome:{user.id}", why=description)


def change(user_id: uuid.UUID, amount: int, *, kind: TransactionType, key: str, why: str) -> int:
    """Change a balance by a signed amount; answers the balance after it.

    In the caller's transaction. The same key again changes nothing.

    Raises:
        CreditsShort: when the balance would go below zero.
        NotFound: for an unknown person.
    """
    _lock(user_id)
    done = db.session.scalar(
        sa.select(CreditTransaction.balance_after).filter_by(idempotency_key=key)
    )
    if done is not None:
        return done
    after = _move(user_id, amount)
    newest = sa.select(sa.func.max(CreditTransaction.line)).filter_by(user_id=user_id)
    db.session.add(
        CreditTransaction(
            user_id=user_id,
            line=(db.session.scalar(newest) or 0) + 1,
            transaction_type=kind,
            amount=amount,
            balance_after=after,
            description=why[:DESCRIPTION_LETTERS],
            idempotency_key=key,
        )
    )
    db.session.flush()
    return after


def reserve(user_id: uuid.UUID, amount: int, key: str, description: str) -> None:
    """Hold credits for a job. In the caller's transaction. The same key again changes nothing.

    Raises:
        CreditsShort: when there are not enough.
        Conflict: when the key already holds something else.
        NotFound: for an unknown person.
    """
    if amount < 0:
        raise ValueError("an amount to hold is 0 or more")
    _lock(user_id)
    held = db.session.scalar(sa.select(CreditReservation).filter_by(key=key))
    if held is not None:
        if (held.user_id, held.amount) != (user_id, amount):
            raise Conflict("These credits are already held for something else.")
        return
    db.session.add(
        CreditReservation(
            user_id=user_id, key=key, amount=amount, description=description[:DESCRIPTION_LETTERS]
        )
    )
    if amount:
        why = f"Held: {description}"
        change(user_id, -amount, kind=TransactionType.DEDUCTION, key=f"{key}:held", why=why)
    db.session.flush()


def settle(key: str, spent: int) -> None:
    """End a job well: what was held beyond ``spent`` comes back. In the caller's transaction.

    A reservation that has already ended stays as it ended.

    Raises:
        NotFound: when nothing was ever held under this key.
    """
    held = _ended(key, ReservationState.SETTLED, spent)
    if held is not None and held.amount > spent:
        why = f"Not needed: {held.description}"
        rest = held.amount - spent
        change(held.user_id, rest, kind=TransactionType.REFUND, key=f"{key}:rest", why=why)


def give_back(key: str) -> None:
    """End a job that failed or was stopped: all that was held comes back.

    In the caller's transaction. A reservation that has already ended stays as it ended.

    Raises:
        NotFound: when nothing was ever held under this key.
    """
    held = _ended(key, ReservationState.RETURNED, 0)
    if held is not None and held.amount:
        why = f"Given back: {held.description}"
        change(held.user_id, held.amount, kind=TransactionType.REFUND, key=f"{key}:back", why=why)


def _ended(key: str, state: ReservationState, spent: int) -> CreditReservation | None:
    """End a reservation that is still held; None when another end came first."""
    held = db.session.scalar(sa.select(CreditReservation).filter_by(key=key))
    if held is None:
        raise NotFound("No credits were held for this.")
    if not 0 <= spent <= held.amount:
        raise ValueError(f"{spent} of {held.amount} held credits can't be spent")
    _lock(held.user_id)
    won = db.session.execute(
        sa.update(CreditReservation)
        .where(CreditReservation.key == key, CreditReservation.state == ReservationState.HELD)
        .values(state=state, spent=spent, updated_at=clock.now())
        .execution_options(synchronize_session=False)
        .returning(CreditReservation.id)
    ).first()
    db.session.refresh(held)
    return held if won else None


def _lock(user_id: uuid.UUID) -> None:
    """Take a person's turn: everyone else who changes this balance waits for our end."""
    taken = db.session.execute(
        sa.update(CreditAccount)
        .where(CreditAccount.user_id == user_id)
        .values(updated_at=clock.now())
        .execution_options(synchronize_session=False)
        .returning(CreditAccount.id)
    ).first()
    if taken is None:
        raise NotFound("There is no such account.")


def _move(user_id: uuid.UUID, amount: int) -> int:
    """Change both balances, never below zero; answers the new one."""
    after: int | None = db.session.scalar(
        sa.update(CreditAccount)
        .where(CreditAccount.user_id == user_id, CreditAccount.credits_balance + amount >= 0)
        .values(credits_balance=CreditAccount.credits_balance + amount)
        .execution_options(synchronize_session=False)
        .returning(CreditAccount.credits_balance)
    )
    if after is None:
        have = db.session.scalar(
            sa.select(CreditAccount.credits_balance).filter_by(user_id=user_id)
        )
        raise CreditsShort(needed=-amount, have=have or 0)
    db.session.execute(
        sa.update(User)
        .where(User.id == user_id)
        .values(credits=User.credits + amount)
        .execution_options(synchronize_session=False)
    )
    for row in list(db.session.identity_map.values()):
        if isinstance(row, User | CreditAccount):
            db.session.expire(row)
    return after


def _view(row: CreditTransaction) -> TransactionView:
    return TransactionView(
        id=row.id,
        transaction_type=row.transaction_type,
        amount=row.amount,
        balance_after=row.balance_after,
        description=row.description,
        created_at=row.created_at,
    )
