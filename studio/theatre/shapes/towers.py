"""Tall buildings: lighthouse, city block, windmill; ``base`` is the ground they stand on."""

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
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Piece, Set, own_chance
from studio.theatre.shapes.buildings import door, window


@own_chance
def lighthouse(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    height: float,
    *,
    depth: float,
    distance: float = 0.0,
) -> None:
    """A striped tower with a gallery, a lamp and, in the dark, a turning beam."""
    light = scene.light
    top, w0, w1 = base - height, height * 0.115, height * 0.19
    cast = light.shadow(1.1)

    def half(y: float) -> float:
        return w0 + (y - top) / height * (w1 - w0)

    def band(y0: float, y1: float, slip: float = 0.0) -> list[tuple[float, float]]:
        return [
            (x - half(y0), y0),
            (x + half(y0), y0 + slip),
            (x + half(y1), y1 + slip),
            (x - half(y1), y1),
        ]

    stripe = scene.tone(scene.pick(("#c2423a", "#2f5d8a", "#b8443c", "#3c3a52")), distance)
    white = scene.tone("#f1e7d2", distance)
    sheet.cut(polygon(band(top, base)), white, brighten(white, 0.82), shadow=cast)
    for k in range(3):
        y = top + height * (0.10 + 0.31 * k)
        sheet.cut(
            polygon(band(y, y + height * 0.155, height * 0.032)),
            brighten(stripe, 1.05),
            brighten(stripe, 0.88),
            shadow=light.shadow(0.45),
        )
    for share in (0.27, 0.58):
        window(
            scene,
            sheet,
            x - height * 0.03,
            top + height * share,
            height * 0.06,
            height * 0.095,
            distance=distance,
            round_top=True,
            bars=False,
        )
    door(scene, sheet, x, base, height * 0.1, height * 0.17, "#4b2f2f", distance=distance)
    _lamp_house(scene, sheet, x, top, height, stripe, distance)
    if light.glow > 0.3:
        _beam(scene, x, top - height * 0.11, height, depth)


@own_chance
def _lamp_house(
    scene: Set, sheet: Sheet, x: float, top: float, height: float, roof: str, distance: float
) -> None:
    k = height / 475
    iron = scene.tone("#35304f", distance)
    lit = (
        scene.tone("#fff0c0", distance) if scene.light.burning else scene.tone("#5f7488", distance)
    )
    lamp = mix(lit, scene.light.lamp, 0.7 if scene.light.burning else 0.0)
    cast = scene.light.shadow(0.5)
    sheet.cut(
        rounded_rect(x - 38 * k, top - 92 * k, 76 * k, 84 * k, 5),
        brighten(lamp, 1.05),
        lamp,
        shadow=cast,
    )
    for dx in (-38, -13, 13, 38):
        sheet.cut(
            rounded_rect(x + (dx - 3) * k, top - 92 * k, 6 * k, 84 * k, 2),
            iron,
            shadow=Shadow(2, 2, 2, 0.3),
        )
    sheet.cut(
        smooth(
            [
                (x - 60 * k, top - 90 * k),
                (x - 30 * k, top - 124 * k),
                (x, top - 152 * k),
                (x + 30 * k, top - 124 * k),
                (x + 60 * k, top - 90 * k),
            ],
            tension=0.8,
        ),
        brighten(roof, 1.1),
        brighten(roof, 0.85),
        shadow=cast,
    )
    sheet.cut(circle(x, top - 154 * k, 9 * k), iron, shadow=cast)
    sheet.cut(
        rounded_rect(x - 76 * k, top - 14 * k, 152 * k, 24 * k, 6),
        iron,
        shadow=scene.light.shadow(0.8),
    )
    rails = [rounded_rect(x + dx * k - 2, top - 46 * k, 4, 34 * k, 2) for dx in range(-70, 71, 20)]
    sheet.cut(
        union(rounded_rect(x - 74 * k, top - 50 * k, 148 * k, 6 * k, 3), *rails),
        iron,
        shadow=Shadow(2, 2, 2, 0.3),
    )


@own_chance
def _beam(scene: Set, x: float, y: float, height: float, depth: float) -> None:
    """Two cones of light that shorten and lengthen as the lamp turns, and the lamp's halo."""
    strength = min(1.0, scene.light.glow + 0.1)
    for phase in (0.0, math.pi):
        sprite = cone(
            1500, 300, scene.light.lamp, strength=0.5 * strength, scale=min(0.4, scene.scale)
        )
        scene.pieces.append(
            Piece(sprite, depth - 0.001, x, y, Motion(sweep=9.0, phase=phase + 0.6), shines=True)
        )
    scene.shine(
        x, y, height * 0.75, depth + 0.001, colour=scene.light.lamp, strength=0.9 * strength
    )


def cone(length: float, spread: float, colour: str, *, strength: float, scale: float) -> Sprite:
    """A beam of light from the pivot to the right, for adding."""
    w, h = int(length * scale), int(spread * 2 * scale)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    across = np.abs(y + 0.5 - h / 2) / (h / 2)
    along = (x + 0.5) / w
    edge = 0.06 + 0.94 * along
    fall = np.clip((edge - across) / 0.06, 0, 1) * (1 - along) ** 1.3 * strength
    pixels = np.dstack([fall * c for c in bgr(colour)] + [np.zeros_like(fall)])
    return Sprite((pixels + 0.5).astype(np.uint8), pivot=(0.0, h / 2), scale=scale)


@own_chance
def tower_block(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    w: float,
    h: float,
    colour: str,
    *,
    distance: float,
) -> None:
    """A city building, x its left side, with rows of windows."""
    light = scene.light
    paper = scene.tone(colour, distance)
    cast = light.shadow(0.9)
    style = int(scene.rng.integers(4))
    if style == 1:
        sheet.cut(
            rect(x + w * 0.2, base - h - w * 0.28, w * 0.6, w * 0.3),
            brighten(paper, 0.92),
            shadow=cast,
        )
    if style == 2:
        sheet.cut(
            polygon([(x, base - h + 2), (x + w / 2, base - h - w * 0.5), (x + w, base - h + 2)]),
            brighten(paper, 0.86),
            shadow=cast,
        )
    if style == 3:
        sheet.cut(
            rect(x + w * 0.47, base - h - w * 0.8, w * 0.06, w * 0.82),
            brighten(paper, 0.8),
            shadow=cast,
        )
    sheet.cut(rect(x, base - h, w, h), brighten(paper, 1.04), brighten(paper, 0.8), shadow=cast)
    columns = max(2, int(w / 34))
    gap = w / columns
    rows = int(h / (gap * 1.25))
    dark = mix(scene.tone("#44607c", distance), paper, 0.35)
    lit = mix(dark, light.lamp, light.glow * (0.95 - 0.4 * distance))
    bright: list[Path] = []
    dim: list[Path] = []
    for r in range(rows):
        for c in range(columns):
            pane = rect(
                x + gap * (c + 0.22), base - h + gap * 1.25 * (r + 0.3), gap * 0.56, gap * 0.7
            )
            (bright if scene.chance(0.42) else dim).append(pane)
    for panes, glass in ((dim, mix(dark, paper, 0.3)), (bright, lit)):
        if panes:
            sheet.cut(union(*panes), glass, shadow=Shadow(-1, -2, 2, 0.35), edge=0.06, texture=0.04)


@own_chance
def windmill(
    scene: Set, sheet: Sheet, x: float, base: float, height: float, *, distance: float, depth: float
) -> None:
    """A mill whose sails turn."""
    wall = scene.tone("#e7dac2", distance)
    w0, w1 = height * 0.13, height * 0.21
    cast = scene.light.shadow(0.8)
    sheet.cut(
        polygon([(x - w1, base), (x - w0, base - height), (x + w0, base - height), (x + w1, base)]),
        wall,
        brighten(wall, 0.8),
        shadow=cast,
    )
    cap = scene.tone("#8a3b46", distance)
    sheet.cut(
        smooth(
            [
                (x - w0 * 1.25, base - height + 6),
                (x - w0 * 0.8, base - height - w0 * 0.9),
                (x, base - height - w0 * 1.3),
                (x + w0 * 0.8, base - height - w0 * 0.9),
                (x + w0 * 1.25, base - height + 6),
            ]
        ),
        cap,
        brighten(cap, 0.8),
        shadow=cast,
    )
    window(scene, sheet, x - w0 * 0.3, base - height * 0.7, w0 * 0.6, w0 * 0.8, distance=distance)
    door(scene, sheet, x, base, w0 * 0.75, height * 0.24, "#5c4433", distance=distance)
    hub = (x, base - height - w0 * 0.25)
    reach = height * 0.62
    sails = scene.sheet(
        x - reach * 1.1, hub[1] - reach * 1.1, x + reach * 1.1, hub[1] + reach * 1.1
    )
    for k in range(4):
        a = math.tau * k / 4 + 0.4
        ux, uy, vx, vy = math.cos(a), math.sin(a), -math.sin(a), math.cos(a)
        arm = [
            (hub[0] + ux * t * reach + vx * s * reach, hub[1] + uy * t * reach + vy * s * reach)
            for t, s in ((0.16, 0), (1, 0), (1, 0.2), (0.2, 0.16))
        ]
        sails.cut(polygon(arm), scene.tone("#f4ead2", distance), shadow=scene.light.shadow(0.5))
        sails.cut(
            ribbon(
                [hub, (hub[0] + ux * reach, hub[1] + uy * reach)], [height * 0.03, height * 0.016]
            ),
            scene.tone("#6b4a38", distance),
            shadow=Shadow(2, 3, 3, 0.3),
        )
    sails.cut(circle(*hub, height * 0.035), scene.tone("#4a3730", distance), shadow=cast)
    scene.put(sails, depth + 0.002, at=hub, motion=Motion(spin=14 * scene.windy))
