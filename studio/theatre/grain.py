"""The grain of paper: seamless texture tiles, made once from a fixed seed.

``open_grain(cache)`` gives the process's one ``Grain``; given a folder it keeps the tiles
there as .npy, so that the next process reads instead of making them.
"""

import contextlib
import math
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

SIZE = 1024
NEUTRAL = 160  # the factor tiles' value that leaves a colour as it is
_VERSION = 1

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]


def seamless_noise(size: int, sigma: float, seed: int) -> Floats:
    """Gaussian noise blurred by ``sigma`` px that tiles without a seam; mean 0, deviation 1."""
    spectrum = np.fft.fft2(np.random.default_rng(seed).standard_normal((size, size)))
    k = np.fft.fftfreq(size) * size
    low = np.exp(-2 * (np.pi * sigma / size) ** 2 * (k[:, None] ** 2 + k[None] ** 2))
    noise = np.real(np.fft.ifft2(spectrum * low))
    return np.asarray(noise / noise.std(), np.float32)


def _fibres(size: int, seed: int) -> Floats:
    """Fine curved hairs pressed into the sheet, wrapped at the borders."""
    rng = np.random.default_rng(seed)
    page = np.zeros((size * 2, size * 2), np.float32)
    for _ in range(2600):
        x, y = size * 0.5 + rng.random(2) * size
        angle, length, bend = rng.random() * math.tau, 10 + rng.random() * 30, rng.normal() * 0.1
        points = []
        for _ in range(8):
            points.append((x * 8, y * 8))
            x, y = x + math.cos(angle) * length / 8, y + math.sin(angle) * length / 8
            angle += bend
        weight = float(rng.choice([-1, 1]) * (0.4 + rng.random()))
        line = np.array(points).astype(np.int32)
        cv2.polylines(page, [line], isClosed=False, color=weight, lineType=cv2.LINE_AA, shift=3)
    soft = np.asarray(cv2.GaussianBlur(page, (0, 0), 0.7), np.float32)
    rows = soft[:size] + soft[size:]
    return rows[:, :size] + rows[:, size:]


def _relief(size: int) -> Floats:
    """Light on rough paper: the slope of a height field towards the upper left."""
    height = 0.55 * seamless_noise(size, 0.8, 1) + 0.6 * seamless_noise(size, 2.2, 2)
    height += 0.5 * seamless_noise(size, 9, 3) + 0.8 * _fibres(size, 4)
    slope = height - np.roll(height, (1, 1), (0, 1))
    blotches = 0.45 * seamless_noise(size, 26, 5) + 0.25 * seamless_noise(size, 90, 6)
    return np.asarray(0.75 * slope / slope.std() + blotches, np.float32)


def _tiles() -> Floats:
    """Relief, coarse tear and fine tear, shape (3, SIZE, SIZE)."""
    return np.stack([_relief(SIZE), seamless_noise(SIZE, 2.4, 7), seamless_noise(SIZE, 1.4, 8)])


def _tiles_from(cache: Path) -> Floats:
    path = cache / f"grain-{_VERSION}.npy"
    with contextlib.suppress(OSError, ValueError, EOFError):
        kept = np.load(path)
        if kept.shape == (3, SIZE, SIZE):
            return np.asarray(kept, np.float32)
    tiles = _tiles()
    cache.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.part.npy")
    np.save(part, tiles)
    part.replace(path)
    return tiles


class Grain:
    """Cuts pieces of any size out of the tiles. ``fine`` is the grain's size, 1 at 1080 lines."""

    def __init__(self, tiles: Floats) -> None:
        self._tiles = tiles

    @lru_cache(maxsize=24)  # noqa: B019 - one Grain lives as long as the process
    def _plain(self, kind: int, size: int) -> Floats:
        """One tile at a size, repeated once more each way so that most pieces are plain views."""
        tile = self._tiles[kind]
        if size != SIZE:
            how = cv2.INTER_AREA if size < SIZE else cv2.INTER_CUBIC
            tile = cv2.resize(tile, (size, size), interpolation=how)
        return np.ascontiguousarray(tile, np.float32)

    @lru_cache(maxsize=24)  # noqa: B019 - one Grain lives as long as the process
    def _factors(self, strength: float, size: int) -> Bytes:
        factor = NEUTRAL * (1 + strength * self._plain(0, size))
        grey = np.clip(factor + 0.5, 0, 255).astype(np.uint8)
        alpha = np.full_like(grey, NEUTRAL)
        return np.ascontiguousarray(np.dstack([grey, grey, grey, alpha]))

    def factors(
        self, shape: tuple[int, int], at: tuple[int, int], *, strength: float, fine: float
    ) -> Bytes:
        """A (h, w, 4) piece that multiplies BGRA colours by value / NEUTRAL."""
        return _crop(self._factors(round(strength, 3), _size_for(fine)), shape, at)

    def tear(
        self, shape: tuple[int, int], at: tuple[int, int], *, coarse: bool, fine: float
    ) -> Floats:
        """A (h, w) piece of tearing noise, mean 0, deviation about 1."""
        return _crop(self._plain(1 if coarse else 2, _size_for(fine)), shape, at)


def _size_for(fine: float) -> int:
    """Tile sizes in steps, so that few are kept."""
    return int(min(2048, max(128, 64 * round(SIZE * fine / 64))))


def _crop(tile: NDArray[Any], shape: tuple[int, int], at: tuple[int, int]) -> NDArray[Any]:
    """A crop of a seamless tile; ``at`` is (y, x). Only what is larger than the tile wraps."""
    size = tile.shape[0]
    y, x = at[0] % max(1, size - shape[0] + 1), at[1] % max(1, size - shape[1] + 1)
    below, right = max(0, shape[0] - size), max(0, shape[1] - size)
    if below or right:
        tile = cv2.copyMakeBorder(tile, 0, below, 0, right, cv2.BORDER_WRAP)
    return tile[y : y + shape[0], x : x + shape[1]]


@lru_cache(maxsize=1)
def _grain(cache: Path | None) -> Grain:
    return Grain(_tiles() if cache is None else _tiles_from(cache))


_opened: list[Grain] = []


def open_grain(cache: Path | None = None) -> Grain:
    """The process's grain; the first call decides whether tiles are kept in ``cache``."""
    if not _opened:
        cv2.setNumThreads(1)
        _opened.append(_grain(cache))
    return _opened[0]
