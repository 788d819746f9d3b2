"""Contact sheets of all that the paper theatre can show, to be leafed through.

    python -m benchmarks.gallery OUT [--seed 5] [--only backdrops,weather,…]

Writes sheets of places (backdrops, hours, seasons, weather, effects, lamps), of shots (framings,
moves, transitions, cards, props, upright, square), of people (cast-*, acting-*) and of animals
(creatures-*) into the folder OUT.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    gallery_acting,
    gallery_cast,
    gallery_creatures,
    gallery_places,
    gallery_shots,
)
from benchmarks.gallery_page import Gallery, Pixels

SHEETS: dict[str, tuple[Callable[[Gallery], list[Pixels]], int]] = {
    "backdrops": (gallery_places.backdrops, 4),
    "hours": (gallery_places.hours, 4),
    "seasons": (gallery_places.seasons, 4),
    "weather": (gallery_places.weather, 4),
    "effects": (gallery_places.effects, 4),
    "lamps": (gallery_places.lamps, 4),
    "framings": (gallery_shots.framings, 4),
    "moves": (gallery_shots.moves, 4),
    "transitions": (gallery_shots.transitions, 5),
    "cards": (gallery_shots.cards, 4),
    "props": (gallery_shots.props, 4),
    "upright": (gallery_shots.upright, 11),
    "square": (gallery_shots.square, 8),
}
"""What draws a sheet's panels, and how many stand side by side."""
PLAYERS: dict[str, Callable[[Path], None]] = {
    "cast": lambda out: gallery_cast.main(out, ()),
    "acting": lambda out: gallery_acting.main(out, ()),
    "creatures": lambda out: gallery_creatures.main((str(out),)),
}
"""What writes the sheets of those who act."""


def main() -> None:
    """Write the sheets that were asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--only", default=",".join((*SHEETS, *PLAYERS)))
    asked = parser.parse_args()
    with Gallery(asked.out, asked.seed) as gallery:
        for name in asked.only.split(","):
            begun = time.perf_counter()
            if name in PLAYERS:
                PLAYERS[name](asked.out)
            else:
                draw, columns = SHEETS[name]
                for path in gallery.write(name, draw(gallery), columns):
                    print(path)
            print(f"{name}: {time.perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    main()
