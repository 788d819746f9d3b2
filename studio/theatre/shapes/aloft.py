"""What floats above the clouds: hot-air balloons, an airship, kites on long tails."""

import math

from studio.theatre.colour import brighten
from studio.theatre.paper import Shadow, ellipse, polygon, rect, ribbon, rounded_rect, smooth, union
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.gluing import glue

PAPERS = ("#c2574a", "#e0b44c", "#4f8a9a", "#6fa37a", "#8a6fb0", "#e88b6a")


@own_chance
def balloon(scene: Set, x: float, y: float, r: float, depth: float, *, distance: float) -> None:
    """A striped hot-air balloon that rises and sinks; (x, y) the middle of its envelope."""
    sheet = scene.sheet(x - r * 1.4, y - r * 1.4, x + r * 1.4, y + r * 2.4)
    first = int(scene.rng.integers(6))
    shape = smooth(
        [
            (x - r * 0.2, y + r * 1.14),
            (x - r * 0.84, y + r * 0.5),
            (x - r, y - r * 0.16),
            (x - r * 0.62, y - r * 0.84),
            (x, y - r * 1.06),
            (x + r * 0.62, y - r * 0.84),
            (x + r, y - r * 0.16),
            (x + r * 0.84, y + r * 0.5),
            (x + r * 0.2, y + r * 1.14),
        ],
        tension=0.6,
    )
    base = scene.tone(PAPERS[first], distance)
    ropes = [
        ribbon([(x + d * r * 0.2, y + r * 1.1), (x + d * r * 0.14, y + r * 1.6)], [2.5, 2.5])
        for d in (-1, 1)
    ]
    sheet.cut(union(*ropes), scene.tone("#6b4a38", distance), shadow=None)
    glue(scene, sheet, shape, base, lift=1.0, fade=0.74)
    for k, wide in enumerate((0.74, 0.4)):
        tone = scene.tone(("#f4ead2", PAPERS[(first + 2) % 6])[k], distance)
        stripe = ellipse(x, y + r * 0.06, r * wide, r * 1.12)
        sheet.cut(stripe, tone, brighten(tone, 0.78), shadow=Shadow(2, 3, 5, 0.3), clip=shape)
    wood = scene.tone("#9a6842", distance)
    glue(scene, sheet, rounded_rect(x - r * 0.19, y + r * 1.56, r * 0.38, r * 0.3, 6), wood)
    glue(scene, sheet, rect(x - r * 0.21, y + r * 1.54, r * 0.42, r * 0.07), brighten(wood, 1.2))
    motion = Motion(
        drift=scene.between(4, 9),
        span=scene.width + 6 * r,
        sway_y=12,
        period_y=scene.between(6, 9),
        turn=1.2,
        period_turn=6.5,
        phase=x % 6,
    )
    scene.put(sheet, depth, at=(x, y), motion=motion)
    scene.shine(
        x, y + r * 0.7, r * 0.9, depth + 0.001, colour="#ffb45a", strength=0.5 * scene.light.glow
    )


@own_chance
def airship(scene: Set, x: float, y: float, r: float, depth: float, *, distance: float) -> None:
    """A long airship with fins and a cabin."""
    sheet = scene.sheet(x - r * 3, y - r * 1.6, x + r * 3, y + r * 1.9)
    hull = scene.tone(scene.pick(PAPERS), distance)
    for side in (-1, 1):
        fin = [
            (x + r * 1.5, y),
            (x + r * 2.3, y + side * r * 0.9),
            (x + r * 2.5, y + side * r * 0.8),
            (x + r * 2.2, y),
        ]
        glue(scene, sheet, polygon(fin), brighten(hull, 0.82), lift=0.5)
    body = ellipse(x, y, r * 2.2, r * 0.8)
    glue(scene, sheet, body, hull, lift=1.0, fade=0.7)
    for k in range(2):
        band = ellipse(x, y, r * 2.24, r * (0.46 - 0.3 * k))
        tone = scene.tone(("#f4ead2", "#d9ae4a")[k], distance)
        sheet.cut(band, tone, brighten(tone, 0.85), shadow=Shadow(1, 3, 4, 0.3), clip=body)
    glue(
        scene,
        sheet,
        rounded_rect(x - r * 0.7, y + r * 0.72, r * 1.4, r * 0.42, r * 0.2),
        scene.tone("#8a5c3c", distance),
    )
    lit = scene.light.shining("#57758c")
    panes = [
        rounded_rect(x - r * 0.52 + k * r * 0.28, y + r * 0.8, r * 0.18, r * 0.17, 4)
        for k in range(4)
    ]
    sheet.cut(union(*panes), lit, shadow=Shadow(-1, -1, 2, 0.4))
    motion = Motion(
        drift=-9, span=scene.width + 8 * r, sway_y=9, period_y=8, turn=0.8, period_turn=9
    )
    scene.put(sheet, depth, at=(x, y), motion=motion)


@own_chance
def kite(scene: Set, x: float, y: float, r: float, depth: float) -> None:
    """A paper kite with bows on its tail."""
    sheet = scene.sheet(x - r * 3, y - r * 1.6, x + r * 3, y + r * 5)
    a, b = scene.tone(scene.pick(PAPERS)), scene.tone("#f4ead2")
    line = [(x + math.sin(k * 0.9) * r * 0.5, y + r * (1.2 + 0.6 * k)) for k in range(6)]
    sheet.cut(
        ribbon([(x, y + r), *line], [3] * 7), scene.tone("#6b4a38"), shadow=scene.light.shadow(0.3)
    )
    for k, (px, py) in enumerate(line[:5]):
        bow = polygon(
            [
                (px - r * 0.3, py - r * 0.14),
                (px + r * 0.3, py + r * 0.14),
                (px + r * 0.3, py - r * 0.14),
                (px - r * 0.3, py + r * 0.14),
            ]
        )
        glue(scene, sheet, bow, a if k % 2 else b, lift=0.3)
    top, low, left, right = (
        (x, y - r * 1.2),
        (x, y + r * 1.3),
        (x - r * 0.9, y - r * 0.2),
        (x + r * 0.9, y - r * 0.2),
    )
    for corners, tone in (
        ((top, left, (x, y - r * 0.2)), a),
        ((top, right, (x, y - r * 0.2)), b),
        ((low, left, (x, y - r * 0.2)), b),
        ((low, right, (x, y - r * 0.2)), a),
    ):
        glue(scene, sheet, polygon(list(corners)), tone, lift=0.6)
    motion = Motion(
        sway_x=26 * scene.windy,
        period_x=5,
        sway_y=14,
        period_y=3.6,
        turn=6,
        period_turn=4,
        phase=x % 6,
    )
    scene.put(sheet, depth, at=(x, y), motion=motion)
