"""A railway station: a platform with clock, benches and lamps, and a train that may stand there."""

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Shadow,
    Sheet,
    circle,
    polygon,
    rect,
    rounded_rect,
    union,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import buildings, nature, pendants, plants, stalls, street, towers
from studio.theatre.shapes.clocks import clock_face
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.ironwork import braced_post, valance
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.train import train


def station(scene: Set) -> Place:
    """Town or country beyond the tracks; under a roof, or in the open by the station house."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.55
    paint_sky(scene, horizon)
    city = scene.chance(0.5)
    (_town if city else _country)(scene)
    _far_platform(scene)
    rail = h * 0.715
    _tracks(scene, rail)
    stands, steam = scene.chance(0.75), scene.chance(0.6)
    front = w * scene.between(0.08, 0.42)
    if stands:
        train(scene, front, rail + 6, 290 * u, 0.60, steam=steam)
    else:
        _signals(scene, rail)
    floor = h * 0.79
    roofed = scene.chance(0.55)
    if roofed:
        _roof(scene, floor)
    else:
        _posts(scene, floor)
    _platform(scene, floor)
    trolley = _luggage(scene, floor)
    _near_post(scene)
    ground = Ground(
        horizon,
        floor,
        h * 0.905,
        400 * u,
        (0.15 * w, 0.85 * w),
        (0.1 * w, 0.06 * h, 0.9 * w, 0.26 * h),
        table=trolley,
    )
    return scene.finish(ground)


@own_chance
def _town(scene: Set) -> None:
    """City blocks in two depths."""
    h, u = scene.height, scene.u
    for distance, depth, tall in ((0.85, 0.16, (150, 330)), (0.55, 0.28, (110, 230))):
        sheet = scene.sheet(top=h * 0.1, bottom=h * 0.75)
        x = scene.left - scene.between(0, 60)
        while x < scene.right:
            wide = scene.between(80, 140) * u
            colour = scene.pick(("#8fa3bf", "#a3a9c2", "#b59aa0", "#a8604f"))
            towers.tower_block(
                scene, sheet, x, h * 0.64, wide, scene.between(*tall) * u, colour, distance=distance
            )
            x += wide * scene.between(0.98, 1.25)
        scene.put(sheet, depth)


@own_chance
def _country(scene: Set) -> None:
    """Hills with a village and woods."""
    h, u = scene.height, scene.u
    far = scene.sheet(top=h * 0.25, bottom=h * 0.75)
    nature.hill(
        scene,
        far,
        scene.ridge(h * 0.47, 46),
        brighten(scene.grass(), 0.86),
        distance=0.8,
        bottom=h * 0.75,
    )
    scene.put(far, 0.16)
    near = scene.sheet(top=h * 0.25, bottom=h * 0.8)
    line = scene.ridge(h * 0.585, 22)
    x = scene.left + 40
    while x < scene.right:
        size = scene.between(90, 170) * u
        if scene.chance(0.4):
            buildings.house(
                scene, near, x, line.at(x) + 18, size, size * 0.7, distance=0.45, smoke=None
            )
        elif scene.chance(0.5):
            plants.conifer(scene, near, x, line.at(x) + 14, size * 1.2, distance=0.45)
        else:
            plants.leaf_tree(scene, near, x, line.at(x) + 14, size * 1.2, distance=0.45)
        x += size * scene.between(0.8, 1.5)
    nature.hill(scene, near, line, scene.grass(), distance=0.42, bottom=h * 0.8, torn=5)
    scene.put(near, 0.30)


@own_chance
def _far_platform(scene: Set) -> None:
    """The platform over there, with its shelter and fence."""
    w, h, u = scene.width, scene.height, scene.u
    sheet = scene.sheet(top=h * 0.4, bottom=h * 0.8)
    base = h * 0.645
    street.fence(
        scene, sheet, scene.left, scene.right, base, 70 * u, colour="#e6dcc8", distance=0.3
    )
    x = w * scene.between(0.12, 0.72)
    wide, tall = 330 * u, 150 * u
    back, roof = scene.tone("#b98d74", 0.26), scene.tone("#5c4a63", 0.26)
    glue(scene, sheet, rect(x, base - tall, wide, tall), back, lift=0.6)
    for k in range(3):
        buildings.window(
            scene,
            sheet,
            x + wide * (0.1 + 0.3 * k),
            base - tall * 0.78,
            wide * 0.2,
            tall * 0.42,
            distance=0.26,
        )
    top = [
        (x - 40 * u, base - tall + 6),
        (x + 20 * u, base - tall - 44 * u),
        (x + wide - 20 * u, base - tall - 44 * u),
        (x + wide + 40 * u, base - tall + 6),
    ]
    glue(scene, sheet, polygon(top), roof, lift=0.9)
    if scene.snowy:
        snow = [
            (x - 30 * u, base - tall - 4),
            (x + 20 * u, base - tall - 48 * u),
            (x + wide - 20 * u, base - tall - 48 * u),
            (x + wide + 30 * u, base - tall - 4),
        ]
        sheet.cut(polygon(snow), scene.tone("#f3f6f8", 0.26), torn=3, shadow=None)
    for k in range(3):
        lamp_x = w * (0.1 + 0.4 * k)
        if not x - 60 * u < lamp_x < x + wide + 60 * u:
            street.street_lamp(scene, sheet, lamp_x, base, 210 * u, 0.45)
    stone = scene.tone("#b3a9a6" if not scene.snowy else "#eef3f6", 0.22)
    glue(
        scene,
        sheet,
        rect(scene.left - 20, base - 4, scene.right - scene.left + 40, 200),
        stone,
        lift=0.4,
    )
    scene.put(sheet, 0.45)


@own_chance
def _tracks(scene: Set, rail: float) -> None:
    """Ballast, sleepers and two pairs of rails."""
    u = scene.u
    sheet = scene.sheet(top=rail - 60 * u, bottom=rail + 140)
    bed = scene.tone("#7a6f72" if not scene.snowy else "#d5dfe7", 0.1)
    sheet.cut(
        scene.ridge(rail - 34 * u, 3).path(bottom=rail + 200),
        bed,
        brighten(bed, 0.8),
        torn=4,
        shadow=Shadow(0, -3, 6, 0.35),
    )
    ties = [
        rect(scene.left + k * 46 * u, y, 26 * u, 9 * u)
        for k in range(int((scene.right - scene.left) / (46 * u)) + 1)
        for y in (rail - 22 * u, rail + 4 * u)
    ]
    sheet.cut(union(*ties), scene.tone("#5c4638", 0.08), shadow=Shadow(1, 2, 2, 0.3))
    steel = mix(scene.tone("#b9c2c9"), scene.light.sky[3], 0.3)
    rails = [
        rect(scene.left - 20, y, scene.right - scene.left + 40, 5 * u)
        for y in (rail - 26 * u, rail + 2 * u)
    ]
    sheet.cut(union(*rails), steel, shadow=Shadow(0, 3, 3, 0.4))
    scene.put(sheet, 0.58)


@own_chance
def _signals(scene: Set, rail: float) -> None:
    """With no train in: a signal whose light blinks, and the wires above."""
    u = scene.u
    x = scene.width * scene.between(0.6, 0.8)
    sheet = scene.sheet(x - 80 * u, rail - 420 * u, x + 80 * u, rail + 30)
    iron = scene.tone("#3a3a52")
    glue(scene, sheet, rect(x - 7 * u, rail - 380 * u, 14 * u, 390 * u), iron, lift=0.6)
    glue(
        scene,
        sheet,
        rounded_rect(x - 30 * u, rail - 410 * u, 60 * u, 130 * u, 26 * u),
        iron,
        lift=0.8,
    )
    for k, colour in enumerate(("#7a3038", "#2f6a4f")):
        sheet.cut(
            circle(x, rail - (372 - 58 * k) * u, 19 * u),
            scene.tone(colour),
            shadow=Shadow(-1, -2, 2, 0.4),
        )
    scene.put(sheet, 0.56)
    if scene.light.burning:
        green = scene.sheet(x - 30 * u, rail - 350 * u, x + 30 * u, rail - 280 * u)
        green.cut(circle(x, rail - 314 * u, 17 * u), "#7df0a0", shadow=None)
        blink = Motion(pulse=0.9, period_pulse=2.4)
        scene.put(green, 0.561, at=(x, rail - 314 * u), motion=blink)
        scene.shine(x, rail - 314 * u, 120 * u, 0.562, colour="#58e08a", strength=0.6, flicker=0.6)


@own_chance
def _roof(scene: Set, floor: float) -> None:
    """The platform's roof on iron posts, its valance, lamps and a hanging clock."""
    w, h, u = scene.width, scene.height, scene.u
    sheet = scene.sheet(bottom=floor + 60)
    iron = scene.tone(scene.pick(("#3f6d5a", "#7a3038", "#2f4a6a")))
    y = h * 0.13
    for share in (0.07, 0.93):
        braced_post(scene, sheet, w * share, y, floor, iron)
    wood = scene.tone("#e6dcc8")
    glue(
        scene,
        sheet,
        rect(scene.left - 20, -130, scene.right - scene.left + 40, y + 140),
        brighten(iron, 0.62),
        lift=1.2,
    )
    valance(scene, sheet, y, wood)
    glue(
        scene,
        sheet,
        rect(scene.left - 20, y - 8, scene.right - scene.left + 40, 18 * u),
        brighten(iron, 1.1),
    )
    scene.put(sheet, 0.86)
    _hung_clock(scene, w * scene.pick_number((0.3, 0.5, 0.68)), y + 20 * u)
    for share in (0.2, 0.8):
        pendants.pendant_lamp(scene, w * share, y + 10, 40 * u, 110 * u, 0.865, colour="#e6dcc8")


@own_chance
def _hung_clock(scene: Set, x: float, y: float) -> None:
    u = scene.u
    sheet = scene.sheet(x - 100 * u, y - 20, x + 100 * u, y + 200 * u)
    iron = scene.tone("#34304a")
    glue(scene, sheet, rect(x - 5, y - 20, 10, 70 * u), iron, lift=0.4)
    clock_face(scene, sheet, x, y + 100 * u, 62 * u)
    scene.put(sheet, 0.87, at=(x, y), motion=Motion(turn=0.5 * scene.windy, period_turn=4.6))
    scene.shine(
        x,
        y + 100 * u,
        130 * u,
        0.871,
        colour=scene.light.lamp,
        strength=0.4 * scene.light.glow,
        flicker=0.02,
    )


@own_chance
def _posts(scene: Set, floor: float) -> None:
    """In the open: the station house at one side, lamps, a clock on a pole, flowers."""
    w, u = scene.width, scene.u
    side = scene.pick_number((-1, 1))
    sheet = scene.sheet(top=floor - 640 * u, bottom=floor + 70)
    x = w * (0.5 + side * 0.47)
    buildings.house(scene, sheet, x, floor + 20, 470 * u, 330 * u, storeys=1, smoke=0.84)
    for k in range(2):
        tub = x - side * (150 + 90 * k) * u
        if not scene.snowy:
            for _ in range(5):
                colour = scene.pick(("#e0584f", "#f0c23f", "#e88bb0"))
                plants.flower(
                    scene, sheet, tub + scene.between(-26, 26) * u, floor - 20, 60 * u, colour
                )
        pot = rounded_rect(tub - 40 * u, floor - 26 * u, 80 * u, 52 * u, 8)
        glue(scene, sheet, pot, scene.tone("#a8653f"))
    pole = w * (0.5 - side * scene.between(0.26, 0.34))
    iron = scene.tone("#34304a")
    glue(scene, sheet, rect(pole - 8 * u, floor - 400 * u, 16 * u, 430 * u), iron)
    clock_face(scene, sheet, pole, floor - 440 * u, 58 * u)
    street.street_lamp(scene, sheet, w * (0.5 - side * 0.44), floor + 24, 450 * u, 0.86)
    scene.put(sheet, 0.86)


@own_chance
def _platform(scene: Set, floor: float) -> None:
    """Flagstones and the pale edge, a bench on it."""
    w, h, u = scene.width, scene.height, scene.u
    sheet = scene.sheet(top=floor - 20)
    stone = scene.tone("#b8a89c" if not scene.snowy else "#e4edf2")
    full = scene.right - scene.left + 40
    glue(scene, sheet, rect(scene.left - 20, floor - 8, full, 40), brighten(stone, 0.72), lift=0.8)
    sheet.cut(
        rect(scene.left - 20, floor + 14, full, 500),
        stone,
        brighten(stone, 0.72),
        shadow=Shadow(0, -2, 4, 0.3),
    )
    edge = scene.tone("#f0dcae")
    glue(scene, sheet, rect(scene.left - 20, floor + 12, full, 20 * u), edge, lift=0.3)
    for r in range(4):
        y = floor + 46 * u + (h - floor + 40) * (r / 4) ** 1.12
        wide = (130 + 46 * r) * u
        x = scene.left - (r % 2) * wide / 2
        tiles = []
        while x < scene.right:
            tiles.append(rounded_rect(x, y, wide - 7, (34 + 16 * r) * u, 4))
            x += wide
        sheet.cut(
            union(*tiles), brighten(stone, 1.07 - 0.06 * r), shadow=Shadow(2, 3, 3, 0.22), edge=0.1
        )
    scene.put(sheet, 0.90)
    things = scene.sheet(top=floor - 260 * u, bottom=floor + 110)
    stalls.park_bench(scene, things, w * scene.pick_number((0.24, 0.74)), floor + 46, 300 * u)
    scene.put(things, 0.92)


@own_chance
def _luggage(scene: Set, floor: float) -> tuple[float, float, float]:
    """Trunks piled on the platform; returns where one may put something on them."""
    w, u = scene.width, scene.u
    sheet = scene.sheet(top=floor - 240 * u, bottom=floor + 120)
    x, base = w * scene.pick_number((0.40, 0.58)), floor + 66
    papers = ("#a8653f", "#6b4a6f", "#3f5d6b", "#b08a4a")
    _trunk(scene, sheet, x - 120 * u, base, 240 * u, 120 * u, scene.pick(papers))
    _trunk(scene, sheet, x + 130 * u, base, 130 * u, 90 * u, scene.pick(papers))
    scene.put(sheet, 0.93)
    return (x, base - 120 * u, 220 * u)


def _trunk(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, paper: str) -> None:
    tone, strap = scene.tone(paper), scene.tone("#d9b98a")
    glue(scene, sheet, rounded_rect(x, base - h, w, h, 12), tone, lift=1.0)
    glue(scene, sheet, rect(x + 2, base - h * 0.66, w - 4, 5), brighten(tone, 0.7), lift=0)
    for k in (0.2, 0.72):
        glue(scene, sheet, rect(x + w * k, base - h, w * 0.08, h), strap, lift=0.3)
    glue(
        scene,
        sheet,
        rounded_rect(x + w * 0.44, base - h * 0.72, w * 0.12, h * 0.16, 3),
        scene.tone("#d9ae4a"),
        lift=0.3,
    )


@own_chance
def _near_post(scene: Set) -> None:
    """An iron post close to us at one side, out of focus."""
    h, u = scene.height, scene.u
    side = scene.pick_number((-1, 1))
    x = 12.0 if side < 0 else scene.width - 12
    sheet = scene.sheet(x - 160 * u, -110, x + 160 * u, scene.bottom)
    iron = scene.tone("#2a2f44")
    glue(scene, sheet, rect(x - 34 * u, -130, 68 * u, h + 300), iron, lift=0)
    for y in (h * 0.12, h * 0.7):
        glue(
            scene,
            sheet,
            rounded_rect(x - 52 * u, y, 104 * u, 34 * u, 8),
            brighten(iron, 1.25),
            lift=0,
        )
    scene.put(sheet, 1.45, blur=5)
