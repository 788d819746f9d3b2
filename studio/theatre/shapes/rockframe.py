"""Dark boulders that frame a picture."""

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    smooth,
)
from studio.theatre.scene import Set, own_chance


@own_chance
def rock_frame(scene: Set, colour: str) -> None:
    """Dark boulders out of focus in the lower corners."""
    u = scene.u
    for side in (-1, 1):
        x0 = scene.left - 20 if side < 0 else scene.right + 20
        sheet = scene.sheet(
            min(x0, x0 - side * 520 * u),
            scene.height - 250 * u,
            max(x0, x0 - side * 520 * u),
            scene.bottom,
        )
        body = [
            (x0, scene.height - scene.between(150, 230) * u),
            (x0 - side * 190 * u, scene.height - scene.between(110, 170) * u),
            (x0 - side * 330 * u, scene.height - 50 * u),
            (x0 - side * 470 * u, scene.bottom + 30),
            (x0, scene.bottom + 30),
        ]
        paper = scene.tone(colour)
        sheet.cut(smooth(body, tension=0.6), paper, brighten(paper, 0.7), shadow=None)
        scene.put(sheet, 1.42, blur=4)
