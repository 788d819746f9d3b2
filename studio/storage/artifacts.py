"""What a store of artifacts promises, and the record it keeps of each piece of work."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Record:
    """What one piece of work gave: files by name with their SHA-256, and plain JSON facts."""

    files: Mapping[str, str]
    facts: Mapping[str, object]

    def file(self, name: str) -> str:
        """The content hash of a file of this record."""
        return self.files[name]


class ArtifactStore(Protocol):
    """A place for blobs named by their SHA-256, and for records named by a key."""

    def put_bytes(self, data: bytes) -> str:
        """Keep some bytes; answers their SHA-256 in hex."""
        ...

    def put_file(self, path: Path) -> str:
        """Keep a file's content; the file itself is moved away. Answers the SHA-256 in hex."""
        ...

    def scratch(self) -> Path:
        """A new path for a file on its way to ``put_file``."""
        ...

    def has(self, content_hash: str) -> bool:
        """Whether a blob is there."""
        ...

    def open_path(self, content_hash: str) -> Path:
        """A local path to read a blob from.

        Raises:
            NotFound: when there is no such blob.
        """
        ...

    def recall(self, key: str) -> Record | None:
        """The record of a key, or None. Damaged or missing files count as not made."""
        ...

    def remember(self, key: str, record: Record) -> None:
        """Keep the record of a key. The blobs must be there already."""
        ...
