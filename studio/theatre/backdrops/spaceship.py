"""Inside a spaceship: a bridge with a wide window, or a corridor of round ones; consoles blink."""

import math
from dataclasses import replace
from itertools import pairwise

from studio.theatre.backdrops.room import room_ground, spot
from studio.theatre.colour import brighten, mix
from studio.theatre.light import Light, indoors
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
from studio.theatre.scene import Place, Set, own_chance
from studio.theatre.shapes.consoles import blinkers, console, ring_hole
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.orbit import through_space

_HULLS = ("#b9c4cf", "#a9b5a8", "#c9bfb2", "#9fa9c4", "#c4b3bd")


def spaceship(scene: Set) -> Place:
    """A bridge or a corridor, with stars and a world going by outside."""
    bridge = scene.chance(0.55)
    floor = scene.height * 0.765
    through_space(scene, floor)
    scene.light = _cabin(scene.light)
    hull = scene.pick(_HULLS)
    accent = scene.pick(("#d9694e", "#3f8f94", "#e0a83c", "#6a6fc0"))
    (_bridge_wall if bridge else _ports_wall)(scene, floor, hull, accent)
    _deck(scene, floor, hull, accent)
    _ceiling(scene, hull, accent)
    (_bridge_consoles if bridge else _corridor_consoles)(scene, floor, hull, accent)
    tx = spot(scene, scene.pick_number((0.34, 0.64)), 0.6)
    top = _desk(scene, tx, floor + 66, hull, accent)
    _frame(scene, hull)
    return scene.finish(room_ground(scene, floor, (tx, top, 200 * scene.u)), indoors=True)


def _cabin(outside: Light) -> Light:
    """Light on board: lamps all day, and panels that glow unless all power is out."""
    inside = indoors(outside)
    return replace(inside, glow=max(0.55, inside.glow)) if inside.burning else inside


def _wall(scene: Set, floor: float, hull: str, openings: list[Path]) -> Sheet:
    """The hull's inside with holes for its windows."""
    wall = scene.sheet(bottom=floor + 60)
    paper = scene.tone(hull)
    full = rect(scene.left - 20, -130, scene.right - scene.left + 40, floor + 200)
    wall.cut(
        union(full, *openings),
        brighten(paper, 1.02),
        brighten(paper, 0.74),
        shadow=Shadow(6, 9, 10, 0.55),
    )
    return wall


@own_chance
def _bridge_wall(scene: Set, floor: float, hull: str, accent: str) -> None:
    """One wide window in slanted panes."""
    w, h, u = scene.width, scene.height, scene.u
    left, right = w * 0.08, w * 0.92
    top, low = h * 0.15, floor - 190 * u
    lean = w * scene.between(0.04, 0.09)
    flip = scene.chance(0.5)
    a, b = (lean, 0.0) if flip else (0.0, lean)
    pane = [(left + a, top), (left + b, low), (right - b, low), (right - a, top)]
    wall = _wall(scene, floor, hull, [polygon(pane)])
    tone, rim = scene.tone(hull), scene.tone("#4a5264")
    outline = [*pane, pane[0]]
    for wide, colour in ((44 * u, rim), (22 * u, brighten(tone, 1.14))):
        for p, q in pairwise(outline):
            glue(scene, wall, ribbon([p, q], [wide, wide]), colour, lift=0.7)
    for k in (1, 2, 3) if w > h else (1,):
        t = k / (4 if w > h else 2)
        x0 = left + a + (right - left - 2 * a) * t
        x1 = left + b + (right - left - 2 * b) * t
        glue(scene, wall, ribbon([(x0, top), (x1, low)], [20 * u, 24 * u]), rim, lift=0.8)
    stripe = rect(scene.left - 20, low + 60 * u, scene.right - scene.left + 40, 26 * u)
    glue(scene, wall, stripe, scene.tone(accent), lift=0.3)
    _rivets(scene, wall, low + 108 * u)
    scene.put(wall, 0.42)


@own_chance
def _ports_wall(scene: Set, floor: float, hull: str, accent: str) -> None:
    """A row of round windows between ribs."""
    w, h, u = scene.width, scene.height, scene.u
    count = int(scene.rng.integers(2, 5)) if w > h else 2
    r = min(w / count * 0.32, scene.between(150, 205) * u)
    y = h * 0.37
    spots = [w * (k + 0.5) / count for k in range(count)]
    rings = [ring_hole(x, y, r) for x in spots]
    wall = _wall(scene, floor, hull, rings)
    tone, rim = scene.tone(hull), scene.tone("#4a5264")
    for x in spots:
        for grow, colour in ((1.22, rim), (1.12, brighten(tone, 1.12))):
            ring = union(circle(x, y, r * grow), ring_hole(x, y, r * (grow - 0.1)))
            glue(scene, wall, ring, colour, lift=0.7)
        bolts = [
            circle(x + math.cos(t) * r * 1.165, y + math.sin(t) * r * 1.165, 7 * u)
            for t in (math.tau * k / 10 for k in range(10))
        ]
        wall.cut(union(*bolts), brighten(rim, 1.6), shadow=Shadow(1, 2, 2, 0.4))
        shine = [
            (x - r * 0.7, y - r * 0.3),
            (x - r * 0.2, y - r * 0.8),
            (x - r * 0.05, y - r * 0.72),
            (x - r * 0.62, y - r * 0.14),
        ]
        wall.cut(polygon(shine), "#ffffff", shadow=None, edge=0, opacity=0.14)
    for k in range(count + 1):
        x = w * k / count
        rib = [
            (x - 34 * u, -130),
            (x + 34 * u, -130),
            (x + 50 * u, floor + 70),
            (x - 50 * u, floor + 70),
        ]
        glue(scene, wall, polygon(rib), brighten(tone, 0.9), lift=1.0)
        glue(
            scene,
            wall,
            rounded_rect(x - 12 * u, h * 0.2, 24 * u, h * 0.36, 12),
            scene.tone(accent),
            lift=0.3,
        )
    stripe = rect(scene.left - 20, floor - 150 * u, scene.right - scene.left + 40, 20 * u)
    glue(scene, wall, stripe, scene.tone(accent), lift=0.3)
    scene.put(wall, 0.42)


def _rivets(scene: Set, sheet: Sheet, y: float) -> None:
    step = 74 * scene.u
    dots = [
        circle(scene.left + k * step, y, 5 * scene.u)
        for k in range(int((scene.right - scene.left) / step) + 1)
    ]
    sheet.cut(union(*dots), scene.tone("#5c6474"), shadow=Shadow(1, 2, 2, 0.3))


def _deck(scene: Set, floor: float, hull: str, accent: str) -> None:
    """Plates that run towards us, a lit strip along the wall."""
    w, h = scene.width, scene.height
    sheet = scene.sheet(top=floor - 30)
    tone = scene.tone(mix(hull, "#4a5264", 0.55))
    full = scene.right - scene.left + 40
    sheet.cut(
        rect(scene.left - 20, floor, full, 600),
        tone,
        brighten(tone, 0.7),
        shadow=Shadow(0, -5, 9, 0.42),
    )
    plates: list[Path] = []
    rows = (0.0, 0.16, 0.42, 0.8, 1.2)

    def at(share: float, row: float) -> tuple[float, float]:
        return w / 2 + share * full * (1 + 0.9 * row), floor + 4 + (h - floor + 60) * row

    for r in range(4):
        for k in range(-4, 4):
            a, b = k / 8 + 0.003, (k + 1) / 8 - 0.003
            gap = 0.012
            plates.append(
                polygon(
                    [
                        at(a, rows[r] + gap),
                        at(b, rows[r] + gap),
                        at(b, rows[r + 1]),
                        at(a, rows[r + 1]),
                    ]
                )
            )
    sheet.cut(
        union(*plates),
        brighten(tone, 1.16),
        brighten(tone, 0.9),
        shadow=Shadow(1, 2, 3, 0.3),
        edge=0.12,
    )
    strip = mix(scene.tone(accent), "#eafcff", 0.7 * scene.light.glow)
    sheet.cut(rect(scene.left - 20, floor - 10, full, 12), strip, shadow=None, edge=0)
    scene.put(sheet, 0.90)
    for k in range(4):
        scene.shine(
            w * (k + 0.5) / 4,
            floor,
            260 * scene.u,
            0.901,
            colour="#a9e4ff",
            strength=0.3 * scene.light.glow,
            flicker=0.04,
        )


@own_chance
def _ceiling(scene: Set, hull: str, accent: str) -> None:
    """Beams, pipes and lamps overhead."""
    w, h, u = scene.width, scene.height, scene.u
    sheet = scene.sheet(bottom=h * 0.24)
    tone = scene.tone(hull)
    full = scene.right - scene.left + 40
    glue(
        scene,
        sheet,
        rect(scene.left - 20, -130, full, 130 + h * 0.07),
        brighten(tone, 0.7),
        lift=1.0,
    )
    for k in range(2):
        y = h * 0.085 + 26 * k * u
        pipe = scene.tone((accent, "#8f98a8")[k])
        glue(scene, sheet, rounded_rect(scene.left - 20, y, full, 17 * u, 8), pipe, lift=0.8)
        for j in range(6):
            x = scene.left + full * (j + scene.between(0.2, 0.8)) / 6
            glue(
                scene,
                sheet,
                rounded_rect(x, y - 5, 26 * u, 17 * u + 10, 4),
                brighten(pipe, 0.8),
                lift=0.4,
            )
    lamp = mix(scene.tone("#8a94a3"), "#f2fbff", scene.light.glow)
    count = 3 if w > h else 2
    for k in range(count):
        x = w * (k + 0.5) / count
        glue(
            scene,
            sheet,
            rounded_rect(x - 120 * u, h * 0.05, 240 * u, 26 * u, 12),
            lamp,
            lift=0.6,
            fade=0.95,
        )
    scene.put(sheet, 0.60)
    for k in range(count):
        x = w * (k + 0.5) / count
        scene.shine(
            x,
            h * 0.07,
            330 * u,
            0.601,
            colour="#d9f2ff",
            strength=0.5 * scene.light.glow,
            flicker=0.03,
        )


def _bridge_consoles(scene: Set, floor: float, hull: str, accent: str) -> None:
    """Consoles under the window, and two seats with high backs."""
    w, u = scene.width, scene.u
    wide = 330 * u
    for share in (0.16, 0.5, 0.84) if w > scene.height else (0.2, 0.8):
        low = 0.86 if share == 0.5 else 1.0
        console(scene, w * share - wide / 2, floor + 20, wide, 165 * u * low, 0.52, hull, accent)
    sheet = scene.sheet(top=floor - 340 * u, bottom=floor + 60)
    cloth = scene.tone(accent)
    for share in (0.33, 0.67):
        x = w * share
        glue(scene, sheet, rect(x - 14 * u, floor - 60 * u, 28 * u, 90 * u), scene.tone("#4a5264"))
        glue(
            scene,
            sheet,
            ellipse(x, floor + 32 * u, 74 * u, 14 * u),
            scene.tone("#4a5264"),
            lift=0.5,
        )
        back = [
            (x - 84 * u, floor - 50 * u),
            (x - 90 * u, floor - 200 * u),
            (x - 56 * u, floor - 268 * u),
            (x + 56 * u, floor - 268 * u),
            (x + 90 * u, floor - 200 * u),
            (x + 84 * u, floor - 50 * u),
        ]
        glue(scene, sheet, smooth(back, tension=0.5), brighten(cloth, 0.82), lift=1.0)
        pad = rounded_rect(x - 56 * u, floor - 236 * u, 112 * u, 160 * u, 30)
        glue(scene, sheet, pad, cloth, lift=0.4)
    scene.put(sheet, 0.68)


def _corridor_consoles(scene: Set, floor: float, hull: str, accent: str) -> None:
    """A console at each side and a panel of pipes and dials, a door that leads on."""
    w, u = scene.width, scene.u
    wide = 300 * u
    for share in (0.10, 0.90):
        console(scene, w * share - wide / 2, floor + 24, wide, 180 * u, 0.56, hull, accent)
    sheet = scene.sheet(top=floor - 140 * u, bottom=floor + 50)
    tone = scene.tone(mix(hull, "#4a5264", 0.2))
    spots: list[tuple[float, float, float]] = []
    x = w * 0.24
    while x < w * 0.74:
        long = scene.between(110, 190) * u
        glue(
            scene,
            sheet,
            rounded_rect(x, floor - 108 * u, long, 100 * u, 12),
            brighten(tone, scene.between(0.85, 1.1)),
            lift=0.7,
        )
        dial = (x + long * 0.3, floor - 62 * u)
        glue(scene, sheet, circle(*dial, 27 * u), scene.tone("#f1ead8"), lift=0.4)
        a = scene.between(-2.4, -0.7)
        tip = (dial[0] + math.cos(a) * 20 * u, dial[1] + math.sin(a) * 20 * u)
        sheet.cut(ribbon([dial, tip], [4, 2]), scene.tone("#c2423a"), shadow=None)
        spots += [
            (x + long * (0.6 + 0.13 * k), floor - scene.between(40, 84) * u, 7 * u)
            for k in range(3)
        ]
        x += long + 16 * u
    scene.put(sheet, 0.50)
    blinkers(scene, spots, 0.501)


@own_chance
def _desk(scene: Set, x: float, base: float, hull: str, accent: str) -> float:
    """A pedestal table with a lit rim; returns the y of its top."""
    u = scene.u * 1.2
    h = 176 * u
    sheet = scene.sheet(x - 260 * u, base - h - 60, x + 260 * u, base + 40)
    tone = scene.tone(mix(hull, "#4a5264", 0.3))
    foot = [
        (x - 80 * u, base),
        (x - 40 * u, base - 30 * u),
        (x - 30 * u, base - h),
        (x + 30 * u, base - h),
        (x + 40 * u, base - 30 * u),
        (x + 80 * u, base),
    ]
    glue(scene, sheet, smooth(foot, tension=0.3), tone, lift=0.9)
    glue(
        scene,
        sheet,
        rounded_rect(x - 150 * u, base - h - 10, 300 * u, 34 * u, 16),
        scene.tone(accent),
        lift=0.9,
    )
    rim = mix(scene.tone("#dfe8ee"), "#eafcff", 0.6 * scene.light.glow)
    glue(
        scene,
        sheet,
        rounded_rect(x - 158 * u, base - h - 18, 316 * u, 18 * u, 9),
        rim,
        lift=0.4,
        fade=0.95,
    )
    scene.put(sheet, 0.93)
    return base - h - 18


@own_chance
def _frame(scene: Set, hull: str) -> None:
    """The edge of a bulkhead close to us at both sides."""
    h, u = scene.height, scene.u
    tone = scene.tone(mix(hull, "#232a3a", 0.75))
    for side in (-1, 1):
        edge = scene.left - 20 if side < 0 else scene.right + 20
        inner = edge - side * scene.between(190, 240) * u
        sheet = scene.sheet(
            min(edge, inner) - 80 * u, -110, max(edge, inner) + 80 * u, scene.bottom
        )
        shape = [
            (edge, -130),
            (inner - side * 50 * u, -130),
            (inner, h * 0.2),
            (inner, h * 0.72),
            (inner - side * 60 * u, scene.bottom + 30),
            (edge, scene.bottom + 30),
        ]
        glue(scene, sheet, polygon(shape), tone, lift=0, fade=0.7)
        scene.put(sheet, 1.4, blur=4)
