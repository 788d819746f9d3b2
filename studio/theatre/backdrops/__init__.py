"""Every kind of place, by family; ``build`` makes one from a setting, a light and a seed."""

from studio.film.look import Setting
from studio.theatre.backdrops import beyond, country, heights, rooms, sea, town, woods
from studio.theatre.light import Light
from studio.theatre.scene import Place, Set
from studio.theatre.shapes.undergrowth import hang_weather

BUILDERS = {
    **sea.BUILDERS,
    **woods.BUILDERS,
    **country.BUILDERS,
    **heights.BUILDERS,
    **town.BUILDERS,
    **rooms.BUILDERS,
    **beyond.BUILDERS,
}


AIRLESS = frozenset({Setting.SPACE, Setting.PAPER})
LEAFLESS = frozenset(
    {
        Setting.SEA_COAST,
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
    """One place, ``width`` x ``height`` world units at ``scale`` pixels a unit."""
    scene = Set(width, height, scale, light, seed, grain)
    place = BUILDERS[setting](scene)
    if place.indoors or setting in AIRLESS:
        return place
    hang_weather(scene, leaves=setting not in LEAFLESS)
    return scene.finish(place.ground)
