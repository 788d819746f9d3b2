"""Acting: a staged character and its mouth go in, a pose for every frame comes out.

``pose_at`` is a function of its arguments alone. Poses are held for two frames (``on_twos``), as
paper animation is; whoever moves the puppet over the stage must use the same held frame.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

from studio.film.look import Emotion, Viseme
from studio.film.shot import Action, Staged
from studio.film.timeline import Mouth
from studio.theatre.puppet.actions import ACTIONS, CARRY, bump, ease
from studio.theatre.puppet.chance import drift, number
from studio.theatre.puppet.expressions import EXPRESSIONS, Expression
from studio.theatre.puppet.pose import Arm, Face, Hand, Pose, blend, mirrored, reach
from studio.theatre.puppet.speech import Beat, Score, score_of, viseme_at

_BREATH_FRAMES = 84
_LISTENING_TURN = 0.55
Heard = Sequence[tuple[Mouth, int]]

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
) -> Pose:
    """The pose of ``staged`` at ``frame`` of a shot of ``frames`` frames.

    ``mouth`` is the character's own mouth track; ``heard`` are the tracks of others on the stage,
    each with the side it comes from (-1 the viewer's left, 1 right): whoever does not speak looks
    to whoever does. ``staged.facing`` -1 or 1 turns the body to three-quarter.
    """
    now = on_twos(frame)
    seed = (seed ^ crc32(staged.name.encode())) & 0x7FFFFFFF
    side = staged.facing or (_walk_side(staged, seed) if staged.action in _SIDEWAYS else 1)
    turn = 0.85 if staged.facing else 0.0
    expression = EXPRESSIONS[staged.emotion]
    score = score_of(mouth, seed)
    pose = ACTIONS[staged.action](now, frames, turn)
    on_hip = _hand_on_hip(staged, seed)
    pose = _at_ease(pose, staged, score, on_hip=on_hip)
    pose = _moved_by_feeling(pose, staged, expression, score.speaking(now))
    pose = _gestures(pose, staged, score, now, left_busy=on_hip)
    if staged.holds is not None:
        pose = _carrying(pose, staged)
    pose = _alive(pose, now, seed, expression)
    pose = _with_face(pose, expression, mouth, score, now, seed)
    if side < 0:
        pose = mirrored(pose)
    return _attending(pose, staged, heard, score, now, seed)


_SIDEWAYS = (Action.WALK, Action.SIT, Action.POINT)


def _walk_side(staged: Staged, seed: int) -> int:
    """Which way to turn for what can't be done facing front: towards the stage's middle."""
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


def _moved_by_feeling(pose: Pose, staged: Staged, expression: Expression, speaking: float) -> Pose:
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
    if staged.emotion is Emotion.AFRAID:
        return replace(pose, left_arm=_FEAR_LEFT, right_arm=_FEAR_RIGHT)
    if staged.emotion is Emotion.ANGRY:
        return replace(pose, left_arm=_FIST_LEFT, right_arm=_FIST_RIGHT)
    if staged.emotion is Emotion.TENDER:
        return _to_oneself(pose, _CHEST, _CHEST_NEAR, 1 - 0.6 * speaking)
    return pose


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
        share = bump(away, -11, rise=12, hold=6, fall=18) * min(
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
    if staged.action is Action.WALK:
        swing = pose.right_arm.upper * 0.18
        arm = replace(CARRY, upper=CARRY.upper + swing)
        return replace(pose, right_arm=arm, holding="right")
    if staged.action is Action.SIT:
        return replace(pose, right_arm=reach(0.55, 0.42, bend=-1, hand=Hand.GRIP), holding="right")
    return replace(pose, right_arm=CARRY, holding="right")


def _alive(pose: Pose, now: int, seed: int, expression: Expression) -> Pose:
    """Breath, small shifts of weight, arms that are never quite still."""
    start = number(seed, "breath") * math.tau
    breath = 0.5 + 0.5 * math.sin(
        start + math.tau * now / _BREATH_FRAMES * (0.8 + 0.3 * expression.energy)
    )
    slow = now / 62
    still = pose.seated
    moving = 0.15 if abs(pose.drop) > 0.01 and not still else 1.0
    weight = drift(seed, "weight", slow) * (0.25 if still else 1.0) * moving
    arms = drift(seed, "arms", now / 40) * 1.8 + (breath - 0.5) * 2.0
    return replace(
        pose,
        breath=breath,
        shift=pose.shift + 0.034 * weight,
        head_tilt=pose.head_tilt + settled(now, seed),
        head_turn=pose.head_turn
        + 0.10 * drift(seed, "turn", now / 70) * (1.0 if pose.turn < 0.2 else 0.4),
        left_arm=replace(pose.left_arm, upper=pose.left_arm.upper + arms),
        right_arm=replace(pose.right_arm, upper=pose.right_arm.upper - arms),
        sway=pose.sway + 2.5 * drift(seed, "sway", now / 26),
    )


def _with_face(
    pose: Pose, expression: Expression, mouth: Mouth | None, score: Score, now: int, seed: int
) -> Pose:
    """The feeling's face with blinks, glances and the mouth's shape."""
    base, acted = expression.face, pose.face
    viseme = viseme_at(mouth, now)
    speaking = score.speaking(now)
    lid = base.lid + (1.0 - base.lid) * blink(now, seed)
    look_x, look_y = glance(now, seed)
    lively = 0.16 * speaking * drift(seed, "brow", now / 9) * expression.energy
    face = Face(
        brow_lift=base.brow_lift + acted.brow_lift + lively,
        brow_tilt=base.brow_tilt + acted.brow_tilt,
        brow_cock=base.brow_cock,
        lid=lid,
        lower_lid=base.lower_lid,
        lid_tilt=base.lid_tilt,
        smile=max(
            -1.0, min(1.0, (base.smile + acted.smile) * (1.0 if viseme is Viseme.REST else 0.8))
        ),
        gaze_x=max(-1.0, min(1.0, base.gaze_x * (1 - 0.7 * speaking) + look_x + 0.42 * pose.turn)),
        gaze_y=max(-1.0, min(1.0, base.gaze_y * (1 - 0.7 * speaking) + look_y)),
        pupil=base.pupil,
        gape=base.gape,
        viseme=viseme,
    )
    return replace(pose, face=face)


def blink(now: int, seed: int) -> float:
    """0 open to 1 shut: blinks of six frames, one to five seconds apart, some double."""
    cell = 70
    for slot in (now // cell - 1, now // cell):
        start = slot * cell + int(number(seed, "blink", slot) * (cell - 22))
        starts = [start, start + 10] if number(seed, "double", slot) > 0.82 else [start]
        for each in starts:
            since = now - each
            if 0 <= since < 6:
                return (0.55, 1.0, 0.5)[since // 2]
    return 0.0


def glance(now: int, seed: int) -> tuple[float, float]:
    """Where the eyes wander: they jump within two poses and rest for one to two seconds."""
    cell = 38
    slot = now // cell
    jump = slot * cell + int(number(seed, "jump", slot) * 14)
    share = ease((now - jump + 2) / 4)

    def rest(index: int) -> tuple[float, float]:
        if number(seed, "away", index) < 0.55:
            return 0.0, 0.0
        return (number(seed, "gx", index) - 0.5) * 0.7, (number(seed, "gy", index) - 0.6) * 0.35

    (ax, ay), (bx, by) = rest(slot - 1), rest(slot)
    return ax + (bx - ax) * share, ay + (by - ay) * share


def settled(now: int, seed: int) -> float:
    """How the head is inclined, degrees: held for seconds, then changed within ten frames."""
    cell = 66
    slot = now // cell
    change = slot * cell + int(number(seed, "incline", slot) * 40)
    before, after = (5.0 * number(seed, "tilt", each) - 2.5 for each in (slot - 1, slot))
    return before + (after - before) * ease((now - change) / 10)


def _attending(pose: Pose, staged: Staged, heard: Heard, score: Score, now: int, seed: int) -> Pose:
    """Eyes and head go to whoever speaks; a listener nods now and then."""
    if not heard:
        return pose
    silent = 1 - score.speaking(now)
    for mouth, side in heard:
        other = score_of(mouth, seed)
        attention = _eased_attention(other, now) * silent
        if attention <= 0:
            continue
        aim = side * _LISTENING_TURN if staged.facing != side else pose.head_turn
        turned = pose.head_turn + (aim - pose.head_turn) * attention * 0.85
        face = replace(
            pose.face, gaze_x=pose.face.gaze_x + (side * 0.75 - pose.face.gaze_x) * attention * 0.85
        )
        nod = _listening_nod(other, now, seed) * attention
        pose = replace(pose, head_turn=turned, face=face, head_nod=pose.head_nod + 0.026 * nod)
    return pose


def _eased_attention(other: Score, now: int) -> float:
    """0 to 1 around each utterance of somebody else: a beat late, and slow to let go."""
    best = 0.0
    for first, last in other.utterances:
        best = max(best, bump(now, first + 3, rise=10, hold=max(1, last - first + 16), fall=16))
    return best


def _listening_nod(other: Score, now: int, seed: int) -> float:
    """Small nods at the ends of what is heard, and at some beats."""
    nod = 0.0
    for _, last in other.utterances:
        nod = max(nod, bump(now, last - 6, rise=5, hold=1, fall=8))
    for beat in other.beats:
        if number(seed, "nod", beat.frame) < 0.35:
            nod = max(nod, 0.8 * bump(now, beat.frame + 8, rise=5, hold=1, fall=8))
    return nod
