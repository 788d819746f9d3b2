"""Trees, bushes, grass and flowers; ``base`` is the ground they grow on."""

import math

from studio.film.look import Season
from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Path,
    Shadow,
    Sheet,
    circle,
    ellipse,
    polygon,
    ribbon,
    smooth,
    union,
)
from studio.theatre.scene import Motion, Set, own_chance


@own_chance
def conifer(
    scene: Set, sheet: Sheet, x: float, base: float, height: float, *, distance: float = 0.0
) -> None:
    """A fir of stacked skirts, the lowest first."""
    needles = scene.needles()
    lean, tiers = scene.between(-0.03, 0.03), 4 if height > 150 else 3
    wide = height * scene.between(0.19, 0.25)
    cast = scene.light.shadow(max(0.25, height / 420))
    if height > 60:
        trunk = scene.tone("#6a4a3a", distance)
        w = height * 0.035
        sheet.cut(
            polygon(
                [
                    (x - w, base),
                    (x - w, base - height * 0.2),
                    (x + w, base - height * 0.2),
                    (x + w, base),
                ]
            ),
            trunk,
            shadow=cast,
        )
    start = int(scene.rng.integers(len(needles)))
    for i in range(tiers):
        low = base - height * (0.10 + 0.72 * i / tiers)
        top = low - height * (0.92 / tiers + 0.10)
        half = wide * (1 - 0.72 * i / tiers)
        cx = x + lean * (base - low)
        tip = (cx + lean * height * 0.3, max(top, base - height))
        colour = scene.tone(brighten(needles[start if i % 2 else 0], 0.9 + 0.08 * i), distance)
        skirt = [
            tip,
            (cx + half * 0.55, low - (low - top) * 0.36),
            (cx + half, low),
            (cx + half * 0.45, low - height * 0.022),
            (cx, low + height * 0.012),
            (cx - half * 0.45, low - height * 0.022),
            (cx - half, low),
            (cx - half * 0.55, low - (low - top) * 0.36),
        ]
        sheet.cut(polygon(skirt), colour, brighten(colour, 0.84), shadow=cast)


@own_chance
def leaf_tree(
    scene: Set, sheet: Sheet, x: float, base: float, height: float, *, distance: float = 0.0
) -> None:
    """A broad tree: forked trunk, crown of overlapping leaf sheets (bare in winter)."""
    bark = scene.tone(scene.pick(("#6b4a38", "#5a4034", "#7a5a44")), distance)
    cast = scene.light.shadow(max(0.25, height / 380))
    w, lean = height * 0.055, scene.between(-0.05, 0.05) * height
    fork = base - height * 0.46
    sheet.cut(
        smooth(
            [
                (x - w * 1.7, base + 4),
                (x - w * 0.8, base - height * 0.12),
                (x + lean - w * 0.7, fork),
                (x + lean + w * 0.7, fork),
                (x + w * 0.8, base - height * 0.12),
                (x + w * 1.7, base + 4),
            ],
            tension=0.7,
        ),
        bark,
        brighten(bark, 0.8),
        shadow=cast,
    )
    limbs = []
    for side in (-1, -0.4, 0.35, 1):
        end = (x + lean + side * height * 0.25, fork - height * scene.between(0.14, 0.34))
        middle = (x + lean + side * height * 0.09, fork - height * 0.06)
        limbs.append(
            ribbon([(x + lean, fork + height * 0.05), middle, end], [w * 1.1, w * 0.75, w * 0.2])
        )
    for limb in limbs:
        sheet.cut(limb, bark, shadow=cast)
    if scene.light.season is Season.WINTER:
        _bare_twigs(scene, sheet, x + lean, fork, height, bark)
        return
    _crown(scene, sheet, x + lean, fork - height * 0.18, height * 0.34, distance)


def tree(
    scene: Set, sheet: Sheet, x: float, base: float, height: float, distance: float, *, firs: bool
) -> None:
    """A fir or a broad tree."""
    grow = conifer if firs else leaf_tree
    grow(scene, sheet, x, base, height, distance=distance)


@own_chance
def _bare_twigs(scene: Set, sheet: Sheet, x: float, y: float, height: float, bark: str) -> None:
    for _ in range(9):
        a = scene.between(-2.6, -0.55)
        reach = height * scene.between(0.3, 0.5)
        mid = (
            x + math.cos(a) * reach * 0.5 + scene.between(-12, 12),
            y + math.sin(a) * reach * 0.5,
        )
        end = (x + math.cos(a) * reach, y + math.sin(a) * reach * 0.95)
        twig = ribbon([(x, y + 6), mid, end], [height * 0.03, height * 0.018, height * 0.004])
        sheet.cut(twig, bark, shadow=Shadow(2, 3, 3, 0.3))
        cap = ellipse(
            mid[0],
            mid[1] - height * 0.012,
            height * 0.04,
            height * 0.014,
            rotation=math.degrees(a) + 180,
        )
        sheet.cut(cap, scene.tone("#f2f6f8"), shadow=None)


@own_chance
def _crown(scene: Set, sheet: Sheet, x: float, y: float, radius: float, distance: float) -> None:
    leaves = scene.leaves()
    first = int(scene.rng.integers(len(leaves)))
    for k, (dx, dy, r) in enumerate(
        (
            (0, -0.25, 0.95),
            (-0.62, 0.14, 0.68),
            (0.62, 0.10, 0.70),
            (-0.1, -0.55, 0.62),
            (0.12, 0.22, 0.62),
        )
    ):
        colour = scene.tone(
            brighten(leaves[(first + k) % 2 if k % 3 else first], 0.86 + 0.055 * k), distance
        )
        shape = scalloped(
            scene, x + dx * radius, y + dy * radius, r * radius, r * radius * 0.86, bumps=11
        )
        cast = scene.light.shadow(max(0.2, radius / 130), opacity=0.9)
        sheet.cut(shape, brighten(colour, 1.05), brighten(colour, 0.88), shadow=cast)


def scalloped(scene: Set, x: float, y: float, rx: float, ry: float, *, bumps: int = 9) -> Path:
    """A leafy blob with a bumpy rim."""
    turn = scene.between(0, math.tau)
    puffs = [ellipse(x, y, rx * 0.86, ry * 0.86)]
    for i in range(bumps):
        a = turn + math.tau * i / bumps
        size = scene.between(0.24, 0.34)
        puffs.append(
            ellipse(x + math.cos(a) * rx * 0.76, y + math.sin(a) * ry * 0.76, rx * size, ry * size)
        )
    return union(*puffs)


@own_chance
def bush(
    scene: Set, sheet: Sheet, x: float, base: float, size: float, *, distance: float = 0.0
) -> None:
    """A low round bush of two sheets."""
    leaves = scene.leaves()
    for k in range(2):
        colour = scene.tone(brighten(scene.pick(leaves[:3]), 0.82 + 0.14 * k), distance)
        shape = scalloped(
            scene,
            x + k * size * 0.25,
            base - size * (0.28 - 0.12 * k),
            size * (0.72 - 0.2 * k),
            size * (0.5 - 0.14 * k),
        )
        sheet.cut(shape, colour, brighten(colour, 0.85), shadow=scene.light.shadow(size / 160))


@own_chance
def tuft(scene: Set, sheet: Sheet, x: float, base: float, height: float, colour: str) -> None:
    """A few blades of grass from one root."""
    blades = []
    for i in range(5):
        bend = (i - 2) * height * 0.16 + scene.between(-0.08, 0.08) * height
        top = height * scene.between(0.6, 1.0)
        w = max(2.0, height * 0.05)
        blades.append(
            ribbon(
                [
                    (x + (i - 2) * w, base),
                    (x + bend * 0.4, base - top * 0.55),
                    (x + bend, base - top),
                ],
                [w, w * 0.85, 0.5],
            )
        )
    for part in (blades[::2], blades[1::2]):
        tint = brighten(colour, scene.between(0.88, 1.12))
        sheet.cut(union(*part), tint, shadow=Shadow(2, 3, 3, 0.26), edge=0.1)


@own_chance
def flower(scene: Set, sheet: Sheet, x: float, base: float, height: float, colour: str) -> None:
    """A stem with two leaves and a head of petals."""
    stem = scene.tone("#4d8a3f")
    top, bend = base - height, scene.between(-0.12, 0.12) * height
    sheet.cut(
        ribbon([(x, base), (x + bend * 0.3, base - height * 0.5), (x + bend, top)], [4, 3.5, 3]),
        stem,
        shadow=Shadow(2, 3, 3, 0.25),
    )
    for side in (-1, 1):
        sheet.cut(
            ellipse(
                x + side * height * 0.11 + bend * 0.2,
                base - height * 0.36,
                height * 0.13,
                height * 0.05,
                rotation=-35 * side,
            ),
            stem,
            shadow=Shadow(2, 3, 3, 0.25),
        )
    r = height * 0.13
    petals = [
        circle(x + bend + math.cos(a) * r, top + math.sin(a) * r, r * 0.72)
        for a in (0, 1.26, 2.51, 3.77, 5.03)
    ]
    sheet.cut(union(*petals), scene.tone(colour), shadow=Shadow(3, 4, 4, 0.35))
    sheet.cut(circle(x + bend, top, r * 0.62), scene.tone("#f3c648"), shadow=Shadow(1, 2, 2, 0.3))


BEHIND = Shadow(5, 3, 9, 0.3)


@own_chance
def grass_frame(scene: Set, colour: str, *, depth: float = 1.45, blur: float = 2.6) -> None:
    """Blades of grass in the lower corners, in front of everything and a little out of focus."""
    for side in (-1, 1):
        x0 = scene.left if side < 0 else scene.right
        reach = 470 * scene.u
        sheet = scene.sheet(
            min(x0, x0 - side * reach) - 30,
            scene.height - 330 * scene.u,
            max(x0, x0 - side * reach) + 30,
            scene.bottom,
        )
        blades = []
        for k in range(17):
            x = x0 - side * (k * reach / 18 + scene.between(-8, 8))
            height = (300 * scene.between(0.6, 1.0) * (1 - k / 20) + 40) * scene.u
            tip = scene.between(-50, 50) - side * 20
            w = 30 * scene.u
            middle = (x + tip * 0.3, scene.bottom - height * 0.55)
            points = [(x, scene.bottom), middle, (x + tip, scene.bottom - height)]
            blades.append(ribbon(points, [w, w * 0.7, 1]))
        for k in range(4):
            tone = brighten(colour, scene.between(0.85, 1.2))
            blade = union(*blades[k::4])
            sheet.cut(blade, brighten(tone, 1.25), brighten(tone, 0.7), shadow=BEHIND, edge=0.12)
        motion = Motion(sway_x=5 * scene.windy, period_x=3.4, turn=0.5 * scene.windy, phase=side)
        scene.put(sheet, depth, at=(x0, scene.bottom), motion=motion, blur=blur)
