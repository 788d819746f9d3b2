"""A market square: stalls and awnings in front of the town's houses, strings of lights above."""

from studio.theatre.colour import brighten
from studio.theatre.paper import Shadow, polygon, rect, rounded_rect, union
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import buildings, goods, nature, pendants, plants, stalls
from studio.theatre.shapes.clocks import clock_face
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.sky import paint_sky


def market(scene: Set) -> Place:
    """Houses round the square, two rows of stalls, a barrow to lay things on."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.52
    paint_sky(scene, horizon)
    _hills(scene)
    _houses(scene)
    _far_stalls(scene)
    floor = h * 0.79
    _near_stalls(scene, floor)
    _overhead(scene)
    _square(scene, floor)
    front = scene.sheet(top=floor - 300 * u, bottom=floor + 110)
    tx, wide = w * scene.pick_number((0.33, 0.62, 0.68)), 330 * u
    top = stalls.barrow(scene, front, tx, floor + 66, wide, 190 * u)
    scene.put(front, 0.93)
    _crates_in_front(scene)
    ground = Ground(
        horizon,
        floor,
        h * 0.905,
        400 * u,
        (0.15 * w, 0.85 * w),
        (0.1 * w, 0.04 * h, 0.9 * w, 0.22 * h),
        table=(tx + wide * 0.16, top, wide * 0.6),
    )
    return scene.finish(ground)


def _hills(scene: Set) -> None:
    h = scene.height
    far = scene.sheet(top=h * 0.3, bottom=h * 0.7)
    nature.hill(
        scene,
        far,
        scene.ridge(h * 0.45, 40),
        brighten(scene.grass(), 0.85),
        distance=0.8,
        bottom=h * 0.7,
    )
    scene.put(far, 0.16)


@own_chance
def _houses(scene: Set) -> None:
    """Gabled houses side by side; somewhere among them a clock tower."""
    h, w, u = scene.height, scene.width, scene.u
    sheet = scene.sheet(top=-80, bottom=h * 0.8)
    base = h * 0.66
    tower = w * scene.between(0.15, 0.85)
    _clock_tower(scene, tower, base)
    x = scene.left - 30
    while x < scene.right:
        wide = scene.between(150, 230) * u
        buildings.house(
            scene,
            sheet,
            x + wide / 2,
            base,
            wide,
            scene.between(180, 290) * u,
            distance=0.34,
            storeys=2,
            smoke=0.365 if scene.chance(0.3) else None,
        )
        x += wide * scene.between(0.98, 1.06)
    scene.put(sheet, 0.36)


def _clock_tower(scene: Set, x: float, base: float) -> None:
    u = scene.u
    wall, roof = (
        scene.tone("#d9c8ae", 0.42),
        scene.tone(scene.pick(("#4a5a8c", "#8a3b46", "#3f6d6a")), 0.42),
    )
    tall, wide = 480 * u, 110 * u
    sheet = scene.sheet(x - 120 * u, base - tall * 1.5, x + 120 * u, base + 20)
    glue(scene, sheet, rect(x - wide / 2, base - tall, wide, tall), wall, lift=0.8)
    glue(
        scene,
        sheet,
        polygon(
            [
                (x - wide * 0.62, base - tall + 4),
                (x, base - tall * 1.4),
                (x + wide * 0.62, base - tall + 4),
            ]
        ),
        roof,
        lift=0.8,
    )
    glue(
        scene, sheet, rect(x - wide * 0.56, base - tall, wide * 1.12, 14 * u), brighten(wall, 1.12)
    )
    clock_face(scene, sheet, x, base - tall * 0.86, 40 * u)
    for k in range(2):
        buildings.window(
            scene,
            sheet,
            x - 14 * u,
            base - tall * (0.68 - 0.18 * k),
            28 * u,
            50 * u,
            distance=0.4,
            round_top=True,
            bars=False,
        )
    scene.put(sheet, 0.34)


@own_chance
def _far_stalls(scene: Set) -> None:
    """A row of stalls across the square."""
    h, u = scene.height, scene.u
    row = scene.sheet(top=h * 0.6, bottom=h * 0.86)
    stone = scene.tone("#bba88f" if not scene.snowy else "#e2eaf0", 0.2)
    row.cut(
        scene.ridge(h * 0.675, 4).path(bottom=h * 0.9),
        stone,
        brighten(stone, 0.9),
        torn=4,
        shadow=Shadow(0, -4, 8, 0.3),
    )
    scene.put(row, 0.42)
    x = scene.left + scene.between(0, 120) * u
    while x < scene.right - 100:
        wide = scene.between(190, 250) * u
        if scene.chance(0.24):
            tree = scene.sheet(x - 60 * u, h * 0.36, x + wide + 60 * u, h * 0.75)
            plants.leaf_tree(scene, tree, x + wide / 2, h * 0.715, 290 * u, distance=0.22)
            scene.put(tree, 0.5)
        else:
            stalls.stall(scene, x, h * 0.715, wide, scene.between(180, 210) * u, 0.5, distance=0.2)
        x += wide * scene.between(1.2, 1.5)


@own_chance
def _near_stalls(scene: Set, floor: float) -> None:
    """Large stalls at the sides; the middle stays free."""
    w, u = scene.width, scene.u
    wide = 430 * u
    inset = scene.between(0.02, 0.07) * w
    stalls.stall(scene, inset - wide * 0.42, floor + 20, wide, 400 * u, 0.78)
    stalls.stall(scene, w - inset - wide * 0.58, floor + 20, wide, 400 * u, 0.78)


@own_chance
def _overhead(scene: Set) -> None:
    """Flags or lights from side to side of the square."""
    w, h, u = scene.width, scene.height, scene.u
    strings = pendants.bunting if scene.chance(0.6) else pendants.bulb_line
    y = h * scene.between(0.06, 0.12)
    strings(scene, scene.left, w * 0.52, y, 90 * u, 0.62)
    strings(scene, w * 0.48, scene.right, y + 14 * u, 80 * u, 0.64)
    pendants.bulb_line(scene, scene.left, scene.right, y + 70 * u, 60 * u, 0.56, count=18)


@own_chance
def _square(scene: Set, floor: float) -> None:
    """Cobbles in rows."""
    h = scene.height
    sheet = scene.sheet(top=floor - 20)
    stone = scene.tone("#b59a80" if not scene.snowy else "#dfe8ee")
    sheet.cut(
        scene.ridge(floor, 5).path(),
        stone,
        brighten(stone, 0.72),
        torn=5,
        shadow=Shadow(0, -6, 11, 0.4),
    )
    for r in range(5):
        y = floor + 14 + (h - floor + 60) * (r / 5) ** 1.15
        size = 40 + 20 * r
        stones = []
        x = scene.left - scene.between(0, size)
        while x < scene.right:
            wide = size * scene.between(0.8, 1.3)
            if scene.chance(0.85):
                stones.append(rounded_rect(x, y, wide - 8, 20 + 7 * r, 12))
            x += wide
        tone = brighten(stone, scene.between(0.96, 1.1) - 0.05 * r)
        sheet.cut(union(*stones), tone, shadow=Shadow(2, 3, 3, 0.28), edge=0.12)
    scene.put(sheet, 0.90)


@own_chance
def _crates_in_front(scene: Set) -> None:
    """Crates and flowers out of focus, close to us."""
    h, u = scene.height, scene.u
    for side in (-1, 1):
        x = (scene.left if side < 0 else scene.right) - side * 230 * u
        sheet = scene.sheet(x - 300 * u, h * 0.7, x + 300 * u, scene.bottom)
        if side < 0:
            goods.crate(scene, sheet, x - 150 * u, h + 70 * u, 300 * u, 210 * u)
        else:
            goods.bouquets(scene, sheet, x - 170 * u, h + 80 * u, 340 * u, 250 * u)
        scene.put(sheet, 1.4, at=(x, scene.bottom), motion=Motion(turn=0.2, phase=side), blur=4)
