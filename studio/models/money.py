"""Tables of money: plans, balances, the ledger, what is held, and payment events.

Amounts of credits are whole; in the ledger they carry their sign, so that a person's ledger
sums to the balance. Prices are decimal.
"""

import uuid
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from studio.models.base import Base, Created, Dated, Keyed, Moment, owner, words
from studio.models.words import PlanType, ReservationState, TransactionType


class SubscriptionPlan(Dated, Base):
    """What a plan costs and gives."""

    __tablename__ = "subscription_plans"
    __table_args__ = (
        sa.CheckConstraint("price >= 0", name="price_not_negative"),
        sa.CheckConstraint("credits_per_minute > 0", name="credits_per_minute_positive"),
    )

    plan_type: Mapped[PlanType] = mapped_column(words(PlanType, "plan_type"), unique=True)
    price: Mapped[Decimal] = mapped_column(sa.Numeric(10, 2))
    credits_per_month: Mapped[int] = mapped_column(sa.Integer)
    credits_per_minute: Mapped[int] = mapped_column(sa.Integer, default=3)
    max_video_length: Mapped[int] = mapped_column(sa.Integer)
    features: Mapped[str] = mapped_column(sa.String(1000), default="")


class CreditAccount(Dated, Base):
    """A person's balance; always what ``users.credits`` and the ledger's last line say."""

    __tablename__ = "credits"
    __table_args__ = (
        sa.CheckConstraint("credits_balance >= 0", name="credits_balance_not_negative"),
    )

    user_id: Mapped[uuid.UUID] = owner("users", index=False, unique=True)
    plan_type: Mapped[PlanType] = mapped_column(words(PlanType, "plan_type"), default=PlanType.FREE)
    credits_balance: Mapped[int] = mapped_column(sa.Integer, default=0)
    subscription_start: Mapped[Moment | None]
    subscription_end: Mapped[Moment | None]


class CreditTransaction(Keyed, Base):
    """One line of the ledger. ``line`` counts a person's lines from 1; the last is newest."""

    __tablename__ = "credit_transactions"
    __table_args__ = (
        sa.UniqueConstraint("user_id", "line"),
        sa.CheckConstraint("balance_after >= 0", name="balance_after_not_negative"),
        sa.CheckConstraint(
            "(transaction_type = 'deduction' AND amount <= 0)"
            " OR (transaction_type <> 'deduction' AND amount >= 0)",
            name="amount_has_its_sign",
        ),
    )

    user_id: Mapped[uuid.UUID] = owner("users")
    line: Mapped[int] = mapped_column(sa.Integer)
    transaction_type: Mapped[TransactionType] = mapped_column(
        words(TransactionType, "transaction_type")
    )
    amount: Mapped[int] = mapped_column(sa.Integer)
    balance_after: Mapped[int] = mapped_column(sa.Integer)
    description: Mapped[str] = mapped_column(sa.String(500))
    idempotency_key: Mapped[str] = mapped_column(sa.String(255), unique=True)
    created_at: Mapped[Created]


class CreditReservation(Dated, Base):
    """Credits held for a job until it ends; ``key`` names what they are held for."""

    __tablename__ = "credit_reservations"
    __table_args__ = (
        sa.CheckConstraint("amount >= 0", name="amount_not_negative"),
        sa.CheckConstraint("spent >= 0 AND spent <= amount", name="spent_within_amount"),
    )

    user_id: Mapped[uuid.UUID] = owner("users")
    key: Mapped[str] = mapped_column(sa.String(200), unique=True)
    amount: Mapped[int] = mapped_column(sa.Integer)
    spent: Mapped[int] = mapped_column(sa.Integer, default=0)
    state: Mapped[ReservationState] = mapped_column(
        words(ReservationState, "state"), default=ReservationState.HELD, index=True
    )
    description: Mapped[str] = mapped_column(sa.String(400), default="")


class PaymentEvent(Keyed, Base):
    """An event from the payment desk, stored before it is handled, handled once."""

    __tablename__ = "payment_events"

    user_id: Mapped[uuid.UUID | None] = owner("users", null=True)
    event_id: Mapped[str] = mapped_column(sa.String(255), unique=True)
    kind: Mapped[str] = mapped_column(sa.String(255))
    payload: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    error: Mapped[str] = mapped_column(sa.Text, default="")
    created_at: Mapped[Created]
    handled_at: Mapped[Moment | None]
