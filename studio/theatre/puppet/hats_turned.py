"""Hats from the side and from behind.

A hat that is round stays as it is. From behind, what sits on its front (a badge, a peak) is left
off; cloth that frames the face (a hood, a scarf) is drawn anew for both views.
"""

from collections.abc import Callable

import cairocffi

from studio.film.look import Hat, Look, Wardrobe
from studio.theatre.paper import Path, ellipse, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.block import Block, HatCut
from studio.theatre.puppet.hats import hat_of
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.papers import COLOURS, STEEL, brightness, darker, lighter
from studio.theatre.puppet.shapes import annulus

_WRAPPED = frozenset({Hat.HOOD, Hat.HEADSCARF, Hat.BONNET, Hat.HIJAB, Hat.WIMPLE})
_TIED = frozenset({Hat.HEADSCARF, Hat.BONNET})
_LONG = frozenset({Hat.HOOD, Hat.HIJAB, Hat.WIMPLE})


def hat_profile(look: Look, skull: Skull) -> HatCut:
    """The hat of a look on a head that faces right."""
    if look.hat in _WRAPPED:
        return _wrapped_side(_block(look, skull, 2.0), look.hat)
    if look.hat is Hat.HELMET:
        block = _block(look, skull, 2.0)
        return _bowl_side(block) if look.wardrobe is Wardrobe.SPACESUIT else _iron_side(block)
    return hat_of(look, skull, 2.0)


def hat_away(look: Look, skull: Skull) -> HatCut:
    """The hat of a look from behind."""
    block = _block(look, skull, 0.0)
    if look.hat in _WRAPPED:
        return _wrapped_away(block, look.hat)
    space = look.hat is Hat.HELMET and look.wardrobe is Wardrobe.SPACESUIT
    maker = _bowl_away if space else _AWAY.get(look.hat)
    if maker is not None:
        return maker(block)
    hat = hat_of(look, skull, 0.0)
    if look.hat is Hat.SOUWESTER:  # the brim down the neck is nearest then
        return HatCut(front=[*hat.front[:-1], *hat.back])
    return HatCut(hat.back, [cut for cut in hat.front if not _in_front(cut, block)])


def _block(look: Look, skull: Skull, turn: float) -> Block:
    colour, accent = COLOURS[look.hat_colour], COLOURS[look.accent]
    return Block(skull.half, skull.height, turn, colour, accent, skull)


def _in_front(cut: Cut, b: Block) -> bool:
    """Whether a piece is a badge in the middle, or a peak over the brow."""
    surface = cairocffi.RecordingSurface(cairocffi.CONTENT_ALPHA, None)
    context = cairocffi.Context(surface)
    cut.path(context)
    left, top, right, bottom = context.path_extents()
    wide, middle = (right - left) / b.w, abs(left + right) / 2 / b.w
    low = bottom / b.h
    if wide < 0.8 and middle < 0.5 and (cut.lift is not HIGH or low > -1.05):
        return True  # a badge
    if wide < 2.4 and low > -0.25:
        return True  # a strap under the chin
    return cut.lift is HIGH and 1.4 < wide < 2.5 and top > -0.95 * b.h and low > -0.80


def _wig_away(b: Block) -> HatCut:
    """A powdered wig: combed down to rolled locks and a tail with a bow."""
    c = b.colour if brightness(b.colour) > 0.6 else "#efece4"
    shape = [(-1.02, 0.30), (-1.14, 0.58), (-1.06, 0.86), (-0.70, 1.06), (0.0, 1.13), (0.70, 1.06),
        (1.06, 0.86), (1.14, 0.58), (1.02, 0.30), (0.6, 0.16), (0.0, 0.12),
        (-0.6, 0.16)]  # fmt: skip
    cap = smooth([_raw(b, *place) for place in shape], tension=0.66)
    rolls = [ellipse(*_raw(b, s * 1.02, y), 0.24 * b.w, 0.07 * b.h) for s in (-1, 1)
        for y in (0.46, 0.30, 0.14)]  # fmt: skip
    tail = smooth([_raw(b, *place) for place in ((-0.16, 0.16), (-0.22, -0.2), (-0.10, -0.5),
        (0.10, -0.5), (0.22, -0.2), (0.16, 0.16))], tension=0.6)  # fmt: skip
    bow = [
        ellipse(*_raw(b, s * 0.22, 0.10), 0.22 * b.w, 0.05 * b.h, rotation=s * 14) for s in (-1, 1)
    ]
    lines = [_line(b, [(x * 0.2, 1.08), (x, 0.66), (x * 0.8, 0.24)], (0.6, 4.0, 0.6))
        for x in (-0.66, -0.24, 0.22, 0.64)]  # fmt: skip
    return HatCut(front=[*(Cut(path, lighter(c, 0.06), darker(c, 0.12), LOW) for path in rolls),
        Cut(cap, lighter(c, 0.08), darker(c, 0.08), HIGH),
        *(Cut(path, darker(c, 0.16), None, None, 0) for path in lines),
        Cut(tail, lighter(c, 0.05), darker(c, 0.12), HIGH),
        *(Cut(path, b.accent, darker(b.accent, 0.1), LOW) for path in bow)])  # fmt: skip


def _wrapped_side(b: Block, hat: Hat) -> HatCut:
    """Cloth around crown, ears and neck; the face looks out to the right."""
    low = -0.24 if hat in _LONG else 0.02
    shape = [(0.56, 0.93), (0.64, 1.02), (0.40, 1.14), (-0.10, 1.20), (-0.66, 1.14), (-1.10, 0.94),
        (-1.30, 0.62), (-1.26, 0.26), (-1.10, 0.06 + low * 0.5), (-0.95, low - 0.06),
        (-0.30, low - 0.10), (0.40, low - 0.04), (0.52, 0.00), (0.36, 0.06), (0.26, 0.22),
        (0.22, 0.44), (0.30, 0.68), (0.46, 0.84)]  # fmt: skip
    seam = [(0.50, 0.90), (0.34, 0.70), (0.25, 0.44), (0.29, 0.22), (0.38, 0.08)]
    points = [_raw(b, *place) for place in shape]
    c = b.colour
    folds = [
        [(-0.2, 1.12), (-0.72, 0.80), (-0.86, 0.40)],
        [(-0.30, 0.62), (-0.60, 0.34), (-0.62, 0.06)],
    ]
    cuts = [Cut(smooth(points, tension=0.66), lighter(c, 0.06), darker(c, 0.12), HIGH),
        Cut(_line(b, seam, (2, 7, 7, 7, 2)), lighter(c, 0.16), c, LOW),
        *(Cut(_line(b, fold, (0.6, 4.6, 0.6)), darker(c, 0.18), None, None,
        0) for fold in folds)]  # fmt: skip
    if hat in _TIED:
        cuts += _knot(b, 0.44, -0.02)
    return HatCut(front=cuts)


def _wrapped_away(b: Block, hat: Hat) -> HatCut:
    low = -0.26 if hat in _LONG else 0.04
    shape = [(-1.16, 0.30), (-1.22, 0.70), (-0.86, 1.08), (0, 1.20), (0.86, 1.08), (1.22, 0.70),
        (1.16, 0.30), (1.06, low), (0.5, low - 0.07), (0, low - 0.10), (-0.5, low - 0.07),
        (-1.06, low)]  # fmt: skip
    c = b.colour
    folds = [
        [(x * 0.3, 1.12), (x, 0.66), (x * 0.86, low + 0.06)] for x in (-0.72, -0.28, 0.24, 0.70)
    ]
    path = smooth([_raw(b, *place) for place in shape], tension=0.66)
    return HatCut(front=[Cut(path, lighter(c, 0.06), darker(c, 0.12), HIGH),
        *(Cut(_line(b, fold, (0.6, 4.6, 0.6)), darker(c, 0.16), None, None,
        0) for fold in folds)])  # fmt: skip


def _raw(b: Block, x: float, y: float) -> tuple[float, float]:
    """A point of the head itself, without a hat's lift."""
    return x * b.w, -y * b.h


def _line(b: Block, places: list[tuple[float, float]], widths: tuple[float, ...]) -> Path:
    return ribbon([_raw(b, *place) for place in places], widths)


def _knot(b: Block, x: float, y: float) -> list[Cut]:
    c, (kx, ky) = b.colour, _raw(b, x, y)
    tails = [smooth([(kx, ky), (kx + side * 22, ky + 22), (kx + side * 26, ky + 54),
        (kx + side * 6, ky + 40)], tension=0.66) for side in (-0.5, 1)]  # fmt: skip
    return [*(Cut(path, lighter(c, 0.06), darker(c, 0.12), LOW) for path in tails),
        Cut(ellipse(kx, ky, 15, 12), lighter(c, 0.12), c, LOW)]  # fmt: skip


def _dome(b: Block) -> list[Cut]:
    dome = smooth(b.points((-1.16, 0.62), (-1.18, 0.90), (-0.82, 1.17), (-0.06, 1.27), (0.72, 1.16),
        (1.02, 0.90), (1.02, 0.66), (0, 0.72)), tension=0.68)  # fmt: skip
    rim = smooth(b.points((-1.19, 0.60), (-1.20, 0.73), (0, 0.83), (1.05, 0.75), (1.04, 0.63),
        (0, 0.71)), tension=0.75)  # fmt: skip
    dark = darker(STEEL, 0.18)
    return [Cut(dome, lighter(STEEL, 0.22), dark, HIGH, 0.35),
        Cut(rim, lighter(STEEL, 0.14), darker(STEEL, 0.1), LOW, 0.35)]  # fmt: skip


def _plume(b: Block, reach: float) -> Cut:
    path = smooth(b.points((0.04, 1.22), (-0.10, 1.50), (-0.52 * reach, 1.70),
        (-1.24 * reach, 1.62),
        (-1.52 * reach, 1.22), (-1.40 * reach, 0.98), (-1.22 * reach, 1.20), (-0.84 * reach, 1.34),
        (-0.36 * reach, 1.28)), tension=0.68)  # fmt: skip
    return Cut(path, lighter(b.colour, 0.10), darker(b.colour, 0.14), HIGH)


def _iron_side(b: Block) -> HatCut:
    """A knight's helmet with its cheek guard and the nasal before the brow."""
    dark = darker(STEEL, 0.18)
    guard = smooth(b.points((-0.66, 0.70), (0.30, 0.70), (0.34, 0.46), (0.22, 0.10), (-0.20, 0.06),
        (-0.80, 0.16), (-0.86, 0.46)), tension=0.6)  # fmt: skip
    nasal = smooth(b.points((0.84, 0.76), (1.05, 0.72), (1.07, 0.46), (0.97, 0.44), (0.94, 0.60)),
        tension=0.4)  # fmt: skip
    return HatCut(back=[_plume(b, 1.0)], front=[Cut(guard, lighter(STEEL, 0.05), dark, LOW, 0.3),
        Cut(nasal, lighter(STEEL, 0.2), dark, LOW, 0.35), *_dome(b)])  # fmt: skip


def _iron_away(b: Block) -> HatCut:
    dark = darker(STEEL, 0.18)
    neck = smooth(b.points((-1.10, 0.70), (1.10, 0.70), (1.14, 0.40), (1.02, 0.14), (0, 0.08),
        (-1.02, 0.14), (-1.14, 0.40)), tension=0.55)  # fmt: skip
    return HatCut(
        front=[Cut(neck, lighter(STEEL, 0.05), dark, LOW, 0.3), *_dome(b), _plume(b, 0.6)]
    )


def _bowl_side(b: Block) -> HatCut:
    """A space helmet: the shell behind, the visor's rim around the face."""
    x, y = b.p(0.0, 0.50)
    shell = ellipse(x, y, 1.50 * b.w, 0.76 * b.h)
    white = "#e9e6df"
    hood = smooth(b.points((0.10, 1.24), (-0.70, 1.18), (-1.36, 0.80), (-1.42, 0.34), (-1.0, -0.12),
        (-0.1, -0.24), (-0.34, 0.10), (-0.44, 0.55), (-0.26, 1.0)), tension=0.7)  # fmt: skip
    rim = annulus(x, y, (1.50 * b.w, 0.76 * b.h), (1.38 * b.w, 0.70 * b.h))
    glint = _line(b, [(0.86, 1.02), (1.16, 0.80), (1.24, 0.60)], (3, 11, 3))
    return HatCut(back=[Cut(shell, "#43597a", "#22304a", HIGH)], front=[
        Cut(hood, white, darker(white, 0.16), HIGH, 0.3), Cut(rim, white, darker(white, 0.14),
            LOW, 0.3),
        Cut(glint, "#ffffff", None, None, 0.0)])  # fmt: skip


def _bowl_away(b: Block) -> HatCut:
    x, y = b.p(0.0, 0.50)
    white = "#e9e6df"
    seam = annulus(x, y, (1.08 * b.w, 0.58 * b.h), (1.04 * b.w, 0.56 * b.h))
    return HatCut(front=[Cut(ellipse(x, y, 1.50 * b.w, 0.76 * b.h), white, darker(white, 0.18),
        HIGH, 0.3),
        Cut(seam, darker(white, 0.14), None, None, 0.0)])  # fmt: skip


_AWAY: dict[Hat, Callable[[Block], HatCut]] = {
    Hat.HELMET: _iron_away,
    Hat.VISOR: _iron_away,
    Hat.WIG: _wig_away,
}
