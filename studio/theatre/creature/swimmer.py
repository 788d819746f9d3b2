"""Fish and whales: they hang in the water, or a little above a floor, and swim in waves."""

import math
from dataclasses import dataclass

from studio.film.look import Species
from studio.film.shot import Action
from studio.theatre.creature.bearing import Bearing, Posture
from studio.theatre.creature.gaits import Gait, Way
from studio.theatre.creature.kit import Extent, Kit, grown
from studio.theatre.creature.mount import Mount
from studio.theatre.creature.necks import band_cuts
from studio.theatre.creature.visage import Visage
from studio.theatre.paper import Point, circle, ribbon, smooth
from studio.theatre.puppet.bench import LOW, Cut, flat
from studio.theatre.puppet.easel import Box
from studio.theatre.puppet.papers import darker, lighter, mix
from studio.theatre.puppet.pieces import Held

_PARTS = 3


@dataclass(frozen=True)
class Swimmer:
    """A body that tapers from the head.

    Its length behind the head, half depths at the head and at the root of the tail fin, the head's
    middle over the floor, the tail fin's and side fin's sizes.
    """

    long: float
    deep: tuple[float, float]
    head: float
    at: Point
    fluke: float
    fin: float
    speed: float
    marks: tuple[str, ...] = ()

    @property
    def stature(self) -> float:
        """Floor to crown, hovering."""
        return -self.at[1] + 0.58 * self.head


SWIMMERS: dict[Species, Swimmer] = {
    Species.FISH: Swimmer(218, (100, 30), 214, (132, -236), 120, 92, 0.10, ("scales", "dorsal")),
    Species.WHALE: Swimmer(760, (212, 48), 420, (400, -330), 230, 240, 0.05, ("grooves",)),
}


def part_cuts(kit: Kit, plan: Swimmer, index: int) -> list[Cut]:
    """One third of the body, its front joint at (0, 0), to the left."""
    long = plan.long / _PARTS
    big, small = plan.deep
    a, b = ((big + (small - big) * (i / _PARTS) ** 1.25) * kit.stout for i in (index, index + 1))
    over = long * 0.30
    points = [
        (over, -a * 0.98),
        (0, -a),
        (-long * 0.55, -(a + b) * 0.52),
        (-long, -b),
        (-long - b * 0.5, 0),
        (-long, b),
        (-long * 0.55, (a + b) * 0.52),
        (0, a),
        (over, a * 0.98),
    ]
    path = smooth(points, tension=0.55)
    coat = kit.coat
    cuts = [Cut(path, coat.base, coat.low, LOW)]
    belly = smooth(
        [
            (over, a * 0.30),
            (-long * 0.5, a * 0.30),
            (-long - b, b * 0.3),
            (-long - b, b * 1.5),
            (over, a * 1.5),
        ],
        tension=0.5,
    )
    cuts.append(Cut(belly, coat.light, darker(coat.light, 0.08), None, 0.1, 0.05, path))
    if "scales" in plan.marks:
        for row in range(3):
            for k in range(2):
                x = -long * (0.15 + 0.42 * k + (0.2 if row % 2 else 0.0))
                y = a * (-0.55 + 0.34 * row)
                r = a * 0.17
                arc = [(x + r * 0.3, y - r), (x - r * 0.7, y), (x + r * 0.3, y + r)]
                cuts.append(flat(ribbon(arc, (1.5, 4.5, 1.5)), darker(coat.base, 0.24), clip=path))
    if "grooves" in plan.marks:
        for k in range(3):
            y = a * (0.48 + 0.17 * k)
            cuts.append(
                flat(
                    ribbon([(over, y), (-long * 0.5, y * 0.98), (-long, y * b / a)], (4, 4, 3)),
                    darker(coat.light, 0.18),
                    clip=path,
                )
            )
    return cuts


def fluke_cuts(kit: Kit, plan: Swimmer) -> list[Cut]:
    """The tail fin, its root at (0, 0), to the left; a whale's is seen from above."""
    f = plan.fluke
    whale = kit.look.species is Species.WHALE
    tone = kit.coat.low if whale else mix(kit.coat.base, kit.coat.accent, 0.25)
    if whale:
        points = [
            (f * 0.2, -f * 0.12),
            (-f * 0.5, -f * 0.66),
            (-f * 0.96, -f * 0.80),
            (-f * 0.74, -f * 0.30),
            (-f * 0.66, -f * 0.10),
            (-f * 0.86, f * 0.24),
            (-f * 0.84, f * 0.56),
            (-f * 0.34, f * 0.30),
            (f * 0.2, f * 0.12),
        ]
    else:
        points = [
            (f * 0.2, -f * 0.16),
            (-f * 0.4, -f * 0.62),
            (-f * 1.0, -f * 0.86),
            (-f * 0.86, -f * 0.3),
            (-f * 0.66, 0),
            (-f * 0.86, f * 0.3),
            (-f * 1.0, f * 0.86),
            (-f * 0.4, f * 0.62),
            (f * 0.2, f * 0.16),
        ]
    path = smooth(points, tension=0.5)
    cuts = [Cut(path, lighter(tone, 0.08), darker(tone, 0.08), LOW)]
    if not whale:
        rays = [
            ribbon([(0, y * f * 0.15), (-f * 0.75, y * f)], (2, 3.5))
            for y in (-0.56, -0.28, 0.0, 0.28, 0.56)
        ]
        cuts += [flat(ray, darker(tone, 0.18), clip=path) for ray in rays]
    return cuts


def fin_cuts(kit: Kit, plan: Swimmer, *, far: bool) -> list[Cut]:
    """A side fin, its root at (0, 0), pointing down and back."""
    f = plan.fin
    tone = (
        kit.coat.far
        if far
        else (
            kit.coat.low
            if kit.look.species is Species.WHALE
            else mix(kit.coat.base, kit.coat.accent, 0.25)
        )
    )
    path = smooth(
        [
            (f * 0.22, -f * 0.08),
            (f * 0.16, f * 0.40),
            (-f * 0.26, f * 0.92),
            (-f * 0.56, f * 0.96),
            (-f * 0.50, f * 0.56),
            (-f * 0.24, f * 0.06),
        ],
        tension=0.58,
    )
    cuts = [Cut(path, lighter(tone, 0.08), darker(tone, 0.08), LOW)]
    rays = [
        ribbon([(0, f * 0.1), (-f * (0.14 + 0.13 * k), f * (0.76 + 0.02 * k))], (2, 3))
        for k in range(3)
    ]
    return [*cuts, *(flat(ray, darker(tone, 0.18), clip=path) for ray in rays)]


def dorsal_cuts(kit: Kit, plan: Swimmer) -> list[Cut]:
    """The fin on a fish's back, its root's middle at (0, 0)."""
    f = plan.fin
    tone = mix(kit.coat.base, kit.coat.accent, 0.25)
    points = [
        (f * 0.9, f * 0.1),
        (f * 0.5, -f * 0.50),
        (f * 0.1, -f * 0.40),
        (-f * 0.3, -f * 0.52),
        (-f * 0.6, -f * 0.30),
        (-f * 1.0, -f * 0.30),
        (-f * 1.1, f * 0.3),
    ]
    return [Cut(smooth(points, tension=0.45), lighter(tone, 0.08), darker(tone, 0.06), LOW)]


def spout_cuts(plan: Swimmer) -> list[Cut]:
    """A whale's spout of cut paper, its foot at (0, 0)."""
    s, cuts = plan.head * 0.42, []
    for dx, high in ((-0.42, 0.78), (0.42, 0.78), (0.0, 1.0)):
        points = [(0, 0), (dx * s * 0.4, -high * s * 0.6), (dx * s, -high * s)]
        cuts.append(Cut(ribbon(points, (s * 0.10, s * 0.13, s * 0.16)), "#d7edf2", "#b8d9e4", LOW))
        cuts.append(Cut(circle(dx * s * 1.08, -high * s, s * 0.13), "#e8f5f7", "#c4e0e8", LOW))
    return cuts


class SwimmerBody:
    """The body of one look."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.plan = grown(SWIMMERS[kit.look.species], kit.look)

    @property
    def extent(self) -> Extent:
        """Its measures, hovering."""
        p = self.plan
        wide = 0.8 * p.head + p.long + p.fluke
        return Extent(p.stature, p.head, p.at[0], wide, p.stature + 0.12 * p.head)

    def gait(self, action: Action) -> Gait:
        """A body wave."""
        calm = 26.0 if self.kit.look.species is Species.FISH else 52.0
        return Gait(Way.SWIM, beat=calm * (0.6 if action is Action.RUN else 1.0))

    def pace(self, action: Action) -> float:
        """Units a frame; nothing touches the floor."""
        p = self.plan
        return p.speed * p.head * (1.8 if action is Action.RUN else 1.0) * 0.36

    def reach(self) -> Box:
        """A box that it never leaves."""
        p, e = self.plan, self.extent
        wide = p.long + p.fluke * 1.3 + p.head
        return -wide, -e.top - p.head * 1.2, wide, 60.0

    def draw(self, mount: Mount, bearing: Bearing, held: Held | None) -> None:
        """All of it, from the back to the front."""
        p, b, kit = self.plan, bearing, self.kit
        rig = mount.rig
        floor = {Posture.STAND: 0.0, Posture.SIT: 0.35, Posture.LIE: 1.0}[b.posture]
        down = floor * (-p.at[1] - p.deep[0] * 1.04)
        shade = rig.pieces.shadow(p.long * 0.5, p.head * 0.06)
        rig.place(("shadow", False), shade, 0, -2, scale_x=0.9 - 0.2 * min(1.0, b.lift * 4))
        body_x = p.at[0] - 0.20 * p.head
        with mount.at(body_x, p.at[1] + down - b.lift * p.stature, b.pitch):
            mount.put(
                "fin-far",
                lambda: fin_cuts(kit, p, far=True),
                0.20 * p.head,
                p.deep[0] * 0.40,
                turn=16 + 22 * math.sin(b.wave * math.tau + 1.2) - 20,
            )
            self._tail(mount, b)
            if "dorsal" in p.marks:
                mount.put("dorsal", lambda: dorsal_cuts(kit, p), -0.1 * p.long, -p.deep[0] * 0.92)
            elif b.wings > 0.1 or b.face.smile > 0.9:
                mount.put(
                    "spout",
                    lambda: spout_cuts(p),
                    0.16 * p.head,
                    -p.head * 0.46,
                    scale_y=0.9 + 0.1 * math.sin(b.wave * math.tau),
                )
            if kit.look.wears:
                mount.put(
                    "scarf",
                    lambda: band_cuts(kit.coat.accent, (0, 0), p.deep[0] * 1.0, 82),
                    -0.16 * p.head,
                    0,
                )
            self._head(mount, b, held)
            lift = b.gesture
            turn = (
                10
                + 18 * math.sin(b.wave * math.tau) * (0.4 + b.sweep)
                - lift * (120 + 10 * b.aim[1])
            )
            mount.put(
                "fin",
                lambda: fin_cuts(kit, p, far=False),
                -0.24 * p.head,
                p.deep[0] * 0.34,
                turn=turn + b.wag * lift * 0.5,
            )
            if held is not None:
                mount.hold(held, 0.35 * p.head, p.deep[0] * 0.5)

    def _tail(self, mount: Mount, b: Bearing) -> None:
        """The body's parts and the tail fin: a wave runs through them."""
        p, kit = self.plan, self.kit
        swing = 3.0 + 9.0 * b.sweep
        joints = []
        with mount.rig.frame():
            for index in range(_PARTS + 1):
                bend = swing * math.sin(math.tau * (b.wave - 0.16 * index)) * (0.5 + 0.35 * index)
                joints.append(bend)
            self._chain(mount, joints, 0, kit, p)

    def _chain(self, mount: Mount, bends: list[float], index: int, kit: Kit, plan: Swimmer) -> None:
        """Draw from the tail forward, so that each part lies over the one behind it."""
        with mount.at(0, 0, bends[index]):
            if index == _PARTS:
                mount.put("fluke", lambda: fluke_cuts(kit, plan))
                return
            with mount.at(-plan.long / _PARTS, 0):
                self._chain(mount, bends, index + 1, kit, plan)
            mount.put(f"part-{index}", lambda: part_cuts(kit, plan, index))

    def _head(self, mount: Mount, b: Bearing, held: Held | None) -> None:
        p = self.plan
        with mount.at(0.20 * p.head, (0.44 + b.head_nod) * p.head, -b.pitch * 0.3):
            mount.rig.turn(b.head_tilt * 0.5)
            Visage(mount, self.kit.head, b, held).draw()
