"""The easel: the latest pose of one figure, glued together once and drawn as long as it is held.

A figure gives what it shows (a pose, and the thing it holds), a box in units that it never leaves,
and how it is painted on a plate; only as much is glued as can be seen.
"""

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from studio.theatre.paper import Context
from studio.theatre.puppet.plate import Plate, Turned

Box = tuple[float, float, float, float]
Origin = tuple[int, int]
_MARGIN = 40.0  # units that are glued around what is seen
_TWINS = 6  # actors that may share a figure without gluing each other's poses anew


@dataclass(frozen=True)
class _Glued:
    """A pose glued together, as far as ``box`` goes; ``origin`` is (0, 0) on the plate."""

    shown: Any
    held: Any
    box: Box
    plate: Plate
    origin: Origin

    def covers(self, seen: Box) -> bool:
        """Whether all that is seen now was glued."""
        mine = self.box
        return (
            mine[0] <= seen[0] and mine[1] <= seen[1] and mine[2] >= seen[2] and mine[3] >= seen[3]
        )


def _cross(a: Box, b: Box) -> Box | None:
    """What two boxes share."""
    box = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
    return box if box[0] < box[2] and box[1] < box[3] else None


class Easel:
    """Keeps the last plate of each actor of one figure, at ``scale`` pixels per unit."""

    def __init__(self, turned: Turned, *, scale: float) -> None:
        self._turned = turned
        self._scale = scale
        self._kept: OrderedDict[str, _Glued] = OrderedDict()

    def draw(
        self,
        context: Context,
        shown: Any,
        held: Any,
        *,
        reach: Box,
        paint: Callable[[Plate, Origin], None],
        actor: str = "",
    ) -> None:
        """Draw what ``paint`` puts on a plate; the same pose again costs little.

        ``shown`` is compared by value and ``held`` by identity; the context stays as it was. Each
        ``actor`` that shares the figure has a plate of its own.
        """
        seen = _cross(context.clip_extents(), reach)
        if seen is None:
            return
        kept = self._kept.pop(actor, None)
        if kept is None or kept.shown != shown or kept.held is not held or not kept.covers(seen):
            grown = (seen[0] - _MARGIN, seen[1] - _MARGIN, seen[2] + _MARGIN, seen[3] + _MARGIN)
            box = _cross(grown, reach) or seen
            s = self._scale
            left, top = math.floor(box[0] * s), math.floor(box[1] * s)
            plate = self._empty_plate(
                math.ceil(box[2] * s) - left, math.ceil(box[3] * s) - top, kept
            )
            paint(plate, (-left, -top))
            kept = _Glued(shown, held, box, plate, (-left, -top))
        self._kept[actor] = kept
        while len(self._kept) > _TWINS:
            self._kept.popitem(last=False)
        kept.plate.draw(context, scale=self._scale, pivot=kept.origin)

    def _empty_plate(self, width: int, height: int, last: _Glued | None) -> Plate:
        """The actor's last plate again when it has the size."""
        if last is not None and (last.plate.width, last.plate.height) == (width, height):
            last.plate.clear()
            return last.plate
        return Plate(width, height, self._turned)
