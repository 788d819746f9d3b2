"""Gaits: walking, running, and how either comes to a stand.

In: a frame. Out: a pose that faces right. A foot on the floor goes back exactly as fast as the body
goes on (``pace``, leg lengths a frame), so that it stays where it was set down; it rolls from heel
to toe by the shoe's own corners.
"""

import math
from dataclasses import dataclass, replace

from studio.theatre.puppet.pose import Arm, Hand, Leg, Pose, blend

STEP = 0.62  # a walker's step in leg lengths
STEP_FRAMES = 12  # frames from one footfall to the next
RUN_STEP = 1.05
RUN_FRAMES = 8
_HEEL, _TOE = 0.085, 0.165  # where a shoe's corners are, behind and before the ankle
_HIGH = 0.073  # the ankle's height over the sole


@dataclass(frozen=True)
class Gait:
    """A way to go on two legs.

    ``step`` leg lengths in ``frames`` frames; a foot is on the floor for ``stance`` of a stride
    (two steps), and swings up to ``lift``; the half step to a stand takes ``settle`` frames.
    """

    step: float
    frames: int
    stance: float
    lift: float
    settle: int

    @property
    def pace(self) -> float:
        """Leg lengths that the body goes on in a frame."""
        return self.step / self.frames

    def phase(self, frame: float) -> float:
        """Strides since the start; the right foot falls on whole numbers."""
        return frame / (2 * self.frames)


WALKING = Gait(STEP, STEP_FRAMES, 0.5, 0.13, 12)
RUNNING = Gait(RUN_STEP, RUN_FRAMES, 0.36, 0.34, 18)


def walk(frame: float, *, turn: float, away: bool = False) -> Pose:
    """A walk from heel to toe."""
    phase = WALKING.phase(frame)
    if away:
        return _marching(phase, turn, high=0.13, sway=2.4)
    turn = max(0.75, turn)
    swing = math.cos(math.tau * phase)
    rise = math.cos(2 * math.tau * phase)
    return Pose(
        turn=turn,
        head_turn=turn,
        lean=2.5 + 0.9 * rise,
        drop=0.036 + 0.024 * rise,
        shift=0.012 * math.sin(math.tau * phase),
        head_tilt=1.1 * math.sin(2 * math.tau * phase + 0.5),
        head_nod=0.010 * math.cos(2 * math.tau * (phase - 0.06)),
        left_arm=_swinging(math.cos(math.tau * (phase - 0.03))),
        right_arm=_swinging(-math.cos(math.tau * (phase - 0.03))),
        left_leg=stepping(WALKING, phase + 0.5),
        right_leg=stepping(WALKING, phase),
        shoulders=0.010 * swing,
        sway=-7 * math.sin(2 * math.tau * phase - 0.8),
        striding=True,
    )


def run(frame: float, *, turn: float, away: bool = False) -> Pose:
    """A run: both feet are in the air between the steps."""
    phase = RUNNING.phase(frame)
    if away:
        return replace(_marching(phase, turn, high=0.34, sway=4.0), shoulders=0.03)
    turn = max(0.85, turn)
    # highest in the middle of the flight, which lies half way between lifting and the next fall
    rise = math.cos(2 * math.tau * (phase - RUNNING.stance / 2))
    swing = math.cos(math.tau * phase)
    return Pose(
        turn=turn,
        head_turn=turn,
        lean=11.0,
        drop=0.085 + 0.075 * rise,
        head_tilt=-5.0 + 1.5 * rise,
        head_nod=0.016 * rise,
        left_arm=_pumping(swing),
        right_arm=_pumping(-swing),
        left_leg=stepping(RUNNING, phase + 0.5),
        right_leg=stepping(RUNNING, phase),
        shoulders=0.02,
        sway=-12 - 4.5 * math.sin(2 * math.tau * phase - 0.8),
        striding=True,
    )


def _swinging(swing: float) -> Arm:
    """A walker's pendulum; forward (to the right) it bends more, the hand follows late."""
    forward = max(0.0, swing)
    return Arm(upper=4 - 27 * swing, elbow=-12 - 22 * forward**1.5, wrist=-4 - 6 * swing)


def _pumping(swing: float) -> Arm:
    """A runner's bent arm."""
    return Arm(upper=12 - 46 * swing, elbow=-88 - 14 * swing, wrist=0, hand=Hand.GRIP)


def _marching(phase: float, turn: float, *, high: float, sway: float) -> Pose:
    """Somebody who goes away from us or comes: feet rise by turns, the weight goes over."""
    beat, twice = math.sin(math.tau * phase), math.cos(2 * math.tau * phase)
    left, right = max(0.0, -beat), max(0.0, beat)
    arm = 0.5 + 0.5 * beat
    return Pose(
        turn=turn,
        head_turn=turn,
        lean=0.8 * beat,
        drop=0.04 + 0.025 * twice,
        shift=-0.022 * beat,
        head_tilt=-0.8 * beat,
        head_nod=0.008 * twice,
        left_arm=Arm(upper=8, elbow=-4 - 26 * arm, wrist=2),
        right_arm=Arm(upper=-8, elbow=4 + 26 * (1 - arm), wrist=-2),
        left_leg=Leg(x=-0.01, lift=high * left),
        right_leg=Leg(x=0.01, lift=high * right),
        sway=sway * math.sin(math.tau * phase - 0.6),
        away=True,
    )


def stepping(gait: Gait, phase: float) -> Leg:
    """A foot through one stride: set down at the heel, rolled over the toe, swung forward."""
    part = phase % 1.0
    along = 2 * gait.step  # of a whole stride
    front = along * gait.stance / 2
    if part < gait.stance:
        share = part / gait.stance
        toe = -13 * (1 - _ease(share / 0.20)) + 22 * _ease((share - 0.72) / 0.28)
        return _rolled(front - along * part, toe)
    air = (part - gait.stance) / (1 - gait.stance)
    slope = (1 - gait.stance) / gait.stance
    x = -front + 2 * front * _through(air, slope)
    toe = 22 + (34 - 22) * _ease(air / 0.25) - (34 + 13) * _ease((air - 0.25) / 0.70)
    floor = _rolled(x, toe).lift
    arc = math.sin(math.pi * air) ** 1.2 * (1.18 - 0.36 * air)
    return Leg(x=_rolled(x, toe).x, lift=floor * (1 - arc) + gait.lift * arc, toe=toe)


def _rolled(x: float, toe: float) -> Leg:
    """The ankle of a foot whose sole's middle goes on at ``x``, tilted over one of its corners."""
    angle = math.radians(abs(toe))
    corner = _TOE if toe > 0 else _HEEL
    back = 1 - math.cos(angle)
    forward = (corner * back + _HIGH * math.sin(angle)) * (1 if toe > 0 else -1)
    return Leg(x=x + forward, lift=corner * math.sin(angle) - _HIGH * back, toe=toe)


def _through(air: float, slope: float) -> float:
    """0 to 1, leaving and landing at the speed of the floor (cubic Hermite, slope ``-slope``)."""
    return -slope * air + (3 + 3 * slope) * air**2 - (2 + 2 * slope) * air**3


def _ease(x: float) -> float:
    x = max(0.0, min(1.0, x))
    return x * x * (3 - 2 * x)


def ending(gait: Gait, stop: float) -> float:
    """The first footfall at or after ``stop``: the last whole step of somebody who stops there."""
    return gait.frames * math.ceil(stop / gait.frames - 1e-9)


def coming_to_stand(gait: Gait, going: Pose, stood: Pose, since: float, beyond: float) -> Pose:
    """What is left of a walk ``since`` frames after its last footfall.

    ``going`` is the pose of that footfall, ``stood`` the one to end in. The foot before stays where
    it fell, the body goes on over it (``beyond`` leg lengths were gone on before), the other foot
    is set beside it. The end is ``stood``, moved on by what the half step took.
    """
    share = min(1.0, since / gait.settle)
    right_leads = going.right_leg.x > going.left_leg.x
    lead = going.right_leg if right_leads else going.left_leg
    late = going.left_leg if right_leads else going.right_leg
    lead_end = stood.right_leg if right_leads else stood.left_leg
    late_end = stood.left_leg if right_leads else stood.right_leg
    half = lead.x - _rolled(0.0, lead.toe).x - lead_end.x
    speed = min(gait.pace * gait.settle, 3 * abs(half))
    gone = speed * (share - 2 * share**2 + share**3) + half * (3 * share**2 - 2 * share**3)
    # the heel that fell comes down flat; the late foot swings up beside it
    flat = 1 - _ease(since / 4)
    fallen = lead.x - _rolled(0.0, lead.toe).x
    planted = _rolled(fallen - gone, lead.toe * flat)
    swing = _ease(share)
    from_x, to_x = late.x - gone, late_end.x + half - gone
    late_leg = Leg(
        x=from_x + (to_x - from_x) * swing,
        lift=late.lift * (1 - swing) + 0.07 * math.sin(math.pi * share),
        toe=late.toe * (1 - _ease(share * 1.4)),
    )
    pose: Pose = blend(going, stood, swing)
    return replace(
        pose,
        travel=beyond + gone,
        left_leg=late_leg if right_leads else planted,
        right_leg=planted if right_leads else late_leg,
    )
