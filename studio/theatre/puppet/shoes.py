"""Shoes under the ankle at (0, 0), the sole at y = ankle; toe to the right from the side."""

from studio.film.look import Age, Look
from studio.theatre.paper import Path, ellipse, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import LOW, Cut
from studio.theatre.puppet.figure import Figure
from studio.theatre.puppet.outfit import FootCut, Outfit
from studio.theatre.puppet.papers import CREAM, darker, lighter, skin_paper

_BARE = (FootCut.BARE, FootCut.SANDAL)


def shoe_cuts(look: Look, figure: Figure, outfit: Outfit, *, side: bool) -> list[Cut]:
    """The shoe of an outfit, from the side or from the front; nothing for who has no feet."""
    s, a, colour, foot = figure.shoe, figure.ankle, outfit.shoes, outfit.foot
    if foot is FootCut.NONE:
        return []
    if foot in _BARE:
        return _bare(s, a, skin_paper(look), colour if foot is FootCut.SANDAL else "", side=side)
    edge = 0.35 if foot is FootCut.PLATE else 0.16
    sole = CREAM if foot is FootCut.TRAINER else darker(colour, 0.38)
    cuts = [Cut(_upper(s, a, foot, side=side), lighter(colour, 0.10), darker(colour, 0.05),
        LOW, edge),
        Cut(_sole(s, a, side=side), sole, None, LOW)]  # fmt: skip
    return [*cuts, *_trim(look, outfit, s, a, side=side)]


def _upper(s: float, a: float, foot: FootCut, *, side: bool) -> Path:
    """The shoe's body; slippers are cut low, the rest to the ankle."""
    top = -a * (0.30 if foot in (FootCut.STRAP, FootCut.SLIPPER) else 0.75)
    if side:
        toe = 0.72 if foot is FootCut.PLATE else 0.66
        return smooth([(-s * 0.27, top), (s * 0.17, top), (s * 0.26, -a * 0.1),
            (s * 0.56, a * 0.12), (s * toe, a * 0.62), (s * 0.60, a * 0.92),
            (-s * 0.30, a * 0.92), (-s * 0.34, a * 0.3)], tension=0.75)  # fmt: skip
    return smooth([(-s * 0.22, top), (s * 0.22, top), (s * 0.27, a * 0.1), (s * 0.33, a * 0.66),
        (s * 0.22, a * 0.94), (-s * 0.24, a * 0.94), (-s * 0.36, a * 0.64),
        (-s * 0.29, a * 0.1)], tension=0.8)  # fmt: skip


def _sole(s: float, a: float, *, side: bool) -> Path:
    if side:
        return rounded_rect(-s * 0.34, a * 0.74, s * 1.02, a * 0.26, a * 0.12)
    return rounded_rect(-s * 0.37, a * 0.76, s * 0.72, a * 0.24, a * 0.11)


def _trim(look: Look, outfit: Outfit, s: float, a: float, *, side: bool) -> list[Cut]:
    """Laces, a strap, a stripe, plates or a pompon."""
    colour, foot = outfit.shoes, outfit.foot
    lace = [((s * 0.14, -a * 0.05), (s * 0.30, a * 0.10)), ((s * 0.24, a * 0.12),
        (s * 0.40, a * 0.22))]  # fmt: skip
    if not side:
        lace = [((-s * 0.12, -a * 0.02), (s * 0.10, -a * 0.04)), ((-s * 0.13, a * 0.20),
            (s * 0.11, a * 0.18))]  # fmt: skip
    if foot is FootCut.STRAP:
        return [Cut(ribbon(lace[0], (6, 6)), lighter(colour, 0.25), None, LOW)]
    if foot is FootCut.TRAINER:
        stripe = [(s * 0.02, a * 0.62), (s * 0.22, a * 0.18)] if side else [(-s * 0.26, a * 0.4),
            (s * 0.24, a * 0.4)]  # fmt: skip
        return [Cut(ribbon(stripe, (8, 7)), lighter(colour, 0.5), None, None, 0),
            *(Cut(ribbon(list(each), (4, 4)), CREAM, None, LOW) for each in lace)]  # fmt: skip
    if foot is FootCut.PLATE:
        return [Cut(ribbon([(lace[k][0][0], a * y), (lace[k][1][0], a * (y + 0.1))], (3, 3)),
            darker(colour, 0.3), None, None, 0) for k, y in ((0, 0.1), (1, 0.42))]  # fmt: skip
    if foot is FootCut.SHOE and look.age is not Age.CHILD:
        return [Cut(ribbon(list(each), (4, 4)), lighter(colour, 0.34), None, LOW) for each in lace]
    return []


def _bare(s: float, a: float, skin: str, strap: str, *, side: bool) -> list[Cut]:
    """A bare foot with toes, in sandals if ``strap`` has a colour."""
    if side:
        foot = smooth([(-s * 0.20, -a * 0.8), (s * 0.14, -a * 0.8), (s * 0.24, -a * 0.05),
            (s * 0.50, a * 0.34), (s * 0.58, a * 0.66), (s * 0.48, a * 0.86), (-s * 0.24, a * 0.86),
            (-s * 0.29, a * 0.4)], tension=0.75)  # fmt: skip
        toes = [ellipse(s * (0.52 - 0.09 * k), a * 0.72, s * 0.055, a * 0.17) for k in range(2)]
    else:
        foot = smooth([(-s * 0.18, -a * 0.8), (s * 0.18, -a * 0.8), (s * 0.22, a * 0.1),
            (s * 0.28, a * 0.66), (s * 0.20, a * 0.88), (-s * 0.22, a * 0.88),
            (-s * 0.31, a * 0.64), (-s * 0.24, a * 0.1)], tension=0.8)  # fmt: skip
        toes = [
            ellipse(s * x, a * 0.80, s * 0.05, a * 0.16) for x in (-0.23, -0.12, 0.0, 0.11, 0.2)
        ]
    cuts = [Cut(foot, lighter(skin, 0.04), darker(skin, 0.07), LOW),
        *(Cut(toe, lighter(skin, 0.08), darker(skin, 0.03), LOW, 0.1) for toe in toes)]  # fmt: skip
    if strap:
        lines = [
            [(-s * 0.24, a * 0.05), (s * 0.24 + (0.06 * s if side else 0), a * 0.1)],
            [
                (-s * 0.2 if not side else s * 0.2, a * 0.5),
                (s * 0.24 if not side else s * 0.5, a * 0.46),
            ],
        ]
        cuts += [Cut(ribbon(line, (7, 7)), lighter(strap, 0.1), strap, LOW) for line in lines]
        cuts.append(Cut(_sole(s * 0.96, a, side=side), darker(strap, 0.15), None, LOW))
    return cuts
