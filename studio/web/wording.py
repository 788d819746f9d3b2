"""How pages word numbers and times: the filters of the templates."""

import datetime as dt
from decimal import Decimal

from flask import Flask

LARGE_BYTES = 1_000_000


def clock(seconds: float) -> str:
    """A place in a film: ``0:07``, ``12:30``, ``1:02:05``."""
    hours, rest = divmod(round(seconds), 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def lasting(seconds: float) -> str:
    """A stretch of time in words: ``40 s``, ``1 min``, ``2 min 20 s``, ``12 min``."""
    whole = max(1, round(seconds))
    if whole < 90:
        return "1 min" if whole == 60 else f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes >= 5 or rest < 10:
        return f"{round(whole / 60)} min"
    return f"{minutes} min {rest // 10 * 10} s"


def minutes(count: int) -> str:
    """``1 minute``, ``10 minutes``."""
    return f"{count} minute" if int(count) == 1 else f"{count} minutes"


def credits(count: int) -> str:  # noqa: A001  # the studio's money, and the filter's name
    """``1 credit``, ``3 credits``."""
    return f"{count} credit" if count == 1 else f"{count} credits"


def signed(count: int) -> str:
    """``+3``, ``−2`` with a true minus, ``0``."""
    return f"+{count}" if count > 0 else f"−{-count}" if count < 0 else "0"


def dollars(price: Decimal) -> str:
    """``$39``, ``$4.50``."""
    return f"${price:.0f}" if price == int(price) else f"${price:.2f}"


def size(count: int) -> str:
    """A file's size: ``4 KB``, ``41 MB``."""
    if count < LARGE_BYTES:
        return f"{max(1, round(count / 1000))} KB"
    amount = count / LARGE_BYTES
    return f"{amount:.1f} MB" if amount < 10 else f"{amount:.0f} MB"


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name."""
    words = name.split()
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper() or "?"


def iso(moment: dt.datetime) -> str:
    """A moment for machines, in UTC."""
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds")


def day(moment: dt.datetime) -> str:
    """A moment for people, in UTC; a browser with JavaScript shows its own zone instead."""
    utc = moment.astimezone(dt.UTC)
    return f"{utc.day} {utc:%b %H:%M} UTC"


def register(app: Flask) -> None:
    """Give the templates their filters."""
    app.jinja_env.filters.update(
        clock=clock,
        lasting=lasting,
        minutes=minutes,
        credits=credits,
        signed=signed,
        dollars=dollars,
        bytes=size,
        initials=initials,
        iso=iso,
        day=day,
    )
