"""Soft things of a room: rugs, plants, curtains; and the hole for a window."""

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    ellipse,
    polygon,
    ribbon,
    rounded_rect,
    smooth,
)
from studio.theatre.scene import Set, own_chance

INSET = Shadow(-2, -3, 3, 0.45)


def hole(x: float, y: float, w: float, h: float) -> Path:
    """A rectangle wound the other way, to be cut out of a larger piece by ``union``."""
    return polygon([(x, y), (x, y + h), (x + w, y + h), (x + w, y)])


@own_chance
def plant(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    """A potted plant with big leaves."""
    pot, green = scene.tone(scene.pick(("#c2653f", "#e6dcc8", "#5f7fae"))), scene.tone("#3f8a5a")
    leaves = (
        (-0.42, 0.72),
        (0.42, 0.74),
        (-0.24, 0.92),
        (0.26, 0.94),
        (0.0, 1.02),
        (-0.5, 0.5),
        (0.5, 0.52),
    )
    for dx, top in leaves:
        tip = (x + dx * h * 0.8, base - h * top)
        root = (x, base - h * 0.3)
        mid = ((tip[0] + root[0]) / 2 + dx * 14, (tip[1] + root[1]) / 2)
        tone = brighten(green, scene.between(0.84, 1.18))
        sheet.cut(
            ribbon([root, mid, tip], [h * 0.05, h * 0.17, h * 0.01]),
            tone,
            brighten(tone, 0.82),
            shadow=Shadow(4, 6, 6, 0.36),
        )
    sheet.cut(
        polygon(
            [
                (x - h * 0.19, base - h * 0.34),
                (x + h * 0.19, base - h * 0.34),
                (x + h * 0.14, base),
                (x - h * 0.14, base),
            ]
        ),
        pot,
        brighten(pot, 0.75),
        shadow=scene.light.shadow(0.8),
    )
    sheet.cut(
        rounded_rect(x - h * 0.22, base - h * 0.39, h * 0.44, h * 0.08, 4),
        brighten(pot, 1.12),
        shadow=scene.light.shadow(0.4),
    )


@own_chance
def rug(
    scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float, colours: tuple[str, str, str]
) -> None:
    """An oval rug in rings, lying on the floor."""
    for k, colour in enumerate(colours):
        shrink = 1 - 0.26 * k
        paper = scene.tone(colour)
        sheet.cut(
            ellipse(x, y, w / 2 * shrink, h / 2 * shrink),
            paper,
            brighten(paper, 0.88),
            shadow=Shadow(0, 3, 5, 0.35),
        )


@own_chance
def curtains(scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float, colour: str) -> None:
    """Two gathered curtains and their rail over a window at (x, y, w, h)."""
    paper, cast = scene.tone(colour), scene.light.shadow(0.8)
    for side in (-1, 1):
        edge = x - w * 0.16 if side < 0 else x + w * 1.16
        for k in range(3):
            a = edge - side * (k * w * 0.085)
            fold = [
                (a, y - 26),
                (a - side * w * 0.13, y - 26),
                (a - side * w * (0.10 - 0.035 * k), y + h * 0.55),
                (a - side * w * 0.08, y + h * 1.13),
                (a + side * w * 0.02, y + h * 1.13),
                (a - side * w * 0.01, y + h * 0.55),
            ]
            tone = brighten(paper, (1.0, 0.9, 1.08)[k])
            sheet.cut(smooth(fold, tension=0.5), tone, brighten(tone, 0.8), shadow=cast)
    sheet.cut(
        rounded_rect(x - w * 0.26, y - 40, w * 1.52, 16, 8), scene.tone("#6b4a38"), shadow=cast
    )
