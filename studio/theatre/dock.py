"""The scene dock: what was cut once waits here, on disk, for the next shot, film or process.

In: what a thing was cut from (frozen values, hashed with the theatre's own source, so that a new
way of drawing never finds old paper). Out: its sprites and the notes that were kept with them. The
least lately used goes when the dock is full; a file that can't be read is as good as none.
"""

import contextlib
import json
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from studio.lib import hashing
from studio.theatre.sprite import Sprite

_FULL = 2_000_000_000  # bytes
_LEFT = 0.8  # of it, after clearing out
_CHECKED = 150_000_000  # bytes put in between two looks at how full it is


class SceneDock:
    """Sprites by what they were cut from. Without a folder it is always empty."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = None if folder is None else folder / "dock" / _way_of_drawing()
        self._put = 0
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._clear_out()

    def find(self, made_of: object) -> tuple[list[Sprite], Any] | None:
        """The sprites and notes kept under a value, or None."""
        path = self._path(made_of)
        if path is None or not path.exists():
            return None
        try:
            with safe_open(path, framework="np") as kept:
                label = json.loads(kept.metadata()["label"])
                sprites = [
                    Sprite(kept.get_tensor(str(i)), pivot=(x, y), scale=scale)
                    for i, (x, y, scale) in enumerate(label["sprites"])
                ]
            os.utime(path)
        except (OSError, SafetensorError):  # half a file, or cleared out by another process
            path.unlink(missing_ok=True)
            return None
        return sprites, label["notes"]

    def keep(self, made_of: object, sprites: Sequence[Sprite], notes: object = None) -> None:
        """Keep sprites under a value, with notes that JSON can hold."""
        path = self._path(made_of)
        if path is None or path.exists():
            return
        label = {"sprites": [(*s.pivot, s.scale) for s in sprites], "notes": notes}
        part = path.with_suffix(f".{os.getpid()}.part")
        save_file(
            {str(i): sprite.pixels for i, sprite in enumerate(sprites)},
            part,
            metadata={"label": json.dumps(label)},
        )
        part.replace(path)
        self._put += sum(sprite.pixels.nbytes for sprite in sprites)
        if self._put > _CHECKED:
            self._put = 0
            self._clear_out()

    def _path(self, made_of: object) -> Path | None:
        if self._folder is None:
            return None
        return self._folder / f"{hashing.of_value(made_of)}.paper"

    def _clear_out(self) -> None:
        """Take out what was used longest ago, of every way of drawing, when there is too much."""
        assert self._folder is not None  # noqa: S101 - callers looked
        found = []
        for path in self._folder.parent.rglob("*.*"):
            with contextlib.suppress(OSError):
                seen = path.stat()
                found.append((seen.st_mtime, seen.st_size, path))
        total = sum(size for _, size, _ in found)
        if total <= _FULL:
            return
        for _, size, path in sorted(found):
            path.unlink(missing_ok=True)
            total -= size
            if total <= _FULL * _LEFT:
                return


@cache
def _way_of_drawing() -> str:
    """A short hash of the theatre's source."""
    room = Path(__file__).parent
    files = sorted(room.rglob("*.py"))
    parts = [f"{path.relative_to(room)}:{hashing.of_file(path)}" for path in files]
    return hashing.of_value(parts)[:16]


_docks: list[SceneDock] = []


def open_dock(folder: Path | None = None) -> SceneDock:
    """The process's dock; the first call decides its folder."""
    if not _docks:
        _docks.append(SceneDock(folder))
    return _docks[0]
