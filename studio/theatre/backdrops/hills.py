"""Up and down country: the hills, and the road that winds through them."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from studio.film.look import Season, Setting
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Point, Shadow, Sheet, polygon, ribbon
from studio.theatre.scene import Ground, Place, Ridge, Set, own_chance
from studio.theatre.shapes import buildings, nature, plants, street, towers, wayside
from studio.theatre.shapes.boughs import bough
from studio.theatre.shapes.landform import thrown
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.undergrowth import falling_leaves, fireflies, scatter_meadow


@dataclass(frozen=True)
class _Swell:
    """A great round hill on a ridge: where it crests, how high and how broad."""

    ridge: Ridge
    x: float
    height: float
    broad: float

    def at(self, x: float) -> float:
        """The line's y at x."""
        return self.ridge.at(x) - self.height * math.exp(-(((x - self.x) / self.broad) ** 2))


def hills(scene: Set) -> Place:
    """Steep green hills behind each other, with a path over them; sheep, walls, a ruin or chapel."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.52
    paint_sky(scene, horizon)
    side = 1 if scene.chance(0.5) else -1
    landmark = scene.between(0, 1)
    bands = (
        (0.53, 190, 0.92, 0.18),
        (0.60, 230, 0.70, 0.30),
        (0.69, 240, 0.44, 0.46),
        (0.765, 150, 0.2, 0.66),
    )
    for k, (share, rise, distance, depth) in enumerate(bands):
        away = side * (1 if k % 2 else -1)
        crest = w * (0.5 + away * scene.between(0.18, 0.4))
        swell = _Swell(
            scene.ridge(h * share, 20, length=620),
            crest,
            rise * scene.between(0.75, 1.25) * u,
            w * scene.between(0.13, 0.24),
        )
        sheet = scene.sheet(top=h * share - 560 * u, bottom=h * (share + 0.3))
        tint = brighten(scene.grass(), (0.84, 0.92, 1.0, 1.06)[k])
        if k == 2:
            _landmark(scene, sheet, swell, landmark, distance, depth)
        if k == 1 or k == 3:
            _wood(scene, sheet, swell, (0, 84, 0, 250)[k] * u, distance, count=(0, 12, 0, 4)[k])
        paper = scene.tone(tint, distance)
        outline = _land(scene, swell, h * (share + 0.3))
        sheet.cut(
            polygon(outline), paper, brighten(paper, 0.7), torn=6, shadow=Shadow(3, -9, 16, 0.34)
        )
        if k in (1, 2):
            _patches(scene, sheet, swell, tint, distance)
        if k == 2:
            _footpath(scene, sheet, swell, distance)
        if k == 3 and scene.chance(0.7):
            wayside.dry_wall(scene, sheet, lambda x, s=swell: s.at(x) + 60 * u, 26 * u,
                             left=scene.left, right=scene.right, distance=distance)  # fmt: skip
        scene.put(sheet, depth)
        if k == 2 and scene.chance(0.75) and not scene.snowy:
            wayside.flock(
                scene,
                w * (0.5 - side * 0.2),
                lambda x, s=swell: s.at(x) + 40 * u,
                24 * u,
                depth + 0.002,
                count=5,
                distance=distance,
            )
    floor = h * 0.785
    _near_meadow(scene, floor)
    if scene.chance(0.6):
        bough(scene, side if scene.chance(0.5) else -side)
    plants.grass_frame(scene, scene.tone("#4f7f38" if not scene.snowy else "#9db4c4"))
    if scene.light.season is Season.AUTUMN:
        falling_leaves(scene, count=8)
    ground = Ground(
        horizon, floor, h * 0.90, 400 * u, (0.14 * w, 0.86 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.30 * h),
    )  # fmt: skip
    return scene.finish(ground)


def _land(scene: Set, line: "_Swell", bottom: float) -> list[Point]:
    """The outline of the land under a line."""
    xs = [scene.left - 40 + 24.0 * i for i in range(int((scene.right - scene.left + 80) / 24) + 2)]
    return [*((x, line.at(x)) for x in xs), (xs[-1], bottom), (xs[0], bottom)]


@own_chance
def _wood(
    scene: Set, sheet: Sheet, line: "_Swell", size: float, distance: float, *, count: int
) -> None:
    """Trees on a hill, in clumps; never in the middle of the nearest one."""
    firs = scene.chance(0.3)
    for k in range(count):
        x = scene.width * (scene.between(-0.08, 0.3) if k % 2 else scene.between(0.7, 1.08))
        if count > 5 and k % 3 == 0:
            x = scene.between(scene.left, scene.right)
        grow = plants.conifer if firs else plants.leaf_tree
        grow(scene, sheet, x, line.at(x) + 14, size * scene.between(0.75, 1.25), distance=distance)


@own_chance
def _landmark(
    scene: Set, sheet: Sheet, line: "_Swell", kind: float, distance: float, depth: float
) -> None:
    """What stands on the crest of the third hill: old stones, a mill, a cottage or one great tree."""
    u, x = scene.u, line.x
    base = line.at(x) + 14
    if kind < 0.25:
        wayside.stone_ring(scene, sheet, x, base + 14, 190 * u, distance)
    elif kind < 0.5:
        towers.windmill(scene, sheet, x, base, 230 * u, distance=distance, depth=depth)
    elif kind < 0.75:
        buildings.house(
            scene, sheet, x, base, 140 * u, 78 * u, distance=distance, smoke=depth - 0.002
        )
        plants.leaf_tree(
            scene, sheet, x + 110 * u, line.at(x + 110 * u) + 12, 130 * u, distance=distance
        )
    else:
        plants.leaf_tree(scene, sheet, x, base, 280 * u, distance=distance)


@own_chance
def _patches(scene: Set, sheet: Sheet, line: "_Swell", tint: str, distance: float) -> None:
    """Fields and hedges that follow the hill's round."""
    u = scene.u
    for k in range(4):
        x0 = scene.between(scene.left, scene.right - 300)
        wide, drop = scene.between(170, 330) * u, scene.between(24, 60) * u
        deep = scene.between(30, 60) * u
        top = [(x0 + wide * i / 6, line.at(x0 + wide * i / 6) + drop) for i in range(7)]
        low = [(x - 30 * u + wide * 0.06, y + deep) for x, y in top]
        colour = scene.pick(("#d9c46a", "#a3bf5a", "#c9a85a", "#8fb060"))
        paper = scene.tone(
            mix(colour, tint, 0.2) if not scene.snowy else brighten(tint, scene.between(0.92, 1.0)),
            distance,
        )
        sheet.cut(
            polygon([*top, *reversed(low)]),
            paper,
            brighten(paper, 0.9),
            torn=2.5,
            shadow=Shadow(1, 3, 4, 0.24),
        )
        if k % 2:
            wayside.hedge(scene, sheet, lambda x, d=drop: line.at(x) + d + 8, 15 * u,
                          left=x0, right=x0 + wide, distance=distance)  # fmt: skip


@own_chance
def _footpath(scene: Set, sheet: Sheet, line: "_Swell", distance: float) -> None:
    """A pale path that climbs to the crest in bends."""
    u = scene.u
    x, y = line.x, line.at(line.x) + 6
    points, widths = [(x, y)], [5 * u]
    way = 1 if scene.chance(0.5) else -1
    for k in range(6):
        x += way * (34 + 30 * k) * u
        y = max(y + 26 * u, line.at(x) + 12)
        points.append((x, y))
        widths.append((8 + 5 * k) * u)
        way = -way if k % 2 else way
    paper = scene.tone("#e8dcc0" if not scene.snowy else "#cfdbe4", distance)
    sheet.cut(
        ribbon(points, widths), paper, brighten(paper, 0.92), torn=2, shadow=Shadow(1, 3, 3, 0.25)
    )


def _near_meadow(scene: Set, floor: float) -> None:
    """The slope that actors stand on: stones, heather and flowers."""
    w, u = scene.width, scene.u
    front = scene.sheet(top=floor - 200 * u)
    line = scene.ridge(floor, 24, length=720)
    nature.near_ground(scene, front, line, scene.grass())
    for k in range(5):
        x = w * (scene.between(-0.04, 0.22) if k % 2 else scene.between(0.78, 1.04))
        size = scene.between(26, 60) * u
        thrown(scene, front, x, line.at(x) + 34, size * 1.8, size * 0.7)
        nature.rock(scene, front, x, line.at(x) + 32, size, "#8a8694")
    for k in range(7):
        x = w * (scene.between(-0.06, 0.24) if k % 2 else scene.between(0.76, 1.06))
        paper = scene.tone(
            "#c7d5dc" if scene.snowy else scene.pick(("#8a5f9a", "#a86f9a", "#d9b24a"))
        )
        plants.tuft(
            scene,
            front,
            x,
            line.at(x) + scene.between(14, 60) * u,
            scene.between(40, 70) * u,
            paper,
        )
    scatter_meadow(scene, front, line, top=12.0)
    fireflies(scene)
    scene.put(front, 0.95)


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
        straight = self.far[0] + (self.near[0] - self.far[0]) * t**1.5
        return straight + self.bend * math.sin(math.tau * t**0.62) * (0.12 + 0.88 * t) * (
            1.15 - min(1.0, t)
        )

    def half(self, y: float) -> float:
        """Half its width at y."""
        return self.width * (0.012 + 0.988 * max(0.0, self.share(y)) ** 1.7) / 2

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
    _distance(scene, horizon, side=side)
    floor = h * 0.79
    kind = scene.between(0, 1)
    _country(scene, road, floor)
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
def _distance(scene: Set, horizon: float, *, side: int) -> None:
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
def _country(scene: Set, road: _Road, floor: float) -> None:
    """The fields on both sides of the road and the road itself, back to its far end."""
    h = scene.height
    sheet = scene.sheet(top=h * 0.55, bottom=h * 0.92)
    for k, share in enumerate((0.585, 0.635, 0.70)):
        tint = brighten(scene.grass(), 0.94 + 0.05 * k)
        if not scene.snowy and k == 1:
            tint = mix(tint, scene.pick(("#d9bf5a", "#b4c860", "#c9a052")), 0.6)
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
    h, u = scene.height, scene.u
    sheet = scene.sheet(top=-100, bottom=floor + 60)
    rows = [road.far[1] + (floor - 10 - road.far[1]) * (i / 5) ** 1.25 for i in range(6)]
    if kind < 0.65:
        for i, y in enumerate(rows):
            for out in (-1, 1):
                x = road.edge(y, 0)[0] + out * (road.half(y) * 1.25 + (26 + 84 * i) * u)
                tall = (70 + 96 * i) * u * scene.between(0.9, 1.1)
                if kind < 0.35:
                    wayside.poplar(scene, sheet, x, y + 8, tall * 1.2, distance=0.42 - 0.07 * i)
                else:
                    plants.leaf_tree(
                        scene, sheet, x + out * 20 * i * u, y + 8, tall, distance=0.42 - 0.07 * i
                    )
    else:
        spots = [
            (road.edge(y, 0)[0] + road.half(y) * 1.3 + (40 + 96 * i) * u, y + 6, (60 + 96 * i) * u)
            for i, y in enumerate(rows)
        ]
        wayside.poles(scene, sheet, spots, distance=0.2)
    if kind > 0.35:
        low = floor - 30 * u
        gap_left, gap_right = road.edge(low, -1.25)[0], road.edge(low, 1.25)[0]
        for left, right in ((scene.left, gap_left), (gap_right, scene.right)):
            if scene.chance(0.5):
                wayside.hedge(
                    scene,
                    sheet,
                    lambda _x: low + 30 * u,
                    62 * u,
                    left=left,
                    right=right,
                    distance=0.12,
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
                street.fence(
                    scene, sheet, left, right, low + 30 * u, 74 * u, colour="#a3835c", distance=0.1
                )
    scene.put(sheet, 0.7)


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


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.HILLS: hills,
    Setting.COUNTRY_ROAD: country_road,
}
