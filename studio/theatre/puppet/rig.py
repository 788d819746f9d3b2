"""Placing parts: a puppet's pieces are pasted on a plate by the context's matrix."""

import math
from collections.abc import Callable, Sequence

from studio.theatre.paper import Context, Sprite
from studio.theatre.puppet.bench import Cut
from studio.theatre.puppet.pieces import Pieces
from studio.theatre.puppet.plate import Plate


def steady(angle: float, step: float = 0.25) -> float:
    """Angles of large pieces go in steps, so that turned copies can be used again."""
    return round(angle / step) * step


class Rig:
    """Pieces and the plate that they go on; ``context`` carries the frame of reference."""

    def __init__(self, pieces: Pieces, plate: Plate) -> None:
        self.pieces = pieces
        self.context: Context = plate.context
        self._plate = plate

    def turn(self, degrees: float) -> None:
        """Turn the frame of reference."""
        self.context.rotate(math.radians(degrees))

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
        if not self.seen(x, y, reach):
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
        """Paste a sprite by the context's matrix, unless it can't be seen."""
        context = self.context
        if not self.seen(x, y, max(map(abs, sprite.box)) * 1.45 * max(1.0, scale_x)):
            return
        m = context.get_matrix()
        at = (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
        cos, sin = math.cos(math.radians(rotation)), math.sin(math.radians(rotation))
        ax, bx = scale_x / sprite.scale, scale_y / sprite.scale
        linear = (
            (m[0] * cos + m[2] * sin) * ax,
            (m[1] * cos + m[3] * sin) * ax,
            (m[2] * cos - m[0] * sin) * bx,
            (m[3] * cos - m[1] * sin) * bx,
        )
        self._plate.paste(name, sprite, linear, at)

    def seen(self, x: float, y: float, reach: float) -> bool:
        """Whether anything within ``reach`` of a point falls inside what is drawn."""
        left, top, right, bottom = self.context.clip_extents()
        inside = left - reach < x < right + reach and top - reach < y < bottom + reach
        return bool(inside)
