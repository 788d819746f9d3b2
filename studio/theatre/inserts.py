"""Inserts: one thing, large, on a surface that fits it, as a picture of goods is composed.

In: the things of a shot, the frame and the light. Out: pieces for the stage. What is behind is out
of focus; a second thing stands smaller beside the first.
"""

import math
from dataclasses import replace

import cv2
import numpy as np

from studio.film.shot import Placement, Prop
from studio.lib.hashing import seed_of
from studio.theatre.colour import brighten
from studio.theatre.dressing import Bench, fitted
from studio.theatre.framed import Frame
from studio.theatre.glowing import halo
from studio.theatre.paper import Shadow, Sheet, polygon, rect
from studio.theatre.scene import MARGIN_X, Motion, Piece, Set
from studio.theatre.sprite import Sprite

_ALOFT = frozenset({Placement.SKY, Placement.FLOATING})


def insert(
    props: tuple[Prop, ...], frame: Frame, bench: Bench, scene: Set, *, indoors: bool
) -> list[Piece]:
    """The first of the things in a pool of light, and the next one beside it."""
    w, h = frame.width, frame.height
    prop = props[0]
    aside = next((other for other in props[1:] if other.icon != prop.icon), None)
    sprite = fitted(bench.cut(prop.icon, min(0.56 * h, 0.62 * w)), frame, 0.62)
    height = -sprite.box[1]
    aloft = prop.placement in _ALOFT
    side = 1 if seed_of("insert side", bench.seed) % 2 else -1
    x = w * (0.5 - side * 0.07) if aside is not None else w / 2
    base = h * 0.5 + height * 0.46 if aloft else h * 0.80
    scene.shine(
        x,
        base - height * 0.5,
        min(w, h) * 0.66,
        0.86,
        colour=bench.light.lamp,
        strength=0.30 + 0.25 * bench.light.glow,
        flicker=0.08,
    )
    pieces = [scene.pieces.pop()]
    if not aloft:
        pieces.append(_surface(prop, frame, bench, scene, indoors=indoors))
    if aside is not None:
        pieces.append(_aside(aside, frame, bench, w * (0.5 + side * 0.29), aloft=aloft))
    behind: list[Piece] = []
    before: list[Piece] = []
    if prop.lit:
        middle = (x, base - height * 0.55)
        glare = 0.55 * height
        behind, before = halo(prop.icon, middle, glare, 1.0, light=bench.light, scale=bench.scale)
    return [*pieces, *behind, Piece(sprite, 1.0, x, base, _motion(prop)), *before]


def _motion(prop: Prop) -> Motion:
    if prop.placement in _ALOFT:
        return Motion(sway_y=10, period_y=4.4, turn=2.2, period_turn=5.0)
    if prop.placement is Placement.WATER:
        return Motion(sway_y=8, period_y=3.3, turn=2.6, period_turn=3.9)
    return Motion(turn=0.8, period_turn=5.5)


def _aside(prop: Prop, frame: Frame, bench: Bench, x: float, *, aloft: bool) -> Piece:
    """A second thing: smaller, a little behind and a little out of focus."""
    w, h = frame.width, frame.height
    sprite = fitted(bench.cut(prop.icon, min(0.30 * h, 0.34 * w)), frame, 0.26)
    piece = Piece(sprite, 0.96, x, h * (0.60 if aloft else 0.765))
    return out_of_focus(piece, 2.2)


def _surface(prop: Prop, frame: Frame, bench: Bench, scene: Set, *, indoors: bool) -> Piece:
    """Water for what swims, wood in a house, earth outside."""
    top = frame.height * 0.735
    sheet = Sheet(
        frame.width + 2 * MARGIN_X,
        frame.height - top + 180,
        scale=bench.scale,
        grain=bench.grain,
        seed=seed_of("insert", bench.seed) % 997,
        shade=bench.light.shade,
        side=bench.light.side,
        origin=(-MARGIN_X, top - 60),
    )
    if prop.placement is Placement.WATER:
        return _water(sheet, frame, scene, top)
    if indoors:
        return _wood(sheet, frame, bench, top)
    line = scene.ridge(top, 16, length=620)
    paper = scene.tone(scene.grass() if not scene.snowy else "#eef3f5")
    sheet.cut(line.path(), paper, brighten(paper, 0.7), torn=8, shadow=Shadow(0, -10, 18, 0.45))
    lower = brighten(paper, 0.88)
    sheet.cut(
        line.moved(frame.height * 0.13).path(),
        lower,
        brighten(lower, 0.75),
        torn=7,
        shadow=Shadow(0, -8, 14, 0.36),
    )
    return Piece(sheet.sprite(), 0.94)


def _water(sheet: Sheet, frame: Frame, scene: Set, top: float) -> Piece:
    """Rows of waves; the nearest lies before the thing, which therefore swims in it."""
    for row, colour in enumerate(("#3f8fa8", "#337f9c", "#286f8e")):
        y = top + frame.height * (0.005 + 0.075 * row)
        crest = [
            (x, y + 13 * math.sin(x / (46 + 9 * row) + row * 1.9) - abs(6 * math.sin(x / 92)))
            for x in range(-int(MARGIN_X) - 20, int(frame.width + MARGIN_X) + 40, 12)
        ]
        low = frame.height + 170
        tone = scene.tone(colour)
        sheet.cut(
            polygon([*crest, (crest[-1][0], low), (crest[0][0], low)]),
            brighten(tone, 1.1),
            brighten(tone, 0.72),
            torn=6,
            shadow=Shadow(0, -9, 15, 0.42),
        )
    sway = Motion(sway_x=20, period_x=5.2, sway_y=4, period_y=3.1)
    return Piece(sheet.sprite(), 0.94, motion=sway)


def _wood(sheet: Sheet, frame: Frame, bench: Bench, top: float) -> Piece:
    w, h = frame.width, frame.height
    wood = bench.light.paper("#9a6842")
    sheet.cut(
        rect(-MARGIN_X - 10, top, w + 2 * MARGIN_X + 20, 700),
        wood,
        brighten(wood, 0.66),
        shadow=Shadow(0, -8, 16, 0.45),
    )
    for k in range(9):
        x0 = w / 2 + (k - 4.5) * w * 0.20
        x1 = w / 2 + (k - 4.5) * w * 0.30
        sheet.cut(
            polygon([(x0, top + 6), (x0 + 5, top + 6), (x1 + 8, h + 110), (x1, h + 110)]),
            brighten(wood, 0.8),
            shadow=None,
            edge=0.1,
        )
    sheet.cut(
        rect(-MARGIN_X - 10, top - 4, w + 2 * MARGIN_X + 20, 12),
        brighten(wood, 1.2),
        shadow=Shadow(0, 4, 6, 0.35),
    )
    return Piece(sheet.sprite(), 0.94)


def out_of_focus(piece: Piece, blur: float) -> Piece:
    """The same piece blurred by ``blur`` units, kept small: what is soft needs few pixels."""
    sprite = piece.sprite
    sigma = blur * sprite.scale
    if piece.shines or sigma < 0.5:
        return piece
    step = max(1, int(sigma / 1.6))
    height, width = sprite.pixels.shape[:2]
    full = cv2.copyMakeBorder(
        sprite.pixels, 0, -height % step, 0, -width % step, cv2.BORDER_REPLICATE
    )
    size = (full.shape[1] // step, full.shape[0] // step)
    small = cv2.resize(full, size, interpolation=cv2.INTER_AREA)
    soft = np.asarray(cv2.GaussianBlur(small, (0, 0), sigma / step), np.uint8)
    pivot = (sprite.pivot[0] / step, sprite.pivot[1] / step)
    return replace(piece, sprite=Sprite(soft, pivot=pivot, scale=sprite.scale / step))
