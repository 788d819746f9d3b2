"""Content hashes: of bytes, of files, and of values by their canonical JSON."""

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from enum import Enum
from pathlib import Path


def plain(value: object) -> object:
    """Dataclasses, enums, tuples and mappings as plain JSON values, in a canonical order.

    Raises:
        TypeError: for a value that has no canonical form (floats are taken, sets are not).
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in sorted(value.items())}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"{type(value).__name__} has no canonical form")


def canonical(value: object) -> bytes:
    """The canonical JSON bytes of a value."""
    text = json.dumps(plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def of_value(value: object) -> str:
    """SHA-256 in hex of a value's canonical JSON."""
    return hashlib.sha256(canonical(value)).hexdigest()


def of_bytes(data: bytes) -> str:
    """SHA-256 in hex of some bytes."""
    return hashlib.sha256(data).hexdigest()


def of_file(path: Path) -> str:
    """SHA-256 in hex of a file's content."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def seed_of(*parts: object) -> int:
    """A 63-bit seed that the same parts always give."""
    return int(of_value(list(parts))[:16], 16) >> 1
