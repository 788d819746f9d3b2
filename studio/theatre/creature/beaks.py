"""Beaks and bills that open, and the round lips of fish; around the middle of the mouth."""

from studio.theatre.creature.head import Head
from studio.theatre.creature.headplan import MouthKind
from studio.theatre.paper import Path, ellipse, polygon, ribbon, smooth
from studio.theatre.puppet.bench import INSET, LOW, Cut, flat
from studio.theatre.puppet.mouth import Shape
from studio.theatre.puppet.papers import darker, lighter, mix

DARK, DEEP = "#3d131c", "#571b26"
TONGUE, TOOTH = "#cf6a70", "#fbf6e9"


def beak_cuts(head: Head, shape: Shape, turn: float) -> list[Cut]:
    """Lower beak, the dark between, tongue and upper beak."""
    m, t = head.muzzle_size
    bill = head.plan.muzzle.kind is MouthKind.BILL
    reach = (head.plan.muzzle.out - 1.0) * head.skull.half
    sin = 0.44 * turn
    tip_x, root_x = reach * sin * 1.3, -reach * sin * 0.55
    narrow = 1.0 - (0.30 if shape.round else 0.0) + (0.14 if shape.low_teeth else 0.0)
    drop = shape.opening * 5.6 * t
    m *= narrow
    long = t * (0.9 if bill else 1.0) * (1 - 0.25 * turn)
    paper = head.coat.beak
    low = _low_beak(m, tip_x * 0.82, root_x, drop + long * (0.62 if bill else 0.55), bill=bill)
    cuts = [Cut(low, darker(paper, 0.10), darker(paper, 0.26), LOW)]
    if drop > 0:
        hole = smooth(
            [
                (root_x - m * 0.72, -t * 0.05),
                (root_x + m * 0.9, -t * 0.05),
                (tip_x * 0.8 + m * 0.36, long * 0.2 + drop * 0.6),
                (tip_x * 0.78, long * 0.38 + drop),
                (tip_x * 0.8 - m * 0.5, long * 0.2 + drop * 0.6),
            ],
            tension=0.58,
        )
        cuts.append(Cut(hole, DARK, DEEP, INSET, -0.12, 0.02))
        if shape.tongue:
            up = 0.35 if shape.tongue < 0 else 0.72
            cuts.append(
                Cut(
                    ellipse(tip_x * 0.6, long * 0.3 + drop * up, m * 0.34, drop * 0.30),
                    TONGUE,
                    darker(TONGUE, 0.1),
                    None,
                    0.1,
                    0.03,
                    hole,
                )
            )
    lift = drop * 0.22
    upper = _top_beak(m, t, tip_x, root_x, long, lift, bill=bill)
    cuts.append(Cut(upper, lighter(paper, 0.12), darker(paper, 0.08), LOW, 0.28))
    for side in (-1, 1):
        x = root_x * 0.4 + side * m * 0.30 + tip_x * 0.25
        cuts.append(flat(ellipse(x, -t * 0.42 - lift, m * 0.06, m * 0.09), darker(paper, 0.5)))
    return cuts


def _low_beak(m: float, tip: float, root: float, low: float, *, bill: bool) -> Path:
    if bill:
        return smooth(
            [
                (root - m * 0.8, 0),
                (root + m * 0.8, 0),
                (tip + m * 0.72, low * 0.8),
                (tip, low),
                (tip - m * 0.72, low * 0.8),
            ],
            tension=0.58,
        )
    return smooth(
        [
            (root - m * 0.74, -2),
            (root + m * 0.8, -2),
            (tip + m * 0.22, low * 0.82),
            (tip, low),
            (tip - m * 0.26, low * 0.82),
        ],
        tension=0.6,
    )


def _top_beak(
    m: float, t: float, tip: float, root: float, long: float, lift: float, *, bill: bool
) -> Path:
    if bill:
        return smooth(
            [
                (root - m * 0.86, -t * 0.1),
                (root - m * 0.40, -t * 0.9 - lift),
                (root + m * 0.40, -t * 0.9 - lift),
                (root + m * 0.9, -t * 0.2),
                (tip + m * 0.96, long * 0.34 - lift),
                (tip + m * 0.5, long * 0.72 - lift),
                (tip - m * 0.5, long * 0.72 - lift),
                (tip - m * 0.96, long * 0.34 - lift),
            ],
            tension=0.58,
        )
    return smooth(
        [
            (root - m * 0.95, -t * 0.10),
            (root - m * 0.5, -t * 0.86 - lift),
            (root + m * 0.2, -t * 0.98 - lift),
            (root + m * 0.86, -t * 0.5 - lift),
            (tip + m * 0.34, long * 0.42 - lift),
            (tip, long - lift),
            (tip - m * 0.30, long * 0.5 - lift),
        ],
        tension=0.62,
    )


def lips_cuts(head: Head, shape: Shape, smile: float) -> list[Cut]:
    """Round lips of a fish; the closed ones pout or smile."""
    m, t = head.muzzle_size
    lip = mix(head.coat.base, "#c9474a", 0.5)
    wide = m * (0.42 + 3.4 * shape.wide) * (0.72 if shape.round else 1.0)
    tall = t * 5.2 * shape.opening
    if tall <= 0:
        wide = m * (0.92 if shape.wide > 0.14 else 0.62)
        bend = smile * t * 0.5
        line = [(-wide, -bend), (0, bend * 0.6), (wide, -bend)]
        up = ribbon([(x, y - t * 0.18) for x, y in line], (t * 0.2, t * 0.55, t * 0.2))
        low = ribbon([(x * 0.9, y + t * 0.20) for x, y in line], (t * 0.2, t * 0.6, t * 0.2))
        seam = flat(ribbon(line, (t * 0.1, t * 0.16, t * 0.1)), darker(lip, 0.5))
        return [Cut(up, lip, lip, LOW, 0.2), Cut(low, lighter(lip, 0.1), lip, LOW, 0.2), seam]
    rim = t * 0.30
    hole = ellipse(0, tall * 0.3, wide, tall / 2 + t * 0.1)
    cuts = [
        Cut(
            ellipse(0, tall * 0.3, wide + rim, tall / 2 + rim + t * 0.1),
            lighter(lip, 0.1),
            lip,
            LOW,
            0.2,
        ),
        Cut(hole, DARK, DEEP, INSET, -0.12, 0.02),
    ]
    if shape.tongue:
        at = tall * (0.62 if shape.tongue > 0 else 0.25)
        cuts.append(
            Cut(
                ellipse(0, at, wide * 0.6, tall * 0.25),
                TONGUE,
                darker(TONGUE, 0.1),
                None,
                0.1,
                0.03,
                hole,
            )
        )
    if shape.teeth and not shape.tongue:
        band = polygon([(-wide, -tall), (wide, -tall), (wide, 0), (-wide, 0)])
        cuts.append(Cut(band, TOOTH, None, None, 0.06, 0.02, hole))
    return cuts
