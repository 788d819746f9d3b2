"""The city: its skyline from a roof, and a street of shops."""

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
    union,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import buildings, plants, street, towers, water
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
    _terrace(scene, floor)
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


def city_street(scene: Set) -> Place:
    """House fronts with shops and awnings, a tram of roofs behind, pavement and lamps."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.58
    paint_sky(scene, horizon)
    back = scene.sheet(top=-80, bottom=h * 0.75)
    x = scene.left - 20
    while x < scene.right:
        bw = scene.between(90, 150) * u
        towers.tower_block(
            scene,
            back,
            x,
            h * 0.66,
            bw,
            scene.between(330, 520) * u * (h / 1080) ** 0.4,
            scene.pick(("#8a94b8", "#9a8aa8", "#7f9ab5")),
            distance=0.72,
        )
        x += bw * scene.between(1.0, 1.3)
    scene.put(back, 0.2)
    front = scene.sheet(top=-100, bottom=h * 0.84)
    base = h * 0.745
    x = scene.left - scene.between(0, 120)
    while x < scene.right:
        bw = scene.between(270, 350) * u
        _facade(scene, front, x, base, bw, scene.between(0.50, 0.62) * h)
        x += bw + 4
    scene.put(front, 0.5)
    trees = scene.sheet(top=h * 0.2, bottom=h * 0.9)
    for share in (0.03, 0.97):
        plants.leaf_tree(scene, trees, w * share, base + 40, 420 * u, distance=0.06)
    scene.put(trees, 0.7)
    floor = h * 0.79
    _pavement(scene, base, floor)
    ground = Ground(
        horizon,
        floor,
        h * 0.905,
        400 * u,
        (0.15 * w, 0.85 * w),
        (0.1 * w, 0.04 * h, 0.9 * w, 0.2 * h),
    )
    return scene.finish(ground)


@own_chance
def _facade(scene: Set, sheet: Sheet, x: float, base: float, w: float, height: float) -> None:
    """A tall house front: shop below, storeys of windows, a cornice."""
    u = scene.u
    wall = scene.tone(
        scene.pick(("#c9785c", "#d9b382", "#8fa6a8", "#b8667a", "#e0cdb0", "#7f8fb0", "#a8a06a")),
        0.1,
    )
    cast = scene.light.shadow(1.0)
    sheet.cut(rect(x, base - height, w, height + 30), wall, brighten(wall, 0.82), shadow=cast)
    trim = brighten(wall, 1.18)
    sheet.cut(
        rect(x - 8, base - height - 6, w + 16, 26 * u), trim, brighten(trim, 0.85), shadow=cast
    )
    shop = 190 * u
    storeys = max(2, int((height - shop) / (150 * u)))
    row = (height - shop - 30 * u) / storeys
    for r in range(storeys):
        y = base - height + 44 * u + r * row
        for k in range(3):
            wx = x + w * (0.12 + 0.29 * k)
            buildings.window(
                scene, sheet, wx, y, w * 0.18, row * 0.6, distance=0.05, lit=scene.chance(0.6)
            )
            if scene.chance(0.35):
                box = scene.tone("#7a4a35", 0.05)
                for _ in range(3):
                    sheet.cut(
                        circle(wx + w * scene.between(0.02, 0.16), y + row * 0.62, 9 * u),
                        scene.tone(scene.pick(("#e0584f", "#f0c23f", "#e88bb0", "#5f9a4f"))),
                        shadow=Shadow(1, 2, 2, 0.3),
                    )
                sheet.cut(
                    rect(wx - 4, y + row * 0.64, w * 0.18 + 8, 13 * u),
                    box,
                    shadow=scene.light.shadow(0.3),
                )
    _shop(scene, sheet, x, base, w, shop)


def _shop(scene: Set, sheet: Sheet, x: float, base: float, w: float, shop: float) -> None:
    """The shop on the ground floor."""
    glass = mix(scene.tone("#4f7088"), scene.light.lamp, scene.light.glow * 0.9)
    sheet.cut(
        rounded_rect(x + w * 0.07, base - shop * 0.72, w * 0.52, shop * 0.56, 6),
        glass,
        brighten(glass, 0.85),
        shadow=buildings.INSET,
    )
    goods = [
        ellipse(
            x + w * (0.13 + 0.1 * k), base - shop * 0.2, w * 0.038, shop * scene.between(0.06, 0.14)
        )
        for k in range(5)
    ]
    sheet.cut(union(*goods), brighten(glass, 0.62), shadow=None)
    buildings.door(
        scene,
        sheet,
        x + w * 0.80,
        base,
        w * 0.2,
        shop * 0.74,
        scene.pick(("#3f5d6b", "#6b3a3a", "#3f5540", "#4b3a5c")),
        distance=0.03,
    )
    street.market_awning(
        scene,
        sheet,
        x + w * 0.03,
        base - shop * 0.98,
        w * 0.94,
        shop * 0.24,
        scene.pick(("#c2423a", "#3f7a5e", "#3a5f9a", "#d98a3a")),
    )
    scene.shine(
        x + w * 0.33,
        base - shop * 0.45,
        w * 0.5,
        0.501,
        colour=scene.light.lamp,
        strength=0.4 * scene.light.glow,
        flicker=0.03,
    )


@own_chance
def _pavement(scene: Set, base: float, floor: float) -> None:
    """Road behind, kerb, slabs, lamps and a blurred frame of leaves."""
    h, u = scene.height, scene.u
    road = scene.sheet(top=base - 20, bottom=floor + 90)
    grey = scene.tone("#6d6a7d" if not scene.snowy else "#c3d0db", 0.05)
    road.cut(
        rect(scene.left - 20, base + 6, scene.right - scene.left + 40, 200),
        grey,
        brighten(grey, 0.85),
        shadow=Shadow(0, -4, 6, 0.36),
    )
    scene.put(road, 0.62)
    posts = scene.sheet(top=floor - 520 * u, bottom=floor + 60)
    for share in (0.13, 0.87):
        street.street_lamp(
            scene, posts, scene.width * share + scene.between(-20, 20), floor + 20, 450 * u, 0.92
        )
    scene.put(posts, 0.92)
    sheet = scene.sheet(top=floor - 20)
    slab = scene.tone("#b3a9a6" if not scene.snowy else "#e4edf2")
    sheet.cut(
        rect(scene.left - 20, floor - 6, scene.right - scene.left + 40, 26),
        brighten(slab, 0.82),
        shadow=Shadow(0, -4, 7, 0.42),
    )
    sheet.cut(
        rect(scene.left - 20, floor + 14, scene.right - scene.left + 40, 500),
        slab,
        brighten(slab, 0.72),
        shadow=Shadow(0, -2, 4, 0.3),
    )
    for r in range(4):
        y = floor + 24 + (h - floor + 40) * (r / 4) ** 1.12
        wide = (120 + 46 * r) * u
        x = scene.left - (r % 2) * wide / 2
        tiles = []
        while x < scene.right:
            tiles.append(rounded_rect(x, y, wide - 8, (38 + 16 * r) * u, 5))
            x += wide
        sheet.cut(
            union(*tiles), brighten(slab, 1.07 - 0.06 * r), shadow=Shadow(2, 3, 3, 0.24), edge=0.1
        )
    scene.put(sheet, 0.95)
