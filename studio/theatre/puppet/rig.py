"""Placing parts: a puppet's pieces are pasted on a plate through nested frames of reference."""

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Generic, TypeVar

from studio.theatre.paper import Context, Sprite, rect
from studio.theatre.puppet.bench import Cut
from studio.theatre.puppet.plate import Frame, Plate
from studio.theatre.puppet.stock import Stock

S = TypeVar("S", bound=Stock)


def steady(angle: float, step: float = 0.25) -> float:
    """Angles of large pieces go in steps, so that turned copies can be used again."""
    return round(angle / step) * step


class Rig(Generic[S]):
    """Pieces, the plate that they go on, and the frame of reference: units to pixels.

    ``origin`` is where the puppet's (0, 0) lies on the plate, in pixels.
    """

    def __init__(self, pieces: S, plate: Plate, origin: tuple[float, float]) -> None:
        self.pieces = pieces
        self._plate = plate
        self._frame: Frame = (pieces.scale, 0.0, 0.0, pieces.scale, *origin)

    # -- frames of reference

    @contextmanager
    def frame(self) -> Iterator[None]:
        """Whatever moves and turns happen inside end with it."""
        kept = self._frame
        try:
            yield
        finally:
            self._frame = kept

    def move(self, x: float, y: float) -> None:
        """Move the frame of reference."""
        xx, yx, xy, yy, x0, y0 = self._frame
        self._frame = (xx, yx, xy, yy, xx * x + xy * y + x0, yx * x + yy * y + y0)

    def turn(self, degrees: float) -> None:
        """Turn the frame of reference, clockwise."""
        if not degrees:
            return
        xx, yx, xy, yy, x0, y0 = self._frame
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        turned = (
            xx * cos + xy * sin,
            yx * cos + yy * sin,
            xy * cos - xx * sin,
            yy * cos - yx * sin,
        )
        self._frame = (*turned, x0, y0)

    @property
    def angle(self) -> float:
        """How far the frame is turned, degrees clockwise."""
        return math.degrees(math.atan2(self._frame[1], self._frame[0]))

    # -- openings

    @contextmanager
    def through_ellipse(self, x: float, y: float, rx: float, ry: float) -> Iterator[None]:
        """Show what is pasted inside only within an ellipse of the frame."""

        def oval(context: Context) -> None:
            context.translate(x, y)
            context.scale(rx, ry)
            context.arc(0, 0, 1, 0, math.tau)

        with self._plate.opening(oval, self._frame):
            yield

    @contextmanager
    def below(self, y: float) -> Iterator[None]:
        """Show what is pasted inside only below a height of the frame."""
        with self._plate.opening(rect(-4000, y, 8000, 4000), self._frame):
            yield

    # -- parts

    def put(
        self,
        name: str,
        cuts: Callable[[], Sequence[Cut]],
        x: float = 0.0,
        y: float = 0.0,
        *,
        rotation: float = 0.0,
        flip: bool = False,
        scale_x: float = 1.0,
        scale_y: float = 1.0,
        reach: float = math.inf,
    ) -> None:
        """Place a part, cutting it when it is first needed; ``reach`` is how far it can go."""
        if not self._seen(x, y, reach):
            return
        self.place(
            (name, flip),
            self.pieces.sprite(name, cuts, flip=flip),
            x,
            y,
            rotation=rotation,
            scale_x=scale_x,
            scale_y=scale_y,
        )

    def place(
        self,
        name: tuple[str, bool],
        sprite: Sprite,
        x: float,
        y: float,
        *,
        rotation: float = 0.0,
        scale_x: float = 1.0,
        scale_y: float = 1.0,
    ) -> None:
        """Paste a sprite with its pivot at (x, y) of the frame."""
        xx, yx, xy, yy, x0, y0 = self._frame
        at = (xx * x + xy * y + x0, yx * x + yy * y + y0)
        ax, ay = scale_x / sprite.scale, scale_y / sprite.scale
        if rotation:
            cos, sin = math.cos(math.radians(rotation)), math.sin(math.radians(rotation))
            xx, yx, xy, yy = (
                xx * cos + xy * sin,
                yx * cos + yy * sin,
                xy * cos - xx * sin,
                yy * cos - yx * sin,
            )
        self._plate.paste(name, sprite, (xx * ax, yx * ax, xy * ay, yy * ay), at)

    def _seen(self, x: float, y: float, reach: float) -> bool:
        """Whether anything within ``reach`` units of a point falls on the plate."""
        if reach == math.inf:
            return True
        xx, yx, xy, yy, x0, y0 = self._frame
        px, py = xx * x + xy * y + x0, yx * x + yy * y + y0
        far = reach * self.pieces.scale
        return -far < px < self._plate.width + far and -far < py < self._plate.height + far
