"""The house: one theatre a process, with its assets and what it has built lately."""

from collections import OrderedDict
from dataclasses import asdict
from pathlib import Path
from typing import Any

import cv2

from studio.film.look import Setting
from studio.theatre import backdrops
from studio.theatre.dock import open_dock
from studio.theatre.grain import open_grain
from studio.theatre.lettering import Typesetter
from studio.theatre.light import Light
from studio.theatre.props import PropShelf
from studio.theatre.scene import Ground, Motion, Piece, Place
from studio.theatre.sprite import Sprite

_PLACES = 190_000_000  # bytes of backdrops kept


class Theatre:
    """The house: its assets, its caches, and what it has built lately."""

    def __init__(self, assets: Path, cache: Path | None) -> None:
        cv2.setNumThreads(1)
        open_grain(cache)
        self.dock = open_dock(cache)
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
            kept = self._put_up(setting, light, size, scale, seed)
        self._places[key] = kept
        while len(self._places) > 1 and sum(p.weight for p in self._places.values()) > _PLACES:
            self._places.popitem(last=False)
        return kept

    def _put_up(
        self, setting: Setting, light: Light, size: tuple[float, float], scale: float, seed: int
    ) -> Place:
        """A backdrop from the dock, or built and left there."""
        made_of = ("place", setting, light, size, scale, seed)
        found = self.dock.find(made_of)
        if found is not None:
            sprites, notes = found
            return _place_of(sprites, notes)
        place = backdrops.build(
            setting,
            light,
            width=size[0],
            height=size[1],
            scale=scale,
            seed=seed,
            grain=grain_for(scale),
        )
        self.dock.keep(made_of, [piece.sprite for piece in place.pieces], _notes_of(place))
        return place


def _notes_of(place: Place) -> dict[str, Any]:
    """All of a place but its sprites."""
    return {
        "pieces": [
            [piece.depth, piece.x, piece.y, asdict(piece.motion), piece.shines]
            for piece in place.pieces
        ],
        "ground": asdict(place.ground),
        "indoors": place.indoors,
    }


def _place_of(sprites: list[Sprite], notes: dict[str, Any]) -> Place:
    """The place again."""
    pieces = tuple(
        Piece(sprite, depth, x, y, Motion(**motion), shines)
        for sprite, (depth, x, y, motion, shines) in zip(sprites, notes["pieces"], strict=True)
    )
    ground: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in notes["ground"].items()
    }
    return Place(pieces, Ground(**ground), notes["indoors"])


def grain_for(scale: float) -> float:
    """The grain's size in pixels: 1 at 1080 lines, finer in drafts."""
    return max(0.4, min(2.0, scale))
