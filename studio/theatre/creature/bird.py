"""Birds: they stand on two legs, hop or walk, beat their wings and fly."""

import math
from dataclasses import replace

from studio.film.shot import Action
from studio.theatre.creature.bearing import Bearing, Posture
from studio.theatre.creature.gaits import Gait, Way
from studio.theatre.creature.hops import HOP_AIR, HOP_GROUND
from studio.theatre.creature.kit import Extent, Kit, grown
from studio.theatre.creature.limbs import Limb
from studio.theatre.creature.mount import Mount
from studio.theatre.creature.necks import band_cuts
from studio.theatre.creature.plumage import BIRDS, neck_cuts, tail_cuts, torso_cuts
from studio.theatre.creature.visage import Visage
from studio.theatre.creature.wings import bird_wing_cuts, spread_wing_cuts
from studio.theatre.puppet.easel import Box
from studio.theatre.puppet.papers import darker
from studio.theatre.puppet.pieces import Held

STRIDE, BEAT = 0.9, 20  # a step in leg lengths, the frames of a stride


class BirdBody:
    """The body of one look."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.plan = p = grown(BIRDS[kit.look.species], kit.look)
        skin = replace(kit.coat, base=kit.coat.beak, far=darker(kit.coat.beak, 0.22))
        long, wide = p.leg
        bone = long * 0.62
        self.leg = Limb(
            "leg",
            skin,
            upper=bone,
            lower=bone,
            widths=(wide * 1.5, wide, wide * 0.9),
            foot=(p.tip, max(long * 0.52, wide * 2.2)),
        )

    @property
    def extent(self) -> Extent:
        """Its measures, standing."""
        p = self.plan
        behind = p.long * math.cos(math.radians(p.angle)) + 0.6 * p.tail[0]
        ahead = p.head_at[0] + self.kit.head.skull.half * 1.3
        rise = {"comb": 0.32}.get(self.kit.head.plan.crest, 0.06)
        return Extent(
            p.stature,
            p.head,
            p.head_at[0],
            2 * max(behind * 0.85, ahead),
            p.stature + rise * p.head,
        )

    def gait(self, action: Action) -> Gait:
        """Songbirds and owls hop, others walk; who can fly flies instead of running."""
        p = self.plan
        if action is Action.RUN and p.flies:
            return Gait(Way.FLY, 1.2, 12.0)
        if p.hop and action is not Action.RUN:
            return Gait(Way.HOP, p.hop, HOP_GROUND + HOP_AIR)
        return Gait(Way.TWO, STRIDE, BEAT * (0.6 if action is Action.RUN else 1.0), 0.60)

    def pace(self, action: Action) -> float:
        """Units a frame."""
        p, gait = self.plan, self.gait(action)
        if gait.way is Way.TWO:
            return gait.step * p.leg[0] / (gait.stance * gait.beat)
        return gait.step * p.stature / (gait.beat if gait.way is Way.HOP else 16.0)

    def reach(self) -> Box:
        """A box that it never leaves."""
        e, p = self.extent, self.plan
        wide = e.width + p.wing[0] + 0.7 * p.stature
        return -wide, -e.top - 1.3 * p.stature - p.wing[0], wide, 36.0

    def draw(self, mount: Mount, bearing: Bearing, held: Held | None) -> None:
        """All of it, from the back to the front."""
        p, b = self.plan, bearing
        rig = mount.rig
        shade = rig.pieces.shadow(p.long * 1.05, p.stature * 0.03 + 5)
        with mount.at(b.x * p.stature, 0):
            rig.place(("shadow", False), shade, 4, -1, scale_x=1 - 0.4 * min(1.0, b.lift * 2))
            down = p.leg[0] * {Posture.STAND: 0.0, Posture.SIT: 0.72, Posture.LIE: 0.92}[b.posture]
            with mount.at(0, -b.lift * p.stature):
                self._leg(mount, b, down, far=True)
                with mount.at(p.at[0], p.at[1] + down + b.squash * p.stature, p.angle + b.pitch):
                    self._wing(mount, b, held, far=True)
                    t = p.tail
                    mount.put(
                        "tail",
                        lambda: tail_cuts(self.kit, p),
                        -p.long * 0.78,
                        -p.deep * 0.10,
                        turn=t[2] + 16 * b.tail + b.wag * 0.5,
                    )
                self._leg(mount, b, down, far=False)
                self._neck(mount, b, down)
                with mount.at(p.at[0], p.at[1] + down + b.squash * p.stature, p.angle + b.pitch):
                    breath = round(b.breath * 3) / 3
                    mount.put("torso", lambda: torso_cuts(self.kit, p), scale_y=1 + 0.012 * breath)
                self._scarf(mount, down)
                if p.angle > -60:
                    self._near(mount, b, down, held)
                self._head(mount, b, down, held)
                if p.angle <= -60:
                    self._near(mount, b, down, held)

    def _near(self, mount: Mount, b: Bearing, down: float, held: Held | None) -> None:
        p = self.plan
        with mount.at(p.at[0], p.at[1] + down + b.squash * p.stature, p.angle + b.pitch):
            self._wing(mount, b, held, far=False)

    def _leg(self, mount: Mount, b: Bearing, down: float, *, far: bool) -> None:
        p, paw = self.plan, b.paws[3 if far else 2]
        tuck = max(0.0, b.wings - 0.5) * 2 * (1.0 if b.lift > 0.05 else 0.0)
        across = p.deep * 0.9 if p.angle <= -60 else p.long * 0.30
        joint = (across * (0.36 if far else -0.10), -p.leg[0] - self.leg.ankle + down)
        x = joint[0] + paw.x * p.leg[0] - tuck * p.leg[0] * 0.8
        y = -self.leg.ankle - paw.lift * p.leg[0] - tuck * p.leg[0] * 0.5
        self.leg.draw(mount, joint, (x, y), bend=-1, far=far, toe=paw.toe + 30 * tuck)

    def _neck(self, mount: Mount, b: Bearing, down: float) -> None:
        p = self.plan
        reach = (p.head_at[0] - p.at[0], p.head_at[1] - p.at[1])
        mount.put(
            "neck", lambda: neck_cuts(self.kit, p, reach), p.at[0] + 0.2 * b.neck, p.at[1] + down
        )

    def _scarf(self, mount: Mount, down: float) -> None:
        p = self.plan
        if not self.kit.look.wears:
            return
        x = p.at[0] + (p.head_at[0] - p.at[0]) * 0.90
        y = p.head_at[1] + 0.44 * p.head + down
        half = p.neck[1] * (0.56 if p.angle > -60 else 0.60)
        mount.put("scarf", lambda: band_cuts(self.kit.coat.accent, (0, 0), half, 10), x, y)

    def _wing(self, mount: Mount, b: Bearing, held: Held | None, *, far: bool) -> None:
        """A wing at the shoulder: folded, lifted in a gesture, or spread and beating."""
        p, coat = self.plan, self.kit.coat
        long, deep = p.wing
        upright = p.angle <= -60
        x, y = (
            (p.long * 0.42, -p.deep * 0.30)
            if not upright
            else (p.long * 0.46, -p.deep * (0.62 if not far else -0.7))
        )
        if b.wings > 0.3:
            angle = -p.angle - 12 - 62 * b.beat - (8 if far else 0)
            mount.put(
                f"spread{far}",
                lambda: spread_wing_cuts(coat, long * 1.1, far=far),
                x - p.long * 0.2,
                y,
                turn=angle,
            )
            return
        if far and not upright:
            return
        gives = far if upright else not far
        lift = b.gesture if gives and (upright or held is None) else 0.0
        turn = 6 + 3 * b.breath + lift * 84 + b.wag * 0.3 * lift + 40 * b.wings
        if far:
            turn = -8.0 - 3 * b.breath - 30 * b.wings - 118 * lift - b.wag * 0.3 * lift
        mount.put(f"wing{far}", lambda: bird_wing_cuts(coat, long, deep, far=far), x, y, turn=turn)
        if held is not None and gives and upright:
            a = math.radians(turn)
            mount.hold(held, x - math.cos(a) * long * 0.8, y - math.sin(a) * long * 0.8)

    def _head(self, mount: Mount, b: Bearing, down: float, held: Held | None) -> None:
        p = self.plan
        x, y = p.head_at
        if b.asleep:
            x, y = x - 0.16 * p.head, y + 0.16 * p.head
        pivot = -0.3 * p.head
        with mount.at(
            x + 0.006 * b.neck * p.head,
            y
            + down
            + b.squash * p.stature
            + (0.42 + b.head_nod) * p.head
            + pivot
            - 0.006 * p.stature * b.breath,
        ):
            mount.rig.turn(b.head_tilt)
            mount.move(0, -pivot)
            Visage(mount, self.kit.head, b, held).draw()
            if p.angle > -60:  # in the beak
                head, turn = self.kit.head, abs(b.head_turn)
                mount.hold(
                    held, head.muzzle_x(turn) * 1.25, head.muzzle_y + 0.12 * p.head, grip=0.2
                )
