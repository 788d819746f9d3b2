"""High, cold and dry country: mountains, snowfield, desert."""

from collections.abc import Callable

from studio.film.look import Setting
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, ellipse, polygon, ribbon, rounded_rect, smooth, union
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import buildings, nature
from studio.theatre.shapes.sky import paint_sky


def mountains(scene: Set) -> Place:
    """Three ranges with snow on the peaks, firs below, a stony path in front."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.58
    paint_sky(scene, horizon)
    snow = 0.5 if scene.snowy else 0.33
    tall = h * 0.36
    for i, (share, distance, depth) in enumerate(((0.62, 0.85, 0.16), (0.66, 0.55, 0.28))):
        sheet = scene.sheet(top=h * 0.02, bottom=h * 0.84)
        count = (5, 4)[i] if scene.width > scene.height else (4, 3)[i]
        span = scene.right - scene.left
        for k in range(count):
            x = scene.left + (k + 0.5 + scene.between(-0.2, 0.2)) * span / count
            height = tall * scene.between(0.85, 1.25) * (1.0, 0.92)[i]
            nature.mountain(scene, sheet, x, h * share, height * scene.between(1.25, 1.6), height, ("#7f88ad", "#66709c")[i], distance=distance, snow=snow)
        sheet.cut(scene.ridge(h * share - 26, 18).path(bottom=h * 0.84), scene.tone("#6d8f86" if not scene.snowy else "#cddbe5", distance), torn=5, shadow=Shadow(0, -6, 12, 0.32))
        scene.put(sheet, depth)
    for i, (share, size, distance, depth) in enumerate(((0.665, 120, 0.45, 0.42), (0.735, 210, 0.2, 0.62))):
        sheet = scene.sheet(top=h * share - size * 1.5 * u, bottom=h * 0.95)
        line = scene.ridge(h * share, 36)
        count = (16, 8)[i]
        for k in range(count):
            x = scene.left + (k + scene.between(0, 1)) * (scene.right - scene.left) / count
            if i == 1 and 0.3 * w < x < 0.7 * w:
                continue
            nature.conifer(scene, sheet, x, line.at(x) + 16, size * scene.between(0.7, 1.25) * u, distance=distance)
        nature.hill(scene, sheet, line, mix(scene.grass(), "#4f7a6a", 0.0 if scene.snowy else 0.5), distance=distance, bottom=h * 0.95)
        scene.put(sheet, depth)
    floor = h * 0.80
    front = scene.sheet(top=floor - 170 * u)
    line = scene.ridge(floor, 30, length=480)
    nature.hill(scene, front, line, "#dfe8ee" if scene.snowy else "#8a7f86", distance=0.0, torn=8)
    for _ in range(9):
        x = scene.between(scene.left, scene.right)
        nature.rock(scene, front, x, line.at(x) + scene.between(20, 120), scene.between(24, 74) * u, "#7b7488")
    for _ in range(14):
        x = scene.between(scene.left, scene.right)
        nature.tuft(scene, front, x, line.at(x) + scene.between(14, 110), scene.between(28, 52) * u, scene.tone("#9fb8c4" if scene.snowy else "#6f8a4a"))
    scene.put(front, 0.95)
    _rock_frame(scene, "#2d2940" if not scene.snowy else "#6f86a0")
    ground = Ground(horizon, floor, h * 0.91, 320 * u, (0.16 * w, 0.84 * w), (0.1 * w, 0.04 * h, 0.9 * w, 0.24 * h))
    return scene.finish(ground)


@own_chance
def _rock_frame(scene: Set, colour: str) -> None:
    """Dark boulders out of focus in the lower corners."""
    u = scene.u
    for side in (-1, 1):
        x0 = scene.left - 20 if side < 0 else scene.right + 20
        sheet = scene.sheet(min(x0, x0 - side * 520 * u), scene.height - 250 * u, max(x0, x0 - side * 520 * u), scene.bottom)
        body = [(x0, scene.height - scene.between(150, 230) * u), (x0 - side * 190 * u, scene.height - scene.between(110, 170) * u), (x0 - side * 330 * u, scene.height - 50 * u), (x0 - side * 470 * u, scene.bottom + 30), (x0, scene.bottom + 30)]
        paper = scene.tone(colour)
        sheet.cut(smooth(body, tension=0.6), paper, brighten(paper, 0.7), shadow=None)
        scene.put(sheet, 1.42, blur=4)


def snowfield(scene: Set) -> Place:
    """White drifts, frosted firs and ice peaks under a cold sky."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.55
    paint_sky(scene, horizon)
    far = scene.sheet(top=h * 0.1, bottom=h * 0.75)
    count = 4 if scene.width > scene.height else 3
    for k in range(count):
        x = scene.left + (k + 0.5 + scene.between(-0.25, 0.25)) * (scene.right - scene.left) / count
        height = h * scene.between(0.20, 0.30)
        nature.mountain(scene, far, x, h * 0.585, height * 1.9, height, "#8fa6c6", distance=0.75, snow=0.62)
    scene.put(far, 0.18)
    for i, (share, swell, distance, depth) in enumerate(((0.565, 26, 0.6, 0.3), (0.63, 32, 0.36, 0.46), (0.70, 30, 0.16, 0.66))):
        size = (90, 170, 280)[i]
        sheet = scene.sheet(top=h * share - size * 1.5 * u, bottom=h * (share + 0.24))
        line = scene.ridge(h * share, swell, length=620)
        count = (13, 7, 4)[i]
        for k in range(count):
            x = scene.left + (k + scene.between(0.05, 0.95)) * (scene.right - scene.left) / count
            if i == 2 and 0.27 * w < x < 0.73 * w:
                continue
            _frosted_fir(scene, sheet, x, line.at(x) + 16, size * scene.between(0.75, 1.2) * u, distance)
        nature.hill(scene, sheet, line, ("#cfdde9", "#dce7ef", "#e7eff4")[i], distance=distance * 0.8, bottom=h * (share + 0.24), torn=4)
        scene.put(sheet, depth)
    floor = h * 0.785
    front = scene.sheet(top=floor - 120 * u)
    line = scene.ridge(floor, 26, length=700)
    nature.hill(scene, front, line, "#f1f5f7", distance=0.0, torn=5)
    for k in range(3):
        low = scene.ridge(floor + (h - floor) * (0.28 + 0.26 * k), 16, length=500)
        tint = scene.tone(("#e3ecf2", "#d8e4ee", "#cad9e6")[k])
        front.cut(low.path(), tint, brighten(tint, 0.9), torn=4, shadow=Shadow(0, -6, 12, 0.24))
    for _ in range(4):
        x = scene.between(scene.left, scene.right)
        nature.rock(scene, front, x, line.at(x) + 34, scene.between(24, 50) * u, "#7d8aa3")
    scene.put(front, 0.95)
    _rock_frame(scene, "#7f9cba")
    ground = Ground(horizon, floor, h * 0.905, 330 * u, (0.15 * w, 0.85 * w), (0.08 * w, 0.05 * h, 0.92 * w, 0.28 * h))
    return scene.finish(ground)


@own_chance
def _frosted_fir(scene: Set, sheet: Sheet, x: float, base: float, height: float, distance: float) -> None:
    """A fir with snow on every skirt, whatever the season."""
    cast = scene.light.shadow(max(0.25, height / 420))
    green, white = scene.tone("#4d7f80", distance), scene.tone("#f4f8fa", distance * 0.6)
    for i in range(4):
        low = base - height * (0.06 + 0.20 * i)
        half = height * 0.24 * (1 - 0.2 * i)
        top = low - height * 0.38
        sheet.cut(polygon([(x, top), (x + half, low), (x + half * 0.4, low - half * 0.16), (x, low + half * 0.08), (x - half * 0.4, low - half * 0.16), (x - half, low)]), green, brighten(green, 0.82), shadow=cast)
        sheet.cut(polygon([(x, top), (x + half * 0.72, low - height * 0.10), (x + half * 0.3, low - height * 0.13), (x, low - height * 0.08), (x - half * 0.36, low - height * 0.14), (x - half * 0.72, low - height * 0.10)]), white, shadow=Shadow(1, 3, 3, 0.25))


def desert(scene: Set) -> Place:
    """Dunes and mesas, cacti, a few bones of rock."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.57
    paint_sky(scene, horizon)
    far = scene.sheet(top=h * 0.2, bottom=h * 0.78)
    for k in range(4):
        x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / 4
        _mesa(scene, far, x, h * 0.60, scene.between(150, 300) * u, scene.between(130, 260) * u, 0.62)
    scene.put(far, 0.2)
    if scene.chance(0.55):
        _pyramids(scene, h)
    papers = ("#e6b878", "#dfa35e", "#d68f4c")
    for i, (share, swell, distance, depth) in enumerate(((0.585, 26, 0.66, 0.3), (0.645, 38, 0.4, 0.46), (0.71, 40, 0.18, 0.64))):
        sheet = scene.sheet(top=h * share - 330 * u, bottom=h * (share + 0.24))
        line = scene.ridge(h * share, swell, length=760)
        nature.hill(scene, sheet, line, papers[i], distance=distance, bottom=h * (share + 0.24))
        for k in range((5, 4, 2)[i]):
            x = scene.between(scene.left, scene.right)
            if i == 2:
                x = w * (scene.between(0.03, 0.2) if k == 0 else scene.between(0.8, 0.97))
            _cactus(scene, sheet, x, line.at(x) + 18, (56, 110, 270)[i] * scene.between(0.85, 1.2) * u, distance * 0.9)
        scene.put(sheet, depth)
    floor = h * 0.785
    front = scene.sheet(top=floor - 120 * u)
    line = scene.ridge(floor, 26, length=760)
    nature.hill(scene, front, line, "#c97f42", distance=0.0, torn=8)
    for k in range(4):
        low = scene.ridge(floor + (h - floor) * (0.22 + 0.2 * k), 12, length=620)
        tint = scene.tone(("#c2763c", "#b96c38", "#ad6234", "#a05930")[k])
        front.cut(low.path(), tint, brighten(tint, 0.92), torn=3, shadow=Shadow(0, -5, 9, 0.26))
    for _ in range(6):
        x = scene.between(scene.left, scene.right)
        nature.rock(scene, front, x, line.at(x) + scene.between(20, 100), scene.between(20, 46) * u, "#9a5f44")
    for _ in range(7):
        x = scene.between(scene.left, scene.right)
        nature.tuft(scene, front, x, line.at(x) + scene.between(16, 120), scene.between(30, 56) * u, scene.tone("#a39a4f"))
    scene.put(front, 0.95)
    _rock_frame(scene, "#5c3428")
    ground = Ground(horizon, floor, h * 0.905, 330 * u, (0.15 * w, 0.85 * w), (0.08 * w, 0.05 * h, 0.92 * w, 0.32 * h))
    return scene.finish(ground)


@own_chance
def _mesa(scene: Set, sheet: Sheet, x: float, base: float, width: float, height: float, distance: float) -> None:
    rock = scene.tone(scene.pick(("#b5653f", "#a85a48", "#c2774a")), distance)
    cast = scene.light.shadow(0.9)
    body = [(x - width * 0.62, base), (x - width * 0.42, base - height * 0.45), (x - width * 0.36, base - height), (x + width * 0.34, base - height * scene.between(0.92, 1.0)), (x + width * 0.42, base - height * 0.4), (x + width * 0.64, base)]
    sheet.cut(polygon(body), rock, brighten(rock, 0.8), torn=5, shadow=cast)
    for share in (0.3, 0.55):
        y = base - height * share
        half = width * (0.50 - 0.22 * share)
        sheet.cut(ribbon([(x - half, y), (x, y + 6), (x + half, y - 2)], [3, 12, 3]), brighten(rock, 1.14), shadow=Shadow(1, 2, 2, 0.25))


@own_chance
def _pyramids(scene: Set, h: float) -> None:
    u = scene.u
    sheet = scene.sheet(top=h * 0.3, bottom=h * 0.7)
    x0 = scene.width * scene.between(0.25, 0.6)
    for k in range(3):
        x, size = x0 + (k - 1) * 210 * u, (150, 210, 120)[k] * u
        base, sand = h * 0.615, scene.tone("#d9a860", 0.5)
        side = scene.light.side
        sheet.cut(polygon([(x - size * 0.8, base), (x, base - size), (x + size * 0.8, base)]), sand, brighten(sand, 0.9), shadow=scene.light.shadow(0.8))
        sheet.cut(polygon([(x, base - size), (x + side * size * 0.8, base), (x + side * size * 0.16, base)]), brighten(sand, 0.76), shadow=None)
    scene.put(sheet, 0.26)


@own_chance
def _cactus(scene: Set, sheet: Sheet, x: float, base: float, height: float, distance: float) -> None:
    green = scene.tone(scene.pick(("#4f8f5a", "#3f7f5e", "#5f9a4f")), distance)
    cast = scene.light.shadow(max(0.3, height / 260))
    w = height * 0.16
    arms = []
    for side, lift, reach in ((-1, 0.38, 0.27), (1, 0.52, 0.24)):
        ax = x + side * height * reach
        arms.append(rounded_rect(min(x, ax) - w * 0.3, base - height * lift - w * 0.36, abs(ax - x) + w * 0.6, w * 0.72, w * 0.36))
        arms.append(rounded_rect(ax - w * 0.36, base - height * (lift + 0.3), w * 0.72, height * 0.3 + w * 0.36, w * 0.36))
    for arm in arms:
        sheet.cut(arm, brighten(green, 0.94), brighten(green, 0.8), shadow=cast)
    sheet.cut(rounded_rect(x - w / 2, base - height, w, height + 4, w / 2), green, brighten(green, 0.8), shadow=cast)
    if height > 90:
        ribs = [rounded_rect(x + dx * w - 1.5, base - height * 0.94, 3, height * 0.9, 1.5) for dx in (-0.22, 0.02, 0.25)]
        sheet.cut(union(*ribs), brighten(green, 1.22), shadow=None, edge=0.05)
        sheet.cut(ellipse(x, base - height, w * 0.3, w * 0.22), scene.tone("#e88bb0", distance), shadow=Shadow(1, 2, 2, 0.3))


BUILDERS: dict[Setting, Callable[[Set], Place]] = {
    Setting.MOUNTAINS: mountains,
    Setting.SNOWFIELD: snowfield,
    Setting.DESERT: desert,
}
_ = (Motion, buildings)
