"""Things that burn or shine: a warm halo around them, flicker, and light on what is beside them.

Light is added, never laid over: sprites of light carry colour and no cover. They are cut at the
size of the film's own pixels and put on whole pixels, so that they cost a frame little.
"""

from dataclasses import replace

import numpy as np

from studio.theatre.colour import mix
from studio.theatre.light import Light
from studio.theatre.puppet import Held
from studio.theatre.scene import Motion, Piece, glow
from studio.theatre.sprite import Sprite

_FLAMES = (
    "fire",
    "flame",
    "candle",
    "torch",
    "diya",
    "campfire",
    "match",
    "lantern",
    "oil-lamp",
    "stove",
)
_WARM = "#ff9c3e"
_BEHIND, _ON_IT, _BESIDE = 0.58, 0.07, 0.22
"""How much of a lamp's light lies behind a thing, on the thing, and on what is beside it."""


def strength(light: Light) -> float:
    """How much a lamp shows in a light: fully by night, a little at noon."""
    return 0.35 + 0.65 * (1.0 if light.night else light.glow)


def tone(light: Light) -> str:
    """The colour of light that a thing gives: a lamp's, and warmer."""
    return mix(light.lamp, _WARM, 0.45)


def halo(
    icon: str, at: tuple[float, float], tall: float, depth: float, *, light: Light, scale: float
) -> tuple[list[Piece], list[Piece]]:
    """Light of a thing ``tall`` units high whose middle is at ``at``: behind it, and before it.

    What is before it lies on its neighbours, wide and faint; flames flicker, lamps hardly.
    """
    power = strength(light)
    flicker = 0.30 if any(word in icon for word in _FLAMES) else 0.08
    phase = (at[0] * 0.013) % 6.28

    def shine(radius: float, share: float, period: float, where: float) -> Piece:
        sprite = glow(
            radius, mix("#000000", tone(light), share * power), scale=scale, power=1.5, most=560
        )
        motion = Motion(pulse=flicker, period_pulse=period, phase=phase + where)
        return Piece(sprite, where, *at, motion, shines=True)

    near, wide = max(130.0, tall), min(540.0, max(340.0, tall * 2.6))
    behind = [shine(min(420.0, near * 1.6), _BEHIND, 0.83, depth - 0.004)]
    before = [shine(min(300.0, near * 0.8), _ON_IT, 0.47, depth + 0.004)]
    before.append(shine(wide, _BESIDE, 1.31, max(depth, 1.0) + 0.02))
    return behind, before


class _Lit(Sprite):
    """A sprite with a halo that counts as no part of it."""

    def __init__(self, pixels: np.ndarray, plain: Sprite, pad: int) -> None:
        px, py = plain.pivot
        super().__init__(pixels, pivot=(px + pad, py + pad), scale=plain.scale)
        self._plain = plain.box

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The thing's own box."""
        return self._plain


def held_aglow(held: Held, light: Light) -> Held:
    """A thing in a hand, with its light around it; on the thing itself it is faint."""
    plain = held.sprite
    height, width = plain.pixels.shape[:2]
    pad = round(1.1 * height)
    wide = np.zeros((height + 2 * pad, width + 2 * pad, 4), np.int16)
    wide[pad : pad + height, pad : pad + width] = plain.pixels
    y, x = np.mgrid[0 : wide.shape[0], 0 : wide.shape[1]].astype(np.float32)
    far = np.hypot(x - wide.shape[1] / 2, y - wide.shape[0] / 2) / (pad + 0.5 * height)
    fall = np.clip(1 - far, 0, 1) ** 1.7 * strength(light) * (_BEHIND + _BESIDE)
    fall *= 1 - 0.7 / 255 * wide[..., 3]
    colour = tone(light)
    for channel, digits in enumerate((5, 3, 1)):
        wide[..., channel] += (fall * int(colour[digits : digits + 2], 16)).astype(np.int16)
    pixels = np.clip(wide, 0, 255).astype(np.uint8)
    return replace(held, sprite=_Lit(pixels, plain, pad), name=f"{held.name} lit")
