"""Accounts: sign up, sign in, look up.

Passwords are kept as bcrypt of a digest, so that all letters of a long one count. Signing in
takes as long and says the same whether the e-mail is known or not. Signing up with an e-mail
that is taken has to be refused; the refusal takes as long and does not say why.
"""

import base64
import hashlib
import unicodedata
import uuid
from dataclasses import dataclass
from datetime import datetime

import bcrypt
import sqlalchemy as sa
from email_validator import EmailNotValidError, validate_email

from studio.lib import text
from studio.lib.errors import BadInput, Conflict, NotFound, SignInRefused
from studio.models import User
from studio.models.words import PlanType, Role
from studio.services import credits as ledger
from studio.services import operations
from studio.services.context import settings
from studio.services.plans import WELCOME_CREDITS
from studio.services.transactions import transaction

NAME_LETTERS = 255
EMAIL_LETTERS = 254
PASSWORD_LETTERS = (8, 256)


@dataclass(frozen=True)
class AccountView:
    """What others may know of an account."""

    id: uuid.UUID
    name: str
    email: str
    role: Role
    plan_type: PlanType
    credits: int
    created_at: datetime
    updated_at: datetime


def register(name: str, email: str, password: str) -> AccountView:
    """Open an account on Free, with its first credits.

    Raises:
        BadInput: naming the field that can't be used.
        Conflict: when the e-mail can't be used for a new account.
    """
    person = User(name=_name(name), email=email_address(email), password_hash=_hash(password))
    try:
        with transaction() as session:
            session.add(person)
            session.flush()
            why = f"Welcome: {WELCOME_CREDITS} credits, one minute of film"
            ledger.open_account(person, granted=WELCOME_CREDITS, description=why)
            operations.note("account.registered", "Signed up", user_id=person.id)
            session.refresh(person)
            return _view(person)
    except sa.exc.IntegrityError as error:
        raise Conflict("This e-mail can't be used for a new account.") from error


def sign_in(email: str, password: str) -> AccountView:
    """The account that an e-mail and a password open.

    Raises:
        SignInRefused: when they do not; never saying which of the two was wrong.
    """
    with transaction() as session:
        person = session.scalar(sa.select(User).filter_by(email=_sought(email)))
        known = person.password_hash if person else _nobodys_hash(settings().password_rounds)
        matches = bcrypt.checkpw(_digest(password), known.encode())
        if person is None or not matches:
            raise SignInRefused("E-mail or password do not match.")
        operations.note("account.signed_in", "Signed in", user_id=person.id)
        return _view(person)


def profile(user_id: uuid.UUID) -> AccountView:
    """An account that must be there.

    Raises:
        NotFound: when it is not.
    """
    account = by_id(user_id)
    if account is None:
        raise NotFound("There is no such account.")
    return account


def by_id(user_id: uuid.UUID) -> AccountView | None:
    """An account, or None."""
    with transaction() as session:
        person = session.get(User, user_id)
        return _view(person) if person else None


def email_address(given: str) -> str:
    """An e-mail address as we keep it: checked in form, in lower case.

    Raises:
        BadInput: when it has not the form of one.
    """
    try:
        # No mail is sent to find out; the names that are kept for tests (RFC 2606) may be used.
        parts = validate_email(given.strip(), check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        raise BadInput(f"This e-mail can't be used: {error}", field="email") from error
    if "." not in parts.domain or len(parts.normalized) > EMAIL_LETTERS:
        raise BadInput("This e-mail can't be used: look at what stands after the @.", field="email")
    return parts.normalized.lower()


def _sought(given: str) -> str:
    """The address to look for; what is not an address is nobody's."""
    try:
        return email_address(given)
    except BadInput:
        return ""


def _name(given: str) -> str:
    name = given.strip()
    if not name:
        raise BadInput("Please give a name.", field="name")
    if len(name) > NAME_LETTERS:
        raise BadInput(f"A name has at most {NAME_LETTERS} letters.", field="name")
    fault = text.fault(name, one_line=True)
    if fault:
        raise BadInput(f"The name {fault}.", field="name")
    return name


def _hash(password: str) -> str:
    least, most = PASSWORD_LETTERS
    if not least <= len(password) <= most:
        raise BadInput(f"A password has {least} to {most} letters.", field="password")
    salt = bcrypt.gensalt(settings().password_rounds)
    return bcrypt.hashpw(_digest(password), salt).decode()


def _digest(password: str) -> bytes:
    """44 letters that stand for all of a password: bcrypt itself reads 72 bytes at most."""
    normal = unicodedata.normalize("NFKC", password).encode(errors="surrogatepass")
    return base64.b64encode(hashlib.sha256(normal).digest())


def _nobodys_hash(rounds: int) -> str:
    """A hash that takes as long to check as anyone's, and that no password has."""
    return f"$2b${rounds:02d}$" + "." * 53


def _view(person: User) -> AccountView:
    return AccountView(
        id=person.id,
        name=person.name,
        email=person.email,
        role=person.role,
        plan_type=person.plan_type,
        credits=person.credits,
        created_at=person.created_at,
        updated_at=person.updated_at,
    )
