"""Gaits: how each kind of body goes on, from a frame to a bearing that faces right.

A foot on the floor goes back exactly as fast as the body goes on, so that it stays where it was
set down; who hops rests on the floor and catches up in the air; a crest of a snake's body stays in
place.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from studio.theatre.creature.bearing import Bearing, Paw
from studio.theatre.creature.hops import HOP_AIR, HOP_GROUND, hop_at
from studio.theatre.puppet.actions import ease

_SETTLE = 10  # frames from the last of a walk to a stand


class Way(StrEnum):
    """Ways to go on."""

    FOUR = "four"
    GALLOP = "gallop"
    TWO = "two"
    HOP = "hop"
    FLY = "fly"
    SWIM = "swim"
    SLITHER = "slither"
    HOVER = "hover"


@dataclass(frozen=True)
class Gait:
    """A way to go on.

    A step in leg lengths (a hop in statures), the frames of a stride, the share of it that a foot
    is down, and how deep the body sinks for its feet to reach, in leg lengths.
    """

    way: Way
    step: float = 0.6
    beat: float = 28.0
    stance: float = 0.62
    sink: float = 0.05


def going(gait: Gait, bearing: Bearing, frame: float) -> Bearing:
    """The bearing of a body on its way."""
    return _WAYS[gait.way](gait, bearing, frame)


def coming_to_stand(gait: Gait, last: Bearing, stood: Bearing, since: float) -> Bearing:
    """From the last bearing of a walk to a stand: each foot is lifted over to where it rests."""
    share = ease(since / _SETTLE)
    if share >= 1:
        return stood
    arc = 0.05 * math.sin(math.pi * share)
    paws = tuple(
        Paw(
            a.x + (b.x - a.x) * share, a.lift + (b.lift - a.lift) * share + arc, a.toe * (1 - share)
        )
        for a, b in zip(last.paws, stood.paws, strict=True)
    )
    hop = 0.12 * math.sin(math.pi * share) if gait.way is Way.HOP and abs(last.x) > 0.02 else 0.0
    return replace(
        stood,
        paws=(paws[0], paws[1], paws[2], paws[3]),
        x=last.x + (stood.x - last.x) * share,
        lift=last.lift + (stood.lift - last.lift) * share + hop,
        pitch=last.pitch + (stood.pitch - last.pitch) * share,
        wings=last.wings + (stood.wings - last.wings) * share,
        beat=last.beat if last.wings else stood.beat,
    )


def stepping(gait: Gait, phase: float, *, high: float = 0.16) -> Paw:
    """A foot through one stride: evenly back on the floor, forward through the air."""
    part = phase % 1.0
    if part < gait.stance:
        share = part / gait.stance
        return Paw(gait.step * (0.5 - share), 0.0, 12 * ease((share - 0.86) / 0.14))
    air = (part - gait.stance) / (1 - gait.stance)
    ratio = (1 - gait.stance) / gait.stance  # leaves and lands at the speed of the floor
    forward = -ratio * air + (3 + 3 * ratio) * air**2 - (2 + 2 * ratio) * air**3
    lift = high * math.sin(math.pi * air) ** 1.2
    return Paw(gait.step * (-0.5 + forward), lift, 26 * math.sin(math.pi * air) * (1 - air))


def _four(gait: Gait, b: Bearing, frame: float) -> Bearing:
    phase = frame / gait.beat
    near_fore, far_fore, near_hind, far_hind = (
        stepping(gait, phase + k) for k in (0.25, 0.75, 0.0, 0.5)
    )
    sway = math.sin(2 * math.tau * phase)
    return replace(
        b,
        paws=(near_fore, far_fore, near_hind, far_hind),
        lift=b.lift - gait.sink - 0.006 * sway,
        pitch=b.pitch + 0.6 * math.sin(math.tau * phase),
        neck=b.neck + 2.2 * sway,
        head_nod=b.head_nod + 0.012 * sway,
        wave=phase,
        wag=b.wag + 5 * math.sin(math.tau * phase),
    )


def _gallop(gait: Gait, b: Bearing, frame: float) -> Bearing:
    phase = frame / gait.beat
    near_fore, far_fore, near_hind, far_hind = (
        stepping(gait, phase + k, high=0.26) for k in (0.50, 0.60, 0.0, 0.10)
    )
    swing = math.sin(math.tau * (phase + 0.08))
    air = max(0.0, math.sin(math.tau * (phase + 0.30)))
    return replace(
        b,
        paws=(near_fore, far_fore, near_hind, far_hind),
        lift=b.lift - gait.sink + 0.02 * air,
        pitch=b.pitch - 3.2 * swing,
        neck=b.neck + 10 + 4 * swing,
        tail=b.tail + 0.2,
        ears=b.ears - 0.35,
        wag=b.wag + 9 * swing,
        wave=phase,
        wings=max(b.wings, 0.85),
        beat=math.sin(math.tau * phase),
    )


def _two(gait: Gait, b: Bearing, frame: float) -> Bearing:
    phase = frame / gait.beat
    near, far = stepping(gait, phase, high=0.26), stepping(gait, phase + 0.5, high=0.26)
    bob = (2 * phase) % 1.0
    thrust = 1 - 2 * bob / 0.8 if bob < 0.8 else -1 + 2 * ease((bob - 0.8) / 0.2)
    swing = 0.20 * math.cos(math.tau * phase)
    return replace(
        b,
        paws=(Paw(-swing), Paw(swing), near, far),
        neck=b.neck + 9 * thrust,
        pitch=b.pitch + 2.5 * math.sin(math.tau * phase),
        wag=b.wag + 8 * math.sin(math.tau * phase),
    )


def _hop(gait: Gait, b: Bearing, frame: float) -> Bearing:
    ahead, high, flight = hop_at(frame * (HOP_GROUND + HOP_AIR) / gait.beat)
    stretch = math.sin(math.pi * flight)
    crouch = 0.07 if not flight else 0.0
    paw = Paw(0.0, stretch, 0.0)
    arm = Paw(0.25 * stretch, 0.2 * stretch)
    return replace(
        b,
        x=b.x + ahead * gait.step,
        lift=b.lift + 0.36 * gait.step * high,
        pitch=b.pitch + (14 * flight - 4 if flight else 0.0) * (1 if gait.step > 0.45 else 0.5),
        squash=b.squash + crouch,
        paws=(arm, arm, paw, paw),
        ears=b.ears - 0.3 * high,
        wings=0.28 * stretch,
    )


def _fly(gait: Gait, b: Bearing, frame: float) -> Bearing:
    up = ease(frame / 10)
    return replace(
        b,
        wings=1.0,
        beat=math.sin(math.tau * frame / gait.beat),
        lift=b.lift + up * (0.34 + 0.05 * math.sin(math.tau * frame / gait.beat + 2.2)),
        pitch=b.pitch + 14 * up,
        tail=b.tail * 0.3,
    )


def _swim(gait: Gait, b: Bearing, frame: float) -> Bearing:
    phase = frame / gait.beat
    return replace(
        b,
        wave=phase,
        sweep=1.0,
        pitch=b.pitch + 2.5 * math.sin(math.tau * phase),
        lift=b.lift + 0.02 * math.sin(math.tau * phase / 2),
    )


def _slither(gait: Gait, b: Bearing, frame: float) -> Bearing:
    return replace(b, wave=frame / gait.beat, sweep=1.0)


def _hover(gait: Gait, b: Bearing, frame: float) -> Bearing:
    lift = 0.04 * math.sin(math.tau * frame / 34)
    return replace(
        b,
        wings=1.0,
        lift=b.lift + lift,
        pitch=b.pitch + 8,
        wave=frame / 30,
        beat=math.sin(math.tau * frame / gait.beat + 0.6),
    )


_WAYS: dict[Way, Callable[[Gait, Bearing, float], Bearing]] = {
    Way.FOUR: _four,
    Way.GALLOP: _gallop,
    Way.TWO: _two,
    Way.HOP: _hop,
    Way.FLY: _fly,
    Way.SWIM: _swim,
    Way.SLITHER: _slither,
    Way.HOVER: _hover,
}
