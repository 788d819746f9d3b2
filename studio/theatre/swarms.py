"""Swarms: small things in the air besides weather, each a cloud of paper moved by a formula.

In: the effects of a shot, its light and its size. Out: ``Swarm``s that draw themselves at a frame,
behind the actors and, at the frame's edges or where no face is, before them.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studio.film.look import Effect, Season
from studio.lib.hashing import seed_of
from studio.theatre.colour import brighten
from studio.theatre.light import Light
from studio.theatre.paper import Context, Path, Shadow, Sheet, Sprite, circle, polygon, smooth
from studio.theatre.scene import glow

_FPS = 24
_LEAVES = {
    Season.SPRING: ("#8cc152", "#a8d05f", "#6fae4f"),
    Season.SUMMER: ("#4f9a4a", "#6fb256", "#3f8f4a"),
    Season.AUTUMN: ("#d9742a", "#c2452b", "#e9a935"),
    Season.WINTER: ("#a9793f", "#8f6a45", "#b98d5a"),
}


@dataclass(frozen=True)
class Stage:
    """What a swarm is cut for: the frame in units, pixels a unit, the light, a seed."""

    width: float
    height: float
    scale: float
    light: Light
    seed: int


@dataclass(frozen=True)
class _Mote:
    """One of a swarm: place as shares, pace, size and phase, all 0..1."""

    x: float
    y: float
    pace: float
    size: float
    phase: float


@dataclass(frozen=True)
class _Moment:
    """Where a mote is: place in units, turn in degrees, stretches and opacity."""

    x: float
    y: float
    turn: float = 0.0
    wide: float = 1.0
    tall: float = 1.0
    alpha: float = 1.0


_Flight = Callable[[_Mote, float, Stage], _Moment]


@dataclass(frozen=True)
class Swarm:
    """One effect: its sprites, its motes, how they move, and how many of them are near."""

    stage: Stage
    sprites: tuple[Sprite, ...]
    motes: tuple[_Mote, ...]
    flight: _Flight
    near: int = 0
    beam: Sprite | None = None

    def behind(self, context: Context, frame: int) -> None:
        """What is further away than the actors."""
        if self.beam is not None:
            waver = 0.85 + 0.15 * math.sin(frame / _FPS * 0.8)
            self.beam.draw(context, self.stage.width / 2, 0, alpha=waver)
        self._draw(context, frame, self.motes[self.near :])

    def before(self, context: Context, frame: int, *, edges: bool) -> None:
        """What is nearer; with ``edges`` only where no face is."""
        w = self.stage.width
        for mote in self.motes[: self.near]:
            moment = self.flight(mote, frame / _FPS, self.stage)
            if not edges or not 0.14 * w < moment.x < 0.86 * w:
                self._put(context, mote, moment, 1.35)

    def _draw(self, context: Context, frame: int, motes: tuple[_Mote, ...]) -> None:
        for mote in motes:
            self._put(context, mote, self.flight(mote, frame / _FPS, self.stage), 1.0)

    def _put(self, context: Context, mote: _Mote, moment: _Moment, grow: float) -> None:
        if moment.alpha <= 0.02:
            return
        sprite = self.sprites[int(mote.phase * 997) % len(self.sprites)]
        size = (0.7 + 0.6 * mote.size) * grow
        sprite.draw(
            context,
            moment.x,
            moment.y,
            rotation=moment.turn,
            scale_x=moment.wide * size,
            scale_y=moment.tall * size,
            alpha=moment.alpha,
        )


def swarms_of(effects: tuple[Effect, ...], stage: Stage) -> tuple[Swarm, ...]:
    """A swarm for every effect, in their order."""
    return tuple(_BUILD[effect](stage) for effect in dict.fromkeys(effects))


def _motes(stage: Stage, name: str, count: int) -> tuple[_Mote, ...]:
    rng = np.random.default_rng(seed_of("swarm", name, stage.seed))
    wide = max(0.6, stage.width / 1920)
    return tuple(_Mote(*map(float, row)) for row in rng.random((max(4, round(count * wide)), 5)))


def _cut(stage: Stage, path: Path, colour: str, size: float, *, lift: float = 1.0) -> Sprite:
    reach = size * 3.2
    sheet = Sheet(
        2 * reach, 2 * reach, scale=stage.scale, seed=int(size * 10), origin=(-reach, -reach)
    )
    colour = stage.light.paper(colour)
    shadow = Shadow(size * 0.16 * lift, size * 0.26 * lift, size * 0.22 * lift + 1, 0.32)
    sheet.cut(path, brighten(colour, 1.06), brighten(colour, 0.82), shadow=shadow)
    return sheet.sprite()


def _wave(t: float, period: float, mote: _Mote, offset: float = 0.0) -> float:
    return math.sin(math.tau * (t / period + mote.phase + offset))


# -- lights


def _fireflies(stage: Stage) -> Swarm:
    lights = tuple(_light(stage, 40, "#6d9a34", "#f6ffb8") for _ in range(1))
    return Swarm(stage, lights, _motes(stage, "fireflies", 22), _wander, near=4)


def _wander(mote: _Mote, t: float, stage: Stage) -> _Moment:
    x = mote.x * stage.width + 70 * _wave(t, 7 + 4 * mote.pace, mote)
    y = (0.34 + 0.56 * mote.y) * stage.height + 34 * _wave(t, 5 + 3 * mote.pace, mote, 0.3)
    shine = max(0.0, _wave(t, 2.4 + 1.8 * mote.pace, mote, 0.6)) ** 0.8
    return _Moment(x, y, alpha=shine)


def _embers(stage: Stage) -> Swarm:
    lights = (_light(stage, 34, "#c25a1e", "#ffe0a0"), _light(stage, 24, "#a8431a", "#ffc06a"))
    return Swarm(stage, lights, _motes(stage, "embers", 44), _rise, near=6)


def _rise(mote: _Mote, t: float, stage: Stage) -> _Moment:
    way = (mote.y + t * (0.10 + 0.12 * mote.pace)) % 1.0
    spread = 0.25 + 0.75 * way
    x = (0.5 + (mote.x - 0.5) * spread) * stage.width + 26 * _wave(t, 1.9 + mote.size, mote)
    flicker = 0.75 + 0.25 * _wave(t, 0.37 + 0.2 * mote.pace, mote)
    return _Moment(x, stage.height * (1.02 - 0.95 * way), alpha=flicker * min(1.0, 2.4 * (1 - way)))


def _light(stage: Stage, radius: float, halo: str, core: str) -> Sprite:
    """A halo with a bright core, as pure added light."""
    soft = glow(radius, halo, scale=stage.scale, power=1.9)
    spot = glow(radius, core, scale=stage.scale, power=9.0)
    both = np.clip(soft.pixels.astype(np.int16) + spot.pixels, 0, 255).astype(np.uint8)
    return Sprite(both, pivot=soft.pivot, scale=soft.scale)


def _dust(stage: Stage) -> Swarm:
    tone = "#5a4a2c" if stage.light.glow > 0.5 else "#6a604a"
    motes = (_light(stage, 13, tone, "#fff2c8"), _light(stage, 9, tone, "#f0e2b4"))
    return Swarm(stage, motes, _motes(stage, "dust", 40), _hover, beam=_beam(stage))


def _hover(mote: _Mote, t: float, stage: Stage) -> _Moment:
    lean = (mote.y - 0.5) * 0.35 * stage.light.side
    x = (0.5 + (mote.x - 0.5) * 0.62 + lean) * stage.width + 40 * _wave(t, 11 + 5 * mote.pace, mote)
    y = (mote.y * stage.height + 12 * t * (0.4 + mote.pace)) % stage.height
    return _Moment(x, y, alpha=0.35 + 0.45 * _wave(t, 4 + 3 * mote.size, mote, 0.2))


def _beam(stage: Stage) -> Sprite:
    """A shaft of light that falls aslant over the frame, as pure added light."""
    h, w = 90, max(32, round(90 * stage.width / stage.height))
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    across = (x / w - 0.5) - stage.light.side * 0.35 * (y / h - 0.5)
    width = 0.16 + 0.10 * y / h
    fall = np.exp(-((across / width) ** 2) * 2.2) * (1 - 0.55 * y / h)
    stripes = 0.80 + 0.20 * np.sin(across / width * 7.0)
    shaft = fall * stripes
    pixels = np.dstack([shaft * 46, shaft * 74, shaft * 88, np.zeros_like(shaft)])
    return Sprite((pixels + 0.5).astype(np.uint8), pivot=(w / 2, 0.0), scale=w / stage.width)


# -- paper


def _birds(stage: Stage) -> Swarm:
    size = 40.0 * max(1.0, stage.height / 1080) ** 0.4
    wings = smooth(
        [(-size, -size * 0.50), (-size * 0.55, -size * 0.42), (0, 0), (size * 0.55, -size * 0.42),
         (size, -size * 0.50), (size * 0.5, -size * 0.14), (0, size * 0.22),
         (-size * 0.5, -size * 0.14)],
        tension=0.6,
    )  # fmt: skip
    bird = _cut(stage, wings, "#33384d", size, lift=0.6)
    return Swarm(stage, (bird,), _motes(stage, "birds", 9), _fly)


def _fly(mote: _Mote, t: float, stage: Stage) -> _Moment:
    span = stage.width + 500
    group = (mote.x - 0.5) * 0.34 * stage.width
    way = (0.15 * span + group + t * (92 + 14 * mote.pace)) % span - 250
    x = way if stage.seed % 2 else stage.width - way
    y = (0.10 + 0.20 * mote.y) * stage.height + 12 * _wave(t, 4.6, mote)
    gliding = max(0.0, _wave(t, 3.7 + mote.pace, mote, 0.4))
    beat = math.sin(math.tau * (t * (2.1 + 0.5 * mote.pace) + mote.phase))
    return _Moment(x, y, 3 * _wave(t, 2.9, mote), tall=0.25 + (0.85 - 0.5 * gliding) * beat)


def _leaves(stage: Stage) -> Swarm:
    size = 21.0
    shape = smooth(
        [(-size, 0), (-size * 0.2, -size * 0.58), (size, -size * 0.1), (0, size * 0.56)],
        tension=0.9,
    )
    sprites = tuple(_cut(stage, shape, c, size) for c in _LEAVES[stage.light.season])
    return Swarm(stage, sprites, _motes(stage, "leaves", 26), _rock_down, near=7)


def _petals(stage: Stage) -> Swarm:
    size = 15.0
    shape = smooth(
        [(-size, 0), (-size * 0.3, -size * 0.7), (size * 0.8, -size * 0.35),
         (size * 0.95, size * 0.2), (0, size * 0.6)], tension=0.9,
    )  # fmt: skip
    sprites = tuple(_cut(stage, shape, c, size) for c in ("#f4b9cb", "#fbe3ea", "#ee9db8"))
    return Swarm(stage, sprites, _motes(stage, "petals", 34), _rock_down, near=8)


def _rock_down(mote: _Mote, t: float, stage: Stage) -> _Moment:
    """Falling from side to side, as leaves do: it sinks most where it swings fastest."""
    w, h = stage.width + 240, stage.height + 120
    swing = math.tau * (t / (2.2 + 1.4 * mote.pace) + mote.phase)
    x = (mote.x * w + 26 * t * (0.6 + mote.pace) + 46 * math.sin(swing)) % w - 120
    y = (mote.y * h + (52 + 40 * mote.pace) * t + 11 * math.sin(2 * swing)) % h - 60
    return _Moment(
        x, y, 48 * math.cos(swing) + 360 * mote.phase, tall=0.55 + 0.45 * math.sin(swing + 0.8)
    )


def _bubbles(stage: Stage) -> Swarm:
    return Swarm(
        stage, (_bubble(stage, 26), _bubble(stage, 15)), _motes(stage, "bubbles", 30), _bob, near=5
    )


def _bubble(stage: Stage, size: float) -> Sprite:
    """A ring of tracing paper with a glint."""
    reach = size * 1.6
    sheet = Sheet(2 * reach, 2 * reach, scale=stage.scale, seed=3, origin=(-reach, -reach))
    sheet.cut(circle(0, 0, size), "#dff4fa", shadow=Shadow(1, 2, 2, 0.2), opacity=0.38, edge=0.3)
    sheet.cut(circle(0, 0, size * 0.82), "#9fd4e6", shadow=None, opacity=0.22, edge=0)
    glint = polygon([(-size * 0.55, -size * 0.2), (-size * 0.2, -size * 0.6),
                     (-size * 0.08, -size * 0.46), (-size * 0.42, -size * 0.1)])  # fmt: skip
    sheet.cut(glint, "#ffffff", shadow=None, opacity=0.9, edge=0)
    return sheet.sprite()


def _bob(mote: _Mote, t: float, stage: Stage) -> _Moment:
    h = stage.height + 160
    y = h - 80 - (mote.y * h + (70 + 70 * mote.pace) * t) % h
    x = mote.x * stage.width + 16 * _wave(t, 1.6 + mote.size, mote)
    squash = 0.06 * _wave(t, 0.9, mote)
    return _Moment(x, y, wide=1 + squash, tall=1 - squash)


_BUILD: dict[Effect, Callable[[Stage], Swarm]] = {
    Effect.FIREFLIES: _fireflies,
    Effect.EMBERS: _embers,
    Effect.DUST: _dust,
    Effect.BIRDS: _birds,
    Effect.LEAVES: _leaves,
    Effect.BUBBLES: _bubbles,
    Effect.PETALS: _petals,
}
