"""Skies: torn bands of colour, sun or moon with halos, stars, clouds that drift, birds."""

import math

from studio.film.look import TimeOfDay, Weather
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    circle,
    ellipse,
    polygon,
    rect,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance

_HIDING = (Weather.RAIN, Weather.FOG, Weather.SNOW)


@own_chance
def paint_sky(scene: Set, horizon: float, *, orb: bool = True, bands: bool = True) -> None:
    """Everything above the horizon: bands, stars, sun or moon, and drifting clouds."""
    light = scene.light
    sheet = scene.sheet()
    last = len(light.sky) - 1
    height = horizon + 110
    sheet.cut(
        rect(scene.left - 10, -130, scene.width + 420, scene.height + 260),
        light.sky[0],
        mix(light.sky[0], light.sky[1], 0.7),
        shadow=None,
        edge=0,
    )
    hidden = light.weather in _HIDING
    sinks = light.orb.y > 0.6
    swell, length = scene.between(18, 74), scene.between(330, 640)
    for i in range(2, last + 1):
        if orb and not hidden and sinks and i == last:
            _orb(scene, sheet, horizon)
        share = (i - 1) / (last - 1)
        y = -60 + height * (0.13 + 0.80 * share) + scene.between(-16, 16)
        line = scene.ridge(y, swell, length=length)
        colour, to = light.sky[i], mix(light.sky[i], light.sky[min(i + 1, last)], 0.45)
        sheet.cut(line.path(), colour, to, torn=7 if bands else 0, shadow=Shadow(0, -8, 16, 0.30))
    if light.night and not hidden:
        _stars(scene, sheet, horizon)
    if orb and not hidden and not sinks:
        _orb(scene, sheet, horizon)
    scene.put(sheet, 0.05)
    _clouds(scene, horizon)
    if not light.night and light.weather in (Weather.CLEAR, Weather.WIND, Weather.CLOUDY):
        birds(scene, horizon)


@own_chance
def _stars(scene: Set, sheet: Sheet, horizon: float) -> None:
    count = int(90 * scene.width * horizon / (1920 * 600))
    for _ in range(count):
        x = scene.between(scene.left, scene.right)
        y = -80 + (horizon * 0.72 + 60) * scene.between(0, 1) ** 1.6
        radius = scene.between(1.3, 3.4)
        sheet.cut(circle(x, y, radius), "#f6ecc9", shadow=None, edge=0, texture=0.02)
    for _ in range(max(3, count // 12)):
        x = scene.between(scene.left, scene.right)
        y = -40 + horizon * 0.55 * scene.between(0, 1)
        sheet.cut(
            star(x, y, scene.between(8, 14), points=4, inner=0.3),
            "#fff3c9",
            shadow=Shadow(2, 3, 3, 0.4),
            texture=0.03,
        )


def star(x: float, y: float, radius: float, *, points: int = 5, inner: float = 0.45) -> Path:
    """A star with ``points`` rays."""
    ring = []
    for i in range(points * 2):
        r = radius if i % 2 == 0 else radius * inner
        a = math.pi * i / points - math.pi / 2
        ring.append((x + r * math.cos(a), y + r * math.sin(a)))
    return polygon(ring)


def orb_x(scene: Set) -> float:
    """Where the sun or moon of this place stands."""
    return scene.width * (scene.light.orb.x + (scene.seed % 173 - 86) / 1000)


@own_chance
def _orb(scene: Set, sheet: Sheet, horizon: float) -> None:
    """The sun or the moon, in rings of tracing paper."""
    orb = scene.light.orb
    x = orb_x(scene)
    low = orb.y > 0.6
    y = horizon * orb.y * (scene.between(0.97, 1.04) if low else scene.between(0.8, 1.2))
    radius = orb.radius * scene.between(0.85, 1.25) * scene.u
    for grow, opacity in ((2.7, 0.13), (2.0, 0.16), (1.45, 0.22)):
        sheet.cut(
            circle(x, y, radius * grow),
            orb.halo,
            shadow=None,
            edge=0,
            opacity=opacity,
            texture=0.03,
        )
    colour = orb.colour
    sheet.cut(circle(x, y, radius), colour, brighten(colour, 0.9), shadow=scene.light.shadow(0.8))
    if not orb.moon:
        return
    for dx, dy, r in ((-30, -22, 20), (24, 18, 27), (30, -38, 11), (-22, 38, 13), (2, -8, 8)):
        k = radius / 92
        sheet.cut(
            circle(x + dx * k, y + dy * k, r * k),
            brighten(colour, 0.93),
            shadow=Shadow(-1, -2, 2, 0.25),
            edge=-0.12,
        )


@own_chance
def cloud(
    scene: Set, sheet: Sheet, x: float, y: float, size: float, colours: tuple[str, ...]
) -> None:
    """One cloud of overlapping sheets, the nearest lowest; flat underneath."""
    for k, colour in enumerate(colours):
        shrink = 1 - 0.06 * k
        puffs = []
        for i in range(7):
            t = (i / 6 - 0.5) * 2
            puffs.append(
                ellipse(
                    x + t * 205 * size * shrink + scene.between(-12, 12),
                    y + k * 30 * size - (1 - t * t) * 62 * size + scene.between(-10, 10),
                    (76 - 18 * abs(t)) * size,
                    (64 - 16 * abs(t)) * size,
                )
            )
        base = rounded_rect(
            x - 236 * size * shrink,
            y + k * 30 * size - 26 * size,
            472 * size * shrink,
            68 * size,
            34 * size,
        )
        sheet.cut(
            union(*puffs, base), colour, shadow=scene.light.shadow(0.9, opacity=0.9), texture=0.06
        )


def cloud_papers(scene: Set, *, dark: float = 0.0) -> tuple[str, ...]:
    """Two or three sheets of one cloud in this light."""
    light = scene.light
    white = {
        TimeOfDay.DAWN: "#fbdcd0",
        TimeOfDay.DAY: "#f7f8f4",
        TimeOfDay.DUSK: "#c66f86",
        TimeOfDay.NIGHT: "#6475a6",
    }[light.time_of_day]
    body = mix(white, mix(light.sky[0], "#20264a", 0.25), dark)
    if light.weather in (Weather.CLOUDY, Weather.RAIN, Weather.STORM, Weather.SNOW):
        grey = {Weather.CLOUDY: 0.25, Weather.SNOW: 0.2, Weather.RAIN: 0.5, Weather.STORM: 0.72}
        deep = mix(light.sky[0], "#2c3258" if light.night else "#5a6577", 0.6)
        body = mix(body, deep, grey[light.weather])
    return (mix(body, light.sky[2], 0.45), mix(body, light.sky[3], 0.18), brighten(body, 1.04))


@own_chance
def _clouds(scene: Set, horizon: float) -> None:
    light = scene.light
    count, heavy = {
        Weather.CLEAR: (3, 0),
        Weather.WIND: (5, 0),
        Weather.CLOUDY: (5, 3),
        Weather.RAIN: (3, 5),
        Weather.STORM: (3, 6),
        Weather.SNOW: (3, 4),
        Weather.FOG: (2, 0),
    }[light.weather]
    speed = 7 * scene.windy
    kind = scene.between(0, 1)
    for i in range(count):
        size = scene.between(0.45, 1.15) * scene.u
        x = scene.width * (i + scene.between(0.05, 0.95)) / count
        y = horizon * scene.between(0.2, 0.74)
        pace, depth = speed * (0.6 + 0.15 * i), 0.14 + 0.03 * i
        if kind < 0.3 and i < 2 and not heavy and light.weather is not Weather.FOG:
            _streak(scene, x, y, size, depth, pace)
        else:
            _hang_cloud(scene, x, y, size, depth, pace, 0.10)
    for i in range(heavy):
        size = scene.between(1.25, 1.85) * scene.u
        x = scene.width * (i + scene.between(0.2, 0.8)) / heavy
        y = horizon * scene.between(0.02, 0.26)
        _hang_cloud(scene, x, y, size, 0.24 + 0.02 * i, speed * (1.1 + 0.1 * i), 0.35)


@own_chance
def _streak(scene: Set, x: float, y: float, size: float, depth: float, speed: float) -> None:
    """A long flat cloud: strips that overlap and run out thin at both ends."""
    reach = 480 * size
    sheet = scene.sheet(x - reach, y - 110 * size, x + reach, y + 110 * size)
    papers = cloud_papers(scene, dark=0.06)
    for k, paper in enumerate(papers):
        half, tall = scene.between(200, 310) * size, scene.between(34, 50) * size
        middle = x + scene.between(-100, 100) * size
        low = y + (k - 1) * 27 * size
        top = [
            (middle + half * t, low - tall * (1 - abs(t) ** 1.6) * scene.between(0.75, 1.15))
            for t in (-0.72, -0.42, -0.1, 0.2, 0.5, 0.76)
        ]
        bottom = [
            (middle + half * t, low + 0.55 * tall * (1 - t * t)) for t in (0.7, 0.25, -0.25, -0.7)
        ]
        strip = smooth([(middle - half, low), *top, (middle + half, low), *bottom], tension=0.7)
        sheet.cut(strip, paper, shadow=scene.light.shadow(0.8, opacity=0.7), texture=0.06)
    span = scene.width + 2 * reach + 300
    scene.put(sheet, depth, at=(x, y), motion=Motion(drift=speed, span=span, sway_y=2, period_y=8))


@own_chance
def _hang_cloud(
    scene: Set, x: float, y: float, size: float, depth: float, speed: float, dark: float
) -> None:
    reach, rise = 330 * size, 190 * size
    sheet = scene.sheet(x - reach, y - rise, x + reach, y + 170 * size)
    papers = cloud_papers(scene, dark=dark)
    cloud(scene, sheet, x, y, size, papers[: 3 if size > 0.8 else 2])
    span = scene.width + 2 * reach + 300
    scene.put(sheet, depth, at=(x, y), motion=Motion(drift=speed, span=span, sway_y=3, period_y=7))


@own_chance
def birds(scene: Set, horizon: float) -> None:
    """A loose flock, gliding across."""
    count = int(scene.between(3, 6))
    ox, oy = scene.width * scene.between(0.12, 0.45), horizon * scene.between(0.26, 0.44)
    colour = mix(scene.light.sky[0], "#1b2038", 0.62)
    for i in range(count):
        s = scene.between(11, 20) * scene.u
        x = ox + (i % 3) * 150 * scene.u + (i // 3) * 80 + scene.between(-24, 24)
        y = oy + (i // 3) * 74 + scene.between(-34, 34)
        sheet = scene.sheet(x - 4 * s, y - 3 * s, x + 4 * s, y + 3 * s)
        wings = [
            (x - 2.2 * s, y - 0.55 * s),
            (x - s, y - 0.95 * s),
            (x, y),
            (x + s, y - 0.95 * s),
            (x + 2.2 * s, y - 0.55 * s),
            (x + s, y - 0.45 * s),
            (x, y + 0.5 * s),
            (x - s, y - 0.45 * s),
        ]
        sheet.cut(smooth(wings, tension=0.9), colour, shadow=Shadow(2, 4, 4, 0.28), texture=0.03)
        motion = Motion(
            drift=26 + 3 * i,
            span=scene.width + 700,
            sway_y=9,
            period_y=scene.between(1.6, 2.6),
            turn=5,
            period_turn=scene.between(1.2, 2.0),
            phase=i * 1.7,
        )
        scene.put(sheet, 0.3, at=(x, y), motion=motion)
