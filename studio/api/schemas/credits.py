"""Credits and plans."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, PlainSerializer, RootModel, WithJsonSchema

from studio.api.schemas.fields import Answer, Key, Moment, example, examples
from studio.services.words import PlanType, TransactionType

Dollars = Annotated[
    Decimal,
    PlainSerializer(float, return_type=float),
    WithJsonSchema({"type": "number", "minimum": 0, "multipleOf": 0.01}),
]
_PLAN = {
    "plan_type": "Standard",
    "price": 39.0,
    "credits_per_month": 30,
    "credits_per_minute": 3,
    "max_video_length": 10,
    "features": "Ten minutes of film, each up to ten long",
}
_LINE = {
    "id": "d41a6f0c-0a0f-4b52-8d0e-5f2f0a1b9c77",
    "transaction_type": "grant",
    "amount": 3,
    "balance_after": 3,
    "description": "Welcome: 3 credits, one minute of film",
    "created_at": "2026-11-23T09:30:00+00:00",
}


class Balance(Answer):
    """What you have, and what a minute of film takes."""

    model_config = example(balance=3, plan_type="Free", credits_per_minute=3)

    balance: int = Field(ge=0)
    plan_type: PlanType
    credits_per_minute: int = Field(gt=0)


class Plan(Answer):
    """A plan."""

    model_config = example(**_PLAN)

    plan_type: PlanType
    price: Dollars = Field(description="dollars a month")
    credits_per_month: int
    credits_per_minute: int
    max_video_length: int = Field(description="minutes")
    features: str


class Plans(RootModel[list[Plan]]):
    """All plans, cheapest first."""

    model_config = examples([_PLAN])


class Transaction(Answer):
    """One line of the ledger."""

    model_config = example(**_LINE)

    id: Key
    transaction_type: TransactionType
    amount: int = Field(description="with its sign: what is taken is below zero")
    balance_after: int = Field(ge=0)
    description: str
    created_at: Moment


class Transactions(Answer):
    """Lines of your ledger, newest first."""

    model_config = example(transactions=[_LINE], total=1, page=1, per_page=20)

    transactions: list[Transaction]
    total: int = Field(ge=0)
    page: int
    per_page: int
