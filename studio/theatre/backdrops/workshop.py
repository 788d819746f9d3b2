"""A workshop: a laboratory, a carpenter's, or a clockmaker's, by the seed."""

from collections.abc import Callable

from studio.theatre.backdrops.outlook import VIEWS
from studio.theatre.backdrops.room import Plan, foreground, room_ground, shell, spot, window_box
from studio.theatre.colour import brighten
from studio.theatre.paper import Sheet, circle, rect, ribbon, rounded_rect, union
from studio.theatre.scene import Place, Set, own_chance
from studio.theatre.shapes import (
    clocks,
    furniture,
    glassware,
    goods,
    hearth,
    pendants,
    seats,
    shelves,
    toolwork,
)
from studio.theatre.shapes.gluing import glue


def workshop(scene: Set) -> Place:
    """Shelves, tools and a bench to work at."""
    kind = int(scene.rng.integers(3))
    wide = scene.width > 1.3 * scene.height
    walls = (
        (
            ("#a9bfc4", "#b6cace", "tile"),
            ("#8fa89a", "#9db5a7", "tile"),
            ("#c9c3ae", "#d3ceba", "tile"),
        ),
        (
            ("#7f9a94", "#74908a", "stripe"),
            ("#a86f5a", "#9c6552", "stripe"),
            ("#8f97ad", "#848ca3", "stripe"),
        ),
        (
            ("#7a5f6a", "#866a75", "leaf"),
            ("#5f6f5a", "#6a7a64", "dot"),
            ("#8a6a4a", "#957452", "stripe"),
        ),
    )[kind]
    wall, pattern, motif = walls[int(scene.rng.integers(3))]
    share = scene.pick_number((0.30, 0.5, 0.66)) if wide else 0.45
    plan = Plan(
        wall,
        pattern,
        motif,
        (None, None, "#6b4a38")[kind],
        ("#8f9a9f", "#a8825a", "#7a5238")[kind],
        (window_box(scene, share, wide=340 if wide else 300, tall=330),),
        None,
        view=scene.pick(VIEWS),
        laid=("tiles", "boards", "boards")[kind],
        sloped=0.2 if kind == 1 and wide and scene.chance(0.6) else 0.0,
    )
    floor = shell(scene, plan)
    u = scene.u * 1.2
    back = scene.sheet(bottom=floor + 100)
    builders: tuple[Callable[[Set, Sheet, float, float, float], None], ...] = (
        _laboratory,
        _carpentry,
        _clockwork,
    )
    builders[kind](scene, back, floor, u, share)
    scene.put(back, 0.50)
    near = scene.sheet(top=floor - 460 * u)
    tx = spot(scene, scene.pick_number((0.36, 0.62)), 0.58)
    top = (_lab_bench, _bench, _clock_bench)[kind](scene, near, tx, floor + 68, u)
    if kind == 1:
        toolwork.shavings(scene, near, tx, floor + 84, 620 * u)
    scene.put(near, 0.93)
    shade = scene.pick(("#3f6d6a", "#a8433b", "#34304a"))
    for dx in (-0.14, 0.2):
        pendants.pendant_lamp(
            scene, tx + dx * scene.width, -60, 130 * u, 130 * u, 0.72, colour=shade
        )
    foreground(scene)
    return scene.finish(room_ground(scene, floor, (tx - 20 * u, top, 200 * u)), indoors=True)


def _sides(share: float) -> tuple[tuple[float, float], ...]:
    """The stretches of wall free of the window, as shares of the width."""
    spans = ((-0.06, share - 0.14), (share + 0.14, 1.06))
    return tuple(span for span in spans if span[1] - span[0] > 0.14)


@own_chance
def _laboratory(scene: Set, back: Sheet, floor: float, u: float, share: float) -> None:
    """Shelves of glass, a cupboard of jars, an apparatus on a bench along the wall."""
    w = scene.width
    for k, (a, b) in enumerate(_sides(share)):
        left, right = w * a, w * b
        for row in range(2):
            y = floor - (340 + 130 * row) * u
            x = left + 40 * u
            while x < right - 50 * u:
                if scene.chance(0.62):
                    glassware.flask(scene, back, x, y, scene.between(64, 98) * u)
                    x += 78 * u
                elif scene.chance(0.4):
                    glassware.tubes(scene, back, x - 20 * u, y, 120 * u, 66 * u)
                    x += 140 * u
                else:
                    goods.jar(scene, back, x, y, scene.between(56, 84) * u)
                    x += 60 * u
            glue(scene, back, rect(left, y, right - left, 14 * u), scene.tone("#8a5c3c"), lift=0.9)
        doors = max(2, int((right - left) / (150 * u)))
        colour = ("#5f8a94", "#7f9a86")[k % 2]
        shelves.cupboard(
            scene, back, left, floor - 170 * u, right - left, 195 * u, colour, doors=doors
        )
        slab = rounded_rect(left - 10, floor - 186 * u, right - left + 20, 22 * u, 4)
        glue(scene, back, slab, scene.tone("#e6e2d6"), lift=0.8)
        if k == 0 and right - left > 420 * u:
            glassware.apparatus(scene, back, (left + right) / 2, floor - 186 * u, 140 * u, 0.50)
        else:
            glassware.tubes(scene, back, left + 60 * u, floor - 186 * u, 150 * u, 70 * u)
            hearth.table_lamp(
                scene, back, right - 90 * u, floor - 186 * u, 110 * u, 0.50, "#a8433b"
            )


def _lab_bench(scene: Set, near: Sheet, x: float, base: float, u: float) -> float:
    """A bench with an apparatus at one end and flasks at the other."""
    seats.table(scene, near, x, base, 560 * u, 182 * u, wood="#8f6a4a")
    top = base - 182 * u - 14
    glassware.apparatus(scene, near, x - 220 * u, top, 120 * u, 0.93)
    for k in range(3):
        glassware.flask(scene, near, x + (140 + 52 * k) * u, top, (60 + 14 * (k % 2)) * u)
    return top


@own_chance
def _carpentry(scene: Set, back: Sheet, floor: float, u: float, share: float) -> None:
    """Tools on the wall, planks in the corner, a stove, half a boat or a shelf of pots."""
    w = scene.width
    for k, (a, b) in enumerate(_sides(share)):
        left, right = w * a + 20 * u, w * b - 20 * u
        toolwork.tool_wall(scene, back, left, floor - 520 * u, right - left, 120 * u)
        if k == 0:
            toolwork.planks(scene, back, left + 40 * u, floor + 24, 420 * u)
            _sawhorse(scene, back, right - 130 * u, floor + 36, u)
        else:
            top = toolwork.workbench(
                scene, back, (left + right) / 2, floor + 26, right - left, 170 * u
            )
            for j in range(4):
                goods.jar(scene, back, left + (50 + 60 * j) * u, top, 58 * u)
            hearth.table_lamp(scene, back, right - 70 * u, top, 110 * u, 0.50, "#3f6d6a")


def _sawhorse(scene: Set, sheet: Sheet, x: float, base: float, u: float) -> None:
    wood = scene.tone("#b98a5a")
    legs = [
        ribbon(
            [(x + dx * 110 * u, base - 130 * u), (x + dx * 110 * u + lean * 40 * u, base)],
            [16 * u, 14 * u],
        )
        for dx in (-1, 1)
        for lean in (-1, 1)
    ]
    glue(scene, sheet, union(*legs), brighten(wood, 0.85))
    glue(scene, sheet, rounded_rect(x - 150 * u, base - 150 * u, 300 * u, 28 * u, 5), wood)
    glue(
        scene,
        sheet,
        rounded_rect(x - 240 * u, base - 176 * u, 430 * u, 26 * u, 4),
        scene.tone("#e0bd84"),
    )


def _bench(scene: Set, near: Sheet, x: float, base: float, u: float) -> float:
    """The carpenter's bench."""
    top = toolwork.workbench(scene, near, x, base, 560 * u, 182 * u)
    plane = rounded_rect(x - 230 * u, top - 40 * u, 110 * u, 40 * u, 8)
    glue(scene, near, plane, scene.tone("#7a4a30"))
    glue(scene, near, circle(x - 150 * u, top - 50 * u, 17 * u), scene.tone("#a8653f"), lift=0.4)
    return top


@own_chance
def _clockwork(scene: Set, back: Sheet, floor: float, u: float, share: float) -> None:
    """Clocks of every size on the walls, cogs that turn, tall clocks on the floor."""
    w = scene.width
    for a, b in _sides(share):
        left, right = w * a, w * b
        x = left + 80 * u
        while x < right - 60 * u:
            r = scene.between(38, 72) * u
            low = floor - scene.between(400, 470) * u
            rim = scene.pick(("#a8653f", "#c9983a", "#34304a", "#7a3f3a"))
            clocks.clock_face(scene, back, x, low, r, rim=rim)
            if scene.chance(0.6):
                clocks.pendulum(scene, x, low + r * 0.9, 60 * u, 13 * u, 0.501)
            if scene.chance(0.5):
                rim = scene.pick(("#d9ae4a", "#5f8a94", "#a8433b"))
                clocks.clock_face(scene, back, x + 30 * u, low - 130 * u, 40 * u, rim=rim)
            x += r * 2 + scene.between(20, 50) * u
        tall = left + (right - left) * 0.26
        clocks.tall_clock(scene, back, tall, floor + 26, 400 * u, 0.501)
        top = floor - 150 * u
        x0 = tall + 90 * u
        if right - x0 > 160 * u:
            shelves.cupboard(scene, back, x0, top, right - x0, 175 * u, "#7a4a30", doors=3)
            for k in range(3):
                cx = x0 + (60 + 76 * k) * u
                radius = (44 - 8 * k) * u
                toolwork.cog(scene, cx, top - radius, radius, 0.502 + 0.001 * k, (16, -22, 30)[k])
            furniture.plant(scene, back, right - 60 * u, top, 100 * u)


def _clock_bench(scene: Set, near: Sheet, x: float, base: float, u: float) -> float:
    """A desk with a clock laid open, small tools, a lamp."""
    seats.table(scene, near, x, base, 520 * u, 182 * u, wood="#6b3f30")
    top = base - 182 * u - 14
    hearth.table_lamp(scene, near, x + 210 * u, top, 120 * u, 0.93, "#3f7a5a")
    case = rounded_rect(x - 240 * u, top - 120 * u, 110 * u, 120 * u, 30 * u)
    glue(scene, near, case, scene.tone("#a8653f"))
    clocks.clock_face(scene, near, x - 185 * u, top - 66 * u, 42 * u, rim="#d9ae4a")
    glue(
        scene, near, toolwork.cog_path(x + 120 * u, top - 14 * u, 26 * u, 10), scene.tone("#d9ae4a")
    )
    return top
