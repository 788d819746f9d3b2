"""Pieces that the models of requests and answers share."""

import datetime as dt
import re
import uuid
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
)

from studio.lib import text
from studio.lib.errors import BadInput
from studio.services.accounts import email_address

LINE = r"^[^\x00-\x1f\x7f]*$"
FILLED_LINE = r"^[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x1f\x7f]*$"
_TEXT = r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*"
FILLED_TEXT = rf"^{_TEXT}[^\s\x00-\x1f\x7f]{_TEXT}$"


class Request(BaseModel):
    """A body that takes what it declares and nothing else."""

    model_config = ConfigDict(extra="forbid")


class Answer(BaseModel):
    """A body that we send, made from a service's view."""

    model_config = ConfigDict(from_attributes=True)


def unset() -> Any:
    """The default of a field that may be left out: not given is not null."""
    return Field(default=None)


def example(**values: Any) -> ConfigDict:
    """The example that the API's description shows for a model."""
    return examples(values)


def examples(*shown: Any) -> ConfigDict:
    """Examples that are not objects."""
    return ConfigDict(json_schema_extra={"examples": list(shown)})


def _line(given: str) -> str:
    fault = text.fault(given, one_line=True)
    if fault:
        raise ValueError(f"It {fault}.")
    return given


def _text(given: str) -> str:
    fault = text.fault(given)
    if fault:
        raise ValueError(f"It {fault}.")
    return given


def _email(given: str) -> str:
    try:
        return email_address(given)
    except BadInput as error:
        raise ValueError(str(error)) from error


def _filled(given: str) -> str:
    if not given.strip():
        raise ValueError("It is empty.")
    return given


def _digits(given: Any) -> Any:
    """Query values are text; a number there is digits and nothing else."""
    if isinstance(given, str) and not re.fullmatch(r"-?[0-9]{1,18}", given):
        raise ValueError("It must be a whole number.")
    return given


def _whole(given: Any) -> Any:
    """JSON knows one kind of number: 2.0 is as whole as 2."""
    return int(given) if isinstance(given, float) and given.is_integer() else given


def _shown(pattern: str) -> Any:
    return Field(json_schema_extra={"pattern": pattern})


Line = Annotated[str, AfterValidator(_line), _shown(LINE)]
FilledLine = Annotated[
    str, Field(min_length=1), AfterValidator(_line), AfterValidator(_filled), _shown(FILLED_LINE)
]
FilledText = Annotated[
    str, Field(min_length=1), AfterValidator(_text), AfterValidator(_filled), _shown(FILLED_TEXT)
]
Email = Annotated[
    str, Field(max_length=254, json_schema_extra={"format": "email"}), AfterValidator(_email)
]
Moment = Annotated[
    AwareDatetime,
    PlainSerializer(lambda moment: moment.astimezone(dt.UTC).isoformat(), return_type=str),
    Field(json_schema_extra={"format": "date-time"}),
]
PictureId = Annotated[str, Field(json_schema_extra={"format": "uuid"})]
WHOLE = BeforeValidator(_whole)
NUMBER = BeforeValidator(_digits)
Key = uuid.UUID


class PageQuery(Request):
    """Which page of a list."""

    page: Annotated[int, Field(ge=1, le=1_000_000, description="from 1"), NUMBER] = 1
    per_page: Annotated[int, Field(ge=1, le=100, description="at most 100"), NUMBER] = 20
