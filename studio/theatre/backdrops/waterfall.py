"""A waterfall and its pool."""

import math

from studio.film.look import TimeOfDay, Weather
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Path, Point, Shadow, Sheet, ellipse, polygon, ribbon, smooth
from studio.theatre.scene import Ground, Motion, Place, Ridge, Set, own_chance
from studio.theatre.shapes import nature, plants
from studio.theatre.shapes.boughs import bough
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.landform import along, thrown
from studio.theatre.shapes.palms import leaf_fan
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.stillwater import (
    falling_water,
    glints,
    spray,
    still_water,
    water_paper,
)
from studio.theatre.shapes.undergrowth import fireflies


def waterfall(scene: Set) -> Place:
    """Water that comes down a wooded cliff into a pool, in one leap or in steps, through mist."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.48
    paint_sky(scene, horizon)
    firs = scene.chance(0.5)
    side = 1 if scene.chance(0.5) else -1
    x = w * (0.5 + side * scene.between(0.10, 0.26))
    lip = h * scene.between(0.16, 0.25)
    stepped, wide = scene.chance(0.45), scene.between(130, 230) * u
    _far_land(scene, firs=firs)
    pool = h * 0.665
    _cliff(scene, x, lip, pool, wide, side=side, firs=firs)
    if stepped:
        shelf = lip + (pool - lip) * scene.between(0.42, 0.58)
        slip = side * scene.between(-90, 60) * u
        falling_water(scene, x, lip, shelf, wide * 0.8, 0.46)
        _ledge(scene, x + slip / 2, shelf, wide * 1.5, 0.472)
        falling_water(scene, x + slip, shelf + 4, pool, wide * 1.15, 0.476)
        spray(scene, x, shelf, wide * 0.5, 0.473)
        x += slip
    else:
        falling_water(scene, x, lip, pool, wide, 0.46)
    still_water(scene, pool - 4, h * 0.95, colour="#2f93a0", depth=0.50)
    _rings(scene, x, pool + 24 * u, wide)
    spray(scene, x, pool + 8, wide * 0.9, 0.53)
    glints(scene, pool + 50, h * 0.82, depth=0.54)
    if scene.chance(0.5):
        _rainbow(scene, x - side * 330 * u, pool, 330 * u)
    _boulders(scene, x, pool)
    floor = h * 0.815
    _near_bank(scene, floor)
    bough(scene, -side, needles=firs)
    plants.grass_frame(scene, scene.tone("#2f6a40" if not scene.snowy else "#9db4c4"))
    ground = Ground(
        horizon, floor, h * 0.91, 400 * u, (0.15 * w, 0.85 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.22 * h), water=h * 0.735,
    )  # fmt: skip
    return scene.finish(ground)


@own_chance
def _far_land(scene: Set, *, firs: bool) -> None:
    """Hazy hills and trees seen beside the cliff."""
    h, u = scene.height, scene.u
    for share, size, distance, depth in ((0.40, 90, 0.88, 0.2), (0.49, 150, 0.62, 0.32)):
        sheet = scene.sheet(top=h * share - size * 1.6 * u, bottom=h * 0.75)
        line = scene.ridge(h * share, 46, length=420)
        for k in range(13):
            x = scene.left + (k + scene.between(0, 1)) * (scene.right - scene.left) / 13
            plants.tree(
                scene,
                sheet,
                x,
                line.at(x) + 12,
                size * scene.between(0.7, 1.2) * u,
                distance,
                firs=firs,
            )
        nature.hill(scene, sheet, line, scene.grass(), distance=distance, bottom=h * 0.75)
        scene.put(sheet, depth)


@own_chance
def _cliff(
    scene: Set, x: float, lip: float, pool: float, wide: float, *, side: int, firs: bool
) -> None:
    """The rock wall in torn steps, trees on its edge, ferns on its ledges."""
    h, u = scene.height, scene.u
    sheet = scene.sheet(top=-100, bottom=h * 0.86)
    edge = scene.right + 60 if side > 0 else scene.left - 60
    reach = abs(edge - x)

    def at(share: float, y: float) -> Point:
        return (edge - side * reach * share, y)

    tops = [
        at(0.0, lip - 120 * u),
        at(0.35, lip - 90 * u),
        at(0.72, lip - 50 * u),
        at(0.94, lip - 14 * u),
    ]
    for share in (0.06, 0.2, 0.33, 0.47, 0.6, 0.74):
        tx, ty = at(share + scene.between(-0.03, 0.03), lip - (106 - 80 * share) * u)
        size = scene.between(150, 250) * u
        plants.tree(scene, sheet, tx, ty, size, 0.34, firs=firs)
    other = reach + wide * scene.between(1.2, 2.0)
    foot = edge - side * (other + scene.between(200, 360) * u)
    beyond = edge - side * other
    rock = scene.tone("#7d7488", 0.3)
    wall = [
        (edge, h * 0.86),
        *tops,
        (x, lip + 8),
        (x - side * wide * 0.55, lip - 20 * u),
        (beyond, lip + 30 * u),
        (beyond - side * 60 * u, lip + (pool - lip) * 0.4),
        (foot, pool + 10),
        (foot, h * 0.86),
    ]
    whole = smooth(wall, tension=0.22)
    sheet.cut(whole, rock, brighten(rock, 0.7), torn=7, shadow=scene.light.shadow(1.4))
    _hollow(sheet, (x, lip), pool, wide, rock)
    _slabs(scene, sheet, (x, lip), (edge, pool), wide, rock, whole)
    green = scene.tone(mix(scene.grass(), "#3f7a4a", 0.0 if scene.snowy else 0.4), 0.2)
    brow = ribbon([(p[0], p[1] + 2) for p in tops], [44 * u, 40 * u, 34 * u, 14 * u])
    sheet.cut(brow, green, brighten(green, 0.8), torn=3, shadow=Shadow(2, 7, 8, 0.36))
    for _ in range(10):
        tx, ty = x + scene.between(-2.2, 2.2) * wide, scene.between(lip + 60, pool)
        if abs(tx - x) > wide * 0.75 and abs(tx - x) < other - reach + wide:
            plants.bush(scene, sheet, tx, ty, scene.between(30, 58) * u, distance=0.2)
    scene.put(sheet, 0.45)


def _hollow(sheet: Sheet, lip: Point, pool: float, wide: float, rock: str) -> None:
    """The dark, worn groove behind a fall."""
    x, top = lip
    groove = [
        (x - wide * 0.62, top),
        (x + wide * 0.62, top),
        (x + wide * 0.9, pool + 20),
        (x - wide * 0.9, pool + 20),
    ]
    dark, shadow = brighten(rock, 0.66), Shadow(-3, 5, 9, 0.4)
    sheet.cut(polygon(groove), dark, brighten(dark, 0.8), shadow=shadow, edge=-0.12, torn=4)


@own_chance
def _slabs(
    scene: Set, sheet: Sheet, lip: Point, foot: Point, wide: float, rock: str, wall: Path
) -> None:
    """Slabs of rock that jut from a wall on both sides of a fall, large towards its edges."""
    u, drop = scene.u, foot[1] - lip[1]
    for k in range(22):
        away = 1 if (k % 3 == 0) != (foot[0] > lip[0]) else -1
        reach = abs(foot[0] - lip[0]) if away * (foot[0] - lip[0]) > 0 else wide * 2.2
        start = lip[0] + away * (wide * 0.72 + (reach - wide) * scene.between(0, 1) ** 1.5)
        y, long = lip[1] + drop * (0.06 + 0.042 * k), scene.between(120, 290) * u
        tall = scene.between(50, 120) * u
        slab = [
            (start, y),
            (start + away * long * 0.5, y - scene.between(0, 22)),
            (start + away * long, y + 8),
            (start + away * long * 0.86, y + tall),
            (start + away * long * 0.3, y + tall * 1.15),
            (start - away * 6, y + tall * 0.7),
        ]
        tone = brighten(rock, scene.between(0.82, 1.14))
        sheet.cut(
            smooth(slab, tension=0.2),
            tone,
            brighten(tone, 0.74),
            torn=3,
            clip=wall,
            shadow=Shadow(3, 6, 8, 0.34),
        )


def _ledge(scene: Set, x: float, y: float, wide: float, depth: float) -> None:
    """The rock that a fall strikes on its way."""
    sheet = scene.sheet(x - wide * 1.2, y - 60, x + wide * 1.2, y + 100)
    rock = scene.tone("#6f677e", 0.22)
    body = [
        (x - wide * 0.8, y + 14),
        (x - wide * 0.5, y - 12),
        (x + wide * 0.5, y - 12),
        (x + wide * 0.8, y + 14),
        (x + wide * 0.6, y + 50),
        (x - wide * 0.6, y + 50),
    ]
    sheet.cut(
        smooth(body, tension=0.4), rock, brighten(rock, 0.7), torn=4, shadow=scene.light.shadow(0.8)
    )
    scene.put(sheet, depth)


@own_chance
def _rings(scene: Set, x: float, y: float, wide: float) -> None:
    """Rings that widen from the foot of the fall."""
    pale = water_paper(scene, "#d5eef0", 0.1)
    for k in range(3):
        r = wide * (0.9 + 0.5 * k)
        sheet = scene.sheet(x - r * 1.3, y - r * 0.4, x + r * 1.3, y + r * 0.5)
        arc = [
            (x + math.cos(a) * r, y + math.sin(a) * r * 0.2) for a in (0.2, 0.8, 1.57, 2.3, 2.94)
        ]
        sheet.cut(ribbon(arc, [2, 6, 8, 6, 2]), pale, shadow=Shadow(0, 3, 3, 0.2), opacity=0.8)
        ring = Motion(flow=26, pulse=0.9, period_pulse=2.4, phase=2.1 * k, sway_x=4, period_x=3)
        scene.put(sheet, 0.52, motion=ring)


def _rainbow(scene: Set, x: float, base: float, radius: float) -> None:
    """A pale bow in the spray, by daylight and clear air."""
    light = scene.light
    if light.night or light.time_of_day is TimeOfDay.DUSK or light.weather is not Weather.CLEAR:
        return
    sheet = scene.sheet(x - radius * 1.2, base - radius * 1.2, x + radius * 1.2, base)
    for k, colour in enumerate(("#f08a7a", "#f4c07a", "#f2e79a", "#a8d9a0", "#8fc4e0", "#b8a4dc")):
        r = radius * (1 - 0.05 * k)
        arc = [(x + math.cos(a) * r, base + math.sin(a) * r) for a in
               (math.pi * (1 + i / 14) for i in range(15))]  # fmt: skip
        sheet.cut(
            ribbon(arc, [radius * 0.05] * 15),
            colour,
            shadow=None,
            edge=0,
            opacity=0.34,
            texture=0.02,
        )
    scene.put(sheet, 0.538, motion=Motion(pulse=0.5, period_pulse=6), blur=2)


@own_chance
def _boulders(scene: Set, x: float, pool: float) -> None:
    """Wet rocks in the pool, off the middle."""
    w, h, u = scene.width, scene.height, scene.u
    sheet = scene.sheet(top=pool - 120 * u, bottom=h * 0.9)
    for k in range(9):
        away = scene.between(0.15, 0.36) * (1 if k % 2 else -1)
        rx = x + away * w
        size = scene.between(34, 82) * u
        nature.rock(scene, sheet, rx, pool + (16 + 12 * k) * u, size, "#6d6a80", distance=0.1)
        foam = ellipse(rx, pool + (16 + 12 * k) * u, size * 1.25, size * 0.13)
        sheet.cut(foam, water_paper(scene, "#e3f3f3", 0.1), shadow=None, opacity=0.7)
    scene.put(sheet, 0.62)


def _near_bank(scene: Set, floor: float) -> None:
    """The mossy bank that actors stand on, with stones and ferns at the sides."""
    w, u = scene.width, scene.u
    front = scene.sheet(top=floor - 190 * u)
    line = scene.ridge(floor, 20, length=520)
    moss = scene.grass() if scene.snowy else mix(scene.grass(), "#5a7a4a", 0.45)
    nature.near_ground(scene, front, line, moss)
    _stones(scene, front, line)
    green = scene.tone("#a9c4c4" if scene.snowy else "#4a8a4a")
    for k in range(6):
        x = w * (scene.between(-0.06, 0.17) if k % 2 else scene.between(0.83, 1.06))
        leaf_fan(scene, front, x, line.at(x) + 44, scene.between(70, 110) * u, green, leaves=8)
    for _ in range(18):
        x = scene.between(scene.left, scene.right)
        plants.tuft(
            scene, front, x, line.at(x) + scene.between(10, 110), scene.between(30, 54) * u, green
        )
    fireflies(scene)
    scene.put(front, 0.95)


@own_chance
def _stones(scene: Set, front: Sheet, line: Ridge) -> None:
    """Stones with the shadows they throw, and a worn path of slabs."""
    w, u = scene.width, scene.u
    for k in range(6):
        x = w * (scene.between(-0.05, 0.22) if k % 2 else scene.between(0.78, 1.05))
        size = scene.between(30, 70) * u
        thrown(scene, front, x, line.at(x) + 34, size * 1.8, size * 0.7)
        nature.rock(scene, front, x, line.at(x) + 32, size, "#77748a")
    for px, py in along(scene, line.at, left=0.0, right=w, step=w / 7):
        slab = ellipse(
            px + scene.between(-60, 60),
            py + scene.between(70, 120),
            scene.between(40, 72) * u,
            13 * u,
        )
        glue(scene, front, slab, scene.tone("#e3eaee" if scene.snowy else "#8d889a"), lift=0.3)
