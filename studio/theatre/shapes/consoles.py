"""Consoles of a ship: keys, screens with readings, lamps that blink while there is power."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    circle,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.gluing import glue

_LIGHTS = ("#ff6b5a", "#58e0a0", "#ffd35a", "#6ab8ff", "#ff9ae0")


def ring_hole(x: float, y: float, r: float) -> Path:
    """A circle wound the other way, to be cut out of a larger piece."""
    return polygon(
        [
            (x + r * math.cos(t), y + r * math.sin(t))
            for t in (-math.tau * k / 72 for k in range(72))
        ]
    )


def blinkers(scene: Set, spots: list[tuple[float, float, float]], depth: float) -> None:
    """Lamps (x, y, radius) that blink, in three groups; without power they are dark glass."""
    for group in range(3):
        mine = spots[group::3]
        if not mine:
            continue
        colour = scene.pick(_LIGHTS)
        xs, ys = [s[0] for s in mine], [s[1] for s in mine]
        sheet = scene.sheet(min(xs) - 40, min(ys) - 40, max(xs) + 40, max(ys) + 40)
        dots = union(*(circle(*spot_) for spot_ in mine))
        if not scene.light.burning:
            sheet.cut(dots, scene.tone(mix(colour, "#3a3f4f", 0.6)), shadow=None)
            scene.put(sheet, depth)
            continue
        halo = union(*(circle(x, y, r * 2.1) for x, y, r in mine))
        sheet.cut(halo, colour, shadow=None, edge=0, texture=0, opacity=0.28)
        sheet.cut(dots, brighten(colour, 1.1), shadow=None, edge=0.1)
        motion = Motion(pulse=0.85, period_pulse=(1.3, 2.1, 3.2)[group], phase=group * 2.1)
        scene.put(sheet, depth, motion=motion)


@own_chance
def console(
    scene: Set, x: float, base: float, w: float, h: float, depth: float, hull: str, accent: str
) -> None:
    """A sloping desk of buttons with a screen above; x its left."""
    light = scene.light
    sheet = scene.sheet(x - 40, base - h * 1.9, x + w + 40, base + 30)
    body = scene.tone(mix(hull, "#4a5264", 0.35))
    glue(
        scene,
        sheet,
        rect(x + w * 0.04, base - h * 0.66, w * 0.92, h * 0.66),
        brighten(body, 0.84),
        lift=0.9,
    )
    glue(
        scene, sheet, rect(x + w * 0.04, base - h * 0.2, w * 0.92, 10), scene.tone(accent), lift=0.2
    )
    slope = [
        (x - w * 0.02, base - h * 0.6),
        (x + w * 0.07, base - h),
        (x + w * 0.93, base - h),
        (x + w * 1.02, base - h * 0.6),
    ]
    glue(scene, sheet, polygon(slope), body, lift=0.9, fade=0.9)
    _screen(scene, sheet, x, base, w, h)
    keys = [
        rounded_rect(
            x + w * (0.14 + 0.07 * k) + 5 * r, base - h * (0.93 - 0.1 * r), w * 0.045, h * 0.055, 3
        )
        for k in range(11)
        for r in range(2)
    ]
    sheet.cut(union(*keys), brighten(body, 1.3), shadow=Shadow(1, 2, 2, 0.35))
    scene.put(sheet, depth)
    spots = [
        (
            x + w * scene.between(0.1, 0.9),
            base - h * scene.between(0.66, 0.72),
            scene.between(5, 9) * scene.u,
        )
        for _ in range(9)
    ]
    blinkers(scene, spots, depth + 0.001)
    scene.shine(
        x + w / 2,
        base - h * 1.4,
        w * 0.62,
        depth + 0.002,
        colour="#7fe8e0",
        strength=0.42 * light.glow,
        flicker=0.08,
    )


def _screen(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """The screen over a console, lit while there is power."""
    light = scene.light
    glass = mix(scene.tone("#2a3a4f"), "#7fe0d9", 0.75 * light.glow if light.burning else 0.0)
    screen = rounded_rect(x + w * 0.16, base - h * 1.66, w * 0.68, h * 0.56, 14)
    glue(
        scene,
        sheet,
        rounded_rect(x + w * 0.12, base - h * 1.72, w * 0.76, h * 0.7, 16),
        scene.tone("#4a5264"),
    )
    sheet.cut(screen, glass, brighten(glass, 0.8), shadow=Shadow(-1, -2, 3, 0.45))
    _reading(
        scene,
        sheet,
        (x + w * 0.2, base - h * 1.6, w * 0.6, h * 0.44),
        mix(glass, "#e8fff6", 0.6 if light.burning else 0.1),
    )


def _reading(scene: Set, sheet: Sheet, box: tuple[float, float, float, float], ink: str) -> None:
    """What a screen shows: a curve, bars, or rings."""
    x, y, w, h = box
    kind = int(scene.rng.integers(3))
    if kind == 0:
        line = [(x + w * k / 8, y + h * (0.5 + 0.36 * math.sin(k * 1.3 + x))) for k in range(9)]
        marks: list[Path] = [ribbon(line, [5] * 9), rect(x, y + h * 0.96, w, 3)]
    elif kind == 1:
        marks = [
            rect(x + w * k / 7, y + h * (1 - t), w * 0.09, h * t)
            for k, t in enumerate((0.4, 0.7, 0.5, 0.9, 0.3, 0.6, 0.8))
        ]
    else:
        cx, cy = x + w / 2, y + h / 2
        marks = [
            circle(cx, cy, h * 0.09),
            circle(cx + w * 0.26, cy - h * 0.2, h * 0.06),
            circle(cx - w * 0.2, cy + h * 0.24, h * 0.05),
        ]
        marks += [union(circle(cx, cy, h * r), ring_hole(cx, cy, h * r - 3)) for r in (0.28, 0.5)]
    sheet.cut(union(*marks), ink, shadow=None, edge=0)
