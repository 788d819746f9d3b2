"""Houses, with their windows, doors and smoking chimneys; ``base`` is the ground they stand on."""

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
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.plants import scalloped

INSET = Shadow(-2, -3, 3, 0.45)


@own_chance
def window(
    scene: Set,
    sheet: Sheet,
    x: float,
    y: float,
    w: float,
    h: float,
    *,
    distance: float = 0.0,
    lit: bool = True,
    round_top: bool = False,
    bars: bool = True,
) -> None:
    """A window, (x, y) its top left; lit ones glow as it gets dark."""
    light = scene.light
    dark = scene.tone("#4b6a86", distance * 0.7)
    glass = (
        mix(dark, light.lamp, light.glow * (1 - distance * 0.35))
        if lit
        else mix(dark, "#1c2440", 0.4 * light.glow)
    )
    frame = scene.tone("#efe3cd", distance)
    radius = w / 2 if round_top else min(4, w * 0.1)
    if bars:
        sheet.cut(
            rounded_rect(x - w * 0.1, y - w * 0.1, w * 1.2, h + w * 0.2, radius * 1.2),
            frame,
            shadow=light.shadow(0.3),
        )
    sheet.cut(
        rounded_rect(x, y, w, h, radius), glass, brighten(glass, 0.88), shadow=INSET, texture=0.04
    )
    if bars and w > 16:
        bar = max(2.0, w * 0.08)
        sheet.cut(
            union(rect(x + w / 2 - bar / 2, y, bar, h), rect(x, y + h * 0.46, w, bar)),
            frame,
            shadow=Shadow(1, 2, 2, 0.3),
        )


@own_chance
def door(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    w: float,
    h: float,
    colour: str,
    *,
    distance: float = 0.0,
) -> None:
    """A door with a knob, x its middle."""
    paper = scene.tone(colour, distance)
    sheet.cut(
        rounded_rect(x - w * 0.62, base - h - w * 0.12, w * 1.24, h + w * 0.14, w * 0.16),
        scene.tone("#e9dcc5", distance),
        shadow=scene.light.shadow(0.3),
    )
    sheet.cut(
        rounded_rect(x - w / 2, base - h, w, h, w * 0.14),
        paper,
        brighten(paper, 0.78),
        shadow=INSET,
    )
    if w > 22:
        sheet.cut(
            circle(x + w * 0.3, base - h * 0.45, w * 0.06),
            scene.tone("#e0b44c", distance),
            shadow=Shadow(1, 2, 2, 0.3),
        )


WALLS = ("#ead9bd", "#d9b99a", "#e3cfc0", "#c9b3a0", "#efe3d0", "#b98d74", "#dfc48c")


ROOFS = ("#a8433b", "#8a3b46", "#6b4456", "#b4603a", "#4d5873", "#7c4a35")


@own_chance
def house(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    w: float,
    h: float,
    *,
    distance: float = 0.0,
    storeys: int = 1,
    chimney: bool = True,
    smoke: float | None = None,
) -> None:
    """A gabled house, x its middle; ``smoke`` is the depth to hang chimney smoke at."""
    wall, roof = scene.tone(scene.pick(WALLS), distance), scene.tone(scene.pick(ROOFS), distance)
    cast = scene.light.shadow(max(0.4, w / 220))
    peak = h * scene.between(0.42, 0.6)
    if chimney:
        side = 1 if scene.chance(0.5) else -1
        cx = x + side * w * 0.26
        top = base - h - peak * 0.85
        sheet.cut(
            rect(cx - w * 0.055, top, w * 0.11, peak * 0.8),
            scene.tone("#8a5a4c", distance),
            shadow=cast,
        )
        sheet.cut(
            rect(cx - w * 0.075, top - 4, w * 0.15, w * 0.05),
            scene.tone("#6d463f", distance),
            shadow=scene.light.shadow(0.3),
        )
        if smoke is not None:
            chimney_smoke(scene, cx, top, w * 0.13, smoke)
    sheet.cut(
        polygon(
            [(x - w / 2, base), (x - w / 2, base - h), (x + w / 2, base - h), (x + w / 2, base)]
        ),
        wall,
        brighten(wall, 0.84),
        shadow=cast,
    )
    eave = w * 0.09
    slope = [
        (x - w / 2 - eave, base - h + 6),
        (x - w * 0.30, base - h - peak),
        (x + w * 0.30, base - h - peak),
        (x + w / 2 + eave, base - h + 6),
    ]
    sheet.cut(polygon(slope), brighten(roof, 1.06), brighten(roof, 0.84), shadow=cast)
    if scene.snowy:
        white = scene.tone("#f3f6f8", distance)
        cap = [
            slope[0],
            slope[1],
            slope[2],
            slope[3],
            (x + w * 0.3, base - h - peak * 0.30),
            (x + w * 0.1, base - h - peak * 0.18),
            (x - w * 0.15, base - h - peak * 0.34),
            (x - w * 0.36, base - h - peak * 0.14),
        ]
        sheet.cut(polygon(cap), white, brighten(white, 0.94), shadow=Shadow(1, 3, 3, 0.3), torn=2.5)
    elif w > 150:
        rows = 3
        for k in range(1, rows):
            t = k / rows
            y = base - h - peak * (1 - t)
            half = w * 0.30 + (w * 0.2 + eave) * t
            sheet.cut(
                rect(x - half, y, half * 2, 4), brighten(roof, 0.8), shadow=Shadow(1, 3, 3, 0.3)
            )
    _house_front(scene, sheet, x, base, w, h, distance=distance, storeys=storeys)


@own_chance
def _house_front(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    w: float,
    h: float,
    *,
    distance: float,
    storeys: int,
) -> None:
    row = h / storeys
    door_w, door_h = min(w * 0.2, row * 0.36), row * 0.62
    door_x = x + w * scene.pick_number((-0.24, 0.0, 0.24))
    for floor in range(storeys):
        y = base - row * (floor + 1) + row * 0.26
        size = min(w * 0.15, row * 0.34)
        for wx in (-0.28, 0.0, 0.28):
            cx = x + w * wx
            if floor == 0 and abs(cx - door_x) < size + door_w * 0.5:
                continue
            window(
                scene,
                sheet,
                cx - size / 2,
                y,
                size,
                size * 1.25,
                distance=distance,
                lit=scene.chance(0.75),
            )
    door(
        scene,
        sheet,
        door_x,
        base,
        door_w,
        door_h,
        scene.pick(("#4b3038", "#2f5560", "#7a3b35", "#3f5540")),
        distance=distance,
    )


@own_chance
def chimney_smoke(scene: Set, x: float, y: float, size: float, depth: float) -> None:
    """Puffs that rise and thin out, one after the other."""
    colour = mix(scene.light.sky[4], "#f2efe8", 0.45)
    for k in range(4):
        r = size * (0.7 + 0.35 * k)
        px, py = x + size * 0.7 * k, y - size * (0.9 + 1.15 * k)
        sheet = scene.sheet(px - 3 * r, py - 3 * r, px + 3 * r, py + 3 * r)
        sheet.cut(
            scalloped(scene, px, py, r, r * 0.8, bumps=6),
            colour,
            shadow=Shadow(2, 3, 4, 0.22),
            opacity=0.9 - 0.14 * k,
        )
        motion = Motion(
            sway_x=size * 0.35 * scene.windy,
            period_x=4.5,
            sway_y=size * 0.25,
            period_y=3.1,
            turn=8,
            pulse=0.25,
            period_pulse=4.0,
            phase=-k * 0.9,
        )
        scene.put(sheet, depth, at=(px, py), motion=motion)
