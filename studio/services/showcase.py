"""The film that the entrance plays, made by this studio on this machine.

It is the one in the folder ``sample`` under the studio's home (``make film OUT=var/sample``
puts one there) or else the demo account's first.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.lib.errors import NotFound
from studio.services import demos
from studio.services.context import settings
from studio.services.film_views import FILES, StoredFile

FOLDER = "sample"
NEEDED = ("film.mp4", "film.vtt", "poster.jpg")


@dataclass(frozen=True)
class Sample:
    """The sample film."""

    title: str


def sample() -> Sample | None:
    """The sample film; None until one has been made here."""
    folder = _folder()
    if not all((folder / name).is_file() for name in NEEDED):
        title = demos.film_title()
        return Sample(title) if title else None
    return Sample(str(_report(folder).get("title") or "a film the studio made"))


def file(name: str) -> StoredFile:
    """A file of the sample film.

    Raises:
        NotFound: for what is not there, or not one of its files.
    """
    path = _folder() / name
    if name not in FILES:
        raise NotFound("There is no such file.")
    if not path.is_file():
        return demos.film_file(name)
    state = path.stat()
    etag = hashlib.sha256(f"{name}:{state.st_size}:{state.st_mtime_ns}".encode()).hexdigest()
    return StoredFile(path=path, media_type=FILES[name].media_type, download_name=name, etag=etag)


def _folder() -> Path:
    return settings().home / FOLDER


def _report(folder: Path) -> Mapping[str, object]:
    try:
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return report if isinstance(report, dict) else {}
