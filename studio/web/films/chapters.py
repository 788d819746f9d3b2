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
    starts: dict[str, float] = {}
    for shot in storyboard.get("shots", ()):
        starts.setdefault(str(shot["scene"]), float(shot["start_s"]))
    if len(starts) < 2:
        return ()
    titles = {str(s["id"]): str(s["title"]).strip() for s in storyboard.get("scenes", ())}
    begins = [0.0, *list(starts.values())[1:]]
    ends = [*begins[1:], length]
    return tuple(
        Chapter(titles.get(scene) or f"Scene {number}", round(start, 2), round(end - start, 2))
        for number, (scene, start, end) in enumerate(zip(starts, begins, ends, strict=True), 1)
        if end > start
    )
