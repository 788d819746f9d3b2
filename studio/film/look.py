"""How things look on stage: the closed vocabularies that storyboard and theatre share.

Every member here is something the paper theatre can really draw; the tests hold the
theatre to it. Values are the words used in JSON, in the database and in templates.
"""

from dataclasses import dataclass
from enum import StrEnum

from studio.film.dress import Beard, Colour, HairStyle, Hat, Wardrobe

__all__ = [
    "INDOORS",
    "SHELTERED",
    "Age",
    "Beard",
    "Build",
    "CameraMove",
    "Colour",
    "Effect",
    "Emotion",
    "Framing",
    "Gender",
    "HairStyle",
    "Hat",
    "Lamps",
    "Look",
    "Mood",
    "Season",
    "Setting",
    "Species",
    "TimeOfDay",
    "Viseme",
    "Wardrobe",
    "Weather",
]


class Setting(StrEnum):
    """Kinds of backdrop."""

    SEA_COAST = "sea_coast"
    OPEN_SEA = "open_sea"
    HARBOUR = "harbour"
    BEACH = "beach"
    ISLAND = "island"
    UNDERWATER = "underwater"
    RIVER = "river"
    LAKE = "lake"
    WATERFALL = "waterfall"
    FOREST = "forest"
    LEAF_WOOD = "leaf_wood"
    JUNGLE = "jungle"
    MEADOW = "meadow"
    FARMLAND = "farmland"
    HILLS = "hills"
    COUNTRY_ROAD = "country_road"
    MOUNTAINS = "mountains"
    CAVE = "cave"
    SNOWFIELD = "snowfield"
    DESERT = "desert"
    VILLAGE = "village"
    CASTLE = "castle"
    SKYLINE = "skyline"
    CITY_STREET = "city_street"
    PARK = "park"
    STATION = "station"
    MARKET = "market"
    LIVING_ROOM = "living_room"
    KITCHEN = "kitchen"
    BEDROOM = "bedroom"
    STUDY = "study"
    CLASSROOM = "classroom"
    OFFICE = "office"
    WORKSHOP = "workshop"
    CAFE = "cafe"
    THEATRE = "theatre"
    SPACESHIP = "spaceship"
    PLANET = "planet"
    SPACE = "space"
    SKY = "sky"
    PAPER = "paper"


INDOORS = frozenset(
    {
        Setting.LIVING_ROOM,
        Setting.KITCHEN,
        Setting.BEDROOM,
        Setting.STUDY,
        Setting.CLASSROOM,
        Setting.OFFICE,
        Setting.WORKSHOP,
        Setting.CAFE,
        Setting.THEATRE,
        Setting.SPACESHIP,
    }
)
"""Settings between walls: lit by lamps, and weather stays outside."""

SHELTERED = INDOORS | {Setting.CAVE, Setting.UNDERWATER, Setting.SPACE, Setting.PAPER}
"""Settings where no weather falls."""


class TimeOfDay(StrEnum):
    """The light of a shot."""

    DAWN = "dawn"
    DAY = "day"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    """What the air does."""

    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"
    WIND = "wind"


class Effect(StrEnum):
    """What is in the air besides weather."""

    FIREFLIES = "fireflies"
    EMBERS = "embers"
    DUST = "dust"
    BIRDS = "birds"
    LEAVES = "leaves"
    BUBBLES = "bubbles"
    PETALS = "petals"


class Lamps(StrEnum):
    """Whether lamps, windows and fires of a place burn: as the time asks, or as the story says."""

    BY_TIME = "by_time"
    LIT = "lit"
    DARK = "dark"


class Season(StrEnum):
    """The colour of leaves and fields outdoors."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Mood(StrEnum):
    """The feeling of a shot; it tints the light and leads the music."""

    CALM = "calm"
    JOYFUL = "joyful"
    PLAYFUL = "playful"
    TENDER = "tender"
    SAD = "sad"
    TENSE = "tense"
    MYSTERIOUS = "mysterious"
    HEROIC = "heroic"


class Framing(StrEnum):
    """Shot sizes, from the whole place to one thing."""

    ESTABLISHING = "establishing"
    WIDE = "wide"
    FULL = "full"
    TWO_SHOT = "two_shot"
    MEDIUM = "medium"
    OVER_SHOULDER = "over_shoulder"
    CLOSE = "close"
    INSERT = "insert"


class CameraMove(StrEnum):
    """What the camera does over the length of a shot."""

    STILL = "still"
    PUSH_IN = "push_in"
    PULL_OUT = "pull_out"
    PAN_LEFT = "pan_left"
    PAN_RIGHT = "pan_right"
    RISE = "rise"
    TILT_UP = "tilt_up"
    TILT_DOWN = "tilt_down"
    TRACK = "track"
    HANDHELD = "handheld"
    DRIFT = "drift"


class Emotion(StrEnum):
    """What a face shows."""

    NEUTRAL = "neutral"
    HAPPY = "happy"
    SAD = "sad"
    ANGRY = "angry"
    AFRAID = "afraid"
    SURPRISED = "surprised"
    THOUGHTFUL = "thoughtful"
    TENDER = "tender"
    PROUD = "proud"
    TIRED = "tired"
    DISGUSTED = "disgusted"
    LAUGHING = "laughing"
    CRYING = "crying"


class Viseme(StrEnum):
    """Mouth shapes, by the sounds that make them; REST is the closed, silent mouth."""

    REST = "rest"
    MBP = "mbp"
    EE = "ee"
    EH = "eh"
    AA = "aa"
    OH = "oh"
    OO = "oo"
    FV = "fv"
    L = "l"


class Species(StrEnum):
    """What a puppet is: a person, or one of the animals and creatures that act and speak."""

    PERSON = "person"
    DOG = "dog"
    CAT = "cat"
    FOX = "fox"
    WOLF = "wolf"
    BEAR = "bear"
    RABBIT = "rabbit"
    MOUSE = "mouse"
    SQUIRREL = "squirrel"
    HEDGEHOG = "hedgehog"
    HORSE = "horse"
    DONKEY = "donkey"
    COW = "cow"
    SHEEP = "sheep"
    GOAT = "goat"
    PIG = "pig"
    DEER = "deer"
    LION = "lion"
    TIGER = "tiger"
    ELEPHANT = "elephant"
    MONKEY = "monkey"
    BIRD = "bird"
    CROW = "crow"
    OWL = "owl"
    HEN = "hen"
    DUCK = "duck"
    FISH = "fish"
    WHALE = "whale"
    FROG = "frog"
    TURTLE = "turtle"
    SNAKE = "snake"
    BEE = "bee"
    BUTTERFLY = "butterfly"
    DRAGON = "dragon"


class Age(StrEnum):
    """Ages a puppet can be cut to."""

    CHILD = "child"
    YOUNG = "young"
    ADULT = "adult"
    OLD = "old"


class Gender(StrEnum):
    """What the script says of a person; it leads the choice of voice and cut."""

    WOMAN = "woman"
    MAN = "man"
    NEUTRAL = "neutral"


class Build(StrEnum):
    """Body shapes."""

    SLIM = "slim"
    MEDIUM = "medium"
    STOUT = "stout"


@dataclass(frozen=True)
class Look:
    """The cut of one puppet; the same values give the same puppet in every shot.

    ``skin`` is a step from 0 (lightest) to 5 (darkest) of the theatre's skin papers. Of an
    animal, ``colour`` is the coat and ``accent`` a scarf or collar (worn when ``wears``); age,
    build, glasses and hat say the same of it as of a person, the rest nothing.
    """

    age: Age = Age.ADULT
    gender: Gender = Gender.NEUTRAL
    build: Build = Build.MEDIUM
    skin: int = 2
    hair: HairStyle = HairStyle.SHORT
    hair_colour: Colour = Colour.BROWN
    beard: Beard = Beard.NONE
    glasses: bool = False
    hat: Hat = Hat.NONE
    hat_colour: Colour = Colour.NAVY
    wardrobe: Wardrobe = Wardrobe.JUMPER
    colour: Colour = Colour.TEAL
    accent: Colour = Colour.RED
    species: Species = Species.PERSON
    wears: bool = False
