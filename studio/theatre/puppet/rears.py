"""The backs of trades and tales: what cloth shows from behind, and what is cut otherwise there.

Units around the hip's middle at (0, 0), shoulders above, as in ``garments``.
"""

from collections.abc import Callable

from studio.film.look import Gender, Wardrobe
from studio.theatre.paper import circle, ribbon, rounded_rect
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.gowns import skirt_path, tier
from studio.theatre.puppet.papers import BRASS, CREAM, LEATHER, STEEL, darker, lighter, mix
from studio.theatre.puppet.tailor import Tailor, base, crease
from studio.theatre.puppet.tales import ragged_skirt
from studio.theatre.puppet.trims import (
    GOLD,
    SILVER,
    across,
    band,
    border,
    bow,
    checks,
    hoops,
    paper,
    pinstripes,
    scatter,
    seam,
    shoulder_cape,
)

_W = Wardrobe
Maker = Callable[[Tailor], list[Cut]]


def own_back(t: Tailor) -> list[Cut] | None:
    """The whole back of a garment that is cut otherwise behind, or None."""
    if t.look.wardrobe is _W.VICTORIAN and t.look.gender is not Gender.MAN:
        return _bustle(t)
    if t.look.wardrobe is _W.WITCH:
        return [*ragged_skirt(t), Cut(t.body(t.waist + 24), lighter(t.outfit.body, 0.10),
            darker(t.outfit.body, 0.06), HIGH), *_shawl(t)]  # fmt: skip
    return _boiler(t) if t.look.wardrobe is _W.ROBOT else None


def printed(t: Tailor) -> list[Cut]:
    """Stripes, checks, borders and bands that go all around."""
    maker = _PRINTS.get(t.look.wardrobe)
    return maker(t) if maker else []


def hung(t: Tailor) -> list[Cut]:
    """What is worn over the back."""
    maker = _HUNG.get(t.look.wardrobe)
    return maker(t) if maker else []


def _silver(t: Tailor) -> list[Cut]:
    bars = [band(t, y, SILVER, 25) for y in (t.waist + 4, t.waist * 0.34)]
    straps = [Cut(t.line((0.56 * s, t.top - 10), (0.58 * s, t.waist), wide=24), SILVER,
        darker(SILVER, 0.14), LOW, clip=t.body(t.hem)) for s in (-1, 1)]  # fmt: skip
    return [*straps, *bars]


def _fire(t: Tailor) -> list[Cut]:
    return [band(t, y, tint, wide) for y in (t.top * 0.54, t.hem - 34)
        for tint, wide in ((t.outfit.accent, 40), (SILVER, 20))]  # fmt: skip


def _stars(t: Tailor) -> list[Cut]:
    places = ((-0.5, 0.24), (0.46, 0.34), (0.0, 0.46), (-0.6, 0.58), (0.6, 0.62), (-0.1, 0.72),
        (0.4, 0.84), (-0.56, 0.86))  # fmt: skip
    accent = t.outfit.accent
    return [*scatter(t, places[::2], "#f3d27a", 15, kind="star"),
        *scatter(t, places[1::2], "#f0e2b4", 14, kind="moon"), border(t, accent, 26),
        border(t, GOLD, 7, rise=27), band(t, t.waist + 4, accent, 24)]  # fmt: skip


def _blossoms(t: Tailor) -> list[Cut]:
    petal = mix(t.outfit.accent, "#fff2ea", 0.45)
    return [*scatter(t, ((-0.6, 0.74), (-0.1, 0.84), (0.44, 0.76), (0.66, 0.90), (-0.62, 0.16),
        (0.5, 0.20)), petal, 19, kind="flower"), border(t, t.outfit.accent, 13)]  # fmt: skip


def _obi(t: Tailor) -> list[Cut]:
    accent, d = t.outfit.accent, abs(t.top)
    y = t.waist - d * 0.02
    sash = Cut(ribbon(across(t, y, sag=4), [d * 0.30] * 5, tension=0.6), lighter(accent, 0.08),
        darker(accent, 0.12), HIGH, clip=t.body(t.hem))  # fmt: skip
    drum = t.patch((-0.52, y - d * 0.20), (0.52, y - d * 0.20), (0.52, y + d * 0.16),
        (-0.52, y + d * 0.16), tension=0.15)  # fmt: skip
    return [sash, paper(drum, lighter(accent, 0.08), high=True),
        Cut(ribbon(across(t, y, sag=4)[1:4], [9] * 3), CREAM, "#e2d6bd", LOW)]  # fmt: skip


def _camouflage(t: Tailor) -> list[Cut]:
    c, cuts = t.outfit.body, []
    for i, (u, share) in enumerate(((-0.6, 0.16), (0.3, 0.24), (-0.2, 0.44), (0.7, 0.5), (-0.7,
    0.66),
            (0.2, 0.76), (-0.3, 0.94), (0.6, 0.9))):  # fmt: skip
        x, y = t.at(u, t.down(share))
        blob = ribbon([(x - 28, y), (x, y - 7), (x + 26, y + 4)], (9, 24, 11))
        cuts.append(flat(blob, (darker(c, 0.28), lighter(c, 0.22), "#6d5b42")[i % 3],
            clip=t.body(t.hem)))  # fmt: skip
    return cuts


def _number(t: Tailor) -> list[Cut]:
    accent, d = t.outfit.accent, abs(t.top)
    y, tall = t.top + d * 0.34, d * 0.38
    one = t.patch((-0.34, y + tall * 0.2), (-0.20, y), (-0.10, y), (-0.10, y + tall),
        (-0.24, y + tall), (-0.24, y + tall * 0.28), tension=0.05)  # fmt: skip
    zero = [t.at(u, v) for u, v in ((0.20, y + 3), (0.36, y + tall * 0.25), (0.36, y + tall * 0.75),
        (0.20, y + tall - 3), (0.06, y + tall * 0.75), (0.06, y + tall * 0.25), (0.20,
        y + 3))]  # fmt: skip
    return [flat(one, accent), flat(ribbon(zero, [12] * 7, tension=0.6), accent),
        border(t, accent, 9)]  # fmt: skip


def _pyjamas(t: Tailor) -> list[Cut]:
    us = (-0.86, -0.58, -0.29, 0.0, 0.29, 0.58, 0.86)
    return [*pinstripes(t, lighter(t.outfit.body, 0.42), us, 7), border(t, t.outfit.accent, 8)]


def _office(t: Tailor) -> list[Cut]:
    shirt = lighter(t.outfit.body, 0.34)
    us = (-0.84, -0.6, -0.36, -0.12, 0.12, 0.36, 0.6, 0.84)
    return [base(t, shirt, low=8.0, deep=0.09),
        *pinstripes(t, lighter(t.outfit.body, 0.12), us, 3, low=8.0)]  # fmt: skip


def _drape(t: Tailor) -> list[Cut]:
    c, accent, clip = t.outfit.under, t.outfit.accent, t.body(t.hem)
    cloth = t.patch((-0.24, t.top - 24), (-0.84, t.top - 8), (-1.0, t.waist), (-1.0, t.hem * 0.8),
        (0.2, t.hem * 0.7), (1.0, t.hem * 0.3), (1.0, t.waist * 0.4), (0.1, t.top * 0.6),
        tension=0.4)  # fmt: skip
    edge = t.line((-0.24, t.top - 24), (0.1, t.top * 0.6), (1.0, t.waist * 0.4), wide=13)
    return [Cut(cloth, lighter(c, 0.10), darker(c, 0.10), HIGH, clip=clip),
        Cut(edge, lighter(accent, 0.06), accent, LOW, clip=clip), border(t, accent,
        14)]  # fmt: skip


def _pack(t: Tailor) -> list[Cut]:
    c, d = t.outfit.accent, abs(t.top)
    bag = t.patch((-0.66, t.top + d * 0.12), (0, t.top + d * 0.04), (0.66, t.top + d * 0.12),
        (0.72, t.top + d * 0.78), (0, t.top + d * 0.84), (-0.72, t.top + d * 0.78),
        tension=0.3)  # fmt: skip
    pocket = t.patch((-0.44, t.top + d * 0.48), (0.44, t.top + d * 0.48), (0.44, t.top + d * 0.72),
        (-0.44, t.top + d * 0.72), tension=0.2)  # fmt: skip
    hood = t.patch((-0.6, t.top - 28), (0.6, t.top - 28), (0.5, t.top + d * 0.12),
        (0, t.top + d * 0.22), (-0.5, t.top + d * 0.12), tension=0.6)  # fmt: skip
    return [paper(bag, c, high=True), paper(pocket, lighter(c, 0.14)),
        Cut(t.line((-0.40, t.top + d * 0.53), (0.40, t.top + d * 0.53), wide=4), darker(c,
        0.3), None,
            None, 0), paper(hood, lighter(t.outfit.body, 0.06), high=True)]  # fmt: skip


def _cowl(t: Tailor) -> list[Cut]:
    c, d = t.outfit.body, abs(t.top)
    hood = t.patch((-0.56, t.top - 30), (0.56, t.top - 30), (0.46, t.top + d * 0.2),
        (0, t.top + d * 0.46), (-0.46, t.top + d * 0.2), tension=0.55)  # fmt: skip
    return [shoulder_cape(t, darker(c, 0.05), 0.36), paper(hood, lighter(c, 0.06), high=True)]


def _shawl(t: Tailor) -> list[Cut]:
    c = mix(t.outfit.body, t.outfit.accent, 0.28)
    point = t.patch((-0.84, t.top + 6), (0.84, t.top + 6), (0.4, t.top * 0.66), (0, t.top * 0.40),
        (-0.4, t.top * 0.66), tension=0.2)  # fmt: skip
    return [paper(point, c, high=True), shoulder_cape(t, c, 0.20)]


def _waistcoat(t: Tailor) -> list[Cut]:
    hide = "#7d5233"
    back = t.patch((-0.70, t.top - 8), (0.70, t.top - 8), (0.92, t.top * 0.6), (0.98, -6),
        (-0.98, -6), (-0.92, t.top * 0.6), tension=0.3)  # fmt: skip
    return [Cut(back, lighter(hide, 0.08), darker(hide, 0.1), HIGH, clip=t.body(t.hem)),
        *(Cut(t.line((u, t.waist * 0.5), (u, -8), wide=3), darker(hide, 0.25), None, None, 0)
            for u in (-0.8, -0.6, -0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8))]  # fmt: skip


def _tool_belt(t: Tailor) -> list[Cut]:
    bag = t.patch((0.34, 2), (0.78, 2), (0.76, 46), (0.36, 46), tension=0.2)
    return [band(t, 4.0, LEATHER, 19), paper(bag, lighter(LEATHER, 0.12))]


def _bustle(t: Tailor) -> list[Cut]:
    """A gown from behind: laced bodice, a great bow, tiers."""
    c, accent, d, w = t.outfit.body, t.outfit.accent, abs(t.top), t.waist + 4
    path, low = skirt_path(t, w, waves=12, round_at=0.42), t.hem
    cuts = [Cut(path, lighter(c, 0.06), darker(c, 0.14), HIGH)]
    if not t.seated:
        for share in (0.62, 0.80):
            cuts += tier(t, w + (low - w) * share, lighter(c, 0.10), path)
        cuts += tier(t, low - 10, accent, path)
    puff = t.patch((-0.9, w - 4), (0.9, w - 4), (1.0, w + 60), (0.4, w + 130), (-0.4, w + 130),
        (-1.0, w + 60), tension=0.8)  # fmt: skip
    laces = [t.at(0.09 * s, t.top * (0.84 - 0.10 * k)) for k in range(5) for s in (-1, 1)]
    return [*cuts, paper(puff, darker(c, 0.06), high=True),
        Cut(t.body(w + 22), lighter(c, 0.10), darker(c, 0.04), HIGH),
        flat(ribbon(laces, [3.2] * 10, tension=0.0), accent), band(t, w, accent, 20, low=w + 40),
        *bow(t, accent, w + 10, size=0.62), seam(t, c, (0, t.top * 0.9), (0, w)),
        Cut(ribbon(across(t, t.top + d * 0.01)[1:4], [16] * 3, tension=0.6), CREAM, None,
        LOW)]  # fmt: skip


def _boiler(t: Tailor) -> list[Cut]:
    """A robot from behind: the barrel, a hatch and a key to wind it up."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    hatch = t.patch((-0.5, t.top * 0.78), (0.5, t.top * 0.78), (0.5, t.waist), (-0.5, t.waist),
        tension=0.12)  # fmt: skip
    y = t.top * 0.62
    wings = [Cut(circle(s * d * 0.11, y, d * 0.085), lighter(BRASS, 0.12), darker(BRASS, 0.15),
        HIGH,
        0.35) for s in (-1, 1)]  # fmt: skip
    holes = [flat(circle(s * d * 0.11, y, d * 0.04), darker(c, 0.25)) for s in (-1, 1)]
    rivets = [Cut(circle(u * d * 0.15, v, 5), lighter(STEEL, 0.3), darker(STEEL, 0.2), LOW, 0.35)
        for u in (-0.92, 0.92) for v in (t.top * 0.72, t.waist * 1.1)]  # fmt: skip
    return [base(t, c, low=16.0, deep=0.18), Cut(hatch, lighter(c, 0.24), lighter(c, 0.04),
    LOW, 0.3),
        *rivets, Cut(rounded_rect(-6, y - 6, 12, 12, 3), accent, None, LOW), *wings,
        *holes]  # fmt: skip


_PRINTS: dict[Wardrobe, Maker] = {
    _W.SAILOR: lambda t: [*hoops(t, t.outfit.under, (0.44, 0.58, 0.72, 0.86, 1.0), 15),
        border(t, t.outfit.under, 12)],
    _W.FARMER: lambda t: checks(t, lighter(t.outfit.body, 0.30), low=8.0, wide=6),
    _W.TWEED: lambda t: checks(t, lighter(t.outfit.body, 0.16), wide=3.4),
    _W.SHIRT: lambda t: pinstripes(t, darker(t.outfit.body, 0.14), (-0.8, -0.5, -0.2, 0.2, 0.5,
    0.8),
        4, low=8.0),
    _W.OFFICE: _office,
    _W.BUILDER: _silver,
    _W.FIREFIGHTER: _fire,
    _W.SOLDIER: _camouflage,
    _W.WIZARD: _stars,
    _W.KIMONO: _blossoms,
    _W.TOGA: _drape,
    _W.SARI: lambda t: [border(t, GOLD, 19), *scatter(t, ((-0.5, 0.4), (0.4, 0.55), (-0.3, 0.7),
        (0.5, 0.85)), GOLD, 8, kind="flower")],
    _W.KURTA: lambda t: [border(t, GOLD, 10), border(t, t.outfit.accent, 9, rise=14)],
    _W.PYJAMAS: _pyjamas,
    _W.SPORTS: _number,
    _W.NURSE: lambda t: [border(t, "#f5f1e8", 11)],
    _W.TUNIC: lambda t: [border(t, t.outfit.accent, 15)],
    _W.ROYAL: lambda t: [border(t, CREAM, 30), border(t, GOLD, 9, rise=30)],
    _W.NIGHTGOWN: lambda t: [border(t, "#fbf7ee", 18), *scatter(t, ((-0.5, 0.3), (0.4, 0.42),
        (-0.2, 0.56), (0.5, 0.7), (-0.5, 0.8)), t.outfit.accent, 8, kind="flower")],
}  # fmt: skip
_HUNG: dict[Wardrobe, Maker] = {
    _W.HOODIE: _pack,
    _W.MONK: _cowl,
    _W.KIMONO: _obi,
    _W.COWBOY: _waistcoat,
    _W.BUILDER: _tool_belt,
    _W.NURSE: lambda t: [band(t, t.waist + 6, "#f5f1e8", 18)],
    _W.POLICE: lambda t: [band(t, -4.0, "#22212a", 25)],
    _W.SMOCK: lambda t: [crease([t.at(u, t.top * 0.7), t.at(u, t.waist),
        t.at(u, t.hem - 8)], t.outfit.body, 5) for u in (-0.4, 0.0, 0.4)],
}  # fmt: skip
