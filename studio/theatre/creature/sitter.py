"""Small animals that sit up on their haunches, hands before them.

Mouse, rabbit, squirrel, frog, and the monkey, who stands on short legs.
"""

import math
from dataclasses import dataclass

from studio.film.look import Species
from studio.film.shot import Action
from studio.theatre.creature.bearing import Bearing, Posture
from studio.theatre.creature.gaits import Gait, Way
from studio.theatre.creature.hops import HOP_AIR, HOP_GROUND
from studio.theatre.creature.kit import Extent, Kit, grown
from studio.theatre.creature.limbs import Limb
from studio.theatre.creature.mount import Mount
from studio.theatre.creature.necks import band_cuts
from studio.theatre.creature.tails import ball_cuts, draw_tail
from studio.theatre.creature.visage import Visage
from studio.theatre.creature.walkplan import Tail
from studio.theatre.paper import Point, circle, ellipse, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.easel import Box
from studio.theatre.puppet.papers import darker, lighter
from studio.theatre.puppet.pieces import Held


@dataclass(frozen=True)
class Sitter:
    """A pear-shaped body.

    Half width and height, the head's middle, arms (length, width), the foot's length, the haunch's
    radius, legs (0 for haunches), and a hop in statures.
    """

    half: float
    tall: float
    head: float
    at: Point
    arm: Point
    foot: float
    haunch: float
    tail: Tail
    leg: float = 0.0
    hop: float = 0.55
    marks: tuple[str, ...] = ()

    @property
    def stature(self) -> float:
        """Floor to crown."""
        return -self.at[1] + 0.58 * self.head


SITTERS: dict[Species, Sitter] = {
    Species.MOUSE: Sitter(
        56, 132, 122, (14, -158), (90, 21), 46, 40, Tail("plain", 200, (11, 9), 70, 30, 30), hop=0.5
    ),
    Species.RABBIT: Sitter(
        88, 208, 182, (26, -262), (140, 36), 104, 70, Tail("ball", 34, (1, 1)), hop=0.75
    ),
    Species.SQUIRREL: Sitter(
        68,
        158,
        142,
        (18, -204),
        (114, 28),
        64,
        52,
        Tail("brush", 320, (46, 98), 152, 26, 12),
        hop=0.7,
    ),
    Species.MONKEY: Sitter(
        88,
        250,
        206,
        (18, -398),
        (228, 44),
        74,
        0,
        Tail("plain", 330, (24, 20), 92, 34, 30),
        leg=120,
        hop=0.4,
        marks=("hands",),
    ),
    Species.FROG: Sitter(
        104,
        128,
        158,
        (34, -138),
        (136, 32),
        96,
        66,
        Tail("none", 1, (1, 1)),
        hop=1.0,
        marks=("smooth",),
    ),
}


def torso_cuts(kit: Kit, plan: Sitter) -> list[Cut]:
    """A pear with a pale belly turned to the front; the floor's middle is (0, 0)."""
    w, h, coat = plan.half * kit.stout, plan.tall, kit.coat
    low = -plan.leg * 0.82
    points = [
        (-0.30, 1.0),
        (0.34, 1.0),
        (0.66, 0.70),
        (0.94, 0.34),
        (0.78, 0.06),
        (0.0, 0.0),
        (-0.86, 0.05),
        (-1.06, 0.34),
        (-0.76, 0.72),
    ]
    path = smooth([(x * w, low - y * h) for x, y in points], tension=0.58)
    belly = smooth(
        [
            (x * w, low - y * h)
            for x, y in (
                (0.06, 0.96),
                (0.52, 0.84),
                (0.80, 0.52),
                (0.86, 0.26),
                (0.62, 0.05),
                (0.16, 0.06),
                (-0.10, 0.34),
                (-0.06, 0.70),
            )
        ],
        tension=0.58,
    )
    return [
        Cut(path, coat.base, coat.low, HIGH, texture=0.06),
        Cut(belly, coat.light, darker(coat.light, 0.08), LOW, 0.10, 0.05, path),
    ]


def haunch_cuts(kit: Kit, plan: Sitter, *, far: bool) -> list[Cut]:
    """The folded hind leg's round thigh."""
    r = plan.haunch
    base = kit.coat.far if far else kit.coat.base
    cuts = [Cut(ellipse(0, 0, r * 1.04, r, rotation=-20), base, darker(base, 0.12), LOW)]
    if not far:
        cuts.append(
            Cut(
                circle(-r * 0.1, -r * 0.1, r * 0.13),
                darker(base, 0.14),
                darker(base, 0.24),
                LOW,
                0.4,
            )
        )
    return cuts


def long_foot_cuts(kit: Kit, plan: Sitter, *, far: bool) -> list[Cut]:
    """A long hind foot, its heel at (0, 0), toes to the right."""
    f = plan.foot
    base = kit.coat.far if far else lighter(kit.coat.base, 0.04)
    if kit.look.species is Species.FROG:
        toes = [
            Cut(ellipse(f * x, y * f, f * 0.13, f * 0.09), base, darker(base, 0.1), LOW)
            for x, y in ((1.06, -0.10), (1.12, 0.02), (0.96, 0.06))
        ]
        return [
            Cut(ellipse(f * 0.46, -f * 0.04, f * 0.58, f * 0.13), base, darker(base, 0.1), LOW),
            *toes,
        ]
    path = smooth(
        [
            (-f * 0.18, -f * 0.22),
            (f * 0.40, -f * 0.26),
            (f * 0.86, -f * 0.20),
            (f * 1.0, -f * 0.02),
            (f * 0.86, f * 0.08),
            (-f * 0.10, f * 0.08),
            (-f * 0.26, -f * 0.04),
        ],
        tension=0.58,
    )
    line = darker(base, 0.32)
    return [
        Cut(path, base, darker(base, 0.10), LOW),
        *(flat(ellipse(f * x, -f * 0.02, f * 0.012, f * 0.075), line) for x in (0.72, 0.84)),
    ]


class SitterBody:
    """The body of one look."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.plan = p = grown(SITTERS[kit.look.species], kit.look)
        long, wide = p.arm
        self.arm = Limb(
            "arm",
            kit.coat,
            upper=long * 0.5,
            lower=long * 0.5,
            widths=(wide * 1.25, wide, wide * 0.8),
            foot=("paw", wide * 1.25),
        )
        bone = max(1.0, p.leg * 0.54)
        self.leg = Limb(
            "leg",
            kit.coat,
            upper=bone,
            lower=bone,
            widths=(wide * 1.5, wide * 1.15, wide),
            foot=("paw", p.foot),
        )

    @property
    def extent(self) -> Extent:
        """Its measures, sitting up."""
        p, ear = self.plan, self.kit.head.plan.ear
        rise = max(0.05, ear.y - 1.0 + ear.size * math.cos(math.radians(ear.angle)))
        if self.kit.look.species is Species.FROG:
            rise = 0.12
        ahead = max(p.at[0] + self.kit.head.skull.half * 1.08, p.half + 0.4 * p.foot)
        behind = 1.1 * p.half + 0.45 * p.tail.long
        return Extent(p.stature, p.head, p.at[0], 2 * max(ahead, behind), p.stature + rise * p.head)

    def gait(self, action: Action) -> Gait:
        """A hop; the monkey walks on two legs."""
        faster = 1 / 1.6 if action is Action.RUN else 1.0
        if self.plan.leg:
            return Gait(Way.TWO, 0.72, 24 * faster, 0.60)
        return Gait(Way.HOP, self.plan.hop, (HOP_GROUND + HOP_AIR) * (0.75 if faster < 1 else 1.0))

    def pace(self, action: Action) -> float:
        """Units a frame."""
        gait = self.gait(action)
        if gait.way is Way.TWO:
            return gait.step * self.plan.leg / (gait.stance * gait.beat)
        return gait.step * self.plan.stature / gait.beat

    def reach(self) -> Box:
        """A box that it never leaves."""
        p, e = self.plan, self.extent
        wide = 2.2 * p.half + p.tail.long + p.head + 0.9 * p.stature
        return -wide, -e.top - 1.1 * p.stature, wide, 36.0

    def draw(self, mount: Mount, bearing: Bearing, held: Held | None) -> None:
        """All of it, from the back to the front."""
        p, b = self.plan, bearing
        rig = mount.rig
        x = b.x * p.stature
        shade = rig.pieces.shadow(p.half * 1.6, p.stature * 0.03 + 6)
        with mount.at(x, 0):
            rig.place(("shadow", False), shade, 4, -1, scale_x=1 - 0.35 * min(1.0, b.lift * 3))
            with mount.at(0, -b.lift * p.stature, 0.0 if p.leg else b.pitch):
                self._draw(mount, b, held)

    def _draw(self, mount: Mount, b: Bearing, held: Held | None) -> None:
        p, kit = self.plan, self.kit
        low = b.posture is Posture.LIE
        deep = 0.74 if low else 1.0
        deep *= 1.0 - b.squash
        drop = p.leg * 0.72 if b.posture is not Posture.STAND else 0.0
        with mount.at(0, drop if not low else drop * 0.9):
            self._tail(mount, b)
            if p.leg:
                self._legs(mount, b, drop, far=True)
            else:
                self._haunch(mount, b, far=True)
            shoulder = (0.16 * p.half, (-p.leg * 0.82 - 0.74 * p.tall) * deep)
            self._arm(mount, b, (shoulder[0] + 0.36 * p.half, shoulder[1] * 0.98), None, far=True)
            mount.put(
                "torso",
                lambda: torso_cuts(kit, p),
                scale_x=1.12 if low else 1.0,
                scale_y=deep * (1 + 0.012 * round(b.breath * 3) / 3),
            )
            if p.leg:
                self._legs(mount, b, drop, far=False)
            else:
                self._haunch(mount, b, far=False)
            if kit.look.wears:
                at = (p.at[0] * 0.7, shoulder[1] - 0.12 * p.tall)
                mount.put(
                    "scarf", lambda: band_cuts(kit.coat.accent, (0, 0), p.half * 0.72, 6), *at
                )
            self._head(mount, b, deep, held)
            self._arm(mount, b, (shoulder[0] - 0.26 * p.half, shoulder[1]), held, far=False)

    def _tail(self, mount: Mount, b: Bearing) -> None:
        p = self.plan
        if p.tail.tip == "ball":
            mount.put(
                "tail", lambda: ball_cuts(self.kit.coat, p.tail.long), -p.half * 1.0, -p.tall * 0.18
            )
        elif p.tail.tip != "none":
            with mount.at(-p.half * 0.72, -p.leg * 0.8 - p.tall * 0.10):
                draw_tail(mount, p.tail, self.kit.coat, b, striped=False)

    def _haunch(self, mount: Mount, b: Bearing, *, far: bool) -> None:
        """A hind foot on the floor (or stretched in the air) and the thigh over it."""
        p, paw = self.plan, b.paws[3 if far else 2]
        shade = "-far" if far else ""
        dx = 0.5 * p.half if far else -0.02 * p.half
        x = dx - 0.10 * p.half
        y = -p.haunch * 0.92
        stretch = paw.lift
        mount.put(
            f"foot{shade}",
            lambda: long_foot_cuts(self.kit, self.plan, far=far),
            x + paw.x * p.stature - 0.5 * stretch * p.foot,
            -p.foot * 0.08 + stretch * p.foot * 0.25,
            turn=paw.toe + 55 * stretch,
        )
        mount.put(
            f"haunch{shade}",
            lambda: haunch_cuts(self.kit, self.plan, far=far),
            dx - 0.14 * p.half,
            y,
        )

    def _legs(self, mount: Mount, b: Bearing, drop: float, *, far: bool) -> None:
        p, paw = self.plan, b.paws[3 if far else 2]
        joint = (0.26 * p.half if far else -0.20 * p.half, -p.leg)
        end = (joint[0] + 0.04 * p.half + paw.x * p.leg, -self.leg.ankle - drop - paw.lift * p.leg)
        if drop:
            end = (joint[0] + 0.8 * p.half, end[1])
        self.leg.draw(mount, joint, end, bend=1, far=far, toe=paw.toe)

    def _arm(self, mount: Mount, b: Bearing, root: Point, held: Held | None, *, far: bool) -> None:
        """An arm from the shoulder to its hand before the body; the near one gestures."""
        p = self.plan
        long = p.arm[0] * 0.98
        swing = b.paws[1 if far else 0]
        rest = (0.42, 0.62) if not p.leg else (0.16, 0.94)
        x, y = root[0] + (rest[0] + swing.x) * long, root[1] + (rest[1] - swing.lift) * long
        if b.posture is Posture.LIE:
            x, y = root[0] + 0.8 * long, -self.arm.ankle
        share = b.gesture * (0.0 if far else 1.0)
        aim = (root[0] + b.aim[0] * long, root[1] - b.aim[1] * long)
        end = (x + (aim[0] - x) * share, y + (aim[1] - y) * share)
        self.arm.draw(mount, root, end, bend=-1, far=far, toe=swing.toe - 40 * share)
        if held is not None:
            mount.hold(held, end[0] + p.arm[1] * 0.4, end[1])

    def _head(self, mount: Mount, b: Bearing, deep: float, held: Held | None) -> None:
        p = self.plan
        x, y = p.at
        if b.posture is Posture.LIE:
            x, y = (
                x + p.half * 0.55,
                max(y * deep * 0.86, y) if not b.asleep else -0.48 * p.head - p.leg * 0.6,
            )
        pivot = -0.2 * p.head
        chin = y + (0.42 + b.head_nod) * p.head - 0.006 * p.stature * b.breath
        with mount.at(
            x + b.neck * 0.004 * p.stature, chin + pivot, 0.0 if p.leg else -b.pitch * 0.75
        ):
            mount.rig.turn(b.head_tilt)
            mount.move(0, -pivot)
            Visage(mount, self.kit.head, b, held).draw()
