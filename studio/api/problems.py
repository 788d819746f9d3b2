"""Errors of the API as RFC 9457 problems: ``application/problem+json`` for every one of them."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from werkzeug.exceptions import HTTPException

from studio.lib.errors import (
    BadInput,
    Conflict,
    CreditsShort,
    NotFound,
    ServiceUnavailable,
    SignInRefused,
    StudioError,
)

MEDIA_TYPE = "application/problem+json"
VALIDATION = "urn:studio:problem:validation"
CREDITS_SHORT = "urn:studio:problem:credits-short"
_STATUS_OF: Mapping[type[StudioError], int] = {
    BadInput: 422,
    NotFound: 404,
    Conflict: 409,
    CreditsShort: 402,
    SignInRefused: 401,
    ServiceUnavailable: 503,
}
_SENTENCES = {
    401: "Send a valid access token: Authorization: Bearer …",
    404: "There is no such thing.",
    405: "This method is not allowed here.",
    413: "The request is too large.",
    415: "This media type is not taken here.",
    429: "Too many tries. Wait a little, then try again.",
    500: "Something went wrong on our side. It is in our log under the request id.",
}


class Fault(BaseModel):
    """One thing that is wrong with a request."""

    pointer: str = Field(description="JSON pointer to the value, in the body or the query")
    detail: str = Field(description="what is wrong with it, for a person")


class Problem(BaseModel):
    """An RFC 9457 problem."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(default="about:blank", description="names the kind of problem")
    title: str = Field(description="the kind of problem in words")
    status: int = Field(description="the HTTP status", ge=400, le=599)
    detail: str = Field(description="what happened this time, for a person")
    instance: str = Field(description="the path that was called")
    errors: list[Fault] = Field(default=[], description="each value that can't be used")


def problem(
    status: int,
    detail: str = "",
    *,
    kind: str = "about:blank",
    title: str = "",
    errors: Sequence[Fault] = (),
    **more: Any,
) -> Response:
    """A response that says what went wrong."""
    body = Problem(
        type=kind,
        title=title or HTTPStatus(status).phrase,
        status=status,
        detail=detail or _SENTENCES.get(status, HTTPStatus(status).description),
        instance=request.path,
        errors=list(errors),
        **more,
    )
    response = Response(body.model_dump_json(), status=status, mimetype=MEDIA_TYPE)
    if status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def from_error(error: StudioError) -> Response:
    """The problem that one of the studio's own errors is."""
    status = next((_STATUS_OF[kind] for kind in type(error).__mro__ if kind in _STATUS_OF), 500)
    if isinstance(error, CreditsShort):
        return problem(
            402,
            str(error),
            kind=CREDITS_SHORT,
            title="Not enough credits",
            needed=error.needed,
            have=error.have,
        )
    if isinstance(error, BadInput):
        return refused([Fault(pointer=f"/{error.field}", detail=str(error))], str(error))
    return problem(status, str(error))


def from_http(error: HTTPException) -> Response:
    """The problem that Werkzeug raised; what it says in headers (``Allow``) is kept."""
    response = problem(
        error.code or 500, _SENTENCES.get(error.code or 500, error.description or "")
    )
    for name, value in error.get_headers():
        if name.lower() not in {"content-type", "content-length"}:
            response.headers[name] = value
    return response


def from_validation(error: ValidationError) -> Response:
    """422 with each value that can't be used."""
    faults = [
        Fault(
            pointer="".join(f"/{part}" for part in each["loc"]),
            detail=each["msg"].removeprefix("Value error, "),
        )
        for each in error.errors(include_url=False, include_context=False, include_input=False)
    ]
    return refused(faults)


def refused(faults: Sequence[Fault], detail: str = "") -> Response:
    """422."""
    told = detail or "Some values can't be used; see errors."
    return problem(422, told, kind=VALIDATION, title="Values can't be used", errors=faults)
