"""Contact sheets of the cast and the props, to be looked at.

    python -m benchmarks.gallery_cast OUT [sheet …]

writes OUT/cast-*.png: wardrobes, hats, ages, hair, beards, closeup, props. Names after OUT choose
some of the sheets. How the cast acts is in ``benchmarks.gallery_acting``.
"""

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

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
from studio.theatre.light import light_of
from studio.theatre.props import PropShelf
from studio.theatre.puppet import Pose, build, pose_at

ASSETS = Path(__file__).resolve().parent.parent / "assets"
DAY = light_of(TimeOfDay.DAY)
PAPER = (0.80, 0.84, 0.80)
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

    def __init__(self, columns: int, rows: int, cell: tuple[int, int]) -> None:
        self.columns, self.cell = columns, cell
        size = (columns * cell[0], rows * cell[1])
        self.surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, *size)
        self.context = cairocffi.Context(self.surface)
        self.context.set_source_rgb(*PAPER)
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
        probe = build(look, DAY, scale=1.0, seed=1)
        if head:
            scale = head * tall / probe.figure.head_height
            context.translate(x + wide / 2, y + tall * 0.88 - probe.figure.chin_y * scale)
        else:
            scale = figure * tall / 1000
            context.translate(x + wide / 2, y + tall * 0.94)
        context.scale(scale, scale)
        puppet = build(look, DAY, scale=scale, seed=1)
        thing = PropShelf(ASSETS).held(held, scale=scale, light=DAY) if held else None
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


def _wardrobes() -> Page:
    hats = [h for h in Hat if h is not Hat.NONE]
    page = Page(11, 3, (175, 360))
    colours = [
        Colour.GREEN,
        Colour.YELLOW,
        Colour.RED,
        Colour.BLUE,
        Colour.NAVY,
        Colour.PINK,
        Colour.PURPLE,
        Colour.WHITE,
        Colour.RED,
        Colour.BLUE,
        Colour.WHITE,
    ]
    accents = [
        Colour.ORANGE,
        Colour.NAVY,
        Colour.WHITE,
        Colour.RED,
        Colour.RED,
        Colour.PURPLE,
        Colour.YELLOW,
        Colour.RED,
        Colour.YELLOW,
        Colour.ORANGE,
        Colour.ORANGE,
    ]
    for row, gender in enumerate((Gender.MAN, Gender.WOMAN, Gender.NEUTRAL)):
        for i, wardrobe in enumerate(Wardrobe):
            j = (i + 4 * row) % 11
            hat = Hat.NONE if row == 0 else hats[(i + row * 5) % len(hats)]
            if wardrobe is Wardrobe.SPACESUIT and row:
                hat = Hat.HELMET
            look = Look(
                age=(Age.ADULT, Age.ADULT, Age.CHILD)[row],
                gender=gender,
                skin=(i * 2 + row) % 6,
                wardrobe=wardrobe,
                colour=colours[i] if row == 0 else colours[j],
                accent=accents[i] if row == 0 else accents[j],
                hair=list(HairStyle)[(i + row) % 7],
                hair_colour=(Colour.BROWN, Colour.BLACK, Colour.GINGER, Colour.BLOND)[i % 4],
                hat=hat,
                hat_colour=colours[(i + 3) % 11],
            )
            page.add(
                look,
                _pose(look, facing=(0, 0, 1)[row]),
                figure=0.72 if row else 0.8,
                label=f"{wardrobe} {hat if row else ''}",
            )
    return page


def _hats() -> Page:
    page = Page(13, 2, (170, 300))
    for facing in (0, 1):
        for i, hat in enumerate(Hat):
            look = Look(
                gender=(Gender.MAN, Gender.WOMAN)[i % 2],
                hat=hat,
                hat_colour=(
                    Colour.NAVY,
                    Colour.YELLOW,
                    Colour.BROWN,
                    Colour.RED,
                    Colour.PURPLE,
                    Colour.WHITE,
                )[i % 6],
                hair=(HairStyle.SHORT, HairStyle.BOB, HairStyle.CURLY, HairStyle.LONG)[i % 4],
                skin=i % 6,
            )
            page.add(look, _pose(look, facing=facing), head=0.42, label=hat)
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
    page = Page(14, 3, (150, 250))
    for row, (gender, age) in enumerate(
        ((Gender.MAN, Age.ADULT), (Gender.WOMAN, Age.ADULT), (Gender.NEUTRAL, Age.CHILD))
    ):
        for style in HairStyle:
            for facing in (0, 1):
                look = Look(
                    age=age,
                    gender=gender,
                    hair=style,
                    skin=(1, 3, 2)[row],
                    hair_colour=(Colour.BROWN, Colour.BLACK, Colour.BLOND)[row],
                )
                page.add(
                    look, _pose(look, facing=facing), head=0.56, label=style if facing == 0 else ""
                )
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
    "wardrobes": _wardrobes,
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
