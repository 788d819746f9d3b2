"""A theatre: on the stage before a painted flat, or before the house with its boxes and rows."""

import math
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.theatre.backdrops.auditorium import seat_house
from studio.theatre.backdrops.flats import hang_flats
from studio.theatre.backdrops.room import spot
from studio.theatre.colour import brighten, mix
from studio.theatre.light import indoors
from studio.theatre.paper import (
    Shadow,
    Sprite,
    ellipse,
    rect,
    rounded_rect,
    smooth,
)
from studio.theatre.scene import Ground, Motion, Piece, Place, Set, own_chance
from studio.theatre.shapes.drapery import side_curtain, swags
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.towers import cone

VELVETS = ("#a8282f", "#7a2440", "#2f4f8a", "#2f6a4f", "#8a3a24")


def playhouse(scene: Set) -> Place:
    """The stage of a theatre, seen one way or the other."""
    inside = indoors(scene.light)
    if inside.burning:  # the play is on, whatever the hour
        inside = replace(inside, glow=max(0.7, inside.glow))
    scene.light = inside
    w, h, u = scene.width, scene.height, scene.u
    velvet = scene.pick(VELVETS)
    house = scene.chance(0.34)
    floor = h * 0.765
    if house:
        seat_house(scene, floor, velvet)
    else:
        hang_flats(scene, floor)
    _boards(scene, floor)
    _footlights(scene, floor if house else h * 0.985, 0.92 if house else 1.12)
    _curtains(scene, floor, velvet, near=not house)
    _spotlights(scene)
    table = None
    if not house and scene.chance(0.6):
        table = _chest(scene, floor)
    ground = Ground(
        floor,
        floor,
        h * 0.90,
        460 * u,
        (0.2 * w, 0.8 * w),
        (0.2 * w, 0.1 * h, 0.8 * w, 0.34 * h),
        table=table,
    )
    return scene.finish(ground, indoors=True)


def _boards(scene: Set, floor: float) -> None:
    """The stage's boards, across."""
    h = scene.height
    sheet = scene.sheet(top=floor - 14)
    wood = scene.tone(scene.pick(("#a8744a", "#8f6242", "#9a7a5a")))
    full = scene.right - scene.left + 40
    sheet.cut(
        rect(scene.left - 20, floor, full, 600),
        wood,
        brighten(wood, 0.7),
        shadow=Shadow(0, -5, 9, 0.42),
    )
    y, k = floor + 4, 0
    while y < h + 110:
        tall = 16 + 7 * k
        tone = brighten(wood, 1.0 + 0.07 * ((k * 7) % 3 - 1))
        sheet.cut(
            rect(scene.left - 20, y, full, tall - 3),
            tone,
            brighten(tone, 0.86),
            shadow=Shadow(0, 2, 3, 0.3),
            edge=0.1,
        )
        y += tall
        k += 1
    scene.put(sheet, 0.90)


@own_chance
def _footlights(scene: Set, y: float, depth: float) -> None:
    """Shells with lamps along the edge of the stage."""
    u, light = scene.u, scene.light
    sheet = scene.sheet(top=y - 70 * u, bottom=y + 90 * u)
    brass = scene.tone("#c9983a")
    bulb = mix(scene.tone("#cfc3a8"), light.lamp, light.glow)
    count = max(5, int(scene.width / (210 * u)))
    for k in range(count):
        x = scene.width * (k + 0.5) / count
        sheet.cut(ellipse(x, y - 12 * u, 25 * u, 17 * u), bulb, shadow=None)
        shell = [
            (x - 38 * u, y + 30 * u),
            (x - 36 * u, y),
            (x, y - 26 * u),
            (x + 36 * u, y),
            (x + 38 * u, y + 30 * u),
        ]
        glue(scene, sheet, smooth(shell, tension=0.5), brass)
    scene.put(sheet, depth)
    for k in range(0, count, 2):
        x = scene.width * (k + 0.5) / count
        scene.shine(
            x,
            y - 20 * u,
            210 * u,
            depth - 0.001,
            colour=light.lamp,
            strength=0.42 * light.glow,
            flicker=0.05,
        )


@own_chance
def _curtains(scene: Set, floor: float, velvet: str, *, near: bool) -> None:
    """Curtains at both sides and swags above; before the flat also a dark pair close to us."""
    w, h, u = scene.width, scene.height, scene.u
    depth = 0.80 if near else 0.86
    reach = spot(scene, 0.13, 0.10) + scene.between(-0.02, 0.03) * w
    for side in (-1, 1):
        edge = scene.left - 10 if side < 0 else scene.right + 10
        inner = reach if side < 0 else w - reach
        sheet = scene.sheet(min(edge, inner) - 60, -110, max(edge, inner) + 60, floor + 70)
        side_curtain(scene, sheet, edge, inner, floor + 26, velvet, tied=scene.chance(0.6))
        motion = Motion(sway_x=3, period_x=6.0, phase=side * 1.4)
        scene.put(sheet, depth, at=(edge, -110), motion=motion)
    top = scene.sheet(bottom=h * 0.3)
    swags(scene, top, h * 0.035, 96 * u, velvet, count=5 if w > h else 3)
    scene.put(top, depth + 0.02)


def _spotlights(scene: Set) -> None:
    """Two beams from the flies that wander a little."""
    light = scene.light
    if light.glow < 0.05:
        return
    for side in (-1, 1):
        sprite = cone(1300, 250, "#ffe9b8", strength=0.2 * light.glow, scale=min(0.25, scene.scale))
        x = scene.width * (0.5 + side * 0.36)
        turned = 90 + side * 24
        sprite = _pointed(sprite.pixels, turned, sprite.scale)
        motion = Motion(sway_x=34, period_x=7.0, phase=side * 1.1)
        scene.pieces.append(Piece(sprite, 0.74, x, -120, motion, shines=True))


def _pointed(pixels: NDArray[np.uint8], degrees: float, scale: float) -> Sprite:
    """A beam that points right, turned to ``degrees`` (90: down), its pivot at its source."""
    h, w = pixels.shape[:2]
    a = math.radians(degrees)
    corners = [(0.0, -h / 2), (w, -h / 2), (w, h / 2), (0.0, h / 2)]
    turned = [
        (x * math.cos(a) - y * math.sin(a), x * math.sin(a) + y * math.cos(a)) for x, y in corners
    ]
    left, top = min(p[0] for p in turned), min(p[1] for p in turned)
    size = (int(max(p[0] for p in turned) - left) + 1, int(max(p[1] for p in turned) - top) + 1)
    c, s = math.cos(a), math.sin(a)
    matrix = np.array([[c, -s, s * h / 2 - left], [s, c, -c * h / 2 - top]], np.float32)
    return Sprite(
        np.asarray(cv2.warpAffine(pixels, matrix, size), np.uint8), pivot=(-left, -top), scale=scale
    )


@own_chance
def _chest(scene: Set, floor: float) -> tuple[float, float, float]:
    """A property chest to put things on; returns the top."""
    u = scene.u
    x, base = scene.width * scene.pick_number((0.32, 0.66)), floor + 70
    sheet = scene.sheet(x - 200 * u, base - 240 * u, x + 200 * u, base + 40)
    wood, gold = scene.tone("#7a4a30"), scene.tone("#d9ae4a")
    glue(scene, sheet, rect(x - 150 * u, base - 110 * u, 300 * u, 110 * u), wood, lift=1.0)
    glue(
        scene,
        sheet,
        rounded_rect(x - 160 * u, base - 150 * u, 320 * u, 52 * u, 14),
        brighten(wood, 1.15),
    )
    for dx in (-110, 90):
        glue(scene, sheet, rect(x + dx * u, base - 150 * u, 22 * u, 150 * u), gold, lift=0.3)
    glue(scene, sheet, rounded_rect(x - 20 * u, base - 112 * u, 40 * u, 44 * u, 8), gold, lift=0.5)
    scene.put(sheet, 0.93)
    return (x, base - 150 * u, 280 * u)
