"""Outlines that several parts of a puppet share."""

import math

from studio.theatre.paper import Context, Path, Point, ellipse


def annulus(x: float, y: float, outer: Point, inner: Point) -> Path:
    """An elliptic ring around (x, y), by its outer and inner half width and height."""

    def lay(context: Context) -> None:
        ellipse(x, y, *outer)(context)
        context.save()
        context.translate(x, y)
        context.scale(*inner)
        context.new_sub_path()
        context.arc_negative(0, 0, 1, math.tau, 0)
        context.close_path()
        context.restore()

    return lay
