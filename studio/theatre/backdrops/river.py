"""A river between its banks."""

from studio.theatre.colour import brighten
from studio.theatre.paper import Shadow, ribbon, smooth, union
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import nature, plants
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.undergrowth import fireflies, scatter_meadow


def river(scene: Set) -> Place:
    """A river winding down from hills between reeds and trees, a grassy bank in front."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.52
    paint_sky(scene, horizon)
    far = scene.sheet(top=h * 0.3, bottom=h * 0.8)
    nature.hill(
        scene, far, scene.ridge(h * 0.46, 50), scene_green(scene), distance=0.85, bottom=h * 0.8
    )
    line = scene.ridge(h * 0.53, 30)
    nature.hill(scene, far, line, scene_green(scene), distance=0.6, bottom=h * 0.8)
    for k in range(12):
        x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / 12
        plants.leaf_tree(scene, far, x, line.at(x) + 14, scene.between(70, 120) * u, distance=0.6)
    scene.put(far, 0.28)
    _water(scene, h * 0.585)
    _far_bank(scene)
    floor = h * 0.80
    front = scene.sheet(top=floor - 170 * u)
    bank_line = scene.ridge(floor, 18, length=600)
    nature.near_ground(scene, front, bank_line, scene.grass())
    scatter_meadow(scene, front, bank_line, top=0.0)
    fireflies(scene)
    scene.put(front, 0.95)
    plants.grass_frame(scene, scene.tone("#28512f" if not scene.snowy else "#8fa9b8"))
    ground = Ground(
        horizon,
        floor,
        h * 0.905,
        400 * u,
        (0.14 * w, 0.86 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.30 * h),
        water=h * 0.70,
    )
    return scene.finish(ground)


def _far_bank(scene: Set) -> None:
    """The other side: two tongues of land with trees and reeds."""
    h, w, u = scene.height, scene.width, scene.u
    mid = scene.sheet(top=h * 0.2, bottom=h * 0.86)
    for side in (-1, 1):
        reach = w * scene.between(0.30, 0.42)
        x0 = scene.left - 60 if side < 0 else scene.right + 60
        edge = x0 - side * (reach + 150)
        bank = [
            (x0, h * 0.60),
            (x0 - side * reach * 0.6, h * 0.615),
            (edge, h * 0.68),
            (x0 - side * reach * 0.7, h * 0.735),
            (x0, h * 0.80),
        ]
        green = scene.tone(scene.grass(), 0.22)
        mid.cut(
            smooth(bank, tension=0.8),
            green,
            brighten(green, 0.7),
            torn=7,
            shadow=scene.light.shadow(1.0),
        )
        for k in range(2):
            plants.leaf_tree(
                scene,
                mid,
                x0 - side * (160 + 190 * k + scene.between(-30, 30)),
                h * (0.64 + 0.02 * k),
                scene.between(300, 400) * u,
                distance=0.2,
            )
        for k in range(7):
            plants.tuft(
                scene,
                mid,
                edge + side * (30 + k * 34),
                h * (0.685 + 0.006 * k),
                scene.between(60, 95) * u,
                scene.tone("#6a9448", 0.15),
            )
    scene.put(mid, 0.55)


def scene_green(scene: Set) -> str:
    """The far land's paper."""
    return brighten(scene.grass(), 0.86)


@own_chance
def _water(scene: Set, top: float) -> None:
    """Flat water with glints that slide."""
    h = scene.height
    base = scene.sheet(top=top - 30, bottom=h * 0.95)
    blue = scene.tone("#3f93a8", 0.25)
    base.cut(
        scene.ridge(top, 5).path(),
        blue,
        brighten(blue, 0.62),
        torn=4,
        shadow=Shadow(0, -4, 8, 0.35),
    )
    scene.put(base, 0.34)
    for row in range(4):
        y = top + 26 + (h * 0.80 - top) * row / 4
        glints = scene.sheet(scene.left - 120, y - 26, scene.right + 120, y + 26)
        paths = []
        for _ in range(9):
            x = scene.between(scene.left - 100, scene.right + 60)
            length = scene.between(60, 170) * (0.6 + 0.2 * row)
            dy = scene.between(-14, 14)
            paths.append(
                ribbon(
                    [(x, y + dy), (x + length / 2, y + dy - 3), (x + length, y + dy)],
                    [1, 5 + row, 1],
                )
            )
        glints.cut(
            union(*paths),
            brighten(scene.tone("#a9d5d8", 0.2), 1.0),
            shadow=Shadow(1, 2, 3, 0.2),
            opacity=0.8,
        )
        scene.put(
            glints,
            0.36 + 0.06 * row,
            motion=Motion(sway_x=34, period_x=scene.between(5, 8), phase=row * 1.9),
        )
