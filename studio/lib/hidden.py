"""Keeps a library from importing another that it would load and never use.

In: a module's name. Out: a context in which importing it fails, as if it were not installed.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hidden_module(name: str) -> Iterator[None]:
    """Inside, ``import name`` raises ImportError; what was loaded before stays loaded."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # the documented way to say "not there"
    try:
        yield
    finally:
        del sys.modules[name]
