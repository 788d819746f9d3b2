"""What stands in rooms; ``base`` is the floor it stands on, sizes in units."""

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
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
from studio.theatre.scene import Motion, Set, own_chance

INSET = Shadow(-2, -3, 3, 0.45)


def hole(x: float, y: float, w: float, h: float) -> Path:
    """A rectangle wound the other way, to be cut out of a larger piece by ``union``."""
    return polygon([(x, y), (x, y + h), (x + w, y + h), (x + w, y)])


@own_chance
def table(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, *, cloth: str | None = None, wood: str = "#9a6842") -> None:
    """A table with two visible legs; its top is at ``base - h``."""
    paper, cast = scene.tone(wood), scene.light.shadow(0.9)
    for side in (-1, 1):
        lx = x + side * w * 0.42
        sheet.cut(polygon([(lx - w * 0.035, base - h), (lx + w * 0.035, base - h), (lx + w * 0.022, base), (lx - w * 0.022, base)]), paper, brighten(paper, 0.72), shadow=cast)
    sheet.cut(rect(x - w * 0.44, base - h + 8, w * 0.88, h * 0.14), brighten(paper, 0.86), shadow=scene.light.shadow(0.4))
    if cloth:
        tone = scene.tone(cloth)
        n, hem = 9, []
        for i in range(n + 1):
            t = 1 - i / n
            hem.append((x - w / 2 + w * t, base - h + h * (0.36 if i % 2 else 0.29)))
        sheet.cut(polygon([(x - w / 2, base - h - 4), (x + w / 2, base - h - 4), *hem]), tone, brighten(tone, 0.84), shadow=cast)
    sheet.cut(rounded_rect(x - w / 2 - 6, base - h - 14, w + 12, 24, 8), brighten(scene.tone(cloth) if cloth else paper, 1.12), shadow=cast)


@own_chance
def chair(scene: Set, sheet: Sheet, x: float, base: float, h: float, *, facing: int = 1, wood: str = "#a8744a") -> None:
    """A plain wooden chair seen from the side."""
    paper, cast = scene.tone(wood), scene.light.shadow(0.6)
    w = h * 0.44
    back = x - facing * w / 2
    sheet.cut(ribbon([(back - facing * h * 0.06, base - h), (back, base - h * 0.45), (back - facing * h * 0.03, base)], [h * 0.06] * 3), paper, brighten(paper, 0.75), shadow=cast)
    sheet.cut(ribbon([(x + facing * w * 0.46, base - h * 0.45), (x + facing * w * 0.5, base)], [h * 0.055, h * 0.04]), brighten(paper, 0.9), shadow=cast)
    sheet.cut(rounded_rect(x - w * 0.56, base - h * 0.49, w * 1.1, h * 0.075, 6), brighten(paper, 1.1), shadow=cast)


@own_chance
def armchair(scene: Set, sheet: Sheet, x: float, base: float, h: float, colour: str) -> None:
    """A deep armchair from the front."""
    paper, cast = scene.tone(colour), scene.light.shadow(1.0)
    w = h * 0.98
    for side in (-1, 1):
        sheet.cut(rect(x + side * w * 0.34 - 8, base - h * 0.1, 16, h * 0.1), scene.tone("#5c4433"), shadow=cast)
    sheet.cut(smooth([(x - w * 0.36, base - h * 0.3), (x - w * 0.40, base - h * 0.8), (x - w * 0.2, base - h), (x + w * 0.2, base - h), (x + w * 0.40, base - h * 0.8), (x + w * 0.36, base - h * 0.3)], tension=0.7), brighten(paper, 0.94), brighten(paper, 0.78), shadow=cast)
    for row in range(2):
        sheet.cut(union(*[circle(x + dx * w, base - h * (0.85 - 0.17 * row), 5) for dx in (-0.18, 0.0, 0.18)]), brighten(paper, 0.66), shadow=None)
    sheet.cut(rounded_rect(x - w * 0.36, base - h * 0.46, w * 0.72, h * 0.22, 18), brighten(paper, 1.12), paper, shadow=cast)
    sheet.cut(rounded_rect(x - w * 0.38, base - h * 0.3, w * 0.76, h * 0.22, 12), brighten(paper, 0.98), brighten(paper, 0.8), shadow=scene.light.shadow(0.5))
    for side in (-1, 1):
        sheet.cut(rounded_rect(x + side * w * 0.41 - w * 0.1, base - h * 0.56, w * 0.2, h * 0.49, w * 0.09), brighten(paper, 1.06), brighten(paper, 0.82), shadow=cast)


@own_chance
def sofa(scene: Set, sheet: Sheet, x: float, base: float, w: float, colour: str) -> None:
    """A sofa of two seats with cushions."""
    paper, cast, h = scene.tone(colour), scene.light.shadow(1.0), w * 0.46
    for side in (-1, 1):
        sheet.cut(rect(x + side * w * 0.4 - 9, base - h * 0.13, 18, h * 0.13), scene.tone("#5c4433"), shadow=cast)
    sheet.cut(rounded_rect(x - w * 0.46, base - h, w * 0.92, h * 0.8, 40), brighten(paper, 0.92), brighten(paper, 0.78), shadow=cast)
    for side in (-1, 1):
        sheet.cut(rounded_rect(x + side * w * 0.21 - w * 0.205, base - h * 0.52, w * 0.41, h * 0.2, 18), brighten(paper, 1.12), paper, shadow=cast)
    sheet.cut(rounded_rect(x - w * 0.44, base - h * 0.36, w * 0.88, h * 0.26, 12), paper, brighten(paper, 0.8), shadow=scene.light.shadow(0.5))
    for side in (-1, 1):
        sheet.cut(rounded_rect(x + side * w * 0.46 - w * 0.06, base - h * 0.64, w * 0.12, h * 0.56, 24), brighten(paper, 1.05), brighten(paper, 0.8), shadow=cast)
        cushion = scene.tone(scene.pick(("#e0b44c", "#d9694e", "#6fa39a", "#f1e7d2")))
        cx, cy, r = x + side * w * 0.28, base - h * 0.66, w * 0.085
        sheet.cut(smooth([(cx - r, cy - r), (cx, cy - r * 0.8), (cx + r, cy - r), (cx + r * 0.85, cy), (cx + r, cy + r), (cx, cy + r * 0.85), (cx - r, cy + r), (cx - r * 0.85, cy)], tension=0.7), cushion, brighten(cushion, 0.8), shadow=scene.light.shadow(0.6))


@own_chance
def floor_lamp(scene: Set, sheet: Sheet, x: float, base: float, h: float, depth: float) -> None:
    """A standing lamp with a cloth shade."""
    iron, light = scene.tone("#4a3a45"), scene.light
    shade = mix(scene.tone("#e6d2a4"), light.lamp, light.glow * 0.85)
    sheet.cut(union(rect(x - 5, base - h * 0.8, 10, h * 0.8), ellipse(x, base - 4, h * 0.09, 10)), iron, shadow=light.shadow(0.6))
    sheet.cut(polygon([(x - h * 0.075, base - h), (x + h * 0.075, base - h), (x + h * 0.14, base - h * 0.76), (x - h * 0.14, base - h * 0.76)]), brighten(shade, 1.04), brighten(shade, 0.9), shadow=light.shadow(0.8))
    scene.shine(x, base - h * 0.84, h * 0.75, depth + 0.001, colour=light.lamp, strength=0.9 * light.glow, flicker=0.05)


@own_chance
def table_lamp(scene: Set, sheet: Sheet, x: float, base: float, h: float, depth: float, colour: str = "#3f7a6a") -> None:
    """A small lamp that stands on something."""
    light, body = scene.light, scene.tone(colour)
    sheet.cut(smooth([(x - h * 0.16, base), (x - h * 0.2, base - h * 0.2), (x - h * 0.05, base - h * 0.42), (x + h * 0.05, base - h * 0.42), (x + h * 0.2, base - h * 0.2), (x + h * 0.16, base)], tension=0.6), body, brighten(body, 0.75), shadow=light.shadow(0.5))
    shade = mix(scene.tone("#ecdcb4"), light.lamp, light.glow * 0.9)
    sheet.cut(polygon([(x - h * 0.16, base - h), (x + h * 0.16, base - h), (x + h * 0.32, base - h * 0.42), (x - h * 0.32, base - h * 0.42)]), brighten(shade, 1.04), brighten(shade, 0.9), shadow=light.shadow(0.6))
    scene.shine(x, base - h * 0.6, h * 2.6, depth + 0.001, colour=light.lamp, strength=0.85 * light.glow, flicker=0.05)


@own_chance
def framed_picture(scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    """A little landscape in a frame; (x, y) its middle."""
    frame = scene.tone(scene.pick(("#a8744a", "#6b4a38", "#d9a93a", "#4a4458")))
    sheet.cut(rect(x - w / 2, y - h / 2, w, h), frame, brighten(frame, 0.8), shadow=scene.light.shadow(0.7))
    inner = (x - w * 0.4, y - h * 0.38, w * 0.8, h * 0.76)
    box = rect(*inner)
    sheet.cut(box, scene.tone("#bcd8dc"), shadow=INSET)
    sun = (x + w * scene.between(-0.2, 0.2), y - h * 0.12)
    sheet.cut(circle(*sun, h * 0.1), scene.tone("#f0c65a"), shadow=Shadow(1, 2, 2, 0.3), clip=box)
    for k, colour in enumerate(("#7fa88a", "#4f8a6a", "#2f6a5a")):
        top = y + h * (0.02 + 0.12 * k)
        ridge = smooth([(inner[0] - 9, y + h), (inner[0] - 9, top + scene.between(-12, 12)), (x - w * 0.1, top + scene.between(-14, 10)), (x + w * 0.16, top + scene.between(-8, 14)), (inner[0] + inner[2] + 9, top + scene.between(-12, 12)), (inner[0] + inner[2] + 9, y + h)], tension=0.6)
        sheet.cut(ridge, scene.tone(colour), shadow=Shadow(0, -2, 3, 0.3), clip=box)


@own_chance
def books(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """A row of books of many heights, some leaning."""
    colours = ("#a8433b", "#3f5d8a", "#4f7a5a", "#d9a93a", "#6b4a6f", "#c9794a", "#e3d3b0", "#2f4a5c")
    at = x
    while at < x + w - 10:
        bw = scene.between(0.07, 0.13) * h * 1.7
        bh = h * scene.between(0.66, 0.96)
        if at + bw > x + w:
            break
        paper = scene.tone(scene.pick(colours))
        sheet.cut(rounded_rect(at, base - bh, bw - 2, bh, 2), paper, brighten(paper, 0.8), shadow=Shadow(3, 3, 4, 0.35))
        sheet.cut(rect(at + bw * 0.16, base - bh * 0.8, bw * 0.6, 4), brighten(paper, 1.35), shadow=None, edge=0.05)
        at += bw
        if scene.chance(0.12):
            at += bw * 0.9


@own_chance
def bookcase(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, *, shelves: int = 4) -> None:
    """Open shelves full of books and a few things; x its left."""
    wood = scene.tone("#7f5638")
    sheet.cut(rect(x, base - h, w, h), brighten(wood, 0.62), brighten(wood, 0.5), shadow=scene.light.shadow(1.1))
    row = (h - 24) / shelves
    for k in range(shelves):
        low = base - 12 - k * row
        if scene.chance(0.8):
            share = scene.between(0.62, 0.94)
            books(scene, sheet, x + 18, low - 8, (w - 36) * share, row * 0.82)
            if share < 0.78:
                _vase(scene, sheet, x + w * 0.88, low - 8, row * 0.6)
        else:
            _vase(scene, sheet, x + w * 0.3, low - 8, row * 0.66)
            books(scene, sheet, x + w * 0.48, low - 8, w * 0.44, row * 0.8)
        sheet.cut(rect(x + 4, low - 9, w - 8, 13), brighten(wood, 1.05), shadow=scene.light.shadow(0.5))
    for sx in (x - 4, x + w - 12):
        sheet.cut(rect(sx, base - h, 16, h), wood, brighten(wood, 0.78), shadow=scene.light.shadow(0.6))
    sheet.cut(rect(x - 14, base - h - 18, w + 28, 26), brighten(wood, 1.14), shadow=scene.light.shadow(0.8))


@own_chance
def _vase(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    paper = scene.tone(scene.pick(("#6fa39a", "#c9694a", "#e0b44c", "#5f7fae")))
    sheet.cut(smooth([(x - h * 0.14, base), (x - h * 0.3, base - h * 0.45), (x - h * 0.1, base - h * 0.8), (x - h * 0.16, base - h), (x + h * 0.16, base - h), (x + h * 0.1, base - h * 0.8), (x + h * 0.3, base - h * 0.45), (x + h * 0.14, base)], tension=0.7), paper, brighten(paper, 0.75), shadow=scene.light.shadow(0.5))


@own_chance
def plant(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    """A potted plant with big leaves."""
    pot, green = scene.tone(scene.pick(("#c2653f", "#e6dcc8", "#5f7fae"))), scene.tone("#3f8a5a")
    leaves = ((-0.42, 0.72, -38), (0.42, 0.74, 38), (-0.24, 0.92, -18), (0.26, 0.94, 20), (0.0, 1.02, 0), (-0.5, 0.5, -62), (0.5, 0.52, 62))
    for dx, top, turn in leaves:
        tip = (x + dx * h * 0.8, base - h * top)
        root = (x, base - h * 0.3)
        mid = ((tip[0] + root[0]) / 2 + dx * 14, (tip[1] + root[1]) / 2)
        tone = brighten(green, scene.between(0.84, 1.18))
        sheet.cut(ribbon([root, mid, tip], [h * 0.05, h * 0.17, h * 0.01]), tone, brighten(tone, 0.82), shadow=Shadow(4, 6, 6, 0.36))
        _ = turn
    sheet.cut(polygon([(x - h * 0.19, base - h * 0.34), (x + h * 0.19, base - h * 0.34), (x + h * 0.14, base), (x - h * 0.14, base)]), pot, brighten(pot, 0.75), shadow=scene.light.shadow(0.8))
    sheet.cut(rounded_rect(x - h * 0.22, base - h * 0.39, h * 0.44, h * 0.08, 4), brighten(pot, 1.12), shadow=scene.light.shadow(0.4))


@own_chance
def rug(scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float, colours: tuple[str, str, str]) -> None:
    """An oval rug in rings, lying on the floor."""
    for k, colour in enumerate(colours):
        shrink = 1 - 0.26 * k
        paper = scene.tone(colour)
        sheet.cut(ellipse(x, y, w / 2 * shrink, h / 2 * shrink), paper, brighten(paper, 0.88), shadow=Shadow(0, 3, 5, 0.35))


@own_chance
def bed(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, *, blanket: str) -> None:
    """A bed from the side: head board at the left, a patchwork blanket."""
    wood, cast = scene.tone("#8a5c3c"), scene.light.shadow(1.0)
    sheet.cut(rounded_rect(x, base - h, w * 0.07, h, 14), wood, brighten(wood, 0.78), shadow=cast)
    sheet.cut(rect(x + 8, base - h * 0.42, w - 16, h * 0.22), brighten(wood, 0.9), brighten(wood, 0.75), shadow=cast)
    white = scene.tone("#f4ede0")
    sheet.cut(rounded_rect(x + w * 0.05, base - h * 0.60, w * 0.9, h * 0.24, 20), white, brighten(white, 0.86), shadow=cast)
    sheet.cut(smooth([(x + w * 0.07, base - h * 0.58), (x + w * 0.09, base - h * 0.78), (x + w * 0.2, base - h * 0.8), (x + w * 0.27, base - h * 0.62)], tension=0.7), white, brighten(white, 0.86), shadow=scene.light.shadow(0.7))
    cover = scene.tone(blanket)
    body = [(x + w * 0.27, base - h * 0.66), (x + w * 0.5, base - h * 0.68), (x + w * 0.93, base - h * 0.64), (x + w * 0.95, base - h * 0.22), (x + w * 0.6, base - h * 0.19), (x + w * 0.28, base - h * 0.23)]
    sheet.cut(smooth(body, tension=0.35), cover, brighten(cover, 0.8), shadow=cast)
    patches = ("#e0b44c", "#d9694e", "#6fa39a", "#f1e7d2", "#7f6fa8")
    size = h * 0.1
    for r in range(3):
        for c in range(7):
            if (r + c) % 2:
                px, py = x + w * 0.31 + c * w * 0.087, base - h * 0.60 + r * h * 0.125
                paper = scene.tone(patches[(r * 3 + c) % 5])
                sheet.cut(rounded_rect(px, py, size, size, 5), paper, shadow=Shadow(1, 2, 2, 0.3))
    sheet.cut(rounded_rect(x + w * 0.94, base - h * 0.66, w * 0.06, h * 0.66, 12), wood, brighten(wood, 0.78), shadow=cast)


@own_chance
def fireplace(scene: Set, sheet: Sheet, x: float, base: float, w: float, depth: float) -> None:
    """A brick fireplace with a mantel; the flames move and shine."""
    brick, cast, h = scene.tone("#b0654c"), scene.light.shadow(1.0), w * 0.95
    sheet.cut(rect(x - w / 2, base - h, w, h), brick, brighten(brick, 0.78), shadow=cast)
    bricks = []
    for r in range(9):
        for c in range(6):
            bx = x - w / 2 + 5 + c * w / 6 - (r % 2) * w / 12
            if bx >= x - w / 2 and bx + w / 6 - 8 <= x + w / 2 and scene.chance(0.7):
                bricks.append(rounded_rect(bx, base - h + 6 + r * h / 9, w / 6 - 8, h / 9 - 8, 3))
    sheet.cut(union(*bricks), brighten(brick, 1.12), shadow=Shadow(1, 2, 2, 0.3), edge=0.1)
    hearth = rounded_rect(x - w * 0.29, base - h * 0.66, w * 0.58, h * 0.8, w * 0.2)
    sheet.cut(hearth, scene.tone("#3a2226"), scene.tone("#2a181e"), shadow=Shadow(-4, -6, 7, 0.55), edge=-0.16, clip=rect(x - w, base - 2 * h, 2 * w, 2 * h))
    wood = scene.tone("#6b4a38")
    for dx, turn in ((-0.06, 12), (0.06, -14)):
        sheet.cut(ellipse(x + dx * w, base - h * 0.05, w * 0.19, w * 0.036, rotation=turn), wood, brighten(wood, 0.7), shadow=Shadow(2, 3, 3, 0.4))
    sheet.cut(rounded_rect(x - w * 0.58, base - h - 26, w * 1.16, 36, 6), brighten(wood, 1.3), wood, shadow=cast)
    _vase(scene, sheet, x - w * 0.38, base - h - 24, w * 0.2)
    _vase(scene, sheet, x + w * 0.34, base - h - 24, w * 0.15)
    for k, (scale, colour) in enumerate(((1.0, "#f08a2c"), (0.7, "#fbc04a"), (0.42, "#fff0b0"))):
        fh, fw = h * 0.44 * scale, w * 0.17 * scale
        flame = scene.sheet(x - w * 0.3, base - h * 0.6, x + w * 0.3, base + 8)
        outline = [(x, base - fh), (x + fw * 0.55, base - fh * 0.6), (x + fw * 1.2, base - fh * 0.72), (x + fw, base - fh * 0.18), (x + fw * 0.5, base - 4), (x - fw * 0.5, base - 4), (x - fw, base - fh * 0.2), (x - fw * 1.1, base - fh * 0.6), (x - fw * 0.45, base - fh * 0.5)]
        flame.cut(smooth(outline, tension=0.7), colour, brighten(colour, 0.92), shadow=Shadow(0, 0, 7, 0.3))
        scene.put(flame, depth + 0.002 + 0.001 * k, at=(x, base), motion=Motion(turn=4 + 2 * k, period_turn=0.9 - 0.17 * k, sway_x=3, period_x=0.6, phase=k * 1.9))
    scene.shine(x, base - h * 0.25, w * 1.25, depth + 0.006, colour="#ffb45a", strength=0.35 + 0.5 * scene.light.glow, flicker=0.22)


@own_chance
def stove(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, depth: float) -> None:
    """A kitchen range with a steaming pot; x its middle."""
    iron, cast = scene.tone("#3f4458"), scene.light.shadow(1.0)
    sheet.cut(rounded_rect(x - w / 2, base - h, w, h, 8), iron, brighten(iron, 0.75), shadow=cast)
    sheet.cut(rounded_rect(x - w * 0.34, base - h * 0.66, w * 0.68, h * 0.46, 10), mix(brighten(iron, 0.6), "#f09a3c", 0.25 + 0.4 * scene.light.glow), shadow=INSET)
    sheet.cut(rounded_rect(x - w * 0.3, base - h * 0.74, w * 0.6, 9, 4), scene.tone("#d9b25a"), shadow=scene.light.shadow(0.4))
    for dx in (-0.3, -0.1, 0.1, 0.3):
        sheet.cut(circle(x + dx * w, base - h * 0.87, w * 0.035), scene.tone("#e6dcc8"), shadow=scene.light.shadow(0.3))
    sheet.cut(rect(x - w * 0.54, base - h - 12, w * 1.08, 20), brighten(iron, 1.3), shadow=cast)
    pot = scene.tone(scene.pick(("#c2423a", "#3f7a8a", "#d98a3a")))
    px, py, pw = x - w * 0.2, base - h - 12, w * 0.38
    sheet.cut(rounded_rect(px - pw / 2, py - pw * 0.6, pw, pw * 0.6, 12), pot, brighten(pot, 0.75), shadow=cast)
    sheet.cut(union(rounded_rect(px - pw * 0.56, py - pw * 0.68, pw * 1.12, pw * 0.13, 5), circle(px, py - pw * 0.74, pw * 0.07)), brighten(pot, 1.15), shadow=scene.light.shadow(0.4))
    for k in range(3):
        sx, sy = px + (k - 1) * pw * 0.24, py - pw * (0.95 + 0.32 * k)
        steam = scene.sheet(sx - 50, sy - 60, sx + 50, sy + 60)
        steam.cut(ribbon([(sx, sy + 34), (sx + 12, sy + 12), (sx - 10, sy - 12), (sx + 6, sy - 36)], [2, 13, 13, 2]), scene.tone("#f4f1ea"), shadow=None, opacity=0.5)
        scene.put(steam, depth + 0.003, at=(sx, sy), motion=Motion(sway_y=9, period_y=2.8, sway_x=5, period_x=2.2, pulse=0.6, period_pulse=2.6, phase=k * 2.0), blur=1.5)


@own_chance
def cupboard(scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float, colour: str, *, doors: int = 2) -> None:
    """A cupboard with doors and knobs, (x, y) its top left."""
    paper = scene.tone(colour)
    sheet.cut(rounded_rect(x, y, w, h, 5), paper, brighten(paper, 0.84), shadow=scene.light.shadow(0.9))
    step = w / doors
    for k in range(doors):
        sheet.cut(rounded_rect(x + k * step + step * 0.09, y + h * 0.09, step * 0.82, h * 0.82, 5), brighten(paper, 1.1), brighten(paper, 0.95), shadow=scene.light.shadow(0.35))
        side = 0.78 if k % 2 == 0 else 0.22
        sheet.cut(circle(x + (k + side) * step, y + h * 0.5, max(4.0, w * 0.02)), scene.tone("#d9b25a"), shadow=Shadow(2, 2, 2, 0.35))


@own_chance
def curtains(scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float, colour: str) -> None:
    """Two gathered curtains and their rail over a window at (x, y, w, h)."""
    paper, cast = scene.tone(colour), scene.light.shadow(0.8)
    for side in (-1, 1):
        edge = x - w * 0.16 if side < 0 else x + w * 1.16
        for k in range(3):
            a = edge - side * (k * w * 0.085)
            fold = [(a, y - 26), (a - side * w * 0.13, y - 26), (a - side * w * (0.10 - 0.035 * k), y + h * 0.55), (a - side * w * 0.08, y + h * 1.13), (a + side * w * 0.02, y + h * 1.13), (a - side * w * 0.01, y + h * 0.55)]
            tone = brighten(paper, (1.0, 0.9, 1.08)[k])
            sheet.cut(smooth(fold, tension=0.5), tone, brighten(tone, 0.8), shadow=cast)
    sheet.cut(rounded_rect(x - w * 0.26, y - 40, w * 1.52, 16, 8), scene.tone("#6b4a38"), shadow=cast)
