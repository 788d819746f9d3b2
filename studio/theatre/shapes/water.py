"""Sheets of sea that roll."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
    Shadow,
    polygon,
)
from studio.theatre.scene import Motion, Set, own_chance


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
