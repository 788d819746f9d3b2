"""Calls of the API: declared once, and served, checked and described from that.

A call is refused in this order: 401 without a valid token, 415 for a wrong media type, 400 for
a body that is not JSON, 422 for values that can't be used.
"""

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint, Response, request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from studio.api import problems
from studio.api.tokens import caller
from studio.services.context import settings

View = Callable[..., Any]
PICTURE_TYPES = "image/png, image/jpeg, image/webp"
FORM_BYTES = 1 << 16
"""What a form's own lines may add to a file."""


class Refusal(Exception):
    """A request that is answered by a problem before the call is made."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status)
        self.response = response


@dataclass(frozen=True)
class Call:
    """One call: its path as OpenAPI writes it, what it takes, what it answers.

    ``answers`` gives the model of each good answer (None for an empty one, media types for a
    file); ``problems`` lists statuses beyond those that follow from the declaration. ``upload`` is
    the form field of a file of some ``upload_types``, ``form`` the fields beside it; ``footage``
    lets the request be as large as footage may be. ``where`` describes parts of the path that are
    no ids.
    """

    method: str
    path: str
    name: str
    about: str
    tag: str
    answers: dict[int, type[BaseModel] | str | None]
    needs_token: bool = True
    body: type[BaseModel] | None = None
    query: type[BaseModel] | None = None
    upload: str = ""
    upload_types: str = PICTURE_TYPES
    form: type[BaseModel] | None = None
    footage: bool = False
    where: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    limited: bool = False
    problems: tuple[int, ...] = ()

    @property
    def status(self) -> int:
        """The status of its good answer."""
        return min(self.answers)


@dataclass
class Resource:
    """The calls about one thing. ``about`` is the tag's description."""

    name: str
    prefix: str
    about: str
    calls: list[Call] = field(default_factory=list)
    blueprint: Blueprint = field(init=False)

    def __post_init__(self) -> None:
        self.blueprint = Blueprint(self.name, __name__)

    def get(self, rule: str, **declared: Any) -> Callable[[View], View]:
        """Declare a GET call."""
        return self._declare("GET", rule, declared)

    def post(self, rule: str, **declared: Any) -> Callable[[View], View]:
        """Declare a POST call."""
        return self._declare("POST", rule, declared)

    def put(self, rule: str, **declared: Any) -> Callable[[View], View]:
        """Declare a PUT call."""
        return self._declare("PUT", rule, declared)

    def delete(self, rule: str, **declared: Any) -> Callable[[View], View]:
        """Declare a DELETE call."""
        return self._declare("DELETE", rule, declared)

    def _declare(self, method: str, rule: str, declared: dict[str, Any]) -> Callable[[View], View]:
        rule = self.prefix + rule

        def register(view: View) -> View:
            call = Call(
                method=method,
                path=re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule),
                name=view.__name__,
                about=view.__doc__ or "",
                tag=self.name,
                **declared,
            )
            self.calls.append(call)
            self.blueprint.add_url_rule(
                rule, endpoint=view.__name__, view_func=_served(call, view), methods=[method]
            )
            return view

        return register


def _served(call: Call, view: View) -> View:
    @functools.wraps(view)
    def serve(**path: Any) -> Response:
        try:
            given = _given(call)
        except Refusal as refusal:
            return refusal.response
        answer = view(**path, **given)
        return answer if isinstance(answer, Response) else _answered(call, answer)

    return serve


def _given(call: Call) -> dict[str, Any]:
    given: dict[str, Any] = {}
    if call.needs_token:
        given["account"] = caller()
    if call.body is not None:
        given["body"] = _read_body(call.body)
    if call.footage:
        request.max_content_length = settings().max_footage_bytes + FORM_BYTES
    if call.upload:
        given["upload"] = _read_upload(call.upload)
    if call.form is not None:
        given["form"] = _read_form(call.form)
    if call.query is not None:
        given["query"] = _read_query(call.query)
    return given


def _read_body(model: type[BaseModel]) -> BaseModel:
    if request.mimetype != "application/json":
        raise UnsupportedMediaType
    try:
        return model.model_validate_json(request.get_data(), strict=True)
    except ValidationError as error:
        if any(each["type"] == "json_invalid" for each in error.errors(include_url=False)):
            raise BadRequest("The body is not JSON.") from error
        raise Refusal(problems.from_validation(error)) from error


def _read_upload(name: str) -> Any:
    if request.mimetype != "multipart/form-data":
        raise UnsupportedMediaType
    upload = request.files.get(name)
    if upload is None:
        fault = problems.Fault(pointer=f"/{name}", detail="Send a file under this name.")
        raise Refusal(problems.refused([fault]))
    return upload


def _read_form(model: type[BaseModel]) -> BaseModel:
    try:
        return model.model_validate(request.form.to_dict())
    except ValidationError as error:
        raise Refusal(problems.from_validation(error)) from error


def _read_query(model: type[BaseModel]) -> BaseModel:
    twice = [name for name, values in request.args.lists() if len(values) > 1]
    if twice:
        faults = [problems.Fault(pointer=f"/{each}", detail="Give it once.") for each in twice]
        raise Refusal(problems.refused(faults))
    try:
        return model.model_validate(request.args.to_dict())
    except ValidationError as error:
        raise Refusal(problems.from_validation(error)) from error


def _answered(call: Call, answer: BaseModel | None) -> Response:
    if answer is None:
        empty = Response(status=call.status)
        del empty.headers["Content-Type"]
        return empty
    return Response(answer.model_dump_json(), status=call.status, mimetype="application/json")
