"""Up and down country: the hills, and the road that winds through them."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.film.look import Season, Setting
from studio.theatre.backdrops.road import country_road
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Point, Shadow, Sheet, polygon, ribbon
from studio.theatre.scene import Ground, Place, Ridge, Set, own_chance
from studio.theatre.shapes import buildings, nature, plants, towers, wayside
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

    def lower(self, dy: float) -> "_Swell":
        """A line that runs along further down."""
        return replace(self, ridge=self.ridge.moved(dy))


def hills(scene: Set) -> Place:
    """Steep hills behind each other with a path over them; sheep, walls, old stones, a mill."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.52
    paint_sky(scene, horizon)
    side = 1 if scene.chance(0.5) else -1
    landmark = scene.between(0, 1)
    for k in range(4):
        _rise(scene, k, side=side, landmark=landmark)
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


_BANDS = (
    (0.53, 190, 0.92, 0.18),
    (0.60, 230, 0.70, 0.30),
    (0.69, 240, 0.44, 0.46),
    (0.765, 150, 0.2, 0.66),
)


@own_chance
def _rise(scene: Set, k: int, *, side: int, landmark: float) -> None:
    """One row of hills, ``k`` counted from the furthest, with what stands on it."""
    w, h, u = scene.width, scene.height, scene.u
    share, rise, distance, depth = _BANDS[k]
    away = side * (1 if k % 2 else -1)
    crest = w * (0.5 + away * scene.between(0.18, 0.4))
    height, broad = rise * scene.between(0.75, 1.25) * u, w * scene.between(0.13, 0.24)
    swell = _Swell(scene.ridge(h * share, 20, length=620), crest, height, broad)
    sheet = scene.sheet(top=h * share - 560 * u, bottom=h * (share + 0.3))
    tint = brighten(scene.grass(), (0.84, 0.92, 1.0, 1.06)[k])
    if k == 2:
        _landmark(scene, sheet, swell, landmark, distance, depth)
    if k % 2:
        _wood(scene, sheet, swell, (0, 84, 0, 250)[k] * u, distance, count=(0, 12, 0, 4)[k])
    paper = scene.tone(tint, distance)
    outline = polygon(_land(scene, swell, h * (share + 0.3)))
    sheet.cut(outline, paper, brighten(paper, 0.7), torn=6, shadow=Shadow(3, -9, 16, 0.34))
    if k in (1, 2):
        _patches(scene, sheet, swell, tint, distance)
    if k == 2:
        _footpath(scene, sheet, swell, distance)
    if k == 3 and scene.chance(0.7):
        low = swell.lower(60 * u)
        wayside.dry_wall(scene, sheet, low.at, 26 * u, left=scene.left, right=scene.right,
                         distance=distance)  # fmt: skip
    scene.put(sheet, depth)
    if k == 2 and scene.chance(0.75) and not scene.snowy:
        field = swell.lower(40 * u)
        wayside.flock(scene, w * (0.5 - side * 0.2), field.at, 24 * u, depth + 0.002, count=5,
                      distance=distance)  # fmt: skip


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
    """What stands on the third hill: old stones, a mill, a cottage or one great tree."""
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
            rim = line.lower(drop + 8).at
            wayside.hedge(scene, sheet, rim, 15 * u, left=x0, right=x0 + wide, distance=distance)


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


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.HILLS: hills,
    Setting.COUNTRY_ROAD: country_road,
}
