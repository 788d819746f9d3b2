"""A river between its banks."""

from studio.theatre.colour import brighten
from studio.theatre.paper import Shadow, smooth
from studio.theatre.scene import Ground, Place, Set, own_chance
from studio.theatre.shapes import nature, plants, shore, sights
from studio.theatre.shapes.boughs import bough
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.stillwater import glints, reeds, swans
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
    bridged = scene.chance(0.4)
    _far_bank(scene, bridged=bridged)
    if not bridged and scene.chance(0.6):
        swans(scene, w * scene.between(0.3, 0.7), h * 0.69, 40 * u, 0.6)
    if scene.chance(0.5):
        x = w * scene.pick_number((0.3, 0.7))
        shore.rowing_boat(scene, x, h * 0.755, 88 * u, 0.74)
    for k in range(3):
        x = w * scene.pick_number((scene.between(0.0, 0.16), scene.between(0.84, 1.0)))
        reeds(scene, x, h * 0.83, scene.between(150, 210) * u, 0.8 + 0.01 * k)
    floor = h * 0.80
    front = scene.sheet(top=floor - 170 * u)
    bank_line = scene.ridge(floor, 18, length=600)
    nature.near_ground(scene, front, bank_line, scene.grass())
    scatter_meadow(scene, front, bank_line, top=0.0)
    fireflies(scene)
    scene.put(front, 0.95)
    if scene.chance(0.6):
        bough(scene, 1 if scene.chance(0.5) else -1)
    plants.grass_frame(scene, scene.tone("#3f7040" if not scene.snowy else "#8fa9b8"))
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


def _far_bank(scene: Set, *, bridged: bool) -> None:
    """The other side: two tongues of land with trees and reeds."""
    h, w, u = scene.height, scene.width, scene.u
    mid = scene.sheet(top=h * 0.2, bottom=h * 0.86)
    firs, lopsided = scene.chance(0.35), scene.between(-0.1, 0.1)
    if bridged:
        x = w * (0.5 + lopsided)
        sights.stone_bridge(scene, mid, x - 560 * u, x + 560 * u, h * 0.655, 150 * u, distance=0.26)
    for side in (-1, 1):
        reach = w * (scene.between(0.24, 0.40) + side * lopsided)
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
            x = x0 - side * (160 + 190 * k + scene.between(-30, 30))
            y, size = h * (0.64 + 0.02 * k), scene.between(260, 400) * u
            plants.tree(scene, mid, x, y, size, 0.2, firs=firs)
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
    glints(scene, top + 14, h * 0.82, depth=0.36)
