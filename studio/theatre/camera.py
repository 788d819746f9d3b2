"""The camera: framing and move of a shot in, one transform for every depth and frame out.

Framing enlarges the set about a point and never changes in a shot; the move travels over the
shot's length, eased, further for what is near. Layers reach ``MARGIN_X`` and ``MARGIN_Y`` past the
frame; the moves stay inside that, so that no edge is ever seen.
"""

import math
from dataclasses import dataclass
from functools import cached_property

from studio.film.look import CameraMove, Framing
from studio.lib.hashing import seed_of
from studio.theatre.paper import Context

_ZOOM = {
    Framing.ESTABLISHING: 1.0,
    Framing.WIDE: 1.0,
    Framing.FULL: 1.10,
    Framing.TWO_SHOT: 1.20,
    Framing.MEDIUM: 1.26,
    Framing.OVER_SHOULDER: 1.36,
    Framing.CLOSE: 1.46,
    Framing.INSERT: 1.60,
}
_PAN_X, _PAN_Y = 84.0, 46.0
_TRACK_X, _TILT_Y = 150.0, 74.0
_FEET = 14.0  # how far the picture may go down where figures stand close above its lower edge
_PUSH = 0.085


@dataclass(frozen=True)
class Shift:
    """A scale about (0, 0) and then a move: device = scale * world + (x, y), in units."""

    scale: float
    x: float
    y: float

    def apply(self, context: Context) -> None:
        """Put this on the context."""
        context.translate(self.x, self.y)
        context.scale(self.scale, self.scale)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point goes."""
        return x * self.scale + self.x, y * self.scale + self.y

    def after(self, first: "Shift") -> "Shift":
        """First ``first``, then this."""
        return Shift(
            self.scale * first.scale,
            self.scale * first.x + self.x,
            self.scale * first.y + self.y,
        )


@dataclass(frozen=True)
class Camera:
    """The camera of one shot; sizes in world units, ``frames`` its length.

    ``aim`` is which part of the set is behind near figures, -1 (its right) to 1 (its left), None
    for chance; ``focus`` is the point of the frame, in shares, that a push goes for; ``side`` is
    which way a tracking camera goes, 0 for chance.
    """

    width: float
    height: float
    framing: Framing
    move: CameraMove
    frames: int
    seed: int
    aim: float | None = None
    focus: tuple[float, float] = (0.5, 0.47)
    side: int = 0

    @property
    def still(self) -> bool:
        """Whether nothing but the pieces themselves ever moves."""
        return self.move is CameraMove.STILL

    def framed(self, depth: float) -> Shift:
        """The framing's own, unmoving part for a depth."""
        zoom = 1 + (_ZOOM[self.framing] - 1) * (0.25 + 0.75 * depth)
        slack = (zoom - 1) * self.width / 2
        return Shift(
            zoom,
            self.width / 2 * (1 - zoom) + self._aimed * slack * 0.62,
            self.height * 0.56 * (1 - zoom),
        )

    def moved(self, depth: float, frame: float) -> Shift:
        """The move at a frame (from 0) for a depth."""
        zoom, x, y = self._pose(frame)
        scale = 1 + (zoom - 1) * (0.25 + 0.75 * depth)
        return Shift(
            scale,
            self.width * self.focus[0] * (1 - scale) - x * depth,
            self.height * self.focus[1] * (1 - scale) - y * depth,
        )

    def at(self, depth: float, frame: float) -> Shift:
        """The whole transform of a layer."""
        return self.moved(depth, frame).after(self.framed(depth))

    def _pose(self, frame: float) -> tuple[float, float, float]:
        """Zoom, x and y of the camera at a frame."""
        k = travel(frame, self.frames)
        side = self._sided
        away = 2 * k - 1
        even = 2 * min(1.0, max(0.0, frame / max(1, self.frames - 1))) - 1
        if self.move is CameraMove.HANDHELD:
            return self._by_hand(frame)
        poses = {
            CameraMove.STILL: (1.0, 0.0, 0.0),
            CameraMove.PUSH_IN: (1.0 + _PUSH * k, 14.0 * away * side, 0.0),
            CameraMove.PULL_OUT: (1.0 + _PUSH * (1 - k), -14.0 * away * side, 0.0),
            CameraMove.PAN_LEFT: (1.02, -_PAN_X * away, 0.0),
            CameraMove.PAN_RIGHT: (1.02, _PAN_X * away, 0.0),
            CameraMove.RISE: (1.02, 0.0, self._lifted(_PAN_Y, away)),
            CameraMove.TILT_UP: (self._tilted, 0.0, self._lifted(_TILT_Y, away)),
            CameraMove.TILT_DOWN: (self._tilted, 0.0, self._lifted(_TILT_Y, -away)),
            CameraMove.TRACK: (1.05, _TRACK_X * even * side, 0.0),
            CameraMove.DRIFT: (
                1.012 + 0.022 * k,
                30.0 * away * side,
                5.0 * math.sin(math.tau * frame / 210),
            ),
        }
        return poses[self.move]

    @cached_property
    def _aimed(self) -> float:
        """Where the set is aimed at, drawn by the seed when nobody said."""
        return seed_of("aim", self.seed) % 2001 / 1000 - 1 if self.aim is None else self.aim

    @cached_property
    def _sided(self) -> int:
        """Which way it goes, -1 or 1."""
        return self.side or (1 if seed_of("side", self.seed) % 2 else -1)

    @cached_property
    def _hand(self) -> int:
        """Where in its waves a hand begins, in frames."""
        return seed_of("hand", self.seed) % 1009

    @property
    def _tilted(self) -> float:
        """How much nearer a tilt is; whole figures that fill the frame have no room for it."""
        return 1.02 if self.framing is Framing.FULL else 1.06

    def _lifted(self, reach: float, away: float) -> float:
        """The camera's y on its way up, ``away`` from -1 to 1; feet stay in full shots."""
        if self.framing is not Framing.FULL:
            return -reach * away
        high = min(reach, 50.0)
        return (high - _FEET) / 2 - (high + _FEET) / 2 * away

    def _by_hand(self, frame: float) -> tuple[float, float, float]:
        """A camera that somebody holds: slow waves that never meet, a few units wide."""

        def wave(period: float, offset: float) -> float:
            return math.sin(math.tau * (frame + self._hand) / period + offset)

        x = 6.5 * wave(67, 0.3) + 3.4 * wave(31, 2.1) + 0.9 * wave(13.7, 4.0)
        y = 4.6 * wave(83, 1.2) + 2.7 * wave(37, 0.4) + 0.8 * wave(15.3, 5.1)
        return 1.03 + 0.003 * wave(119, 0.9), x, y


def travel(frame: float, frames: int) -> float:
    """How much of the way is done: slow at both ends, steady between; 0..1."""
    t = min(1.0, max(0.0, frame / max(1, frames - 1)))
    ramp = 0.22
    top = 1 / (1 - ramp)
    if t < ramp:
        return top * t * t / (2 * ramp)
    if t > 1 - ramp:
        return 1 - top * (1 - t) ** 2 / (2 * ramp)
    return top * (t - ramp / 2)
