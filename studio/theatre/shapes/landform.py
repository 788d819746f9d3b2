"""Land of any outline: what lies under a line, strips along it, and the shadows thrown on it."""

from collections.abc import Callable

from studio.film.look import TimeOfDay, Weather
from studio.theatre.paper import Path, Point, Sheet, ellipse, polygon
from studio.theatre.scene import Set

Line = Callable[[float], float]

_REACH = {TimeOfDay.DAWN: 2.6, TimeOfDay.DAY: 1.0, TimeOfDay.DUSK: 2.8, TimeOfDay.NIGHT: 1.5}


def along(
    scene: Set,
    line: Line,
    *,
    left: float | None = None,
    right: float | None = None,
    step: float = 30.0,
) -> list[Point]:
    """Points of a line from left to right; from edge to edge when nothing is said."""
    x = scene.left - 40 if left is None else left
    end = scene.right + 40 if right is None else right
    count = max(2, int((end - x) / step) + 1)
    return [(at, line(at)) for at in (x + (end - x) * i / (count - 1) for i in range(count))]


def under(scene: Set, line: Line, *, bottom: float | None = None, step: float = 30.0) -> Path:
    """The land under a line."""
    low = scene.bottom + 40 if bottom is None else bottom
    points = along(scene, line, step=step)
    return polygon([*points, (points[-1][0], low), (points[0][0], low)])


def between_lines(top: list[Point], bottom: list[Point]) -> Path:
    """What lies between two lines that run the same way."""
    return polygon([*top, *reversed(bottom)])


def thrown(scene: Set, sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """The shadow that something ``width`` x ``height`` at (x, y) throws on the ground.

    It falls away from the sun or moon, long when that is low, and hardly at all under cloud.
    """
    light = scene.light
    veiled = light.weather not in (Weather.CLEAR, Weather.WIND)
    reach = min(height * 0.55 * _REACH[light.time_of_day], 360 * scene.u)
    opacity = light.depth_of_shade * (0.32 if veiled else 0.72)
    half = width / 2 + reach / 2
    sheet.cut(
        ellipse(x + light.side * reach / 2, y, half, max(5.0, half * 0.11)),
        light.shade,
        shadow=None,
        edge=0,
        texture=0.03,
        opacity=opacity * 0.75,
    )
