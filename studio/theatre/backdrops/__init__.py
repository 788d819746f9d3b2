"""Every kind of place, by family; ``build`` makes one from a setting, a light and a seed."""

from studio.film.look import INDOORS, SHELTERED, Setting
from studio.lib.hashing import seed_of
from studio.theatre.backdrops import (
    beyond,
    cave,
    country,
    heights,
    hills,
    jungle,
    planet,
    rooms,
    sea,
    shore,
    town,
    undersea,
    waters,
    woods,
)
from studio.theatre.light import Light
from studio.theatre.scene import Place, Set
from studio.theatre.shapes.undergrowth import hang_weather

BUILDERS = {
    **sea.BUILDERS,
    **shore.BUILDERS,
    **undersea.BUILDERS,
    **waters.BUILDERS,
    **planet.BUILDERS,
    **cave.BUILDERS,
    **hills.BUILDERS,
    **jungle.BUILDERS,
    **woods.BUILDERS,
    **country.BUILDERS,
    **heights.BUILDERS,
    **town.BUILDERS,
    **rooms.BUILDERS,
    **beyond.BUILDERS,
}


AIRLESS = SHELTERED - INDOORS
LEAFLESS = frozenset(
    {
        Setting.SEA_COAST,
        Setting.BEACH,
        Setting.ISLAND,
        Setting.PLANET,
        Setting.OPEN_SEA,
        Setting.HARBOUR,
        Setting.SNOWFIELD,
        Setting.DESERT,
        Setting.SKY,
    }
)


def build(
    setting: Setting,
    light: Light,
    *,
    width: float,
    height: float,
    scale: float,
    seed: int,
    grain: float = 1.0,
) -> Place:
    """One place, ``width`` x ``height`` world units at ``scale`` pixels a unit.

    Every other seed gets its place the other way round; the light stays where it is.
    """
    turned = bool(seed_of("turned", seed) % 2)
    scene = Set(width, height, scale, light.mirrored() if turned else light, seed, grain)
    place = BUILDERS[setting](scene)
    if not (place.indoors or setting in AIRLESS):
        hang_weather(scene, leaves=setting not in LEAFLESS)
        place = scene.finish(place.ground)
    return place.mirrored(width) if turned else place
