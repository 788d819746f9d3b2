"""The animals: every species is cut, speaks, moves as itself and is as large as it says."""

from dataclasses import replace
from itertools import pairwise

import cairocffi
import numpy as np
import pytest

from studio.film.look import (
    Age,
    Colour,
    Emotion,
    Hat,
    Look,
    Species,
    TimeOfDay,
    Viseme,
)
from studio.film.shot import Action, Staged
from studio.film.timeline import Mouth
from studio.theatre.creature import Bearing, Cue, build, extent_of
from studio.theatre.creature.creature import Creature
from studio.theatre.creature.mount import Mount
from studio.theatre.light import light_of
from studio.theatre.players import Moment, measure_of, player_of

DAY = light_of(TimeOfDay.DAY)
SCALE = 0.12
ANIMALS = tuple(each for each in Species if each is not Species.PERSON)
ON_FEET = tuple(
    each
    for each in ANIMALS
    if each not in (Species.FISH, Species.WHALE, Species.SNAKE, Species.BEE, Species.BUTTERFLY)
)
FLYING_RUN = (Species.BIRD, Species.CROW, Species.OWL)
FACES = {Emotion.HAPPY: Viseme.REST, Emotion.AFRAID: Viseme.AA, Emotion.ANGRY: Viseme.OO}
STAGED = Staged("Rex", facing=1)


def look_of(species: Species, **changes: object) -> Look:
    return replace(Look(species=species, colour=Colour.BROWN), **changes)  # type: ignore[arg-type]  # free keywords of a dataclass


def acted(creature: Creature, staged: Staged, *, frame: int = 30, **changes: object) -> Bearing:
    cue = Cue(staged=staged, mouth=None, frame=frame, frames=96, seed=3)
    return creature.bearing(replace(cue, **changes))  # type: ignore[arg-type]  # free keywords of a dataclass


def drawn(creature: Creature, bearing: Bearing) -> np.ndarray:
    """The creature alone, (h, w, 4), its mark in the middle, 300 units over the lower edge."""
    extent = extent_of(creature.look)
    scale = creature.scale
    wide, tall = round(2.4 * extent.width * scale), round((extent.top * 1.6 + 300) * scale)
    surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, wide, tall)
    context = cairocffi.Context(surface)
    context.translate(wide / 2, tall - 300 * scale)
    context.scale(scale, scale)
    creature.draw(context, bearing)
    surface.flush()
    stride = surface.get_stride()
    rows = np.frombuffer(bytes(surface.get_data()), np.uint8).reshape(tall, stride)
    return rows[:, : wide * 4].reshape(tall, wide, 4)


def apart(first: np.ndarray, second: np.ndarray) -> float:
    """How many pixels of two drawings clearly differ."""
    change = np.abs(first.astype(int) - second.astype(int)).max(axis=2)
    return float((change > 24).sum())


def cut(species: Species, **changes: object) -> Creature:
    return build(look_of(species, **changes), DAY, scale=SCALE, seed=1)


@pytest.mark.parametrize("species", ANIMALS)
def test_every_animal_is_cut_and_shows_what_it_feels(species: Species) -> None:
    creature = cut(species)
    pictures = [
        drawn(
            creature,
            acted(creature, replace(STAGED, emotion=feeling), mouth=Mouth("Rex", ((0, shape),))),
        )
        for feeling, shape in FACES.items()
    ]
    assert all((picture[..., 3] > 0).mean() > 0.02 for picture in pictures)
    assert all(apart(a, b) > 12 for a, b in pairwise(pictures))


@pytest.mark.parametrize("species", ANIMALS)
def test_an_animal_is_as_large_as_it_says(species: Species) -> None:
    creature = cut(species)
    extent = extent_of(creature.look)
    picture = drawn(creature, acted(creature, STAGED, frame=4))
    solid = picture[..., 3] > 200
    rows, columns = np.flatnonzero(solid.any(axis=1)), np.flatnonzero(solid.any(axis=0))
    top = (picture.shape[0] - 300 * SCALE - rows[0]) / SCALE
    wide = (columns[-1] - columns[0]) / SCALE
    assert 0.80 * extent.top <= top <= 1.12 * extent.top
    assert 0.55 * extent.width <= wide <= 1.45 * extent.width
    low = (rows[-1] - (picture.shape[0] - 300 * SCALE)) / SCALE
    assert low < 30  # nothing stands below the floor


@pytest.mark.parametrize("species", ANIMALS)
def test_the_head_is_where_the_measure_says(species: Species) -> None:
    creature = cut(species)
    extent = extent_of(creature.look)
    open_eyed, shut = Bearing(head_turn=0.5), Bearing(head_turn=0.5)
    shut = replace(shut, face=replace(shut.face, lid=1.0))
    change = np.abs(drawn(creature, open_eyed).astype(int) - drawn(creature, shut).astype(int))
    rows, columns = np.nonzero(change.max(axis=2) > 30)
    x = (columns.mean() - change.shape[1] / 2) / SCALE
    y = (change.shape[0] - 300 * SCALE - rows.mean()) / SCALE
    assert abs(x - extent.head_x) < 0.5 * extent.head
    assert extent.height - 0.85 * extent.head < y < extent.height + 0.15 * extent.head


@pytest.mark.parametrize(
    "species", [Species.DOG, Species.OWL, Species.FISH, Species.FROG, Species.HORSE]
)
def test_mouth_shapes_can_be_told_apart(species: Species) -> None:
    creature = build(look_of(species), DAY, scale=0.5, seed=1)
    shapes = {}
    for viseme in Viseme:
        bearing = acted(creature, STAGED)
        shapes[viseme] = drawn(
            creature, replace(bearing, face=replace(bearing.face, viseme=viseme))
        )
    kinds: list[Viseme] = []
    for viseme, picture in shapes.items():
        if all(apart(picture, shapes[other]) > 60 for other in kinds):
            kinds.append(viseme)
    assert len(kinds) >= 6


@pytest.mark.parametrize(
    "species", [Species.DOG, Species.OWL, Species.FISH, Species.FROG, Species.HORSE, Species.PIG]
)
def test_an_animal_opens_its_mouth_little_by_little(species: Species) -> None:
    creature = build(look_of(species), DAY, scale=0.5, seed=1)
    bearing = acted(creature, STAGED)

    def spoken(viseme: Viseme, openness: float) -> np.ndarray:
        face = replace(bearing.face, viseme=viseme, openness=openness)
        return drawn(creature, replace(bearing, face=face))

    shut = spoken(Viseme.MBP, 1.0)
    apart_by = [apart(spoken(Viseme.AA, share), shut) for share in (0.2, 0.5, 0.8, 1.1)]
    assert all(b > a for a, b in pairwise(apart_by))


@pytest.mark.parametrize("species", ANIMALS)
@pytest.mark.parametrize(
    "action", [Action.WALK, Action.RUN, Action.WAVE, Action.DANCE, Action.STAND]
)
def test_animals_move_whatever_they_do(species: Species, action: Action) -> None:
    creature = cut(species)
    staged = replace(STAGED, action=action)
    bearings = {acted(creature, staged, frame=frame) for frame in range(0, 48, 6)}
    assert len(bearings) >= 6


@pytest.mark.parametrize("action", list(Action))
def test_every_action_differs_from_standing(action: Action) -> None:
    for species in (
        Species.FOX,
        Species.MOUSE,
        Species.OWL,
        Species.FISH,
        Species.BEE,
        Species.SNAKE,
    ):
        creature = cut(species)
        standing = drawn(creature, acted(creature, STAGED))
        doing = drawn(creature, acted(creature, replace(STAGED, action=action), frame=26))
        assert action is Action.STAND or apart(standing, doing) > 40, species


@pytest.mark.parametrize("action", [Action.WALK, Action.RUN])
@pytest.mark.parametrize("species", ON_FEET)
def test_feet_on_the_floor_do_not_slide(
    species: Species, action: Action, monkeypatch: pytest.MonkeyPatch
) -> None:
    if action is Action.RUN and species in FLYING_RUN:
        return  # they fly
    creature = Creature(look_of(species), DAY, scale=SCALE, seed=1)
    steps: dict[str, list[tuple[float, float]]] = {}
    put = Mount.put

    def noted(
        mount: Mount, name: str, cuts: object, x: float = 0.0, y: float = 0.0, **how: object
    ) -> None:
        if "foot" in name and "arm" not in name:
            xx, yx, xy, yy, x0, y0 = mount.rig._frame
            px = mount.side * x
            place = ((xx * px + xy * y + x0) / SCALE, (yx * px + yy * y + y0) / SCALE)
            steps.setdefault(name, []).append(place)
        put(mount, name, cuts, x, y, **how)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(Mount, "put", noted)
    for frame in range(0, 60, 2):
        drawn(creature, acted(creature, replace(STAGED, action=action), frame=frame))
    pace = creature.pace(action)
    rested = 0
    for places in steps.values():
        floor = max(y for _, y in places)
        for (x, y), (later, low) in pairwise(places):
            if min(y, low) > floor - 1.5:
                rested += 1
                assert abs(later + 2 * pace - x) < 0.012 * extent_of(creature.look).height + 0.5
    assert rested > 8


def test_a_walker_comes_to_a_stand_where_it_stopped() -> None:
    creature = cut(Species.DOG)
    staged = replace(STAGED, action=Action.WALK)
    last = acted(creature, staged, frame=40, stop=40)
    soon = acted(creature, staged, frame=42, stop=40)
    later = acted(creature, staged, frame=60, stop=40)
    assert max(abs(a.x - b.x) for a, b in zip(last.paws, soon.paws, strict=True)) < 0.2
    assert all(paw.x == 0 and paw.lift == 0 for paw in later.paws)


def test_the_same_animal_is_the_same_picture_in_any_order() -> None:
    first = Creature(look_of(Species.DRAGON), DAY, scale=SCALE, seed=1)
    second = Creature(look_of(Species.DRAGON), DAY, scale=SCALE, seed=1)
    drawn(second, acted(second, STAGED, frame=60))
    one, other = (drawn(each, acted(each, STAGED, frame=12)) for each in (first, second))
    assert np.array_equal(one, other)


@pytest.mark.parametrize("species", [Species.DOG, Species.MOUSE, Species.CROW, Species.WHALE])
def test_animals_face_the_way_they_are_staged(species: Species) -> None:
    creature = build(look_of(species), DAY, scale=0.3, seed=1)
    right = drawn(creature, Bearing(side=1, head_turn=0.75))[..., 3] > 128
    left = drawn(creature, Bearing(side=-1, head_turn=-0.75))[..., 3] > 128
    assert (right ^ left[:, ::-1]).sum() < 0.12 * right.sum()
    assert (right ^ left).sum() > 0.2 * right.sum()


def test_age_scarf_hat_and_glasses_can_be_seen() -> None:
    grown = cut(Species.FOX)
    for changes in ({"wears": True}, {"hat": Hat.CROWN}, {"glasses": True}, {"age": Age.OLD}):
        other = build(look_of(Species.FOX, **changes), DAY, scale=SCALE, seed=1)
        size = drawn(grown, Bearing()).shape
        assert (
            size != drawn(other, Bearing()).shape
            or apart(drawn(grown, Bearing()), drawn(other, Bearing())) > 30
        )
    cub, adult = extent_of(look_of(Species.FOX, age=Age.CHILD)), extent_of(grown.look)
    assert cub.height < 0.8 * adult.height
    assert cub.head / cub.height > adult.head / adult.height


def test_the_stage_speaks_to_animals_as_to_people() -> None:
    look = look_of(Species.ELEPHANT)
    player = player_of(look, DAY, scale=SCALE, seed=1)
    surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, 300, 240)
    context = cairocffi.Context(surface)
    context.translate(150, 220)
    context.scale(SCALE, SCALE)
    player.act(context, Moment(staged=STAGED, mouth=None, frame=4, frames=48, seed=1))
    assert player.weight > 0
    assert player.pace_of(Action.RUN) > player.pace > 0
    assert measure_of(look).height > 1100 > measure_of(look_of(Species.MOUSE)).height * 4
    assert measure_of(look_of(Species.MOUSE)).height >= 220
