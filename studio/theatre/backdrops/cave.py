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
from studio.theatre.scene import Ground, Motion, Piece, Place, Set, glow, own_chance
from studio.theatre.shapes import nature, reef, shore
from studio.theatre.shapes.gluing import glue
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
    _crystals(
        scene,
        w * (0.5 - side * scene.between(0.2, 0.36)),
        h * 0.75,
        scene.between(120, 230) * u,
        gems,
        0.62,
    )
    if scene.chance(0.6):
        _crystals(scene, w * (0.5 + side * scene.between(0.26, 0.4)), h * 0.77, 120 * u, gems, 0.63)
    _glow_worms(scene, gems[0])
    floor = h * 0.795
    _floor(scene, floor, rock, side=side, pool=pool)
    _drips(scene)
    _near_walls(scene, rock, side=side)
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


def _jagged(
    scene: Set, x: float, y: float, rx: float, ry: float, *, points: int = 15
) -> list[Point]:
    """A rough round of points."""
    ring = []
    for i in range(points):
        a = math.tau * i / points
        r = scene.between(0.86, 1.14)
        ring.append((x + math.cos(a) * rx * r, y + math.sin(a) * ry * r))
    return ring


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
        halo = smooth(_jagged(scene, x, y, rx * grow, ry * grow), tension=0.4)
        tone = mix(lit, sky, 0.16 + 0.15 * k)
        sheet.cut(
            halo, tone, brighten(tone, 0.86), torn=4, shadow=Shadow(-3, -5, 10, 0.34), edge=-0.14
        )
    ring = _jagged(scene, x, y, rx, ry)
    hole = smooth(ring, tension=0.35)
    sheet.cut(hole, sky, brighten(sky, 0.94), torn=5, shadow=Shadow(-4, -7, 10, 0.5), edge=-0.16)
    _view(scene, sheet, x, y, rx, ry, hole, sky)
    scene.put(sheet, 0.08)
    scene.shine(x, y, 520 * u, 0.09, colour=sky, strength=0.6, flicker=0.06)


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
    for k in range(2):
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
            torn=6,
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
        cast = scene.light.shadow(0.7)
        long = h * reach * (0.25 + 0.75 * away) * scene.between(0.5, 1.1)
        half = scene.between(24, 52) * u * (0.7 + 0.5 * away)
        top = roof.at(x) if roofed else h * (0.02 + 0.07 * away)
        spike = [
            (x - half, top - 60),
            (x - half * 0.62, top + long * 0.3),
            (x - half * 0.2, top + long * 0.78),
            (x, top + long),
            (x + half * 0.24, top + long * 0.7),
            (x + half * 0.6, top + long * 0.26),
            (x + half, top - 60),
        ]
        sheet.cut(
            smooth(spike, tension=0.5), brighten(tone, 0.86), brighten(tone, 1.06), shadow=cast
        )
        if away > 0.36 and scene.chance(0.7):
            low, tall = ground.at(x) + 50 * u, long * scene.between(0.5, 1.0)
            cone = [
                (x - half * 1.2, low),
                (x - half * 0.5, low - tall * 0.5),
                (x - half * 0.2, low - tall),
                (x + half * 0.2, low - tall),
                (x + half * 0.5, low - tall * 0.45),
                (x + half * 1.2, low),
            ]
            sheet.cut(
                smooth(cone, tension=0.5), brighten(tone, 1.08), brighten(tone, 0.72), shadow=cast
            )
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


@own_chance
def _crystals(
    scene: Set, x: float, base: float, size: float, gems: tuple[str, str], depth: float
) -> None:
    """A cluster of crystals, each with a bright and a dark face, shining by themselves."""
    sheet = scene.sheet(x - size * 1.3, base - size * 1.4, x + size * 1.3, base + 40)
    light = scene.light
    for k in (0, 6, 1, 5, 2, 4, 3):
        lean = (k - 3) * 0.24
        tall = size * (1.05 - 0.14 * abs(k - 3)) * scene.between(0.8, 1.12)
        wide = size * scene.between(0.1, 0.15)
        bright = mix(scene.tone(gems[0]), gems[0], 0.35 + 0.45 * light.glow)
        dark = mix(scene.tone(gems[1]), gems[1], 0.25 + 0.3 * light.glow)
        foot, c, s = x + (k - 3) * size * 0.13, math.sin(lean), math.cos(lean)

        def at(across: float, up: float, fx: float = foot, c: float = c, s: float = s) -> Point:
            return (fx + c * up + s * across, base - s * up + c * across)

        glue(
            scene,
            sheet,
            polygon(
                [
                    at(-wide, 0),
                    at(-wide, tall * 0.76),
                    at(0, tall),
                    at(wide, tall * 0.8),
                    at(wide, 0),
                ]
            ),
            dark,
            lift=0.8,
            fade=0.8,
        )
        sheet.cut(
            polygon(
                [
                    at(-wide, 0),
                    at(-wide, tall * 0.76),
                    at(0, tall),
                    at(-wide * 0.1, tall * 0.7),
                    at(-wide * 0.1, 0),
                ]
            ),
            bright,
            brighten(bright, 0.84),
            shadow=None,
        )
    nature.rock(scene, sheet, x - size * 0.45, base + 22, size * 0.3, "#5f5a74")
    nature.rock(scene, sheet, x + size * 0.5, base + 24, size * 0.24, "#5f5a74")
    scene.put(sheet, depth)
    scene.shine(
        x,
        base - size * 0.5,
        size * 1.7,
        depth + 0.001,
        colour=gems[1],
        strength=0.75 * max(0.45, light.glow),
        flicker=0.3,
    )


@own_chance
def _glow_worms(scene: Set, colour: str) -> None:
    """Points of light on the vault that come and go, with their threads."""
    strength = 1.0 if scene.light.night else 0.55
    for k in range(14):
        x = scene.width * scene.between(0.03, 0.97)
        y = scene.height * scene.between(0.06, 0.3)
        twinkle = Motion(pulse=0.9, period_pulse=scene.between(2.4, 5.0), phase=k * 1.3)
        for grow, tint, power in ((30, colour, 1.8), (8, "#f4ffe8", 0.9)):
            faint = mix("#000000", tint, strength * (0.5 if grow > 9 else 1.0))
            sprite = glow(grow * scene.u, faint, scale=scene.scale, power=power)
            scene.pieces.append(Piece(sprite, 0.56, x, y, twinkle, shines=True))


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
    _mushrooms(scene, front, line.at)
    scene.put(front, 0.95)
    if scene.chance(0.45) or not pool:
        x = w * (0.5 + side * 0.31)
        shore.campfire(scene, x, line.at(x) + 44 * u, 52 * u, 0.955)


@own_chance
def _mushrooms(scene: Set, sheet: Sheet, line: Callable[[float], float]) -> None:
    """Pale mushrooms in groups, their caps glowing a little."""
    u = scene.u
    for k in range(10):
        x = scene.width * (scene.between(0.0, 0.24) if k % 2 else scene.between(0.76, 1.0))
        y, size = line(x) + scene.between(16, 76) * u, scene.between(18, 34) * u
        stem, cap = (
            scene.tone("#e6dfd2"),
            mix(scene.tone("#7fb8d8"), "#a8f0ff", 0.4 * scene.light.glow),
        )
        glue(
            scene,
            sheet,
            ribbon([(x, y), (x + 2, y - size)], [size * 0.34, size * 0.26]),
            stem,
            lift=0.4,
        )
        top = [
            (x - size * 0.7, y - size * 0.85),
            (x - size * 0.4, y - size * 1.4),
            (x + size * 0.4, y - size * 1.4),
            (x + size * 0.7, y - size * 0.85),
        ]
        glue(scene, sheet, smooth(top, tension=0.7), cap, lift=0.4)


@own_chance
def _drips(scene: Set) -> None:
    """Drops that fall from the vault, one now and then."""
    pale = mix(scene.light.sky[4], "#ffffff", 0.5)
    for k in range(3):
        x, top = scene.width * scene.between(0.12, 0.88), scene.height * 0.2
        sheet = scene.sheet(x - 12, top - 24, x + 12, top + 16)
        sheet.cut(ellipse(x, top, 3.4 * scene.u, 8 * scene.u), pale, shadow=None)
        fall = Motion(flow=scene.height * 0.5, pulse=1.0, period_pulse=1.5 + 0.4 * k, phase=k * 2.0)
        scene.put(sheet, 0.6, at=(x, top), motion=fall)


@own_chance
def _near_walls(scene: Set, rock: str, *, side: int) -> None:
    """The rock close to us: an arch of dark paper round the picture, unlike on both sides."""
    h, u = scene.height, scene.u
    for at in (-1, 1):
        x0 = scene.left - 30 if at < 0 else scene.right + 30
        reach = (480 if at == side else 380) * u
        sheet = scene.sheet(
            min(x0, x0 - at * reach * 1.6), -120, max(x0, x0 - at * reach * 1.6), scene.bottom
        )
        paper = mix(scene.tone(rock), scene.light.shade, 0.42)
        body = [
            (x0, -160),
            (x0 - at * reach * 1.45, -160),
            (x0 - at * reach * 1.1, 60 * u),
            (x0 - at * reach * 0.72, 110 * u),
            (x0 - at * reach * 0.62, h * 0.3),
            (x0 - at * reach * scene.between(0.4, 0.56), h * 0.5),
            (x0 - at * reach * 0.6, h * 0.74),
            (x0 - at * reach * 0.9, h * 0.93),
            (x0 - at * reach, scene.bottom + 40),
            (x0, scene.bottom + 40),
        ]
        outline = smooth(body, tension=0.4)
        sheet.cut(
            outline,
            brighten(paper, 1.1),
            brighten(paper, 0.8),
            torn=8,
            shadow=Shadow(0, 8, 16, 0.4),
        )
        inner = smooth([(x + at * 90 * u, y) for x, y in body], tension=0.4)
        sheet.cut(
            inner,
            brighten(paper, 0.82),
            brighten(paper, 0.62),
            torn=6,
            shadow=Shadow(-at * 3, 5, 10, 0.3),
            clip=outline,
        )
        scene.put(sheet, 1.28, blur=1.6)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {Setting.CAVE: cave}
