"""Beds of natural sound by name: each a function of a length in samples and a seeded generator.

A bed gives (n, 2) float32 at 48 kHz, is made at its full length and never repeats. Levels inside
one are relative; ``FoleyRoom`` brings the whole to one loudness.
"""

from collections.abc import Callable, Mapping

import numpy as np

from studio.film.sound import Bed
from studio.foley.beds import country, rooms, town, water, weather
from studio.media.audio import Samples

MakeBed = Callable[[int, np.random.Generator], Samples]

BEDS: Mapping[str, MakeBed] = {
    Bed.RAIN: weather.rain,
    Bed.HEAVY_RAIN: weather.heavy_rain,
    Bed.RAIN_INDOORS: weather.rain_indoors,
    Bed.STORM: weather.storm,
    Bed.STORM_INDOORS: weather.storm_indoors,
    Bed.WIND: weather.wind,
    Bed.WIND_INDOORS: weather.wind_indoors,
    Bed.SNOW: weather.snow,
    Bed.BLIZZARD: weather.blizzard,
    Bed.DESERT: weather.desert,
    Bed.MOUNTAINS: weather.mountains,
    Bed.CASTLE: weather.castle,
    Bed.PLANET: weather.planet,
    Bed.SEA: water.sea,
    Bed.OPEN_SEA: water.open_sea,
    Bed.HARBOUR: water.harbour,
    Bed.RIVER: water.river,
    Bed.WATERFALL: water.waterfall,
    Bed.LAKE: water.lake,
    Bed.UNDERWATER: water.underwater,
    Bed.CAVE: water.cave,
    Bed.FOREST: country.forest,
    Bed.LEAF_WOOD: country.leaf_wood,
    Bed.JUNGLE: country.jungle,
    Bed.MEADOW: country.meadow,
    Bed.NIGHT: country.night,
    Bed.OWL_NIGHT: country.owl_night,
    Bed.FARM: country.farm,
    Bed.VILLAGE: country.village,
    Bed.PARK: country.park,
    Bed.CITY: town.city,
    Bed.CITY_NIGHT: town.city_night,
    Bed.MARKET: town.market,
    Bed.CROWD: town.crowd,
    Bed.STATION: town.station,
    Bed.CAFE: town.cafe,
    Bed.AUDIENCE: town.audience,
    Bed.TRAIN: town.train,
    Bed.ROOM: rooms.room,
    Bed.CLASSROOM: rooms.classroom,
    Bed.OFFICE: rooms.office,
    Bed.WORKSHOP: rooms.workshop,
    Bed.FIRE: rooms.fire,
    Bed.SPACE: rooms.space,
    Bed.SPACESHIP: rooms.spaceship,
}
