"""Hats in head units: what lies behind the head and what sits on it."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from studio.film.look import Colour, Hat, Look, Wardrobe
from studio.theatre.paper import (
    Path,
    Point,
    circle,
    ellipse,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    union,
)
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.papers import (
    BRASS,
    COLOURS,
    CREAM,
    STEEL,
    brightness,
    darker,
    lighter,
    mix,
)


@dataclass(frozen=True)
class HatCut:
    """Cuts behind the head and in front of it."""

    back: list[Cut] = field(default_factory=list)
    front: list[Cut] = field(default_factory=list)


LIFT = 0.05  # how much higher than drawn hats sit, clear of the brows


@dataclass(frozen=True)
class _Block:
    """The hatter's block: a head's measures and a turn, 0 to 1."""

    w: float
    h: float
    turn: float
    colour: str
    accent: str
    skull: Skull

    def p(self, x: float, y: float, *, follow: float = 0.0) -> Point:
        """(x half widths, y head heights above the chin); ``follow`` shifts with the turn."""
        return (x - 0.03 * self.turn + follow * 0.42 * self.turn) * self.w, -(y + LIFT) * self.h

    def points(self, *places: tuple[float, float], follow: float = 0.0) -> list[Point]:
        """Several points."""
        return [self.p(x, y, follow=follow) for x, y in places]


def hat_of(look: Look, skull: Skull, turn: float) -> HatCut:
    """The hat for a look, empty for none."""
    makers: dict[Hat, Callable[[_Block], HatCut]] = {
        Hat.CAPTAIN: _captain,
        Hat.SOUWESTER: _souwester,
        Hat.FLAT_CAP: _flat_cap,
        Hat.WOOLLY: _woolly,
        Hat.BRIM: _brim,
        Hat.TOP_HAT: _top_hat,
        Hat.CROWN: _crown,
        Hat.WIZARD: _wizard,
        Hat.CHEF: _chef,
        Hat.HOOD: _hood,
        Hat.HEADSCARF: _headscarf,
        Hat.HELMET: _bowl if look.wardrobe is Wardrobe.SPACESUIT else _helmet,
    }
    maker = makers.get(look.hat)
    if maker is None:
        return HatCut()
    colour = COLOURS[look.hat_colour]
    return maker(_Block(skull.half, skull.height, turn, colour, COLOURS[look.accent], skull))


def _captain(b: _Block) -> HatCut:
    c = b.colour
    crown = smooth(b.points((-1.08, 0.86), (-1.36, 1.08), (-1.10, 1.27), (0, 1.36),
        (1.10, 1.27), (1.36, 1.08), (1.08, 0.86), (0, 0.92)), tension=0.66)  # fmt: skip
    band = smooth(b.points((-1.10, 0.74), (-1.12, 0.90), (0, 0.985), (1.12, 0.90),
        (1.10, 0.74), (0, 0.81)), tension=0.64)  # fmt: skip
    peak = smooth(b.points((-1.0, 0.76), (-0.5, 0.83), (0, 0.845), (0.5, 0.83),
        (1.0, 0.76), (0.86, 0.655), (0, 0.69), (-0.86, 0.655), follow=0.35),
        tension=0.64)  # fmt: skip
    x, y = b.p(0, 1.10, follow=1.0)
    r = 0.165 * b.w
    cord = ribbon(b.points((-0.92, 0.79), (0, 0.86), (0.92, 0.79), follow=0.3), (5, 6, 5))
    return HatCut(front=[Cut(crown, lighter(c, 0.06), darker(c, 0.14), HIGH),
        Cut(band, darker(c, 0.22), darker(c, 0.30), LOW),
        Cut(peak, "#23222e", "#15141c", HIGH),
        Cut(cord, BRASS, darker(BRASS, 0.2), LOW), Cut(circle(x, y, r),
        lighter(BRASS, 0.1), darker(BRASS, 0.15), LOW),
        flat(union(rect(x - 1.6, y - r * 0.62, 3.4, r * 1.2),
        rect(x - r * 0.36, y - r * 0.36, r * 0.72, 3.2)), darker(c, 0.1)),
        flat(ribbon([(x - r * 0.55, y + r * 0.1), (x - r * 0.3, y + r * 0.5),
        (x, y + r * 0.6), (x + r * 0.3, y + r * 0.5), (x + r * 0.55, y + r * 0.1)],
        (1, 3, 3.4, 3, 1)), darker(c, 0.1))])  # fmt: skip


def _souwester(b: _Block) -> HatCut:
    c = b.colour
    brim_back = smooth(b.points((-1.20, 0.80), (-1.62, 0.42), (-1.44, 0.16),
        (-0.9, 0.30), (0, 0.36), (0.9, 0.30), (1.44, 0.16), (1.62, 0.42),
        (1.20, 0.80)), tension=0.66)  # fmt: skip
    if b.turn > 0.3:
        brim_back = smooth(b.points((-1.05, 0.86), (-1.72, 0.36), (-1.62, 0.06),
            (-0.9, 0.24), (0, 0.36), (0.8, 0.52), (1.05, 0.8)), tension=0.66)  # fmt: skip
    dome = smooth(b.points((-1.14, 0.74), (-1.10, 0.98), (-0.74, 1.19), (0, 1.27),
        (0.74, 1.19), (1.10, 0.98), (1.14, 0.74), (0, 0.80)), tension=0.68)  # fmt: skip
    brim = smooth(b.points((-1.34, 0.60), (-1.22, 0.78), (-0.6, 0.855), (0, 0.87),
        (0.6, 0.855), (1.22, 0.78), (1.34, 0.60), (0.8, 0.67), (0, 0.715),
        (-0.8, 0.67), follow=0.12), tension=0.66)  # fmt: skip
    seams = [Cut(ribbon(b.points((x, 0.84), (x * 0.9, 1.02), (x * 0.3, 1.25),
        follow=0.4), (3, 3.4, 1)), darker(c, 0.22), None, None,
        0) for x in (-0.62, 0.0, 0.62)]  # fmt: skip
    strap = (ribbon(b.points((-0.98, 0.70), (-0.99, 0.4), (-0.80, 0.10)),
        (6, 6, 6)) if b.turn < 0.3 else None)  # fmt: skip
    return HatCut(back=[Cut(brim_back, darker(c, 0.14), darker(c, 0.24), HIGH)],
        front=[*([Cut(strap, darker(c, 0.3), None, LOW)] if strap is not None and False else []),
        Cut(dome, lighter(c, 0.12), darker(c, 0.08), HIGH), *seams,
        Cut(brim, lighter(c, 0.04), darker(c, 0.12), HIGH)])  # fmt: skip


def _flat_cap(b: _Block) -> HatCut:
    c = b.colour
    crown = smooth(b.points((-1.12, 0.76), (-1.26, 0.92), (-0.98, 1.10), (-0.2, 1.18),
        (0.62, 1.12), (1.20, 0.96), (1.16, 0.78), (0, 0.82), follow=0.1),
        tension=0.66)  # fmt: skip
    peak = smooth(b.points((-0.86, 0.82), (0, 0.89), (0.86, 0.82), (1.02, 0.725),
        (0.5, 0.70), (0, 0.715), (-0.5, 0.70), (-1.02, 0.725), follow=0.45),
        tension=0.66)  # fmt: skip
    lines = [Cut(ribbon(b.points((x, 0.83), (x * 1.05, 0.98), (x * 0.6, 1.13),
        follow=0.3), (2, 2.8, 1)), darker(c, 0.2), None, None,
        0) for x in (-0.7, -0.25, 0.25, 0.7)]  # fmt: skip
    x, y = b.p(0, 1.165, follow=0.2)
    return HatCut(front=[Cut(crown, lighter(c, 0.10), darker(c, 0.10), HIGH), *lines,
        Cut(peak, darker(c, 0.12), darker(c, 0.22), HIGH),
        Cut(ellipse(x, y, 9, 6), darker(c, 0.1), None, LOW)])  # fmt: skip


def _woolly(b: _Block) -> HatCut:
    c = b.colour
    dome = smooth(b.points((-1.12, 0.80), (-1.10, 1.02), (-0.70, 1.25), (0, 1.32),
        (0.70, 1.25), (1.10, 1.02), (1.12, 0.80)), tension=0.68)  # fmt: skip
    bx, by = b.p(0, 1.38)
    bobble = union(
        *[
            circle(bx + 15 * math.cos(a), by + 13 * math.sin(a), 15)
            for a in [i * math.tau / 8 for i in range(8)]
        ],
        circle(bx, by, 18),
    )
    cuts = [Cut(bobble, lighter(b.accent, 0.25), b.accent, HIGH),
        Cut(dome, lighter(c, 0.08), darker(c, 0.08), HIGH)]  # fmt: skip
    for y, wide in ((1.04, 13), (1.14, 9)):
        half = 1.08 if y < 1.1 else 0.92
        band = ribbon(b.points((-half, y - 0.02), (-half / 2, y + 0.015),
            (0, y + 0.025), (half / 2, y + 0.015), (half, y - 0.02)), (wide,) * 5)  # fmt: skip
        cuts.append(Cut(band, lighter(b.accent, 0.1), None, None, 0, 0.06, dome))
    rib = smooth(b.points((-1.14, 0.70), (-1.17, 0.87), (-0.6, 0.93), (0, 0.945),
        (0.6, 0.93), (1.17, 0.87), (1.14, 0.70), (0.6, 0.74), (0, 0.755),
        (-0.6, 0.74)), tension=0.64)  # fmt: skip
    cuts.append(Cut(rib, lighter(c, 0.16), c, HIGH))
    for i in range(-6, 7):
        x = i / 6.5
        s = math.sin(x * 1.5)
        line = ribbon(b.points((s * 1.10, 0.72 + 0.02 * math.cos(x * 1.5)),
            (s * 1.12, 0.88 + 0.05 * math.cos(x * 1.5))), (3, 3))  # fmt: skip
        cuts.append(Cut(line, darker(c, 0.14), None, None, 0))
    return HatCut(front=cuts)


def _brim(b: _Block) -> HatCut:
    c = b.colour
    under = ellipse(*b.p(0, 0.80), 1.58 * b.w, 0.135 * b.h)
    crown = smooth(b.points((-0.98, 0.80), (-0.96, 1.04), (-0.80, 1.24),
        (-0.36, 1.27), (-0.06, 1.20), (0.30, 1.28), (0.78, 1.23), (0.96, 1.04),
        (0.98, 0.80), (0, 0.76), follow=0.08), tension=0.64)  # fmt: skip
    band = smooth(b.points((-0.99, 0.79), (-0.98, 0.91), (0, 0.93), (0.98, 0.91),
        (0.99, 0.79), (0, 0.785), follow=0.05), tension=0.7)  # fmt: skip
    brim = smooth(b.points((-1.62, 0.83), (-1.1, 0.85), (0, 0.80), (1.1, 0.85),
        (1.62, 0.83), (1.25, 0.715), (0, 0.675), (-1.25, 0.715), follow=0.08),
        tension=0.66)  # fmt: skip
    dent = ribbon(b.points((-0.30, 1.17), (-0.05, 1.08), (0.02, 1.0), follow=0.3), (1, 5, 1))
    return HatCut(front=[Cut(under, darker(c, 0.3), None, LOW),
        Cut(crown, lighter(c, 0.08), darker(c, 0.10), HIGH),
        Cut(dent, darker(c, 0.2), None, None, 0),
        Cut(band, b.accent, darker(b.accent, 0.12), LOW),
        Cut(brim, lighter(c, 0.04), darker(c, 0.10), HIGH)])  # fmt: skip


def _top_hat(b: _Block) -> HatCut:
    c = b.colour
    crown = smooth(b.points((-0.86, 0.82), (-0.84, 1.10), (-0.95, 1.50),
        (-0.5, 1.545), (0, 1.555), (0.5, 1.545), (0.95, 1.50), (0.84, 1.10),
        (0.86, 0.82), (0, 0.80)), tension=0.55)  # fmt: skip
    band = smooth(b.points((-0.87, 0.82), (-0.85, 0.97), (0, 1.0), (0.85, 0.97),
        (0.87, 0.82), (0, 0.84)), tension=0.6)  # fmt: skip
    brim = smooth(b.points((-1.38, 0.90), (-0.9, 0.85), (0, 0.825), (0.9, 0.85),
        (1.38, 0.90), (1.20, 0.765), (0.5, 0.715), (-0.5, 0.715), (-1.20, 0.765)),
        tension=0.66)  # fmt: skip
    top = ellipse(*b.p(0, 1.51), 0.93 * b.w, 0.038 * b.h)
    gloss = ribbon(b.points((-0.58, 1.06), (-0.60, 1.25), (-0.66, 1.44), follow=0.2), (7, 10, 7))
    return HatCut(front=[Cut(crown, lighter(c, 0.08), darker(c, 0.16), HIGH),
        flat(gloss, lighter(c, 0.16)), Cut(top, lighter(c, 0.13), None, None, 0.1),
        Cut(band, b.accent, darker(b.accent, 0.14), LOW),
        Cut(brim, lighter(c, 0.06), darker(c, 0.14), HIGH)])  # fmt: skip


def _crown(b: _Block) -> HatCut:
    gold, dark = lighter(BRASS, 0.12), darker(BRASS, 0.14)
    inside = ellipse(*b.p(0, 1.10), 0.84 * b.w, 0.075 * b.h)
    velvet = smooth(
        b.points((-0.80, 1.05), (-0.70, 1.24), (0, 1.32), (0.70, 1.24), (0.80, 1.05)), tension=0.68
    )
    tips = ((-0.92, 1.36), (-0.62, 1.16), (-0.46, 1.42), (-0.22, 1.19), (0, 1.47),
        (0.22, 1.19), (0.46, 1.42), (0.62, 1.16), (0.92, 1.36))  # fmt: skip
    band = b.points((-0.86, 0.95), *tips, (0.86, 0.95), (0.45, 0.915), (0, 0.90), (-0.45, 0.915))
    cuts = [Cut(inside, darker(BRASS, 0.45), None, LOW),
        Cut(velvet, b.colour, darker(b.colour, 0.2), LOW),
        Cut(polygon(band), gold, dark, HIGH, 0.3)]  # fmt: skip
    rim = smooth(b.points((-0.88, 0.94), (-0.88, 1.02), (0, 0.985), (0.88, 1.02),
        (0.88, 0.94), (0.45, 0.905), (0, 0.89), (-0.45, 0.905)), tension=0.6)  # fmt: skip
    cuts.append(Cut(rim, lighter(BRASS, 0.25), BRASS, LOW, 0.3))
    for x, y in tips[::2]:
        cuts.append(
            Cut(circle(*b.p(x, y + 0.015), 0.065 * b.w), CREAM, darker(CREAM, 0.15), LOW, 0.3)
        )
    for x, r in ((-0.52, 0.07), (0.0, 0.105), (0.52, 0.07)):
        px, py = b.p(x, 1.07, follow=0.9)
        if abs(px) < 0.8 * b.w:
            gem = polygon(
                [
                    (px, py - r * b.w * 1.3),
                    (px + r * b.w, py),
                    (px, py + r * b.w * 1.3),
                    (px - r * b.w, py),
                ]
            )
            cuts.append(Cut(gem, lighter(b.colour, 0.2), b.colour, LOW, 0.4))
    return HatCut(front=cuts)


def _wizard(b: _Block) -> HatCut:
    c = b.colour
    cone = smooth(b.points((-0.96, 0.82), (-0.74, 1.16), (-0.42, 1.56), (-0.24, 1.86),
        (0.06, 2.06), (0.42, 2.02), (0.28, 1.93), (0.22, 1.80), (0.44, 1.46),
        (0.78, 1.10), (0.97, 0.82), (0, 0.78)), tension=0.72)  # fmt: skip
    brim = smooth(b.points((-1.66, 0.76), (-1.2, 0.89), (0, 0.845), (1.2, 0.89),
        (1.66, 0.76), (1.25, 0.70), (0, 0.69), (-1.25, 0.70), follow=0.05),
        tension=0.66)  # fmt: skip
    band = smooth(b.points((-0.96, 0.80), (-0.88, 0.95), (0, 0.93), (0.88, 0.95),
        (0.96, 0.80), (0, 0.81)), tension=0.6)  # fmt: skip
    cuts = [Cut(cone, lighter(c, 0.08), darker(c, 0.10), HIGH)]
    for x, y, r in (
        (-0.30, 1.22, 0.15),
        (0.30, 1.38, 0.12),
        (-0.10, 1.64, 0.10),
        (0.42, 1.08, 0.09),
    ):
        px, py = b.p(x, y, follow=0.5)
        cuts.append(Cut(_star(px, py, r * b.w), "#f3d27a", "#e0b04c", LOW, 0.2, 0.05, cone))
    folds = [Cut(ribbon(b.points((-0.46, 1.50), (-0.1, 1.46), (0.2, 1.50)),
        (1, 5, 1)), darker(c, 0.22), None, None, 0),
        Cut(ribbon(b.points((-0.26, 1.78), (0.0, 1.76), (0.18, 1.82)), (1, 4, 1)),
        darker(c, 0.22), None, None, 0)]  # fmt: skip
    return HatCut(front=[*cuts, *folds,
        Cut(band, b.accent, darker(b.accent, 0.1), LOW),
        Cut(brim, lighter(c, 0.05), darker(c, 0.12), HIGH)])  # fmt: skip


def _star(x: float, y: float, r: float) -> Path:
    points = []
    for i in range(10):
        a, d = math.radians(-90 + 36 * i), r if i % 2 == 0 else r * 0.45
        points.append((x + d * math.cos(a), y + d * math.sin(a)))
    return polygon(points)


def _chef(b: _Block) -> HatCut:
    c = CREAM if b.colour == COLOURS[Colour.NAVY] else b.colour
    puffs = union(*[circle(*b.p(x, y), r * b.w) for x, y, r in ((-0.80, 1.24, 0.44),
        (-0.34, 1.38, 0.46), (0.22, 1.40, 0.48), (0.76, 1.26, 0.46), (0, 1.2, 0.6))])  # fmt: skip
    band = smooth(b.points((-1.0, 0.76), (-0.98, 0.96), (-0.96, 1.13), (0, 1.16),
        (0.96, 1.13), (0.98, 0.96), (1.0, 0.76), (0.5, 0.785), (0, 0.79),
        (-0.5, 0.785)), tension=0.5)  # fmt: skip
    folds = [Cut(ribbon(b.points((x, 1.14), (x * 1.12, 1.26), (x * 1.15, 1.38)),
        (3.4, 3, 0.6)), darker(c, 0.16), None, None,
        0) for x in (-0.62, -0.22, 0.2, 0.6)]  # fmt: skip
    pleats = [Cut(ribbon(b.points((x, 0.80), (x, 1.12), follow=0.5), (2.2, 2.2)),
        darker(c, 0.09), None, None, 0) for x in (-0.72, -0.42, -0.1, 0.22, 0.52)]  # fmt: skip
    return HatCut(front=[Cut(puffs, lighter(c, 0.2), darker(c, 0.05), HIGH), *folds,
        Cut(band, lighter(c, 0.12), darker(c, 0.06), HIGH), *pleats])  # fmt: skip


def _hood(b: _Block) -> HatCut:
    c, t = b.colour, b.turn
    back = smooth(b.points((-1.28, 0.40), (-1.30, 0.85), (-0.92, 1.16), (0, 1.30),
        (0.92, 1.14), (1.24, 0.85), (1.22, 0.40), (1.16, -0.04), (0.7, -0.22),
        (-0.7, -0.22), (-1.22, -0.04)), tension=0.68)  # fmt: skip
    outer = b.points((-1.20 - 0.08 * t, -0.12), (-1.34 - 0.06 * t, 0.36),
        (-1.32 - 0.05 * t, 0.82), (-0.96, 1.14), (-0.10, 1.30), (0.86, 1.14),
        (1.24, 0.82), (1.26 - 0.06 * t, 0.36), (1.14 - 0.05 * t, -0.12))  # fmt: skip
    inner = [(0.60, -0.10), (0.88, 0.14), (0.95, 0.45), (0.86, 0.74), (0.52, 0.88),
        (0.0, 0.92), (-0.52, 0.88), (-0.86, 0.74), (-0.95, 0.45), (-0.88, 0.14),
        (-0.60, -0.10)]  # fmt: skip
    face = [(b.skull.across(x * 0.98, t) + 0.02 * b.w * t, -y * b.h) for x, y in inner]
    seam = [(x * 1.08, y * 1.03 - 3) for x, y in face]
    return HatCut(back=[Cut(back, darker(c, 0.34), darker(c, 0.4), HIGH)],
        front=[Cut(smooth([*outer, *face], tension=0.7), lighter(c, 0.05),
        darker(c, 0.12), HIGH), Cut(ribbon(seam[1:-1], (2,) * 9), darker(c, 0.2),
        None, None, 0)])  # fmt: skip


def _headscarf(b: _Block) -> HatCut:
    c, t = b.colour, b.turn
    back = smooth(b.points((-1.0, 0.5), (-1.02, 0.12), (-0.9, -0.12), (-0.4, -0.10),
        (0.4, -0.10), (0.9, -0.1), (0.98, 0.12), (0.98, 0.5)), tension=0.66)  # fmt: skip
    outer = b.points((-0.52, -0.09), (-1.06, 0.10), (-1.19 - 0.05 * t, 0.48),
        (-1.13 - 0.06 * t, 0.80), (-0.70, 1.06), (0, 1.13), (0.70, 1.06),
        (1.08, 0.80), (1.12 - 0.04 * t, 0.48), (1.02, 0.10), (0.52, -0.09))  # fmt: skip
    inner = [(0.30, -0.025), (0.66, 0.06), (0.86, 0.24), (0.92, 0.5), (0.80, 0.74),
        (0.42, 0.85), (0, 0.87), (-0.42, 0.85), (-0.80, 0.74), (-0.92, 0.5),
        (-0.86, 0.24), (-0.66, 0.06), (-0.30, -0.025)]  # fmt: skip
    face = [(b.skull.across(x, t), -y * b.h) for x, y in inner]
    cuts = [Cut(smooth([*outer, *face], tension=0.75), lighter(c, 0.10), darker(c, 0.10), HIGH)]
    dot = lighter(b.accent, 0.35) if brightness(c) < 0.6 else b.accent
    spots = ((-0.6, 0.96), (-0.15, 1.02), (0.32, 1.0), (0.72, 0.92), (-0.98, 0.76),
        (-1.04, 0.5), (-1.0, 0.24), (0.98, 0.7), (1.02, 0.44), (0.94, 0.2),
        (0.08, 0.94))  # fmt: skip
    cuts += [flat(circle(*b.p(x, y), 4.4), dot) for x, y in spots]
    kx, ky = b.skull.across(0.16 * t, t), 0.055 * b.h
    for side in (-1, 1):
        tail = smooth(
            [
                (kx, ky),
                (kx + side * 26, ky + 20),
                (kx + side * 34, ky + 52),
                (kx + side * 10, ky + 40),
            ],
            tension=0.66,
        )
        cuts.append(Cut(tail, lighter(c, 0.06), darker(c, 0.12), LOW))
    cuts.append(Cut(ellipse(kx, ky, 17, 13), lighter(c, 0.12), c, LOW))
    return HatCut(back=[Cut(back, darker(c, 0.26), darker(c, 0.3), HIGH)], front=cuts)


def _helmet(b: _Block) -> HatCut:
    steel, dark, t = STEEL, darker(STEEL, 0.18), b.turn
    plume = smooth(b.points((-0.04, 1.22), (-0.16, 1.48), (-0.62, 1.70),
        (-1.24, 1.62), (-1.52, 1.24), (-1.42, 0.98), (-1.22, 1.20), (-0.84, 1.34),
        (-0.40, 1.28)), tension=0.68)  # fmt: skip
    dome = smooth(b.points((-1.12, 0.66), (-1.14, 0.92), (-0.80, 1.17), (0, 1.27),
        (0.80, 1.17), (1.12, 0.92), (1.10, 0.66), (0, 0.78)), tension=0.68)  # fmt: skip
    ridge = smooth(b.points((-0.07, 0.84), (-0.09, 1.12), (0, 1.31), (0.09, 1.12),
        (0.07, 0.84), follow=0.8), tension=0.6)  # fmt: skip
    rim = smooth(b.points((-1.15, 0.64), (-1.16, 0.76), (0, 0.87), (1.14, 0.76),
        (1.12, 0.64), (0, 0.755)), tension=0.75)  # fmt: skip
    guard_l = smooth([b.p(-1.14, 0.70), b.p(-0.78 + 0.4 * t, 0.70),
        b.p(-0.80 + 0.35 * t, 0.42), b.p(-0.92 + 0.25 * t, 0.12), b.p(-1.12, 0.20)],
        tension=0.6)  # fmt: skip
    guard_r = smooth([b.p(1.12, 0.70), b.p(0.80 + 0.16 * t, 0.70),
        b.p(0.82 + 0.16 * t, 0.42), b.p(0.94 + 0.06 * t, 0.12), b.p(1.10, 0.20)],
        tension=0.6)  # fmt: skip
    nasal = polygon(b.points((-0.075, 0.82), (0.075, 0.82), (0.055, 0.47), (0, 0.44),
        (-0.055, 0.47), follow=1.08))  # fmt: skip
    rivets = [Cut(circle(*b.p(x, 0.735 + 0.055 * (1 - abs(x)), follow=0.2), 4), BRASS,
        None, LOW) for x in (-0.95, -0.55, 0.5, 0.92)]  # fmt: skip
    return HatCut(back=[Cut(plume, lighter(b.colour, 0.10), darker(b.colour, 0.14),
        HIGH)], front=[Cut(guard_l, lighter(steel, 0.05), dark, LOW, 0.3),
        *([Cut(guard_r, lighter(steel, 0.05), dark, LOW, 0.3)] if t < 0.6 else []),
        Cut(dome, lighter(steel, 0.22), dark, HIGH, 0.35),
        Cut(ridge, lighter(steel, 0.3), steel, LOW, 0.3), Cut(rim,
        lighter(steel, 0.14), darker(steel, 0.1), LOW, 0.35), *rivets,
        Cut(nasal, lighter(steel, 0.2), dark, LOW, 0.35)])  # fmt: skip


def _bowl(b: _Block) -> HatCut:
    """A space helmet: a shell behind, a visor's rim and glints in front."""
    shell = ellipse(*b.p(0, 0.50), 1.50 * b.w, 0.76 * b.h)
    rim = "#e9e6df"
    ring = _annulus(*b.p(0, 0.50), (1.50 * b.w, 0.76 * b.h), (1.30 * b.w, 0.66 * b.h))
    x, y = b.p(-0.74, 0.86)
    glint = smooth(
        [
            (x - 6, y + 34),
            (x + 2, y + 4),
            (x + 30, y - 22),
            (x + 38, y - 16),
            (x + 14, y + 8),
            (x + 6, y + 36),
        ],
        tension=0.68,
    )
    lamp = rounded_rect(*b.p(-0.20, 1.30), 0.40 * b.w, 0.07 * b.h, 7)
    cuts = [Cut(ring, rim, darker(rim, 0.16), HIGH, 0.3), flat(glint, "#ffffff")]
    for side in (-1, 1):
        ex, ey = b.p(1.46 * side, 0.50)
        cuts.append(
            Cut(rounded_rect(ex - 13, ey - 26, 26, 52, 10), b.colour, darker(b.colour, 0.15), LOW)
        )
    cuts.append(Cut(lamp, b.accent, darker(b.accent, 0.1), LOW))
    return HatCut(back=[Cut(shell, mix("#38506e", b.colour, 0.2), "#22304a", HIGH)], front=cuts)


def _annulus(x: float, y: float, outer: Point, inner: Point) -> Path:
    def lay(context) -> None:  # type: ignore[no-untyped-def]
        ellipse(x, y, *outer)(context)
        context.save()
        context.translate(x, y)
        context.scale(*inner)
        context.new_sub_path()
        context.arc_negative(0, 0, 1, math.tau, 0)
        context.close_path()
        context.restore()

    return lay
