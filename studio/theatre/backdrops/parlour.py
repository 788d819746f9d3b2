"""Living room and study."""

from studio.theatre.backdrops.outlook import VIEWS
from studio.theatre.backdrops.room import Plan, foreground, room_ground, shell, spot, window_box
from studio.theatre.colour import brighten
from studio.theatre.paper import Shadow, Sheet, circle, rect, ribbon, rounded_rect, smooth, union
from studio.theatre.scene import Place, Set, own_chance
from studio.theatre.shapes import clocks, furniture, hearth, seats, shelves
from studio.theatre.shapes.daylight import Box
from studio.theatre.shapes.pendants import pendant_lamp


def living_room(scene: Set) -> Place:
    """A sitting room by the fire: laid out in one of three ways."""
    layout = int(scene.rng.integers(3))
    tall = scene.width <= 1.3 * scene.height
    walls = (
        ("#8fae9f", "#a3bfae", "leaf"),
        ("#c98a6a", "#d69c7c", "stripe"),
        ("#7f9ab8", "#94adc7", "dot"),
        ("#b98aa0", "#c79cb0", "leaf"),
        ("#c9ae7a", "#d8c08f", "stripe"),
    )
    wall, pattern, motif = walls[int(scene.rng.integers(len(walls)))]
    windows: tuple[Box, ...] = (window_box(scene, 0.4 if tall else 0.5),)
    if layout == 1 and not tall:
        windows = (window_box(scene, 0.27, wide=260), window_box(scene, 0.73, wide=260))
    elif layout == 2 and not tall:
        windows = (window_box(scene, 0.34, wide=560, tall=350),)
    plan = Plan(
        wall,
        pattern,
        motif,
        "#e6d6bc" if layout != 2 else None,
        scene.pick(("#a8744a", "#8f6242", "#b98a5a")),
        windows,
        scene.pick(("#c2574a", "#d9a93a", "#4f7a8a", "#7f5f9a", "#5f7f5a")),
        view=scene.pick(VIEWS),
    )
    floor = shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 90)
    if tall:
        _by_the_fire(scene, back, floor, u)
    else:
        (_by_the_fire, _fire_between, _bay)[layout](scene, back, floor, u)
    scene.put(back, 0.52)
    near = scene.sheet(top=floor - 280 * u)
    rug = scene.pick(("#a8433b", "#3f6d7a", "#6b4a6f"))
    furniture.rug(
        scene,
        near,
        scene.width / 2,
        floor + 140,
        900 * u,
        150,
        (rug, "#e6c98a", brighten(rug, 0.8)),
    )
    tx = spot(scene, (0.40, 0.645, 0.58)[layout], 0.66)
    cloth = scene.pick(("#f1e7d2", "#d9694e", "#6fa39a"))
    seats.table(scene, near, tx, floor + 64, 250 * u, 165 * u, cloth=cloth)
    scene.put(near, 0.93)
    foreground(scene)
    return scene.finish(
        room_ground(scene, floor, (tx, floor + 64 - 165 * u - 14, 230 * u)), indoors=True
    )


def _sofa_paper(scene: Set) -> str:
    return scene.pick(("#3f7a8a", "#a8504a", "#5f7f4f", "#7f5f8a", "#c98a4a"))


@own_chance
def _by_the_fire(scene: Set, back: Sheet, floor: float, u: float) -> None:
    """Fireplace at one side, sofa and lamp at the other."""
    fire = spot(scene, 0.20, 0.86)
    hearth.fireplace(scene, back, fire, floor + 20, 300 * u, 0.52)
    shelves.framed_picture(scene, back, fire, floor - 460 * u, 190 * u, 140 * u)
    for k in range(2):
        shelves.framed_picture(
            scene,
            back,
            spot(scene, 0.72 + 0.13 * k, 0.70 + 0.2 * k),
            floor - (430 + 40 * k) * u - (scene.height - 1080) * 0.1,
            (130 + 40 * k) * u,
            (150 - 20 * k) * u,
        )
    seats.sofa(scene, back, spot(scene, 0.80, 0.12), floor + 46, 470 * u, _sofa_paper(scene))
    hearth.floor_lamp(scene, back, spot(scene, 0.645, 0.40), floor + 24, 470 * u, 0.52)
    clocks.tall_clock(scene, back, spot(scene, 0.035, 1.08), floor + 26, 500 * u, 0.521)


@own_chance
def _fire_between(scene: Set, back: Sheet, floor: float, u: float) -> None:
    """The fireplace in the middle of the wall, armchairs and bookcases beside it."""
    w = scene.width
    hearth.fireplace(scene, back, w * 0.5, floor + 20, 330 * u, 0.52)
    shelves.framed_picture(scene, back, w * 0.5, floor - 480 * u, 230 * u, 170 * u)
    for left in (-0.11, 0.90):
        shelves.bookcase(scene, back, w * left, floor + 20, w * 0.2, 0.62 * scene.height, shelves=4)
    colour = _sofa_paper(scene)
    seats.armchair(scene, back, w * 0.27, floor + 50, 250 * u, colour)
    seats.armchair(scene, back, w * 0.77, floor + 50, 250 * u, colour)
    hearth.floor_lamp(scene, back, w * 0.155, floor + 24, 450 * u, 0.52)


@own_chance
def _bay(scene: Set, back: Sheet, floor: float, u: float) -> None:
    """A wide window with the sofa under it, the fire and a clock opposite."""
    w = scene.width
    seats.sofa(scene, back, w * 0.33, floor + 46, 520 * u, _sofa_paper(scene))
    furniture.plant(scene, back, w * 0.11, floor + 40, 330 * u)
    clocks.tall_clock(scene, back, w * 0.655, floor + 26, 520 * u, 0.521)
    hearth.fireplace(scene, back, w * 0.86, floor + 20, 300 * u, 0.52)
    shelves.framed_picture(scene, back, w * 0.86, floor - 450 * u, 220 * u, 150 * u)
    hearth.floor_lamp(scene, back, w * 0.53, floor + 24, 430 * u, 0.52)
    pendant_lamp(scene, w * 0.5, -60, 110 * u, 130 * u, 0.6, colour=scene.pick(_SHADES))


_SHADES = ("#b0563f", "#3f6d6a", "#d9a93a", "#5f4a7a")


def study(scene: Set) -> Place:
    """A library: walls of books, a desk with a lamp and a globe; laid out in one of three ways."""
    layout = int(scene.rng.integers(3))
    wide = scene.width > 1.3 * scene.height
    wall, pattern, motif = (
        ("#4f7a6a", "#5f8a7a", "stripe"),
        ("#8a4f4a", "#9a5f58", "leaf"),
        ("#4f5f8a", "#6070a0", "dot"),
        ("#7a6a4a", "#8a7a58", "leaf"),
    )[int(scene.rng.integers(4))]
    shares = (0.5, 0.30, 0.5)
    window = window_box(scene, shares[layout] if wide else 0.5)
    if layout == 1 and wide:
        window = window_box(scene, 0.30, wide=480, tall=430, top=0.1)
    if layout == 2 and wide:
        window = window_box(scene, 0.66, wide=300, tall=330)
    plan = Plan(
        wall,
        pattern,
        motif,
        "#8a5c3c",
        scene.pick(("#8f6242", "#7a4f38", "#a8744a")),
        (window,),
        scene.pick(("#a8433b", "#3f5d6b", "#c9a24a", "#4f6a4a")),
        view=scene.pick(VIEWS),
    )
    floor = shell(scene, plan)
    u, h = scene.u * 1.2, scene.height
    back = scene.sheet(bottom=floor + 110)
    if wide:
        (_books_aside, _books_right, _books_and_fire)[layout](scene, back, floor, u)
    else:
        _books_aside(scene, back, floor, u)
    scene.put(back, 0.5)
    near = scene.sheet(top=floor - 420 * u)
    tx = spot(scene, (0.60, 0.40, 0.68)[layout], 0.66)
    rug = scene.pick(("#7a3a3a", "#3f4f6b", "#3f5f4a"))
    furniture.rug(
        scene,
        near,
        scene.width / 2,
        floor + 140,
        820 * u,
        140,
        (rug, "#d9b25a", brighten(rug, 0.8)),
    )
    seat = spot(scene, (0.27, 0.80, 0.19)[layout], 0.2)
    leather = scene.pick(("#a8433b", "#3f6d5a", "#8a5c3c"))
    seats.armchair(scene, near, seat, floor + 52, 270 * u, leather)
    seats.table(scene, near, tx, floor + 66, 380 * u, 182 * u, wood="#8a5434")
    desk = floor + 66 - 182 * u - 14
    hearth.table_lamp(scene, near, tx + 140 * u, desk, 120 * u, 0.93, "#3f7a5a")
    _globe(scene, near, tx - 140 * u, desk, 100 * u)
    scene.put(near, 0.93)
    if h > scene.width or layout == 1:
        pendant_lamp(scene, scene.width * 0.56, -60, 120 * u, 120 * u, 0.6, colour="#3f7a5a")
    foreground(scene)
    return scene.finish(room_ground(scene, floor, (tx, desk, 190 * u)), indoors=True)


def _cases(
    scene: Set, back: Sheet, floor: float, u: float, spans: tuple[tuple[float, float], ...]
) -> None:
    """Bookcases side by side from one share of the width to another."""
    tall = 0.66 * scene.height
    for left, right in spans:
        x0, x1 = scene.width * left, scene.width * right
        bays = max(1, round((x1 - x0) / (340 * u)))
        for k in range(bays):
            shelves.bookcase(
                scene,
                back,
                x0 + k * (x1 - x0) / bays,
                floor + 20,
                (x1 - x0) / bays - 10,
                tall,
                shelves=round(tall / (150 * u)),
            )


@own_chance
def _books_aside(scene: Set, back: Sheet, floor: float, u: float) -> None:
    """Books at both sides of the window, and a ladder."""
    wide = scene.width > 1.3 * scene.height
    _cases(
        scene,
        back,
        floor,
        u,
        ((-0.09, 0.31), (0.70, 1.09)) if wide else ((-0.18, 0.20), (0.82, 1.18)),
    )
    x = scene.width * (0.27 if scene.width > scene.height else 0.2)
    _ladder(scene, back, x, floor + 40, 0.63 * scene.height)


@own_chance
def _books_right(scene: Set, back: Sheet, floor: float, u: float) -> None:
    """A wall of books at one side, a great window and a map at the other."""
    _cases(scene, back, floor, u, ((0.52, 1.09),))
    _ladder(scene, back, scene.width * 0.86, floor + 40, 0.63 * scene.height)
    clocks.tall_clock(scene, back, scene.width * 0.075, floor + 26, 520 * u, 0.501)


@own_chance
def _books_and_fire(scene: Set, back: Sheet, floor: float, u: float) -> None:
    """Books, then the fire, then the window, then books again."""
    _cases(scene, back, floor, u, ((-0.09, 0.19), (0.84, 1.10)))
    x = scene.width * 0.36
    hearth.fireplace(scene, back, x, floor + 20, 300 * u, 0.5)
    shelves.framed_picture(scene, back, x, floor - 460 * u, 190 * u, 190 * u)


@own_chance
def _ladder(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    wood = scene.tone("#b98a5a")
    lean, wide = h * 0.16, 70 * scene.u
    rungs = []
    for k in range(9):
        t = (k + 0.6) / 9.5
        rungs.append(rounded_rect(x + lean * t - 2, base - h * t, wide + 4, 9 * scene.u, 4))
    sheet.cut(union(*rungs), brighten(wood, 0.9), shadow=scene.light.shadow(0.8))
    for dx in (0.0, wide):
        sheet.cut(
            ribbon([(x + dx, base), (x + dx + lean, base - h)], [13 * scene.u, 11 * scene.u]),
            wood,
            brighten(wood, 0.85),
            shadow=scene.light.shadow(0.8),
        )


@own_chance
def _globe(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    brass, sea, land = scene.tone("#c9983a"), scene.tone("#4f8fae"), scene.tone("#7fae6a")
    sheet.cut(
        union(
            rect(x - 4, base - h * 0.3, 8, h * 0.3),
            rounded_rect(x - h * 0.24, base - 10, h * 0.48, 10, 4),
        ),
        brass,
        shadow=scene.light.shadow(0.5),
    )
    r, cy = h * 0.38, base - h * 0.62
    sheet.cut(circle(x, cy, r * 1.12), brass, brighten(brass, 0.8), shadow=scene.light.shadow(0.6))
    sheet.cut(circle(x, cy, r), sea, brighten(sea, 0.75), shadow=scene.light.shadow(0.3))
    disc = circle(x, cy, r)
    for dx, dy, rx, ry in (
        (-0.4, -0.25, 0.45, 0.35),
        (0.35, 0.1, 0.4, 0.5),
        (-0.25, 0.5, 0.25, 0.3),
    ):
        blob = smooth(
            [
                (x + (dx + a * rx) * r, cy + (dy + b * ry) * r)
                for a, b in ((-1, 0), (-0.4, -0.9), (0.6, -0.6), (1, 0.2), (0.2, 1), (-0.6, 0.6))
            ],
            tension=0.8,
        )
        sheet.cut(blob, land, brighten(land, 0.85), shadow=Shadow(1, 2, 2, 0.35), clip=disc)
