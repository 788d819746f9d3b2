"""Tables, chairs, sofas and beds; ``base`` is the floor they stand on."""

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Shadow,
    Sheet,
    circle,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Set, own_chance


@own_chance
def table(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    w: float,
    h: float,
    *,
    cloth: str | None = None,
    wood: str = "#9a6842",
) -> None:
    """A table with two visible legs; its top is at ``base - h``."""
    paper, cast = scene.tone(wood), scene.light.shadow(0.9)
    for side in (-1, 1):
        lx = x + side * w * 0.42
        sheet.cut(
            polygon(
                [
                    (lx - w * 0.035, base - h),
                    (lx + w * 0.035, base - h),
                    (lx + w * 0.022, base),
                    (lx - w * 0.022, base),
                ]
            ),
            paper,
            brighten(paper, 0.72),
            shadow=cast,
        )
    sheet.cut(
        rect(x - w * 0.44, base - h + 8, w * 0.88, h * 0.14),
        brighten(paper, 0.86),
        shadow=scene.light.shadow(0.4),
    )
    if cloth:
        tone = scene.tone(cloth)
        n, hem = 9, []
        for i in range(n + 1):
            t = 1 - i / n
            hem.append((x - w / 2 + w * t, base - h + h * (0.36 if i % 2 else 0.29)))
        sheet.cut(
            polygon([(x - w / 2, base - h - 4), (x + w / 2, base - h - 4), *hem]),
            tone,
            brighten(tone, 0.84),
            shadow=cast,
        )
    sheet.cut(
        rounded_rect(x - w / 2 - 6, base - h - 14, w + 12, 24, 8),
        brighten(scene.tone(cloth) if cloth else paper, 1.12),
        shadow=cast,
    )


@own_chance
def chair(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    h: float,
    *,
    facing: int = 1,
    wood: str = "#a8744a",
) -> None:
    """A plain wooden chair seen from the side."""
    paper, cast = scene.tone(wood), scene.light.shadow(0.6)
    w = h * 0.44
    back = x - facing * w / 2
    sheet.cut(
        ribbon(
            [
                (back - facing * h * 0.06, base - h),
                (back, base - h * 0.45),
                (back - facing * h * 0.03, base),
            ],
            [h * 0.06] * 3,
        ),
        paper,
        brighten(paper, 0.75),
        shadow=cast,
    )
    sheet.cut(
        ribbon(
            [(x + facing * w * 0.46, base - h * 0.45), (x + facing * w * 0.5, base)],
            [h * 0.055, h * 0.04],
        ),
        brighten(paper, 0.9),
        shadow=cast,
    )
    sheet.cut(
        rounded_rect(x - w * 0.56, base - h * 0.49, w * 1.1, h * 0.075, 6),
        brighten(paper, 1.1),
        shadow=cast,
    )


@own_chance
def armchair(scene: Set, sheet: Sheet, x: float, base: float, h: float, colour: str) -> None:
    """A deep armchair from the front."""
    paper, cast = scene.tone(colour), scene.light.shadow(1.0)
    w = h * 0.98
    for side in (-1, 1):
        sheet.cut(
            rect(x + side * w * 0.34 - 8, base - h * 0.1, 16, h * 0.1),
            scene.tone("#5c4433"),
            shadow=cast,
        )
    sheet.cut(
        smooth(
            [
                (x - w * 0.36, base - h * 0.3),
                (x - w * 0.40, base - h * 0.8),
                (x - w * 0.2, base - h),
                (x + w * 0.2, base - h),
                (x + w * 0.40, base - h * 0.8),
                (x + w * 0.36, base - h * 0.3),
            ],
            tension=0.7,
        ),
        brighten(paper, 0.94),
        brighten(paper, 0.78),
        shadow=cast,
    )
    for row in range(2):
        sheet.cut(
            union(
                *[
                    circle(x + dx * w, base - h * (0.85 - 0.17 * row), 5)
                    for dx in (-0.18, 0.0, 0.18)
                ]
            ),
            brighten(paper, 0.66),
            shadow=None,
        )
    sheet.cut(
        rounded_rect(x - w * 0.36, base - h * 0.46, w * 0.72, h * 0.22, 18),
        brighten(paper, 1.12),
        paper,
        shadow=cast,
    )
    sheet.cut(
        rounded_rect(x - w * 0.38, base - h * 0.3, w * 0.76, h * 0.22, 12),
        brighten(paper, 0.98),
        brighten(paper, 0.8),
        shadow=scene.light.shadow(0.5),
    )
    for side in (-1, 1):
        sheet.cut(
            rounded_rect(
                x + side * w * 0.41 - w * 0.1, base - h * 0.56, w * 0.2, h * 0.49, w * 0.09
            ),
            brighten(paper, 1.06),
            brighten(paper, 0.82),
            shadow=cast,
        )


@own_chance
def sofa(scene: Set, sheet: Sheet, x: float, base: float, w: float, colour: str) -> None:
    """A sofa of two seats with cushions."""
    paper, cast, h = scene.tone(colour), scene.light.shadow(1.0), w * 0.46
    for side in (-1, 1):
        sheet.cut(
            rect(x + side * w * 0.4 - 9, base - h * 0.13, 18, h * 0.13),
            scene.tone("#5c4433"),
            shadow=cast,
        )
    sheet.cut(
        rounded_rect(x - w * 0.46, base - h, w * 0.92, h * 0.8, 40),
        brighten(paper, 0.92),
        brighten(paper, 0.78),
        shadow=cast,
    )
    for side in (-1, 1):
        sheet.cut(
            rounded_rect(x + side * w * 0.21 - w * 0.205, base - h * 0.52, w * 0.41, h * 0.2, 18),
            brighten(paper, 1.12),
            paper,
            shadow=cast,
        )
    sheet.cut(
        rounded_rect(x - w * 0.44, base - h * 0.36, w * 0.88, h * 0.26, 12),
        paper,
        brighten(paper, 0.8),
        shadow=scene.light.shadow(0.5),
    )
    for side in (-1, 1):
        sheet.cut(
            rounded_rect(x + side * w * 0.46 - w * 0.06, base - h * 0.64, w * 0.12, h * 0.56, 24),
            brighten(paper, 1.05),
            brighten(paper, 0.8),
            shadow=cast,
        )
        cushion = scene.tone(scene.pick(("#e0b44c", "#d9694e", "#6fa39a", "#f1e7d2")))
        cx, cy, r = x + side * w * 0.28, base - h * 0.66, w * 0.085
        sheet.cut(
            smooth(
                [
                    (cx - r, cy - r),
                    (cx, cy - r * 0.8),
                    (cx + r, cy - r),
                    (cx + r * 0.85, cy),
                    (cx + r, cy + r),
                    (cx, cy + r * 0.85),
                    (cx - r, cy + r),
                    (cx - r * 0.85, cy),
                ],
                tension=0.7,
            ),
            cushion,
            brighten(cushion, 0.8),
            shadow=scene.light.shadow(0.6),
        )


@own_chance
def bed(
    scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, *, blanket: str
) -> None:
    """A bed from the side: head board at the left, a patchwork blanket."""
    wood, cast = scene.tone("#8a5c3c"), scene.light.shadow(1.0)
    sheet.cut(rounded_rect(x, base - h, w * 0.07, h, 14), wood, brighten(wood, 0.78), shadow=cast)
    sheet.cut(
        rect(x + 8, base - h * 0.42, w - 16, h * 0.22),
        brighten(wood, 0.9),
        brighten(wood, 0.75),
        shadow=cast,
    )
    white = scene.tone("#f4ede0")
    sheet.cut(
        rounded_rect(x + w * 0.05, base - h * 0.60, w * 0.9, h * 0.24, 20),
        white,
        brighten(white, 0.86),
        shadow=cast,
    )
    sheet.cut(
        smooth(
            [
                (x + w * 0.07, base - h * 0.58),
                (x + w * 0.09, base - h * 0.78),
                (x + w * 0.2, base - h * 0.8),
                (x + w * 0.27, base - h * 0.62),
            ],
            tension=0.7,
        ),
        white,
        brighten(white, 0.86),
        shadow=scene.light.shadow(0.7),
    )
    cover = scene.tone(blanket)
    body = [
        (x + w * 0.27, base - h * 0.66),
        (x + w * 0.5, base - h * 0.68),
        (x + w * 0.93, base - h * 0.64),
        (x + w * 0.95, base - h * 0.22),
        (x + w * 0.6, base - h * 0.19),
        (x + w * 0.28, base - h * 0.23),
    ]
    sheet.cut(smooth(body, tension=0.35), cover, brighten(cover, 0.8), shadow=cast)
    patches = ("#e0b44c", "#d9694e", "#6fa39a", "#f1e7d2", "#7f6fa8")
    size = h * 0.1
    for r in range(3):
        for c in range(7):
            if (r + c) % 2:
                px, py = x + w * 0.31 + c * w * 0.087, base - h * 0.60 + r * h * 0.125
                paper = scene.tone(patches[(r * 3 + c) % 5])
                sheet.cut(rounded_rect(px, py, size, size, 5), paper, shadow=Shadow(1, 2, 2, 0.3))
    sheet.cut(
        rounded_rect(x + w * 0.94, base - h * 0.66, w * 0.06, h * 0.66, 12),
        wood,
        brighten(wood, 0.78),
        shadow=cast,
    )
