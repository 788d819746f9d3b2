"""What one remembers a place by: a big wheel, a bridge, a spire, a well, tents, a poster column."""

import math

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
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.plants import bush


@own_chance
def big_wheel(
    scene: Set, x: float, base: float, r: float, depth: float, *, distance: float
) -> None:
    """A wheel with cabins that turns slowly; its rim is lit at night."""
    light = scene.light
    iron = scene.tone("#5a5f80", distance)
    hub = (x, base - r * 1.16)
    stand = scene.sheet(x - r, base - r * 1.3, x + r, base + 30)
    legs = [
        ribbon([hub, (x + side * r * 0.5, base + 10)], [r * 0.05, r * 0.07]) for side in (-1, 1)
    ]
    glue(scene, stand, union(*legs), iron, lift=0.5)
    scene.put(stand, depth)
    wheel = scene.sheet(x - r * 1.2, hub[1] - r * 1.2, x + r * 1.2, hub[1] + r * 1.2)
    rim = mix(iron, light.lamp, 0.55 * light.glow)
    spokes = []
    for k in range(16):
        a = math.tau * k / 16
        tip = (x + math.cos(a) * r, hub[1] + math.sin(a) * r)
        spokes.append(ribbon([hub, tip], [2.4, 2.4]))
    wheel.cut(union(*spokes), rim, shadow=light.shadow(0.3), edge=0)
    for reach in (1.0, 0.86):
        points = [
            (x + math.cos(a) * r * reach, hub[1] + math.sin(a) * r * reach)
            for a in (math.tau * k / 48 for k in range(49))
        ]
        wheel.cut(ribbon(points, [r * 0.022] * 49), rim, shadow=light.shadow(0.3))
    papers = ("#d9694e", "#e0b44c", "#5f8fae", "#6fa37a")
    for k in range(16):
        a = math.tau * (k + 0.5) / 16
        spot = circle(x + math.cos(a) * r, hub[1] + math.sin(a) * r, r * 0.062)
        tone = mix(scene.tone(papers[k % 4], distance), light.lamp, 0.6 * light.glow)
        glue(scene, wheel, spot, tone, lift=0.3)
    glue(scene, wheel, circle(*hub, r * 0.09), brighten(iron, 1.2), lift=0.4)
    scene.put(wheel, depth + 0.001, at=hub, motion=Motion(spin=3.5))
    scene.shine(*hub, r * 1.2, depth + 0.002, colour=light.lamp, strength=0.34 * light.glow)


@own_chance
def river_bridge(scene: Set, y: float, h: float, depth: float, *, distance: float) -> None:
    """A bridge on arches or on cables across the whole width; y is its roadway."""
    u = scene.u
    stone = scene.tone(scene.pick(("#9a8fa0", "#a8604f", "#7f8aa0")), distance)
    sheet = scene.sheet(top=y - h * 2.2, bottom=y + h + 20)
    full = scene.right - scene.left + 40
    if scene.chance(0.5):
        span = 330 * u
        x = scene.left - scene.between(0, span)
        gaps = []
        while x < scene.right:
            arch = [
                (x + 26 * u, y + h + 40),
                (x + 26 * u, y + h * 0.62),
                (x + span * 0.3, y + h * 0.24),
                (x + span * 0.7, y + h * 0.24),
                (x + span - 26 * u, y + h * 0.62),
                (x + span - 26 * u, y + h + 40),
            ]
            gaps.append(smooth(list(reversed(arch)), tension=0.25))
            x += span
        glue(scene, sheet, union(rect(scene.left - 20, y, full, h + 60), *gaps), stone, lift=0.8)
    else:
        for k in range(3):
            x = scene.width * (0.12 + 0.38 * k) + scene.between(-40, 40)
            glue(scene, sheet, rect(x - 10 * u, y - h * 1.9, 20 * u, h * 2.9), stone, lift=0.6)
            lines = [
                ribbon([(x, y - h * 1.85), (x + side * reach * 60 * u, y + 4)], [2.4, 2.4])
                for side in (-1, 1)
                for reach in (1, 2, 3)
            ]
            sheet.cut(union(*lines), brighten(stone, 0.8), shadow=None, edge=0)
    glue(scene, sheet, rect(scene.left - 20, y - 6, full, 22 * u), brighten(stone, 1.12), lift=0.6)
    count = 14
    bulbs = [circle(scene.left + full * (k + 0.5) / count, y - 18 * u, 5 * u) for k in range(count)]
    lamp = mix(brighten(stone, 0.8), scene.light.lamp, scene.light.glow)
    sheet.cut(union(*bulbs), lamp, shadow=Shadow(1, 2, 2, 0.3))
    scene.put(sheet, depth)


@own_chance
def great_tower(
    scene: Set, x: float, base: float, h: float, depth: float, *, distance: float
) -> None:
    """The tower that one knows the city by, with a light that blinks at its tip."""
    paper = scene.tone(scene.pick(("#6f7fae", "#8a7fa8", "#5f8a9a")), distance)
    w = h * 0.17
    sheet = scene.sheet(x - w * 2, base - h * 1.2, x + w * 2, base + 20)
    dark = mix(scene.tone("#44607c", distance), paper, 0.4)
    lit = mix(dark, scene.light.lamp, 0.8 * scene.light.glow)
    for k, (wide, top) in enumerate(((1.0, 0.55), (0.74, 0.78), (0.46, 0.94))):
        low = (0.0, 0.55, 0.78)[k]
        half = w * wide / 2
        step = rect(x - half, base - h * top, half * 2, h * (top - low) + 6)
        glue(scene, sheet, step, brighten(paper, 1 + 0.06 * k), lift=0.8)
        panes = [
            rect(
                x - half + half * 2 * (c + 0.25) / 4,
                base - h * top + h * 0.03 * (r + 0.5),
                half * 0.24,
                h * 0.016,
            )
            for c in range(4)
            for r in range(int((top - low) / 0.03) - 1)
            if scene.chance(0.55)
        ]
        sheet.cut(union(*panes), lit, shadow=None, edge=0)
    glue(
        scene,
        sheet,
        polygon(
            [(x - w * 0.16, base - h * 0.93), (x, base - h * 1.16), (x + w * 0.16, base - h * 0.93)]
        ),
        paper,
    )
    scene.put(sheet, depth)
    if scene.light.burning:
        scene.shine(
            x, base - h * 1.15, h * 0.1, depth + 0.001, colour="#ff6a5a", strength=0.9, flicker=0.9
        )


@own_chance
def well(scene: Set, sheet: Sheet, x: float, base: float, w: float) -> None:
    """A village well with a little roof and a bucket."""
    stone, wood = scene.tone("#a79c9a"), scene.tone("#7a5236")
    for side in (-1, 1):
        glue(
            scene, sheet, rect(x + side * w * 0.36 - 7, base - w * 1.1, 14, w * 0.9), wood, lift=0.5
        )
    sheet.cut(rect(x - 2, base - w * 0.95, 4, w * 0.42), scene.tone("#e6d6bc"), shadow=None)
    pail = [
        (x - w * 0.09, base - w * 0.56),
        (x + w * 0.09, base - w * 0.56),
        (x + w * 0.07, base - w * 0.38),
        (x - w * 0.07, base - w * 0.38),
    ]
    glue(scene, sheet, polygon(pail), brighten(wood, 1.3), lift=0.5)
    roof = [(x - w * 0.66, base - w * 0.98), (x, base - w * 1.4), (x + w * 0.66, base - w * 0.98)]
    glue(
        scene,
        sheet,
        polygon(roof),
        scene.tone("#a8433b" if not scene.snowy else "#eef3f6"),
        lift=0.9,
    )
    glue(scene, sheet, rect(x - w * 0.46, base - w * 0.34, w * 0.92, w * 0.34), stone, lift=0.8)
    blocks: list[Path] = [
        rounded_rect(
            x - w * 0.43 + w * 0.18 * k + (r % 2) * w * 0.07,
            base - w * (0.32 - 0.11 * r),
            w * 0.14,
            w * 0.08,
            4,
        )
        for r in range(3)
        for k in range(4 + (r + 1) % 2)
    ]
    sheet.cut(union(*blocks), brighten(stone, 1.14), shadow=Shadow(1, 2, 2, 0.25), edge=0.1)
    glue(
        scene,
        sheet,
        rounded_rect(x - w * 0.52, base - w * 0.38, w * 1.04, w * 0.08, 5),
        brighten(stone, 1.18),
    )


@own_chance
def tent(scene: Set, x: float, base: float, w: float, depth: float, *, distance: float) -> None:
    """A striped pavilion with a pennant that flutters."""
    h = w * 0.86
    colour = scene.pick(("#c2423a", "#3a5f9a", "#3f7a5e", "#d98a3a"))
    cloth, white = scene.tone(colour, distance), scene.tone("#f4ead2", distance)
    sheet = scene.sheet(x - w * 0.8, base - h * 1.5, x + w * 0.8, base + 30)
    for k in range(6):
        a, b = x + w * (k / 6 - 0.5) * 0.84, x + w * ((k + 1) / 6 - 0.5) * 0.84
        strip = polygon(
            [
                (a, base - h * 0.55),
                (b, base - h * 0.55),
                (b + (b - x) * 0.08, base),
                (a + (a - x) * 0.08, base),
            ]
        )
        glue(scene, sheet, strip, cloth if k % 2 else white, lift=0.4)
        up = polygon(
            [
                (x + (a - x) * 1.14, base - h * 0.52),
                (x, base - h),
                (x + (b - x) * 1.14, base - h * 0.52),
            ]
        )
        glue(scene, sheet, up, white if k % 2 else cloth, lift=0.4)
    door = polygon([(x - w * 0.1, base), (x, base - h * 0.46), (x + w * 0.1, base)])
    inside = mix(scene.tone("#4a3038", distance), scene.light.lamp, 0.8 * scene.light.glow)
    sheet.cut(door, inside, shadow=Shadow(-2, -2, 3, 0.4))
    glue(
        scene,
        sheet,
        rect(x - 2, base - h * 1.22, 4, h * 0.24),
        scene.tone("#6b4a38", distance),
        lift=0.2,
    )
    scene.put(sheet, depth)
    top = base - h * 1.22
    flag = scene.sheet(x - 6, top - 10, x + w * 0.36, top + w * 0.24)
    glue(
        scene,
        flag,
        polygon([(x, top), (x + w * 0.28, top + w * 0.07), (x, top + w * 0.14)]),
        cloth,
        lift=0.3,
    )
    flutter = Motion(turn=8 * scene.windy, period_turn=1.3, phase=x % 6)
    scene.put(flag, depth + 0.001, at=(x, top), motion=flutter)


@own_chance
def poster_column(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    """A round column with posters of shapes."""
    w = h * 0.36
    green = scene.tone("#3f6d5a")
    glue(
        scene, sheet, rect(x - w / 2, base - h * 0.86, w, h * 0.86), scene.tone("#d9cbb0"), lift=0.9
    )
    for k in range(3):
        px, py, pw, ph = (
            x - w * 0.44 + (k % 2) * w * 0.46,
            base - h * (0.8 - 0.36 * (k // 2)),
            w * 0.42,
            h * 0.31,
        )
        if k == 2:
            pw = w * 0.88
        tone = scene.tone(scene.pick(("#d9694e", "#e0b44c", "#5f8fae", "#7a4a7f")))
        glue(scene, sheet, rect(px, py, pw, ph), tone, lift=0.2, fade=0.92)
        mark = scene.pick_number((0, 1, 2))
        cx, cy, r = px + pw / 2, py + ph * 0.42, min(pw, ph) * 0.3
        shape = (
            circle(cx, cy, r),
            polygon([(cx - r, cy + r), (cx, cy - r), (cx + r, cy + r)]),
            rect(cx - r, cy - r * 0.6, 2 * r, r * 1.2),
        )[int(mark)]
        sheet.cut(shape, scene.tone("#f4ead2"), shadow=None)
    glue(scene, sheet, rect(x - w * 0.56, base - h * 0.06, w * 1.12, h * 0.06), green)
    glue(scene, sheet, rounded_rect(x - w * 0.62, base - h * 0.92, w * 1.24, h * 0.08, 5), green)
    cap = [
        (x - w * 0.54, base - h * 0.91),
        (x - w * 0.3, base - h * 1.0),
        (x, base - h * 1.06),
        (x + w * 0.3, base - h * 1.0),
        (x + w * 0.54, base - h * 0.91),
    ]
    glue(scene, sheet, smooth(cap, tension=0.5), brighten(green, 1.1))


@own_chance
def car(scene: Set, sheet: Sheet, x: float, base: float, w: float, *, distance: float) -> None:
    """A small round car parked at the kerb; x its middle."""
    body = scene.tone(scene.pick(("#c2423a", "#3f7a8a", "#e0b44c", "#7f9a5f", "#d9cbb0")), distance)
    shape = [
        (x - w * 0.5, base - w * 0.1),
        (x - w * 0.5, base - w * 0.22),
        (x - w * 0.32, base - w * 0.27),
        (x - w * 0.2, base - w * 0.43),
        (x + w * 0.16, base - w * 0.44),
        (x + w * 0.32, base - w * 0.28),
        (x + w * 0.5, base - w * 0.23),
        (x + w * 0.52, base - w * 0.1),
    ]
    glue(scene, sheet, smooth(shape, tension=0.45), body, lift=0.8)
    glass = scene.tone("#a9c9d4", distance)
    pane = [
        (x - w * 0.26, base - w * 0.27),
        (x - w * 0.17, base - w * 0.39),
        (x + w * 0.13, base - w * 0.4),
        (x + w * 0.25, base - w * 0.28),
    ]
    sheet.cut(
        smooth(pane, tension=0.2), glass, brighten(glass, 0.85), shadow=Shadow(-1, -1, 2, 0.4)
    )
    sheet.cut(rect(x - w * 0.03, base - w * 0.41, w * 0.03, w * 0.3), body, shadow=None)
    lamp = mix(scene.tone("#efe2b8", distance), scene.light.lamp, scene.light.glow)
    sheet.cut(circle(x - w * 0.46, base - w * 0.19, w * 0.035), lamp, shadow=Shadow(1, 1, 1, 0.3))
    for dx in (-0.29, 0.3):
        tyre = scene.tone("#33303f", distance)
        glue(scene, sheet, circle(x + dx * w, base - w * 0.09, w * 0.095), tyre, lift=0.4)
        sheet.cut(
            circle(x + dx * w, base - w * 0.09, w * 0.045),
            scene.tone("#c9c3b4", distance),
            shadow=None,
        )
    if scene.snowy:
        snow = ellipse(x - w * 0.02, base - w * 0.435, w * 0.18, w * 0.03)
        sheet.cut(snow, scene.tone("#f3f6f8", distance), shadow=None)


@own_chance
def hedge(scene: Set, sheet: Sheet, x0: float, x1: float, base: float, h: float) -> None:
    """A clipped hedge of bushes side by side."""
    x = x0
    while x < x1:
        bush(scene, sheet, x, base, h * scene.between(0.85, 1.1), distance=0.05)
        x += h * 0.9
