"""Sand and surf: the beach and the island."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from studio.film.look import Setting
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, ellipse, polygon, ribbon, smooth, union
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import nature, plants, shore, street, water
from studio.theatre.shapes.landform import along, between_lines, thrown, under
from studio.theatre.shapes.palms import GREENS, frond, leaf_fan, palm
from studio.theatre.shapes.sky import paint_sky


def _sand(scene: Set, distance: float = 0.0, *, wet: bool = False) -> str:
    """Dry or wet sand in this light, bluish under the moon."""
    paper = "#c7a471" if wet else "#eed29c"
    return scene.tone(mix(paper, "#8fa6d8", 0.32) if scene.light.night else paper, distance)


@dataclass(frozen=True)
class _Cove:
    """The sweep of a beach: where the sand meets the water, bending back on one side."""

    width: float
    low: float
    high: float
    side: int
    bow: float

    def at(self, x: float) -> float:
        """The water's edge at x."""
        t = min(1.3, max(-0.3, x / self.width))
        t = 1 - t if self.side < 0 else t
        back = math.pow(max(0.0, t - 0.12), self.bow)
        return self.low - (self.low - self.high) * back + 7 * math.sin(x / 95)

    def spot(self, share: float) -> float:
        """The x at a share of the width from the side where the beach bends back."""
        return self.width * ((1.0 if self.side > 0 else 0.0) - self.side * share)


def beach(scene: Set) -> Place:
    """A sandy cove with surf that comes and goes; palms and warm sea, or huts and dunes."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * scene.between(0.49, 0.54)
    warm = scene.chance(0.55)
    paint_sky(scene, horizon)
    blue = "#2aa0a6" if warm else "#2f7f94"
    water.sea(scene, horizon + 16, 9, depth=0.3, distance=0.7, colour=blue, bottom=h * 0.85)
    if scene.chance(0.75):
        x = w * scene.between(0.2, 0.8)
        street.sailing_boat(scene, x, horizon + 34 * u, 30 * u, 0.32, distance=0.5)
    water.light_path(scene, horizon + 14, h * 0.64, depth=0.305)
    side = 1 if scene.chance(0.5) else -1
    _cape(scene, horizon, side=-side if scene.chance(0.6) else side, warm=warm)
    water.sea(scene, h * 0.61, 15, depth=0.5, distance=0.35, colour=blue, bottom=h * 0.9)
    cove = _Cove(w, h * 0.815, h * scene.between(0.56, 0.61), side, scene.between(0.8, 2.0))
    _sweep(scene, cove, blue)
    _shore_life(scene, cove, warm=warm)
    floor = h * 0.815
    front = scene.sheet(top=floor - 90 * u)
    line = scene.ridge(floor + 10, 15, length=760)
    for k, low in enumerate((line, scene.ridge(floor + (h - floor) * 0.6, 18, length=620))):
        paper = brighten(_sand(scene), 1 - 0.07 * k)
        front.cut(low.path(), paper, brighten(paper, 0.86), torn=7, shadow=Shadow(0, -7, 13, 0.28))
    _drifts(scene, front, line.at)
    shore.strewn_shore(scene, front, floor + 20)
    scene.put(front, 0.95)
    if warm:
        _frond_frame(scene, side=side if scene.chance(0.7) else -side)
    else:
        plants.grass_frame(scene, scene.tone("#7f9a4a" if not scene.snowy else "#9db4bf"))
    ground = Ground(
        horizon, floor, h * 0.912, 400 * u, (0.14 * w, 0.86 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.34 * h), water=h * 0.66,
    )  # fmt: skip
    return scene.finish(ground)


@own_chance
def _cape(scene: Set, horizon: float, *, side: int, warm: bool) -> None:
    """A far cape or cliff that closes the bay."""
    w, u = scene.width, scene.u
    sheet = scene.sheet(top=horizon - 260 * u, bottom=horizon + 120)
    edge = scene.left - 40 if side < 0 else scene.right + 40
    reach = w * scene.between(0.3, 0.52) + 190
    rise = scene.between(80, 190) * u
    for k in range(2):
        far = reach * (1 - 0.38 * k)
        top = rise * (0.72 + 0.35 * k)
        body = [
            (edge, horizon + 60),
            (edge, horizon - top),
            (edge - side * far * 0.4, horizon - top * scene.between(0.75, 1.05)),
            (edge - side * far * 0.72, horizon - top * 0.4),
            (edge - side * far, horizon + 26),
            (edge - side * far * 0.9, horizon + 60),
        ]
        paper = scene.tone(("#5f8f78" if warm else "#c9c2b2") if k else "#6f8fa0", 0.62 - 0.18 * k)
        sheet.cut(smooth(body, tension=0.5), paper, brighten(paper, 0.78), torn=6,
                  shadow=scene.light.shadow(0.9))  # fmt: skip
    scene.put(sheet, 0.36)


def _sweep(scene: Set, cove: _Cove, blue: str) -> None:
    """The sand of the cove, its wet rim, and the waves that wash over it."""
    h, u = scene.height, scene.u
    sand = scene.sheet(top=cove.high - 170 * u)
    paper, wet = _sand(scene, 0.08), _sand(scene, 0.06, wet=True)
    sand.cut(under(scene, lambda x: cove.at(x) - 16 * u), wet, brighten(wet, 0.92),
             shadow=Shadow(0, -6, 12, 0.3))  # fmt: skip
    dry = under(scene, lambda x: cove.at(x) + (26 + 16 * math.sin(x / 260)) * u)
    sand.cut(dry, paper, brighten(paper, 0.86), torn=5, shadow=Shadow(0, -3, 6, 0.2))
    scene.put(sand, 0.66)
    light = scene.light
    top = [(x, h * 0.655 + 6 * math.sin(x / 31)) for x, _ in along(scene, cove.at)]
    for k, (reach, colour) in enumerate(
        ((34, "#f2f4ea"), (20, blue), (-6, "#f2f4ea"), (-22, blue))
    ):
        wash = scene.sheet(scene.left - 60, h * 0.55, scene.right + 60, cove.low + 90 * u)
        edge = [(x, cove.at(x) + reach * u + (5 + 3 * (k % 2)) * math.sin(x / (47 + 9 * k) + k))
                for x, _ in along(scene, cove.at, step=16)]  # fmt: skip
        start = [
            (x, min(y - 2, edge[min(len(edge) - 1, i * 2)][1])) for i, (x, y) in enumerate(top)
        ]
        tone = mix(scene.tone(colour, 0.10), light.sky[3], 0.12)
        if k % 2:
            tone = brighten(tone, 1.08 if k == 1 else 0.98)
        wash.cut(between_lines(start, edge), brighten(tone, 0.97), tone,
                 shadow=Shadow(0, 5, 6, 0.26) if k % 2 == 0 else None, edge=0.1,
                 opacity=0.86 if k < 2 else 1.0)  # fmt: skip
        roll = Motion(sway_y=(15, 15, 9, 9)[k] * u, period_y=5.6, sway_x=12, period_x=7.4,
                      phase=(0.0, 0.0, 1.1, 1.1)[k])  # fmt: skip
        scene.put(wash, 0.67 + 0.004 * k, motion=roll)


@own_chance
def _shore_life(scene: Set, cove: _Cove, *, warm: bool) -> None:
    """What stands at the back of the beach, on the side where it bends."""
    u = scene.u
    sheet = scene.sheet(top=scene.height * 0.02)
    if warm:
        _palm_grove(scene, sheet, cove)
    else:
        _hut_row(scene, sheet, cove)
    if scene.chance(0.5):
        x = cove.spot(0.36)
        thrown(scene, sheet, x, cove.at(x) + 82 * u, 20, 150 * u)
        shore.parasol(scene, sheet, x, cove.at(x) + 84 * u, 150 * u)
    scene.put(sheet, 0.70)
    kind = scene.between(0, 1)
    x = cove.spot(scene.between(0.62, 0.8))
    if kind < 0.45:
        y = min(cove.at(x) + 30 * u, cove.low - 26 * u)
        shore.rowing_boat(scene, x, y, 104 * u, 0.75, ashore=True)
    elif kind < 0.8:
        y = cove.at(cove.spot(0.9)) - 84 * u
        shore.jetty(scene, cove.spot(0.7), y, 44 * u, 0.69, side=-cove.side)
    if scene.chance(0.4):
        x = cove.spot(0.2)
        shore.campfire(scene, x, min(cove.at(x) + 98 * u, cove.low - 36 * u), 46 * u, 0.76)


def _palm_grove(scene: Set, sheet: Sheet, cove: _Cove) -> None:
    """Palms that lean to the water, and the bushes at their feet."""
    u = scene.u
    for k in range(int(scene.between(2, 5))):
        x = cove.spot(scene.between(-0.06, 0.05) + 0.085 * k)
        y, size = cove.at(x) + (8 + 12 * k) * u, scene.between(330, 470) * u * (1 - 0.1 * k)
        thrown(scene, sheet, x, y, 26 * u, size)
        lean = -cove.side * scene.between(0.05, 0.36)
        palm(scene, sheet, x, y, size, depth=0.702 + 0.002 * k, lean=lean, distance=0.06)
        leaf_fan(scene, sheet, x + 40 * u, y + 12, 60 * u, scene.tone("#5a9a48", 0.08), leaves=5)


def _hut_row(scene: Set, sheet: Sheet, cove: _Cove) -> None:
    """Bathing huts in a row, and marram grass."""
    u = scene.u
    for k in range(int(scene.between(2, 4.9))):
        x, size = cove.spot(0.02 + 0.10 * k), (140 - 14 * k) * u
        y = cove.at(x) + (14 + 6 * k) * u
        thrown(scene, sheet, x, y, size, size)
        shore.bathing_hut(scene, sheet, x, y, size, depth=0.70, distance=0.1)
    green = scene.tone("#a3a95c", 0.08)
    for _ in range(9):
        x = cove.spot(scene.between(-0.1, 0.36))
        y = cove.at(x) + scene.between(14, 40) * u
        plants.tuft(scene, sheet, x, y, scene.between(34, 62) * u, green)


@own_chance
def _drifts(scene: Set, sheet: Sheet, line: Callable[[float], float]) -> None:
    """Ripples that wind has left in the near sand."""
    paper, h = brighten(_sand(scene), 0.9), scene.height
    strips = []
    for k in range(12):
        x = scene.between(scene.left, scene.right)
        y = line(x) + (h - line(x)) * (0.15 + 0.07 * k)
        long = scene.between(90, 260)
        strips.append(ribbon([(x, y), (x + long / 2, y - 9), (x + long, y + 2)], [1, 7, 1]))
    for strip in strips:
        sheet.cut(strip, paper, shadow=Shadow(0, 2, 2, 0.2), edge=0.08)


@own_chance
def _frond_frame(scene: Set, *, side: int) -> None:
    """Palm leaves that hang into an upper corner, and grass in the lower ones."""
    u = scene.u
    x0 = scene.right + 20 if side > 0 else scene.left - 20
    sheet = scene.sheet(min(x0, x0 - side * 640 * u), -150, max(x0, x0 - side * 640 * u), 430 * u)
    for k in range(4):
        tone = scene.tone(brighten(GREENS[k % 4], 0.62 + 0.1 * k))
        angle = (math.pi if side > 0 else 0.0) + side * (0.10 - 0.26 * k)
        leaf = frond(x0, (-60 + 34 * k) * u, angle, (620 - 70 * k) * u, droop=0.22 + 0.07 * k)
        sheet.cut(leaf, brighten(tone, 1.08), brighten(tone, 0.8), shadow=Shadow(6, 10, 12, 0.3))
    sway = Motion(turn=0.9 * scene.windy, period_turn=4.4)
    scene.put(sheet, 1.32, at=(x0, -40), motion=sway, blur=2.5)
    plants.grass_frame(scene, scene.tone("#3f7a3f"))


def island(scene: Set) -> Place:
    """An island in the sea, seen from a sandbank with water all round."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * scene.between(0.50, 0.545)
    paint_sky(scene, horizon)
    blue = "#239aa6"
    water.sea(scene, horizon + 16, 9, depth=0.28, distance=0.75, colour=blue, bottom=h * 0.8)
    water.light_path(scene, horizon + 12, h * 0.62, depth=0.285)
    main = w * scene.pick_number((0.26, 0.36, 0.64, 0.74))
    _far_islets(scene, horizon, away=main)
    _landmass(scene, main, h * 0.60)
    water.sea(scene, h * 0.645, 16, depth=0.58, distance=0.3, colour=blue, bottom=h * 0.95)
    water.sea(scene, h * 0.715, 22, depth=0.74, distance=0.1, colour="#1f8a9c", foam="#dcebe2")
    if scene.chance(0.6):
        x = w - main + scene.between(-60, 60)
        shore.rowing_boat(scene, x, h * 0.735, 96 * u, 0.76, distance=0.05)
    water.sea(scene, h * 0.80, 24, depth=0.86, distance=0.0, colour="#1f8a9c", foam="#e6f0e6")
    floor = h * 0.80
    _sandbank(scene, floor, palm_side=-1 if main > w / 2 else 1)
    if scene.chance(0.5):
        _frond_frame(scene, side=1 if main > w / 2 else -1)
    else:
        plants.grass_frame(scene, scene.tone("#3f7a3f"))
    ground = Ground(
        horizon, floor, h * 0.90, 400 * u, (0.22 * w, 0.78 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.32 * h), water=h * 0.70,
    )  # fmt: skip
    return scene.finish(ground)


@own_chance
def _far_islets(scene: Set, horizon: float, *, away: float) -> None:
    """Steep rocks and low islets far out, one of them perhaps an arch."""
    u = scene.u
    sheet = scene.sheet(top=horizon - 240 * u, bottom=horizon + 60)
    for k in range(3):
        x = scene.width * (0.12 + 0.36 * k) + scene.between(-80, 80)
        if abs(x - away) < 300 * u:
            continue
        paper = scene.tone("#74868f", 0.66)
        tall, wide = scene.between(40, 140) * u, scene.between(70, 130) * u
        body = [(x - wide, horizon + 40), (x - wide * 0.7, horizon - tall * 0.7),
                (x - wide * 0.1, horizon - tall), (x + wide * 0.6, horizon - tall * 0.8),
                (x + wide, horizon + 40)]  # fmt: skip
        if scene.chance(0.5):
            body[3:3] = [(x + wide * 0.5, horizon - tall * 0.9)]
            hole = [
                (x + wide * 0.36, horizon + 42),
                (x + wide * 0.3, horizon - tall * 0.3),
                (x + wide * 0.02, horizon - tall * 0.4),
                (x - wide * 0.2, horizon + 42),
            ]
            body += hole
        sheet.cut(smooth(body, tension=0.3), paper, brighten(paper, 0.8), torn=4,
                  shadow=scene.light.shadow(0.6))  # fmt: skip
    scene.put(sheet, 0.32)


@own_chance
def _landmass(scene: Set, cx: float, base: float) -> None:
    """The island: a green mountain or volcano over palms and a rim of sand."""
    h, u = scene.height, scene.u
    volcano = scene.chance(0.5)
    reach = scene.between(330, 460) * u
    peak = base - scene.between(250, 330) * u
    sheet = scene.sheet(cx - reach * 1.5, h * 0.05, cx + reach * 1.5, base + 90)
    notch = reach * (0.13 if volcano else 0.05)
    lean = scene.between(-0.2, 0.2) * reach
    rock = scene.tone("#7d6f86" if volcano else "#5f8f6a", 0.32)
    body = [(cx - reach, base), (cx + lean - notch * 2.4, peak + (base - peak) * 0.34),
            (cx + lean - notch, peak), (cx + lean, peak + notch * (0.5 if volcano else -0.2)),
            (cx + lean + notch, peak + 6), (cx + lean + notch * 2.8, peak + (base - peak) * 0.4),
            (cx + reach, base)]  # fmt: skip
    mountain = polygon(body)
    sheet.cut(mountain, rock, brighten(rock, 0.78), torn=6, shadow=scene.light.shadow(1.1))
    flank = [(cx + lean, peak), (cx + scene.light.side * reach, base), (cx + lean * 0.4, base)]
    sheet.cut(polygon(flank), brighten(rock, 0.84), shadow=None, clip=mountain)
    for k in range(3):
        drop = (base - peak) * (0.52 + 0.17 * k)
        green = scene.tone(brighten(GREENS[k], 0.9 + 0.1 * k), 0.26 - 0.06 * k)
        puffs = [
            ellipse(
                cx + (i / 8 - 0.5) * 2 * reach * (0.62 + 0.15 * k),
                peak + drop + abs(i / 8 - 0.5) * 130 * u + scene.between(-12, 12) * u,
                scene.between(70, 100) * u,
                scene.between(44, 66) * u,
            )
            for i in range(9)
        ]
        sheet.cut(union(*puffs), green, brighten(green, 0.82), shadow=scene.light.shadow(0.9))
    sand = _sand(scene, 0.2)
    rim = [(cx - reach * 1.3, base + 40), (cx - reach * 0.9, base - 8), (cx, base - 26),
           (cx + reach * 0.9, base - 8), (cx + reach * 1.3, base + 40)]  # fmt: skip
    sheet.cut(smooth(rim, tension=0.6), sand, brighten(sand, 0.85), torn=4,
              shadow=scene.light.shadow(0.6))  # fmt: skip
    for k in range(6):
        x = cx + (k / 5 - 0.5) * 1.9 * reach + scene.between(-26, 26)
        palm(scene, sheet, x, base - 6, scene.between(110, 170) * u, depth=0.443,
             lean=scene.between(-0.3, 0.3), distance=0.2)  # fmt: skip
    scene.put(sheet, 0.44)
    if volcano:
        _plume(scene, cx + lean, peak, notch)


@own_chance
def _plume(scene: Set, x: float, y: float, size: float) -> None:
    """Smoke over a volcano, and its glow by night."""
    tone = mix(scene.light.sky[3], "#efe6e0", 0.4)
    for k in range(4):
        px, py, r = x + size * 0.6 * k, y - size * (0.4 + 0.95 * k), size * (0.7 + 0.22 * k)
        sheet = scene.sheet(px - 2.4 * r, py - 2 * r, px + 2.4 * r, py + 2 * r)
        sheet.cut(plants.scalloped(scene, px, py, r, r * 0.8, bumps=8), tone,
                  shadow=scene.light.shadow(0.5), opacity=0.95 - 0.15 * k)  # fmt: skip
        puff = Motion(sway_x=size * 0.2, period_x=6, sway_y=size * 0.14, period_y=4.4, turn=5,
                      pulse=0.2, period_pulse=5, phase=-k * 0.9)  # fmt: skip
        scene.put(sheet, 0.42, at=(px, py), motion=puff)
    scene.shine(x, y, size * 3, 0.445, colour="#ff7a3a", strength=0.8 * scene.light.glow)


def _sandbank(scene: Set, floor: float, *, palm_side: int) -> None:
    """The bank that actors stand on: an arched tongue of sand with water at both ends."""
    w, h, u = scene.width, scene.height, scene.u
    centre = w * (0.5 + 0.05 * palm_side)
    drop = (h - floor) * 0.95

    def line(x: float) -> float:
        away = abs(x - centre) / (w * 0.5)
        return floor + drop * math.pow(away, 3.2) + 5 * math.sin(x / 83)

    front = scene.sheet(top=floor - 480 * u)
    wet, sand = _sand(scene, wet=True), _sand(scene)
    front.cut(under(scene, lambda x: line(x) - 12), wet, torn=0, shadow=Shadow(0, -8, 12, 0.35))
    front.cut(under(scene, lambda x: line(x) + 8 * u), sand, brighten(sand, 0.82), torn=7,
              shadow=Shadow(0, -3, 6, 0.25))  # fmt: skip
    _drifts(scene, front, line)
    shore.strewn_shore(scene, front, floor + 30, count=11)
    x = w * (0.5 + palm_side * 0.36)
    thrown(scene, front, x, line(x) + 30, 40 * u, 480 * u)
    palm(
        scene,
        front,
        x,
        line(x) + 34,
        560 * u,
        depth=0.955,
        lean=-palm_side * scene.between(0.0, 0.2),
    )
    leaf_fan(scene, front, x + 50 * u, line(x) + 44, 84 * u, scene.tone("#4f9a48"), leaves=6)
    nature.rock(scene, front, x - palm_side * -150 * u, line(x) + 50, 56 * u, "#7d7688")
    scene.put(front, 0.95)
    if scene.chance(0.45):
        fire = w * (0.5 - palm_side * 0.33)
        shore.campfire(scene, fire, line(fire) + 46 * u, 48 * u, 0.956)


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.BEACH: beach,
    Setting.ISLAND: island,
}
