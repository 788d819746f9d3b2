"""Palms and their fronds, broad jungle leaves, hanging vines; things of warm coasts and forests."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Path, Point, Shadow, Sheet, circle, polygon, ribbon, smooth, union
from studio.theatre.scene import Motion, Set, own_chance

GREENS = ("#3f9458", "#2f7d4c", "#57a552", "#25694a")


def jungle_green(scene: Set, k: int, distance: float) -> str:
    """One of the jungle's greens."""
    paper = ("#3f8f58", "#2f7a4f", "#57a04e", "#24664a")[k % 4]
    return scene.tone(mix(paper, "#cfe0e6", 0.5) if scene.snowy else paper, distance)


def frond(x: float, y: float, angle: float, length: float, *, droop: float = 0.5) -> Path:
    """A feathered palm leaf that starts at (x, y) and bends down; ``angle`` in radians."""
    upper, lower = [], []
    teeth = 9
    for i in range(2 * teeth + 1):
        t = i / (2 * teeth)
        px = x + math.cos(angle) * length * t
        py = y + math.sin(angle) * length * t + droop * length * t * t
        swell = math.sin(math.pi * min(1.0, t * 0.92 + 0.06)) ** 0.7
        upper.append((px, py - length * 0.045 * swell))
        reach = (0.20 if i % 2 else 0.08) * swell
        lower.append((px - math.cos(angle) * length * 0.03, py + length * reach))
    return polygon([*upper, *reversed(lower)])


@own_chance
def palm(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    height: float,
    *,
    depth: float,
    lean: float = 0.2,
    distance: float = 0.0,
) -> None:
    """A palm: its bent trunk on the sheet, its crown hung up to sway at ``depth``."""
    bark = scene.tone("#8d6848", distance)
    top = (x + lean * height, base - height)
    middle = (x + lean * height * 0.32, base - height * 0.5)
    w = height * 0.062
    trunk = ribbon([(x, base + 6), middle, top], [w * 1.5, w, w * 0.72])
    cast = scene.light.shadow(max(0.25, height / 420))
    sheet.cut(trunk, bark, brighten(bark, 0.78), shadow=cast)
    if height > 110:
        rings = []
        for k in range(9):
            t = 0.08 + 0.1 * k
            px = _bend(x, middle[0], top[0], t)
            rings.append(
                ribbon([(px - w * 0.5, base - height * t), (px + w * 0.45, base - height * t - 2)],
                       [w * 0.12, w * 0.12])
            )  # fmt: skip
        sheet.cut(union(*rings), brighten(bark, 0.76), shadow=None, edge=0.05, clip=trunk)
    crown = scene.sheet(
        top[0] - height * 0.62,
        top[1] - height * 0.34,
        top[0] + height * 0.62,
        top[1] + height * 0.5,
    )
    _crown(scene, crown, top, height, distance)
    sway = Motion(
        turn=1.6 * scene.windy, period_turn=scene.between(3.0, 4.6), phase=scene.between(0, 6)
    )
    scene.put(crown, depth, at=top, motion=sway)


def _bend(start: float, middle: float, end: float, t: float) -> float:
    """Where a bent trunk is at a share of its height."""
    return start * 2 * (t - 0.5) * (t - 1) + middle * 4 * t * (1 - t) + end * 2 * t * (t - 0.5)


@own_chance
def _crown(scene: Set, sheet: Sheet, top: Point, height: float, distance: float) -> None:
    cast = scene.light.shadow(max(0.25, height / 420))
    size = height * 0.46
    turns = (-2.9, -0.22, -2.45, -0.66, -2.0, -1.12, -1.58)
    for k, angle in enumerate(turns):
        tone = scene.tone(brighten(GREENS[k % 3], 0.86 + 0.05 * k), distance)
        length = size * scene.between(0.86, 1.1) * (0.82 if k > 4 else 1.0)
        leaf = frond(top[0], top[1], angle + scene.between(-0.12, 0.12), length,
                     droop=scene.between(0.45, 0.72))  # fmt: skip
        sheet.cut(leaf, brighten(tone, 1.06), brighten(tone, 0.84), shadow=cast)
    if height > 90:
        nut = scene.tone("#6b4630", distance)
        nuts = [circle(top[0] + dx * height, top[1] + dy * height, height * 0.028)
                for dx, dy in ((-0.03, 0.02), (0.032, 0.026), (0.0, 0.045))]  # fmt: skip
        sheet.cut(union(*nuts), nut, shadow=scene.light.shadow(0.4))


def broad_leaf(x: float, y: float, angle: float, length: float, width: float) -> Path:
    """A pointed leaf from its stem at (x, y), ``angle`` in radians."""
    c, s = math.cos(angle), math.sin(angle)

    def at(t: float, side: float) -> Point:
        return (x + c * length * t - s * width * side, y + s * length * t + c * width * side)

    return smooth(
        [at(0, 0), at(0.28, 0.42), at(0.6, 0.46), at(1, 0), at(0.6, -0.46), at(0.28, -0.42)],
        tension=0.8,
    )


@own_chance
def leaf_fan(
    scene: Set, sheet: Sheet, x: float, base: float, size: float, colour: str, *, leaves: int = 7
) -> None:
    """A plant of broad leaves that fan out from one root, each with its rib."""
    ribs = []
    for k in range(leaves):
        share = k / max(1, leaves - 1)
        angle = -math.pi * (0.08 + 0.84 * (share if k % 2 else 1 - share))
        length = size * scene.between(0.78, 1.08)
        tone = brighten(colour, scene.between(0.84, 1.16))
        leaf = broad_leaf(x, base, angle, length, size * 0.42)
        sheet.cut(leaf, brighten(tone, 1.05), brighten(tone, 0.82), shadow=Shadow(4, 7, 7, 0.34))
        tip = (x + math.cos(angle) * length * 0.9, base + math.sin(angle) * length * 0.9)
        ribs.append(ribbon([(x, base), tip], [size * 0.026, size * 0.008]))
    sheet.cut(union(*ribs), brighten(colour, 1.28), shadow=None, edge=0.05)


def split_leaf(x: float, y: float, angle: float, length: float) -> Path:
    """A round leaf with deep slits at its rim, as monsteras have."""
    c, s = math.cos(angle), math.sin(angle)
    ring = []
    lobes = 11
    for i in range(4 * lobes + 1):
        a = -2.75 + 5.5 * i / (4 * lobes)
        deep = 0.62 if i % 4 == 0 and abs(a) > 0.4 else 1.0
        reach = length * 0.5 * (1 + 0.24 * math.cos(a)) * deep
        px, py = length * 0.46 + reach * math.cos(a), reach * 0.92 * math.sin(a)
        ring.append((x + px * c - py * s, y + px * s + py * c))
    return smooth([(x + length * 0.14 * c, y + length * 0.14 * s), *ring], tension=0.35)


@own_chance
def vine(
    scene: Set, x: float, top: float, length: float, depth: float, *, distance: float = 0.0
) -> None:
    """A hanging vine with small leaves that swings a little."""
    sheet = scene.sheet(x - 60 * scene.u, top - 10, x + 60 * scene.u, top + length + 40)
    stem = scene.tone("#3f5a38", distance)
    leaf = scene.tone(scene.pick(("#4f9a4f", "#3f8a56", "#6aa84a")), distance)
    bend = scene.between(-24, 24)
    line = [(x, top), (x + bend, top + length * 0.5), (x + bend * 0.4, top + length)]
    sheet.cut(ribbon(line, [7, 6, 3]), stem, shadow=scene.light.shadow(0.5))
    leaves = []
    for k in range(max(3, int(length / 46))):
        t = (k + 0.6) / max(3, int(length / 46))
        px = x + bend * (1 - abs(2 * t - 1)) + bend * 0.4 * t
        side = -1 if k % 2 else 1
        leaves.append(broad_leaf(px, top + length * t, 0.5 * math.pi - side * 0.85, 40, 24))
    sheet.cut(union(*leaves), leaf, brighten(leaf, 0.84), shadow=scene.light.shadow(0.5))
    sway = Motion(
        turn=1.8 * scene.windy, period_turn=scene.between(3.4, 5.6), phase=scene.between(0, 6)
    )
    scene.put(sheet, depth, at=(x, top), motion=sway)
