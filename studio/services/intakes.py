"""Taking a file in: streamed to the store's own disk, opened, decoded a little, kept.

A photo is written anew, without metadata and upright. What a file is called plays no part in what
it is.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from studio.lib.errors import FootageUnreadable
from studio.services.context import settings, store

if TYPE_CHECKING:
    from studio.media.intake import Footage

CHUNK = 1 << 20


@dataclass(frozen=True)
class Kept:
    """A file that was taken in: its content hash and what it was found to be.

    ``medium`` is video, photo or sound; sides in pixels and length in ms are 0 where it has
    none; ``heard`` says whether there is sound in it.
    """

    content_hash: str
    medium: str
    media_type: str
    size: int
    width: int
    height: int
    duration_ms: int
    heard: bool


@contextmanager
def spooled(pieces: Iterable[bytes], most: int) -> Iterator[Path]:
    """Bytes in a file of the store's scratch folder, which goes if nobody took it.

    Raises:
        FootageUnreadable: when there are more than ``most`` bytes.
    """
    path = store().scratch()
    try:
        with path.open("wb") as out:
            for piece in _at_most(pieces, most):
                out.write(piece)
        yield path
    finally:
        path.unlink(missing_ok=True)


def take_in(stream: IO[bytes]) -> Kept:
    """Keep a file of somebody's.

    Raises:
        FootageUnreadable: when it is too large, or no video, photo or sound that we take.
    """
    pieces = iter(lambda: stream.read(CHUNK), b"")
    with spooled(pieces, settings().max_footage_bytes) as path:
        return take_file(path)


def take_file(path: Path) -> Kept:
    """Keep a file of the store's scratch folder; it is moved away.

    Raises:
        FootageUnreadable: when it is no video, photo or sound that we take.
    """
    from studio.media.intake import Medium, examine  # noqa: PLC0415  # PyAV, on first use only

    found = examine(path)
    if found.medium is Medium.PHOTO:
        return _photo(path)
    size = path.stat().st_size
    return _kept(store().put_file(path), size, found)


def _kept(content_hash: str, size: int, seen: "Footage") -> Kept:
    return Kept(
        content_hash=content_hash,
        medium=seen.medium.value,
        media_type=seen.media_type,
        size=size,
        width=seen.width,
        height=seen.height,
        duration_ms=seen.duration_ms,
        heard=seen.heard,
    )


def _photo(path: Path) -> Kept:
    from studio.media.still import read_still  # noqa: PLC0415  # Pillow, on first use only

    if path.stat().st_size > settings().max_upload_bytes:
        raise too_large(settings().max_upload_bytes)
    still = read_still(path.read_bytes())
    return Kept(
        content_hash=store().put_bytes(still.data),
        medium="photo",
        media_type=still.media_type,
        size=len(still.data),
        width=still.width,
        height=still.height,
        duration_ms=0,
        heard=False,
    )


def too_large(most: int) -> FootageUnreadable:
    """What is said of a file with too many bytes."""
    return FootageUnreadable(f"This file is too large: the studio takes up to {most >> 20} MB.")


def seen(content_hash: str) -> Kept:
    """What a file in the store is.

    Raises:
        FootageUnreadable: when it is no video, photo or sound.
    """
    from studio.media.intake import examine  # noqa: PLC0415  # PyAV, on first use only

    path = store().open_path(content_hash)
    return _kept(content_hash, path.stat().st_size, examine(path))


def _at_most(pieces: Iterable[bytes], most: int) -> Iterator[bytes]:
    taken = 0
    for piece in pieces:
        taken += len(piece)
        if taken > most:
            raise too_large(most)
        yield piece
