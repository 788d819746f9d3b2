"""The ground of another planet: strange air, moons or a ringed giant, craters, spires, a base."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.film.look import Setting, TimeOfDay
from studio.theatre.colour import brighten, mix, times
from studio.theatre.light import Light
from studio.theatre.paper import (
    Point,
    Shadow,
    Sheet,
    circle,
    ellipse,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Ground, Motion, Piece, Place, Ridge, Set, glow, own_chance
from studio.theatre.shapes import nature
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.landform import thrown
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.spheres import moon_disc, planet_disc


@dataclass(frozen=True)
class _World:
    """A world's papers: its sky from top to horizon by day, its soil, rock and growth."""

    sky: tuple[str, ...]
    soil: str
    rock: str
    life: tuple[str, str]
    giant: tuple[str, str]


_WORLDS = (
    _World(("#8a4a4a", "#b4604a", "#d07f54", "#e2a06a", "#efc08c", "#f6dab0"), "#c46a42", "#8f4a3c",
           ("#4fb0a0", "#8fe0c4"), ("#e8c48f", "#c98a5f")),
    _World(("#1f6a74", "#2f8a86", "#53a892", "#86c49c", "#b6dcae", "#dcefc8"), "#6f9a8a", "#3f6a74",
           ("#e87fae", "#ffc0d8"), ("#d9a0c0", "#a86f9a")),
    _World(("#3a2f78", "#5a4498", "#8560b0", "#b282c0", "#d8a8cc", "#f2d0d8"), "#8a6fae", "#57487f",
           ("#6fd8e8", "#c8f6ff"), ("#f0b86a", "#d98a4f")),
    _World(("#2f4f8a", "#4a76b0", "#74a4cc", "#a6cbdc", "#cfe4e6", "#eef4ec"), "#bccdd8", "#6a86a8",
           ("#6f86e8", "#c4d2ff"), ("#e8a07a", "#c46f5a")),
)  # fmt: skip


def planet(scene: Set) -> Place:
    """A plain of craters and rocks under a foreign sky; a dome, a lander or nobody at all."""
    w, h, u = scene.width, scene.height, scene.u
    world = _WORLDS[int(scene.rng.integers(4))]
    scene.light = _foreign(scene.light, world)
    horizon = h * scene.between(0.55, 0.60)
    paint_sky(scene, horizon, orb=scene.light.time_of_day is not TimeOfDay.NIGHT)
    kept = [p for p in scene.pieces if p.depth < 0.1]
    scene.pieces[:] = kept  # no clouds and no birds of ours
    side = 1 if scene.chance(0.5) else -1
    _heavens(scene, world, horizon, side=side)
    _veils(scene, horizon)
    if scene.chance(0.6):
        _aurora(scene, world, horizon)
    spires = scene.chance(0.55)
    _far_land(scene, world, horizon, spires=spires)
    kind = scene.between(0, 1)
    if kind < 0.42:
        _base(scene, w * (0.5 + side * scene.between(0.2, 0.32)), h * 0.70, 190 * u)
    elif kind < 0.75:
        _lander(scene, w * (0.5 + side * scene.between(0.22, 0.32)), h * 0.715, 240 * u)
    _plain(scene, world, h * 0.70, depth=0.62, distance=0.24)
    if scene.chance(0.7):
        _growth(scene, world, side=-side)
    floor = h * 0.79
    front = scene.sheet(top=floor - 200 * u)
    line = scene.ridge(floor, 18, length=560)
    soil = scene.tone(world.soil)
    for k, low in enumerate((line, scene.ridge(floor + (h - floor) * 0.56, 16, length=480))):
        paper = brighten(soil, 1.04 - 0.1 * k)
        front.cut(low.path(), paper, brighten(paper, 0.74), torn=7, shadow=Shadow(2, -8, 14, 0.36))
    _craters(scene, front, line, soil, count=7, size=74)
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


def _foreign(light: Light, world: _World) -> Light:
    """The light through this world's air: its own sky by day, darker towards night."""
    dark = {TimeOfDay.DAWN: 0.26, TimeOfDay.DAY: 0.0, TimeOfDay.DUSK: 0.42, TimeOfDay.NIGHT: 0.0}[
        light.time_of_day
    ]
    if light.night:
        sky = tuple(
            mix(times(c, (0.42, 0.42, 0.56)), "#12123e", 0.6 - 0.1 * i)
            for i, c in enumerate(world.sky)
        )
    else:
        sky = tuple(
            mix(c, light.sky[min(i, len(light.sky) - 1)], dark) for i, c in enumerate(world.sky)
        )
    return replace(light, sky=sky, haze=mix(sky[4], sky[3], 0.4), air=0.72)


@own_chance
def _heavens(scene: Set, world: _World, horizon: float, *, side: int) -> None:
    """A ringed giant low in the sky, or two moons; more stars than by our own day."""
    w, u = scene.width, scene.u
    if not scene.light.night:
        sheet = scene.sheet(bottom=horizon * 0.6)
        stars = [
            circle(
                scene.between(scene.left, scene.right),
                scene.between(-80, horizon * 0.34),
                scene.between(1.2, 3.0),
            )
            for _ in range(40)
        ]
        sheet.cut(union(*stars), "#fdf6e0", shadow=None, edge=0, opacity=0.8)
        scene.put(sheet, 0.06)
    pale = 0.12 if scene.light.night else 0.34
    colours = tuple(mix(c, scene.light.sky[2], pale) for c in world.giant)
    if scene.chance(0.62):
        r = scene.between(130, 210) * u
        x, y = w * (0.5 - side * scene.between(0.16, 0.36)), horizon * scene.between(0.32, 0.58)
        sheet = scene.sheet(x - r * 2.4, y - r * 1.8, x + r * 2.4, y + r * 1.8)
        planet_disc(
            scene,
            sheet,
            x,
            y,
            r,
            colours[0],
            colours[1],
            ring=scene.chance(0.75),
            tilt=side * scene.between(10, 28),
        )
        scene.put(sheet, 0.08, at=(x, y), motion=Motion(sway_y=3, period_y=12))
        moons = ((0.5 + side * 0.12, 0.2, 34),)
    else:
        near = scene.between(0.16, 0.38)
        moons = (
            (0.5 - side * near, scene.between(0.26, 0.5), scene.between(90, 170)),
            (0.5 - side * (near - 0.2), scene.between(0.12, 0.26), scene.between(34, 64)),
        )
    for k, (mx, my, size) in enumerate(moons):
        x, y, r = w * mx + scene.between(-60, 60), horizon * my, size * u
        sheet = scene.sheet(x - 1.6 * r, y - 1.6 * r, x + 1.6 * r, y + 1.6 * r)
        moon_disc(scene, sheet, x, y, r, mix(colours[1 - k], "#f4ead8", 0.4))
        scene.put(sheet, 0.07, at=(x, y), motion=Motion(sway_y=3, period_y=9, phase=k))


@own_chance
def _veils(scene: Set, horizon: float) -> None:
    """Thin streaks of cloud that drift."""
    for k in range(4):
        x, y = scene.width * scene.between(0, 1), horizon * scene.between(0.2, 0.8)
        long = scene.between(240, 460) * scene.u
        sheet = scene.sheet(x - long, y - 50, x + long, y + 50)
        pale = mix(scene.light.sky[5], scene.light.sky[3], 0.35)
        for i in range(2):
            strip = ribbon(
                [
                    (x - long * 0.9, y + 18 * i),
                    (x + 60 * i, y - 10 + 16 * i),
                    (x + long * 0.85, y + 6 + 12 * i),
                ],
                [2, 22 * scene.u, 2],
            )
            sheet.cut(
                strip, brighten(pale, 1 + 0.05 * i), shadow=scene.light.shadow(0.4), opacity=0.7
            )
        scene.put(
            sheet,
            0.14,
            at=(x, y),
            motion=Motion(drift=5 + 2 * k, span=scene.width + 2 * long + 200),
        )


@own_chance
def _aurora(scene: Set, world: _World, horizon: float) -> None:
    """Curtains of light that wave over the plain by night."""
    if not scene.light.night:
        return
    for k in range(3):
        sheet = scene.sheet(top=0, bottom=horizon)
        xs = [
            scene.left - 40 + 60.0 * i for i in range(int((scene.right - scene.left + 80) / 60) + 1)
        ]
        turn, y = scene.between(0, 6), horizon * (0.3 + 0.13 * k)
        low = [(x, y + 46 * math.sin(x / 210 + turn) + 22 * math.sin(x / 90)) for x in xs]
        high = [(x, ly - (90 + 50 * math.sin(x / 130 + turn)) * scene.u) for x, ly in low]
        tone = mix(world.life[k % 2], scene.light.sky[2], 0.3)
        sheet.cut(
            polygon([*high, *reversed(low)]),
            scene.light.sky[1],
            tone,
            shadow=None,
            edge=0,
            opacity=0.5,
        )
        wave = Motion(sway_x=36, period_x=9 + 2 * k, pulse=0.4, period_pulse=5 + k, phase=k * 2.0)
        scene.put(sheet, 0.065 + 0.001 * k, motion=wave, blur=5)


@own_chance
def _far_land(scene: Set, world: _World, horizon: float, *, spires: bool) -> None:
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
            _tower(scene, sheet, x, base, size, rock, spires=spires)
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
            _craters(scene, sheet, line, soil, count=5, size=34)
        scene.put(sheet, depth)


def _tower(
    scene: Set, sheet: Sheet, x: float, base: float, size: float, rock: str, *, spires: bool
) -> None:
    """One spire that leans, or a mesa with a worn waist."""
    lean = scene.between(-0.16, 0.16) * size
    if spires:
        body = [
            (x - size * 0.34, base),
            (x - size * 0.14 + lean * 0.4, base - size * 0.6),
            (x + lean, base - size * 1.2),
            (x + size * 0.1 + lean * 0.5, base - size * 0.64),
            (x + size * 0.3, base),
        ]
    else:
        body = [
            (x - size * 0.6, base),
            (x - size * 0.34, base - size * 0.4),
            (x - size * 0.44, base - size * 0.8),
            (x + size * 0.42, base - size * 0.84),
            (x + size * 0.3, base - size * 0.4),
            (x + size * 0.56, base),
        ]
    outline = smooth(body, tension=0.25)
    sheet.cut(
        outline, brighten(rock, 1.08), brighten(rock, 0.84), torn=4, shadow=scene.light.shadow(0.9)
    )
    side = scene.light.side
    dark = [
        (x + lean * 0.8, base - size * 1.3),
        (x + side * size, base - size * 1.3),
        (x + side * size, base),
        (x + side * size * 0.06, base),
    ]
    sheet.cut(polygon(dark), brighten(rock, 0.8), shadow=None, clip=outline)


@own_chance
def _craters(scene: Set, sheet: Sheet, line: Ridge, soil: str, *, count: int, size: float) -> None:
    """Flat rings pressed into the ground, the rim lit on the far side."""
    for _ in range(count):
        x = scene.between(scene.left, scene.right)
        r = size * scene.between(0.4, 1.0) * scene.u
        y = line.at(x) + r * 0.4 + scene.between(16, 150) * scene.u * size / 74
        sheet.cut(
            ellipse(x, y, r * 1.16, r * 0.34), brighten(soil, 1.14), shadow=Shadow(2, 3, 4, 0.26)
        )
        sheet.cut(ellipse(x, y + r * 0.03, r, r * 0.25), brighten(soil, 0.72), brighten(soil, 0.9),
                  shadow=Shadow(3, 3, 4, 0.4), edge=-0.16)  # fmt: skip


def _plain(scene: Set, world: _World, y: float, *, depth: float, distance: float) -> None:
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
    _craters(scene, sheet, line, soil, count=6, size=48)
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
def _base(scene: Set, x: float, base: float, size: float) -> None:
    """Domes joined by a passage, their windows lit, with a mast that blinks."""
    sheet = scene.sheet(x - size * 3, base - size * 2.2, x + size * 3, base + 60)
    shell, light = scene.tone("#dfe3ea", 0.2), scene.light
    glue(
        scene,
        sheet,
        rounded_rect(x - size * 1.5, base - size * 0.32, size * 3, size * 0.36, 16),
        brighten(shell, 0.86),
        lift=0.7,
    )
    for dx, r in ((-1.45, 0.62), (1.4, 0.5), (0.0, 1.0)):
        cx, big = x + dx * size, r * size
        dome = [
            (cx + math.cos(a) * big, base - math.sin(a) * big * 0.92)
            for a in (math.pi * i / 16 for i in range(17))
        ]
        glue(scene, sheet, polygon(dome), shell, lift=0.9, fade=0.74)
        for t in (-0.5, 0.0, 0.5):
            rib = ribbon(
                [
                    (cx + t * big, base),
                    (cx + t * big * 0.8, base - big * 0.6),
                    (cx, base - big * 0.92),
                ],
                [4, 4, 3],
            )
            sheet.cut(rib, brighten(shell, 0.78), shadow=None, edge=0.05)
        panes = [
            rounded_rect(cx + t * big - big * 0.1, base - big * 0.5, big * 0.2, big * 0.2, 5)
            for t in (-0.45, 0.0, 0.45)
        ]
        sheet.cut(union(*panes), light.shining("#5f86a8"), shadow=Shadow(-2, -2, 3, 0.4), edge=-0.1)
    glue(
        scene,
        sheet,
        rounded_rect(x - size * 0.14, base - size * 0.3, size * 0.28, size * 0.34, 10),
        scene.tone("#c9764a", 0.15),
        lift=0.3,
    )
    glue(
        scene,
        sheet,
        rect(x + size * 1.9, base - size * 1.5, 6, size * 1.5),
        brighten(shell, 0.6),
        lift=0.4,
    )
    glue(
        scene,
        sheet,
        ellipse(x + size * 1.9, base - size * 1.42, size * 0.2, size * 0.09, rotation=-28),
        shell,
        lift=0.4,
    )
    scene.put(sheet, 0.56)
    scene.shine(
        x,
        base - size * 0.4,
        size * 1.8,
        0.561,
        colour=light.lamp,
        strength=0.7 * light.glow,
        flicker=0.05,
    )
    blink = glow(26 * scene.u, "#ff5a4a", scale=scene.scale)
    scene.pieces.append(
        Piece(
            blink,
            0.562,
            x + size * 1.9,
            base - size * 1.52,
            Motion(pulse=1.0, period_pulse=1.6),
            shines=True,
        )
    )


@own_chance
def _lander(scene: Set, x: float, base: float, size: float) -> None:
    """A rocket on three legs with a ladder, its portholes lit."""
    sheet = scene.sheet(x - size, base - size * 1.9, x + size, base + 40)
    hull, red, light = scene.tone("#e6e3dc", 0.16), scene.tone("#c9523f", 0.14), scene.light
    thrown(scene, sheet, x, base + 12, size * 0.7, size)
    for dx in (-0.42, 0.42):
        leg = ribbon([(x + dx * size * 0.4, base - size * 0.4), (x + dx * size, base)], [16, 9])
        glue(
            scene,
            sheet,
            union(leg, ellipse(x + dx * size, base, 22, 7)),
            brighten(hull, 0.62),
            lift=0.5,
        )
        fin = [
            (x + dx * size * 0.5, base - size * 0.66),
            (x + dx * size * 1.15, base - size * 0.2),
            (x + dx * size * 0.4, base - size * 0.26),
        ]
        glue(scene, sheet, polygon(fin), red, lift=0.6)
    body = [
        (x, base - size * 1.7),
        (x + size * 0.24, base - size * 1.2),
        (x + size * 0.28, base - size * 0.6),
        (x + size * 0.18, base - size * 0.18),
        (x - size * 0.18, base - size * 0.18),
        (x - size * 0.28, base - size * 0.6),
        (x - size * 0.24, base - size * 1.2),
    ]
    outline = smooth(body, tension=0.6)
    glue(scene, sheet, outline, hull, lift=0.9, fade=0.78)
    sheet.cut(
        rect(x - size, base - size * 1.8, 2 * size, size * 0.5),
        red,
        shadow=Shadow(0, 3, 3, 0.3),
        clip=outline,
    )
    for k in range(2):
        y = base - size * (1.02 - 0.34 * k)
        glue(scene, sheet, circle(x, y, size * 0.11), brighten(hull, 0.7), lift=0.3)
        sheet.cut(
            circle(x, y, size * 0.078),
            light.shining("#5f86a8"),
            shadow=Shadow(-1, -2, 3, 0.4),
            edge=-0.12,
        )
    rungs = [
        rect(x + size * 0.02, base - size * (0.04 + 0.09 * k), size * 0.14, 4) for k in range(6)
    ]
    rails = [rect(x + dx * size, base - size * 0.56, 4, size * 0.56) for dx in (0.01, 0.15)]
    glue(scene, sheet, union(*rungs, *rails), brighten(hull, 0.55), lift=0.3)
    scene.put(sheet, 0.60)
    scene.shine(
        x,
        base - size * 0.85,
        size * 0.9,
        0.601,
        colour=light.lamp,
        strength=0.75 * light.glow,
        flicker=0.05,
    )


@own_chance
def _growth(scene: Set, world: _World, *, side: int) -> None:
    """Plants of no kind we know: stalks with bulbs that sway, and glow when it is dark."""
    w, h, u = scene.width, scene.height, scene.u
    for k in range(5):
        x = w * (0.5 + side * (0.27 + 0.055 * k)) + scene.between(-20, 20)
        base, tall = h * 0.775 + 8 * k, scene.between(120, 300) * u
        sheet = scene.sheet(x - tall * 0.6, base - tall * 1.25, x + tall * 0.6, base + 20)
        stem, bulb = (
            scene.tone(world.life[0], 0.1),
            mix(scene.tone(world.life[1], 0.1), world.life[1], 0.6 * scene.light.glow),
        )
        for i in range(3):
            lean = (i - 1) * 0.24 + scene.between(-0.1, 0.1)
            top: Point = (x + lean * tall, base - tall * (1.0 - 0.16 * abs(i - 1)))
            glue(
                scene,
                sheet,
                ribbon(
                    [(x, base), (x + lean * tall * 0.25, base - tall * 0.5), top],
                    [15 * u, 9 * u, 6 * u],
                ),
                stem,
                lift=0.5,
            )
            r = tall * scene.between(0.09, 0.14)
            glue(scene, sheet, circle(top[0], top[1], r), bulb, lift=0.5)
            sheet.cut(
                circle(top[0] - r * 0.3, top[1] - r * 0.3, r * 0.3),
                brighten(bulb, 1.2),
                shadow=None,
            )
        sway = Motion(
            turn=2.0 * scene.windy, period_turn=scene.between(3.4, 5), phase=scene.between(0, 6)
        )
        scene.put(sheet, 0.70 + 0.01 * k, at=(x, base), motion=sway)
        if scene.light.glow > 0.3:
            scene.shine(
                x,
                base - tall * 0.95,
                tall * 0.7,
                0.705 + 0.01 * k,
                colour=world.life[0],
                strength=0.55 * scene.light.glow,
                flicker=0.3,
            )


@own_chance
def _dust(scene: Set, world: _World) -> None:
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
def _near_rocks(scene: Set, world: _World, *, side: int) -> None:
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
