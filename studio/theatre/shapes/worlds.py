"""The skies of other planets: their papers, moons and ringed giants, streaks of cloud, aurora."""

import math
from dataclasses import dataclass, replace

from studio.film.look import TimeOfDay
from studio.theatre.colour import brighten, mix, times
from studio.theatre.light import Light
from studio.theatre.paper import (
    circle,
    polygon,
    ribbon,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.spheres import moon_disc, planet_disc


@dataclass(frozen=True)
class World:
    """A world's papers: its sky from top to horizon by day, its soil, rock and growth."""

    sky: tuple[str, ...]
    soil: str
    rock: str
    life: tuple[str, str]
    giant: tuple[str, str]


WORLDS = (
    World(("#8a4a4a", "#b4604a", "#d07f54", "#e2a06a", "#efc08c", "#f6dab0"), "#c46a42", "#8f4a3c",
           ("#4fb0a0", "#8fe0c4"), ("#e8c48f", "#c98a5f")),
    World(("#1f6a74", "#2f8a86", "#53a892", "#86c49c", "#b6dcae", "#dcefc8"), "#6f9a8a", "#3f6a74",
           ("#e87fae", "#ffc0d8"), ("#d9a0c0", "#a86f9a")),
    World(("#3a2f78", "#5a4498", "#8560b0", "#b282c0", "#d8a8cc", "#f2d0d8"), "#8a6fae", "#57487f",
           ("#6fd8e8", "#c8f6ff"), ("#f0b86a", "#d98a4f")),
    World(("#2f4f8a", "#4a76b0", "#74a4cc", "#a6cbdc", "#cfe4e6", "#eef4ec"), "#bccdd8", "#6a86a8",
           ("#6f86e8", "#c4d2ff"), ("#e8a07a", "#c46f5a")),
)  # fmt: skip


def foreign(light: Light, world: World) -> Light:
    """The light through this world's air: its own sky by day, darker towards night."""
    dark = {TimeOfDay.DAWN: 0.26, TimeOfDay.DAY: 0.0, TimeOfDay.DUSK: 0.42, TimeOfDay.NIGHT: 0.0}[
        light.time_of_day
    ]
    if light.night:
        sky = tuple(
            mix(times(c, (0.42, 0.42, 0.56)), "#12123e", 0.6 - 0.1 * i)
            for i, c in enumerate(world.sky)
        )
    else:
        sky = tuple(
            mix(c, light.sky[min(i, len(light.sky) - 1)], dark) for i, c in enumerate(world.sky)
        )
    return replace(light, sky=sky, haze=mix(sky[4], sky[3], 0.4), air=0.72)


@own_chance
def heavens(scene: Set, world: World, horizon: float, *, side: int) -> None:
    """A ringed giant low in the sky, or two moons; more stars than by our own day."""
    w, u = scene.width, scene.u
    pale = 0.12 if scene.light.night else 0.34
    colours = tuple(mix(c, scene.light.sky[2], pale) for c in world.giant)
    if scene.chance(0.62):
        r = scene.between(130, 210) * u
        x, y = w * (0.5 - side * scene.between(0.16, 0.36)), horizon * scene.between(0.32, 0.58)
        sheet = scene.sheet(x - r * 2.4, y - r * 1.8, x + r * 2.4, y + r * 1.8)
        planet_disc(
            scene,
            sheet,
            x,
            y,
            r,
            colours[0],
            colours[1],
            ring=scene.chance(0.75),
            tilt=side * scene.between(10, 28),
        )
        scene.put(sheet, 0.08, at=(x, y), motion=Motion(sway_y=3, period_y=12))
        moons = [(0.5 + side * 0.12, 0.2, 34.0)]
    else:
        near = scene.between(0.16, 0.38)
        moons = [
            (0.5 - side * near, scene.between(0.26, 0.5), scene.between(90, 170)),
            (0.5 - side * (near - 0.2), scene.between(0.12, 0.26), scene.between(34, 64)),
        ]
    for k, (mx, my, size) in enumerate(moons):
        x, y, r = w * mx + scene.between(-60, 60), horizon * my, size * u
        sheet = scene.sheet(x - 1.6 * r, y - 1.6 * r, x + 1.6 * r, y + 1.6 * r)
        moon_disc(scene, sheet, x, y, r, mix(colours[1 - k], "#f4ead8", 0.4))
        scene.put(sheet, 0.07, at=(x, y), motion=Motion(sway_y=3, period_y=9, phase=k))
    if not scene.light.night:
        sheet = scene.sheet(bottom=horizon * 0.6)
        stars = [
            circle(
                scene.between(scene.left, scene.right),
                scene.between(-80, horizon * 0.34),
                scene.between(1.2, 3.0),
            )
            for _ in range(40)
        ]
        sheet.cut(union(*stars), "#fdf6e0", shadow=None, edge=0, opacity=0.8)
        scene.put(sheet, 0.06)


@own_chance
def veils(scene: Set, horizon: float) -> None:
    """Thin streaks of cloud that drift."""
    for k in range(4):
        x, y = scene.width * scene.between(0, 1), horizon * scene.between(0.2, 0.8)
        long = scene.between(240, 460) * scene.u
        sheet = scene.sheet(x - long, y - 50, x + long, y + 50)
        pale = mix(scene.light.sky[5], scene.light.sky[3], 0.35)
        for i in range(2):
            strip = ribbon(
                [
                    (x - long * 0.9, y + 18 * i),
                    (x + 60 * i, y - 10 + 16 * i),
                    (x + long * 0.85, y + 6 + 12 * i),
                ],
                [2, 22 * scene.u, 2],
            )
            sheet.cut(
                strip, brighten(pale, 1 + 0.05 * i), shadow=scene.light.shadow(0.4), opacity=0.7
            )
        scene.put(
            sheet,
            0.14,
            at=(x, y),
            motion=Motion(drift=5 + 2 * k, span=scene.width + 2 * long + 200),
        )


@own_chance
def aurora(scene: Set, world: World, horizon: float) -> None:
    """Curtains of light that wave over the plain by night."""
    if not scene.light.night:
        return
    for k in range(3):
        sheet = scene.sheet(top=0, bottom=horizon)
        xs = [
            scene.left - 40 + 60.0 * i for i in range(int((scene.right - scene.left + 80) / 60) + 1)
        ]
        turn, y = scene.between(0, 6), horizon * (0.3 + 0.13 * k)
        low = [(x, y + 46 * math.sin(x / 210 + turn) + 22 * math.sin(x / 90)) for x in xs]
        high = [(x, ly - (90 + 50 * math.sin(x / 130 + turn)) * scene.u) for x, ly in low]
        tone = mix(world.life[k % 2], scene.light.sky[2], 0.3)
        sheet.cut(
            polygon([*high, *reversed(low)]),
            scene.light.sky[1],
            tone,
            shadow=None,
            edge=0,
            opacity=0.5,
        )
        wave = Motion(sway_x=36, period_x=9 + 2 * k, pulse=0.4, period_pulse=5 + k, phase=k * 2.0)
        scene.put(sheet, 0.065 + 0.001 * k, motion=wave, blur=5)
