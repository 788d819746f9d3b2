"""By and on the water: sea coast, open sea, harbour, river."""

from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.backdrops.river import river
from studio.theatre.colour import brighten
from studio.theatre.paper import Shadow, circle, rect, ribbon, rounded_rect, smooth, union
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import buildings, nature, plants, street, towers, water
from studio.theatre.shapes.sky import paint_sky


def sea_coast(scene: Set) -> Place:
    """A headland with a lighthouse, rolling water, a rocky shore in front."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.585
    paint_sky(scene, horizon)
    water.sea(scene, horizon + 20, 12, depth=0.34, distance=0.75, foam="#a9c7c4", bottom=h * 0.86)
    if scene.chance(0.7):
        street.sailing_boat(
            scene, w * scene.between(0.5, 0.8), horizon + 44 * u, 34 * u, 0.36, distance=0.5
        )
    water.light_path(scene, horizon + 16, h * 0.70, depth=0.345)
    _headland(scene, horizon, depth=0.46)
    water.sea(scene, h * 0.70, 22, depth=0.60, distance=0.35, bottom=h * 0.98)
    water.sea(scene, h * 0.775, 30, depth=0.76, distance=0.12, foam="#c6d8d0", colour="#1a4f68")
    floor = h * 0.845
    shore = scene.sheet(top=floor - 120)
    line = scene.ridge(floor, 24, length=520)
    nature.hill(scene, shore, line, "#5c4d78", distance=0.0, torn=8)
    for _ in range(5):
        x = scene.between(scene.left, scene.right)
        nature.rock(scene, shore, x, line.at(x) + 26, scene.between(26, 60) * u)
    nature.hill(scene, shore, scene.ridge(h * 0.95, 18), "#453a60", distance=0.0, torn=8)
    scene.put(shore, 0.95)
    plants.grass_frame(scene, scene.tone("#1d1b38"))
    ground = Ground(
        horizon,
        floor,
        h * 0.915,
        400 * u,
        (0.14 * w, 0.86 * w),
        (0.08 * w, 0.06 * h, 0.92 * w, 0.40 * h),
        water=h * 0.66,
    )
    return scene.finish(ground)


@own_chance
def _headland(scene: Set, horizon: float, *, depth: float) -> None:
    """A cape at one side, with the lighthouse and the keeper's cottage."""
    w, h, u = scene.width, scene.height, scene.u
    side = -1 if scene.chance(0.6) else 1
    cx = w * (0.22 if side < 0 else 0.78)
    top = horizon - 10 * u
    sheet = scene.sheet(top=horizon - 560 * u, bottom=h * 0.9)
    reach = 430 * u
    for shrink, colour, drop in ((1.0, "#57507a", 0), (0.68, "#443d64", 58)):
        body = [
            (cx - reach * shrink, h * 0.9),
            (cx - reach * 0.8 * shrink, top + 130 + drop),
            (cx - reach * 0.45 * shrink, top + 30 + drop),
            (cx, top + drop - 6),
            (cx + reach * 0.4 * shrink, top + 22 + drop),
            (cx + reach * 0.78 * shrink, top + 120 + drop),
            (cx + reach * shrink, h * 0.9),
        ]
        paper = scene.tone(colour, 0.18)
        sheet.cut(
            smooth(body, tension=0.9),
            paper,
            brighten(paper, 0.62),
            torn=8,
            shadow=scene.light.shadow(1.3),
        )
    for k in range(7):
        x = cx + (k - 3) * 95 * u + scene.between(-30, 30)
        fall = abs(x - cx) / reach
        plants.conifer(
            scene, sheet, x, top + 40 + 120 * fall**1.6, scene.between(60, 100) * u, distance=0.3
        )
    towers.lighthouse(
        scene, sheet, cx - side * 20 * u, top + 8, 400 * u, depth=depth, distance=0.08
    )
    buildings.house(
        scene,
        sheet,
        cx - side * 190 * u,
        top + 40,
        130 * u,
        84 * u,
        distance=0.12,
        smoke=depth - 0.002,
    )
    scene.put(sheet, depth)


def open_sea(scene: Set) -> Place:
    """Nothing but water and sky, seen from a ship's deck."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.50
    paint_sky(scene, horizon)
    for i, (share, size, depth) in enumerate(
        ((0.505, 10, 0.3), (0.565, 16, 0.42), (0.63, 24, 0.56), (0.71, 34, 0.72))
    ):
        water.sea(
            scene,
            h * share + 12,
            size,
            depth=depth,
            distance=0.8 - 0.26 * i,
            bottom=h * (share + 0.24),
            colour=("#2f7f92", "#256f86", "#1d6079", "#174f6a")[i],
            foam="#cfe2da",
        )
        if i == 1:
            side = scene.pick_number((0.2, 0.78))
            street.sailing_boat(scene, w * side, h * 0.60, 62 * u, 0.5, distance=0.3)
    water.light_path(scene, horizon + 14, h * 0.585, depth=0.31)
    floor = h * 0.83
    _deck(scene, floor)
    ground = Ground(
        horizon,
        floor,
        h * 0.915,
        400 * u,
        (0.16 * w, 0.84 * w),
        (0.08 * w, 0.06 * h, 0.92 * w, 0.36 * h),
        water=h * 0.64,
    )
    return scene.finish(ground)


@own_chance
def _deck(scene: Set, floor: float) -> None:
    """Planks and a rail with posts, rope and a lifebuoy; it heaves a little."""
    h, u = scene.height, scene.u
    rail = scene.sheet(top=floor - 240 * u, bottom=floor + 40)
    wood = scene.tone("#8a5c3c")
    cast = scene.light.shadow(1.0)
    step = 210 * u
    x = scene.left + scene.between(0, step)
    posts = []
    while x < scene.right:
        posts.append(x)
        rail.cut(
            rounded_rect(x - 11 * u, floor - 168 * u, 22 * u, 190 * u, 6),
            wood,
            brighten(wood, 0.75),
            shadow=cast,
        )
        x += step
    for x in posts[:-1]:
        rope = [(x, floor - 78 * u), (x + step / 2, floor - 50 * u), (x + step, floor - 78 * u)]
        rail.cut(ribbon(rope, [9, 9, 9]), scene.tone("#d9c59a"), shadow=scene.light.shadow(0.5))
    rail.cut(
        rounded_rect(scene.left - 20, floor - 186 * u, scene.right - scene.left + 40, 30 * u, 9),
        brighten(wood, 1.15),
        brighten(wood, 0.85),
        shadow=cast,
    )
    buoy = posts[len(posts) // 2] if scene.chance(0.5) else posts[1]
    red, white = scene.tone("#c2423a"), scene.tone("#f1e7d2")
    cx, cy, r = buoy, floor - 92 * u, 56 * u
    ring = union(circle(cx, cy, r))
    rail.cut(ring, red, brighten(red, 0.8), shadow=cast)
    for dx, dy in ((0, -1), (0, 1), (-1, 0), (1, 0)):
        rail.cut(
            rect(cx + dx * r * 0.76 - 13 * u, cy + dy * r * 0.76 - 13 * u, 26 * u, 26 * u),
            white,
            shadow=None,
            clip=circle(cx, cy, r),
        )
    hole = scene.tone("#1d6079", 0.1)
    rail.cut(circle(cx, cy, r * 0.5), hole, shadow=Shadow(-2, -4, 5, 0.5), edge=-0.16)
    heave = Motion(sway_y=5, period_y=4.6, phase=1.0)
    scene.put(rail, 0.93, motion=heave)
    deck = scene.sheet(top=floor - 20)
    planks = 5
    for k in range(planks):
        y = floor + (h - floor + 110) * (k / planks) ** 1.25
        colour = brighten(scene.tone(("#a8744a", "#9a6842")[k % 2]), 1.08 - 0.05 * k)
        deck.cut(
            rect(scene.left - 20, y, scene.right - scene.left + 40, scene.bottom - y + 20),
            colour,
            brighten(colour, 0.8),
            shadow=Shadow(0, -4, 6, 0.34),
        )
        nails = [
            circle(scene.left + (i + 0.5 * (k % 2)) * 260, y + 12 + 5 * k, 4) for i in range(12)
        ]
        deck.cut(union(*nails), brighten(colour, 0.62), shadow=None)
    scene.put(deck, 0.95, motion=heave)


def harbour(scene: Set) -> Place:
    """Gabled houses round a basin, boats at their moorings, a stone quay in front."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.55
    paint_sky(scene, horizon)
    hills = scene.sheet(top=h * 0.3, bottom=h * 0.72)
    nature.hill(scene, hills, scene.ridge(h * 0.46, 44), "#5f7d6a", distance=0.7, bottom=h * 0.72)
    scene.put(hills, 0.25)
    row = scene.sheet(top=h * 0.12, bottom=h * 0.72)
    x = scene.left + 40
    quay_y = h * 0.615
    while x < scene.right - 40:
        wide = scene.between(120, 175) * u
        tall = scene.between(120, 230) * u
        buildings.house(
            scene,
            row,
            x + wide / 2,
            quay_y,
            wide,
            tall,
            distance=0.28,
            storeys=2 if tall > 160 * u else 1,
            smoke=0.395 if scene.chance(0.35) else None,
        )
        x += wide * scene.between(0.98, 1.12)
    wall = scene.tone("#8d8493", 0.25)
    row.cut(
        rect(scene.left - 20, quay_y - 4, scene.right - scene.left + 40, h * 0.1),
        wall,
        brighten(wall, 0.7),
        shadow=Shadow(0, -4, 7, 0.4),
    )
    scene.put(row, 0.40)
    water.sea(scene, h * 0.66, 11, depth=0.52, distance=0.35, bottom=h * 0.9, colour="#2a7286")
    for i in range(3):
        street.sailing_boat(
            scene,
            w * (0.16 + 0.33 * i + scene.between(-0.06, 0.06)),
            h * 0.71,
            scene.between(70, 92) * u,
            0.58 + 0.01 * i,
            distance=0.15,
        )
    water.sea(scene, h * 0.755, 17, depth=0.72, distance=0.1, colour="#1d6078")
    floor = h * 0.825
    _quay(scene, floor)
    ground = Ground(
        horizon,
        floor,
        h * 0.91,
        400 * u,
        (0.14 * w, 0.86 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.30 * h),
        water=h * 0.71,
    )
    return scene.finish(ground)


@own_chance
def _quay(scene: Set, floor: float) -> None:
    """Stone slabs, bollards and a coil of rope."""
    u = scene.u
    sheet = scene.sheet(top=floor - 130 * u)
    stone = scene.tone("#a3968f")
    sheet.cut(
        rect(scene.left - 20, floor, scene.right - scene.left + 40, 400),
        stone,
        brighten(stone, 0.7),
        shadow=Shadow(0, -8, 13, 0.45),
    )
    for r in range(3):
        y = floor + 12 + r * 62
        slabs = []
        x = scene.left - scene.between(0, 120)
        while x < scene.right:
            wide = scene.between(130, 230)
            slabs.append(rounded_rect(x + 5, y, wide - 10, 50, 8))
            x += wide
        sheet.cut(union(*slabs), brighten(stone, 1.09 - 0.09 * r), shadow=Shadow(2, 4, 4, 0.32))
    iron = scene.tone("#3a3d55")
    for k in range(3):
        x = scene.width * (0.08 + 0.42 * k)
        sheet.cut(
            union(
                rounded_rect(x - 20 * u, floor - 52 * u, 40 * u, 74 * u, 8),
                rounded_rect(x - 32 * u, floor - 66 * u, 64 * u, 24 * u, 12),
            ),
            iron,
            brighten(iron, 0.75),
            shadow=scene.light.shadow(0.8),
        )
    scene.put(sheet, 0.95)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.SEA_COAST: sea_coast,
    Setting.OPEN_SEA: open_sea,
    Setting.HARBOUR: harbour,
    Setting.RIVER: river,
}
