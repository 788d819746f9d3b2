"""The scenes of a finished film as chapters."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Chapter:
    """One chapter; times in seconds."""

    title: str
    start_s: float
    length_s: float


def chapters(storyboard: Mapping[str, Any], length: float) -> tuple[Chapter, ...]:
    """A chapter for each scene of the board; none when there is but one scene."""
    starts: list[tuple[str, float]] = []
    seen = None
    for shot in storyboard.get("shots", ()):
        if shot["scene"] != seen:
            seen = shot["scene"]
            starts.append((_title(shot, len(starts) + 1), float(shot["start_s"])))
    if len(starts) < 2:
        return ()
    starts[0] = (starts[0][0], 0.0)
    ends = [start for _, start in starts[1:]] + [length]
    return tuple(
        Chapter(title, round(start, 2), round(max(0.1, end - start), 2))
        for (title, start), end in zip(starts, ends, strict=True)
    )


def _title(shot: Mapping[str, Any], number: int) -> str:
    title = str(shot.get("scene_title") or "").strip()
    return title or f"Scene {number}"
