"""The one source of the present time, so that tests can stop it."""

import datetime as dt
import time


def now() -> dt.datetime:
    """The present time, aware, in UTC."""
    return dt.datetime.now(dt.UTC)


def ticks() -> float:
    """Seconds of a clock that never goes back; for measuring, not for telling time."""
    return time.perf_counter()
