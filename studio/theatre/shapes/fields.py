"""What people leave in fields, sand and snow: tents, haystacks, scarecrows, snowmen."""

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
from studio.theatre.scene import Set, own_chance
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.landform import Line, thrown


@own_chance
def snowman(scene: Set, sheet: Sheet, x: float, base: float, size: float) -> None:
    """A snowman with hat, scarf and carrot."""
    white, black = scene.tone("#f7fafb"), scene.tone("#33303f")
    thrown(scene, sheet, x, base, size * 0.5, size)
    for y, r in ((0.2, 0.26), (0.52, 0.2), (0.78, 0.145)):
        glue(scene, sheet, circle(x, base - size * y, size * r), white, lift=0.6, fade=0.88)
    scarf = scene.tone(scene.pick(("#c2423a", "#2f6d8a", "#d98a2f")))
    glue(
        scene,
        sheet,
        rounded_rect(x - size * 0.15, base - size * 0.69, size * 0.3, size * 0.07, 8),
        scarf,
        lift=0.4,
    )
    glue(
        scene,
        sheet,
        polygon(
            [
                (x + size * 0.06, base - size * 0.66),
                (x + size * 0.14, base - size * 0.66),
                (x + size * 0.16, base - size * 0.42),
                (x + size * 0.07, base - size * 0.44),
            ]
        ),
        scarf,
        lift=0.4,
    )
    glue(
        scene,
        sheet,
        union(
            rect(x - size * 0.17, base - size * 0.92, size * 0.34, size * 0.035),
            rect(x - size * 0.1, base - size * 1.12, size * 0.2, size * 0.21),
        ),
        black,
        lift=0.5,
    )
    eyes = [circle(x + dx * size, base - size * 0.82, size * 0.018) for dx in (-0.05, 0.06)]
    buttons = [circle(x, base - size * (0.44 + 0.08 * k), size * 0.02) for k in range(3)]
    sheet.cut(union(*eyes, *buttons), black, shadow=None)
    nose = polygon(
        [(x, base - size * 0.79), (x + size * 0.15, base - size * 0.755), (x, base - size * 0.745)]
    )
    glue(scene, sheet, nose, scene.tone("#e8863a"), lift=0.3)
    for way in (-1, 1):
        arm = ribbon(
            [
                (x + way * size * 0.18, base - size * 0.55),
                (x + way * size * 0.4, base - size * 0.7),
            ],
            [size * 0.03, size * 0.012],
        )
        glue(scene, sheet, arm, scene.tone("#6b4a38"), lift=0.4)


@own_chance
def tent(
    scene: Set, sheet: Sheet, x: float, base: float, size: float, *, depth: float, distance: float
) -> None:
    """A low striped tent of the desert, its door lit from inside."""
    cloth, stripe = (
        scene.tone("#efe0c0", distance),
        scene.tone(scene.pick(("#a8433b", "#2f6d7a", "#8a5a3c")), distance),
    )
    thrown(scene, sheet, x, base + 4, size * 1.5, size * 0.6)
    body = [
        (x - size, base),
        (x - size * 0.62, base - size * 0.42),
        (x, base - size * 0.78),
        (x + size * 0.62, base - size * 0.42),
        (x + size, base),
    ]
    outline = smooth(body, tension=0.15)
    glue(scene, sheet, outline, cloth, lift=0.9)
    for k in (-0.66, -0.33, 0.33, 0.66):
        band = polygon(
            [
                (x, base - size * 0.8),
                (x + (k - 0.07) * size * 1.2, base),
                (x + (k + 0.07) * size * 1.2, base),
            ]
        )
        sheet.cut(band, stripe, brighten(stripe, 0.84), shadow=None, clip=outline)
    inside = mix(brighten(stripe, 0.4), scene.light.lamp, 0.8 * scene.light.glow)
    sheet.cut(
        polygon([(x, base - size * 0.5), (x + size * 0.2, base), (x - size * 0.2, base)]),
        inside,
        shadow=Shadow(-2, -2, 3, 0.45),
        edge=-0.14,
    )
    scene.shine(
        x,
        base - size * 0.2,
        size * 0.9,
        depth + 0.001,
        colour=scene.light.lamp,
        strength=0.8 * scene.light.glow,
    )


@own_chance
def haystacks(
    scene: Set, sheet: Sheet, x: float, line: Line, size: float, *, count: int, distance: float
) -> None:
    """Round stacks of hay in a field, capped with snow in winter."""
    hay = scene.tone("#dfb552", distance)
    for k in range(count):
        px = x + (k - (count - 1) / 2) * size * 1.5 + scene.between(-0.3, 0.3) * size
        y, s = line(px) + 6, size * scene.between(0.8, 1.1)
        thrown(scene, sheet, px, y, s, s * 0.8)
        stack = [
            (px - s * 0.5, y),
            (px - s * 0.46, y - s * 0.5),
            (px, y - s * 0.95),
            (px + s * 0.46, y - s * 0.5),
            (px + s * 0.5, y),
        ]
        glue(scene, sheet, smooth(stack, tension=0.6), hay, lift=0.8, fade=0.74)
        straws = [
            ribbon([(px + d * s, y - s * 0.1), (px + d * s * 0.5, y - s * 0.75)], [2, 4])
            for d in (-0.34, -0.15, 0.06, 0.26)
        ]
        sheet.cut(union(*straws), brighten(hay, 0.84), shadow=None, edge=0.05)
        if scene.snowy:
            glue(
                scene,
                sheet,
                smooth(
                    [(px - s * 0.34, y - s * 0.6), (px, y - s), (px + s * 0.34, y - s * 0.6)],
                    tension=0.7,
                ),
                scene.tone("#f3f6f8", distance),
                lift=0.3,
            )


@own_chance
def scarecrow(scene: Set, sheet: Sheet, x: float, base: float, size: float) -> None:
    """A scarecrow in an old coat and a straw hat."""
    wood, coat, straw = (
        scene.tone("#8a6746"),
        scene.tone(scene.pick(("#5f6f8f", "#8f5a4a", "#6a7a4a"))),
        scene.tone("#e0bf62"),
    )
    thrown(scene, sheet, x, base, size * 0.2, size)
    glue(
        scene,
        sheet,
        union(
            rect(x - size * 0.025, base - size * 0.9, size * 0.05, size * 0.9),
            rect(x - size * 0.44, base - size * 0.68, size * 0.88, size * 0.045),
        ),
        wood,
        lift=0.5,
    )
    body = [
        (x - size * 0.42, base - size * 0.72),
        (x + size * 0.42, base - size * 0.72),
        (x + size * 0.4, base - size * 0.56),
        (x + size * 0.16, base - size * 0.54),
        (x + size * 0.2, base - size * 0.22),
        (x - size * 0.2, base - size * 0.24),
        (x - size * 0.16, base - size * 0.54),
        (x - size * 0.4, base - size * 0.56),
    ]
    glue(scene, sheet, polygon(body), coat, lift=0.7)
    glue(scene, sheet, circle(x, base - size * 0.82, size * 0.115), scene.tone("#e8d3a8"), lift=0.5)
    hat = union(
        ellipse(x, base - size * 0.9, size * 0.22, size * 0.04),
        polygon(
            [
                (x - size * 0.11, base - size * 0.9),
                (x, base - size * 1.08),
                (x + size * 0.11, base - size * 0.9),
            ]
        ),
    )
    glue(scene, sheet, hat, straw, lift=0.5)
    eyes = [circle(x + dx * size, base - size * 0.83, size * 0.015) for dx in (-0.04, 0.045)]
    sheet.cut(union(*eyes), scene.tone("#3a3040"), shadow=None)
