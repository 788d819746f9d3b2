"""Contact sheets of the animals, to be looked at.

    python -m benchmarks.gallery_creatures OUT [sheet …]

writes OUT/creatures-*.png: species (all of them, by day), night, babies, actions, gaits (film
strips), faces (expressions and mouths of a dog, an owl, a fish, a dragon), hats. Names after OUT
choose some of the sheets.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import cairocffi

from studio.film.look import Age, Build, Colour, Emotion, Hat, Look, Species, TimeOfDay, Viseme
from studio.film.shot import Action, Staged
from studio.film.timeline import Mouth
from studio.theatre.creature import Creature, Cue, build, extent_of
from studio.theatre.light import Light, light_of

DAY = light_of(TimeOfDay.DAY)
NIGHT = light_of(TimeOfDay.NIGHT)
PAPERS = {DAY: (0.80, 0.84, 0.80), NIGHT: (0.16, 0.19, 0.30)}
COATS = {
    Species.FOX: Colour.ORANGE, Species.CAT: Colour.GREY, Species.WOLF: Colour.GREY,
    Species.RABBIT: Colour.WHITE, Species.MOUSE: Colour.GREY, Species.SQUIRREL: Colour.GINGER,
    Species.DONKEY: Colour.GREY, Species.SHEEP: Colour.WHITE, Species.GOAT: Colour.WHITE,
    Species.PIG: Colour.PINK, Species.LION: Colour.YELLOW, Species.TIGER: Colour.ORANGE,
    Species.ELEPHANT: Colour.GREY, Species.BIRD: Colour.BLUE, Species.CROW: Colour.BLACK,
    Species.HEN: Colour.WHITE, Species.DUCK: Colour.YELLOW, Species.FISH: Colour.ORANGE,
    Species.WHALE: Colour.BLUE, Species.FROG: Colour.GREEN, Species.TURTLE: Colour.GREEN,
    Species.SNAKE: Colour.GREEN, Species.BEE: Colour.YELLOW, Species.BUTTERFLY: Colour.ORANGE,
    Species.DRAGON: Colour.GREEN,
}  # fmt: skip
ANIMALS = tuple(each for each in Species if each is not Species.PERSON)
FACES = (Species.DOG, Species.OWL, Species.FISH, Species.DRAGON)
SEED = 3


def coated(species: Species, **changes: object) -> Look:
    """A species in a usual coat."""
    colour = COATS.get(species, Colour.BROWN)
    return Look(species=species, colour=colour, **changes)  # type: ignore[arg-type]  # free keywords of a dataclass


class Page:
    """A sheet of equal cells."""

    def __init__(self, columns: int, rows: int, cell: tuple[int, int], light: Light = DAY) -> None:
        self.columns, self.cell, self.light = columns, cell, light
        self.surface = cairocffi.ImageSurface(
            cairocffi.FORMAT_ARGB32, columns * cell[0], rows * cell[1]
        )
        self.context = cairocffi.Context(self.surface)
        self.context.set_source_rgb(*PAPERS[light])
        self.context.paint()
        self._next = 0

    def add(
        self,
        look: Look,
        staged: Staged,
        *,
        frame: int = 30,
        mouth: Mouth | None = None,
        head: bool = False,
        label: str = "",
    ) -> None:
        """Draw an animal at a frame, whole or only its head."""
        x, y = self._next % self.columns * self.cell[0], self._next // self.columns * self.cell[1]
        self._next += 1
        wide, tall = self.cell
        extent, context = extent_of(look), self.context
        context.save()
        context.rectangle(x, y, wide, tall)
        context.clip()
        if head:
            scale = 0.56 * tall / extent.head
            side = staged.facing or 1
            context.translate(
                x + wide / 2 - side * extent.head_x * scale,
                y + 0.58 * tall + (extent.height - 0.5 * extent.head) * scale,
            )
        else:
            scale = min(0.84 * tall / extent.top, 0.94 * wide / extent.width)
            context.translate(x + wide / 2, y + 0.93 * tall)
        context.scale(scale, scale)
        creature = self._creature(look, scale)
        cue = Cue(staged=staged, mouth=mouth, frame=frame, frames=96, seed=SEED)
        creature.draw(context, creature.bearing(cue))
        context.restore()
        self._label(label, x, y)

    def _creature(self, look: Look, scale: float) -> Creature:
        return build(look, self.light, scale=scale, seed=1)

    def _label(self, label: str, x: float, y: float) -> None:
        grey = 0.2 if self.light is DAY else 0.9
        self.context.set_source_rgb(grey, grey, grey)
        self.context.select_font_face("DejaVu Sans")
        self.context.set_font_size(12)
        self.context.move_to(x + 6, y + 15)
        self.context.show_text(label)

    def save(self, path: Path) -> None:
        """Write a PNG."""
        self.surface.write_to_png(str(path))


def _species() -> Page:
    page = Page(7, 5, (240, 240))
    for species in ANIMALS:
        page.add(coated(species), Staged("Ann", facing=1), label=species)
    return page


def _night() -> Page:
    page = Page(7, 5, (240, 240), NIGHT)
    for i, species in enumerate(ANIMALS):
        page.add(
            coated(species, wears=True), Staged("Ann", facing=-1 if i % 2 else 0), label=species
        )
    return page


def _babies() -> Page:
    page = Page(7, 5, (240, 240))
    ages = (Age.CHILD, Age.OLD)
    builds = (Build.STOUT, Build.SLIM, Build.MEDIUM)
    for i, species in enumerate(ANIMALS):
        look = coated(species, age=ages[i % 2], build=builds[i % 3], glasses=i % 2 == 1)
        page.add(look, Staged("Ann", facing=1), label=f"{species}, {look.age}, {look.build}")
    return page


def _actions() -> Page:
    species = (
        Species.DOG,
        Species.HORSE,
        Species.ELEPHANT,
        Species.MOUSE,
        Species.MONKEY,
        Species.OWL,
        Species.CROW,
        Species.FISH,
        Species.SNAKE,
        Species.BEE,
        Species.BUTTERFLY,
        Species.DRAGON,
    )
    actions = tuple(each for each in Action if each not in (Action.WALK, Action.RUN))
    page = Page(len(actions), len(species), (170, 170))
    for each in species:
        for action in actions:
            page.add(coated(each), Staged("Ann", facing=1, action=action), label=f"{each} {action}")
    return page


def _gaits() -> Page:
    species = (
        Species.CAT,
        Species.HORSE,
        Species.RABBIT,
        Species.MONKEY,
        Species.HEN,
        Species.BIRD,
        Species.OWL,
        Species.FISH,
        Species.WHALE,
        Species.SNAKE,
        Species.TURTLE,
        Species.BUTTERFLY,
    )
    page = Page(8, 2 * len(species), (190, 170))
    for each in species:
        for action in (Action.WALK, Action.RUN):
            for frame in range(0, 32, 4):
                staged = Staged("Ann", facing=1, action=action)
                page.add(coated(each), staged, frame=frame + 16, label=f"{each} {action} {frame}")
    return page


def _faces() -> Page:
    page = Page(13, 2 * len(FACES), (150, 170))
    for each in FACES:
        for emotion in Emotion:
            page.add(
                coated(each), Staged("Ann", facing=1, emotion=emotion), head=True, label=emotion
            )
        for viseme in Viseme:
            mouth = Mouth("Ann", ((0, viseme),))
            page.add(coated(each), Staged("Ann", facing=1), mouth=mouth, head=True, label=viseme)
        for facing in (0, -1, 0, 1):
            page.add(coated(each, wears=True), Staged("Ann", 0.2, facing), head=True)
    return page


def _hats() -> Page:
    hats = [each for each in Hat if each is not Hat.NONE][:13]
    species = (Species.DOG, Species.CAT, Species.RABBIT, Species.HORSE, Species.OWL, Species.FROG)
    page = Page(13, len(species), (150, 190))
    for each in species:
        for hat in hats:
            look = coated(each, hat=hat, hat_colour=Colour.PURPLE)
            page.add(look, Staged("Ann", facing=1), head=True, label=hat)
        page._next += 13 - len(hats)  # noqa: SLF001 - the next species begins a row
    return page


SHEETS: dict[str, Callable[[], Page]] = {
    "species": _species,
    "night": _night,
    "babies": _babies,
    "actions": _actions,
    "gaits": _gaits,
    "faces": _faces,
    "hats": _hats,
}


def main(arguments: Iterable[str]) -> None:
    """Write the sheets."""
    out, *names = arguments
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or SHEETS:
        SHEETS[name]().save(folder / f"creatures-{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
