"""What one sees through a window: a sky and, at depths of its own, country, town, park or water."""

from collections.abc import Callable

from studio.film.look import Weather
from studio.theatre.colour import brighten
from studio.theatre.paper import Shadow, Sheet, circle, rect, ribbon, union
from studio.theatre.scene import Set, own_chance
from studio.theatre.shapes import nature, plants, towers
from studio.theatre.shapes.buildings import house
from studio.theatre.shapes.daylight import Box

_HIDING = (Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG)


@own_chance
def outlook(scene: Set, windows: tuple[Box, ...], kind: str) -> None:
    """Hang sky, distance and something near behind one window or a row of them."""
    x = min(w[0] for w in windows)
    y = min(w[1] for w in windows)
    right = max(w[0] + w[2] for w in windows)
    low = max(w[1] + w[3] for w in windows)
    box = (x, y, right - x, low - y)
    _sky(scene, box, windows[-1] if scene.light.side < 0 else windows[0])
    _FAR[kind](scene, box)
    _NEAR[kind](scene, box)


def _sheet(scene: Set, box: Box) -> Sheet:
    x, y, w, h = box
    return scene.sheet(x - 130, y - 110, x + w + 130, y + h + 110)


@own_chance
def _sky(scene: Set, box: Box, pane: Box) -> None:
    """Bands of sky, and the sun or moon in the pane on its side."""
    x, y, w, h = box
    light = scene.light
    sheet = _sheet(scene, box)
    sky = light.sky
    sheet.cut(rect(x - 140, y - 120, w + 280, h + 240), sky[0], sky[1], shadow=None, edge=0)
    for i in range(1, len(sky)):
        line = scene.ridge(y - 30 + h * 0.82 * i / len(sky), 14, length=200)
        sheet.cut(line.path(bottom=y + h + 120), sky[i], torn=4, shadow=Shadow(0, -4, 8, 0.3))
    if light.weather not in _HIDING:
        px, py, pw, ph = pane
        ox = px + pw * (0.5 - 0.22 * light.side)
        oy, r = py + ph * (0.24 if light.orb.y < 0.6 else 0.5), min(pw, ph) * 0.12
        for grow, opacity in ((2.0, 0.15), (1.45, 0.2)):
            halo = circle(ox, oy, r * grow)
            sheet.cut(halo, light.orb.halo, shadow=None, edge=0, opacity=opacity)
        sheet.cut(circle(ox, oy, r), light.orb.colour, shadow=light.shadow(0.5))
        if light.night:
            stars = [
                circle(
                    x + w * scene.between(0, 1),
                    y + h * scene.between(0, 0.45),
                    scene.between(1.5, 3),
                )
                for _ in range(int(14 + w / 60))
            ]
            sheet.cut(union(*stars), "#f6ecc9", shadow=None, edge=0)
    scene.put(sheet, 0.06)


@own_chance
def _hills(scene: Set, box: Box) -> None:
    x, y, _, h = box
    sheet = _sheet(scene, box)
    line = scene.ridge(y + h * 0.64, 18, length=260)
    nature.hill(scene, sheet, line, scene.grass(), distance=0.7, bottom=y + h + 120, torn=4)
    for _ in range(3):
        tx = x + box[2] * scene.between(0, 1)
        plants.conifer(scene, sheet, tx, line.at(tx) + 8, h * 0.16, distance=0.6)
    scene.put(sheet, 0.12)


@own_chance
def _farm(scene: Set, box: Box) -> None:
    """A house and trees on the next hill."""
    x, y, w, h = box
    sheet = _sheet(scene, box)
    line = scene.ridge(y + h * 0.80, 16, length=260)
    at = x + w * scene.between(0.2, 0.8)
    house(scene, sheet, at, line.at(at) + 12, h * 0.26, h * 0.16, distance=0.3)
    for _ in range(max(1, int(w / (h * 0.8)))):
        tree = x + w * scene.between(0.0, 1.0)
        if abs(tree - at) > h * 0.26:
            plants.leaf_tree(
                scene, sheet, tree, line.at(tree) + 10, h * scene.between(0.36, 0.5), distance=0.3
            )
    nature.hill(scene, sheet, line, scene.grass(), distance=0.3, bottom=y + h + 120, torn=4)
    scene.put(sheet, 0.20)


@own_chance
def _towers(scene: Set, box: Box, *, distance: float = 0.75, tall: float = 0.5) -> None:
    """City blocks with lit windows."""
    x, y, w, h = box
    sheet = _sheet(scene, box)
    papers = ("#8fa3bf", "#a3a9c2", "#9a8aa8", "#b08a86")
    at = x - 60
    while at < x + w + 60:
        wide = scene.between(0.16, 0.26) * min(h, 340 * scene.u)
        towers.tower_block(
            scene,
            sheet,
            at,
            y + h + 60,
            wide,
            h * scene.between(tall * 0.7, tall * 1.3) + 60,
            scene.pick(papers),
            distance=distance,
        )
        at += wide * scene.between(1.0, 1.3)
    scene.put(sheet, 0.12 if distance > 0.5 else 0.22)


def _near_towers(scene: Set, box: Box) -> None:
    _towers(scene, box, distance=0.35, tall=0.26)


@own_chance
def _street(scene: Set, box: Box) -> None:
    """House fronts across the street, and a tree on the pavement."""
    x, y, w, h = box
    sheet = _sheet(scene, box)
    base, at = y + h * 1.02, x - 60
    while at < x + w + 40:
        wide = h * scene.between(0.4, 0.56)
        house(
            scene,
            sheet,
            at + wide / 2,
            base,
            wide,
            h * scene.between(0.34, 0.5),
            distance=0.3,
            storeys=2,
            chimney=False,
        )
        at += wide * 1.02
    tree = x + w * scene.between(0.1, 0.9)
    plants.leaf_tree(scene, sheet, tree, base + 20, h * 0.6, distance=0.12)
    scene.put(sheet, 0.22)


@own_chance
def _trees(scene: Set, box: Box) -> None:
    """A garden: trees, bushes, a lawn."""
    x, y, w, h = box
    sheet = _sheet(scene, box)
    line = scene.ridge(y + h * 0.84, 10, length=240)
    count = max(2, int(w / (h * 0.55)))
    for k in range(count):
        at = x + w * (k + scene.between(0.1, 0.9)) / count
        plants.leaf_tree(
            scene, sheet, at, line.at(at) + 12, h * scene.between(0.5, 0.72), distance=0.25
        )
    nature.hill(scene, sheet, line, scene.grass(), distance=0.22, bottom=y + h + 120, torn=4)
    for _ in range(count * 2):
        at = x + w * scene.between(0, 1)
        plants.bush(scene, sheet, at, line.at(at) + h * 0.1, h * 0.09, distance=0.15)
    scene.put(sheet, 0.20)


@own_chance
def _bay(scene: Set, box: Box) -> None:
    """Water with glints and a far shore."""
    x, y, w, h = box
    sheet = _sheet(scene, box)
    far = scene.ridge(y + h * 0.58, 14, length=300)
    nature.hill(scene, sheet, far, "#6f8f9a", distance=0.8, bottom=y + h + 120, torn=4)
    for k, colour in enumerate(("#4f93ad", "#3f819f", "#2f6d8a")):
        paper = scene.tone(colour, 0.5 - 0.15 * k)
        top = scene.ridge(y + h * (0.66 + 0.11 * k), 4, length=90)
        sheet.cut(
            top.path(bottom=y + h + 120),
            paper,
            brighten(paper, 0.85),
            torn=2,
            shadow=Shadow(0, -3, 5, 0.3),
        )
    glints = []
    for _ in range(12):
        gx, gy = x + w * scene.between(0, 1), y + h * scene.between(0.68, 0.98)
        glints.append(ribbon([(gx, gy), (gx + 18, gy - 1), (gx + 36, gy)], [1, 4, 1]))
    sheet.cut(union(*glints), scene.light.sky[-1], shadow=None, edge=0, opacity=0.7)
    scene.put(sheet, 0.14)


@own_chance
def _shore(scene: Set, box: Box) -> None:
    """A house on the near shore."""
    x, y, w, h = box
    sheet = _sheet(scene, box)
    side = x + w * (0.1 if scene.chance(0.5) else 0.9)
    house(scene, sheet, side, y + h * 0.97, h * 0.3, h * 0.2, distance=0.2)
    line = scene.ridge(y + h * 0.95, 12, length=240)
    nature.hill(scene, sheet, line, scene.grass(), distance=0.2, bottom=y + h + 120, torn=4)
    scene.put(sheet, 0.22)


_FAR: dict[str, Callable[[Set, Box], None]] = {
    "country": _hills,
    "city": _towers,
    "street": _towers,
    "garden": _hills,
    "water": _bay,
}
_NEAR: dict[str, Callable[[Set, Box], None]] = {
    "country": _farm,
    "city": _near_towers,
    "street": _street,
    "garden": _trees,
    "water": _shore,
}
VIEWS = ("country", "garden", "street", "water")
