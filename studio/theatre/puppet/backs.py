"""Garments from behind: the same body, with what the back of each wardrobe shows.

Units around the hip's middle at (0, 0), shoulders above, as in ``garments``.
"""

from studio.film.look import Wardrobe
from studio.theatre.paper import circle, ellipse, rounded_rect, smooth
from studio.theatre.puppet import rears
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.garments import torso_cuts
from studio.theatre.puppet.homewear import skirt
from studio.theatre.puppet.papers import CREAM, darker, lighter
from studio.theatre.puppet.tailor import Tailor, base, belt, crease

_W = Wardrobe
_BELTED = frozenset({_W.COAT, _W.TRENCH, _W.ROBE, _W.UNIFORM, _W.SOLDIER, _W.POLICE, _W.MONK,
    _W.TUNIC, _W.PIRATE, _W.KNIGHT, _W.HERO})  # fmt: skip
_STRAPPED = frozenset({_W.DUNGAREES, _W.FARMER})
_APRONED = frozenset({_W.APRON, _W.COOK})
_SEAMED = frozenset({_W.SUIT, _W.COAT, _W.RAINCOAT, _W.UNIFORM, _W.TRENCH, _W.LAB, _W.TWEED,
    _W.DOCTOR,
    _W.TAILCOAT, _W.SOLDIER, _W.POLICE, _W.PIRATE})  # fmt: skip
_PACKED = frozenset({_W.SPACESUIT, _W.FIREFIGHTER})
_WAISTED = frozenset({_W.DRESS})
_AS_FRONT = frozenset({_W.SWIMSUIT, _W.TUTU, _W.GHOST})


def back_cuts(t: Tailor) -> list[Cut]:
    """The upper body of the look's wardrobe from behind."""
    wardrobe = t.look.wardrobe
    if wardrobe in _WAISTED:
        return _dress(t)
    if wardrobe in _AS_FRONT:
        return torso_cuts(t)
    own = rears.own_back(t)
    if own is not None:
        return own
    cloth = base(t, t.outfit.body, low=max(t.hem, 8.0))
    return [cloth, *rears.printed(t), *_folds(t), *_worn(t), _collar(t), *rears.hung(t)]


def _folds(t: Tailor) -> list[Cut]:
    """The middle seam, the shoulder blades, folds of a long hem."""
    c, low = t.outfit.body, max(t.hem, 8.0)
    cuts = []
    if t.look.wardrobe in _SEAMED:
        cuts.append(crease([t.at(0.0, t.top), t.at(0.015, t.waist), t.at(0.0, low - 4)], c, 3.2))
    for s in (-1, 1):
        places = ((0.62, 0.80), (0.46, 0.62), (0.50, 0.48))
        cuts.append(crease([t.at(u * s, t.top * y) for u, y in places], c, 3.4))
        if low > 60:
            fold = [
                t.at(0.36 * s, t.waist + 24),
                t.at(0.48 * s, low * 0.5),
                t.at(0.56 * s, low - 8),
            ]
            cuts.append(crease(fold, c, 5))
    return cuts


def _worn(t: Tailor) -> list[Cut]:
    """Belts, straps, bows, packs and collars of a trade."""
    c, o, wardrobe = t.outfit.body, t.outfit, t.look.wardrobe
    cuts: list[Cut] = []
    if wardrobe is _W.JUMPER:
        cuts += _stripes(t, o.accent)
    if wardrobe is _W.SAILOR:
        flap = t.patch((-0.66, t.top - 6), (0.66, t.top - 6), (0.58, t.top * 0.62),
            (-0.58, t.top * 0.62), tension=0.15)  # fmt: skip
        cuts.append(Cut(flap, o.under, darker(o.under, 0.1), LOW))
    if wardrobe in _BELTED:
        cuts += belt(t, t.waist + 8, darker(c, 0.14), wide=18, buckle=False)
    if wardrobe in _STRAPPED:
        cuts += _straps(t, o.legs)
    if wardrobe in _APRONED:
        cuts += [*_straps(t, o.accent), *_bow(t, o.accent, -6.0)]
    if wardrobe in _PACKED:
        cuts += _pack(t)
    return cuts


def _collar(t: Tailor, colour: str = "") -> Cut:
    """The collar's back, up the neck."""
    colour = colour or t.outfit.body
    path = t.patch((-0.40, t.top - 20), (0, t.top - 28), (0.40, t.top - 20), (0.46, t.top + 4),
        (0, t.top + 12), (-0.46, t.top + 4), tension=0.55)  # fmt: skip
    return Cut(path, lighter(colour, 0.12), lighter(colour, 0.0), LOW)


def _stripes(t: Tailor, accent: str) -> list[Cut]:
    y, step = t.down(0.30), abs(t.top) * 0.075
    us = [i / 7 for i in range(-7, 8)]
    zigzag = [(u, y + (step * 0.6 if i % 2 else -step * 0.6)) for i, u in enumerate(us)]
    rows = [(t.line(*((u, y + dy) for u in us), wide=5), lighter(accent, 0.12))
        for dy in (-step * 1.35, step * 1.35)]  # fmt: skip
    return [Cut(path, colour, None, None, 0.05, 0.06, t.body(t.hem))
        for path, colour in (*rows, (t.line(*zigzag, wide=8), accent))]  # fmt: skip


def _straps(t: Tailor, colour: str) -> list[Cut]:
    """Crossed straps, with a button where they meet."""
    cuts = [Cut(t.line((0.46 * s, t.top - 16), (0.10 * s, t.top * 0.60), (-0.40 * s, -4), wide=15),
        lighter(colour, 0.08), darker(colour, 0.05), LOW) for s in (-1, 1)]  # fmt: skip
    return [*cuts, Cut(circle(*t.at(0, t.top * 0.54), 8), lighter(colour, 0.2), colour, LOW)]


def _bow(t: Tailor, colour: str, y: float) -> list[Cut]:
    """A ribbon tied behind the waist."""
    x, _ = t.at(0, y)
    cuts = [*belt(t, y - 7, colour, wide=14, buckle=False)]
    for s in (-1, 1):
        end = smooth([(x, y), (x + s * 12, y + 30), (x + s * 26, y + 74), (x + s * 40, y + 66),
            (x + s * 22, y + 24)], tension=0.6)  # fmt: skip
        loop = smooth([(x, y), (x + s * 26, y - 26), (x + s * 52, y - 12), (x + s * 46, y + 14),
            (x + s * 18, y + 10)], tension=0.8)  # fmt: skip
        cuts += [Cut(end, lighter(colour, 0.02), darker(colour, 0.12), LOW),
            Cut(loop, lighter(colour, 0.10), darker(colour, 0.05), LOW)]  # fmt: skip
    return [*cuts, Cut(ellipse(x, y, 12, 11), lighter(colour, 0.14), colour, LOW)]


def _pack(t: Tailor) -> list[Cut]:
    """What hangs on the back of who needs air."""
    wide, top = t.half(t.waist) * 0.62, t.top * 0.90
    steel = "#9aa3ab" if t.look.wardrobe is _W.FIREFIGHTER else CREAM
    pack = rounded_rect(-wide, top, wide * 2, abs(t.top) * 0.74, 22)
    lid = rounded_rect(-wide * 0.86, top + 12, wide * 1.72, abs(t.top) * 0.24, 12)
    return [Cut(pack, lighter(steel, 0.05), darker(steel, 0.18), HIGH, 0.3),
        Cut(lid, lighter(steel, 0.14), darker(steel, 0.05), LOW, 0.3),
        Cut(circle(0, top + abs(t.top) * 0.50, 14), t.outfit.accent, None, LOW, 0.3)]  # fmt: skip


def _dress(t: Tailor) -> list[Cut]:
    c, w = t.outfit.body, t.waist + 6
    bodice = Cut(t.body(w + 30), lighter(c, 0.08), darker(c, 0.04), HIGH)
    buttons = [Cut(circle(*t.at(0, t.top * y), 5.5), lighter(t.outfit.accent, 0.3), t.outfit.accent,
        LOW, 0.35) for y in (0.88, 0.76, 0.64)]  # fmt: skip
    return [*skirt(t, w), bodice, *buttons, *_bow(t, t.outfit.accent, w + 6), _collar(t, CREAM)]
