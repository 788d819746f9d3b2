"""The air: rain, snow and storms, in depth, behind faces and only at the edges before them.

What falls is printed once on sheets that repeat, one a depth; a frame only moves the sheets, so
that a downpour costs hardly more than a drizzle. Everything is a function of the frame and the
seed.
"""

import math
from dataclasses import dataclass

import cairocffi
import numpy as np
from numpy.typing import NDArray

from studio.film.look import Weather
from studio.lib.hashing import seed_of
from studio.theatre.finish import mask_surface
from studio.theatre.lightning import Lightning
from studio.theatre.paper import Context, Shadow, Sheet, Sprite, circle

FPS = 24
_WET = frozenset({Weather.RAIN, Weather.STORM})


@dataclass(frozen=True)
class _Depth:
    """What falls at one depth: how many, how large or long and how fast (a second), in units."""

    depth: float
    count: int
    size: float
    pace: float
    alpha: float
    thick: float = 0.0


_RAIN = (
    _Depth(0.30, 170, 26, 820, 0.22, 1.6),
    _Depth(0.62, 150, 40, 1150, 0.28, 2.3),
    _Depth(0.90, 90, 62, 1560, 0.34, 3.2),
)
_SNOW = (
    _Depth(0.30, 260, 4.2, 58, 0.95),
    _Depth(0.55, 170, 6.6, 88, 1.0),
)
_FLAKES = ((0.92, 64, 9.5, 128.0), (1.2, 24, 15.0, 190.0))  # paper: depth, count, size, pace


class _Fall:
    """One depth of rain or far snow: a repeating sheet that is moved by whole pixels."""

    def __init__(
        self,
        kind: _Depth,
        rng: np.random.Generator,
        size: tuple[float, float],
        scale: float,
        slant: float | None,
        alpha: float,
    ) -> None:
        """``slant`` is how far rain goes sideways as it falls; None is snow."""
        self._kind, self._scale, self._alpha = kind, scale, alpha
        self._slant = slant
        width, height = (math.ceil(each * scale) for each in size)
        self._size = (width, height)
        self._phase = float(rng.uniform(0, math.tau))
        self._mask = mask_surface(self._printed(rng, width, height))

    def _printed(self, rng: np.random.Generator, width: int, height: int) -> NDArray[np.uint8]:
        """Drops or flakes over a sheet; what is cut at one edge comes in at the other."""
        rows = np.zeros((height, cairocffi.ImageSurface.format_stride_for_width(
            cairocffi.FORMAT_A8, width)), np.uint8)  # fmt: skip
        context = cairocffi.Context(
            cairocffi.ImageSurface(
                cairocffi.FORMAT_A8, width, height, data=rows.data.cast("B"), stride=rows.shape[1]
            )
        )
        context.set_line_cap(cairocffi.LINE_CAP_ROUND)
        for x, y, size in rng.random((self._kind.count, 3)).tolist():
            for dx in (-width, 0, width):
                for dy in (-height, 0, height):
                    self._print(context, x * width + dx, y * height + dy, 0.7 + 0.6 * size)
        return rows[:, :width].copy()

    def _print(self, context: Context, x: float, y: float, grow: float) -> None:
        length = self._kind.size * grow * self._scale
        context.set_source_rgba(1, 1, 1, 0.7 + 0.3 * (grow - 0.7))
        if self._slant is None:
            context.arc(x, y, max(0.7, length), 0, math.tau)
            context.fill()
            return
        context.set_line_width(max(0.8, self._kind.thick * self._scale))
        context.move_to(x, y)
        context.line_to(x - length * self._slant, y + length)
        context.stroke()

    def draw(self, context: Context, frame: int, shift: tuple[float, float]) -> None:
        """Draw on a context in pixels; ``shift`` is the camera's, in pixels."""
        t = frame / FPS
        down = self._kind.pace * t
        if self._slant is None:
            aside = 22 * math.sin(t * 0.9 + self._phase) + 16 * t
        else:
            aside = -down * self._slant
        width, height = self._size
        x = int(aside * self._scale + shift[0] * self._kind.depth) % width
        y = int(down * self._scale + shift[1] * self._kind.depth) % height
        context.set_source_rgba(0.88, 0.93, 1.0, self._alpha)
        for left in (x - width, x):
            for top in (y - height, y):
                context.mask_surface(self._mask, left, top)


@dataclass(frozen=True)
class _Flake:
    """One flake of paper: place as shares, pace and phase."""

    x: float
    y: float
    pace: float
    phase: float


class Air:
    """What falls in a shot of ``width`` x ``height`` units at ``scale`` pixels a unit."""

    def __init__(
        self,
        weather: Weather,
        *,
        width: float,
        height: float,
        scale: float,
        seed: int,
        dark: float = 0.0,
    ) -> None:
        """``dark`` 0 (day) .. 1 (night): rain shows less against the dark and is drawn stronger."""
        self.weather = weather
        self.width, self.height, self._scale = width, height, scale
        rng = np.random.default_rng(seed_of("air", seed))
        slant = {Weather.RAIN: 0.20, Weather.STORM: 0.42}.get(weather)
        kinds = _RAIN if weather in _WET else _SNOW if weather is Weather.SNOW else ()
        size = (width, height)
        more = 1 + 0.5 * dark if weather in _WET else 1.0
        self._falls = [
            (kind.depth, _Fall(kind, rng, size, scale, slant, min(1.0, kind.alpha * more)))
            for kind in kinds
        ]
        self._flakes = self._cut_flakes(rng) if weather is Weather.SNOW else []
        self._lightning = (
            Lightning(rng, width=width, height=height, scale=scale)
            if weather is Weather.STORM
            else None
        )

    @property
    def falls(self) -> bool:
        """Whether anything falls."""
        return bool(self._falls)

    def between(
        self, context: Context, frame: int, depths: tuple[float, float], shift: tuple[float, float]
    ) -> None:
        """What falls between two depths, behind the actors; ``shift`` is the camera's, in units."""
        low, high = depths
        near = (shift[0] * self._scale, shift[1] * self._scale)
        for depth, fall in self._falls:
            if low <= depth < high:
                context.save()
                context.identity_matrix()
                fall.draw(context, frame, near)
                context.restore()
        for depth, sprite, flakes, pace in self._flakes:
            if low <= depth < high:
                self._paper_snow(context, frame, sprite, flakes, pace, edges=False)

    def before(self, context: Context, frame: int) -> None:
        """The little that falls in front of the actors, at the frame's edges."""
        for depth, sprite, flakes, pace in self._flakes:
            if depth > 1:
                self._paper_snow(context, frame, sprite, flakes, pace, edges=True)

    def _cut_flakes(
        self, rng: np.random.Generator
    ) -> list[tuple[float, Sprite, list[_Flake], float]]:
        return [
            (
                depth,
                _flake(size, self._scale),
                [_Flake(*map(float, row)) for row in rng.random((count, 4))],
                pace,
            )
            for depth, count, size, pace in _FLAKES
        ]

    def _paper_snow(
        self,
        context: Context,
        frame: int,
        sprite: Sprite,
        flakes: list[_Flake],
        pace: float,
        *,
        edges: bool,
    ) -> None:
        t = frame / FPS
        w, h = self.width, self.height
        for flake in flakes:
            down = pace * (0.8 + 0.4 * flake.pace) * t
            sway = 28 * math.sin(t * (0.7 + flake.pace) + flake.phase * math.tau)
            x = (flake.x * (w + 200) + sway + 18 * t) % (w + 200) - 100
            y = (flake.y * (h + 120) + down) % (h + 120) - 60
            if edges and 0.13 * w < x < 0.87 * w:
                continue
            sprite.draw(context, x, y)

    # -- lightning

    def flash(self, frame: int) -> float:
        """How bright the lightning is at a frame, 0..1."""
        return self._lightning.flash(frame) if self._lightning else 0.0

    def lightning(self, context: Context, frame: int) -> None:
        """The bolt and its glow, between the sky and everything else."""
        if self._lightning:
            self._lightning.strike(context, frame)

    def light_up(self, context: Context, frame: int, *, share: float) -> None:
        """Lightning on what has been drawn so far."""
        if self._lightning:
            self._lightning.light(context, frame, share=share)


def _flake(size: float, scale: float) -> Sprite:
    sheet = Sheet(
        size * 5, size * 5, scale=scale, seed=int(size * 10), origin=(-size * 2.5, -size * 2.5)
    )
    sheet.cut(
        circle(0, 0, size),
        "#ffffff",
        "#e9f0f6",
        shadow=Shadow(size * 0.25, size * 0.4, size * 0.4, 0.28),
        edge=0.1,
    )
    return sheet.sprite()
