"""By and on the water: sea coast, open sea, harbour, river."""

from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.backdrops.opensea import open_sea
from studio.theatre.backdrops.river import river
from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Shadow,
    Sheet,
    ellipse,
    rect,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Ground, Place, Ridge, Set, own_chance
from studio.theatre.shapes import buildings, nature, plants, shore, sights, street, towers, water
from studio.theatre.shapes.landform import thrown
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
    lit = scene.chance(0.67)
    _headland(scene, horizon, depth=0.46, lighthouse=lit)
    _off_the_coast(scene, horizon)
    water.sea(scene, h * 0.70, 22, depth=0.60, distance=0.35, bottom=h * 0.98)
    water.sea(scene, h * 0.775, 30, depth=0.76, distance=0.12, foam="#c6d8d0", colour="#1a4f68")
    floor = h * 0.845
    rocks = scene.sheet(top=floor - 120)
    line = scene.ridge(floor, 24, length=520)
    nature.hill(scene, rocks, line, "#5c4d78", distance=0.0, torn=8)
    for _ in range(5):
        x = scene.between(scene.left, scene.right)
        nature.rock(scene, rocks, x, line.at(x) + 26, scene.between(26, 60) * u)
    nature.hill(scene, rocks, scene.ridge(h * 0.95, 18), "#453a60", distance=0.0, torn=8)
    _tide_line(scene, rocks, line)
    scene.put(rocks, 0.95)
    plants.grass_frame(scene, scene.tone("#5f7a4c" if not scene.snowy else "#9db4c4"))
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
def _headland(scene: Set, horizon: float, *, depth: float, lighthouse: bool) -> None:
    """A cape at one side with a cottage, and mostly with its lighthouse."""
    w, h, u = scene.width, scene.height, scene.u
    side = -1 if scene.chance(0.6) else 1
    cx = w * (0.5 + side * scene.between(0.22, 0.36))
    top = horizon - scene.between(-10, 70) * u
    sheet = scene.sheet(top=horizon - 560 * u, bottom=h * 0.9)
    reach = scene.between(360, 540) * u
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
    if lighthouse:
        x, tall = cx - side * 20 * u, scene.between(340, 430) * u
        towers.lighthouse(scene, sheet, x, top + 8, tall, depth=depth, distance=0.08)
    else:
        for k in range(2):
            x, size = cx + side * (60 + 150 * k) * u, 110 * u
            buildings.house(scene, sheet, x, top + (16 + 40 * k) * u, size, 70 * u, distance=0.12)
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


@own_chance
def _off_the_coast(scene: Set, horizon: float) -> None:
    """Stacks of rock off the far shore, a second cape, or open water."""
    w, u, kind = scene.width, scene.u, scene.between(0, 1)
    x = w * (0.5 + (1 if scene.chance(0.5) else -1) * scene.between(0.12, 0.3))
    sheet = scene.sheet(top=horizon - 260 * u, bottom=horizon + 90 * u)
    if kind < 0.4:
        sights.sea_stacks(scene, sheet, x, horizon + 60 * u, 190 * u, distance=0.35)
    elif kind < 0.7:
        line = [
            (x - 420 * u, horizon + 40),
            (x - 200 * u, horizon - 34 * u),
            (x + 60 * u, horizon - 60 * u),
            (x + 330 * u, horizon - 18 * u),
            (x + 460 * u, horizon + 40),
        ]
        paper = scene.tone("#6f7f8f", 0.66)
        sheet.cut(smooth(line, tension=0.6), paper, torn=5, shadow=scene.light.shadow(0.7))
    scene.put(sheet, 0.41)


@own_chance
def _tide_line(scene: Set, sheet: Sheet, line: Ridge) -> None:
    """Pools, grass and driftwood on the rocks, or a boat drawn up."""
    u, w = scene.u, scene.width
    for _ in range(10):
        x = scene.between(scene.left, scene.right)
        green = scene.tone("#a9bcc8" if scene.snowy else "#7f8f5a")
        plants.tuft(
            scene, sheet, x, line.at(x) + scene.between(14, 60), scene.between(34, 60) * u, green
        )
    for _ in range(3):
        x = w * scene.between(0.05, 0.95)
        pool, y = scene.tone("#2f7f94"), line.at(x) + scene.between(50, 110) * u
        sheet.cut(ellipse(x, y, scene.between(50, 96) * u, 11 * u), brighten(pool, 1.2), pool,
                  shadow=Shadow(-2, -3, 3, 0.4), edge=-0.14)  # fmt: skip
    side = 1 if scene.chance(0.5) else -1
    if scene.chance(0.45):
        x = w * (0.5 + side * 0.36)
        shore.rowing_boat(scene, x, line.at(x) + 40 * u, 110 * u, 0.956, ashore=True)


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
    sheet = scene.sheet(top=floor - 360 * u)
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
    side = 1 if scene.chance(0.5) else -1
    _cargo(scene, sheet, scene.width * (0.5 + side * 0.38), floor + 40 * u)
    lamp = scene.width * (0.5 - side * scene.between(0.3, 0.42))
    street.street_lamp(scene, sheet, lamp, floor + 34 * u, 330 * u, 0.95)
    scene.put(sheet, 0.95)


@own_chance
def _cargo(scene: Set, sheet: Sheet, x: float, base: float) -> None:
    """Crates, a barrel and lobster pots piled on the quay."""
    u, wood = scene.u, scene.tone("#b0824f")
    thrown(scene, sheet, x, base, 260 * u, 120 * u)
    for k in range(3):
        size = scene.between(76, 104) * u
        left, low = x + (k - 1.6) * 92 * u, base - (70 * u if k == 1 else 0)
        tone = brighten(wood, scene.between(0.86, 1.1))
        sheet.cut(rect(left, low - size, size, size), tone, brighten(tone, 0.82),
                  shadow=scene.light.shadow(0.9))  # fmt: skip
        slats = [rect(left, low - size * (0.34 * i + 0.06), size, 4) for i in range(3)]
        sheet.cut(union(*slats), brighten(tone, 0.7), shadow=None, edge=0.06)
    barrel = [
        (x + 120 * u, base),
        (x + 110 * u, base - 50 * u),
        (x + 120 * u, base - 104 * u),
        (x + 186 * u, base - 104 * u),
        (x + 196 * u, base - 50 * u),
        (x + 186 * u, base),
    ]
    tone = scene.tone("#8a5c3c")
    outline = smooth(barrel, tension=0.35)
    sheet.cut(outline, tone, brighten(tone, 0.78), shadow=scene.light.shadow(0.9))
    hoops = [rect(x + 100 * u, base - y * u, 110 * u, 8 * u) for y in (24, 88)]
    sheet.cut(union(*hoops), scene.tone("#4a4a5c"), shadow=None, clip=outline)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.SEA_COAST: sea_coast,
    Setting.OPEN_SEA: open_sea,
    Setting.HARBOUR: harbour,
    Setting.RIVER: river,
}
