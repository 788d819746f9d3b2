"""The city's skyline across the river, from a roof or from the bank."""

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Shadow,
    Sheet,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    union,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import landmarks, pendants, plants, stalls, street, towers, water
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.sky import paint_sky


def skyline(scene: Set) -> Place:
    """Towers in three depths across a river, seen from a roof terrace."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.62
    paint_sky(scene, horizon)
    papers = (
        ("#8fa3bf", "#a3a9c2"),
        ("#6f87ad", "#8a7f9f", "#b08a86"),
        ("#4f6690", "#a8604f", "#6b5a7a", "#c99a5c"),
    )
    rows = (
        (0.64, 0.86, 0.16, (70, 110), (190, 340)),
        (0.665, 0.56, 0.27, (90, 140), (240, 440)),
        (0.70, 0.26, 0.42, (120, 180), (150, 330)),
    )
    for i, (share, distance, depth, wide, tall) in enumerate(rows):
        sheet = scene.sheet(top=-60, bottom=h * (share + 0.16))
        x = scene.left - scene.between(0, 60)
        while x < scene.right:
            bw = scene.between(*wide) * u
            towers.tower_block(
                scene,
                sheet,
                x,
                h * share + 40,
                bw,
                scene.between(*tall) * u * (h / 1080) ** 0.3,
                scene.pick(papers[i]),
                distance=distance,
            )
            x += bw * scene.between(0.96, 1.3)
        scene.put(sheet, depth)
    _landmark(scene)
    water.sea(
        scene,
        h * 0.725,
        9,
        depth=0.52,
        distance=0.25,
        colour="#2f6d8a",
        foam="#9fc3cc",
        bottom=h * 0.95,
    )
    _reflections(scene, h)
    floor = h * 0.815
    (_terrace if scene.chance(0.5) else _promenade)(scene, floor)
    ground = Ground(
        horizon,
        floor,
        h * 0.91,
        400 * u,
        (0.15 * w, 0.85 * w),
        (0.08 * w, 0.04 * h, 0.92 * w, 0.24 * h),
        water=h * 0.76,
    )
    return scene.finish(ground)


@own_chance
def _landmark(scene: Set) -> None:
    """What this city is known by."""
    w, h, u = scene.width, scene.height, scene.u
    x = w * scene.pick_number((0.2, 0.34, 0.7, 0.82))
    landmarks.great_tower(scene, x, h * 0.69, scene.between(470, 600) * u, 0.22, distance=0.66)
    kind = int(scene.rng.integers(3))
    if kind == 0:
        landmarks.big_wheel(scene, w - x, h * 0.715, 190 * u, 0.46, distance=0.16)
    elif kind == 1:
        landmarks.river_bridge(scene, h * 0.665, 74 * u, 0.48, distance=0.14)


@own_chance
def _promenade(scene: Set, floor: float) -> None:
    """A river bank with trees, benches, lamps and lights strung between them."""
    w, u = scene.width, scene.u
    trees = scene.sheet(top=-110, bottom=floor + 60)
    heavy = scene.pick_number((-1, 1))
    for side in (-1, 1):
        x = w * (0.5 + side * scene.between(0.42, 0.48))
        plants.leaf_tree(
            scene, trees, x, floor + 26, (620 if side == heavy else 430) * u, distance=0.05
        )
    scene.put(trees, 0.84)
    rail = scene.sheet(top=floor - 520 * u, bottom=floor + 60)
    spots = (0.2, 0.8) if w > scene.height else (0.16, 0.84)
    stone = scene.tone("#b3a9a6" if not scene.snowy else "#eef3f6")
    full = scene.right - scene.left + 20
    posts = [
        rounded_rect(scene.left + k * 150 * u, floor - 96 * u, 34 * u, 110 * u, 6)
        for k in range(int(full / (150 * u)) + 1)
    ]
    slabs = union(
        rounded_rect(scene.left - 10, floor - 84 * u, full, 18 * u, 6),
        rect(scene.left - 10, floor - 24 * u, full, 26 * u),
    )
    glue(scene, rail, slabs, brighten(stone, 0.9), lift=0.7)
    glue(scene, rail, union(*posts), stone, lift=0.7)
    for share in spots:
        street.street_lamp(scene, rail, w * share, floor + 20, 430 * u, 0.93)
    stalls.park_bench(scene, rail, w * scene.pick_number((0.34, 0.66)), floor + 30, 290 * u)
    scene.put(rail, 0.93)
    pendants.bulb_line(scene, w * spots[0], w * spots[1], floor - 410 * u, 90 * u, 0.88, count=16)
    _slabs(scene, floor, stone)


def _slabs(scene: Set, floor: float, stone: str) -> None:
    """Flagstones up to the front."""
    h, u = scene.height, scene.u
    sheet = scene.sheet(top=floor - 20)
    full = scene.right - scene.left + 40
    sheet.cut(
        rect(scene.left - 20, floor, full, 500),
        stone,
        brighten(stone, 0.7),
        shadow=Shadow(0, -5, 9, 0.42),
    )
    for r in range(4):
        y = floor + 10 + (h - floor + 40) * (r / 4) ** 1.1
        wide = (130 + 46 * r) * u
        x = scene.left - (r % 2) * wide / 2
        tiles = []
        while x < scene.right:
            tiles.append(rounded_rect(x, y, wide - 8, (40 + 15 * r) * u, 5))
            x += wide
        tone = brighten(stone, 1.08 - 0.07 * r)
        sheet.cut(union(*tiles), tone, shadow=Shadow(2, 3, 3, 0.24), edge=0.1)
    scene.put(sheet, 0.95)


@own_chance
def _reflections(scene: Set, h: float) -> None:
    glow = max(0.35, scene.light.glow)
    colour = mix(scene.tone("#a9c9d4", 0.2), scene.light.lamp, scene.light.glow)
    sheet = scene.sheet(top=h * 0.73, bottom=h * 0.84)
    marks = []
    for _ in range(34):
        x, y = scene.between(scene.left, scene.right), h * scene.between(0.745, 0.82)
        marks.append(ribbon([(x, y), (x + 22, y - 1), (x + 44, y)], [1, 5, 1]))
    sheet.cut(union(*marks), colour, shadow=None, opacity=0.75 * glow, edge=0)
    scene.put(sheet, 0.54, motion=Motion(sway_x=18, period_x=4.4))


@own_chance
def _terrace(scene: Set, floor: float) -> None:
    """Roof paving, an iron railing, chimney pots and plants."""
    h, u = scene.height, scene.u
    rail = scene.sheet(top=floor - 180 * u, bottom=floor + 40)
    iron = scene.tone("#2f3350")
    bars = [
        rounded_rect(scene.left + k * 34 * u, floor - 128 * u, 6, 140 * u, 3)
        for k in range(int((scene.right - scene.left) / (34 * u)) + 1)
    ]
    rail.cut(
        union(
            rounded_rect(
                scene.left - 10, floor - 140 * u, scene.right - scene.left + 20, 14 * u, 6
            ),
            rect(scene.left - 10, floor - 20 * u, scene.right - scene.left + 20, 9 * u),
            *bars,
        ),
        iron,
        shadow=scene.light.shadow(0.6),
    )
    scene.put(rail, 0.93)
    sheet = scene.sheet(top=floor - 240 * u)
    tile = scene.tone("#b07f6a")
    sheet.cut(
        rect(scene.left - 20, floor, scene.right - scene.left + 40, 500),
        tile,
        brighten(tile, 0.66),
        shadow=Shadow(0, -5, 9, 0.42),
    )
    for r in range(4):
        y = floor + 10 + (h - floor + 40) * (r / 4) ** 1.1
        wide = (100 + 36 * r) * u
        x = scene.left - (r % 2) * wide / 2
        tiles = []
        while x < scene.right:
            tiles.append(rounded_rect(x, y, wide - 8, (40 + 15 * r) * u, 5))
            x += wide
        sheet.cut(
            union(*tiles), brighten(tile, 1.1 - 0.07 * r), shadow=Shadow(2, 3, 3, 0.26), edge=0.1
        )
    _pots(scene, sheet, floor)
    scene.put(sheet, 0.95)


def _pots(scene: Set, sheet: Sheet, floor: float) -> None:
    """Plants in clay pots."""
    u = scene.u
    for share in (0.05, 0.955):
        x = scene.width * share
        pot = scene.tone("#c2653f")
        for _ in range(8):
            plants.tuft(
                scene,
                sheet,
                x + scene.between(-30, 30) * u,
                floor - 40 * u,
                scene.between(90, 170) * u,
                scene.tone(scene.pick(scene.leaves()[:3])),
            )
        sheet.cut(
            polygon(
                [
                    (x - 62 * u, floor - 62 * u),
                    (x + 62 * u, floor - 62 * u),
                    (x + 46 * u, floor + 44 * u),
                    (x - 46 * u, floor + 44 * u),
                ]
            ),
            pot,
            brighten(pot, 0.75),
            shadow=scene.light.shadow(1.0),
        )
        sheet.cut(
            rounded_rect(x - 70 * u, floor - 74 * u, 140 * u, 26 * u, 6),
            brighten(pot, 1.1),
            shadow=scene.light.shadow(0.5),
        )
