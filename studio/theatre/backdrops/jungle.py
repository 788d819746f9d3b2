"""The jungle: walls of leaves and trunks, vines, a ruin or a stream, parrots and mist."""

import math
from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
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
from studio.theatre.shapes import nature, plants, reef
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.landform import thrown
from studio.theatre.shapes.palms import GREENS, broad_leaf, frond, leaf_fan, palm, split_leaf, vine
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.stillwater import falling_water, spray, still_water
from studio.theatre.shapes.undergrowth import fireflies


def jungle(scene: Set) -> Place:
    """A clearing among giant trees; a temple, a waterfall or a root gate in the haze behind."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.52
    paint_sky(scene, horizon)
    side = 1 if scene.chance(0.5) else -1
    kind = scene.between(0, 1)
    _canopy(scene, h * 0.50, depth=0.2, distance=0.95)
    _giants(scene, depth=0.28, distance=0.78, count=9, wide=36)
    _canopy(scene, h * 0.58, depth=0.34, distance=0.66)
    if kind < 0.42:
        _temple(
            scene,
            w * (0.5 + side * scene.between(0.06, 0.2)),
            h * 0.70,
            scene.between(300, 380) * u,
        )
    elif kind < 0.74:
        x = w * (0.5 + side * scene.between(0.12, 0.24))
        _gorge(scene, x, h * 0.24, h * 0.70)
    light = scene.light
    strength = 0.0 if light.night else 0.34
    if strength:
        warm = mix(light.orb.halo, "#f4ffd0", 0.5)
        reef.rays(scene, w * (0.5 - 0.22 * light.side), warm, strength=strength, count=4)
    _giants(scene, depth=0.48, distance=0.42, count=5, wide=74)
    _canopy(scene, h * 0.69, depth=0.52, distance=0.36)
    _ceiling(scene, h * 0.15, depth=0.31, distance=0.72)
    _ceiling(scene, h * 0.06, depth=0.53, distance=0.34)
    for k in range(7):
        x = w * ((k + scene.between(0.1, 0.9)) / 7)
        vine(
            scene,
            x,
            -60,
            scene.between(180, 460) * u * (0.6 if 0.3 < x / w < 0.7 else 1.0),
            0.56 + 0.02 * k,
            distance=0.25,
        )
    _mist(scene, h * 0.66)
    _side_trees(scene, h * 0.80)
    floor = h * 0.79
    _floor(scene, floor)
    if scene.chance(0.65):
        _parrot(scene, w * (0.5 - side * 0.34), h * 0.33, 64 * u, way=side)
    _near_leaves(scene, side=side)
    ground = Ground(
        horizon, floor, h * 0.90, 400 * u, (0.2 * w, 0.8 * w),
        (0.2 * w, 0.05 * h, 0.8 * w, 0.34 * h),
    )  # fmt: skip
    return scene.finish(ground)


def _green(scene: Set, k: int, distance: float) -> str:
    """One of the jungle's greens."""
    paper = ("#3f8f58", "#2f7a4f", "#57a04e", "#24664a")[k % 4]
    return scene.tone(mix(paper, "#cfe0e6", 0.5) if scene.snowy else paper, distance)


@own_chance
def _canopy(scene: Set, y: float, *, depth: float, distance: float) -> None:
    """A bank of round crowns, fronds and bushes across the picture."""
    u = scene.u
    sheet = scene.sheet(top=y - 330 * u, bottom=y + 260 * u)
    count = 9
    for k in range(count):
        x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / count
        tone = brighten(_green(scene, k, distance), scene.between(0.86, 1.1))
        middle = 0.5 + abs(x / scene.width - 0.5)
        r = scene.between(110, 190) * u * middle
        if k % 3 == 1:
            for i in range(6):
                a = -math.pi * (0.06 + 0.88 * i / 5)
                leaf = frond(x, y - 30 * u, a, r * 1.3, droop=0.6)
                sheet.cut(leaf, brighten(tone, 0.94 + 0.03 * i), shadow=scene.light.shadow(0.5))
        else:
            blob = plants.scalloped(scene, x, y, r, r * 0.8, bumps=13)
            sheet.cut(
                blob, brighten(tone, 1.08), brighten(tone, 0.8), shadow=scene.light.shadow(0.8)
            )
    base = scene.ridge(y + 40 * u, 26, length=300)
    tone = _green(scene, 3, distance)
    sheet.cut(base.path(bottom=y + 260 * u), brighten(tone, 1.05), brighten(tone, 0.8), torn=4,
              shadow=Shadow(2, -6, 11, 0.34))  # fmt: skip
    scene.put(sheet, depth)


@own_chance
def _ceiling(scene: Set, y: float, *, depth: float, distance: float) -> None:
    """The crowns overhead, lower towards the sides."""
    u = scene.u
    sheet = scene.sheet(bottom=y + 330 * u)
    for k in range(12):
        x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / 12
        away = abs(x / scene.width - 0.5)
        r = scene.between(120, 180) * u
        tone = brighten(_green(scene, k, distance), scene.between(0.84, 1.06))
        blob = plants.scalloped(scene, x, y - 70 * u + 150 * u * away, r, r * 0.78, bumps=13)
        sheet.cut(blob, tone, brighten(tone, 0.8), shadow=scene.light.shadow(0.8))
    scene.put(sheet, depth, motion=Motion(sway_x=3 * scene.windy, period_x=5.2, phase=depth * 9))


@own_chance
def _giants(scene: Set, *, depth: float, distance: float, count: int, wide: float) -> None:
    """Trunks that rise out of the picture on spreading roots."""
    h, u = scene.height, scene.u
    sheet = scene.sheet(bottom=h * 0.86)
    for k in range(count):
        x = scene.left + (k + scene.between(0.15, 0.85)) * (scene.right - scene.left) / count
        if count < 7 and 0.33 < x / scene.width < 0.67:
            continue
        bark = scene.tone(scene.pick(("#6f5a48", "#5f5248", "#7a6450")), distance)
        w, low, lean = wide * scene.between(0.7, 1.2) * u, h * 0.78, scene.between(-40, 40)
        trunk = [
            (x - w * 1.5, low),
            (x - w * 0.62, low - 150 * u),
            (x + lean - w * 0.5, -120),
            (x + lean + w * 0.5, -120),
            (x + w * 0.62, low - 150 * u),
            (x + w * 1.5, low),
        ]
        sheet.cut(
            smooth(trunk, tension=0.45), bark, brighten(bark, 0.8), shadow=scene.light.shadow(0.8)
        )
        grooves = [
            ribbon(
                [
                    (x + d * w, low - 60),
                    (x + lean * 0.5 + d * w * 0.7, h * 0.4),
                    (x + lean + d * w * 0.6, 0),
                ],
                [5, 4, 3],
            )
            for d in (-0.3, 0.05, 0.3)
        ]
        if wide > 50:
            sheet.cut(union(*grooves), brighten(bark, 0.78), shadow=None, edge=0.06)
    scene.put(sheet, depth)


@own_chance
def _temple(scene: Set, x: float, base: float, size: float) -> None:
    """An overgrown stepped pyramid; its doorway glows in the dark."""
    sheet = scene.sheet(x - size * 1.2, base - size * 1.4, x + size * 1.2, base + 40)
    stone = scene.tone("#a39a88", 0.42)
    steps = 5
    for k in range(steps):
        half, top = size * (0.9 - 0.15 * k), base - size * 0.17 * (k + 1)
        tone = brighten(stone, 0.92 + 0.04 * k)
        glue(scene, sheet, rect(x - half, top, 2 * half, size * 0.19), tone, lift=0.8, fade=0.84)
        joints = [rect(x - half + i * size * 0.14 + (k % 2) * size * 0.07, top + 8, 3, size * 0.13)
                  for i in range(int(2 * half / size / 0.14))]  # fmt: skip
        sheet.cut(union(*joints), brighten(tone, 0.8), shadow=None, edge=0.05)
    stair = [(x - size * 0.13, base - size * 0.85), (x + size * 0.13, base - size * 0.85),
             (x + size * 0.2, base), (x - size * 0.2, base)]  # fmt: skip
    glue(scene, sheet, polygon(stair), brighten(stone, 1.12), lift=0.5)
    treads = [rect(x - size * 0.2, base - size * 0.07 * i, size * 0.4, 3) for i in range(1, 12)]
    sheet.cut(union(*treads), brighten(stone, 0.8), shadow=None, edge=0.05, clip=polygon(stair))
    house_top = base - size * 1.12
    glue(scene, sheet, rect(x - size * 0.24, house_top, size * 0.48, size * 0.28), stone, lift=0.7)
    glue(
        scene,
        sheet,
        rect(x - size * 0.3, house_top - size * 0.08, size * 0.6, size * 0.1),
        brighten(stone, 1.1),
        lift=0.5,
    )
    door = mix(brighten(stone, 0.35), scene.light.lamp, 0.75 * scene.light.glow)
    sheet.cut(rect(x - size * 0.07, house_top + size * 0.09, size * 0.14, size * 0.19), door,
              shadow=Shadow(-2, -3, 4, 0.5), edge=-0.14)  # fmt: skip
    for k in range(9):
        bx = x + scene.between(-0.85, 0.85) * size
        by = base - size * 0.17 * max(0, math.floor((0.95 - abs(bx - x) / size) / 0.15))
        tone = _green(scene, k, 0.4)
        sheet.cut(
            plants.scalloped(scene, bx, by, size * 0.1, size * 0.06),
            tone,
            shadow=scene.light.shadow(0.5),
        )
    scene.put(sheet, 0.42)
    scene.shine(
        x,
        house_top + size * 0.18,
        size * 0.5,
        0.421,
        colour=scene.light.lamp,
        strength=0.7 * scene.light.glow,
    )


def _gorge(scene: Set, x: float, lip: float, pool: float) -> None:
    """A thin fall between leafy rocks into a pool."""
    u = scene.u
    sheet = scene.sheet(x - 480 * u, lip - 120 * u, x + 480 * u, pool + 60)
    rock = scene.tone("#6d7a78", 0.45)
    body = [
        (x - 420 * u, pool + 60),
        (x - 330 * u, lip + 120 * u),
        (x - 160 * u, lip - 20 * u),
        (x, lip + 10),
        (x + 180 * u, lip - 30 * u),
        (x + 340 * u, lip + 150 * u),
        (x + 430 * u, pool + 60),
    ]
    sheet.cut(
        smooth(body, tension=0.3),
        rock,
        brighten(rock, 0.74),
        torn=5,
        shadow=scene.light.shadow(1.0),
    )
    for k in range(12):
        away = (1 if k % 2 else -1) * scene.between(110, 330) * u
        tone = _green(scene, k, 0.42)
        blob = plants.scalloped(scene, x + away, lip + 26 * u + (k // 2) * 58 * u, 80 * u, 48 * u)
        sheet.cut(blob, tone, brighten(tone, 0.82), shadow=scene.light.shadow(0.6))
    scene.put(sheet, 0.42)
    falling_water(scene, x, lip, pool, 84 * u, 0.43)
    still_water(scene, pool - 6, pool + 160 * u, colour="#3f9a8f", depth=0.44)
    spray(scene, x, pool + 6, 96 * u, 0.445)


@own_chance
def _mist(scene: Set, y: float) -> None:
    """A veil that drifts between the trees."""
    sheet = scene.sheet(scene.left - 120, y - 110, scene.right + 120, y + 110)
    upper, lower = scene.ridge(y - 40, 22, length=460), scene.ridge(y + 46, 18, length=380)
    xs = range(int(scene.left) - 120, int(scene.right) + 130, 40)
    veil = [(float(x), upper.at(x)) for x in xs] + [(float(x), lower.at(x)) for x in reversed(xs)]
    pale = mix(scene.light.haze, "#ffffff", 0.0 if scene.light.night else 0.2)
    sheet.cut(polygon(veil), pale, shadow=None, edge=0, opacity=0.3)
    scene.put(sheet, 0.55, motion=Motion(sway_x=60, period_x=19), blur=14)


@own_chance
def _side_trees(scene: Set, base: float) -> None:
    """A giant with lianas and plate-like leaves at each side, or a palm."""
    w, u = scene.width, scene.u
    for side in (-1, 1):
        x = w * (0.5 + side * scene.between(0.45, 0.51))
        sheet = scene.sheet(x - 420 * u, -110, x + 420 * u, base + 120 * u)
        bark = scene.tone("#5f4a3c", 0.1)
        wide = scene.between(70, 110) * u
        trunk = [
            (x - wide * 2.1, base + 60),
            (x - wide * 0.9, base - 130 * u),
            (x - wide * 0.7, -140),
            (x + wide * 0.7, -140),
            (x + wide * 0.9, base - 130 * u),
            (x + wide * 2.1, base + 60),
        ]
        outline = smooth(trunk, tension=0.45)
        sheet.cut(outline, bark, brighten(bark, 0.8), shadow=scene.light.shadow(1.2), torn=4)
        for d in (-0.5, -0.15, 0.2, 0.5):
            groove = ribbon(
                [
                    (x + d * wide * 2, base + 40),
                    (x + d * wide, base - 300 * u),
                    (x + d * wide, -100),
                ],
                [9, 7, 6],
            )
            sheet.cut(groove, brighten(bark, 0.76), shadow=None, edge=0.08, clip=outline)
        for k in range(7):
            y = base - (60 + 100 * k) * u
            tone = _green(scene, k, 0.06)
            for i in range(2):
                a = math.pi / 2 + (0.9 + 0.5 * i) * (-1 if k % 2 else 1)
                leaf = broad_leaf(x + scene.between(-0.5, 0.5) * wide, y, a, 100 * u, 60 * u)
                sheet.cut(
                    leaf,
                    brighten(tone, 0.9 + 0.15 * i),
                    brighten(tone, 0.74),
                    shadow=scene.light.shadow(0.7),
                )
        scene.put(sheet, 0.72)
        if scene.chance(0.5):
            grove = scene.sheet(top=base - 560 * u)
            px = x - side * 190 * u
            palm(scene, grove, px, base + 20, 420 * u, depth=0.745, lean=-side * 0.12, distance=0.1)
            scene.put(grove, 0.74)
        vine(scene, x - side * 230 * u, -60, scene.between(330, 520) * u, 0.78, distance=0.05)


def _floor(scene: Set, floor: float) -> None:
    """Earth and moss with roots, stones and big-leaved plants at the sides."""
    w, u = scene.width, scene.u
    front = scene.sheet(top=floor - 260 * u)
    line = scene.ridge(floor, 18, length=560)
    earth = "#dfe7e6" if scene.snowy else mix("#6f8a48", "#7a5f42", scene.between(0.1, 0.5))
    nature.near_ground(scene, front, line, earth)
    for k in range(10):
        x = w * (scene.between(-0.08, 0.2) if k % 2 else scene.between(0.8, 1.08))
        y = line.at(x) + scene.between(14, 60) * u
        thrown(scene, front, x, y, 100 * u, 60 * u)
        leaf_fan(scene, front, x, y, scene.between(110, 190) * u, _green(scene, k, 0.0), leaves=9)
    for k in range(5):
        x = w * (scene.between(0.0, 0.26) if k % 2 else scene.between(0.74, 1.0))
        blossom = scene.tone(scene.pick(("#e8586a", "#f09a3a", "#d96fc0")))
        y = line.at(x) + 6 * u
        for i in range(5):
            a = -math.pi * (0.1 + 0.2 * i)
            glue(
                scene,
                front,
                broad_leaf(x, y - 40 * u, a, 40 * u, 22 * u),
                brighten(blossom, 0.9 + 0.05 * i),
                lift=0.3,
            )
    for _ in range(16):
        x = scene.between(scene.left, scene.right)
        plants.tuft(
            scene,
            front,
            x,
            line.at(x) + scene.between(12, 120) * u,
            scene.between(30, 60) * u,
            _green(scene, 2, 0.0),
        )
    root = scene.tone("#6b5240")
    for side in (-1, 1):
        x = w * (0.5 + side * 0.42)
        points = [
            (x, floor + 20),
            (x - side * 120 * u, floor + 44 * u),
            (x - side * 260 * u, floor + 40 * u),
        ]
        glue(scene, front, ribbon(points, [34 * u, 22 * u, 3]), root, lift=0.7)
    fireflies(scene)
    scene.put(front, 0.95)


@own_chance
def _parrot(scene: Set, x: float, y: float, size: float, *, way: int) -> None:
    """A parrot on a hanging bough, nodding."""
    sheet = scene.sheet(x - 5 * size, y - 2 * size, x + 5 * size, y + 3 * size)
    glue(
        scene,
        sheet,
        ribbon(
            [
                (x - way * 4.4 * size, y + size * 0.4),
                (x, y + size * 0.72),
                (x + way * 2.6 * size, y + size * 0.5),
            ],
            [size * 0.3, size * 0.2, 3],
        ),
        scene.tone("#6b4f3c", 0.05),
        lift=0.6,
    )
    body, wing = (
        scene.pick(("#d9403a", "#2f8fc0", "#3fa34f")),
        scene.pick(("#2f6fc0", "#f0b03a", "#2f9a58")),
    )
    red, blue = scene.tone(body), scene.tone(wing)

    def blob(points: list[Point], paper: str) -> None:
        glue(
            scene,
            sheet,
            smooth([(x + way * px * size, y + py * size) for px, py in points], tension=0.7),
            paper,
            lift=0.5,
        )

    blob([(-0.15, 0.5), (-0.3, 2.0), (0.0, 2.2), (0.15, 0.6)], blue)
    blob([(0.3, -0.9), (0.42, -0.2), (0.2, 0.62), (-0.2, 0.72), (-0.42, 0.0), (-0.2, -0.8)], red)
    blob([(-0.1, -0.3), (-0.5, 0.1), (-0.36, 1.0), (-0.02, 0.5)], blue)
    glue(scene, sheet, circle(x + way * size * 0.1, y - size * 0.82, size * 0.42), red, lift=0.4)
    blob([(0.4, -1.0), (0.78, -0.8), (0.62, -0.48), (0.42, -0.66)], scene.tone("#f2d49a"))
    glue(
        scene,
        sheet,
        circle(x + way * size * 0.2, y - size * 0.9, size * 0.15),
        scene.tone("#f6f2e8"),
        lift=0.2,
    )
    sheet.cut(circle(x + way * size * 0.23, y - size * 0.9, size * 0.07), "#1b1a28", shadow=None)
    scene.put(sheet, 0.80, at=(x - way * 4.4 * size, y), motion=Motion(turn=1.4, period_turn=3.1))


@own_chance
def _near_leaves(scene: Set, *, side: int) -> None:
    """Great slit leaves in three corners, close to the lens."""
    h, u = scene.height, scene.u
    corners = ((side, 0.0, 0.62), (-side, 1.0, 0.66), (side, 1.0, 0.5))
    for k, (at, down, size) in enumerate(corners):
        x0, y0 = (scene.right if at > 0 else scene.left), -70.0 if down < 0.5 else scene.bottom
        reach = 640 * u
        sheet = scene.sheet(
            min(x0, x0 - at * reach) - 60,
            min(y0, y0 + (reach if down < 0.5 else -reach)) - 40,
            max(x0, x0 - at * reach) + 60,
            max(y0, y0 + (reach if down < 0.5 else -reach)) + 40,
        )
        for i in range(3):
            a = (math.pi if at > 0 else 0.0) + at * (0.55 + 0.42 * (i - 1)) * (
                -1 if down < 0.5 else 1
            )
            tone = scene.tone(brighten(GREENS[(i + k) % 4], 0.60 + 0.09 * i))
            leaf = split_leaf(x0 + at * 30, y0, a, reach * size * (1 - 0.16 * i))
            sheet.cut(
                leaf, brighten(tone, 1.1), brighten(tone, 0.76), shadow=Shadow(6, 9, 12, 0.32)
            )
            tip = (x0 + math.cos(a) * reach * size * 0.7, y0 + math.sin(a) * reach * size * 0.7)
            sheet.cut(
                ribbon([(x0, y0), tip], [12 * u, 3]), brighten(tone, 1.2), shadow=None, edge=0.06
            )
        sway = Motion(turn=0.9 * scene.windy, period_turn=4.1 + 0.4 * k, phase=k * 2.0)
        scene.put(sheet, 1.34 + 0.02 * k, at=(x0, y0), motion=sway, blur=2.5)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {Setting.JUNGLE: jungle}
