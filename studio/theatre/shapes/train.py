"""Trains at a platform: a steam engine or a railcar, and carriages with lit windows."""

import math

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    circle,
    polygon,
    rect,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.buildings import INSET
from studio.theatre.shapes.gluing import glue
from studio.theatre.shapes.plants import scalloped

COACHES = ("#8a2f38", "#2f5d4f", "#2f4a7a", "#b0783a", "#5f3f5a")


@own_chance
def train(scene: Set, x: float, base: float, h: float, depth: float, *, steam: bool) -> None:
    """An engine whose front is at x, headed left, and carriages behind it to beyond the frame."""
    paper = scene.pick(COACHES)
    sheet = scene.sheet(x - h * 0.4, base - h * 1.5, scene.right + 20, base + 30)
    engine = (
        _engine(scene, sheet, x, base, h, paper)
        if steam
        else _railcar(scene, sheet, x, base, h, paper)
    )
    at = x + engine + h * 0.08
    while at < scene.right:
        long = h * 1.9
        coach(scene, sheet, at, base, long, h, paper, nosed=False)
        at += long + h * 0.07
    scene.put(sheet, depth)
    light = scene.light
    if steam:
        _plume(scene, x + h * 0.42, base - h * 1.02, h * 0.2, depth + 0.001)
        _hiss(scene, x + h * 0.3, base - h * 0.1, h, depth + 0.003)
    scene.shine(
        x + h * 0.04,
        base - h * 0.62,
        h * 0.8,
        depth + 0.002,
        colour=light.lamp,
        strength=0.75 * light.glow,
    )
    for k in range(3):
        wx = x + engine + h * (1.0 + 1.97 * k)
        if wx < scene.right:
            scene.shine(
                wx,
                base - h * 0.56,
                h * 1.0,
                depth + 0.002,
                colour=light.lamp,
                strength=0.4 * light.glow,
                flicker=0.02,
            )


def _wheels(scene: Set, sheet: Sheet, spots: tuple[tuple[float, float], ...], base: float) -> None:
    """Wheels (middle x, radius) that stand on the rail."""
    iron, rim = scene.tone("#33303f"), scene.tone("#a8433b")
    for wx, r in spots:
        glue(scene, sheet, circle(wx, base - r, r), iron, lift=0.5)
        spokes = [
            polygon(
                [
                    (wx + math.cos(a - 0.12) * r * 0.2, base - r + math.sin(a - 0.12) * r * 0.2),
                    (wx + math.cos(a) * r * 0.78, base - r + math.sin(a) * r * 0.78),
                    (wx + math.cos(a + 0.12) * r * 0.2, base - r + math.sin(a + 0.12) * r * 0.2),
                ]
            )
            for a in (math.tau * k / 8 for k in range(8))
        ]
        sheet.cut(union(*spokes, circle(wx, base - r, r * 0.26)), rim, shadow=Shadow(1, 2, 2, 0.3))


def _engine(scene: Set, sheet: Sheet, x: float, base: float, h: float, paper: str) -> float:
    """A steam engine; returns its length."""
    body, dark, brass = scene.tone(paper), scene.tone("#33303f"), scene.tone("#d9ae4a")
    glue(scene, sheet, rect(x + h * 0.02, base - h * 0.3, h * 1.72, h * 0.14), dark, lift=0.5)
    glue(
        scene,
        sheet,
        rounded_rect(x + h * 0.08, base - h * 0.74, h * 1.15, h * 0.46, h * 0.08),
        body,
        fade=0.66,
    )
    for k in range(3):
        band = rect(x + h * (0.44 + 0.3 * k), base - h * 0.745, h * 0.025, h * 0.47)
        sheet.cut(band, brass, shadow=Shadow(1, 1, 2, 0.3))
    glue(
        scene, sheet, rounded_rect(x + h * 0.02, base - h * 0.76, h * 0.24, h * 0.5, h * 0.04), dark
    )
    funnel = [
        (x + h * 0.36, base - h * 0.72),
        (x + h * 0.33, base - h * 1.02),
        (x + h * 0.53, base - h * 1.02),
        (x + h * 0.5, base - h * 0.72),
    ]
    glue(scene, sheet, polygon(funnel), dark)
    glue(
        scene,
        sheet,
        rounded_rect(x + h * 0.3, base - h * 1.05, h * 0.26, h * 0.06, 6),
        brass,
        lift=0.4,
    )
    dome = [
        (x + h * 0.7, base - h * 0.72),
        (x + h * 0.71, base - h * 0.86),
        (x + h * 0.8, base - h * 0.91),
        (x + h * 0.89, base - h * 0.86),
        (x + h * 0.9, base - h * 0.72),
    ]
    glue(scene, sheet, smooth(dome, tension=0.5), brass)
    cab = x + h * 1.16
    glue(scene, sheet, rect(cab, base - h * 1.0, h * 0.56, h * 0.74), body)
    glue(scene, sheet, rounded_rect(cab - h * 0.06, base - h * 1.06, h * 0.7, h * 0.08, 8), dark)
    _pane(scene, sheet, cab + h * 0.12, base - h * 0.9, h * 0.3, h * 0.26)
    _running_gear(scene, sheet, x, base, h)
    tender = cab + h * 0.62
    glue(scene, sheet, rect(tender, base - h * 0.66, h * 0.56, h * 0.5), body)
    coal = [
        scalloped(scene, tender + h * 0.28, base - h * 0.68, h * 0.26, h * 0.09, bumps=7),
    ]
    glue(scene, sheet, union(*coal), dark, lift=0.3)
    _wheels(scene, sheet, ((tender + h * 0.14, h * 0.1), (tender + h * 0.42, h * 0.1)), base)
    return h * 2.38


def _running_gear(scene: Set, sheet: Sheet, x: float, base: float, h: float) -> None:
    """An engine's head lamp, plough, wheels and rod."""
    brass = scene.tone("#d9ae4a")
    lamp = mix(scene.tone("#efe2b8"), scene.light.lamp, scene.light.glow)
    glue(scene, sheet, circle(x + h * 0.05, base - h * 0.62, h * 0.075), brass, lift=0.4)
    sheet.cut(circle(x + h * 0.05, base - h * 0.62, h * 0.055), lamp, shadow=None)
    plough = [
        (x + h * 0.08, base - h * 0.2),
        (x - h * 0.12, base - h * 0.02),
        (x + h * 0.14, base - h * 0.02),
    ]
    glue(scene, sheet, polygon(plough), scene.tone("#a8433b"), lift=0.4)
    _wheels(
        scene,
        sheet,
        (
            (x + h * 0.24, h * 0.1),
            (x + h * 0.56, h * 0.17),
            (x + h * 0.95, h * 0.17),
            (x + h * 1.34, h * 0.17),
        ),
        base,
    )
    rod = rounded_rect(x + h * 0.5, base - h * 0.19, h * 0.92, h * 0.045, 6)
    glue(scene, sheet, rod, scene.tone("#b9b2b4"), lift=0.4)


def _railcar(scene: Set, sheet: Sheet, x: float, base: float, h: float, paper: str) -> float:
    """A motor coach with a sloping nose; returns its length."""
    coach(scene, sheet, x, base, h * 2.3, h, paper, nosed=True)
    lamp = mix(scene.tone("#efe2b8"), scene.light.lamp, scene.light.glow)
    glue(scene, sheet, circle(x + h * 0.1, base - h * 0.3, h * 0.05), lamp, lift=0.3)
    return h * 2.3


def _pane(scene: Set, sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    glass = mix(scene.tone("#57758c"), scene.light.lamp, scene.light.glow * 0.95)
    sheet.cut(rounded_rect(x, y, w, h, 7), glass, brighten(glass, 0.86), shadow=INSET, texture=0.04)


def coach(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    long: float,
    h: float,
    paper: str,
    *,
    nosed: bool,
) -> None:
    """A carriage with windows, a pale band and bogies; nosed ones slope in front."""
    body, cream = scene.tone(paper), scene.tone("#efe3c8")
    slope = h * 0.26 if nosed else 0.0
    hull: Path = polygon(
        [
            (x, base - h * 0.18),
            (x + slope * 0.1, base - h * 0.44),
            (x + slope, base - h * 0.92),
            (x + long, base - h * 0.92),
            (x + long, base - h * 0.18),
        ]
    )
    glue(
        scene,
        sheet,
        rounded_rect(x + slope * 0.8, base - h * 1.0, long - slope * 0.8, h * 0.2, h * 0.08),
        scene.tone("#8f8a94"),
    )
    glue(scene, sheet, hull, body, lift=0.9)
    sheet.cut(
        rect(x - 5, base - h * 0.82, long + 10, h * 0.36),
        cream,
        brighten(cream, 0.9),
        shadow=None,
        edge=0.08,
        clip=hull,
    )
    count = max(3, round((long - slope) / (h * 0.34)))
    step = (long - slope - h * 0.12) / count
    for k in range(count):
        _pane(scene, sheet, x + slope + h * 0.1 + k * step, base - h * 0.78, step * 0.74, h * 0.27)
    if nosed:
        _nose(scene, sheet, x, base, h, slope)
    for dx in (0.14, 0.86) if not nosed else (0.5, 0.93):
        door = rounded_rect(x + long * dx - h * 0.12, base - h * 0.84, h * 0.24, h * 0.64, 6)
        glue(scene, sheet, door, brighten(body, 1.14), lift=0.3)
        _pane(scene, sheet, x + long * dx - h * 0.08, base - h * 0.78, h * 0.16, h * 0.24)
    glue(
        scene,
        sheet,
        rect(x + h * 0.1, base - h * 0.18, long - h * 0.2, h * 0.08),
        scene.tone("#33303f"),
        lift=0.3,
    )
    _wheels(scene, sheet, tuple((x + long * s, h * 0.09) for s in (0.14, 0.24, 0.76, 0.86)), base)


def _nose(scene: Set, sheet: Sheet, x: float, base: float, h: float, slope: float) -> None:
    """The driver's window."""
    nose = [
        (x + slope * 0.45, base - h * 0.5),
        (x + slope * 0.92, base - h * 0.8),
        (x + slope + 2, base - h * 0.8),
        (x + slope + 2, base - h * 0.5),
    ]
    glass = mix(scene.tone("#57758c"), scene.light.lamp, scene.light.glow * 0.8)
    sheet.cut(polygon(nose), glass, shadow=INSET)


@own_chance
def _plume(scene: Set, x: float, y: float, r: float, depth: float) -> None:
    """Steam over the funnel: puffs that rise and thin out."""
    white = mix(scene.light.sky[4], "#f6f3ec", 0.6)
    for k in range(4):
        px, py, size = x + r * 0.9 * k, y - r * (0.7 + 1.0 * k), r * (0.7 + 0.35 * k)
        sheet = scene.sheet(px - 3 * size, py - 3 * size, px + 3 * size, py + 3 * size)
        puff = scalloped(scene, px, py, size, size * 0.8, bumps=7)
        sheet.cut(puff, white, shadow=Shadow(2, 3, 5, 0.2), opacity=0.92 - 0.15 * k)
        motion = Motion(
            sway_x=r * 0.4 * scene.windy,
            period_x=4.0,
            sway_y=r * 0.3,
            period_y=2.6,
            turn=6,
            pulse=0.3,
            period_pulse=3.2,
            phase=-k * 0.9,
        )
        scene.put(sheet, depth, at=(px, py), motion=motion)


@own_chance
def _hiss(scene: Set, x: float, y: float, h: float, depth: float) -> None:
    """Steam that creeps out between the wheels."""
    for k in range(2):
        px, r = x + h * (0.1 + 0.6 * k), h * (0.16 + 0.04 * k)
        sheet = scene.sheet(px - 3 * r, y - 2 * r, px + 3 * r, y + 2 * r)
        puff = scalloped(scene, px, y, r * 1.5, r * 0.6, bumps=8)
        sheet.cut(puff, "#f3f1ec" if not scene.light.night else "#a9b4cc", shadow=None, opacity=0.5)
        motion = Motion(sway_x=24, period_x=5, pulse=0.8, period_pulse=3.4, phase=2.4 * k)
        scene.put(sheet, depth, at=(px, y), motion=motion, blur=4)
