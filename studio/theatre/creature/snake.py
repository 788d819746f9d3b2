"""The snake: a chain of paper rings on the floor, the neck raised, that slithers in waves."""

import math
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from studio.film.look import Species
from studio.film.shot import Action
from studio.theatre.creature.bearing import Bearing, Posture
from studio.theatre.creature.gaits import Gait, Way
from studio.theatre.creature.kit import Extent, Kit, grown
from studio.theatre.creature.mount import Mount
from studio.theatre.creature.necks import band_cuts
from studio.theatre.creature.visage import Visage
from studio.theatre.paper import Point, polygon, ribbon, rounded_rect
from studio.theatre.puppet.bench import LOW, Cut, flat
from studio.theatre.puppet.easel import Box
from studio.theatre.puppet.papers import darker, lighter
from studio.theatre.puppet.pieces import Held

_RINGS = 20
_WAVE = 190.0  # units from crest to crest
_KEY = 5  # steps of a ring's width that are cut


@dataclass(frozen=True)
class Serpent:
    """Length on the floor, how high the neck rises, the body's width, the head's middle."""

    long: float
    rise: float
    wide: float
    head: float
    at: Point

    @property
    def stature(self) -> float:
        """Floor to crown."""
        return -self.at[1] + 0.58 * self.head


SNAKES: dict[Species, Serpent] = {Species.SNAKE: Serpent(430, 250, 66, 136, (146, -302))}


def ring_cuts(kit: Kit, plan: Serpent, step: int, *, banded: bool, long: float) -> list[Cut]:
    """A ring of the body around (0, 0), along x; ``step`` 0 is the tail's tip."""
    w = plan.wide * (0.34 + 0.66 * step / _KEY) * 0.5 * kit.stout
    coat = kit.coat
    base = coat.dark if banded else coat.base
    path = rounded_rect(-long * 0.5 - w * 0.5, -w, long + w, w * 2, w * 0.9)
    belly = ribbon([(-long, w * 0.72), (0, w * 0.80), (long, w * 0.72)], (w * 0.5,) * 3)
    cuts = [
        Cut(path, lighter(base, 0.04), darker(base, 0.10), LOW, 0.14),
        Cut(belly, coat.light, coat.light, None, 0.0, 0.05, path),
    ]
    if not banded:
        d = w * 0.42
        diamond = polygon([(-d, -w * 0.34), (0, -w * 0.78), (d, -w * 0.34), (0, w * 0.10)])
        cuts.append(flat(diamond, coat.dark, clip=path))
    return cuts


def tongue_cuts(plan: Serpent) -> list[Cut]:
    """A forked tongue from (0, 0) down."""
    h, red = plan.head * 0.30, "#c2454f"
    stem = [(0, 0), (h * 0.06, h * 0.55)]
    forks = [[stem[-1], (h * (0.06 + s * 0.20), h)] for s in (-1, 1)]
    return [Cut(ribbon(points, (h * 0.09, h * 0.07)), red, red, LOW) for points in (stem, *forks)]


class SnakeBody:
    """The body of one look."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.plan = grown(SNAKES[kit.look.species], kit.look)

    @property
    def extent(self) -> Extent:
        """Its measures, the neck raised."""
        p = self.plan
        return Extent(
            p.stature, p.head, p.at[0], 1.1 * p.long + 0.4 * p.head, p.stature + 0.04 * p.head
        )

    def gait(self, action: Action) -> Gait:
        """Waves that stay where they are while the body runs through them."""
        return Gait(Way.SLITHER, beat=_WAVE * self.plan.long / 430 / self.pace(action))

    def pace(self, action: Action) -> float:
        """Units a frame: a crest stays where it is while the body runs through it."""
        return self.plan.long / 430 * (8.4 if action is Action.RUN else 4.6)

    def reach(self) -> Box:
        """A box that it never leaves."""
        e, p = self.extent, self.plan
        wide = p.long + p.head + 60
        return -wide, -e.top - p.head, wide, 36.0

    def spine(self, b: Bearing) -> list[Point]:
        """Points from the tail's tip to the head."""
        p = self.plan
        root = 0.42 * p.long
        points = []
        flat_share = 0.66
        low = b.posture is Posture.LIE
        for i in range(_RINGS + 1):
            t = i / _RINGS
            if t <= flat_share or low:
                share = t / flat_share if not low else t
                x = -0.56 * p.long + share * (root + 0.56 * p.long) * (1.0 if not low else 1.1)
                crest = 0.5 + 0.5 * math.cos(math.tau * (x * 430 / (_WAVE * p.long) + b.wave))
                tall = (
                    (0.16 + 0.30 * b.sweep) * p.wide * min(1.0, 4 * share) * (1 if not low else 0.4)
                )
                thick = p.wide * (0.34 + 0.66 * min(1.0, share * 1.6)) * 0.5
                points.append((x, -thick - tall * crest * (1 - 0.6 * share**4)))
                continue
            share = (t - flat_share) / (1 - flat_share)
            hx, hy = self._head_at(b)
            y0 = points[round(flat_share * _RINGS)][1] if i > flat_share * _RINGS else -p.wide * 0.5
            back = math.sin(share * math.pi) * 0.42 * p.head
            curve = math.sin(share * math.tau) * 0.20 * p.head
            ease = share * share * (3 - 2 * share)
            x = root + (hx - root) * ease - back * 0.30 + curve * 0.7
            points.append((x, y0 + (hy + 0.2 * p.head - y0) * (share**1.15)))
        return points

    def _head_at(self, b: Bearing) -> Point:
        p = self.plan
        x, y = p.at
        if b.posture is Posture.LIE:
            return 0.42 * p.long + 0.3 * p.head, -0.52 * p.head
        sway = 0.10 * p.head * math.sin(math.tau * b.wave) * (1 - b.sweep)
        down = 0.30 * p.rise * b.sweep - 0.02 * p.rise * b.breath
        return x + sway + b.neck * 0.8 + 0.5 * p.head * b.gesture, y + down

    def draw(self, mount: Mount, bearing: Bearing, held: Held | None) -> None:
        """All of it, from the tail to the head."""
        p, b = self.plan, bearing
        rig = mount.rig
        shade = rig.pieces.shadow(p.long * 0.56, p.wide * 0.26)
        rig.place(("shadow", False), shade, -mount.side * 0.06 * p.long, -2)
        points = self.spine(b)
        if held is not None:
            mount.hold(held, points[0][0] - 10, points[0][1] - 20)
        pitch = [math.degrees(math.atan2(d[1] - c[1], d[0] - c[0])) for c, d in pairwise(points)]
        lengths = p.long * 0.075
        for i, angle in enumerate(pitch):
            (x0, y0), (x1, y1) = points[i], points[i + 1]
            step = min(_KEY, round(_KEY * min(1.0, i / 9)))
            banded = i % 4 == 1
            mount.put(
                f"ring-{step}-{banded}",
                partial(ring_cuts, self.kit, p, step, banded=banded, long=lengths),
                (x0 + x1) / 2,
                (y0 + y1) / 2,
                turn=round(angle / 3) * 3,
            )
        x, y = self._head_at(b)
        if self.kit.look.wears:
            self._scarf(mount, points[-4], points[-3])
        with mount.at(x, y + (0.42 + b.head_nod) * p.head - 0.3 * p.head):
            mount.rig.turn(b.head_tilt)
            mount.move(0, 0.3 * p.head)
            if b.wag > 6 and not b.asleep:
                head = self.kit.head
                mount.put(
                    "tongue",
                    lambda: tongue_cuts(p),
                    head.muzzle_x(abs(b.head_turn)) * 0.9,
                    head.muzzle_y * 0.5,
                )
            Visage(mount, self.kit.head, b, held).draw()

    def _scarf(self, mount: Mount, low: Point, high: Point) -> None:
        """A scarf around the neck, across the line from one point up to another."""
        lean = math.degrees(math.atan2(high[0] - low[0], low[1] - high[1]))
        mount.put(
            "scarf",
            lambda: band_cuts(self.kit.coat.accent, (0, 0), self.plan.wide * 0.62, 0),
            *high,
            turn=max(-40.0, min(40.0, lean)),
        )
