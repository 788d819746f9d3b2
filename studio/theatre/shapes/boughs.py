"""Boughs that hang into a picture's upper corners: leafy, in blossom, bare or of fir."""

import math

from studio.film.look import Season
from studio.theatre.colour import brighten
from studio.theatre.paper import Path, Point, Shadow, Sheet, circle, ellipse, polygon, ribbon, union
from studio.theatre.scene import Motion, Set, own_chance


@own_chance
def bough(
    scene: Set, side: int, *, needles: bool = False, reach: float = 560.0, depth: float = 1.34
) -> None:
    """One bough from the corner on ``side``, a little out of focus, that sways in the wind."""
    u = scene.u
    x0 = scene.left if side < 0 else scene.right
    span = (reach + 90) * u
    sheet = scene.sheet(min(x0, x0 - side * span), -110, max(x0, x0 - side * span), 400 * u)
    bark = scene.tone("#4a3530")
    twigs: list[list[Point]] = []
    for k in range(3):
        start = (x0, (-70 + 80 * k) * u)
        end = (x0 - side * (reach - 150 * k) * u, (10 + 84 * k + scene.between(-24, 24)) * u)
        middle = ((start[0] + end[0]) / 2, min(start[1], end[1]) - 6 * u)
        twigs.append([start, middle, end])
        sheet.cut(ribbon(twigs[-1], [24 * u, 14 * u, 3]), bark, brighten(bark, 0.8),
                  shadow=Shadow(4, 8, 9, 0.3))  # fmt: skip
    for twig in twigs:
        spots = [_on(twig, 0.12 + 0.88 * i / 9) for i in range(10)]
        if needles:
            _needles(scene, sheet, spots, side)
        elif scene.snowy or scene.light.season is Season.WINTER:
            _bare(scene, sheet, spots, side)
        else:
            _leaves(scene, sheet, spots)
    sway = Motion(turn=0.6 * scene.windy, period_turn=scene.between(3.7, 4.6), phase=side)
    scene.put(sheet, depth, at=(x0, 0), motion=sway, blur=2.2)


def _on(twig: list[Point], t: float) -> Point:
    """A point of a bent twig."""
    (ax, ay), (bx, by), (cx, cy) = twig
    return (
        ax * (1 - t) ** 2 + 2 * bx * t * (1 - t) + cx * t * t,
        ay * (1 - t) ** 2 + 2 * by * t * (1 - t) + cy * t * t,
    )


CAST = Shadow(3, 6, 6, 0.28)


def _needles(scene: Set, sheet: Sheet, spots: list[Point], side: int) -> None:
    """Sprays of fir along a twig, with snow in winter."""
    u = scene.u
    for k, paper in enumerate(("#2c6455", "#38775f", "#244f4a")):
        tone = scene.tone(paper)
        sprays = []
        for x, y in spots[k::3]:
            tip = (x - side * 10 * u, y + scene.between(46, 84) * u)
            sprays.append(polygon([(x - 30 * u, y - 6), (x + 30 * u, y - 6), tip]))
        sheet.cut(union(*sprays), tone, brighten(tone, 0.78), shadow=CAST)
    if scene.snowy:
        caps = [ellipse(x, y - 5 * u, 32 * u, 11 * u) for x, y in spots]
        sheet.cut(union(*caps), scene.tone("#eef4f7"), shadow=None)


def _bare(scene: Set, sheet: Sheet, spots: list[Point], side: int) -> None:
    """Bare twigs under snow."""
    u, snow = scene.u, scene.tone("#eff4f7")
    twigs = []
    for x, y in spots:
        tip = (x - side * 20 * u, y + scene.between(16, 50) * u)
        twigs.append(ribbon([(x, y), tip], [6 * u, 2]))
    sheet.cut(union(*twigs), scene.tone("#54403a"), shadow=CAST)
    caps = [ellipse(x, y - 6 * u, 34 * u, 9 * u) for x, y in spots]
    sheet.cut(union(*caps), snow, brighten(snow, 0.92), shadow=CAST)


def _leaves(scene: Set, sheet: Sheet, spots: list[Point]) -> None:
    """Leaves of the season along a twig, and blossom in spring."""
    u = scene.u
    for k in range(3):
        tone = scene.tone(brighten(scene.pick(scene.leaves()[:3]), scene.between(0.64, 0.86)))
        grown = []
        for x, y in (*spots[k::3], *spots[(k + 1) % 3 :: 3]):
            a = math.pi / 2 + scene.between(-1.1, 1.1)
            grown.append(leaf(x + scene.between(-16, 16) * u, y, a, scene.between(44, 66) * u))
        sheet.cut(union(*grown), tone, brighten(tone, 0.82), shadow=CAST)
    if scene.light.season is not Season.SPRING:
        return
    petals, hearts = [], []
    for x, y in spots:
        bx, by = x + scene.between(-18, 18) * u, y + scene.between(-6, 30) * u
        hearts.append(circle(bx, by, 6 * u))
        petals += [circle(bx + math.cos(p) * 11 * u, by + math.sin(p) * 11 * u, 9 * u)
                   for p in (0.3, 1.56, 2.81, 4.07, 5.33)]  # fmt: skip
    sheet.cut(union(*petals), scene.tone("#f8d2de"), shadow=CAST)
    sheet.cut(union(*hearts), scene.tone("#e8a24a"), shadow=None)


def leaf(x: float, y: float, angle: float, length: float) -> Path:
    """A pointed leaf from its stem at (x, y), ``angle`` in radians."""
    c, s = math.cos(angle), math.sin(angle)
    half = length * 0.26
    ring = [(0.0, 0.0), (0.3, 0.8), (0.6, 0.85), (1.0, 0.0), (0.6, -0.85), (0.3, -0.8)]
    return polygon(
        [(x + c * length * t - s * half * w, y + s * length * t + c * half * w) for t, w in ring]
    )
