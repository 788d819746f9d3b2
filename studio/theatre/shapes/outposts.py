"""On other planets: domes, a rocket on its legs, strange plants, towers of rock, craters."""

import math

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
from studio.theatre.scene import Motion, Piece, Ridge, Set, glow, own_chance
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.landform import thrown


def tower(
    scene: Set, sheet: Sheet, x: float, base: float, size: float, rock: str, *, spires: bool
) -> None:
    """One spire that leans, or a mesa with a worn waist."""
    lean = scene.between(-0.16, 0.16) * size
    if spires:
        body = [
            (x - size * 0.34, base),
            (x - size * 0.14 + lean * 0.4, base - size * 0.6),
            (x + lean, base - size * 1.2),
            (x + size * 0.1 + lean * 0.5, base - size * 0.64),
            (x + size * 0.3, base),
        ]
    else:
        body = [
            (x - size * 0.6, base),
            (x - size * 0.34, base - size * 0.4),
            (x - size * 0.44, base - size * 0.8),
            (x + size * 0.42, base - size * 0.84),
            (x + size * 0.3, base - size * 0.4),
            (x + size * 0.56, base),
        ]
    outline = smooth(body, tension=0.25)
    sheet.cut(
        outline, brighten(rock, 1.08), brighten(rock, 0.84), torn=4, shadow=scene.light.shadow(0.9)
    )
    side = scene.light.side
    dark = [
        (x + lean * 0.8, base - size * 1.3),
        (x + side * size, base - size * 1.3),
        (x + side * size, base),
        (x + side * size * 0.06, base),
    ]
    sheet.cut(polygon(dark), brighten(rock, 0.8), shadow=None, clip=outline)


@own_chance
def craters(scene: Set, sheet: Sheet, line: Ridge, soil: str, *, count: int, size: float) -> None:
    """Flat rings pressed into the ground, the rim lit on the far side."""
    for _ in range(count):
        x = scene.between(scene.left, scene.right)
        r = size * scene.between(0.4, 1.0) * scene.u
        y = line.at(x) + r * 0.4 + scene.between(16, 150) * scene.u * size / 74
        sheet.cut(
            ellipse(x, y, r * 1.16, r * 0.34), brighten(soil, 1.14), shadow=Shadow(2, 3, 4, 0.26)
        )
        sheet.cut(ellipse(x, y + r * 0.03, r, r * 0.25), brighten(soil, 0.72), brighten(soil, 0.9),
                  shadow=Shadow(3, 3, 4, 0.4), edge=-0.16)  # fmt: skip


@own_chance
def domes(scene: Set, x: float, base: float, size: float) -> None:
    """Domes joined by a passage, their windows lit, with a mast that blinks."""
    sheet = scene.sheet(x - size * 3, base - size * 2.2, x + size * 3, base + 60)
    shell, light = scene.tone("#dfe3ea", 0.2), scene.light
    glue(
        scene,
        sheet,
        rounded_rect(x - size * 1.5, base - size * 0.32, size * 3, size * 0.36, 16),
        brighten(shell, 0.86),
        lift=0.7,
    )
    for dx, r in ((-1.45, 0.62), (1.4, 0.5), (0.0, 1.0)):
        _dome(scene, sheet, x + dx * size, base, r * size, shell)
    glue(
        scene,
        sheet,
        rounded_rect(x - size * 0.14, base - size * 0.3, size * 0.28, size * 0.34, 10),
        scene.tone("#c9764a", 0.15),
        lift=0.3,
    )
    glue(
        scene,
        sheet,
        rect(x + size * 1.9, base - size * 1.5, 6, size * 1.5),
        brighten(shell, 0.6),
        lift=0.4,
    )
    glue(
        scene,
        sheet,
        ellipse(x + size * 1.9, base - size * 1.42, size * 0.2, size * 0.09, rotation=-28),
        shell,
        lift=0.4,
    )
    scene.put(sheet, 0.56)
    scene.shine(
        x,
        base - size * 0.4,
        size * 1.8,
        0.561,
        colour=light.lamp,
        strength=0.7 * light.glow,
        flicker=0.05,
    )
    blink = glow(26 * scene.u, "#ff5a4a", scale=scene.scale)
    scene.pieces.append(
        Piece(
            blink,
            0.562,
            x + size * 1.9,
            base - size * 1.52,
            Motion(pulse=1.0, period_pulse=1.6),
            shines=True,
        )
    )


def _dome(scene: Set, sheet: Sheet, x: float, base: float, r: float, shell: str) -> None:
    """One dome with its ribs and windows."""
    turns = [math.pi * i / 16 for i in range(17)]
    arc = [(x + math.cos(a) * r, base - math.sin(a) * r * 0.92) for a in turns]
    glue(scene, sheet, polygon(arc), shell, lift=0.9, fade=0.74)
    for t in (-0.5, 0.0, 0.5):
        line = [(x + t * r, base), (x + t * r * 0.8, base - r * 0.6), (x, base - r * 0.92)]
        sheet.cut(ribbon(line, [4, 4, 3]), brighten(shell, 0.78), shadow=None, edge=0.05)
    panes = [rounded_rect(x + (t - 0.1) * r, base - r * 0.5, r * 0.2, r * 0.2, 5)
             for t in (-0.45, 0.0, 0.45)]  # fmt: skip
    glass = scene.light.shining("#5f86a8")
    sheet.cut(union(*panes), glass, shadow=Shadow(-2, -2, 3, 0.4), edge=-0.1)


@own_chance
def lander(scene: Set, x: float, base: float, size: float) -> None:
    """A rocket on three legs with a ladder, its portholes lit."""
    sheet = scene.sheet(x - size, base - size * 1.9, x + size, base + 40)
    hull, red, light = scene.tone("#e6e3dc", 0.16), scene.tone("#c9523f", 0.14), scene.light
    thrown(scene, sheet, x, base + 12, size * 0.7, size)
    for dx in (-0.42, 0.42):
        leg = ribbon([(x + dx * size * 0.4, base - size * 0.4), (x + dx * size, base)], [16, 9])
        glue(
            scene,
            sheet,
            union(leg, ellipse(x + dx * size, base, 22, 7)),
            brighten(hull, 0.62),
            lift=0.5,
        )
        fin = [
            (x + dx * size * 0.5, base - size * 0.66),
            (x + dx * size * 1.15, base - size * 0.2),
            (x + dx * size * 0.4, base - size * 0.26),
        ]
        glue(scene, sheet, polygon(fin), red, lift=0.6)
    body = [
        (x, base - size * 1.7),
        (x + size * 0.24, base - size * 1.2),
        (x + size * 0.28, base - size * 0.6),
        (x + size * 0.18, base - size * 0.18),
        (x - size * 0.18, base - size * 0.18),
        (x - size * 0.28, base - size * 0.6),
        (x - size * 0.24, base - size * 1.2),
    ]
    outline = smooth(body, tension=0.6)
    glue(scene, sheet, outline, hull, lift=0.9, fade=0.78)
    sheet.cut(
        rect(x - size, base - size * 1.8, 2 * size, size * 0.5),
        red,
        shadow=Shadow(0, 3, 3, 0.3),
        clip=outline,
    )
    for k in range(2):
        y = base - size * (1.02 - 0.34 * k)
        glue(scene, sheet, circle(x, y, size * 0.11), brighten(hull, 0.7), lift=0.3)
        sheet.cut(
            circle(x, y, size * 0.078),
            light.shining("#5f86a8"),
            shadow=Shadow(-1, -2, 3, 0.4),
            edge=-0.12,
        )
    steps = [base - size * (0.04 + 0.09 * k) for k in range(6)]
    rungs = [rect(x + size * 0.02, y, size * 0.14, 4) for y in steps]
    rails = [rect(x + dx * size, base - size * 0.56, 4, size * 0.56) for dx in (0.01, 0.15)]
    glue(scene, sheet, union(*rungs, *rails), brighten(hull, 0.55), lift=0.3)
    scene.put(sheet, 0.60)
    lit = 0.75 * light.glow
    scene.shine(x, base - size * 0.85, size * 0.9, 0.601, colour=light.lamp, strength=lit)


@own_chance
def growth(scene: Set, life: tuple[str, str], *, side: int) -> None:
    """Plants of no kind we know: stalks with bulbs that sway, and glow when it is dark."""
    w, h, u = scene.width, scene.height, scene.u
    for k in range(5):
        x = w * (0.5 + side * (0.27 + 0.055 * k)) + scene.between(-20, 20)
        base, tall = h * 0.775 + 8 * k, scene.between(120, 300) * u
        sheet = scene.sheet(x - tall * 0.6, base - tall * 1.25, x + tall * 0.6, base + 20)
        stem, bulb = (
            scene.tone(life[0], 0.1),
            mix(scene.tone(life[1], 0.1), life[1], 0.6 * scene.light.glow),
        )
        for i in range(3):
            lean = (i - 1) * 0.24 + scene.between(-0.1, 0.1)
            top: Point = (x + lean * tall, base - tall * (1.0 - 0.16 * abs(i - 1)))
            glue(
                scene,
                sheet,
                ribbon(
                    [(x, base), (x + lean * tall * 0.25, base - tall * 0.5), top],
                    [15 * u, 9 * u, 6 * u],
                ),
                stem,
                lift=0.5,
            )
            r = tall * scene.between(0.09, 0.14)
            glue(scene, sheet, circle(top[0], top[1], r), bulb, lift=0.5)
            sheet.cut(
                circle(top[0] - r * 0.3, top[1] - r * 0.3, r * 0.3),
                brighten(bulb, 1.2),
                shadow=None,
            )
        sway = Motion(
            turn=2.0 * scene.windy, period_turn=scene.between(3.4, 5), phase=scene.between(0, 6)
        )
        scene.put(sheet, 0.70 + 0.01 * k, at=(x, base), motion=sway)
        if scene.light.glow > 0.3:
            scene.shine(
                x,
                base - tall * 0.95,
                tall * 0.7,
                0.705 + 0.01 * k,
                colour=life[0],
                strength=0.55 * scene.light.glow,
                flicker=0.3,
            )
