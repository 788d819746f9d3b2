"""Indoors: living room, kitchen, bedroom, study; the window shows the hour and the weather."""

from collections.abc import Callable
from dataclasses import dataclass

from studio.film.look import Setting, Weather
from studio.theatre.colour import brighten, mix
from studio.theatre.light import indoors
from studio.theatre.paper import Shadow, circle, polygon, rect, ribbon, rounded_rect, smooth, union
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import furniture, nature
from studio.theatre.shapes.buildings import house
from studio.theatre.shapes.sky import star


@dataclass(frozen=True)
class Plan:
    """A room's own papers: wall, its pattern, skirting, floor, and its window (x, y, w, h)."""

    wall: str
    pattern: str
    motif: str
    skirting: str
    floor: str
    window: tuple[float, float, float, float]
    curtain: str | None


@own_chance
def _shell(scene: Set, plan: Plan) -> float:
    """Outside view, wall with its window, floor; returns the y where wall meets floor."""
    w, h = scene.width, scene.height
    floor = h * 0.765
    outside = scene.light
    _view(scene, plan.window)
    scene.light = indoors(outside)
    x, y, ww, wh = plan.window
    wall = scene.sheet(bottom=floor + 60)
    paper = scene.tone(plan.wall)
    opening = furniture.hole(x, y, ww, wh)
    full = rect(scene.left - 20, -130, scene.right - scene.left + 40, floor + 200)
    wall.cut(union(full, opening), brighten(paper, 1.03), brighten(paper, 0.82), shadow=Shadow(6, 9, 9, 0.5))
    clear = union(full, furniture.hole(x - 40, y - 40, ww + 80, wh + 80))
    motifs = _motifs(scene, plan, floor)
    print_ = mix(paper, scene.tone(plan.pattern), 0.55 if plan.motif == "tile" else 0.9)
    wall.cut(union(*motifs), print_, shadow=Shadow(1, 1, 2, 0.18), edge=0.07, clip=clear)
    panel = scene.tone(plan.skirting)
    top = floor - 150 * scene.u
    wall.cut(rect(scene.left - 20, top, scene.right - scene.left + 40, 300), panel, brighten(panel, 0.8), shadow=Shadow(0, -3, 6, 0.35))
    step = 150 * scene.u
    boards = [rounded_rect(scene.left + k * step + 12, top + 26, step - 24, 96 * scene.u, 6) for k in range(int((scene.right - scene.left) / step) + 1)]
    wall.cut(union(*boards), brighten(panel, 1.08), brighten(panel, 0.92), shadow=Shadow(2, 3, 4, 0.3))
    wall.cut(rect(scene.left - 20, top - 12, scene.right - scene.left + 40, 18), brighten(panel, 1.18), shadow=scene.light.shadow(0.5))
    _sash(scene, wall, plan)
    scene.put(wall, 0.40)
    _boards(scene, floor, plan.floor)
    _ = w
    return floor


def _motifs(scene: Set, plan: Plan, floor: float) -> list:
    """The wallpaper's print."""
    motifs = []
    step = 92 * scene.u
    columns, rows = int((scene.right - scene.left) / step) + 1, int((floor + 110) / step) + 1
    for c in range(columns):
        x = scene.left + (c + 0.5) * step
        if plan.motif == "stripe":
            motifs.append(rect(x - step * 0.25, -120, step * 0.5, floor + 200))
            continue
        for r in range(rows):
            y = -90 + r * step + (c % 2) * step / 2
            if plan.motif == "dot":
                motifs.append(circle(x, y, 7 * scene.u))
            elif plan.motif == "star":
                motifs.append(star(x, y, 13 * scene.u))
            elif plan.motif == "tile":
                motifs.append(rounded_rect(x - step * 0.46, y - step * 0.2, step * 0.92, step * 0.42, 5))
            else:
                leaf = 15 * scene.u
                motifs.append(smooth([(x, y - leaf), (x + leaf * 0.5, y), (x, y + leaf), (x - leaf * 0.5, y)], tension=0.8))
    return motifs


@own_chance
def _sash(scene: Set, wall: object, plan: Plan) -> None:
    """The window's frame, bars, sill and curtains."""
    from studio.theatre.paper import Sheet

    assert isinstance(wall, Sheet)
    x, y, w, h = plan.window
    frame = scene.tone("#f1e7d2")
    cast = scene.light.shadow(0.7)
    t = 20 * scene.u
    outer = rect(x - t, y - t, w + 2 * t, h + 2 * t)
    wall.cut(union(outer, furniture.hole(x, y, w, h)), frame, brighten(frame, 0.86), shadow=cast)
    wall.cut(union(rect(x + w / 2 - 7, y, 14, h), rect(x, y + h * 0.42, w, 12)), frame, shadow=cast)
    wall.cut(rounded_rect(x - t * 1.8, y + h + t * 0.5, w + 3.6 * t, t * 1.1, 5), brighten(frame, 1.05), brighten(frame, 0.85), shadow=cast)
    if plan.curtain:
        furniture.curtains(scene, wall, x, y, w, h, plan.curtain)


@own_chance
def _view(scene: Set, window: tuple[float, float, float, float]) -> None:
    """What one sees through the window: sky, hills, a tree; rain and snow are the weather's."""
    x, y, w, h = window
    light = scene.light
    sheet = scene.sheet(x - 130, y - 110, x + w + 130, y + h + 110)
    sky = light.sky
    sheet.cut(rect(x - 140, y - 120, w + 280, h + 240), sky[0], sky[1], shadow=None, edge=0)
    for i in range(1, len(sky)):
        line = scene.ridge(y - 30 + h * 0.82 * i / len(sky), 14, length=200)
        sheet.cut(line.path(bottom=y + h + 120), sky[i], torn=4, shadow=Shadow(0, -4, 8, 0.3))
    hidden = light.weather in (Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG)
    if not hidden:
        ox, oy, r = x + w * 0.70, y + h * (0.24 if light.orb.y < 0.6 else 0.52), min(w, h) * 0.13
        for grow, opacity in ((2.0, 0.15), (1.45, 0.2)):
            sheet.cut(circle(ox, oy, r * grow), light.orb.halo, shadow=None, edge=0, opacity=opacity)
        sheet.cut(circle(ox, oy, r), light.orb.colour, shadow=light.shadow(0.5))
        if light.night:
            for _ in range(14):
                sheet.cut(circle(x + w * scene.between(0, 1), y + h * scene.between(0, 0.45), scene.between(1.5, 3)), "#f6ecc9", shadow=None, edge=0)
    for k, distance in enumerate((0.7, 0.3)):
        line = scene.ridge(y + h * (0.66 + 0.14 * k), 16, length=260)
        if k == 1:
            nature.leaf_tree(scene, sheet, x + w * 0.2, line.at(x + w * 0.2) + 10, h * 0.42, distance=distance)
            house(scene, sheet, x + w * 0.68, line.at(x + w * 0.68) + 12, h * 0.26, h * 0.16, distance=distance)
        nature.hill(scene, sheet, line, scene.grass(), distance=distance, bottom=y + h + 120, torn=4)
    scene.put(sheet, 0.12)


@own_chance
def _boards(scene: Set, floor: float, colour: str) -> None:
    """Floor boards that run towards the front, with a skirting line."""
    w, h = scene.width, scene.height
    sheet = scene.sheet(top=floor - 14)
    wood = scene.tone(colour)
    sheet.cut(rect(scene.left - 20, floor, scene.right - scene.left + 40, 600), brighten(wood, 0.9), brighten(wood, 0.72), shadow=Shadow(0, -5, 9, 0.42))
    count = 13
    for k in range(count):
        a0 = (k - count / 2) / count
        a1 = a0 + 1 / count

        def at(share: float, y: float) -> tuple[float, float]:
            spread = (scene.right - scene.left) * (1.05 + 0.9 * (y - floor) / (h - floor))
            return w / 2 + share * spread, y

        plank = polygon([at(a0, floor + 3), at(a1 - 0.004, floor + 3), at(a1 - 0.004, scene.bottom), at(a0, scene.bottom)])
        tone = brighten(wood, 1.0 + 0.09 * ((k * 7) % 3 - 1))
        sheet.cut(plank, tone, brighten(tone, 0.74), shadow=Shadow(1, 0, 3, 0.3), edge=0.12)
    scene.put(sheet, 0.90)


@own_chance
def _frame(scene: Set, kind: str) -> None:
    """Something dark and soft at both sides, close to us."""
    w, h, u = scene.width, scene.height, scene.u
    for side in (-1, 1):
        x0 = scene.left if side < 0 else scene.right
        sheet = scene.sheet(min(x0, x0 - side * 430 * u), h * 0.35, max(x0, x0 - side * 430 * u), scene.bottom)
        if side < 0:
            green = scene.tone("#1f4038")
            for k in range(7):
                tip = (x0 + (170 + 40 * k) * u, h - (110 + 52 * (6 - k) + scene.between(-20, 20)) * u)
                root = (x0 + 90 * u, scene.bottom)
                mid = ((tip[0] + root[0]) / 2 - 24, (tip[1] + root[1]) / 2 - 40)
                sheet.cut(ribbon([root, mid, tip], [16, 62 * u, 3]), brighten(green, scene.between(0.8, 1.2)), shadow=None)
        else:
            wood = scene.tone("#3a2830")
            sheet.cut(rounded_rect(x0 - 380 * u, h - 130 * u, 500 * u, 300, 40), wood, brighten(wood, 0.7), shadow=None)
            sheet.cut(rounded_rect(x0 - 330 * u, h - 250 * u, 70 * u, 140 * u, 30), brighten(wood, 1.15), shadow=None)
        scene.put(sheet, 1.45, at=(x0, scene.bottom), motion=Motion(turn=0.25, period_turn=5), blur=5)
    _ = (kind, w)


def _ground(scene: Set, floor: float, table: tuple[float, float, float]) -> Ground:
    w, h, u = scene.width, scene.height, scene.u
    return Ground(
        floor, floor, h * 0.90, 520 * u, (0.20 * w, 0.80 * w), (0.2 * w, 0.08 * h, 0.8 * w, 0.3 * h), table=table
    )


def _window_box(scene: Set, share: float, *, wide: float = 330, tall: float = 330, top: float = 0.16) -> tuple[float, float, float, float]:
    u = scene.u
    return (scene.width * share - wide * u / 2, scene.height * top, wide * u, tall * u)


def _spot(scene: Set, landscape: float, tall: float) -> float:
    """An x that depends on the shape of the frame."""
    return scene.width * (landscape if scene.width > 1.3 * scene.height else tall)


def living_room(scene: Set) -> Place:
    """Fireplace, armchair, sofa, pictures, a lamp and a laid table."""
    walls = (("#8fae9f", "#a3bfae", "leaf"), ("#c98a6a", "#d69c7c", "stripe"), ("#7f9ab8", "#94adc7", "dot"), ("#b98aa0", "#c79cb0", "leaf"))
    wall, pattern, motif = walls[scene.seed % len(walls)]
    plan = Plan(wall, pattern, motif, "#e6d6bc", "#a8744a", _window_box(scene, 0.5 if scene.width > scene.height else 0.4), scene.pick(("#c2574a", "#d9a93a", "#4f7a8a", "#7f5f9a")))
    floor = _shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 90)
    furniture.fireplace(scene, back, _spot(scene, 0.20, 0.86), floor + 20, 300 * u, 0.52)
    furniture.framed_picture(scene, back, _spot(scene, 0.205, 0.86), floor - 460 * u, 190 * u, 140 * u)
    for k in range(2):
        furniture.framed_picture(scene, back, _spot(scene, 0.72 + 0.13 * k, 0.70 + 0.2 * k), floor - (430 + 40 * k) * u - (scene.height - 1080) * 0.1, (130 + 40 * k) * u, (150 - 20 * k) * u)
    furniture.sofa(scene, back, _spot(scene, 0.80, 0.12), floor + 46, 470 * u, scene.pick(("#3f7a8a", "#a8504a", "#5f7f4f", "#7f5f8a")))
    furniture.floor_lamp(scene, back, _spot(scene, 0.645, 0.40), floor + 24, 470 * u, 0.52)
    scene.put(back, 0.52)
    near = scene.sheet(top=floor - 280 * u)
    furniture.rug(scene, near, scene.width / 2, floor + 140, 900 * u, 150, ("#a8433b", "#e6c98a", "#3f6d7a"))
    tx = _spot(scene, 0.40, 0.66)
    furniture.table(scene, near, tx, floor + 64, 250 * u, 165 * u, cloth=scene.pick(("#f1e7d2", "#d9694e", "#6fa39a")))
    scene.put(near, 0.93)
    _frame(scene, "living")
    return scene.finish(_ground(scene, floor, (tx, floor + 64 - 165 * u - 14, 230 * u)), indoors=True)


def kitchen(scene: Set) -> Place:
    """Range with a steaming pot, cupboards, plates on a shelf, a table."""
    wall, pattern = (("#e0c48f", "#ecd3a3"), ("#9fc0b4", "#b2cfc4"), ("#d99f86", "#e5b199"))[scene.seed % 3]
    plan = Plan(wall, pattern, "tile", "#efe3cd", "#b5694a", _window_box(scene, 0.5 if scene.width > scene.height else 0.36, tall=270), scene.pick(("#e8e0cf", "#c2574a", "#6fa39a")))
    floor = _shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 90)
    colour = scene.pick(("#4f8a7f", "#5f7fae", "#c2734a", "#7f8a4f"))
    sx = _spot(scene, 0.22, 0.80)
    furniture.stove(scene, back, sx, floor + 24, 250 * u, 220 * u, 0.52)
    hood = scene.tone("#b0663f")
    back.cut(polygon([(sx - 130 * u, floor - 440 * u), (sx + 130 * u, floor - 440 * u), (sx + 60 * u, floor - 560 * u), (sx + 60 * u, -120), (sx - 60 * u, -120), (sx - 60 * u, floor - 560 * u)]), hood, brighten(hood, 0.8), shadow=scene.light.shadow(1.0))
    left, right = _spot(scene, 0.66, -0.16), _spot(scene, 1.08, 0.30)
    furniture.cupboard(scene, back, left, floor - 190 * u, right - left, 216 * u, colour, doors=5)
    top = scene.tone("#e6d6bc")
    back.cut(rounded_rect(left - 10, floor - 208 * u, right - left + 20, 24 * u, 5), top, brighten(top, 0.85), shadow=scene.light.shadow(0.8))
    _shelf(scene, back, left + 30 * u, floor - 400 * u, right - left - 110 * u)
    furniture.table_lamp(scene, back, left + 110 * u, floor - 207 * u, 110 * u, 0.52, "#c2574a")
    scene.put(back, 0.52)
    near = scene.sheet(top=floor - 280 * u)
    tx = _spot(scene, 0.44, 0.60)
    furniture.chair(scene, near, tx - 220 * u, floor + 58, 250 * u, facing=1)
    furniture.chair(scene, near, tx + 220 * u, floor + 58, 250 * u, facing=-1)
    furniture.table(scene, near, tx, floor + 66, 330 * u, 180 * u, cloth=scene.pick(("#d9694e", "#5f7fae", "#e0b44c")))
    scene.put(near, 0.93)
    _frame(scene, "kitchen")
    return scene.finish(_ground(scene, floor, (tx, floor + 66 - 180 * u - 14, 300 * u)), indoors=True)


@own_chance
def _shelf(scene: Set, sheet: object, x: float, y: float, w: float) -> None:
    """Plates and jars on a shelf."""
    from studio.theatre.paper import Sheet

    assert isinstance(sheet, Sheet)
    u = scene.u
    at, k = x + 40 * u, 0
    while at < x + w - 30 * u:
        paper = scene.tone(scene.pick(("#f1e7d2", "#6fa39a", "#d9694e", "#e0b44c", "#7f9ab8")))
        if k % 2 == 0:
            sheet.cut(circle(at, y - 44 * u, 42 * u), paper, brighten(paper, 0.88), shadow=scene.light.shadow(0.6))
            sheet.cut(circle(at, y - 44 * u, 26 * u), brighten(paper, 1.1), shadow=Shadow(-1, -2, 3, 0.3))
        else:
            sheet.cut(rounded_rect(at - 26 * u, y - 74 * u, 52 * u, 74 * u, 12), paper, brighten(paper, 0.8), shadow=scene.light.shadow(0.6))
            sheet.cut(rounded_rect(at - 20 * u, y - 86 * u, 40 * u, 16 * u, 5), scene.tone("#8a5c3c"), shadow=scene.light.shadow(0.3))
        at += 88 * u
        k += 1
    wood = scene.tone("#8a5c3c")
    sheet.cut(rect(x, y, w, 16 * u), wood, brighten(wood, 0.8), shadow=scene.light.shadow(1.0))


def bedroom(scene: Set) -> Place:
    """A bed with a patchwork blanket, a night table with a lamp, a garland of stars."""
    wall, pattern, motif = (("#7f8fc0", "#a0aed6", "star"), ("#c99aa6", "#dab0ba", "leaf"), ("#8fb0a8", "#a8c4bc", "dot"))[scene.seed % 3]
    plan = Plan(wall, pattern, motif, "#e9dcc5", "#96694a", _window_box(scene, 0.52 if scene.width > scene.height else 0.42), scene.pick(("#5f6fae", "#d9a93a", "#b86a7a", "#e8e0cf")))
    floor = _shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 110)
    bw = 600 * u
    bx = _spot(scene, 0.99, 1.06) - bw
    furniture.framed_picture(scene, back, bx + bw * 0.55, floor - 450 * u, 180 * u, 140 * u)
    furniture.cupboard(scene, back, _spot(scene, 0.03, -0.10), floor - 470 * u, 270 * u, 495 * u, scene.pick(("#a8744a", "#6f8a7a", "#8a5c6a")), doors=2)
    nx = bx - 80 * u
    furniture.cupboard(scene, back, nx - 60 * u, floor - 130 * u, 120 * u, 155 * u, "#a8744a", doors=1)
    furniture.table_lamp(scene, back, nx, floor - 130 * u, 140 * u, 0.55, "#b86a7a")
    furniture.bed(scene, back, bx, floor + 70, bw, 300 * u, blanket=scene.pick(("#4f6fae", "#a8504a", "#4f8a7f")))
    _garland(scene, back, floor)
    scene.put(back, 0.55)
    near = scene.sheet(top=floor - 60)
    furniture.rug(scene, near, scene.width * 0.46, floor + 140, 760 * u, 140, ("#5f7fae", "#f1e7d2", "#d9694e"))
    scene.put(near, 0.93)
    _frame(scene, "bedroom")
    return scene.finish(_ground(scene, floor, (nx, floor - 130 * u, 110 * u)), indoors=True)


@own_chance
def _garland(scene: Set, sheet: object, floor: float) -> None:
    from studio.theatre.paper import Sheet

    assert isinstance(sheet, Sheet)
    u, w = scene.u, scene.width
    y = scene.height * 0.075
    sag = 46 * u
    points = [(scene.left + i * (scene.right - scene.left) / 4, y + (sag if i % 2 else 0)) for i in range(5)]
    sheet.cut(ribbon(points, [4] * 5), scene.tone("#f1e7d2"), shadow=scene.light.shadow(0.4))
    for i in range(17):
        t = i / 16
        x = scene.left + t * (scene.right - scene.left)
        hang = y + sag * (0.5 - 0.5 * (1 if (int(t * 4) % 2) else -1) * (1 - 2 * abs((t * 4) % 1 - 0.0))) * 0.6 + 34 * u
        glow = mix(scene.tone(scene.pick(("#e0b44c", "#e88bb0", "#6fa39a", "#f1e7d2"))), scene.light.lamp, 0.5 * scene.light.glow)
        sheet.cut(star(x, hang, 20 * u), glow, brighten(glow, 0.88), shadow=scene.light.shadow(0.6))
    _ = (floor, w)


def study(scene: Set) -> Place:
    """Walls of books, a desk with a lamp and a globe, a ladder."""
    wall, pattern, motif = (("#4f7a6a", "#5f8a7a", "stripe"), ("#8a4f4a", "#9a5f58", "leaf"), ("#4f5f8a", "#6070a0", "dot"))[scene.seed % 3]
    plan = Plan(wall, pattern, motif, "#8a5c3c", "#8f6242", _window_box(scene, 0.5), scene.pick(("#a8433b", "#3f5d6b", "#c9a24a")))
    floor = _shell(scene, plan)
    u, h = scene.u * 1.2, scene.height
    back = scene.sheet(bottom=floor + 110)
    tall = 0.66 * h
    for left, right in ((-0.09, 0.31), (0.70, 1.09)) if scene.width > 1.3 * h else ((-0.18, 0.20), (0.82, 1.18)):
        x0, x1 = scene.width * left, scene.width * right
        bays = max(1, round((x1 - x0) / (340 * u)))
        for k in range(bays):
            furniture.bookcase(scene, back, x0 + k * (x1 - x0) / bays, floor + 20, (x1 - x0) / bays - 10, tall, shelves=round(tall / (150 * u)))
    _ladder(scene, back, scene.width * (0.27 if scene.width > h else 0.2), floor + 40, tall * 0.95)
    scene.put(back, 0.5)
    near = scene.sheet(top=floor - 420 * u)
    tx = _spot(scene, 0.60, 0.66)
    furniture.rug(scene, near, scene.width / 2, floor + 140, 820 * u, 140, ("#7a3a3a", "#d9b25a", "#3f4f6b"))
    furniture.armchair(scene, near, _spot(scene, 0.27, 0.2), floor + 52, 270 * u, scene.pick(("#a8433b", "#3f6d5a", "#8a5c3c")))
    furniture.table(scene, near, tx, floor + 66, 380 * u, 182 * u, wood="#8a5434")
    desk = floor + 66 - 182 * u - 14
    furniture.table_lamp(scene, near, tx + 140 * u, desk, 120 * u, 0.93, "#3f7a5a")
    _globe(scene, near, tx - 140 * u, desk, 100 * u)
    scene.put(near, 0.93)
    _frame(scene, "study")
    return scene.finish(_ground(scene, floor, (tx, desk, 190 * u)), indoors=True)


@own_chance
def _ladder(scene: Set, sheet: object, x: float, base: float, h: float) -> None:
    from studio.theatre.paper import Sheet

    assert isinstance(sheet, Sheet)
    wood = scene.tone("#b98a5a")
    lean, wide = h * 0.16, 70 * scene.u
    rungs = []
    for k in range(9):
        t = (k + 0.6) / 9.5
        rungs.append(rounded_rect(x + lean * t - 2, base - h * t, wide + 4, 9 * scene.u, 4))
    sheet.cut(union(*rungs), brighten(wood, 0.9), shadow=scene.light.shadow(0.8))
    for dx in (0.0, wide):
        sheet.cut(ribbon([(x + dx, base), (x + dx + lean, base - h)], [13 * scene.u, 11 * scene.u]), wood, brighten(wood, 0.85), shadow=scene.light.shadow(0.8))


@own_chance
def _globe(scene: Set, sheet: object, x: float, base: float, h: float) -> None:
    from studio.theatre.paper import Sheet

    assert isinstance(sheet, Sheet)
    brass, sea, land = scene.tone("#c9983a"), scene.tone("#4f8fae"), scene.tone("#7fae6a")
    sheet.cut(union(rect(x - 4, base - h * 0.3, 8, h * 0.3), rounded_rect(x - h * 0.24, base - 10, h * 0.48, 10, 4)), brass, shadow=scene.light.shadow(0.5))
    r, cy = h * 0.38, base - h * 0.62
    sheet.cut(circle(x, cy, r * 1.12), brass, brighten(brass, 0.8), shadow=scene.light.shadow(0.6))
    sheet.cut(circle(x, cy, r), sea, brighten(sea, 0.75), shadow=scene.light.shadow(0.3))
    disc = circle(x, cy, r)
    for dx, dy, rx, ry in ((-0.4, -0.25, 0.45, 0.35), (0.35, 0.1, 0.4, 0.5), (-0.25, 0.5, 0.25, 0.3)):
        blob = smooth([(x + (dx + a * rx) * r, cy + (dy + b * ry) * r) for a, b in ((-1, 0), (-0.4, -0.9), (0.6, -0.6), (1, 0.2), (0.2, 1), (-0.6, 0.6))], tension=0.8)
        sheet.cut(blob, land, brighten(land, 0.85), shadow=Shadow(1, 2, 2, 0.35), clip=disc)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.LIVING_ROOM: living_room,
    Setting.KITCHEN: kitchen,
    Setting.BEDROOM: bedroom,
    Setting.STUDY: study,
}
