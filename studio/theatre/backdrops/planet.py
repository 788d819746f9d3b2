"""The ground of another planet: strange air, moons or a ringed giant, craters, spires, a base."""

from collections.abc import Callable

from studio.film.look import Setting, TimeOfDay
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Shadow,
    ellipse,
    polygon,
    smooth,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import nature
from studio.theatre.shapes.landform import thrown
from studio.theatre.shapes.outposts import craters, domes, growth, lander, tower
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.worlds import WORLDS, World, aurora, foreign, heavens, veils


def planet(scene: Set) -> Place:
    """A plain of craters and rocks under a foreign sky; a dome, a lander or nobody at all."""
    w, h, u = scene.width, scene.height, scene.u
    world = WORLDS[int(scene.rng.integers(4))]
    scene.light = foreign(scene.light, world)
    horizon = h * scene.between(0.55, 0.60)
    paint_sky(scene, horizon, orb=scene.light.time_of_day is not TimeOfDay.NIGHT)
    kept = [p for p in scene.pieces if p.depth < 0.1]
    scene.pieces[:] = kept  # no clouds and no birds of ours
    side = 1 if scene.chance(0.5) else -1
    heavens(scene, world, horizon, side=side)
    veils(scene, horizon)
    if scene.chance(0.6):
        aurora(scene, world, horizon)
    spires = scene.chance(0.55)
    _far_land(scene, world, horizon, spires=spires)
    kind = scene.between(0, 1)
    if kind < 0.42:
        domes(scene, w * (0.5 + side * scene.between(0.2, 0.32)), h * 0.70, 190 * u)
    elif kind < 0.75:
        lander(scene, w * (0.5 + side * scene.between(0.22, 0.32)), h * 0.715, 240 * u)
    _plain(scene, world, h * 0.70, depth=0.62, distance=0.24)
    if scene.chance(0.7):
        growth(scene, world.life, side=-side)
    floor = h * 0.79
    front = scene.sheet(top=floor - 200 * u)
    line = scene.ridge(floor, 18, length=560)
    soil = scene.tone(world.soil)
    for k, low in enumerate((line, scene.ridge(floor + (h - floor) * 0.56, 16, length=480))):
        paper = brighten(soil, 1.04 - 0.1 * k)
        front.cut(low.path(), paper, brighten(paper, 0.74), torn=7, shadow=Shadow(2, -8, 14, 0.36))
    craters(scene, front, line, soil, count=7, size=74)
    for k in range(8):
        x = w * (scene.between(-0.05, 0.22) if k % 2 else scene.between(0.78, 1.05))
        size = scene.between(24, 62) * u
        y = line.at(x) + scene.between(22, 80) * u
        thrown(scene, front, x, y, size * 1.8, size * 0.7)
        nature.rock(scene, front, x, y, size, world.rock)
    scene.put(front, 0.95)
    _dust(scene, world)
    _near_rocks(scene, world, side=side)
    ground = Ground(
        horizon, floor, h * 0.905, 400 * u, (0.15 * w, 0.85 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.38 * h),
    )  # fmt: skip
    return scene.finish(ground)


@own_chance
def _far_land(scene: Set, world: World, horizon: float, *, spires: bool) -> None:
    """Two depths of spires or mesas on rolling ground."""
    h, u = scene.height, scene.u
    for k, (distance, depth, tall) in enumerate(((0.82, 0.2, 210), (0.52, 0.36, 260))):
        sheet = scene.sheet(top=horizon - 460 * u, bottom=h * 0.9)
        rock = scene.tone(world.rock, distance)
        for _ in range(6 - k):
            x = scene.between(scene.left, scene.right)
            away = abs(x / scene.width - 0.5)
            if k and away < 0.16:
                continue
            size = tall * scene.between(0.4, 1.0) * (0.5 + away) * u
            base = horizon + (30 + 60 * k) * u
            tower(scene, sheet, x, base, size, rock, spires=spires)
        line = scene.ridge(horizon + (8 + 56 * k) * u, 20, length=440)
        soil = scene.tone(brighten(world.soil, 0.95 + 0.05 * k), distance)
        sheet.cut(
            line.path(bottom=h * 0.9),
            soil,
            brighten(soil, 0.82),
            torn=5,
            shadow=Shadow(2, -7, 12, 0.3),
        )
        if k:
            craters(scene, sheet, line, soil, count=5, size=34)
        scene.put(sheet, depth)


def _plain(scene: Set, world: World, y: float, *, depth: float, distance: float) -> None:
    """The middle ground, free in the middle."""
    u, w = scene.u, scene.width
    sheet = scene.sheet(top=y - 200 * u, bottom=scene.height * 0.95)
    line = scene.ridge(y + 20, 22, length=520)
    soil = scene.tone(world.soil, distance)
    sheet.cut(
        line.path(bottom=scene.height * 0.95),
        soil,
        brighten(soil, 0.76),
        torn=6,
        shadow=Shadow(2, -8, 13, 0.34),
    )
    craters(scene, sheet, line, soil, count=6, size=48)
    for k in range(7):
        x = w * (scene.between(-0.08, 0.28) if k % 2 else scene.between(0.72, 1.08))
        nature.rock(
            scene,
            sheet,
            x,
            line.at(x) + 22,
            scene.between(24, 70) * u,
            world.rock,
            distance=distance,
        )
    scene.put(sheet, depth)


@own_chance
def _dust(scene: Set, world: World) -> None:
    """Dust that blows over the ground."""
    pale = mix(scene.tone(world.soil, 0.5), scene.light.sky[5], 0.5)
    for k in range(3):
        x, y = scene.width * scene.between(0, 1), scene.height * (0.69 + 0.06 * k)
        long = scene.between(320, 520) * scene.u
        sheet = scene.sheet(x - long, y - 60, x + long, y + 60)
        sheet.cut(ellipse(x, y, long * 0.8, 26 * scene.u), pale, shadow=None, edge=0, opacity=0.26)
        scene.put(
            sheet,
            0.5 + 0.2 * k,
            at=(x, y),
            motion=Motion(drift=34 + 12 * k, span=scene.width + 2 * long + 200),
            blur=12,
        )


@own_chance
def _near_rocks(scene: Set, world: World, *, side: int) -> None:
    """Rocks close to the lens, large on one side."""
    u = scene.u
    for at in (-1, 1):
        x0 = scene.left - 20 if at < 0 else scene.right + 20
        tall = (scene.between(240, 330) if at == side else scene.between(120, 170)) * u
        reach = (560 if at == side else 430) * u
        sheet = scene.sheet(
            min(x0, x0 - at * reach),
            scene.height - tall * 1.2,
            max(x0, x0 - at * reach),
            scene.bottom,
        )
        paper = mix(scene.tone(world.rock), scene.light.shade, 0.3)
        body = [
            (x0, scene.height - tall),
            (x0 - at * reach * 0.4, scene.height - tall * 0.86),
            (x0 - at * reach * 0.62, scene.height - tall * 0.4),
            (x0 - at * reach * 0.8, scene.height - tall * 0.3),
            (x0 - at * reach, scene.bottom + 30),
            (x0, scene.bottom + 30),
        ]
        outline = smooth(body, tension=0.3)
        sheet.cut(outline, brighten(paper, 1.1), brighten(paper, 0.74), torn=6, shadow=None)
        lit = [
            (x0 - at * reach * 0.1, scene.height - tall * 0.8),
            (x0 - at * reach * 0.4, scene.height - tall * 0.72),
            (x0 - at * reach * 0.5, scene.height - tall * 0.3),
            (x0 - at * reach * 0.2, scene.height - tall * 0.24),
        ]
        sheet.cut(polygon(lit), brighten(paper, 1.22), shadow=Shadow(2, 4, 6, 0.24), clip=outline)
        scene.put(sheet, 1.4, blur=2.5)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {Setting.PLANET: planet}
