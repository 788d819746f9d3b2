"""What bodies do: one function an action, from a frame number to a pose that faces right or front.

Frames count from the start of the shot, 24 a second. Every function is smooth in time.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from studio.film.shot import Action
from studio.theatre.puppet.pose import Arm, Hand, Leg, Pose, blend, reach

STEP = 0.62  # a step's length in leg lengths
STEP_FRAMES = 12  # frames from one footfall to the next

HANGING_LEFT = reach(-0.13, 0.985, bend=-1)
HANGING_RIGHT = reach(0.13, 0.985, bend=1)
NEAR = reach(0.02, 0.975, bend=-1)
FAR = reach(0.20, 0.95, bend=-1)
CARRY = reach(0.52, 0.50, bend=-1, hand=Hand.GRIP)


def ease(x: float) -> float:
    """0 to 1 with a slow start and end."""
    x = max(0.0, min(1.0, x))
    return x * x * (3 - 2 * x)


def bump(frame: float, start: float, *, rise: float, hold: float, fall: float) -> float:
    """A rise from 0 to 1, a hold and a fall."""
    return ease((frame - start) / rise) * (1 - ease((frame - start - rise - hold) / fall))


def standing(turn: float) -> Pose:
    """At ease, arms hanging; the turned figure's feet stand one before the other."""
    side = min(1.0, turn)
    return Pose(
        turn=turn,
        head_turn=turn,
        left_arm=blend(HANGING_LEFT, NEAR, side),
        right_arm=blend(HANGING_RIGHT, FAR, side),
        left_leg=Leg(x=-0.01 - 0.10 * side),
        right_leg=Leg(x=0.01 + 0.11 * side),
    )


def _stand(frame: float, frames: int, turn: float) -> Pose:
    del frame, frames
    return standing(turn)


def _walk(frame: float, frames: int, turn: float) -> Pose:
    del frames
    turn = max(0.75, turn)
    phase = frame / (2 * STEP_FRAMES)
    swing = math.cos(math.tau * phase)
    bob = abs(math.cos(math.tau * phase))
    return Pose(
        turn=turn,
        head_turn=turn,
        lean=2.5,
        drop=0.075 - 0.045 * (1 - bob),
        head_tilt=0.8 * math.sin(2 * math.tau * phase),
        left_arm=_swinging(swing),
        right_arm=_swinging(-swing),
        left_leg=_stepping(phase + 0.5),
        right_leg=_stepping(phase),
        sway=-7 * math.sin(2 * math.tau * phase - 0.8),
    )


def _swinging(swing: float) -> Arm:
    """An arm's pendulum; forward (to the right) it bends more."""
    forward = max(0.0, swing)
    return Arm(upper=4 - 27 * swing, elbow=-13 - 24 * forward, wrist=-4)


def _stepping(phase: float) -> Leg:
    """A foot through one stride: on the floor it moves back evenly, in the air it comes forward."""
    part = phase % 1.0
    if part < 0.5:
        x = STEP * (0.5 - 2 * part)
        toe = -10 * (1 - ease(part / 0.10)) + 16 * ease((part - 0.40) / 0.10)
        return Leg(x=x, lift=0.05 * ease((part - 0.40) / 0.10), toe=toe)
    air = (part - 0.5) * 2
    x = STEP * (-0.5 + _swing_through(air))
    lift = 0.05 * (1 - air) + 0.15 * math.sin(math.pi * air) * (1 - 0.25 * air)
    return Leg(
        x=x, lift=lift, toe=16 * (1 - air) - 10 * ease(air * 1.2) + 12 * math.sin(math.pi * air)
    )


def _swing_through(air: float) -> float:
    """0 to 1, leaving and landing at the speed of the floor (cubic Hermite, slope -1)."""
    return -air + 6 * air**2 - 4 * air**3


def _point(frame: float, frames: int, turn: float) -> Pose:
    base = standing(max(turn, 0.0))
    aim = reach(0.985, -0.17, bend=-1, hand=Hand.POINT)
    settle = bump(frame, 4, rise=11, hold=max(20.0, frames - 44.0), fall=14)
    tremble = 1.6 * math.sin(frame * 0.21)
    aim = replace(aim, upper=aim.upper + tremble)
    pose = replace(base, right_arm=blend(base.right_arm, aim, settle))
    return replace(pose, lean=pose.lean + 2.2 * settle)


def _wave(frame: float, frames: int, turn: float) -> Pose:
    base = standing(turn)
    held = bump(frame, 3, rise=10, hold=max(30.0, min(78.0, frames - 34.0)), fall=14)
    beat = math.sin(frame * math.tau / 13)
    up = Arm(
        upper=-64,
        elbow=-92 + 17 * beat,
        wrist=13 * math.sin(frame * math.tau / 13 - 0.9),
        hand=Hand.OPEN,
    )
    pose = replace(base, right_arm=blend(base.right_arm, up, held))
    return replace(pose, lean=-1.6 * held, head_tilt=2.5 * held)


def _shrug(frame: float, frames: int, turn: float) -> Pose:
    del frames
    base = standing(turn)
    up = bump(frame % 108, 6, rise=9, hold=22, fall=16)
    left = reach(-0.52, 0.36, bend=1, wrist=38, hand=Hand.OPEN)
    right = reach(0.52, 0.36, bend=-1, wrist=-38, hand=Hand.OPEN)
    face = replace(base.face, brow_lift=0.7 * up, brow_tilt=6 * up, smile=-0.35 * up)
    return replace(
        base,
        left_arm=blend(base.left_arm, left, up),
        right_arm=blend(base.right_arm, right, up),
        shoulders=0.10 * up,
        head_tilt=6 * up,
        face=face,
    )


def _sit(frame: float, frames: int, turn: float) -> Pose:
    del frame, frames
    turn = max(0.8, turn)
    return Pose(
        turn=turn,
        head_turn=turn * 0.8,
        lean=1.0,
        drop=SEAT,
        shift=-0.16,
        left_arm=reach(0.42, 0.70, bend=-1, wrist=-22),
        right_arm=reach(0.58, 0.66, bend=-1, wrist=-22),
        left_leg=Leg(x=0.40),
        right_leg=Leg(x=0.52),
        seated=True,
    )


SEAT = 0.42  # how far the hips come down to a seat, in leg lengths


def _hold(frame: float, frames: int, turn: float) -> Pose:
    del frames
    base = standing(turn)
    lift = ease((frame + 12) / 12)
    return replace(base, right_arm=blend(base.right_arm, CARRY, lift), holding="right")


ACTIONS: dict[Action, Callable[[float, int, float], Pose]] = {
    Action.STAND: _stand,
    Action.WALK: _walk,
    Action.POINT: _point,
    Action.WAVE: _wave,
    Action.SHRUG: _shrug,
    Action.SIT: _sit,
    Action.HOLD: _hold,
}
