"""A classroom: a board with chalk drawings, rows of desks, tall windows."""

import math

from studio.theatre.backdrops.outlook import VIEWS
from studio.theatre.backdrops.room import Plan, room_ground, shell, spot, window_box
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    circle,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Place, Set, own_chance
from studio.theatre.shapes import clocks, furniture, hearth, pendants, seats, shelves
from studio.theatre.shapes.daylight import Box
from studio.theatre.shapes.gluing import glue


def classroom(scene: Set) -> Place:
    """Board and teacher's desk at the front, windows beside them, pupils' desks near us."""
    wide = scene.width > 1.3 * scene.height
    rows = wide and scene.chance(0.5)
    wall, pattern = (
        ("#c9d3b0", "#d3dcbc"),
        ("#e3cf9f", "#ebd9b0"),
        ("#a9c4c9", "#b6cfd3"),
        ("#d9b8a3", "#e2c5b2"),
    )[int(scene.rng.integers(4))]
    windows: tuple[Box, ...] = (window_box(scene, 0.2, wide=300, tall=400, top=0.1),)
    if rows:
        windows = tuple(
            window_box(scene, share, wide=210, tall=390, top=0.1) for share in (0.055, 0.185, 0.315)
        )
    plan = Plan(
        wall,
        pattern,
        scene.pick(("plain", "stripe", "plain")),
        scene.pick(("#8fa37a", "#b08a62", "#7f9aa8")),
        scene.pick(("#b98a5a", "#a8744a", "#9a8a7a")),
        windows,
        None,
        view=scene.pick(VIEWS),
    )
    floor = shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 90)
    board = spot(scene, 0.60 if rows else 0.56, 0.62)
    _board(scene, back, board, floor - 395 * u, (560 if wide else 430) * u, 270 * u)
    side = spot(scene, 0.90, 1.02)
    if scene.chance(0.5):
        _map(scene, back, side, floor - 400 * u, 230 * u, 190 * u)
        shelves.bookcase(scene, back, side - 130 * u, floor + 20, 260 * u, 200 * u, shelves=2)
        furniture.plant(scene, back, side + 60 * u, floor - 186 * u, 100 * u)
    else:
        colour = plan.skirting or wall
        shelves.cupboard(scene, back, side - 140 * u, floor - 190 * u, 290 * u, 215 * u, colour)
        shelves.vase(scene, back, side - 70 * u, floor - 190 * u, 70 * u)
        _paintings(scene, back, side, floor - 430 * u, u)
    clocks.clock_face(scene, back, board, floor - 592 * u, 44 * u)
    scene.put(back, 0.50)
    tx, top = _teacher_desk(scene, floor, u)
    for share in (0.34, 0.84):
        pendants.pendant_lamp(
            scene, scene.width * share, -60, 90 * u, 120 * u, 0.66, colour="#e6dcc8", globe=True
        )
    _pupils(scene)
    return scene.finish(room_ground(scene, floor, (tx, top, 250 * u)), indoors=True)


def _teacher_desk(scene: Set, floor: float, u: float) -> tuple[float, float]:
    """The desk with books and a globe; returns its middle and the y of its top."""
    near = scene.sheet(top=floor - 420 * u)
    tx = spot(scene, scene.pick_number((0.36, 0.66)), 0.6)
    seats.table(scene, near, tx, floor + 66, 380 * u, 178 * u, wood="#8a5434")
    panel = rect(tx - 165 * u, floor + 66 - 160 * u, 330 * u, 120 * u)
    glue(scene, near, panel, scene.tone("#7a4a30"), lift=0.5)
    top = floor + 66 - 178 * u - 14
    shelves.books(scene, near, tx - 180 * u, top, 70 * u, 60 * u)
    hearth.table_lamp(scene, near, tx + 160 * u, top, 110 * u, 0.93, "#3f7a5a")
    scene.put(near, 0.93)
    return tx, top


@own_chance
def _board(scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    """A framed board, (x, y) its middle, with one of three chalk drawings."""
    slate = scene.tone(scene.pick(("#2f5a4a", "#35454f", "#2f5a4a")))
    glue(
        scene,
        sheet,
        rounded_rect(x - w / 2 - 18, y - h / 2 - 18, w + 36, h + 36, 6),
        scene.tone("#9a6842"),
        lift=1.0,
    )
    sheet.cut(
        rect(x - w / 2, y - h / 2, w, h),
        slate,
        brighten(slate, 0.9),
        shadow=Shadow(-3, -4, 5, 0.45),
    )
    drawings = (_sums, _stars_drawn, _house_drawn)
    chalk = mix(scene.tone("#f2f0e6"), slate, 0.12)
    lines = drawings[int(scene.rng.integers(3))](x, y, w, h)
    sheet.cut(union(*lines), chalk, shadow=None, edge=0, texture=0.16, opacity=0.9)
    glue(
        scene,
        sheet,
        rounded_rect(x - w * 0.46, y + h / 2 + 14, w * 0.92, 14, 4),
        scene.tone("#b98a5a"),
        lift=0.7,
    )
    for k, colour in enumerate(("#f2f0e6", "#e8b84c", "#d98a9a")):
        glue(
            scene,
            sheet,
            rounded_rect(x - w * 0.3 + k * 46, y + h / 2 + 5, 34, 9, 4),
            scene.tone(colour),
            lift=0.2,
        )


def _line(*points: tuple[float, float], wide: float = 5.0) -> Path:
    return ribbon(list(points), [wide] * len(points), tension=0.3)


def _sums(x: float, y: float, w: float, h: float) -> list[Path]:
    """Shapes of geometry, and rows of strokes like sums."""
    cx, cy, r = x - w * 0.26, y, h * 0.3
    lines = [
        _line((cx - r, cy + r * 0.8), (cx + r, cy + r * 0.8)),
        _line((cx + r, cy + r * 0.8), (cx - r * 0.2, cy - r)),
        _line((cx - r * 0.2, cy - r), (cx - r, cy + r * 0.8)),
        _line((cx - r * 0.2, cy - r), (cx - r * 0.2, cy + r * 0.8), wide=3),
    ]
    for row in range(3):
        at = x + w * 0.04
        top = y - h * 0.28 + row * h * 0.26
        for k in range(4):
            lines.append(_line((at, top), (at + 12, top + 20), (at + 4, top + 40)))
            lines.append(_line((at + 30, top + 20), (at + 50, top + 20), wide=4))
            if k % 2:
                lines.append(_line((at + 40, top + 10), (at + 40, top + 31), wide=4))
            at += w * 0.105
    return lines


def _stars_drawn(x: float, y: float, w: float, h: float) -> list[Path]:
    """The sun and its planets on their rings."""
    sun = (x - w * 0.36, y)
    lines = [circle(*sun, h * 0.12)]
    for k in range(8):
        a = math.tau * k / 8
        near, far = h * 0.16, h * 0.22
        lines.append(
            _line(
                (sun[0] + math.cos(a) * near, sun[1] + math.sin(a) * near),
                (sun[0] + math.cos(a) * far, sun[1] + math.sin(a) * far),
            )
        )
    for k in range(4):
        reach = w * (0.2 + 0.15 * k)
        arc = [
            (sun[0] + math.cos(a) * reach, sun[1] + math.sin(a) * reach * 0.5)
            for a in (-0.9, -0.45, 0.0, 0.45, 0.9)
        ]
        lines.append(_line(*arc, wide=3))
        at = arc[(k * 2 + 1) % 5]
        lines.append(circle(*at, h * (0.035 + 0.018 * ((k * 3) % 4))))
    return lines


def _house_drawn(x: float, y: float, w: float, h: float) -> list[Path]:
    """A house, a tree and a sun, as children draw them."""
    a, b, base = x - w * 0.34, x - w * 0.1, y + h * 0.32
    lines = [
        _line((x - w * 0.45, base), (x + w * 0.45, base)),
        _line((a, base), (a, y)),
        _line((a, y), (b, y)),
        _line((b, y), (b, base)),
        _line((a - 14, y), ((a + b) / 2, y - h * 0.26)),
        _line(((a + b) / 2, y - h * 0.26), (b + 14, y)),
    ]
    tree = x + w * 0.12
    lines.append(_line((tree, base), (tree, y + h * 0.02), wide=8))
    crown = [
        (tree + math.cos(t) * h * 0.2, y - h * 0.12 + math.sin(t) * h * 0.18)
        for t in (math.tau * k / 12 for k in range(13))
    ]
    lines.append(_line(*crown))
    lines.append(circle(x + w * 0.36, y - h * 0.24, h * 0.1))
    return lines


@own_chance
def _map(scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    """A map on rollers."""
    sea, land = scene.tone("#9fc4cf"), scene.tone("#cdb877")
    box = rect(x - w / 2, y - h / 2, w, h)
    glue(scene, sheet, box, sea, lift=0.8, fade=0.94)
    for _ in range(4):
        cx, cy = x + w * scene.between(-0.32, 0.32), y + h * scene.between(-0.3, 0.3)
        blob = [
            (
                cx + math.cos(t) * w * scene.between(0.08, 0.19),
                cy + math.sin(t) * h * scene.between(0.1, 0.24),
            )
            for t in (math.tau * k / 8 for k in range(8))
        ]
        sheet.cut(
            smooth(blob, tension=0.9),
            brighten(land, scene.between(0.85, 1.1)),
            shadow=Shadow(1, 2, 2, 0.3),
            clip=box,
        )
    for side in (-1, 1):
        rod = rounded_rect(x - w * 0.54, y + side * h / 2 - 7, w * 1.08, 14, 7)
        glue(scene, sheet, rod, scene.tone("#7a4a30"), lift=0.6)


@own_chance
def _paintings(scene: Set, sheet: Sheet, x: float, y: float, u: float) -> None:
    """Children's pictures pinned to the wall."""
    for k in range(4):
        px, py = x + (k % 2 - 0.5) * 120 * u, y + (k // 2) * 110 * u + scene.between(-8, 8)
        w, h = 96 * u, 78 * u
        box = rect(px - w / 2, py - h / 2, w, h)
        glue(scene, sheet, box, scene.tone("#f6f0e0"), lift=0.5, fade=0.95)
        hill = [
            (px - w / 2, py + h / 2),
            (px - w * 0.2, py),
            (px + w * 0.2, py + h * 0.14),
            (px + w / 2, py + h / 2),
        ]
        tone = scene.tone(scene.pick(("#7fae6a", "#d9694e", "#5f8fae", "#e0b44c")))
        sheet.cut(smooth(hill, tension=0.6), tone, shadow=None, clip=box)
        sheet.cut(circle(px + w * 0.24, py - h * 0.2, h * 0.13), scene.tone("#e8b84c"), shadow=None)
        sheet.cut(circle(px, py - h * 0.44, 4), scene.tone("#c2423a"), shadow=Shadow(1, 1, 1, 0.4))


@own_chance
def _pupils(scene: Set) -> None:
    """Two pupils' desks close to us, with books and an apple or a pot of pencils."""
    h, u = scene.height, scene.u
    for side in (-1, 1):
        x = scene.width * 0.5 + side * scene.width * scene.between(0.40, 0.46)
        y = h * 0.955
        sheet = scene.sheet(x - 360 * u, h * 0.7, x + 360 * u, scene.bottom)
        wood = scene.tone("#8a5f3f")
        top = [
            (x - 230 * u, y),
            (x - 190 * u, y - 60 * u),
            (x + 190 * u, y - 60 * u),
            (x + 230 * u, y),
        ]
        glue(scene, sheet, rect(x - 222 * u, y, 444 * u, 200 * u), brighten(wood, 0.6), lift=0)
        glue(scene, sheet, polygon(top), wood, lift=0.8)
        if side == (1 if scene.chance(0.5) else -1):
            book = [
                (x - 90 * u, y - 12 * u),
                (x - 70 * u, y - 46 * u),
                (x + 50 * u, y - 46 * u),
                (x + 60 * u, y - 12 * u),
            ]
            glue(scene, sheet, polygon(book), scene.tone("#a8433b"), lift=0.5)
            glue(
                scene,
                sheet,
                circle(x + 110 * u, y - 58 * u, 34 * u),
                scene.tone("#c2423a"),
                lift=0.6,
            )
        else:
            pot = rounded_rect(x + 40 * u, y - 120 * u, 64 * u, 84 * u, 8)
            for k in range(4):
                pencil = ribbon(
                    [(x + (56 + 12 * k) * u, y - 100 * u), (x + (30 + 30 * k) * u, y - 190 * u)],
                    [11 * u, 9 * u],
                )
                glue(
                    scene,
                    sheet,
                    pencil,
                    scene.tone(("#e8b84c", "#d9694e", "#5f8fae", "#6fa37a")[k]),
                    lift=0.3,
                )
            glue(scene, sheet, pot, scene.tone("#5f7fae"), lift=0.6)
        scene.put(sheet, 1.34, blur=3)
