"""Accounts: sign up, sign in, profile."""

from pydantic import Field

from studio.api.schemas.fields import Answer, Email, FilledLine, Key, Moment, Request, example
from studio.services.words import PlanType, Role

_ADA = {
    "id": "0b6c7f0e-7d0c-4c43-8a53-1f9f7e1a2b11",
    "name": "Ada Moreau",
    "email": "ada@example.com",
    "plan_type": "Free",
    "credits": 3,
    "role": "creator",
    "created_at": "2026-11-23T09:30:00+00:00",
}


class RegisterRequest(Request):
    """A new account."""

    model_config = example(name="Ada Moreau", email="ada@example.com", password="a long evening")

    name: FilledLine = Field(max_length=255)
    email: Email
    password: str = Field(min_length=8, max_length=256)


class LoginRequest(Request):
    """An e-mail and its password."""

    model_config = example(email="ada@example.com", password="a long evening")

    email: str = Field(max_length=320)
    password: str = Field(max_length=1024)


class Account(Answer):
    """A new account as its owner sees it."""

    model_config = example(**_ADA)

    id: Key
    name: str
    email: str
    plan_type: PlanType
    credits: int = Field(ge=0)
    role: Role
    created_at: Moment


class Profile(Account):
    """An account as its owner sees it."""

    model_config = example(**_ADA, updated_at="2026-11-23T09:30:00+00:00")

    updated_at: Moment


class Token(Answer):
    """An access token; send it as ``Authorization: Bearer …``."""

    model_config = example(access_token="eyJhbGciOi…", token_type="bearer", expires_in=86400)

    access_token: str
    token_type: str = Field(default="bearer")
    expires_in: int = Field(description="seconds")
