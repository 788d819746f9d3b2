"""What is in the air besides weather: fireflies, embers, dust, birds, leaves, bubbles, petals.

In: a shot's words and where and when it is. Out: at most one effect; most shots have none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studio.film.look import INDOORS, SHELTERED, Effect, Season, Setting, TimeOfDay, Weather
from studio.film.shot import Prop

_TOLD = (
    (Effect.FIREFLIES, r"\b(?:firefl(?:y|ies)|glow-?worms?|lightning bugs?)\b"),
    (Effect.EMBERS, r"\b(?:embers?|sparks (?:flew|rose|fly|rise|danced|leapt)|flying sparks|cinders|bonfire)\b"),
    (Effect.BUBBLES, r"\bbubbles?\b"),
    (Effect.PETALS, r"\b(?:petals?|cherry blossoms?|(?:apple|almond|plum|orchard) blossoms?|in (?:full )?blossom|blossoms? (?:fell|drifted|floated|blew))\b"),
    (Effect.LEAVES, r"\b(?:(?:fallen|falling|dead|dry|autumn|golden|red|brown|yellow) leaves|leaves (?:\w+ )?(?:fell|fall|fly|flew|blew|drifted|whirled|swirled|spun|danced|came down|were falling))\b"),
    (Effect.DUST, r"\b(?:dust(?:y)? (?:danced|hung|motes|floated|lay|covered|rose|in the (?:light|sun))|dust motes|motes|(?:thick|covered) (?:with|in) dust|shafts? of (?:light|sunlight)|beams? of (?:light|sunlight)|cobwebs|dusty)\b"),
    (Effect.BIRDS, r"\b(?:(?:sea)?gulls|swallows|swifts|geese|starlings|crows|rooks|ravens|pigeons|doves|larks|birds|storks|cranes|vultures|pelicans|terns|flock)\b(?! ?(?:eggs?|nests?|houses?|cages?|seed|feeder))"),
)  # fmt: skip
_INDOOR = frozenset({Effect.DUST, Effect.EMBERS})
_OLD = re.compile(
    r"\b(?:old|ancient|abandoned|forgotten|attic|disused|ruined|empty)\b", re.IGNORECASE
)
_DENIED = re.compile(r"\b(?:no|not|never|without|like)\b[^.,;]{0,16}$", re.IGNORECASE)
_BIRDS = frozenset("dove bird black-bird eagle swan".split())
_LEAFY = frozenset(
    {Setting.LEAF_WOOD, Setting.PARK, Setting.FOREST, Setting.COUNTRY_ROAD, Setting.VILLAGE}
)
_GULLS = frozenset({Setting.SEA_COAST, Setting.HARBOUR})
_SUMMERY = frozenset(
    {Setting.MEADOW, Setting.LEAF_WOOD, Setting.LAKE, Setting.RIVER, Setting.FOREST}
)
_BLOOMING = frozenset({Setting.LEAF_WOOD, Setting.PARK, Setting.MEADOW})
_OLD_ROOMS = frozenset(
    {Setting.STUDY, Setting.WORKSHOP, Setting.BEDROOM, Setting.CAVE, Setting.THEATRE}
)


@dataclass(frozen=True)
class Air:
    """Where and when a shot is; ``opens`` is true when the place is seen for the first time."""

    setting: Setting
    time: TimeOfDay
    weather: Weather
    season: Season
    season_told: bool
    opens: bool


def effects_of(text: str, air: Air, props: Sequence[Prop]) -> tuple[Effect, ...]:
    """What is in the air of a shot: what the words say, else what the place has by nature."""
    if air.setting is Setting.UNDERWATER:
        return (Effect.BUBBLES,)
    for effect, pattern in _TOLD:
        match = re.search(pattern, text, re.IGNORECASE)
        if match and not _DENIED.search(text, 0, match.start()) and _may_be(effect, air):
            return (effect,)
    found = _by_nature(text, air, props)
    return (found,) if found else ()


def without_flocks(props: Sequence[Prop], effects: Sequence[Effect]) -> list[Prop]:
    """Props without the birds that fly through the air anyway."""
    if Effect.BIRDS not in effects:
        return list(props)
    return [prop for prop in props if prop.icon.partition(":")[2] not in _BIRDS]


def _may_be(effect: Effect, air: Air) -> bool:
    indoors = air.setting in INDOORS
    if effect is Effect.FIREFLIES:
        return not indoors and air.time in {TimeOfDay.NIGHT, TimeOfDay.DUSK}
    if effect is Effect.BIRDS:
        wild = air.weather in {Weather.STORM, Weather.SNOW}
        return air.setting not in SHELTERED and air.time is not TimeOfDay.NIGHT and not wild
    return effect in _INDOOR if indoors else air.setting not in {Setting.SPACE, Setting.PAPER}


def _by_nature(text: str, air: Air, props: Sequence[Prop]) -> Effect | None:
    fire = any(prop.lit and prop.icon.endswith(":fire") for prop in props)
    if fire and air.time in {TimeOfDay.NIGHT, TimeOfDay.DUSK}:
        return Effect.EMBERS
    dry = air.weather in {Weather.CLEAR, Weather.CLOUDY, Weather.WIND}
    if not air.opens or not dry:
        return None
    light = air.time in {TimeOfDay.DAY, TimeOfDay.DAWN}
    options = (
        (Effect.BIRDS, air.setting in _GULLS and light),
        (Effect.BIRDS, air.setting is Setting.SKY and light),
        (Effect.LEAVES, air.setting in _LEAFY and air.season is Season.AUTUMN),
        (Effect.PETALS, air.setting in _BLOOMING and air.season is Season.SPRING),
        (Effect.FIREFLIES, air.setting in _SUMMERY and air.season is Season.SUMMER
         and air.season_told and air.time is TimeOfDay.NIGHT),
        (Effect.DUST, air.setting in _OLD_ROOMS and light and bool(_OLD.search(text))),
    )  # fmt: skip
    return next((effect for effect, holds in options if holds), None)
