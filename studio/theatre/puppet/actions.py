"""What bodies do: one function an action, from a cue to a pose that faces right or front.

Frames count from the start of the shot, 24 a second. Every function is smooth in time.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.film.shot import Action
from studio.theatre.puppet.gait import run, walk
from studio.theatre.puppet.pose import Arm, Face, Hand, Leg, Pose, Seat, blend, reach

HANGING_LEFT = reach(-0.13, 0.985, bend=-1)
HANGING_RIGHT = reach(0.13, 0.985, bend=1)
NEAR = reach(0.02, 0.975, bend=-1)
FAR = reach(0.20, 0.95, bend=-1)
FAR_PROFILE = reach(0.09, 0.97, bend=-1)
CARRY = reach(0.52, 0.50, bend=-1, hand=Hand.GRIP)


@dataclass(frozen=True)
class Cue:
    """What an action is asked for.

    The frame of a shot of ``frames`` frames, the body's turn (0 front, 1 three-quarter, 2 profile),
    whether its back is to us, what there is to sit on, and whether the sun is in its eyes.
    """

    frame: float
    frames: int = 96
    turn: float = 0.0
    away: bool = False
    seat: Seat = Seat.STOOL
    bright: bool = True


def ease(x: float) -> float:
    """0 to 1 with a slow start and end."""
    x = max(0.0, min(1.0, x))
    return x * x * (3 - 2 * x)


def bump(frame: float, start: float, *, rise: float, hold: float, fall: float) -> float:
    """A rise from 0 to 1, a hold and a fall."""
    return ease((frame - start) / rise) * (1 - ease((frame - start - rise - hold) / fall))


def standing(turn: float, *, away: bool = False) -> Pose:
    """At ease, arms hanging; the turned figure's feet stand one before the other."""
    side, beyond = min(1.0, turn), max(0.0, turn - 1.0)
    if away:
        side = beyond = 0.0
    return Pose(
        turn=turn,
        head_turn=turn,
        left_arm=blend(HANGING_LEFT, NEAR, side),
        right_arm=blend(blend(HANGING_RIGHT, FAR, side), FAR_PROFILE, beyond),
        left_leg=Leg(x=-0.01 - 0.10 * side + 0.01 * beyond),
        right_leg=Leg(x=0.01 + 0.11 * side + 0.02 * beyond),
        away=away,
    )


def _stand(cue: Cue) -> Pose:
    return standing(cue.turn, away=cue.away)


def _walk(cue: Cue) -> Pose:
    return walk(cue.frame, turn=cue.turn, away=cue.away)


def _run(cue: Cue) -> Pose:
    return run(cue.frame, turn=cue.turn, away=cue.away)


def _point(cue: Cue) -> Pose:
    base = standing(cue.turn, away=cue.away)
    aim = reach(0.985, -0.17, bend=-1, hand=Hand.POINT)
    settle = bump(cue.frame, 4, rise=11, hold=max(20.0, cue.frames - 44.0), fall=14)
    tremble = 1.6 * math.sin(cue.frame * 0.21)
    aim = replace(aim, upper=aim.upper + tremble)
    pose = replace(base, right_arm=blend(base.right_arm, aim, settle))
    return replace(pose, lean=pose.lean + 2.2 * settle)


def _wave(cue: Cue) -> Pose:
    base, frame = standing(cue.turn, away=cue.away), cue.frame
    held = bump(frame, 3, rise=10, hold=max(30.0, min(78.0, cue.frames - 34.0)), fall=14)
    beat = math.sin(frame * math.tau / 13)
    up = Arm(
        upper=-64 - 26 * max(0.0, cue.turn - 1),
        elbow=-92 + 17 * beat,
        wrist=13 * math.sin(frame * math.tau / 13 - 0.9),
        hand=Hand.OPEN,
    )
    pose = replace(base, right_arm=blend(base.right_arm, up, held))
    return replace(pose, lean=-1.6 * held, head_tilt=2.5 * held)


def _shrug(cue: Cue) -> Pose:
    base = standing(cue.turn, away=cue.away)
    up = bump(cue.frame % 108, 6, rise=9, hold=22, fall=16)
    left = reach(-0.52, 0.36, bend=1, wrist=38, hand=Hand.OPEN)
    right = reach(0.52, 0.36, bend=-1, wrist=-38, hand=Hand.OPEN)
    if cue.turn > 1.5:
        left = reach(0.40, 0.52, bend=-1, wrist=-34, hand=Hand.OPEN)
        right = reach(0.52, 0.44, bend=-1, wrist=-38, hand=Hand.OPEN)
    face = replace(base.face, brow_lift=0.7 * up, brow_tilt=6 * up, smile=-0.35 * up)
    return replace(
        base,
        left_arm=blend(base.left_arm, left, up),
        right_arm=blend(base.right_arm, right, up),
        shoulders=0.10 * up,
        head_tilt=6 * up,
        face=face,
    )


SEAT = 0.42  # how far the hips come down to a seat, in leg lengths
_ON_GROUND = 0.90
_LAP_LEFT = reach(0.36, 0.77, bend=-1, wrist=-34)
_LAP_RIGHT = reach(0.42, 0.77, bend=-1, wrist=-34)
_KNEE_LEFT = reach(0.62, 0.52, bend=-1, wrist=-10)
_PROP_BEHIND = reach(-0.34, 0.90, bend=-1, wrist=20)


def _sit(cue: Cue) -> Pose:
    if cue.away:
        return _sit_away(cue)
    turn = max(0.8, cue.turn)
    if cue.seat is Seat.GROUND:
        return Pose(
            turn=turn,
            head_turn=turn * 0.9,
            lean=-3.0,
            drop=_ON_GROUND,
            shift=-0.30,
            left_arm=_KNEE_LEFT,
            right_arm=_KNEE_LEFT,
            left_leg=Leg(x=0.32),
            right_leg=Leg(x=0.52),
            seat=Seat.GROUND,
        )
    return Pose(
        turn=turn,
        head_turn=turn * 0.8 if turn <= 1 else turn,
        lean=1.0,
        drop=SEAT,
        shift=-0.16,
        left_arm=_LAP_LEFT,
        right_arm=_LAP_RIGHT,
        left_leg=Leg(x=0.40),
        right_leg=Leg(x=0.52),
        seat=cue.seat,
    )


def _sit_away(cue: Cue) -> Pose:
    base = standing(cue.turn, away=True)
    low = _ON_GROUND if cue.seat is Seat.GROUND else SEAT
    return replace(
        base,
        drop=low,
        left_leg=Leg(x=-0.16),
        right_leg=Leg(x=0.16),
        left_arm=reach(-0.24, 0.80, bend=-1),
        right_arm=reach(0.24, 0.80, bend=1),
        seat=cue.seat,
    )


KNEEL = 0.44  # how far the hips come down on one knee
_ON_KNEE = reach(0.56, 0.72, bend=-1, wrist=-24)


def _kneel(cue: Cue) -> Pose:
    """On one knee; who is seen from behind turns to the side, where it can be read."""
    turn = max(0.8, cue.turn)
    return Pose(
        turn=turn,
        head_turn=turn,
        lean=4.0,
        head_tilt=2.0,
        drop=KNEEL,
        left_arm=reach(0.30, 0.86, bend=-1, wrist=-8),
        right_arm=_ON_KNEE,
        left_leg=Leg(x=-0.52, lift=0.05, toe=64),
        right_leg=Leg(x=0.34),
    )


_BELLY = reach(0.34, 0.58, bend=-1, wrist=-20)
_AT_SIDE = reach(-0.06, 0.985, bend=-1)


def _lie(cue: Cue) -> Pose:
    """On the back, one knee up, a hand on the belly."""
    slow = math.sin(cue.frame * math.tau / 96)
    return Pose(
        turn=2.0,
        head_turn=2.0,
        head_tilt=9.0 + slow,
        left_arm=_BELLY,
        right_arm=_AT_SIDE,
        left_leg=Leg(x=-0.11, toe=-6 + 4 * slow),
        right_leg=Leg(x=-0.13, lift=0.46, toe=86),
        lying=True,
    )


def _sleep(cue: Cue) -> Pose:
    """Flat on the back, both hands on the belly, the eyes shut."""
    pose = _lie(replace(cue, frame=0))
    return replace(
        pose,
        head_tilt=4.0,
        right_arm=reach(0.30, 0.66, bend=-1, wrist=-20),
        left_leg=Leg(x=-0.11, toe=-8),
        right_leg=Leg(x=-0.10, lift=0.01, toe=6),
        face=Face(lid=1.0),
    )


_BROW = reach(0.14, -0.91, bend=1, wrist=52, hand=Hand.RELAXED)


def _look(cue: Cue) -> Pose:
    """Into the distance, head up; a hand keeps the sun from the eyes."""
    base = standing(cue.turn, away=cue.away)
    up = ease((cue.frame + 8) / 14)
    pose = replace(
        base,
        lean=-1.5 * up,
        head_tilt=-(7.0 if cue.turn > 0.4 else 2.0) * up,
        head_nod=-0.03 * up,
        face=replace(base.face, gaze_y=-0.5 * up, brow_lift=0.25 * up),
    )
    if not cue.bright:
        return pose
    shade = ease((cue.frame - 6) / 22)
    if cue.turn > 0.4 and not cue.away:
        return replace(pose, left_arm=blend(pose.left_arm, _BROW, shade))
    brow = reach(-0.10, -0.91, bend=-1, wrist=-52, hand=Hand.RELAXED)
    return replace(pose, right_arm=blend(pose.right_arm, brow, shade))


BEAT = 12  # frames of a dancer's beat


def _dance(cue: Cue) -> Pose:
    """From foot to foot, the arms over head by turns."""
    phase = cue.frame * math.tau / (4 * BEAT)
    side, twice = math.sin(phase), math.cos(2 * phase)
    turn = cue.turn if cue.turn > 1.5 else 0.30 * cue.turn + 0.55 * math.sin(phase + 0.5)
    lift_left, lift_right = (max(0.0, s * math.sin(phase + 0.25)) for s in (1, -1))
    return Pose(
        turn=turn,
        head_turn=turn * 0.8 if turn <= 1.5 else turn,
        lean=4.0 * side,
        drop=0.05 + 0.04 * twice,
        shift=0.10 * side,
        head_tilt=6.0 * math.sin(phase + 0.6),
        left_arm=_dancing_arm(-1, side),
        right_arm=_dancing_arm(1, side),
        left_leg=Leg(x=-0.14, lift=0.16 * lift_left, toe=-16 * lift_left),
        right_leg=Leg(x=0.14, lift=0.16 * lift_right, toe=16 * lift_right),
        sway=9 * math.sin(phase - 0.7),
        away=cue.away,
    )


def _dancing_arm(own: int, side: float) -> Arm:
    """One arm is up when its side's beat comes, the other on its way down."""
    high = 0.5 + 0.5 * own * side
    low = reach(own * 0.62, 0.42, bend=-own, hand=Hand.OPEN)
    up = reach(own * 0.52, -0.66, bend=-own, hand=Hand.OPEN)
    return Arm(
        upper=low.upper + (up.upper - low.upper) * high,
        elbow=low.elbow + (up.elbow - low.elbow) * high,
        wrist=-own * (14 - 28 * high),
        hand=Hand.OPEN,
    )


def _hold(cue: Cue) -> Pose:
    base = standing(cue.turn, away=cue.away)
    lift = ease((cue.frame + 12) / 12)
    return replace(base, right_arm=blend(base.right_arm, CARRY, lift), holding="right")


ACTIONS: dict[Action, Callable[[Cue], Pose]] = {
    Action.STAND: _stand,
    Action.WALK: _walk,
    Action.RUN: _run,
    Action.POINT: _point,
    Action.WAVE: _wave,
    Action.SHRUG: _shrug,
    Action.SIT: _sit,
    Action.KNEEL: _kneel,
    Action.LIE: _lie,
    Action.SLEEP: _sleep,
    Action.LOOK: _look,
    Action.DANCE: _dance,
    Action.HOLD: _hold,
}
