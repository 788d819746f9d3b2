"""The soundscape: which beds of sound lie under the film.

Comes in: the shots with their spans on the timeline. Goes out: ambiences, several at once where a
place has several sounds: its own, its weather's (through the wall indoors), a fire's.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from studio.film.look import INDOORS, Effect, Season, Setting, TimeOfDay, Weather
from studio.film.shot import Shot
from studio.film.sound import Bed
from studio.film.timeline import Ambience, ShotSpan

Filmed = tuple[ShotSpan, Shot]

PLACES: dict[Setting, Bed | None] = {
    Setting.SEA_COAST: Bed.SEA,
    Setting.OPEN_SEA: Bed.OPEN_SEA,
    Setting.HARBOUR: Bed.HARBOUR,
    Setting.BEACH: Bed.SEA,
    Setting.ISLAND: Bed.SEA,
    Setting.UNDERWATER: Bed.UNDERWATER,
    Setting.RIVER: Bed.RIVER,
    Setting.LAKE: Bed.LAKE,
    Setting.WATERFALL: Bed.WATERFALL,
    Setting.FOREST: Bed.FOREST,
    Setting.LEAF_WOOD: Bed.LEAF_WOOD,
    Setting.JUNGLE: Bed.JUNGLE,
    Setting.MEADOW: Bed.MEADOW,
    Setting.FARMLAND: Bed.FARM,
    Setting.HILLS: Bed.MEADOW,
    Setting.COUNTRY_ROAD: Bed.MEADOW,
    Setting.MOUNTAINS: Bed.MOUNTAINS,
    Setting.CAVE: Bed.CAVE,
    Setting.SNOWFIELD: Bed.SNOW,
    Setting.DESERT: Bed.DESERT,
    Setting.VILLAGE: Bed.VILLAGE,
    Setting.CASTLE: Bed.CASTLE,
    Setting.SKYLINE: Bed.CITY,
    Setting.CITY_STREET: Bed.CITY,
    Setting.PARK: Bed.PARK,
    Setting.STATION: Bed.STATION,
    Setting.MARKET: Bed.MARKET,
    Setting.LIVING_ROOM: Bed.ROOM,
    Setting.KITCHEN: Bed.ROOM,
    Setting.BEDROOM: Bed.ROOM,
    Setting.STUDY: Bed.ROOM,
    Setting.CLASSROOM: Bed.CLASSROOM,
    Setting.OFFICE: Bed.OFFICE,
    Setting.WORKSHOP: Bed.WORKSHOP,
    Setting.CAFE: Bed.CAFE,
    Setting.THEATRE: Bed.AUDIENCE,
    Setting.SPACESHIP: Bed.SPACESHIP,
    Setting.PLANET: Bed.PLANET,
    Setting.SPACE: Bed.SPACE,
    Setting.SKY: Bed.WIND,
    Setting.PAPER: None,
}
"""What a place sounds like by day."""
NIGHTS = {
    Bed.FOREST: Bed.OWL_NIGHT,
    Bed.LEAF_WOOD: Bed.OWL_NIGHT,
    Bed.MEADOW: Bed.NIGHT,
    Bed.FARM: Bed.NIGHT,
    Bed.VILLAGE: Bed.NIGHT,
    Bed.PARK: Bed.NIGHT,
    Bed.CITY: Bed.CITY_NIGHT,
    Bed.MARKET: Bed.CITY_NIGHT,
    Bed.CLASSROOM: Bed.ROOM,
    Bed.OFFICE: Bed.ROOM,
}
_LIVING = frozenset(
    {
        Bed.FOREST,
        Bed.LEAF_WOOD,
        Bed.MEADOW,
        Bed.FARM,
        Bed.VILLAGE,
        Bed.PARK,
        Bed.NIGHT,
        Bed.OWL_NIGHT,
    }
)
"""Beds of birds and insects: silent in rain, snow and winter."""
_CALM = frozenset({Bed.LAKE, Bed.MOUNTAINS, Bed.DESERT, Bed.CASTLE, Bed.SNOW, Bed.WIND})
"""Beds that a storm or a gale drowns."""
SKIES = {
    Weather.RAIN: Bed.RAIN,
    Weather.STORM: Bed.STORM,
    Weather.SNOW: Bed.SNOW,
    Weather.WIND: Bed.WIND,
}
THROUGH_WALLS = {
    Weather.RAIN: Bed.RAIN_INDOORS,
    Weather.STORM: Bed.STORM_INDOORS,
    Weather.WIND: Bed.WIND_INDOORS,
}
_NO_WEATHER = frozenset(
    {Setting.SPACE, Setting.PAPER, Setting.SPACESHIP, Setting.UNDERWATER, Setting.CAVE}
)
_HARD = {
    Bed.RAIN: (
        Bed.HEAVY_RAIN,
        r"downpour|pour(?:ed|s|ing)|pelt\w*|torrents?|lash\w*|cloudburst|(?:heavy|hard) rain",
    ),
    Bed.SNOW: (
        Bed.BLIZZARD,
        r"blizzard|snow-?storm|driving snow|whirl\w* snow|gale|howl\w*",
    ),
}
"""Words that say how hard it rains or snows."""
_FIRES = frozenset(
    {"fire", "campfire", "bonfire", "fireplace", "hearth", "stove", "furnace", "flame", "blaze"}
)
_TRAIN = re.compile(r"\b(?:train|railway)\b", re.IGNORECASE)
_INSIDE = re.compile(r"\b(?:carriage|compartment|(?:dining|sleeping) car|aboard)\b", re.IGNORECASE)


def beds_of(shot: Shot, told: str = "", *, fire: bool = False) -> tuple[Bed, ...]:
    """The beds of a shot, its place's first.

    ``told`` are the words of its whole scene; with ``fire`` one burns that is not in the picture.
    """
    place = _place(shot, told or shot.words)
    weather = _weather(shot, told or shot.words)
    beds = [bed for bed in (place, weather, Bed.FIRE if fire or _burns(shot) else None) if bed]
    if len(beds) > 1 and Bed.ROOM in beds:
        beds.remove(Bed.ROOM)
    return tuple(dict.fromkeys(beds))


def _place(shot: Shot, told: str) -> Bed | None:
    """The bed of a place at its time, season and weather; None where these leave it nothing."""
    rides = _TRAIN.search(shot.place) or (_TRAIN.search(told) and _INSIDE.search(told))
    if rides and shot.setting in INDOORS:
        return Bed.TRAIN
    place = PLACES[shot.setting]
    if place and shot.time_of_day is TimeOfDay.NIGHT:
        place = NIGHTS.get(place, place)
    if place in _LIVING:
        if shot.weather in {Weather.RAIN, Weather.STORM, Weather.SNOW}:
            return None
        return Bed.MOUNTAINS if shot.season is Season.WINTER else place
    drowned = shot.weather in {Weather.STORM, Weather.SNOW, Weather.WIND}
    return None if place in _CALM and drowned and shot.setting is not Setting.CASTLE else place


def _weather(shot: Shot, told: str) -> Bed | None:
    if shot.setting in _NO_WEATHER:
        return None
    if shot.setting in INDOORS:
        return THROUGH_WALLS.get(shot.weather)
    bed = SKIES.get(shot.weather)
    if bed is None or bed not in _HARD:
        return bed
    harder, words = _HARD[bed]
    return harder if re.search(rf"\b(?:{words})\b", told, re.IGNORECASE) else bed


def _burns(shot: Shot) -> bool:
    """Whether a fire burns where the shot is: a lit one among the things, or flying embers."""
    if shot.setting in {Setting.UNDERWATER, Setting.SPACE}:
        return False
    burning = any(prop.lit and _FIRES & set(prop.word.lower().split()) for prop in shot.props)
    return burning or Effect.EMBERS in shot.effects


def spot_ambience(filmed: Sequence[Filmed]) -> tuple[Ambience, ...]:
    """Every bed for as long as it is heard without a break, in the order in which they begin.

    A fire burns on to the end of its scene; the air of a quiet room gives way to whatever else is
    heard in it.
    """
    told = {
        scene: " ".join(shot.words for _, shot in shots)
        for scene, shots in groupby(filmed, key=lambda item: item[1].scene)
    }
    burning: set[tuple[str, Setting, str]] = set()
    heard = []
    for span, shot in filmed:
        where = (shot.scene, shot.setting, shot.place)
        if _burns(shot):
            burning.add(where)
        heard.append((span, beds_of(shot, told[shot.scene], fire=where in burning)))
    found = [run for bed in Bed for run in _runs(bed, heard)]
    return tuple(sorted(found, key=lambda bed: (bed.start, -bed.frames, bed.sound)))


def _runs(bed: Bed, heard: Sequence[tuple[ShotSpan, tuple[Bed, ...]]]) -> list[Ambience]:
    runs = []
    for there, items in groupby(heard, key=lambda item: bed in item[1]):
        if there:
            spans = [span for span, _ in items]
            end = spans[-1].start + spans[-1].frames
            runs.append(Ambience(bed.value, spans[0].start, end - spans[0].start))
    return runs
