"""Contact sheets of the paper theatre, to be looked at.

    python -m benchmarks.gallery OUT [--seed 5] [--only backdrops,weather,...]

Writes backdrops-*.jpg (every setting in the four times of day), seasons.jpg, weather.jpg,
framings.jpg, aspects.jpg, props.jpg, moves.jpg and cards.jpg into the folder OUT.
"""

import argparse
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.pictures import ASSETS
from benchmarks.six_shots import staging
from studio.film.look import CameraMove, Framing, Season, Setting, TimeOfDay, Weather
from studio.film.shot import Action, Placement, Prop
from studio.film.timeline import Card, Staging
from studio.theatre.house import Theatre
from studio.theatre.stage import Shot

Pixels = NDArray[np.uint8]
WIDE, TALL, SQUARE = (640, 360), (270, 480), (360, 360)


class Gallery:
    """Draws panels and lays them out."""

    def __init__(self, out: Path, seed: int) -> None:
        self.out, self.seed = out, seed
        out.mkdir(parents=True, exist_ok=True)
        self.theatre = Theatre(ASSETS, Path(tempfile.mkdtemp(prefix="gallery-")))

    def panel(
        self, staging: Staging, label: str, *, size: tuple[int, int] = WIDE, frame: int = 40
    ) -> Pixels:
        """One frame with its name."""
        staging = replace(staging, seed=self.seed, acting_seed=self.seed + 1)
        shot = Shot(self.theatre, staging, width=size[0], height=size[1], picture_of=Path)
        picture = shot.draw(frame)[..., :3].copy()
        for colour, thick in (((20, 20, 20), 4), ((255, 255, 255), 1)):
            cv2.putText(
                picture, label, (8, 18), cv2.FONT_HERSHEY_SIMPLEX, 0.5, colour, thick, cv2.LINE_AA
            )
        return picture

    def write(self, name: str, panels: list[Pixels], columns: int) -> None:
        """A sheet of panels."""
        height, width = panels[0].shape[:2]
        blank = np.zeros((height, width, 3), np.uint8)
        panels = panels + [blank] * (-len(panels) % columns)
        rows = [np.hstack(panels[i : i + columns]) for i in range(0, len(panels), columns)]
        cv2.imwrite(str(self.out / f"{name}.jpg"), np.vstack(rows), [cv2.IMWRITE_JPEG_QUALITY, 90])


def backdrops(gallery: Gallery) -> None:
    """Every setting, four times of day, in sheets of eight settings."""
    settings = list(Setting)
    for number in range(0, len(settings), 8):
        panels = [
            gallery.panel(staging(setting, Framing.WIDE, time_of_day=hour), f"{setting} {hour}")
            for setting in settings[number : number + 8]
            for hour in TimeOfDay
        ]
        gallery.write(f"backdrops-{number // 8 + 1}", panels, 4)


def seasons(gallery: Gallery) -> None:
    """Outdoor places through the year."""
    places = (
        Setting.LEAF_WOOD,
        Setting.MEADOW,
        Setting.FARMLAND,
        Setting.VILLAGE,
        Setting.RIVER,
        Setting.FOREST,
    )
    panels = []
    for setting in places:
        for season in Season:
            shot = staging(setting, Framing.WIDE)
            panels.append(
                gallery.panel(
                    replace(shot, shot=replace(shot.shot, season=season)), f"{setting} {season}"
                )
            )
    gallery.write("seasons", panels, 4)


def weather(gallery: Gallery) -> None:
    """Every weather over four places, with somebody in it."""
    places = (
        (Setting.SEA_COAST, TimeOfDay.NIGHT),
        (Setting.FOREST, TimeOfDay.DAY),
        (Setting.VILLAGE, TimeOfDay.DUSK),
        (Setting.CITY_STREET, TimeOfDay.NIGHT),
    )
    panels = [
        gallery.panel(
            staging(place, Framing.MEDIUM, people=1, weather=air, time_of_day=hour),
            f"{place} {air}",
        )
        for air in Weather
        for place, hour in places
    ]
    gallery.write("weather", panels, 4)


def framings(gallery: Gallery) -> None:
    """Every framing with one, two and five people, and an insert."""
    panels = []
    for framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM, Framing.CLOSE):
        for people, setting in (
            (1, Setting.SEA_COAST),
            (2, Setting.KITCHEN),
            (3, Setting.MEADOW),
            (6, Setting.CASTLE),
        ):
            panels.append(
                gallery.panel(
                    staging(
                        setting,
                        framing,
                        people=people,
                        time_of_day=TimeOfDay.DUSK if people == 1 else TimeOfDay.DAY,
                    ),
                    f"{framing} {people}",
                )
            )
    gallery.write("framings", panels, 4)


def aspects(gallery: Gallery) -> None:
    """The same shots upright and square."""
    shots = (
        (Setting.SEA_COAST, Framing.FULL, 1),
        (Setting.VILLAGE, Framing.MEDIUM, 2),
        (Setting.KITCHEN, Framing.FULL, 2),
        (Setting.MOUNTAINS, Framing.CLOSE, 1),
        (Setting.CITY_STREET, Framing.WIDE, 3),
        (Setting.FOREST, Framing.FULL, 6),
    )
    for name, size in (("upright", TALL), ("square", SQUARE)):
        panels = [gallery.panel(staging(s, f, people=n), f"{s}", size=size) for s, f, n in shots]
        panels += [gallery.panel(_card(Card.TITLE, Setting.MEADOW), "title", size=size)]
        gallery.write(f"aspects-{name}", panels, 7)


def props(gallery: Gallery) -> None:
    """Things on the ground, the table, the water, in the sky, in the hand, and large."""
    p = Placement
    sets = (
        (
            Setting.MEADOW,
            Framing.WIDE,
            1,
            (("cow", p.GROUND), ("evergreen-tree", p.GROUND), ("kite", p.SKY)),
        ),
        (Setting.CITY_STREET, Framing.FULL, 1, (("automobile", p.GROUND), ("dog", p.GROUND))),
        (
            Setting.KITCHEN,
            Framing.FULL,
            2,
            (("pie", p.TABLE), ("teapot", p.TABLE), ("cat", p.GROUND)),
        ),
        (Setting.LIVING_ROOM, Framing.MEDIUM, 1, (("teapot", p.TABLE), ("open-book", p.TABLE))),
        (Setting.SEA_COAST, Framing.WIDE, 1, (("sailboat", p.WATER), ("lantern", p.HAND))),
        (Setting.PAPER, Framing.MEDIUM, 1, (("light-bulb", p.FLOATING), ("gear", p.FLOATING))),
        (Setting.STUDY, Framing.INSERT, 0, (("key", p.TABLE),)),
        (Setting.MEADOW, Framing.INSERT, 0, (("red-apple", p.GROUND),)),
    )
    panels = []
    for setting, framing, people, things in sets:
        wanted = tuple(
            Prop(word, f"noto:{word}", place)
            for word, place in things
            if gallery.theatre.shelf.has(f"noto:{word}")
        )
        panels.append(
            gallery.panel(
                staging(setting, framing, people=people, props=wanted), f"{setting} {framing}"
            )
        )
    gallery.write("props", panels, 4)


def moves(gallery: Gallery) -> None:
    """First, middle and last frame of every camera move, and a walk."""
    panels = []
    for move in CameraMove:
        shot = staging(Setting.HARBOUR, Framing.FULL, people=1, camera=move)
        panels += [gallery.panel(shot, f"{move} {frame}", frame=frame) for frame in (0, 47, 95)]
    shot = staging(Setting.VILLAGE, Framing.FULL, people=1, camera=CameraMove.STILL)
    walker = replace(shot.shot.characters[0], action=Action.WALK)
    shot = replace(shot, shot=replace(shot.shot, characters=(walker,)))
    panels += [gallery.panel(shot, f"walk {frame}", frame=frame) for frame in (0, 30, 60)]
    gallery.write("moves", panels, 6)


def _card(card: Card, setting: Setting, *lettering: str) -> Staging:
    words = lettering or (
        ("The Keeper of the Light", "by A. Writer")
        if card is Card.TITLE
        else ("The End", "Made with AI Film Studio")
    )
    return replace(
        staging(setting, Framing.WIDE, time_of_day=TimeOfDay.DUSK, camera=CameraMove.DRIFT),
        card=card,
        lettering=words,
    )


def cards(gallery: Gallery) -> None:
    """Titles short, long and in other scripts; the end."""
    long_title = (
        "The Extraordinarily Long and Winding Adventures of a Lighthouse Keeper "
        "and His Remarkable Flying Whale Named Susan"
    )
    wanted = (
        _card(Card.TITLE, Setting.SEA_COAST),
        _card(Card.TITLE, Setting.MEADOW, long_title, "by Somebody With a Long Name"),
        _card(Card.TITLE, Setting.SPACE, "Лунная дорога"),
        _card(Card.TITLE, Setting.VILLAGE, "Θάλασσα", "by Ελένη"),
        _card(Card.TITLE, Setting.DESERT, "Fox"),
        _card(Card.END, Setting.FOREST),
        _card(Card.END, Setting.SKYLINE),
        _card(Card.TITLE, Setting.LIVING_ROOM, "Donaudampfschifffahrtsgesellschaftskapitän"),
    )
    gallery.write("cards", [gallery.panel(shot, "") for shot in wanted], 4)


SHEETS: dict[str, Callable[[Gallery], None]] = {
    "backdrops": backdrops,
    "seasons": seasons,
    "weather": weather,
    "framings": framings,
    "aspects": aspects,
    "props": props,
    "moves": moves,
    "cards": cards,
}


def main() -> None:
    """Write the sheets that were asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--only", default=",".join(SHEETS))
    wanted = parser.parse_args()
    gallery = Gallery(wanted.out, wanted.seed)
    for name in wanted.only.split(","):
        SHEETS[name](gallery)
        print(f"{name} written")


if __name__ == "__main__":
    main()
