"""Keeps a library from importing another that it would load and never use.

In: a module's name. Out: a context in which importing it fails, as if it were not installed, or
one in which it is empty.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


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


@contextmanager
def empty_module(package: str, child: str, name: str) -> Iterator[None]:
    """Inside, ``from package.child import name`` gives None and loads nothing of the package.

    Afterwards the package can be imported for real; what was loaded before stays loaded.
    """
    whole = f"{package}.{child}"
    if package in sys.modules:
        yield
        return
    stand_in, inner = ModuleType(package), ModuleType(whole)
    stand_in.__path__ = []
    setattr(inner, name, None)
    sys.modules.update({package: stand_in, whole: inner})
    try:
        yield
    finally:
        del sys.modules[package], sys.modules[whole]
