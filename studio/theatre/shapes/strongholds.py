"""Castles: keep, walls, turrets, flags."""

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Shadow,
    Sheet,
    polygon,
    rect,
    rounded_rect,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.buildings import INSET, window


@own_chance
def castle(
    scene: Set, sheet: Sheet, x: float, base: float, size: float, *, distance: float, depth: float
) -> None:
    """A keep with towers, battlements, pointed roofs and flags."""
    stone = scene.tone(scene.pick(("#b3a6a8", "#a89f94", "#9a93a8", "#c2b19a")), distance)
    roof = scene.tone(scene.pick(("#a8433b", "#4a5a8c", "#7a3f62", "#3f6d6a")), distance)
    cast = scene.light.shadow(0.9)
    _wall(sheet, x - size * 0.75, base, size * 1.5, size * 0.52, stone, cast)
    _turret(
        scene,
        sheet,
        x,
        base,
        size * 0.44,
        size * 1.18,
        brighten(stone, 0.92),
        roof,
        distance,
        depth,
    )
    for dx, w, h in (
        (-0.72, 0.26, 0.86),
        (0.74, 0.28, 0.78),
        (-0.34, 0.22, 0.98),
        (0.36, 0.2, 1.02),
    ):
        _turret(
            scene,
            sheet,
            x + dx * size,
            base,
            w * size,
            h * size * scene.between(0.92, 1.08),
            brighten(stone, scene.between(0.94, 1.08)),
            roof,
            distance,
            depth,
        )
    _wall(sheet, x - size * 0.5, base, size, size * 0.34, brighten(stone, 1.06), cast)
    gate = scene.tone("#3a2a30", distance)
    sheet.cut(
        rounded_rect(x - size * 0.11, base - size * 0.24, size * 0.22, size * 0.4, size * 0.11),
        gate,
        shadow=INSET,
        clip=rect(x - size, base - size, 2 * size, size),
    )
    for dx in (-0.06, -0.02, 0.02, 0.06):
        sheet.cut(
            rect(x + dx * size - 1.5, base - size * 0.22, 3, size * 0.22),
            scene.tone("#8a6a4a", distance),
            shadow=None,
        )


def _wall(
    sheet: Sheet, x: float, base: float, w: float, h: float, colour: str, cast: Shadow
) -> None:
    teeth = max(3, round(w / 34))
    step = w / (teeth * 2 - 1)
    merlons = [rect(x + i * 2 * step, base - h - step * 0.9, step, step) for i in range(teeth)]
    sheet.cut(
        union(rect(x, base - h, w, h), *merlons),
        brighten(colour, 1.03),
        brighten(colour, 0.8),
        shadow=cast,
    )
    stones = []
    for i in range(int(w * h / 5200)):
        sx, sy = (
            x + (i * 0.618 % 1) * (w - 34) + 6,
            base - h + 12 + (i * 0.381 % 1) * max(1, h - 40),
        )
        stones.append(rounded_rect(sx, sy, 24, 11, 3))
    if stones:
        sheet.cut(union(*stones), brighten(colour, 0.9), shadow=Shadow(1, 1, 1, 0.2), edge=0.08)


@own_chance
def _turret(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    w: float,
    h: float,
    stone: str,
    roof: str,
    distance: float,
    depth: float,
) -> None:
    cast = scene.light.shadow(0.8)
    _wall(sheet, x - w / 2, base, w, h, stone, cast)
    tip = base - h - w * 1.35
    sheet.cut(
        polygon(
            [(x - w * 0.62, base - h - w * 0.05), (x, tip), (x + w * 0.62, base - h - w * 0.05)]
        ),
        brighten(roof, 1.08),
        brighten(roof, 0.8),
        shadow=cast,
    )
    if scene.snowy:
        sheet.cut(
            polygon(
                [
                    (x - w * 0.3, base - h - w * 0.7),
                    (x, tip),
                    (x + w * 0.3, base - h - w * 0.7),
                    (x, base - h - w * 0.55),
                ]
            ),
            scene.tone("#f3f6f8", distance),
            shadow=None,
            torn=2,
        )
    window(
        scene,
        sheet,
        x - w * 0.1,
        base - h * 0.78,
        w * 0.2,
        w * 0.36,
        distance=distance,
        round_top=True,
        bars=False,
        lit=scene.chance(0.7),
    )
    flag_y = tip - w * 0.34
    sheet.cut(
        rect(x - 1.5, flag_y, 3, w * 0.4),
        scene.tone("#4a3a3a", distance),
        shadow=Shadow(1, 2, 2, 0.3),
    )
    flag = scene.sheet(x - 8, flag_y - 10, x + w * 0.7, flag_y + w * 0.4)
    flag.cut(
        polygon([(x + 1, flag_y), (x + w * 0.5, flag_y + w * 0.13), (x + 1, flag_y + w * 0.26)]),
        scene.tone("#d9a93a", distance),
        shadow=Shadow(2, 3, 3, 0.35),
    )
    scene.put(
        flag,
        depth + 0.002,
        at=(x, flag_y),
        motion=Motion(turn=7 * scene.windy, period_turn=1.3, phase=scene.between(0, 6)),
    )
