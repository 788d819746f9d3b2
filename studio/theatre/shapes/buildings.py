"""Houses, towers, walls, boats and street things; ``base`` is the ground they stand on."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Shadow,
    Sheet,
    circle,
    ellipse,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Piece, Set, own_chance
from studio.theatre.shapes.nature import scalloped

INSET = Shadow(-2, -3, 3, 0.45)


@own_chance
def window(
    scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float, *, distance: float = 0.0, lit: bool = True, round_top: bool = False, bars: bool = True
) -> None:
    """A window, (x, y) its top left; lit ones glow as it gets dark."""
    light = scene.light
    dark = scene.tone("#4b6a86", distance * 0.7)
    glass = mix(dark, light.lamp, light.glow * (1 - distance * 0.35)) if lit else mix(dark, "#1c2440", 0.4 * light.glow)
    frame = scene.tone("#efe3cd", distance)
    radius = w / 2 if round_top else min(4, w * 0.1)
    if bars:
        sheet.cut(rounded_rect(x - w * 0.1, y - w * 0.1, w * 1.2, h + w * 0.2, radius * 1.2), frame, shadow=light.shadow(0.3))
    sheet.cut(rounded_rect(x, y, w, h, radius), glass, brighten(glass, 0.88), shadow=INSET, texture=0.04)
    if bars and w > 16:
        bar = max(2.0, w * 0.08)
        sheet.cut(union(rect(x + w / 2 - bar / 2, y, bar, h), rect(x, y + h * 0.46, w, bar)), frame, shadow=Shadow(1, 2, 2, 0.3))


@own_chance
def door(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, colour: str, *, distance: float = 0.0) -> None:
    """A door with a knob, x its middle."""
    paper = scene.tone(colour, distance)
    sheet.cut(rounded_rect(x - w * 0.62, base - h - w * 0.12, w * 1.24, h + w * 0.14, w * 0.16), scene.tone("#e9dcc5", distance), shadow=scene.light.shadow(0.3))
    sheet.cut(rounded_rect(x - w / 2, base - h, w, h, w * 0.14), paper, brighten(paper, 0.78), shadow=INSET)
    if w > 22:
        sheet.cut(circle(x + w * 0.3, base - h * 0.45, w * 0.06), scene.tone("#e0b44c", distance), shadow=Shadow(1, 2, 2, 0.3))


WALLS = ("#ead9bd", "#d9b99a", "#e3cfc0", "#c9b3a0", "#efe3d0", "#b98d74", "#dfc48c")
ROOFS = ("#a8433b", "#8a3b46", "#6b4456", "#b4603a", "#4d5873", "#7c4a35")


@own_chance
def house(
    scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, *, distance: float = 0.0, storeys: int = 1, chimney: bool = True, smoke: float | None = None
) -> None:
    """A gabled house, x its middle; ``smoke`` is the depth to hang chimney smoke at."""
    wall, roof = scene.tone(scene.pick(WALLS), distance), scene.tone(scene.pick(ROOFS), distance)
    cast = scene.light.shadow(max(0.4, w / 220))
    peak = h * scene.between(0.42, 0.6)
    if chimney:
        side = 1 if scene.chance(0.5) else -1
        cx = x + side * w * 0.26
        top = base - h - peak * 0.85
        sheet.cut(rect(cx - w * 0.055, top, w * 0.11, peak * 0.8), scene.tone("#8a5a4c", distance), shadow=cast)
        sheet.cut(rect(cx - w * 0.075, top - 4, w * 0.15, w * 0.05), scene.tone("#6d463f", distance), shadow=scene.light.shadow(0.3))
        if smoke is not None:
            chimney_smoke(scene, cx, top, w * 0.13, smoke)
    sheet.cut(polygon([(x - w / 2, base), (x - w / 2, base - h), (x + w / 2, base - h), (x + w / 2, base)]), wall, brighten(wall, 0.84), shadow=cast)
    eave = w * 0.09
    slope = [(x - w / 2 - eave, base - h + 6), (x - w * 0.30, base - h - peak), (x + w * 0.30, base - h - peak), (x + w / 2 + eave, base - h + 6)]
    sheet.cut(polygon(slope), brighten(roof, 1.06), brighten(roof, 0.84), shadow=cast)
    if scene.snowy:
        white = scene.tone("#f3f6f8", distance)
        cap = [slope[0], slope[1], slope[2], slope[3], (x + w * 0.3, base - h - peak * 0.30), (x + w * 0.1, base - h - peak * 0.18), (x - w * 0.15, base - h - peak * 0.34), (x - w * 0.36, base - h - peak * 0.14)]
        sheet.cut(polygon(cap), white, brighten(white, 0.94), shadow=Shadow(1, 3, 3, 0.3), torn=2.5)
    elif w > 150:
        rows = 3
        for k in range(1, rows):
            t = k / rows
            y = base - h - peak * (1 - t)
            half = w * 0.30 + (w * 0.2 + eave) * t
            sheet.cut(rect(x - half, y, half * 2, 4), brighten(roof, 0.8), shadow=Shadow(1, 3, 3, 0.3))
    _house_front(scene, sheet, x, base, w, h, distance=distance, storeys=storeys)


@own_chance
def _house_front(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, *, distance: float, storeys: int) -> None:
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
            window(scene, sheet, cx - size / 2, y, size, size * 1.25, distance=distance, lit=scene.chance(0.75))
    door(scene, sheet, door_x, base, door_w, door_h, scene.pick(("#4b3038", "#2f5560", "#7a3b35", "#3f5540")), distance=distance)


@own_chance
def chimney_smoke(scene: Set, x: float, y: float, size: float, depth: float) -> None:
    """Puffs that rise and thin out, one after the other."""
    colour = mix(scene.light.sky[4], "#f2efe8", 0.45)
    for k in range(4):
        r = size * (0.7 + 0.35 * k)
        px, py = x + size * 0.7 * k, y - size * (0.9 + 1.15 * k)
        sheet = scene.sheet(px - 3 * r, py - 3 * r, px + 3 * r, py + 3 * r)
        sheet.cut(scalloped(scene, px, py, r, r * 0.8, bumps=6), colour, shadow=Shadow(2, 3, 4, 0.22), opacity=0.9 - 0.14 * k)
        motion = Motion(sway_x=size * 0.35 * scene.windy, period_x=4.5, sway_y=size * 0.25, period_y=3.1, turn=8, pulse=0.25, period_pulse=4.0, phase=-k * 0.9)
        scene.put(sheet, depth, at=(px, py), motion=motion)


@own_chance
def lighthouse(scene: Set, sheet: Sheet, x: float, base: float, height: float, *, depth: float, distance: float = 0.0) -> None:
    """A striped tower with a gallery, a lamp and, in the dark, a turning beam."""
    light = scene.light
    top, w0, w1 = base - height, height * 0.115, height * 0.19
    cast = light.shadow(1.1)

    def half(y: float) -> float:
        return w0 + (y - top) / height * (w1 - w0)

    def band(y0: float, y1: float, slip: float = 0.0) -> list[tuple[float, float]]:
        return [(x - half(y0), y0), (x + half(y0), y0 + slip), (x + half(y1), y1 + slip), (x - half(y1), y1)]

    stripe = scene.tone(scene.pick(("#c2423a", "#2f5d8a", "#b8443c", "#3c3a52")), distance)
    white = scene.tone("#f1e7d2", distance)
    sheet.cut(polygon(band(top, base)), white, brighten(white, 0.82), shadow=cast)
    for k in range(3):
        y = top + height * (0.10 + 0.31 * k)
        sheet.cut(polygon(band(y, y + height * 0.155, height * 0.032)), brighten(stripe, 1.05), brighten(stripe, 0.88), shadow=light.shadow(0.45))
    for share in (0.27, 0.58):
        window(scene, sheet, x - height * 0.03, top + height * share, height * 0.06, height * 0.095, distance=distance, round_top=True, bars=False)
    door(scene, sheet, x, base, height * 0.1, height * 0.17, "#4b2f2f", distance=distance)
    _lamp_house(scene, sheet, x, top, height, stripe, distance)
    if light.glow > 0.3:
        _beam(scene, x, top - height * 0.11, height, depth)


@own_chance
def _lamp_house(scene: Set, sheet: Sheet, x: float, top: float, height: float, roof: str, distance: float) -> None:
    k = height / 475
    iron = scene.tone("#35304f", distance)
    lamp = mix(scene.tone("#fff0c0", distance), scene.light.lamp, 0.7)
    cast = scene.light.shadow(0.5)
    sheet.cut(rounded_rect(x - 38 * k, top - 92 * k, 76 * k, 84 * k, 5), brighten(lamp, 1.05), lamp, shadow=cast)
    for dx in (-38, -13, 13, 38):
        sheet.cut(rounded_rect(x + (dx - 3) * k, top - 92 * k, 6 * k, 84 * k, 2), iron, shadow=Shadow(2, 2, 2, 0.3))
    sheet.cut(smooth([(x - 60 * k, top - 90 * k), (x - 30 * k, top - 124 * k), (x, top - 152 * k), (x + 30 * k, top - 124 * k), (x + 60 * k, top - 90 * k)], tension=0.8), brighten(roof, 1.1), brighten(roof, 0.85), shadow=cast)
    sheet.cut(circle(x, top - 154 * k, 9 * k), iron, shadow=cast)
    sheet.cut(rounded_rect(x - 76 * k, top - 14 * k, 152 * k, 24 * k, 6), iron, shadow=scene.light.shadow(0.8))
    rails = [rounded_rect(x + dx * k - 2, top - 46 * k, 4, 34 * k, 2) for dx in range(-70, 71, 20)]
    sheet.cut(union(rounded_rect(x - 74 * k, top - 50 * k, 148 * k, 6 * k, 3), *rails), iron, shadow=Shadow(2, 2, 2, 0.3))


@own_chance
def _beam(scene: Set, x: float, y: float, height: float, depth: float) -> None:
    """Two cones of light that shorten and lengthen as the lamp turns, and the lamp's halo."""
    strength = min(1.0, scene.light.glow + 0.1)
    for phase in (0.0, math.pi):
        sprite = cone(1500, 300, scene.light.lamp, strength=0.5 * strength, scale=min(0.4, scene.scale))
        scene.pieces.append(Piece(sprite, depth - 0.001, x, y, Motion(sweep=9.0, phase=phase + 0.6), shines=True))
    scene.shine(x, y, height * 0.75, depth + 0.001, colour=scene.light.lamp, strength=0.9 * strength)


def cone(length: float, spread: float, colour: str, *, strength: float, scale: float) -> "Sprite":
    """A beam of light from the pivot to the right, for adding."""
    import numpy as np

    from studio.theatre.paper import Sprite, bgr

    w, h = int(length * scale), int(spread * 2 * scale)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    across = np.abs(y + 0.5 - h / 2) / (h / 2)
    along = (x + 0.5) / w
    edge = 0.06 + 0.94 * along
    fall = np.clip((edge - across) / 0.06, 0, 1) * (1 - along) ** 1.3 * strength
    pixels = np.dstack([fall * c for c in bgr(colour)] + [np.zeros_like(fall)])
    return Sprite((pixels + 0.5).astype(np.uint8), pivot=(0.0, h / 2), scale=scale)


@own_chance
def sailing_boat(scene: Set, x: float, y: float, size: float, depth: float, *, distance: float) -> None:
    """A little boat on the water that rocks; y is its waterline."""
    sheet = scene.sheet(x - 1.6 * size, y - 2.3 * size, x + 1.6 * size, y + 0.8 * size)
    hull = scene.tone(scene.pick(("#a8433b", "#2f5d7a", "#6b4a38", "#3f6d5a")), distance)
    sail = scene.tone(scene.pick(("#f4ead2", "#e8b65a", "#d9694e", "#efe3cd")), distance)
    cast = scene.light.shadow(0.6)
    sheet.cut(rect(x - size * 0.04, y - 2.0 * size, size * 0.08, 1.9 * size), scene.tone("#5c4433", distance), shadow=cast)
    sheet.cut(polygon([(x + size * 0.1, y - 1.9 * size), (x + size * 1.05, y - 0.42 * size), (x + size * 0.1, y - 0.36 * size)]), sail, brighten(sail, 0.85), shadow=cast)
    sheet.cut(polygon([(x - size * 0.1, y - 1.65 * size), (x - size * 0.8, y - 0.44 * size), (x - size * 0.1, y - 0.38 * size)]), brighten(sail, 0.92), brighten(sail, 0.78), shadow=cast)
    sheet.cut(smooth([(x - 1.1 * size, y - 0.3 * size), (x, y - 0.22 * size), (x + 1.25 * size, y - 0.36 * size), (x + 0.8 * size, y + 0.22 * size), (x - 0.75 * size, y + 0.22 * size)], tension=0.45), hull, brighten(hull, 0.7), shadow=cast)
    sheet.cut(ribbon([(x - 1.05 * size, y - 0.25 * size), (x, y - 0.16 * size), (x + 1.2 * size, y - 0.31 * size)], [size * 0.08] * 3), scene.tone("#f4ead2", distance), shadow=None)
    motion = Motion(turn=3.2, period_turn=scene.between(3, 4.4), sway_y=size * 0.07, period_y=3.0, drift=4, span=scene.width + 700, phase=scene.between(0, 6))
    scene.put(sheet, depth, at=(x, y), motion=motion)


@own_chance
def tower_block(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, colour: str, *, distance: float) -> None:
    """A city building, x its left side, with rows of windows."""
    light = scene.light
    paper = scene.tone(colour, distance)
    cast = light.shadow(0.9)
    style = int(scene.rng.integers(4))
    if style == 1:
        sheet.cut(rect(x + w * 0.2, base - h - w * 0.28, w * 0.6, w * 0.3), brighten(paper, 0.92), shadow=cast)
    if style == 2:
        sheet.cut(polygon([(x, base - h + 2), (x + w / 2, base - h - w * 0.5), (x + w, base - h + 2)]), brighten(paper, 0.86), shadow=cast)
    if style == 3:
        sheet.cut(rect(x + w * 0.47, base - h - w * 0.8, w * 0.06, w * 0.82), brighten(paper, 0.8), shadow=cast)
    sheet.cut(rect(x, base - h, w, h), brighten(paper, 1.04), brighten(paper, 0.8), shadow=cast)
    columns = max(2, int(w / 34))
    gap = w / columns
    rows = int(h / (gap * 1.25))
    dark = mix(scene.tone("#44607c", distance), paper, 0.35)
    lit = mix(dark, light.lamp, light.glow * (0.95 - 0.4 * distance))
    bright, dim = [], []
    for r in range(rows):
        for c in range(columns):
            pane = rect(x + gap * (c + 0.22), base - h + gap * 1.25 * (r + 0.3), gap * 0.56, gap * 0.7)
            (bright if scene.chance(0.42) else dim).append(pane)
    for panes, glass in ((dim, mix(dark, paper, 0.3)), (bright, lit)):
        if panes:
            sheet.cut(union(*panes), glass, shadow=Shadow(-1, -2, 2, 0.35), edge=0.06, texture=0.04)


@own_chance
def castle(scene: Set, sheet: Sheet, x: float, base: float, size: float, *, distance: float, depth: float) -> None:
    """A keep with towers, battlements, pointed roofs and flags."""
    stone = scene.tone(scene.pick(("#b3a6a8", "#a89f94", "#9a93a8", "#c2b19a")), distance)
    roof = scene.tone(scene.pick(("#a8433b", "#4a5a8c", "#7a3f62", "#3f6d6a")), distance)
    cast = scene.light.shadow(0.9)
    _wall(sheet, x - size * 0.75, base, size * 1.5, size * 0.52, stone, cast)
    _turret(scene, sheet, x, base, size * 0.44, size * 1.18, brighten(stone, 0.92), roof, distance, depth)
    for dx, w, h in ((-0.72, 0.26, 0.86), (0.74, 0.28, 0.78), (-0.34, 0.22, 0.98), (0.36, 0.2, 1.02)):
        _turret(scene, sheet, x + dx * size, base, w * size, h * size * scene.between(0.92, 1.08), brighten(stone, scene.between(0.94, 1.08)), roof, distance, depth)
    _wall(sheet, x - size * 0.5, base, size, size * 0.34, brighten(stone, 1.06), cast)
    gate = scene.tone("#3a2a30", distance)
    sheet.cut(rounded_rect(x - size * 0.11, base - size * 0.24, size * 0.22, size * 0.4, size * 0.11), gate, shadow=INSET, clip=rect(x - size, base - size, 2 * size, size))
    for dx in (-0.06, -0.02, 0.02, 0.06):
        sheet.cut(rect(x + dx * size - 1.5, base - size * 0.22, 3, size * 0.22), scene.tone("#8a6a4a", distance), shadow=None)


def _wall(sheet: Sheet, x: float, base: float, w: float, h: float, colour: str, cast: Shadow) -> None:
    teeth = max(3, round(w / 34))
    step = w / (teeth * 2 - 1)
    merlons = [rect(x + i * 2 * step, base - h - step * 0.9, step, step) for i in range(teeth)]
    sheet.cut(union(rect(x, base - h, w, h), *merlons), brighten(colour, 1.03), brighten(colour, 0.8), shadow=cast)
    stones = []
    for i in range(int(w * h / 5200)):
        sx, sy = x + (i * 0.618 % 1) * (w - 34) + 6, base - h + 12 + (i * 0.381 % 1) * max(1, h - 40)
        stones.append(rounded_rect(sx, sy, 24, 11, 3))
    if stones:
        sheet.cut(union(*stones), brighten(colour, 0.9), shadow=Shadow(1, 1, 1, 0.2), edge=0.08)


@own_chance
def _turret(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, stone: str, roof: str, distance: float, depth: float) -> None:
    cast = scene.light.shadow(0.8)
    _wall(sheet, x - w / 2, base, w, h, stone, cast)
    tip = base - h - w * 1.35
    sheet.cut(polygon([(x - w * 0.62, base - h - w * 0.05), (x, tip), (x + w * 0.62, base - h - w * 0.05)]), brighten(roof, 1.08), brighten(roof, 0.8), shadow=cast)
    if scene.snowy:
        sheet.cut(polygon([(x - w * 0.3, base - h - w * 0.7), (x, tip), (x + w * 0.3, base - h - w * 0.7), (x, base - h - w * 0.55)]), scene.tone("#f3f6f8", distance), shadow=None, torn=2)
    window(scene, sheet, x - w * 0.1, base - h * 0.78, w * 0.2, w * 0.36, distance=distance, round_top=True, bars=False, lit=scene.chance(0.7))
    flag_y = tip - w * 0.34
    sheet.cut(rect(x - 1.5, flag_y, 3, w * 0.4), scene.tone("#4a3a3a", distance), shadow=Shadow(1, 2, 2, 0.3))
    flag = scene.sheet(x - 8, flag_y - 10, x + w * 0.7, flag_y + w * 0.4)
    flag.cut(polygon([(x + 1, flag_y), (x + w * 0.5, flag_y + w * 0.13), (x + 1, flag_y + w * 0.26)]), scene.tone("#d9a93a", distance), shadow=Shadow(2, 3, 3, 0.35))
    scene.put(flag, depth + 0.002, at=(x, flag_y), motion=Motion(turn=7 * scene.windy, period_turn=1.3, phase=scene.between(0, 6)))


@own_chance
def street_lamp(scene: Set, sheet: Sheet, x: float, base: float, height: float, depth: float) -> None:
    """An old lamp post; it shines when it is dark."""
    iron, light = scene.tone("#2f3148"), scene.light
    cast = light.shadow(0.5)
    w = height * 0.022
    sheet.cut(union(rect(x - w, base - height * 0.86, 2 * w, height * 0.86), rounded_rect(x - w * 3, base - height * 0.1, w * 6, height * 0.1, w)), iron, brighten(iron, 0.8), shadow=cast)
    y = base - height * 0.98
    lamp = mix(scene.tone("#e9e2cc"), light.lamp, light.glow)
    sheet.cut(polygon([(x - w * 3.4, y), (x + w * 3.4, y), (x + w * 2.2, y + height * 0.12), (x - w * 2.2, y + height * 0.12)]), lamp, shadow=cast)
    sheet.cut(polygon([(x - w * 4.4, y + 2), (x, y - height * 0.06), (x + w * 4.4, y + 2)]), iron, shadow=cast)
    sheet.cut(rounded_rect(x - w * 2.8, y + height * 0.115, w * 5.6, height * 0.02, 2), iron, shadow=cast)
    scene.shine(x, y + height * 0.06, height * 0.62, depth + 0.001, colour=light.lamp, strength=light.glow * 0.85, flicker=0.06)


@own_chance
def fence(scene: Set, sheet: Sheet, x0: float, x1: float, base: float, height: float, *, colour: str = "#b08a62", distance: float = 0.0) -> None:
    """Pointed pickets on two rails."""
    paper = scene.tone(colour, distance)
    cast = scene.light.shadow(0.35)
    sheet.cut(union(rect(x0, base - height * 0.7, x1 - x0, height * 0.09), rect(x0, base - height * 0.32, x1 - x0, height * 0.09)), brighten(paper, 0.85), shadow=cast)
    x, pickets = x0 + 6, []
    while x < x1 - 10:
        h = height * scene.between(0.92, 1.06)
        w = height * 0.13
        pickets.append(polygon([(x, base), (x, base - h), (x + w / 2, base - h - w * 0.6), (x + w, base - h), (x + w, base)]))
        x += height * 0.3
    sheet.cut(union(*pickets), paper, brighten(paper, 0.84), shadow=cast)


@own_chance
def windmill(scene: Set, sheet: Sheet, x: float, base: float, height: float, *, distance: float, depth: float) -> None:
    """A mill whose sails turn."""
    wall = scene.tone("#e7dac2", distance)
    w0, w1 = height * 0.13, height * 0.21
    cast = scene.light.shadow(0.8)
    sheet.cut(polygon([(x - w1, base), (x - w0, base - height), (x + w0, base - height), (x + w1, base)]), wall, brighten(wall, 0.8), shadow=cast)
    cap = scene.tone("#8a3b46", distance)
    sheet.cut(smooth([(x - w0 * 1.25, base - height + 6), (x - w0 * 0.8, base - height - w0 * 0.9), (x, base - height - w0 * 1.3), (x + w0 * 0.8, base - height - w0 * 0.9), (x + w0 * 1.25, base - height + 6)]), cap, brighten(cap, 0.8), shadow=cast)
    window(scene, sheet, x - w0 * 0.3, base - height * 0.7, w0 * 0.6, w0 * 0.8, distance=distance)
    door(scene, sheet, x, base, w0 * 0.75, height * 0.24, "#5c4433", distance=distance)
    hub = (x, base - height - w0 * 0.25)
    reach = height * 0.62
    sails = scene.sheet(x - reach * 1.1, hub[1] - reach * 1.1, x + reach * 1.1, hub[1] + reach * 1.1)
    for k in range(4):
        a = math.tau * k / 4 + 0.4
        ux, uy, vx, vy = math.cos(a), math.sin(a), -math.sin(a), math.cos(a)
        arm = [(hub[0] + ux * t * reach + vx * s * reach, hub[1] + uy * t * reach + vy * s * reach) for t, s in ((0.16, 0), (1, 0), (1, 0.2), (0.2, 0.16))]
        sails.cut(polygon(arm), scene.tone("#f4ead2", distance), shadow=scene.light.shadow(0.5))
        sails.cut(ribbon([hub, (hub[0] + ux * reach, hub[1] + uy * reach)], [height * 0.03, height * 0.016]), scene.tone("#6b4a38", distance), shadow=Shadow(2, 3, 3, 0.3))
    sails.cut(circle(*hub, height * 0.035), scene.tone("#4a3730", distance), shadow=cast)
    scene.put(sails, depth + 0.002, at=hub, motion=Motion(spin=14 * scene.windy))


@own_chance
def market_awning(scene: Set, sheet: Sheet, x: float, y: float, w: float, drop: float, colour: str) -> None:
    """A striped awning with a scalloped hem over a shop window."""
    count = max(4, int(w / 42))
    step = w / count
    for i in range(count):
        paper = scene.tone(colour if i % 2 == 0 else "#f4ead2")
        left = x + i * step
        strip = union(polygon([(left + step * 0.12, y), (left + step * 0.88, y), (left + step, y + drop), (left, y + drop)]), ellipse(left + step / 2, y + drop, step / 2, step * 0.42))
        sheet.cut(strip, brighten(paper, 1.04), brighten(paper, 0.86), shadow=scene.light.shadow(0.5))
