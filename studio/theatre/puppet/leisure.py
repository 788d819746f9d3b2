"""Garments for bed, water and play: pyjamas, swimwear, sports."""

from studio.film.look import Age, Gender
from studio.theatre.paper import ribbon
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import CREAM, darker, lighter
from studio.theatre.puppet.tailor import Tailor, base, buttons, collar_points, crease, pocket
from studio.theatre.puppet.trims import (
    across,
    band,
    border,
    crew_neck,
    hoops,
    ink_on,
    paper,
    pinstripes,
    seam,
)


def pyjamas(t: Tailor) -> list[Cut]:
    """A striped jacket with piping."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    us = (-0.86, -0.66, -0.46, -0.26, 0.26, 0.46, 0.66, 0.86)
    cuts = [base(t, c, deep=0.10), *pinstripes(t, lighter(c, 0.42), us, 7)]
    cuts += [border(t, accent, 8), Cut(t.line((0.07, t.top + d * 0.10), (0.07, t.hem), wide=5),
        accent, None, None, 0), *buttons(t, CREAM, (0.30, 0.50, 0.70, 0.88), radius=7)]  # fmt: skip
    wings = collar_points(t, c, reach=0.22, spread=0.50)
    edges = [Cut(t.line((0.02 * s, t.top + d * 0.08), (0.42 * s, t.top + d * 0.14),
        (0.52 * s, t.top - 10), wide=5), accent, None, None, 0) for s in (-1, 1)]  # fmt: skip
    return [*cuts, *pocket(t, -0.50, 0.32, c, flap=False), *wings, *edges]


def swimsuit(t: Tailor) -> list[Cut]:
    """A striped suit, or for men and boys a bare chest above trunks."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    skin = t.outfit.sleeve
    body = t.body(10)
    cuts = [Cut(body, lighter(skin, 0.05), darker(skin, 0.08), HIGH)]
    if t.look.gender is Gender.MAN:
        chest = [crease([t.at(s * 0.66, t.top + d * 0.36), t.at(s * 0.36, t.top + d * 0.42),
            t.at(s * 0.08, t.top + d * 0.37)], skin, 4) for s in (-1, 1)]  # fmt: skip
        navel = flat(t.disc(0, t.waist * 0.72, 4), darker(skin, 0.3))
        if t.look.age is Age.CHILD:
            chest = []
        trunks = t.patch((-1.0, -14), (0, -8), (1.0, -14), (1.0, 12), (0.5, 26), (-0.5, 26),
            (-1.0, 12), tension=0.3)  # fmt: skip
        return [*cuts, *chest, navel, paper(trunks, c), band(t, -12, accent, 13, low=30)]
    suit = t.patch((-0.70, t.top + d * 0.02), (-0.34, t.top + d * 0.16), (0, t.top + d * 0.22),
        (0.34, t.top + d * 0.16), (0.70, t.top + d * 0.02), (1.0, t.top + d * 0.40), (1.0, t.waist),
        (1.0, -6), (0.62, 18), (0, 30), (-0.62, 18), (-1.0, -6), (-1.0, t.waist),
        (-1.0, t.top + d * 0.40), tension=0.35)  # fmt: skip
    cuts.append(Cut(suit, lighter(c, 0.08), darker(c, 0.08), LOW))
    cuts += [Cut(ribbon(across(t, t.top * (1 - share)), [13] * 5), accent, None, None, 0, clip=body)
        for share in (0.42, 0.56, 0.70, 0.84)]  # fmt: skip
    return [*cuts, *(paper(t.line((0.62 * s, t.top + d * 0.10), (0.56 * s, t.top - 16), wide=13), c)
        for s in (-1, 1))]  # fmt: skip


def sports(t: Tailor) -> list[Cut]:
    """A shirt with a number."""
    c, accent, d = t.outfit.body, t.outfit.accent, abs(t.top)
    cuts = [base(t, c, deep=0.10), *hoops(t, accent, (0.24,), 22)]
    ink = ink_on(c)
    y, tall = t.top + d * 0.40, d * 0.30
    one = t.patch((-0.28, y + tall * 0.2), (-0.16, y), (-0.08, y), (-0.08, y + tall),
        (-0.20, y + tall), (-0.20, y + tall * 0.28), tension=0.05)  # fmt: skip
    zero = [t.at(u, v) for u, v in ((0.16, y + 3), (0.30, y + tall * 0.25), (0.30, y + tall * 0.75),
        (0.16, y + tall - 3), (0.06, y + tall * 0.75), (0.06, y + tall * 0.25), (0.16,
        y + 3))]  # fmt: skip
    cuts += [flat(one, ink), flat(ribbon(zero, [10] * 7, tension=0.6), ink)]
    cuts += [seam(t, c, (s * 0.86, t.top + d * 0.3), (s * 0.84, 4)) for s in (-1, 1)]
    return [*cuts, border(t, accent, 9), crew_neck(t, accent, wide=0.36)]
