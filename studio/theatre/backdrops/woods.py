"""Under trees: the conifer forest and the leaf wood."""

from collections.abc import Callable

from studio.film.look import Season, Setting
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, circle, polygon, smooth
from studio.theatre.scene import Ground, Motion, Place, Ridge, Set, own_chance
from studio.theatre.shapes import nature, plants, sights
from studio.theatre.shapes.boughs import bough
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.undergrowth import falling_leaves, fireflies


def forest(scene: Set) -> Place:
    """Rows of firs going back into the haze, a clearing in front."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.56
    paint_sky(scene, horizon)
    rows = ((0.50, 190, 0.88, 0.22, 22), (0.57, 280, 0.62, 0.36, 15), (0.645, 400, 0.36, 0.52, 10))
    for share, size, distance, depth, count in rows:
        sheet = scene.sheet(top=h * share - size * 1.35 * u, bottom=h * (share + 0.24))
        line = scene.ridge(h * share, 26)
        ground = mix(scene.grass(), "#35604a", 0.0 if scene.snowy else 0.6)
        gap = (scene.right - scene.left) / count
        for k in range(count):
            x = scene.left + (k + scene.between(0.15, 0.85)) * gap
            plants.conifer(
                scene,
                sheet,
                x,
                line.at(x) + 18,
                size * scene.between(0.72, 1.2) * u,
                distance=distance,
            )
        nature.hill(
            scene,
            sheet,
            line.moved(6),
            ground,
            distance=distance,
            bottom=h * (share + 0.24),
            torn=5,
        )
        scene.put(sheet, depth)
        _mist(scene, h * (share + 0.04), depth + 0.01, distance)
    floor = h * 0.775
    _way(scene)
    _sides(scene, floor, plants.conifer, 640)
    front = scene.sheet(top=floor - 110 * u)
    line = scene.ridge(floor, 20, length=560)
    nature.hill(
        scene,
        front,
        line,
        mix(scene.grass(), "#3f6b46", 0.0 if scene.snowy else 0.45),
        distance=0.0,
        torn=8,
    )
    _undergrowth(scene, front, line)
    _find(scene, front, floor)
    scene.put(front, 0.95)
    _frame_branches(scene, needles=True)
    fireflies(scene)
    ground_ = Ground(
        horizon,
        floor,
        h * 0.90,
        400 * u,
        (0.18 * w, 0.82 * w),
        (0.15 * w, 0.05 * h, 0.85 * w, 0.28 * h),
    )
    return scene.finish(ground_)


@own_chance
def _mist(scene: Set, y: float, depth: float, distance: float) -> None:
    """A strip of tracing paper between two rows."""
    sheet = scene.sheet(scene.left - 80, y - 70, scene.right + 80, y + 60)
    line = scene.ridge(y - 30, 16)
    lower = scene.ridge(y + 26, 12)
    points = [(x, line.at(x)) for x in range(int(scene.left) - 80, int(scene.right) + 120, 40)]
    back = [(x, lower.at(x)) for x, _ in reversed(points)]
    haze = mix(scene.light.haze, "#ffffff", 0.12 if not scene.light.night else 0.0)
    sheet.cut(polygon([*points, *back]), haze, shadow=None, edge=0, opacity=0.20 + 0.14 * distance)
    scene.put(sheet, depth, motion=Motion(sway_x=40, period_x=17, phase=depth * 9), blur=9)


@own_chance
def _sides(scene: Set, floor: float, tree: Callable[..., None], size: float) -> None:
    """Tall trees left and right that leave the middle free."""
    u = scene.u
    full = 1 if scene.chance(0.5) else -1
    for side in (-1, 1):
        for k in range(3 if side == full else 1 + scene.chance(0.5)):
            x = (0.0 if side < 0 else scene.width) - side * (scene.between(-40, 30) + 175 * k)
            height = size * scene.between(0.95, 1.2) * u * (1 - 0.22 * k)
            sheet = scene.sheet(
                x - height * 0.6, floor - height * 1.15, x + height * 0.6, floor + 60
            )
            tree(scene, sheet, x, floor + 24 - 14 * k, height, distance=0.10 + 0.06 * k)
            sway = Motion(
                turn=0.35 * scene.windy,
                period_turn=scene.between(3.2, 4.8),
                phase=scene.between(0, 6),
            )
            scene.put(sheet, 0.72 - 0.05 * k, at=(x, floor + 40), motion=sway)


def leaf_wood(scene: Set) -> Place:
    """Broad trees with light between the trunks and leaves falling in autumn."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.56
    paint_sky(scene, horizon)
    rows = ((0.535, 260, 0.80, 0.24, 11), (0.61, 400, 0.48, 0.42, 7))
    for share, size, distance, depth, count in rows:
        sheet = scene.sheet(top=h * share - size * 1.35 * u, bottom=h * (share + 0.26))
        line = scene.ridge(h * share, 22)
        gap = (scene.right - scene.left) / count
        for k in range(count):
            x = scene.left + (k + scene.between(0.1, 0.9)) * gap
            plants.leaf_tree(
                scene,
                sheet,
                x,
                line.at(x) + 16,
                size * scene.between(0.8, 1.15) * u,
                distance=distance,
            )
        nature.hill(
            scene,
            sheet,
            line.moved(8),
            scene.grass(),
            distance=distance,
            bottom=h * (share + 0.26),
            torn=5,
        )
        for _ in range(count):
            x = scene.between(scene.left, scene.right)
            plants.bush(
                scene, sheet, x, line.at(x) + 22, scene.between(40, 70) * u, distance=distance
            )
        scene.put(sheet, depth)
        _mist(scene, h * (share + 0.03), depth + 0.01, distance * 0.7)
    floor = h * 0.775
    _way(scene)
    _sides(scene, floor, plants.leaf_tree, 720)
    front = scene.sheet(top=floor - 110 * u)
    line = scene.ridge(floor, 18, length=560)
    nature.near_ground(scene, front, line, scene.grass())
    _undergrowth(scene, front, line)
    _find(scene, front, floor)
    scene.put(front, 0.95)
    _frame_branches(scene, needles=False)
    fireflies(scene)
    if scene.light.season is Season.AUTUMN:
        falling_leaves(scene)
    ground = Ground(
        horizon,
        floor,
        h * 0.90,
        400 * u,
        (0.18 * w, 0.82 * w),
        (0.15 * w, 0.05 * h, 0.85 * w, 0.26 * h),
    )
    return scene.finish(ground)


@own_chance
def _way(scene: Set) -> None:
    """What leads into the wood: a trail, a brook, a hut with a light, or nothing."""
    w, h, u = scene.width, scene.height, scene.u
    kind, side = scene.between(0, 1), 1 if scene.chance(0.5) else -1
    x, bend = w * (0.5 + side * scene.between(0.08, 0.22)), side * scene.between(60, 170) * u
    sheet = scene.sheet(top=h * 0.42, bottom=h * 0.94)
    if kind < 0.36:
        paper = "#d3dde6" if scene.snowy else "#c2a274"
        sights.brook(
            scene,
            sheet,
            (x, h * 0.62),
            (x - side * 180 * u, h * 0.86),
            380 * u,
            bend=bend,
            colour=paper,
        )
    elif kind < 0.62:
        paper = "#bcd6e4" if scene.snowy else "#4fa3b8"
        sights.brook(
            scene,
            sheet,
            (x, h * 0.63),
            (x - side * 240 * u, h * 0.86),
            440 * u,
            bend=bend,
            colour=paper,
        )
    elif kind < 0.84:
        sights.log_cabin(scene, sheet, x, h * 0.695, 170 * u, depth=0.56, distance=0.3)
    scene.put(sheet, 0.56)


@own_chance
def _find(scene: Set, sheet: Sheet, floor: float) -> None:
    """A fallen log or some big stones at one side of the clearing."""
    x = scene.width * scene.pick_number((scene.between(0.1, 0.22), scene.between(0.78, 0.9)))
    if scene.chance(0.6):
        sights.fallen_log(scene, sheet, x, floor + 84 * scene.u, 200 * scene.u)
        return
    for k in range(3):
        size = (64 - 14 * k) * scene.u
        nature.rock(scene, sheet, x + (k - 1) * 84 * scene.u, floor + (60 + 12 * k) * scene.u, size)


@own_chance
def _undergrowth(scene: Set, sheet: Sheet, line: Ridge) -> None:
    """Ferns, tufts, stones, mushrooms and a fallen log on the floor."""
    u = scene.u
    green = scene.tone("#8fb5bd" if scene.snowy else mix(scene.grass(), "#2f6b3f", 0.5))
    for _ in range(22):
        x = scene.between(scene.left, scene.right)
        plants.tuft(
            scene, sheet, x, line.at(x) + scene.between(8, 40), scene.between(34, 76) * u, green
        )
    for _ in range(4):
        x = scene.between(scene.left, scene.right)
        nature.rock(scene, sheet, x, line.at(x) + 40, scene.between(24, 46) * u)
    if scene.snowy:
        return
    for _ in range(6):
        x = scene.pick_number((scene.between(0.02, 0.2), scene.between(0.8, 0.98))) * scene.width
        y = line.at(x) + scene.between(50, 110)
        size = scene.between(15, 26) * u
        stem, cap = scene.tone("#f1e7d2"), scene.tone(scene.pick(("#c2423a", "#d98a3a", "#b5694a")))
        sheet.cut(
            smooth(
                [
                    (x - size * 0.28, y),
                    (x - size * 0.2, y - size),
                    (x + size * 0.2, y - size),
                    (x + size * 0.28, y),
                ],
                tension=0.4,
            ),
            stem,
            brighten(stem, 0.8),
            shadow=Shadow(3, 4, 4, 0.35),
        )
        sheet.cut(
            smooth(
                [
                    (x - size * 0.85, y - size * 0.85),
                    (x - size * 0.5, y - size * 1.45),
                    (x + size * 0.5, y - size * 1.45),
                    (x + size * 0.85, y - size * 0.85),
                    (x, y - size * 0.72),
                ],
                tension=0.8,
            ),
            cap,
            brighten(cap, 0.8),
            shadow=Shadow(3, 5, 5, 0.35),
        )
        sheet.cut(circle(x - size * 0.2, y - size * 1.15, size * 0.13), stem, shadow=None)
        sheet.cut(circle(x + size * 0.3, y - size * 1.05, size * 0.1), stem, shadow=None)


def _frame_branches(scene: Set, *, needles: bool) -> None:
    """Boughs that hang into one or both upper corners, and grass below."""
    first = 1 if scene.chance(0.5) else -1
    bough(scene, first, needles=needles)
    if scene.chance(0.6):
        bough(scene, -first, needles=needles, reach=420.0)
    plants.grass_frame(scene, scene.tone("#3a6a44" if not scene.snowy else "#9db4c4"))


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.FOREST: forest,
    Setting.LEAF_WOOD: leaf_wood,
}
