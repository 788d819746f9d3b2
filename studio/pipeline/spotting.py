"""Spotting: where music and ambience come in and go out.

Comes in: the shots with their spans on the timeline. Goes out: cues and beds of sound.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from studio.film.look import INDOORS, Mood, Setting, TimeOfDay, Weather
from studio.film.shot import Shot
from studio.film.timecode import FRAMES_PER_SECOND
from studio.film.timeline import Ambience, Cue, ShotSpan

Filmed = tuple[ShotSpan, Shot]
SHORTEST_CUE_FRAMES = 14 * FRAMES_PER_SECOND

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


def spot_music(filmed: Sequence[Filmed], frames: int) -> tuple[Cue, ...]:
    """Cues that cover the film without gap: one a run of scenes of one mood.

    A run that is too short to be heard as music of its own joins the one before it.
    """
    runs: list[tuple[Mood, int]] = []
    for _scene, shots in groupby(filmed, key=lambda item: item[1].scene):
        spans = list(shots)
        weights: Counter[Mood] = Counter()
        for span, shot in spans:
            weights[shot.mood] += span.frames
        runs.append((weights.most_common(1)[0][0], sum(span.frames for span, _ in spans)))
    merged: list[tuple[Mood, int]] = []
    for mood, length in runs:
        if merged and (merged[-1][0] == mood or length < SHORTEST_CUE_FRAMES):
            merged[-1] = (merged[-1][0], merged[-1][1] + length)
        elif merged and merged[-1][1] < SHORTEST_CUE_FRAMES:
            merged[-1] = (mood, merged[-1][1] + length)
        else:
            merged.append((mood, length))
    before = filmed[0][0].start
    cues = []
    at = 0
    for index, (mood, length) in enumerate(merged):
        end = frames if index == len(merged) - 1 else at + length + (before if index == 0 else 0)
        cues.append(Cue(mood, at, end - at))
        at = end
    return tuple(cues)


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
