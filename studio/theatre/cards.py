"""Title, chapter and end cards: letters cut from paper on a torn panel, over a film's place."""

from studio.film.timeline import Card
from studio.theatre.colour import brighten, mix
from studio.theatre.lettering import Lines, Typesetter
from studio.theatre.light import Light
from studio.theatre.paper import Shadow, Sheet, circle, polygon, ribbon, smooth, union
from studio.theatre.scene import Motion, Piece
from studio.theatre.shapes.sky import star

_SIZES = {Card.TITLE: 0.205, Card.CHAPTER: 0.125, Card.END: 0.14}  # of the frame's height
_DARK, _CREAM, _GOLD = "#2a2f52", "#f6eedb", "#d9a441"


def card_pieces(
    card: Card,
    lettering: tuple[str, ...],
    *,
    width: float,
    height: float,
    scale: float,
    grain: float,
    light: Light,
    setter: Typesetter,
) -> list[Piece]:
    """The panel and its letters as pieces for the stage; sizes in world units."""
    big = lettering[0].strip() if lettering else ""
    small = " · ".join(line.strip() for line in lettering[1:] if line.strip())
    wide = width * (0.66 if width > height else 0.86)
    sheet = Sheet(width, height, scale=scale, grain=grain, seed=77, shade=light.shade)
    size = _SIZES[card] * min(1080.0, height)
    wide *= 0.78 if card is Card.CHAPTER else 1.0
    title = setter.set(
        big, width=wide * 0.84 * scale, height=height * 0.44 * scale, size=size * scale
    )
    under: Lines | None = None
    if small:
        under = setter.set(
            small,
            width=wide * 0.78 * scale,
            height=height * 0.10 * scale,
            size=58 * scale,
            bold=False,
        )
    tall = (title.height + (under.height if under else 0)) / scale + height * (
        0.27 if under else 0.20
    )
    centre = (width / 2, height * (0.46 if card is Card.TITLE else 0.47))
    dark = card is Card.END
    _panel(sheet, centre, wide, tall, light, dark=dark)
    _letters(sheet, centre, title, under, dark=dark)
    sprite = sheet.sprite(centre)
    sway = Motion(sway_y=3.0, period_y=6.0, turn=0.35, period_turn=7.5)
    return [Piece(sprite, 1.0, *centre, sway)]


def _panel(
    sheet: Sheet, centre: tuple[float, float], wide: float, tall: float, light: Light, *, dark: bool
) -> None:
    """Two torn sheets, a cut rule all round and stars at the corners."""
    cx, cy = centre
    back = light.paper("#a8433b" if not dark else "#454c7a")
    front = light.paper(_CREAM) if not dark else light.paper("#20264a")
    front = mix(front, _CREAM, 0.45) if not dark else front
    for grow, colour, turn in ((1.0, back, 10.0), (0.955, front, -6.0)):
        w, h = wide / 2 * grow, tall / 2 * (grow - 0.02)
        body = [
            (cx - w, cy - h + turn),
            (cx - w * 0.4, cy - h - turn * 0.5),
            (cx + w * 0.35, cy - h + turn * 0.4),
            (cx + w, cy - h - turn),
            (cx + w + 4, cy),
            (cx + w - 2, cy + h + turn * 0.6),
            (cx + w * 0.3, cy + h - turn * 0.4),
            (cx - w * 0.45, cy + h + turn * 0.6),
            (cx - w, cy + h - turn),
            (cx - w - 4, cy),
        ]
        sheet.cut(
            smooth(body, tension=0.35),
            brighten(colour, 1.03),
            brighten(colour, 0.9),
            torn=9,
            shadow=Shadow(10, 18, 22, 0.5),
        )
    ink = light.paper(_GOLD)
    w, h = wide * 0.44, tall * 0.405
    rules = [
        ribbon([(cx - w, cy + s * h), (cx, cy + s * (h + 5)), (cx + w, cy + s * h)], [2, 6, 2])
        for s in (-1, 1)
    ]
    sheet.cut(union(*rules), ink, shadow=Shadow(2, 3, 3, 0.35))
    for sx in (-1, 1):
        for sy in (-1, 1):
            sheet.cut(
                star(cx + sx * w, cy + sy * h, 17, points=5),
                ink,
                brighten(ink, 0.85),
                shadow=Shadow(2, 4, 4, 0.4),
            )
    diamond = [(cx, cy + h - 15), (cx + 20, cy + h + 5), (cx, cy + h + 25), (cx - 20, cy + h + 5)]
    sheet.cut(polygon(diamond), ink, brighten(ink, 0.85), shadow=Shadow(2, 4, 4, 0.4))
    sheet.cut(circle(cx, cy - h - 5, 11), ink, brighten(ink, 0.85), shadow=Shadow(2, 4, 4, 0.4))


def _letters(
    sheet: Sheet,
    centre: tuple[float, float],
    title: Lines,
    under: Lines | None,
    *,
    dark: bool,
) -> None:
    cx, cy = centre
    scale = sheet.scale
    ink = _CREAM if dark else _DARK
    block = (title.height + (under.height * 1.45 if under else 0)) / scale
    y = cy - block / 2 - title.leading * 0.04 / scale
    for lines, colour, lift in ((title, ink, 1.0), (under, "#c9a45a" if dark else "#8a3b3a", 0.5)):
        if lines is None:
            continue
        if lines is under:
            y += under.height * 0.45 / scale
        size = lines.leading / scale
        for mask in lines.masks:
            at = (cx - mask.shape[1] / scale / 2, y - (mask.shape[0] - lines.leading) / scale / 2)
            sheet.cut_mask(
                mask,
                at,
                brighten(colour, 1.1),
                brighten(colour, 0.9),
                shadow=Shadow(
                    size * 0.025 * lift + 1, size * 0.04 * lift + 1, size * 0.035 * lift + 1.5, 0.42
                ),
                edge=0.2,
            )
            y += size
