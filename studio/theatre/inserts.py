"""Inserts: one thing, large, on a surface that fits it, as a picture of goods is composed.

In: the things of a shot, the frame and the light. Out: pieces for the stage. What is behind is out
of focus; a second thing stands smaller beside the first.
"""

from dataclasses import replace

import cv2
import numpy as np

from studio.film.shot import Placement, Prop
from studio.lib.hashing import seed_of
from studio.theatre.dressing import Bench, fitted
from studio.theatre.framed import Frame
from studio.theatre.glowing import halo
from studio.theatre.scene import Motion, Piece, Set
from studio.theatre.sprite import Sprite
from studio.theatre.surfaces import near_ground

_ALOFT = frozenset({Placement.SKY, Placement.FLOATING})


def insert(
    props: tuple[Prop, ...], frame: Frame, bench: Bench, scene: Set, *, paper: str
) -> list[Piece]:
    """The first of the things in a pool of light, and the next one beside it.

    ``paper`` is the colour of the ground it stands on outside.
    """
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
        afloat = prop.placement is Placement.WATER
        pieces.append(near_ground(frame, bench.setting, scene, paper=paper, afloat=afloat))
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
