"""The cave: a hall of stone with a way out to the light, a pool, dripstones and crystals."""

import math
from collections.abc import Callable
from dataclasses import replace

from studio.film.look import Setting, TimeOfDay
from studio.theatre.colour import brighten, mix
from studio.theatre.light import Light
from studio.theatre.paper import (
    Path,
    Point,
    Shadow,
    Sheet,
    circle,
    ellipse,
    polygon,
    rect,
    ribbon,
    smooth,
    union,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import nature, reef, shore
from studio.theatre.shapes.cavern import crystals, drips, glow_worms, jagged, mushrooms, near_walls
from studio.theatre.shapes.plants import scalloped
from studio.theatre.shapes.stillwater import glints, still_water

_ROCKS = (("#6a6080", "#8f7f9a"), ("#5f6a7c", "#8496a4"), ("#7a6258", "#a88a74"))
_STONES = (
    ("#7fe3e8", "#3fb0d0"),
    ("#d8a0f4", "#9a63d0"),
    ("#ffd27a", "#e89a3a"),
    ("#9af0b4", "#3fb07a"),
)
_OUTSIDE = {
    TimeOfDay.DAWN: ("#ffe0c0", "#ffc794", 0.44),
    TimeOfDay.DAY: ("#cfeaf0", "#fff2cc", 0.46),
    TimeOfDay.DUSK: ("#ffb47a", "#ff9a5c", 0.46),
    TimeOfDay.NIGHT: ("#5f86c4", "#a9c8ff", 0.34),
}


def cave(scene: Set) -> Place:
    """A cave lit from its mouth or from a hole above; crystals and glow-worms by themselves."""
    w, h, u = scene.width, scene.height, scene.u
    outside = scene.light
    scene.light = _dim(outside)
    rock, warm = _ROCKS[int(scene.rng.integers(3))]
    gems = _STONES[int(scene.rng.integers(4))]
    side = 1 if scene.chance(0.5) else -1
    from_above = scene.chance(0.45)
    reach = scene.between(0.02, 0.14) if from_above else scene.between(0.06, 0.2)
    mouth = (w * (0.5 + side * reach), h * (0.25 if from_above else 0.50))
    _back_wall(scene, rock, mouth, from_above=from_above, sky=_OUTSIDE[outside.time_of_day][0])
    _ray(scene, mouth, outside, from_above=from_above)
    pool = scene.chance(0.65)
    _arch(scene, rock, depth=0.2, distance=0.66, inset=scene.between(0.2, 0.26))
    _pillars(scene, warm, rock, depth=0.34, distance=0.5, count=8, reach=0.36)
    if pool:
        still_water(scene, h * 0.665, h * 0.9, colour="#2f8f9a", depth=0.42)
        glints(scene, h * 0.69, h * 0.8, depth=0.43, rows=3)
    _arch(scene, rock, depth=0.46, distance=0.34, inset=scene.between(0.07, 0.12))
    _pillars(scene, rock, warm, depth=0.50, distance=0.26, count=6, reach=0.46, roofed=False)
    crystals(
        scene,
        w * (0.5 - side * scene.between(0.2, 0.36)),
        h * 0.75,
        scene.between(120, 230) * u,
        gems,
        0.62,
    )
    if scene.chance(0.6):
        crystals(scene, w * (0.5 + side * scene.between(0.26, 0.4)), h * 0.77, 120 * u, gems, 0.63)
    glow_worms(scene, gems[0])
    floor = h * 0.795
    _floor(scene, floor, rock, side=side, pool=pool)
    drips(scene)
    near_walls(scene, rock, side=side)
    ground = Ground(
        h * 0.6, floor, h * 0.905, 400 * u, (0.2 * w, 0.8 * w),
        (0.24 * w, 0.14 * h, 0.76 * w, 0.46 * h), water=h * 0.72 if pool else None,
    )  # fmt: skip
    return scene.finish(ground)


def _dim(light: Light) -> Light:
    """The light under the rock: darker, its air dark blue, and lamps worth lighting."""
    cast = {
        TimeOfDay.DAWN: (0.80, 0.68, 0.76),
        TimeOfDay.DAY: (0.84, 0.82, 0.90),
        TimeOfDay.DUSK: (0.74, 0.58, 0.70),
        TimeOfDay.NIGHT: (0.52, 0.55, 0.82),
    }[light.time_of_day]
    haze = mix("#39507c" if not light.night else "#22386e", light.haze, 0.25)
    sky = tuple(mix(c, "#1b2448", 0.55) for c in light.sky)
    shine = max(light.glow, 0.75) if light.burning else light.glow
    return replace(
        light,
        scenery_cast=cast,
        haze=haze,
        sky=sky,
        air=0.75,
        shade="#060818",
        glow=shine,
        vivid=light.vivid * 0.95,
    )


@own_chance
def _back_wall(scene: Set, rock: str, mouth: Point, *, from_above: bool, sky: str) -> None:
    """The far wall in torn sheets, each with a smaller opening, and what is seen outside."""
    h, u = scene.height, scene.u
    sheet = scene.sheet()
    lit = mix(scene.tone(rock, 0.85), sky, 0.16)
    sheet.cut(
        rect(scene.left - 10, -130, scene.width + 420, h + 260),
        lit,
        brighten(lit, 0.62),
        shadow=None,
        edge=0,
    )
    x, y = mouth
    rx, ry = (230 * u, 150 * u) if from_above else (210 * u, 250 * u)
    for k in range(3):
        grow = 1.75 - 0.32 * k
        halo = smooth(jagged(scene, x, y, rx * grow, ry * grow), tension=0.4)
        tone = mix(lit, sky, 0.16 + 0.15 * k)
        sheet.cut(
            halo, tone, brighten(tone, 0.86), torn=4, shadow=Shadow(-3, -5, 10, 0.34), edge=-0.14
        )
    ring = jagged(scene, x, y, rx, ry)
    hole = smooth(ring, tension=0.35)
    sheet.cut(hole, sky, brighten(sky, 0.94), torn=5, shadow=Shadow(-4, -7, 10, 0.5), edge=-0.16)
    _view(scene, sheet, x, y, rx, ry, hole, sky)
    scene.put(sheet, 0.08)
    scene.shine(x, y, 520 * u, 0.09, colour=sky, strength=0.6, flicker=0.06)


@own_chance
def _view(
    scene: Set, sheet: Sheet, x: float, y: float, rx: float, ry: float, hole: Path, sky: str
) -> None:
    """Hills and a tree outside, and leaves that hang over the rim; stars by night."""
    u = scene.u
    for k in range(2):
        line = scene.ridge(y + ry * (0.35 + 0.25 * k), 22, length=300)
        tone = mix(("#6fa08a", "#4f8a5f")[k], sky, 0.55 - 0.2 * k)
        sheet.cut(
            line.path(bottom=y + ry * 1.4), tone, shadow=Shadow(0, -3, 5, 0.25), clip=hole, torn=2
        )
    if scene.light.night:
        stars = [
            circle(
                x + scene.between(-0.7, 0.7) * rx,
                y - scene.between(0.0, 0.7) * ry,
                scene.between(1.6, 3.4),
            )
            for _ in range(12)
        ]
        sheet.cut(union(*stars), "#fff3c9", shadow=None, clip=hole)
    for k in range(7):
        a = math.pi * (1.05 + 0.15 * k)
        px, py = x + math.cos(a) * rx * 0.98, y + math.sin(a) * ry * 0.98
        tone = mix(
            ("#4f9a58", "#6fae5a", "#3f8a56")[k % 3], sky, 0.2 if not scene.light.night else 0.0
        )
        tone = brighten(tone, 0.5 if scene.light.night else 0.9)
        tuft = scalloped(
            scene, px, py, scene.between(34, 60) * u, scene.between(20, 34) * u, bumps=8
        )
        sheet.cut(tuft, tone, brighten(tone, 0.78), shadow=Shadow(3, 6, 7, 0.4))
        if k % 2:
            long = scene.between(40, 120) * u
            strand = ribbon(
                [(px, py), (px + 8, py + long * 0.6), (px - 4, py + long)], [9 * u, 8 * u, 1]
            )
            sheet.cut(strand, tone, shadow=Shadow(2, 3, 4, 0.3))


@own_chance
def _arch(scene: Set, rock: str, *, depth: float, distance: float, inset: float) -> None:
    """A rib of the hall: rock all round an opening, narrower the further away."""
    w, h, u = scene.width, scene.height, scene.u
    sheet = scene.sheet()
    paper = scene.tone(rock, distance)
    reach = 190 + w * inset
    for k in range(2) if depth > 0.3 else (1,):
        inner: list[Point] = []
        for i in range(15):
            a = math.pi * (1 + i / 14)
            wide, tall = (
                (w / 2 + 190 - reach * (1 - 0.16 * k)),
                h * (0.62 - 0.34 * inset + 0.05 * k),
            )
            r = scene.between(0.93, 1.07)
            inner.append((w / 2 + math.cos(a) * wide * r, h * 0.72 + math.sin(a) * tall * r))
        inner = [
            (inner[0][0] - 60 * u, scene.bottom),
            *inner,
            (inner[-1][0] + 60 * u, scene.bottom),
        ]
        outer = [
            (scene.right + 40, scene.bottom),
            (scene.right + 40, -150),
            (scene.left - 40, -150),
            (scene.left - 40, scene.bottom),
        ]
        tone = brighten(paper, (0.78, 1.02)[k])
        sheet.cut(
            polygon([*inner, *outer]),
            tone,
            brighten(tone, 0.84),
            torn=6 * k,
            shadow=Shadow(3, 9, 14, 0.42),
        )
    for k in range(10):
        at = (k + scene.between(0.2, 0.8)) / 10
        x, away = w * at, abs(at - 0.5) * 2
        if away < 0.3:
            continue
        long, half = scene.between(90, 240) * u * (0.4 + away), scene.between(20, 44) * u
        top = h * (0.02 + 0.2 * inset + 0.16 * away**2)
        spike = [
            (x - half, top - 40),
            (x - half * 0.5, top + long * 0.4),
            (x, top + long),
            (x + half * 0.5, top + long * 0.36),
            (x + half, top - 40),
        ]
        tone = brighten(paper, scene.between(0.9, 1.12))
        sheet.cut(
            smooth(spike, tension=0.5), brighten(tone, 0.9), tone, shadow=scene.light.shadow(0.7)
        )
    scene.put(sheet, depth)


@own_chance
def _ray(scene: Set, mouth: Point, outside: Light, *, from_above: bool) -> None:
    """The shafts that fall in through the opening, with dust in them."""
    _, colour, strength = _OUTSIDE[outside.time_of_day]
    if from_above:
        reef.rays(scene, mouth[0], colour, strength=strength * 1.1, count=4)
    u = scene.u
    for k in range(2):
        sheet = scene.sheet(mouth[0] - 300 * u, 0, mouth[0] + 300 * u, scene.height * 0.8)
        specks = [
            circle(
                mouth[0] + scene.between(-240, 240) * u,
                scene.between(0.15, 0.74) * scene.height,
                scene.between(1.6, 3.6) * u,
            )
            for _ in range(22)
        ]
        sheet.cut(union(*specks), colour, shadow=None, edge=0, opacity=0.55, texture=0.0)
        drift = Motion(
            sway_x=30,
            period_x=12 + 4 * k,
            sway_y=26,
            period_y=9 + 2 * k,
            pulse=0.6,
            period_pulse=5 + k,
            phase=2.2 * k,
        )
        scene.put(sheet, 0.35 + 0.3 * k, motion=drift)


@own_chance
def _pillars(
    scene: Set,
    rock: str,
    warm: str,
    *,
    depth: float,
    distance: float,
    count: int,
    reach: float,
    roofed: bool = True,
) -> None:
    """Dripstones from above and below, tall at the sides, some grown together."""
    w, h, u = scene.width, scene.height, scene.u
    sheet = scene.sheet()
    paper = scene.tone(rock, distance)
    roof, ground = (
        scene.ridge(h * (0.05 + 0.02 * count / 8), 26, length=380),
        scene.ridge(h * (0.62 + depth * 0.2), 14),
    )
    for k in range(count * 2):
        x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / count / 2
        away = min(1.0, abs(x / w - 0.5) * 2)
        tone = brighten(
            mix(paper, scene.tone(warm, distance), scene.between(0, 0.5)), scene.between(0.9, 1.1)
        )
        long = h * reach * (0.25 + 0.75 * away) * scene.between(0.5, 1.1)
        half = scene.between(24, 52) * u * (0.7 + 0.5 * away)
        top = roof.at(x) if roofed else h * (0.02 + 0.07 * away)
        _dripstone(scene, sheet, (x, top - 60), half, long + 60, tone, foot=False)
        if away > 0.36 and scene.chance(0.7):
            tall = long * scene.between(0.5, 1.0)
            _dripstone(scene, sheet, (x, ground.at(x) + 50 * u), half * 1.2, tall, tone, foot=True)
    sheet.cut(
        ground.path(bottom=h * 0.94),
        brighten(paper, 1.04),
        brighten(paper, 0.64),
        torn=5,
        shadow=Shadow(2, -7, 12, 0.36),
    )
    if not roofed:
        scene.put(sheet, depth)
        return
    ceiling = [(x, roof.at(x)) for x in range(int(scene.left) - 40, int(scene.right) + 60, 36)]
    sheet.cut(
        polygon([*ceiling, (scene.right + 40, -150), (scene.left - 40, -150)]),
        brighten(paper, 0.7),
        paper,
        torn=5,
        shadow=Shadow(2, 9, 14, 0.45),
    )
    scene.put(sheet, depth)


def _dripstone(
    scene: Set, sheet: Sheet, root: Point, half: float, long: float, tone: str, *, foot: bool
) -> None:
    """One dripstone that hangs from its root, or (``foot``) stands on it."""
    (x, y), way = root, -1 if foot else 1
    spike = [
        (x - half, y),
        (x - half * 0.6, y + way * long * 0.36),
        (x - half * 0.2, y + way * long * 0.8),
        (x + half * (0.2 if foot else 0.02), y + way * long),
        (x + half * 0.24, y + way * long * 0.74),
        (x + half * 0.58, y + way * long * 0.33),
        (x + half, y),
    ]
    shades = (1.08, 0.72) if foot else (0.86, 1.06)
    colours = [brighten(tone, shade) for shade in shades]
    sheet.cut(smooth(spike, tension=0.5), *colours, shadow=scene.light.shadow(0.7))


def _floor(scene: Set, floor: float, rock: str, *, side: int, pool: bool) -> None:
    """Stone slabs, mushrooms and puddles; perhaps a fire, bones of an old camp or rails."""
    w, h, u = scene.width, scene.height, scene.u
    front = scene.sheet(top=floor - 220 * u)
    line = scene.ridge(floor, 17, length=480)
    for k, low in enumerate((line, scene.ridge(floor + (h - floor) * 0.56, 14, length=420))):
        paper = brighten(scene.tone(rock), 1.12 - 0.12 * k)
        front.cut(low.path(), paper, brighten(paper, 0.7), torn=7, shadow=Shadow(2, -8, 14, 0.4))
    for k in range(8):
        x = w * (scene.between(-0.06, 0.2) if k % 2 else scene.between(0.8, 1.06))
        nature.rock(
            scene, front, x, line.at(x) + scene.between(20, 70) * u, scene.between(30, 80) * u, rock
        )
    puddle = scene.tone("#3f8fa0")
    for _ in range(3):
        x, y = w * scene.between(0.1, 0.9), floor + (h - floor) * scene.between(0.35, 0.9)
        front.cut(ellipse(x, y, scene.between(60, 120) * u, 13 * u), puddle, brighten(puddle, 1.2),
                  shadow=Shadow(-2, -3, 3, 0.4), edge=-0.14)  # fmt: skip
    mushrooms(scene, front, line.at)
    scene.put(front, 0.95)
    if scene.chance(0.45) or not pool:
        x = w * (0.5 + side * 0.31)
        shore.campfire(scene, x, line.at(x) + 44 * u, 52 * u, 0.955)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {Setting.CAVE: cave}
