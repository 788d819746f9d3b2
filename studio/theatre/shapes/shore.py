"""What stands and lies by the water: rowing boats, jetties, bathing huts, parasols, campfires."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Shadow,
    Sheet,
    circle,
    ellipse,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    transformed,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.sky import star

PAINTS = ("#b8443c", "#2f6d8a", "#e0a83c", "#3f7d6a", "#d9694e")


@own_chance
def rowing_boat(
    scene: Set,
    x: float,
    y: float,
    size: float,
    depth: float,
    *,
    distance: float = 0.0,
    ashore: bool = False,
) -> None:
    """A rowing boat with its oars; afloat it rocks, ashore it lies on one side."""
    sheet = scene.sheet(x - 1.5 * size, y - size, x + 1.5 * size, y + 0.7 * size)
    paint = scene.tone(scene.pick(PAINTS), distance)
    wood = scene.tone("#a97c50", distance)
    inside = [(x - size, y - 0.34 * size), (x, y - 0.16 * size), (x + 1.05 * size, y - 0.38 * size),
              (x, y - 0.36 * size)]  # fmt: skip
    glue(scene, sheet, smooth(inside, tension=0.6), brighten(wood, 0.6), lift=0.3)
    for turn in (-24, 17):
        oar = transformed(
            union(
                rounded_rect(-0.95 * size, -3, 1.5 * size, 7, 3), ellipse(-0.98 * size, 0, 30, 9)
            ),
            x,
            y - 0.27 * size,
            rotation=turn,
        )
        sheet.cut(oar, brighten(wood, 1.12), shadow=Shadow(2, 3, 3, 0.3))
    hull = [(x - 1.05 * size, y - 0.36 * size), (x, y - 0.14 * size),
            (x + 1.12 * size, y - 0.42 * size), (x + 0.82 * size, y + 0.16 * size),
            (x - 0.72 * size, y + 0.18 * size)]  # fmt: skip
    glue(scene, sheet, smooth(hull, tension=0.4), paint, lift=0.7, fade=0.72)
    rail = ribbon([(x - 1.03 * size, y - 0.33 * size), (x, y - 0.12 * size),
                   (x + 1.1 * size, y - 0.39 * size)], [size * 0.075] * 3)  # fmt: skip
    sheet.cut(rail, scene.tone("#f4ead2", distance), shadow=Shadow(1, 2, 2, 0.25))
    if ashore:
        scene.put(sheet, depth, at=(x, y))
        return
    rocking = Motion(
        turn=2.2, period_turn=scene.between(3.2, 4.4), sway_y=size * 0.05, period_y=3.1
    )
    scene.put(sheet, depth, at=(x, y), motion=rocking)


@own_chance
def jetty(
    scene: Set, end: float, y: float, size: float, depth: float, *, side: int, distance: float = 0.1
) -> None:
    """A wooden jetty from one edge of the picture out to ``end``, with a lamp at its head."""
    edge = scene.left - 30 if side < 0 else scene.right + 30
    left, right = min(edge, end), max(edge, end)
    sheet = scene.sheet(left - 60, y - 3.2 * size, right + 60, y + 2.4 * size)
    wood = scene.tone("#8f6a4a", distance)
    x = end - side * 0.0
    posts = []
    while left - 1 <= x <= right + 1:
        posts.append(rounded_rect(x - size * 0.11, y - size * 0.62, size * 0.22, size * 2.2, 5))
        x += side * size * 1.9
    glue(scene, sheet, union(*posts), brighten(wood, 0.72), lift=0.6, fade=0.6)
    glue(scene, sheet, rect(left, y, right - left, size * 0.24), wood, lift=0.9, fade=0.7)
    planks = [
        rect(at, y - 2, 4, size * 0.2)
        for at in (left + k * size * 0.42 for k in range(int((right - left) / size / 0.42)))
    ]
    sheet.cut(union(*planks), brighten(wood, 0.66), shadow=None, edge=0.05)
    lamp = (end + side * size * 0.1, y - size * 1.9)
    glue(scene, sheet, rect(lamp[0] - 4, lamp[1], 8, size * 1.9), brighten(wood, 0.6), lift=0.4)
    glass = scene.light.shining("#dfe3d2")
    glue(scene, sheet, rounded_rect(lamp[0] - 15, lamp[1] - 30, 30, 38, 8), glass, lift=0.4)
    hood = [(lamp[0] - 22, lamp[1] - 28), (lamp[0], lamp[1] - 48), (lamp[0] + 22, lamp[1] - 28)]
    glue(scene, sheet, polygon(hood), brighten(wood, 0.5), lift=0.3)
    scene.put(sheet, depth)
    scene.shine(lamp[0], lamp[1] - 10, 190 * scene.u, depth + 0.001,
                colour=scene.light.lamp, strength=scene.light.glow)  # fmt: skip


@own_chance
def bathing_hut(
    scene: Set, sheet: Sheet, x: float, base: float, size: float, *, depth: float, distance: float
) -> None:
    """A striped wooden hut on short legs, its window lit in the dark."""
    paint, white = scene.tone(scene.pick(PAINTS), distance), scene.tone("#f4ead6", distance)
    for side in (-1, 1):
        glue(scene, sheet, rect(x + side * size * 0.36 - 5, base - size * 0.2, 10, size * 0.2),
             scene.tone("#6b4a38", distance), lift=0.3)  # fmt: skip
    low, wall = base - size * 0.16, size * 0.8
    front = [(x - size / 2, low), (x - size / 2, low - wall), (x, low - wall - size * 0.42),
             (x + size / 2, low - wall), (x + size / 2, low)]  # fmt: skip
    body = polygon(front)
    glue(scene, sheet, body, white, lift=0.8)
    stripes = [rect(x - size / 2 + size * k / 7, low - 1.4 * size, size / 7, 1.4 * size)
               for k in range(0, 7, 2)]  # fmt: skip
    sheet.cut(union(*stripes), paint, brighten(paint, 0.85), shadow=None, clip=body)
    roof = ribbon(
        [
            (x - size * 0.6, low - wall + size * 0.1),
            (x, low - wall - size * 0.46),
            (x + size * 0.6, low - wall + size * 0.1),
        ],
        [size * 0.1] * 3,
        tension=0.1,
    )
    snow = scene.tone("#f3f6f8", distance)
    glue(scene, sheet, roof, snow if scene.snowy else brighten(paint, 0.8), lift=0.6)
    glue(
        scene,
        sheet,
        rounded_rect(x - size * 0.16, low - size * 0.56, size * 0.32, size * 0.56, 4),
        brighten(paint, 0.62),
        lift=0.2,
    )
    glue(scene, sheet, circle(x, low - wall - size * 0.02, size * 0.12),
         scene.light.shining("#7fa3b8"), lift=0.2)  # fmt: skip
    scene.shine(x, low - wall, size * 1.1, depth + 0.001, colour=scene.light.lamp,
                strength=0.7 * scene.light.glow, flicker=0.05)  # fmt: skip


@own_chance
def parasol(scene: Set, sheet: Sheet, x: float, base: float, size: float) -> None:
    """A striped parasol stuck in the sand, leaning a little."""
    paint, white = scene.tone(scene.pick(PAINTS)), scene.tone("#f6eedc")
    lean = scene.between(-10, 10)
    pole = transformed(rect(-4, -size, 8, size), x, base, rotation=lean)
    glue(scene, sheet, pole, scene.tone("#e3d3b0"), lift=0.5)
    for k in range(5):
        a0, a1 = math.pi * (1 + k / 5), math.pi * (1 + (k + 1) / 5)
        arc = [
            (
                math.cos(a0 + (a1 - a0) * i / 5) * size * 0.62,
                math.sin(a0 + (a1 - a0) * i / 5) * size * 0.42 - size * 0.72,
            )
            for i in range(6)
        ]
        panel = transformed(polygon([*arc, (0.0, -size * 0.66)]), x, base, rotation=lean)
        glue(scene, sheet, panel, paint if k % 2 == 0 else white, lift=0.5)


@own_chance
def strewn_shore(scene: Set, sheet: Sheet, top: float, *, count: int = 16) -> None:
    """Shells, starfish and pebbles on the near sand, and now and then a washed-up log."""
    h, u = scene.height, scene.u
    for k in range(count):
        x = scene.between(scene.left, scene.right)
        y = top + (h - top) * scene.between(0.2, 0.95)
        size = scene.between(9, 17) * u
        if k % 5 == 0:
            paper = scene.tone(scene.pick(("#e0784f", "#d9586a", "#e8a24a")))
            glue(scene, sheet, star(x, y, size * 1.4, inner=0.42), paper, lift=0.3)
        elif k % 5 < 3:
            paper = scene.tone(scene.pick(("#f6e6d2", "#f0c4b4", "#e8d8e0")))
            fan = [(x, y), (x - size, y - size * 0.5), (x - size * 0.5, y - size),
                   (x + size * 0.5, y - size), (x + size, y - size * 0.5)]  # fmt: skip
            glue(scene, sheet, smooth(fan, tension=0.7), paper, lift=0.3)
        else:
            paper = scene.tone(scene.pick(("#8d8a96", "#a89a8c", "#c2b6a6")))
            glue(scene, sheet, ellipse(x, y, size, size * 0.6), paper, lift=0.3)
    if scene.chance(0.6):
        x = scene.width * scene.pick_number((scene.between(0.06, 0.2), scene.between(0.8, 0.94)))
        y = top + (h - top) * 0.4
        log = ribbon(
            [(x - 120 * u, y), (x, y - 16 * u), (x + 130 * u, y + 4)], [18 * u, 30 * u, 14 * u]
        )
        glue(scene, sheet, log, scene.tone("#9a8470"), lift=0.8, fade=0.7)
        twig = ribbon(
            [(x + 20 * u, y - 16 * u), (x + 70 * u, y - 30 * u), (x + 92 * u, y - 50 * u)],
            [12 * u, 8 * u, 3],
        )
        glue(scene, sheet, twig, scene.tone("#8d7864"), lift=0.5)


@own_chance
def campfire(scene: Set, x: float, base: float, size: float, depth: float) -> None:
    """Logs in a ring of stones; where fires may burn and it is dark, the flames move and shine."""
    light = scene.light
    sheet = scene.sheet(x - 1.6 * size, base - size, x + 1.6 * size, base + size)
    for turn in (-22, 20, 4):
        log = transformed(rounded_rect(-size * 0.7, -size * 0.1, size * 1.4, size * 0.2, 8),
                          x, base - size * 0.12, rotation=turn)  # fmt: skip
        glue(scene, sheet, log, scene.tone("#5f4434"), lift=0.4)
    stones = [ellipse(x + (k - 2.5) * size * 0.4, base + size * (0.1 + 0.06 * (k % 2)),
                      size * 0.23, size * 0.16) for k in range(6)]  # fmt: skip
    glue(scene, sheet, union(*stones), scene.tone("#85808e"), lift=0.5)
    scene.put(sheet, depth)
    if not light.burning or light.glow < 0.3:
        return
    for k, colour in enumerate(("#e8662f", "#f4a13a", "#ffe08a")):
        reach = size * (1.5 - 0.42 * k)
        flame = scene.sheet(x - size, base - 2 * size, x + size, base + 10)
        wide = reach * 0.34
        shape = [(x - wide, base - size * 0.1), (x - wide * 0.9, base - reach * 0.42),
                 (x - wide * 0.2, base - reach * 0.62), (x + wide * 0.1, base - reach),
                 (x + wide * 0.8, base - reach * 0.45), (x + wide, base - size * 0.1)]  # fmt: skip
        flame.cut(smooth(shape, tension=0.8), colour, mix(colour, "#ffe9a0", 0.3),
                  shadow=Shadow(0, 0, 6, 0.2), texture=0.03)  # fmt: skip
        lick = Motion(turn=4.5, period_turn=0.9 + 0.23 * k, sway_y=3, period_y=0.7, phase=k * 2.1)
        scene.put(flame, depth + 0.001, at=(x, base - size * 0.1), motion=lick)
    scene.shine(x, base - size * 0.5, size * 5.2, depth + 0.002, colour="#ff9a4a",
                strength=0.9 * light.glow, flicker=0.2)  # fmt: skip
