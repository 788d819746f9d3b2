"""A stock of cut pieces: the sprites of one figure, cut when needed, in one light and size."""

from collections.abc import Callable, Sequence

import numpy as np

from studio.lib import hashing
from studio.theatre.dock import open_dock
from studio.theatre.paper import Sprite
from studio.theatre.puppet.bench import Bench, Cut, PaperLight
from studio.theatre.puppet.plate import Turned


class Stock:
    """Sprites by name, at ``scale`` pixels per unit, for people and animals alike.

    ``of`` is what the figure is cut to (its look): with it, parts wait in the scene dock.
    """

    def __init__(
        self, light: PaperLight, *, scale: float, seed: int, of: object | None = None
    ) -> None:
        self.scale = scale
        self._cut_to = None if of is None else hashing.of_value(("part", of, light, scale, seed))
        self.turned = Turned()
        self._side = light.side
        self._bench = Bench(light, scale=scale, seed=seed)
        self._sprites: dict[tuple[str, bool], Sprite] = {}

    @property
    def cut_so_far(self) -> frozenset[tuple[str, bool]]:
        """Names of parts that were needed yet, and whether flipped."""
        return frozenset(self._sprites)

    @property
    def weight(self) -> int:
        """Bytes of all that was cut so far."""
        cut = sum(sprite.pixels.nbytes for sprite in self._sprites.values())
        return cut + self.turned.weight

    def shadow(self, wide: float, tall: float) -> Sprite:
        """The soft shadow on the floor, half as wide and tall as given; it leans from the light."""
        kept = self._sprites.get(("shadow", False))
        if kept is None:
            w, h = max(2, round(wide * self.scale)), max(2, round(tall * self.scale))
            y, x = np.mgrid[-h : h + 1, -w : w + 1].astype(np.float32)
            far = np.hypot(x / w, y / h)
            alpha = np.interp(far, (0, 0.55, 1), (0.42, 0.26, 0))[..., None]
            colour = np.array([26, 14, 10, 255], np.float32)
            pixels = (colour * alpha + 0.5).astype(np.uint8)
            kept = Sprite(pixels, pivot=(w - 0.14 * w * self._side, h), scale=self.scale)
            self._sprites[("shadow", False)] = kept
        return kept

    def sprite(self, name: str, cuts: Callable[[], Sequence[Cut]], *, flip: bool = False) -> Sprite:
        """The sprite of a part, cut the first time."""
        kept = self._sprites.get((name, flip))
        if kept is None:
            kept = self._sprites[(name, flip)] = self._part(name, cuts, flip=flip)
        return kept

    def _part(self, name: str, cuts: Callable[[], Sequence[Cut]], *, flip: bool) -> Sprite:
        """A part from the dock, or cut and left there."""
        if self._cut_to is None:
            return self._bench.piece(name, cuts(), flip=flip)
        dock, made_of = open_dock(), (self._cut_to, name, flip)
        found = dock.find(made_of)
        if found is not None:
            return found[0][0]
        part = self._bench.piece(name, cuts(), flip=flip)
        dock.keep(made_of, [part])
        return part
