"""The shell of any room: walls, a window with its view, the floor, a soft frame in front."""

from dataclasses import dataclass

from studio.theatre.backdrops.outlook import outlook
from studio.theatre.colour import brighten, mix
from studio.theatre.light import indoors
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
from studio.theatre.scene import Ground, Motion, Set, own_chance
from studio.theatre.shapes import furniture
from studio.theatre.shapes.daylight import Box, window_light
from studio.theatre.shapes.sky import star


@dataclass(frozen=True)
class Plan:
    """A room's own papers, its windows and what they look out on.

    ``skirting`` None leaves the wall plain; ``laid`` is how the floor is: boards or tiles;
    ``sloped`` is the share of the width that a roof
    comes down over at each side.
    """

    wall: str
    pattern: str
    motif: str
    skirting: str | None
    floor: str
    windows: tuple[Box, ...]
    curtain: str | None
    view: str = "country"
    laid: str = "boards"
    sloped: float = 0.0


@own_chance
def shell(scene: Set, plan: Plan) -> float:
    """Outside view, wall with its window, floor; returns the y where wall meets floor."""
    h = scene.height
    floor = h * 0.765
    outside = scene.light
    outlook(scene, plan.windows, plan.view)
    scene.light = indoors(outside)
    wall = scene.sheet(bottom=floor + 60)
    paper = scene.tone(plan.wall)
    full = rect(scene.left - 20, -130, scene.right - scene.left + 40, floor + 200)
    wall.cut(
        union(full, *(furniture.hole(*window) for window in plan.windows)),
        brighten(paper, 1.03),
        brighten(paper, 0.82),
        shadow=Shadow(6, 9, 9, 0.5),
    )
    clear = union(full, *(_grown(window, 40) for window in plan.windows))
    motifs = _motifs(scene, plan, floor)
    if motifs:
        print_ = mix(paper, scene.tone(plan.pattern), 0.55 if plan.motif == "tile" else 0.9)
        wall.cut(union(*motifs), print_, shadow=Shadow(1, 1, 2, 0.18), edge=0.07, clip=clear)
    if plan.skirting:
        _panels(scene, wall, floor, plan.skirting)
    for window in plan.windows:
        _sash(scene, wall, window, plan.curtain)
    scene.put(wall, 0.40)
    if plan.sloped:
        _slopes(scene, plan, floor)
    LAYERS[plan.laid](scene, floor, plan.floor)
    for window in plan.windows:
        window_light(scene, window, floor)
    return floor


def _grown(box: Box, by: float) -> Path:
    x, y, w, h = box
    return furniture.hole(x - by, y - by, w + 2 * by, h + 2 * by)


def _panels(scene: Set, wall: Sheet, floor: float, colour: str) -> None:
    """Panelling along the foot of the wall."""
    panel = scene.tone(colour)
    top = floor - 150 * scene.u
    wall.cut(
        rect(scene.left - 20, top, scene.right - scene.left + 40, 300),
        panel,
        brighten(panel, 0.8),
        shadow=Shadow(0, -3, 6, 0.35),
    )
    step = 150 * scene.u
    boards = [
        rounded_rect(scene.left + k * step + 12, top + 26, step - 24, 96 * scene.u, 6)
        for k in range(int((scene.right - scene.left) / step) + 1)
    ]
    wall.cut(
        union(*boards), brighten(panel, 1.08), brighten(panel, 0.92), shadow=Shadow(2, 3, 4, 0.3)
    )
    wall.cut(
        rect(scene.left - 20, top - 12, scene.right - scene.left + 40, 18),
        brighten(panel, 1.18),
        shadow=scene.light.shadow(0.5),
    )


def _slopes(scene: Set, plan: Plan, floor: float) -> None:
    """A roof that comes down at both sides, with its beams."""
    h, u = scene.height, scene.u
    reach = plan.sloped * scene.width
    sheet = scene.sheet(bottom=floor)
    paper, wood = scene.tone(plan.wall), scene.tone(plan.floor)
    for side in (-1, 1):
        edge = scene.left - 20 if side < 0 else scene.right + 20
        inner = (0 if side < 0 else scene.width) - side * reach
        slope = [(edge, -130), (inner, -130), (edge, h * 0.52)]
        sheet.cut(
            polygon(slope),
            brighten(paper, 0.86),
            brighten(paper, 0.74),
            shadow=scene.light.shadow(1.2),
        )
        beam = ribbon([(inner, -130), (edge, h * 0.52)], [34 * u, 34 * u])
        sheet.cut(beam, brighten(wood, 0.8), brighten(wood, 0.64), shadow=scene.light.shadow(0.9))
    scene.put(sheet, 0.44)


def _motifs(scene: Set, plan: Plan, floor: float) -> list[Path]:
    """The wallpaper's print."""
    motifs: list[Path] = []
    if plan.motif == "plain":
        return motifs
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
                motifs.append(
                    rounded_rect(x - step * 0.46, y - step * 0.2, step * 0.92, step * 0.42, 5)
                )
            else:
                leaf = 15 * scene.u
                motifs.append(
                    smooth(
                        [(x, y - leaf), (x + leaf * 0.5, y), (x, y + leaf), (x - leaf * 0.5, y)],
                        tension=0.8,
                    )
                )
    return motifs


@own_chance
def _sash(scene: Set, wall: Sheet, window: Box, curtain: str | None) -> None:
    """The window's frame, bars, sill and curtains."""
    x, y, w, h = window
    frame = scene.tone("#f1e7d2")
    cast = scene.light.shadow(0.7)
    t = 20 * scene.u
    outer = rect(x - t, y - t, w + 2 * t, h + 2 * t)
    wall.cut(union(outer, furniture.hole(x, y, w, h)), frame, brighten(frame, 0.86), shadow=cast)
    lights = max(2, round(w / (170 * scene.u)))
    bars = [rect(x + w * k / lights - 7, y, 14, h) for k in range(1, lights)]
    wall.cut(union(*bars, rect(x, y + h * 0.42, w, 12)), frame, shadow=cast)
    wall.cut(
        rounded_rect(x - t * 1.8, y + h + t * 0.5, w + 3.6 * t, t * 1.1, 5),
        brighten(frame, 1.05),
        brighten(frame, 0.85),
        shadow=cast,
    )
    if curtain:
        furniture.curtains(scene, wall, x, y, w, h, curtain)


@own_chance
def _boards(scene: Set, floor: float, colour: str) -> None:
    """Floor boards that run towards the front, with a skirting line."""
    w, h = scene.width, scene.height
    sheet = scene.sheet(top=floor - 14)
    wood = scene.tone(colour)
    sheet.cut(
        rect(scene.left - 20, floor, scene.right - scene.left + 40, 600),
        brighten(wood, 0.9),
        brighten(wood, 0.72),
        shadow=Shadow(0, -5, 9, 0.42),
    )
    count = 13
    for k in range(count):
        a0 = (k - count / 2) / count
        a1 = a0 + 1 / count

        def at(share: float, y: float) -> tuple[float, float]:
            spread = (scene.right - scene.left) * (1.05 + 0.9 * (y - floor) / (h - floor))
            return w / 2 + share * spread, y

        plank = polygon(
            [
                at(a0, floor + 3),
                at(a1 - 0.004, floor + 3),
                at(a1 - 0.004, scene.bottom),
                at(a0, scene.bottom),
            ]
        )
        tone = brighten(wood, 1.0 + 0.09 * ((k * 7) % 3 - 1))
        sheet.cut(plank, tone, brighten(tone, 0.74), shadow=Shadow(1, 0, 3, 0.3), edge=0.12)
    scene.put(sheet, 0.90)


@own_chance
def _tiles(scene: Set, floor: float, colour: str) -> None:
    """A chequered floor that runs towards the front."""
    w, h = scene.width, scene.height
    sheet = scene.sheet(top=floor - 14)
    stone = scene.tone(colour)
    sheet.cut(
        rect(scene.left - 20, floor, scene.right - scene.left + 40, 600),
        brighten(stone, 0.86),
        brighten(stone, 0.7),
        shadow=Shadow(0, -5, 9, 0.42),
    )
    rows = [0.0, 0.10, 0.24, 0.44, 0.72, 1.12]
    spread = (scene.right - scene.left) * 1.05
    tiles: list[Path] = []

    def at(share: float, row: float) -> tuple[float, float]:
        return w / 2 + share * spread * (1 + 0.86 * row), floor + 3 + (h + 60 - floor) * row

    for r in range(5):
        for k in range(-8, 8):
            if (r + k) % 2:
                a, b = k / 16, (k + 1) / 16
                corners = [at(a, rows[r]), at(b, rows[r]), at(b, rows[r + 1]), at(a, rows[r + 1])]
                tiles.append(polygon(corners))
    sheet.cut(
        union(*tiles),
        brighten(stone, 1.14),
        brighten(stone, 0.9),
        shadow=Shadow(1, 2, 2, 0.2),
        edge=0.08,
    )
    scene.put(sheet, 0.90)


LAYERS = {"boards": _boards, "tiles": _tiles}


@own_chance
def foreground(scene: Set) -> None:
    """Something dark and soft close to us, at the sides: leaves, a drape, a chair's back."""
    kind = int(scene.rng.integers(3))
    side = -1 if scene.chance(0.5) else 1
    _near_leaves(scene, side, 1.0)
    if kind == 0:
        _near_leaves(scene, -side, 0.72)
    elif kind == 1:
        _near_drape(scene, -side)
    else:
        _near_chair(scene, -side)


@own_chance
def _near_leaves(scene: Set, side: int, size: float) -> None:
    h, u = scene.height, scene.u
    x0 = scene.left if side < 0 else scene.right
    reach = x0 - side * 430 * u
    sheet = scene.sheet(min(x0, reach), h * 0.35, max(x0, reach), scene.bottom)
    green = scene.tone("#1f4038")
    for k in range(7):
        tip = (
            x0 - side * (170 + 40 * k) * u * size,
            h - (110 + 52 * (6 - k) + scene.between(-20, 20)) * u * size,
        )
        root = (x0 - side * 90 * u * size, scene.bottom)
        mid = ((tip[0] + root[0]) / 2 + side * 24, (tip[1] + root[1]) / 2 - 40)
        leaf = ribbon([root, mid, tip], [16, 62 * u * size, 3])
        sheet.cut(leaf, brighten(green, scene.between(0.8, 1.2)), shadow=None)
    scene.put(sheet, 1.45, at=(x0, scene.bottom), motion=Motion(turn=0.25, period_turn=5), blur=5)


@own_chance
def _near_drape(scene: Set, side: int) -> None:
    """A gathered curtain that frames the picture."""
    h, u = scene.height, scene.u
    x0 = scene.left if side < 0 else scene.right
    reach = x0 - side * 330 * u
    sheet = scene.sheet(min(x0, reach), -110, max(x0, reach), scene.bottom)
    cloth = scene.tone(scene.pick(("#4a2436", "#233a4f", "#2f4038", "#4a3222")))
    for k in range(4):
        out, low = (270 - 52 * k) * u, (150 - 30 * k) * u
        fold = [
            (x0, -130),
            (x0 - side * out, -130),
            (x0 - side * out * 0.96, h * 0.3),
            (x0 - side * low, h * 0.74),
            (x0 - side * low * 1.25, scene.bottom + 40),
            (x0, scene.bottom + 40),
        ]
        tone = brighten(cloth, (0.9, 1.12, 0.84, 1.05)[k])
        sheet.cut(
            smooth(fold, tension=0.35), tone, brighten(tone, 0.8), shadow=Shadow(4, 6, 12, 0.4)
        )
    scene.put(sheet, 1.45, at=(x0, -110), motion=Motion(turn=0.2, period_turn=6), blur=5)


@own_chance
def _near_chair(scene: Set, side: int) -> None:
    """The buttoned back of a chair that stands towards us."""
    h, u = scene.height, scene.u
    x = (scene.left if side < 0 else scene.right) - side * 250 * u
    sheet = scene.sheet(x - 240 * u, h * 0.7, x + 240 * u, scene.bottom)
    cloth = scene.tone(scene.pick(("#5a3436", "#34485a", "#44503a")))
    top = h * 0.86
    back = [
        (x - 120 * u, scene.bottom + 60),
        (x - 136 * u, top + 80 * u),
        (x - 84 * u, top + 10 * u),
        (x, top - 16 * u),
        (x + 84 * u, top + 10 * u),
        (x + 136 * u, top + 80 * u),
        (x + 120 * u, scene.bottom + 60),
    ]
    for grow, tone in ((1.0, brighten(cloth, 0.7)), (0.82, cloth)):
        inner = [
            (x + (px - x) * grow, top + (py - top) * grow + 22 * (1 - grow)) for px, py in back
        ]
        sheet.cut(
            smooth(inner, tension=0.8), tone, brighten(tone, 0.75), shadow=Shadow(3, 5, 9, 0.4)
        )
    scene.put(sheet, 1.45, blur=4)


def room_ground(scene: Set, floor: float, table: tuple[float, float, float]) -> Ground:
    """Where actors and things may stand in a room."""
    w, h, u = scene.width, scene.height, scene.u
    return Ground(
        floor,
        floor,
        h * 0.90,
        520 * u,
        (0.20 * w, 0.80 * w),
        (0.2 * w, 0.08 * h, 0.8 * w, 0.3 * h),
        table=table,
    )


def window_box(
    scene: Set, share: float, *, wide: float = 330, tall: float = 330, top: float = 0.16
) -> tuple[float, float, float, float]:
    """The window's x, y, width and height, of a window with its middle at a share of the wall."""
    u = scene.u
    return (scene.width * share - wide * u / 2, scene.height * top, wide * u, tall * u)


def spot(scene: Set, landscape: float, tall: float) -> float:
    """An x that depends on the shape of the frame."""
    return scene.width * (landscape if scene.width > 1.3 * scene.height else tall)
