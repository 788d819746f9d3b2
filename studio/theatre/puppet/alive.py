"""Life: breath, shifts of weight, blinks, glances, and eyes that go to whoever speaks.

In: a pose, the frame and a seed. Out: the pose with what nobody decides to do. Things are held and
then changed, rather than never at rest, so that people look alive and not nervous.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from studio.film.lips import TENTHS, at_frame
from studio.film.timeline import Mouth
from studio.theatre.puppet.actions import bump, ease
from studio.theatre.puppet.chance import drift, number
from studio.theatre.puppet.expressions import Expression
from studio.theatre.puppet.pose import Face, Pose
from studio.theatre.puppet.speech import Score, score_of

_BREATH_FRAMES = 84
_LISTENING_TURN = 0.55
_LAUGH = 8  # frames from one heave of the shoulders to the next
_TEAR_FRAMES = 60
_ACCENT = 0.011  # heads that a stressed vowel moves the chin
Heard = Sequence[tuple[Mouth, int]]


def alive(pose: Pose, now: int, seed: int, expression: Expression) -> Pose:
    """Breath, small shifts of weight, arms that are never quite still."""
    start = number(seed, "breath") * math.tau
    breath = 0.5 + 0.5 * math.sin(
        start + math.tau * now / _BREATH_FRAMES * (0.8 + 0.3 * expression.energy)
    )
    if pose.lying:
        return replace(pose, breath=breath)
    still = pose.seated
    moving = 0.15 if abs(pose.drop) > 0.01 and not still else 1.0
    weight = held(seed, "weight", now, cell=96, change=26) * (0.25 if still else 1.0) * moving
    arms = drift(seed, "arms", now / 40) * 1.4 + (breath - 0.5) * 2.0
    heave = expression.heave * _heaving(now, seed)
    turned = 0.07 * held(seed, "turn", now, cell=80, change=12)
    return replace(
        pose,
        breath=breath,
        shift=pose.shift + 0.030 * weight,
        shoulders=pose.shoulders + 0.035 * heave,
        lean=pose.lean + 0.5 * heave,
        head_nod=pose.head_nod - 0.012 * heave,
        head_tilt=pose.head_tilt + 2.5 * held(seed, "tilt", now, cell=66, change=10),
        head_turn=pose.head_turn + turned * (1.0 if abs(pose.turn) < 0.2 else 0.4),
        left_arm=replace(pose.left_arm, upper=pose.left_arm.upper + arms),
        right_arm=replace(pose.right_arm, upper=pose.right_arm.upper - arms),
        sway=pose.sway + 2.5 * drift(seed, "sway", now / 26),
    )


def _heaving(now: int, seed: int) -> float:
    """Shoulders that shake with laughter or sobs: bursts with a pause for breath."""
    burst = bump((now + 40 * number(seed, "heave")) % 72, 0, rise=6, hold=40, fall=14)
    return burst * math.sin(now * math.tau / _LAUGH)


def held(seed: int, key: str, now: int, *, cell: int, change: int) -> float:
    """-1 to 1: a value that rests and, once in ``cell`` frames, goes over in ``change`` frames."""
    slot = now // cell
    turn = slot * cell + int(number(seed, key, "when", slot) * (cell - change))
    before, after = (2 * number(seed, key, each) - 1 for each in (slot - 1, slot))
    return before + (after - before) * ease((now - turn) / change)


def with_face(
    pose: Pose,
    expression: Expression,
    score: Score,
    now: int,
    seed: int,
    *,
    asleep: bool = False,
) -> Pose:
    """The feeling's face with blinks and glances, and a head that marks what is stressed."""
    base, acted = expression.face, pose.face
    speaking = score.speaking(now)
    lid = 1.0 if asleep else base.lid + (1.0 - base.lid) * blink(now, seed)
    look_x, look_y = glance(now, seed)
    lively = 0.16 * speaking * drift(seed, "brow", now / 9) * expression.energy
    wander = 1 - 0.7 * speaking
    ahead = 0.42 * min(1.0, abs(pose.turn)) * (0.4 if abs(pose.turn) > 1.5 else 1.0)
    face = Face(
        brow_lift=base.brow_lift + acted.brow_lift + lively,
        brow_tilt=base.brow_tilt + acted.brow_tilt,
        brow_cock=base.brow_cock,
        lid=lid,
        lower_lid=base.lower_lid,
        lid_tilt=base.lid_tilt,
        smile=_within((base.smile + acted.smile) * (1 - 0.2 * speaking)),
        gaze_x=_within(base.gaze_x * wander + look_x + math.copysign(ahead, pose.turn)),
        gaze_y=_within(base.gaze_y * wander + look_y + acted.gaze_y),
        pupil=base.pupil,
        lips=base.lips,
        tears=base.tears,
        tear=now % _TEAR_FRAMES / _TEAR_FRAMES if base.tears else 0.0,
    )
    marked = score.accent(now) * expression.energy
    return replace(pose, face=face, head_nod=pose.head_nod + _ACCENT * marked)


def speaking(face: Face, mouth: Mouth | None, frame: int) -> Face:
    """The face with the mouth of a frame: lips go on ones whatever the body does."""
    shape, tenths = at_frame(mouth, frame)
    return replace(face, viseme=shape, openness=tenths / TENTHS if tenths else 1.0)


def _within(value: float) -> float:
    return max(-1.0, min(1.0, value))


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


def attending(pose: Pose, faces: int, heard: Heard, score: Score, now: int, seed: int) -> Pose:
    """Eyes go to whoever speaks, the head follows, then the body a little; listeners nod.

    ``faces`` is the side that the body faces, 0 for the front.
    """
    silent = 1 - score.speaking(now)
    for mouth, side in heard:
        other = score_of(mouth, seed)
        eyes = attention(other, now, late=0, rise=4) * silent
        if eyes <= 0:
            continue
        head = attention(other, now, late=6, rise=12) * silent
        aim = _aim(pose, side, faces)
        head_turn = pose.head_turn + (aim - pose.head_turn) * head * 0.9
        # the eyes are there first, and come back to the middle as the head arrives
        gaze = side * (0.9 - 0.35 * head)
        face = replace(
            pose.face, gaze_x=_within(pose.face.gaze_x + (gaze - pose.face.gaze_x) * eyes * 0.9)
        )
        nod = _listening_nod(other, now, seed) * head
        pose = replace(
            pose,
            turn=pose.turn + (0.35 * side * head if not faces and not pose.turn else 0.0),
            head_turn=head_turn,
            face=face,
            head_nod=pose.head_nod + 0.026 * nod,
        )
    return pose


def _aim(pose: Pose, side: int, faces: int) -> float:
    """Where a head turns to look to a side: ahead, or over the shoulder as far as it goes."""
    if faces == side:
        return pose.head_turn
    if abs(pose.turn) > 1.5:
        return faces * 0.35
    return side * _LISTENING_TURN


def attention(other: Score, now: int, *, late: int, rise: int) -> float:
    """0 to 1 around each utterance of somebody else, ``late`` frames after it begins."""
    best = 0.0
    for first, last in other.utterances:
        hold = max(1, last - first + 26 - late - rise)
        best = max(best, bump(now, first + 2 + late, rise=rise, hold=hold, fall=14))
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
