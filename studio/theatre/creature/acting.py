"""Acting: a staged animal and its mouth go in, a bearing for every frame comes out.

The face is acted as a person's is; ears, tail, paws, wings and gait are the animal's own. Bearings
are held for two frames, and a function of the arguments alone.
"""

import math
from dataclasses import dataclass, replace
from zlib import crc32

from studio.film.look import Emotion
from studio.film.shot import Action, Staged
from studio.film.timeline import Mouth
from studio.theatre.creature.bearing import Bearing, Paw, Posture
from studio.theatre.creature.gaits import Gait, Way, coming_to_stand, going
from studio.theatre.puppet.acting import on_twos
from studio.theatre.puppet.actions import bump, ease
from studio.theatre.puppet.alive import Heard, alive, attending, speaking, with_face
from studio.theatre.puppet.chance import drift, number
from studio.theatre.puppet.expressions import EXPRESSIONS
from studio.theatre.puppet.pose import Pose, mirrored
from studio.theatre.puppet.speech import Score, score_of

_OFFERED = (0.84, -0.22)  # where a held thing is, ahead and up in arm lengths
_GOING = (Action.WALK, Action.RUN)
_CALM = (Action.SLEEP, Action.LIE)


@dataclass(frozen=True)
class _Carriage:
    """How a feeling carries ears and tail (-1 to 1), and how far the tail wags, in degrees."""

    ears: float
    tail: float
    wag: float
    fast: bool = False


_CARRIAGES = {
    Emotion.NEUTRAL: _Carriage(0.0, 0.0, 6),
    Emotion.HAPPY: _Carriage(0.5, 0.6, 20, fast=True),
    Emotion.SAD: _Carriage(-0.65, -0.6, 2),
    Emotion.ANGRY: _Carriage(-0.9, 0.35, 9),
    Emotion.AFRAID: _Carriage(-1.0, -1.0, 3),
    Emotion.SURPRISED: _Carriage(0.9, 0.5, 2),
    Emotion.THOUGHTFUL: _Carriage(0.15, 0.0, 5),
    Emotion.TENDER: _Carriage(-0.15, 0.15, 9),
    Emotion.PROUD: _Carriage(0.6, 0.7, 4),
    Emotion.TIRED: _Carriage(-0.45, -0.4, 2),
    Emotion.DISGUSTED: _Carriage(-0.5, -0.1, 4),
    Emotion.LAUGHING: _Carriage(0.35, 0.7, 22, fast=True),
    Emotion.CRYING: _Carriage(-0.85, -0.7, 2),
}


@dataclass(frozen=True, kw_only=True)
class Cue:
    """What an animal acts to; the fields are those of ``players.Moment``."""

    staged: Staged
    mouth: Mouth | None
    frame: int
    frames: int
    seed: int
    heard: Heard = ()
    stop: int | None = None


def bearing_at(cue: Cue, gaits: dict[Action, Gait]) -> Bearing:
    """The bearing at a frame; ``gaits`` are the body's ways to stand, walk and run.

    Whoever moves a walker over the stage leaves its mark where it is from ``stop`` on; the feet
    then come to rest. The body poses on twos; a mouth that speaks moves on ones.
    """
    bearing = _borne(cue, on_twos(cue.frame), gaits)
    return replace(bearing, face=speaking(bearing.face, cue.mouth, cue.frame))


def _borne(cue: Cue, now: int, gaits: dict[Action, Gait]) -> Bearing:
    """The bearing of a frame on twos: the action, or its coming to a stand."""
    staged, stop = cue.staged, cue.stop
    if staged.action in _GOING and stop is not None and now > stop:
        stood = _acted(replace(cue, staged=replace(staged, action=Action.STAND)), now, gaits)
        last = _acted(cue, stop, gaits)
        return coming_to_stand(gaits[staged.action], last, stood, now - stop)
    return _acted(cue, now, gaits)


def _acted(cue: Cue, now: int, gaits: dict[Action, Gait]) -> Bearing:
    staged = cue.staged
    seed = (cue.seed ^ crc32(staged.name.encode())) & 0x7FFFFFFF
    side = _side(staged, seed)
    score = score_of(cue.mouth, seed)
    pose = _person(cue, now, seed, side, score)
    carriage = _CARRIAGES[staged.emotion]
    asleep = staged.action is Action.SLEEP
    bearing = Bearing(
        side=side,
        head_turn=max(-1.0, min(1.0, pose.head_turn)),
        head_tilt=pose.head_tilt,
        head_nod=pose.head_nod,
        breath=pose.breath,
        face=pose.face,
        asleep=asleep,
        ears=carriage.ears if not asleep else -0.3,
        tail=carriage.tail if staged.action not in _CALM else -0.7,
    )
    bearing = _idle(bearing, carriage, now, seed, asleep=asleep)
    bearing = _DEEDS.get(staged.action, _stand)(bearing, now, cue.frames)
    if staged.action in _GOING:
        return _carried(going(gaits[staged.action], bearing, now), staged)
    bearing = _hanging(bearing, gaits[Action.STAND], now)
    return _carried(_gestures(bearing, staged, score, now), staged)


def _side(staged: Staged, seed: int) -> int:
    """Which way the body faces: as staged, or towards the stage's middle."""
    if staged.facing:
        return staged.facing
    if abs(staged.mark - 0.5) > 0.04:
        return 1 if staged.mark < 0.5 else -1
    return 1 if number(seed, "side") < 0.5 else -1


def _person(cue: Cue, now: int, seed: int, side: int, score: Score) -> Pose:
    """Face and head, acted as a person's; in the viewer's left and right."""
    staged = cue.staged
    expression = EXPRESSIONS[staged.emotion]
    ahead = staged.facing or staged.action in (*_GOING, *_CALM, Action.POINT, Action.LOOK)
    turn = 0.85 if ahead else 0.12
    pose = Pose(
        turn=turn, head_turn=turn, head_tilt=expression.head_tilt, head_nod=expression.head_nod
    )
    pose = alive(pose, now, seed, expression)
    asleep = staged.action is Action.SLEEP
    pose = with_face(pose, expression, score, now, seed, asleep=asleep)
    if side < 0:
        pose = mirrored(pose)
    if asleep:
        return pose
    return attending(pose, side if ahead else 0, cue.heard, score, now, seed)


def _idle(b: Bearing, carriage: _Carriage, now: int, seed: int, *, asleep: bool) -> Bearing:
    """Ears that twitch and a tail that swishes; a happy one wags."""
    cell = 58
    start = int(number(seed, "twitch", now // cell) * (cell - 12))
    twitch = 17 * bump(now % cell, start, rise=3, hold=1, fall=5)
    if number(seed, "which", now // cell) < 0.35:
        twitch = 0.0
    wag = carriage.wag * drift(seed, "tail", now / 22)
    if carriage.fast and not asleep:
        wag = carriage.wag * math.sin(math.tau * now / 10)
    return replace(b, twitch=b.twitch + twitch, wag=b.wag + wag * (0.2 if asleep else 1.0))


def _hanging(b: Bearing, gait: Gait, now: int) -> Bearing:
    """What swims or hovers is never still; wings at rest hang a little."""
    if gait.way is Way.SWIM:
        return replace(
            b, wave=now / 52, sweep=0.30, lift=b.lift + 0.014 * math.sin(math.tau * now / 64)
        )
    if gait.way is Way.HOVER:
        if b.posture is Posture.LIE:
            return b
        return going(gait, replace(b, pitch=b.pitch - 8), now)
    return replace(b, wave=now / 84)


def _gestures(b: Bearing, staged: Staged, score: Score, now: int) -> Bearing:
    """Stresses of what is said: a nod, and now and then a paw or wing."""
    free = staged.action in (Action.STAND, Action.SIT) and staged.holds is None
    for beat in score.beats:
        away = now - beat.frame
        if not -14 <= away <= 34:
            continue
        nod = bump(away, -4, rise=5, hold=1, fall=9) * beat.strength
        b = replace(b, head_nod=b.head_nod + 0.03 * nod, neck=b.neck + 2.0 * nod)
        if free and beat.kind < 0.45:
            share = bump(away, -11, rise=12, hold=6, fall=18) * min(1.0, beat.strength)
            b = replace(b, gesture=max(b.gesture, 0.75 * share), aim=(0.72, 0.18 + 0.5 * beat.kind))
    return b


def _carried(b: Bearing, staged: Staged) -> Bearing:
    """A thing in the paw; walkers on the way have it in the mouth."""
    if staged.holds is None or staged.action in _GOING:
        return b
    return replace(b, gesture=1.0, aim=_OFFERED if b.gesture < 0.5 else b.aim)


# -- deeds


def _stand(b: Bearing, now: int, frames: int) -> Bearing:
    del now, frames
    return b


def _sit(b: Bearing, now: int, frames: int) -> Bearing:
    del now, frames
    return replace(b, posture=Posture.SIT)


def _kneel(b: Bearing, now: int, frames: int) -> Bearing:
    del now, frames
    return replace(b, posture=Posture.SIT, head_nod=b.head_nod + 0.06, ears=b.ears - 0.3)


def _lie(b: Bearing, now: int, frames: int) -> Bearing:
    del now, frames
    return replace(b, posture=Posture.LIE)


def _sleep(b: Bearing, now: int, frames: int) -> Bearing:
    del now, frames
    return replace(
        b,
        posture=Posture.LIE,
        head_tilt=b.head_tilt * 0.3 + 5 * b.side,
        face=replace(b.face, brow_lift=-0.1),
    )


def _point(b: Bearing, now: int, frames: int) -> Bearing:
    share = bump(now, 4, rise=11, hold=max(20.0, frames - 44.0), fall=14)
    return replace(
        b,
        gesture=share,
        aim=(0.96, 0.22 + 0.02 * math.sin(now * 0.2)),
        neck=b.neck + 3 * share,
        ears=b.ears + 0.4 * share,
    )


def _wave(b: Bearing, now: int, frames: int) -> Bearing:
    share = bump(now, 3, rise=10, hold=max(30.0, min(78.0, frames - 34.0)), fall=14)
    swing = math.sin(now * math.tau / 13)
    return replace(
        b,
        gesture=share,
        aim=(0.52 + 0.24 * swing, 0.66),
        wag=b.wag + 20 * swing * share,
        head_tilt=b.head_tilt - 3 * share,
    )


def _shrug(b: Bearing, now: int, frames: int) -> Bearing:
    del frames
    up = bump(now % 108, 6, rise=9, hold=22, fall=16)
    face = replace(
        b.face, brow_lift=b.face.brow_lift + 0.7 * up, brow_tilt=b.face.brow_tilt + 6 * up
    )
    return replace(
        b,
        gesture=0.8 * up,
        aim=(0.9, 0.34),
        head_tilt=b.head_tilt + 9 * up,
        head_nod=b.head_nod + 0.05 * up,
        ears=b.ears - 0.7 * up,
        wings=max(b.wings, 0.28 * up),
        face=face,
    )


def _look(b: Bearing, now: int, frames: int) -> Bearing:
    del frames
    up = ease(now / 14)
    scan = math.sin(now / 30)
    face = replace(
        b.face, gaze_x=b.side * 0.7 * up, gaze_y=-0.25 * up, brow_lift=b.face.brow_lift + 0.3 * up
    )
    turn = b.head_turn + (b.side * (0.8 + 0.2 * scan) - b.head_turn) * up
    return replace(
        b,
        head_turn=turn,
        neck=b.neck - 5 * up + 3 * scan,
        head_nod=b.head_nod - 0.05 * up,
        ears=b.ears + 0.8 * up,
        face=face,
    )


def _dance(b: Bearing, now: int, frames: int) -> Bearing:
    del frames
    swing = math.sin(math.tau * now / 24)
    bounce = abs(swing)
    first, other = (
        Paw(0.10 * swing, 0.20 * max(0.0, swing)),
        Paw(-0.10 * swing, 0.20 * max(0.0, -swing)),
    )
    return replace(
        b,
        lift=b.lift + 0.045 * bounce,
        pitch=b.pitch + 4 * swing,
        paws=(first, other, other, first),
        head_tilt=b.head_tilt + 8 * swing,
        wag=b.wag + 18 * swing,
        gesture=0.6 * max(0.0, swing),
        aim=(0.6, 0.6),
        wings=max(b.wings, 0.28 * bounce),
        head_turn=b.head_turn * 0.6,
    )


def _hold(b: Bearing, now: int, frames: int) -> Bearing:
    del frames
    return replace(b, gesture=ease((now + 12) / 12), aim=_OFFERED)


_DEEDS = {
    Action.SIT: _sit,
    Action.KNEEL: _kneel,
    Action.LIE: _lie,
    Action.SLEEP: _sleep,
    Action.POINT: _point,
    Action.WAVE: _wave,
    Action.SHRUG: _shrug,
    Action.LOOK: _look,
    Action.DANCE: _dance,
    Action.HOLD: _hold,
}
