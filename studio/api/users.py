"""``/api/users``: sign up, sign in, profile."""

from studio.api import tokens
from studio.api.resource import Resource
from studio.api.schemas.users import Account, LoginRequest, Profile, RegisterRequest, Token
from studio.services import accounts
from studio.services.accounts import AccountView

users = Resource("users", "/api/users", "Accounts: sign up, sign in, profile.")


@users.post(
    "/register",
    needs_token=False,
    body=RegisterRequest,
    answers={201: Account},
    limited=True,
    problems=(409,),
)
def register(body: RegisterRequest) -> Account:
    """Open an account on the Free plan, with 3 credits.

    409 when the e-mail can't be used for a new account.
    """
    account = accounts.register(body.name, body.email, body.password)
    return Account.model_validate(account)


@users.post(
    "/login",
    needs_token=False,
    body=LoginRequest,
    answers={200: Token},
    limited=True,
    problems=(401,),
)
def login(body: LoginRequest) -> Token:
    """Get an access token, valid for 24 hours.

    401 when e-mail and password do not match; it never says which of the two was wrong.
    """
    account = accounts.sign_in(body.email, body.password)
    return Token(access_token=tokens.issue(account), expires_in=tokens.SECONDS_VALID)


@users.get("/profile", answers={200: Profile})
def profile(account: AccountView) -> Profile:
    """Your own account."""
    return Profile.model_validate(account)
