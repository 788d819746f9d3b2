"""What warms and lights a room: fireplace, range, lamps."""

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
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.buildings import INSET
from studio.theatre.shapes.shelves import vase


@own_chance
def floor_lamp(scene: Set, sheet: Sheet, x: float, base: float, h: float, depth: float) -> None:
    """A standing lamp with a cloth shade."""
    iron, light = scene.tone("#4a3a45"), scene.light
    shade = mix(scene.tone("#e6d2a4"), light.lamp, light.glow * 0.85)
    sheet.cut(
        union(rect(x - 5, base - h * 0.8, 10, h * 0.8), ellipse(x, base - 4, h * 0.09, 10)),
        iron,
        shadow=light.shadow(0.6),
    )
    sheet.cut(
        polygon(
            [
                (x - h * 0.075, base - h),
                (x + h * 0.075, base - h),
                (x + h * 0.14, base - h * 0.76),
                (x - h * 0.14, base - h * 0.76),
            ]
        ),
        brighten(shade, 1.04),
        brighten(shade, 0.9),
        shadow=light.shadow(0.8),
    )
    scene.shine(
        x,
        base - h * 0.84,
        h * 0.75,
        depth + 0.001,
        colour=light.lamp,
        strength=0.9 * light.glow,
        flicker=0.05,
    )


@own_chance
def table_lamp(
    scene: Set, sheet: Sheet, x: float, base: float, h: float, depth: float, colour: str = "#3f7a6a"
) -> None:
    """A small lamp that stands on something."""
    light, body = scene.light, scene.tone(colour)
    sheet.cut(
        smooth(
            [
                (x - h * 0.16, base),
                (x - h * 0.2, base - h * 0.2),
                (x - h * 0.05, base - h * 0.42),
                (x + h * 0.05, base - h * 0.42),
                (x + h * 0.2, base - h * 0.2),
                (x + h * 0.16, base),
            ],
            tension=0.6,
        ),
        body,
        brighten(body, 0.75),
        shadow=light.shadow(0.5),
    )
    shade = mix(scene.tone("#ecdcb4"), light.lamp, light.glow * 0.9)
    sheet.cut(
        polygon(
            [
                (x - h * 0.16, base - h),
                (x + h * 0.16, base - h),
                (x + h * 0.32, base - h * 0.42),
                (x - h * 0.32, base - h * 0.42),
            ]
        ),
        brighten(shade, 1.04),
        brighten(shade, 0.9),
        shadow=light.shadow(0.6),
    )
    scene.shine(
        x,
        base - h * 0.6,
        h * 2.6,
        depth + 0.001,
        colour=light.lamp,
        strength=0.85 * light.glow,
        flicker=0.05,
    )


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
    sheet.cut(
        hearth,
        scene.tone("#3a2226"),
        scene.tone("#2a181e"),
        shadow=Shadow(-4, -6, 7, 0.55),
        edge=-0.16,
        clip=rect(x - w, base - 2 * h, 2 * w, 2 * h),
    )
    wood = scene.tone("#6b4a38")
    for dx, turn in ((-0.06, 12), (0.06, -14)):
        sheet.cut(
            ellipse(x + dx * w, base - h * 0.05, w * 0.19, w * 0.036, rotation=turn),
            wood,
            brighten(wood, 0.7),
            shadow=Shadow(2, 3, 3, 0.4),
        )
    sheet.cut(
        rounded_rect(x - w * 0.58, base - h - 26, w * 1.16, 36, 6),
        brighten(wood, 1.3),
        wood,
        shadow=cast,
    )
    vase(scene, sheet, x - w * 0.38, base - h - 24, w * 0.2)
    vase(scene, sheet, x + w * 0.34, base - h - 24, w * 0.15)
    if scene.light.burning:
        _flames(scene, x, base, w, depth)


def _flames(scene: Set, x: float, base: float, w: float, depth: float) -> None:
    """Three flames, one in the other, and their light."""
    h = w * 0.95
    for k, (scale, colour) in enumerate(((1.0, "#f08a2c"), (0.7, "#fbc04a"), (0.42, "#fff0b0"))):
        fh, fw = h * 0.44 * scale, w * 0.17 * scale
        flame = scene.sheet(x - w * 0.3, base - h * 0.6, x + w * 0.3, base + 8)
        outline = [
            (x, base - fh),
            (x + fw * 0.55, base - fh * 0.6),
            (x + fw * 1.2, base - fh * 0.72),
            (x + fw, base - fh * 0.18),
            (x + fw * 0.5, base - 4),
            (x - fw * 0.5, base - 4),
            (x - fw, base - fh * 0.2),
            (x - fw * 1.1, base - fh * 0.6),
            (x - fw * 0.45, base - fh * 0.5),
        ]
        flame.cut(
            smooth(outline, tension=0.7),
            colour,
            brighten(colour, 0.92),
            shadow=Shadow(0, 0, 7, 0.3),
        )
        scene.put(
            flame,
            depth + 0.002 + 0.001 * k,
            at=(x, base),
            motion=Motion(
                turn=4 + 2 * k, period_turn=0.9 - 0.17 * k, sway_x=3, period_x=0.6, phase=k * 1.9
            ),
        )
    scene.shine(
        x,
        base - h * 0.25,
        w * 1.25,
        depth + 0.006,
        colour="#ffb45a",
        strength=0.35 + 0.5 * scene.light.glow,
        flicker=0.22,
    )


@own_chance
def stove(
    scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, depth: float
) -> None:
    """A kitchen range with a steaming pot; x its middle."""
    iron, cast = scene.tone("#3f4458"), scene.light.shadow(1.0)
    sheet.cut(rounded_rect(x - w / 2, base - h, w, h, 8), iron, brighten(iron, 0.75), shadow=cast)
    sheet.cut(
        rounded_rect(x - w * 0.34, base - h * 0.66, w * 0.68, h * 0.46, 10),
        mix(
            brighten(iron, 0.6),
            "#f09a3c",
            (0.25 if scene.light.burning else 0) + 0.4 * scene.light.glow,
        ),
        shadow=INSET,
    )
    sheet.cut(
        rounded_rect(x - w * 0.3, base - h * 0.74, w * 0.6, 9, 4),
        scene.tone("#d9b25a"),
        shadow=scene.light.shadow(0.4),
    )
    for dx in (-0.3, -0.1, 0.1, 0.3):
        sheet.cut(
            circle(x + dx * w, base - h * 0.87, w * 0.035),
            scene.tone("#e6dcc8"),
            shadow=scene.light.shadow(0.3),
        )
    sheet.cut(rect(x - w * 0.54, base - h - 12, w * 1.08, 20), brighten(iron, 1.3), shadow=cast)
    pot = scene.tone(scene.pick(("#c2423a", "#3f7a8a", "#d98a3a")))
    px, py, pw = x - w * 0.2, base - h - 12, w * 0.38
    sheet.cut(
        rounded_rect(px - pw / 2, py - pw * 0.6, pw, pw * 0.6, 12),
        pot,
        brighten(pot, 0.75),
        shadow=cast,
    )
    sheet.cut(
        union(
            rounded_rect(px - pw * 0.56, py - pw * 0.68, pw * 1.12, pw * 0.13, 5),
            circle(px, py - pw * 0.74, pw * 0.07),
        ),
        brighten(pot, 1.15),
        shadow=scene.light.shadow(0.4),
    )
    if scene.light.burning:
        steam(scene, px, py, depth, pw)


def steam(scene: Set, px: float, py: float, depth: float, pw: float) -> None:
    """Wisps over a pot."""
    for k in range(3):
        sx, sy = px + (k - 1) * pw * 0.24, py - pw * (0.95 + 0.32 * k)
        steam = scene.sheet(sx - 50, sy - 60, sx + 50, sy + 60)
        steam.cut(
            ribbon(
                [(sx, sy + 34), (sx + 12, sy + 12), (sx - 10, sy - 12), (sx + 6, sy - 36)],
                [2, 13, 13, 2],
            ),
            scene.tone("#f4f1ea"),
            shadow=None,
            opacity=0.5,
        )
        scene.put(
            steam,
            depth + 0.003,
            at=(sx, sy),
            motion=Motion(
                sway_y=9,
                period_y=2.8,
                sway_x=5,
                period_x=2.2,
                pulse=0.6,
                period_pulse=2.6,
                phase=k * 2.0,
            ),
            blur=1.5,
        )
