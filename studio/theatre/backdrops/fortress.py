"""A castle over its town."""

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Shadow,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    union,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import (
    buildings,
    landmarks,
    nature,
    pendants,
    plants,
    street,
    strongholds,
    undergrowth,
    water,
)
from studio.theatre.shapes.sky import paint_sky


def castle(scene: Set) -> Place:
    """A castle on its rock above its town or a lake, seen from a wall, a fair or the shore."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.56
    paint_sky(scene, horizon)
    far = scene.sheet(top=h * 0.2, bottom=h * 0.8)
    for k in range(4):
        x = scene.left + (k + scene.between(0.2, 0.8)) * (scene.right - scene.left) / 4
        nature.mountain(
            scene,
            far,
            x,
            h * 0.6,
            520 * u,
            scene.between(180, 280) * u,
            "#7f88ad",
            distance=0.85,
            snow=0.2,
        )
    nature.hill(
        scene,
        far,
        scene.ridge(h * 0.55, 34),
        brighten(scene.grass(), 0.85),
        distance=0.75,
        bottom=h * 0.8,
    )
    scene.put(far, 0.18)
    kind = int(scene.rng.integers(3))
    _crag(scene)
    (_lake if kind == 2 else _roofs)(scene)
    floor = h * 0.80
    (_battlement, _meadow, _bank)[kind](scene, floor)
    ground = Ground(
        horizon,
        floor,
        h * 0.91,
        400 * u,
        (0.15 * w, 0.85 * w),
        (0.08 * w, 0.04 * h, 0.92 * w, 0.22 * h),
    )
    return scene.finish(ground)


def _roofs(scene: Set) -> None:
    """The town under the castle."""
    h, u = scene.height, scene.u
    town = scene.sheet(top=h * 0.4, bottom=h * 0.92)
    line = scene.ridge(h * 0.70, 24)
    x = scene.left
    while x < scene.right:
        wide = scene.between(110, 165) * u
        buildings.house(
            scene,
            town,
            x + wide / 2,
            line.at(x) + 24,
            wide,
            scene.between(74, 120) * u,
            distance=0.16,
            smoke=0.555 if scene.chance(0.4) else None,
        )
        x += wide * scene.between(1.0, 1.35)
    nature.hill(scene, town, line.moved(20), scene.grass(), distance=0.16, bottom=h * 0.92, torn=5)
    scene.put(town, 0.56)


@own_chance
def _lake(scene: Set) -> None:
    """Water under the castle, boats on it."""
    h, w, u = scene.height, scene.width, scene.u
    water.sea(
        scene, h * 0.68, 7, depth=0.52, distance=0.3, colour="#3f86a0", foam="#b9d3da", bottom=h
    )
    for k in range(2):
        x = w * scene.between(0.1, 0.9)
        street.sailing_boat(
            scene, x, h * (0.705 + 0.03 * k), (34 + 12 * k) * u, 0.54 + 0.01 * k, distance=0.2
        )
    water.sea(
        scene, h * 0.74, 9, depth=0.60, distance=0.16, colour="#2f6f8c", foam="#a9c9d2", bottom=h
    )


@own_chance
def _bank(scene: Set, floor: float) -> None:
    """The near shore: reeds, and trees at both sides."""
    w, u = scene.width, scene.u
    trees = scene.sheet(top=-110, bottom=floor + 60)
    side = scene.pick_number((-1, 1))
    for k in range(3):
        x = w * (0.5 + side * (0.38 + 0.07 * k))
        plants.conifer(scene, trees, x, floor + 26, scene.between(380, 560) * u, distance=0.06)
    plants.leaf_tree(scene, trees, w * (0.5 - side * 0.48), floor + 26, 470 * u, distance=0.06)
    for _ in range(14):
        x = scene.between(scene.left, scene.right)
        if abs(x - w / 2) > w * 0.12:
            tone = scene.tone(brighten(scene.grass(), 0.8))
            plants.tuft(scene, trees, x, floor + 12, scene.between(70, 130) * u, tone)
    scene.put(trees, 0.88)
    _lawn(scene, floor)


@own_chance
def _meadow(scene: Set, floor: float) -> None:
    """A fair under the castle: striped tents, flags on a line, flowers."""
    w, u = scene.width, scene.u
    back = scene.sheet(top=floor - 120 * u, bottom=floor + 120)
    line = scene.ridge(floor - 46 * u, 9)
    nature.hill(scene, back, line, scene.grass(), distance=0.08, bottom=floor + 120, torn=5)
    scene.put(back, 0.66)
    for share, wide in ((0.10, 300), (0.27, 220), (0.80, 250), (0.95, 320)):
        if scene.chance(0.8):
            x = w * share + scene.between(-30, 30)
            landmarks.tent(scene, x, line.at(x) + 24, wide * u, 0.7 + 0.05 * share, distance=0.06)
    pendants.bunting(scene, scene.left, w * 0.36, floor - 330 * u, 60 * u, 0.80)
    pendants.bunting(scene, w * 0.66, scene.right, floor - 320 * u, 60 * u, 0.80)
    _lawn(scene, floor)


def _lawn(scene: Set, floor: float) -> None:
    """Grass with a trodden path, flowers in it, blades close to us."""
    w, h = scene.width, scene.height
    sheet = scene.sheet(top=floor - 130)
    edge = scene.ridge(floor, 9)
    nature.near_ground(scene, sheet, edge, scene.grass())
    x = w * scene.between(0.4, 0.6)
    sand = scene.tone("#c9b083" if not scene.snowy else "#f3f6f8")
    path = [(x, floor + 10), (x - w * 0.03, floor + (h - floor) * 0.4), (x - w * 0.10, h + 120)]
    sheet.cut(
        ribbon(path, [40, 150, 420]), sand, brighten(sand, 0.8), torn=5, shadow=Shadow(1, 2, 4, 0.3)
    )
    undergrowth.scatter_meadow(scene, sheet, edge, top=16)
    scene.put(sheet, 0.95)
    plants.grass_frame(scene, scene.tone("#243f33" if not scene.snowy else "#8fa9b8"))


def _crag(scene: Set) -> None:
    """The castle on its rock."""
    h, w, u = scene.height, scene.width, scene.u
    rock = scene.sheet(top=-100, bottom=h * 0.9)
    cx = w * scene.between(0.28, 0.60)
    top = h * 0.50
    size = scene.between(250, 292) * u
    stone = scene.tone("#77708c", 0.3)
    rock.cut(
        polygon(
            [
                (cx - size * 1.7, h * 0.78),
                (cx - size * 1.2, top + size * 0.3),
                (cx - size * 0.8, top + 4),
                (cx + size * 0.85, top),
                (cx + size * 1.15, top + size * 0.32),
                (cx + size * 1.75, h * 0.78),
            ]
        ),
        stone,
        brighten(stone, 0.7),
        torn=8,
        shadow=scene.light.shadow(1.4),
    )
    strongholds.castle(scene, rock, cx, top + 18, size, distance=0.24, depth=0.38)
    for k in range(9):
        x = cx + (k - 4) * size * 0.36
        plants.conifer(
            scene,
            rock,
            x,
            h * 0.64 + scene.between(-20, 30),
            scene.between(80, 140) * u,
            distance=0.35,
        )
    scene.put(rock, 0.38)


@own_chance
def _battlement(scene: Set, floor: float) -> None:
    """A low wall with merlons, paving before it and banners at the sides."""
    u = scene.u
    stone = scene.tone("#a79c9a")
    wall = scene.sheet(top=floor - 170 * u, bottom=floor + 60)
    step = 120 * u
    x = scene.left - scene.between(0, step)
    merlons = []
    while x < scene.right:
        merlons.append(rect(x, floor - 118 * u, step * 0.58, 60 * u))
        x += step
    wall.cut(
        union(
            rect(scene.left - 10, floor - 70 * u, scene.right - scene.left + 20, 100 * u), *merlons
        ),
        brighten(stone, 0.92),
        brighten(stone, 0.75),
        shadow=scene.light.shadow(1.0),
    )
    joints = [
        rounded_rect(
            scene.left + k * 56 * u + (k % 2) * 20,
            floor - (58 - 26 * (k % 3)) * u,
            40 * u,
            16 * u,
            4,
        )
        for k in range(46)
    ]
    wall.cut(union(*joints), stone, shadow=Shadow(1, 2, 2, 0.25), edge=0.1)
    scene.put(wall, 0.93)
    _paving(scene, floor, stone)
    _banners(scene)


def _paving(scene: Set, floor: float, stone: str) -> None:
    """The paving before the wall."""
    h = scene.height
    sheet = scene.sheet(top=floor - 20)
    sheet.cut(
        rect(scene.left - 20, floor, scene.right - scene.left + 40, 500),
        brighten(stone, 1.04),
        brighten(stone, 0.7),
        shadow=Shadow(0, -6, 10, 0.42),
    )
    for r in range(4):
        y = floor + 12 + (h - floor + 50) * (r / 4) ** 1.1
        slabs, x = [], scene.left - scene.between(0, 100)
        while x < scene.right:
            wide = scene.between(90, 160) * (1 + 0.25 * r)
            slabs.append(rounded_rect(x, y, wide - 9, 34 + 12 * r, 6))
            x += wide
        sheet.cut(
            union(*slabs), brighten(stone, 1.12 - 0.08 * r), shadow=Shadow(2, 3, 4, 0.28), edge=0.1
        )
    scene.put(sheet, 0.95)


def _banners(scene: Set) -> None:
    """Banners left and right, near to us."""
    h, u = scene.height, scene.u
    for side in (-1, 1):
        x = scene.width * (0.5 + side * 0.465)
        hang = scene.sheet(x - 90 * u, -110, x + 90 * u, h * 0.5)
        cloth = scene.tone(("#a8353b", "#3a4f8c", "#3f6d5a")[scene.seed % 3])
        hang.cut(
            polygon(
                [
                    (x - 62 * u, -110),
                    (x + 62 * u, -110),
                    (x + 62 * u, h * 0.30),
                    (x, h * 0.36),
                    (x - 62 * u, h * 0.30),
                ]
            ),
            cloth,
            brighten(cloth, 0.7),
            shadow=scene.light.shadow(1.6),
        )
        hang.cut(
            polygon(
                [
                    (x - 20 * u, h * 0.12),
                    (x, h * 0.09),
                    (x + 20 * u, h * 0.12),
                    (x + 20 * u, h * 0.17),
                    (x, h * 0.21),
                    (x - 20 * u, h * 0.17),
                ]
            ),
            scene.tone("#e0b44c"),
            shadow=scene.light.shadow(0.4),
        )
        scene.put(
            hang,
            1.3,
            at=(x, -110),
            motion=Motion(turn=0.9 * scene.windy, period_turn=3.8, phase=side),
            blur=1.5,
        )
