"""Under trees: the conifer forest and the leaf wood."""

from collections.abc import Callable

from studio.film.look import Season, Setting
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, circle, ellipse, polygon, ribbon, smooth
from studio.theatre.scene import Ground, Motion, Place, Ridge, Set, own_chance
from studio.theatre.shapes import nature, plants
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
    for side in (-1, 1):
        for k in range(2):
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
    _sides(scene, floor, plants.leaf_tree, 720)
    front = scene.sheet(top=floor - 110 * u)
    line = scene.ridge(floor, 18, length=560)
    nature.near_ground(scene, front, line, scene.grass())
    _undergrowth(scene, front, line)
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


@own_chance
def _frame_branches(scene: Set, *, needles: bool) -> None:
    """Dark boughs hanging into the upper corners, out of focus, and grass below."""
    u = scene.u
    for side in (-1, 1):
        x0 = scene.left if side < 0 else scene.right
        sheet = scene.sheet(
            min(x0, x0 - side * 560 * u), -110, max(x0, x0 - side * 560 * u), 330 * u
        )
        bark, leaf = (
            scene.tone("#241d2b"),
            scene.tone("#1d3a36" if needles else mix(scene.leaves()[0], "#1d2a2a", 0.6)),
        )
        if scene.snowy:
            leaf = scene.tone("#6f8fa3")
        for k in range(3):
            start = (x0, -60 + 90 * k * u)
            end = (x0 - side * (520 - 130 * k) * u, (20 + 70 * k + scene.between(-10, 30)) * u)
            middle = ((start[0] + end[0]) / 2, min(start[1], end[1]) - 10)
            sheet.cut(ribbon([start, middle, end], [22 * u, 14 * u, 3]), bark, shadow=None)
            for i in range(9):
                t = 0.2 + 0.8 * i / 9
                px, py = (
                    start[0] + (end[0] - start[0]) * t,
                    start[1] + (end[1] - start[1]) * t - 16 * (1 - t),
                )
                if needles:
                    hang = [
                        (px - 26 * u, py - 6),
                        (px + 26 * u, py - 6),
                        (px - side * 8, py + scene.between(50, 90) * u),
                    ]
                    sheet.cut(polygon(hang), brighten(leaf, scene.between(0.85, 1.15)), shadow=None)
                else:
                    sheet.cut(
                        ellipse(
                            px,
                            py + scene.between(-8, 26) * u,
                            38 * u,
                            24 * u,
                            rotation=scene.between(-40, 40),
                        ),
                        brighten(leaf, scene.between(0.85, 1.15)),
                        shadow=None,
                    )
        sway = Motion(turn=0.5 * scene.windy, period_turn=4.1, phase=side)
        scene.put(sheet, 1.35, at=(x0, 0), motion=sway, blur=3.5)
    plants.grass_frame(scene, scene.tone("#16302b" if not scene.snowy else "#8fa9b8"))


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.FOREST: forest,
    Setting.LEAF_WOOD: leaf_wood,
}
