"""Things that burn or shine: a warm halo around them, flicker, and light on what is beside them.

Light is added, never laid over: sprites of light carry colour and no cover.
"""

from dataclasses import replace

import numpy as np

from studio.theatre.colour import mix
from studio.theatre.light import Light
from studio.theatre.puppet import Held
from studio.theatre.scene import Motion, Piece, glow
from studio.theatre.sprite import Sprite

_FLAMES = ("fire", "flame", "candle", "torch", "diya", "campfire", "match", "lantern", "oil-lamp", "stove")


def strength(light: Light) -> float:
    """How much a lamp shows in a light: fully by night, a little at noon."""
    return 0.45 + 0.55 * (1.0 if light.night else light.glow)


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
        tone = mix("#000000", light.lamp, min(1.0, share * power))
        sprite = glow(radius, tone, scale=scale * min(1.0, 150 / max(radius, 1)), power=1.5)
        motion = Motion(pulse=flicker, period_pulse=period, phase=phase + where)
        return Piece(sprite, where, *at, motion, shines=True)

    behind = [shine(min(480.0, tall * 1.7), 0.80, 0.83, depth - 0.004)]
    before = [shine(tall * 0.7, 0.42, 0.47, depth + 0.004)]
    before.append(shine(min(640.0, max(tall * 3.4, 480)), 0.32, 1.31, max(depth, 1.0) + 0.02))
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
    """A thing in a hand, with its light around it."""
    plain = held.sprite
    height, width = plain.pixels.shape[:2]
    pad = round(1.1 * height)
    wide = np.zeros((height + 2 * pad, width + 2 * pad, 4), np.int16)
    wide[pad : pad + height, pad : pad + width] = plain.pixels
    y, x = np.mgrid[0 : wide.shape[0], 0 : wide.shape[1]].astype(np.float32)
    far = np.hypot(x - wide.shape[1] / 2, y - wide.shape[0] / 2) / (pad + 0.5 * height)
    fall = np.clip(1 - far, 0, 1) ** 1.5 * strength(light) * 0.85
    tone = [int(light.lamp[i : i + 2], 16) for i in (5, 3, 1)]
    for channel, level in enumerate(tone):
        wide[..., channel] += (fall * level).astype(np.int16)
    pixels = np.clip(wide, 0, 255).astype(np.uint8)
    return replace(held, sprite=_Lit(pixels, plain, pad), name=f"{held.name} lit")
