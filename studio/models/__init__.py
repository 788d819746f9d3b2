"""The tables. Importing this package gives SQLAlchemy and Alembic all of them."""

from studio.models.base import Base, db
from studio.models.money import (
    CreditAccount,
    CreditReservation,
    CreditTransaction,
    PaymentEvent,
    SubscriptionPlan,
)
from studio.models.people import User, YoutubeAccount
from studio.models.projects import MediaAsset, Project, Scene, Shot, YoutubeIntegration
from studio.models.work import GenerationJob, IdempotencyKey, LogEntry

__all__ = [
    "Base",
    "CreditAccount",
    "CreditReservation",
    "CreditTransaction",
    "GenerationJob",
    "IdempotencyKey",
    "LogEntry",
    "MediaAsset",
    "PaymentEvent",
    "Project",
    "Scene",
    "Shot",
    "SubscriptionPlan",
    "User",
    "YoutubeAccount",
    "YoutubeIntegration",
    "db",
]
