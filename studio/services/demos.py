"""The demo account: a person with credits whose sample film is ordered before anyone types."""

import secrets
from dataclasses import dataclass

import sqlalchemy as sa

from studio.lib.errors import Conflict
from studio.models import CreditAccount, User
from studio.models.words import PlanType, TransactionType
from studio.services import accounts, films, plans, projects
from studio.services import credits as ledger
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction

EMAIL = "demo@studio.example"
NAME = "Demo"
PLAN = PlanType.STANDARD


@dataclass(frozen=True)
class Demo:
    """How to sign in as the demo account."""

    email: str
    password: str


def open_demo(title: str, script: str, script_name: str) -> Demo | None:
    """Make the demo account on the Standard plan and order its film; None when it is there."""
    with transaction() as session:
        if session.scalar(sa.select(User.id).filter_by(email=EMAIL)) is not None:
            return None
    password = secrets.token_urlsafe(9)
    try:
        account = accounts.register(NAME, EMAIL, password)
    except Conflict:
        return None
    granted = plans.plan(PLAN)
    with transaction() as session:
        for table, key in ((User, User.id), (CreditAccount, CreditAccount.user_id)):
            session.execute(sa.update(table).where(key == account.id).values(plan_type=PLAN))
        ledger.change(
            account.id,
            granted.credits_per_month,
            kind=TransactionType.GRANT,
            key=f"demo:{account.id}",
            why="For looking around",
        )
    draft = ProjectDraft(title=title, script=script, script_name=script_name, duration=2)
    project = projects.create(account.id, draft)
    films.order(account.id, project.id, key="demo")
    return Demo(EMAIL, password)
