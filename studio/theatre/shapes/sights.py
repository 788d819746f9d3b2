"""Single sights that make one place unlike the next: cabins, bridges, brooks, whales, stacks."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Point,
    Shadow,
    Sheet,
    ellipse,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.buildings import chimney_smoke, window
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.landform import thrown


@own_chance
def log_cabin(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    size: float,
    *,
    depth: float,
    distance: float,
    snowed: bool = False,
) -> None:
    """A cabin of round logs under a steep roof, smoke over it and light in its window."""
    wood, dark = scene.tone("#a0764e", distance), scene.tone("#6b4a36", distance)
    thrown(scene, sheet, x, base + 4, size, size * 0.6)
    chimney_smoke(scene, x + size * 0.3, base - size * 0.98, size * 0.13, depth - 0.002)
    stack = rect(x + size * 0.24, base - size * 0.96, size * 0.12, size * 0.5)
    glue(scene, sheet, stack, scene.tone("#8d8894", distance), lift=0.4)
    for k in range(6):
        y = base - size * 0.46 + k * size * 0.078
        log = rounded_rect(x - size * 0.5, y, size, size * 0.082, size * 0.04)
        glue(scene, sheet, log, brighten(wood, 1.06 - 0.05 * (k % 2)), lift=0.3)
    snow = scene.tone("#f5f8fa", distance * 0.6)
    roof = [
        (x - size * 0.62, base - size * 0.40),
        (x - size * 0.06, base - size * 0.88),
        (x + size * 0.06, base - size * 0.88),
        (x + size * 0.62, base - size * 0.40),
    ]
    glue(scene, sheet, polygon(roof), snow if snowed or scene.snowy else dark, lift=0.8)
    gable = [
        (x - size * 0.3, base - size * 0.47),
        (x, base - size * 0.74),
        (x + size * 0.3, base - size * 0.47),
    ]
    glue(scene, sheet, polygon(gable), brighten(wood, 0.9), lift=0.3)
    window(
        scene, sheet, x - size * 0.34, base - size * 0.3, size * 0.2, size * 0.17, distance=distance
    )
    glue(
        scene,
        sheet,
        rounded_rect(x + size * 0.1, base - size * 0.36, size * 0.2, size * 0.36, 4),
        dark,
        lift=0.3,
    )
    scene.shine(
        x - size * 0.24,
        base - size * 0.2,
        size * 0.7,
        depth + 0.001,
        colour=scene.light.lamp,
        strength=0.8 * scene.light.glow,
        flicker=0.05,
    )


@own_chance
def whale(scene: Set, x: float, y: float, size: float, depth: float, *, distance: float) -> None:
    """A whale's back and tail that rise from the water, with a spout now and then."""
    sheet = scene.sheet(x - 1.6 * size, y - size, x + 1.6 * size, y + size * 0.3)
    skin = scene.tone("#3f5f7a", distance)
    back = [
        (x - size, y + size * 0.2),
        (x - size * 0.6, y - size * 0.2),
        (x, y - size * 0.34),
        (x + size * 0.6, y - size * 0.12),
        (x + size * 0.9, y + size * 0.2),
    ]
    glue(scene, sheet, smooth(back, tension=0.7), skin, lift=0.6)
    tail = [
        (x + size * 1.06, y + size * 0.16),
        (x + size * 1.16, y - size * 0.3),
        (x + size * 0.86, y - size * 0.58),
        (x + size * 1.22, y - size * 0.46),
        (x + size * 1.56, y - size * 0.62),
        (x + size * 1.28, y - size * 0.28),
        (x + size * 1.26, y + size * 0.16),
    ]
    glue(scene, sheet, smooth(tail, tension=0.5), skin, lift=0.6)
    heave = Motion(sway_y=size * 0.16, period_y=5.2, turn=3, period_turn=5.2)
    scene.put(sheet, depth, at=(x, y), motion=heave)
    mist = scene.sheet(x - size * 1.3, y - 1.6 * size, x + size * 0.2, y)
    pale = mix(scene.tone("#eef6f6", distance), scene.light.sky[4], 0.2)
    plume = [
        ribbon(
            [
                (x - size * 0.5, y - size * 0.22),
                (x - size * (0.5 - 0.1 * k), y - size * 0.8),
                (x - size * (0.5 - 0.42 * k), y - size * (1.15 - 0.2 * abs(k))),
            ],
            [6, 10, 3],
        )
        for k in (-1, 0, 1)
    ]
    mist.cut(union(*plume), pale, shadow=None, opacity=0.9)
    scene.put(
        mist,
        depth - 0.001,
        motion=Motion(pulse=1.0, period_pulse=4.0, sway_y=size * 0.1, period_y=5.2),
    )


@own_chance
def stone_bridge(
    scene: Set, sheet: Sheet, left: float, right: float, y: float, size: float, *, distance: float
) -> None:
    """An old bridge with one or two arches, humped in the middle; ``y`` is where its feet stand."""
    stone = scene.tone("#9c919c", distance)
    middle, half = (left + right) / 2, (right - left) / 2
    top = [
        (left + 2 * half * i / 12, y - size * (0.55 + 0.5 * math.sin(math.pi * i / 12)))
        for i in range(13)
    ]
    arches = 2 if half > 260 * scene.u else 1
    body: list[Point] = [*top, (right, y)]
    for k in reversed(range(arches)):
        cx = middle + (k - (arches - 1) / 2) * half * 0.82
        r = half * (0.34 if arches == 2 else 0.5)
        body += [
            (cx + math.cos(a) * r, y - math.sin(a) * size * 0.72)
            for a in (math.pi * i / 10 for i in range(11))
        ]
    glue(scene, sheet, polygon([*body, (left, y)]), stone, lift=1.0, fade=0.74)
    rim = ribbon([(px, py - 4) for px, py in top], [size * 0.14] * len(top))
    glue(
        scene,
        sheet,
        rim,
        scene.tone("#f2f6f8", distance) if scene.snowy else brighten(stone, 1.14),
        lift=0.5,
    )
    for k in range(14):
        t = (k + 0.5) / 14
        px, py = left + 2 * half * t, y - size * (0.34 + 0.5 * math.sin(math.pi * t))
        sheet.cut(
            ellipse(px, py, size * 0.13, size * 0.06),
            brighten(stone, scene.between(0.84, 1.12)),
            shadow=Shadow(1, 2, 2, 0.25),
        )


def brook(
    scene: Set,
    sheet: Sheet,
    far: Point,
    near: Point,
    width: float,
    *,
    bend: float,
    colour: str = "#4fa3b8",
    distance: float = 0.1,
) -> None:
    """A brook (or a path, by its ``colour``) that winds from ``far`` to ``near`` and widens."""
    steps = 18
    left: list[Point] = []
    right: list[Point] = []
    for i in range(steps + 1):
        t = i / steps
        y = far[1] + (near[1] - far[1]) * t
        x = (
            far[0]
            + (near[0] - far[0]) * t**1.4
            + bend * math.sin(math.tau * t**0.7) * (0.15 + 0.85 * t)
        )
        half = width * (0.03 + 0.97 * t**1.6) / 2
        left.append((x - half, y))
        right.append((x + half, y))
    paper = scene.tone(colour, distance)
    outline = polygon([*left, *reversed(right)])
    sheet.cut(
        outline,
        brighten(paper, 1.08),
        brighten(paper, 0.84),
        torn=3,
        shadow=Shadow(-2, -3, 5, 0.32),
        edge=-0.12,
    )


@own_chance
def fallen_log(scene: Set, sheet: Sheet, x: float, base: float, size: float) -> None:
    """A mossy trunk on the ground with its rings to us."""
    bark, wood = scene.tone("#7a5a44"), scene.tone("#c9a070")
    thrown(scene, sheet, x, base + size * 0.06, size * 1.5, size * 0.3)
    trunk = ribbon(
        [
            (x - size * 0.8, base - size * 0.1),
            (x, base - size * 0.16),
            (x + size * 0.7, base - size * 0.14),
        ],
        [size * 0.26, size * 0.3, size * 0.32],
    )
    glue(scene, sheet, trunk, bark, lift=0.9, fade=0.7)
    for k in range(4):
        line = ribbon(
            [
                (x - size * 0.7, base - size * (0.2 - 0.06 * k)),
                (x + size * 0.6, base - size * (0.25 - 0.07 * k)),
            ],
            [3, 5],
        )
        sheet.cut(line, brighten(bark, 0.75), shadow=None, edge=0.06, clip=trunk)
    moss = scene.tone("#e9f0f4" if scene.snowy else "#6f9a4a")
    patch = ribbon(
        [
            (x - size * 0.6, base - size * 0.22),
            (x - size * 0.1, base - size * 0.31),
            (x + size * 0.4, base - size * 0.29),
        ],
        [3, size * 0.1, 3],
    )
    glue(scene, sheet, patch, moss, lift=0.3)
    for k in range(3):
        ring = ellipse(
            x + size * 0.7, base - size * 0.14, size * (0.11 - 0.035 * k), size * (0.16 - 0.05 * k)
        )
        sheet.cut(ring, brighten(wood, 1 - 0.12 * (k % 2)), shadow=Shadow(1, 2, 2, 0.3))


@own_chance
def sea_stacks(
    scene: Set, sheet: Sheet, x: float, base: float, size: float, *, distance: float
) -> None:
    """Pillars of rock in the surf, one with a natural arch and gulls' grass on top."""
    rock = scene.tone("#6f6a84", distance)
    for k in range(3):
        px, tall, wide = (
            x + (k - 1) * size * 0.62,
            size * scene.between(0.5, 1.05),
            size * scene.between(0.16, 0.26),
        )
        body = [
            (px - wide * 1.2, base),
            (px - wide, base - tall * 0.6),
            (px - wide * 0.8, base - tall),
            (px + wide * 0.7, base - tall * 0.96),
            (px + wide * 0.95, base - tall * 0.5),
            (px + wide * 1.3, base),
        ]
        outline = smooth(body, tension=0.3)
        sheet.cut(
            outline,
            brighten(rock, 1.06),
            brighten(rock, 0.72),
            torn=5,
            shadow=scene.light.shadow(1.0),
        )
        green = scene.tone(scene.grass(), distance)
        cap = ribbon(
            [
                (px - wide * 0.85, base - tall),
                (px, base - tall * 1.03),
                (px + wide * 0.75, base - tall * 0.97),
            ],
            [10, 20, 8],
        )
        sheet.cut(cap, green, shadow=Shadow(1, 4, 5, 0.3), torn=2)
        crack = ribbon(
            [
                (px - wide * 0.1, base - tall * 0.9),
                (px + wide * 0.2, base - tall * 0.5),
                (px, base - tall * 0.1),
            ],
            [3, 6, 2],
        )
        sheet.cut(crack, brighten(rock, 0.66), shadow=None, edge=-0.08, clip=outline)
