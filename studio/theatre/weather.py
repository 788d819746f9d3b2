"""The air: rain, snow, storms and fog, drawn behind faces and only at the edges before them.

``Air`` draws what falls, frame by frame, and lightning. Everything is a function of the frame
and the seed.
"""

import math
from dataclasses import dataclass

import cairocffi
import numpy as np

from studio.film.look import Weather
from studio.lib.hashing import seed_of
from studio.theatre.paper import Context, Path, Shadow, Sheet, Sprite, circle, ribbon
from studio.theatre.scene import glow

FPS = 24


@dataclass(frozen=True)
class _Drop:
    """One falling thing: place as shares, speed and size factors, phase."""

    x: float
    y: float
    pace: float
    size: float
    phase: float


class Air:
    """What falls in a shot of ``width`` x ``height`` units."""

    def __init__(
        self, weather: Weather, *, width: float, height: float, scale: float, seed: int
    ) -> None:
        self.weather = weather
        self.width, self.height = width, height
        rng = np.random.default_rng(seed_of("air", seed))
        self._drops = [_Drop(*map(float, row)) for row in rng.random((420, 5))]
        self._flashes = _flashes(rng) if weather is Weather.STORM else ()
        self._bolts: list[Sprite] = []
        self._glow: Sprite | None = None
        if weather is Weather.STORM:
            self._bolts = [_bolt(rng, height * 0.56, scale) for _ in range(3)]
            self._glow = glow(620, "#5a6ca8", scale=scale * 0.25, power=1.7)
        self._flakes = (
            [_flake(size, scale) for size in (5.0, 8.5, 13.0)] if weather is Weather.SNOW else []
        )

    @property
    def falls(self) -> bool:
        """Whether anything falls."""
        return self.weather in (Weather.RAIN, Weather.STORM, Weather.SNOW)

    def behind(self, context: Context, frame: int) -> None:
        """What falls behind the actors."""
        if self.weather in (Weather.RAIN, Weather.STORM):
            self._rain(context, frame, slice(0, 190), near=False, edges=False)
            self._rain(context, frame, slice(190, 330), near=True, edges=False)
        if self.weather is Weather.SNOW:
            self._snow(context, frame, slice(0, 230), edges=False)

    def before(self, context: Context, frame: int) -> None:
        """The little that falls in front of them, at the frame's edges."""
        if self.weather in (Weather.RAIN, Weather.STORM):
            self._rain(context, frame, slice(330, 420), near=True, edges=True)
        if self.weather is Weather.SNOW:
            self._snow(context, frame, slice(230, 330), edges=True)

    def _rain(self, context: Context, frame: int, part: slice, *, near: bool, edges: bool) -> None:
        t = frame / FPS
        speed, length, line, alpha = (1450, 52, 3.0, 0.36) if near else (900, 28, 1.8, 0.27)
        slant = 0.40 if self.weather is Weather.STORM else 0.22
        w, h = self.width, self.height
        context.save()
        context.set_line_cap(cairocffi.LINE_CAP_ROUND)
        context.set_source_rgba(0.86, 0.92, 1.0, alpha)
        context.set_line_width(line)
        for drop in self._drops[part]:
            pace = speed * (0.8 + 0.4 * drop.pace)
            x = (drop.x * (w + 300) - pace * slant * t) % (w + 300) - 150
            y = (drop.y * (h + 240) + pace * t) % (h + 240) - 120
            if edges and 0.15 * w < x < 0.85 * w:
                continue
            context.move_to(x, y)
            context.line_to(x - length * slant, y + length)
        context.stroke()
        context.restore()

    def _snow(self, context: Context, frame: int, part: slice, *, edges: bool) -> None:
        t = frame / FPS
        w, h = self.width, self.height
        for drop in self._drops[part]:
            kind = min(2, int(drop.size * 3))
            pace = (70, 110, 165)[kind] * (0.8 + 0.4 * drop.pace)
            sway = 26 * math.sin(t * (0.7 + drop.pace) + drop.phase * 6.28)
            x = (drop.x * (w + 200) + sway + 14 * t) % (w + 200) - 100
            y = (drop.y * (h + 120) + pace * t) % (h + 120) - 60
            if edges and 0.14 * w < x < 0.86 * w:
                continue
            self._flakes[kind].draw(context, x, y)

    # -- lightning

    def flash(self, frame: int) -> float:
        """How bright the lightning is at a frame, 0..1."""
        best = 0.0
        for start, _, _ in self._flashes:
            for delay in (0, 5):
                since = frame - start - delay
                if 0 <= since < 9:
                    best = max(best, (1 - since / 9) ** 2)
        return best

    def lightning(self, context: Context, frame: int) -> None:
        """The bolt and its glow, between the sky and everything else."""
        flash = self.flash(frame)
        if flash <= 0.02 or self._glow is None:
            return
        for start, x, which in self._flashes:
            if 0 <= frame - start < 14:
                self._glow.draw(
                    context, x * self.width, self.height * 0.3, scale_x=1.5, alpha=flash
                )
                self._bolts[which].draw(context, x * self.width, -30, alpha=min(1.0, flash * 1.7))

    def light_up(self, context: Context, frame: int, *, share: float) -> None:
        """Lightning on what has been drawn so far."""
        flash = self.flash(frame) * share
        if flash <= 0.02:
            return
        context.save()
        context.set_operator(cairocffi.OPERATOR_ADD)
        context.set_source_rgba(0.12, 0.15, 0.25, flash)
        context.paint()
        context.restore()


def _flashes(rng: np.random.Generator) -> tuple[tuple[int, float, int], ...]:
    """First frame, x as a share and bolt of every flash in the first half hour."""
    found, frame = [], int(rng.integers(20, 60))
    for _ in range(500):
        found.append((frame, float(rng.uniform(0.15, 0.85)), int(rng.integers(3))))
        frame += int(rng.integers(62, 170))
    return tuple(found)


def _bolt(rng: np.random.Generator, height: float, scale: float) -> Sprite:
    """A thin, branching strip of torn paper with a wide faint rim of light."""
    sheet = Sheet(760, height + 80, scale=scale, seed=int(rng.integers(9999)), origin=(-380, -40))
    paths = [_jag(rng, (0.0, 0.0), height, 15.0)]
    trunk = paths[0]
    for _ in range(4):
        at = trunk[int(rng.integers(2, len(trunk) - 3))]
        paths.append(
            _jag(
                rng,
                at,
                height * float(rng.uniform(0.16, 0.34)),
                7.0,
                lean=float(rng.choice([-1, 1])) * 0.8,
            )
        )
    for width, opacity in ((7.0, 0.10), (3.4, 0.16)):
        for k, line in enumerate(paths):
            base = 15.0 if k == 0 else 7.0
            sheet.cut(_strip(line, base * width), "#a9b8ff", shadow=None, edge=0, opacity=opacity)
    for k, line in enumerate(paths):
        sheet.cut(
            _strip(line, 13.0 if k == 0 else 7.0),
            "#fffbe6",
            "#ffeeb8",
            shadow=Shadow(3, 5, 7, 0.4),
            torn=1.5,
        )
    return sheet.sprite()


def _jag(
    rng: np.random.Generator,
    start: tuple[float, float],
    height: float,
    step: float,
    *,
    lean: float = 0.0,
) -> list[tuple[float, float]]:
    x, y = start
    points = [(x, y)]
    count = max(5, int(height / 46))
    for i in range(count):
        x += float(rng.normal() * step * 1.7 + lean * 16) * (1 if i % 2 else -0.8 + lean)
        y += height / count
        points.append((x, y))
    return points


def _strip(line: list[tuple[float, float]], width: float) -> Path:
    count = len(line) - 1
    return ribbon(line, [width * (1 - 0.82 * i / count) for i in range(len(line))], tension=0.1)


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
