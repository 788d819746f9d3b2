"""Market stalls, barrows, benches and litter bins: what stands in squares and parks."""

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Sheet, circle, polygon, rect, ribbon, rounded_rect, union
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes import goods
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.street import market_awning

CLOTHS = ("#c2423a", "#3f7a5e", "#3a5f9a", "#d98a3a", "#7a4a7f", "#c9a23a")


@own_chance
def stall(
    scene: Set, x: float, base: float, w: float, h: float, depth: float, *, distance: float = 0.0
) -> None:
    """A stall with a striped roof, goods in two steps and a lamp; x its left, at its own depth."""
    light = scene.light
    cloth, wood = scene.pick(CLOTHS), scene.tone("#8a5f3f", distance)
    peaked = scene.chance(0.45)
    sheet = scene.sheet(x - w * 0.16, base - h * 1.3, x + w * 1.16, base + 40)
    dark = scene.tone("#4a3540", distance)
    inside = mix(dark, light.lamp, 0.28 * light.glow)
    glue(scene, sheet, rect(x + w * 0.04, base - h * 0.8, w * 0.92, h * 0.6), inside, lift=0.3)
    for px in (x + w * 0.02, x + w * 0.94):
        glue(scene, sheet, rect(px, base - h * 0.9, w * 0.04, h * 0.9), wood, lift=0.5)
    _ware(scene, sheet, x + w * 0.09, base - h * 0.56, w * 0.82, h * 0.17)
    glue(scene, sheet, rect(x + w * 0.06, base - h * 0.575, w * 0.88, h * 0.03), wood, lift=0.4)
    _ware(scene, sheet, x + w * 0.03, base - h * 0.37, w * 0.94, h * 0.19)
    counter = brighten(wood, 1.12)
    glue(scene, sheet, rect(x - w * 0.01, base - h * 0.34, w * 1.02, h * 0.34), counter, lift=0.8)
    planks = [rect(x + w * k / 6, base - h * 0.32, 3, h * 0.32) for k in range(1, 6)]
    sheet.cut(union(*planks), brighten(counter, 0.66), shadow=None, edge=0)
    glue(
        scene,
        sheet,
        rounded_rect(x - w * 0.03, base - h * 0.385, w * 1.06, h * 0.05, 5),
        brighten(wood, 1.3),
    )
    if peaked:
        tone = scene.tone(cloth, distance)
        roof = [
            (x - w * 0.06, base - h * 0.9),
            (x + w / 2, base - h * 1.22),
            (x + w * 1.06, base - h * 0.9),
        ]
        glue(scene, sheet, polygon(roof), tone, lift=1.0)
    market_awning(
        scene,
        sheet,
        x - w * 0.07,
        base - h * (0.94 if peaked else 1.02),
        w * 1.14,
        h * (0.1 if peaked else 0.2),
        cloth,
    )
    if scene.snowy:
        _snow_on(scene, sheet, (x, base, w, h), distance, peaked=peaked)
    scene.put(sheet, depth)
    scene.shine(
        x + w / 2,
        base - h * 0.72,
        w * 0.72,
        depth + 0.001,
        colour=light.lamp,
        strength=0.62 * light.glow,
        flicker=0.05,
    )


def _snow_on(
    scene: Set,
    sheet: Sheet,
    size: tuple[float, float, float, float],
    distance: float,
    *,
    peaked: bool,
) -> None:
    """Snow on a stall's roof; ``size`` is its left, base, width and height."""
    x, base, w, h = size
    top = base - h * (1.22 if peaked else 1.03)
    cap = (
        [
            (x + w * 0.1, base - h * 1.0),
            (x + w / 2, top - 8),
            (x + w * 0.9, base - h * 1.0),
            (x + w / 2, base - h * 1.06),
        ]
        if peaked
        else [
            (x - w * 0.07, top + 12),
            (x, top - 8),
            (x + w, top - 8),
            (x + w * 1.07, top + 12),
        ]
    )
    sheet.cut(polygon(cap), scene.tone("#f3f6f8", distance), torn=3, shadow=scene.light.shadow(0.4))


def _ware(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """One kind of goods along a board."""
    kind = goods.WARES[int(scene.rng.integers(len(goods.WARES)))]
    if kind is goods.crate:
        count = max(2, round(w / (h * 1.7)))
        for k in range(count):
            goods.crate(scene, sheet, x + w * k / count + 3, base, w / count - 6, h)
    else:
        kind(scene, sheet, x, base, w, h * (0.8 if kind is goods.cheeses else 1.0))


@own_chance
def barrow(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> float:
    """A two-wheeled barrow with crates at one end; x its middle. Returns the y of its top."""
    wood = scene.tone(scene.pick(("#a8744a", "#6f8a7a", "#b0563f")))
    top = base - h * 0.72
    goods.crate(scene, sheet, x - w * 0.48, top, w * 0.3, h * 0.3)
    glue(scene, sheet, rounded_rect(x - w / 2, top, w, h * 0.3, 8), wood, lift=0.9)
    board = [rect(x - w / 2 + 8, top + h * 0.11, w - 16, 4)]
    sheet.cut(union(*board), brighten(wood, 0.66), shadow=None, edge=0)
    grip = [
        (x + w * 0.46, top + h * 0.2),
        (x + w * 0.62, top + h * 0.06),
        (x + w * 0.72, top + h * 0.06),
    ]
    glue(scene, sheet, ribbon(grip, [14, 12, 12]), brighten(wood, 0.8), lift=0.5)
    r = h * 0.36
    for wx in (x - w * 0.24, x + w * 0.24):
        iron = scene.tone("#4a3a3f")
        glue(scene, sheet, circle(wx, base - r, r), iron, lift=0.7)
        glue(scene, sheet, circle(wx, base - r, r * 0.78), brighten(wood, 1.25), lift=0.2)
        spokes = [
            rect(wx - r * 0.76, base - r - 3, r * 1.52, 6),
            rect(wx - 3, base - r * 1.76, 6, r * 1.52),
        ]
        sheet.cut(
            union(*spokes, circle(wx, base - r, r * 0.2)), iron, shadow=scene.light.shadow(0.2)
        )
    return top


@own_chance
def park_bench(scene: Set, sheet: Sheet, x: float, base: float, w: float) -> None:
    """A slatted bench seen from the front; x its middle."""
    wood, iron = scene.tone(scene.pick(("#a8653f", "#4f7a5a", "#8a5c3c"))), scene.tone("#2f3148")
    h = w * 0.36
    for side in (-1, 1):
        glue(
            scene,
            sheet,
            rect(x + side * w * 0.42 - 5, base - h * 0.95, 10, h * 0.95),
            iron,
            lift=0.5,
        )
    for k in range(3):
        slat = rounded_rect(x - w / 2, base - h * (1.0 - 0.17 * k), w, h * 0.12, 5)
        glue(scene, sheet, slat, brighten(wood, 1.05 - 0.05 * k), lift=0.5)
    glue(
        scene,
        sheet,
        rounded_rect(x - w * 0.53, base - h * 0.48, w * 1.06, h * 0.16, 5),
        brighten(wood, 1.18),
    )
    if scene.snowy:
        snow = rounded_rect(x - w * 0.5, base - h * 0.53, w, h * 0.1, 8)
        glue(scene, sheet, snow, scene.tone("#f3f6f8"), lift=0.3)


@own_chance
def fountain(scene: Set, x: float, base: float, w: float, depth: float, *, distance: float) -> None:
    """A stone basin with a tier; its water plays (and stands still, frozen, in snow)."""
    stone = scene.tone("#b9b2b4", distance)
    h = w * 0.8
    sheet = scene.sheet(x - w * 0.7, base - h * 1.3, x + w * 0.7, base + 40)
    water = scene.tone("#8fc4d6" if not scene.snowy else "#dfeaf0", distance)
    glue(
        scene, sheet, rect(x - w * 0.06, base - h * 0.62, w * 0.12, h * 0.6), brighten(stone, 0.94)
    )
    bowl = [
        (x - w * 0.27, base - h * 0.66),
        (x + w * 0.27, base - h * 0.66),
        (x + w * 0.08, base - h * 0.5),
        (x - w * 0.08, base - h * 0.5),
    ]
    glue(scene, sheet, polygon(bowl), stone)
    glue(
        scene,
        sheet,
        rounded_rect(x - w * 0.29, base - h * 0.69, w * 0.58, h * 0.06, 6),
        brighten(stone, 1.1),
    )
    glue(scene, sheet, rect(x - w * 0.03, base - h * 0.86, w * 0.06, h * 0.2), stone)
    glue(scene, sheet, circle(x, base - h * 0.88, w * 0.055), brighten(stone, 1.1))
    basin = [
        (x - w * 0.5, base - h * 0.2),
        (x + w * 0.5, base - h * 0.2),
        (x + w * 0.42, base),
        (x - w * 0.42, base),
    ]
    glue(scene, sheet, polygon(basin), brighten(stone, 0.96))
    glue(
        scene,
        sheet,
        rounded_rect(x - w * 0.53, base - h * 0.24, w * 1.06, h * 0.07, 7),
        brighten(stone, 1.12),
    )
    scene.put(sheet, depth)
    if scene.snowy:
        return
    for k in range(2):
        jets = scene.sheet(x - w * 0.6, base - h * 1.3, x + w * 0.6, base)
        for side in (-1, 1):
            reach = w * (0.16 + 0.06 * k)
            arc = [
                (x, base - h * 0.92),
                (x + side * reach * 0.6, base - h * (1.08 - 0.05 * k)),
                (x + side * reach, base - h * 0.9),
                (x + side * reach * 1.3, base - h * 0.68),
            ]
            jets.cut(ribbon(arc, [7, 8, 7, 4]), water, shadow=None, opacity=0.8)
            fall = [
                (x + side * w * 0.26, base - h * 0.66),
                (x + side * w * 0.31, base - h * 0.5),
                (x + side * w * 0.33, base - h * 0.24),
            ]
            jets.cut(ribbon(fall, [5, 9, 11]), water, shadow=None, opacity=0.7)
        motion = Motion(sway_y=4, period_y=0.8, pulse=0.55, period_pulse=1.1, phase=3.1 * k)
        scene.put(jets, depth + 0.002, at=(x, base), motion=motion)
