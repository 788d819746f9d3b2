"""The jungle: walls of leaves and trunks, vines, a ruin or a stream, parrots and mist."""

import math
from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Shadow,
    polygon,
    ribbon,
    smooth,
    union,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import nature, plants, reef
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.landform import thrown
from studio.theatre.shapes.palms import broad_leaf, frond, jungle_green, leaf_fan, palm, vine
from studio.theatre.shapes.rainforest import gorge, near_leaves, parrot, temple
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.undergrowth import fireflies


def jungle(scene: Set) -> Place:
    """A clearing among giant trees; a temple, a waterfall or a root gate in the haze behind."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.52
    paint_sky(scene, horizon)
    side = 1 if scene.chance(0.5) else -1
    kind = scene.between(0, 1)
    _canopy(scene, h * 0.50, depth=0.2, distance=0.95)
    _giants(scene, depth=0.28, distance=0.78, count=9, wide=36)
    _canopy(scene, h * 0.58, depth=0.34, distance=0.66)
    if kind < 0.42:
        temple(
            scene,
            w * (0.5 + side * scene.between(0.06, 0.2)),
            h * 0.70,
            scene.between(300, 380) * u,
        )
    elif kind < 0.74:
        x = w * (0.5 + side * scene.between(0.12, 0.24))
        gorge(scene, x, h * 0.24, h * 0.70)
    _sunbeams(scene)
    _giants(scene, depth=0.48, distance=0.42, count=5, wide=74)
    _canopy(scene, h * 0.69, depth=0.52, distance=0.36)
    _ceiling(scene, h * 0.15, depth=0.31, distance=0.72)
    _ceiling(scene, h * 0.06, depth=0.53, distance=0.34)
    for k in range(7):
        x = w * ((k + scene.between(0.1, 0.9)) / 7)
        vine(
            scene,
            x,
            -60,
            scene.between(180, 460) * u * (0.6 if 0.3 < x / w < 0.7 else 1.0),
            0.56 + 0.02 * k,
            distance=0.25,
        )
    _mist(scene, h * 0.66)
    _side_trees(scene, h * 0.80)
    floor = h * 0.79
    _floor(scene, floor)
    if scene.chance(0.65):
        parrot(scene, w * (0.5 - side * 0.34), h * 0.33, 64 * u, way=side)
    near_leaves(scene, side=side)
    ground = Ground(
        horizon, floor, h * 0.90, 400 * u, (0.2 * w, 0.8 * w),
        (0.2 * w, 0.05 * h, 0.8 * w, 0.34 * h),
    )  # fmt: skip
    return scene.finish(ground)


@own_chance
def _sunbeams(scene: Set) -> None:
    """Light that falls through the leaves by day."""
    light = scene.light
    if not light.night:
        warm, x = mix(light.orb.halo, "#f4ffd0", 0.5), scene.width * (0.5 - 0.22 * light.side)
        reef.rays(scene, x, warm, strength=0.34, count=4)


@own_chance
def _canopy(scene: Set, y: float, *, depth: float, distance: float) -> None:
    """A bank of round crowns, fronds and bushes across the picture."""
    u = scene.u
    sheet = scene.sheet(top=y - 330 * u, bottom=y + 260 * u)
    count = 9
    for k in range(count):
        x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / count
        tone = brighten(jungle_green(scene, k, distance), scene.between(0.86, 1.1))
        middle = 0.5 + abs(x / scene.width - 0.5)
        r = scene.between(110, 190) * u * middle
        if k % 3 == 1:
            for i in range(6):
                a = -math.pi * (0.06 + 0.88 * i / 5)
                leaf = frond(x, y - 30 * u, a, r * 1.3, droop=0.6)
                sheet.cut(leaf, brighten(tone, 0.94 + 0.03 * i), shadow=scene.light.shadow(0.5))
        else:
            blob = plants.scalloped(scene, x, y, r, r * 0.8, bumps=13)
            sheet.cut(
                blob, brighten(tone, 1.08), brighten(tone, 0.8), shadow=scene.light.shadow(0.8)
            )
    base = scene.ridge(y + 40 * u, 26, length=300)
    tone = jungle_green(scene, 3, distance)
    sheet.cut(base.path(bottom=y + 260 * u), brighten(tone, 1.05), brighten(tone, 0.8), torn=4,
              shadow=Shadow(2, -6, 11, 0.34))  # fmt: skip
    scene.put(sheet, depth)


@own_chance
def _ceiling(scene: Set, y: float, *, depth: float, distance: float) -> None:
    """The crowns overhead, lower towards the sides."""
    u = scene.u
    sheet = scene.sheet(bottom=y + 330 * u)
    for k in range(12):
        x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / 12
        away = abs(x / scene.width - 0.5)
        r = scene.between(120, 180) * u
        tone = brighten(jungle_green(scene, k, distance), scene.between(0.84, 1.06))
        blob = plants.scalloped(scene, x, y - 70 * u + 150 * u * away, r, r * 0.78, bumps=13)
        sheet.cut(blob, tone, brighten(tone, 0.8), shadow=scene.light.shadow(0.8))
    scene.put(sheet, depth, motion=Motion(sway_x=3 * scene.windy, period_x=5.2, phase=depth * 9))


@own_chance
def _giants(scene: Set, *, depth: float, distance: float, count: int, wide: float) -> None:
    """Trunks that rise out of the picture on spreading roots."""
    h, u = scene.height, scene.u
    sheet = scene.sheet(bottom=h * 0.86)
    for k in range(count):
        x = scene.left + (k + scene.between(0.15, 0.85)) * (scene.right - scene.left) / count
        if count < 7 and 0.33 < x / scene.width < 0.67:
            continue
        bark = scene.tone(scene.pick(("#6f5a48", "#5f5248", "#7a6450")), distance)
        w, low, lean = wide * scene.between(0.7, 1.2) * u, h * 0.78, scene.between(-40, 40)
        trunk = [
            (x - w * 1.5, low),
            (x - w * 0.62, low - 150 * u),
            (x + lean - w * 0.5, -120),
            (x + lean + w * 0.5, -120),
            (x + w * 0.62, low - 150 * u),
            (x + w * 1.5, low),
        ]
        sheet.cut(
            smooth(trunk, tension=0.45), bark, brighten(bark, 0.8), shadow=scene.light.shadow(0.8)
        )
        grooves = [
            ribbon(
                [
                    (x + d * w, low - 60),
                    (x + lean * 0.5 + d * w * 0.7, h * 0.4),
                    (x + lean + d * w * 0.6, 0),
                ],
                [5, 4, 3],
            )
            for d in (-0.3, 0.05, 0.3)
        ]
        if wide > 50:
            sheet.cut(union(*grooves), brighten(bark, 0.78), shadow=None, edge=0.06)
    scene.put(sheet, depth)


@own_chance
def _mist(scene: Set, y: float) -> None:
    """A veil that drifts between the trees."""
    sheet = scene.sheet(scene.left - 120, y - 110, scene.right + 120, y + 110)
    upper, lower = scene.ridge(y - 40, 22, length=460), scene.ridge(y + 46, 18, length=380)
    xs = range(int(scene.left) - 120, int(scene.right) + 130, 40)
    veil = [(float(x), upper.at(x)) for x in xs] + [(float(x), lower.at(x)) for x in reversed(xs)]
    pale = mix(scene.light.haze, "#ffffff", 0.0 if scene.light.night else 0.2)
    sheet.cut(polygon(veil), pale, shadow=None, edge=0, opacity=0.3)
    scene.put(sheet, 0.55, motion=Motion(sway_x=60, period_x=19), blur=14)


@own_chance
def _side_trees(scene: Set, base: float) -> None:
    """A giant with lianas and plate-like leaves at each side, or a palm."""
    w, u = scene.width, scene.u
    for side in (-1, 1):
        x = w * (0.5 + side * scene.between(0.45, 0.51))
        sheet = scene.sheet(x - 420 * u, -110, x + 420 * u, base + 120 * u)
        bark = scene.tone("#5f4a3c", 0.1)
        wide = scene.between(70, 110) * u
        trunk = [
            (x - wide * 2.1, base + 60),
            (x - wide * 0.9, base - 130 * u),
            (x - wide * 0.7, -140),
            (x + wide * 0.7, -140),
            (x + wide * 0.9, base - 130 * u),
            (x + wide * 2.1, base + 60),
        ]
        outline = smooth(trunk, tension=0.45)
        sheet.cut(outline, bark, brighten(bark, 0.8), shadow=scene.light.shadow(1.2), torn=4)
        for d in (-0.5, -0.15, 0.2, 0.5):
            groove = ribbon(
                [
                    (x + d * wide * 2, base + 40),
                    (x + d * wide, base - 300 * u),
                    (x + d * wide, -100),
                ],
                [9, 7, 6],
            )
            sheet.cut(groove, brighten(bark, 0.76), shadow=None, edge=0.08, clip=outline)
        for k in range(7):
            y = base - (60 + 100 * k) * u
            tone = jungle_green(scene, k, 0.06)
            for i in range(2):
                a = math.pi / 2 + (0.9 + 0.5 * i) * (-1 if k % 2 else 1)
                leaf = broad_leaf(x + scene.between(-0.5, 0.5) * wide, y, a, 100 * u, 60 * u)
                sheet.cut(
                    leaf,
                    brighten(tone, 0.9 + 0.15 * i),
                    brighten(tone, 0.74),
                    shadow=scene.light.shadow(0.7),
                )
        scene.put(sheet, 0.72)
        if scene.chance(0.5):
            grove = scene.sheet(top=base - 560 * u)
            px = x - side * 190 * u
            palm(scene, grove, px, base + 20, 420 * u, depth=0.745, lean=-side * 0.12, distance=0.1)
            scene.put(grove, 0.74)
        vine(scene, x - side * 230 * u, -60, scene.between(330, 520) * u, 0.78, distance=0.05)


def _floor(scene: Set, floor: float) -> None:
    """Earth and moss with roots, stones and big-leaved plants at the sides."""
    w, u = scene.width, scene.u
    front = scene.sheet(top=floor - 260 * u)
    line = scene.ridge(floor, 18, length=560)
    earth = "#dfe7e6" if scene.snowy else mix("#6f8a48", "#7a5f42", scene.between(0.1, 0.5))
    nature.near_ground(scene, front, line, earth)
    for k in range(10):
        x = w * (scene.between(-0.08, 0.2) if k % 2 else scene.between(0.8, 1.08))
        y = line.at(x) + scene.between(14, 60) * u
        thrown(scene, front, x, y, 100 * u, 60 * u)
        leaf_fan(
            scene, front, x, y, scene.between(110, 190) * u, jungle_green(scene, k, 0.0), leaves=9
        )
    for k in range(5):
        x = w * (scene.between(0.0, 0.26) if k % 2 else scene.between(0.74, 1.0))
        blossom = scene.tone(scene.pick(("#e8586a", "#f09a3a", "#d96fc0")))
        y = line.at(x) + 6 * u
        for i in range(5):
            a = -math.pi * (0.1 + 0.2 * i)
            glue(
                scene,
                front,
                broad_leaf(x, y - 40 * u, a, 40 * u, 22 * u),
                brighten(blossom, 0.9 + 0.05 * i),
                lift=0.3,
            )
    for _ in range(16):
        x = scene.between(scene.left, scene.right)
        plants.tuft(
            scene,
            front,
            x,
            line.at(x) + scene.between(12, 120) * u,
            scene.between(30, 60) * u,
            jungle_green(scene, 2, 0.0),
        )
    root = scene.tone("#6b5240")
    for side in (-1, 1):
        x = w * (0.5 + side * 0.42)
        points = [
            (x, floor + 20),
            (x - side * 120 * u, floor + 44 * u),
            (x - side * 260 * u, floor + 40 * u),
        ]
        glue(scene, front, ribbon(points, [34 * u, 22 * u, 3]), root, lift=0.7)
    fireflies(scene)
    scene.put(front, 0.95)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {Setting.JUNGLE: jungle}
