"""Puts what a service said into the form that it is about."""

from typing import Any

from studio.lib.errors import BadInput, StudioError


def put_error(form: Any, error: StudioError) -> None:
    """Below its field when the error names one, else above the form.

    Raises:
        StudioError: the error itself, when a retry or an error page is the better answer.
    """
    if error.retryable:
        raise error
    name = error.field.split("/")[0] if isinstance(error, BadInput) else ""
    if name and name in form:
        form[name].errors = [*form[name].errors, str(error)]
    else:
        form.problem = str(error)
