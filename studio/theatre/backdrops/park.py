"""A park: lawns, trees of the season, lamps and benches round a fountain, a pond or a bandstand."""

from studio.film.look import Season
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Shadow,
    Sheet,
    circle,
    ellipse,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import nature, plants, stalls, street, towers, undergrowth
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.sky import paint_sky


def park(scene: Set) -> Place:
    """Lawns in four depths with one thing to walk to, and a path along the front."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.55
    paint_sky(scene, horizon)
    _town(scene)
    _far_trees(scene)
    lawn = scene.sheet(top=h * 0.5, bottom=h * 0.95)
    nature.hill(
        scene, lawn, scene.ridge(h * 0.61, 12), scene.grass(), distance=0.28, bottom=h * 0.95
    )
    _way(scene, lawn)
    scene.put(lawn, 0.46)
    features = (_fountain, _pond, _bandstand)
    at = w * scene.pick_number((0.27, 0.5, 0.7))
    features[int(scene.rng.integers(3))](scene, at)
    _near_trees(scene)
    floor = h * 0.80
    _path(scene, floor)
    if scene.light.season in (Season.AUTUMN, Season.SPRING) and not scene.snowy:
        undergrowth.falling_leaves(scene, count=8)
    plants.grass_frame(scene, scene.tone("#243f33" if not scene.snowy else "#8fa9b8"))
    ground = Ground(
        horizon,
        floor,
        h * 0.905,
        400 * u,
        (0.15 * w, 0.85 * w),
        (0.1 * w, 0.04 * h, 0.9 * w, 0.26 * h),
    )
    return scene.finish(ground)


@own_chance
def _town(scene: Set) -> None:
    """Roofs of the town over the far trees."""
    h, u = scene.height, scene.u
    sheet = scene.sheet(top=h * 0.2, bottom=h * 0.7)
    x = scene.left
    while x < scene.right:
        wide = scene.between(80, 140) * u
        if scene.chance(0.75):
            towers.tower_block(
                scene,
                sheet,
                x,
                h * 0.62,
                wide,
                scene.between(110, 240) * u,
                scene.pick(("#8fa3bf", "#a3a9c2", "#b59aa0")),
                distance=0.84,
            )
        x += wide * scene.between(1.0, 1.9)
    scene.put(sheet, 0.16)


@own_chance
def _far_trees(scene: Set) -> None:
    """A belt of round trees."""
    h, u = scene.height, scene.u
    sheet = scene.sheet(top=h * 0.3, bottom=h * 0.75)
    line = scene.ridge(h * 0.575, 12)
    x = scene.left + 20
    while x < scene.right:
        size = scene.between(120, 200) * u
        if scene.chance(0.22):
            plants.conifer(scene, sheet, x, line.at(x) + 10, size * 1.1, distance=0.55)
        else:
            plants.leaf_tree(scene, sheet, x, line.at(x) + 10, size, distance=0.55)
        x += size * scene.between(0.62, 1.0)
    nature.hill(scene, sheet, line, scene.grass(), distance=0.5, bottom=h * 0.75, torn=4)
    scene.put(sheet, 0.30)


def _sand(scene: Set) -> str:
    return scene.tone("#dcc59a" if not scene.snowy else "#eef3f6")


def _way(scene: Set, sheet: Sheet) -> None:
    """A path that winds to the trees."""
    w, h = scene.width, scene.height
    x = w * scene.between(0.35, 0.65)
    bend = scene.pick_number((-1, 1)) * w * 0.16
    line = [
        (x + bend, h * 0.605),
        (x + bend * 0.4, h * 0.64),
        (x - bend * 0.8, h * 0.70),
        (x - bend * 0.2, h * 0.86),
    ]
    sand = _sand(scene)
    sheet.cut(
        ribbon(line, [14, 40, 100, 260]),
        mix(sand, scene.light.haze, 0.15),
        sand,
        torn=4,
        shadow=Shadow(1, 2, 3, 0.25),
    )


@own_chance
def _fountain(scene: Set, x: float) -> None:
    stalls.fountain(scene, x, scene.height * 0.735, 300 * scene.u, 0.52, distance=0.14)


@own_chance
def _pond(scene: Set, x: float) -> None:
    """A pond with reeds, ducks that glide and a little bridge."""
    h, u = scene.height, scene.u
    y, wide = h * 0.695, 430 * u
    sheet = scene.sheet(x - wide * 1.3, y - 150 * u, x + wide * 1.3, y + 110 * u)
    rim = scene.tone("#8f9a6a" if not scene.snowy else "#f3f6f8", 0.2)
    glue(scene, sheet, ellipse(x, y, wide * 1.05, 70 * u), rim, lift=0.4)
    blue = mix(
        scene.tone("#4f93ad" if not scene.snowy else "#cfe2ec", 0.15), scene.light.sky[3], 0.35
    )
    sheet.cut(
        ellipse(x, y + 4, wide, 60 * u), blue, brighten(blue, 0.85), shadow=Shadow(-2, -4, 5, 0.4)
    )
    glints = []
    for _ in range(12):
        gx, gy = x + wide * scene.between(-0.75, 0.7), y + scene.between(-30, 36) * u
        glints.append(ribbon([(gx, gy), (gx + 18, gy - 1), (gx + 38, gy)], [1, 4, 1]))
    sheet.cut(union(*glints), scene.light.sky[-1], shadow=None, edge=0, opacity=0.7)
    _bridge(scene, sheet, x + wide * 0.5, y - 20 * u, 330 * u)
    for k in range(9):
        rx = x + wide * (-0.98 + 0.06 * k)
        plants.tuft(
            scene, sheet, rx, y + 34 * u, scene.between(50, 90) * u, scene.tone(scene.grass())
        )
    scene.put(sheet, 0.50)
    if not scene.snowy:
        for k in range(2):
            _duck(scene, x - wide * (0.25 - 0.4 * k), y + (6 + 20 * k) * u, 30 * u)


def _bridge(scene: Set, sheet: Sheet, x: float, y: float, w: float) -> None:
    wood = scene.tone(scene.pick(("#b0563f", "#a8744a", "#e6dcc8")), 0.14)
    arch = [
        (x - w / 2, y + w * 0.1),
        (x - w * 0.25, y - w * 0.06),
        (x + w * 0.25, y - w * 0.06),
        (x + w / 2, y + w * 0.1),
    ]
    for rise, wide in ((0.0, 16), (-w * 0.16, 8)):
        line = [(px, py + rise) for px, py in arch]
        glue(scene, sheet, ribbon(line, [wide] * 4), wood, lift=0.7)
    posts = []
    for k in range(6):
        t = k / 5
        px = x - w / 2 + w * t
        py = y + w * 0.1 - w * 0.19 * (1 - (2 * t - 1) ** 2)
        posts.append(rect(px - 3, py - w * 0.17, 6, w * 0.18))
    glue(scene, sheet, union(*posts), wood, lift=0.4)


def _duck(scene: Set, x: float, y: float, s: float) -> None:
    sheet = scene.sheet(x - 2 * s, y - 2 * s, x + 2 * s, y + s)
    body = [
        (x - s, y - s * 0.3),
        (x - s * 1.15, y - s * 0.7),
        (x - s * 0.3, y - s * 0.5),
        (x + s * 0.4, y - s * 0.6),
        (x + s * 0.8, y),
        (x - s * 0.5, y + s * 0.2),
    ]
    tone = scene.tone(scene.pick(("#b98a5a", "#f4efe4", "#8a6a4f")))
    glue(scene, sheet, smooth(body, tension=0.8), tone, lift=0.4)
    glue(
        scene, sheet, circle(x + s * 0.62, y - s * 0.85, s * 0.36), scene.tone("#3f7a5a"), lift=0.3
    )
    bill = polygon(
        [(x + s * 0.9, y - s * 0.95), (x + s * 1.4, y - s * 0.75), (x + s * 0.9, y - s * 0.66)]
    )
    glue(scene, sheet, bill, scene.tone("#e9a935"), lift=0.2)
    motion = Motion(sway_x=60, period_x=19 + s % 3, sway_y=2, period_y=2.3, phase=x % 6)
    scene.put(sheet, 0.505, at=(x, y), motion=motion)


@own_chance
def _bandstand(scene: Set, x: float) -> None:
    """An iron pavilion with a curved roof and lamps under it."""
    h, u, light = scene.height, scene.u, scene.light
    base, wide = h * 0.715, 380 * u
    sheet = scene.sheet(x - wide * 0.8, base - wide * 1.3, x + wide * 0.8, base + 40)
    stone, iron = scene.tone("#c9bda8", 0.14), scene.tone("#e6e0d0", 0.12)
    roof = scene.tone(scene.pick(("#3f6d6a", "#a8433b", "#4a5a8c")), 0.14)
    inside = mix(scene.tone("#8fa3a0", 0.4), light.lamp, 0.4 * light.glow)
    glue(
        scene,
        sheet,
        rect(x - wide * 0.4, base - wide * 0.62, wide * 0.8, wide * 0.5),
        inside,
        lift=0.2,
    )
    for k in range(5):
        px = x + wide * (-0.42 + 0.21 * k)
        glue(scene, sheet, rect(px - 6, base - wide * 0.66, 12, wide * 0.56), iron, lift=0.5)
    rails = [
        rect(x - wide * 0.44, base - wide * (0.30 - 0.16 * k), wide * 0.88, 8) for k in range(2)
    ]
    bars = [
        rect(x + wide * (-0.42 + 0.035 * k), base - wide * 0.3, 4, wide * 0.18) for k in range(25)
    ]
    glue(scene, sheet, union(*rails, *bars), brighten(iron, 0.94), lift=0.3)
    glue(
        scene,
        sheet,
        rounded_rect(x - wide * 0.5, base - wide * 0.13, wide, wide * 0.13, 6),
        stone,
        lift=0.9,
    )
    steps = rounded_rect(x - wide * 0.13, base - wide * 0.09, wide * 0.26, wide * 0.12, 4)
    glue(scene, sheet, steps, brighten(stone, 1.1), lift=0.5)
    cap = [
        (x - wide * 0.58, base - wide * 0.64),
        (x - wide * 0.3, base - wide * 0.86),
        (x, base - wide * 1.06),
        (x + wide * 0.3, base - wide * 0.86),
        (x + wide * 0.58, base - wide * 0.64),
    ]
    glue(scene, sheet, smooth(cap, tension=0.4), roof, lift=1.1)
    glue(
        scene,
        sheet,
        rounded_rect(x - wide * 0.56, base - wide * 0.67, wide * 1.12, wide * 0.06, 6),
        brighten(roof, 1.2),
    )
    glue(
        scene,
        sheet,
        circle(x, base - wide * 1.07, wide * 0.04),
        scene.tone("#d9b25a", 0.1),
        lift=0.4,
    )
    scene.put(sheet, 0.51)
    scene.shine(
        x, base - wide * 0.46, wide * 0.62, 0.511, colour=light.lamp, strength=0.7 * light.glow
    )


@own_chance
def _near_trees(scene: Set) -> None:
    """Big trees at the sides, a bed of flowers, a hedge."""
    w, h, u = scene.width, scene.height, scene.u
    sheet = scene.sheet(top=-110, bottom=h * 0.92)
    line = scene.ridge(h * 0.755, 8)
    heavy = scene.pick_number((-1, 1))
    for side in (-1, 1):
        x = w * (0.5 + side * scene.between(0.40, 0.47))
        size = scene.between(560, 680) if side == heavy else scene.between(380, 460)
        plants.leaf_tree(scene, sheet, x, line.at(x) + 20, size * u, distance=0.05)
    nature.hill(scene, sheet, line, scene.grass(), distance=0.1, bottom=h * 0.92, torn=5)
    bed = w * scene.between(0.3, 0.7)
    for _ in range(16):
        x = bed + scene.between(-230, 230) * u
        if scene.snowy:
            plants.bush(scene, sheet, x, line.at(x) + 30, 26 * u, distance=0.05)
        else:
            colour = scene.pick(undergrowth.FLOWERS)
            plants.flower(scene, sheet, x, line.at(x) + scene.between(20, 46), 54 * u, colour)
    scene.put(sheet, 0.68)


@own_chance
def _path(scene: Set, floor: float) -> None:
    """Lamps and a bench along a sanded path."""
    w, h, u = scene.width, scene.height, scene.u
    posts = scene.sheet(top=floor - 520 * u, bottom=floor + 70)
    first = scene.between(0.06, 0.14)
    for share in (first, first + scene.between(0.70, 0.80)):
        street.street_lamp(scene, posts, w * share, floor + 24, 440 * u, 0.92)
    bench = w * scene.pick_number((0.26, 0.72, 0.78))
    stalls.park_bench(scene, posts, bench, floor + 34, 300 * u)
    scene.put(posts, 0.92)
    sheet = scene.sheet(top=floor - 60)
    sand = _sand(scene)
    edge = scene.ridge(floor, 6)
    sheet.cut(edge.path(), sand, brighten(sand, 0.76), torn=6, shadow=Shadow(0, -6, 10, 0.36))
    stones = [
        ellipse(
            scene.between(scene.left, scene.right),
            floor + 24 + (h - floor) * scene.between(0, 1),
            scene.between(5, 13) * u,
            scene.between(3, 6) * u,
        )
        for _ in range(46)
    ]
    sheet.cut(union(*stones), brighten(sand, 0.86), shadow=Shadow(1, 1, 1, 0.2), edge=0.1)
    if scene.light.season is Season.AUTUMN and not scene.snowy:
        leaves = [
            ellipse(
                scene.between(scene.left, scene.right),
                floor + 14 + (h - floor) * scene.between(0, 1),
                12 * u,
                6 * u,
                rotation=scene.between(-60, 60),
            )
            for _ in range(40)
        ]
        for k in range(3):
            tone = scene.tone(scene.leaves()[k])
            sheet.cut(union(*leaves[k::3]), tone, shadow=Shadow(1, 2, 2, 0.3))
    scene.put(sheet, 0.95)
