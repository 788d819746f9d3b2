"""The mount: animals are drawn facing right, and the mount puts them the way they face."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from studio.theatre.puppet.bench import Cut
from studio.theatre.puppet.pieces import Held
from studio.theatre.puppet.rig import Rig, steady
from studio.theatre.puppet.stock import Stock


class Mount:
    """A rig whose x runs forward: to the right with ``side`` 1, to the left with -1.

    Pieces are cut mirrored, not drawn mirrored, so that light always falls the same way.
    """

    def __init__(self, rig: Rig[Stock], side: int) -> None:
        self.rig, self.side = rig, side

    def facing(self, side: int) -> "Mount":
        """The same frame of reference, facing another way on the stage."""
        return self if side == self.side else Mount(self.rig, side)

    @contextmanager
    def at(self, x: float, y: float, turn: float = 0.0) -> Iterator[None]:
        """Draw around (x, y), turned by degrees, clockwise when facing right."""
        with self.rig.frame():
            self.move(x, y, turn)
            yield

    def move(self, x: float, y: float, turn: float = 0.0) -> None:
        """Move and turn the frame of reference."""
        self.rig.move(self.side * x, y)
        self.rig.turn(steady(self.side * turn, 0.5))

    def put(
        self,
        name: str,
        cuts: Callable[[], Sequence[Cut]],
        x: float = 0.0,
        y: float = 0.0,
        *,
        turn: float = 0.0,
        scale_x: float = 1.0,
        scale_y: float = 1.0,
        mirror: bool = False,
    ) -> None:
        """Place a part; ``mirror`` cuts it the other way round (a left ear from a right one)."""
        self.rig.put(
            name,
            cuts,
            self.side * x,
            y,
            rotation=steady(self.side * turn, 0.5),
            flip=(self.side < 0) != mirror,
            scale_x=scale_x,
            scale_y=scale_y,
        )

    def hold(
        self, held: Held | None, x: float = 0.0, y: float = 0.0, *, grip: float = 0.86
    ) -> None:
        """Draw a held thing upright at a point, if there is one; ``grip`` of it is above."""
        if held is None:
            return
        left, top, right, bottom = held.sprite.box
        rise = -top - 6 if held.hangs else -(top + (bottom - top) * grip)
        with self.rig.frame():
            self.rig.move(self.side * x, y)
            self.rig.turn(-self.rig.angle * 0.85)
            self.rig.place((f"held-{held.name}", False), held.sprite, -(left + right) / 2, rise)
