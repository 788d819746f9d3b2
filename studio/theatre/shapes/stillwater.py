"""Still and falling water: lakes and what they mirror, ice, waterfalls and their mist."""

import math

import cv2
import numpy as np

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, Sprite, bgr, circle, ellipse, ribbon, union
from studio.theatre.scene import Motion, Piece, Set, own_chance
from studio.theatre.shapes.gluing import glue


def water_paper(scene: Set, colour: str, distance: float = 0.2) -> str:
    """Water of a colour in this light, with a share of the sky in it."""
    return mix(scene.tone(colour, distance), scene.light.sky[3], 0.16)


@own_chance
def still_water(
    scene: Set, top: float, bottom: float, *, colour: str, depth: float, frozen: bool = False
) -> None:
    """A flat sheet of water from ``top`` down, lighter far off; ``frozen`` is ice with cracks."""
    paper = water_paper(scene, "#cfe3ee" if frozen else colour)
    sheet = scene.sheet(top=top - 30, bottom=bottom)
    near = brighten(paper, 0.9 if frozen else 0.66)
    shadow = Shadow(0, -4, 8, 0.3)
    sheet.cut(scene.ridge(top, 3).path(), brighten(paper, 1.06), near, torn=4, shadow=shadow)
    if frozen:
        for _ in range(7):
            x, y = scene.between(scene.left, scene.right), scene.between(top + 20, bottom - 40)
            points = [(x, y)]
            for _ in range(4):
                x, y = x + scene.between(40, 130), y + scene.between(-16, 16)
                points.append((x, y))
            crack = ribbon(points, [1, 4, 3, 3, 1], tension=0.1)
            sheet.cut(crack, brighten(paper, 1.14), shadow=Shadow(1, 2, 2, 0.3), edge=0.05)
    scene.put(sheet, depth)


@own_chance
def glints(scene: Set, top: float, bottom: float, *, depth: float, rows: int = 4) -> None:
    """Strips of light that slide on the water, longer and further apart towards us."""
    light = mix(scene.tone("#bfe3e4", 0.15), scene.light.sky[4], 0.35)
    for row in range(rows):
        y = top + (bottom - top) * ((row + 0.5) / rows) ** 1.2
        sheet = scene.sheet(scene.left - 120, y - 30, scene.right + 120, y + 30)
        strips = []
        for _ in range(8):
            x = scene.between(scene.left - 100, scene.right + 60)
            long, dy = scene.between(60, 170) * (0.6 + 0.2 * row), scene.between(-18, 18)
            strips.append(
                ribbon(
                    [(x, y + dy), (x + long / 2, y + dy - 3), (x + long, y + dy)], [1, 4 + row, 1]
                )
            )
        sheet.cut(union(*strips), light, shadow=Shadow(1, 2, 3, 0.2), opacity=0.62)
        slide = Motion(sway_x=34, period_x=scene.between(5, 8), phase=row * 1.9)
        scene.put(sheet, depth + 0.02 * row, motion=slide)


def mirrored(
    scene: Set, sheet: Sheet, shore: float, depth: float, *, share: float = 0.62,
    strength: float = 0.55, water: str = "#3f93a8",
) -> None:  # fmt: skip
    """What stands on ``sheet`` above ``shore``, upside down and rippled in the water below it."""
    sprite = sheet.sprite((0.0, 0.0))
    row = round(shore * scene.scale + sprite.pivot[1])
    if row < 2 or sprite.pixels.shape[0] < 2:
        return
    above = sprite.pixels[: min(row, sprite.pixels.shape[0])][::-1]
    size = (above.shape[1], max(1, round(above.shape[0] * share)))
    image = cv2.resize(above, size, interpolation=cv2.INTER_AREA)
    y, x = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32)
    grow = 1 + 2.2 * y / max(1, size[1])
    wave = np.sin(y / (5.0 * scene.scale) / grow) * 3.2 * scene.scale * grow
    image = cv2.remap(image, x + wave, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    tint = np.array([*bgr(mix(scene.tone(water, 0.2), scene.light.sky[3], 0.16)), 255], np.float32)
    cover = image[..., 3:4].astype(np.float32) / 255
    fade = strength * (1 - 0.55 * y[..., None] / max(1, size[1]))
    pixels = (image * 0.72 + tint * cover * 0.28) * fade
    at = (sprite.pivot[0], -shore * scene.scale)
    shown = Sprite(np.clip(pixels, 0, 255).astype(np.uint8), pivot=at, scale=scene.scale)
    quiver = Motion(sway_x=3.0, period_x=4.2)
    scene.pieces.append(Piece(shown, depth, 0.0, 0.0, quiver))


@own_chance
def lilies(scene: Set, x: float, y: float, reach: float, depth: float) -> None:
    """A raft of lily pads with a few flowers, bobbing."""
    u = scene.u
    sheet = scene.sheet(x - reach * 1.3, y - 70 * u, x + reach * 1.3, y + 70 * u)
    for k in range(7):
        px, py = x + scene.between(-1, 1) * reach, y + scene.between(-26, 26) * u
        size = scene.between(28, 46) * u
        green = scene.tone(scene.pick(("#4f9a58", "#6aae52", "#3f8a5f")), 0.06)
        pad = ellipse(px, py, size, size * 0.36)
        glue(scene, sheet, pad, green, lift=0.3)
        slit = ribbon([(px, py), (px + size, py - size * 0.14)], [2, size * 0.16])
        sheet.cut(slit, brighten(green, 0.62), shadow=None, clip=pad)
        if k % 3 == 0:
            for petal in range(5):
                a = math.pi * (1.1 + 0.2 * petal)
                leaf = ellipse(
                    px + math.cos(a) * 9 * u,
                    py + math.sin(a) * 8 * u - 6,
                    12 * u,
                    6 * u,
                    rotation=math.degrees(a),
                )
                glue(
                    scene, sheet, leaf, scene.tone("#f6dce6" if petal % 2 else "#f0b8cc"), lift=0.2
                )
    scene.put(sheet, depth, motion=Motion(sway_x=7, period_x=6, sway_y=3, period_y=4))


@own_chance
def reeds(
    scene: Set, x: float, base: float, height: float, depth: float, *, distance: float = 0.05
) -> None:
    """A clump of reeds with brown heads that bends in the wind."""
    sheet = scene.sheet(x - height * 0.7, base - height * 1.15, x + height * 0.7, base + 20)
    paper = scene.tone("#c9c2a0" if scene.snowy else "#6f9a4c", distance)
    brown = scene.tone("#7a4f36", distance)
    for k in range(11):
        foot = x + (k - 5) * height * 0.075
        tall, lean = height * scene.between(0.6, 1.0), scene.between(-0.16, 0.16) * height
        tip = (foot + lean, base - tall)
        blade = ribbon([(foot, base), (foot + lean * 0.3, base - tall * 0.5), tip],
                       [height * 0.034, height * 0.028, 1])  # fmt: skip
        sheet.cut(blade, brighten(paper, scene.between(0.84, 1.14)), shadow=Shadow(2, 3, 3, 0.28))
        if k % 3 == 0:
            head = ellipse(tip[0], tip[1] + height * 0.07, height * 0.028, height * 0.085)
            sheet.cut(head, brown, brighten(brown, 0.8), shadow=Shadow(2, 3, 3, 0.3))
    sway = Motion(
        turn=1.6 * scene.windy, period_turn=scene.between(3, 4.4), phase=scene.between(0, 6)
    )
    scene.put(sheet, depth, at=(x, base), motion=sway)


@own_chance
def swans(scene: Set, x: float, y: float, size: float, depth: float) -> None:
    """Two swans that glide along."""
    way = 1 if scene.chance(0.5) else -1
    white, beak = scene.tone("#f7f5ee", 0.05), scene.tone("#e8863a", 0.05)
    sheet = scene.sheet(x - 3 * size, y - 1.6 * size, x + 3 * size, y + size)
    for k in range(2):
        cx, s = x + (k - 0.5) * 2.4 * size, size * (1 - 0.14 * k)
        neck = [
            (cx + way * s * 0.5, y - s * 0.1),
            (cx + way * s * 0.78, y - s * 0.55),
            (cx + way * s * 0.5, y - s * 0.95),
            (cx + way * s * 0.74, y - s * 1.12),
        ]
        glue(scene, sheet, ribbon(neck, [s * 0.24, s * 0.16, s * 0.14, s * 0.16]), white, lift=0.4)
        glue(scene, sheet, circle(cx + way * s * 0.76, y - s * 1.1, s * 0.13), white, lift=0.2)
        bill = ellipse(cx + way * s * 0.94, y - s * 1.06, s * 0.13, s * 0.05)
        sheet.cut(bill, beak, shadow=None)
        glue(scene, sheet, ellipse(cx, y - s * 0.1, s * 0.72, s * 0.34), white, lift=0.4)
        wing = ellipse(cx - way * s * 0.14, y - s * 0.22, s * 0.5, s * 0.24, rotation=way * -12)
        glue(scene, sheet, wing, brighten(white, 0.95), lift=0.4)
    glide = Motion(drift=way * 9, span=scene.width + 900, sway_y=3, period_y=2.8)
    scene.put(sheet, depth, at=(x, y), motion=glide)


@own_chance
def falling_water(
    scene: Set, x: float, top: float, bottom: float, width: float, depth: float
) -> None:
    """A fall from its lip at ``top`` to its pool at ``bottom``, with streaks that come down."""
    pale = mix(scene.tone("#cfe8ee", 0.12), scene.light.sky[4], 0.2)
    sheet = scene.sheet(x - width, top - 40, x + width, bottom + 40)
    body = ribbon(
        [(x, top - 14), (x, (top + bottom) / 2), (x, bottom + 20)],
        [width * 0.86, width * 0.95, width * 1.12],
        tension=0.3,
    )
    sheet.cut(
        body, brighten(pale, 0.95), brighten(pale, 0.84), torn=4, shadow=scene.light.shadow(0.8)
    )
    scene.put(sheet, depth)
    fall = min(220.0 * scene.u, (bottom - top) * 0.4)
    for k in range(4):
        streaks = scene.sheet(x - width, top - 20, x + width, bottom + 10)
        strips = []
        for _ in range(int(width / 13) + 3):
            px = x + (scene.between(-0.43, 0.43)) * width
            y0 = scene.between(top, bottom - fall * 1.25)
            long = scene.between(50, 170) * scene.u
            end = min(bottom - fall, y0 + long)
            wide = scene.between(4, 11) * scene.u
            lean = (px - x) * 0.06
            strips.append(ribbon([(px, y0), (px + lean, (y0 + end) / 2), (px + lean * 2, end)],
                                 [1, wide, 1]))  # fmt: skip
        tone = "#ffffff" if k % 2 else brighten(pale, 0.74)
        if k % 2:
            tone = mix(scene.tone(tone), pale, 0.3)
        streaks.cut(union(*strips), tone, shadow=None, edge=0.06, opacity=0.85)
        rush = Motion(
            flow=fall, pulse=1.0, period_pulse=(0.95, 0.8)[k % 2], phase=math.pi * (k // 2)
        )
        scene.put(streaks, depth + 0.001 + 0.0002 * k, motion=rush)


@own_chance
def spray(scene: Set, x: float, y: float, width: float, depth: float) -> None:
    """Foam and mist where water comes down."""
    white = mix(scene.tone("#f6fbfa", 0.05), scene.light.sky[4], 0.12)
    for k in range(3):
        sheet = scene.sheet(x - width * 1.4, y - width, x + width * 1.4, y + width * 0.5)
        puffs = [
            ellipse(
                x + scene.between(-0.75, 0.75) * width * (1 - 0.15 * k),
                y + scene.between(-8, 8),
                scene.between(0.14, 0.24) * width,
                scene.between(0.07, 0.12) * width,
            )
            for _ in range(8)
        ]
        sheet.cut(
            union(*puffs),
            brighten(white, 0.9 + 0.05 * k),
            shadow=Shadow(0, 3, 5, 0.22),
            opacity=0.92,
        )
        boil = Motion(
            sway_y=5, period_y=0.9 + 0.3 * k, sway_x=6, period_x=1.6 + 0.4 * k, phase=2 * k
        )
        scene.put(sheet, depth + 0.001 * k, motion=boil)
    for k in range(3):
        mist = scene.sheet(x - width * 2.2, y - width * 1.6, x + width * 2.2, y + width * 0.6)
        r = width * (0.75 + 0.2 * k)
        mist.cut(ellipse(x + (k - 1) * width * 0.6, y - r * 0.3, r, r * 0.42), white, shadow=None,
                 edge=0, opacity=0.42)  # fmt: skip
        drift = Motion(sway_x=width * 0.16, period_x=5.5 + k, sway_y=12, period_y=3.7 + k,
                       pulse=0.55, period_pulse=3.3 + 0.9 * k, phase=2.1 * k)  # fmt: skip
        scene.put(mist, depth + 0.004 + 0.001 * k, motion=drift, blur=15)
