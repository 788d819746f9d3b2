"""Land: hills, rocks, mountains."""

from studio.theatre.colour import brighten
from studio.theatre.paper import (
    Shadow,
    Sheet,
    polygon,
    smooth,
)
from studio.theatre.scene import Ridge, Set, own_chance

BEHIND = Shadow(0, -9, 15, 0.36)


def hill(
    scene: Set,
    sheet: Sheet,
    ridge: Ridge,
    colour: str,
    *,
    distance: float,
    bottom: float | None = None,
    torn: float = 6.5,
) -> None:
    """A torn land form under a hill line, darker towards its foot."""
    paper = scene.tone(colour, distance)
    shadow = Shadow(3, -9, 16, 0.36)
    low = None if bottom is None else bottom + 40  # below the sheet: no torn edge to work out
    sheet.cut(ridge.path(bottom=low), paper, brighten(paper, 0.72), torn=torn, shadow=shadow)


@own_chance
def near_ground(scene: Set, sheet: Sheet, ridge: Ridge, colour: str) -> None:
    """The ground that actors stand on, in two torn sheets, the nearer one darker."""
    hill(scene, sheet, ridge, colour, distance=0.0, torn=8)
    step = (scene.height - ridge.level) * scene.between(0.52, 0.62)
    lower = scene.ridge(ridge.level + step, 20, length=560)
    hill(scene, sheet, lower, brighten(colour, 0.88), distance=0.0, torn=8)


@own_chance
def rock(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    size: float,
    colour: str = "#6b6478",
    *,
    distance: float = 0.0,
) -> None:
    """A boulder with one lit face."""
    paper = scene.tone(colour, distance)
    n = [scene.between(0.85, 1.15) for _ in range(6)]
    body = [
        (x - size * n[0], base),
        (x - size * 0.86 * n[1], base - size * 0.45),
        (x - size * 0.3, base - size * 0.8 * n[2]),
        (x + size * 0.35 * n[3], base - size * 0.74),
        (x + size * 0.85, base - size * 0.38 * n[4]),
        (x + size * n[5], base),
    ]
    sheet.cut(
        smooth(body, tension=0.35),
        paper,
        brighten(paper, 0.74),
        shadow=scene.light.shadow(size / 90),
        torn=3 if size > 60 else 0,
    )
    side = -scene.light.side
    face = [
        (x + side * size * 0.1, base - size * 0.66),
        (x + side * size * 0.62, base - size * 0.42),
        (x + side * size * 0.5, base - size * 0.16),
        (x + side * size * 0.02, base - size * 0.3),
    ]
    sheet.cut(polygon(face), brighten(paper, 1.14), shadow=Shadow(1, 2, 3, 0.2))


@own_chance
def mountain(
    scene: Set,
    sheet: Sheet,
    x: float,
    base: float,
    width: float,
    height: float,
    colour: str,
    *,
    distance: float,
    snow: float = 0.34,
) -> None:
    """A peak with a shaded flank and a ragged white cap."""
    paper = scene.tone(colour, distance)
    peak = (x + scene.between(-0.08, 0.08) * width, base - height)
    shoulder_l = (x - width * 0.24, base - height * scene.between(0.50, 0.6))
    shoulder_r = (x + width * 0.25, base - height * scene.between(0.46, 0.58))
    body = [(x - width / 2, base), shoulder_l, peak, shoulder_r, (x + width / 2, base)]
    cast = Shadow(6, -6, 18, 0.38)
    sheet.cut(polygon(body), paper, brighten(paper, 0.84), torn=6, shadow=cast)
    side = scene.light.side
    far = shoulder_r if side > 0 else shoulder_l
    foot = x + side * width / 2
    flank = [
        peak,
        far,
        (foot, base),
        (x + side * width * 0.12, base),
        (x + side * width * 0.05, base - height * 0.4),
    ]
    sheet.cut(polygon(flank), brighten(paper, 0.78), shadow=None, texture=0.06)
    if snow > 0:
        _snow_cap(scene, sheet, (shoulder_l, peak, shoulder_r), height * snow, distance)


@own_chance
def _snow_cap(
    scene: Set,
    sheet: Sheet,
    ridge: tuple[tuple[float, float], ...],
    depth: float,
    distance: float,
) -> None:
    (lx, ly), (px, py), (rx, ry) = ridge

    def down(ex: float, ey: float) -> tuple[float, float]:
        t = min(1.0, depth / max(1.0, ey - py))
        return px + (ex - px) * t, py + (ey - py) * t

    a, b = down(lx, ly), down(rx, ry)
    hem = []
    for i in range(1, 7):
        t = i / 7
        drop = depth * (0.22 if i % 2 else -0.18) * scene.between(0.7, 1.3)
        hem.append((b[0] + (a[0] - b[0]) * t, b[1] + (a[1] - b[1]) * t + drop))
    white = scene.tone("#f4f7f8", distance * 0.55)
    sheet.cut(
        polygon([(px, py), b, *hem, a]),
        white,
        brighten(white, 0.93),
        shadow=scene.light.shadow(0.5),
        torn=3,
    )
