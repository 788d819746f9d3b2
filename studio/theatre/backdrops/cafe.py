"""A café or a shop: a counter with good things, shelves behind it, a window on the street."""

from studio.theatre.backdrops.room import Plan, foreground, room_ground, shell, spot, window_box
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    circle,
    ellipse,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Place, Set, own_chance
from studio.theatre.shapes import furniture, goods, hearth, pendants, seats, shelves
from studio.theatre.shapes.gluing import glue


def cafe(scene: Set) -> Place:
    """Coffee house, baker's or general store, by the seed; the window now here, now there."""
    kind = int(scene.rng.integers(3))
    wide = scene.width > 1.3 * scene.height
    wall, pattern, motif = (
        ("#7f9a8a", "#8fa998", "stripe"),
        ("#d9b08a", "#e3bf9c", "tile"),
        ("#b8705a", "#c4806a", "dot"),
        ("#8fa8b8", "#a0b7c5", "tile"),
    )[int(scene.rng.integers(4))]
    share = scene.pick_number((0.24, 0.30)) if wide else 0.3
    window = window_box(scene, share, wide=620 if wide else 380, tall=380, top=0.12)
    plan = Plan(
        wall,
        pattern,
        motif,
        scene.pick(("#5f4a3f", "#3f5d5a", "#e6d6bc")),
        scene.pick(("#8f8a86", "#a8744a", "#b5694a")),
        (window,),
        None,
        view="street",
        laid=scene.pick(("tiles", "boards", "tiles")),
    )
    floor = shell(scene, plan)
    u = scene.u * 1.2
    _window_dressing(scene, window)
    back = scene.sheet(bottom=floor + 90)
    left, right = spot(scene, 0.55, 0.46), spot(scene, 1.08, 1.16)
    for row in range(3):
        _shelf(scene, back, left + 30 * u, right, floor - (300 + 118 * row) * u, u, kind)
    scene.put(back, 0.48)
    _counter(scene, left - 20 * u, right, floor + 34, u, kind)
    shade = scene.pick(("#c9983a", "#34304a", "#a8433b"))
    for k in range(3):
        x = left + (right - left) * (0.12 + 0.3 * k)
        pendants.pendant_lamp(
            scene,
            x,
            -60,
            (150 + 20 * (k % 2)) * u,
            110 * u,
            0.68,
            colour=shade,
            globe=kind == 1,
        )
    near = scene.sheet(top=floor - 300 * u)
    tx = spot(scene, scene.pick_number((0.30, 0.40)), 0.34)
    top = _little_table(scene, near, tx, floor + 66, u)
    scene.put(near, 0.93)
    foreground(scene)
    return scene.finish(room_ground(scene, floor, (tx, top, 190 * u)), indoors=True)


@own_chance
def _window_dressing(scene: Set, window: tuple[float, float, float, float]) -> None:
    """A half curtain on brass, and a sign that swings outside."""
    x, y, w, h = window
    u = scene.u
    picture = smooth(
        [
            (x + w * 0.82 - 30 * u, y + 74 * u),
            (x + w * 0.82 + 26 * u, y + 74 * u),
            (x + w * 0.82 + 16 * u, y + 112 * u),
            (x + w * 0.82 - 20 * u, y + 112 * u),
        ],
        tension=0.3,
    )
    pendants.hanging_sign(scene, x + w * 0.82, y + 6, 92 * u, 0.30, picture)
    sheet = scene.sheet(x - 20, y + h * 0.5, x + w + 20, y + h + 20)
    cloth = scene.tone(scene.pick(("#f1e7d2", "#c2574a", "#6fa39a")))
    folds = int(w / (38 * u))
    for k in range(folds):
        fx = x + w * k / folds
        tone = brighten(cloth, 1.0 if k % 2 else 0.9)
        glue(
            scene, sheet, rounded_rect(fx, y + h * 0.68, w / folds + 3, h * 0.32, 6), tone, lift=0.3
        )
    rod = rounded_rect(x - 4, y + h * 0.665, w + 8, 9 * u, 4)
    glue(scene, sheet, rod, scene.tone("#d9ae4a"), lift=0.4)
    scene.put(sheet, 0.405)


@own_chance
def _shelf(
    scene: Set, sheet: Sheet, left: float, right: float, y: float, u: float, kind: int
) -> None:
    """One shelf with cups and jars, with bread, or with all sorts of goods."""
    x = left + 20 * u
    while x < right - 40 * u:
        if kind == 0 and scene.chance(0.5):
            for k in range(3):
                _cup(scene, sheet, x + k * 46 * u, y, 34 * u)
            x += 160 * u
        elif kind == 1:
            goods.loaves(scene, sheet, x, y, 170 * u, 62 * u)
            x += 190 * u
        elif kind == 2 and scene.chance(0.25):
            shelves.books(scene, sheet, x, y, 90 * u, 80 * u)
            x += 110 * u
        elif scene.chance(0.15):
            furniture.plant(scene, sheet, x + 30 * u, y, 80 * u)
            x += 90 * u
        else:
            goods.jar(scene, sheet, x + 24 * u, y, scene.between(60, 88) * u)
            x += 62 * u
    wood = scene.tone("#7a5236")
    glue(scene, sheet, rect(left, y, right - left, 15 * u), wood, lift=1.0)
    lamp = mix(scene.tone("#7a5236"), scene.light.lamp, 0.7 * scene.light.glow)
    sheet.cut(rect(left, y + 15 * u, right - left, 4), lamp, shadow=None, edge=0)


def _cup(scene: Set, sheet: Sheet, x: float, base: float, s: float) -> None:
    tone = scene.tone(scene.pick(("#f4ede0", "#6fa39a", "#d9694e", "#f4ede0")))
    handle = ribbon(
        [
            (x + s * 0.4, base - s * 0.7),
            (x + s * 0.8, base - s * 0.5),
            (x + s * 0.4, base - s * 0.2),
        ],
        [6, 6, 6],
    )
    glue(scene, sheet, handle, brighten(tone, 0.9), lift=0.3)
    bowl = [
        (x - s * 0.5, base - s * 0.85),
        (x + s * 0.5, base - s * 0.85),
        (x + s * 0.34, base),
        (x - s * 0.34, base),
    ]
    glue(scene, sheet, polygon(bowl), tone, lift=0.5)


@own_chance
def _counter(scene: Set, left: float, right: float, base: float, u: float, kind: int) -> None:
    """The counter: panelled front, glass case, and the machine or the scales on top."""
    h = 215 * u
    sheet = scene.sheet(left - 60, base - h - 300 * u, right + 40, base + 30)
    tone = scene.tone(scene.pick(("#3f6d6a", "#7a4a35", "#a8504a", "#4a5a7a")))
    glue(scene, sheet, rect(left, base - h, right - left, h), tone, lift=1.0)
    step = 130 * u
    for k in range(int((right - left) / step)):
        panel = rounded_rect(left + 14 + k * step, base - h * 0.82, step - 22, h * 0.66, 6)
        glue(scene, sheet, panel, brighten(tone, 1.14), lift=0.3)
    glue(scene, sheet, rect(left, base - 16, right - left, 18), brighten(tone, 0.6), lift=0)
    top = base - h
    slab = scene.tone("#d9b98a")
    glue(
        scene,
        sheet,
        rounded_rect(left - 16, top - 16, right - left + 60, 24 * u, 6),
        slab,
        lift=0.9,
    )
    at = left + 60 * u
    _case(scene, sheet, at, top - 14, 300 * u, 120 * u, kind)
    at += 380 * u
    if kind == 0:
        _machine(scene, sheet, at, top - 14, u)
    else:
        _till(scene, sheet, at, top - 14, u)
    scene.put(sheet, 0.62)
    if kind == 0 and scene.light.burning:
        hearth.steam(scene, at + 80 * u, top - 14, 0.622, 90 * u)


def _case(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, kind: int) -> None:
    """A glass case with cakes, loaves or cheeses."""
    light = scene.light
    inside = mix(scene.tone("#f0e2c6"), light.lamp, 0.6 * light.glow)
    glue(scene, sheet, rounded_rect(x, base - h, w, h, 10), inside, lift=0.6, fade=0.9)
    if kind == 1:
        goods.loaves(scene, sheet, x + 10, base - 4, w - 20, h * 0.5)
    elif kind == 2:
        goods.cheeses(scene, sheet, x + 10, base - 4, w - 20, h * 0.55)
    else:
        for k in range(3):
            _cake(scene, sheet, x + w * (0.18 + 0.32 * k), base - 4, h * 0.62)
    glass = polygon(
        [
            (x + w * 0.08, base),
            (x + w * 0.26, base - h),
            (x + w * 0.4, base - h),
            (x + w * 0.22, base),
        ]
    )
    sheet.cut(glass, "#ffffff", shadow=None, edge=0, opacity=0.16)
    brass = scene.tone("#d9ae4a")
    frame: list[Path] = [
        rect(x, base - h, w, 7),
        rect(x, base - h, 7, h),
        rect(x + w - 7, base - h, 7, h),
    ]
    glue(scene, sheet, union(*frame), brass, lift=0.4)
    scene.shine(
        x + w / 2,
        base - h * 0.5,
        w * 0.6,
        0.621,
        colour=light.lamp,
        strength=0.5 * light.glow,
        flicker=0.02,
    )


def _cake(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    tone = scene.tone(scene.pick(("#e6a3ae", "#8a5a3f", "#f0dcae", "#c98a4a")))
    glue(scene, sheet, rounded_rect(x - h * 0.5, base - h * 0.62, h, h * 0.5, 8), tone, lift=0.4)
    glue(
        scene,
        sheet,
        rounded_rect(x - h * 0.53, base - h * 0.72, h * 1.06, h * 0.2, 9),
        scene.tone("#f6efe2"),
        lift=0.3,
    )
    cherries = [circle(x + dx * h, base - h * 0.78, h * 0.08) for dx in (-0.3, 0.0, 0.3)]
    sheet.cut(union(*cherries), scene.tone("#c2423a"), shadow=Shadow(1, 2, 2, 0.3))
    glue(
        scene,
        sheet,
        rounded_rect(x - h * 0.58, base - h * 0.12, h * 1.16, h * 0.1, 4),
        scene.tone("#d8dee2"),
        lift=0.3,
    )


def _machine(scene: Set, sheet: Sheet, x: float, base: float, u: float) -> None:
    """A brass coffee machine with a gauge, taps and cups on top."""
    steel, brass = scene.tone("#b9c2c9"), scene.tone("#c98a4a")
    for k in range(4):
        _cup(scene, sheet, x + (10 + 46 * k) * u, base - 150 * u, 32 * u)
    glue(
        scene,
        sheet,
        rounded_rect(x - 20 * u, base - 150 * u, 210 * u, 96 * u, 14),
        brass,
        lift=0.9,
        fade=0.7,
    )
    glue(scene, sheet, rect(x - 6 * u, base - 60 * u, 20 * u, 60 * u), steel)
    glue(scene, sheet, rect(x + 156 * u, base - 60 * u, 20 * u, 60 * u), steel)
    glue(scene, sheet, rounded_rect(x - 24 * u, base - 14 * u, 218 * u, 14 * u, 4), steel)
    for k in range(2):
        tap = x + (50 + 70 * k) * u
        glue(
            scene,
            sheet,
            rounded_rect(tap - 14 * u, base - 62 * u, 28 * u, 20 * u, 5),
            scene.tone("#34304a"),
            lift=0.4,
        )
        _cup(scene, sheet, tap, base - 14 * u, 30 * u)
    gauge = circle(x + 85 * u, base - 104 * u, 22 * u)
    glue(scene, sheet, gauge, scene.tone("#f4ede0"), lift=0.4)
    needle = ribbon([(x + 85 * u, base - 104 * u), (x + 96 * u, base - 116 * u)], [4, 2])
    sheet.cut(needle, scene.tone("#c2423a"), shadow=None)


def _till(scene: Set, sheet: Sheet, x: float, base: float, u: float) -> None:
    """An old till and a pair of scales."""
    body = scene.tone("#8a4f3a")
    glue(scene, sheet, rounded_rect(x, base - 60 * u, 130 * u, 60 * u, 8), body)
    upper = [
        (x + 8 * u, base - 58 * u),
        (x + 22 * u, base - 122 * u),
        (x + 108 * u, base - 122 * u),
        (x + 122 * u, base - 58 * u),
    ]
    glue(scene, sheet, smooth(upper, tension=0.3), brighten(body, 1.15))
    keys = [
        circle(x + (36 + 20 * (k % 4)) * u, base - (76 + 17 * (k // 4)) * u, 6 * u)
        for k in range(8)
    ]
    sheet.cut(union(*keys), scene.tone("#f4ede0"), shadow=Shadow(1, 2, 2, 0.35))
    sx, brass = x + 230 * u, scene.tone("#d9ae4a")
    glue(
        scene,
        sheet,
        union(
            rect(sx - 5, base - 110 * u, 10, 110 * u),
            rounded_rect(sx - 50 * u, base - 12 * u, 100 * u, 12 * u, 5),
        ),
        brass,
    )
    glue(
        scene, sheet, rounded_rect(sx - 84 * u, base - 114 * u, 168 * u, 9 * u, 4), brass, lift=0.5
    )
    for side in (-1, 1):
        px = sx + side * 76 * u
        strings = union(
            ribbon([(px, base - 110 * u), (px - 30 * u, base - 60 * u)], [3, 3]),
            ribbon([(px, base - 110 * u), (px + 30 * u, base - 60 * u)], [3, 3]),
        )
        glue(scene, sheet, strings, brighten(brass, 0.8), lift=0.2)
        glue(scene, sheet, ellipse(px, base - 58 * u, 36 * u, 9 * u), brass, lift=0.4)


def _little_table(scene: Set, sheet: Sheet, x: float, base: float, u: float) -> float:
    """A round table with two chairs; returns the y of its top."""
    h = 172 * u
    wood = scene.pick(("#6b3f30", "#34304a", "#8a5c3c"))
    seats.chair(scene, sheet, x - 180 * u, base - 6, 240 * u, facing=1, wood=wood)
    seats.chair(scene, sheet, x + 180 * u, base - 6, 240 * u, facing=-1, wood=wood)
    iron = scene.tone("#34304a")
    foot = [(x - 60 * u, base), (x, base - 34 * u), (x + 60 * u, base)]
    glue(
        scene, sheet, union(rect(x - 8 * u, base - h, 16 * u, h), ribbon(foot, [10, 22, 10])), iron
    )
    marble = scene.tone("#efe8dc")
    glue(
        scene,
        sheet,
        rounded_rect(x - 125 * u, base - h - 12, 250 * u, 22 * u, 10),
        marble,
        lift=0.9,
    )
    return base - h - 12
