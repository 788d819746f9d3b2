"""The lens: darker corners over the finished picture.

What stands still stays still, and costs the encoder nothing.
"""

from functools import lru_cache

import numpy as np

from studio.theatre.grain import open_grain
from studio.theatre.sprite import Sprite


@lru_cache(maxsize=2)
def vignette(width: int, height: int) -> Sprite:
    """Premultiplied black over ``width`` x ``height`` px, dithered so that it shows no bands."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    d = np.hypot((x - width / 2) / (width * 0.64), (y - height / 2) / (height * 0.68))
    grain = open_grain().tear((height, width), (0, 0), coarse=False, fine=1.0)
    alpha = np.clip((d - 0.62) * 0.72, 0, 0.5) + grain * 0.004
    pixels = np.zeros((height, width, 4), np.uint8)
    pixels[..., 3] = np.clip(alpha * 255, 0, 255).astype(np.uint8)
    return Sprite(pixels)
