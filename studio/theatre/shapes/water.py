"""Sheets of sea that roll."""

import math

from studio.film.look import Weather
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
    Shadow,
    polygon,
    ribbon,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.sky import orb_x


def wave_line(scene: Set, y: float, size: float, length: float) -> Path:
    """The crest line of a sheet of sea: cusps like fish scales, down to the bottom."""
    phase = scene.between(0, length)
    points = []
    x = scene.left - 60
    while x < scene.right + 60:
        points.append((x, y - size * abs(math.sin(math.pi * (x + phase) / length)) ** 0.8))
        x += 9
    return polygon(
        [*points, (scene.right + 60, scene.bottom + 40), (scene.left - 60, scene.bottom + 40)]
    )


@own_chance
def sea(
    scene: Set,
    y: float,
    size: float,
    *,
    depth: float,
    distance: float,
    bottom: float | None = None,
    colour: str = "#1f6478",
    foam: str = "#c9dcd4",
) -> None:
    """Two sheets of water, one foam and one deep, rolling to and fro."""
    light = scene.light
    low = scene.bottom if bottom is None else bottom
    sheet = scene.sheet(scene.left - 60, y - size * 2 - 40, scene.right + 60, low)
    length = size * 6.5
    water = mix(scene.tone(colour, distance), light.sky[3], 0.10)
    crest = mix(scene.tone(foam, distance), light.sky[4], 0.2)
    cast = Shadow(0, -size * 0.3 - 3, size * 0.5 + 5, 0.42)
    sheet.cut(wave_line(scene, y, size, length), crest, water, shadow=cast)
    sheet.cut(
        wave_line(scene, y + size * 0.75, size, length), water, brighten(water, 0.55), shadow=cast
    )
    motion = Motion(
        sway_x=16 + size * 0.9,
        period_x=scene.between(5.5, 8),
        sway_y=size * 0.28,
        period_y=scene.between(3.4, 5),
        phase=scene.between(0, 6),
    )
    scene.put(sheet, depth, motion=motion)


@own_chance
def light_path(scene: Set, top: float, bottom: float, *, depth: float) -> None:
    """The sun's or moon's light lying on the water in broken strips, below it."""
    light = scene.light
    if light.weather in (Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG):
        return
    x, rows = orb_x(scene), 9
    low = light.orb.y > 0.6
    opacity = 0.62 if low or light.night else 0.30
    sheet = scene.sheet(x - 260 * scene.u, top - 20, x + 260 * scene.u, bottom + 30)
    for row in range(rows):
        t = row / (rows - 1)
        y = top + (bottom - top) * t
        for _ in range(2):
            half = (24 + 80 * t) * scene.between(0.5, 1.1) * scene.u
            at = x + scene.between(-50, 50) * t * scene.u
            strip = ribbon([(at - half, y), (at, y - 2), (at + half, y)], [1, 5 + 5 * t, 1])
            sheet.cut(strip, light.orb.colour, shadow=None, edge=0.06, opacity=opacity)
    motion = Motion(sway_x=9, period_x=3.3, pulse=0.35, period_pulse=2.4, phase=depth * 20)
    scene.put(sheet, depth, at=(x, top), motion=motion)
