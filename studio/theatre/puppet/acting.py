"""Acting: a staged character and its mouth go in, a pose for every frame comes out.

``pose_at`` is a function of its arguments alone. Poses are held for two frames (``on_twos``), as
paper animation is; whoever moves the puppet over the stage must use the same held frame.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from zlib import crc32

from studio.film.look import Emotion
from studio.film.shot import Action, Staged, Turned
from studio.film.timeline import Mouth
from studio.theatre.puppet.actions import ACTIONS, CARRY, Cue, bump
from studio.theatre.puppet.alive import Heard, alive, attending, speaking, with_face
from studio.theatre.puppet.chance import number
from studio.theatre.puppet.expressions import EXPRESSIONS, Expression
from studio.theatre.puppet.gait import RUNNING, WALKING, coming_to_stand, ending
from studio.theatre.puppet.pose import Arm, Hand, Pose, Seat, blend, mirrored, reach
from studio.theatre.puppet.speech import Beat, Score, score_of

_RAISED = reach(0.40, 0.30, bend=-1, wrist=-24, hand=Hand.OPEN)
_CHEST = reach(-0.26, 0.34, bend=1, wrist=12, hand=Hand.RELAXED)
_CHEST_NEAR = reach(0.34, 0.34, bend=-1, wrist=-12, hand=Hand.RELAXED)
_PALMS_LEFT = reach(-0.40, 0.50, bend=1, wrist=34, hand=Hand.OPEN)
_PALMS_NEAR = reach(0.42, 0.48, bend=-1, wrist=-30, hand=Hand.OPEN)
_PALMS_RIGHT = reach(0.40, 0.50, bend=-1, wrist=-34, hand=Hand.OPEN)
_FINGER = reach(0.30, 0.06, bend=-1, wrist=4, hand=Hand.POINT)
_CHIN = reach(-0.28, -0.09, bend=1, wrist=10, hand=Hand.POINT)
_CHIN_NEAR = reach(0.36, -0.06, bend=-1, wrist=-10, hand=Hand.POINT)
_ON_HIP = reach(-0.04, 0.60, bend=-1, wrist=-46, hand=Hand.RELAXED)
_FOLDED_LEFT = reach(0.27, 0.78, bend=-1, wrist=-12)
_FOLDED_RIGHT = reach(-0.27, 0.80, bend=1, wrist=12)
_FEAR_LEFT = reach(0.10, 0.20, bend=-1, wrist=-20, hand=Hand.OPEN)
_FEAR_RIGHT = reach(-0.10, 0.20, bend=1, wrist=20, hand=Hand.OPEN)
_FIST_LEFT = reach(-0.26, 0.90, bend=-1, hand=Hand.GRIP)
_FIST_RIGHT = reach(0.26, 0.90, bend=1, hand=Hand.GRIP)
_HIPS_LEFT = reach(-0.03, 0.60, bend=-1, wrist=-44, hand=Hand.GRIP)
_HIPS_RIGHT = reach(0.03, 0.60, bend=1, wrist=44, hand=Hand.GRIP)
_SLACK_LEFT = reach(-0.04, 0.995, bend=-1)
_SLACK_RIGHT = reach(0.04, 0.995, bend=1)
_OFF_LEFT = reach(-0.36, 0.52, bend=1, wrist=62, hand=Hand.OPEN)
_OFF_RIGHT = reach(0.46, 0.36, bend=-1, wrist=-72, hand=Hand.OPEN)
_HOLD_SIDES_LEFT = reach(0.16, 0.56, bend=-1, wrist=-18)
_HOLD_SIDES_RIGHT = reach(-0.16, 0.56, bend=1, wrist=18)
_WIPE = reach(-0.24, -0.50, bend=1, wrist=24, hand=Hand.GRIP)
_WIPE_NEAR = reach(0.46, -0.50, bend=-1, wrist=-18, hand=Hand.GRIP)


def on_twos(frame: int) -> int:
    """The frame whose pose is shown at ``frame``: poses change every second frame."""
    return frame - frame % 2


def pose_at(
    staged: Staged,
    mouth: Mouth | None,
    frame: int,
    *,
    seed: int,
    frames: int,
    heard: Heard = (),
    stop: int | None = None,
    seat: Seat = Seat.STOOL,
    bright: bool = True,
) -> Pose:
    """The pose of ``staged`` at ``frame`` of a shot of ``frames`` frames.

    ``mouth`` is the character's own mouth track; ``heard`` are the tracks of others on the stage,
    each with the side it comes from (-1 the viewer's left, 1 right): whoever does not speak looks
    to whoever does, eyes first. ``staged.facing`` -1 or 1 turns the body to three-quarter,
    ``staged.turned`` to profile or away.

    Whoever moves a walker or runner over the stage gives the frame of its ``stop`` and leaves the
    mark where it is from then on: the action stays WALK or RUN, and the pose itself goes on to the
    next footfall, takes the last half step (``Pose.travel``; at most 1.5 leg lengths beyond the
    mark, 0.42 for a walker whose ``stop`` is a multiple of ``gait.STEP_FRAMES``) and stands.
    ``seat`` is what there is to sit on; ``bright`` says whether the sun dazzles who looks away.
    The body poses on twos; a mouth that speaks moves on ones.
    """
    stage = _Stage(seed=(seed ^ crc32(staged.name.encode())) & 0x7FFFFFFF, frames=frames,
        mouth=mouth, heard=heard, seat=seat, bright=bright)  # fmt: skip
    pose = _posed(staged, on_twos(frame), stage, stop)
    return replace(pose, face=speaking(pose.face, mouth, frame))


def _posed(staged: Staged, now: int, stage: "_Stage", stop: int | None) -> Pose:
    """The pose of a frame on twos: the action, or its coming to a stand."""
    gait = _GAITS.get(staged.action)
    if gait is None or stop is None or now <= stop or staged.turned is Turned.AWAY:
        still = gait is not None and stop is not None and now > stop
        return _acted(replace(staged, action=Action.STAND) if still else staged, now, stage)
    side = _side(staged, stage.seed)
    fall = ending(gait, stop)
    if now <= fall:
        pose = _acted(staged, now, stage)
        return replace(pose, travel=side * gait.pace * (now - stop))
    going = _acted(staged, now, stage, step=fall)
    stood = _acted(replace(staged, action=Action.STAND, facing=side), now, stage)
    if side < 0:
        going, stood = mirrored(going), mirrored(stood)
    pose = coming_to_stand(gait, going, stood, now - fall, gait.pace * (fall - stop))
    return mirrored(pose) if side < 0 else pose


_GAITS = {Action.WALK: WALKING, Action.RUN: RUNNING}


@dataclass(frozen=True, kw_only=True)
class _Stage:
    """What is the same for all of one actor's shot."""

    seed: int
    frames: int
    mouth: Mouth | None
    heard: Heard
    seat: Seat
    bright: bool


def _acted(staged: Staged, now: int, stage: _Stage, *, step: float | None = None) -> Pose:
    """An action with its feeling, gestures, life and face; ``step`` holds the legs at a frame."""
    seed, mouth = stage.seed, stage.mouth
    side = _side(staged, seed)
    away = staged.turned is Turned.AWAY and staged.action not in (Action.LIE, Action.SLEEP)
    expression = EXPRESSIONS[staged.emotion]
    cue = Cue(now if step is None else step, stage.frames, _TURNS[staged.turned](staged.facing),
        away, stage.seat, stage.bright)  # fmt: skip
    score = score_of(mouth, seed)
    pose = ACTIONS[staged.action](cue)
    on_hip = _hand_on_hip(staged, seed)
    pose = _at_ease(pose, staged, score, on_hip=on_hip)
    pose = _moved_by_feeling(pose, staged, expression, score.speaking(now), now)
    pose = _gestures(pose, staged, score, now, left_busy=on_hip)
    if staged.holds is not None:
        pose = _carrying(pose, staged)
    pose = alive(pose, now, seed, expression)
    pose = with_face(pose, expression, score, now, seed, asleep=staged.action is Action.SLEEP)
    if side < 0:
        pose = mirrored(pose)
    if staged.action is Action.SLEEP:
        return pose
    return attending(pose, side if staged.facing or pose.turn else 0, stage.heard, score, now, seed)


_TURNS: dict[Turned, Callable[[int], float]] = {
    Turned.EASY: lambda facing: 0.85 if facing else 0.0,
    Turned.PROFILE: lambda _facing: 2.0,
    Turned.AWAY: lambda facing: 0.7 if facing else 0.0,
}
_SIDEWAYS = (
    Action.WALK,
    Action.RUN,
    Action.SIT,
    Action.POINT,
    Action.KNEEL,
    Action.LIE,
    Action.SLEEP,
)


def _side(staged: Staged, seed: int) -> int:
    """Which way somebody is turned: as faced, or to the middle for what can't be done in front."""
    if staged.facing:
        return staged.facing
    if staged.action not in _SIDEWAYS and staged.turned is not Turned.PROFILE:
        return 1
    if abs(staged.mark - 0.5) > 0.04:
        return 1 if staged.mark < 0.5 else -1
    return 1 if number(seed, "side") < 0.5 else -1


_EASY = (Emotion.NEUTRAL, Emotion.HAPPY)


def _hand_on_hip(staged: Staged, seed: int) -> bool:
    """Some stand with a hand on the hip, all through a shot."""
    easy = staged.action is Action.STAND and staged.emotion in _EASY and staged.holds is None
    return easy and number(seed, "stance") < 0.3


def _at_ease(pose: Pose, staged: Staged, score: Score, *, on_hip: bool) -> Pose:
    """Arms of one who stands without a task: on the hip, folded before the body, or hanging."""
    if on_hip:
        return replace(pose, left_arm=_ON_HIP)
    easy = staged.action is Action.STAND and staged.emotion in (*_EASY, Emotion.SAD)
    if not easy or staged.holds is not None or score.beats or pose.turn:
        return pose
    if staged.emotion is Emotion.SAD or number(0, staged.name) < 0.4:
        return replace(pose, left_arm=_FOLDED_LEFT, right_arm=_FOLDED_RIGHT)
    return pose


def _moved_by_feeling(
    pose: Pose, staged: Staged, expression: Expression, speaking: float, now: int
) -> Pose:
    """Lean, shoulders and hands that an emotion adds to an action."""
    pose = replace(
        pose,
        lean=pose.lean + expression.lean * (1 if pose.turn else 0.3),
        head_tilt=pose.head_tilt + expression.head_tilt,
        head_nod=pose.head_nod + expression.head_nod,
        shoulders=pose.shoulders + expression.shoulders,
    )
    if staged.action is not Action.STAND or staged.holds is not None:
        return pose
    if staged.emotion is Emotion.THOUGHTFUL:
        share = 1 - 0.9 * speaking
        return _to_oneself(pose, _CHIN, _CHIN_NEAR, share)
    if staged.emotion is Emotion.TENDER:
        return _to_oneself(pose, _CHEST, _CHEST_NEAR, 1 - 0.6 * speaking)
    if staged.emotion is Emotion.CRYING:
        wiping = bump(now % 96, 20, rise=12, hold=22, fall=16) * (1 - 0.8 * speaking)
        return _to_oneself(pose, _WIPE, _WIPE_NEAR, wiping)
    arms = _FELT_ARMS.get(staged.emotion)
    if arms is None:
        return pose
    share = 1.0 if staged.emotion in _CLENCHED else 1 - 0.75 * speaking
    left, right = arms
    if pose.turn > 1.5 and staged.emotion in _FORWARD:
        left = right = right if staged.emotion is Emotion.DISGUSTED else left
    return replace(
        pose,
        left_arm=blend(pose.left_arm, left, share),
        right_arm=blend(pose.right_arm, right, share),
    )


_CLENCHED = (Emotion.AFRAID, Emotion.ANGRY)
_FORWARD = (Emotion.DISGUSTED, Emotion.PROUD)
_FELT_ARMS = {
    Emotion.AFRAID: (_FEAR_LEFT, _FEAR_RIGHT),
    Emotion.ANGRY: (_FIST_LEFT, _FIST_RIGHT),
    Emotion.PROUD: (_HIPS_LEFT, _HIPS_RIGHT),
    Emotion.TIRED: (_SLACK_LEFT, _SLACK_RIGHT),
    Emotion.DISGUSTED: (_OFF_LEFT, _OFF_RIGHT),
    Emotion.LAUGHING: (_HOLD_SIDES_LEFT, _HOLD_SIDES_RIGHT),
}


def _to_oneself(pose: Pose, arm: Arm, near: Arm, share: float) -> Pose:
    """A hand that goes to one's own chin or chest: the nearer one when turned."""
    if pose.turn > 0.3:
        return replace(pose, left_arm=blend(pose.left_arm, near, share))
    return replace(pose, right_arm=blend(pose.right_arm, arm, share))


def _gestures(pose: Pose, staged: Staged, score: Score, now: int, *, left_busy: bool) -> Pose:
    """Beats: the hands mark stresses, the head nods with them."""
    clenched = staged.emotion is Emotion.AFRAID and staged.action is Action.STAND
    free_right = staged.action in (Action.STAND, Action.SIT) and staged.holds is None
    free_right = free_right and not clenched
    free_left = staged.action in (Action.STAND, Action.HOLD, Action.POINT, Action.WAVE, Action.SIT)
    free_left = free_left and not clenched and not left_busy
    expression = EXPRESSIONS[staged.emotion]
    for beat in score.beats:
        away = now - beat.frame
        if not -14 <= away <= 34:
            continue
        nod = bump(away, -4, rise=5, hold=1, fall=9) * beat.strength * expression.energy
        pose = replace(pose, head_nod=pose.head_nod + 0.024 * nod)
        share = bump(away, -13, rise=14, hold=6, fall=18) * min(
            1.0, beat.strength * expression.energy
        )
        pose = _gesture(pose, beat, share, left=free_left, right=free_right)
    return pose


def _gesture(pose: Pose, beat: Beat, share: float, *, left: bool, right: bool) -> Pose:
    """One gesture, by the beat's kind; a turned puppet gestures forward, not behind itself."""
    palm = _PALMS_NEAR if pose.turn > 0.3 else _PALMS_LEFT
    if beat.kind < 0.34 and right:
        return replace(pose, right_arm=blend(pose.right_arm, _RAISED, share * 0.9))
    if beat.kind < 0.58 and right and left:
        return replace(
            pose,
            left_arm=blend(pose.left_arm, palm, share),
            right_arm=blend(pose.right_arm, _PALMS_RIGHT, share),
        )
    if beat.kind < 0.72 and right:
        return replace(pose, right_arm=blend(pose.right_arm, _FINGER, share))
    if beat.kind < 0.86 and right:
        return _to_oneself(pose, _CHEST, _CHEST_NEAR, share * 0.9)
    if left:
        return replace(pose, left_arm=blend(pose.left_arm, palm, share * 0.9))
    return pose


def _carrying(pose: Pose, staged: Staged) -> Pose:
    """A thing in the hand that the action leaves free."""
    if staged.action in (Action.POINT, Action.WAVE):
        left = Arm(upper=-CARRY.upper, elbow=-CARRY.elbow, wrist=-CARRY.wrist, hand=Hand.GRIP)
        if pose.turn > 0.3:
            left = reach(0.34, 0.62, bend=-1, hand=Hand.GRIP)
        return replace(pose, left_arm=left, holding="left")
    if staged.action in _GAITS:
        swing = pose.right_arm.upper * 0.18
        arm = replace(CARRY, upper=CARRY.upper + swing)
        return replace(pose, right_arm=arm, holding="right")
    if staged.action in (Action.SIT, Action.KNEEL, Action.LIE, Action.SLEEP):
        return replace(pose, right_arm=reach(0.55, 0.42, bend=-1, hand=Hand.GRIP), holding="right")
    return replace(pose, right_arm=CARRY, holding="right")
