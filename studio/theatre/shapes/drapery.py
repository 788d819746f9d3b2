"""Stage curtains: tall folds at the sides, swags across the top."""

from studio.theatre.colour import brighten
from studio.theatre.paper import Shadow, Sheet, ellipse, polygon, rect, smooth, union
from studio.theatre.scene import Set, own_chance
from studio.theatre.shapes.gluing import glue


@own_chance
def side_curtain(
    scene: Set,
    sheet: Sheet,
    edge: float,
    inner: float,
    low: float,
    colour: str,
    *,
    tied: bool = True,
) -> None:
    """Folds from ``edge`` (outside the picture) to ``inner``, down to ``low``."""
    cloth = scene.tone(colour)
    folds = max(4, int(abs(inner - edge) / (74 * scene.u)))
    waist = low * 0.66
    for k in range(folds):
        t0, t1 = 1 - k / folds, 1 - (k + 1.25) / folds

        def at(t: float, y: float) -> float:
            pull = 0.0
            if tied:
                pull = 0.34 * max(0.0, 1 - abs(y - waist) / (low * 0.62))
            return edge + (inner - edge) * max(0.0, t) * (1 - pull)

        ys = (-130.0, low * 0.28, waist, low * 0.84, low)
        outline = [(at(t0, y), y) for y in ys] + [(at(t1, y), y) for y in reversed(ys)]
        tone = brighten(cloth, (1.05, 0.84, 1.0, 0.78)[k % 4])
        sheet.cut(
            smooth(outline, tension=0.3), tone, brighten(tone, 0.72), shadow=Shadow(5, 6, 11, 0.42)
        )
    if tied:
        reach = (inner - edge) * 0.68
        band = ellipse(edge + reach / 2, waist, abs(reach) / 2 + 6, 16 * scene.u)
        glue(scene, sheet, band, scene.tone("#d9ae4a"), lift=0.6)
    hem = polygon([(edge, low - 20), (inner, low - 20), (inner, low), (edge, low)])
    sheet.cut(hem, scene.tone("#d9ae4a"), shadow=None, opacity=0.6, clip=hem)


@own_chance
def swags(scene: Set, sheet: Sheet, y: float, drop: float, colour: str, *, count: int = 5) -> None:
    """Gathered cloth across the whole width, with a golden fringe."""
    cloth, gold = scene.tone(colour), scene.tone("#d9ae4a")
    wide = (scene.right - scene.left) / count
    glue(
        scene,
        sheet,
        rect(scene.left - 20, -130, scene.right - scene.left + 40, y + 150),
        brighten(cloth, 0.8),
        lift=0.8,
    )
    for k in range(count):
        x = scene.left + wide * (k + 0.5)
        for ring in range(4):
            grow = 1 - 0.22 * ring
            bowl = union(
                ellipse(x, y, wide * 0.55 * grow, drop * grow),
            )
            tone = brighten(cloth, (0.82, 1.04, 0.9, 1.1)[ring])
            if ring == 0:
                fringe = ellipse(x, y + 14, wide * 0.55, drop)
                sheet.cut(fringe, gold, brighten(gold, 0.8), shadow=scene.light.shadow(1.0))
            sheet.cut(bowl, tone, brighten(tone, 0.82), shadow=Shadow(2, 4, 7, 0.4))
    top = rect(scene.left - 20, -130, scene.right - scene.left + 40, y + 112)
    glue(scene, sheet, top, brighten(cloth, 0.92), lift=0.7)
    glue(
        scene,
        sheet,
        rect(scene.left - 20, y - 24, scene.right - scene.left + 40, 14),
        gold,
        lift=0.4,
    )
