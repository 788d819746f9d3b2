"""The house: one theatre a process, with its assets and what it has built lately."""

from collections import OrderedDict
from pathlib import Path

import cv2

from studio.film.look import Setting
from studio.theatre import backdrops
from studio.theatre.grain import open_grain
from studio.theatre.lettering import Typesetter
from studio.theatre.light import Light
from studio.theatre.props import PropShelf
from studio.theatre.scene import Place

_PLACES = 190_000_000  # bytes of backdrops kept


class Theatre:
    """The house: its assets, its caches, and what it has built lately."""

    def __init__(self, assets: Path, cache: Path | None) -> None:
        cv2.setNumThreads(1)
        open_grain(cache)
        self.shelf = PropShelf(assets, cache)
        self.setter = Typesetter(assets)
        self._places: OrderedDict[tuple[object, ...], Place] = OrderedDict()

    def place(
        self, setting: Setting, light: Light, size: tuple[float, float], scale: float, seed: int
    ) -> Place:
        """A backdrop, built or found."""
        key = (setting, light, size, scale, seed)
        kept = self._places.pop(key, None)
        if kept is None:
            kept = backdrops.build(
                setting,
                light,
                width=size[0],
                height=size[1],
                scale=scale,
                seed=seed,
                grain=grain_for(scale),
            )
        self._places[key] = kept
        while len(self._places) > 1 and sum(p.weight for p in self._places.values()) > _PLACES:
            self._places.popitem(last=False)
        return kept


def grain_for(scale: float) -> float:
    """The grain's size in pixels: 1 at 1080 lines, finer in drafts."""
    return max(0.4, min(2.0, scale))
