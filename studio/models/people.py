"""Tables of people: accounts, and their channels elsewhere."""

import uuid

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from studio.models.base import Base, Dated, owner, words
from studio.models.words import PlanType, Role


class User(Dated, Base):
    """An account. ``email`` is kept in lower case."""

    __tablename__ = "users"
    __table_args__ = (sa.CheckConstraint("credits >= 0", name="credits_not_negative"),)

    name: Mapped[str] = mapped_column(sa.String(255))
    email: Mapped[str] = mapped_column(sa.String(255), unique=True, index=True)
    password_hash: Mapped[str] = mapped_column(sa.String(255))
    role: Mapped[Role] = mapped_column(words(Role, "role"), default=Role.CREATOR)
    credits: Mapped[int] = mapped_column(sa.Integer, default=0)
    plan_type: Mapped[PlanType] = mapped_column(words(PlanType, "plan_type"), default=PlanType.FREE)


class YoutubeAccount(Dated, Base):
    """A YouTube channel that a person connected; the token is kept encrypted."""

    __tablename__ = "youtube_accounts"
    __table_args__ = (sa.UniqueConstraint("user_id", "channel_id"),)

    user_id: Mapped[uuid.UUID] = owner("users")
    channel_id: Mapped[str] = mapped_column(sa.String(255))
    channel_title: Mapped[str] = mapped_column(sa.String(255), default="")
    scopes: Mapped[str] = mapped_column(sa.String(1000), default="")
    token_sealed: Mapped[str] = mapped_column(sa.Text)
