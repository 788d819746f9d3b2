"""Under water: a reef, a kelp wood or a wreck on the sea floor, with light from above."""

import math
from collections.abc import Callable
from dataclasses import replace

from studio.film.look import Setting, TimeOfDay
from studio.theatre.colour import brighten, mix, saturate, times
from studio.theatre.light import Light
from studio.theatre.paper import Shadow, Sheet, ellipse, polygon, rect, smooth, union
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import nature, reef
from studio.theatre.shapes.gluing import glue

_WATERS = {
    TimeOfDay.DAWN: ("#8fd0cf", "#5fb0c0", "#3f8fb0", "#33709c", "#2c5888", "#284a78"),
    TimeOfDay.DAY: ("#8fe3dd", "#54c4cf", "#2fa3c0", "#2384ac", "#1d6a98", "#1c5886"),
    TimeOfDay.DUSK: ("#d99a8f", "#9a7fa4", "#5f6a9c", "#46558f", "#384680", "#303a70"),
    TimeOfDay.NIGHT: ("#2f5f94", "#234a82", "#1c3a70", "#182f62", "#142754", "#11204a"),
}
_RAYS = {
    TimeOfDay.DAWN: ("#ffe3b0", 0.34),
    TimeOfDay.DAY: ("#e6fff0", 0.40),
    TimeOfDay.DUSK: ("#ffb48a", 0.32),
    TimeOfDay.NIGHT: ("#a9c9ff", 0.22),
}


def underwater(scene: Set) -> Place:
    """The sea floor between rocks and corals; weed waves, shoals pass, bubbles rise."""
    w, h, u = scene.width, scene.height, scene.u
    scene.light = _drowned(scene.light)
    scene.light = replace(scene.light, shade="#04122e")
    _water(scene)
    kelp, wrecked = scene.chance(0.4), scene.chance(0.4)
    colour, strength = _RAYS[scene.light.time_of_day]
    reef.rays(scene, w * (0.5 - 0.2 * scene.light.side), colour, strength=strength)
    _far_rocks(scene, h * 0.66)
    reef.shoal(scene, w * scene.between(0.1, 0.9), h * scene.between(0.24, 0.4), 12 * u, 0.38,
               count=18, distance=0.6)  # fmt: skip
    side = 1 if scene.chance(0.5) else -1
    _middle(scene, side=side, wrecked=wrecked, kelp=kelp)
    reef.shoal(scene, w * scene.between(0.1, 0.9), h * scene.between(0.2, 0.5), 26 * u, 0.60,
               count=5, distance=0.15)  # fmt: skip
    for k in range(int(scene.between(1, 4))):
        reef.jellyfish(
            scene,
            w * (0.1 + 0.27 * k) + scene.between(0, 120),
            h * scene.between(0.18, 0.42),
            scene.between(36, 64) * u,
            0.52,
            distance=0.2,
        )
    _arch(scene, side=-side)
    floor = h * 0.80
    _sea_floor(scene, floor)
    reef.bubbles(scene, count=9)
    _frame(scene, kelp=kelp)
    ground = Ground(
        h * 0.62, floor, h * 0.90, 400 * u, (0.18 * w, 0.82 * w),
        (0.1 * w, 0.06 * h, 0.9 * w, 0.5 * h),
    )  # fmt: skip
    return scene.finish(ground)


def _drowned(light: Light) -> Light:
    """The light as it arrives below: blue, with the water's own haze."""
    waters = _WATERS[light.time_of_day]
    cast = {
        TimeOfDay.DAWN: (0.78, 0.88, 0.98),
        TimeOfDay.DAY: (0.82, 0.98, 1.04),
        TimeOfDay.DUSK: (0.72, 0.66, 0.86),
        TimeOfDay.NIGHT: (0.42, 0.52, 0.86),
    }[light.time_of_day]
    return replace(light, sky=tuple(reversed(waters)), haze=waters[2], scenery_cast=cast, air=0.8)


@own_chance
def _water(scene: Set) -> None:
    """Torn sheets of water, bright at the top, and the glimmering surface."""
    h = scene.height
    waters = tuple(reversed(scene.light.sky))
    sheet = scene.sheet()
    sheet.cut(rect(scene.left - 10, -130, scene.width + 420, h + 260), waters[0], waters[1],
              shadow=None, edge=0)  # fmt: skip
    for k in range(1, 6):
        line = scene.ridge(h * (0.10 + 0.135 * (k - 1)), 34, length=480)
        sheet.cut(line.path(), waters[k], mix(waters[k], waters[min(5, k + 1)], 0.5), torn=5,
                  shadow=Shadow(0, -7, 16, 0.26))  # fmt: skip
    scene.put(sheet, 0.04)
    pale = mix(waters[0], "#ffffff", 0.45)
    glimmer = scene.sheet(bottom=h * 0.16)
    strips = []
    for _ in range(26):
        x, y = scene.between(scene.left, scene.right), h * scene.between(-0.04, 0.09)
        strips.append(ellipse(x, y, scene.between(40, 130), scene.between(3, 7)))
    for strip in strips:
        glimmer.cut(strip, pale, shadow=None, edge=0.05, opacity=0.55)
    slide = Motion(sway_x=30, period_x=6.5, pulse=0.4, period_pulse=3.1)
    scene.put(glimmer, 0.12, motion=slide)


@own_chance
def _far_rocks(scene: Set, base: float) -> None:
    """Hazy pinnacles and ridges in two depths."""
    h, u = scene.height, scene.u
    for k, (share, depth, distance) in enumerate(((0.0, 0.2, 0.85), (0.05, 0.36, 0.55))):
        sheet = scene.sheet(top=h * 0.16, bottom=h * 0.98)
        paper = scene.tone("#3f5f7a", distance)
        for _ in range(4):
            x, tall = (
                scene.between(scene.left, scene.right),
                scene.between(120, 330) * u * (1 - 0.2 * k),
            )
            wide, y = tall * scene.between(0.45, 0.75), base + h * share + 60
            peak = [
                (x - wide, y),
                (x - wide * 0.55, y - tall * 0.6),
                (x - wide * 0.25, y - tall),
                (x + wide * 0.12, y - tall * 0.9),
                (x + wide * 0.4, y - tall * 0.45),
                (x + wide, y),
            ]
            sheet.cut(smooth(peak, tension=0.4), brighten(paper, 1.06), paper, torn=4,
                      shadow=scene.light.shadow(0.8))  # fmt: skip
        nature.hill(scene, sheet, scene.ridge(base + h * share, 26, length=500), "#4a6f86",
                    distance=distance, torn=4, bottom=h * 0.98)  # fmt: skip
        scene.put(sheet, depth)


def _middle(scene: Set, *, side: int, wrecked: bool, kelp: bool) -> None:
    """The middle ground: a wreck, a kelp wood or a coral garden, away from the middle."""
    w, h, u = scene.width, scene.height, scene.u
    sheet = scene.sheet(top=h * 0.2, bottom=h * 0.98)
    line = scene.ridge(h * 0.725, 22, length=540)
    if wrecked:
        reef.wreck(scene, sheet, w * (0.5 - side * 0.27), h * 0.73, 270 * u, 0.34)
    nature.hill(scene, sheet, line, "#a8a486", distance=0.4, torn=5, bottom=h * 0.98)
    for k in range(11):
        x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / 11
        if 0.36 * w < x < 0.64 * w:
            continue
        reef.coral(scene, sheet, x, line.at(x) + 16, scene.between(60, 120) * u, distance=0.3)
    scene.put(sheet, 0.54)
    for k in range(9 if kelp else 4):
        x = w * (0.5 + side * (0.24 + (0.05 if kelp else 0.09) * k)) + scene.between(-30, 30)
        tall = scene.between(480, 760) if kelp else scene.between(190, 320)
        reef.weed(scene, x, line.at(x) + 20, tall * u, 0.545 + 0.002 * k, distance=0.28)


@own_chance
def _arch(scene: Set, *, side: int) -> None:
    """A rock near the side, grown over with corals, perhaps with an opening in it."""
    w, h, u = scene.width, scene.height, scene.u
    edge = scene.left - 30 if side < 0 else scene.right + 30
    sheet = scene.sheet(
        min(edge, edge - side * w * 0.36), h * 0.1, max(edge, edge - side * w * 0.36), h * 0.95
    )
    paper = scene.tone("#5f5a7a", 0.16)
    top = h * scene.between(0.34, 0.54)
    reach = w * scene.between(0.12, 0.19) + 200
    body = [
        (edge, top - 40),
        (edge - side * reach * 0.5, top),
        (edge - side * reach * 0.78, top + 120 * u),
        (edge - side * reach * 0.66, top + 250 * u),
        (edge - side * reach, h * 0.82),
        (edge - side * reach * 0.9, h * 0.95),
        (edge, h * 0.95),
    ]
    sheet.cut(smooth(body, tension=0.5), brighten(paper, 1.08), brighten(paper, 0.72), torn=7,
              shadow=scene.light.shadow(1.2))  # fmt: skip
    for k in range(5):
        x = edge - side * reach * (0.18 + 0.16 * k)
        y = (top + 4, top + 6, top + 26 * u, top + 170 * u, h * 0.80)[k]
        reef.coral(scene, sheet, x, y + 14, scene.between(56, 96) * u, distance=0.08)
    scene.put(sheet, 0.72)


def _sea_floor(scene: Set, floor: float) -> None:
    """Rippled sand with shells, corals and stones at the sides."""
    w, h, u = scene.width, scene.height, scene.u
    front = scene.sheet(top=floor - 240 * u)
    line = scene.ridge(floor, 18, length=620)
    for k, low in enumerate((line, scene.ridge(floor + (h - floor) * 0.55, 16, length=520))):
        sand = scene.tone(brighten("#d9c79a", 1 - 0.08 * k), 0.04)
        front.cut(low.path(), sand, brighten(sand, 0.8), torn=6, shadow=Shadow(0, -7, 13, 0.3))
    for k in range(8):
        x = w * (scene.between(-0.05, 0.2) if k % 2 else scene.between(0.8, 1.05))
        y = line.at(x) + scene.between(10, 60) * u
        if k % 4 == 3:
            nature.rock(scene, front, x, y, scene.between(36, 66) * u, "#6a6684")
        else:
            reef.coral(scene, front, x, y, scene.between(80, 150) * u)
    _litter(scene, front, floor)
    scene.put(front, 0.95)
    for k in range(5):
        x = w * (scene.between(0.0, 0.17) if k % 2 else scene.between(0.83, 1.0))
        reef.weed(scene, x, line.at(x) + 50 * u, scene.between(170, 300) * u, 0.955 + 0.002 * k)


@own_chance
def _litter(scene: Set, sheet: Sheet, floor: float) -> None:
    """Starfish, shells and pebbles on the sand."""
    u, h = scene.u, scene.height
    for k in range(12):
        x, y = (
            scene.between(scene.left, scene.right),
            floor + (h - floor) * scene.between(0.25, 0.95),
        )
        size = scene.between(10, 18) * u
        paper = scene.tone(scene.pick(("#e8785a", "#f0c4b4", "#8d8aa6", "#f2e2c4")))
        if k % 3 == 0:
            arms = [
                (
                    x + size * 1.5 * (1 if i % 2 else 0.45) * math.cos(i * math.pi / 5),
                    y + size * 1.1 * (1 if i % 2 else 0.45) * math.sin(i * math.pi / 5),
                )
                for i in range(10)
            ]
            glue(scene, sheet, polygon(arms), paper, lift=0.3)
        else:
            glue(scene, sheet, ellipse(x, y, size, size * 0.6), paper, lift=0.3)


@own_chance
def _frame(scene: Set, *, kelp: bool) -> None:
    """Weed and branching coral close to the lens, in the lower corners."""
    h, u = scene.height, scene.u
    for side in (-1, 1):
        x0 = scene.left if side < 0 else scene.right
        tone = mix(scene.tone("#1f5a6a"), scene.light.sky[0], 0.35)
        for k in range(3):
            tall = (430 if kelp else 300) * (1 - 0.22 * k) * u
            reef.weed(scene, x0 - side * (60 + 110 * k) * u, scene.bottom, tall, 1.38 + 0.01 * k,
                      blur=2.5, colour=brighten(tone, 0.9 + 0.12 * k))  # fmt: skip
        sheet = scene.sheet(
            min(x0, x0 - side * 420 * u), h - 240 * u, max(x0, x0 - side * 420 * u), scene.bottom
        )
        body = [
            ellipse(x0 - side * (40 + 110 * k) * u, scene.bottom, 110 * u, (190 - 50 * k) * u)
            for k in range(3)
        ]
        plum = times(saturate(scene.tone("#6a4a7a"), 0.9), (0.8, 0.8, 0.9))
        sheet.cut(union(*body), plum, brighten(plum, 0.7), shadow=None)
        scene.put(sheet, 1.42, blur=3)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {Setting.UNDERWATER: underwater}
