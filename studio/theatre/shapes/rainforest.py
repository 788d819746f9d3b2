"""Sights of the jungle: an overgrown temple, a gorge with a fall, a parrot, leaves close to us."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Point,
    Shadow,
    circle,
    polygon,
    rect,
    ribbon,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes import plants
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.palms import GREENS, jungle_green, split_leaf
from studio.theatre.shapes.stillwater import falling_water, spray, still_water


@own_chance
def temple(scene: Set, x: float, base: float, size: float) -> None:
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
        tone = jungle_green(scene, k, 0.4)
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


def gorge(scene: Set, x: float, lip: float, pool: float) -> None:
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
        tone = jungle_green(scene, k, 0.42)
        blob = plants.scalloped(scene, x + away, lip + 26 * u + (k // 2) * 58 * u, 80 * u, 48 * u)
        sheet.cut(blob, tone, brighten(tone, 0.82), shadow=scene.light.shadow(0.6))
    scene.put(sheet, 0.42)
    falling_water(scene, x, lip, pool, 84 * u, 0.43)
    still_water(scene, pool - 6, pool + 160 * u, colour="#3f9a8f", depth=0.44)
    spray(scene, x, pool + 6, 96 * u, 0.445)


@own_chance
def parrot(scene: Set, x: float, y: float, size: float, *, way: int) -> None:
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
def near_leaves(scene: Set, *, side: int) -> None:
    """Great slit leaves in three corners, close to the lens."""
    u = scene.u
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
