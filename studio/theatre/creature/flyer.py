"""Bee and butterfly: they hover on beating wings, and land to sit and sleep."""

import math
from dataclasses import dataclass, replace

from studio.film.look import Species
from studio.film.shot import Action
from studio.theatre.creature.bearing import Bearing, Posture
from studio.theatre.creature.gaits import Gait, Way
from studio.theatre.creature.kit import Extent, Kit, grown
from studio.theatre.creature.limbs import Limb
from studio.theatre.creature.mount import Mount
from studio.theatre.creature.necks import band_cuts
from studio.theatre.creature.visage import Visage
from studio.theatre.creature.wings import bee_wing_cuts, butterfly_wing_cuts
from studio.theatre.paper import Point, ellipse, polygon, rect, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.easel import Box
from studio.theatre.puppet.papers import darker, lighter
from studio.theatre.puppet.pieces import Held


@dataclass(frozen=True)
class Flyer:
    """A body behind the head.

    Half length and depth, its angle (90 hangs down) and its middle from the head's; the head's
    middle over the floor; the wings' length; the arms' length and width.
    """

    body: Point
    angle: float
    behind: Point
    head: float
    at: Point
    wing: float
    arm: Point

    @property
    def stature(self) -> float:
        """Floor to crown, hovering."""
        return -self.at[1] + 0.58 * self.head


FLYERS: dict[Species, Flyer] = {
    Species.BEE: Flyer((104, 74), 24, (-92, 44), 150, (56, -258), 170, (66, 15)),
    Species.BUTTERFLY: Flyer((92, 24), 78, (-18, 118), 122, (18, -330), 205, (70, 12)),
}


def body_cuts(kit: Kit, plan: Flyer) -> list[Cut]:
    """The body around its middle, tail to the left."""
    a, c = plan.body
    c *= kit.stout
    coat = kit.coat
    if kit.look.species is Species.BUTTERFLY:
        dark = "#4a3440"
        path = ellipse(0, 0, a, c)
        return [
            Cut(path, lighter(dark, 0.12), dark, HIGH),
            *(
                flat(
                    rect(-a * 0.7 + k * a * 0.36, -c, a * 0.05, 2 * c), darker(dark, 0.3), clip=path
                )
                for k in range(4)
            ),
        ]
    path = smooth(
        [
            (-a, 0),
            (-a * 0.7, -c * 0.72),
            (0, -c),
            (a * 0.8, -c * 0.8),
            (a, 0),
            (a * 0.8, c * 0.8),
            (0, c),
            (-a * 0.7, c * 0.72),
        ],
        tension=0.58,
    )
    sting = polygon([(-a * 0.9, -c * 0.16), (-a * 1.28, c * 0.02), (-a * 0.9, c * 0.16)])
    dark = "#3d3034"
    cuts = [Cut(sting, dark, dark, LOW), Cut(path, coat.base, coat.low, HIGH, texture=0.06)]
    for x, wide in ((-0.78, 0.22), (-0.30, 0.26), (0.22, 0.26)):
        band = smooth(
            [
                (a * x, -c * 1.2),
                (a * (x + wide), -c * 1.2),
                (a * (x + wide + 0.06), 0),
                (a * (x + wide), c * 1.2),
                (a * x, c * 1.2),
                (a * (x + 0.06), 0),
            ],
            tension=0.4,
        )
        cuts.append(Cut(band, dark, darker(dark, 0.1), None, 0.1, 0.06, path))
    return cuts


class FlyerBody:
    """The body of one look."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.plan = p = grown(FLYERS[kit.look.species], kit.look)
        long, wide = p.arm
        thin = _thin(kit)
        self.arm = Limb(
            "arm",
            thin.coat,
            upper=long * 0.5,
            lower=long * 0.5,
            widths=(wide, wide, wide * 0.9),
            foot=("paw", wide * 1.5),
        )

    @property
    def extent(self) -> Extent:
        """Its measures, hovering."""
        p = self.plan
        wide = (
            2.1 * p.wing if self.kit.look.species is Species.BUTTERFLY else 2.2 * p.body[0] + p.head
        )
        return Extent(p.stature, p.head, p.at[0], wide, p.stature + 0.60 * p.head)

    def gait(self, action: Action) -> Gait:
        """Hovering, at rest too."""
        if self.kit.look.species is Species.BUTTERFLY:
            return Gait(Way.HOVER, beat=14.0 if action is Action.RUN else 20.0)
        return Gait(Way.HOVER, beat=5.0)

    def pace(self, action: Action) -> float:
        """Units a frame."""
        return self.plan.head * (0.060 if action is Action.RUN else 0.034)

    def reach(self) -> Box:
        """A box that it never leaves."""
        p, e = self.plan, self.extent
        wide = p.wing * 1.3 + p.body[0] * 2 + p.head
        return -wide, -e.top - p.wing - p.head, wide, 40.0

    def draw(self, mount: Mount, bearing: Bearing, held: Held | None) -> None:
        """All of it, from the back to the front."""
        p, b, rig = self.plan, bearing, mount.rig
        landed = {Posture.STAND: 0.0, Posture.SIT: 0.82, Posture.LIE: 1.0}[b.posture]
        low = max(
            p.behind[1] + p.body[0] * math.sin(math.radians(p.angle)) + p.body[1], 0.5 * p.head
        )
        down = landed * (-p.at[1] - low)
        rig.place(("shadow", False), rig.pieces.shadow(p.head * 0.6, p.head * 0.07), 0, -2)
        with mount.at(p.at[0], p.at[1] + down - b.lift * p.stature):
            if self.kit.look.species is Species.BUTTERFLY:
                self._sails(mount, b)
            else:
                self._wings(mount, b, far=True)
            self._arm(mount, b, None, far=True)
            x, y = p.behind
            with mount.at(x, y, -p.angle + b.pitch + 3 * math.sin(math.tau * b.wave)):
                mount.put(
                    "body",
                    lambda: body_cuts(self.kit, p),
                    scale_y=1 + 0.015 * round(b.breath * 3) / 3,
                )
            if self.kit.look.species is not Species.BUTTERFLY:
                self._wings(mount, b, far=False)
            if self.kit.look.wears:
                mount.put(
                    "scarf",
                    lambda: band_cuts(self.kit.coat.accent, (0, 0), p.head * 0.30, 6),
                    x * 0.25,
                    0.46 * p.head,
                )
            with mount.at(0, (0.42 + b.head_nod) * p.head - 0.3 * p.head):
                rig.turn(b.head_tilt)
                mount.move(0, 0.3 * p.head)
                Visage(mount, self.kit.head, b, held).draw()
            self._arm(mount, b, held, far=False)

    def _wings(self, mount: Mount, b: Bearing, *, far: bool) -> None:
        """A bee's wings, blurred by their beat."""
        p = self.plan
        x, y = p.behind[0] * 0.62, p.behind[1] - p.body[1] * 0.86
        fold = 1 - min(1.0, b.wings)
        turn = (26 if far else -2) - 30 * fold - 26 * b.beat * (1 - fold)
        mount.put(
            f"wing-{far}",
            lambda: bee_wing_cuts(p.wing, far=far),
            x + (16 if far else 0),
            y,
            turn=turn,
        )

    def _sails(self, mount: Mount, b: Bearing) -> None:
        """A butterfly's wings, open to both sides; they close as they beat."""
        p = self.plan
        x, y = p.behind[0] * 0.5, p.behind[1] * 0.62
        wide = 0.52 + 0.48 * (0.5 + 0.5 * b.beat) if b.wings > 0.1 else 0.24 + 0.1 * b.breath
        for side in (1, -1):
            narrow = max(0.16, wide * (0.84 if side > 0 else 1.0))
            mount.put(
                "sail",
                lambda: butterfly_wing_cuts(self.kit.coat, p.wing, far=False),
                x,
                y,
                turn=side * 8 * b.beat,
                mirror=side < 0,
                scale_x=round(narrow, 2),
            )

    def _arm(self, mount: Mount, b: Bearing, held: Held | None, *, far: bool) -> None:
        p = self.plan
        long = p.arm[0] * 0.97
        root = (p.behind[0] * 0.34 + (14 if far else -6), p.head * 0.44)
        x, y = root[0] + 0.55 * long, root[1] + 0.58 * long
        share = 0.0 if far else b.gesture
        aim = (root[0] + b.aim[0] * long, root[1] - b.aim[1] * long)
        end = (x + (aim[0] - x) * share, y + (aim[1] - y) * share)
        self.arm.draw(mount, root, end, bend=-1, far=far)
        if held is not None:
            mount.hold(held, *end)


def _thin(kit: Kit) -> Kit:
    """Arms are dark, whatever the coat."""
    return replace(kit, coat=replace(kit.coat, base="#4a3a3e", far="#38292e"))
