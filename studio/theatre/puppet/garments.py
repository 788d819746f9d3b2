"""The upper body in its clothes: which garment a wardrobe means, and what goes with it.

Units around the hip's middle at (0, 0), shoulders above; when the puppet sits, garments end at the
hip and a lap covers the thighs.
"""

from collections.abc import Callable

from studio.film.look import Wardrobe
from studio.theatre.paper import ribbon, smooth
from studio.theatre.puppet import homewear, outerwear
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.papers import darker, lighter
from studio.theatre.puppet.tailor import Tailor, crease


def torso_cuts(t: Tailor) -> list[Cut]:
    """The upper body of the look's wardrobe."""
    makers: dict[Wardrobe, Callable[[Tailor], list[Cut]]] = {
        Wardrobe.COAT: outerwear.coat,
        Wardrobe.RAINCOAT: outerwear.raincoat,
        Wardrobe.JUMPER: homewear.jumper,
        Wardrobe.SHIRT: homewear.shirt,
        Wardrobe.SUIT: outerwear.suit,
        Wardrobe.DRESS: homewear.dress,
        Wardrobe.ROBE: homewear.robe,
        Wardrobe.APRON: homewear.apron,
        Wardrobe.UNIFORM: outerwear.uniform,
        Wardrobe.DUNGAREES: homewear.dungarees,
        Wardrobe.SPACESUIT: outerwear.spacesuit,
    }
    return makers[t.look.wardrobe](t)


def pelvis_cuts(t: Tailor) -> list[Cut]:
    """The seat of the trousers, under the upper garment."""
    f, colour = t.figure, t.outfit.legs
    w = t.half(0.0) * 0.97
    low = f.leg_width * 0.55
    path = smooth([(-w * 0.97, -f.leg_width * 0.10), (0, -f.leg_width * 0.14),
        (w * 0.97, -f.leg_width * 0.10), (w, f.leg_width * 0.1), (w * 0.92, low),
        (w * 0.4, low * 1.12), (0, low * 0.7), (-w * 0.4, low * 1.12),
        (-w * 0.92, low), (-w, f.leg_width * 0.1)], tension=0.8)  # fmt: skip
    return [Cut(path, lighter(colour, 0.04), darker(colour, 0.06), HIGH)]


def lap_cuts(t: Tailor) -> list[Cut]:
    """Cloth over the thighs of a seated puppet that faces right, from the hip at (0, 0)."""
    f, o = t.figure, t.outfit
    if o.hem < 0.3:
        return []
    reach, a = f.thigh * 0.98, f.leg_width * 0.62
    drop = f.leg * max(0.10, o.hem - 0.42)
    path = smooth([(-t.half(0) * 0.9, -a * 0.9), (0, -a * 1.15),
        (reach * 0.6, -a * 0.78), (reach * 1.02, -a * 0.5), (reach * 1.18, a * 0.6),
        (reach * 1.16, a + drop), (reach * 0.9, a * 1.15 + drop),
        (reach * 0.55, a * 1.1 + drop * 0.9), (reach * 0.2, a * 1.1 + drop * 0.5),
        (-t.half(0) * 0.86, a * 0.9 + drop * 0.15)], tension=0.72)  # fmt: skip
    cuts = [Cut(path, lighter(o.body, 0.05), darker(o.body, 0.10), HIGH)]
    cuts += [
        crease(
            [
                (reach * x, -a * 0.2),
                (reach * (x + 0.05), a * 0.5),
                (reach * (x + 0.04), a + drop * 0.7),
            ],
            o.body,
        )
        for x in (0.45, 0.75)
    ]
    if o.skirted:
        hem = [(reach * 1.15, a * 0.9 + drop * 0.94),
            (reach * 0.9, a * 1.05 + drop * 0.98),
            (reach * 0.55, a * 1.0 + drop * 0.88),
            (reach * 0.22, a * 1.0 + drop * 0.5)]  # fmt: skip
        cuts.append(Cut(ribbon(hem, (9, 11, 11, 9)), lighter(o.accent, 0.08), o.accent, LOW))
    return cuts
