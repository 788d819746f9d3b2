"""What a stage of plain paper has in its middle: calm forms behind whoever speaks of an idea."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, circle, polygon, rounded_rect, smooth, transformed
from studio.theatre.scene import Motion, Set, own_chance


@own_chance
def rings(scene: Set, x: float, y: float, tones: list[str]) -> None:
    """Discs of light, one on the other."""
    u = scene.u
    sheet = scene.sheet()
    for r, share in ((430, 0.47), (340, 0.32), (250, 0.18)):
        tone = mix(tones[0], tones[1], share)
        cast = scene.light.shadow(1.2)
        sheet.cut(circle(x, y, r * u), brighten(tone, 1.04), tone, shadow=cast, torn=6)
    scene.put(sheet, 0.14, at=(x, y), motion=Motion(sway_y=5, period_y=9))


@own_chance
def rays(scene: Set, x: float, y: float, tones: list[str]) -> None:
    """Strips that fan out from behind a disc; they turn very slowly."""
    u = scene.u
    reach = math.hypot(scene.width, scene.height)
    sheet = scene.sheet()
    count = int(scene.rng.integers(9, 14))
    for k in range(count):
        a, half = math.tau * k / count, math.pi / count * 0.52
        strip = [(x, y), (x + math.cos(a - half) * reach, y + math.sin(a - half) * reach)]
        strip.append((x + math.cos(a + half) * reach, y + math.sin(a + half) * reach))
        tone = mix(tones[0], tones[1], 0.34)
        sheet.cut(polygon(strip), tone, shadow=Shadow(3, 5, 9, 0.3))
    scene.put(sheet, 0.10, at=(x, y), motion=Motion(sway_y=6, period_y=10))
    disc = scene.sheet(x - 420 * u, y - 420 * u, x + 420 * u, y + 420 * u)
    for r, share in ((300, 0.5), (230, 0.16)):
        tone = mix(tones[0], tones[1], share)
        disc.cut(
            circle(x, y, r * u), tone, brighten(tone, 0.94), shadow=scene.light.shadow(1.2), torn=6
        )
    scene.put(disc, 0.16, at=(x, y), motion=Motion(sway_y=5, period_y=8))


@own_chance
def leaves(scene: Set, x: float, y: float, tones: list[str]) -> None:
    """Sheets laid crosswise, each turned a little further."""
    u = scene.u
    sheet = scene.sheet()
    turn = scene.between(-9, 9)
    for k, size in enumerate((1.0, 0.82, 0.64)):
        w, h = 900 * u * size, 640 * u * size
        if scene.height > scene.width:
            w, h = h * 1.1, w
        page = transformed(
            rounded_rect(-w / 2, -h / 2, w, h, 8), x, y, rotation=turn * (1 - k * 0.7)
        )
        tone = mix(tones[0], tones[1], 0.5 - 0.2 * k)
        sheet.cut(page, brighten(tone, 1.04), tone, shadow=scene.light.shadow(1.4), torn=7)
    scene.put(sheet, 0.14, at=(x, y), motion=Motion(sway_y=5, period_y=9))


@own_chance
def rosette(scene: Set, x: float, y: float, tones: list[str]) -> None:
    """A paper flower of long petals in two rounds."""
    u = scene.u
    sheet = scene.sheet()
    for ring, (count, reach) in enumerate(((14, 470), (10, 350))):
        for k in range(count):
            a = math.tau * (k + 0.5 * ring) / count
            wide = reach * u * 1.9 / count

            def at(
                along: float, across: float, a: float = a, r: float = reach * u
            ) -> tuple[float, float]:
                return (
                    x + math.cos(a) * r * along - math.sin(a) * across,
                    y + math.sin(a) * r * along + math.cos(a) * across,
                )

            petal = smooth(
                [
                    at(0.1, 0),
                    at(0.6, wide),
                    at(0.92, wide * 0.8),
                    at(1.0, 0),
                    at(0.92, -wide * 0.8),
                    at(0.6, -wide),
                ],
                tension=0.7,
            )
            tone = mix(tones[0], tones[1], 0.52 - 0.2 * ring + 0.08 * (k % 2))
            sheet.cut(petal, brighten(tone, 1.04), tone, shadow=Shadow(4, 6, 9, 0.34))
    tone = mix(tones[0], tones[1], 0.12)
    sheet.cut(
        circle(x, y, 210 * u), brighten(tone, 1.03), tone, shadow=scene.light.shadow(1.2), torn=6
    )
    scene.put(sheet, 0.14, at=(x, y), motion=Motion(sway_y=5, period_y=9))


@own_chance
def waves(scene: Set, x: float, y: float, tones: list[str]) -> None:
    """Torn strips like far hills, and a disc that rises behind them."""
    u = scene.u
    disc = scene.sheet(x - 400 * u, y - 400 * u, x + 400 * u, y + 400 * u)
    tone = mix(tones[0], tones[1], 0.42)
    disc.cut(
        circle(x, y - 40 * u, 270 * u),
        brighten(tone, 1.06),
        tone,
        shadow=scene.light.shadow(1.2),
        torn=6,
    )
    scene.put(disc, 0.10, at=(x, y), motion=Motion(sway_y=8, period_y=10))
    for k in range(3):
        sheet = scene.sheet(scene.left - 60, y - 100 * u, scene.right + 60, scene.bottom)
        line = scene.ridge(y + (90 + 110 * k) * u, 46 - 8 * k, length=460)
        tone = mix(tones[0], tones[1], 0.26 + 0.2 * k)
        sheet.cut(line.path(), brighten(tone, 1.04), tone, torn=7, shadow=Shadow(2, -7, 13, 0.36))
        motion = Motion(sway_x=10 + 5 * k, period_x=11 + 2 * k, phase=k * 1.4)
        scene.put(sheet, 0.14 + 0.04 * k, motion=motion)


CENTREPIECES = (rings, rays, leaves, rosette, waves)
