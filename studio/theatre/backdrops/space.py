"""Deep space, seen from a cratered moon."""

import math

from studio.film.look import TimeOfDay
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
    smooth,
    union,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.sky import star


def space(scene: Set) -> Place:
    """Nebulae in torn bands, a ringed planet, stars; a cratered moon to stand on."""
    w, h, u = scene.width, scene.height, scene.u
    tints = {
        TimeOfDay.DAWN: ("#2a1a4a", "#4a2a66", "#7a3f78", "#b0607a"),
        TimeOfDay.DAY: ("#16204f", "#26397a", "#3f5f9a", "#5f9ab0"),
        TimeOfDay.DUSK: ("#2a1440", "#4f1f56", "#8a3a5c", "#c96a4f"),
        TimeOfDay.NIGHT: ("#0e1030", "#1a1c4a", "#2c2f6a", "#4a4a8a"),
    }[scene.light.time_of_day]
    sheet = scene.sheet()
    sheet.cut(
        rect(scene.left - 10, -130, scene.width + 420, h + 260),
        "#0b0c26",
        tints[0],
        shadow=None,
        edge=0,
    )
    lean = scene.between(-0.3, 0.3)
    for k, tint in enumerate(tints):
        edges = []
        for side in (-1, 1):
            line = scene.ridge(0, 60, length=420)
            level = h * 0.42 + side * h * (0.34 - 0.09 * k)
            edges.append(
                [
                    (x, level + side * line.at(x) * 0.8 + (x - w / 2) * lean)
                    for x in range(-260, int(w) + 300, 30)
                ]
            )
        sheet.cut(
            polygon([*edges[0], *reversed(edges[1])]),
            tint,
            mix(tint, tints[min(k + 1, 3)], 0.3),
            torn=6,
            shadow=Shadow(0, 2, 15, 0.4),
        )
    _starfield(scene, sheet, int(190 * w * h / (1920 * 1080)))
    scene.put(sheet, 0.03)
    free = _planets(scene)
    _comet(scene)
    if scene.chance(0.5):
        _station(scene)
    else:
        _asteroids(scene)
    floor = h * 0.79
    _moonscape(scene, floor)
    ground = Ground(
        h * 0.6,
        floor,
        h * 0.905,
        400 * u,
        (0.15 * w, 0.85 * w),
        (free - 0.1 * w, 0.05 * h, free + 0.1 * w, 0.5 * h),
    )
    return scene.finish(ground)


@own_chance
def _starfield(scene: Set, sheet: Sheet, count: int) -> None:
    for colour in ("#f6ecc9", "#dfe8ff", "#ffd9b0"):
        dots = [
            circle(
                scene.between(scene.left, scene.right),
                scene.between(-100, scene.height),
                scene.between(1.2, 3.6),
            )
            for _ in range(count // 3)
        ]
        sheet.cut(union(*dots), colour, shadow=None, edge=0, texture=0.02)
    for _ in range(count // 12):
        x, y = scene.between(scene.left, scene.right), scene.between(-60, scene.height * 0.75)
        sheet.cut(
            star(x, y, scene.between(9, 20), points=4, inner=0.28),
            "#fff3c9",
            shadow=Shadow(2, 3, 3, 0.45),
            texture=0.03,
        )
    for _ in range(7):
        x, y = scene.between(0, scene.width), scene.between(0, scene.height * 0.7)
        scene.shine(x, y, scene.between(40, 80), 0.04, colour="#bcd0ff", strength=0.8, flicker=0.7)


_TILT = -16.0  # degrees of a ring


@own_chance
def _planets(scene: Set) -> float:
    """Three worlds, one with rings; answers the x that is furthest from them all."""
    w, h, u = scene.width, scene.height, scene.u
    papers = [
        ("#d98a4f", "#e8b878"),
        ("#5f9ab0", "#8fc4c4"),
        ("#b86a8a", "#dba0ae"),
        ("#8a7fc0", "#b4a8dc"),
    ]
    first = int(scene.rng.integers(4))
    side = scene.pick_number((0.24, 0.74))
    layouts = (
        ((side, 0.34, 150, 0.16), (1.04 - side, 0.20, 62, 0.12), (0.88 - side, 0.52, 34, 0.10)),
        ((side, 0.66, 330, 0.16), (1.02 - side, 0.24, 84, 0.12), (0.9 - side, 0.44, 30, 0.10)),
        ((side, 0.22, 96, 0.16), (1.04 - side, 0.46, 120, 0.12), (0.5, 0.14, 26, 0.10)),
    )
    spots = layouts[int(scene.rng.integers(3))]
    ringed = scene.rng.integers(3)
    worlds = [
        (w * sx, h * sy, size * u * (2.1 if k == ringed else 1.0))
        for k, (sx, sy, size, _) in enumerate(spots)
    ]
    for k, (sx, sy, size, depth) in enumerate(spots):
        x, y, r = w * sx + scene.between(-50, 50), h * sy, size * u
        colour, band = papers[(first + k) % 4]
        sheet = scene.sheet(x - r * 2.6, y - r * 1.9, x + r * 2.6, y + r * 1.9)
        ring = k == ringed
        if ring:
            _ring(sheet, x, y, r, _TILT, back=True)
        sheet.cut(circle(x, y, r), colour, brighten(colour, 0.62), shadow=Shadow(10, 14, 14, 0.5))
        disc = circle(x, y, r)
        for i in range(4):
            by = y + (i - 1.5) * r * 0.44
            stripe = ribbon(
                [(x - r * 1.1, by + 12), (x, by - 8), (x + r * 1.1, by + 6)],
                [r * 0.1, r * scene.between(0.12, 0.22), r * 0.1],
            )
            sheet.cut(stripe, mix(band, colour, 0.25 * i), shadow=Shadow(1, 3, 4, 0.3), clip=disc)
        shade = [
            (x + r * math.cos(a), y + r * math.sin(a)) for a in [i * 0.1 - 1.2 for i in range(36)]
        ]
        sheet.cut(
            smooth([*shade, (x + r * 0.15, y + r * 0.75), (x + r * 0.42, y)], tension=0.4),
            "#140f2c",
            shadow=None,
            opacity=0.32,
            edge=0,
            clip=disc,
        )
        if ring:
            _ring(sheet, x, y, r, _TILT, back=False)
        scene.put(
            sheet,
            depth,
            at=(x, y),
            motion=Motion(sway_y=5, period_y=9, sway_x=4, period_x=13, phase=k),
        )
    return w * max(
        (0.22, 0.36, 0.5, 0.64, 0.78),
        key=lambda share: min(math.hypot(w * share - x, 0.4 * h - y) - r for x, y, r in worlds),
    )


def _ring(sheet: Sheet, x: float, y: float, r: float, tilt: float, *, back: bool) -> None:
    cut = math.radians(tilt)
    half = [
        (-3 * r, 0.0),
        (3 * r, 0.0),
        (3 * r, -2 * r if back else 2 * r),
        (-3 * r, -2 * r if back else 2 * r),
    ]
    corner = [
        (x + px * math.cos(cut) - py * math.sin(cut), y + px * math.sin(cut) + py * math.cos(cut))
        for px, py in half
    ]
    clip = polygon(corner)
    for grow, colour in ((2.15, "#e3cfa0"), (1.8, "#b98a6a"), (1.6, "#efe0bd")):
        outer = ellipse(x, y, r * grow, r * grow * 0.30, rotation=tilt)
        # the inner ellipse is wound the other way, so that the planet shows through
        inner = _reversed_ellipse(x, y, r * 1.32, r * 1.32 * 0.28, tilt)
        sheet.cut(union(outer, inner), colour, shadow=Shadow(3, 6, 7, 0.4), clip=clip)


def _reversed_ellipse(x: float, y: float, rx: float, ry: float, tilt: float) -> Path:
    a = math.radians(tilt)
    points = []
    for i in range(60):
        t = -math.tau * i / 60
        px, py = rx * math.cos(t), ry * math.sin(t)
        points.append(
            (x + px * math.cos(a) - py * math.sin(a), y + px * math.sin(a) + py * math.cos(a))
        )
    return polygon(points)


@own_chance
def _comet(scene: Set) -> None:
    x, y, u = (
        scene.width * scene.between(0.2, 0.7),
        scene.height * scene.between(0.08, 0.2),
        scene.u,
    )
    sheet = scene.sheet(x - 320 * u, y - 120 * u, x + 60 * u, y + 60 * u)
    for k, colour in enumerate(("#6f8fd0", "#a9c4ea", "#fff3c9")):
        reach = (270 - 70 * k) * u
        sheet.cut(
            ribbon(
                [(x - reach, y - reach * 0.3), (x - reach * 0.4, y - reach * 0.1), (x, y)],
                [1, (16 - 3 * k) * u, (30 - 7 * k) * u],
            ),
            colour,
            shadow=Shadow(2, 4, 5, 0.3),
            opacity=0.6 + 0.15 * k,
        )
    sheet.cut(star(x, y, 26 * u, points=5), "#ffe9a0", shadow=Shadow(3, 5, 5, 0.4))
    scene.put(sheet, 0.14, at=(x, y), motion=Motion(drift=22, rise=-6, span=scene.width + 900))


@own_chance
def _station(scene: Set) -> None:
    """A space station with wings of panels, that turns a little; its lamps blink."""
    u = scene.u
    x = scene.width * scene.pick_number((0.3, 0.5, 0.66))
    y, s = scene.height * scene.between(0.2, 0.3), 90 * u
    sheet = scene.sheet(x - 3.4 * s, y - 2 * s, x + 3.4 * s, y + 2 * s)
    steel, blue = "#c3c9d6", "#3f5fae"
    glue(scene, sheet, rect(x - 2.6 * s, y - s * 0.05, 5.2 * s, s * 0.1), "#8f98ac", lift=0.4)
    for side in (-1, 1):
        for k in range(2):
            px = x + side * s * (1.0 + 0.95 * k) - s * 0.4
            glue(scene, sheet, rect(px, y - s * 0.72, s * 0.8, s * 1.44), blue, lift=0.7)
            cells = [
                rect(px + s * (0.06 + 0.26 * c), y - s * (0.64 - 0.34 * row), s * 0.2, s * 0.27)
                for c in range(3)
                for row in range(4)
            ]
            sheet.cut(union(*cells), "#6a8fd6", shadow=None, edge=0.1)
    glue(scene, sheet, ellipse(x, y, s * 0.42, s * 0.66), steel, lift=0.8)
    glue(scene, sheet, ellipse(x, y - s * 0.1, s * 0.24, s * 0.2), "#ffe7a0", lift=0.3)
    dish = polygon(
        [
            (x - s * 0.3, y - s),
            (x + s * 0.3, y - s),
            (x + s * 0.1, y - s * 0.72),
            (x - s * 0.1, y - s * 0.72),
        ]
    )
    glue(scene, sheet, dish, "#e6e0d0", lift=0.5)
    motion = Motion(turn=5, period_turn=14, sway_x=16, period_x=17, sway_y=8, period_y=11)
    scene.put(sheet, 0.2, at=(x, y), motion=motion)
    if scene.light.burning:
        scene.shine(x, y - s * 0.1, 70 * u, 0.201, colour="#ff8a6a", strength=0.9, flicker=0.8)


@own_chance
def _asteroids(scene: Set) -> None:
    """Rocks that drift past in two depths."""
    for k in range(7):
        r = scene.between(14, 46) * scene.u
        x, y = scene.width * scene.between(0, 1), scene.height * scene.between(0.08, 0.5)
        sheet = scene.sheet(x - 2 * r, y - 2 * r, x + 2 * r, y + 2 * r)
        ring = [
            (
                x + math.cos(a) * r * scene.between(0.75, 1.1),
                y + math.sin(a) * r * scene.between(0.65, 0.95),
            )
            for a in (math.tau * i / 9 for i in range(9))
        ]
        glue(
            scene,
            sheet,
            smooth(ring, tension=0.6),
            scene.pick(("#8d86a8", "#a58a86", "#6f6a94")),
            fade=0.6,
        )
        pits = [
            circle(x + r * dx, y + r * dy, r * 0.16)
            for dx, dy in ((-0.3, -0.2), (0.28, 0.1), (-0.1, 0.4))
        ]
        sheet.cut(union(*pits), "#5a5478", shadow=None, edge=-0.14)
        motion = Motion(
            drift=scene.between(6, 16),
            span=scene.width + 600,
            spin=scene.between(-6, 6),
            sway_y=6,
            period_y=8,
        )
        scene.put(sheet, 0.17 + 0.02 * k, at=(x, y), motion=motion)


@own_chance
def _moonscape(scene: Set, floor: float) -> None:
    h, u = scene.height, scene.u
    papers = (
        ("#6f6a94", 0.45, 0.35, -0.09),
        ("#8d86a8", 0.2, 0.6, -0.045),
        ("#b3a9bd", 0.0, 0.95, 0.0),
    )
    for k, (colour, distance, depth, rise) in enumerate(papers):
        top = floor + h * rise
        sheet = scene.sheet(top=top - 220 * u)
        line = scene.ridge(top, (30, 24, 16)[k], length=520)
        paper = mix(colour, "#3a3566", distance)
        if k == 0:
            for _ in range(5):
                x = scene.between(scene.left, scene.right)
                peak = scene.between(80, 170) * u
                sheet.cut(
                    polygon(
                        [
                            (x - peak * 0.8, top + 40),
                            (x - peak * 0.2, top - peak * 0.8),
                            (x + peak * 0.1, top - peak),
                            (x + peak * 0.7, top + 40),
                        ]
                    ),
                    brighten(paper, 0.85),
                    brighten(paper, 0.65),
                    torn=5,
                    shadow=scene.light.shadow(1.0),
                )
        sheet.cut(line.path(), paper, brighten(paper, 0.62), torn=7, shadow=Shadow(3, -9, 16, 0.45))
        for _ in range(6 + 3 * k):
            x = scene.between(scene.left, scene.right)
            y = line.at(x) + scene.between(28, 60 + 110 * (k == 2)) * u
            r = scene.between(18, 52) * u * (0.6 + 0.25 * k)
            sheet.cut(ellipse(x, y, r * 1.12, r * 0.36), brighten(paper, 1.12), shadow=None)
            sheet.cut(
                ellipse(x, y + r * 0.04, r, r * 0.28),
                brighten(paper, 0.70),
                brighten(paper, 0.82),
                shadow=Shadow(-2, -3, 4, 0.4),
                edge=-0.16,
            )
        scene.put(sheet, depth)
