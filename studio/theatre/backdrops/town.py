"""The village."""

from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.backdrops.city import city_street
from studio.theatre.backdrops.fortress import castle
from studio.theatre.backdrops.market import market
from studio.theatre.backdrops.park import park
from studio.theatre.backdrops.skyline import skyline
from studio.theatre.backdrops.station import station
from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Shadow,
    Sheet,
    circle,
    polygon,
    rect,
    rounded_rect,
    union,
)
from studio.theatre.scene import Ground, Place, Set, own_chance
from studio.theatre.shapes import buildings, landmarks, nature, plants, stalls, street, undergrowth
from studio.theatre.shapes.sky import paint_sky


def village(scene: Set) -> Place:
    """Two rows of houses and a church before hills, a lane with lamps in front."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.55
    paint_sky(scene, horizon)
    far = scene.sheet(top=h * 0.3, bottom=h * 0.75)
    nature.hill(
        scene,
        far,
        scene.ridge(h * 0.45, 52),
        brighten(scene.grass(), 0.85),
        distance=0.82,
        bottom=h * 0.75,
    )
    scene.put(far, 0.2)
    back = scene.sheet(top=h * 0.1, bottom=h * 0.76)
    line = scene.ridge(h * 0.575, 18)
    _church(scene, back, w * scene.between(0.3, 0.7), h * 0.585, 320 * u, 0.45)
    x = scene.left + 30
    while x < scene.right - 30:
        wide = scene.between(105, 150) * u
        buildings.house(
            scene,
            back,
            x + wide / 2,
            line.at(x) + 24,
            wide,
            scene.between(70, 110) * u,
            distance=0.45,
            smoke=0.335 if scene.chance(0.4) else None,
        )
        x += wide * scene.between(1.15, 1.7)
    nature.hill(scene, back, line.moved(16), scene.grass(), distance=0.45, bottom=h * 0.76, torn=5)
    scene.put(back, 0.34)
    _near_row(scene)
    _green(scene)
    floor = h * 0.785
    _lane(scene, floor, "#b59a80" if not scene.snowy else "#dfe8ee")
    ground = Ground(
        horizon,
        floor,
        h * 0.905,
        400 * u,
        (0.15 * w, 0.85 * w),
        (0.1 * w, 0.04 * h, 0.9 * w, 0.26 * h),
    )
    return scene.finish(ground)


def _near_row(scene: Set) -> None:
    """The houses along the lane."""
    h, u, w = scene.height, scene.u, scene.width
    near = scene.sheet(top=h * 0.05, bottom=h * 0.92)
    base = h * 0.715
    open_at = w * scene.pick_number((0.36, 0.5, 0.62))
    x = scene.left - scene.between(40, 240) * u
    while x < scene.right:
        wide, tall = scene.between(250, 330) * u, scene.between(190, 280) * u
        cx = x + wide / 2
        if abs(cx - open_at) < w * 0.15:
            plants.leaf_tree(scene, near, cx, base + 8, 300 * u, distance=0.15)
        else:
            buildings.house(
                scene,
                near,
                cx,
                base,
                wide,
                tall,
                distance=0.1,
                storeys=2 if tall > 235 * u else 1,
                smoke=0.545 if scene.chance(0.6) else None,
            )
        x += wide * scene.between(1.12, 1.3)
    nature.hill(
        scene, near, scene.ridge(base + 2, 5), scene.grass(), distance=0.12, bottom=h * 0.92, torn=5
    )
    for _ in range(9):
        x = scene.between(scene.left, scene.right)
        plants.bush(scene, near, x, base + 26, scene.between(36, 62) * u, distance=0.08)
    scene.put(near, 0.56)


@own_chance
def _green(scene: Set) -> None:
    """What stands on the village green: a well, a fenced garden, or a fountain."""
    w, h, u = scene.width, scene.height, scene.u
    x = w * scene.pick_number((0.3, 0.52, 0.68))
    kind = int(scene.rng.integers(3))
    if kind == 2:
        stalls.fountain(scene, x, h * 0.775, 250 * u, 0.7, distance=0.05)
        return
    sheet = scene.sheet(top=h * 0.5, bottom=h * 0.84)
    if kind == 0:
        landmarks.well(scene, sheet, x, h * 0.775, 170 * u)
    else:
        for share in (0.13, 0.66):
            a, b = w * share, w * (share + 0.2)
            for _ in range(9):
                at, colour = scene.between(a, b), scene.pick(undergrowth.FLOWERS)
                if scene.snowy:
                    plants.bush(scene, sheet, at, h * 0.77, 24 * u, distance=0.05)
                else:
                    plants.flower(scene, sheet, at, h * 0.775, scene.between(60, 96) * u, colour)
            street.fence(scene, sheet, a, b, h * 0.782, 74 * u, colour="#efe6d2")
    scene.put(sheet, 0.7)


@own_chance
def _church(
    scene: Set, sheet: Sheet, x: float, base: float, height: float, distance: float
) -> None:
    wall, roof, cast = (
        scene.tone("#e3d8c6", distance),
        scene.tone("#5c4a63", distance),
        scene.light.shadow(0.7),
    )
    w = height * 0.22
    sheet.cut(
        rect(x, base - height * 0.36, height * 0.5, height * 0.4),
        brighten(wall, 0.94),
        brighten(wall, 0.8),
        shadow=cast,
    )
    sheet.cut(
        polygon(
            [
                (x, base - height * 0.34),
                (x + height * 0.06, base - height * 0.52),
                (x + height * 0.46, base - height * 0.52),
                (x + height * 0.53, base - height * 0.34),
            ]
        ),
        roof,
        brighten(roof, 0.8),
        shadow=cast,
    )
    for k in range(3):
        buildings.window(
            scene,
            sheet,
            x + w * 0.75 + k * height * 0.13,
            base - height * 0.28,
            height * 0.05,
            height * 0.13,
            distance=distance,
            round_top=True,
            bars=False,
        )
    _steeple(scene, wall, sheet, cast, x, base, height, roof, distance)


def _steeple(
    scene: Set,
    wall: str,
    sheet: Sheet,
    cast: Shadow,
    x: float,
    base: float,
    height: float,
    roof: str,
    distance: float,
) -> None:
    """The tower, its clock and its roof."""
    w = height * 0.22
    sheet.cut(
        rect(x - w / 2, base - height * 0.62, w, height * 0.66),
        wall,
        brighten(wall, 0.82),
        shadow=cast,
    )
    sheet.cut(
        polygon(
            [
                (x - w * 0.62, base - height * 0.6),
                (x, base - height * 1.02),
                (x + w * 0.62, base - height * 0.6),
            ]
        ),
        roof,
        brighten(roof, 0.8),
        shadow=cast,
    )
    sheet.cut(
        circle(x, base - height * 0.5, w * 0.24),
        scene.tone("#f4ead2", distance),
        shadow=buildings.INSET,
    )
    sheet.cut(
        union(
            rect(x - 1.5, base - height * 0.5 - w * 0.18, 3, w * 0.18),
            rect(x, base - height * 0.5 - 1.5, w * 0.14, 3),
        ),
        scene.tone("#3a2f3f", distance),
        shadow=None,
    )
    buildings.window(
        scene,
        sheet,
        x - w * 0.14,
        base - height * 0.38,
        w * 0.28,
        height * 0.14,
        distance=distance,
        round_top=True,
        bars=False,
    )


@own_chance
def _lane(scene: Set, floor: float, colour: str) -> None:
    """A cobbled lane with lamps, a fence and a frame of leaves."""
    h, u = scene.height, scene.u
    posts = scene.sheet(top=floor - 520 * u, bottom=floor + 60)
    for share in (0.10, 0.90):
        street.street_lamp(
            scene, posts, scene.width * share + scene.between(-30, 30), floor + 22, 430 * u, 0.93
        )
    scene.put(posts, 0.93)
    sheet = scene.sheet(top=floor - 120 * u)
    road = scene.tone(colour)
    sheet.cut(
        scene.ridge(floor, 7).path(),
        road,
        brighten(road, 0.72),
        torn=6,
        shadow=Shadow(0, -7, 12, 0.4),
    )
    for r in range(5):
        y = floor + 14 + (h - floor + 60) * (r / 5) ** 1.15
        size = 44 + 22 * r
        stones = []
        x = scene.left - scene.between(0, size)
        while x < scene.right:
            wide = size * scene.between(0.9, 1.5)
            if scene.chance(0.8):
                stones.append(rounded_rect(x, y, wide - 9, 20 + 7 * r, 10))
            x += wide
        sheet.cut(
            union(*stones),
            brighten(road, scene.between(0.96, 1.12) - 0.05 * r),
            shadow=Shadow(2, 3, 3, 0.28),
            edge=0.12,
        )
    scene.put(sheet, 0.95)
    plants.grass_frame(scene, scene.tone("#243f33" if not scene.snowy else "#8fa9b8"))


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.VILLAGE: village,
    Setting.CASTLE: castle,
    Setting.SKYLINE: skyline,
    Setting.CITY_STREET: city_street,
    Setting.PARK: park,
    Setting.MARKET: market,
    Setting.STATION: station,
}
