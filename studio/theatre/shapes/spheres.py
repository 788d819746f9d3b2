"""Planets and moons as cut discs: bands, craters, rings and a night side."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Path, Shadow, Sheet, circle, ellipse, polygon, ribbon, union
from studio.theatre.scene import Set, own_chance


@own_chance
def planet_disc(
    scene: Set,
    sheet: Sheet,
    x: float,
    y: float,
    r: float,
    colour: str,
    band: str,
    *,
    ring: bool,
    tilt: float,
) -> None:
    """A banded planet, shaded on the side away from the light, perhaps with rings round it."""
    if ring:
        _rings(sheet, x, y, r, tilt, band, back=True)
    disc = circle(x, y, r)
    sheet.cut(disc, brighten(colour, 1.06), brighten(colour, 0.8), shadow=Shadow(8, 12, 14, 0.36))
    for i in range(5):
        by = y + (i - 2) * r * 0.38
        stripe = ribbon(
            [(x - r * 1.1, by + r * 0.1), (x, by - r * 0.06), (x + r * 1.1, by + r * 0.04)],
            [r * 0.1, r * scene.between(0.1, 0.24), r * 0.1],
        )
        sheet.cut(stripe, mix(band, colour, 0.18 * i), shadow=Shadow(1, 3, 4, 0.26), clip=disc)
    _night_side(scene, sheet, x, y, r, disc)
    if ring:
        _rings(sheet, x, y, r, tilt, band, back=False)


@own_chance
def moon_disc(scene: Set, sheet: Sheet, x: float, y: float, r: float, colour: str) -> None:
    """A moon with craters."""
    disc = circle(x, y, r)
    sheet.cut(disc, brighten(colour, 1.05), brighten(colour, 0.88), shadow=Shadow(6, 9, 10, 0.34))
    for _ in range(7):
        a, d, size = scene.between(0, math.tau), scene.between(0.1, 0.75), scene.between(0.08, 0.22)
        spot = circle(x + math.cos(a) * d * r, y + math.sin(a) * d * r, size * r)
        sheet.cut(
            spot, brighten(colour, 0.86), shadow=Shadow(-1, -2, 3, 0.3), edge=-0.12, clip=disc
        )
    _night_side(scene, sheet, x, y, r, disc)


def _night_side(scene: Set, sheet: Sheet, x: float, y: float, r: float, disc: Path) -> None:
    """The shaded sickle opposite the sun."""
    side = scene.light.side
    shade = union(circle(x, y, r * 1.02), _backwards(x - side * r * 0.42, y - r * 0.16, r * 1.12))
    sheet.cut(shade, "#141030", shadow=None, edge=0, texture=0.03, opacity=0.34, clip=disc)


def _backwards(x: float, y: float, r: float, *, flat: float = 1.0, tilt: float = 0.0) -> Path:
    """A circle or flat ellipse wound the other way, to be cut out of a larger piece."""
    a = math.radians(tilt)
    points = []
    for i in range(64):
        t = -math.tau * i / 64
        px, py = r * math.cos(t), r * flat * math.sin(t)
        points.append(
            (x + px * math.cos(a) - py * math.sin(a), y + px * math.sin(a) + py * math.cos(a))
        )
    return polygon(points)


def _rings(
    sheet: Sheet, x: float, y: float, r: float, tilt: float, band: str, *, back: bool
) -> None:
    """The half of the rings behind the planet, or the half before it."""
    a, deep = math.radians(tilt), -2 * r if back else 2 * r
    corners = [(-3 * r, 0.0), (3 * r, 0.0), (3 * r, deep), (-3 * r, deep)]
    clip = polygon(
        [
            (x + px * math.cos(a) - py * math.sin(a), y + px * math.sin(a) + py * math.cos(a))
            for px, py in corners
        ]
    )
    for grow, tone in (
        (2.15, brighten(band, 1.08)),
        (1.82, brighten(band, 0.8)),
        (1.6, brighten(band, 1.22)),
    ):
        outer = ellipse(x, y, r * grow, r * grow * 0.28, rotation=tilt)
        ring = union(outer, _backwards(x, y, r * 1.32, flat=0.27, tilt=tilt))
        sheet.cut(ring, tone, shadow=Shadow(3, 6, 7, 0.36), clip=clip)
