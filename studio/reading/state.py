"""What carries over from shot to shot until the script changes it: place, light, air, company.

In: a scene, then its sentences one by one. Out: the state of the world at each of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from studio.film.look import INDOORS, Mood, Season, Setting, TimeOfDay, Weather
from studio.film.screenplay import Action, Scene
from studio.reading.air import lifts, season_of, time_of, time_of_slug, turned, weather_of
from studio.reading.beats import is_narrator
from studio.reading.clock import clock_time
from studio.reading.feelings import mood_scores
from studio.reading.jumps import goes_on, passes_time, starts_scene
from studio.reading.places import (
    SURE,
    Found,
    guess_place,
    hints_of,
    nearest_place,
    place_of,
    place_of_slug,
    read_slug,
)
from studio.reading.sense import Sense
from studio.reading.sentences import split_sentences
from studio.reading.things import is_known_word
from studio.reading.words import Token, tokens

_LIFTING = frozenset({Weather.FOG, Weather.RAIN, Weather.SNOW, Weather.STORM})
_OUT = frozenset({"outside", "outdoors"})
_IN = frozenset({"indoors", "inside"})
_PLACED = frozenset({"in", "into", "inside", "entered", "reached"})
_THE = frozenset("the a an his her their my our its".split())
_LOOK_AHEAD = 6
_TIME_AHEAD = 2
_NEAR_ENOUGH = 0.5


@dataclass
class World:
    """The state of the world. ``locked`` while a scene heading says where we are."""

    sense: Sense
    setting: Setting | None = None
    time: TimeOfDay = TimeOfDay.DAY
    weather: Weather = Weather.CLEAR
    season: Season | None = None
    locked: bool = False
    sure: bool = False
    leafy: bool = False
    starry: bool = False
    place: str = ""
    outdoors: Setting = Setting.VILLAGE
    indoors: Setting = Setting.LIVING_ROOM
    present: list[str] = field(default_factory=list)
    scene_mood: dict[Mood, float] = field(default_factory=dict)
    scene_hints: dict[Setting, int] = field(default_factory=dict)

    def enter(self, scene: Scene) -> bool:
        """Go to a scene; True when time has gone by since the one before."""
        sentences = told_sentences(scene)
        opening = sentences[0] if sentences else ""
        slug = read_slug(scene.heading)
        jumped = bool(opening) and passes_time(opening)
        self.present = []
        self.scene_mood = {
            mood: score / max(1, len(sentences))
            for mood, score in mood_scores(tokens(" ".join(sentences))).items()
        }
        before = self.time
        self._place(scene, slug.side, sentences)
        self._light(scene, slug.time, sentences, jumped=jumped)
        return (
            jumped
            or (before is not self.time and bool(scene.heading))
            or scene.transition.upper().startswith("FADE")
        )

    def _place(self, scene: Scene, side: str, sentences: Sequence[str]) -> None:
        slug = read_slug(scene.heading)
        found = place_of_slug(slug, self.sense) if slug.place else None
        if side == "int" and self.setting in _STARRY and (not found or found.weight <= 0.75):
            found = Found(Setting.SPACESHIP, 0.8, slug.place)
        self.locked = bool(found and (slug.side or found.weight > 0.75))
        self.sure = found is not None
        hints = hints_of(tokens(" ".join(sentences)))
        self.scene_hints = hints
        self.leafy = hints.get(Setting.LEAF_WOOD, 0) > hints.get(Setting.FOREST, 0)
        self.starry = self.starry or _is_starry(hints)
        if found:
            self._go(found.setting, " ".join(slug.place.lower().split()))
        elif ahead := _first_place(sentences):
            self._go(self._other_sense(ahead))
            self.sure = True
        else:
            self._guess(sentences, side)
            if self.setting is None:
                self._guess([one.text for one in scene.elements], side)

    def _guess(self, sentences: Sequence[str], side: str) -> None:
        """With no place named: what the words hint at, or where the scene before was."""
        if not sentences:
            return
        guess = guess_place(sentences, self.sense)
        if guess is None or (self.setting is not None and not _hinted(sentences, guess.setting)):
            return
        if side == "int" and guess.setting not in INDOORS:
            return
        self._go(guess.setting)

    def _light(
        self, scene: Scene, slug_time: str, sentences: Sequence[str], *, jumped: bool
    ) -> None:
        told = time_of_slug(slug_time) if slug_time else None
        if told is None:
            told = time_of_slug(scene.heading) if scene.heading else None
        ahead = None
        for sentence in sentences[:_TIME_AHEAD]:
            words = tokens(sentence)
            if starts_scene(sentence) and sentence is not sentences[0]:
                break
            ahead = ahead or clock_time(sentence, self.time) or time_of(words, hints=False)
        if not (told or ahead) and not scene.heading:
            ahead = _hinted_time(sentences)
        self.time = told or ahead or self.time
        if jumped and not goes_on(sentences[0]):
            self.weather = Weather.CLEAR
        first = weather_of(tokens(" ".join([scene.heading.lower(), *sentences[:1]])))
        self.weather = turned(self.weather, first)
        self.season = season_of(tokens(" ".join(sentences[:_LOOK_AHEAD]))) or self.season

    def hear(self, text: str, *, said: bool) -> bool:
        """Take in a beat's text; True when the setting changed by it."""
        words = tokens(text)
        if said:
            self._hear_weather_only(words)
            return False
        before = self.setting
        if starts_scene(text) and passes_time(text) and not (goes_on(text) or weather_of(words)):
            self.weather = Weather.CLEAR
        told = clock_time(text, self.time) or time_of(words, hints=False)
        hinted = None if self.locked or self.time is not TimeOfDay.DAY else time_of(words)
        self.time = told or hinted or self.time
        self.weather = turned(self.weather, weather_of(words))
        if self.weather in _LIFTING and lifts(words):
            self.weather = Weather.CLEAR
        self.season = season_of(words) or self.season
        if not self.locked:
            self._move(words)
        return self.setting is not before

    def _hear_weather_only(self, words: Sequence[Token]) -> None:
        if any(word.lower in {"it's", "it"} for word in words[:2]) and (
            weather := weather_of(words)
        ):
            self.weather = weather

    def _move(self, words: Sequence[Token]) -> None:
        found = place_of(words, here=self.setting)
        if found and found.weight >= SURE:
            self._go(self._other_sense(found), found.name)
            self.sure = True
            return
        if (_goes(words, _OUT) or _leaves(words)) and self.setting in INDOORS:
            self._go(self.outdoors)
        elif (
            _goes(words, _IN)
            and self.setting not in INDOORS
            and not found
            and self.setting is not None
        ):
            self._go(self.indoors)
        elif phrase := _unknown_place(words):
            wet = phrase == "water" and self.setting is not None
            near = None if wet else nearest_place(phrase, self.sense)
            if near and not found:
                self._go(near.setting)
        if not self.sure:
            hints = hints_of(words)
            best = max(hints, key=lambda setting: (hints[setting], setting.value), default=None)
            if best and hints[best] >= 2:
                self._go(best)

    def _other_sense(self, found: Found) -> Setting:
        """What a word of two senses is here: a tunnel of the railway, a trench of the sea."""
        others = _SENSES.get(found.word, ())
        mine = self.scene_hints.get(found.setting, 0) - 1
        here = max(
            others,
            key=lambda one: (one in {self.setting, self.outdoors}, self.scene_hints.get(one, 0)),
            default=None,
        )
        if here and (
            here in {self.setting, self.outdoors} or self.scene_hints.get(here, 0) > max(0, mine)
        ):
            return here
        return found.setting

    def _go(self, setting: Setting, name: str = "") -> None:
        """Go to a place; without a name of its own it is the only one of its kind, or this one."""
        if name or setting is not self.setting:
            self.place = name
        setting = self._meant(setting)
        self.setting = setting
        if setting in INDOORS:
            self.indoors = setting
        elif setting is not Setting.PAPER:
            self.outdoors = setting

    def _meant(self, setting: Setting) -> Setting:
        """Which of its kin a setting is, by what the scene hints at."""
        if setting is Setting.FOREST and self.leafy:
            setting = Setting.LEAF_WOOD
        if setting in {Setting.LEAF_WOOD, Setting.FOREST} and self._hints(Setting.JUNGLE):
            return Setting.JUNGLE
        if setting is Setting.OPEN_SEA:
            under = self._hints(Setting.UNDERWATER)
            return Setting.SPACESHIP if self.starry else Setting.UNDERWATER if under else setting
        if (
            setting is Setting.COUNTRY_ROAD
            and not self.locked
            and (self.setting in _URBAN or self._is_urban())
        ):
            return Setting.CITY_STREET
        return setting

    def _hints(self, setting: Setting) -> bool:
        """Whether the scene hints at a setting more than at what it may be taken for."""
        likely = {
            Setting.JUNGLE: (Setting.FOREST, Setting.LEAF_WOOD),
            Setting.UNDERWATER: (Setting.OPEN_SEA, Setting.HARBOUR),
        }[setting]
        mine = self.scene_hints.get(setting, 0)
        return mine > 0 and mine >= max(self.scene_hints.get(other, 0) for other in likely)

    def _is_urban(self) -> bool:
        """Whether the roads of the scene are streets."""
        town = sum(self.scene_hints.get(one, 0) for one in _URBAN)
        land = sum(self.scene_hints.get(one, 0) for one in _RURAL)
        return town > land

    @property
    def where(self) -> Setting:
        """The setting, plain paper where nothing tells one."""
        return self.setting or Setting.PAPER

    @property
    def season_now(self) -> Season:
        """The season, winter under snow when none is told."""
        if self.season:
            return self.season
        cold = self.weather is Weather.SNOW or self.setting is Setting.SNOWFIELD
        return Season.WINTER if cold else Season.SUMMER


def _goes(words: Sequence[Token], ways: frozenset[str]) -> bool:
    """Whether "outside" or "inside" stands alone, not "inside the box"."""
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else None
        alone = (
            after is None
            or after.start > word.end + 1
            or after.lower in {"and", "with", "to", "for", "again"}
        )
        seen = at > 0 and words[at - 1].lower in {"from", "the"}
        if word.lower in ways and word.real and word.meant and alone and not seen:
            return True
    return False


def _leaves(words: Sequence[Token]) -> bool:
    """ "He put his coat on and went out", not "the candle went out" or "she ran out of milk"."""
    for at, word in enumerate(words[1:], start=1):
        if word.lower != "out" or words[at - 1].lower not in _GOING or not word.real:
            continue
        before = {one.lower for one in words[max(0, at - 5) : at - 1]}
        after = words[at + 1].lower if at + 1 < len(words) else ""
        return not before & _DYING and after not in {"of", "loud", "for"}
    return False


_GOING = frozenset("went goes go ran runs walked walks stepped steps hurried rushed strode".split())
_DYING = frozenset(
    "lamp lamps light lights candle candles fire flame flames tide torch match power sun stars "
    "time money water milk luck news word word's".split()
)


def told_sentences(scene: Scene) -> list[str]:
    """Sentences of a scene that tell or show, without what is said."""
    found: list[str] = []
    for element in scene.elements:
        if isinstance(element, Action) or is_narrator(element.speaker):
            found.extend(split_sentences(element.text))
    return found


def _first_place(sentences: Sequence[str]) -> Found | None:
    """The first place named, unless what comes before it hints at another."""
    before: dict[Setting, int] = {}
    for number, sentence in enumerate(sentences):
        if number and starts_scene(sentence):
            return None
        words = tokens(sentence)
        if number and words and words[0].lower in _ELSEWHERE:
            return None
        found = place_of(words)
        if found and found.weight >= SURE:
            other = max(before.values(), default=0)
            near = number < (_NEAR_AHEAD if found.weight >= _LED_AHEAD else 1) and other < 2
            return found if near or before.get(found.setting, 0) >= other else None
        for setting, count in hints_of(words).items():
            before[setting] = before.get(setting, 0) + count
    return None


_SENSES: dict[str, tuple[Setting, ...]] = {
    "tunnel": (Setting.STATION, Setting.CAVE),
    "platform": (Setting.THEATRE,),
    "trench": (Setting.UNDERWATER,),
    "trenches": (Setting.UNDERWATER,),
    "bank": (Setting.RIVER,),
    "court": (Setting.STUDY, Setting.PARK),
    "cabin": (Setting.OPEN_SEA, Setting.SPACESHIP, Setting.SKY),
    "capsule": (Setting.UNDERWATER,),
    "ring": (Setting.THEATRE,),
    "pool": (Setting.LAKE, Setting.RIVER, Setting.WATERFALL),
    "bench": (Setting.WORKSHOP, Setting.PARK),
    "mine": (Setting.OPEN_SEA,),
    "bed": (Setting.RIVER, Setting.PARK),
    "gallery": (Setting.THEATRE, Setting.CAVE),
    "chapel": (Setting.CASTLE,),
    "observatory": (Setting.MOUNTAINS,),
    "terrace": (Setting.CAFE,),
    "ledge": (Setting.SKYLINE,),
    "deck": (Setting.SPACESHIP,),
}
"""Words of two senses, and the other places that they may be."""
_ELSEWHERE = frozenset("down up back over far out below above".split())
_NEAR_AHEAD = 3
_LED_AHEAD = 0.8
_URBAN = frozenset({Setting.CITY_STREET, Setting.SKYLINE, Setting.OFFICE, Setting.STATION})
_RURAL = frozenset(
    {Setting.COUNTRY_ROAD, Setting.FARMLAND, Setting.MEADOW, Setting.HILLS, Setting.VILLAGE,
     Setting.FOREST, Setting.LEAF_WOOD, Setting.DESERT, Setting.MOUNTAINS}
)  # fmt: skip
_STARRY = frozenset({Setting.SPACE, Setting.PLANET, Setting.SPACESHIP})


def _is_starry(hints: Mapping[Setting, int]) -> bool:
    """Whether ships here sail among the stars."""
    stars = sum(hints.get(setting, 0) for setting in _STARRY)
    water = sum(hints.get(s, 0) for s in (Setting.OPEN_SEA, Setting.HARBOUR, Setting.SEA_COAST))
    return stars > water


def _hinted_time(sentences: Sequence[str]) -> TimeOfDay | None:
    """The time that the first sentences hint at without naming one."""
    for number, sentence in enumerate(sentences[:3]):
        if number and starts_scene(sentence):
            return None
        if time := time_of(tokens(sentence)):
            return time
    return None


def _hinted(sentences: Sequence[str], setting: Setting) -> bool:
    """Whether the first sentences hint at a setting twice, and so lead away from where we were."""
    return hints_of(tokens(" ".join(sentences[:2]))).get(setting, 0) >= 2


def _unknown_place(words: Sequence[Token]) -> str:
    """ "in the old wheelhouse": a place that only meaning can find."""
    for at, word in enumerate(words[:-2]):
        if (
            word.lower not in _PLACED
            or words[at + 1].lower not in _THE
            or not (word.real and word.meant)
        ):
            continue
        last = at + 2
        if (
            last + 1 < len(words)
            and words[last + 1].start == words[last].end + 1
            and words[last].lower in _SIZES
        ):
            last += 1
        if is_known_word(words[last].lemma) or len(words[last].lemma) < 5:
            return ""
        return " ".join(w.lower for w in words[at + 2 : last + 1])
    return ""


_SIZES = frozenset(
    "old little big small dark empty narrow great long deep abandoned ruined ancient new tiny "
    "huge quiet".split()
)
