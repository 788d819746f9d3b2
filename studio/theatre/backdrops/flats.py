"""Painted scenes for a stage: a back cloth, cut-out pieces before it, things on ropes."""

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
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes import plants
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.sky import star


def hang_flats(scene: Set, floor: float) -> None:
    """A painted cloth at the back and cut-out pieces in front of it, hung on ropes."""
    kinds = (_painted_sea, _painted_wood, _painted_town, _painted_stars)
    kinds[int(scene.rng.integers(len(kinds)))](scene, floor)


def _cloth(scene: Set, floor: float, colours: tuple[str, ...]) -> Sheet:
    """The back cloth in bands, from the top down."""
    sheet = scene.sheet(bottom=floor + 60)
    full = scene.right - scene.left + 40
    top = scene.tone(colours[0])
    sheet.cut(
        rect(scene.left - 20, -130, full, floor + 200),
        top,
        brighten(top, 0.96),
        shadow=None,
        edge=0,
    )
    for k, colour in enumerate(colours[1:], 1):
        line = scene.ridge(floor * k / len(colours), 26, length=420)
        tone = scene.tone(colour)
        sheet.cut(line.path(bottom=floor + 120), tone, torn=5, shadow=Shadow(0, -5, 10, 0.3))
    return sheet


def _hung(scene: Set, sheet: Sheet, x: float, y: float, depth: float, *, sway: float = 1.2) -> None:
    """Put something up that hangs from the flies by a rope at (x, y)."""
    sheet.cut(rect(x - 2, -130, 4, y + 140), scene.tone("#e6d6bc"), shadow=Shadow(3, 4, 4, 0.3))
    scene.put(sheet, depth, at=(x, -110), motion=Motion(turn=sway, period_turn=5.4, phase=x % 6))


@own_chance
def _painted_sea(scene: Set, floor: float) -> None:
    """Rows of wooden waves that slide to and fro, a ship between them, a sun on a rope."""
    w, u = scene.width, scene.u
    cloth = _cloth(scene, floor, ("#6fa3c4", "#93bdd0", "#bcd6d6", "#ecd9b4"))
    scene.put(cloth, 0.14)
    sx = w * scene.pick_number((0.3, 0.7))
    sun = scene.sheet(sx - 130 * u, -110, sx + 130 * u, floor * 0.7)
    glue(scene, sun, star(sx, floor * 0.36, 120 * u, points=14, inner=0.76), scene.tone("#e8a83c"))
    glue(scene, sun, circle(sx, floor * 0.36, 76 * u), scene.tone("#f6cf6a"), lift=0.5)
    _hung(scene, sun, sx, floor * 0.28, 0.22)
    _ship(scene, w - sx, floor - 70 * u, 150 * u)
    for k, colour in enumerate(("#3f86a8", "#2f6f96", "#245a80")):
        y = floor - (108 - 44 * k) * u
        row = scene.sheet(scene.left - 60, y - 60 * u, scene.right + 60, floor + 60)
        points = [(scene.left - 60, floor + 60)]
        x = scene.left - 60 - 40 * k
        while x < scene.right + 100:
            points += [
                (x, y + 22 * u),
                (x + 50 * u, y - 30 * u),
                (x + 84 * u, y - 34 * u),
                (x + 92 * u, y - 8 * u),
            ]
            x += 120 * u
        points.append((scene.right + 60, floor + 60))
        tone = scene.tone(colour)
        glue(scene, row, smooth(points, tension=0.55), tone, lift=1.1)
        motion = Motion(
            sway_x=(26 if k % 2 else -26), period_x=5.5, sway_y=4, period_y=3.2, phase=k
        )
        scene.put(row, 0.34 + 0.1 * k, motion=motion)


def _ship(scene: Set, x: float, y: float, s: float) -> None:
    sheet = scene.sheet(x - 2 * s, y - 2.6 * s, x + 2 * s, y + s)
    hull = [
        (x - 1.2 * s, y - 0.4 * s),
        (x + 1.3 * s, y - 0.5 * s),
        (x + 0.9 * s, y + 0.3 * s),
        (x - 0.8 * s, y + 0.3 * s),
    ]
    wood = scene.tone("#8a4f34")
    for dx, tall in ((-0.45, 1.7), (0.35, 2.1)):
        glue(
            scene,
            sheet,
            rect(x + dx * s - 5, y - tall * s, 10, tall * s),
            brighten(wood, 0.7),
            lift=0.5,
        )
        for row in range(2):
            top = y - tall * s * (0.95 - 0.42 * row)
            wide = s * (0.42 + 0.1 * row)
            sail = [
                (x + dx * s - wide, top),
                (x + dx * s + wide, top),
                (x + dx * s + wide * 1.15, top + tall * s * 0.36),
                (x + dx * s - wide * 0.9, top + tall * s * 0.36),
            ]
            glue(scene, sheet, smooth(sail, tension=0.35), scene.tone("#f4ead2"), lift=0.7)
    glue(scene, sheet, smooth(hull, tension=0.3), wood)
    glue(
        scene,
        sheet,
        ribbon([(x - 1.15 * s, y - 0.3 * s), (x + 1.2 * s, y - 0.38 * s)], [12, 12]),
        scene.tone("#d9ae4a"),
        lift=0.3,
    )
    scene.put(
        sheet, 0.39, at=(x, y), motion=Motion(turn=2.6, period_turn=4.6, sway_y=6, period_y=3.4)
    )


@own_chance
def _painted_wood(scene: Set, floor: float) -> None:
    """Wings of painted trees in three depths, a moon on a rope."""
    w, u = scene.width, scene.u
    cloth = _cloth(scene, floor, ("#6f8fa0", "#8fae9f", "#b9c79a", "#dcd9a3"))
    scene.put(cloth, 0.14)
    x = w * scene.pick_number((0.36, 0.62))
    moon = scene.sheet(x - 120 * u, -110, x + 120 * u, floor * 0.6)
    glue(scene, moon, circle(x, floor * 0.3, 88 * u), scene.tone("#f3e2ae"))
    _hung(scene, moon, x, floor * 0.2, 0.2)
    for k, (depth, distance) in enumerate(((0.28, 0.5), (0.42, 0.3), (0.56, 0.1))):
        sheet = scene.sheet(top=-110, bottom=floor + 60)
        for side in (-1, 1):
            for j in range(3 - k // 2):
                tx = w * (0.5 + side * (0.20 + 0.11 * k + 0.13 * j)) + scene.between(-30, 30)
                tall = scene.between(430, 560) * u * (0.8 + 0.16 * k)
                if scene.chance(0.4):
                    plants.conifer(scene, sheet, tx, floor + 20, tall, distance=distance)
                else:
                    plants.leaf_tree(scene, sheet, tx, floor + 20, tall, distance=distance)
        hill = scene.tone(("#8fae7f", "#6f9a66", "#4f7f52")[k])
        line = scene.ridge(floor - (52 - 22 * k) * u, 14, length=300)
        sheet.cut(
            line.path(bottom=floor + 120),
            hill,
            brighten(hill, 0.84),
            torn=4,
            shadow=Shadow(3, -5, 9, 0.35),
        )
        scene.put(sheet, depth)


@own_chance
def _painted_town(scene: Set, floor: float) -> None:
    """Painted house fronts with doors and balconies, as for a comedy."""
    w, u = scene.width, scene.u
    cloth = _cloth(scene, floor, ("#7fa9c9", "#a9c7d3", "#d9d9c4", "#efd9b0"))
    scene.put(cloth, 0.14)
    for k, depth in enumerate((0.28, 0.46)):
        sheet = scene.sheet(top=-110, bottom=floor + 50)
        count = 6 - 2 * k
        for j in range(count):
            if k and 0.3 < (j + 0.5) / count < 0.7:
                continue
            wide = (scene.right - scene.left) / count
            x = scene.left + wide * j
            tall = scene.between(300, 420) * u * (1.0 + 0.2 * k)
            _front(scene, sheet, x + 6, floor + 20, wide - 12, tall)
        scene.put(sheet, depth)
    x = w * scene.pick_number((0.3, 0.66))
    cloud = scene.sheet(x - 200 * u, -110, x + 200 * u, floor * 0.5)
    puffs = [
        ellipse(x + dx * u, floor * 0.2 + dy * u, 76 * u, 46 * u)
        for dx, dy in ((-80, 10), (0, -18), (80, 8))
    ]
    glue(scene, cloud, union(*puffs), scene.tone("#f6f1e6"))
    _hung(scene, cloud, x, floor * 0.16, 0.22)


@own_chance
def _front(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """A painted house front with shutters, an arched door and a balcony."""
    wall = scene.tone(scene.pick(("#d98f6a", "#e3c08a", "#b9746a", "#c9a8a0", "#9fb39a")))
    glue(scene, sheet, rect(x, base - h, w, h), wall, lift=1.0)
    roof = polygon(
        [
            (x - 14, base - h + 6),
            (x + w * 0.14, base - h - w * 0.24),
            (x + w * 0.86, base - h - w * 0.24),
            (x + w + 14, base - h + 6),
        ]
    )
    glue(scene, sheet, roof, scene.tone(scene.pick(("#8a3b46", "#5c4a63", "#a8433b"))))
    dark, shutter = scene.tone("#4a3f4f"), scene.tone(scene.pick(("#3f6d6a", "#4a5a8c", "#7a4a30")))
    lit = mix(dark, scene.light.lamp, 0.8 * scene.light.glow)
    glue(
        scene,
        sheet,
        rounded_rect(x + w * 0.38, base - h * 0.3, w * 0.24, h * 0.34, w * 0.12),
        shutter,
        lift=0.3,
    )
    for k in range(2):
        wx, wy = x + w * (0.16 + 0.44 * k), base - h * 0.82
        glue(scene, sheet, rect(wx - w * 0.08, wy, w * 0.4, h * 0.26), shutter, lift=0.4)
        sheet.cut(rect(wx, wy + 4, w * 0.24, h * 0.26 - 8), lit, shadow=Shadow(-2, -2, 3, 0.4))
        rail = [rect(wx - w * 0.1, wy + h * 0.22, w * 0.44, 6)]
        rail += [rect(wx - w * 0.1 + j * w * 0.06, wy + h * 0.22, 4, h * 0.09) for j in range(8)]
        glue(scene, sheet, union(*rail), dark, lift=0.4)


@own_chance
def _painted_stars(scene: Set, floor: float) -> None:
    """A night sky of the theatre: hanging stars, a crescent, paper clouds, a stepped hill."""
    w, u = scene.width, scene.u
    cloth = _cloth(scene, floor, ("#28306a", "#37468a", "#4f62a3", "#7a84b8"))
    scene.put(cloth, 0.14)
    for row in range(3):
        sheet = scene.sheet(bottom=floor * 0.8)
        for k in range(5):
            x = w * (k + scene.between(0.1, 0.9)) / 5
            y = floor * scene.between(0.12, 0.62)
            sheet.cut(
                rect(x - 1, -130, 2, y + 130), scene.tone("#c9c3e0"), shadow=None, opacity=0.6
            )
            gold = scene.tone("#f0cf6a")
            glue(scene, sheet, star(x, y, scene.between(20, 38) * u), gold, lift=0.7)
        scene.put(
            sheet,
            0.18 + 0.06 * row,
            at=(w / 2, -130),
            motion=Motion(turn=0.5, period_turn=5 + row, phase=row * 2.0),
        )
    x = w * scene.pick_number((0.28, 0.72))
    moon = scene.sheet(x - 160 * u, -110, x + 160 * u, floor * 0.75)
    r = 110 * u
    arc = [
        (x + math.cos(a) * r, floor * 0.36 + math.sin(a) * r)
        for a in (0.9 + 0.2 * k for k in range(23))
    ]
    back = [
        (x + r * 0.34 + math.cos(a) * r * 0.82, floor * 0.36 + math.sin(a) * r * 0.82)
        for a in (5.1 - 0.2 * k for k in range(20))
    ]
    glue(scene, moon, polygon([*arc, *back]), scene.tone("#f6e2a0"))
    _hung(scene, moon, x - r * 0.5, floor * 0.26, 0.34)
    hills = scene.sheet(top=floor * 0.5, bottom=floor + 60)
    for k, colour in enumerate(("#3f4a86", "#333c70")):
        tone = scene.tone(colour)
        line = scene.ridge(floor - (110 - 60 * k) * u, 40 - 12 * k, length=380)
        hills.cut(
            line.path(bottom=floor + 120),
            tone,
            brighten(tone, 0.84),
            torn=5,
            shadow=Shadow(3, -5, 9, 0.4),
        )
    scene.put(hills, 0.46)
