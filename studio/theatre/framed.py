"""What blocking hands on: spots in a frame.

Places are in frame units (the short side is 1080, after the camera's framing and before its move):
``y`` is where the feet are, below the frame's edge in closer shots; ``size`` is units per puppet
unit (a grown puppet is 1000 of those tall).
"""

from dataclasses import dataclass

from studio.film.look import Framing, Look, Viseme
from studio.film.shot import Staged
from studio.film.timeline import Mouth
from studio.theatre.scene import Ground


@dataclass(frozen=True)
class Spot:
    """One actor's place; ``foreground`` is a dark back between us and who speaks."""

    staged: Staged
    look: Look
    mouth: Mouth | None
    x: float
    y: float
    size: float
    row: int = 0
    foreground: bool = False

    @property
    def speaks(self) -> bool:
        """Whether the mouth ever opens."""
        return speaks(self.mouth)


@dataclass(frozen=True)
class Frame:
    """What blocking must know of the frame: its size, framing and the floor, in frame units."""

    width: float
    height: float
    framing: Framing
    floor: float
    ground: Ground


def speaks(mouth: Mouth | None) -> bool:
    """Whether a mouth ever opens."""
    return mouth is not None and any(shape is not Viseme.REST for _, shape in mouth.keys)
