"""What goes by outside a spaceship: stars in two depths, worlds with their night side."""

import math

from studio.film.look import TimeOfDay
from studio.theatre.colour import brighten
from studio.theatre.paper import Shadow, circle, rect, smooth, union
from studio.theatre.scene import Motion, Set, own_chance

_ABOVE = {
    TimeOfDay.DAWN: ("#20123f", "#4a2a66", "#8a4a78"),
    TimeOfDay.DAY: ("#10163f", "#1c2a62", "#2f4f8a"),
    TimeOfDay.DUSK: ("#220f38", "#4f1f56", "#8a3a5c"),
    TimeOfDay.NIGHT: ("#0a0c26", "#141640", "#242760"),
}


@own_chance
def through_space(scene: Set, floor: float) -> None:
    """Stars in two depths that pass by, a world with its shadow side, maybe a moon."""
    w, u = scene.width, scene.u
    tints = _ABOVE[scene.light.time_of_day]
    sky = scene.sheet(bottom=floor)
    sky.cut(
        rect(scene.left - 10, -130, scene.right - scene.left + 20, floor + 140),
        tints[0],
        tints[1],
        shadow=None,
        edge=0,
    )
    for k in (1, 2):
        line = scene.ridge(floor * (0.42 + 0.2 * k), 70, length=520)
        sky.cut(line.path(bottom=floor + 60), tints[k], torn=5, shadow=Shadow(0, -6, 14, 0.35))
    scene.put(sky, 0.02)
    for k in range(2):
        field = scene.sheet(scene.left - 40, bottom=floor)
        dots = [
            circle(
                scene.between(scene.left, scene.right),
                scene.between(-90, floor),
                scene.between(1.6, 4.4),
            )
            for _ in range(130)
        ]
        field.cut(union(*dots), ("#dfe8ff", "#fff3c9")[k], shadow=None, edge=0)
        motion = Motion(
            sway_x=30 + 24 * k, period_x=34, pulse=0.3 * k, period_pulse=3.4, phase=k * 2.0
        )
        scene.put(field, 0.04 + 0.02 * k, motion=motion)
    papers = (
        ("#4f8fb5", "#7fb58a"),
        ("#c9785a", "#e0a878"),
        ("#8a7fc0", "#b4a8dc"),
        ("#d9b26a", "#f0d9a0"),
    )
    first = int(scene.rng.integers(4))
    side = scene.pick_number((0.2, 0.5, 0.78))
    _world(
        scene,
        w * side,
        floor * scene.between(0.34, 0.78),
        scene.between(150, 300) * u,
        papers[first],
        0.10,
    )
    if scene.chance(0.7):
        _world(
            scene, w * ((side + 0.42) % 1.0), floor * 0.28, 44 * u, papers[(first + 1) % 4], 0.13
        )


def _world(scene: Set, x: float, y: float, r: float, papers: tuple[str, str], depth: float) -> None:
    sheet = scene.sheet(x - r * 1.3, y - r * 1.3, x + r * 1.3, y + r * 1.3)
    disc = circle(x, y, r)
    sheet.cut(circle(x, y, r * 1.07), papers[1], shadow=None, edge=0, opacity=0.25)
    sheet.cut(disc, papers[0], brighten(papers[0], 0.66), shadow=Shadow(8, 10, 14, 0.5))
    for _ in range(5):
        cx, cy = x + r * scene.between(-0.8, 0.8), y + r * scene.between(-0.8, 0.8)
        blob = [
            (
                cx + math.cos(t) * r * scene.between(0.14, 0.42),
                cy + math.sin(t) * r * scene.between(0.08, 0.2),
            )
            for t in (math.tau * k / 8 for k in range(8))
        ]
        sheet.cut(
            smooth(blob, tension=0.9),
            papers[1],
            brighten(papers[1], 0.8),
            shadow=Shadow(1, 2, 3, 0.3),
            clip=disc,
        )
    dark = circle(x + r * 0.7 * scene.light.side, y + r * 0.24, r * 1.1)
    sheet.cut(dark, "#0a0820", shadow=None, edge=0, opacity=0.42, clip=disc)
    scene.put(sheet, depth, at=(x, y), motion=Motion(sway_x=10, period_x=30))
