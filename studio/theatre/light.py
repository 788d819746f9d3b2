"""The light of a shot, as one system: everybody who cuts paper asks it for their colours.

``light_of(time_of_day, weather, mood, season, lamps)`` gives a ``Light``. Puppets and props
cut their pieces from ``light.paper(colour)``; scenery from ``light.scenery(colour, distance)``,
which also lets the air come between;
shadows fall as ``light.shadow()`` says, away from the sun or moon.
"""

from dataclasses import dataclass, replace

from studio.film.look import Lamps, Mood, Season, TimeOfDay, Weather
from studio.lib.hashing import seed_of
from studio.theatre.colour import Rgb, brighten, mix, saturate, times
from studio.theatre.paper import Shadow


@dataclass(frozen=True)
class Orb:
    """The sun or moon: its place as shares of the frame (y counts down to the horizon)."""

    moon: bool
    x: float
    y: float
    radius: float
    colour: str
    halo: str


@dataclass(frozen=True)
class Light:
    """What the light does to every sheet in a shot.

    ``sky`` runs from the top to the horizon; ``haze`` is the colour of distance; ``cast`` and
    ``scenery_cast`` multiply paper in front and behind; ``glow`` is how much lamps and windows
    shine, 0..1; ``side`` is where shadows fall, -1 left or 1 right, away from the sun or moon;
    ``shade`` their colour.
    """

    time_of_day: TimeOfDay
    weather: Weather
    mood: Mood
    season: Season
    sky: tuple[str, ...]
    haze: str
    cast: Rgb
    scenery_cast: Rgb
    vivid: float
    glow: float
    lamp: str
    shade: str
    depth_of_shade: float
    side: int
    orb: Orb
    air: float = 0.55
    lamps: Lamps = Lamps.BY_TIME

    @property
    def night(self) -> bool:
        """Whether it is dark enough for stars and lamps."""
        return self.time_of_day is TimeOfDay.NIGHT

    @property
    def burning(self) -> bool:
        """Whether fires may burn here, at any hour."""
        return self.lamps is not Lamps.DARK

    @property
    def moonlit(self) -> bool:
        """Whether it is night and the story has put the lamps out."""
        return self.night and not self.burning

    def mirrored(self) -> "Light":
        """The same light with its sun or moon on the other side."""
        return replace(self, side=-self.side, orb=replace(self.orb, x=1 - self.orb.x))

    def over(self, seed: int) -> "Light":
        """The light over the place of a seed, whose sun rises where that place has its east."""
        return self.mirrored() if seed_of("east", seed) % 2 else self

    def paper(self, colour: str) -> str:
        """A colour of a puppet or prop as it looks in this light."""
        return times(saturate(colour, self.vivid), self.cast)

    def scenery(self, colour: str, distance: float = 0.0) -> str:
        """A colour of the set in this light; ``distance`` 0 (near) .. 1 (at the horizon)."""
        lit = times(saturate(colour, self.vivid), self.scenery_cast)
        return mix(lit, self.haze, min(0.92, distance * self.air))

    def shining(self, dark: str) -> str:
        """A window or lamp: ``dark`` paper by day, glowing as night comes."""
        return mix(self.scenery(dark), self.lamp, self.glow)

    def shadow(self, size: float = 1.0, *, opacity: float = 1.0) -> Shadow:
        """The shadow of a piece lying ``size`` above the one below it (1 is usual).

        As all shadows it is given for light from the left; sheets turn it to the light's ``side``.
        """
        return Shadow(7 * size, 11 * size, 10 * size, min(0.6, self.depth_of_shade * opacity))


_SUN, _MOON = "#fff1b8", "#f6ebc8"

_TIMES: dict[TimeOfDay, Light] = {
    TimeOfDay.DAWN: Light(
        TimeOfDay.DAWN,
        Weather.CLEAR,
        Mood.CALM,
        Season.SUMMER,
        sky=("#5d74b4", "#8a86c0", "#c993b4", "#f2a898", "#fac79a", "#fde3b0"),
        haze="#f4cdb4",
        cast=(1.0, 0.93, 0.90),
        scenery_cast=(0.96, 0.84, 0.88),
        vivid=1.04,
        glow=0.45,
        lamp="#ffdf94",
        shade="#2a1638",
        depth_of_shade=0.38,
        side=1,
        orb=Orb(moon=False, x=0.27, y=0.80, radius=88, colour="#fff0b4", halo="#ffd08a"),
    ),
    TimeOfDay.DAY: Light(
        TimeOfDay.DAY,
        Weather.CLEAR,
        Mood.CALM,
        Season.SUMMER,
        sky=("#3f94cf", "#5badd9", "#7fc4e0", "#a3d7e4", "#c4e6e6", "#def0e4"),
        haze="#c6e2e6",
        cast=(1.0, 1.0, 0.98),
        scenery_cast=(1.0, 1.0, 0.97),
        vivid=1.08,
        glow=0.0,
        lamp="#ffe7a0",
        shade="#0d1c33",
        depth_of_shade=0.38,
        side=-1,
        orb=Orb(moon=False, x=0.77, y=0.26, radius=82, colour="#ffe99a", halo="#fff3c4"),
    ),
    TimeOfDay.DUSK: Light(
        TimeOfDay.DUSK,
        Weather.CLEAR,
        Mood.CALM,
        Season.SUMMER,
        sky=("#2f2d68", "#5c3b80", "#96487f", "#cf5b6c", "#ef8656", "#fab45e"),
        haze="#d9737a",
        cast=(1.0, 0.86, 0.80),
        scenery_cast=(0.82, 0.62, 0.72),
        vivid=1.06,
        glow=0.8,
        lamp="#ffd277",
        shade="#1a0f33",
        depth_of_shade=0.44,
        side=-1,
        orb=Orb(moon=False, x=0.70, y=0.84, radius=104, colour="#ffcf6b", halo="#ffa25c"),
    ),
    TimeOfDay.NIGHT: Light(
        TimeOfDay.NIGHT,
        Weather.CLEAR,
        Mood.CALM,
        Season.SUMMER,
        sky=("#141a42", "#182456", "#1e3268", "#2a4879", "#3c668e", "#5688a0"),
        haze="#3f6788",
        cast=(0.84, 0.86, 0.97),
        scenery_cast=(0.60, 0.64, 0.87),
        vivid=1.06,
        glow=1.0,
        lamp="#ffdc86",
        shade="#05071a",
        depth_of_shade=0.5,
        side=-1,
        orb=Orb(moon=True, x=0.72, y=0.24, radius=84, colour=_MOON, halo="#c9d4e8"),
    ),
}


def _veil(light: Light, *, grey: float, dark: float, air: float) -> Light:
    """The same light under cloud: greyer sky, softer shadows, more air between."""
    tone = mix(light.haze, "#8f9aa6", 0.25 if light.night else 0.55)
    tone = brighten(tone, dark)
    sky = tuple(
        brighten(mix(saturate(c, 1 - grey * 0.6), tone, grey * 0.6), dark) for c in light.sky
    )
    cast = _scaled(light.cast, 0.5 + 0.5 * dark)
    scenery = _scaled(light.scenery_cast, dark)
    return replace(
        light,
        sky=sky,
        haze=mix(light.haze, tone, grey),
        cast=cast,
        scenery_cast=scenery,
        vivid=light.vivid * (1 - 0.22 * grey),
        glow=max(light.glow, 0.5 * grey),
        air=air,
        depth_of_shade=light.depth_of_shade * (1 - 0.15 * grey),
    )


_VEILS: dict[Weather, tuple[float, float, float]] = {
    Weather.CLOUDY: (0.45, 0.95, 0.60),
    Weather.RAIN: (0.65, 0.80, 0.66),
    Weather.STORM: (0.70, 0.62, 0.60),
    Weather.SNOW: (0.55, 0.96, 0.68),
    Weather.FOG: (0.80, 0.97, 0.90),
    Weather.WIND: (0.15, 1.0, 0.55),
}


def _scaled(cast: Rgb, factor: float) -> Rgb:
    return (cast[0] * factor, cast[1] * factor, cast[2] * factor)


_MOODS: dict[Mood, tuple[Rgb, float]] = {
    Mood.CALM: ((1.0, 1.0, 1.0), 1.0),
    Mood.JOYFUL: ((1.03, 1.01, 0.96), 1.08),
    Mood.PLAYFUL: ((1.02, 1.01, 0.99), 1.12),
    Mood.TENDER: ((1.03, 0.98, 0.97), 0.98),
    Mood.SAD: ((0.94, 0.97, 1.03), 0.82),
    Mood.TENSE: ((0.95, 0.93, 0.97), 0.94),
    Mood.MYSTERIOUS: ((0.93, 0.97, 1.04), 0.95),
    Mood.HEROIC: ((1.03, 1.0, 0.96), 1.10),
}


def _felt(light: Light, mood: Mood) -> Light:
    tint, vivid = _MOODS[mood]

    def tinted(cast: Rgb) -> Rgb:
        return (cast[0] * tint[0], cast[1] * tint[1], cast[2] * tint[2])

    return replace(
        light,
        mood=mood,
        vivid=light.vivid * vivid,
        cast=tinted(light.cast),
        scenery_cast=tinted(light.scenery_cast),
        haze=times(light.haze, tint),
        sky=tuple(saturate(times(c, tint), 0.5 + vivid / 2) for c in light.sky),
    )


def light_of(
    time_of_day: TimeOfDay,
    weather: Weather = Weather.CLEAR,
    mood: Mood = Mood.CALM,
    season: Season = Season.SUMMER,
    lamps: Lamps = Lamps.BY_TIME,
) -> Light:
    """The light of a shot; every combination has one.

    ``lamps`` LIT lets lamps, windows and fires shine fully at any hour, DARK puts them all out.
    """
    light = replace(_TIMES[time_of_day], weather=weather, season=season)
    if weather in _VEILS:
        grey, dark, air = _VEILS[weather]
        if light.night:  # night is dark and blue enough already
            grey, dark = grey * 0.28, 1 - (1 - dark) * 0.4
        light = _veil(light, grey=grey, dark=dark, air=air)
    if lamps is not Lamps.BY_TIME:
        light = replace(light, lamps=lamps, glow=1.0 if lamps is Lamps.LIT else 0.0)
    return _felt(light, mood)


_ROOM: dict[TimeOfDay, tuple[Rgb, Rgb]] = {
    TimeOfDay.DAWN: ((1.0, 0.95, 0.91), (0.97, 0.88, 0.86)),
    TimeOfDay.DAY: ((1.0, 0.99, 0.97), (1.0, 0.98, 0.94)),
    TimeOfDay.DUSK: ((1.0, 0.92, 0.84), (0.90, 0.76, 0.72)),
    TimeOfDay.NIGHT: ((0.98, 0.90, 0.82), (0.79, 0.69, 0.68)),
}


_UNLIT: dict[TimeOfDay, tuple[Rgb, Rgb]] = {
    TimeOfDay.DAWN: ((0.86, 0.86, 0.94), (0.74, 0.72, 0.82)),
    TimeOfDay.DAY: ((0.97, 0.98, 0.99), (0.94, 0.95, 0.96)),
    TimeOfDay.DUSK: ((0.78, 0.70, 0.84), (0.62, 0.52, 0.68)),
    TimeOfDay.NIGHT: ((0.50, 0.58, 0.86), (0.34, 0.41, 0.68)),
}
"""Rooms whose lamps are out: what comes through the window must do."""


def indoors(light: Light) -> Light:
    """The light inside a room while ``light`` is outside: lamps are lit, weather stays out.

    Where the lamps are out, a room by night has the moon alone: dark and blue, but readable.
    """
    cast, scenery = (_ROOM if light.burning else _UNLIT)[light.time_of_day]
    tint, vivid = _MOODS[light.mood]
    return replace(
        light,
        cast=(cast[0] * tint[0], cast[1] * tint[1], cast[2] * tint[2]),
        scenery_cast=(scenery[0] * tint[0], scenery[1] * tint[1], scenery[2] * tint[2]),
        vivid=(1.16 if light.night and light.burning else 0.9 if light.moonlit else 1.05) * vivid,
        glow=max(light.glow, 0.25 if light.weather in _VEILS and light.burning else 0.0),
        air=0.2,
    )
