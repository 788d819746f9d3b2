"""Contact sheets of the cast and the props, to be looked at.

    python -m benchmarks.gallery_cast OUT [sheet …]

writes OUT/cast-*.png: women, men, children, night (every wardrobe on each, from four sides),
trades, hats, ages, hair, beards, closeup, props. Names after OUT choose some of the sheets. How
the cast acts is in ``benchmarks.gallery_acting``.
"""

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cairocffi

from studio.film.look import (
    Age,
    Beard,
    Build,
    Colour,
    Emotion,
    Gender,
    HairStyle,
    Hat,
    Look,
    TimeOfDay,
    Wardrobe,
)
from studio.film.shot import Staged
from studio.reading.company import Person
from studio.reading.lexicon import table
from studio.reading.looks import look_of
from studio.theatre.light import Light, light_of
from studio.theatre.props import PropShelf
from studio.theatre.puppet import Pose, build, pose_at
from studio.theatre.puppet.actions import standing

ASSETS = Path(__file__).resolve().parent.parent / "assets"
DAY = light_of(TimeOfDay.DAY)
NIGHT = light_of(TimeOfDay.NIGHT)
PAPER = (0.80, 0.84, 0.80)
NIGHT_PAPER = (0.20, 0.25, 0.38)
STILL = Staged("Ann")
PROPS = """
lighthouse sailboat wolf castle evergreen-tree dragon key old-key candle open-book
red-apple house crown violin hammer bicycle horse elephant rocket anchor umbrella bread
cat dog owl fish rose mushroom crystal-ball scroll bell airplane locomotive sun full-moon
cloud hot-beverage red-paper-lantern fox telescope
""".split()  # noqa: SIM905 - a word list is easier to read so

SAILOR = Look(
    age=Age.OLD,
    gender=Gender.MAN,
    beard=Beard.FULL,
    hair_colour=Colour.WHITE,
    hat=Hat.CAPTAIN,
    wardrobe=Wardrobe.RAINCOAT,
    colour=Colour.YELLOW,
    accent=Colour.NAVY,
)
ANN = Look(
    gender=Gender.WOMAN,
    hair=HairStyle.LONG,
    hair_colour=Colour.GINGER,
    wardrobe=Wardrobe.DRESS,
    colour=Colour.TEAL,
    accent=Colour.RED,
    skin=0,
)
TOM = Look(
    age=Age.CHILD,
    gender=Gender.MAN,
    hair=HairStyle.CURLY,
    hair_colour=Colour.BLACK,
    skin=4,
    wardrobe=Wardrobe.DUNGAREES,
    colour=Colour.BLUE,
    accent=Colour.RED,
)
CLERK = Look(
    gender=Gender.MAN,
    wardrobe=Wardrobe.SUIT,
    colour=Colour.NAVY,
    accent=Colour.RED,
    skin=1,
    glasses=True,
    beard=Beard.MOUSTACHE,
)
FOUR = (SAILOR, ANN, TOM, CLERK)


class Page:
    """A sheet of equal cells."""

    def __init__(
        self, columns: int, rows: int, cell: tuple[int, int], *, light: Light = DAY
    ) -> None:
        self.columns, self.cell, self.light = columns, cell, light
        size = (columns * cell[0], rows * cell[1])
        self.surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, *size)
        self.context = cairocffi.Context(self.surface)
        self.context.set_source_rgb(*(PAPER if light is DAY else NIGHT_PAPER))
        self.context.paint()
        self._next = 0

    def add(
        self,
        look: Look,
        pose: Pose,
        *,
        figure: float = 0.0,
        head: float = 0.0,
        label: str = "",
        held: str = "",
    ) -> None:
        """Draw a puppet whose height (or, for a head, head height) is a share of the cell's."""
        x, y = self._next % self.columns * self.cell[0], self._next // self.columns * self.cell[1]
        self._next += 1
        context, (wide, tall) = self.context, self.cell
        context.save()
        context.rectangle(x, y, wide, tall)
        context.clip()
        probe = build(look, self.light, scale=1.0, seed=1)
        if head:
            scale = head * tall / probe.figure.head_height
            context.translate(x + wide / 2, y + tall * 0.88 - probe.figure.chin_y * scale)
        else:
            scale = figure * tall / 1000
            context.translate(x + wide / 2, y + tall * 0.94)
        context.scale(scale, scale)
        puppet = build(look, self.light, scale=scale, seed=1)
        thing = PropShelf(ASSETS).held(held, scale=scale, light=self.light) if held else None
        puppet.draw(context, pose, held=thing)
        context.restore()
        self._label(label, x, y)

    def _label(self, label: str, x: float, y: float) -> None:
        context = self.context
        context.set_source_rgb(0.25, 0.25, 0.32)
        context.select_font_face("DejaVu Sans")
        context.set_font_size(13)
        context.move_to(x + 8, y + 18)
        context.show_text(label)

    def save(self, path: Path) -> None:
        """Write a PNG."""
        self.surface.write_to_png(str(path))


def _pose(look: Look, *, frame: int = 4, facing: int = 0, **changes: object) -> Pose:
    del look
    return pose_at(replace(STILL, facing=facing, **changes), None, frame, seed=3, frames=96)  # type: ignore[arg-type]  # free keywords of a dataclass


_CLOTHS = {
    Wardrobe.SAILOR: (Colour.NAVY, Colour.RED), Wardrobe.FARMER: (Colour.RED, Colour.BROWN),
    Wardrobe.COOK: (Colour.BLUE, Colour.RED), Wardrobe.SOLDIER: (Colour.GREEN, Colour.YELLOW),
    Wardrobe.POLICE: (Colour.NAVY, Colour.BLACK),
    Wardrobe.FIREFIGHTER: (Colour.NAVY, Colour.YELLOW),
    Wardrobe.BUILDER: (Colour.ORANGE, Colour.BLUE), Wardrobe.ROYAL: (Colour.RED, Colour.NAVY),
    Wardrobe.KNIGHT: (Colour.RED, Colour.YELLOW), Wardrobe.WIZARD: (Colour.NAVY, Colour.PURPLE),
    Wardrobe.WITCH: (Colour.BLACK, Colour.PURPLE), Wardrobe.TRENCH: (Colour.BROWN, Colour.RED),
    Wardrobe.TWEED: (Colour.BROWN, Colour.GREEN), Wardrobe.TAILCOAT: (Colour.BLACK, Colour.RED),
    Wardrobe.MONK: (Colour.BROWN, Colour.BLACK), Wardrobe.TOGA: (Colour.RED, Colour.YELLOW),
    Wardrobe.TUTU: (Colour.PINK, Colour.RED), Wardrobe.HERO: (Colour.BLUE, Colour.RED),
    Wardrobe.SPACESUIT: (Colour.WHITE, Colour.ORANGE), Wardrobe.GHOST: (Colour.WHITE, Colour.BLUE),
    Wardrobe.ROBOT: (Colour.BLUE, Colour.ORANGE),
}  # fmt: skip
_BODIES = (Colour.GREEN, Colour.YELLOW, Colour.RED, Colour.BLUE, Colour.TEAL, Colour.PURPLE)
_TRIMS = (Colour.ORANGE, Colour.NAVY, Colour.WHITE, Colour.RED, Colour.YELLOW)
_HATS = {
    Hat.CAPTAIN: Colour.NAVY, Hat.SOUWESTER: Colour.YELLOW, Hat.WIZARD: Colour.PURPLE,
    Hat.CHEF: Colour.WHITE, Hat.HARD_HAT: Colour.YELLOW, Hat.STEEL: Colour.GREEN,
    Hat.COWBOY: Colour.BROWN, Hat.DEERSTALKER: Colour.BROWN, Hat.BRIM: Colour.BROWN,
    Hat.TOP_HAT: Colour.BLACK, Hat.BOWLER: Colour.BLACK, Hat.TRICORNE: Colour.BLACK,
    Hat.MORTARBOARD: Colour.BLACK, Hat.WIMPLE: Colour.BLACK, Hat.WITCH: Colour.BLACK,
    Hat.LAUREL: Colour.GREEN, Hat.POLICE: Colour.NAVY, Hat.BOBBY: Colour.NAVY,
    Hat.SAILOR: Colour.NAVY,
}  # fmt: skip
_HAIR_PAPERS = (Colour.BROWN, Colour.BLACK, Colour.GINGER, Colour.BLOND)


def _dressed(wardrobe: Wardrobe, **changes: Any) -> Look:
    """A person in a wardrobe, in colours that suit it."""
    i = list(Wardrobe).index(wardrobe)
    colour, accent = _CLOTHS.get(wardrobe, (_BODIES[i % 6], _TRIMS[i % 5]))
    look = Look(wardrobe=wardrobe, colour=colour, accent=accent, skin=i * 2 % 6)
    return replace(look, hair_colour=_HAIR_PAPERS[i % 4], **changes)


def _wardrobes(light: Light, **changes: Any) -> Page:
    """Every wardrobe on one kind of person: front, three-quarter, profile, from behind."""
    page = Page(14, 14, (140, 270), light=light)
    for wardrobe in Wardrobe:
        look = _dressed(wardrobe, **changes)
        tall = 1.2 if look.age is Age.CHILD else 0.8
        for k, turn in enumerate((0.0, 0.85, 2.0, 0.0)):
            pose = replace(standing(turn), away=k == 3)
            page.add(look, pose, figure=tall, label="" if k else wardrobe)
    return page


def _hats() -> Page:
    page = Page(12, 10, (170, 260))
    styles = (HairStyle.SHORT, HairStyle.BOB, HairStyle.CURLY, HairStyle.LONG)
    for i, hat in enumerate(Hat):
        look = Look(
            gender=(Gender.MAN, Gender.WOMAN)[i % 2],
            hat=hat,
            hat_colour=_HATS.get(hat, (Colour.RED, Colour.BLUE, Colour.TEAL)[i % 3]),
            hair=styles[i % 4],
            skin=i * 2 % 6,
        )
        for turn in (0.0, 0.85, 2.0):
            page.add(look, standing(turn), head=0.42, label="" if turn else hat)
    return page


def _trades() -> Page:
    """What the words for trades put on people who are not described."""
    trades = [word for word, entry in table("persons").items() if "wardrobe" in entry]
    page = Page(20, -(-len(trades) // 20), (110, 230))
    for i, word in enumerate(trades):
        gender = table("persons")[word].get("gender", "")
        person = Person(word, word.title(), heads={word}, gender=gender)
        look = look_of(person, seed=1, others=[])
        page.add(look, standing((0.0, 0.85, -0.85)[i % 3]), figure=0.72, label=word)
    return page


def _ages() -> Page:
    page = Page(12, 2, (160, 340))
    for gender in (Gender.MAN, Gender.WOMAN):
        for i, (age, shape) in enumerate((a, b) for a in Age for b in Build):
            look = Look(
                age=age,
                build=shape,
                gender=gender,
                hair=(HairStyle.SHORT, HairStyle.BUN if age is Age.OLD else HairStyle.BOB)[
                    gender is Gender.WOMAN
                ],
                hair_colour=Colour.GREY if age is Age.OLD else Colour.BROWN,
                wardrobe=(Wardrobe.SHIRT, Wardrobe.DRESS)[gender is Gender.WOMAN],
                colour=(Colour.TEAL, Colour.PURPLE, Colour.ORANGE)[i % 3],
            )
            page.add(look, _pose(look), figure=0.84, label=f"{age} {shape}")
    return page


def _hair() -> Page:
    page = Page(12, 12, (150, 250))
    kinds = (
        (Gender.MAN, Age.ADULT, 1),
        (Gender.WOMAN, Age.ADULT, 4),
        (Gender.NEUTRAL, Age.CHILD, 2),
    )
    for style in HairStyle:
        for row, (gender, age, skin) in enumerate(kinds):
            colour = (Colour.BROWN, Colour.BLACK, Colour.BLOND)[row]
            look = Look(age=age, gender=gender, hair=style, skin=skin, hair_colour=colour)
            for turn in (0.0, 0.85, 2.0):
                page.add(look, standing(turn), head=0.5, label="" if turn else style)
    return page


def _beards() -> Page:
    page = Page(12, 2, (165, 250))
    for facing in (0, -1):
        for beard in (Beard.MOUSTACHE, Beard.SHORT, Beard.FULL):
            for skin, colour in (
                (0, Colour.GINGER),
                (2, Colour.GREY),
                (3, Colour.BROWN),
                (5, Colour.BLACK),
            ):
                look = Look(
                    gender=Gender.MAN,
                    beard=beard,
                    skin=skin,
                    hair_colour=colour,
                    hair=HairStyle.SHORT if skin else HairStyle.BALD,
                    age=Age.OLD if skin == 2 else Age.ADULT,
                    wardrobe=Wardrobe.JUMPER,
                )
                page.add(look, _pose(look, facing=facing), head=0.56, label=f"{beard} {skin}")
    return page


def _closeup() -> Page:
    page = Page(2, 1, (960, 1080))
    for look, facing in ((SAILOR, 1), (ANN, -1)):
        page.add(look, _pose(look, facing=facing, emotion=Emotion.TENDER), head=0.44)
    return page


def _props() -> Page:
    page = Page(10, 4, (180, 190))
    shelf = PropShelf(ASSETS)
    for i, name in enumerate(PROPS):
        sprite = shelf.sprite(f"noto:{name}", height=124, light=DAY)
        sprite.draw(page.context, 90 + i % 10 * 180, 165 + i // 10 * 190)
    return page


SHEETS: dict[str, Callable[[], Page]] = {
    "women": lambda: _wardrobes(DAY, gender=Gender.WOMAN, hair=HairStyle.WAVY),
    "men": lambda: _wardrobes(DAY, gender=Gender.MAN),
    "children": lambda: _wardrobes(DAY, age=Age.CHILD),
    "night": lambda: _wardrobes(NIGHT, age=Age.OLD, build=Build.STOUT, hair=HairStyle.BUN),
    "trades": _trades,
    "hats": _hats,
    "ages": _ages,
    "hair": _hair,
    "beards": _beards,
    "closeup": _closeup,
    "props": _props,
}


def main(out: Path, names: Iterable[str]) -> None:
    """Write the chosen sheets (all when none is named)."""
    out.mkdir(parents=True, exist_ok=True)
    for name in list(names) or list(SHEETS):
        start = time.perf_counter()
        SHEETS[name]().save(out / f"cast-{name}.png")
        sys.stdout.write(f"{out / f'cast-{name}.png'}  {time.perf_counter() - start:.1f} s\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
