"""What words mean to the stage: tables that one can read, loaded once.

In: the TOML files of this folder. Out: frozen look-ups. Nothing is loaded before it is asked for.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    """One of the tables, by the name of its file without ``.toml``."""
    text = resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def words_of(name: str, key: str) -> frozenset[str]:
    """The words of a list in a table, whether written as a string of words or as an array."""
    value = table(name)[key]
    return frozenset(value.split() if isinstance(value, str) else value)
