"""An office: desks with screens before wide windows on the city, or one quiet room with a desk."""

from studio.theatre.backdrops.room import Plan, foreground, room_ground, shell, spot, window_box
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    circle,
    rect,
    ribbon,
    rounded_rect,
    union,
)
from studio.theatre.scene import Motion, Place, Set, own_chance
from studio.theatre.shapes import clocks, furniture, hearth, pendants, seats, shelves
from studio.theatre.shapes.daylight import Box
from studio.theatre.shapes.gluing import glue


def office(scene: Set) -> Place:
    """A large office for many, or a small one for one."""
    wide = scene.width > 1.3 * scene.height
    large = wide and scene.chance(0.6)
    wall = scene.pick(("#c3ccd1", "#d8d0c0", "#b9c7bd", "#c9bfc9", "#a9b7c4"))
    windows: tuple[Box, ...] = (
        window_box(scene, 0.46 if wide else 0.4, wide=520 if wide else 380, tall=340),
    )
    if large:
        count = int(scene.rng.integers(2, 4))
        span = 0.92 / count
        windows = tuple(
            window_box(
                scene,
                0.04 + span * (k + 0.5),
                wide=scene.width * span * 0.84 / scene.u,
                tall=400,
                top=0.1,
            )
            for k in range(count)
        )
    plan = Plan(
        wall,
        brighten(wall, 1.06),
        "plain" if large else scene.pick(("plain", "stripe")),
        None if large else scene.pick(("#8a6a4f", "#7f8a94")),
        scene.pick(("#7f8fa0", "#8a8f86", "#9a8474", "#a8744a")),
        windows,
        None,
        view="city",
        laid="boards",
    )
    floor = shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 110)
    (_many if large else _one)(scene, back, floor, u)
    scene.put(back, 0.52)
    for window in windows:
        _blind(scene, window)
    shade = scene.pick(("#34304a", "#e0b44c", "#e6dcc8"))
    for share in (0.24, 0.5, 0.76) if large else (0.62,):
        pendants.pendant_lamp(
            scene,
            scene.width * share,
            -60,
            100 * u,
            130 * u,
            0.62,
            colour=shade,
        )
    tx = spot(scene, scene.pick_number((0.38, 0.64)), 0.6)
    near = scene.sheet(top=floor - 420 * u)
    top = _desk(scene, near, tx, floor + 66, 430 * u, 176 * u)
    _screen(scene, near, tx - 140 * u, top, 150 * u, 0.93)
    scene.put(near, 0.93)
    foreground(scene)
    return scene.finish(room_ground(scene, floor, (tx + 60 * u, top, 240 * u)), indoors=True)


def _desk(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> float:
    """A desk with a drawer block; x its middle. Returns the y of its top."""
    wood = scene.pick(("#b98a5a", "#8f6242", "#d9cbb0"))
    seats.table(scene, sheet, x, base, w, h, wood=wood)
    block = scene.tone("#8f98a3")
    glue(scene, sheet, rounded_rect(x + w * 0.16, base - h * 0.84, w * 0.26, h * 0.72, 5), block)
    for k in range(3):
        y = base - h * (0.78 - 0.22 * k)
        glue(
            scene,
            sheet,
            rounded_rect(x + w * 0.18, y, w * 0.22, h * 0.17, 3),
            brighten(block, 1.12),
            lift=0.2,
        )
        glue(
            scene,
            sheet,
            rect(x + w * 0.26, y + h * 0.06, w * 0.06, 5),
            scene.tone("#4a4a5c"),
            lift=0.1,
        )
    return base - h - 14


def _screen(scene: Set, sheet: Sheet, x: float, base: float, w: float, depth: float) -> None:
    """A screen that shines where the lamps do, with bars of a chart on it."""
    light = scene.light
    h, dark = w * 0.62, scene.tone("#34344a")
    glue(
        scene,
        sheet,
        union(
            rect(x - w * 0.05, base - w * 0.2, w * 0.1, w * 0.2),
            rounded_rect(x - w * 0.2, base - 9, w * 0.4, 9, 4),
        ),
        dark,
        lift=0.4,
    )
    glue(scene, sheet, rounded_rect(x - w / 2, base - w * 0.14 - h, w, h, 8), dark)
    on = max(light.glow, 0.45) if light.burning else 0.0
    glass = mix(scene.tone("#3f5266"), "#a9dcf0", on * 0.85)
    sheet.cut(
        rounded_rect(x - w * 0.45, base - w * 0.1 - h, w * 0.9, h * 0.84, 4),
        glass,
        brighten(glass, 0.88),
        shadow=Shadow(-1, -2, 2, 0.4),
    )
    bars: list[Path] = []
    for k in range(5):
        tall = h * scene.between(0.16, 0.56)
        bars.append(rect(x - w * 0.36 + k * w * 0.15, base - w * 0.2 - tall, w * 0.09, tall))
    sheet.cut(union(*bars), mix(glass, "#2f6a8f", 0.6), shadow=None, edge=0)
    scene.shine(
        x,
        base - h * 0.7,
        w * 1.1,
        depth + 0.001,
        colour="#9ad4ff",
        strength=0.5 * light.glow,
        flicker=0.05,
    )


@own_chance
def _many(scene: Set, back: Sheet, floor: float, u: float) -> None:
    """Desks in a row with chairs, dividers, plants, filing cabinets."""
    w = scene.width
    count = 3 if w > 1.6 * scene.height else 2
    for k in range(count):
        x = w * (0.06 + 0.88 * (k + 0.5) / count) + scene.between(-30, 30)
        base = floor + 26
        top = base - 150 * u
        colour = scene.tone(scene.pick(("#6f9a94", "#c98a5a", "#7f8fb5", "#b0707a")))
        glue(
            scene,
            back,
            rounded_rect(x - 190 * u, top - 70 * u, 380 * u, 150 * u, 8),
            colour,
            lift=0.5,
        )
        _desk(scene, back, x, base, 340 * u, 136 * u)
        for dx in (-80, 70) if scene.chance(0.6) else (-20,):
            _screen(scene, back, x + dx * u, top, 110 * u, 0.52)
        if scene.chance(0.7):
            furniture.plant(scene, back, x + 150 * u, top, 80 * u)
        _chair(scene, back, x - 20 * u, base + 16 * u, 200 * u)
    for side, share in ((-1, 0.015), (1, 0.985)):
        if scene.chance(0.65):
            furniture.plant(scene, back, w * share, floor + 40, 340 * u)
        else:
            _files(scene, back, w * share - side * 30 * u, floor + 26, u)


def _chair(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    """A chair on castors, from behind."""
    cloth, iron = scene.tone(scene.pick(("#3f4a6b", "#7a3f4a", "#3f5f5a"))), scene.tone("#34344a")
    feet = [
        ribbon([(x, base - h * 0.24), (x + dx * h, base - 4)], [9, 8]) for dx in (-0.26, 0.0, 0.26)
    ]
    glue(scene, sheet, union(rect(x - 5, base - h * 0.5, 10, h * 0.34), *feet), iron, lift=0.5)
    glue(
        scene,
        sheet,
        rounded_rect(x - h * 0.3, base - h * 0.52, h * 0.6, h * 0.13, 12),
        brighten(cloth, 0.85),
    )
    glue(scene, sheet, rounded_rect(x - h * 0.27, base - h, h * 0.54, h * 0.46, 22), cloth)


def _files(scene: Set, sheet: Sheet, x: float, base: float, u: float) -> None:
    """A filing cabinet; x its middle."""
    tone = scene.tone(scene.pick(("#8f98a3", "#6f8a7a", "#b08a62")))
    glue(
        scene, sheet, rounded_rect(x - 75 * u, base - 340 * u, 150 * u, 340 * u, 5), tone, lift=0.9
    )
    for k in range(4):
        y = base - (328 - 82 * k) * u
        glue(
            scene,
            sheet,
            rounded_rect(x - 66 * u, y, 132 * u, 72 * u, 4),
            brighten(tone, 1.1),
            lift=0.3,
        )
        glue(
            scene,
            sheet,
            rounded_rect(x - 22 * u, y + 28 * u, 44 * u, 9 * u, 4),
            scene.tone("#4a4a5c"),
            lift=0.2,
        )


@own_chance
def _one(scene: Set, back: Sheet, floor: float, u: float) -> None:
    """Shelves, files, a chart on the wall, an armchair for guests, a clock."""
    left, right = spot(scene, 0.10, -0.02), spot(scene, 0.86, 0.98)
    shelves.bookcase(
        scene, back, left - 170 * u, floor + 20, 330 * u, 0.58 * scene.height, shelves=4
    )
    _files(scene, back, right + 90 * u, floor + 26, u)
    furniture.plant(scene, back, right + 90 * u, floor - 314 * u, 130 * u)
    _chart(scene, back, right - 60 * u, floor - 420 * u, 250 * u, 170 * u)
    seats.armchair(
        scene,
        back,
        right - 110 * u,
        floor + 46,
        250 * u,
        scene.pick(("#7a4a3a", "#3f4a5f", "#4f5f4a")),
    )
    clocks.tall_clock(scene, back, spot(scene, 0.245, 0.3), floor + 26, 480 * u, 0.521)
    hearth.floor_lamp(scene, back, right - 260 * u, floor + 24, 430 * u, 0.52)


@own_chance
def _chart(scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    """A chart pinned to the wall: bars, or a line that climbs."""
    glue(
        scene,
        sheet,
        rounded_rect(x - w / 2, y - h / 2, w, h, 5),
        scene.tone("#f4f1e8"),
        lift=0.8,
        fade=0.95,
    )
    low, left = y + h * 0.36, x - w * 0.4
    axes = union(rect(left, y - h * 0.36, 4, h * 0.72), rect(left, low, w * 0.8, 4))
    sheet.cut(axes, scene.tone("#4a4a5c"), shadow=None)
    for k in range(5):
        tall = h * (0.14 + 0.1 * k + scene.between(-0.05, 0.08))
        bar = rect(left + w * (0.06 + 0.15 * k), low - tall, w * 0.1, tall)
        glue(
            scene,
            sheet,
            bar,
            scene.tone(("#5f8fae", "#6fa39a", "#e0b44c", "#d98a4a", "#d9694e")[k]),
            lift=0.3,
        )


@own_chance
def _blind(scene: Set, window: Box) -> None:
    """A blind pulled part of the way down; its cord sways."""
    x, y, w, h = window
    u = scene.u
    drop = h * scene.between(0.1, 0.34)
    sheet = scene.sheet(x - 40, y - 60, x + w + 40, y + drop + 30)
    tone = scene.tone("#ece4d2")
    slats = [rect(x - 6, y + k * 15 * u, w + 12, 11 * u) for k in range(int(drop / (15 * u)) + 1)]
    sheet.cut(union(*slats), tone, brighten(tone, 0.9), shadow=Shadow(1, 4, 4, 0.35))
    glue(
        scene,
        sheet,
        rounded_rect(x - 14, y - 16 * u, w + 28, 26 * u, 6),
        brighten(tone, 1.05),
        lift=0.6,
    )
    scene.put(sheet, 0.41)
    cord = scene.sheet(x + w - 40, y, x + w, y + h)
    cx = x + w - 20
    knob = union(rect(cx - 1.5, y, 3, h * 0.6), circle(cx, y + h * 0.62, 7 * u))
    cord.cut(knob, brighten(tone, 0.8), shadow=Shadow(2, 3, 3, 0.35))
    scene.put(cord, 0.412, at=(cx, y), motion=Motion(turn=1.2, period_turn=3.6, phase=x % 6))
