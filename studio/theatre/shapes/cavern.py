"""What is found in caves: crystals, glow-worms, mushrooms, drops, and the rock close to us."""

import math
from collections.abc import Callable

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Point,
    Shadow,
    Sheet,
    ellipse,
    polygon,
    ribbon,
    smooth,
)
from studio.theatre.scene import Motion, Piece, Set, glow, own_chance
from studio.theatre.shapes import nature
from studio.theatre.shapes.gluing import glue


def jagged(
    scene: Set, x: float, y: float, rx: float, ry: float, *, points: int = 15
) -> list[Point]:
    """A rough round of points."""
    ring = []
    for i in range(points):
        a = math.tau * i / points
        r = scene.between(0.86, 1.14)
        ring.append((x + math.cos(a) * rx * r, y + math.sin(a) * ry * r))
    return ring


@own_chance
def crystals(
    scene: Set, x: float, base: float, size: float, gems: tuple[str, str], depth: float
) -> None:
    """A cluster of crystals, each with a bright and a dark face, shining by themselves."""
    sheet = scene.sheet(x - size * 1.3, base - size * 1.4, x + size * 1.3, base + 40)
    light = scene.light
    for k in (0, 6, 1, 5, 2, 4, 3):
        lean = (k - 3) * 0.24
        tall = size * (1.05 - 0.14 * abs(k - 3)) * scene.between(0.8, 1.12)
        wide = size * scene.between(0.1, 0.15)
        bright = mix(scene.tone(gems[0]), gems[0], 0.35 + 0.45 * light.glow)
        dark = mix(scene.tone(gems[1]), gems[1], 0.25 + 0.3 * light.glow)
        foot, c, s = x + (k - 3) * size * 0.13, math.sin(lean), math.cos(lean)

        def at(across: float, up: float, fx: float = foot, c: float = c, s: float = s) -> Point:
            return (fx + c * up + s * across, base - s * up + c * across)

        left = [at(-wide, 0), at(-wide, tall * 0.76)]
        glue(
            scene,
            sheet,
            polygon([*left, at(0, tall), at(wide, tall * 0.8), at(wide, 0)]),
            dark,
            lift=0.8,
            fade=0.8,
        )
        sheet.cut(
            polygon([*left, at(0, tall), at(-wide * 0.1, tall * 0.7), at(-wide * 0.1, 0)]),
            bright,
            brighten(bright, 0.84),
            shadow=None,
        )
    nature.rock(scene, sheet, x - size * 0.45, base + 22, size * 0.3, "#5f5a74")
    nature.rock(scene, sheet, x + size * 0.5, base + 24, size * 0.24, "#5f5a74")
    scene.put(sheet, depth)
    scene.shine(
        x,
        base - size * 0.5,
        size * 1.7,
        depth + 0.001,
        colour=gems[1],
        strength=0.75 * max(0.45, light.glow),
        flicker=0.3,
    )


@own_chance
def glow_worms(scene: Set, colour: str) -> None:
    """Points of light on the vault that come and go, with their threads."""
    strength = 1.0 if scene.light.night else 0.55
    for k in range(14):
        x = scene.width * scene.between(0.03, 0.97)
        y = scene.height * scene.between(0.06, 0.3)
        twinkle = Motion(pulse=0.9, period_pulse=scene.between(2.4, 5.0), phase=k * 1.3)
        for grow, tint, power in ((30, colour, 1.8), (8, "#f4ffe8", 0.9)):
            faint = mix("#000000", tint, strength * (0.5 if grow > 9 else 1.0))
            sprite = glow(grow * scene.u, faint, scale=scene.scale, power=power)
            scene.pieces.append(Piece(sprite, 0.56, x, y, twinkle, shines=True))


@own_chance
def mushrooms(scene: Set, sheet: Sheet, line: Callable[[float], float]) -> None:
    """Pale mushrooms in groups, their caps glowing a little."""
    u = scene.u
    for k in range(10):
        x = scene.width * (scene.between(0.0, 0.24) if k % 2 else scene.between(0.76, 1.0))
        y, size = line(x) + scene.between(16, 76) * u, scene.between(18, 34) * u
        stem, cap = (
            scene.tone("#e6dfd2"),
            mix(scene.tone("#7fb8d8"), "#a8f0ff", 0.4 * scene.light.glow),
        )
        glue(
            scene,
            sheet,
            ribbon([(x, y), (x + 2, y - size)], [size * 0.34, size * 0.26]),
            stem,
            lift=0.4,
        )
        top = [
            (x - size * 0.7, y - size * 0.85),
            (x - size * 0.4, y - size * 1.4),
            (x + size * 0.4, y - size * 1.4),
            (x + size * 0.7, y - size * 0.85),
        ]
        glue(scene, sheet, smooth(top, tension=0.7), cap, lift=0.4)


@own_chance
def drips(scene: Set) -> None:
    """Drops that fall from the vault, one now and then."""
    pale = mix(scene.light.sky[4], "#ffffff", 0.5)
    for k in range(3):
        x, top = scene.width * scene.between(0.12, 0.88), scene.height * 0.2
        sheet = scene.sheet(x - 12, top - 24, x + 12, top + 16)
        sheet.cut(ellipse(x, top, 3.4 * scene.u, 8 * scene.u), pale, shadow=None)
        fall = Motion(flow=scene.height * 0.5, pulse=1.0, period_pulse=1.5 + 0.4 * k, phase=k * 2.0)
        scene.put(sheet, 0.6, at=(x, top), motion=fall)


@own_chance
def near_walls(scene: Set, rock: str, *, side: int) -> None:
    """The rock close to us: an arch of dark paper round the picture, unlike on both sides."""
    h, u = scene.height, scene.u
    for at in (-1, 1):
        x0 = scene.left - 30 if at < 0 else scene.right + 30
        reach = min((480 if at == side else 380) * u, 150 + scene.width * 0.17)
        sheet = scene.sheet(
            min(x0, x0 - at * reach * 1.6), -120, max(x0, x0 - at * reach * 1.6), scene.bottom
        )
        paper = mix(scene.tone(rock), scene.light.shade, 0.42)
        body = [
            (x0, -160),
            (x0 - at * reach * 1.45, -160),
            (x0 - at * reach * 1.1, 60 * u),
            (x0 - at * reach * 0.72, 110 * u),
            (x0 - at * reach * 0.62, h * 0.3),
            (x0 - at * reach * scene.between(0.4, 0.56), h * 0.5),
            (x0 - at * reach * 0.6, h * 0.74),
            (x0 - at * reach * 0.9, h * 0.93),
            (x0 - at * reach, scene.bottom + 40),
            (x0, scene.bottom + 40),
        ]
        outline = smooth(body, tension=0.4)
        sheet.cut(
            outline,
            brighten(paper, 1.1),
            brighten(paper, 0.8),
            torn=8,
            shadow=Shadow(0, 8, 16, 0.4),
        )
        inner = smooth([(x + at * 90 * u, y) for x, y in body], tension=0.4)
        sheet.cut(
            inner,
            brighten(paper, 0.82),
            brighten(paper, 0.62),
            torn=6,
            shadow=Shadow(-at * 3, 5, 10, 0.3),
            clip=outline,
        )
        scene.put(sheet, 1.28, blur=1.6)
