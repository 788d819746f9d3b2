"""The storyboard of a project's newest film, read from its file."""

import json
import uuid
from collections.abc import Iterator, Mapping
from typing import Any

from studio.lib.errors import NotFound
from studio.services import films


def newest(owner_id: uuid.UUID, project_id: uuid.UUID) -> Mapping[str, Any] | None:
    """What ``storyboard.json`` of the newest film holds; None when there is no film yet."""
    try:
        found = films.file(owner_id, project_id, "storyboard.json")
    except NotFound:
        return None
    board: Mapping[str, Any] = json.loads(found.path.read_text(encoding="utf-8"))
    return board


def lines(board: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Every shot that has lines with each of its lines, in the film's order."""
    for shot in board.get("shots", ()):
        for line in shot.get("lines", ()):
            yield shot, line
