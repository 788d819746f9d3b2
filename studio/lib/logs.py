"""Structured logs: one line of JSON an event, with the facts that are bound to the work at hand.

``bound(request_id=…)`` or ``bound(job_id=…)`` adds facts to every event of a block of work.
"""

import contextvars
import json
import logging
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from studio.lib import clock

_bound: contextvars.ContextVar[Mapping[str, object]] = contextvars.ContextVar(
    "studio_log_facts",
    default={},  # noqa: B039  # never changed in place: bind() makes anew
)


@contextmanager
def bound(**facts: object) -> Iterator[None]:
    """Add facts to every event that is logged inside the block."""
    token = bind(**facts)
    try:
        yield
    finally:
        release(token)


def bind(**facts: object) -> contextvars.Token[Mapping[str, object]]:
    """Add facts until the token is released; where a block can't be drawn."""
    return _bound.set({**_bound.get(), **facts})


def release(token: contextvars.Token[Mapping[str, object]]) -> None:
    """Take back what ``bind`` added."""
    _bound.reset(token)


def event(name: str, *, level: int = logging.INFO, **facts: object) -> None:
    """Log an event, named by what happened ("film.ordered"), with its facts."""
    logging.getLogger("studio").log(level, name, extra={"facts": facts})


class JsonLines(logging.Formatter):
    """A record as one line of JSON: time, level, event, bound facts, own facts, trace."""

    def format(self, record: logging.LogRecord) -> str:
        """One line; values that JSON does not know are written as text."""
        line: dict[str, object] = {
            "time": clock.now().isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        if record.name != "studio":
            line["logger"] = record.name
        line |= _bound.get()
        line |= getattr(record, "facts", {})
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str, ensure_ascii=False)


def configure(level: str) -> None:
    """Send this process's logs to standard error as lines of JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
