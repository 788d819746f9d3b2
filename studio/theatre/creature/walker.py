"""Animals on four legs, drawn joint by joint: stand, walk, run, sit, lie; seen from the side."""

import math
from dataclasses import dataclass
from functools import partial

from studio.film.look import Species
from studio.film.shot import Action
from studio.theatre.creature.bearing import Bearing, Paw, Posture
from studio.theatre.creature.gaits import Gait, Way
from studio.theatre.creature.kit import Extent, Kit, grown
from studio.theatre.creature.limbs import Limb
from studio.theatre.creature.mount import Mount
from studio.theatre.creature.necks import mane_cuts, neck_cuts, scarf_cuts
from studio.theatre.creature.tails import draw_tail
from studio.theatre.creature.torsos import Torso, spike_cuts, torso_cuts
from studio.theatre.creature.visage import Visage
from studio.theatre.creature.walkplan import WALKERS
from studio.theatre.creature.wings import dragon_wing_cuts
from studio.theatre.paper import Point
from studio.theatre.puppet.easel import Box
from studio.theatre.puppet.pieces import Held

SLACK = {"fore": 1.014, "hind": 1.05}  # how much longer a leg is than from joint to floor
STANCE_WALK, STANCE_RUN = 0.62, 0.42  # share of a stride that a foot is down
_HORNED = {Species.DEER: 0.72, Species.DRAGON: 0.40, Species.GOAT: 0.36, Species.COW: 0.22}


@dataclass(frozen=True)
class Stance:
    """Where hip and shoulder are, and how much the neck turns on from the bearing."""

    hip: Point
    shoulder: Point
    neck: float = 0.0

    @property
    def tilt(self) -> float:
        """The torso's angle, degrees clockwise."""
        dx, dy = self.shoulder[0] - self.hip[0], self.shoulder[1] - self.hip[1]
        return math.degrees(math.atan2(dy, dx))

    @property
    def middle(self) -> Point:
        """Midway between hip and shoulder."""
        return (self.hip[0] + self.shoulder[0]) / 2, (self.hip[1] + self.shoulder[1]) / 2


def _sink(step: float) -> float:
    """How deep a body sinks for its feet to reach the ends of a step, in leg lengths."""
    fore = math.sqrt(max(0.2, SLACK["fore"] ** 2 - (step / 2) ** 2))
    hind = math.sqrt(max(0.2, SLACK["hind"] ** 2 - (step / 2 + 0.09) ** 2))
    return 1.03 - min(fore, hind)


class WalkerBody:
    """The body of one look."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.plan = grown(WALKERS[kit.look.species], kit.look)
        self.torso = Torso(self.plan, kit.coat, kit.stout)
        self.fore, self.hind = self._limb("fore"), self._limb("hind")
        self.folds = self.plan.foot[0] in ("hoof", "stub")

    def _limb(self, name: str) -> Limb:
        p = self.plan
        joint = p.fore if name == "fore" else p.hind
        top, knee, ankle = p.limb
        if name == "hind":
            top = top * p.haunch
        long = (joint - p.foot[1] * 0.42) * SLACK[name]
        return Limb(
            name,
            self.kit.coat,
            upper=long * 0.5,
            lower=long * 0.5,
            widths=(top, knee, ankle),
            foot=p.foot,
            socks="socks" in p.marks,
        )

    # -- measures

    @property
    def extent(self) -> Extent:
        """Its measures, standing."""
        p, head = self.plan, self.kit.head
        ear = head.plan.ear
        rise = max(0.0, (ear.y - 1.0) + ear.size * math.cos(math.radians(ear.angle)))
        rise = max(rise if ear.size else 0.0, _HORNED.get(self.kit.look.species, 0.04))
        behind = p.length / 2 + p.rump + 0.5 * p.tail.long * math.sin(math.radians(p.tail.angle))
        ahead = p.head_x + self._face
        return Extent(
            p.stature, p.head, p.head_x - self._shift, behind + ahead, p.stature + rise * p.head
        )

    @property
    def _shift(self) -> float:
        """How far the body stands behind its mark, so that head and rump balance on it."""
        p = self.plan
        return (p.head_x + self._face - p.length / 2 - p.rump) / 2

    @property
    def _face(self) -> float:
        """How far a head reaches ahead of its middle."""
        trunk = self.kit.look.species is Species.ELEPHANT
        return self.kit.head.skull.half * (1.75 if trunk else 1.05)

    def gait(self, action: Action) -> Gait:
        """A four-beat walk, or a gallop."""
        p = self.plan
        if action is Action.RUN:
            return Gait(
                Way.GALLOP, 1.15 * p.stride, p.beat * 0.56, STANCE_RUN, _sink(1.15 * p.stride)
            )
        return Gait(Way.FOUR, p.stride, p.beat, STANCE_WALK, _sink(p.stride))

    def pace(self, action: Action) -> float:
        """Units a frame."""
        gait = self.gait(action)
        return gait.step * self.plan.fore / (gait.stance * gait.beat)

    def reach(self) -> Box:
        """A box that it never leaves."""
        p = self.plan
        e = self.extent
        back = p.length / 2 + p.rump + p.tail.long * 1.25
        wide = max(back, e.head_x + p.head) + 60
        return -wide, -e.top - 0.5 * p.head - 0.4 * p.fore, wide, 40.0

    # -- drawing

    def draw(self, mount: Mount, bearing: Bearing, held: Held | None) -> None:
        """All of it, from the back to the front."""
        p, b = self.plan, bearing
        s = self._stance(b)
        rig = mount.rig
        shade = rig.pieces.shadow(p.length * 0.5 + p.rump * 1.1, p.fore * 0.05 + 10)
        rig.place(
            ("shadow", False),
            shade,
            8 - mount.side * self._shift,
            -2,
            scale_x=1 - 0.3 * min(1.0, b.lift * 4),
        )
        far = p.length * 0.05 + p.limb[0] * 0.12
        with mount.at(b.x * p.fore - self._shift, 0):
            if "wings" in p.marks:
                self._wing(mount, s, b, far=True)
            with mount.at(*self._at(s, (-p.length / 2 - p.rump * 0.72, -p.rump * 0.42))):
                draw_tail(mount, p.tail, self.kit.coat, b, striped="tiger" in p.marks)
            self._leg(mount, b, s, 3, far)
            self._leg(mount, b, s, 1, far)
            self._trunk(mount, b, s)
            self._leg(mount, b, s, 2, 0)
            with mount.at(*s.shoulder, b.neck + s.neck):
                mount.put("neck", lambda: neck_cuts(self.kit, p))
            lifted = b.gesture > 0.02 and self.kit.look.species is not Species.ELEPHANT
            self._leg(mount, b, s, 0, 0, held if lifted else None)
            if "wings" in p.marks:
                self._wing(mount, s, b, far=False)
            with mount.at(*s.shoulder, b.neck + s.neck):
                if "mane" in p.marks:
                    mount.put("mane", lambda: mane_cuts(self.kit, p))
                if self.kit.look.wears:
                    mount.put("scarf", lambda: scarf_cuts(self.kit, p))
            self._head(mount, b, s, None if lifted else held)

    def _at(self, s: Stance, point: Point) -> Point:
        """A point of the torso's own frame on the stage."""
        a = math.radians(s.tilt)
        (mx, my), (x, y) = s.middle, point
        return mx + x * math.cos(a) - y * math.sin(a), my + x * math.sin(a) + y * math.cos(a)

    def _stance(self, b: Bearing) -> Stance:
        """Hip and shoulder for the posture."""
        p = self.plan
        a = p.length / 2
        rise = b.lift * p.fore + b.squash * p.fore
        if b.posture is Posture.SIT:
            low = p.rump * 0.90
            room = (p.fore * 0.99 - low) / p.length
            theta = math.asin(max(-0.1, min(0.72, room)))
            hip = (-a * 0.70, -low)
            dx, dy = p.length * math.cos(theta), p.length * math.sin(theta)
            return Stance(hip, (hip[0] + dx, hip[1] - dy - 0.004 * p.fore * b.breath), -8)
        if b.posture is Posture.LIE:
            deep = p.chest * 0.90 * self.kit.stout
            neck = self._drooped(deep) if b.asleep else 4.0
            return Stance(
                (-a, -p.rump * 0.88 * self.kit.stout), (a, -deep - 0.01 * p.fore * b.breath), neck
            )
        tilt = math.sin(math.radians(b.pitch)) * a
        breath = 0.008 * p.fore * b.breath
        return Stance((-a, -p.hind - rise - tilt), (a, -p.fore - rise + tilt - breath))

    def _drooped(self, deep: float) -> float:
        """How far the neck turns for the chin to come to the floor."""
        x, y = self.plan.reach
        far = math.hypot(x, y) * 0.80
        want = min(1.0, max(-1.0, (deep - 0.50 * self.plan.head) / far))
        return math.degrees(math.asin(want) - math.atan2(y, x))

    def _leg(
        self, mount: Mount, b: Bearing, s: Stance, index: int, far: float, held: Held | None = None
    ) -> None:
        """One of the four, in the order of ``Bearing.paws``."""
        p, paw = self.plan, b.paws[index]
        front = index < 2
        limb = self.fore if front else self.hind
        joint = s.shoulder if front else s.hip
        joint = (
            joint[0] + far - (0.1 * p.chest if front else 0.0),
            joint[1] + (0.15 * p.chest if front else 0.0),
        )
        if b.posture is Posture.LIE and self.folds:
            limb.fold(mount, joint, ahead=0.30 if front else 0.46, far=far > 0)
            return
        end = self._foot(b, joint, limb, paw, front=front)
        toe = paw.toe
        if front and index == 0 and b.gesture > 0:
            up = limb.upper + limb.lower
            aim = (joint[0] + b.aim[0] * up, joint[1] - b.aim[1] * up)
            g = b.gesture
            end = (end[0] + (aim[0] - end[0]) * g, end[1] + (aim[1] - end[1]) * g)
            toe -= 30 * g
        bend = 1 if front or b.posture is not Posture.STAND else -1
        if front and b.posture is Posture.LIE:
            bend = 1
        limb.draw(mount, joint, end, bend=bend, far=far > 0, toe=toe)
        mount.hold(held, end[0] + p.foot[1] * 0.4, end[1])

    def _foot(self, b: Bearing, joint: Point, limb: Limb, paw: Paw, *, front: bool) -> Point:
        """Where an ankle goes."""
        p = self.plan
        ground = -limb.ankle
        if b.posture is Posture.SIT:
            return (joint[0] + (0.04 * p.fore if front else p.rump * 0.62), ground)
        if b.posture is Posture.LIE:
            if not front:
                return (joint[0] + p.rump * 0.62, ground)
            long, high = (limb.upper + limb.lower) * 0.97, ground - joint[1]
            return (joint[0] + math.sqrt(max(1.0, long**2 - high**2)) * 0.94, ground)
        rest = (0.0 if front else -0.09) * p.fore
        return (joint[0] + rest + paw.x * p.fore, ground - paw.lift * p.fore)

    def _trunk(self, mount: Mount, b: Bearing, s: Stance) -> None:
        """The torso."""
        breath = round(b.breath * 3) / 3
        with mount.at(*s.middle, s.tilt):
            if "spikes" in self.plan.marks:
                mount.put("spikes", lambda: spike_cuts(self.torso))
            mount.put(
                "torso",
                lambda: torso_cuts(self.torso),
                scale_x=1 + 0.003 * breath,
                scale_y=1 + 0.010 * breath,
            )

    def _wing(self, mount: Mount, s: Stance, b: Bearing, *, far: bool) -> None:
        p = self.plan
        root = self._at(s, (p.length * 0.20, -p.chest * 0.78))
        angle = -58 + 46 * (1 - b.wings) - 30 * b.beat + (10 if far else 0)
        mount.put(
            f"wing-{far}",
            partial(dragon_wing_cuts, self.kit.coat, p.fore * 1.15, far=far),
            root[0] + (p.length * 0.10 if far else 0),
            root[1],
            turn=angle,
            scale_y=1 - 0.25 * (1 - b.wings),
        )

    def _head(self, mount: Mount, b: Bearing, s: Stance, held: Held | None) -> None:
        p = self.plan
        turn = math.radians(b.neck + s.neck)
        near = 0.80 if b.asleep else 1.0
        x, y = p.reach[0] * near, p.reach[1] * near
        cx = s.shoulder[0] + x * math.cos(turn) - y * math.sin(turn)
        cy = s.shoulder[1] + x * math.sin(turn) + y * math.cos(turn)
        chin = min(cy + (0.42 + b.head_nod) * p.head, -6.0)
        pivot = -0.34 * p.head
        with mount.at(cx, chin + pivot):
            mount.rig.turn(b.head_tilt)
            mount.move(0, -pivot)
            Visage(mount, self.kit.head, b, held).draw()
            if self.kit.look.species is not Species.ELEPHANT:
                head = self.kit.head
                mount.hold(
                    held,
                    head.muzzle_x(abs(b.head_turn)),
                    head.muzzle_y + head.muzzle_size[1] * 0.6,
                    grip=0.2,
                )
