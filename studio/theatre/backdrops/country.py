"""Open country: meadow and farmland."""

from collections.abc import Callable

from studio.film.look import Season, Setting
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, ellipse, polygon, rect, union
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import buildings, fields, nature, plants, sights, street, towers, wayside
from studio.theatre.shapes.boughs import bough
from studio.theatre.shapes.landform import thrown
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.undergrowth import falling_leaves, fireflies, scatter_meadow


def meadow(scene: Set) -> Place:
    """Rolling green, single trees, flowers to the front."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.55
    paint_sky(scene, horizon)
    bands = ((0.49, 52, 0.88, 0.20), (0.555, 40, 0.62, 0.34), (0.63, 34, 0.34, 0.52))
    for i, (share, swell, distance, depth) in enumerate(bands):
        sheet = scene.sheet(top=h * share - 480 * u, bottom=h * (share + 0.26))
        line = scene.ridge(h * share, swell, length=520)
        trees = (9, 5, 2)[i]
        for k in range(trees):
            x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / trees
            if i == 2:
                x = scene.width * (
                    scene.between(0.02, 0.22) if k == 0 else scene.between(0.78, 0.98)
                )
            plants.leaf_tree(
                scene,
                sheet,
                x,
                line.at(x) + 16,
                (70, 130, 300)[i] * scene.between(0.85, 1.2) * u,
                distance=distance,
            )
        tint = brighten(scene.grass(), (0.86, 0.95, 1.04)[i])
        nature.hill(scene, sheet, line, tint, distance=distance, bottom=h * (share + 0.26))
        if i == 1 and scene.chance(0.6):
            x = scene.width * scene.between(0.3, 0.7)
            y, smoke = line.at(x) + 20, depth - 0.002
            buildings.house(scene, sheet, x, y, 100 * u, 58 * u, distance=distance, smoke=smoke)
        scene.put(sheet, depth)
    _heart(scene)
    floor = h * 0.745
    front = scene.sheet(top=floor - 180 * u)
    line = scene.ridge(floor, 24, length=640)
    nature.near_ground(scene, front, line, scene.grass())
    scatter_meadow(scene, front, line, top=0.0)
    fireflies(scene)
    scene.put(front, 0.95)
    plants.grass_frame(scene, scene.tone("#447a3c" if not scene.snowy else "#8fa9b8"))
    if scene.chance(0.45):
        bough(scene, 1 if scene.chance(0.5) else -1)
    if scene.light.season is Season.AUTUMN:
        falling_leaves(scene, count=10)
    ground = Ground(
        horizon,
        floor,
        h * 0.895,
        400 * u,
        (0.14 * w, 0.86 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.34 * h),
    )
    return scene.finish(ground)


@own_chance
def _heart(scene: Set) -> None:
    """What this meadow has of its own: a brook, a path, haystacks, sheep, or one great oak."""
    w, h, u = scene.width, scene.height, scene.u
    kind, side = scene.between(0, 1), 1 if scene.chance(0.5) else -1
    x, bend = w * (0.5 + side * scene.between(0.06, 0.2)), side * scene.between(80, 220) * u
    sheet = scene.sheet(top=h * 0.2, bottom=h * 0.9)
    low = scene.ridge(h * 0.70, 14, length=560)
    if kind < 0.44:
        colour = ("#bcd6e4" if scene.snowy else "#4fa3b8") if kind < 0.24 else "#d9c49a"
        sights.brook(
            scene,
            sheet,
            (x, h * 0.60),
            (x - side * 240 * u, h * 0.80),
            420 * u,
            bend=bend,
            colour=colour,
            distance=0.18,
        )
    elif kind < 0.62:
        fields.haystacks(
            scene, sheet, w * (0.5 + side * 0.25), low.at, 130 * u, count=3, distance=0.2
        )
    elif kind < 0.8:
        oak = w * (0.5 + side * 0.33)
        thrown(scene, sheet, oak, low.at(oak), 160 * u, 500 * u)
        plants.leaf_tree(scene, sheet, oak, low.at(oak) + 8, 500 * u, distance=0.12)
    elif not scene.snowy:
        wayside.flock(scene, w * (0.5 + side * 0.24), low.at, 32 * u, 0.61, count=5, distance=0.2)
    scene.put(sheet, 0.6)


def farmland(scene: Set) -> Place:
    """Striped fields, a barn and a windmill, a fence and crops in front."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.53
    paint_sky(scene, horizon)
    far = scene.sheet(top=h * 0.36, bottom=h * 0.75)
    nature.hill(scene, far, scene.ridge(h * 0.475, 34), "#7a9a58", distance=0.85, bottom=h * 0.75)
    line = scene.ridge(h * 0.535, 20)
    nature.hill(scene, far, line, scene.grass(), distance=0.62, bottom=h * 0.75)
    for k in range(14):
        x = scene.left + (k + scene.between(0, 1)) * (scene.right - scene.left) / 14
        plants.bush(scene, far, x, line.at(x) + 12, scene.between(24, 44) * u, distance=0.62)
    scene.put(far, 0.24)
    mid = scene.sheet(top=h * 0.06, bottom=h * 0.92)
    _fields(scene, mid, h * 0.585)
    mill_x = w * scene.pick_number((0.14, 0.86)) + scene.between(-30, 30)
    if scene.chance(0.55):
        towers.windmill(scene, mid, mill_x, h * 0.60, 290 * u, distance=0.25, depth=0.45)
    else:
        buildings.house(scene, mid, mill_x, h * 0.625, 230 * u, 120 * u, distance=0.2, smoke=0.448)
        plants.leaf_tree(scene, mid, mill_x + 190 * u, h * 0.63, 250 * u, distance=0.2)
    barn_x = w - mill_x + scene.between(-120, 120)
    _barn(scene, mid, barn_x, h * 0.635, scene.between(240, 330) * u)
    scene.put(mid, 0.45)
    floor = h * 0.775
    front = scene.sheet(top=floor - 380 * u)
    line = scene.ridge(floor, 14, length=640)
    street.fence(scene, front, scene.left, scene.right, floor + 14, 104 * u, colour="#c9a878")
    soil = scene.grass() if scene.snowy else mix(scene.grass(), "#b98d4f", 0.35)
    nature.near_ground(scene, front, line.moved(6), soil)
    scatter_meadow(scene, front, line, top=20)
    kind, side = scene.between(0, 1), scene.pick_number((-1.0, 1.0))
    if kind < 0.4:
        fields.scarecrow(scene, front, w * (0.5 + side * 0.36), floor + 50 * u, 330 * u)
    elif kind < 0.7:
        x = w * (0.5 + side * 0.36)
        fields.haystacks(scene, front, x, line.moved(50 * u).at, 150 * u, count=2, distance=0.0)
    scene.put(front, 0.95)
    _crop_frame(scene)
    ground = Ground(
        horizon,
        floor,
        h * 0.905,
        400 * u,
        (0.16 * w, 0.84 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.30 * h),
    )
    return scene.finish(ground)


@own_chance
def _fields(scene: Set, sheet: Sheet, top: float) -> None:
    """Ploughed and sown strips that run to a vanishing point."""
    h, w = scene.height, scene.width
    papers = {
        Season.SPRING: ("#9ccb5a", "#7fb24a", "#c9d56a", "#8a6a48"),
        Season.SUMMER: ("#e2bd4f", "#88b04a", "#d2a840", "#6d9a44"),
        Season.AUTUMN: ("#b98546", "#8a6240", "#d2a24a", "#9a7440"),
        Season.WINTER: ("#eef3f5", "#d6e2ea", "#e4edf2", "#cbd9e3"),
    }[Season.WINTER if scene.snowy else scene.light.season]
    vanish = (w * scene.between(0.4, 0.6), top - 130)
    base = scene.tone(papers[0], 0.35)
    sheet.cut(
        scene.ridge(top, 12).path(bottom=h * 0.92),
        base,
        brighten(base, 0.8),
        torn=6,
        shadow=Shadow(0, -7, 12, 0.36),
    )
    strips = 12
    for k in range(strips):
        x0 = scene.left - 500 + (scene.right - scene.left + 1000) * k / strips
        x1 = x0 + (scene.right - scene.left + 1000) / strips * 0.62
        y0 = top + 22

        def toward(x: float, y: float = y0) -> float:
            t = (y - vanish[1]) / (h * 0.92 - vanish[1])
            return vanish[0] + (x - vanish[0]) * t

        paper = scene.tone(papers[k % len(papers)], 0.22)
        strip = polygon([(toward(x0), y0), (toward(x1), y0), (x1, h * 0.92), (x0, h * 0.92)])
        sheet.cut(
            strip,
            mix(paper, scene.light.haze, 0.25),
            brighten(paper, 0.88),
            shadow=Shadow(2, 3, 5, 0.25),
            torn=2.5,
        )


@own_chance
def _barn(scene: Set, sheet: Sheet, x: float, base: float, size: float) -> None:
    """A red barn with a gambrel roof and a cross-braced door."""
    red, white, cast = (
        scene.tone("#b3423a", 0.15),
        scene.tone("#f1e7d2", 0.12),
        scene.light.shadow(1.0),
    )
    hw, wall = size * 0.42, size * 0.42
    body = [
        (x - hw, base),
        (x - hw, base - wall),
        (x - hw * 0.62, base - wall - size * 0.26),
        (x, base - wall - size * 0.38),
        (x + hw * 0.62, base - wall - size * 0.26),
        (x + hw, base - wall),
        (x + hw, base),
    ]
    sheet.cut(polygon(body), red, brighten(red, 0.78), shadow=cast)
    roof = scene.tone("#f3f6f8" if scene.snowy else "#55485c", 0.15)
    t = size * 0.05
    rim = [
        (x - hw - t * 1.4, base - wall + t),
        (x - hw * 0.64, base - wall - size * 0.28 - t),
        (x, base - wall - size * 0.40 - t),
        (x + hw * 0.64, base - wall - size * 0.28 - t),
        (x + hw + t * 1.4, base - wall + t),
        (x + hw - t * 0.4, base - wall + t * 1.2),
        (x + hw * 0.58, base - wall - size * 0.22),
        (x, base - wall - size * 0.33),
        (x - hw * 0.58, base - wall - size * 0.22),
        (x - hw + t * 0.4, base - wall + t * 1.2),
    ]
    sheet.cut(polygon(rim), roof, brighten(roof, 0.85), shadow=cast)
    _barn_door(scene, size, white, sheet, x, base, red)
    buildings.window(
        scene,
        sheet,
        x - size * 0.06,
        base - wall - size * 0.2,
        size * 0.12,
        size * 0.12,
        distance=0.1,
    )
    _bales(scene, size, sheet, x, hw, base)


def _barn_door(
    scene: Set, size: float, white: str, sheet: Sheet, x: float, base: float, red: str
) -> None:
    """The cross-braced door."""
    dw, dh = size * 0.26, size * 0.3
    sheet.cut(
        rect(x - dw / 2 - 5, base - dh - 5, dw + 10, dh + 5), white, shadow=scene.light.shadow(0.4)
    )
    sheet.cut(rect(x - dw / 2, base - dh, dw, dh), brighten(red, 0.7), shadow=buildings.INSET)
    cross = [
        polygon(
            [
                (x - dw / 2, base),
                (x - dw / 2 + 8, base),
                (x + dw / 2, base - dh),
                (x + dw / 2 - 8, base - dh),
            ]
        ),
        polygon(
            [
                (x + dw / 2, base),
                (x + dw / 2 - 8, base),
                (x - dw / 2, base - dh),
                (x - dw / 2 + 8, base - dh),
            ]
        ),
    ]
    for piece in cross:
        sheet.cut(piece, white, shadow=Shadow(2, 2, 2, 0.3))


def _bales(scene: Set, size: float, sheet: Sheet, x: float, hw: float, base: float) -> None:
    """Bales of hay beside a barn."""
    for k in range(3):
        hx, r = x + hw + size * (0.16 + 0.17 * k), size * 0.085
        hay = scene.tone("#e0b44c", 0.1)
        sheet.cut(
            ellipse(hx, base - r * 0.8, r, r),
            hay,
            brighten(hay, 0.8),
            shadow=scene.light.shadow(0.5),
        )
        sheet.cut(
            ellipse(hx, base - r * 0.8, r * 0.5, r * 0.5),
            brighten(hay, 0.88),
            shadow=Shadow(1, 2, 2, 0.25),
        )


@own_chance
def _crop_frame(scene: Set) -> None:
    """Ears of corn (or dry stalks) out of focus in the corners."""
    u = scene.u
    colour = scene.tone("#b9c9d3" if scene.snowy else "#9a7a2f")
    for side in (-1, 1):
        x0 = scene.left if side < 0 else scene.right
        sheet = scene.sheet(
            min(x0, x0 - side * 460 * u) - 20,
            scene.height - 380 * u,
            max(x0, x0 - side * 460 * u) + 20,
            scene.bottom,
        )
        for k in range(12):
            x = x0 - side * k * 36 * u
            height = (340 * (1 - k / 15) * scene.between(0.8, 1.0)) * u
            lean = scene.between(-22, 22)
            top = scene.bottom - height
            tone = brighten(colour, scene.between(0.75, 1.1))
            sheet.cut(
                polygon(
                    [
                        (x - 4, scene.bottom),
                        (x + lean - 2, top),
                        (x + lean + 2, top),
                        (x + 4, scene.bottom),
                    ]
                ),
                tone,
                shadow=None,
            )
            grains = [
                ellipse(x + lean + s * 9 * u, top + 14 * i * u, 6 * u, 11 * u, rotation=s * 26)
                for i in range(5)
                for s in (-1, 1)
            ]
            sheet.cut(union(*grains), tone, shadow=None)
        scene.put(
            sheet,
            1.42,
            at=(x0, scene.bottom),
            motion=Motion(turn=0.7 * scene.windy, period_turn=3.2, phase=side),
            blur=3,
        )


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.MEADOW: meadow,
    Setting.FARMLAND: farmland,
}
