"""A store of artifacts in a local folder.

``blobs/ab/<sha256>`` holds content, ``records/ab/<key>.json`` says what a key gave. Every file
appears whole or not at all: it is written beside its place and renamed. Content is checked
against its name when a record is recalled; what is damaged is dropped and made again.
"""

import json
import os
import re
import secrets
from pathlib import Path

from studio.lib import hashing
from studio.lib.errors import NotFound
from studio.storage.artifacts import Record

HASH = re.compile(r"[0-9a-f]{64}")


class LocalStore:
    """Artifacts under one folder, which is made when first needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put_bytes(self, data: bytes) -> str:
        """Keep some bytes; answers their SHA-256 in hex."""
        content_hash = hashing.of_bytes(data)
        self._write(self._blob(content_hash), data)
        return content_hash

    def put_file(self, path: Path) -> str:
        """Keep a file's content; the file itself is moved away (same file system)."""
        content_hash = hashing.of_file(path)
        target = self._blob(content_hash)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
        return content_hash

    def scratch(self) -> Path:
        """A new path, on the store's file system, for a file on its way to ``put_file``."""
        folder = self.folder / "scratch"
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{os.getpid()}-{secrets.token_hex(6)}"

    def has(self, content_hash: str) -> bool:
        """Whether a blob is there."""
        return bool(HASH.fullmatch(content_hash)) and self._blob(content_hash).is_file()

    def open_path(self, content_hash: str) -> Path:
        """A local path to read a blob from.

        Raises:
            NotFound: when there is no such blob.
        """
        if not self.has(content_hash):
            raise NotFound("A file of this film is no longer in the store; make the film again.")
        return self._blob(content_hash)

    def recall(self, key: str) -> Record | None:
        """The record of a key, or None. Damaged or missing files count as not made."""
        path = self._record(key)
        try:
            document = json.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        record = Record(files=document["files"], facts=document["facts"])
        if all(self._is_whole(content_hash) for content_hash in record.files.values()):
            return record
        path.unlink(missing_ok=True)
        return None

    def remember(self, key: str, record: Record) -> None:
        """Keep the record of a key. The blobs must be there already."""
        document = {"files": dict(record.files), "facts": dict(record.facts)}
        self._write(self._record(key), hashing.canonical(document))

    def _is_whole(self, content_hash: str) -> bool:
        path = self._blob(content_hash)
        if not path.is_file():
            return False
        if hashing.of_file(path) == content_hash:
            return True
        path.unlink(missing_ok=True)
        return False

    def _blob(self, content_hash: str) -> Path:
        return self.folder / "blobs" / content_hash[:2] / content_hash

    def _record(self, key: str) -> Path:
        return self.folder / "records" / key[:2] / f"{key}.json"

    def _write(self, target: Path, data: bytes) -> None:
        part = self.scratch()
        part.write_bytes(data)
        target.parent.mkdir(parents=True, exist_ok=True)
        part.replace(target)
