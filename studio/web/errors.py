"""Error pages: what happened, what it cost, what to do. Never a trace.

The API answers problems of its own; these pages are for everything else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask, g, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import AnonymousUserMixin, LoginManager, current_user
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from studio.lib.errors import (
    BadInput,
    Conflict,
    CreditsShort,
    NotFound,
    ServiceUnavailable,
    StudioError,
)
from studio.services.context import settings
from studio.web.visitor import ask_to_sign_in


@dataclass(frozen=True)
class Page:
    """What an error page says: its head, its words."""

    title: str
    words: str


LOST = Page(
    "There is no such page",
    "It may have been deleted, or the address is not quite right. Nothing else is wrong.",
)
PAGES = {
    400: Page("That request was not in order", "Go back, reload the page and try once more."),
    403: Page("This is not open to you", "Your account may not do that."),
    404: LOST,
    405: LOST,
    409: Page("Not just now", "Something else happens with it at the moment. Try again later."),
    413: Page(
        "That is too large", "The studio takes up to {megabytes} MB at once. Choose a smaller file."
    ),
    415: Page("That kind of file is not taken", "Scripts are .fountain, .fdx, .txt or .md."),
    429: Page("Too many tries", "Wait a minute, then try again. Nothing was lost."),
    500: Page(
        "Something broke on our side",
        "It was written down and nothing was charged. Try again; if it happens once more, give the"
        " number below to whoever runs the studio.",
    ),
    503: Page(
        "A part of the studio does not answer", "Try again in a minute. Nothing was charged."
    ),
}
EXPIRED = Page(
    "This page was open too long",
    "For your safety the form was not sent. Go back, reload the page and send it again; what you"
    " typed is still in your browser.",
)
STATUSES: tuple[tuple[type[StudioError], int], ...] = (
    (NotFound, 404),
    (Conflict, 409),
    (BadInput, 422),
    (CreditsShort, 402),
    (ServiceUnavailable, 503),
)


Answer = Callable[[Exception], Any]
Handlers = Mapping[int | None, Mapping[type[Exception], Answer]]


def register(app: Flask) -> None:
    """Hang the error pages into the application; handlers that the API has keep the API."""
    sessions: LoginManager = vars(app)["login_manager"]
    sessions.unauthorized_handler(ask_to_sign_in)
    earlier = {code: dict(kinds) for code, kinds in app.error_handler_spec[None].items()}

    def answer(error: Exception) -> ResponseReturnValue:
        own = _earlier(earlier, error) if request.path.startswith("/api/") else None
        result: ResponseReturnValue = own(error) if own else page(error)
        return result

    app.register_error_handler(HTTPException, answer)
    app.register_error_handler(StudioError, answer)


def page(error: Exception) -> ResponseReturnValue:
    """The error page for what was raised."""
    code = _status(error)
    said = EXPIRED if isinstance(error, CSRFError) else PAGES.get(code, PAGES[500])
    words = str(error) if isinstance(error, StudioError) and code < 500 else said.words
    words = (
        words.format(megabytes=settings().max_upload_bytes // 1_000_000) if code == 413 else words
    )
    if code >= 500:
        g._login_user = AnonymousUserMixin()  # noqa: SLF001  # the page must not need the database
    signed_in = current_user.is_authenticated
    home = ("projects.index", "Your films") if signed_in else ("pages.landing", "To the entrance")
    body = render_template(
        "errors/error.html",
        title=said.title,
        words=words,
        code=code,
        acts=[(url_for(home[0]), home[1])],
        request_id=getattr(g, "request_id", ""),
    )
    headers = dict(error.get_headers()) if isinstance(error, HTTPException) else {}
    kept: dict[str, str] = {
        name: headers[name] for name in ("Allow", "Retry-After") if name in headers
    }
    return body, code, kept


def _status(error: Exception) -> int:
    if isinstance(error, HTTPException):
        return error.code or 500
    return next((status for kind, status in STATUSES if isinstance(error, kind)), 500)


def _earlier(handlers: Handlers, error: Exception) -> Answer | None:
    codes = (error.code, None) if isinstance(error, HTTPException) else (None,)
    found = (handlers.get(code, {}).get(kind) for code in codes for kind in type(error).__mro__)
    return next((handler for handler in found if handler), None)
