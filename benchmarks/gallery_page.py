"""What a contact sheet is made of: stagings drawn small, their names on them, laid out in rows.

Sheets are JPEG files of at most 2500 pixels a side; what does not fit goes on to the next sheet.
"""

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.pictures import ASSETS
from studio.film.shot import Transition
from studio.film.timeline import Staging
from studio.providers.ports import Seen
from studio.theatre.house import Theatre
from studio.theatre.stage import Shot
from studio.theatre.transitions import open_joiner

Pixels = NDArray[np.uint8]
Size = tuple[int, int]
WIDE, TALL, SQUARE = (480, 270), (226, 402), (300, 300)
LONGEST = 2500
MIDDLE = 40


def of_shot(staging: Staging, **changes: Any) -> Staging:
    """The staging with another setting, season, effects … in its shot."""
    return replace(staging, shot=replace(staging.shot, **changes))


class Gallery:
    """Draws panels and lays them out in a folder; closes its theatre when it is left."""

    def __init__(self, out: Path, seed: int) -> None:
        self.out, self.seed = out, seed
        out.mkdir(parents=True, exist_ok=True)
        self._cache = Path(tempfile.mkdtemp(prefix="gallery-"))
        self.theatre = Theatre(ASSETS, self._cache)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self._cache)

    def shot(self, staging: Staging, size: Size = WIDE) -> Shot:
        """A staging with the gallery's seed, built."""
        seeded = replace(staging, seed=self.seed, acting_seed=self.seed + 1)
        return Shot(self.theatre, seeded, width=size[0], height=size[1], picture_of=Path)

    def panel(
        self, staging: Staging, label: str, *, size: Size = WIDE, frame: int = MIDDLE
    ) -> Pixels:
        """One frame with its name."""
        return labelled(self.shot(staging, size).draw(frame)[..., :3].copy(), label)

    def strip(self, staging: Staging, label: str, frames: Sequence[int]) -> list[Pixels]:
        """Some frames of one shot."""
        shot = self.shot(staging)
        return [labelled(shot.draw(frame)[..., :3].copy(), f"{label} {frame}") for frame in frames]

    def join(
        self, transition: Transition, sides: tuple[Staging, Staging], parts: Sequence[float]
    ) -> list[Pixels]:
        """Some moments of a transition."""
        one, two = self.shot(sides[0]), self.shot(sides[1])
        joiner = open_joiner(transition, *WIDE)
        panels = []
        for part in parts:
            before = Seen(lambda: one.draw(95), one.focus)
            after = Seen(lambda: two.draw(8), two.focus)
            picture = joiner.mix(before, after, part)[..., :3].copy()
            panels.append(labelled(picture, f"{transition} {part:.2f}"))
        return panels

    def write(self, name: str, panels: Sequence[Pixels], columns: int) -> Iterable[Path]:
        """Sheets of panels, as many as are needed."""
        height, width = panels[0].shape[:2]
        each = columns * (LONGEST // height)
        count = -(-len(panels) // each)
        for number in range(count):
            part = list(panels[number * each : (number + 1) * each])
            blank = np.full((height, width, 3), 40, np.uint8)
            part += [blank] * (-len(part) % columns)
            rows = [np.hstack(part[i : i + columns]) for i in range(0, len(part), columns)]
            path = self.out / (f"{name}-{number + 1}.jpg" if count > 1 else f"{name}.jpg")
            cv2.imwrite(str(path), np.vstack(rows), [cv2.IMWRITE_JPEG_QUALITY, 90])
            yield path


def labelled(picture: Pixels, label: str) -> Pixels:
    """The picture with its name in the corner."""
    for colour, thick in (((20, 20, 20), 3), ((255, 255, 255), 1)):
        cv2.putText(
            picture, label, (6, 15), cv2.FONT_HERSHEY_SIMPLEX, 0.42, colour, thick, cv2.LINE_AA
        )
    return picture
