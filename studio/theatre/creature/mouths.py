"""Muzzles, beaks and mouths.

For every viseme an opening of its own, cut around the muzzle's middle.

``mouth_cuts`` gives what lies below the upper lip (jaw, hole, tongue, teeth); ``muzzle_cuts`` the
upper lip with the nose, which never changes; ``lip_cuts`` the line that smiles.
"""

from dataclasses import replace

from studio.film.look import Gender, Species, Viseme
from studio.theatre.creature.beaks import DARK, DEEP, TONGUE, TOOTH, beak_cuts, lips_cuts
from studio.theatre.creature.head import Head
from studio.theatre.creature.headplan import MouthKind
from studio.theatre.paper import Path, Point, ellipse, polygon, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import INSET, LOW, Cut, flat
from studio.theatre.puppet.mouth import RESTING, SHAPES, Shape, formed
from studio.theatre.puppet.mouth import mouth_cuts as face_mouth
from studio.theatre.puppet.papers import darker, lighter, mix
from studio.theatre.puppet.pose import Lips

_GRIN = Shape(0.150, 0.02, 0.075, tongue=0.6)
_PARTED = 0.075  # an opening from which on a jaw has left the upper lip


def shape_of(viseme: Viseme, smile: float, lips: Lips, openness: float = 1.0) -> Shape:
    """The opening that a face asks for; closed ones have none."""
    if viseme is not Viseme.REST:
        return formed(viseme, openness)
    if lips in RESTING:
        return RESTING[lips][0]
    return _GRIN if smile >= 0.75 else SHAPES[viseme]


def mouth_cuts(
    head: Head, viseme: Viseme, smile: float, lips: Lips, turn: float, *, openness: float = 1.0
) -> list[Cut]:
    """The mouth, around the muzzle's middle; ``openness`` is how far the viseme is formed."""
    kind = head.plan.muzzle.kind
    shape = shape_of(viseme, smile, lips, openness)
    if kind in (MouthKind.BEAK, MouthKind.BILL):
        return beak_cuts(head, shape, turn)
    if kind is MouthKind.LIPS:
        return lips_cuts(head, shape, smile)
    if kind in (MouthKind.WIDE, MouthKind.SNOUT):
        return _wide(head, viseme, smile, lips, openness)
    return _jaw(head, shape, viseme)


def _wide(head: Head, viseme: Viseme, smile: float, lips: Lips, openness: float) -> list[Cut]:
    """A mouth like a person's, with lips as dark as the coat is deep."""
    wide = head.muzzle_size[0] * (1.0 if head.plan.muzzle.kind is MouthKind.WIDE else 0.8)
    deep = darker(head.coat.base, 0.36)
    # the mouth mixes half of a red into the skin that it is given
    skin = mix("#8f3a35", deep, 2.0)
    skull = replace(head.skull, half=wide / 0.34, skin=skin)
    look = replace(head.look, gender=Gender.NEUTRAL)
    return face_mouth(look, skull, viseme, smile, lips, openness=openness)


def _jaw(head: Head, shape: Shape, viseme: Viseme) -> list[Cut]:
    """A lower jaw that drops, with the hole between it and the upper lip."""
    m, t = head.muzzle_size
    long = head.plan.muzzle.kind is MouthKind.LONG
    m *= 0.86 if long else 1.0
    top = t * (0.30 if long else 0.36)
    half = shape.wide * 3.5 * m
    drop = shape.opening * 3.7 * m + 0.34 * t * min(1.0, shape.opening / _PARTED)
    if viseme is Viseme.MBP:
        half, drop = 0.0, 0.0
    chin_half = max(0.62 * m, half + 0.15 * m) if not shape.round else max(0.5 * m, half + 0.2 * m)
    low = top + drop + 0.30 * m - (0.08 * m if viseme is Viseme.MBP else 0.0)
    colour = head.coat.light if "dark" not in head.plan.marks else head.coat.dark
    chin = smooth(
        [
            (-chin_half, top - 0.3 * m),
            (chin_half, top - 0.3 * m),
            (chin_half * 0.96, top + drop * 0.45),
            (chin_half * 0.55, low - 0.05 * m),
            (0, low),
            (-chin_half * 0.55, low - 0.05 * m),
            (-chin_half * 0.96, top + drop * 0.45),
        ],
        tension=0.58,
    )
    cuts = [Cut(chin, darker(colour, 0.05), darker(colour, 0.16), LOW)]
    if half <= 0 or drop <= 0:
        return cuts
    hole = _hole(half, top - 0.12 * m, top + drop + 0.04 * m, round_one=shape.round)
    cuts.append(Cut(hole, DARK, DEEP, INSET, -0.12, 0.02))
    return cuts + _inside(shape, hole, half, top, drop, m)


def _hole(half: float, top: float, low: float, *, round_one: bool) -> Path:
    if round_one:
        return ellipse(0, (top + low) / 2, half, (low - top) / 2)
    return smooth(
        [
            (-half, top),
            (half, top),
            (half * 0.86, top + (low - top) * 0.55),
            (0, low),
            (-half * 0.86, top + (low - top) * 0.55),
        ],
        tension=0.58,
    )


def _inside(
    shape: Shape, hole: Path, half: float, top: float, drop: float, size: float
) -> list[Cut]:
    """Tongue and teeth."""
    cuts = []
    if shape.tongue > 0:
        cuts.append(
            Cut(
                ellipse(0, top + drop * 0.92, half * 0.66, drop * 0.42),
                TONGUE,
                darker(TONGUE, 0.14),
                None,
                0.12,
                0.03,
                hole,
            )
        )
    if shape.tongue < 0:
        tip = smooth(
            [
                (-half * 0.42, top + drop),
                (-half * 0.3, top + drop * 0.4),
                (0, top),
                (half * 0.3, top + drop * 0.4),
                (half * 0.42, top + drop),
            ],
            tension=0.58,
        )
        cuts.append(Cut(tip, TONGUE, darker(TONGUE, 0.1), None, 0.12, 0.03, hole))
    if shape.teeth:
        tall = shape.teeth * 3.0 * size + 0.10 * size
        cuts.append(
            Cut(
                rounded_rect(-half * 0.8, top - size * 0.1, half * 1.6, tall, size * 0.06),
                TOOTH,
                None,
                None,
                0.06,
                0.02,
                hole,
            )
        )
    if shape.low_teeth:
        tall = shape.low_teeth * 3.0 * size
        cuts.append(
            Cut(
                rounded_rect(-half * 0.62, top + drop - tall, half * 1.24, tall * 1.6, size * 0.05),
                "#efe6d3",
                None,
                None,
                0.06,
                0.02,
                hole,
            )
        )
    return cuts


def muzzle_cuts(head: Head, turn: float) -> list[Cut]:
    """Upper lip and nose around the muzzle's middle; nothing for bare mouths."""
    kind = head.plan.muzzle.kind
    if kind is MouthKind.PADS:
        return _pads(head, turn)
    if kind is MouthKind.LONG:
        return _long(head)
    if kind is MouthKind.SNOUT:
        return _snout(head)
    return []


def _pads(head: Head, turn: float) -> list[Cut]:
    m, t = head.muzzle_size
    points = [
        (-0.98, -0.20),
        (-0.70, -0.82),
        (0, -1.05),
        (0.70, -0.82),
        (0.98, -0.20),
        (0.80, 0.52),
        (0.40, 0.74),
        (0.0, 0.46),
        (-0.40, 0.74),
        (-0.80, 0.52),
    ]
    light = head.coat.light
    if head.look.species is Species.DOG:
        light = lighter(light, 0.25)
    cuts = [
        Cut(
            smooth([(x * m, y * t) for x, y in points], tension=0.58),
            lighter(light, 0.10),
            darker(light, 0.06),
            LOW,
        )
    ]
    if "whiskers" in head.plan.marks:
        cuts += _whiskers(m, t, head)
    return cuts + _nose(head, m, t, turn)


def _whiskers(m: float, t: float, head: Head) -> list[Cut]:
    del head
    cuts = []
    for side in (-1, 1):
        for i, rise in enumerate((-0.30, 0.0, 0.28)):
            start = (side * m * 0.62, t * (0.02 + rise * 0.5))
            mid = (side * m * 1.25, t * (rise * 1.1 - 0.10))
            end = (side * m * (1.85 - 0.1 * i), t * (rise * 2.0 + 0.05))
            cuts.append(
                flat(ribbon([start, mid, end], (m * 0.035, m * 0.03, m * 0.008)), "#f4efe4")
            )
            cuts.append(
                flat(
                    ellipse(side * m * 0.45, t * (0.05 + rise * 0.7), m * 0.035, m * 0.035),
                    "#5c4a44",
                )
            )
    return cuts


def _nose(head: Head, m: float, t: float, turn: float) -> list[Cut]:
    """A soft triangle on top of the muzzle, with its shine."""
    w = head.plan.muzzle.nose * m
    y, x = -t * 0.62, m * 0.10 * turn
    shape = smooth(
        [
            (x - w * 0.5, y - w * 0.40),
            (x, y - w * 0.50),
            (x + w * 0.5, y - w * 0.40),
            (x + w * 0.46, y + w * 0.05),
            (x, y + w * 0.46),
            (x - w * 0.46, y + w * 0.05),
        ],
        tension=0.58,
    )
    nose = head.coat.nose
    line = ribbon(
        [(x, y + w * 0.4), (x * 0.5, t * 0.1), (0, t * 0.46)], (m * 0.05, m * 0.06, m * 0.05)
    )
    return [
        flat(line, darker(head.coat.light, 0.55)),
        Cut(shape, lighter(nose, 0.08), darker(nose, 0.15), LOW, 0.3),
        flat(ellipse(x - w * 0.14, y - w * 0.24, w * 0.16, w * 0.09), lighter(nose, 0.5)),
    ]


def _long(head: Head) -> list[Cut]:
    """The broad soft muzzle of grazers (and dragons), with two nostrils."""
    m, t = head.muzzle_size
    points = [
        (-0.90, -0.30),
        (-0.66, -0.88),
        (0, -1.08),
        (0.66, -0.88),
        (0.90, -0.30),
        (0.98, 0.22),
        (0.62, 0.62),
        (0.0, 0.56),
        (-0.62, 0.62),
        (-0.98, 0.22),
    ]
    colour = _muzzle_paper(head)
    cuts = [
        Cut(
            smooth([(x * m, y * t) for x, y in points], tension=0.58),
            lighter(colour, 0.08),
            darker(colour, 0.08),
            LOW,
        )
    ]
    if head.look.species is Species.DRAGON:
        cuts = [*_fangs(m, t), *cuts]
    if head.plan.muzzle.nose > 0.55:
        w = m * 0.5
        cuts.append(Cut(ellipse(0, -t * 0.42, w, w * 0.62), "#3a2c2e", "#2a1f24", LOW, 0.3))
        return [*cuts, flat(ellipse(-w * 0.3, -t * 0.42 - w * 0.3, w * 0.2, w * 0.1), "#8d7d7c")]
    nostrils = [
        ellipse(side * m * 0.44, -t * 0.18, m * 0.12, m * 0.17, rotation=side * 24)
        for side in (-1, 1)
    ]
    return [*cuts, *(flat(path, darker(colour, 0.58)) for path in nostrils)]


def _fangs(m: float, t: float) -> list[Cut]:
    """Two teeth that stand over the lower lip."""
    fangs = [
        polygon([(s * m * 0.46, t * 0.4), (s * m * 0.70, t * 0.4), (s * m * 0.58, t * 0.92)])
        for s in (-1, 1)
    ]
    return [Cut(path, TOOTH, None, LOW) for path in fangs]


def _muzzle_paper(head: Head) -> str:
    species = head.look.species
    if species is Species.COW:
        return mix(head.coat.light, "#dca7a2", 0.7)
    if species is Species.HORSE:
        return mix(head.coat.base, head.coat.dark, 0.35)
    if species is Species.DRAGON:
        return lighter(head.coat.base, 0.12)
    if "dark" in head.plan.marks:
        return mix(head.coat.dark, head.coat.base, 0.25)
    return head.coat.light


def _snout(head: Head) -> list[Cut]:
    m, t = head.muzzle_size
    pink = mix(head.coat.base, "#d77f7f", 0.45)
    cuts = [Cut(ellipse(0, 0, m, t), lighter(pink, 0.08), darker(pink, 0.06), LOW, 0.3)]
    nostrils = [ellipse(side * m * 0.36, 0, m * 0.14, t * 0.32) for side in (-1, 1)]
    return [*cuts, *(flat(path, darker(pink, 0.48)) for path in nostrils)]


def lip_cuts(head: Head, smile: float) -> list[Cut]:
    """The line of the upper lip, its ends lifted or dropped by the smile."""
    kind = head.plan.muzzle.kind
    if kind not in (MouthKind.PADS, MouthKind.LONG, MouthKind.TRUNK):
        return []
    m, t = head.muzzle_size
    lift = smile * 0.34 * t
    if kind is MouthKind.PADS:
        half: list[Point] = [(0.10, 0.52), (0.40, 0.76), (0.72, 0.58)]
        end = (0.92 + 0.08 * abs(smile), 0.40)
    else:
        half = [(0.10, 0.56), (0.50, 0.60), (0.78, 0.46)]
        end = (1.0, 0.30)
    line = darker(_muzzle_paper(head) if kind is MouthKind.LONG else head.coat.light, 0.6)
    cuts = []
    for side in (-1, 1):
        points = [(side * x * m, y * t) for x, y in half]
        points[-1] = (points[-1][0], points[-1][1] - lift * 0.45)
        points.append((side * end[0] * m, end[1] * t - lift))
        cuts.append(flat(ribbon(points, (m * 0.03, m * 0.075, m * 0.07, m * 0.02)), line))
    return cuts
