"""The desert."""

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Shadow,
    Sheet,
    ellipse,
    polygon,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Ground, Place, Ridge, Set, own_chance
from studio.theatre.shapes import fields, nature, plants
from studio.theatre.shapes.landform import thrown
from studio.theatre.shapes.palms import palm
from studio.theatre.shapes.rockframe import rock_frame
from studio.theatre.shapes.sky import paint_sky
from studio.theatre.shapes.stillwater import water_paper


def desert(scene: Set) -> Place:
    """Dunes and mesas, cacti, a few bones of rock."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.57
    paint_sky(scene, horizon)
    far = scene.sheet(top=h * 0.2, bottom=h * 0.78)
    dunes_only = scene.chance(0.35)
    for k in range(0 if dunes_only else 4):
        x = scene.left + (k + scene.between(0.1, 0.9)) * (scene.right - scene.left) / 4
        _mesa(
            scene, far, x, h * 0.60, scene.between(150, 300) * u, scene.between(130, 260) * u, 0.62
        )
    scene.put(far, 0.2)
    if scene.chance(0.35):
        _pyramids(scene, h)
    oasis = scene.chance(0.4)
    _dunes(scene, cacti=not oasis)
    if oasis:
        _oasis(scene)
    floor = h * 0.785
    front = scene.sheet(top=floor - 120 * u)
    line = scene.ridge(floor, 26, length=760)
    nature.hill(scene, front, line, "#c97f42", distance=0.0, torn=8)
    _ripples(scene, floor, front, line)
    scene.put(front, 0.95)
    rock_frame(scene, "#5c3428")
    ground = Ground(
        horizon,
        floor,
        h * 0.905,
        400 * u,
        (0.15 * w, 0.85 * w),
        (0.08 * w, 0.05 * h, 0.92 * w, 0.32 * h),
    )
    return scene.finish(ground)


def _dunes(scene: Set, *, cacti: bool) -> None:
    """Three rows of dunes, with or without cacti, their lee sides in the shade."""
    h, w, u = scene.height, scene.width, scene.u
    papers = ("#e6b878", "#dfa35e", "#d68f4c")
    for i, (share, swell, distance, depth) in enumerate(
        ((0.585, 26, 0.66, 0.3), (0.645, 38, 0.4, 0.46), (0.71, 40, 0.18, 0.64))
    ):
        sheet = scene.sheet(top=h * share - 430 * u, bottom=h * (share + 0.24))
        line = scene.ridge(h * share, swell, length=760)
        nature.hill(scene, sheet, line, papers[i], distance=distance, bottom=h * (share + 0.24))
        _crescents(scene, sheet, line, papers[i], distance)
        for k in range((5, 4, 2)[i] if cacti else 0):
            x = scene.between(scene.left, scene.right)
            if i == 2:
                x = w * (scene.between(0.03, 0.2) if k == 0 else scene.between(0.8, 0.97))
            _cactus(
                scene,
                sheet,
                x,
                line.at(x) + 18,
                (56, 110, 270)[i] * scene.between(0.85, 1.2) * u,
                distance * 0.9,
            )
        scene.put(sheet, depth)


@own_chance
def _crescents(scene: Set, sheet: Sheet, line: Ridge, sand: str, distance: float) -> None:
    """Dunes with a sharp crest: the side away from the sun is dark."""
    side, u = scene.light.side, scene.u
    for _ in range(3):
        x, tall = scene.between(scene.left, scene.right), scene.between(40, 90) * u
        wide, y = tall * scene.between(3.0, 4.4), line.at(x) + 34 * u
        paper = scene.tone(sand, distance)
        body = [
            (x - wide, y),
            (x - wide * 0.4, y - tall * 0.6),
            (x, y - tall),
            (x + wide * 0.4, y - tall * 0.55),
            (x + wide, y),
        ]
        outline = smooth(body, tension=0.6)
        sheet.cut(outline, brighten(paper, 1.05), torn=4, shadow=scene.light.shadow(0.6))
        lee = [
            (x, y - tall * 1.1),
            (x + side * wide, y - tall),
            (x + side * wide, y + 4),
            (x - side * wide * 0.1, y + 4),
            (x + side * wide * 0.16, y - tall * 0.5),
        ]
        sheet.cut(smooth(lee, tension=0.3), brighten(paper, 0.82), shadow=None, clip=outline)


@own_chance
def _oasis(scene: Set) -> None:
    """A pool among palms, with tents beside it."""
    w, h, u = scene.width, scene.height, scene.u
    side = 1 if scene.chance(0.5) else -1
    x, y = w * (0.5 + side * scene.between(0.2, 0.3)), h * 0.735
    sheet = scene.sheet(top=h * 0.2, bottom=h * 0.88)
    blue = water_paper(scene, "#2f9fb0", 0.15)
    sheet.cut(
        ellipse(x, y + 16 * u, 300 * u, 24 * u),
        brighten(blue, 1.15),
        brighten(blue, 0.85),
        torn=3,
        shadow=Shadow(-2, -4, 6, 0.4),
        edge=-0.14,
    )
    for k in range(4):
        px = x + side * (90 + 76 * k) * u - 200 * side * u
        size = scene.between(220, 340) * u
        thrown(scene, sheet, px, y + 4, 20 * u, size)
        palm(
            scene,
            sheet,
            px,
            y + 6,
            size,
            depth=0.662 + 0.001 * k,
            lean=scene.between(-0.2, 0.2),
            distance=0.12,
        )
    for _ in range(7):
        plants.tuft(
            scene,
            sheet,
            x + scene.between(-300, 300) * u,
            y + 6,
            46 * u,
            scene.tone("#6f9a4a", 0.1),
        )
    if scene.chance(0.7):
        fields.tent(
            scene, sheet, x - side * 420 * u, y + 16 * u, 130 * u, depth=0.66, distance=0.12
        )
    scene.put(sheet, 0.66)


def _ripples(scene: Set, floor: float, front: Sheet, line: Ridge) -> None:
    """Rippled sand with stones and dry grass."""
    h, u = scene.height, scene.u
    for k in range(4):
        low = scene.ridge(floor + (h - floor) * (0.22 + 0.2 * k), 12, length=620)
        tint = scene.tone(("#c2763c", "#b96c38", "#ad6234", "#a05930")[k])
        front.cut(low.path(), tint, brighten(tint, 0.92), torn=3, shadow=Shadow(0, -5, 9, 0.26))
    for _ in range(6):
        x = scene.between(scene.left, scene.right)
        nature.rock(
            scene,
            front,
            x,
            line.at(x) + scene.between(20, 100),
            scene.between(20, 46) * u,
            "#9a5f44",
        )
    for _ in range(7):
        x = scene.between(scene.left, scene.right)
        plants.tuft(
            scene,
            front,
            x,
            line.at(x) + scene.between(16, 120),
            scene.between(30, 56) * u,
            scene.tone("#a39a4f"),
        )


@own_chance
def _mesa(
    scene: Set, sheet: Sheet, x: float, base: float, width: float, height: float, distance: float
) -> None:
    rock = scene.tone(scene.pick(("#b5653f", "#a85a48", "#c2774a")), distance)
    cast = scene.light.shadow(0.9)
    body = [
        (x - width * 0.62, base),
        (x - width * 0.42, base - height * 0.45),
        (x - width * 0.36, base - height),
        (x + width * 0.34, base - height * scene.between(0.92, 1.0)),
        (x + width * 0.42, base - height * 0.4),
        (x + width * 0.64, base),
    ]
    sheet.cut(polygon(body), rock, brighten(rock, 0.8), torn=5, shadow=cast)
    for share in (0.3, 0.55):
        y = base - height * share
        half = width * (0.50 - 0.22 * share)
        sheet.cut(
            ribbon([(x - half, y), (x, y + 6), (x + half, y - 2)], [3, 12, 3]),
            brighten(rock, 1.14),
            shadow=Shadow(1, 2, 2, 0.25),
        )


@own_chance
def _pyramids(scene: Set, h: float) -> None:
    u = scene.u
    sheet = scene.sheet(top=h * 0.3, bottom=h * 0.7)
    x0 = scene.width * scene.between(0.25, 0.6)
    for k in range(3):
        x, size = x0 + (k - 1) * 210 * u, (150, 210, 120)[k] * u
        base, sand = h * 0.615, scene.tone("#d9a860", 0.5)
        side = scene.light.side
        sheet.cut(
            polygon([(x - size * 0.8, base), (x, base - size), (x + size * 0.8, base)]),
            sand,
            brighten(sand, 0.9),
            shadow=scene.light.shadow(0.8),
        )
        sheet.cut(
            polygon(
                [(x, base - size), (x + side * size * 0.8, base), (x + side * size * 0.16, base)]
            ),
            brighten(sand, 0.76),
            shadow=None,
        )
    scene.put(sheet, 0.26)


@own_chance
def _cactus(
    scene: Set, sheet: Sheet, x: float, base: float, height: float, distance: float
) -> None:
    green = scene.tone(scene.pick(("#4f8f5a", "#3f7f5e", "#5f9a4f")), distance)
    cast = scene.light.shadow(max(0.3, height / 260))
    w = height * 0.16
    arms = []
    for side, lift, reach in ((-1, 0.38, 0.27), (1, 0.52, 0.24)):
        ax = x + side * height * reach
        arms.append(
            rounded_rect(
                min(x, ax) - w * 0.3,
                base - height * lift - w * 0.36,
                abs(ax - x) + w * 0.6,
                w * 0.72,
                w * 0.36,
            )
        )
        arms.append(
            rounded_rect(
                ax - w * 0.36,
                base - height * (lift + 0.3),
                w * 0.72,
                height * 0.3 + w * 0.36,
                w * 0.36,
            )
        )
    for arm in arms:
        sheet.cut(arm, brighten(green, 0.94), brighten(green, 0.8), shadow=cast)
    sheet.cut(
        rounded_rect(x - w / 2, base - height, w, height + 4, w / 2),
        green,
        brighten(green, 0.8),
        shadow=cast,
    )
    if height > 90:
        ribs = [
            rounded_rect(x + dx * w - 1.5, base - height * 0.94, 3, height * 0.9, 1.5)
            for dx in (-0.22, 0.02, 0.25)
        ]
        sheet.cut(union(*ribs), brighten(green, 1.22), shadow=None, edge=0.05)
        sheet.cut(
            ellipse(x, base - height, w * 0.3, w * 0.22),
            scene.tone("#e88bb0", distance),
            shadow=Shadow(1, 2, 2, 0.3),
        )
