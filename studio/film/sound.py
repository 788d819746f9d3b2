"""What is heard: languages, effects on voices, beds of sound, spot effects, orders for music.

The language of sound that storyboard, edit, engines and mix share. Positions are samples at
48 kHz unless a name says otherwise.
"""

from dataclasses import dataclass
from enum import StrEnum

from studio.film.heard import heard_as
from studio.film.look import Mood

__all__ = [
    "MUSIC_LEVEL_DB",
    "Bed",
    "Language",
    "MusicOrder",
    "Sound",
    "SoundWishes",
    "SpotEffect",
    "VoiceEffect",
    "heard_as",
]


class Language(StrEnum):
    """A language that the studio speaks, by its tag."""

    EN_US = "en-us"
    EN_GB = "en-gb"
    SPANISH = "es"
    FRENCH = "fr"
    ITALIAN = "it"
    PORTUGUESE = "pt-br"
    HINDI = "hi"


class VoiceEffect(StrEnum):
    """What is done to a voice after it was spoken."""

    NONE = ""
    ROBOT = "robot"
    GHOST = "ghost"
    GIANT = "giant"
    TINY = "tiny"
    TELEPHONE = "telephone"


class Sound(StrEnum):
    """A spot effect: one sound at one moment. What walks is told by what it walks on."""

    FOOTSTEPS = "footsteps"
    FOOTSTEPS_STONE = "footsteps_stone"
    FOOTSTEPS_GRASS = "footsteps_grass"
    FOOTSTEPS_GRAVEL = "footsteps_gravel"
    FOOTSTEPS_SNOW = "footsteps_snow"
    FOOTSTEPS_LEAVES = "footsteps_leaves"
    FOOTSTEPS_WATER = "footsteps_water"
    RUNNING = "running"
    RUNNING_STONE = "running_stone"
    RUNNING_GRASS = "running_grass"
    RUNNING_GRAVEL = "running_gravel"
    RUNNING_SNOW = "running_snow"
    RUNNING_LEAVES = "running_leaves"
    RUNNING_WATER = "running_water"
    DOOR_OPENS = "door_opens"
    DOOR_CLOSES = "door_closes"
    DOOR_SLAMS = "door_slams"
    CREAK = "creak"
    KNOCK = "knock"
    DOORBELL = "doorbell"
    KEY_TURNS = "key_turns"
    SWITCH = "switch"
    BELL = "bell"
    CHURCH_BELL = "church_bell"
    CLOCK_TICKS = "clock_ticks"
    CLOCK_STRIKES = "clock_strikes"
    ALARM = "alarm"
    CHIMES = "chimes"
    GONG = "gong"
    DRUM = "drum"
    TRUMPET = "trumpet"
    WHISTLE = "whistle"
    TELEPHONE_RINGS = "telephone_rings"
    CAMERA = "camera"
    TYPING = "typing"
    PAGE_TURNS = "page_turns"
    WRITING = "writing"
    COINS = "coins"
    CLINK = "clink"
    MATCH = "match"
    FIRE_CRACKLES = "fire_crackles"
    KETTLE = "kettle"
    POURING = "pouring"
    DRIP = "drip"
    BUBBLES = "bubbles"
    SPLASH = "splash"
    WAVE = "wave"
    THUNDER = "thunder"
    WIND_GUST = "wind_gust"
    RUSTLE = "rustle"
    WHOOSH = "whoosh"
    CRASH = "crash"
    THUD = "thud"
    SNAP = "snap"
    GLASS_BREAKS = "glass_breaks"
    EXPLOSION = "explosion"
    GUNSHOT = "gunshot"
    FIREWORKS = "fireworks"
    SWORD = "sword"
    HAMMER = "hammer"
    SAW = "saw"
    CHAIN = "chain"
    ENGINE = "engine"
    CAR_PASSES = "car_passes"
    CAR_HORN = "car_horn"
    BRAKES = "brakes"
    SIREN = "siren"
    TRAIN_WHISTLE = "train_whistle"
    TRAIN_PASSES = "train_passes"
    SHIP_HORN = "ship_horn"
    AEROPLANE = "aeroplane"
    ROCKET = "rocket"
    BEEP = "beep"
    ZAP = "zap"
    HOOVES = "hooves"
    BARK = "bark"
    GROWL = "growl"
    HOWL = "howl"
    MEOW = "meow"
    PURR = "purr"
    WHINNY = "whinny"
    MOO = "moo"
    BAA = "baa"
    OINK = "oink"
    ROOSTER = "rooster"
    CLUCK = "cluck"
    QUACK = "quack"
    CROW = "crow"
    OWL = "owl"
    GULLS = "gulls"
    BIRDSONG = "birdsong"
    WINGS = "wings"
    FROG = "frog"
    SQUEAK = "squeak"
    HISS = "hiss"
    BUZZ = "buzz"
    CRICKETS = "crickets"
    ROAR = "roar"
    ELEPHANT = "elephant"
    HEARTBEAT = "heartbeat"
    SNORE = "snore"
    APPLAUSE = "applause"
    CHEERS = "cheers"
    LAUGHTER = "laughter"


class Bed(StrEnum):
    """A bed of sound: what a place or its weather sounds like for as long as one is there."""

    RAIN = "rain"
    HEAVY_RAIN = "heavy_rain"
    RAIN_INDOORS = "rain_indoors"
    STORM = "storm"
    STORM_INDOORS = "storm_indoors"
    WIND = "wind"
    WIND_INDOORS = "wind_indoors"
    SNOW = "snow"
    BLIZZARD = "blizzard"
    SEA = "sea"
    OPEN_SEA = "open_sea"
    HARBOUR = "harbour"
    RIVER = "river"
    WATERFALL = "waterfall"
    LAKE = "lake"
    UNDERWATER = "underwater"
    FOREST = "forest"
    LEAF_WOOD = "leaf_wood"
    JUNGLE = "jungle"
    MEADOW = "meadow"
    NIGHT = "night"
    OWL_NIGHT = "owl_night"
    FARM = "farm"
    VILLAGE = "village"
    CITY = "city"
    CITY_NIGHT = "city_night"
    PARK = "park"
    MARKET = "market"
    CROWD = "crowd"
    STATION = "station"
    CAFE = "cafe"
    CLASSROOM = "classroom"
    OFFICE = "office"
    ROOM = "room"
    CAVE = "cave"
    FIRE = "fire"
    WORKSHOP = "workshop"
    CASTLE = "castle"
    TRAIN = "train"
    SPACE = "space"
    SPACESHIP = "spaceship"
    PLANET = "planet"
    DESERT = "desert"
    MOUNTAINS = "mountains"
    AUDIENCE = "audience"


@dataclass(frozen=True)
class SpotEffect:
    """A sound that the script tells of in a shot.

    ``at`` is how much of the shot's words comes before it, 0 to 1; ``pan`` is -1 (left) to 1
    (right); ``distance`` is 0 (close by) to 1 (far away).
    """

    sound: Sound
    at: float = 0.0
    pan: float = 0.0
    distance: float = 0.3


@dataclass(frozen=True)
class MusicOrder:
    """One cue as its composer is to write it.

    Args:
        mood: what it is to feel like.
        style: a name of the composer's styles, or "" for the mood's own.
        samples: its exact length at 48 kHz.
        seed: the film's; with it, the same theme has the same melody in every cue.
        theme: whose or what place's theme is played, or "" for the film's main theme.
        appearance: how often the theme was heard before in this film; it is developed, not
            repeated.
        intensity: (sample, 0..1) points of how full the music is; empty for the mood's own way.
        hits: samples at which something changes on the picture and the music may mark it.
        opens, closes: whether the film begins or ends with this cue: an opening grows out of
            silence, the last ends on a cadence that lands on its last sample; a cue that does
            neither comes to a half close at its end, where the next is crossed over to.
        prompt: free words of a person about it ("a sleepy harbour at dawn"), or "".
    """

    mood: Mood
    style: str
    samples: int
    seed: int
    theme: str = ""
    appearance: int = 0
    intensity: tuple[tuple[int, float], ...] = ()
    hits: tuple[int, ...] = ()
    opens: bool = True
    closes: bool = True
    prompt: str = ""


MUSIC_LEVEL_DB = (-18.0, 6.0)
"""How far a person may move the music from the house level, in decibels."""


@dataclass(frozen=True)
class SoundWishes:
    """What a person chose for the sound of a film.

    Args:
        language: a tag of ``Language``, or "" for what the script is recognised as.
        voices: names of characters with the id of the voice that was chosen for each.
        pronunciations: words with how they are to be read ("Siobhan", "shiv-awn").
        music_db: how much louder (or softer, below 0) the music is, in ``MUSIC_LEVEL_DB``.
        track: content hash of the person's own music in place of the composer's, or "".
        described: whether the narrator says in the pauses what is seen.
        burned: whether captions are drawn into the picture.
        caption_tracks: language tags with content hashes of translated WebVTT captions.
    """

    language: str = ""
    voices: tuple[tuple[str, str], ...] = ()
    pronunciations: tuple[tuple[str, str], ...] = ()
    music_db: float = 0.0
    track: str = ""
    described: bool = False
    burned: bool = False
    caption_tracks: tuple[tuple[str, str], ...] = ()
