"""Who is looking at a page: an account, as sessions know it."""

import uuid
from urllib.parse import urlsplit

from flask import Response, redirect, request, url_for
from flask_login import UserMixin, current_user
from werkzeug.wrappers import Response as BaseResponse

from studio.services import accounts
from studio.services.accounts import AccountView


class Visitor(UserMixin):  # type: ignore[misc]  # flask-login has no types
    """A signed-in person; the account's fields are read through."""

    def __init__(self, account: AccountView) -> None:
        self.account = account
        self.id = account.id

    def get_id(self) -> str:
        """What the session keeps."""
        return str(self.account.id)

    @property
    def name(self) -> str:
        """The person's name."""
        return self.account.name

    @property
    def email(self) -> str:
        """The person's e-mail."""
        return self.account.email

    @property
    def credits(self) -> int:
        """Credits at hand."""
        return self.account.credits


def load_visitor(kept: str) -> Visitor | None:
    """The visitor that a session names; None for what is not, or no longer, an account."""
    try:
        account = accounts.by_id(uuid.UUID(kept))
    except ValueError:
        return None
    return None if account is None else Visitor(account)


def me() -> uuid.UUID:
    """The id of the person who is signed in; only behind ``login_required``."""
    visitor: Visitor = current_user
    return visitor.id


def safe_next(wanted: str | None) -> str:
    """Where to go after signing in: a path of this site, or the list of films."""
    target = (wanted or "").strip()
    parts = urlsplit(target.replace("\\", "/"))
    own = target.startswith("/") and not target.startswith(("//", "/\\"))
    plain = all(letter.isprintable() for letter in target)
    if own and plain and not parts.scheme and not parts.netloc:
        return target
    return url_for("projects.index")


def ask_to_sign_in() -> BaseResponse:
    """A page sends to the door; a fragment tells its page to go there.

    What was being typed must not be lost: a fragment that was to be saved is refused only.
    """
    if request.headers.get("HX-Request"):
        reading = request.method == "GET"
        headers = {"HX-Redirect": url_for("accounts.sign_in")} if reading else {}
        return Response(status=401, headers=headers)
    wanted = request.full_path.rstrip("?") if request.method == "GET" else None
    return redirect(url_for("accounts.sign_in", next=wanted))
