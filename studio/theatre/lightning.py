"""Lightning: when it strikes, its bolt of torn paper, and the light it throws on what is there.

The sky is lit most and near layers hardly: what stands before a flash is dark against it.
"""

import cairocffi
import numpy as np

from studio.theatre.paper import Context, Path, Shadow, Sheet, Sprite, ribbon
from studio.theatre.scene import glow

_TONE = (0.13, 0.16, 0.26)  # light that a full flash adds at share 1
_LASTS = 10  # frames of one stroke's light


class Lightning:
    """The strikes of one shot of ``width`` x ``height`` units."""

    def __init__(
        self, rng: np.random.Generator, *, width: float, height: float, scale: float
    ) -> None:
        self._width, self._height = width, height
        self._flashes = _flashes(rng)
        self._bolts = [_bolt(rng, height * 0.56, scale) for _ in range(3)]
        self._glow = glow(720, "#6678b8", scale=scale * 0.25, power=1.6)

    def flash(self, frame: int) -> float:
        """How bright the lightning is at a frame, 0..1: a stroke, and a weaker one after it."""
        best = 0.0
        for start, _, _ in self._flashes:
            for delay, strength in ((0, 0.7), (4, 1.0)):
                since = frame - start - delay
                if 0 <= since < _LASTS:
                    best = max(best, strength * (1 - since / _LASTS) ** 2)
        return best

    def strike(self, context: Context, frame: int) -> None:
        """The bolt and its glow, between the sky and everything else."""
        flash = self.flash(frame)
        if flash <= 0.02:
            return
        for start, x, which in self._flashes:
            if 0 <= frame - start < _LASTS + 4:
                at = x * self._width
                self._glow.draw(context, at, self._height * 0.26, scale_x=1.7, alpha=flash)
                self._bolts[which].draw(context, at, -30, alpha=min(1.0, flash * 1.7))

    def light(self, context: Context, frame: int, *, share: float) -> None:
        """Lightning on all that has been drawn so far."""
        flash = self.flash(frame) * share
        if flash <= 0.02:
            return
        context.save()
        context.set_operator(cairocffi.OPERATOR_ADD)
        context.set_source_rgba(*_TONE, flash)
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
    """A forked strip of torn paper with a wide faint rim of light."""
    sheet = Sheet(760, height + 80, scale=scale, seed=int(rng.integers(9999)), origin=(-380, -40))
    paths = [_jag(rng, (0.0, 0.0), height, 15.0)]
    trunk = paths[0]
    for _ in range(4):
        at = trunk[int(rng.integers(2, len(trunk) - 3))]
        lean = float(rng.choice([-1, 1])) * 0.8
        paths.append(_jag(rng, at, height * float(rng.uniform(0.16, 0.34)), 7.0, lean=lean))
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
