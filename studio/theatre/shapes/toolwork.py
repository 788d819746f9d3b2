"""Tools and the benches they are used on: saws, hammers, planks, cogs, half-made clocks."""

import math

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    circle,
    ellipse,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.gluing import glue


def saw(scene: Set, sheet: Sheet, x: float, y: float, s: float) -> None:
    """A hand saw hung by its handle at (x, y), blade down."""
    steel, wood = scene.tone("#b9c2c9"), scene.tone("#a8653f")
    teeth = [(x + s * 0.16, y + s * 0.3)]
    for k in range(10):
        teeth.append((x + s * (0.16 - 0.006 * k), y + s * (0.3 + 0.1 * k)))
        teeth.append((x + s * (0.21 - 0.008 * k), y + s * (0.35 + 0.1 * k)))
    blade = polygon(
        [
            (x - s * 0.16, y + s * 0.28),
            *teeth,
            (x + s * 0.06, y + s * 1.3),
            (x - s * 0.02, y + s * 1.3),
        ]
    )
    glue(scene, sheet, blade, steel, lift=0.6)
    glue(scene, sheet, rounded_rect(x - s * 0.2, y, s * 0.4, s * 0.34, s * 0.1), wood)
    sheet.cut(
        rounded_rect(x - s * 0.09, y + s * 0.1, s * 0.18, s * 0.12, s * 0.05),
        brighten(wood, 0.45),
        shadow=None,
    )


def hammer(scene: Set, sheet: Sheet, x: float, y: float, s: float) -> None:
    """A hammer hung head up."""
    glue(
        scene, sheet, rounded_rect(x - s * 0.05, y, s * 0.1, s, 4), scene.tone("#b98a5a"), lift=0.6
    )
    head = [
        (x - s * 0.3, y + s * 0.06),
        (x + s * 0.14, y),
        (x + s * 0.26, y + s * 0.02),
        (x + s * 0.26, y + s * 0.2),
        (x + s * 0.14, y + s * 0.2),
        (x - s * 0.3, y + s * 0.12),
    ]
    glue(scene, sheet, polygon(head), scene.tone("#5c6272"))


def chisel(scene: Set, sheet: Sheet, x: float, y: float, s: float) -> None:
    """A chisel or file hung by its handle."""
    glue(
        scene,
        sheet,
        rounded_rect(x - s * 0.07, y, s * 0.14, s * 0.42, s * 0.06),
        scene.tone("#d98a3a"),
        lift=0.5,
    )
    glue(
        scene,
        sheet,
        rect(x - s * 0.04, y + s * 0.4, s * 0.08, s * 0.5),
        scene.tone("#b9c2c9"),
        lift=0.4,
    )


def square(scene: Set, sheet: Sheet, x: float, y: float, s: float) -> None:
    """A carpenter's square."""
    glue(scene, sheet, rect(x - s * 0.3, y, s * 0.1, s * 0.9), scene.tone("#7a4a30"), lift=0.5)
    glue(scene, sheet, rect(x - s * 0.3, y, s * 0.64, s * 0.1), scene.tone("#b9c2c9"), lift=0.5)


TOOLS = (saw, hammer, chisel, square, chisel, hammer)


@own_chance
def tool_wall(scene: Set, sheet: Sheet, x: float, y: float, w: float, size: float) -> None:
    """A board with tools hung in a row; (x, y) its top left."""
    board = scene.tone("#c9a874")
    glue(scene, sheet, rounded_rect(x, y, w, size * 1.9, 8), board, lift=0.8)
    at, k = x + size * 0.5, int(scene.rng.integers(6))
    while at < x + w - size * 0.4:
        TOOLS[k % 6](scene, sheet, at, y + size * 0.24, size * scene.between(0.8, 1.1))
        sheet.cut(circle(at, y + size * 0.2, 5), scene.tone("#34304a"), shadow=Shadow(1, 2, 2, 0.4))
        at += size * scene.between(0.75, 1.0)
        k += 1


@own_chance
def planks(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    """Planks that lean against the wall."""
    for k in range(5):
        w = scene.between(30, 46) * scene.u
        tone = scene.tone(scene.pick(("#c9985f", "#b98a5a", "#d9b27a", "#a8744a")))
        tall = h * scene.between(0.7, 1.0)
        px = x + k * 44 * scene.u
        lean = tall * 0.07
        plank = polygon(
            [(px, base), (px + lean, base - tall), (px + lean + w, base - tall), (px + w, base)]
        )
        glue(scene, sheet, plank, tone, lift=0.8)


def cog_path(x: float, y: float, r: float, teeth: int) -> Path:
    """A cogwheel's outline."""
    ring = []
    for i in range(teeth * 4):
        reach = r if i % 4 in (1, 2) else r * 0.82
        a = math.tau * i / (teeth * 4)
        ring.append((x + math.cos(a) * reach, y + math.sin(a) * reach))
    return polygon(ring)


@own_chance
def cog(scene: Set, x: float, y: float, r: float, depth: float, speed: float) -> None:
    """A brass cogwheel that turns, ``speed`` degrees a second."""
    sheet = scene.sheet(x - r * 1.3, y - r * 1.3, x + r * 1.3, y + r * 1.3)
    brass = scene.tone(scene.pick(("#d9ae4a", "#c98a4a", "#b9b2a4")))
    glue(scene, sheet, cog_path(x, y, r, max(8, int(r / 6))), brass, lift=0.7)
    glue(scene, sheet, circle(x, y, r * 0.6), brighten(brass, 0.8), lift=0.2)
    spokes = [
        ribbon(
            [(x, y), (x + math.cos(a) * r * 0.66, y + math.sin(a) * r * 0.66)], [r * 0.16, r * 0.12]
        )
        for a in (0.3, 2.4, 4.5)
    ]
    glue(scene, sheet, union(*spokes, circle(x, y, r * 0.2)), brighten(brass, 1.1), lift=0.3)
    scene.put(sheet, depth, at=(x, y), motion=Motion(spin=speed))


@own_chance
def shavings(scene: Set, sheet: Sheet, x: float, y: float, w: float) -> None:
    """Curls of wood on the floor."""
    for _ in range(14):
        sx, sy, s = (
            x + w * scene.between(-0.5, 0.5),
            y + scene.between(0, 60),
            scene.between(10, 22) * scene.u,
        )
        tone = scene.tone(scene.pick(("#e0bd84", "#cfa468", "#edd3a2")))
        curl = ribbon(
            [
                (sx - s, sy),
                (sx - s * 0.3, sy - s * 0.6),
                (sx + s * 0.4, sy),
                (sx + s, sy - s * 0.5),
            ],
            [3, s * 0.4, s * 0.4, 2],
        )
        sheet.cut(curl, tone, shadow=Shadow(1, 2, 3, 0.3))


@own_chance
def workbench(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> float:
    """A heavy bench with a vice; x its middle. Returns the y of its top."""
    wood, iron = scene.tone("#a8744a"), scene.tone("#5c6272")
    for side in (-1, 1):
        glue(
            scene,
            sheet,
            rect(x + side * w * 0.4 - 20 * scene.u, base - h, 40 * scene.u, h),
            brighten(wood, 0.84),
            lift=0.8,
        )
    glue(
        scene,
        sheet,
        rect(x - w * 0.42, base - h * 0.32, w * 0.84, h * 0.12),
        brighten(wood, 0.74),
        lift=0.5,
    )
    glue(scene, sheet, rect(x - w * 0.46, base - h, w * 0.92, h * 0.22), brighten(wood, 0.92))
    glue(
        scene,
        sheet,
        rounded_rect(x - w / 2, base - h - 16, w, 30, 6),
        brighten(wood, 1.15),
        lift=0.9,
    )
    vice = x + w * 0.38
    glue(
        scene,
        sheet,
        rounded_rect(vice - 30 * scene.u, base - h - 10, 60 * scene.u, 62 * scene.u, 6),
        iron,
    )
    glue(
        scene,
        sheet,
        ellipse(vice, base - h + 70 * scene.u, 44 * scene.u, 6),
        brighten(iron, 1.2),
        lift=0.4,
    )
    return base - h - 16
