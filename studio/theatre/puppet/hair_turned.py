"""Hair from the side (facing right) and from behind.

Head units; x in the tables below is in half widths, y in head heights above the chin. Under a hat
the hair is cut off at the hat's line, as in front.
"""

import math
from collections.abc import Callable
from collections.abc import Set as AbstractSet

from studio.film.look import Age, Gender, HairStyle, Hat, Look
from studio.theatre.paper import Path, circle, ellipse, polygon, rect, ribbon, smooth, union
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.hair import HAT_LINE, HairCut, hairless
from studio.theatre.puppet.hair import covered as is_covered
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.papers import darker, hair_paper, lighter

Places = list[tuple[float, float]]
_S = HairStyle
RIM = frozenset({_S.BALD, _S.RECEDING})
CROPPED = frozenset({_S.SHORT, _S.SIDE_PART})
FALLING = frozenset({_S.LONG, _S.WAVY, _S.DREADLOCKS})
CURLS = frozenset({_S.CURLY, _S.AFRO})
KNOTS = frozenset({_S.BUN, _S.TOPKNOT})
WRAPPING = frozenset({Hat.HOOD, Hat.HIJAB, Hat.WIMPLE})
TAILS = frozenset({_S.PONYTAIL})
PLAITS = frozenset({_S.BRAIDS, _S.PIGTAILS})

_CROP: Places = [(0.66, 0.80), (0.84, 0.91), (0.60, 1.05), (0.10, 1.11), (-0.46, 1.08),
    (-0.90, 0.95), (-1.15, 0.72), (-1.17, 0.50), (-1.02, 0.30), (-0.80, 0.15), (-0.55, 0.20),
    (-0.42, 0.34), (-0.34, 0.50), (-0.10, 0.56), (0.00, 0.42), (0.12, 0.42), (0.20, 0.58),
    (0.34, 0.69), (0.50, 0.745)]  # fmt: skip
_SWEPT: Places = [(0.66, 0.84), (0.70, 0.93), (0.44, 1.04), (0.0, 1.085), (-0.50, 1.05),
    (-0.92, 0.92), (-1.13, 0.70), (-1.13, 0.48), (-0.96, 0.28), (-0.62, 0.18), (-0.44, 0.34),
    (-0.34, 0.50), (-0.10, 0.545), (0.02, 0.45), (0.10, 0.46), (0.20, 0.60), (0.36, 0.72),
    (0.54, 0.80)]  # fmt: skip
_BOB: Places = [(0.90, 0.66), (0.95, 0.84), (0.66, 1.03), (0.10, 1.12), (-0.50, 1.08),
    (-0.98, 0.93), (-1.22, 0.66), (-1.28, 0.30), (-1.22, -0.02), (-0.70, -0.05), (-0.10, -0.03),
    (0.30, 0.01), (0.34, 0.20), (0.30, 0.44), (0.33, 0.645), (0.60, 0.66)]  # fmt: skip
_LONG: Places = [(0.52, 0.86), (0.70, 0.955), (0.40, 1.08), (-0.05, 1.12), (-0.55, 1.07),
    (-1.00, 0.92), (-1.24, 0.64), (-1.34, 0.20), (-1.42, -0.26), (-1.34, -0.66), (-0.86, -0.72),
    (-0.42, -0.60), (-0.22, -0.30), (-0.06, -0.04), (0.10, 0.20), (0.12, 0.44), (0.20, 0.62),
    (0.36, 0.76)]  # fmt: skip

_WAVING: Places = [*_LONG[:6], (-1.26, 0.66), (-1.20, 0.44), (-1.38, 0.22), (-1.26, 0.02),
    (-1.44, -0.20), (-1.24, -0.44), (-0.98, -0.40), (-0.82, -0.56), (-0.58, -0.42), (-0.42, -0.48),
    (-0.30, -0.24), (-0.06, -0.06), (0.08, 0.16), *_LONG[-3:]]  # fmt: skip


class _Turned:
    """One head's hair; ``p`` places points."""

    def __init__(self, look: Look, skull: Skull, turn: float = 0.0) -> None:
        self.look, self.skull, self.turn = look, skull, turn
        self.young = look.age in (Age.CHILD, Age.YOUNG) or look.gender is Gender.WOMAN
        self.w, self.h = skull.half, skull.height
        self.colour = hair_paper(look)
        self.low, self.dark = darker(self.colour, 0.12), darker(self.colour, 0.24)
        self.covered = is_covered(look)

    def p(self, places: Places) -> Places:
        return [(x * self.w, -y * self.h) for x, y in places]

    def sheet(self, places: Places, *, tension: float = 0.66, high: bool = True) -> Cut:
        path = smooth(self.p(places), tension=tension)
        return Cut(path, lighter(self.colour, 0.05), self.low, HIGH if high else LOW)

    def strand(self, *places: tuple[float, float], wide: float = 3.4) -> Cut:
        widths = [0.6, *[wide] * (len(places) - 2), 0.8]
        return Cut(ribbon(self.p(list(places)), widths), self.dark, None, None, 0.0)

    def curls(self, places: list[tuple[float, float, float]]) -> list[Cut]:
        big = 0.86 if self.look.age is Age.CHILD else 1.0
        return [Cut(circle(x * self.w, -y * self.h, r * self.w * big),
            lighter(self.colour, 0.03 + 0.05 * (i % 2)), self.low, LOW)
            for i, (x, y, r) in enumerate(places)]  # fmt: skip

    def capped(self, cut: HairCut) -> HairCut:
        """Cut off where a hat begins."""
        if not self.covered:
            return cut
        if self.look.hat in WRAPPING:
            return HairCut()
        below = rect(-4 * self.w, -(HAT_LINE + 0.05) * self.h, 8 * self.w, 5 * self.h)
        return HairCut(_below(cut.back, below), _below(cut.front, below), cut.tail, cut.tail_at)

    def plait(self, x: float, y: float, low: float) -> list[Cut]:
        """A braid that hangs from (x, y) to ``low``."""
        steps = 6
        beads = [union(*(ellipse((x - 0.03 + 0.07 * s) * self.w,
            -(y + (low - y) * i / steps) * self.h, 0.13 * self.w * (1 - 0.05 * i), 0.075 * self.h,
            rotation=30 * (1 - 2 * s)) for s in (0, 1))) for i in range(steps)]  # fmt: skip
        cuts = [Cut(path, lighter(self.colour, 0.04 + 0.03 * (i % 2)), self.low, LOW)
            for i, path in enumerate(beads)]  # fmt: skip
        band = ellipse(x * self.w, -(low + 0.03) * self.h, 0.10 * self.w, 0.03 * self.h)
        return [*cuts, Cut(band, "#c9544c", None, LOW)]


def _below(cuts: list[Cut], below: Path) -> list[Cut]:
    return [Cut(c.path, c.colour, c.to, c.lift, c.edge, c.texture, below) for c in cuts]


Makers = tuple[tuple[AbstractSet[HairStyle], Callable[[_Turned], HairCut]], ...]


def hair_profile(look: Look, skull: Skull) -> HairCut:
    """The hair of a look from the side."""
    if hairless(look):
        return HairCut()
    turned = _Turned(look, skull)
    return turned.capped(_first(_SIDES, look.hair)(turned))


def _first(makers: Makers, style: HairStyle) -> Callable[[_Turned], HairCut]:
    """The maker of a style: the first whose styles it is among."""
    return next(maker for styles, maker in makers if style in styles)


def _bob_side(t: _Turned) -> HairCut:
    lines = [t.strand((x, 0.70), (x * 0.8, 0.86), (x * 0.4, 1.02)) for x in (0.75, 0.5, 0.25)]
    lines += [t.strand((x, 0.88), (x - 0.12, 0.45), (x - 0.08, 0.06)) for x in (-0.3, -0.8)]
    return HairCut(front=[t.sheet(_BOB), *lines])


def _crop_side(t: _Turned) -> HairCut:
    lines = [t.strand((0.56, 0.84), (0.30, 0.97), (-0.05, 1.05)),
        t.strand((0.30, 0.74), (-0.10, 0.86), (-0.55, 0.94)),
        t.strand((-0.40, 0.62), (-0.75, 0.66), (-1.02, 0.60))]  # fmt: skip
    return HairCut(front=[t.sheet(_CROP), *lines])


def _rim_side(t: _Turned) -> HairCut:
    return HairCut(front=_rim(t, bare=t.look.hair is _S.BALD and t.young))


def _rim(t: _Turned, *, bare: bool) -> list[Cut]:
    x, y = 0.30 * t.w, -0.93 * t.h
    shine = Cut(ellipse(x, y, 0.16 * t.w, 0.022 * t.h, rotation=18),
        lighter(t.skull.skin, 0.4), None, None, 0.0, 0.04)  # fmt: skip
    if bare:
        return [shine]
    rim = t.sheet([(-0.02, 0.60), (0.06, 0.44), (-0.08, 0.44), (-0.16, 0.56), (-0.36, 0.50),
        (-0.46, 0.30), (-0.74, 0.14), (-1.02, 0.28), (-1.18, 0.48), (-1.14, 0.68), (-0.86, 0.66),
        (-0.40, 0.68)])  # fmt: skip
    if t.look.hair is _S.RECEDING:
        return [t.sheet([(0.14, 0.90), (0.26, 0.99), (-0.10, 1.08), (-0.60, 1.02), (-1.0, 0.86),
            (-1.16, 0.62), (-0.9, 0.58), (-0.3, 0.66), (-0.06, 0.72)]), rim]  # fmt: skip
    return [rim, shine]


def _crest_side(t: _Turned) -> HairCut:
    outer = [(0.72, 0.84), (0.96, 1.04), (0.62, 1.16), (0.52, 1.36), (0.24, 1.26), (0.02, 1.46),
        (-0.24, 1.28), (-0.56, 1.40), (-0.70, 1.18), (-1.06, 1.20), (-1.06, 0.98), (-1.36, 0.84),
        (-1.20, 0.68), (-1.32, 0.46), (-1.02, 0.40)]  # fmt: skip
    inner = [(-0.94, 0.62), (-0.80, 0.80), (-0.40, 0.93), (0.10, 0.96), (0.46, 0.90)]
    return HairCut(front=[t.sheet([*outer, *inner], tension=0.45)])


def _curls_side(t: _Turned) -> HairCut:
    grow = 1.28 if t.look.hair is _S.AFRO else 1.0
    ring = [circle((-0.14 + 1.02 * math.sin(a) * grow) * t.w,
        -(0.62 + 0.44 * math.cos(a) * grow) * t.h,
        t.w * (0.29 + 0.05 * (i % 3)) * grow)
        for i, a in enumerate(math.radians(d) for d in range(-150, 62, 22))]  # fmt: skip
    back = Cut(union(*ring, ellipse(-0.2 * t.w, -0.62 * t.h, t.w * 0.95, t.h * 0.44)), t.colour,
        t.low,
        HIGH)  # fmt: skip
    front = [(-0.98, 0.34, 0.22), (-0.66, 0.26, 0.20), (-1.02, 0.54, 0.26), (-0.66, 0.46, 0.26),
        (-1.0, 0.76, 0.28), (-0.62, 0.70, 0.30), (-0.30, 0.62, 0.24), (-0.78, 0.93, 0.27),
        (-0.42, 0.90, 0.30), (-0.04, 0.72, 0.26), (-0.10, 0.97, 0.30), (0.20, 0.66, 0.19),
        (0.24, 0.86, 0.28), (0.50, 0.79, 0.22), (0.58, 0.95, 0.24), (0.78, 0.86, 0.19)]  # fmt: skip
    return HairCut(back=[back], front=[t.sheet(_SWEPT), *t.curls(front)])


def _falling_side(t: _Turned) -> HairCut:
    style = t.look.hair
    lines = [t.strand((0.40, 0.92), (-0.10, 0.74), (-0.24, 0.30), (-0.34, -0.20)),
        t.strand((0.0, 1.04), (-0.62, 0.80), (-0.80, 0.20), (-0.84, -0.44)),
        t.strand((-0.72, 0.92), (-1.10, 0.50), (-1.18, -0.10))]  # fmt: skip
    if style is _S.DREADLOCKS:
        lines = [Cut(ribbon(t.p([(x * 0.5 - 0.1, 0.98), (x, 0.55), (x - 0.08, -0.1),
            (x - 0.04, -0.62)]),
            (16, 22, 22, 16)), lighter(t.colour, 0.03 + 0.04 * (i % 2)), t.low, LOW)
            for i, x in enumerate((-1.16, -0.94, -0.72, -0.5, -0.3, -0.1))]  # fmt: skip
    if style is _S.WAVY:
        lines += [t.strand((-0.2, 0.4), (-0.36, 0.16), (-0.26, -0.06), (-0.42, -0.3), wide=5),
            t.strand((-0.9, 0.5), (-1.02, 0.16), (-0.92, -0.1), (-1.08, -0.4), wide=5)]  # fmt: skip
    return HairCut(front=[t.sheet(_WAVING if style is _S.WAVY else _LONG), *lines])


def _combed_side(t: _Turned) -> list[Cut]:
    lines = [t.strand((0.50, 0.86), (0.0, 0.92), (-0.62, 0.82)),
        t.strand((0.24, 0.66), (-0.20, 0.74), (-0.72, 0.70))]  # fmt: skip
    return [t.sheet(_SWEPT), *lines]


def _plaits_side(t: _Turned) -> HairCut:
    low = -0.62 if t.look.hair is _S.BRAIDS else -0.30
    return HairCut(front=[*_combed_side(t), *t.plait(-0.34, 0.26, low)])


def _knot_side(t: _Turned) -> HairCut:
    x, y = (-1.06, 0.16) if t.covered else (-0.34, 1.17)
    r = 0.38 * t.w
    knot = [Cut(ellipse(x * t.w, -y * t.h, r, r * 0.92), lighter(t.colour, 0.04), t.low, HIGH),
        t.strand((x - 0.24, y - 0.04), (x - 0.04, y + 0.08), (x + 0.22, y + 0.06))]  # fmt: skip
    return HairCut(back=knot, front=_combed_side(t))


def _tail_side(t: _Turned) -> HairCut:
    w, h = t.w, t.h
    tail = smooth([(0.04 * w, -0.08 * h), (-0.34 * w, -0.12 * h), (-0.66 * w, 0.08 * h),
        (-0.74 * w, 0.40 * h), (-0.58 * w, 0.68 * h), (-0.50 * w, 0.48 * h), (-0.30 * w, 0.60 * h),
        (-0.24 * w, 0.32 * h), (-0.08 * w, 0.12 * h), (0.10 * w, 0.06 * h)],
        tension=0.7)  # fmt: skip
    cuts = [Cut(tail, lighter(t.colour, 0.04), t.low, HIGH),
        Cut(ellipse(0.02 * w, -0.01 * h, 0.11 * w, 0.06 * h, rotation=20), "#c9544c", None,
        LOW)]  # fmt: skip
    return HairCut(
        front=_combed_side(t), tail=cuts, tail_at=(-1.02 * w, -(0.66 if t.covered else 0.80) * h)
    )


_SIDES: Makers = (
    (RIM, _rim_side),
    ({_S.MOHAWK}, _crest_side),
    (CURLS, _curls_side),
    ({_S.BOB}, _bob_side),
    (FALLING, _falling_side),
    (CROPPED, _crop_side),
    (PLAITS, _plaits_side),
    (KNOTS, _knot_side),
    (TAILS, _tail_side),
)


# -- from behind

_STRAIGHT: Places = [(1.10, 0.44), (1.01, 0.24), (1.04, 0.02), (1.10, -0.22), (1.00, -0.48),
    (0.84, -0.58), (0.66, -0.52), (0.48, -0.68), (0.26, -0.60), (0.06, -0.74)]  # fmt: skip
_WAVES: Places = [(1.16, 0.44), (1.02, 0.26), (1.16, 0.06), (1.02, -0.14), (1.12, -0.34),
    (0.92, -0.44), (0.72, -0.36), (0.52, -0.54), (0.30, -0.42), (0.08, -0.56)]  # fmt: skip

_BACK: Places = [(-0.98, 0.36), (-1.10, 0.56), (-1.08, 0.80), (-0.72, 1.03), (0.0, 1.10),
    (0.72, 1.03), (1.08, 0.80), (1.10, 0.56), (0.98, 0.36), (0.74, 0.18), (0.40, 0.10),
    (0.0, 0.12), (-0.40, 0.10), (-0.74, 0.18)]  # fmt: skip
_DOWN: Places = [(-1.12, 0.56), (-1.08, 0.84), (-0.70, 1.05), (0.0, 1.11), (0.70, 1.05),
    (1.08, 0.84), (1.12, 0.56)]  # fmt: skip


def hair_away(look: Look, skull: Skull, turn: float) -> HairCut:
    """The hair of a look from behind; ``turn`` 0 to 1 to the right lets the cheek be seen."""
    if hairless(look):
        return HairCut()
    turned = _Turned(look, skull, turn)
    return turned.capped(HairCut(front=_first_cuts(look.hair)(turned)))


def _first_cuts(style: HairStyle) -> Callable[[_Turned], list[Cut]]:
    return next(maker for styles, maker in _BACKS if style in styles)


def _cap_away(t: _Turned) -> list[Cut]:
    cheek = [(x - max(0.0, x) * 0.30 * t.turn, y) for x, y in _BACK]
    lines = [t.strand((x * 0.3, 1.06), (x, 0.74), (x * 0.8, 0.24)) for x in (-0.7, -0.25, 0.2, 0.6)]
    return [t.sheet(cheek), *lines]


def _rim_away(t: _Turned) -> list[Cut]:
    near = 0.3 * t.turn
    rim: Places = [(-0.98, 0.36), (-1.10, 0.52), (-1.04, 0.68), (-0.5, 0.62), (0.0, 0.60),
        (0.5, 0.62), (1.04 - near, 0.68), (1.10 - near, 0.52), (0.98 - near, 0.36), (0.5, 0.14),
        (0.0, 0.12), (-0.5, 0.14)]  # fmt: skip
    return [] if t.look.hair is _S.BALD and t.young else [t.sheet(rim)]


def _crest_away(t: _Turned) -> list[Cut]:
    strip: Places = [(-0.20, 0.20), (-0.24, 0.7), (-0.22, 1.1), (-0.30, 1.36), (-0.06, 1.30),
        (0.02, 1.46), (0.10, 1.30), (0.30, 1.36), (0.22, 1.1), (0.24, 0.7),
        (0.20, 0.20)]  # fmt: skip
    return [t.sheet(strip, tension=0.5)]


def _loose_away(t: _Turned) -> list[Cut]:
    low, out = -0.06, 1.20
    ends = [(out, low + 0.2), (out * 0.9, low), (0.45, low - 0.03), (0.0, low + 0.01),
        (-0.45, low - 0.03), (-out * 0.9, low), (-out, low + 0.2)]  # fmt: skip
    lines = [t.strand((x * 0.3, 1.06), (x, 0.6), (x * 1.1, low + 0.1), wide=4)
        for x in (-0.75, -0.4, -0.05, 0.3, 0.7)]  # fmt: skip
    return [t.sheet([*_DOWN, *ends]), *lines]


def _falling_away(t: _Turned) -> list[Cut]:
    """Hair that hangs down the back: in at the nape, out over the shoulders, in locks below."""
    style = t.look.hair
    if style is _S.DREADLOCKS:
        locks = [Cut(ribbon(t.p([(x * 0.55, 0.98), (x, 0.50), (x * 1.05, -0.05),
            (x * 0.92, -0.60 + 0.10 * (i % 2))]), (18, 24, 23, 15)),
            lighter(t.colour, 0.03 + 0.04 * (i % 2)), t.low, LOW)
            for i, x in enumerate((-1.02, 1.02, -0.70, 0.70, -0.36, 0.36, 0.0))]  # fmt: skip
        under = t.sheet([*_DOWN, (1.0, 0.0), (0.5, -0.3), (-0.5, -0.3), (-1.0, 0.0)])
        return [under, *locks]
    half = _WAVES if style is _S.WAVY else _STRAIGHT
    sheet = [*_DOWN[3:], *half, *[(-x, y + 0.02) for x, y in half[::-1]], *_DOWN[:3]]
    sway, low = (0.07, -0.46) if style is _S.WAVY else (0.0, -0.62)
    lines = [t.strand((x * 0.25, 1.06), (x * 1.02, 0.66), (x * 0.94 + sway, 0.28),
        (x * 1.0 - sway, -0.08), (x * 0.86 + sway, low + 0.3 * abs(x)), wide=4)
        for x in (-0.80, -0.45, -0.12, 0.22, 0.55, 0.86)]  # fmt: skip
    return [t.sheet(sheet, tension=0.75), *lines]


def _plaits_away(t: _Turned) -> list[Cut]:
    low = -0.62 if t.look.hair is _S.BRAIDS else -0.30
    return [*_cap_away(t), *t.plait(-0.62, 0.24, low), *t.plait(0.62, 0.24, low)]


def _knot_away(t: _Turned) -> list[Cut]:
    y, r = (0.20 if t.covered else 1.12), 0.38 * t.w
    knot = Cut(ellipse(0, -y * t.h, r, r * 0.92), lighter(t.colour, 0.06), t.low, HIGH)
    return [*_cap_away(t), knot, t.strand((-0.2, y), (0, y + 0.06), (0.22, y + 0.02))]


def _tail_away(t: _Turned) -> list[Cut]:
    y = 0.62 if t.covered else 0.74
    tail = [(-0.10, y), (-0.30, y - 0.16), (-0.30, y - 0.52), (-0.14, y - 0.86), (0.0, y - 0.70),
        (0.14, y - 0.88), (0.30, y - 0.52), (0.30, y - 0.16), (0.10, y)]  # fmt: skip
    band = ellipse(0, -y * t.h, 0.15 * t.w, 0.035 * t.h)
    return [*_cap_away(t), t.sheet(tail), Cut(band, "#c9544c", None, LOW)]


def _curls_away(t: _Turned) -> list[Cut]:
    grow = 1.28 if t.look.hair is _S.AFRO else 1.0
    ring = [circle(1.0 * math.sin(a) * grow * t.w, -(0.60 + 0.44 * math.cos(a) * grow) * t.h,
        t.w * (0.30 + 0.05 * (i % 3)) * grow)
        for i, a in enumerate(math.radians(d) for d in range(0, 360, 24))]  # fmt: skip
    base = Cut(union(*ring, polygon(t.p(_BACK))), t.colour, t.low, HIGH)
    rows = [(0.18, 4, 0.7), (0.42, 5, 0.9), (0.66, 5, 0.92), (0.90, 4, 0.75)]
    places = [((-1 + 2 * (i + 0.5 * (k % 2)) / n) * wide - 0.1 * t.turn, y, 0.27)
        for k, (y, n, wide) in enumerate(rows) for i in range(n + 1 - k % 2)]  # fmt: skip
    return [base, *t.curls(places)]


_BACKS: tuple[tuple[AbstractSet[HairStyle], Callable[[_Turned], list[Cut]]], ...] = (
    (RIM, _rim_away),
    ({_S.MOHAWK}, _crest_away),
    (CURLS, _curls_away),
    (FALLING, _falling_away),
    ({_S.BOB}, _loose_away),
    (CROPPED, _cap_away),
    (PLAITS, _plaits_away),
    (KNOTS, _knot_away),
    (TAILS, _tail_away),
)
