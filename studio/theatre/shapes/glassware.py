"""Flasks, retorts and tubes of a laboratory; what is in them glows a little and bubbles."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Shadow,
    Sheet,
    circle,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.gluing import glue

LIQUIDS = ("#58c48a", "#4fb0d9", "#d9588a", "#e8a83c", "#9a6fd9", "#7fd04f")


@own_chance
def flask(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> str:
    """A flask, round or pointed, partly filled; returns the colour of what is in it."""
    liquid = scene.pick(LIQUIDS)
    glass = mix(scene.tone("#cfe3e8"), scene.light.haze, 0.1)
    r = h * 0.32
    if scene.chance(0.5):
        bulb = circle(x, base - r, r)
        body = union(bulb, rect(x - h * 0.07, base - h, h * 0.14, h * 0.5))
    else:
        bulb = polygon(
            [
                (x - r * 1.1, base),
                (x - h * 0.07, base - h * 0.62),
                (x + h * 0.07, base - h * 0.62),
                (x + r * 1.1, base),
            ]
        )
        body = union(bulb, rect(x - h * 0.07, base - h, h * 0.14, h * 0.42))
    sheet.cut(body, glass, brighten(glass, 0.86), shadow=scene.light.shadow(0.6), opacity=0.8)
    tone = mix(scene.tone(liquid), liquid, 0.55 if scene.light.burning else 0.1)
    level = rect(x - h, base - h * scene.between(0.28, 0.46), 2 * h, h)
    sheet.cut(bulb, tone, brighten(tone, 0.8), shadow=None, clip=level)
    rim = rounded_rect(x - h * 0.1, base - h * 1.02, h * 0.2, h * 0.06, 3)
    glue(scene, sheet, rim, brighten(glass, 1.1), lift=0.3)
    sheet.cut(
        circle(x - r * 0.35, base - r * 1.2, r * 0.16), "#ffffff", shadow=None, edge=0, opacity=0.5
    )
    return liquid


@own_chance
def tubes(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """A rack of test tubes; x its left."""
    wood = scene.tone("#9a6842")
    count = max(3, int(w / (h * 0.32)))
    for k in range(count):
        tx = x + w * (k + 0.5) / count
        glass = rounded_rect(tx - h * 0.08, base - h, h * 0.16, h * 0.92, h * 0.08)
        sheet.cut(glass, scene.tone("#cfe3e8"), shadow=scene.light.shadow(0.3), opacity=0.85)
        liquid = scene.tone(LIQUIDS[(k * 2 + int(x)) % len(LIQUIDS)])
        sheet.cut(
            glass,
            liquid,
            shadow=None,
            clip=rect(tx - h, base - h * scene.between(0.35, 0.7), 2 * h, h),
        )
    for y in (0.7, 0.16):
        glue(scene, sheet, rounded_rect(x - 6, base - h * y, w + 12, h * 0.13, 4), wood, lift=0.4)


@own_chance
def apparatus(scene: Set, sheet: Sheet, x: float, base: float, h: float, depth: float) -> None:
    """A flask over a burner, a coiled tube and a flask that catches the drops; it bubbles."""
    iron, glass = scene.tone("#3f4458"), scene.tone("#cfe3e8")
    glue(
        scene,
        sheet,
        union(
            rect(x - h * 0.36, base - h * 1.16, 7, h * 1.16),
            rounded_rect(x - h * 0.5, base - 9, h * 0.34, 9, 3),
        ),
        iron,
        lift=0.5,
    )
    glue(scene, sheet, rect(x - h * 0.36, base - h * 0.92, h * 0.36, 7), iron, lift=0.4)
    burner = polygon(
        [
            (x - h * 0.09, base),
            (x - h * 0.04, base - h * 0.2),
            (x + h * 0.04, base - h * 0.2),
            (x + h * 0.09, base),
        ]
    )
    glue(scene, sheet, burner, scene.tone("#c98a4a"), lift=0.5)
    glue(scene, sheet, rect(x - h * 0.22, base - h * 0.36, h * 0.44, 6), iron, lift=0.3)
    liquid = flask(scene, sheet, x, base - h * 0.36, h * 0.72)
    coil = [(x, base - h * 1.02)]
    coil += [
        (
            x + h * (0.16 + 0.07 * k),
            base - h * (1.0 - 0.045 * k) + (h * 0.06 if k % 2 else -h * 0.06),
        )
        for k in range(9)
    ]
    coil.append((x + h * 0.9, base - h * 0.46))
    sheet.cut(
        ribbon(coil, [8] * len(coil)),
        glass,
        brighten(glass, 0.9),
        shadow=scene.light.shadow(0.4),
        opacity=0.9,
    )
    flask(scene, sheet, x + h * 0.9, base, h * 0.46)
    if scene.light.burning:
        _flame(scene, x, base - h * 0.2, h * 0.15, depth + 0.001)
        _bubbles(scene, x, base - h * 0.42, h * 0.3, liquid, depth + 0.002)
        scene.shine(
            x,
            base - h * 0.6,
            h * 0.7,
            depth + 0.003,
            colour=liquid,
            strength=0.3 + 0.4 * scene.light.glow,
            flicker=0.2,
        )


def _flame(scene: Set, x: float, y: float, h: float, depth: float) -> None:
    sheet = scene.sheet(x - h, y - h * 1.5, x + h, y + 6)
    for grow, colour in ((1.0, "#4f9ae8"), (0.6, "#c9ecff")):
        leaf = [
            (x, y - h * grow),
            (x + h * 0.28 * grow, y - h * 0.3 * grow),
            (x, y),
            (x - h * 0.28 * grow, y - h * 0.3 * grow),
        ]
        sheet.cut(smooth(leaf, tension=0.8), colour, shadow=None)
    scene.put(
        sheet, depth, at=(x, y), motion=Motion(turn=5, period_turn=0.5, sway_y=2, period_y=0.4)
    )


def _bubbles(scene: Set, x: float, y: float, reach: float, colour: str, depth: float) -> None:
    for k in range(2):
        sheet = scene.sheet(x - reach, y - reach, x + reach, y + reach)
        rings = [
            circle(
                x + math.sin(i * 2.4 + k) * reach * 0.42,
                y - reach * 0.16 * (i % 3) - k * 7,
                reach * (0.06 + 0.03 * (i % 3)),
            )
            for i in range(5)
        ]
        sheet.cut(union(*rings), brighten(colour, 1.35), shadow=Shadow(1, 1, 2, 0.25), opacity=0.8)
        motion = Motion(sway_y=9, period_y=0.9, pulse=0.9, period_pulse=0.9, phase=3.1 * k)
        scene.put(sheet, depth, at=(x, y), motion=motion)
