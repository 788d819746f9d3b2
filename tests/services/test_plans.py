"""The four plans, with the figures that were asked for."""

from decimal import Decimal

import pytest
import sqlalchemy as sa
from flask import Flask

from studio.lib.errors import NotFound
from studio.models import SubscriptionPlan, db
from studio.models.words import PlanType
from studio.services import plans


def test_the_plans_are_those_that_were_asked_for(backstage: Flask) -> None:
    shown = [
        (p.plan_type.value, p.price, p.credits_per_month, p.credits_per_minute, p.max_video_length)
        for p in plans.all_plans()
    ]
    assert shown == [
        ("Free", Decimal("0.00"), 3, 3, 1),
        ("Standard", Decimal("39.00"), 30, 3, 10),
        ("Pro", Decimal("49.00"), 60, 3, 20),
        ("Enterprise", Decimal("99.00"), 120, 3, 40),
    ]


def test_seeding_again_keeps_what_an_admin_changed(backstage: Flask) -> None:
    db.session.execute(
        sa.update(SubscriptionPlan).filter_by(plan_type=PlanType.PRO).values(price=Decimal("45.50"))
    )
    db.session.execute(sa.delete(SubscriptionPlan).filter_by(plan_type=PlanType.FREE))
    db.session.commit()
    assert plans.seed() == 1
    assert plans.plan(PlanType.PRO).price == Decimal("45.50")
    assert plans.plan(PlanType.FREE).credits_per_month == 3


def test_a_plan_that_was_never_seeded_is_not_found(backstage: Flask) -> None:
    db.session.execute(sa.delete(SubscriptionPlan))
    db.session.commit()
    with pytest.raises(NotFound):
        plans.plan(PlanType.PRO)
