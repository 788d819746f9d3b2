"""The plans: what they cost and give."""

from dataclasses import dataclass
from decimal import Decimal

import sqlalchemy as sa

from studio.lib.errors import NotFound
from studio.models import SubscriptionPlan
from studio.models.words import PlanType
from studio.services.transactions import transaction

CREDITS_PER_MINUTE = 3
SECONDS_PER_CREDIT = 60 // CREDITS_PER_MINUTE


@dataclass(frozen=True)
class PlanView:
    """A plan. ``price`` in dollars a month, ``max_video_length`` in minutes."""

    plan_type: PlanType
    price: Decimal
    credits_per_month: int
    credits_per_minute: int
    max_video_length: int
    features: str


def _first(plan: PlanType, price: str, granted: int, minutes: int, features: str) -> PlanView:
    return PlanView(plan, Decimal(price), granted, CREDITS_PER_MINUTE, minutes, features)


FIRST_PLANS = (
    _first(PlanType.FREE, "0.00", 3, 1, "One film of a minute, to see what the studio does"),
    _first(PlanType.STANDARD, "39.00", 30, 10, "Ten minutes of film, each up to ten long"),
    _first(PlanType.PRO, "49.00", 60, 20, "Twenty minutes of film, each up to twenty long"),
    _first(
        PlanType.ENTERPRISE, "99.00", 120, 40, "Forty minutes of film, up to forty minutes long"
    ),
)
WELCOME_CREDITS = FIRST_PLANS[0].credits_per_month


def seed() -> int:
    """Put in the plans that are not there yet; what an admin changed stays. Says how many."""
    with transaction() as session:
        present = set(session.scalars(sa.select(SubscriptionPlan.plan_type)))
        missing = [plan for plan in FIRST_PLANS if plan.plan_type not in present]
        session.add_all(
            SubscriptionPlan(
                plan_type=plan.plan_type,
                price=plan.price,
                credits_per_month=plan.credits_per_month,
                credits_per_minute=plan.credits_per_minute,
                max_video_length=plan.max_video_length,
                features=plan.features,
            )
            for plan in missing
        )
        return len(missing)


def all_plans() -> list[PlanView]:
    """All plans, cheapest first."""
    with transaction() as session:
        rows = session.scalars(sa.select(SubscriptionPlan).order_by(SubscriptionPlan.price))
        return [_view(row) for row in rows]


def plan(plan_type: PlanType) -> PlanView:
    """One plan.

    Raises:
        NotFound: when the plans have not been seeded.
    """
    with transaction() as session:
        row = session.scalar(sa.select(SubscriptionPlan).filter_by(plan_type=plan_type))
        if row is None:
            raise NotFound(f"There is no plan named {plan_type}.")
        return _view(row)


def _view(row: SubscriptionPlan) -> PlanView:
    return PlanView(
        plan_type=row.plan_type,
        price=row.price,
        credits_per_month=row.credits_per_month,
        credits_per_minute=row.credits_per_minute,
        max_video_length=row.max_video_length,
        features=row.features,
    )
