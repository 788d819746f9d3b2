"""The road that winds through the country."""

import math
from dataclasses import dataclass

from studio.film.look import Season
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Point, Shadow, Sheet, polygon
from studio.theatre.scene import Ground, Place, Set, own_chance
from studio.theatre.shapes import buildings, nature, plants, street, wayside
from studio.theatre.shapes.boughs import bough
from studio.theatre.shapes.landform import thrown
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.undergrowth import falling_leaves, fireflies


@dataclass(frozen=True)
class _Road:
    """A road from its far end to our feet: where its middle is and how wide, at each y."""

    far: Point
    near: Point
    bend: float
    width: float

    def share(self, y: float) -> float:
        """How far down the picture y is: 0 at the far end, 1 at ours."""
        return (y - self.far[1]) / (self.near[1] - self.far[1])

    def middle(self, y: float) -> float:
        """Where the middle of the road is at y."""
        t = min(1.3, max(0.0, self.share(y)))
        straight = self.far[0] + (self.near[0] - self.far[0]) * math.pow(t, 1.5)
        return straight + self.bend * math.sin(math.tau * math.pow(t, 0.62)) * (0.12 + 0.88 * t) * (
            1.15 - min(1.0, t)
        )

    def half(self, y: float) -> float:
        """Half its width at y."""
        return self.width * (0.012 + 0.988 * math.pow(max(0.0, self.share(y)), 1.7)) / 2

    def edge(self, y: float, out: float) -> Point:
        """A point beside the road; ``out`` 1 is its right rim, -1 its left."""
        return (self.middle(y) + out * self.half(y), y)


def country_road(scene: Set) -> Place:
    """A road that winds towards us between fields: an avenue, hedges, walls or telegraph poles."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.53
    paint_sky(scene, horizon)
    side = 1 if scene.chance(0.5) else -1
    road = _Road(
        (w * (0.5 + side * scene.between(0.02, 0.14)), h * 0.585),
        (w * (0.5 - side * scene.between(0.0, 0.12)), h * 1.02),
        side * scene.between(120, 340) * u,
        w * scene.between(0.36, 0.5),
    )
    _distance(scene, side=side)
    floor = h * 0.79
    kind = scene.between(0, 1)
    _country(scene, road)
    _verges(scene, road, floor, kind=kind)
    front = scene.sheet(top=floor - 340 * u)
    line = scene.ridge(floor, 10, length=700)
    nature.near_ground(scene, front, line, scene.grass())
    _road_sheet(scene, front, road, floor - 8, scene.bottom + 40, distance=0.0)
    x = w * (0.5 + side * scene.between(0.3, 0.38))
    thrown(scene, front, x, floor + 46 * u, 20 * u, 230 * u)
    wayside.signpost(scene, front, x, floor + 48 * u, 260 * u)
    x = w * (0.5 - side * scene.between(0.3, 0.4))
    wayside.milestone(scene, front, x, floor + 66, 56 * u)
    _wayside_flowers(scene, front, road, floor)
    fireflies(scene)
    scene.put(front, 0.95)
    if scene.chance(0.65):
        bough(scene, -side)
    plants.grass_frame(scene, scene.tone("#4f7f38" if not scene.snowy else "#9db4c4"))
    if scene.light.season is Season.AUTUMN:
        falling_leaves(scene, count=10)
    ground = Ground(
        horizon, floor, h * 0.90, 400 * u, (0.14 * w, 0.86 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.30 * h),
    )  # fmt: skip
    return scene.finish(ground)


@own_chance
def _distance(scene: Set, *, side: int) -> None:
    """Blue hills, a hamlet with its lights, and woods."""
    h, u, w = scene.height, scene.u, scene.width
    for k, (share, swell, distance, depth) in enumerate(
        ((0.50, 58, 0.92, 0.2), (0.555, 30, 0.72, 0.3))
    ):
        sheet = scene.sheet(top=h * share - 240 * u, bottom=h * 0.8)
        line = scene.ridge(h * share, swell, length=560)
        if k:
            for i in range(15):
                x = scene.left + (i + scene.between(0, 1)) * (scene.right - scene.left) / 15
                plants.leaf_tree(
                    scene, sheet, x, line.at(x) + 12, scene.between(50, 96) * u, distance=distance
                )
            for i in range(int(scene.between(2, 5))):
                x = w * (0.5 - side * 0.28) + (i - 1) * 92 * u
                buildings.house(
                    scene,
                    sheet,
                    x,
                    line.at(x) + 10,
                    74 * u,
                    42 * u,
                    distance=distance * 0.8,
                    smoke=depth - 0.002 if i == 0 else None,
                )
        nature.hill(
            scene, sheet, line, brighten(scene.grass(), 0.88), distance=distance, bottom=h * 0.8
        )
        scene.put(sheet, depth)


def _road_sheet(
    scene: Set, sheet: Sheet, road: _Road, top: float, bottom: float, *, distance: float
) -> None:
    """The road between two heights, with its ruts and the grass between them."""
    steps = 22
    ys = [top + (bottom - top) * i / steps for i in range(steps + 1)]
    paper = scene.tone("#d5bd94" if not scene.snowy else "#d3dde6", distance)
    body = [*(road.edge(y, -1) for y in ys), *(road.edge(y, 1) for y in reversed(ys))]
    sheet.cut(
        polygon(body),
        brighten(paper, 1.04),
        brighten(paper, 0.84),
        torn=4 if distance < 0.1 else 2,
        shadow=Shadow(2, 4, 6, 0.3),
    )
    for out in (-0.5, 0.5):
        rut = [
            *(road.edge(y, out - 0.1) for y in ys),
            *(road.edge(y, out + 0.1) for y in reversed(ys)),
        ]
        sheet.cut(polygon(rut), brighten(paper, 0.84), shadow=Shadow(-1, -2, 3, 0.25), edge=-0.1)


@own_chance
def _country(scene: Set, road: _Road) -> None:
    """The fields on both sides of the road and the road itself, back to its far end."""
    h = scene.height
    sheet = scene.sheet(top=h * 0.55, bottom=h * 0.92)
    for k, share in enumerate((0.585, 0.635, 0.70)):
        tint = brighten(scene.grass(), 0.94 + 0.05 * k)
        crop = scene.pick(("#d9bf5a", "#b4c860", "#c9a052"))
        if not scene.snowy and k == 1:
            tint = mix(tint, crop, 0.6)
        nature.hill(
            scene,
            sheet,
            scene.ridge(h * share, 9, length=640),
            tint,
            distance=0.5 - 0.13 * k,
            bottom=h * 0.92,
            torn=4,
        )
    for _ in range(12):
        y = h * scene.between(0.6, 0.76)
        x = road.edge(y, scene.pick_number((-1.0, 1.0)))[0]
        x += (1 if x > road.middle(y) else -1) * scene.between(90, 900) * scene.u
        plants.bush(scene, sheet, x, y, scene.between(24, 52) * scene.u, distance=0.35)
    _road_sheet(scene, sheet, road, road.far[1] + 2, h * 0.9, distance=0.24)
    scene.put(sheet, 0.5)


@own_chance
def _verges(scene: Set, road: _Road, floor: float, *, kind: float) -> None:
    """What lines the road: an avenue of poplars, an orchard, walls and hedges, or poles."""
    u = scene.u
    sheet = scene.sheet(top=-100, bottom=floor + 60)
    rows = [road.far[1] + (floor - 10 - road.far[1]) * (i / 5) ** 1.25 for i in range(6)]
    if kind < 0.65:
        _avenue(scene, sheet, road, rows, poplars=kind < 0.35)
    else:
        spots = [
            (road.edge(y, 0)[0] + road.half(y) * 1.3 + (40 + 96 * i) * u, y + 6, (60 + 96 * i) * u)
            for i, y in enumerate(rows)
        ]
        wayside.poles(scene, sheet, spots, distance=0.2)
    if kind > 0.35:
        low = floor - 30 * u
        _enclosure(scene, sheet, scene.left, road.edge(low, -1.25)[0], low)
        _enclosure(scene, sheet, road.edge(low, 1.25)[0], scene.right, low)
    scene.put(sheet, 0.7)


def _avenue(scene: Set, sheet: Sheet, road: _Road, rows: list[float], *, poplars: bool) -> None:
    """Trees on both sides of the road, taller towards us."""
    u = scene.u
    for i, y in enumerate(rows):
        for out in (-1, 1):
            x = road.edge(y, 0)[0] + out * (road.half(y) * 1.25 + (26 + 84 * i) * u)
            tall, distance = (70 + 96 * i) * u * scene.between(0.9, 1.1), 0.42 - 0.07 * i
            if poplars:
                wayside.poplar(scene, sheet, x, y + 8, tall * 1.2, distance=distance)
            else:
                x += out * 20 * i * u
                plants.leaf_tree(scene, sheet, x, y + 8, tall, distance=distance)


@own_chance
def _enclosure(scene: Set, sheet: Sheet, left: float, right: float, low: float) -> None:
    """A hedge, a wall or a fence between a field and us."""
    u = scene.u
    if scene.chance(0.5):
        wayside.hedge(
            scene, sheet, lambda _x: low + 30 * u, 62 * u, left=left, right=right, distance=0.12
        )
    elif scene.chance(0.5):
        wayside.dry_wall(
            scene,
            sheet,
            lambda x: low + 26 * u + 5 * math.sin(x / 120),
            46 * u,
            left=left,
            right=right,
            distance=0.12,
        )
    else:
        base = low + 30 * u
        street.fence(scene, sheet, left, right, base, 74 * u, colour="#a3835c", distance=0.1)


@own_chance
def _wayside_flowers(scene: Set, sheet: Sheet, road: _Road, floor: float) -> None:
    """Grass and flowers on the verges, never on the road."""
    u, h = scene.u, scene.height
    green = scene.tone("#9fb8c4" if scene.snowy else brighten(scene.grass(), 0.8))
    for k in range(30):
        y = floor + (h - floor) * (0.08 + 0.03 * k)
        out = scene.between(1.15, 2.6) * (1 if k % 2 else -1)
        x = road.edge(y, out)[0]
        size = (34 + 1.6 * k) * u
        if k % 3 == 0 and not scene.snowy and scene.light.season is not Season.AUTUMN:
            plants.flower(
                scene,
                sheet,
                x,
                y,
                size * 1.1,
                scene.pick(("#e0584f", "#f0c23f", "#f4efe4", "#6f8ad9")),
            )
        else:
            plants.tuft(scene, sheet, x, y, size, green)
