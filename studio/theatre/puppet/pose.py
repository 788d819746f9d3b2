"""A pose: every angle, shift and look of a puppet at one moment, the same for any figure.

Angles are degrees, clockwise as seen; a limb at 0 hangs straight down, a positive angle swings
it to the viewer's left. ``left`` and ``right`` are the viewer's. Lengths are shares: of the leg
for hips and feet, of the head's height for the head. Poses are written for a puppet that faces
front or right; ``mirrored`` turns them round.
"""

import math
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from studio.film.look import Viseme
from studio.theatre.puppet.figure import LOWER, UPPER


class Hand(StrEnum):
    """Shapes of the hand."""

    RELAXED = "relaxed"
    OPEN = "open"
    POINT = "point"
    GRIP = "grip"


class Seat(StrEnum):
    """What one sits on; ``NONE`` for who does not sit."""

    NONE = "none"
    STOOL = "stool"
    CHAIR = "chair"
    STONE = "stone"
    GROUND = "ground"


class Lips(StrEnum):
    """What a mouth that does not speak looks like."""

    CLOSED = "closed"
    AGAPE = "agape"
    BARED = "bared"
    LAUGH = "laugh"
    WAIL = "wail"
    SNEER = "sneer"
    SMIRK = "smirk"
    SLACK = "slack"


@dataclass(frozen=True)
class Arm:
    """An arm: upper arm's angle, forearm's angle against it, hand's angle against that."""

    upper: float = 0.0
    elbow: float = 0.0
    wrist: float = 0.0
    hand: Hand = Hand.RELAXED


@dataclass(frozen=True)
class Leg:
    """A foot's place under the hip: ``x`` to the right, ``lift`` off the floor; toe angle."""

    x: float = 0.0
    lift: float = 0.0
    toe: float = 0.0


@dataclass(frozen=True)
class Face:
    """What the face shows.

    ``brow_lift`` and ``brow_tilt`` (degrees, inner ends up), ``brow_cock`` lifts one brow;
    ``lid`` 0 open to 1 shut, ``lower_lid`` likewise, ``lid_tilt`` degrees (inner ends up);
    ``smile`` -1 to 1; ``lips`` is the mouth while it rests; ``gaze_x`` -1 left to 1 right,
    ``gaze_y`` -1 up to 1 down; ``pupil`` a factor on its size; ``tears`` 0 none to 1 full, and
    ``tear`` how far one has run down the cheek, 0 to 1; ``openness`` how far the viseme is formed.
    """

    brow_lift: float = 0.0
    brow_tilt: float = 0.0
    brow_cock: float = 0.0
    lid: float = 0.22
    lower_lid: float = 0.0
    lid_tilt: float = 0.0
    smile: float = 0.0
    gaze_x: float = 0.0
    gaze_y: float = 0.0
    pupil: float = 1.0
    lips: Lips = Lips.CLOSED
    tears: float = 0.0
    tear: float = 0.0
    viseme: Viseme = Viseme.REST
    openness: float = 1.0


@dataclass(frozen=True)
class Pose:
    """The whole figure.

    ``turn`` of body and head: 0 front, 1 three-quarter right, 2 profile right, negative to the
    left; who is ``away`` is seen from behind. ``drop`` lowers the hips by a share of the leg;
    ``shift`` moves them sideways over the feet; ``travel`` moves everything, feet too, away from
    the mark. ``breath`` is 0 to 1. ``shoulders`` lifts them by a share of the head. ``lying``
    bodies rest on their backs, in profile, the head away from the side that they face. Skirts
    of who is ``striding`` are wider.
    """

    turn: float = 0.0
    lean: float = 0.0
    drop: float = 0.0
    shift: float = 0.0
    travel: float = 0.0
    breath: float = 0.0
    shoulders: float = 0.0
    head_turn: float = 0.0
    head_tilt: float = 0.0
    head_nod: float = 0.0
    left_arm: Arm = field(default_factory=Arm)
    right_arm: Arm = field(default_factory=Arm)
    left_leg: Leg = field(default_factory=Leg)
    right_leg: Leg = field(default_factory=Leg)
    face: Face = field(default_factory=Face)
    sway: float = 0.0
    away: bool = False
    lying: bool = False
    striding: bool = False
    seat: Seat = Seat.NONE
    holding: str = ""

    @property
    def seated(self) -> bool:
        """Whether the puppet sits."""
        return self.seat is not Seat.NONE


def reach(x: float, y: float, *, bend: int, wrist: float = 0.0, hand: Hand = Hand.RELAXED) -> Arm:
    """The arm whose wrist is at (x, y) from the shoulder, in arm lengths, y down.

    ``bend`` 1 lets the forearm turn clockwise against the upper arm, -1 the other way. A point
    out of reach is pointed at with a straight arm. Two-bone inverse kinematics by the law of
    cosines.
    """
    distance = min(max(math.hypot(x, y), abs(UPPER - LOWER) + 0.02), 0.9995)
    inner = (UPPER**2 + distance**2 - LOWER**2) / (2 * UPPER * distance)
    outer = (UPPER**2 + LOWER**2 - distance**2) / (2 * UPPER * LOWER)
    at_shoulder = math.degrees(math.acos(max(-1.0, min(1.0, inner))))
    at_elbow = 180 - math.degrees(math.acos(max(-1.0, min(1.0, outer))))
    direction = math.degrees(math.atan2(-x, y))
    return Arm(upper=direction - bend * at_shoulder, elbow=bend * at_elbow, wrist=wrist, hand=hand)


def blend(start: Any, end: Any, share: float) -> Any:
    """Between two poses or parts of poses; what is no number changes at the half."""
    if share <= 0:
        return start
    if share >= 1:
        return end
    values = {}
    for each in fields(start):
        a, b = getattr(start, each.name), getattr(end, each.name)
        if isinstance(a, float | int) and not isinstance(a, bool):
            values[each.name] = a + (b - a) * share
        elif isinstance(a, Arm | Leg | Face):
            values[each.name] = blend(a, b, share)
        else:
            values[each.name] = a if share < 0.5 else b
    return replace(start, **values)


def _mirrored_arm(arm: Arm) -> Arm:
    return replace(arm, upper=-arm.upper, elbow=-arm.elbow, wrist=-arm.wrist)


def _mirrored_leg(leg: Leg) -> Leg:
    return replace(leg, x=-leg.x, toe=-leg.toe)


def mirrored(pose: Pose) -> Pose:
    """The same pose the other way round."""
    swap = {"left": "right", "right": "left", "": ""}
    face = replace(pose.face, gaze_x=-pose.face.gaze_x, brow_cock=-pose.face.brow_cock)
    return replace(
        pose,
        turn=-pose.turn,
        lean=-pose.lean,
        shift=-pose.shift,
        travel=-pose.travel,
        head_turn=-pose.head_turn,
        head_tilt=-pose.head_tilt,
        left_arm=_mirrored_arm(pose.right_arm),
        right_arm=_mirrored_arm(pose.left_arm),
        left_leg=_mirrored_leg(pose.right_leg),
        right_leg=_mirrored_leg(pose.left_leg),
        face=face,
        sway=-pose.sway,
        holding=swap[pose.holding],
    )
