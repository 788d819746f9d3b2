"""Inland water: the lake and the waterfall."""

from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.backdrops.waterfall import waterfall
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Sheet, smooth
from studio.theatre.scene import Ground, Place, Set, own_chance
from studio.theatre.shapes import buildings, nature, plants, shore, water
from studio.theatre.shapes.boughs import bough
from studio.theatre.shapes.landform import thrown
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.stillwater import (
    glints,
    lilies,
    mirrored,
    reeds,
    still_water,
    swans,
)
from studio.theatre.shapes.undergrowth import fireflies, scatter_meadow


def lake(scene: Set) -> Place:
    """A lake between mountains or wooded hills, which it mirrors; a jetty, reeds, a cabin."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * scene.between(0.50, 0.535)
    paint_sky(scene, horizon)
    alpine, firs = scene.chance(0.55), scene.chance(0.6)
    side = 1 if scene.chance(0.5) else -1
    shore_y = horizon + h * 0.055
    frozen = scene.snowy
    _heights(scene, horizon, shore_y, alpine=alpine)
    still_water(scene, shore_y, h * 0.97, colour="#3f8fb0", depth=0.40, frozen=frozen)
    far = _far_shore(scene, shore_y, side=side, firs=firs)
    mirrored(scene, far, shore_y + 14, 0.405, strength=0.34 if frozen else 0.6, water="#3f8fb0")
    _shimmer(scene, shore_y, frozen=frozen)
    _tongue(scene, shore_y, side=side, firs=firs)
    _on_the_lake(scene, side=side, frozen=frozen)
    floor = h * 0.825
    front = scene.sheet(top=floor - 170 * u)
    line = scene.ridge(floor, 17, length=600)
    nature.near_ground(scene, front, line, scene.grass())
    for k in range(6):
        x = w * (scene.between(-0.04, 0.2) if k % 2 else scene.between(0.8, 1.04))
        size = scene.between(26, 62) * u
        thrown(scene, front, x, line.at(x) + 32, size * 1.8, size * 0.7)
        nature.rock(scene, front, x, line.at(x) + 30, size, "#7b7a8c")
    scatter_meadow(scene, front, line, top=10.0)
    fireflies(scene)
    scene.put(front, 0.95)
    if scene.chance(0.7):
        bough(scene, -side if scene.chance(0.7) else side, needles=firs)
    plants.grass_frame(scene, scene.tone("#3f7040" if not frozen else "#9db4c4"))
    ground = Ground(
        horizon, floor, h * 0.912, 400 * u, (0.14 * w, 0.86 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.30 * h), water=None if frozen else h * 0.71,
    )  # fmt: skip
    return scene.finish(ground)


@own_chance
def _heights(scene: Set, horizon: float, shore_y: float, *, alpine: bool) -> None:
    """Snowy peaks or round hills beyond the lake, mirrored in it."""
    h, u = scene.height, scene.u
    sheet = scene.sheet(top=h * 0.06, bottom=shore_y + 60)
    span = scene.right - scene.left
    if alpine:
        high = scene.between(0.14, 0.86)
        for k in range(4 if scene.width > h else 3):
            at = (k + scene.between(0.2, 0.8)) / 4
            tall = (300 - 190 * abs(at - high)) * scene.between(0.9, 1.2) * u
            nature.mountain(
                scene,
                sheet,
                scene.left + at * span,
                horizon + 50,
                tall * scene.between(1.5, 2.0),
                tall,
                "#7a86ae",
                distance=0.66,
                snow=0.52 if scene.snowy else 0.36,
            )
        green = mix(scene.grass(), "#4f7a74", 0.0 if scene.snowy else 0.6)
        nature.hill(
            scene,
            sheet,
            scene.ridge(horizon - 6, 30, length=420),
            green,
            distance=0.72,
            bottom=shore_y + 60,
        )
    else:
        for k, (rise, distance) in enumerate(((110, 0.85), (60, 0.66))):
            line = scene.ridge(horizon - rise * u + 40, 54 - 12 * k, length=460)
            green = mix(scene.grass(), "#4f7a74", 0.0 if scene.snowy else 0.55)
            nature.hill(scene, sheet, line, green, distance=distance, bottom=shore_y + 60)
    scene.put(sheet, 0.24)
    mirrored(scene, sheet, shore_y, 0.402, share=0.5, strength=0.5, water="#3f8fb0")


@own_chance
def _far_shore(scene: Set, shore_y: float, *, side: int, firs: bool) -> Sheet:
    """The wooded strip across the water, with a cabin that is lit at night."""
    w, u = scene.width, scene.u
    sheet = scene.sheet(top=shore_y - 260 * u, bottom=shore_y + 40)
    line = scene.ridge(shore_y - 10 * u, 9, length=420)
    gap = w * (0.5 + side * scene.between(0.18, 0.34))
    count = 22
    for k in range(count):
        x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / count
        if abs(x - gap) > 100 * u:
            size = scene.between(96, 190) * u * (0.7 + 0.5 * abs(x / w - 0.5))
            plants.tree(scene, sheet, x, line.at(x) + 10, size, 0.46, firs=firs)
    nature.hill(scene, sheet, line, scene.grass(), distance=0.45, bottom=shore_y + 20, torn=4)
    buildings.house(scene, sheet, gap, line.at(gap) + 8, 92 * u, 50 * u, distance=0.3, smoke=0.438)
    scene.put(sheet, 0.403)
    return sheet


@own_chance
def _tongue(scene: Set, shore_y: float, *, side: int, firs: bool) -> None:
    """A wooded point that reaches into the lake from one side."""
    w, h, u = scene.width, scene.height, scene.u
    edge = scene.right + 50 if side > 0 else scene.left - 50
    reach = w * scene.between(0.22, 0.34) + 190
    top = shore_y + h * 0.05
    sheet = scene.sheet(min(edge, edge - side * reach) - 150, top - 420 * u,
                        max(edge, edge - side * reach) + 150, top + 130 * u)  # fmt: skip
    for k in range(6):
        x = edge - side * (90 + (reach - 200) * k / 5) + scene.between(-20, 20)
        size = (330 - 42 * k) * scene.between(0.82, 1.15) * u
        plants.tree(scene, sheet, x, top + 18 * u, size, 0.22, firs=firs)
    green = scene.tone(scene.grass(), 0.2)
    body = [
        (edge, top - 8),
        (edge - side * reach * 0.6, top - 4),
        (edge - side * reach, top + 30 * u),
        (edge - side * reach * 0.7, top + 46 * u),
        (edge, top + 60 * u),
    ]
    sheet.cut(smooth(body, tension=0.6), green, brighten(green, 0.76), torn=5,
              shadow=scene.light.shadow(0.8))  # fmt: skip
    mirrored(scene, sheet, top + 34 * u, 0.545, strength=0.5, water="#2f7f9a")
    scene.put(sheet, 0.55)


@own_chance
def _shimmer(scene: Set, shore_y: float, *, frozen: bool) -> None:
    """The sun's path and the glints on open water."""
    if not frozen:
        water.light_path(scene, shore_y + 20, scene.height * 0.74, depth=0.41)
        glints(scene, shore_y + 26, scene.height * 0.82, depth=0.42)


@own_chance
def _on_the_lake(scene: Set, *, side: int, frozen: bool) -> None:
    """Jetty, boat, swans and lilies, and reeds at the near shore."""
    w, h, u = scene.width, scene.height, scene.u
    for k in range(4):
        x = w * (0.5 + (side if k < 3 else -side) * (0.38 + 0.05 * k)) + scene.between(-20, 20)
        reeds(scene, x, h * (0.85 if k < 3 else 0.86), scene.between(150, 220) * u, 0.80 + 0.01 * k)
    pier, boat, birds = scene.chance(0.55), scene.chance(0.6), scene.chance(0.5)
    if pier:
        shore.jetty(scene, w * (0.5 - side * 0.22), h * 0.755, 50 * u, 0.72, side=-side)
    if boat and not frozen:
        at = 0.13 if pier else 0.26
        shore.rowing_boat(scene, w * (0.5 - side * at), h * 0.775, 88 * u, 0.74)
    if birds and not frozen:
        swans(scene, w * (0.5 + side * 0.18), h * 0.70, 46 * u, 0.62)
    if not frozen:
        lilies(scene, w * (0.5 + side * 0.33), h * 0.80, 190 * u, 0.78)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.LAKE: lake,
    Setting.WATERFALL: waterfall,
}
