"""What hangs: lamps on a cord, bulbs on a line, signs that swing; ``y`` is what they hang from."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
    Shadow,
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


@own_chance
def pendant_lamp(
    scene: Set,
    x: float,
    y: float,
    drop: float,
    size: float,
    depth: float,
    *,
    colour: str = "#3f6d6a",
    globe: bool = False,
) -> None:
    """A lamp on a cord, ``drop`` below ``y``, that sways a little; it glows as lamps do."""
    light = scene.light
    sheet = scene.sheet(x - size * 1.4, y - 20, x + size * 1.4, y + drop + size * 1.6)
    sheet.cut(rect(x - 2.5, y - 20, 5, drop + 24), scene.tone("#3a3442"), shadow=light.shadow(0.4))
    bulb = mix(scene.tone("#e9dfc4"), light.lamp, light.glow)
    low = y + drop + size * 0.62
    if globe:
        glue(scene, sheet, circle(x, y + drop + size * 0.5, size * 0.5), bulb, fade=0.92)
        cap = rounded_rect(x - size * 0.2, y + drop - 8, size * 0.4, size * 0.16, 4)
        glue(scene, sheet, cap, scene.tone(colour), lift=0.4)
    else:
        sheet.cut(ellipse(x, low, size * 0.3, size * 0.22), bulb, shadow=Shadow(1, 3, 4, 0.3))
        shade = [
            (x - size * 0.12, y + drop),
            (x + size * 0.12, y + drop),
            (x + size * 0.34, y + drop + size * 0.26),
            (x + size * 0.62, low),
            (x - size * 0.62, low),
            (x - size * 0.34, y + drop + size * 0.26),
        ]
        tone = mix(scene.tone(colour), light.lamp, 0.12 * light.glow)
        glue(scene, sheet, smooth(shade, tension=0.35), tone, lift=0.9)
        rim = brighten(mix(tone, light.lamp, 0.5 * light.glow), 1.12)
        sheet.cut(rounded_rect(x - size * 0.64, low - 7, size * 1.28, 11, 5), rim, shadow=None)
    turn = max(0.7, 280 * scene.u / drop)  # a short cord swings further
    sway = Motion(turn=turn, period_turn=4.6 + x % 1.7, phase=x % 6)
    scene.put(sheet, depth, at=(x, y - 20), motion=sway)
    strength = 0.8 * light.glow
    scene.shine(
        x, low, size * 2.9, depth + 0.001, colour=light.lamp, strength=strength, flicker=0.03
    )


@own_chance
def bulb_line(
    scene: Set, x0: float, x1: float, y: float, sag: float, depth: float, *, count: int = 12
) -> None:
    """Coloured bulbs on a wire between two points; together they sway, and at night they shine."""
    light, u = scene.light, scene.u
    sheet = scene.sheet(x0 - 20, y - 20, x1 + 20, y + sag + 60 * u)

    def at(t: float) -> tuple[float, float]:
        return x0 + (x1 - x0) * t, y + sag * math.sin(math.pi * t)

    wire = [at(k / 10) for k in range(11)]
    sheet.cut(ribbon(wire, [3.5] * 11), scene.tone("#3a3442"), shadow=light.shadow(0.3))
    papers = ("#e8b84c", "#d9694e", "#6fa39a", "#f1e2b8")
    for k in range(count):
        x, hang = at((k + 0.5) / count)
        tone = mix(scene.tone(papers[k % 4]), light.lamp, 0.75 * light.glow)
        drop = ellipse(x, hang + 15 * u, 9 * u, 12 * u)
        glue(scene, sheet, drop, tone, lift=0.4, fade=0.9)
    scene.put(
        sheet,
        depth,
        at=((x0 + x1) / 2, y),
        motion=Motion(sway_y=3 * scene.windy, period_y=3.4, sway_x=2, phase=x0 % 6),
    )
    for k in range(0, count, 3):
        x, hang = at((k + 1.5) / count)
        scene.shine(
            x,
            hang + 15 * u,
            130 * u,
            depth + 0.001,
            colour=light.lamp,
            strength=0.55 * light.glow,
            flicker=0.1,
        )


@own_chance
def bunting(scene: Set, x0: float, x1: float, y: float, sag: float, depth: float) -> None:
    """Paper flags on a string that flutter together."""
    u = scene.u
    sheet = scene.sheet(x0 - 20, y - 20, x1 + 20, y + sag + 70 * u)
    count = max(5, int((x1 - x0) / (64 * u)))

    def at(t: float) -> tuple[float, float]:
        return x0 + (x1 - x0) * t, y + sag * math.sin(math.pi * t)

    line = [at(k / 10) for k in range(11)]
    sheet.cut(ribbon(line, [3.5] * 11), scene.tone("#f1e7d2"), shadow=scene.light.shadow(0.3))
    papers = ("#d9694e", "#f1e7d2", "#5f8fae", "#e0b44c", "#6fa37a")
    for k in range(count):
        x, hang = at((k + 0.5) / count)
        w = 22 * u
        flag = polygon([(x - w, hang), (x + w, hang), (x, hang + 48 * u)])
        glue(scene, sheet, flag, scene.tone(papers[k % 5]), lift=0.5)
    scene.put(
        sheet,
        depth,
        at=((x0 + x1) / 2, y),
        motion=Motion(sway_y=4 * scene.windy, period_y=2.6, sway_x=3, phase=x1 % 6),
    )


@own_chance
def hanging_sign(
    scene: Set, x: float, y: float, size: float, depth: float, picture: Path | None = None
) -> None:
    """A shop sign on two chains, with a picture on it; it swings in the air."""
    sheet = scene.sheet(x - size, y - 20, x + size, y + size * 1.3)
    iron = scene.tone("#3a3442")
    chains = [rect(x + dx * size - 2, y, 4, size * 0.3) for dx in (-0.42, 0.42)]
    sheet.cut(union(*chains), iron, shadow=scene.light.shadow(0.3))
    board = scene.tone(scene.pick(("#7a4a35", "#3f5d6b", "#6b3a4a", "#4b6a4f")))
    glue(
        scene,
        sheet,
        rounded_rect(x - size * 0.62, y + size * 0.26, size * 1.24, size * 0.8, 14),
        board,
    )
    inner = rounded_rect(x - size * 0.54, y + size * 0.33, size * 1.08, size * 0.66, 10)
    glue(scene, sheet, inner, scene.tone("#f0dcae"), lift=0.3, fade=0.92)
    if picture is not None:
        glue(scene, sheet, picture, brighten(board, 1.1), lift=0.4)
    scene.put(
        sheet, depth, at=(x, y), motion=Motion(turn=2.2 * scene.windy, period_turn=3.1, phase=x % 6)
    )
