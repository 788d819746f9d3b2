"""Living room and study."""

from studio.theatre.backdrops.room import Plan, foreground, room_ground, shell, spot, window_box
from studio.theatre.colour import brighten
from studio.theatre.paper import Shadow, Sheet, circle, rect, ribbon, rounded_rect, smooth, union
from studio.theatre.scene import Place, Set, own_chance
from studio.theatre.shapes import furniture, hearth, seats, shelves


def living_room(scene: Set) -> Place:
    """Fireplace, armchair, sofa, pictures, a lamp and a laid table."""
    walls = (
        ("#8fae9f", "#a3bfae", "leaf"),
        ("#c98a6a", "#d69c7c", "stripe"),
        ("#7f9ab8", "#94adc7", "dot"),
        ("#b98aa0", "#c79cb0", "leaf"),
    )
    wall, pattern, motif = walls[scene.seed % len(walls)]
    plan = Plan(
        wall,
        pattern,
        motif,
        "#e6d6bc",
        "#a8744a",
        window_box(scene, 0.5 if scene.width > scene.height else 0.4),
        scene.pick(("#c2574a", "#d9a93a", "#4f7a8a", "#7f5f9a")),
    )
    floor = shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 90)
    hearth.fireplace(scene, back, spot(scene, 0.20, 0.86), floor + 20, 300 * u, 0.52)
    shelves.framed_picture(scene, back, spot(scene, 0.205, 0.86), floor - 460 * u, 190 * u, 140 * u)
    for k in range(2):
        shelves.framed_picture(
            scene,
            back,
            spot(scene, 0.72 + 0.13 * k, 0.70 + 0.2 * k),
            floor - (430 + 40 * k) * u - (scene.height - 1080) * 0.1,
            (130 + 40 * k) * u,
            (150 - 20 * k) * u,
        )
    seats.sofa(
        scene,
        back,
        spot(scene, 0.80, 0.12),
        floor + 46,
        470 * u,
        scene.pick(("#3f7a8a", "#a8504a", "#5f7f4f", "#7f5f8a")),
    )
    hearth.floor_lamp(scene, back, spot(scene, 0.645, 0.40), floor + 24, 470 * u, 0.52)
    scene.put(back, 0.52)
    near = scene.sheet(top=floor - 280 * u)
    furniture.rug(
        scene, near, scene.width / 2, floor + 140, 900 * u, 150, ("#a8433b", "#e6c98a", "#3f6d7a")
    )
    tx = spot(scene, 0.40, 0.66)
    seats.table(
        scene,
        near,
        tx,
        floor + 64,
        250 * u,
        165 * u,
        cloth=scene.pick(("#f1e7d2", "#d9694e", "#6fa39a")),
    )
    scene.put(near, 0.93)
    foreground(scene)
    return scene.finish(
        room_ground(scene, floor, (tx, floor + 64 - 165 * u - 14, 230 * u)), indoors=True
    )


def study(scene: Set) -> Place:
    """Walls of books, a desk with a lamp and a globe, a ladder."""
    wall, pattern, motif = (
        ("#4f7a6a", "#5f8a7a", "stripe"),
        ("#8a4f4a", "#9a5f58", "leaf"),
        ("#4f5f8a", "#6070a0", "dot"),
    )[scene.seed % 3]
    plan = Plan(
        wall,
        pattern,
        motif,
        "#8a5c3c",
        "#8f6242",
        window_box(scene, 0.5),
        scene.pick(("#a8433b", "#3f5d6b", "#c9a24a")),
    )
    floor = shell(scene, plan)
    u, h = scene.u * 1.2, scene.height
    back = scene.sheet(bottom=floor + 110)
    tall = 0.66 * h
    for left, right in (
        ((-0.09, 0.31), (0.70, 1.09)) if scene.width > 1.3 * h else ((-0.18, 0.20), (0.82, 1.18))
    ):
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
    _ladder(scene, back, scene.width * (0.27 if scene.width > h else 0.2), floor + 40, tall * 0.95)
    scene.put(back, 0.5)
    near = scene.sheet(top=floor - 420 * u)
    tx = spot(scene, 0.60, 0.66)
    furniture.rug(
        scene, near, scene.width / 2, floor + 140, 820 * u, 140, ("#7a3a3a", "#d9b25a", "#3f4f6b")
    )
    seats.armchair(
        scene,
        near,
        spot(scene, 0.27, 0.2),
        floor + 52,
        270 * u,
        scene.pick(("#a8433b", "#3f6d5a", "#8a5c3c")),
    )
    seats.table(scene, near, tx, floor + 66, 380 * u, 182 * u, wood="#8a5434")
    desk = floor + 66 - 182 * u - 14
    hearth.table_lamp(scene, near, tx + 140 * u, desk, 120 * u, 0.93, "#3f7a5a")
    _globe(scene, near, tx - 140 * u, desk, 100 * u)
    scene.put(near, 0.93)
    foreground(scene)
    return scene.finish(room_ground(scene, floor, (tx, desk, 190 * u)), indoors=True)


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
