"""The cutting bench: lists of cuts go in, lit sprites with a pivot at (0, 0) come out.

Cuts are in puppet units around the piece's own joint at (0, 0). A flipped piece is cut from
mirrored outlines, so that light and shadow still fall the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from zlib import crc32

import cairocffi
import numpy as np
from numpy.typing import NDArray

from studio.theatre.paper import Path, Shadow, Sheet, Sprite, transformed

LOW = Shadow(2.0, 3.0, 3.0, 0.34)
HIGH = Shadow(4.5, 7.0, 6.5, 0.40)
INSET = Shadow(-1.5, -2.0, 2.5, 0.40)


class PaperLight(Protocol):
    """What a puppet needs to know of the light of its place."""

    def paper(self, colour: str) -> str:
        """The colour that a paper of ``colour`` shows in this light."""
        ...

    @property
    def side(self) -> int:
        """Where shadows fall: -1 to the left, 1 to the right."""
        ...


@dataclass(frozen=True)
class Cut:
    """One piece of paper: its outline, colours (top, bottom) and how high it lies."""

    path: Path
    colour: str
    to: str | None = None
    lift: Shadow | None = LOW
    edge: float = 0.16
    texture: float = 0.05
    clip: Path | None = None


def flat(path: Path, colour: str, to: str | None = None, *, clip: Path | None = None) -> Cut:
    """A printed mark: no shadow, no bevel."""
    return Cut(path, colour, to, lift=None, edge=0.0, texture=0.03, clip=clip)


def _extents(cuts: Sequence[Cut], context: cairocffi.Context) -> tuple[float, float, float, float]:
    boxes = []
    for cut in cuts:
        context.new_path()
        cut.path(context)
        box = context.path_extents()
        blur = cut.lift.blur * 2.6 + abs(cut.lift.dy) + abs(cut.lift.dx) if cut.lift else 2.0
        boxes.append((box[0] - blur, box[1] - blur, box[2] + blur, box[3] + blur))
    context.new_path()
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


class Bench:
    """Cuts sprites in one light at ``scale`` pixels per unit."""

    def __init__(self, light: PaperLight, *, scale: float, seed: int) -> None:
        self._light = light
        self._scale = scale
        self._seed = seed
        surface = cairocffi.RecordingSurface(cairocffi.CONTENT_ALPHA, None)
        self._context = cairocffi.Context(surface)

    def piece(self, name: str, cuts: Sequence[Cut], *, flip: bool = False) -> Sprite:
        """Glue ``cuts`` in order; ``name`` picks the part of the paper they are cut from."""
        if not cuts:
            return Sprite(_nothing(), pivot=(0.0, 0.0), scale=self._scale)
        across = -1.0 if flip else 1.0
        left, top, right, bottom = _extents(cuts, self._context)
        if flip:
            left, right = -right, -left
        seed = (self._seed + crc32(name.encode())) % 9973
        sheet = Sheet(
            right - left,
            bottom - top,
            scale=self._scale,
            seed=seed,
            grain=self._grain(),
            side=self._light.side,
        )
        for cut in cuts:
            clip = cut.clip and transformed(cut.clip, -left, -top, scale_x=across, scale_y=1)
            sheet.cut(
                transformed(cut.path, -left, -top, scale_x=across, scale_y=1),
                self._light.paper(cut.colour),
                self._light.paper(cut.to) if cut.to else None,
                shadow=cut.lift,
                texture=cut.texture,
                edge=cut.edge,
                clip=clip,
            )
        return sheet.sprite(pivot=(-left, -top))

    def _grain(self) -> float:
        """Paper grain shrinks a little with a small figure, so that it stays in scale."""
        return min(1.0, max(0.45, 0.35 + 0.35 * self._scale))


def _nothing() -> NDArray[np.uint8]:
    return np.zeros((1, 1, 4), np.uint8)
