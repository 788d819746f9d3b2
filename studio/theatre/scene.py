"""What a backdrop is made of: pieces at depths that move, and the place they make together.

A backdrop builder gets a ``Set`` (the room to build in: its size, light, season and seeded
chance), cuts sheets and puts them up at depths; out comes a ``Place``. World units: the short
side of the frame is 1080; x to the right, y down, (0, 0) the frame's top left. Depth 0 is the
sky, 1 the plane the actors stand in, above 1 in front of them.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Concatenate, ParamSpec, TypeVar

import numpy as np

from studio.film.look import Season, Weather
from studio.lib.hashing import seed_of
from studio.theatre.colour import mix
from studio.theatre.light import Light
from studio.theatre.motion import Motion, Pose
from studio.theatre.paper import Path, Point, Sheet, Sprite, polygon

__all__ = [
    "STILL",
    "Ground",
    "Motion",
    "Piece",
    "Place",
    "Pose",
    "Ridge",
    "Set",
    "glow",
    "own_chance",
]

MARGIN_X = 190.0
MARGIN_Y = 110.0


STILL = Motion()


@dataclass(frozen=True)
class Piece:
    """A sprite put up at a depth, pivot at (x, y); ``shines`` adds light instead of covering."""

    sprite: Sprite
    depth: float
    x: float = 0.0
    y: float = 0.0
    motion: Motion = STILL
    shines: bool = False

    def mirrored(self, width: float) -> "Piece":
        """The same piece on the other side, cut and moving the other way round."""
        pixels, (px, py) = self.sprite.pixels, self.sprite.pivot
        turned = Sprite(
            np.ascontiguousarray(pixels[:, ::-1]),
            pivot=(pixels.shape[1] - px, py),
            scale=self.sprite.scale,
        )
        return replace(self, sprite=turned, x=width - self.x, motion=self.motion.mirrored())


@dataclass(frozen=True)
class Ground:
    """Where things may stand, in world units.

    ``floor`` is the upper edge of the ground that actors stand on, ``feet`` where the feet of a
    small figure in a wide shot are and ``figure`` its height; ``marks`` are the x limits for
    actors; ``table`` is (x, y, width) of a table top, ``water`` the y of open water's surface
    near the actors; ``sky`` is (left, top, right, bottom) of where things may fly or hang.
    """

    horizon: float
    floor: float
    feet: float
    figure: float
    marks: tuple[float, float]
    sky: tuple[float, float, float, float]
    table: tuple[float, float, float] | None = None
    water: float | None = None

    def mirrored(self, width: float) -> "Ground":
        """The same ground seen in a mirror."""
        left, top, right, bottom = self.sky
        return replace(
            self,
            marks=(width - self.marks[1], width - self.marks[0]),
            sky=(width - right, top, width - left, bottom),
            table=(width - self.table[0], *self.table[1:]) if self.table else None,
        )


@dataclass(frozen=True)
class Place:
    """A finished backdrop; ``pieces`` from far to near."""

    pieces: tuple[Piece, ...]
    ground: Ground
    indoors: bool = False

    @property
    def weight(self) -> int:
        """Bytes of all sprites."""
        return sum(piece.sprite.pixels.nbytes for piece in self.pieces)

    def mirrored(self, width: float) -> "Place":
        """The same place seen in a mirror, in a frame ``width`` units wide."""
        pieces = tuple(piece.mirrored(width) for piece in self.pieces)
        return replace(self, pieces=pieces, ground=self.ground.mirrored(width))


@dataclass
class Set:
    """The room to build a backdrop in.

    ``scale`` is pixels a unit. ``rng`` is the place's own chance: draw from it in a fixed order.
    """

    width: float
    height: float
    scale: float
    light: Light
    seed: int
    grain: float = 1.0
    pieces: list[Piece] = field(default_factory=list)
    rng: np.random.Generator = field(init=False)
    _sheets: int = 0

    def __post_init__(self) -> None:
        self.rng = np.random.default_rng(seed_of("set", self.seed))

    # -- chance

    def between(self, low: float, high: float) -> float:
        """A number from low to high."""
        return float(self.rng.uniform(low, high))

    def pick(self, items: tuple[str, ...] | list[str]) -> str:
        """One of some colours."""
        return items[int(self.rng.integers(len(items)))]

    def pick_number(self, items: tuple[float, ...]) -> float:
        """One of some numbers."""
        return items[int(self.rng.integers(len(items)))]

    def chance(self, share: float) -> bool:
        """True in ``share`` of cases."""
        return bool(self.rng.random() < share)

    # -- facts

    @property
    def u(self) -> float:
        """A size factor: a little larger things in tall frames."""
        return float(max(1.0, self.height / 1080) ** 0.4)

    @property
    def snowy(self) -> bool:
        """Whether the ground is white."""
        return self.light.season is Season.WINTER or self.light.weather is Weather.SNOW

    @property
    def windy(self) -> float:
        """How much air moves things; 1 is a breeze."""
        return {Weather.WIND: 2.4, Weather.STORM: 2.2, Weather.RAIN: 1.3, Weather.FOG: 0.5}.get(
            self.light.weather, 1.0
        )

    @property
    def left(self) -> float:
        """The left edge of what layers must cover."""
        return -MARGIN_X

    @property
    def right(self) -> float:
        """The right edge of what layers must cover."""
        return self.width + MARGIN_X

    @property
    def bottom(self) -> float:
        """The lower edge of what layers must cover."""
        return self.height + MARGIN_Y

    def tone(self, colour: str, distance: float = 0.0) -> str:
        """A scenery colour in this light at a distance 0..1."""
        return self.light.scenery(colour, distance)

    def leaves(self) -> tuple[str, ...]:
        """Foliage papers of the season."""
        if self.snowy:
            return ("#dbe6ee", "#c3d3e0", "#eef3f5", "#b4c6d6")
        return {
            Season.SPRING: ("#8cc152", "#a8d05f", "#6fae4f", "#f0aebf"),
            Season.SUMMER: ("#3f8f4a", "#5aa64e", "#2f7a46", "#6fb256"),
            Season.AUTUMN: ("#d9742a", "#c2452b", "#e9a935", "#a9522a"),
            Season.WINTER: ("#dbe6ee", "#c3d3e0", "#eef3f5", "#b4c6d6"),
        }[self.light.season]

    def needles(self) -> tuple[str, ...]:
        """Conifer papers of the season."""
        if self.snowy:
            return ("#4f7f7c", "#d5e3ea", "#6d9a96")
        return ("#2f6f5c", "#3c8263", "#255a50")

    def grass(self) -> str:
        """The ground's paper of the season."""
        if self.snowy:
            return "#e4edf2"
        return {
            Season.SPRING: "#7fbd4c",
            Season.SUMMER: "#5c9f45",
            Season.AUTUMN: "#b8964a",
            Season.WINTER: "#e4edf2",
        }[self.light.season]

    # -- building

    def sheet(
        self,
        left: float | None = None,
        top: float | None = None,
        right: float | None = None,
        bottom: float | None = None,
    ) -> Sheet:
        """A sheet over a part of the world (all of it when nothing is said), in world units."""
        x0 = self.left if left is None else left
        y0 = -MARGIN_Y if top is None else top
        x1 = self.right if right is None else right
        y1 = self.bottom if bottom is None else bottom
        self._sheets += 1
        return Sheet(
            x1 - x0,
            y1 - y0,
            scale=self.scale,
            seed=self.seed % 9973 + 31 * self._sheets,
            grain=self.grain,
            shade=self.light.shade,
            origin=(x0, y0),
            side=self.light.side,
        )

    def put(
        self,
        sheet: Sheet,
        depth: float,
        *,
        at: Point = (0.0, 0.0),
        motion: Motion = STILL,
        blur: float = 0.0,
    ) -> None:
        """Put a sheet up; ``at`` is the point it turns about, in its own (world) coordinates."""
        sprite = sheet.sprite(at, blur=blur)
        if sprite.pixels.shape[0] > 1:
            self.pieces.append(Piece(sprite, depth, at[0], at[1], motion))

    def shine(
        self,
        x: float,
        y: float,
        radius: float,
        depth: float,
        *,
        colour: str,
        strength: float = 1.0,
        flicker: float = 0.12,
    ) -> None:
        """A soft light that adds to what is behind it."""
        if strength <= 0.02:
            return
        sprite = glow(radius, mix("#000000", colour, 0.55 * strength), scale=self.scale)
        place = len(self.pieces)
        motion = Motion(pulse=flicker, period_pulse=1.7 + place * 0.37 % 1.4, phase=place * 1.3)
        self.pieces.append(Piece(sprite, depth, x, y, motion, shines=True))

    def finish(self, ground: Ground, *, indoors: bool = False) -> Place:
        """The place, its pieces in order of depth (equal depths in order of building)."""
        ordered = sorted(self.pieces, key=lambda piece: piece.depth)
        return Place(tuple(ordered), ground, indoors)

    def ridge(self, y: float, swell: float, *, length: float = 420.0) -> "Ridge":
        """A hill line around ``y`` that differs with the seed."""
        parts = [
            (
                swell * share,
                math.tau / (length * self.between(0.8, 1.3) * stretch),
                self.between(0, math.tau),
            )
            for share, stretch in ((0.62, 2.2), (0.32, 1.0), (0.14, 0.42))
        ]
        return Ridge(y, tuple(parts), self.left - 40, self.right + 40, self.bottom + 40)


_P = ParamSpec("_P")
_R = TypeVar("_R")


def own_chance(build: Callable[Concatenate[Set, _P], _R]) -> Callable[Concatenate[Set, _P], _R]:
    """Give a shape a chance of its own: whatever it draws, the place around it stays the same.

    So a place keeps its hills and houses from day to night and from summer to snow.
    """

    def built(scene: Set, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        outer = scene.rng
        scene.rng = np.random.default_rng(int(outer.integers(2**62)))
        try:
            return build(scene, *args, **kwargs)
        finally:
            scene.rng = outer

    built.__doc__, built.__name__ = build.__doc__, build.__name__
    return built


@dataclass(frozen=True)
class Ridge:
    """A hill line: a sum of waves (amplitude, radians a unit, phase) around ``level``."""

    level: float
    waves: tuple[tuple[float, float, float], ...]
    left: float
    right: float
    bottom: float

    def at(self, x: float) -> float:
        """The line's y at x."""
        return self.level + sum(a * math.sin(k * x + p) for a, k, p in self.waves)

    def path(self, *, bottom: float | None = None, step: float = 24.0) -> Path:
        """The land under the line."""
        low = self.bottom if bottom is None else bottom
        count = int((self.right - self.left) / step) + 2
        line = [(self.left + i * step, self.at(self.left + i * step)) for i in range(count)]
        return polygon([*line, (line[-1][0], low), (line[0][0], low)])

    def moved(self, dy: float) -> "Ridge":
        """The same line lower or higher."""
        return replace(self, level=self.level + dy)


def glow(
    radius: float, colour: str, *, scale: float, power: float = 2.2, most: int = 160
) -> Sprite:
    """A round light that falls off to nothing, for adding; at ``most`` so many pixels in radius."""
    half = max(2, min(most, int(radius * scale)))
    y, x = np.mgrid[-half:half, -half:half].astype(np.float32)
    fall = np.clip(1 - np.hypot(x + 0.5, y + 0.5) / half, 0, 1) ** power
    digits = [int(colour[i : i + 2], 16) for i in (5, 3, 1)]
    pixels = np.dstack([fall * d for d in digits] + [np.zeros_like(fall)])
    # alpha 0: a premultiplied colour without cover is pure added light
    return Sprite((pixels + 0.5).astype(np.uint8), pivot=(half, half), scale=half / radius)
