"""Birds: they stand on two legs, hop or walk, beat their wings and fly."""

import math
from dataclasses import dataclass, replace

from studio.film.look import Species
from studio.film.shot import Action
from studio.theatre.creature.bearing import Bearing, Posture
from studio.theatre.creature.coats import Coat
from studio.theatre.creature.hops import HOP_AIR, HOP_GROUND
from studio.theatre.creature.gaits import Gait, Way
from studio.theatre.creature.kit import Extent, Kit, grown
from studio.theatre.creature.limbs import Limb
from studio.theatre.creature.mount import Mount
from studio.theatre.creature.necks import band_cuts
from studio.theatre.creature.visage import Visage
from studio.theatre.creature.wings import bird_wing_cuts, spread_wing_cuts
from studio.theatre.paper import Path, Point, polygon, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut
from studio.theatre.puppet.easel import Box
from studio.theatre.puppet.papers import darker, lighter, mix
from studio.theatre.puppet.pieces import Held

STRIDE, BEAT = 0.9, 20  # a step in leg lengths, the frames of a stride


@dataclass(frozen=True)
class Bird:
    """An egg on legs: half length and depth, the body's angle (negative: breast up), its middle, the
    leg's length and width, the head's middle, neck widths, wing (length, depth), tail (length, width,
    angle against the body), the kind of foot.
    """

    long: float
    deep: float
    angle: float
    at: Point
    leg: Point
    head: float
    head_at: Point
    neck: Point
    wing: Point
    tail: tuple[float, float, float]
    hop: float = 0.5
    tip: str = "toes"
    flies: bool = True
    marks: tuple[str, ...] = ()

    @property
    def stature(self) -> float:
        """Floor to crown."""
        return -self.head_at[1] + 0.58 * self.head


BIRDS: dict[Species, Bird] = {
    Species.BIRD: Bird(96, 72, -30, (0, -112), (58, 11), 124, (46, -188), (104, 92), (128, 74),
        (104, 44, 6), 0.55, marks=("breast",)),
    Species.CROW: Bird(142, 84, -26, (0, -176), (96, 15), 146, (88, -292), (120, 96), (196, 96),
        (150, 66, 4), 0.0),
    Species.OWL: Bird(150, 122, -80, (0, -172), (46, 24), 204, (14, -312), (180, 170), (206, 112),
        (74, 90, -8), 0.4, marks=("scales",)),
    Species.HEN: Bird(134, 112, -14, (0, -186), (86, 15), 128, (104, -326), (128, 82), (148, 96),
        (120, 120, 46), 0.0, flies=False, marks=("tailup",)),
    Species.DUCK: Bird(146, 88, -7, (0, -126), (54, 16), 136, (112, -282), (98, 76), (168, 90),
        (70, 60, 24), 0.0, "web", flies=False),
}  # fmt: skip


def _egg(plan: Bird, stout: float) -> Path:
    """The body along its own axis, breast to the right."""
    a, c = plan.long, plan.deep * stout
    return smooth([(-a * 1.0, -c * 0.12), (-a * 0.62, -c * 0.72), (0, -c * 0.98), (a * 0.62, -c * 0.86),
        (a * 0.98, -c * 0.20), (a * 0.92, c * 0.42), (a * 0.48, c * 0.94), (-a * 0.16, c * 0.92),
        (-a * 0.70, c * 0.52)], tension=0.58)  # fmt: skip


def torso_cuts(kit: Kit, plan: Bird) -> list[Cut]:
    """The body around its middle, along its axis."""
    a, c, coat = plan.long, plan.deep * kit.stout, kit.coat
    path = _egg(plan, kit.stout)
    cuts = [Cut(path, coat.base, coat.low, HIGH, texture=0.06)]
    if "breast" in plan.marks:
        breast = mix(coat.light, "#d9663a", 0.55)
        shape = smooth([(a * 1.2, -c * 0.8), (a * 1.2, c * 0.8), (a * 0.3, c * 1.2), (-a * 0.1, c * 0.7),
            (a * 0.30, c * 0.1), (a * 0.52, -c * 0.7)], tension=0.58)  # fmt: skip
        cuts.append(Cut(shape, lighter(breast, 0.1), breast, LOW, 0.1, 0.05, path))
    elif "scales" in plan.marks:
        cuts += _scales(coat, a, c, path)
    else:
        low = smooth([(a * 0.9, c * 0.2), (a * 0.4, c * 0.5), (-a * 0.5, c * 0.46), (-a * 0.8, c * 1.1),
            (a * 0.8, c * 1.2)], tension=0.58)  # fmt: skip
        cuts.append(Cut(low, coat.light if kit.look.species is not Species.CROW else coat.base,
            coat.light, None, 0.08, 0.05, path))  # fmt: skip
    return cuts


def _scales(coat: Coat, a: float, c: float, path: Path) -> list[Cut]:
    """An owl's pale front in rows of rounded feathers."""
    shape = smooth([(a * 1.1, -c * 0.30), (a * 1.1, c * 1.2), (-a * 0.8, c * 1.2), (-a * 0.9, c * 0.30),
        (-a * 0.2, -c * 0.34), (a * 0.6, -c * 0.40)], tension=0.58)  # fmt: skip
    cuts = [Cut(shape, coat.light, darker(coat.light, 0.06), LOW, 0.1, 0.05, path)]
    dark = mix(coat.light, coat.base, 0.62)
    for row in range(5):
        for k in range(4):
            x = a * (0.62 - 0.30 * row)
            y = c * (-0.22 + 0.34 * k + (0.17 if row % 2 else 0.0))
            points = [(x + a * 0.07, y - c * 0.12), (x - a * 0.06, y), (x + a * 0.07, y + c * 0.12)]
            cuts.append(Cut(ribbon(points, (2, c * 0.075, 2)), dark, None, None, 0.0, 0.03, path))
    return cuts


def tail_cuts(kit: Kit, plan: Bird) -> list[Cut]:
    """Feathers from a root at (0, 0) to the left."""
    long, wide, _ = plan.tail
    coat, cuts = kit.coat, []
    if "tailup" in plan.marks:
        for k in range(5):
            a = math.radians(-34 + 17 * k)
            l = long * (1.0 - 0.05 * abs(k - 2))
            x, y = -math.cos(a) * l, math.sin(a) * l
            tone = mix(coat.base, coat.dark, 0.35 - 0.06 * k)
            cuts.append(Cut(ribbon([(wide * 0.2, 0), (x * 0.6, y * 0.6 - 4), (x, y)],
                (wide * 0.3, wide * 0.36, wide * 0.14)), tone, darker(tone, 0.1), LOW))  # fmt: skip
        return cuts
    for k, tone in ((-1, darker(coat.base, 0.24)), (1, darker(coat.base, 0.14)), (0, mix(coat.base, coat.dark, 0.3))):
        points = [(wide * 0.5, -wide * 0.3), (-long, wide * (0.30 * k - 0.18)),
            (-long * 1.04, wide * (0.30 * k + 0.10)), (wide * 0.5, wide * 0.36)]  # fmt: skip
        cuts.append(Cut(polygon(points), tone, darker(tone, 0.08), LOW))
    return cuts


def neck_cuts(kit: Kit, plan: Bird, reach: Point) -> list[Cut]:
    """From the body's middle to the head."""
    coat = kit.coat
    low, top = plan.neck
    path = ribbon([(reach[0] * 0.40, reach[1] * 0.18), (reach[0] * 0.78, reach[1] * 0.55), reach],
        (low * kit.stout, (low + top) * 0.52, top))  # fmt: skip
    cuts = [Cut(path, coat.base, coat.base, None)]
    if kit.look.species is Species.DUCK:
        x, y = reach[0] * 0.86, reach[1] * 0.58
        ring = ribbon([(x - top * 0.6, y - 6), (x, y + 4), (x + top * 0.6, y - 6)], (top * 0.2,) * 3)
        cuts.append(Cut(ring, "#f6f0e2", None, None, 0.1, 0.05, path))
    return cuts


class BirdBody:
    """The body of one look."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.plan = p = grown(BIRDS[kit.look.species], kit.look)
        skin = replace(kit.coat, base=kit.coat.beak, far=darker(kit.coat.beak, 0.22))
        long, wide = p.leg
        bone = long * 0.62
        self.leg = Limb("leg", skin, upper=bone, lower=bone, widths=(wide * 1.5, wide, wide * 0.9),
            foot=(p.tip, max(long * 0.52, wide * 2.2)))  # fmt: skip

    @property
    def extent(self) -> Extent:
        """Its measures, standing."""
        p = self.plan
        behind = p.long * math.cos(math.radians(p.angle)) + 0.6 * p.tail[0]
        ahead = p.head_at[0] + self.kit.head.skull.half * 1.3
        rise = {"comb": 0.32}.get(self.kit.head.plan.crest, 0.06)
        return Extent(p.stature, p.head, p.head_at[0], behind + ahead, p.stature + rise * p.head)

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
                    self._wing(mount, b, None, far=True)
                    t = p.tail
                    mount.put("tail", lambda: tail_cuts(self.kit, p), -p.long * 0.78, -p.deep * 0.10,
                        turn=t[2] + 16 * b.tail + b.wag * 0.5)  # fmt: skip
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
        tuck = min(1.0, b.wings) * (1.0 if b.lift > 0.05 else 0.0)
        across = p.deep * 0.9 if p.angle <= -60 else p.long * 0.30
        joint = (across * (0.36 if far else -0.10), -p.leg[0] - self.leg.ankle + down)
        x = joint[0] + paw.x * p.leg[0] - tuck * p.leg[0] * 0.8
        y = -self.leg.ankle - paw.lift * p.leg[0] - tuck * p.leg[0] * 0.5
        self.leg.draw(mount, joint, (x, y), bend=-1, far=far, toe=paw.toe + 30 * tuck)

    def _neck(self, mount: Mount, b: Bearing, down: float) -> None:
        p = self.plan
        reach = (p.head_at[0] - p.at[0], p.head_at[1] - p.at[1])
        mount.put("neck", lambda: neck_cuts(self.kit, p, reach), p.at[0] + 0.2 * b.neck, p.at[1] + down)

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
        x, y = (p.long * 0.42, -p.deep * 0.30) if not upright else (p.long * 0.46, -p.deep * (0.62 if not far else -0.7))
        if b.wings > 0.3:
            angle = -p.angle - 12 - 62 * b.beat - (8 if far else 0)
            mount.put(f"spread{far}", lambda: spread_wing_cuts(coat, long * 1.1, far=far),
                x - p.long * 0.2, y, turn=angle)  # fmt: skip
            return
        if far and not upright:
            return
        lift = b.gesture * (0.0 if far else 1.0)
        turn = 6 + 3 * b.breath + lift * (128 if not upright else 110) + b.wag * 0.3 * lift + 40 * b.wings
        if far:
            turn = -8.0 - 3 * b.breath - 30 * b.wings
        mount.put(f"wing{far}", lambda: bird_wing_cuts(coat, long, deep, far=far), x, y, turn=turn)
        if held is not None:
            a = math.radians(turn)
            mount.hold(held, x - math.cos(a) * long * 0.8, y - math.sin(a) * long * 0.8)

    def _head(self, mount: Mount, b: Bearing, down: float, held: Held | None) -> None:
        p = self.plan
        x, y = p.head_at
        if b.asleep:
            x, y = x - 0.16 * p.head, y + 0.16 * p.head
        pivot = -0.3 * p.head
        with mount.at(x + 0.006 * b.neck * p.head, y + down + b.squash * p.stature
                + (0.42 + b.head_nod) * p.head + pivot - 0.006 * p.stature * b.breath):  # fmt: skip
            mount.rig.turn(b.head_tilt)
            mount.move(0, -pivot)
            Visage(mount, self.kit.head, b, held).draw()

