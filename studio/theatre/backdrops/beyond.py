"""Away from the ground: the sky above the clouds, and plain paper for ideas."""

import math
from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.backdrops.space import space
from studio.theatre.colour import brighten, mix, saturate
from studio.theatre.paper import (
    Shadow,
    Sheet,
    circle,
    ellipse,
    rect,
    smooth,
    union,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import aloft, nature
from studio.theatre.shapes.centrepieces import CENTREPIECES
from studio.theatre.shapes.sky import cloud, cloud_papers, paint_sky, star


def sky(scene: Set) -> Place:
    """Above the clouds: towers of cloud in depth, a bank of cloud to stand on."""
    w, h, u = scene.width, scene.height, scene.u
    paint_sky(scene, h * 0.80)
    rows = ((0.60, 1.1, 0.26, 5), (0.70, 1.4, 0.44, 4), (0.79, 1.7, 0.66, 4))
    papers = cloud_papers(scene)
    for i, (share, size, depth, count) in enumerate(rows):
        veil = 0.5 - 0.22 * i
        tones = tuple(mix(p, scene.light.haze, veil) for p in papers)
        sheet = scene.sheet(top=h * share - 420 * u, bottom=h * (share + 0.34))
        for k in range(count):
            x = scene.left + (k + scene.between(0.2, 0.8)) * (scene.right - scene.left) / count
            cloud(
                scene,
                sheet,
                x,
                h * share + scene.between(-30, 30),
                size * scene.between(0.8, 1.15) * u,
                tones,
            )
        _bank(scene, sheet, h * (share + 0.035), tones[1], h * (share + 0.34))
        scene.put(
            sheet,
            depth,
            motion=Motion(
                sway_x=14 + 6 * i, period_x=11 + 3 * i, sway_y=3, period_y=6, phase=i * 2
            ),
        )
    _travellers(scene)
    _aloft(scene)
    floor = h * 0.835
    front = scene.sheet(top=floor - 150 * u)
    top = brighten(papers[2], 1.03)
    _bank(scene, front, floor, top, scene.bottom + 40)
    _bank(
        scene,
        front,
        floor + 80 * u,
        brighten(mix(top, scene.light.sky[1], 0.16), 0.98),
        scene.bottom + 40,
    )
    scene.put(front, 0.95)
    fore = scene.sheet(top=h - 190 * u)
    _bank(scene, fore, h - 26 * u, mix(top, scene.light.sky[0], 0.4), scene.bottom + 40)
    scene.put(fore, 1.4, motion=Motion(sway_x=24, period_x=13), blur=5)
    ground = Ground(
        h * 0.7,
        floor,
        h * 0.90,
        400 * u,
        (0.15 * w, 0.85 * w),
        (0.08 * w, 0.06 * h, 0.92 * w, 0.42 * h),
    )
    return scene.finish(ground)


@own_chance
def _travellers(scene: Set) -> None:
    """Who else is up here: balloons, an airship or kites."""
    w, h, u = scene.width, scene.height, scene.u
    kind = int(scene.rng.integers(3))
    if kind == 0:
        for k in range(3):
            x, y = w * scene.between(0.08, 0.92), h * scene.between(0.2, 0.5)
            aloft.balloon(scene, x, y, (96 - 26 * k) * u, 0.42 - 0.1 * k, distance=0.1 + 0.25 * k)
    elif kind == 1:
        x = w * scene.between(0.2, 0.8)
        aloft.airship(scene, x, h * scene.between(0.24, 0.38), 84 * u, 0.38, distance=0.2)
        aloft.balloon(scene, w - x, h * 0.44, 44 * u, 0.22, distance=0.5)
    else:
        for k in range(2):
            x = w * (scene.between(0.12, 0.3) if k else scene.between(0.68, 0.86))
            aloft.kite(scene, x, h * scene.between(0.22, 0.36), (64 - 14 * k) * u, 0.6 - 0.2 * k)


@own_chance
def _aloft(scene: Set) -> None:
    """Peaks that break through the clouds, in some skies."""
    w, h, u = scene.width, scene.height, scene.u
    kind, side = scene.between(0, 1), 1 if scene.chance(0.5) else -1
    if kind < 0.4:
        sheet = scene.sheet(top=h * 0.2, bottom=h * 0.9)
        x = w * (0.5 + side * scene.between(0.2, 0.34))
        for k in range(2):
            tall = (0.50 - 0.13 * k) * h
            nature.mountain(
                scene,
                sheet,
                x - side * 260 * k * u,
                h * 0.80,
                tall * 1.2,
                tall,
                "#7a86ae",
                distance=0.5 + 0.15 * k,
                snow=0.5,
            )
        scene.put(sheet, 0.36)


@own_chance
def _bank(scene: Set, sheet: Sheet, y: float, colour: str, bottom: float) -> None:
    """A line of round puffs over a solid sheet."""
    puffs = [rect(scene.left - 60, y, scene.right - scene.left + 120, bottom - y)]
    x = scene.left - 60
    while x < scene.right + 60:
        r = scene.between(46, 92) * scene.u
        puffs.append(ellipse(x, y + r * 0.12, r, r * scene.between(0.6, 0.85)))
        x += r * 1.15
    sheet.cut(
        union(*puffs),
        brighten(colour, 1.02),
        brighten(colour, 0.82),
        shadow=Shadow(4, -8, 15, 0.32),
        texture=0.06,
    )


def paper(scene: Set) -> Place:
    """A stage of plain coloured paper: torn sheets, a disc of light, cut ornaments."""
    w, h, u = scene.width, scene.height, scene.u
    sets = (
        ("#e8d5a9", "#e0a458", "#c9643f", "#7f3f4a"),
        ("#cfe0d8", "#86b8ac", "#3f8a8a", "#24556b"),
        ("#e6d3d8", "#d598a6", "#a85f8a", "#573d72"),
        ("#dce2c4", "#a9c07a", "#5f8f5f", "#2f5d52"),
        ("#d6deea", "#93b0d3", "#5578ae", "#33477f"),
        ("#f0dcc8", "#e2a58a", "#c06a62", "#6a3f5c"),
        ("#ece0bb", "#d9bf6a", "#8f9a5a", "#4a5f5a"),
    )
    tones = [scene.tone(saturate(c, 1.05)) for c in sets[int(scene.rng.integers(len(sets)))]]
    back = scene.sheet()
    back.cut(
        rect(scene.left - 10, -130, scene.width + 420, h + 260),
        brighten(tones[0], 1.03),
        brighten(tones[0], 0.9),
        shadow=None,
        edge=0,
        texture=0.07,
    )
    scene.put(back, 0.03)
    centre = CENTREPIECES[int(scene.rng.integers(len(CENTREPIECES)))]
    centre(scene, w * 0.5, h * 0.44, tones)
    _ornaments(scene, tones)
    _wings(scene, tones)
    floor = h * 0.80
    front = scene.sheet(top=floor - 60 * u)
    for k in range(2):
        tone = brighten(tones[3 if k else 2], 0.94)
        front.cut(
            scene.ridge(floor + 74 * k * u, 14, length=600).path(),
            tone,
            brighten(tone, 0.72),
            torn=8,
            shadow=Shadow(0, -8, 14, 0.42),
        )
    scene.put(front, 0.95)
    ground = Ground(
        h * 0.7,
        floor,
        h * 0.905,
        400 * u,
        (0.22 * w, 0.78 * w),
        (0.25 * w, 0.08 * h, 0.75 * w, 0.5 * h),
    )
    return scene.finish(ground)


def _wings(scene: Set, tones: list[str]) -> None:
    """Torn curtains at both sides, in depth."""
    w, h, u = scene.width, scene.height, scene.u
    for k, depth in enumerate((0.30, 0.46, 0.64)):
        for side in (-1, 1):
            x0 = scene.left - 20 if side < 0 else scene.right + 20
            sheet = scene.sheet(min(x0, w / 2), -110, max(x0, w / 2), scene.bottom)
            reach = (w * 0.36 - 95 * k * u) if w > h else w * (0.26 - 0.06 * k)
            edge = [(x0, -130.0)]
            for i in range(8):
                bulge = (
                    0.72
                    + 0.22 * math.sin(i * 1.15 + k * 1.7 + scene.seed % 7)
                    + scene.between(-0.06, 0.06)
                )
                edge.append((x0 - side * reach * bulge, -120 + (h + 260) * i / 7))
            body = [*edge, (x0, scene.bottom + 40)]
            tone = mix(tones[1], tones[2], k / 2)
            sheet.cut(
                smooth(body, tension=0.8),
                brighten(tone, 1.05),
                brighten(tone, 0.85),
                torn=8,
                shadow=Shadow(-side * 12, 12, 18, 0.42),
            )
            scene.put(sheet, depth)


@own_chance
def _ornaments(scene: Set, tones: list[str]) -> None:
    """Stars and discs on threads that turn slowly."""
    for k in range(7):
        x = scene.width * (0.08 + 0.14 * k) + scene.between(-30, 30)
        drop = scene.height * scene.between(0.08, 0.26) * (1.25 if k in (0, 1, 5, 6) else 0.6)
        r = scene.between(20, 38) * scene.u
        sheet = scene.sheet(x - 2.2 * r, -110, x + 2.2 * r, drop + 2.2 * r)
        sheet.cut(
            rect(x - 1.5, -115, 3, drop + 115), brighten(tones[3], 1.1), shadow=Shadow(3, 5, 4, 0.3)
        )
        colour = tones[(k % 3) + 1]
        shape = star(x, drop, r) if k % 2 else circle(x, drop, r * 0.8)
        sheet.cut(
            shape, brighten(colour, 1.12), brighten(colour, 0.9), shadow=scene.light.shadow(0.9)
        )
        scene.put(
            sheet,
            0.2 + 0.01 * k,
            at=(x, -110),
            motion=Motion(turn=2.2, period_turn=scene.between(4, 7), phase=k),
        )


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.SPACE: space,
    Setting.SKY: sky,
    Setting.PAPER: paper,
}
