"""Bookcases, cupboards, vases and pictures for the walls."""

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Shadow,
    Sheet,
    circle,
    rect,
    rounded_rect,
    smooth,
)
from studio.theatre.scene import Set, own_chance
from studio.theatre.shapes.buildings import INSET


@own_chance
def framed_picture(scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    """A little landscape in a frame; (x, y) its middle."""
    frame = scene.tone(scene.pick(("#a8744a", "#6b4a38", "#d9a93a", "#4a4458")))
    sheet.cut(
        rect(x - w / 2, y - h / 2, w, h),
        frame,
        brighten(frame, 0.8),
        shadow=scene.light.shadow(0.7),
    )
    inner = (x - w * 0.4, y - h * 0.38, w * 0.8, h * 0.76)
    box = rect(*inner)
    sheet.cut(box, scene.tone("#bcd8dc"), shadow=INSET)
    sun = (x + w * scene.between(-0.2, 0.2), y - h * 0.12)
    sheet.cut(circle(*sun, h * 0.1), scene.tone("#f0c65a"), shadow=Shadow(1, 2, 2, 0.3), clip=box)
    for k, colour in enumerate(("#7fa88a", "#4f8a6a", "#2f6a5a")):
        top = y + h * (0.02 + 0.12 * k)
        ridge = smooth(
            [
                (inner[0] - 9, y + h),
                (inner[0] - 9, top + scene.between(-12, 12)),
                (x - w * 0.1, top + scene.between(-14, 10)),
                (x + w * 0.16, top + scene.between(-8, 14)),
                (inner[0] + inner[2] + 9, top + scene.between(-12, 12)),
                (inner[0] + inner[2] + 9, y + h),
            ],
            tension=0.6,
        )
        sheet.cut(ridge, scene.tone(colour), shadow=Shadow(0, -2, 3, 0.3), clip=box)


@own_chance
def books(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """A row of books of many heights, some leaning."""
    colours = (
        "#a8433b",
        "#3f5d8a",
        "#4f7a5a",
        "#d9a93a",
        "#6b4a6f",
        "#c9794a",
        "#e3d3b0",
        "#2f4a5c",
    )
    at = x
    while at < x + w - 10:
        bw = scene.between(0.07, 0.13) * h * 1.7
        bh = h * scene.between(0.66, 0.96)
        if at + bw > x + w:
            break
        paper = scene.tone(scene.pick(colours))
        sheet.cut(
            rounded_rect(at, base - bh, bw - 2, bh, 2),
            paper,
            brighten(paper, 0.8),
            shadow=Shadow(3, 3, 4, 0.35),
        )
        sheet.cut(
            rect(at + bw * 0.16, base - bh * 0.8, bw * 0.6, 4),
            brighten(paper, 1.35),
            shadow=None,
            edge=0.05,
        )
        at += bw
        if scene.chance(0.12):
            at += bw * 0.9


@own_chance
def bookcase(
    scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float, *, shelves: int = 4
) -> None:
    """Open shelves full of books and a few things; x its left."""
    wood = scene.tone("#7f5638")
    sheet.cut(
        rect(x, base - h, w, h),
        brighten(wood, 0.62),
        brighten(wood, 0.5),
        shadow=scene.light.shadow(1.1),
    )
    row = (h - 24) / shelves
    for k in range(shelves):
        low = base - 12 - k * row
        if scene.chance(0.8):
            share = scene.between(0.62, 0.94)
            books(scene, sheet, x + 18, low - 8, (w - 36) * share, row * 0.82)
            if share < 0.78:
                vase(scene, sheet, x + w * 0.88, low - 8, row * 0.6)
        else:
            vase(scene, sheet, x + w * 0.3, low - 8, row * 0.66)
            books(scene, sheet, x + w * 0.48, low - 8, w * 0.44, row * 0.8)
        sheet.cut(
            rect(x + 4, low - 9, w - 8, 13), brighten(wood, 1.05), shadow=scene.light.shadow(0.5)
        )
    for sx in (x - 4, x + w - 12):
        sheet.cut(
            rect(sx, base - h, 16, h), wood, brighten(wood, 0.78), shadow=scene.light.shadow(0.6)
        )
    sheet.cut(
        rect(x - 14, base - h - 18, w + 28, 26),
        brighten(wood, 1.14),
        shadow=scene.light.shadow(0.8),
    )


@own_chance
def vase(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    """A vase, or a jar with a neck."""
    paper = scene.tone(scene.pick(("#6fa39a", "#c9694a", "#e0b44c", "#5f7fae")))
    sheet.cut(
        smooth(
            [
                (x - h * 0.14, base),
                (x - h * 0.3, base - h * 0.45),
                (x - h * 0.1, base - h * 0.8),
                (x - h * 0.16, base - h),
                (x + h * 0.16, base - h),
                (x + h * 0.1, base - h * 0.8),
                (x + h * 0.3, base - h * 0.45),
                (x + h * 0.14, base),
            ],
            tension=0.7,
        ),
        paper,
        brighten(paper, 0.75),
        shadow=scene.light.shadow(0.5),
    )


@own_chance
def cupboard(
    scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float, colour: str, *, doors: int = 2
) -> None:
    """A cupboard with doors and knobs, (x, y) its top left."""
    paper = scene.tone(colour)
    sheet.cut(
        rounded_rect(x, y, w, h, 5), paper, brighten(paper, 0.84), shadow=scene.light.shadow(0.9)
    )
    step = w / doors
    for k in range(doors):
        sheet.cut(
            rounded_rect(x + k * step + step * 0.09, y + h * 0.09, step * 0.82, h * 0.82, 5),
            brighten(paper, 1.1),
            brighten(paper, 0.95),
            shadow=scene.light.shadow(0.35),
        )
        side = 0.78 if k % 2 == 0 else 0.22
        sheet.cut(
            circle(x + (k + side) * step, y + h * 0.5, max(4.0, w * 0.02)),
            scene.tone("#d9b25a"),
            shadow=Shadow(2, 2, 2, 0.35),
        )
