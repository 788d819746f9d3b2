"""A city street: house fronts over shops, a tram or cars, a pavement with lamps."""

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
from studio.theatre.scene import Ground, Place, Set, own_chance
from studio.theatre.shapes import buildings, landmarks, pendants, plants, stalls, street, towers
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.train import COACHES, coach


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
    gap = w * scene.pick_number((-1.0, 0.3, 0.5, 0.72))
    while x < scene.right:
        bw = scene.between(230, 380) * u
        if abs(x + bw / 2 - gap) < bw / 2:
            _side_street(scene, front, x, base, bw)
        else:
            _facade(scene, front, x, base, bw, scene.between(0.42, 0.64) * h)
        x += bw + 4
    scene.put(front, 0.5)
    trees = scene.sheet(top=h * 0.2, bottom=h * 0.9)
    heavy = scene.pick_number((-1, 1))
    for side in (-1, 1):
        x = w * (0.5 + side * scene.between(0.43, 0.49))
        size = (560 if side == heavy else 380) * u
        plants.leaf_tree(scene, trees, x, base + 40, size, distance=0.06)
    scene.put(trees, 0.7)
    floor = h * 0.79
    _traffic(scene, base)
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
def _side_street(scene: Set, sheet: Sheet, x: float, base: float, w: float) -> None:
    """A gap between the houses: a lane that runs back between lower walls, a lamp line over it."""
    u = scene.u
    road = scene.tone("#8a8494" if not scene.snowy else "#d5dfe7", 0.3)
    lane = [
        (x + w * 0.38, base - 70 * u),
        (x + w * 0.62, base - 70 * u),
        (x + w, base + 30),
        (x, base + 30),
    ]
    for side in (-1, 1):
        edge = x if side < 0 else x + w
        inner = x + w * (0.5 + side * 0.13)
        wall = scene.tone(scene.pick(("#c9785c", "#d9b382", "#8fa6a8", "#b8667a")), 0.3)
        house = [
            (edge, base + 20),
            (edge, base - 380 * u),
            (inner, base - 210 * u),
            (inner, base - 60 * u),
        ]
        glue(scene, sheet, polygon(house), wall, lift=0.6)
        for k in range(2):
            at = edge + (inner - edge) * (0.2 + 0.36 * k)
            buildings.window(
                scene,
                sheet,
                at - 18 * u,
                base - (230 - 40 * k) * u,
                34 * u,
                (64 - 14 * k) * u,
                distance=0.25,
            )
    glue(scene, sheet, polygon(lane), road, lift=0.3)
    pendants.bulb_line(scene, x + 6, x + w - 6, base - 300 * u, 40 * u, 0.502, count=6)


def _roof_line(scene: Set, sheet: Sheet, x: float, top: float, w: float, wall: str) -> None:
    """What stands on the house: nothing, a slate roof with dormers, a stepped gable, a tank."""
    u, cast = scene.u, scene.light.shadow(0.7)
    slate = scene.tone(scene.pick(("#5c5470", "#7a4a52", "#4d5873")), 0.1)
    kind = int(scene.rng.integers(4))
    if kind == 1:
        roof = [
            (x, top + 6),
            (x + w * 0.08, top - 84 * u),
            (x + w * 0.92, top - 84 * u),
            (x + w, top + 6),
        ]
        glue(scene, sheet, polygon(roof), slate, lift=0.8)
        for share in (0.28, 0.66):
            dx = x + w * share
            glue(
                scene,
                sheet,
                rect(dx - 24 * u, top - 66 * u, 48 * u, 62 * u),
                brighten(wall, 1.1),
                lift=0.4,
            )
            buildings.window(
                scene,
                sheet,
                dx - 14 * u,
                top - 54 * u,
                28 * u,
                42 * u,
                distance=0.05,
                lit=scene.chance(0.5),
            )
    elif kind == 2:
        steps = []
        for k in range(4):
            inset = w * 0.12 * k
            steps.append(rect(x + inset, top - (34 * k + 34) * u, w - 2 * inset, 40 * u))
        sheet.cut(union(*steps), wall, brighten(wall, 0.95), shadow=cast)
    elif kind == 3:
        tank = x + w * scene.between(0.25, 0.7)
        iron, wood = scene.tone("#4a4458", 0.15), scene.tone("#9a6a4a", 0.15)
        legs = [rect(tank + dx * u, top - 50 * u, 6 * u, 56 * u) for dx in (-30, 24)]
        glue(scene, sheet, union(*legs), iron, lift=0.3)
        glue(scene, sheet, rect(tank - 40 * u, top - 118 * u, 80 * u, 72 * u), wood, lift=0.6)
        cap = polygon(
            [(tank - 46 * u, top - 116 * u), (tank, top - 150 * u), (tank + 46 * u, top - 116 * u)]
        )
        glue(scene, sheet, cap, iron, lift=0.5)


@own_chance
def _traffic(scene: Set, base: float) -> None:
    """What stands in the road: a tram, parked cars, or nothing."""
    w, u = scene.width, scene.u
    kind = int(scene.rng.integers(3))
    if kind == 0:
        return
    sheet = scene.sheet(top=base - 320 * u, bottom=base + 90)
    if kind == 1:
        x = w * scene.between(0.04, 0.3)
        coach(scene, sheet, x, base + 44 * u, 620 * u, 205 * u, scene.pick(COACHES), nosed=True)
        wire = ribbon([(scene.left, base - 296 * u), (scene.right, base - 290 * u)], [3, 3])
        sheet.cut(wire, scene.tone("#34304a"), shadow=None, edge=0)
        pole = [
            (x + 330 * u, base - 160 * u),
            (x + 300 * u, base - 230 * u),
            (x + 350 * u, base - 292 * u),
        ]
        sheet.cut(ribbon(pole, [5, 5, 5]), scene.tone("#34304a"), shadow=None, edge=0)
        scene.put(sheet, 0.64)
        scene.shine(
            x + 300 * u,
            base - 70 * u,
            330 * u,
            0.641,
            colour=scene.light.lamp,
            strength=0.5 * scene.light.glow,
        )
        return
    for share in (scene.between(0.14, 0.34), scene.between(0.6, 0.82)):
        landmarks.car(scene, sheet, w * share, base + 52 * u, 250 * u, distance=0.04)
    scene.put(sheet, 0.64)


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
    _roof_line(scene, sheet, x, base - height, w, wall)
    trim = brighten(wall, 1.18)
    sheet.cut(
        rect(x - 8, base - height - 6, w + 16, 26 * u), trim, brighten(trim, 0.85), shadow=cast
    )
    shop = 190 * u
    columns = 3 if w < 320 * u else 4
    storeys = max(2, int((height - shop) / (150 * u)))
    row = (height - shop - 30 * u) / storeys
    for r in range(storeys):
        y = base - height + 44 * u + r * row
        for k in range(columns):
            wx = x + w * (0.12 + 0.29 * k) if columns == 3 else x + w * (0.09 + 0.9 * k / columns)
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
    corner = scene.width * scene.pick_number((0.04, 0.25, 0.76, 0.96))
    if scene.chance(0.5):
        landmarks.poster_column(scene, posts, corner, floor + 24, 300 * u)
    else:
        stalls.park_bench(scene, posts, corner, floor + 30, 270 * u)
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
