"""High and cold country: mountains and snowfield."""

import math
from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.backdrops.drylands import desert
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, ellipse, polygon, rect, ribbon, union
from studio.theatre.scene import Ground, Place, Ridge, Set, own_chance
from studio.theatre.shapes import fields, nature, plants, sights
from studio.theatre.shapes.rockframe import rock_frame
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.stillwater import water_paper


def mountains(scene: Set) -> Place:
    """Three ranges with snow on the peaks, firs below, a stony path in front."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.58
    paint_sky(scene, horizon)
    snow = 0.5 if scene.snowy else 0.33
    tall, crest = h * scene.between(0.26, 0.34), scene.between(0.1, 0.9)
    for i, (share, distance, depth) in enumerate(((0.62, 0.85, 0.16), (0.66, 0.55, 0.28))):
        sheet = scene.sheet(top=h * 0.02, bottom=h * 0.84)
        count = (5, 4)[i] if scene.width > scene.height else (4, 3)[i]
        span = scene.right - scene.left
        for k in range(count):
            x = scene.left + (k + 0.5 + scene.between(-0.2, 0.2)) * span / count
            near = 1 - min(1.0, abs((x - scene.left) / span - crest) * 1.6)
            height = tall * (scene.between(0.75, 1.05) + 0.55 * near) * (1.0, 0.86)[i]
            nature.mountain(
                scene,
                sheet,
                x,
                h * share,
                height * scene.between(1.25, 1.6),
                height,
                ("#7f88ad", "#66709c")[i],
                distance=distance,
                snow=snow,
            )
        sheet.cut(
            scene.ridge(h * share - 26, 18).path(bottom=h * 0.84),
            scene.tone("#6d8f86" if not scene.snowy else "#cddbe5", distance),
            torn=5,
            shadow=Shadow(0, -6, 12, 0.32),
        )
        scene.put(sheet, depth)
    _foothills(scene)
    _valley(scene)
    floor = h * 0.80
    front = scene.sheet(top=floor - 170 * u)
    line = scene.ridge(floor, 30, length=480)
    nature.near_ground(scene, front, line, "#dfe8ee" if scene.snowy else "#8a7f86")
    _stones(scene, front, line)
    scene.put(front, 0.95)
    rock_frame(scene, "#2d2940" if not scene.snowy else "#6f86a0")
    ground = Ground(
        horizon,
        floor,
        h * 0.91,
        400 * u,
        (0.16 * w, 0.84 * w),
        (0.1 * w, 0.04 * h, 0.9 * w, 0.24 * h),
    )
    return scene.finish(ground)


@own_chance
def _valley(scene: Set) -> None:
    """What lies under the peaks: a tarn, a hut with its light, or a mountain path."""
    w, h, u = scene.width, scene.height, scene.u
    kind, side = scene.between(0, 1), 1 if scene.chance(0.5) else -1
    x = w * (0.5 + side * scene.between(0.1, 0.3))
    sheet = scene.sheet(top=h * 0.4, bottom=h * 0.92)
    if kind < 0.28:
        paper = water_paper(scene, "#bcd6e4" if scene.snowy else "#3fa0b8", 0.2)
        tarn = ellipse(x, h * 0.775, 430 * u, 34 * u)
        sheet.cut(
            tarn,
            brighten(paper, 1.1),
            brighten(paper, 0.8),
            shadow=Shadow(-2, -4, 6, 0.4),
            edge=-0.14,
            torn=3,
        )
    elif kind < 0.6:
        sights.log_cabin(scene, sheet, x, h * 0.755, 190 * u, depth=0.64, distance=0.16)
    elif kind < 0.82:
        paper = "#d3dde6" if scene.snowy else "#c9b694"
        sights.brook(scene, sheet, (x, h * 0.70), (x - side * 320 * u, h * 0.88), 330 * u,
                     bend=side * 150 * u, colour=paper, distance=0.15)  # fmt: skip
    scene.put(sheet, 0.64)


def _stones(scene: Set, front: Sheet, line: Ridge) -> None:
    """Stones and tufts of the path."""
    u = scene.u
    for _ in range(9):
        x = scene.between(scene.left, scene.right)
        nature.rock(
            scene,
            front,
            x,
            line.at(x) + scene.between(20, 120),
            scene.between(24, 74) * u,
            "#7b7488",
        )
    for _ in range(14):
        x = scene.between(scene.left, scene.right)
        plants.tuft(
            scene,
            front,
            x,
            line.at(x) + scene.between(14, 110),
            scene.between(28, 52) * u,
            scene.tone("#9fb8c4" if scene.snowy else "#6f8a4a"),
        )


def _foothills(scene: Set) -> None:
    """Two rows of hills with firs."""
    h, u, w = scene.height, scene.u, scene.width
    for i, (share, size, distance, depth) in enumerate(
        ((0.665, 120, 0.45, 0.42), (0.735, 210, 0.2, 0.62))
    ):
        sheet = scene.sheet(top=h * share - size * 1.5 * u, bottom=h * 0.95)
        line = scene.ridge(h * share, 36)
        count = (16, 8)[i]
        for k in range(count):
            x = scene.left + (k + scene.between(0, 1)) * (scene.right - scene.left) / count
            if i == 1 and 0.3 * w < x < 0.7 * w:
                continue
            plants.conifer(
                scene,
                sheet,
                x,
                line.at(x) + 16,
                size * scene.between(0.7, 1.25) * u,
                distance=distance,
            )
        nature.hill(
            scene,
            sheet,
            line,
            mix(scene.grass(), "#4f7a6a", 0.0 if scene.snowy else 0.5),
            distance=distance,
            bottom=h * 0.95,
        )
        scene.put(sheet, depth)


def _ice_peaks(scene: Set) -> None:
    """The far range."""
    h = scene.height
    far = scene.sheet(top=h * 0.1, bottom=h * 0.75)
    count = 4 if scene.width > scene.height else 3
    for k in range(count):
        x = scene.left + (k + 0.5 + scene.between(-0.25, 0.25)) * (scene.right - scene.left) / count
        height = h * scene.between(0.20, 0.30)
        nature.mountain(
            scene, far, x, h * 0.585, height * 1.9, height, "#8fa6c6", distance=0.75, snow=0.62
        )
    scene.put(far, 0.18)


def snowfield(scene: Set) -> Place:
    """White drifts, frosted firs and ice peaks under a cold sky."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.55
    paint_sky(scene, horizon)
    _ice_peaks(scene)
    for i, (share, swell, distance, depth) in enumerate(
        ((0.565, 26, 0.6, 0.3), (0.63, 32, 0.36, 0.46), (0.70, 30, 0.16, 0.66))
    ):
        size = (90, 170, 280)[i]
        sheet = scene.sheet(top=h * share - size * 1.5 * u, bottom=h * (share + 0.24))
        line = scene.ridge(h * share, swell, length=620)
        count = (13, 7, 4)[i]
        for k in range(count):
            x = scene.left + (k + scene.between(0.05, 0.95)) * (scene.right - scene.left) / count
            if i == 2 and 0.27 * w < x < 0.73 * w:
                continue
            _frosted_fir(
                scene, sheet, x, line.at(x) + 16, size * scene.between(0.75, 1.2) * u, distance
            )
        nature.hill(
            scene,
            sheet,
            line,
            ("#cfdde9", "#dce7ef", "#e7eff4")[i],
            distance=distance * 0.8,
            bottom=h * (share + 0.24),
            torn=4,
        )
        scene.put(sheet, depth)
    _shelter(scene)
    floor = h * 0.785
    front = scene.sheet(top=floor - 260 * u)
    line = scene.ridge(floor, 26, length=700)
    nature.hill(scene, front, line, "#f1f5f7", distance=0.0, torn=5)
    for k in range(3):
        low = scene.ridge(floor + (h - floor) * (0.28 + 0.26 * k), 16, length=500)
        tint = scene.tone(("#e3ecf2", "#d8e4ee", "#cad9e6")[k])
        front.cut(low.path(), tint, brighten(tint, 0.9), torn=4, shadow=Shadow(0, -6, 12, 0.24))
    for _ in range(4):
        x = scene.between(scene.left, scene.right)
        nature.rock(scene, front, x, line.at(x) + 34, scene.between(24, 50) * u, "#7d8aa3")
    _company(scene, front, line)
    scene.put(front, 0.95)
    rock_frame(scene, "#7f9cba")
    ground = Ground(
        horizon,
        floor,
        h * 0.905,
        400 * u,
        (0.15 * w, 0.85 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.28 * h),
    )
    return scene.finish(ground)


@own_chance
def _shelter(scene: Set) -> None:
    """A cabin in the snow, a frozen pond, an igloo, or just white."""
    w, h, u = scene.width, scene.height, scene.u
    kind, side = scene.between(0, 1), 1 if scene.chance(0.5) else -1
    x = w * (0.5 + side * scene.between(0.14, 0.32))
    sheet = scene.sheet(top=h * 0.4, bottom=h * 0.9)
    if kind < 0.45:
        sights.log_cabin(scene, sheet, x, h * 0.745, 210 * u, depth=0.7, distance=0.12, snowed=True)
    elif kind < 0.65:
        ice = water_paper(scene, "#a9cfe2", 0.1)
        sheet.cut(ellipse(x, h * 0.765, 390 * u, 30 * u), brighten(ice, 1.08), brighten(ice, 0.88),
                  shadow=Shadow(-2, -4, 6, 0.35), edge=-0.14, torn=3)  # fmt: skip
    elif kind < 0.82:
        _igloo(scene, sheet, x, h * 0.75, 150 * u)
    scene.put(sheet, 0.7)


def _igloo(scene: Set, sheet: Sheet, x: float, base: float, r: float) -> None:
    """A round house of snow blocks with a lit door."""
    white = scene.tone("#eaf2f7", 0.1)
    turns = [math.pi * i / 14 for i in range(15)]
    dome = [(x + math.cos(a) * r, base - math.sin(a) * r * 0.86) for a in turns]
    sheet.cut(polygon(dome), white, brighten(white, 0.8), shadow=scene.light.shadow(1.0))
    for k in range(1, 4):
        y, half = base - r * 0.22 * k, r * math.sqrt(1 - (0.25 * k) ** 2)
        joint = ribbon([(x - half, y), (x, y - 8), (x + half, y)], [4, 4, 4])
        sheet.cut(joint, brighten(white, 0.84), shadow=None, edge=-0.06, clip=polygon(dome))
    door = mix(brighten(white, 0.4), scene.light.lamp, 0.85 * scene.light.glow)
    sheet.cut(
        ellipse(x, base, r * 0.34, r * 0.42),
        brighten(white, 1.04),
        shadow=scene.light.shadow(0.6),
        clip=rect(x - r, base - r, 2 * r, r),
    )
    sheet.cut(ellipse(x, base, r * 0.23, r * 0.3), door, shadow=Shadow(-2, -3, 4, 0.4), edge=-0.14,
              clip=rect(x - r, base - r, 2 * r, r))  # fmt: skip


@own_chance
def _company(scene: Set, sheet: Sheet, line: Ridge) -> None:
    """A snowman, a drift of footprints, or both."""
    w, h, u = scene.width, scene.height, scene.u
    side = scene.pick_number((-1.0, 1.0))
    if scene.chance(0.4):
        x = w * (0.5 + side * scene.between(0.3, 0.38))
        fields.snowman(scene, sheet, x, line.at(x) + 56 * u, 240 * u)
    if scene.chance(0.6):
        dent = scene.tone("#c3d3e2")
        prints = []
        for k in range(12):
            t = k / 12
            x = w * (0.5 - side * (0.1 + 0.4 * t)) + (14 if k % 2 else -14) * u
            prints.append(
                ellipse(
                    x,
                    line.at(x) + (26 + (h - line.at(x) - 50) * t),
                    (7 + 8 * t) * u,
                    (3 + 4 * t) * u,
                )
            )
        sheet.cut(union(*prints), dent, shadow=Shadow(-1, -2, 2, 0.35), edge=-0.16)


@own_chance
def _frosted_fir(
    scene: Set, sheet: Sheet, x: float, base: float, height: float, distance: float
) -> None:
    """A fir with snow on every skirt, whatever the season."""
    cast = scene.light.shadow(max(0.25, height / 420))
    green, white = scene.tone("#4d7f80", distance), scene.tone("#f4f8fa", distance * 0.6)
    for i in range(4):
        low = base - height * (0.06 + 0.20 * i)
        half = height * 0.24 * (1 - 0.2 * i)
        top = low - height * 0.38
        sheet.cut(
            polygon(
                [
                    (x, top),
                    (x + half, low),
                    (x + half * 0.4, low - half * 0.16),
                    (x, low + half * 0.08),
                    (x - half * 0.4, low - half * 0.16),
                    (x - half, low),
                ]
            ),
            green,
            brighten(green, 0.82),
            shadow=cast,
        )
        sheet.cut(
            polygon(
                [
                    (x, top),
                    (x + half * 0.72, low - height * 0.10),
                    (x + half * 0.3, low - height * 0.13),
                    (x, low - height * 0.08),
                    (x - half * 0.36, low - height * 0.14),
                    (x - half * 0.72, low - height * 0.10),
                ]
            ),
            white,
            shadow=Shadow(1, 3, 3, 0.25),
        )


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.MOUNTAINS: mountains,
    Setting.SNOWFIELD: snowfield,
    Setting.DESERT: desert,
}
