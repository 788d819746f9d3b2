"""Draw the pictures that the pages are dressed with: grain, paper, torn edge, proscenium.

Comes in: nothing but the seed. Goes out: small files in ``static/img`` that are committed,
so this runs only when the look changes:

    python tools/web_images.py
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

OUT = Path(__file__).resolve().parent.parent / "static" / "img"
Plane = NDArray[np.float64]
Edge = Callable[[Plane], Plane]


def fibre(size: int, *, low: float, high: float, seed: int) -> Plane:
    """Tileable noise of mean 0 and deviation 1, with waves between ``low`` and ``high`` a tile."""
    noise = np.fft.fft2(np.random.default_rng(seed).standard_normal((size, size)))
    turns = np.fft.fftfreq(size) * size
    radius = np.hypot(turns[:, None], turns[None, :])
    band = np.exp(-((radius / high) ** 2)) * (1 - np.exp(-((radius / low) ** 2)))
    plane = np.real(np.fft.ifft2(noise * band))
    return plane / plane.std()


def embossed(plane: Plane) -> Plane:
    """Light from the upper left over a height map; about -1 to 1."""
    light = (plane - np.roll(plane, (1, 1), (0, 1))) + 0.5 * (
        plane - np.roll(plane, (2, 2), (0, 1))
    )
    return np.clip(light / (3 * light.std()), -1, 1)


def paper_tile(size: int = 420) -> Image.Image:
    """Bone paper with a soft tooth, tileable."""
    tooth = 0.8 * embossed(fibre(size, low=20, high=62, seed=3)) + 0.2 * embossed(
        fibre(size, low=60, high=170, seed=4)
    )
    cloud = fibre(size, low=1, high=5, seed=5)
    bone = np.array([232.0, 223.0, 203.0])
    light = 1 + 0.03 * tooth + 0.003 * cloud
    return Image.fromarray(np.clip(bone * light[..., None], 0, 255).astype(np.uint8))


def grain_tile(size: int = 256) -> Image.Image:
    """A tooth so faint that dark sheets only feel less like plastic."""
    tooth = embossed(fibre(size, low=12, high=90, seed=9))
    alpha = (np.round(np.abs(tooth) * 3) * 3).astype(np.uint8)
    tone = np.where(tooth > 0, 255, 0).astype(np.uint8)
    return Image.fromarray(np.dstack([tone, alpha]))


def torn_edge(width: int = 720, height: int = 14) -> str:
    """An SVG mask whose lower edge is torn; both ends meet, so that it tiles."""
    wave = fibre(256, low=2, high=40, seed=12)[0]
    steps = np.arange(0, width + 1, 4)
    depth = np.clip(6.5 + 2.1 * wave[(steps * 256 // width) % 256], 1.2, height - 1)
    points = " ".join(f"{x},{y:.1f}" for x, y in zip(steps, depth, strict=True))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" preserveAspectRatio="none">'
        f'<polygon points="0,0 {points} {width},0"/></svg>\n'
    )


@dataclass(frozen=True)
class Sheet:
    """One sheet of the proscenium: its colour and the four edges of its opening, in pixels."""

    colour: tuple[int, int, int]
    left: Edge
    right: Edge
    top: Edge
    bottom: Edge
    torn: float = 0.0
    rim: float = 0.0
    foam: bool = False
    shadow: float = 22.0
    seed: int = 0

    def depth(self, width: int, height: int) -> Plane:
        """How far each pixel lies inside the opening; below zero it lies on the sheet."""
        x = np.arange(width, dtype=np.float64)[None, :]
        y = np.arange(height, dtype=np.float64)[:, None]
        sides = np.minimum(x - self.left(y), self.right(y) - x)
        return np.minimum(sides, np.minimum(y - self.top(x), self.bottom(x) - y))


def tiled(plane: Plane, width: int, height: int) -> Plane:
    """The tile repeated over a canvas."""
    rows, columns = -(-height // plane.shape[0]), -(-width // plane.shape[1])
    return np.tile(plane, (rows, columns))[:height, :width]


def lay(canvas: Plane, sheet: Sheet, *, scale: float) -> Plane:
    """Lay one sheet over what is there, with its shadow; RGBA, alpha premultiplied, 0 to 1."""
    height, width = canvas.shape[:2]
    depth = sheet.depth(width, height)
    ragged = depth + sheet.torn * scale * tiled(
        fibre(512, low=8, high=60, seed=sheet.seed + 40), width, height
    )
    cover = np.clip(0.5 - ragged, 0, 1)
    blur = cv2.GaussianBlur(np.roll(cover, int(9 * scale), 0), (0, 0), sheet.shadow * scale)
    near = cv2.GaussianBlur(np.roll(cover, int(3 * scale), 0), (0, 0), 3 * scale)
    shade = np.clip(0.62 * blur + 0.34 * near, 0, 0.85)[..., None]
    canvas = canvas * (1 - shade) + np.array([0.02, 0.02, 0.06, 1.0]) * shade
    tooth = tiled(embossed(fibre(512, low=18, high=80, seed=sheet.seed)), width, height)
    light = 1 + 0.10 * tooth + 0.12 * np.clip(1 + depth / (90 * scale), 0, 1)
    body = np.clip(np.array(sheet.colour) / 255 * light[..., None], 0, 1)
    if sheet.foam:
        x, y = (
            np.arange(width, dtype=np.float64)[None, :],
            np.arange(height, dtype=np.float64)[:, None],
        )
        below = sheet.bottom(x) - y
        line = np.clip((6 * scale - np.abs(below)) / (1.5 * scale), 0, 1)[..., None]
        body = body * (1 - 0.75 * line) + np.array([0.56, 0.72, 0.82]) * 0.75 * line
    rim = sheet.rim * np.clip((depth + 4.5 * scale) / (1.4 * scale), 0, 1)[..., None]
    body = body * (1 - rim) + np.array([0.52, 0.54, 0.74]) * rim
    drawn = np.dstack([body, np.ones((height, width))])
    return canvas * (1 - cover[..., None]) + drawn * cover[..., None]


def wave(base: float, *swings: tuple[float, float, float]) -> Edge:
    """A line at ``base`` with swings of (height, length, phase)."""

    def edge(along: Plane) -> Plane:
        return base + sum(
            high * np.sin(2 * np.pi * along / length + phase) for high, length, phase in swings
        )

    return edge


def scallops(base: float, centres: tuple[tuple[float, float, float], ...]) -> Edge:
    """A line at ``base`` from which discs hang: (centre, radius, drop)."""

    def edge(along: Plane) -> Plane:
        line = np.full_like(along, base)
        for centre, radius, drop in centres:
            inside = np.clip(1 - ((along - centre) / radius) ** 2, 0, None)
            line = np.where(inside > 0, np.maximum(line, base + drop * np.sqrt(inside)), line)
        return line

    return edge


def bowl(low: float, rise: float, middle: float, half: float) -> Edge:
    """A floor that is lowest in the middle and climbs towards both sides."""
    return lambda along: low - rise * np.clip(np.abs(along - middle) / half, 0, 1.15) ** 2.6


def crests(base: float, high: float, length: float) -> Edge:
    """The sea's edge: scooped waves with sharp crests."""
    return lambda along: base - high * (1 - np.abs(np.sin(np.pi * along / length))) ** 1.4


def stage(height: int, *, box: tuple[float, float, float, float], scale: float) -> list[Sheet]:
    """The sheets around a film that fills ``box`` (left, top, right, bottom), deepest first."""
    left, top, right, bottom = box
    middle, half = (left + right) / 2, (right - left) / 2
    s = scale
    return [
        Sheet(
            (31, 66, 120),
            wave(left + 3 * s),
            wave(right - 3 * s),
            scallops(
                top + 2 * s,
                (
                    (left + 70 * s, 90 * s, 18 * s),
                    (left + 210 * s, 80 * s, 12 * s),
                    (right - 150 * s, 110 * s, 15 * s),
                ),
            ),
            crests(bottom - 2 * s, 30 * s, 118 * s),
            foam=True,
            shadow=14,
            seed=1,
        ),
        Sheet(
            (25, 52, 100),
            wave(left - 2 * s),
            wave(right + 2 * s),
            wave(top - 20 * s),
            crests(bottom + 20 * s, 22 * s, 170 * s),
            foam=True,
            shadow=10,
            seed=7,
        ),
        Sheet(
            (45, 42, 98),
            wave(left - 32 * s, (16 * s, 900 * s, 2.2), (5 * s, 210 * s, 0)),
            wave(right + 30 * s, (18 * s, 820 * s, 0.4), (5 * s, 240 * s, 1)),
            scallops(
                top - 34 * s, ((left + 55 * s, 70 * s, 46 * s), (right - 130 * s, 105 * s, 62 * s))
            ),
            bowl(bottom + 40 * s, 130 * s, middle, half + 60 * s),
            torn=1.0,
            rim=0.7,
            shadow=20,
            seed=2,
        ),
        Sheet(
            (28, 33, 70),
            wave(left - 104 * s, (14 * s, 700 * s, 0.5)),
            wave(right + 92 * s, (16 * s, 760 * s, 3.4)),
            scallops(
                top - 52 * s, ((left - 70 * s, 90 * s, 40 * s), (right + 20 * s, 70 * s, 30 * s))
            ),
            bowl(bottom + 74 * s, 90 * s, middle, half + 140 * s),
            shadow=24,
            seed=3,
        ),
        Sheet(
            (37, 31, 70),
            wave(left - 172 * s, (24 * s, 980 * s, 1.2)),
            wave(right + 158 * s, (26 * s, 900 * s, 4.4)),
            scallops(
                top - 62 * s, ((left - 40 * s, 150 * s, 66 * s), (right + 70 * s, 120 * s, 74 * s))
            ),
            bowl(bottom + 108 * s, 46 * s, middle, half + 220 * s),
            torn=0.4,
            rim=0.16,
            shadow=30,
            seed=4,
        ),
        Sheet(
            (29, 25, 54),
            wave(left - 258 * s, (20 * s, 820 * s, 2.0)),
            wave(right + 246 * s, (22 * s, 760 * s, 0.2)),
            wave(-40),
            wave(height + 60.0),
            shadow=34,
            seed=5,
        ),
    ]


def proscenium(
    width: int, height: int, *, box: tuple[float, float, float, float], scale: float
) -> Image.Image:
    """The arch laid over the film; clear where the film shows, fading out at its outer edges."""
    canvas = np.zeros((height, width, 4))
    for sheet in stage(height, box=box, scale=scale):
        canvas = lay(canvas, sheet, scale=scale)
    x = np.linspace(0, 1, width)[None, :]
    y = np.linspace(0, 1, height)[:, None]
    fade = (
        np.clip(np.minimum(x, 1 - x) / 0.085, 0, 1)
        * np.clip((1 - y) / 0.13, 0, 1)
        * np.clip(0.35 + y / 0.1, 0, 1)
    )
    fade = (fade * fade * (3 - 2 * fade))[..., None]
    canvas *= fade
    alpha = canvas[..., 3:]
    colour = np.divide(canvas[..., :3], alpha, out=np.zeros_like(canvas[..., :3]), where=alpha > 0)
    return Image.fromarray((np.dstack([colour, alpha]) * 255).round().clip(0, 255).astype(np.uint8))


def main() -> None:
    """Write every picture."""
    OUT.mkdir(parents=True, exist_ok=True)
    paper_tile().save(OUT / "paper.webp", quality=80, method=6)
    grain_tile().save(OUT / "grain.png", optimize=True)
    (OUT / "torn.svg").write_text(torn_edge(), encoding="utf-8")
    proscenium(2000, 980, box=(350, 84, 1650, 815), scale=1.0).save(
        OUT / "proscenium.webp", quality=70, alpha_quality=85, method=6
    )
    proscenium(900, 640, box=(40, 70, 860, 531), scale=0.62).save(
        OUT / "proscenium-small.webp", quality=70, alpha_quality=85, method=6
    )
    sizes = {path.name: path.stat().st_size for path in sorted(OUT.iterdir()) if path.is_file()}
    sys.stdout.write("".join(f"{name}: {size} bytes\n" for name, size in sizes.items()))


if __name__ == "__main__":
    main()
