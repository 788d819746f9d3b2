"""Kitchen and bedroom."""

from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.backdrops.parlour import living_room, study
from studio.theatre.backdrops.room import Plan, foreground, room_ground, shell, spot, window_box
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, circle, polygon, rect, ribbon, rounded_rect
from studio.theatre.scene import Place, Set, own_chance
from studio.theatre.shapes import furniture, hearth, seats, shelves
from studio.theatre.shapes.sky import star


def kitchen(scene: Set) -> Place:
    """Range with a steaming pot, cupboards, plates on a shelf, a table."""
    wall, pattern = (("#e0c48f", "#ecd3a3"), ("#9fc0b4", "#b2cfc4"), ("#d99f86", "#e5b199"))[
        scene.seed % 3
    ]
    plan = Plan(
        wall,
        pattern,
        "tile",
        "#efe3cd",
        "#b5694a",
        window_box(scene, 0.5 if scene.width > scene.height else 0.36, tall=270),
        scene.pick(("#e8e0cf", "#c2574a", "#6fa39a")),
    )
    floor = shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 90)
    colour = scene.pick(("#4f8a7f", "#5f7fae", "#c2734a", "#7f8a4f"))
    sx = spot(scene, 0.22, 0.80)
    hearth.stove(scene, back, sx, floor + 24, 250 * u, 220 * u, 0.52)
    _hood(scene, back, sx, floor, u)
    left, right = spot(scene, 0.66, -0.16), spot(scene, 1.08, 0.30)
    shelves.cupboard(scene, back, left, floor - 190 * u, right - left, 216 * u, colour, doors=5)
    top = scene.tone("#e6d6bc")
    back.cut(
        rounded_rect(left - 10, floor - 208 * u, right - left + 20, 24 * u, 5),
        top,
        brighten(top, 0.85),
        shadow=scene.light.shadow(0.8),
    )
    _shelf(scene, back, left + 30 * u, floor - 400 * u, right - left - 110 * u)
    hearth.table_lamp(scene, back, left + 110 * u, floor - 207 * u, 110 * u, 0.52, "#c2574a")
    scene.put(back, 0.52)
    near = scene.sheet(top=floor - 280 * u)
    tx = spot(scene, 0.44, 0.60)
    seats.chair(scene, near, tx - 220 * u, floor + 58, 250 * u, facing=1)
    seats.chair(scene, near, tx + 220 * u, floor + 58, 250 * u, facing=-1)
    seats.table(
        scene,
        near,
        tx,
        floor + 66,
        330 * u,
        180 * u,
        cloth=scene.pick(("#d9694e", "#5f7fae", "#e0b44c")),
    )
    scene.put(near, 0.93)
    foreground(scene)
    return scene.finish(
        room_ground(scene, floor, (tx, floor + 66 - 180 * u - 14, 300 * u)), indoors=True
    )


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
    """A bed with a patchwork blanket, a night table with a lamp, a garland of stars."""
    wall, pattern, motif = (
        ("#7f8fc0", "#a0aed6", "star"),
        ("#c99aa6", "#dab0ba", "leaf"),
        ("#8fb0a8", "#a8c4bc", "dot"),
    )[scene.seed % 3]
    plan = Plan(
        wall,
        pattern,
        motif,
        "#e9dcc5",
        "#96694a",
        window_box(scene, 0.52 if scene.width > scene.height else 0.42),
        scene.pick(("#5f6fae", "#d9a93a", "#b86a7a", "#e8e0cf")),
    )
    floor = shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 110)
    bw = 600 * u
    bx = spot(scene, 0.99, 1.06) - bw
    shelves.framed_picture(scene, back, bx + bw * 0.55, floor - 450 * u, 180 * u, 140 * u)
    shelves.cupboard(
        scene,
        back,
        spot(scene, 0.03, -0.10),
        floor - 470 * u,
        270 * u,
        495 * u,
        scene.pick(("#a8744a", "#6f8a7a", "#8a5c6a")),
        doors=2,
    )
    nx = bx - 80 * u
    shelves.cupboard(
        scene, back, nx - 60 * u, floor - 130 * u, 120 * u, 155 * u, "#a8744a", doors=1
    )
    hearth.table_lamp(scene, back, nx, floor - 130 * u, 140 * u, 0.55, "#b86a7a")
    seats.bed(
        scene,
        back,
        bx,
        floor + 70,
        bw,
        300 * u,
        blanket=scene.pick(("#4f6fae", "#a8504a", "#4f8a7f")),
    )
    _garland(scene, back)
    scene.put(back, 0.55)
    near = scene.sheet(top=floor - 60)
    furniture.rug(
        scene,
        near,
        scene.width * 0.46,
        floor + 140,
        760 * u,
        140,
        ("#5f7fae", "#f1e7d2", "#d9694e"),
    )
    scene.put(near, 0.93)
    foreground(scene)
    return scene.finish(room_ground(scene, floor, (nx, floor - 130 * u, 110 * u)), indoors=True)


@own_chance
def _garland(scene: Set, sheet: Sheet) -> None:
    u = scene.u
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


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.LIVING_ROOM: living_room,
    Setting.KITCHEN: kitchen,
    Setting.BEDROOM: bedroom,
    Setting.STUDY: study,
}
