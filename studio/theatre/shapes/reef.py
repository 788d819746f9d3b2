"""What lives and lies under water: weed, coral, shoals, jellyfish, bubbles, a wreck; and rays."""

import math

import numpy as np

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    Sprite,
    bgr,
    circle,
    ellipse,
    polygon,
    ribbon,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Piece, Set, own_chance
from studio.theatre.shapes.gluing import glue

CORALS = ("#e8685a", "#f09a4a", "#d9588a", "#9a6fc9", "#f0c05a", "#4fb0a8")


@own_chance
def weed(
    scene: Set, x: float, base: float, height: float, depth: float, *, distance: float = 0.0,
    blur: float = 0.0, colour: str = "",
) -> None:  # fmt: skip
    """A bunch of long weed that waves from its root."""
    sheet = scene.sheet(x - height * 0.5, base - height * 1.1, x + height * 0.5, base + 20)
    paper = colour or scene.tone(scene.pick(("#3f9a5f", "#2f8a78", "#7fa84a", "#a8705a")), distance)
    for k in range(5):
        bend = scene.between(0.05, 0.12) * height
        top = height * scene.between(0.62, 1.0)
        foot = x + (k - 2) * height * 0.065
        points = [
            (foot + bend * math.sin(i * 1.5 + k) * i / 5, base - top * i / 6) for i in range(7)
        ]
        widths = [height * w for w in (0.05, 0.07, 0.075, 0.07, 0.055, 0.035, 0.004)]
        tone = brighten(paper, scene.between(0.84, 1.16))
        sheet.cut(ribbon(points, widths), brighten(tone, 1.12), brighten(tone, 0.8),
                  shadow=scene.light.shadow(0.5))  # fmt: skip
    sway = Motion(turn=3.2, period_turn=scene.between(3.6, 5.4), phase=scene.between(0, 6))
    scene.put(sheet, depth, at=(x, base), motion=sway, blur=blur)


@own_chance
def coral(
    scene: Set, sheet: Sheet, x: float, base: float, size: float, *, distance: float = 0.0
) -> None:
    """One coral: branched like a tree, a fan with veins, a round brain or a bunch of tubes."""
    paper = scene.tone(scene.pick(CORALS), distance)
    kind = int(scene.rng.integers(4))
    if kind == 0:
        _branches(scene, sheet, x, base, size, paper)
    elif kind == 1:
        fan = [
            (x - size * 0.08, base),
            (x - size * 0.52, base - size * 0.5),
            (x - size * 0.3, base - size),
            (x + size * 0.25, base - size * 1.05),
            (x + size * 0.55, base - size * 0.55),
            (x + size * 0.08, base),
        ]
        glue(scene, sheet, smooth(fan, tension=0.8), paper, lift=0.6)
        veins = [
            ribbon([(x, base), (x + dx * size, base - size * 0.92)], [size * 0.05, size * 0.015])
            for dx in (-0.36, -0.18, 0.0, 0.18, 0.36)
        ]
        sheet.cut(union(*veins), brighten(paper, 0.78), shadow=None, edge=0.08)
    elif kind == 2:
        glue(scene, sheet, ellipse(x, base - size * 0.3, size * 0.5, size * 0.42), paper, lift=0.7)
        for k in range(3):
            r = size * (0.4 - 0.12 * k)
            line = [
                (x - r, base - size * 0.2),
                (x - r * 0.5, base - size * (0.5 - 0.1 * k)),
                (x + r * 0.5, base - size * (0.5 - 0.1 * k)),
                (x + r, base - size * 0.2),
            ]
            sheet.cut(ribbon(line, [6, 8, 8, 6]), brighten(paper, 0.8), shadow=None, edge=-0.1)
    else:
        for k in range(5):
            px, top = x + (k - 2) * size * 0.2, size * scene.between(0.45, 0.95)
            tube = [
                (px - size * 0.08, base),
                (px - size * 0.11, base - top),
                (px + size * 0.11, base - top),
                (px + size * 0.08, base),
            ]
            tone = brighten(paper, scene.between(0.88, 1.12))
            glue(scene, sheet, polygon(tube), tone, lift=0.5)
            hole = ellipse(px, base - top, size * 0.11, size * 0.045)
            sheet.cut(hole, brighten(tone, 0.6), shadow=None, edge=-0.1)


def _branches(scene: Set, sheet: Sheet, x: float, base: float, size: float, paper: str) -> None:
    """A coral like a small bare tree with round tips."""
    for k in range(5):
        dx = (k - 2) * size * 0.22
        top = base - size * scene.between(0.7, 1.05)
        arm = ribbon([(x, base), (x + dx * 0.9, base - size * 0.42), (x + dx, top)],
                     [size * 0.15, size * 0.12, size * 0.09])  # fmt: skip
        glue(scene, sheet, arm, brighten(paper, 0.94 + 0.03 * k), lift=0.5)
        tip = union(circle(x + dx, top, size * 0.065),
                    circle(x + dx * 1.25, base - size * 0.55, size * 0.055))  # fmt: skip
        sheet.cut(tip, brighten(paper, 1.18), shadow=Shadow(1, 2, 2, 0.25))


def fish_path(x: float, y: float, size: float, way: int) -> Path:
    """A small fish seen from its side, swimming left (-1) or right (1)."""
    body = [
        (x + way * size, y),
        (x + way * size * 0.3, y - size * 0.42),
        (x - way * size * 0.5, y - size * 0.14),
        (x - way * size * 1.05, y - size * 0.45),
        (x - way * size * 0.88, y),
        (x - way * size * 1.05, y + size * 0.45),
        (x - way * size * 0.5, y + size * 0.14),
        (x + way * size * 0.3, y + size * 0.42),
    ]
    return smooth(body, tension=0.45)


@own_chance
def shoal(
    scene: Set, x: float, y: float, size: float, depth: float, *, count: int, distance: float
) -> None:
    """A shoal that swims across, all in one paper; large ones have eyes and stripes."""
    reach_x, reach_y = size * 2.6 * count**0.5, size * 1.7 * count**0.5
    way = 1 if scene.chance(0.5) else -1
    paper = scene.tone(
        scene.pick(("#f2a54a", "#f0d05a", "#e8685a", "#8fd0e0", "#d9dfe6")), distance
    )
    sheet = scene.sheet(x - reach_x - 3 * size, y - reach_y - 2 * size, x + reach_x + 3 * size,
                        y + reach_y + 2 * size)  # fmt: skip
    for _ in range(count):
        a, r = scene.between(0, math.tau), scene.between(0, 1) ** 0.5
        fx, fy = x + math.cos(a) * r * reach_x, y + math.sin(a) * r * reach_y
        s = size * scene.between(0.8, 1.2)
        body = fish_path(fx, fy, s, way)
        glue(scene, sheet, body, brighten(paper, scene.between(0.9, 1.1)), lift=0.4)
        if size > 20:
            band = ellipse(fx + way * s * 0.1, fy, s * 0.1, s * 0.5)
            sheet.cut(band, scene.tone("#f6efe0", distance), shadow=None, clip=body)
            sheet.cut(circle(fx + way * s * 0.6, fy - s * 0.08, s * 0.1), "#1b2038", shadow=None)
    swim = Motion(
        drift=way * scene.between(26, 46),
        span=scene.width + 2 * reach_x + 500,
        sway_y=size * 0.5,
        period_y=scene.between(2.6, 4),
        turn=1.5,
        period_turn=3,
    )
    scene.put(sheet, depth, at=(x, y), motion=swim)


@own_chance
def jellyfish(
    scene: Set, x: float, y: float, size: float, depth: float, *, distance: float
) -> None:
    """A jellyfish that pumps up and down, and glows in the dark."""
    paper = scene.tone(scene.pick(("#e89ac0", "#b49ae8", "#9ad0e8")), distance)
    glowing = mix(paper, "#ffe3f6", 0.5 * scene.light.glow)
    sheet = scene.sheet(x - size, y - size, x + size, y + 2.2 * size)
    for k in range(5):
        px = x + (k - 2) * size * 0.26
        arm = [
            (px, y),
            (px + 8, y + size * 0.5),
            (px - 8, y + size),
            (px + 4, y + size * (1.3 + 0.2 * (k % 2))),
        ]
        sheet.cut(ribbon(arm, [size * 0.08, size * 0.07, size * 0.05, 2]), brighten(glowing, 0.88),
                  shadow=Shadow(2, 4, 4, 0.2), opacity=0.85)  # fmt: skip
    bell = [
        (x - size * 0.72, y + size * 0.1),
        (x - size * 0.56, y - size * 0.5),
        (x, y - size * 0.74),
        (x + size * 0.56, y - size * 0.5),
        (x + size * 0.72, y + size * 0.1),
        (x + size * 0.34, y),
        (x, y + size * 0.12),
        (x - size * 0.34, y),
    ]
    glue(scene, sheet, smooth(bell, tension=0.7), glowing, lift=0.5)
    pump = Motion(sway_y=size * 0.4, period_y=scene.between(3.4, 5), sway_x=size * 0.2, period_x=9,
                  turn=4, period_turn=6, phase=scene.between(0, 6))  # fmt: skip
    scene.put(sheet, depth, at=(x, y), motion=pump)
    if scene.light.glow > 0.3:
        sprite_light = scene.light.glow * 0.5
        place = len(scene.pieces)
        scene.shine(x, y, size * 2.2, depth + 0.001, colour="#c9a4ff", strength=sprite_light)
        if len(scene.pieces) > place:
            last = scene.pieces.pop()
            scene.pieces.append(Piece(last.sprite, last.depth, x, y, pump, shines=True))


@own_chance
def bubbles(scene: Set, *, count: int) -> None:
    """Columns of bubbles that rise, wobbling, one column a sheet."""
    pale = mix(scene.light.sky[4], "#ffffff", 0.55)
    for k in range(count):
        x, y = scene.width * scene.between(0.04, 0.96), scene.height * scene.between(0.1, 0.95)
        sheet = scene.sheet(x - 60, y - 190, x + 60, y + 40)
        for _ in range(5):
            bx, by, r = (
                x + scene.between(-26, 26),
                y - scene.between(0, 150),
                scene.between(4, 11) * scene.u,
            )
            sheet.cut(
                circle(bx, by, r), pale, shadow=Shadow(1, 3, 3, 0.22), opacity=0.5, texture=0.02
            )
            sheet.cut(
                circle(bx - r * 0.32, by - r * 0.34, r * 0.26), "#ffffff", shadow=None, opacity=0.8
            )
        rising = Motion(
            rise=scene.between(60, 110), sway_x=12, period_x=scene.between(1.8, 3), phase=k
        )
        scene.put(sheet, (0.42, 0.63, 0.86)[k % 3], at=(x, y), motion=rising)


@own_chance
def rays(scene: Set, x: float, colour: str, *, strength: float, count: int = 5) -> None:
    """Slanting light from the surface that comes and goes; ``x`` is where it comes from."""
    h = scene.height
    for k in range(count):
        left = x + (k - count / 2 + scene.between(-0.3, 0.3)) * 250 * scene.u
        lean = (left - x) * 0.35 - scene.light.side * -150
        wide, scale = scene.between(70, 170) * scene.u, min(0.2, scene.scale)
        sprite = _shaft(wide, lean, h * scene.between(0.75, 1.0), colour, strength, scale)
        wander = Motion(sway_x=22, period_x=scene.between(7, 11), pulse=0.65,
                        period_pulse=scene.between(4, 7), phase=k * 1.7)  # fmt: skip
        scene.pieces.append(Piece(sprite, 0.30 + 0.09 * k, left, -40.0, wander, shines=True))


def _shaft(
    wide: float, lean: float, long: float, colour: str, strength: float, scale: float
) -> Sprite:
    """One soft slanting ray that widens and fades downward, to be added; pivot at its top."""
    span = abs(lean) + 3 * wide
    w, h = int(span * scale) + 2, int(long * scale) + 2
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    t = (y + 0.5) / h
    middle = (span / 2 * scale) - lean * scale / 2 + lean * scale * t
    half = wide * scale * (0.5 + 0.7 * t)
    across = np.clip(1 - np.abs(x + 0.5 - middle) / half, 0, 1)
    fall = np.minimum(across * 1.8, 1) ** 1.3 * (1 - t) ** 1.1 * strength
    pixels = np.dstack([fall * part for part in bgr(colour)] + [np.zeros_like(fall)])
    return Sprite((pixels + 0.5).astype(np.uint8), pivot=(span / 2 * scale, 0.0), scale=scale)


@own_chance
def wreck(scene: Set, sheet: Sheet, x: float, base: float, size: float, distance: float) -> None:
    """A sunken ship on its side, ribs bare and mast broken."""
    wood = scene.tone("#6f5a52", distance)
    mast = ribbon(
        [(x - size * 0.1, base - size * 0.3), (x + size * 0.3, base - size * 1.1)], [22, 12]
    )
    glue(scene, sheet, mast, brighten(wood, 0.9), lift=0.6)
    yard = ribbon(
        [(x - size * 0.06, base - size * 0.86), (x + size * 0.5, base - size * 0.66)], [10, 8]
    )
    glue(scene, sheet, yard, brighten(wood, 0.9), lift=0.5)
    hull = [
        (x - size, base - size * 0.55),
        (x - size * 0.5, base - size * 0.36),
        (x + size * 0.4, base - size * 0.4),
        (x + size * 0.95, base - size * 0.6),
        (x + size * 0.8, base + 30),
        (x - size * 0.75, base + 30),
    ]
    body = smooth(hull, tension=0.35)
    glue(scene, sheet, body, wood, lift=1.0, fade=0.7)
    for k in range(3):
        y = base - size * (0.3 - 0.13 * k)
        line = ribbon([(x - size, y), (x, y + 16), (x + size, y - 6)], [5, 5, 5])
        sheet.cut(line, brighten(wood, 0.7), shadow=None, edge=0.08, clip=body)
    gap = [
        (x - size * 0.1, base - size * 0.3),
        (x + size * 0.2, base - size * 0.34),
        (x + size * 0.34, base - size * 0.1),
        (x + size * 0.05, base + 0),
        (x - size * 0.16, base - size * 0.12),
    ]
    sheet.cut(polygon(gap), brighten(wood, 0.42), shadow=None, edge=-0.16, torn=3, clip=body)
    holes = [
        circle(x - size * (0.72 - 0.2 * k), base - size * 0.28, size * 0.045) for k in range(3)
    ]
    sheet.cut(union(*holes), brighten(wood, 0.42), shadow=None, edge=-0.14)
