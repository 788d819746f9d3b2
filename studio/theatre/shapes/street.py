"""Lamps, fences, awnings, and boats on the water beside them."""

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Shadow,
    Sheet,
    ellipse,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance


@own_chance
def sailing_boat(
    scene: Set, x: float, y: float, size: float, depth: float, *, distance: float
) -> None:
    """A little boat on the water that rocks; y is its waterline."""
    sheet = scene.sheet(x - 1.6 * size, y - 2.3 * size, x + 1.6 * size, y + 0.8 * size)
    hull = scene.tone(scene.pick(("#a8433b", "#2f5d7a", "#6b4a38", "#3f6d5a")), distance)
    sail = scene.tone(scene.pick(("#f4ead2", "#e8b65a", "#d9694e", "#efe3cd")), distance)
    cast = scene.light.shadow(0.6)
    sheet.cut(
        rect(x - size * 0.04, y - 2.0 * size, size * 0.08, 1.9 * size),
        scene.tone("#5c4433", distance),
        shadow=cast,
    )
    sheet.cut(
        polygon(
            [
                (x + size * 0.1, y - 1.9 * size),
                (x + size * 1.05, y - 0.42 * size),
                (x + size * 0.1, y - 0.36 * size),
            ]
        ),
        sail,
        brighten(sail, 0.85),
        shadow=cast,
    )
    sheet.cut(
        polygon(
            [
                (x - size * 0.1, y - 1.65 * size),
                (x - size * 0.8, y - 0.44 * size),
                (x - size * 0.1, y - 0.38 * size),
            ]
        ),
        brighten(sail, 0.92),
        brighten(sail, 0.78),
        shadow=cast,
    )
    _hull(scene, hull, sheet, cast, x, y, size, distance)
    motion = Motion(
        turn=3.2,
        period_turn=scene.between(3, 4.4),
        sway_y=size * 0.07,
        period_y=3.0,
        drift=4,
        span=scene.width + 700,
        phase=scene.between(0, 6),
    )
    scene.put(sheet, depth, at=(x, y), motion=motion)


def _hull(
    scene: Set,
    hull: str,
    sheet: Sheet,
    cast: Shadow,
    x: float,
    y: float,
    size: float,
    distance: float,
) -> None:
    """The hull and its rail."""
    sheet.cut(
        smooth(
            [
                (x - 1.1 * size, y - 0.3 * size),
                (x, y - 0.22 * size),
                (x + 1.25 * size, y - 0.36 * size),
                (x + 0.8 * size, y + 0.22 * size),
                (x - 0.75 * size, y + 0.22 * size),
            ],
            tension=0.45,
        ),
        hull,
        brighten(hull, 0.7),
        shadow=cast,
    )
    sheet.cut(
        ribbon(
            [
                (x - 1.05 * size, y - 0.25 * size),
                (x, y - 0.16 * size),
                (x + 1.2 * size, y - 0.31 * size),
            ],
            [size * 0.08] * 3,
        ),
        scene.tone("#f4ead2", distance),
        shadow=None,
    )


@own_chance
def street_lamp(
    scene: Set, sheet: Sheet, x: float, base: float, height: float, depth: float
) -> None:
    """An old lamp post; it shines when it is dark."""
    iron, light = scene.tone("#2f3148"), scene.light
    cast = light.shadow(0.5)
    w = height * 0.022
    sheet.cut(
        union(
            rect(x - w, base - height * 0.86, 2 * w, height * 0.86),
            rounded_rect(x - w * 3, base - height * 0.1, w * 6, height * 0.1, w),
        ),
        iron,
        brighten(iron, 0.8),
        shadow=cast,
    )
    y = base - height * 0.98
    lamp = mix(scene.tone("#e9e2cc"), light.lamp, light.glow)
    sheet.cut(
        polygon(
            [
                (x - w * 3.4, y),
                (x + w * 3.4, y),
                (x + w * 2.2, y + height * 0.12),
                (x - w * 2.2, y + height * 0.12),
            ]
        ),
        lamp,
        shadow=cast,
    )
    sheet.cut(
        polygon([(x - w * 4.4, y + 2), (x, y - height * 0.06), (x + w * 4.4, y + 2)]),
        iron,
        shadow=cast,
    )
    sheet.cut(
        rounded_rect(x - w * 2.8, y + height * 0.115, w * 5.6, height * 0.02, 2), iron, shadow=cast
    )
    scene.shine(
        x,
        y + height * 0.06,
        height * 0.62,
        depth + 0.001,
        colour=light.lamp,
        strength=light.glow * 0.85,
        flicker=0.06,
    )


@own_chance
def fence(
    scene: Set,
    sheet: Sheet,
    x0: float,
    x1: float,
    base: float,
    height: float,
    *,
    colour: str = "#b08a62",
    distance: float = 0.0,
) -> None:
    """Pointed pickets on two rails."""
    paper = scene.tone(colour, distance)
    cast = scene.light.shadow(0.35)
    sheet.cut(
        union(
            rect(x0, base - height * 0.7, x1 - x0, height * 0.09),
            rect(x0, base - height * 0.32, x1 - x0, height * 0.09),
        ),
        brighten(paper, 0.85),
        shadow=cast,
    )
    x, pickets = x0 + 6, []
    while x < x1 - 10:
        h = height * scene.between(0.92, 1.06)
        w = height * 0.13
        pickets.append(
            polygon(
                [
                    (x, base),
                    (x, base - h),
                    (x + w / 2, base - h - w * 0.6),
                    (x + w, base - h),
                    (x + w, base),
                ]
            )
        )
        x += height * 0.3
    sheet.cut(union(*pickets), paper, brighten(paper, 0.84), shadow=cast)


@own_chance
def market_awning(
    scene: Set, sheet: Sheet, x: float, y: float, w: float, drop: float, colour: str
) -> None:
    """A striped awning with a scalloped hem over a shop window."""
    count = max(4, int(w / 42))
    step = w / count
    for i in range(count):
        paper = scene.tone(colour if i % 2 == 0 else "#f4ead2")
        left = x + i * step
        strip = union(
            polygon(
                [
                    (left + step * 0.12, y),
                    (left + step * 0.88, y),
                    (left + step, y + drop),
                    (left, y + drop),
                ]
            ),
            ellipse(left + step / 2, y + drop, step / 2, step * 0.42),
        )
        sheet.cut(
            strip, brighten(paper, 1.04), brighten(paper, 0.86), shadow=scene.light.shadow(0.5)
        )
