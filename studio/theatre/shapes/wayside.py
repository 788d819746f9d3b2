"""What stands along country ways: signposts, dry walls, hedges, poles, sheep, old stones."""

import math
from itertools import pairwise

from studio.film.look import Season
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
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.landform import Line, along, between_lines
from studio.theatre.shapes.plants import scalloped


@own_chance
def signpost(scene: Set, sheet: Sheet, x: float, base: float, height: float) -> None:
    """A wooden post with two or three arms that point different ways."""
    wood = scene.tone("#a47a52")
    glue(
        scene,
        sheet,
        rounded_rect(x - height * 0.045, base - height, height * 0.09, height + 8, 5),
        wood,
        lift=0.7,
    )
    for k in range(2 + scene.chance(0.5)):
        way = 1 if (k % 2 == 0) == scene.chance(0.7) else -1
        y, long, tall = (
            base - height * (0.94 - 0.22 * k),
            height * scene.between(0.5, 0.62),
            height * 0.16,
        )
        arm = [
            (x - way * long * 0.2, y),
            (x + way * long * 0.82, y - 3),
            (x + way * long, y + tall / 2),
            (x + way * long * 0.82, y + tall),
            (x - way * long * 0.2, y + tall),
        ]
        tone = brighten(wood, scene.between(1.0, 1.2))
        glue(scene, sheet, polygon(arm), tone, lift=0.6)
        line = [
            rect(min(x, x + way * long * 0.6), y + tall * t, long * 0.55, 3) for t in (0.36, 0.62)
        ]
        sheet.cut(union(*line), brighten(tone, 0.66), shadow=None, edge=0.05)
    if scene.snowy:
        glue(
            scene,
            sheet,
            ellipse(x, base - height, height * 0.09, height * 0.03),
            scene.tone("#f2f6f8"),
            lift=0.2,
        )


@own_chance
def dry_wall(
    scene: Set,
    sheet: Sheet,
    line: Line,
    height: float,
    *,
    left: float,
    right: float,
    distance: float,
) -> None:
    """A wall of fieldstones along a line."""
    stone = scene.tone("#8f8894", distance)
    low = along(scene, line, left=left, right=right)
    body = between_lines([(x, y - height) for x, y in low], low)
    sheet.cut(body, brighten(stone, 0.76), brighten(stone, 0.6), shadow=scene.light.shadow(0.7))
    for row in range(3):
        x, stones = left, []
        while x < right:
            wide = scene.between(0.5, 1.0) * height
            y = line(x + wide / 2) - height * (0.84 - 0.33 * row)
            stones.append(ellipse(x + wide / 2, y, wide * 0.47, height * 0.17))
            x += wide
        sheet.cut(union(*stones), brighten(stone, 1.08 - 0.1 * row), shadow=Shadow(2, 3, 3, 0.32))
    if scene.snowy:
        cap = ribbon([(x, y - height) for x, y in low], [height * 0.3] * len(low))
        sheet.cut(cap, scene.tone("#f2f6f8", distance * 0.6), shadow=Shadow(1, 3, 3, 0.25))


@own_chance
def hedge(
    scene: Set,
    sheet: Sheet,
    line: Line,
    height: float,
    *,
    left: float,
    right: float,
    distance: float,
) -> None:
    """A clipped hedge with a bumpy top; in spring it is in flower."""
    leaves = scene.leaves()
    tone = scene.tone(leaves[0], distance)
    x, puffs = left, []
    while x < right:
        puffs.append(
            ellipse(x, line(x) - height * 0.5, height * 0.55, height * scene.between(0.46, 0.6))
        )
        x += height * 0.55
    sheet.cut(
        union(*puffs), brighten(tone, 1.02), brighten(tone, 0.78), shadow=scene.light.shadow(0.7)
    )
    if scene.light.season is Season.SPRING and not scene.snowy:
        count = int((right - left) / 26)
        dots = [
            circle(
                left + (k + 0.5) * 26,
                line(left + k * 26) - height * scene.between(0.2, 0.9),
                5 * scene.u,
            )
            for k in range(count)
        ]
        sheet.cut(union(*dots), scene.tone("#fbeef2", distance), shadow=Shadow(1, 2, 2, 0.25))


@own_chance
def poplar(
    scene: Set, sheet: Sheet, x: float, base: float, height: float, *, distance: float = 0.0
) -> None:
    """A slender tree like a candle flame; bare brushwood in winter."""
    bark = scene.tone("#6b5042", distance)
    cast = scene.light.shadow(max(0.25, height / 420))
    glue(
        scene,
        sheet,
        rect(x - height * 0.022, base - height * 0.4, height * 0.044, height * 0.4 + 4),
        bark,
        lift=0.4,
    )
    if scene.light.season is Season.WINTER:
        for k in range(9):
            lean = (k - 4) * height * 0.022
            top = base - height * (0.98 - 0.07 * abs(k - 4))
            twig = ribbon(
                [(x, base - height * 0.16), (x + lean * 1.4, base - height * 0.5), (x + lean, top)],
                [height * 0.018, height * 0.012, 1],
            )
            sheet.cut(twig, bark, shadow=Shadow(2, 3, 3, 0.25))
        return
    leaves = scene.leaves()
    first = int(scene.rng.integers(2))
    for k in range(3):
        tone = scene.tone(brighten(leaves[(first + k) % 3], 0.84 + 0.08 * k), distance)
        half, top = height * (0.125 - 0.026 * k), base - height * (1.0 - 0.06 * k)
        low = base - height * (0.14 + 0.05 * k)
        flame = [
            (x, top),
            (x + half * 0.8, top + (low - top) * 0.35),
            (x + half, top + (low - top) * 0.7),
            (x + half * 0.3, low),
            (x - half * 0.3, low),
            (x - half, top + (low - top) * 0.7),
            (x - half * 0.8, top + (low - top) * 0.35),
        ]
        sheet.cut(
            smooth(flame, tension=0.8), brighten(tone, 1.05), brighten(tone, 0.84), shadow=cast
        )


@own_chance
def poles(
    scene: Set, sheet: Sheet, spots: list[tuple[float, float, float]], *, distance: float
) -> None:
    """Telegraph poles at (x, foot, height) with wires that sag between them."""
    wood = scene.tone("#6b5442", distance)
    for x, foot, height in spots:
        w = max(3.0, height * 0.035)
        glue(
            scene,
            sheet,
            union(
                rect(x - w / 2, foot - height, w, height),
                rect(x - height * 0.16, foot - height * 0.93, height * 0.32, w * 0.8),
            ),
            wood,
            lift=0.4,
        )
    for (ax, ay, ah), (bx, by, bh) in pairwise(spots):
        for side in (-1, 1):
            start: Point = (ax + side * ah * 0.15, ay - ah * 0.94)
            end: Point = (bx + side * bh * 0.15, by - bh * 0.94)
            sag = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + abs(bx - ax) * 0.07)
            sheet.cut(
                ribbon([start, sag, end], [2.6, 2.0, 2.0]), brighten(wood, 0.6), shadow=None, edge=0
            )


@own_chance
def flock(
    scene: Set, x: float, line: Line, size: float, depth: float, *, count: int, distance: float
) -> None:
    """Sheep that graze, nodding a little."""
    wool, face = scene.tone("#f4efe2", distance), scene.tone("#4a4048", distance)
    for k in range(count):
        px = x + (k - count / 2) * size * 2.9 + scene.between(-0.6, 0.6) * size
        y, way = line(px) + scene.between(0.2, 1.6) * size, 1 if scene.chance(0.5) else -1
        sheet = scene.sheet(px - 2 * size, y - 2 * size, px + 2 * size, y + size)
        legs = [
            rect(px + dx * size - 3, y - size * 0.4, max(2.5, size * 0.11), size * 0.42)
            for dx in (-0.4, -0.2, 0.25, 0.45)
        ]
        sheet.cut(union(*legs), face, shadow=None)
        glue(
            scene,
            sheet,
            scalloped(scene, px, y - size * 0.72, size * 0.72, size * 0.5, bumps=9),
            wool,
            lift=0.4,
        )
        head = ellipse(
            px + way * size * 0.78, y - size * 0.62, size * 0.26, size * 0.2, rotation=way * 34
        )
        glue(scene, sheet, head, face, lift=0.3)
        nod = Motion(turn=2.4, period_turn=scene.between(3.4, 6), phase=scene.between(0, 6))
        scene.put(sheet, depth, at=(px, y), motion=nod)


@own_chance
def stone_ring(
    scene: Set, sheet: Sheet, x: float, base: float, size: float, distance: float
) -> None:
    """Old standing stones in a ring, one lintel still up."""
    stone = scene.tone("#8b8796", distance)
    for k in range(7):
        a = math.pi * (k + 0.5) / 7
        px, back = x - math.cos(a) * size, math.sin(a)
        tall = size * scene.between(0.36, 0.52) * (1 - 0.25 * back)
        y = base - size * 0.16 * back
        slab = [
            (px - size * 0.07, y),
            (px - size * 0.06, y - tall),
            (px + size * 0.05, y - tall * 1.04),
            (px + size * 0.08, y),
        ]
        glue(
            scene,
            sheet,
            polygon(slab),
            brighten(stone, scene.between(0.88, 1.1)),
            lift=0.6,
            fade=0.74,
        )
    glue(
        scene,
        sheet,
        rounded_rect(x - size * 0.36, base - size * 0.58, size * 0.5, size * 0.1, 4),
        stone,
        lift=0.5,
    )


@own_chance
def milestone(scene: Set, sheet: Sheet, x: float, base: float, size: float) -> None:
    """A rounded stone with a carved line, half in the grass."""
    stone = scene.tone("#a39ca6")
    glue(
        scene,
        sheet,
        rounded_rect(x - size * 0.32, base - size, size * 0.64, size + 6, size * 0.3),
        stone,
        lift=0.7,
    )
    mark = rect(x - size * 0.16, base - size * 0.62, size * 0.32, size * 0.06)
    sheet.cut(mark, brighten(stone, 0.7), shadow=None, edge=-0.12)
    if scene.snowy:
        glue(
            scene,
            sheet,
            ellipse(x, base - size, size * 0.3, size * 0.1),
            scene.tone("#f2f6f8"),
            lift=0.2,
        )


def blossom(scene: Set, colour: str) -> str:
    """A leaf paper, pink and white with flowers in spring."""
    if scene.light.season is Season.SPRING and not scene.snowy:
        return mix(colour, "#f4c4d4", 0.7)
    return colour
