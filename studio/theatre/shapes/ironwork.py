"""Iron and wood of a station's roof: braced posts and the valance along its edge."""

from studio.theatre.colour import brighten
from studio.theatre.paper import Sheet, circle, polygon, rect, ribbon, rounded_rect, union
from studio.theatre.scene import Set
from studio.theatre.shapes.gluing import glue


def braced_post(scene: Set, sheet: Sheet, x: float, y: float, floor: float, iron: str) -> None:
    """A post from the roof at y to the floor, with curved braces; ``iron`` is its toned paper."""
    u = scene.u
    glue(scene, sheet, rect(x - 13 * u, y, 26 * u, floor + 40 - y), iron, lift=0.9)
    glue(
        scene,
        sheet,
        rounded_rect(x - 26 * u, floor - 50 * u, 52 * u, 90 * u, 6),
        brighten(iron, 0.9),
    )
    for side in (-1, 1):
        brace = [
            (x, y + 170 * u),
            (x + side * 60 * u, y + 100 * u),
            (x + side * 150 * u, y + 20 * u),
        ]
        glue(scene, sheet, ribbon(brace, [16 * u, 14 * u, 12 * u]), iron, lift=0.6)
        glue(
            scene,
            sheet,
            circle(x + side * 62 * u, y + 52 * u, 22 * u),
            brighten(iron, 1.15),
            lift=0.3,
        )


def valance(scene: Set, sheet: Sheet, y: float, wood: str) -> None:
    """A row of pointed boards hanging from y; ``wood`` is their toned paper."""
    u = scene.u
    step = 44 * u
    teeth = []
    for k in range(int((scene.right - scene.left) / step) + 1):
        tx = scene.left + k * step
        teeth.append(
            polygon(
                [
                    (tx, y),
                    (tx + step * 0.94, y),
                    (tx + step * 0.94, y + 34 * u),
                    (tx + step * 0.47, y + 56 * u),
                    (tx, y + 34 * u),
                ]
            )
        )
    sheet.cut(union(*teeth), wood, brighten(wood, 0.85), shadow=scene.light.shadow(0.9))
