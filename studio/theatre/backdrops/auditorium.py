"""The house of a theatre as the players see it: boxes in tiers, the public, a chandelier."""

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, Sheet, circle, ellipse, rect, ribbon, rounded_rect, union
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.gluing import glue


@own_chance
def seat_house(scene: Set, floor: float, velvet: str) -> None:
    """Two tiers of boxes round the back, rows of heads in the stalls, a chandelier."""
    w, u = scene.width, scene.u
    back = scene.sheet(bottom=floor + 60)
    dark = scene.tone("#5a2f38")
    full = scene.right - scene.left + 40
    back.cut(
        rect(scene.left - 20, -130, full, floor + 200),
        brighten(dark, 0.72),
        brighten(dark, 0.9),
        shadow=None,
        edge=0,
    )
    scene.put(back, 0.12)
    for tier, depth in ((0, 0.2), (1, 0.32)):
        _tier(scene, floor * (0.34 + 0.26 * tier), 7 - tier, depth, velvet)
    for row in range(3):
        sheet = scene.sheet(top=floor - 220 * u, bottom=floor + 60)
        y = floor - (110 - 46 * row) * u
        _heads(scene, sheet, scene.left, scene.right, y, (24 + 6 * row) * u, 26 - 4 * row)
        seat = scene.tone(velvet)
        glue(
            scene,
            sheet,
            rect(scene.left - 20, y + 14 * u, full, 200),
            brighten(seat, 0.62 + 0.12 * row),
            lift=0.8,
        )
        scene.put(
            sheet, 0.5 + 0.1 * row, motion=Motion(sway_y=2, period_y=3.7 + row, phase=row * 1.0)
        )
    _chandelier(scene, w * scene.pick_number((0.36, 0.5, 0.62)), floor * 0.13, u)


@own_chance
def _tier(scene: Set, y: float, count: int, depth: float, velvet: str) -> None:
    """One tier of ``count`` boxes with its gilded rail at y."""
    u, light, gold = scene.u, scene.light, scene.tone("#d9ae4a")
    full = scene.right - scene.left + 40
    sheet = scene.sheet(bottom=y + 200 * u)
    wide = full / count
    for k in range(count):
        x = scene.left + wide * (k + 0.5)
        inside = mix(scene.tone("#3a2028"), light.lamp, 0.34 * light.glow)
        arch = rounded_rect(x - wide * 0.36, y - 132 * u, wide * 0.72, 190 * u, wide * 0.2)
        glue(scene, sheet, arch, inside, lift=0.3)
        _heads(scene, sheet, x - wide * 0.28, x + wide * 0.28, y - 6 * u, 24 * u, 3)
        swag = ellipse(x, y - 128 * u, wide * 0.34, 30 * u)
        glue(scene, sheet, swag, scene.tone(velvet), lift=0.5)
    glue(scene, sheet, rect(scene.left - 20, y, full, 92 * u), scene.tone("#e6d6bc"), lift=1.0)
    for k in range(count * 2):
        x = scene.left + wide * (k + 0.5) / 2
        glue(scene, sheet, ellipse(x, y + 48 * u, wide * 0.16, 22 * u), gold, lift=0.3)
    for edge in (0.0, 80 * u):
        glue(scene, sheet, rect(scene.left - 20, y + edge, full, 11 * u), gold, lift=0.3)
    scene.put(sheet, depth)
    for k in range(count + 1):
        x = scene.left + wide * k
        scene.shine(
            x,
            y - 30 * u,
            120 * u,
            depth + 0.001,
            colour=light.lamp,
            strength=0.62 * light.glow,
            flicker=0.08,
        )


@own_chance
def _heads(
    scene: Set, sheet: Sheet, x0: float, x1: float, base: float, r: float, count: int
) -> None:
    """The public: heads and shoulders, in the dark."""
    for k in range(count):
        if scene.chance(0.1):
            continue
        x = x0 + (x1 - x0) * (k + 0.5) / count + scene.between(-0.3, 0.3) * r
        y = base - scene.between(0, 0.4) * r
        tone = scene.tone(scene.pick(("#5a3a48", "#4a4058", "#6b4a4a", "#3f4a5a")))
        body = union(ellipse(x, y + r * 1.3, r * 1.2, r * 0.9), circle(x, y, r * 0.72))
        glue(scene, sheet, body, tone, lift=0.4)


@own_chance
def _chandelier(scene: Set, x: float, y: float, u: float) -> None:
    light = scene.light
    sheet = scene.sheet(x - 260 * u, -110, x + 260 * u, y + 260 * u)
    gold, bulb = scene.tone("#d9ae4a"), mix(scene.tone("#e9dfc4"), light.lamp, light.glow)
    glue(scene, sheet, rect(x - 4, -130, 8, y + 220), gold, lift=0.4)
    for k, wide in enumerate((200, 120)):
        top = y + (110 - 60 * k) * u
        bow = [(x - wide * u, top), (x, top + 44 * u), (x + wide * u, top)]
        glue(scene, sheet, ribbon(bow, [12, 16, 12]), gold, lift=0.5)
        for j in range(7 - 2 * k):
            t = j / (6 - 2 * k) * 2 - 1
            bx, by = x + t * wide * u, top + (1 - t * t) * 40 * u
            glue(
                scene, sheet, rect(bx - 5, by - 34 * u, 10, 28 * u), scene.tone("#f4ede0"), lift=0.3
            )
            sheet.cut(ellipse(bx, by - 44 * u, 8 * u, 13 * u), bulb, shadow=Shadow(1, 2, 2, 0.3))
    scene.put(sheet, 0.44, at=(x, -110), motion=Motion(turn=0.5, period_turn=6.5))
    scene.shine(
        x, y + 90 * u, 430 * u, 0.441, colour=light.lamp, strength=0.7 * light.glow, flicker=0.05
    )
