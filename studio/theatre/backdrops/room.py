"""The shell of any room: walls, a window with its view, the floor, a soft frame in front."""

from dataclasses import dataclass

from studio.film.look import Weather
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
from studio.theatre.shapes import furniture, nature, plants
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
def shell(scene: Set, plan: Plan) -> float:
    """Outside view, wall with its window, floor; returns the y where wall meets floor."""
    h = scene.height
    floor = h * 0.765
    outside = scene.light
    _view(scene, plan.window)
    scene.light = indoors(outside)
    x, y, ww, wh = plan.window
    wall = scene.sheet(bottom=floor + 60)
    paper = scene.tone(plan.wall)
    opening = furniture.hole(x, y, ww, wh)
    full = rect(scene.left - 20, -130, scene.right - scene.left + 40, floor + 200)
    wall.cut(
        union(full, opening),
        brighten(paper, 1.03),
        brighten(paper, 0.82),
        shadow=Shadow(6, 9, 9, 0.5),
    )
    clear = union(full, furniture.hole(x - 40, y - 40, ww + 80, wh + 80))
    motifs = _motifs(scene, plan, floor)
    print_ = mix(paper, scene.tone(plan.pattern), 0.55 if plan.motif == "tile" else 0.9)
    wall.cut(union(*motifs), print_, shadow=Shadow(1, 1, 2, 0.18), edge=0.07, clip=clear)
    panel = scene.tone(plan.skirting)
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
    _sash(scene, wall, plan)
    scene.put(wall, 0.40)
    _boards(scene, floor, plan.floor)
    return floor


def _motifs(scene: Set, plan: Plan, floor: float) -> list[Path]:
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
def _sash(scene: Set, wall: Sheet, plan: Plan) -> None:
    """The window's frame, bars, sill and curtains."""
    x, y, w, h = plan.window
    frame = scene.tone("#f1e7d2")
    cast = scene.light.shadow(0.7)
    t = 20 * scene.u
    outer = rect(x - t, y - t, w + 2 * t, h + 2 * t)
    wall.cut(union(outer, furniture.hole(x, y, w, h)), frame, brighten(frame, 0.86), shadow=cast)
    wall.cut(union(rect(x + w / 2 - 7, y, 14, h), rect(x, y + h * 0.42, w, 12)), frame, shadow=cast)
    wall.cut(
        rounded_rect(x - t * 1.8, y + h + t * 0.5, w + 3.6 * t, t * 1.1, 5),
        brighten(frame, 1.05),
        brighten(frame, 0.85),
        shadow=cast,
    )
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
            sheet.cut(
                circle(ox, oy, r * grow), light.orb.halo, shadow=None, edge=0, opacity=opacity
            )
        sheet.cut(circle(ox, oy, r), light.orb.colour, shadow=light.shadow(0.5))
        if light.night:
            for _ in range(14):
                sheet.cut(
                    circle(
                        x + w * scene.between(0, 1),
                        y + h * scene.between(0, 0.45),
                        scene.between(1.5, 3),
                    ),
                    "#f6ecc9",
                    shadow=None,
                    edge=0,
                )
    for k, distance in enumerate((0.7, 0.3)):
        line = scene.ridge(y + h * (0.66 + 0.14 * k), 16, length=260)
        if k == 1:
            plants.leaf_tree(
                scene, sheet, x + w * 0.2, line.at(x + w * 0.2) + 10, h * 0.42, distance=distance
            )
            house(
                scene,
                sheet,
                x + w * 0.68,
                line.at(x + w * 0.68) + 12,
                h * 0.26,
                h * 0.16,
                distance=distance,
            )
        nature.hill(
            scene, sheet, line, scene.grass(), distance=distance, bottom=y + h + 120, torn=4
        )
    scene.put(sheet, 0.12)


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
def foreground(scene: Set) -> None:
    """Leaves of a plant at both sides, dark and soft, close to us."""
    h, u = scene.height, scene.u
    for side in (-1, 1):
        x0 = scene.left if side < 0 else scene.right
        sheet = scene.sheet(
            min(x0, x0 - side * 430 * u), h * 0.35, max(x0, x0 - side * 430 * u), scene.bottom
        )
        green = scene.tone("#1f4038")
        size = 1.0 if side < 0 else 0.72
        for k in range(7):
            tip = (
                x0 - side * (170 + 40 * k) * u * size,
                h - (110 + 52 * (6 - k) + scene.between(-20, 20)) * u * size,
            )
            root = (x0 - side * 90 * u * size, scene.bottom)
            mid = ((tip[0] + root[0]) / 2 + side * 24, (tip[1] + root[1]) / 2 - 40)
            sheet.cut(
                ribbon([root, mid, tip], [16, 62 * u * size, 3]),
                brighten(green, scene.between(0.8, 1.2)),
                shadow=None,
            )
        scene.put(
            sheet, 1.45, at=(x0, scene.bottom), motion=Motion(turn=0.25, period_turn=5), blur=5
        )


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
