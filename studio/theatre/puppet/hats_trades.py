"""Head wear of trades and ranks: sailor, police, nurse, builder, firefighter, soldier, scholar."""

from studio.theatre.paper import circle, ellipse, polygon, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.block import Block, HatCut
from studio.theatre.puppet.papers import BRASS, CREAM, STEEL, darker, lighter
from studio.theatre.puppet.trims import GOLD, SILVER, heart, star


def _dome(
    b: Block, high: float, *, wide: float = 1.12, low: float = 0.74
) -> list[tuple[float, float]]:
    """The outline of a round hat."""
    return b.points((-wide, low), (-wide * 0.98, low + (high - low) * 0.46),
        (-wide * 0.66, high - (high - low) * 0.13), (0, high),
        (wide * 0.66, high - (high - low) * 0.13), (wide * 0.98, low + (high - low) * 0.46),
        (wide, low), (0, low + 0.06))  # fmt: skip


def _band(b: Block, low: float, high: float, colour: str, *, wide: float = 1.12) -> Cut:
    """A strip around the hat, bowed with the head."""
    path = smooth(b.points((-wide, low), (-wide * 1.01, high), (0, high + 0.075), (wide * 1.01,
        high),
        (wide, low), (0, low + 0.07)), tension=0.64)  # fmt: skip
    return Cut(path, lighter(colour, 0.06), darker(colour, 0.08), LOW)


def _peak(b: Block, colour: str, *, low: float = 0.655, wide: float = 1.0) -> Cut:
    """A peak over the brow."""
    path = smooth(b.points((-wide, 0.77), (-0.5, 0.83), (0, 0.845), (0.5, 0.83), (wide, 0.77),
        (wide * 0.86, low), (0, low + 0.03), (-wide * 0.86, low), follow=0.35),
        tension=0.64)  # fmt: skip
    return Cut(path, lighter(colour, 0.10), darker(colour, 0.10), HIGH)


def sailor(b: Block) -> HatCut:
    """A white round cap with a band and two ribbons."""
    white = "#f4f0e6"
    crown = smooth(b.points((-1.06, 0.92), (-1.24, 1.06), (-0.9, 1.22), (0, 1.27), (0.9, 1.22),
        (1.24, 1.06), (1.06, 0.92), (0, 0.98)), tension=0.66)  # fmt: skip
    tails = [smooth(b.points((-1.02 - 0.1 * k, 0.80), (-1.32 - 0.12 * k, 0.52),
        (-1.26 - 0.2 * k, 0.22), (-1.14 - 0.16 * k, 0.30), (-1.10, 0.56)), tension=0.6)
        for k in (0, 1)]  # fmt: skip
    pompon = circle(*b.p(0, 1.29), 0.13 * b.w)
    return HatCut(back=[Cut(path, b.colour, darker(b.colour, 0.12), LOW) for path in tails],
        front=[Cut(pompon, lighter(b.accent, 0.12), b.accent, LOW),
        Cut(crown, lighter(white, 0.3), darker(white, 0.08), HIGH),
        _band(b, 0.76, 0.93, b.colour),
        *(flat(rounded_rect(b.p(x, 0)[0] - 8, b.p(0, 0.915 - abs(x) * 0.05)[1], 16, 4, 1), GOLD)
            for x in (-0.3, 0.0, 0.3))])  # fmt: skip


def police(b: Block) -> HatCut:
    """A peaked cap with a chequered band and a badge."""
    c = b.colour
    crown = smooth(b.points((-1.08, 0.88), (-1.34, 1.10), (-0.96, 1.24), (0, 1.38), (0.96, 1.24),
        (1.34, 1.10), (1.08, 0.88), (0, 0.94)), tension=0.6)  # fmt: skip
    cuts = [Cut(crown, lighter(c, 0.08), darker(c, 0.12), HIGH), _band(b, 0.75, 0.905, "#e9e7e0")]
    for row in range(2):
        for i in range(-4, 5):
            if (i + row) % 2:
                continue
            x = i * 0.235
            y = 0.83 + 0.06 * (1 - abs(x)) + 0.065 * row
            px, py = b.p(x, y)
            cuts.append(flat(rounded_rect(px - 0.115 * b.w, py, 0.23 * b.w, 0.062 * b.h, 1),
                darker(c, 0.2)))  # fmt: skip
    x, y = b.p(0, 1.10, follow=1.0)
    return HatCut(front=[*cuts, _peak(b, "#26252e"), Cut(star(x, y, 0.21 * b.w, points=7, deep=0.7),
        lighter(SILVER, 0.3), darker(SILVER, 0.1), LOW, 0.35),
        Cut(circle(x, y, 0.09 * b.w), GOLD, None, None, 0.3)])  # fmt: skip


def bobby(b: Block) -> HatCut:
    """A tall helmet with a star."""
    c = b.colour
    dome = smooth(b.points((-1.10, 0.76), (-1.06, 1.05), (-0.84, 1.36), (-0.4, 1.54), (0, 1.58),
        (0.4, 1.54), (0.84, 1.36), (1.06, 1.05), (1.10, 0.76), (0, 0.82)),
        tension=0.68)  # fmt: skip
    rim = smooth(b.points((-1.30, 0.70), (-1.12, 0.84), (0, 0.93), (1.12, 0.84), (1.30, 0.70),
        (0.7, 0.69), (0, 0.70), (-0.7, 0.69)), tension=0.6)  # fmt: skip
    x, y = b.p(0, 1.16, follow=1.0)
    knob = ellipse(*b.p(0, 1.60), 0.12 * b.w, 0.05 * b.h)
    return HatCut(front=[Cut(knob, STEEL, darker(STEEL, 0.2), LOW, 0.35),
        Cut(dome, lighter(c, 0.10), darker(c, 0.12), HIGH), _band(b, 0.80, 0.90, darker(c, 0.2)),
        Cut(star(x, y, 0.32 * b.w, points=8, deep=0.72), lighter(STEEL, 0.3), darker(STEEL, 0.1),
            LOW, 0.4), Cut(circle(x, y, 0.13 * b.w), b.accent, darker(b.accent, 0.1), None, 0.2),
        Cut(rim, lighter(c, 0.06), darker(c, 0.16), HIGH)])  # fmt: skip


def nurse(b: Block) -> HatCut:
    """A folded white cap with a stripe and a heart."""
    white = "#f7f3ea"
    cap = smooth(b.points((-0.86, 0.90), (-1.06, 1.20), (-0.6, 1.18), (0, 1.30), (0.6, 1.18),
        (1.06, 1.20), (0.86, 0.90), (0, 0.98)), tension=0.35)  # fmt: skip
    stripe = smooth(b.points((-0.88, 0.94), (-0.93, 1.01), (0, 1.09), (0.93, 1.01), (0.88, 0.94),
        (0, 1.02)), tension=0.5)  # fmt: skip
    x, y = b.p(0, 1.18, follow=0.7)
    return HatCut(front=[Cut(cap, lighter(white, 0.3), darker(white, 0.08), HIGH),
        flat(stripe, b.colour), Cut(heart(x, y, 0.13 * b.w), b.accent, darker(b.accent, 0.1),
            LOW)])  # fmt: skip


def hard_hat(b: Block) -> HatCut:
    """A builder's helmet with a ridge and a short brim."""
    c = b.colour
    ridge = smooth(b.points((-0.20, 0.86), (-0.19, 1.22), (0, 1.35), (0.19, 1.22), (0.20, 0.86),
        follow=0.5), tension=0.6)  # fmt: skip
    side = [ribbon(b.points((s * 0.58, 0.88), (s * 0.56, 1.06), (s * 0.40, 1.20), follow=0.3),
        (9, 9, 6)) for s in (-1, 1)]  # fmt: skip
    x, y = b.p(0, 1.03, follow=0.8)
    return HatCut(front=[Cut(smooth(_dome(b, 1.30), tension=0.68), lighter(c, 0.14), darker(c,
    0.10),
        HIGH), *(Cut(path, lighter(c, 0.2), c, LOW) for path in side),
        Cut(ridge, lighter(c, 0.22), darker(c, 0.02), LOW),
        Cut(rounded_rect(x - 0.16 * b.w, y - 8, 0.32 * b.w, 22, 4), CREAM, None, LOW),
        flat(star(x, y + 3, 8), b.accent),
        Cut(smooth(b.points((-1.22, 0.70), (-1.10, 0.82), (0, 0.91), (1.10, 0.82), (1.22, 0.70),
            (0.7, 0.68), (0, 0.685), (-0.7, 0.68), follow=0.2), tension=0.62), lighter(c, 0.08),
            darker(c, 0.16), HIGH)])  # fmt: skip


def firefighter(b: Block) -> HatCut:
    """A helmet with a comb, a shield and a brim that is long behind."""
    c = b.colour
    tail = smooth(b.points((-1.1, 0.84), (-1.62, 0.50), (-1.40, 0.30), (-0.8, 0.42), (0.8, 0.42),
        (1.40, 0.30), (1.62, 0.50), (1.1, 0.84)), tension=0.6)  # fmt: skip
    comb = smooth(b.points((-0.11, 0.9), (-0.14, 1.34), (0, 1.44), (0.14, 1.34), (0.11, 0.9),
        follow=0.6), tension=0.6)  # fmt: skip
    x, y = b.p(0, 1.06, follow=0.95)
    r = 0.30 * b.w
    shield = polygon([(x - r, y - r * 0.9), (x, y - r * 1.25), (x + r, y - r * 0.9),
        (x + r * 0.86, y + r * 0.5), (x, y + r * 1.05), (x - r * 0.86, y + r * 0.5)])  # fmt: skip
    brim = smooth(b.points((-1.42, 0.66), (-1.16, 0.83), (0, 0.91), (1.16, 0.83), (1.42, 0.66),
        (0.8, 0.67), (0, 0.69), (-0.8, 0.67)), tension=0.62)  # fmt: skip
    return HatCut(back=[Cut(tail, darker(c, 0.2), darker(c, 0.3), HIGH)], front=[
        Cut(smooth(_dome(b, 1.30), tension=0.68), lighter(c, 0.12), darker(c, 0.12), HIGH),
        _band(b, 0.83, 0.90, SILVER), Cut(comb, lighter(c, 0.2), darker(c, 0.06), LOW),
        Cut(shield, lighter(GOLD, 0.2), darker(GOLD, 0.06), HIGH, 0.3),
        flat(star(x, y, r * 0.5), b.accent), Cut(brim, lighter(c, 0.08), darker(c, 0.16),
        HIGH)])  # fmt: skip


def steel(b: Block) -> HatCut:
    """A soldier's round helmet with a net and a strap under the chin."""
    c = b.colour
    strap = [b.p(-1.0, 0.74), (b.skull.across(-0.86, b.turn), -0.20 * b.h),
        (b.skull.across(0.0, b.turn), 0.035 * b.h), (b.skull.across(0.90, b.turn), -0.20 * b.h),
        b.p(1.0, 0.74)]  # fmt: skip
    dome = smooth(_dome(b, 1.29, wide=1.18, low=0.72), tension=0.7)
    net = [ribbon(b.points((x, 0.74), (x * 0.95, 1.0), (x * 0.6, 1.24), follow=0.3), (2.4,) * 3)
        for x in (-0.9, -0.45, 0.0, 0.45, 0.9)]  # fmt: skip
    net += [ribbon(b.points((-1.14, y - 0.05), (0, y + 0.03), (1.14, y - 0.05)), (2.4,) * 3)
        for y in (0.92, 1.06, 1.18)]  # fmt: skip
    rim = smooth(b.points((-1.30, 0.64), (-1.19, 0.78), (0, 0.87), (1.19, 0.78), (1.30, 0.64),
        (0.7, 0.69), (0, 0.72), (-0.7, 0.69)), tension=0.62)  # fmt: skip
    x, y = b.p(0, 1.0, follow=0.9)
    return HatCut(front=[Cut(ribbon(strap, (7,) * 5, tension=0.6), "#5c4a38", None, LOW),
        Cut(dome, lighter(c, 0.10), darker(c, 0.14), HIGH),
        *(Cut(path, darker(c, 0.2), None, None, 0, clip=dome) for path in net),
        Cut(star(x, y, 0.15 * b.w), lighter(b.accent, 0.1), b.accent, LOW),
        Cut(rim, lighter(c, 0.12), darker(c, 0.1), HIGH)])  # fmt: skip


def baseball(b: Block) -> HatCut:
    """A cap with a long peak, panels and a letter's patch."""
    c = b.colour
    seams = [Cut(ribbon(b.points((x, 0.84), (x * 0.9, 1.04), (x * 0.2, 1.24), follow=0.3),
        (2, 2.6, 1)), darker(c, 0.2), None, None, 0) for x in (-0.62, 0.62)]  # fmt: skip
    peak = smooth(b.points((-0.92, 0.80), (0, 0.89), (0.92, 0.80), (1.06, 0.66), (0.5, 0.625),
        (0, 0.62), (-0.5, 0.625), (-1.06, 0.66), follow=0.6), tension=0.62)  # fmt: skip
    x, y = b.p(0, 1.04, follow=0.9)
    return HatCut(front=[Cut(smooth(_dome(b, 1.25, wide=1.10), tension=0.68), lighter(c, 0.10),
        darker(c, 0.08), HIGH), *seams, Cut(ellipse(*b.p(0, 1.25), 9, 6), b.accent, None, LOW),
        Cut(ellipse(x, y, 0.24 * b.w, 0.10 * b.h), CREAM, None, LOW),
        flat(star(x, y, 0.13 * b.w), b.accent),
        Cut(peak, lighter(b.accent, 0.06), darker(b.accent, 0.12), HIGH)])  # fmt: skip


def mortarboard(b: Block) -> HatCut:
    """A scholar's square board with a tassel."""
    c = b.colour
    cap = smooth(b.points((-1.04, 0.74), (-1.02, 1.0), (-0.8, 1.10), (0.8, 1.10), (1.02, 1.0),
        (1.04, 0.74), (0, 0.82)), tension=0.5)  # fmt: skip
    board = polygon(b.points((-1.52, 1.10), (-0.04, 1.29), (1.52, 1.10), (0.04, 0.93)))
    x, y = b.p(0, 1.11)
    ex, ey = b.p(1.16, 1.04)
    cord = ribbon([(x, y), ((x + ex) / 2, y - 4), (ex, ey), (ex + 3, ey + 0.26 * b.h)], (4,) * 4)
    tassel = smooth([(ex - 5, ey + 0.22 * b.h), (ex + 10, ey + 0.22 * b.h), (ex + 13,
        ey + 0.42 * b.h),
        (ex - 7, ey + 0.42 * b.h)], tension=0.3)  # fmt: skip
    tint = b.accent if b.accent != c else BRASS
    return HatCut(front=[Cut(cap, lighter(c, 0.04), darker(c, 0.16), HIGH),
        Cut(board, lighter(c, 0.14), darker(c, 0.02), HIGH), Cut(cord, tint, None, LOW),
        Cut(tassel, lighter(tint, 0.1), darker(tint, 0.1), LOW),
        Cut(ellipse(x, y, 8, 5), tint, None, LOW)])  # fmt: skip
