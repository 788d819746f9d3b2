"""The upper body in its clothes: which garment a wardrobe means, and what goes with it.

Units around the hip's middle at (0, 0), shoulders above; when the puppet sits, garments end at the
hip and a lap covers the thighs.
"""

from collections.abc import Callable
from dataclasses import replace

from studio.film.look import Wardrobe
from studio.theatre.paper import Path, polygon, ribbon, smooth, transformed
from studio.theatre.puppet import (
    automaton,
    daywear,
    gowns,
    homewear,
    leisure,
    outerwear,
    service,
    tales,
    workwear,
)
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.papers import CREAM, darker, lighter
from studio.theatre.puppet.tailor import Tailor, crease

_MAKERS: dict[Wardrobe, Callable[[Tailor], list[Cut]]] = {
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
    Wardrobe.SAILOR: workwear.sailor,
    Wardrobe.FARMER: workwear.farmer,
    Wardrobe.COOK: workwear.cook,
    Wardrobe.DOCTOR: workwear.doctor,
    Wardrobe.NURSE: workwear.nurse,
    Wardrobe.SOLDIER: service.soldier,
    Wardrobe.POLICE: service.police,
    Wardrobe.FIREFIGHTER: workwear.firefighter,
    Wardrobe.BUILDER: workwear.builder,
    Wardrobe.ROYAL: service.royal,
    Wardrobe.KNIGHT: service.knight,
    Wardrobe.WIZARD: tales.wizard,
    Wardrobe.WITCH: tales.witch,
    Wardrobe.TRENCH: daywear.trench,
    Wardrobe.LAB: workwear.laboratory,
    Wardrobe.TWEED: daywear.tweed,
    Wardrobe.CARDIGAN: daywear.cardigan,
    Wardrobe.HOODIE: daywear.hoodie,
    Wardrobe.OFFICE: daywear.office,
    Wardrobe.SMOCK: daywear.smock,
    Wardrobe.TAILCOAT: daywear.tailcoat,
    Wardrobe.PIRATE: tales.pirate,
    Wardrobe.COWBOY: tales.cowboy,
    Wardrobe.MONK: tales.monk,
    Wardrobe.TUNIC: tales.tunic,
    Wardrobe.TOGA: tales.toga,
    Wardrobe.VICTORIAN: gowns.victorian,
    Wardrobe.KIMONO: gowns.kimono,
    Wardrobe.SARI: gowns.sari,
    Wardrobe.KURTA: gowns.kurta,
    Wardrobe.TUTU: gowns.tutu,
    Wardrobe.PYJAMAS: leisure.pyjamas,
    Wardrobe.NIGHTGOWN: gowns.nightgown,
    Wardrobe.SWIMSUIT: leisure.swimsuit,
    Wardrobe.SPORTS: leisure.sports,
    Wardrobe.HERO: service.hero,
    Wardrobe.GHOST: tales.ghost,
    Wardrobe.ROBOT: automaton.body,
}


def torso_cuts(t: Tailor) -> list[Cut]:
    """The upper body of the look's wardrobe.

    In profile, badges and dials end at the body's edge.
    """
    cuts = _MAKERS[t.look.wardrobe](t)
    if t.turn <= 1 or t.look.wardrobe is Wardrobe.TUTU:
        return cuts
    edge = _behind_front(t)
    return [cuts[0], *(cut if cut.clip else replace(cut, clip=edge) for cut in cuts[1:])]


def _behind_front(t: Tailor) -> Path:
    """All that lies behind the line of chest and belly."""
    far, steps = 4000.0, 12
    heights = [t.top - 6 + (t.hem + 12 - t.top) * i / steps for i in range(steps + 1)]
    line = [(t.side(1, y)[0] + 7, y) for y in heights]
    return polygon([(-far, -far), (far, -far), (far, line[0][1] - 12), *line,
        (far, line[-1][1] + 30), (far, far), (-far, far)])  # fmt: skip


def cape_cuts(t: Tailor) -> list[Cut]:
    """What hangs behind the legs of a standing puppet: a cloak or a coat's tails."""
    o, f = t.outfit, t.figure
    if not o.cape or t.seated:
        return []
    if o.cape == "tails":
        colour, end = o.body, f.leg * 0.62
        ends = [polygon([t.at(s * 0.98, -30), t.at(s * 0.10, -30), t.at(s * 0.12, end * 0.5),
            t.at(s * 0.26, end), t.at(s * 0.66, end - 12), t.at(s * 0.96, end * 0.4)])
            for s in (-1, 1)]  # fmt: skip
        return [Cut(path, darker(colour, 0.06), darker(colour, 0.2), HIGH) for path in ends]
    colour, end = o.accent, f.leg * 0.90
    top, wide = t.half(t.top), f.hip_half * 1.78
    waves = [(wide * (1 - 2 * i / 8), end + (12 if i % 2 else -6)) for i in range(9)]
    path = smooth([(-top * 0.9, t.top - 6), (0, t.top - 24), (top * 0.9, t.top - 6),
        (top * 1.24, t.top * 0.55), (wide * 0.86, end * 0.35), *waves, (-wide * 0.86, end * 0.35),
        (-top * 1.24, t.top * 0.55)], tension=0.6)  # fmt: skip
    shift = -t.turn * 12
    folds = [crease([(u * wide * 0.55, 10), (u * wide * 0.75, end * 0.5), (u * wide * 0.9,
        end - 8)],
        colour, 7) for u in (-0.9, -0.5, 0.5, 0.9)]  # fmt: skip
    cuts = [Cut(path, darker(colour, 0.06), darker(colour, 0.24), HIGH), *folds]
    if t.look.wardrobe is Wardrobe.ROYAL:
        hem = ribbon([(x, y - 14) for x, y in waves], [30] * 9, tension=0.7)
        cuts.append(Cut(hem, CREAM, darker(CREAM, 0.1), LOW, clip=path))
    return [replace(cut, path=transformed(cut.path, shift, 0.0),
        clip=cut.clip and transformed(cut.clip, shift, 0.0)) for cut in cuts]  # fmt: skip


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
    if o.hem < 0.3 or (o.flare > 1.9 and not o.skirted):
        return []
    reach, a = f.thigh * 0.98, f.leg_width * 0.62
    drop = min(f.leg * max(0.10, o.hem - 0.42), max(4.0, t.room - a * 1.2))
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
