"""Chance that is the same in every process: numbers and smooth noise from integers."""

import math
from zlib import crc32


def number(seed: int, *keys: int | str) -> float:
    """A number from 0 to 1 (1 left out) for a seed and some keys."""
    text = ",".join(map(str, (seed, *keys)))
    return crc32(text.encode()) / 0x1_0000_0000


def drift(seed: int, key: str, time: float) -> float:
    """Smooth noise from -1 to 1 whose bends are one unit of ``time`` apart."""
    step = math.floor(time)
    share = time - step
    smooth = share * share * (3 - 2 * share)
    a, b = number(seed, key, step), number(seed, key, step + 1)
    return (a + (b - a) * smooth) * 2 - 1
