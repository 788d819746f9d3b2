"""Boulders that frame a picture."""

from studio.theatre.colour import brighten, mix
from studio.theatre.paper import Shadow, polygon, smooth
from studio.theatre.scene import Set, own_chance
from studio.theatre.shapes.plants import tuft


@own_chance
def rock_frame(scene: Set, colour: str) -> None:
    """Boulders with lit faces and grass in the lower corners, a little out of focus."""
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
        paper = scene.tone(mix(colour, "#8a86a0", 0.3))
        outline = smooth(body, tension=0.6)
        sheet.cut(outline, brighten(paper, 1.1), brighten(paper, 0.66), torn=6, shadow=None)
        for k in range(3):
            away, drop = scene.between(0.1, 0.5), scene.between(20, 90)
            x, y = x0 - side * away * 420 * u, scene.height - (150 - drop - 180 * away) * u
            face = [(x, y), (x - side * 90 * u, y + 14 * u), (x - side * 70 * u, y + 66 * u),
                    (x + side * 20 * u, y + 50 * u)]  # fmt: skip
            tone = brighten(paper, 1.24 - 0.2 * (k % 2))
            sheet.cut(polygon(face), tone, shadow=Shadow(2, 4, 6, 0.25), clip=outline, torn=2)
        blades = scene.tone("#c9d8e0" if scene.snowy else "#7f9a5a")
        for k in range(3):
            x = x0 - side * (60 + 130 * k) * u
            tuft(scene, sheet, x, scene.height - (150 - 45 * k) * u, 90 * u, blades)
        scene.put(sheet, 1.42, blur=2.2)
