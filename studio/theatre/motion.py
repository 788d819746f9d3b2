"""How pieces of a place move by themselves."""

import math
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Motion:
    """How a piece moves by itself; amplitudes in units and degrees, periods in seconds.

    ``drift`` is in units a second and comes round again after ``span`` units. ``pulse`` is how
    much of its opacity comes and goes; ``sweep`` is the period in seconds of a beam that turns.
    ``flow`` is how many units it comes down in each ``period_pulse``, starting again when faintest:
    two that pulse wholly, half a turn of ``phase`` apart, fall without end.
    """

    sway_x: float = 0.0
    period_x: float = 5.0
    sway_y: float = 0.0
    period_y: float = 4.0
    turn: float = 0.0
    period_turn: float = 4.0
    spin: float = 0.0
    drift: float = 0.0
    rise: float = 0.0
    span: float = 0.0
    pulse: float = 0.0
    period_pulse: float = 2.0
    sweep: float = 0.0
    flow: float = 0.0
    phase: float = 0.0

    @property
    def still(self) -> bool:
        """Whether this never moves anything."""
        return (
            not any(
                (self.sway_x, self.sway_y, self.turn, self.spin, self.drift, self.rise, self.pulse)
            )
            and not self.sweep
            and not self.flow
        )

    def mirrored(self) -> "Motion":
        """The same motion seen in a mirror."""
        return replace(
            self, sway_x=-self.sway_x, turn=-self.turn, spin=-self.spin, drift=-self.drift
        )

    def at(self, t: float) -> "Pose":
        """Where the piece is at ``t`` seconds."""

        def wave(amplitude: float, period: float, offset: float = 0.0) -> float:
            return amplitude * math.sin(math.tau * t / period + self.phase + offset)

        dx = wave(self.sway_x, self.period_x)
        dy = wave(self.sway_y, self.period_y, 1.3)
        dy += self.flow * ((t / self.period_pulse + self.phase / math.tau - 0.25) % 1)
        alpha = 1 - self.pulse * (
            0.5 + 0.5 * math.sin(math.tau * t / self.period_pulse + self.phase)
        )
        turn = wave(self.turn, self.period_turn, 0.7) + self.spin * t
        stretch = math.cos(math.tau * t / self.sweep + self.phase) if self.sweep else 1.0
        return Pose(dx, dy, turn, alpha, stretch)


@dataclass(frozen=True)
class Pose:
    """A moment of a motion: offsets in units, degrees, opacity, horizontal stretch -1..1."""

    dx: float
    dy: float
    rotation: float
    alpha: float
    stretch: float
