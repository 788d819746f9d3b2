"""Contact sheets of places: backdrops, seasons, weather, what is in the air, lamps."""

from benchmarks.gallery_page import Gallery, Pixels, of_shot
from benchmarks.six_shots import staging
from studio.film.look import (
    INDOORS,
    SHELTERED,
    Effect,
    Framing,
    Lamps,
    Season,
    Setting,
    TimeOfDay,
    Weather,
)

_SEASONLESS = SHELTERED | {
    Setting.OPEN_SEA,
    Setting.DESERT,
    Setting.JUNGLE,
    Setting.PLANET,
    Setting.SKY,
    Setting.SNOWFIELD,
    Setting.ISLAND,
    Setting.BEACH,
}
_WINDY = (
    (Setting.SEA_COAST, TimeOfDay.NIGHT),
    (Setting.FOREST, TimeOfDay.DAY),
    (Setting.VILLAGE, TimeOfDay.DUSK),
    (Setting.CITY_STREET, TimeOfDay.NIGHT),
)
_IN_THE_AIR = {
    Effect.FIREFLIES: (Setting.MEADOW, TimeOfDay.NIGHT),
    Effect.EMBERS: (Setting.WORKSHOP, TimeOfDay.NIGHT),
    Effect.DUST: (Setting.STUDY, TimeOfDay.DAY),
    Effect.BIRDS: (Setting.HARBOUR, TimeOfDay.DAY),
    Effect.LEAVES: (Setting.PARK, TimeOfDay.DAY),
    Effect.BUBBLES: (Setting.UNDERWATER, TimeOfDay.DAY),
    Effect.PETALS: (Setting.LEAF_WOOD, TimeOfDay.DAWN),
}


def backdrops(gallery: Gallery) -> list[Pixels]:
    """Every setting by day and by night."""
    return [
        gallery.panel(staging(setting, Framing.WIDE, time_of_day=hour), f"{setting} {hour}")
        for setting in Setting
        for hour in (TimeOfDay.DAY, TimeOfDay.NIGHT)
    ]


def hours(gallery: Gallery) -> list[Pixels]:
    """Every setting at dawn and at dusk, somebody in it."""
    return [
        gallery.panel(
            staging(setting, Framing.FULL, people=1, time_of_day=hour), f"{setting} {hour}"
        )
        for setting in Setting
        for hour in (TimeOfDay.DAWN, TimeOfDay.DUSK)
    ]


def seasons(gallery: Gallery) -> list[Pixels]:
    """Outdoor places through the year."""
    return [
        gallery.panel(of_shot(staging(setting, Framing.WIDE), season=season), f"{setting} {season}")
        for setting in Setting
        if setting not in _SEASONLESS
        for season in Season
    ]


def weather(gallery: Gallery) -> list[Pixels]:
    """Every weather over four places, with somebody in it."""
    return [
        gallery.panel(
            staging(place, Framing.MEDIUM, people=1, weather=air, time_of_day=hour),
            f"{place} {air}",
        )
        for air in Weather
        for place, hour in _WINDY
    ]


def effects(gallery: Gallery) -> list[Pixels]:
    """Everything that may be in the air, wide and around a face."""
    panels = []
    for effect in Effect:
        place, hour = _IN_THE_AIR[effect]
        for framing in (Framing.WIDE, Framing.MEDIUM):
            shot = of_shot(staging(place, framing, people=1, time_of_day=hour), effects=(effect,))
            panels += gallery.strip(shot, f"{effect} {place}", (20, 70))
    return panels


def lamps(gallery: Gallery) -> list[Pixels]:
    """Places within walls, and some with lamps, lit and dark at night."""
    with_lamps = (
        *sorted(INDOORS),
        Setting.VILLAGE,
        Setting.CITY_STREET,
        Setting.HARBOUR,
        Setting.STATION,
    )
    return [
        gallery.panel(
            of_shot(staging(setting, Framing.WIDE, time_of_day=TimeOfDay.NIGHT), lamps=burning),
            f"{setting} {burning}",
        )
        for setting in with_lamps
        for burning in (Lamps.LIT, Lamps.DARK)
    ]
