"""Kitchen and bedroom."""

from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.backdrops.cafe import cafe
from studio.theatre.backdrops.office import office
from studio.theatre.backdrops.outlook import VIEWS
from studio.theatre.backdrops.parlour import living_room, study
from studio.theatre.backdrops.playhouse import playhouse
from studio.theatre.backdrops.room import Plan, foreground, room_ground, shell, spot, window_box
from studio.theatre.backdrops.school import classroom
from studio.theatre.backdrops.spaceship import spaceship
from studio.theatre.backdrops.workshop import workshop
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, circle, polygon, rect, ribbon, rounded_rect, union
from studio.theatre.scene import Motion, Place, Set, own_chance
from studio.theatre.shapes import clocks, furniture, hearth, seats, shelves
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.pendants import pendant_lamp
from studio.theatre.shapes.sky import star


def kitchen(scene: Set) -> Place:
    """Range with a steaming pot, cupboards, plates on a shelf, a table; in two arrangements."""
    wide = scene.width > 1.3 * scene.height
    under = wide and scene.chance(0.5)
    wall, pattern = (
        ("#e0c48f", "#ecd3a3"),
        ("#9fc0b4", "#b2cfc4"),
        ("#d99f86", "#e5b199"),
        ("#a9bcd0", "#bccbdb"),
    )[int(scene.rng.integers(4))]
    window = window_box(scene, 0.5 if wide else 0.36, tall=270)
    if under:
        window = window_box(scene, 0.56, wide=460, tall=250, top=0.2)
    plan = Plan(
        wall,
        pattern,
        "tile",
        "#efe3cd",
        scene.pick(("#b5694a", "#8f6a52", "#7f8a86")),
        (window,),
        scene.pick(("#e8e0cf", "#c2574a", "#6fa39a")),
        view=scene.pick(("garden", "country", "street")),
        laid=scene.pick(("boards", "tiles")),
    )
    floor = shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 90)
    colour = scene.pick(("#4f8a7f", "#5f7fae", "#c2734a", "#7f8a4f"))
    (_counter_under_window if under else _range_aside)(scene, back, floor, u, colour)
    scene.put(back, 0.52)
    near = scene.sheet(top=floor - 280 * u)
    tx = spot(scene, 0.36 if under else 0.44, 0.60)
    seats.chair(scene, near, tx - 220 * u, floor + 58, 250 * u, facing=1)
    seats.chair(scene, near, tx + 220 * u, floor + 58, 250 * u, facing=-1)
    cloth = scene.pick(("#d9694e", "#5f7fae", "#e0b44c"))
    seats.table(scene, near, tx, floor + 66, 330 * u, 180 * u, cloth=cloth)
    scene.put(near, 0.93)
    pendant_lamp(scene, tx, -60, 130 * u, 130 * u, 0.8, colour=scene.pick(("#c2574a", "#3f6d6a")))
    foreground(scene)
    return scene.finish(
        room_ground(scene, floor, (tx, floor + 66 - 180 * u - 14, 300 * u)), indoors=True
    )


def _counter(
    scene: Set, back: Sheet, left: float, right: float, floor: float, u: float, colour: str
) -> None:
    """Low cupboards under one worktop."""
    doors = max(2, round((right - left) / (150 * u)))
    shelves.cupboard(scene, back, left, floor - 190 * u, right - left, 216 * u, colour, doors=doors)
    top = scene.tone("#e6d6bc")
    slab = rounded_rect(left - 10, floor - 208 * u, right - left + 20, 24 * u, 5)
    glue(scene, back, slab, top, lift=0.8)


@own_chance
def _range_aside(scene: Set, back: Sheet, floor: float, u: float, colour: str) -> None:
    """The range at one side under its hood, the cupboards at the other."""
    sx = spot(scene, 0.22, 0.80)
    hearth.stove(scene, back, sx, floor + 24, 250 * u, 220 * u, 0.52)
    _hood(scene, back, sx, floor, u)
    left, right = spot(scene, 0.66, -0.16), spot(scene, 1.08, 0.30)
    _counter(scene, back, left, right, floor, u, colour)
    _shelf(scene, back, left + 30 * u, floor - 400 * u, right - left - 110 * u)
    hearth.table_lamp(scene, back, left + 110 * u, floor - 207 * u, 110 * u, 0.52, "#c2574a")
    if scene.width > 1.3 * scene.height:
        dresser = spot(scene, -0.09, -0.2)
        shelves.cupboard(
            scene, back, dresser, floor - 440 * u, 260 * u, 465 * u, brighten(colour, 0.9)
        )


@own_chance
def _counter_under_window(scene: Set, back: Sheet, floor: float, u: float, colour: str) -> None:
    """One long worktop under a wide window, the range at its end, pans on a rail."""
    w = scene.width
    _counter(scene, back, w * 0.40, w * 0.80, floor, u, colour)
    sx = w * 0.885
    hearth.stove(scene, back, sx, floor + 24, 250 * u, 220 * u, 0.52)
    _hood(scene, back, sx, floor, u)
    shelves.cupboard(scene, back, w * 0.09, floor - 480 * u, 300 * u, 505 * u, colour, doors=2)
    shelves.cupboard(
        scene, back, w * -0.09, floor - 480 * u, 330 * u, 505 * u, brighten(colour, 0.92), doors=2
    )
    rail_y = floor - 440 * u
    iron = scene.tone("#3f4458")
    glue(scene, back, rounded_rect(w * 0.27, rail_y, w * 0.12, 10 * u, 5), iron, lift=0.5)
    for k in range(3):
        x = w * (0.29 + 0.04 * k)
        copper = scene.tone(("#c9794a", "#b0663f", "#d98a5a")[k])
        r = (30 - 4 * k) * u
        pan = union(rect(x - 4 * u, rail_y + 6, 8 * u, 70 * u), circle(x, rail_y + 96 * u, r))
        glue(scene, back, pan, copper, lift=0.7)
    tap = [(w * 0.6, floor - 206 * u), (w * 0.6, floor - 262 * u), (w * 0.625, floor - 250 * u)]
    glue(scene, back, ribbon(tap, [9 * u, 9 * u, 8 * u]), scene.tone("#b9c2c9"), lift=0.4)
    vx = w * 0.455
    furniture.plant(scene, back, vx, floor - 207 * u, 90 * u)


def _hood(scene: Set, back: Sheet, sx: float, floor: float, u: float) -> None:
    """The hood over the range."""
    hood = scene.tone("#b0663f")
    back.cut(
        polygon(
            [
                (sx - 130 * u, floor - 440 * u),
                (sx + 130 * u, floor - 440 * u),
                (sx + 60 * u, floor - 560 * u),
                (sx + 60 * u, -120),
                (sx - 60 * u, -120),
                (sx - 60 * u, floor - 560 * u),
            ]
        ),
        hood,
        brighten(hood, 0.8),
        shadow=scene.light.shadow(1.0),
    )


@own_chance
def _shelf(scene: Set, sheet: Sheet, x: float, y: float, w: float) -> None:
    """Plates and jars on a shelf."""
    u = scene.u
    at, k = x + 40 * u, 0
    while at < x + w - 30 * u:
        paper = scene.tone(scene.pick(("#f1e7d2", "#6fa39a", "#d9694e", "#e0b44c", "#7f9ab8")))
        if k % 2 == 0:
            sheet.cut(
                circle(at, y - 44 * u, 42 * u),
                paper,
                brighten(paper, 0.88),
                shadow=scene.light.shadow(0.6),
            )
            sheet.cut(
                circle(at, y - 44 * u, 26 * u), brighten(paper, 1.1), shadow=Shadow(-1, -2, 3, 0.3)
            )
        else:
            sheet.cut(
                rounded_rect(at - 26 * u, y - 74 * u, 52 * u, 74 * u, 12),
                paper,
                brighten(paper, 0.8),
                shadow=scene.light.shadow(0.6),
            )
            sheet.cut(
                rounded_rect(at - 20 * u, y - 86 * u, 40 * u, 16 * u, 5),
                scene.tone("#8a5c3c"),
                shadow=scene.light.shadow(0.3),
            )
        at += 88 * u
        k += 1
    wood = scene.tone("#8a5c3c")
    sheet.cut(rect(x, y, w, 16 * u), wood, brighten(wood, 0.8), shadow=scene.light.shadow(1.0))


def bedroom(scene: Set) -> Place:
    """A bed with a patchwork blanket, a night table with a lamp; sometimes under the roof."""
    wide = scene.width > 1.3 * scene.height
    attic = wide and scene.chance(0.5)
    wall, pattern, motif = (
        ("#7f8fc0", "#a0aed6", "star"),
        ("#c99aa6", "#dab0ba", "leaf"),
        ("#8fb0a8", "#a8c4bc", "dot"),
        ("#c9b08a", "#d8c29f", "stripe"),
    )[int(scene.rng.integers(4))]
    window = window_box(scene, 0.52 if scene.width > scene.height else 0.42)
    if attic:
        window = window_box(scene, 0.42, wide=420, tall=300, top=0.2)
    plan = Plan(
        wall,
        pattern,
        motif,
        None if attic else "#e9dcc5",
        scene.pick(("#96694a", "#a8744a", "#7f5a44")),
        (window,),
        scene.pick(("#5f6fae", "#d9a93a", "#b86a7a", "#e8e0cf")),
        view=scene.pick(VIEWS),
        sloped=0.26 if attic else 0.0,
    )
    floor = shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 110)
    bw = 600 * u
    bx = spot(scene, 0.99, 1.06) - bw
    wood = scene.pick(("#a8744a", "#6f8a7a", "#8a5c6a"))
    if attic:
        x = scene.width * 0.135
        shelves.cupboard(scene, back, x, floor - 190 * u, 300 * u, 215 * u, wood, doors=2)
        furniture.plant(scene, back, x + 230 * u, floor - 190 * u, 150 * u)
        shelves.books(scene, back, x + 20 * u, floor - 190 * u, 150 * u, 100 * u)
    else:
        shelves.framed_picture(scene, back, bx + bw * 0.55, floor - 450 * u, 180 * u, 140 * u)
        x = spot(scene, 0.03, -0.10)
        shelves.cupboard(scene, back, x, floor - 470 * u, 270 * u, 495 * u, wood, doors=2)
        if wide:
            clocks.clock_face(scene, back, scene.width * 0.30, floor - 440 * u, 60 * u)
    nx = bx - 80 * u
    shelves.cupboard(
        scene, back, nx - 60 * u, floor - 130 * u, 120 * u, 155 * u, "#a8744a", doors=1
    )
    hearth.table_lamp(scene, back, nx, floor - 130 * u, 140 * u, 0.55, "#b86a7a")
    blanket = scene.pick(("#4f6fae", "#a8504a", "#4f8a7f"))
    seats.bed(scene, back, bx, floor + 70, bw, 300 * u, blanket=blanket)
    scene.put(back, 0.55)
    _garland(scene)
    near = scene.sheet(top=floor - 60)
    rug = scene.pick(("#5f7fae", "#b86a7a", "#5f8a6f"))
    middle = scene.width * 0.46
    furniture.rug(scene, near, middle, floor + 140, 760 * u, 140, (rug, "#f1e7d2", "#d9694e"))
    scene.put(near, 0.93)
    foreground(scene)
    return scene.finish(room_ground(scene, floor, (nx, floor - 130 * u, 110 * u)), indoors=True)


@own_chance
def _garland(scene: Set) -> None:
    """Paper stars on a string that sway."""
    u = scene.u
    sheet = scene.sheet(bottom=scene.height * 0.3)
    y = scene.height * 0.075
    sag = 46 * u
    points = [
        (scene.left + i * (scene.right - scene.left) / 4, y + (sag if i % 2 else 0))
        for i in range(5)
    ]
    sheet.cut(ribbon(points, [4] * 5), scene.tone("#f1e7d2"), shadow=scene.light.shadow(0.4))
    for i in range(17):
        t = i / 16
        x = scene.left + t * (scene.right - scene.left)
        hang = (
            y
            + sag
            * (0.5 - 0.5 * (1 if (int(t * 4) % 2) else -1) * (1 - 2 * abs((t * 4) % 1 - 0.0)))
            * 0.6
            + 34 * u
        )
        glow = mix(
            scene.tone(scene.pick(("#e0b44c", "#e88bb0", "#6fa39a", "#f1e7d2"))),
            scene.light.lamp,
            0.5 * scene.light.glow,
        )
        sheet.cut(star(x, hang, 20 * u), glow, brighten(glow, 0.88), shadow=scene.light.shadow(0.6))
    scene.put(sheet, 0.58, at=(0.0, y), motion=Motion(sway_y=4, period_y=4.2, sway_x=3, period_x=6))


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.LIVING_ROOM: living_room,
    Setting.KITCHEN: kitchen,
    Setting.BEDROOM: bedroom,
    Setting.STUDY: study,
    Setting.CLASSROOM: classroom,
    Setting.OFFICE: office,
    Setting.CAFE: cafe,
    Setting.WORKSHOP: workshop,
    Setting.THEATRE: playhouse,
    Setting.SPACESHIP: spaceship,
}
