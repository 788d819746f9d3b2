"""What is sold and kept: fruit, jars, loaves, cheeses, fish, flowers; ``base`` is the shelf."""

import math

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    circle,
    ellipse,
    polygon,
    rect,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Set, own_chance
from studio.theatre.shapes.gluing import glue

FRUIT = ("#d8483c", "#e9a935", "#8cb84a", "#c9653a", "#7a4a7f", "#f0cf55")


@own_chance
def crate(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """A slatted crate heaped with fruit of one kind; x its left."""
    paper = scene.tone(scene.pick(FRUIT))
    r = h * scene.between(0.2, 0.27)
    for row in range(2):
        count = max(2, int(w / (r * 1.9)))
        for k in range(count - row):
            fx = x + r + (w - 2 * r) * (k + 0.5 * row) / max(1, count - 1)
            tone = brighten(paper, scene.between(0.9, 1.12))
            glue(scene, sheet, circle(fx, base - h * 0.62 - row * r * 1.1, r), tone, lift=0.3)
    wood = scene.tone("#b98a5a")
    glue(scene, sheet, rounded_rect(x, base - h * 0.62, w, h * 0.62, 4), wood, lift=0.6)
    slats = [rect(x + 3, base - h * (0.44 - 0.22 * k), w - 6, h * 0.035) for k in range(2)]
    sheet.cut(union(*slats), brighten(wood, 0.62), shadow=None, edge=-0.1)


@own_chance
def jar(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    """A glass with a lid and something in it; x its middle."""
    w = h * scene.between(0.5, 0.72)
    tone = scene.tone(
        scene.pick(("#c9553f", "#d9a93a", "#7a9a4f", "#8a4f6f", "#b9834a", "#5f8aa0"))
    )
    glue(
        scene, sheet, rounded_rect(x - w / 2, base - h * 0.84, w, h * 0.84, w * 0.2), tone, lift=0.5
    )
    shine = rounded_rect(x - w * 0.36, base - h * 0.74, w * 0.14, h * 0.5, 3)
    sheet.cut(shine, brighten(tone, 1.4), shadow=None, edge=0, opacity=0.7)
    label = rounded_rect(x - w * 0.3, base - h * 0.52, w * 0.6, h * 0.26, 3)
    sheet.cut(label, scene.tone("#f4ead2"), shadow=Shadow(1, 1, 2, 0.25))
    lid = rounded_rect(x - w * 0.42, base - h, w * 0.84, h * 0.19, 3)
    glue(scene, sheet, lid, scene.tone(scene.pick(("#a8433b", "#8a5c3c", "#3f5d6b"))), lift=0.3)


@own_chance
def loaves(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """Round and long loaves side by side; x the left."""
    at = x
    while at < x + w - h * 0.8:
        wide = h * scene.between(0.9, 1.5)
        tone = scene.tone(scene.pick(("#c98a4a", "#b8743a", "#d9a05f")))
        body = [
            (at, base),
            (at + wide * 0.04, base - h * 0.5),
            (at + wide * 0.5, base - h * 0.8),
            (at + wide * 0.96, base - h * 0.5),
            (at + wide, base),
        ]
        glue(scene, sheet, smooth(body, tension=0.7), tone, lift=0.5, fade=0.72)
        cuts = [
            ellipse(at + wide * s, base - h * 0.52, h * 0.05, h * 0.17, rotation=24)
            for s in (0.3, 0.5, 0.7)
        ]
        sheet.cut(union(*cuts), brighten(tone, 1.28), shadow=None, edge=-0.1)
        at += wide * 1.06


@own_chance
def cheeses(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """Wheels of cheese, one cut open; x the left."""
    at, k = x, 0
    while at < x + w - h:
        wide = h * scene.between(1.0, 1.4)
        tone = scene.tone(("#e8b84c", "#f0d48a", "#c9603a")[k % 3])
        glue(
            scene,
            sheet,
            rounded_rect(at, base - h * 0.55, wide, h * 0.55, h * 0.12),
            tone,
            lift=0.6,
        )
        if k % 2 == 0:
            wedge = polygon(
                [(at, base - h * 0.55), (at + wide, base - h * 0.55), (at + wide, base - h)]
            )
            glue(scene, sheet, wedge, brighten(tone, 1.12), lift=0.5)
            holes = [circle(at + wide * s, base - h * 0.28, h * 0.07) for s in (0.25, 0.52, 0.78)]
            sheet.cut(union(*holes), brighten(tone, 0.72), shadow=None, edge=-0.1)
        at += wide * 1.1
        k += 1


@own_chance
def fishes(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """Fish on a slope of ice; x the left."""
    ice = polygon(
        [(x, base), (x + w * 0.04, base - h * 0.5), (x + w * 0.96, base - h * 0.5), (x + w, base)]
    )
    glue(scene, sheet, ice, scene.tone("#dcebf0"), lift=0.6)
    count = max(3, int(w / (h * 0.9)))
    for k in range(count):
        fx, fy = x + w * (k + 0.5) / count, base - h * (0.36 + 0.16 * (k % 2))
        tone = scene.tone(("#7f9fb0", "#d98a7a", "#6f8a9a")[k % 3])
        r = h * 0.34
        body = union(
            ellipse(fx, fy, r, r * 0.34, rotation=-14),
            polygon(
                [
                    (fx + r * 0.8, fy - r * 0.2),
                    (fx + r * 1.3, fy - r * 0.6),
                    (fx + r * 1.2, fy + r * 0.05),
                ]
            ),
        )
        glue(scene, sheet, body, tone, lift=0.4)


@own_chance
def bouquets(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """Buckets of flowers; x the left."""
    count = max(2, int(w / (h * 0.62)))
    for k in range(count):
        bx = x + w * (k + 0.5) / count
        leaf = scene.tone("#5f9a4f")
        glue(scene, sheet, ellipse(bx, base - h * 0.55, h * 0.3, h * 0.25), leaf, lift=0.4)
        tone = scene.tone(scene.pick(("#e0584f", "#f0c23f", "#e88bb0", "#8a6fc9", "#f4efe4")))
        heads: list[Path] = []
        for i in range(9):
            a = math.tau * i / 9
            r = h * (0.24 if i % 2 else 0.12)
            heads.append(
                circle(
                    bx + math.cos(a) * r * 1.1, base - h * 0.66 + math.sin(a) * r * 0.8, h * 0.085
                )
            )
        for third in range(3):
            tint = brighten(tone, 0.9 + 0.1 * third)
            sheet.cut(union(*heads[third::3]), tint, shadow=Shadow(1, 2, 2, 0.35))
        bucket = polygon(
            [
                (bx - h * 0.22, base - h * 0.42),
                (bx + h * 0.22, base - h * 0.42),
                (bx + h * 0.16, base),
                (bx - h * 0.16, base),
            ]
        )
        glue(
            scene,
            sheet,
            bucket,
            scene.tone(scene.pick(("#8fa6b0", "#b9a27a", "#6f8a9a"))),
            lift=0.5,
        )


@own_chance
def pottery(scene: Set, sheet: Sheet, x: float, base: float, w: float, h: float) -> None:
    """Jars and pots in a row; x the left."""
    at = x + h * 0.3
    while at < x + w - h * 0.2:
        jar(scene, sheet, at, base, h * scene.between(0.6, 0.95))
        at += h * 0.74


WARES = (crate, loaves, cheeses, fishes, bouquets, pottery)
