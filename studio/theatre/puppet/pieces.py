"""The pieces of one puppet: sprites of every part, cut when first needed, in one light and size."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from studio.film.look import Look
from studio.theatre.paper import Sprite
from studio.theatre.puppet.beards import beard_cuts
from studio.theatre.puppet.bench import Bench, Cut, PaperLight
from studio.theatre.puppet.block import HatCut
from studio.theatre.puppet.figure import Figure, figure_of
from studio.theatre.puppet.hair import HairCut, hair_of
from studio.theatre.puppet.hats import hat_of
from studio.theatre.puppet.head import skull_of
from studio.theatre.puppet.outfit import outfit_of
from studio.theatre.puppet.plate import Turned


@dataclass(frozen=True)
class Held:
    """A thing in the hand: its sprite, whether it hangs below the fist, and what it is."""

    sprite: Sprite
    hangs: bool = False
    name: str = "thing"


@dataclass(frozen=True)
class Dressed:
    """What a head wears at one step of its turn."""

    hair: HairCut
    hat: HatCut
    beard: list[Cut]


class Pieces:
    """Measures and sprites of one look, at ``scale`` pixels per unit."""

    def __init__(self, look: Look, light: PaperLight, *, scale: float, seed: int) -> None:
        self.look = look
        self.figure: Figure = figure_of(look)
        self.skull = skull_of(look, self.figure)
        self.outfit = outfit_of(look)
        self.scale = scale
        self.turned = Turned()
        self._bench = Bench(light, scale=scale, seed=seed)
        self._sprites: dict[tuple[str, bool], Sprite] = {}
        self._dressed: dict[float, Dressed] = {}

    @property
    def cut_so_far(self) -> frozenset[tuple[str, bool]]:
        """Names of parts that were needed yet, and whether flipped."""
        return frozenset(self._sprites)

    @property
    def weight(self) -> int:
        """Bytes of all that was cut so far."""
        cut = sum(sprite.pixels.nbytes for sprite in self._sprites.values())
        return cut + self.turned.weight

    def dressed(self, turn: float) -> Dressed:
        """Hair, hat and beard at a step of the head's turn, 0 to 1."""
        if turn not in self._dressed:
            self._dressed[turn] = Dressed(
                hair_of(self.look, self.skull, turn),
                hat_of(self.look, self.skull, turn),
                beard_cuts(self.look, self.skull, turn),
            )
        return self._dressed[turn]

    def shadow(self, wide: float, tall: float) -> Sprite:
        """The soft shadow on the floor, half as wide and tall as given in units."""
        kept = self._sprites.get(("shadow", False))
        if kept is None:
            w, h = max(2, round(wide * self.scale)), max(2, round(tall * self.scale))
            y, x = np.mgrid[-h : h + 1, -w : w + 1].astype(np.float32)
            far = np.hypot(x / w, y / h)
            alpha = np.interp(far, (0, 0.55, 1), (0.42, 0.26, 0))[..., None]
            colour = np.array([26, 14, 10, 255], np.float32)
            pixels = (colour * alpha + 0.5).astype(np.uint8)
            kept = Sprite(pixels, pivot=(w, h), scale=self.scale)
            self._sprites[("shadow", False)] = kept
        return kept

    def sprite(self, name: str, cuts: Callable[[], Sequence[Cut]], *, flip: bool = False) -> Sprite:
        """The sprite of a part, cut the first time."""
        kept = self._sprites.get((name, flip))
        if kept is None:
            kept = self._sprites[(name, flip)] = self._bench.piece(name, cuts(), flip=flip)
        return kept
