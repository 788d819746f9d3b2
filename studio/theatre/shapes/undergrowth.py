"""What lies and drifts over the ground: flowers and tufts, falling leaves, banks of fog."""

from studio.film.look import Season, Weather
from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, polygon, smooth
from studio.theatre.scene import Motion, Piece, Ridge, Set, glow, own_chance
from studio.theatre.shapes import plants

FLOWERS = ("#e0584f", "#f0c23f", "#e88bb0", "#8a6fc9", "#f4efe4", "#ee8a3c")


@own_chance
def scatter_meadow(scene: Set, sheet: Sheet, line: Ridge, *, top: float) -> None:
    """Tufts and, out of winter, flowers over the near ground."""
    u, h = scene.u, scene.height
    green = scene.tone("#9fb8c4" if scene.snowy else brighten(scene.grass(), 0.8))
    spots = []
    for _ in range(34):
        x = scene.between(scene.left, scene.right)
        spots.append((line.at(x) + top + (h - line.at(x)) * scene.between(0.06, 0.95), x))
    for y, x in sorted(spots):
        near = (y - line.at(x)) / (h - line.at(x))
        size = (34 + 56 * near) * u
        if (
            scene.snowy
            or (scene.light.season is Season.AUTUMN and scene.chance(0.7))
            or scene.chance(0.45)
        ):
            plants.tuft(scene, sheet, x, y, size, green)
        else:
            plants.flower(scene, sheet, x, y, size * 1.15, scene.pick(FLOWERS))


@own_chance
def falling_leaves(scene: Set, *, count: int = 16) -> None:
    """Single leaves that rock down through the air."""
    for k in range(count):
        size = scene.between(9, 17) * scene.u
        x, y = scene.between(0, scene.width), scene.between(0, scene.height)
        sheet = scene.sheet(x - 3 * size, y - 3 * size, x + 3 * size, y + 3 * size)
        colour = scene.tone(scene.pick(scene.leaves()) if not scene.snowy else "#b98d5a")
        sheet.cut(
            smooth(
                [
                    (x - size, y),
                    (x - size * 0.2, y - size * 0.55),
                    (x + size, y - size * 0.1),
                    (x, y + size * 0.55),
                ],
                tension=0.9,
            ),
            colour,
            brighten(colour, 0.8),
            shadow=Shadow(3, 5, 4, 0.3),
        )
        motion = Motion(
            rise=-scene.between(45, 85),
            drift=scene.between(14, 40) * scene.windy,
            span=scene.width + 500,
            sway_x=42,
            period_x=scene.between(2.2, 3.4),
            turn=60,
            period_turn=scene.between(1.8, 3),
            phase=k * 1.3,
        )
        scene.put(sheet, 0.7 if k % 3 else 1.2, at=(x, y), motion=motion)


@own_chance
def fireflies(scene: Set, *, count: int = 12) -> None:
    """Small lights that wander over the grass on warm nights."""
    if not scene.light.night or scene.snowy or scene.light.weather is not Weather.CLEAR:
        return
    for k in range(count):
        x = scene.width * scene.between(0.04, 0.96)
        y = scene.height * scene.between(0.50, 0.84)
        radius = scene.between(16, 26) * scene.u
        wander = Motion(
            sway_x=scene.between(30, 80),
            period_x=scene.between(6, 11),
            sway_y=scene.between(14, 34),
            period_y=scene.between(4, 7),
            pulse=1.0,
            period_pulse=scene.between(2.2, 4.0),
            phase=k * 1.1,
        )
        for grow, colour, power in ((1.6, "#5f8a2c", 1.8), (0.5, "#f4ffb0", 0.9)):
            sprite = glow(radius * grow, colour, scale=scene.scale, power=power)
            scene.pieces.append(Piece(sprite, 0.8 + 0.01 * k, x, y, wander, shines=True))


def hang_weather(scene: Set, *, leaves: bool) -> None:
    """Fog banks in depth, and leaves in the wind."""
    weather = scene.light.weather
    if weather is Weather.FOG:
        for share, depth, opacity in (
            (0.34, 0.24, 0.55),
            (0.47, 0.44, 0.52),
            (0.58, 0.66, 0.46),
            (0.72, 0.90, 0.36),
        ):
            _fog_bank(scene, scene.height * share, depth, opacity)
    if weather is Weather.WIND and leaves:
        falling_leaves(scene, count=12)


@own_chance
def _fog_bank(scene: Set, y: float, depth: float, opacity: float) -> None:
    sheet = scene.sheet(scene.left - 240, y - 150, scene.right + 240, y + 260)
    haze = mix(scene.light.haze, "#ffffff", 0.08 if scene.light.night else 0.3)
    for k in range(2):
        line = scene.ridge(y + 60 * k, 40, length=380)
        lower = scene.ridge(y + 170 + 30 * k, 30, length=420)
        xs = range(int(scene.left) - 240, int(scene.right) + 270, 34)
        points = [(float(x), line.at(x)) for x in xs] + [
            (float(x), lower.at(x)) for x in reversed(xs)
        ]
        sheet.cut(polygon(points), haze, shadow=None, edge=0, opacity=opacity, texture=0.03)
    motion = Motion(sway_x=130, period_x=26 + 20 * depth, phase=depth * 11)
    scene.put(sheet, depth + 0.005, motion=motion, blur=16)
