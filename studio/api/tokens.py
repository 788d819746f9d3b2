"""Access tokens: JSON Web Tokens that are valid for 24 hours, sent as bearer tokens."""

import uuid

from flask import Flask, Response
from flask_jwt_extended import (
    JWTManager,
    create_access_token,
    get_jwt_identity,
    verify_jwt_in_request,
)
from werkzeug.exceptions import Unauthorized

from studio.api.problems import problem
from studio.lib import logs
from studio.services import accounts
from studio.services.accounts import AccountView

SECONDS_VALID = 86_400


def issue(account: AccountView) -> str:
    """A token for an account."""
    token: str = create_access_token(
        identity=str(account.id), additional_claims={"role": account.role.value}
    )
    return token


def caller() -> AccountView:
    """The account that the request's token names.

    Raises:
        Unauthorized: when it names none; a missing or bad token is answered by ``register``'s.
    """
    verify_jwt_in_request()
    try:
        account = accounts.by_id(uuid.UUID(get_jwt_identity()))
    except ValueError as error:
        raise Unauthorized from error
    if account is None:
        raise Unauthorized
    logs.bind(user_id=account.id)
    return account


def register(app: Flask) -> None:
    """Answer missing, bad and old tokens with 401."""
    manager = JWTManager(app)

    @manager.unauthorized_loader
    @manager.invalid_token_loader
    def no_token(_reason: str) -> Response:
        return problem(401)

    @manager.expired_token_loader
    def old_token(_header: object, _claims: object) -> Response:
        return problem(401, "This access token is too old. Sign in again for a new one.")
