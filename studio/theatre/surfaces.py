"""What things stand on in near shots: a table's edge, and the ground of a place seen from close by.

In: the frame, what sheets are cut with, the place's papers. Out: pieces for the stage.
"""

import math
from collections.abc import Sequence

import numpy as np

from studio.film.look import INDOORS, Setting
from studio.lib.hashing import seed_of
from studio.theatre.colour import brighten
from studio.theatre.framed import Frame
from studio.theatre.light import Light
from studio.theatre.paper import Shadow, Sheet, circle, hex_of, polygon, rect, rounded_rect, union
from studio.theatre.scene import MARGIN_X, Ground, Motion, Piece, Set

_PAVED = frozenset(
    {
        Setting.STATION, Setting.CITY_STREET, Setting.MARKET, Setting.CASTLE, Setting.VILLAGE,
        Setting.SKYLINE,
    }
)  # fmt: skip
_DECKS = frozenset({Setting.HARBOUR, Setting.OPEN_SEA})
_BARE = frozenset({Setting.STUDY, Setting.OFFICE, Setting.WORKSHOP, Setting.CLASSROOM,
                   Setting.SPACESHIP, Setting.THEATRE})  # fmt: skip
"""Rooms whose tables have no cloth."""
_NEAR = 0.957  # before the ground of the set, behind what stands on it
_CLOTHS = {Setting.LIVING_ROOM: "#3f8a86", Setting.KITCHEN: "#b84a40", Setting.CAFE: "#efe5cf"}
_WOODS = {Setting.SPACESHIP: "#6f7d92", Setting.STUDY: "#7c4c2e", Setting.OFFICE: "#b0855a"}


def _sheet(frame: Frame, light: Light, scale: float, grain: float, top: float, seed: int) -> Sheet:
    """A sheet over the frame from ``top`` down, with its margins."""
    return Sheet(
        frame.width + 2 * MARGIN_X,
        frame.height - top + 240,
        scale=scale,
        grain=grain,
        seed=seed,
        shade=light.shade,
        side=light.side,
        origin=(-MARGIN_X, top - 60),
    )


def table_edge(
    frame: Frame,
    setting: Setting,
    light: Light,
    *,
    scale: float,
    grain: float,
    top: float,
    ends: tuple[float, float],
) -> Piece:
    """The near end of a room's table from ``ends[0]`` to ``ends[1]``, its cloth hanging down."""
    sheet = _sheet(frame, light, scale, grain, top, 41)
    left, right = ends
    wood = light.paper(_WOODS.get(setting, "#8a5638"))
    low = frame.height + 170
    sheet.cut(
        rect(left + 26, top + 10, right - left - 52, low - top),
        brighten(wood, 0.82),
        brighten(wood, 0.62),
        shadow=Shadow(0, -9, 16, 0.42),
    )
    board = rounded_rect(left, top - 8, right - left, 30, 9)
    sheet.cut(board, brighten(wood, 1.14), wood, shadow=Shadow(0, 6, 8, 0.42))
    if setting not in _BARE:
        cloth = light.paper(_CLOTHS.get(setting, "#c9b18c"))
        deep = 0.052 * frame.height
        a, b = left + 14, right - 14
        count = max(2, round((b - a) / (1.5 * deep)))
        step = (b - a) / count
        hem = [circle(a + (i + 0.5) * step, top - 10 + deep, step * 0.5) for i in range(count)]
        fall = union(rect(a, top - 11, b - a, deep), *hem)
        sheet.cut(fall, cloth, brighten(cloth, 0.84), shadow=Shadow(0, 7, 9, 0.42))
        strip = rounded_rect(a - 6, top - 14, b - a + 12, 24, 8)
        sheet.cut(strip, brighten(cloth, 1.1), shadow=Shadow(0, 3, 5, 0.3))
    return Piece(sheet.sprite(), 1.08)


def paper_of(pieces: Sequence[Piece], ground: Ground, width: float) -> str:
    """The colour of what the actors of a place stand on, as it is in the place's light."""
    found = np.full((1, 3), 128, np.uint8)
    for piece in pieces:
        if piece.depth >= 1.0 or piece.shines:
            continue
        sprite = piece.sprite
        y = round((ground.feet - piece.y) * sprite.scale + sprite.pivot[1])
        x0, x1 = (
            round((share * width - piece.x) * sprite.scale + sprite.pivot[0])
            for share in (0.3, 0.7)
        )
        rows = sprite.pixels[max(0, y - 4) : max(0, y + 5), max(0, x0) : max(0, x1)]
        solid = rows[rows[..., 3] == 255][:, :3]
        if solid.size > 0.7 * 3 * 9 * (x1 - x0):
            found = solid
    return hex_of(*(float(value) for value in np.median(found, axis=0)))


def near_ground(frame: Frame, setting: Setting, scene: Set, *, paper: str, afloat: bool) -> Piece:
    """The ground an insert's thing stands on: water, a table's boards, paving, a deck or earth."""
    top = frame.height * 0.735
    seed = seed_of("insert", scene.seed) % 997
    sheet = _sheet(frame, scene.light, scene.scale, scene.grain, top, seed)
    if afloat:
        return _water(sheet, frame, scene, top)
    if setting in INDOORS:
        return _boards(sheet, frame, top, scene.light.paper(_WOODS.get(setting, "#9a6842")))
    if setting in _DECKS:
        return _boards(sheet, frame, top, scene.tone("#9c7450"))
    if setting in _PAVED:
        return _paving(sheet, frame, scene, top, paper)
    return _earth(sheet, frame, scene, top, paper)


def _earth(sheet: Sheet, frame: Frame, scene: Set, top: float, paper: str) -> Piece:
    """Torn sheets of the place's own ground, nearer ones darker."""
    line = scene.ridge(top, 16, length=620)
    sheet.cut(
        line.path(), brighten(paper, 1.06), brighten(paper, 0.8), torn=8,
        shadow=Shadow(0, -10, 18, 0.45),
    )  # fmt: skip
    lower = brighten(paper, 0.9)
    sheet.cut(
        line.moved(frame.height * 0.13).path(),
        lower,
        brighten(lower, 0.75),
        torn=7,
        shadow=Shadow(0, -8, 14, 0.36),
    )
    return Piece(sheet.sprite(), _NEAR)


def _paving(sheet: Sheet, frame: Frame, scene: Set, top: float, paper: str) -> Piece:
    """Stones in rows that grow towards us, each of its own shade."""
    w, low = frame.width, frame.height + 170
    sheet.cut(
        rect(-MARGIN_X - 10, top, w + 2 * MARGIN_X + 20, low - top),
        brighten(paper, 0.72),
        shadow=Shadow(0, -9, 16, 0.42),
    )
    deep, y, row, gap = 34.0, top + 4, 0, 6.0
    while y < low:
        upper, lower = (240 * (1 + (at - top) / 300) for at in (y, y + deep - gap))
        for k in range(-9, 9):
            ends = [w / 2 + (k + side + 0.5 * (row % 2)) * wide + gap * (0.5 - side)
                    for wide in (upper, lower) for side in (0, 1)]  # fmt: skip
            if ends[3] < -MARGIN_X or ends[2] > w + MARGIN_X:
                continue
            corners = [
                (ends[0], y),
                (ends[1], y),
                (ends[3], y + deep - gap),
                (ends[2], y + deep - gap),
            ]
            tone = brighten(paper, scene.between(0.94, 1.08))
            sheet.cut(polygon(corners), tone, brighten(tone, 0.95), shadow=Shadow(1, 3, 4, 0.25))
        y += deep
        deep *= 1.5
        row += 1
    return Piece(sheet.sprite(), _NEAR)


def _water(sheet: Sheet, frame: Frame, scene: Set, top: float) -> Piece:
    """Rows of waves; the nearest lies before the thing, which therefore swims in it."""
    for row, colour in enumerate(("#3f8fa8", "#337f9c", "#286f8e")):
        y = top + frame.height * (0.005 + 0.075 * row)
        crest = [
            (x, y + 13 * math.sin(x / (46 + 9 * row) + row * 1.9) - abs(6 * math.sin(x / 92)))
            for x in range(-int(MARGIN_X) - 20, int(frame.width + MARGIN_X) + 40, 12)
        ]
        low = frame.height + 170
        tone = scene.tone(colour)
        sheet.cut(
            polygon([*crest, (crest[-1][0], low), (crest[0][0], low)]),
            brighten(tone, 1.1),
            brighten(tone, 0.72),
            torn=6,
            shadow=Shadow(0, -9, 15, 0.42),
        )
    sway = Motion(sway_x=20, period_x=5.2, sway_y=4, period_y=3.1)
    return Piece(sheet.sprite(), _NEAR, motion=sway)


def _boards(sheet: Sheet, frame: Frame, top: float, wood: str) -> Piece:
    """Planks that run away from us, with a lit edge."""
    w, h = frame.width, frame.height
    sheet.cut(
        rect(-MARGIN_X - 10, top, w + 2 * MARGIN_X + 20, 700),
        wood,
        brighten(wood, 0.66),
        shadow=Shadow(0, -8, 16, 0.45),
    )
    for k in range(9):
        x0 = w / 2 + (k - 4.5) * w * 0.20
        x1 = w / 2 + (k - 4.5) * w * 0.30
        sheet.cut(
            polygon([(x0, top + 6), (x0 + 5, top + 6), (x1 + 8, h + 110), (x1, h + 110)]),
            brighten(wood, 0.8),
            shadow=None,
            edge=0.1,
        )
    sheet.cut(
        rect(-MARGIN_X - 10, top - 4, w + 2 * MARGIN_X + 20, 12),
        brighten(wood, 1.2),
        shadow=Shadow(0, 4, 6, 0.35),
    )
    return Piece(sheet.sprite(), _NEAR)
