"""Outlines of cut paper, as small callables that lay a path on a cairo context.

A ``Path`` adds its outline to the context's current path and paints nothing. Coordinates are
local units, x to the right and y down; angles are degrees, clockwise.
"""

import math
from collections.abc import Callable, Sequence
from typing import Any

Context = Any  # cairocffi ships no types
Path = Callable[[Context], None]
Point = tuple[float, float]


def polygon(points: Sequence[Point], *, close: bool = True) -> Path:
    """Straight edges through ``points``."""

    def lay(context: Context) -> None:
        context.move_to(*points[0])
        for point in points[1:]:
            context.line_to(*point)
        if close:
            context.close_path()

    return lay


def smooth(points: Sequence[Point], *, close: bool = True, tension: float = 0.5) -> Path:
    """A Catmull-Rom curve through ``points``; ``tension`` 0 is straight, about 1 is round."""
    count = len(points)

    def at(index: int) -> Point:
        if close:
            return points[index % count]
        return points[min(max(index, 0), count - 1)]

    def lay(context: Context) -> None:
        context.move_to(*points[0])
        for i in range(count if close else count - 1):
            before, start, end, after = at(i - 1), at(i), at(i + 1), at(i + 2)
            context.curve_to(
                start[0] + (end[0] - before[0]) * tension / 3,
                start[1] + (end[1] - before[1]) * tension / 3,
                end[0] - (after[0] - start[0]) * tension / 3,
                end[1] - (after[1] - start[1]) * tension / 3,
                *end,
            )
        if close:
            context.close_path()

    return lay


def ellipse(x: float, y: float, rx: float, ry: float, *, rotation: float = 0.0) -> Path:
    """An ellipse around (x, y)."""

    def lay(context: Context) -> None:
        context.save()
        context.translate(x, y)
        context.rotate(math.radians(rotation))
        context.scale(rx, ry)
        context.new_sub_path()
        context.arc(0, 0, 1, 0, 2 * math.pi)
        context.close_path()
        context.restore()

    return lay


def circle(x: float, y: float, radius: float) -> Path:
    """A circle around (x, y)."""
    return ellipse(x, y, radius, radius)


def rect(x: float, y: float, width: float, height: float) -> Path:
    """An upright rectangle, (x, y) its top left."""
    return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])


def rounded_rect(x: float, y: float, width: float, height: float, radius: float) -> Path:
    """An upright rectangle with round corners; the radius is kept within half a side."""
    r = max(0.01, min(radius, width / 2, height / 2))

    def lay(context: Context) -> None:
        context.new_sub_path()
        context.arc(x + width - r, y + r, r, -math.pi / 2, 0)
        context.arc(x + width - r, y + height - r, r, 0, math.pi / 2)
        context.arc(x + r, y + height - r, r, math.pi / 2, math.pi)
        context.arc(x + r, y + r, r, math.pi, 1.5 * math.pi)
        context.close_path()

    return lay


def ribbon(points: Sequence[Point], widths: Sequence[float], *, tension: float = 0.8) -> Path:
    """A strip along ``points``, as wide at each point as ``widths`` says, with smooth sides."""
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / length * widths[i] / 2, (bx - ax) / length * widths[i] / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return smooth([*left, *reversed(right)], tension=tension)


def union(*paths: Path) -> Path:
    """Several outlines cut as one piece."""

    def lay(context: Context) -> None:
        for path in paths:
            path(context)

    return lay


def transformed(
    path: Path,
    dx: float = 0.0,
    dy: float = 0.0,
    *,
    rotation: float = 0.0,
    scale_x: float = 1.0,
    scale_y: float | None = None,
) -> Path:
    """``path`` scaled, then turned about the origin, then moved by (dx, dy)."""

    def lay(context: Context) -> None:
        context.save()
        context.translate(dx, dy)
        context.rotate(math.radians(rotation))
        context.scale(scale_x, scale_x if scale_y is None else scale_y)
        path(context)
        context.restore()

    return lay
