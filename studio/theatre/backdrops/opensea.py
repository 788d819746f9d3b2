"""The open sea, seen from a ship."""

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Shadow,
    circle,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.scene import Ground, Motion, Place, Set, own_chance
from studio.theatre.shapes import sights, street, water
from studio.theatre.shapes.sky import paint_sky


def open_sea(scene: Set) -> Place:
    """Nothing but water and sky, seen from a ship's deck."""
    w, h, u = scene.width, scene.height, scene.u
    horizon = h * 0.50
    paint_sky(scene, horizon)
    for i, (share, size, depth) in enumerate(
        ((0.505, 10, 0.3), (0.565, 16, 0.42), (0.63, 24, 0.56), (0.71, 34, 0.72))
    ):
        water.sea(
            scene,
            h * share + 12,
            size,
            depth=depth,
            distance=0.8 - 0.26 * i,
            bottom=h * (share + 0.24),
            colour=("#2f7f92", "#256f86", "#1d6079", "#174f6a")[i],
            foam="#cfe2da",
        )
        if i == 1:
            side = scene.pick_number((0.2, 0.78))
            street.sailing_boat(scene, w * side, h * 0.60, 62 * u, 0.5, distance=0.3)
    water.light_path(scene, horizon + 14, h * 0.585, depth=0.31)
    _sighted(scene, horizon)
    floor = h * 0.83
    _deck(scene, floor)
    _rigging(scene)
    ground = Ground(
        horizon,
        floor,
        h * 0.915,
        400 * u,
        (0.16 * w, 0.84 * w),
        (0.08 * w, 0.06 * h, 0.92 * w, 0.36 * h),
        water=h * 0.64,
    )
    return scene.finish(ground)


@own_chance
def _sighted(scene: Set, horizon: float) -> None:
    """What is seen from the deck: a whale, an iceberg, land far off, or nothing but water."""
    w, h, u = scene.width, scene.height, scene.u
    kind, x = scene.between(0, 1), w * scene.between(0.18, 0.82)
    if kind < 0.36:
        sights.whale(scene, x, h * 0.575, 150 * u, 0.5, distance=0.2)
    elif kind < 0.76:
        sheet = scene.sheet(x - 420 * u, horizon - 260 * u, x + 420 * u, horizon + 60 * u)
        ice = kind < 0.5
        paper = scene.tone("#dcecf2" if ice else "#6f8a80", 0.35 if ice else 0.6)
        tall = (170 if ice else 90) * u
        body = [
            (x - 330 * u, horizon + 40),
            (x - 210 * u, horizon - tall * 0.5),
            (x - 80 * u, horizon - tall),
            (x + 60 * u, horizon - tall * 0.7),
            (x + 150 * u, horizon - tall * 0.86),
            (x + 340 * u, horizon + 40),
        ]
        outline = smooth(body, tension=0.1 if ice else 0.6)
        sheet.cut(outline, paper, brighten(paper, 0.84), torn=4, shadow=scene.light.shadow(0.9))
        dark = [
            (x - 80 * u, horizon - tall),
            (x + 340 * u, horizon - tall),
            (x + 340 * u, horizon + 40),
            (x - 20 * u, horizon + 40),
        ]
        sheet.cut(polygon(dark), brighten(paper, 0.86), shadow=None, clip=outline)
        scene.put(sheet, 0.36)


@own_chance
def _rigging(scene: Set) -> None:
    """A mast and its shrouds at one side of the picture, close to us."""
    h, u = scene.height, scene.u
    side = 1 if scene.chance(0.5) else -1
    x = scene.width * (0.5 + side * 0.47)
    sheet = scene.sheet(x - 330 * u, -110, x + 330 * u, scene.bottom)
    wood, rope = scene.tone("#7d5438"), scene.tone("#c9b48a")
    mast = rect(x - 26 * u, -120, 52 * u, h + 260)
    sheet.cut(mast, wood, brighten(wood, 0.8), shadow=scene.light.shadow(1.2))
    ends = [(x - side * (40 + 66 * k) * u, h * 0.98) for k in range(4)]
    for end in ends:
        sheet.cut(ribbon([(x, -110), end], [6, 7]), rope, shadow=Shadow(3, 5, 5, 0.3))
    for k in range(9):
        t = 0.3 + 0.07 * k
        left, right = [(x + (e[0] - x) * t, -110 + (e[1] + 110) * t) for e in (ends[0], ends[-1])]
        sheet.cut(ribbon([left, right], [5, 5]), brighten(rope, 0.86), shadow=Shadow(2, 4, 4, 0.3))
    scene.put(sheet, 1.18, at=(x, h), motion=Motion(turn=0.5, period_turn=5.2), blur=1.2)


@own_chance
def _deck(scene: Set, floor: float) -> None:
    """Planks and a rail with posts, rope and a lifebuoy; it heaves a little."""
    h, u = scene.height, scene.u
    rail = scene.sheet(top=floor - 240 * u, bottom=floor + 40)
    wood = scene.tone("#8a5c3c")
    cast = scene.light.shadow(1.0)
    step = 210 * u
    x = scene.left + scene.between(0, step)
    posts = []
    while x < scene.right:
        posts.append(x)
        rail.cut(
            rounded_rect(x - 11 * u, floor - 168 * u, 22 * u, 190 * u, 6),
            wood,
            brighten(wood, 0.75),
            shadow=cast,
        )
        x += step
    for x in posts[:-1]:
        rope = [(x, floor - 78 * u), (x + step / 2, floor - 50 * u), (x + step, floor - 78 * u)]
        rail.cut(ribbon(rope, [9, 9, 9]), scene.tone("#d9c59a"), shadow=scene.light.shadow(0.5))
    rail.cut(
        rounded_rect(scene.left - 20, floor - 186 * u, scene.right - scene.left + 40, 30 * u, 9),
        brighten(wood, 1.15),
        brighten(wood, 0.85),
        shadow=cast,
    )
    buoy = posts[len(posts) // 2] if scene.chance(0.5) else posts[1]
    red, white = scene.tone("#c2423a"), scene.tone("#f1e7d2")
    cx, cy, r = buoy, floor - 92 * u, 56 * u
    ring = union(circle(cx, cy, r))
    rail.cut(ring, red, brighten(red, 0.8), shadow=cast)
    for dx, dy in ((0, -1), (0, 1), (-1, 0), (1, 0)):
        rail.cut(
            rect(cx + dx * r * 0.76 - 13 * u, cy + dy * r * 0.76 - 13 * u, 26 * u, 26 * u),
            white,
            shadow=None,
            clip=circle(cx, cy, r),
        )
    hole = scene.tone("#1d6079", 0.1)
    rail.cut(circle(cx, cy, r * 0.5), hole, shadow=Shadow(-2, -4, 5, 0.5), edge=-0.16)
    heave = Motion(sway_y=5, period_y=4.6, phase=1.0)
    scene.put(rail, 0.93, motion=heave)
    deck = scene.sheet(top=floor - 20)
    planks = 5
    for k in range(planks):
        y = floor + (h - floor + 110) * (k / planks) ** 1.25
        colour = brighten(scene.tone(("#a8744a", "#9a6842")[k % 2]), 1.08 - 0.05 * k)
        deck.cut(
            rect(scene.left - 20, y, scene.right - scene.left + 40, scene.bottom - y + 20),
            colour,
            brighten(colour, 0.8),
            shadow=Shadow(0, -4, 6, 0.34),
        )
        nails = [
            circle(scene.left + (i + 0.5 * (k % 2)) * 260, y + 12 + 5 * k, 4) for i in range(12)
        ]
        deck.cut(union(*nails), brighten(colour, 0.62), shadow=None)
    scene.put(deck, 0.95, motion=heave)
