"""The soundscape: which beds of sound lie under the film, and where single sounds are heard.

Comes in: the shots with their spans on the timeline. Goes out: ambiences and spots.
"""

from collections.abc import Sequence
from itertools import groupby

from studio.film.look import INDOORS, Setting, TimeOfDay, Weather
from studio.film.shot import Shot
from studio.film.timeline import Ambience, ShotSpan

Filmed = tuple[ShotSpan, Shot]

PLACES = {
    Setting.SEA_COAST: "sea",
    Setting.OPEN_SEA: "sea",
    Setting.HARBOUR: "sea",
    Setting.RIVER: "river",
    Setting.FOREST: "forest",
    Setting.LEAF_WOOD: "forest",
    Setting.MEADOW: "forest",
    Setting.FARMLAND: "forest",
    Setting.MOUNTAINS: "wind",
    Setting.DESERT: "wind",
    Setting.SNOWFIELD: "snow",
    Setting.SKY: "wind",
    Setting.SKYLINE: "city",
    Setting.CITY_STREET: "city",
    Setting.VILLAGE: "forest",
    Setting.CASTLE: "wind",
    Setting.BEACH: "sea",
    Setting.ISLAND: "sea",
    Setting.UNDERWATER: "river",
    Setting.LAKE: "river",
    Setting.WATERFALL: "river",
    Setting.JUNGLE: "forest",
    Setting.HILLS: "wind",
    Setting.COUNTRY_ROAD: "forest",
    Setting.CAVE: "wind",
    Setting.PARK: "forest",
    Setting.STATION: "city",
    Setting.MARKET: "city",
    Setting.SPACESHIP: "space",
    Setting.PLANET: "wind",
    Setting.SPACE: "space",
    Setting.PAPER: "",
}
SKIES = {
    Weather.RAIN: "rain",
    Weather.STORM: "storm",
    Weather.SNOW: "snow",
    Weather.WIND: "wind",
}


def sound_of(shot: Shot) -> str:
    """The bed of sound that a shot's place and weather make; "" for silence."""
    if shot.setting in INDOORS - {Setting.SPACESHIP}:
        wet = shot.weather in (Weather.RAIN, Weather.STORM)
        return SKIES[shot.weather] if wet else "room"
    if shot.setting not in (Setting.SPACE, Setting.PAPER) and shot.weather in SKIES:
        return SKIES[shot.weather]
    place = PLACES[shot.setting]
    return "night" if place == "forest" and shot.time_of_day is TimeOfDay.NIGHT else place


def spot_ambience(filmed: Sequence[Filmed]) -> tuple[Ambience, ...]:
    """Beds of sound, one a run of shots that sound alike."""
    beds = []
    for sound, items in groupby(filmed, key=lambda item: sound_of(item[1])):
        spans = [span for span, _ in items]
        if sound:
            end = spans[-1].start + spans[-1].frames
            beds.append(Ambience(sound, spans[0].start, end - spans[0].start))
    return tuple(beds)
