"""Acting: poses follow from the shot alone, flow without jumps, and say what they should."""

import math
from dataclasses import fields, replace
from itertools import pairwise

import pytest

from studio.film.look import Emotion, Viseme
from studio.film.shot import Action, Prop, Staged
from studio.film.timeline import Mouth
from studio.theatre.puppet import on_twos, pose_at
from studio.theatre.puppet.acting import blink
from studio.theatre.puppet.actions import ACTIONS, STEP, STEP_FRAMES
from studio.theatre.puppet.pose import Arm, Face, Leg, Pose, blend, mirrored, reach
from studio.theatre.puppet.speech import score_of, viseme_at

ANN = Staged("Ann")
FRAMES = 144


def _spoken(first: int, last: int, name: str = "Ann") -> Mouth:
    """A mouth that talks from one frame to another."""
    shapes = (
        Viseme.AA,
        Viseme.MBP,
        Viseme.EE,
        Viseme.OH,
        Viseme.L,
        Viseme.EH,
        Viseme.FV,
        Viseme.OO,
    )
    keys = [(0, Viseme.REST)]
    keys += [(f, shapes[(f // 3) % len(shapes)]) for f in range(first, last, 3)]
    return Mouth(name, (*keys, (last, Viseme.REST)))


TALK = _spoken(24, 96)


def _numbers(pose: Pose) -> dict[str, float]:
    found: dict[str, float] = {}

    def walk(part: object, name: str) -> None:
        for each in fields(part):  # type: ignore[arg-type]
            value = getattr(part, each.name)
            if isinstance(value, Arm | Leg | Face):
                walk(value, f"{name}{each.name}.")
            elif isinstance(value, float | int) and not isinstance(value, bool):
                found[name + each.name] = float(value)

    walk(pose, "")
    return found


ALL = [
    Staged("Ann", facing=f, action=a, emotion=e)
    for f in (-1, 0, 1)
    for a, e in [*((a, Emotion.NEUTRAL) for a in Action), *((Action.STAND, e) for e in Emotion)]
]
# The most that one pose may differ from the next one two frames later.
LIMITS = {
    "upper": 34,
    "elbow": 50,
    "wrist": 34,
    "toe": 22,
    "lean": 2,
    "head_tilt": 3,
    "sway": 8,
    "brow_tilt": 3,
    "lid": 1.2,
    "gaze_x": 0.9,
    "gaze_y": 0.6,
}


@pytest.mark.parametrize("staged", ALL, ids=lambda s: f"{s.action}-{s.emotion}-{s.facing}")
def test_poses_flow_without_jumps(staged):
    poses = [pose_at(staged, TALK, f, seed=5, frames=FRAMES) for f in range(0, FRAMES, 2)]
    for one, two in pairwise(poses):
        a, b = _numbers(one), _numbers(two)
        for name, value in a.items():
            kind = name.rpartition(".")[2]
            limit = LIMITS.get(kind, 0.35)
            assert abs(b[name] - value) <= limit, name


def test_poses_are_held_for_two_frames():
    for frame in range(0, 60, 2):
        even = pose_at(ANN, TALK, frame, seed=1, frames=FRAMES)
        assert even == pose_at(ANN, TALK, frame + 1, seed=1, frames=FRAMES)
        assert on_twos(frame + 1) == frame


def test_the_same_shot_is_acted_alike_and_another_seed_differs():
    first = [pose_at(ANN, TALK, f, seed=1, frames=FRAMES) for f in range(FRAMES)]
    again = [pose_at(ANN, TALK, f, seed=1, frames=FRAMES) for f in reversed(range(FRAMES))]
    assert first == again[::-1]
    assert first != [pose_at(ANN, TALK, f, seed=2, frames=FRAMES) for f in range(FRAMES)]


def test_two_people_with_one_seed_do_not_move_as_twins():
    bob = Staged("Bob")
    ann = [pose_at(ANN, None, f, seed=1, frames=FRAMES) for f in range(FRAMES)]
    assert ann != [pose_at(bob, None, f, seed=1, frames=FRAMES) for f in range(FRAMES)]


def test_nobody_stands_frozen():
    poses = [pose_at(ANN, None, f, seed=3, frames=FRAMES) for f in range(0, FRAMES, 2)]
    assert all(one != two for one, two in pairwise(poses))


def test_eyes_blink_now_and_then_and_briefly():
    for seed in range(5):
        shut = [blink(f, seed) > 0.9 for f in range(0, 24 * 60, 2)]
        blinks = sum(b and not a for a, b in pairwise(shut))
        assert 12 <= blinks <= 40  # in a minute
        assert not any(a and b for a, b in pairwise(shut))


def test_the_mouth_follows_its_track():
    for frame in range(0, FRAMES, 2):
        pose = pose_at(ANN, TALK, frame, seed=1, frames=FRAMES)
        assert pose.face.viseme is viseme_at(TALK, frame)
    assert pose_at(ANN, None, 30, seed=1, frames=FRAMES).face.viseme is Viseme.REST


def test_talkers_gesture_and_the_silent_do_not():
    def busy(mouth: Mouth | None) -> float:
        poses = [pose_at(ANN, mouth, f, seed=4, frames=FRAMES) for f in range(0, FRAMES, 2)]
        arms = [
            (p.left_arm.upper, p.left_arm.elbow, p.right_arm.upper, p.right_arm.elbow)
            for p in poses
        ]
        return sum(math.dist(a, b) for a, b in zip(arms, arms[2:], strict=False))

    assert score_of(TALK, 4).beats
    assert busy(TALK) > 3 * busy(None)


def test_listeners_look_to_whoever_speaks():
    other = _spoken(24, 96, "Bob")
    for side in (-1, 1):
        pose = pose_at(ANN, None, 60, seed=1, frames=FRAMES, heard=((other, side),))
        before = pose_at(ANN, None, 60, seed=1, frames=FRAMES)
        assert side * pose.face.gaze_x > 0.35
        assert side * pose.head_turn > side * before.head_turn + 0.2


def test_listening_never_hides_ones_own_speech():
    other = _spoken(100, 140, "Bob")
    talking = pose_at(ANN, TALK, 60, seed=1, frames=FRAMES, heard=((other, 1),))
    assert talking == pose_at(ANN, TALK, 60, seed=1, frames=FRAMES)


@pytest.mark.parametrize("facing", [-1, 1])
def test_bodies_turn_the_way_they_face(facing):
    pose = pose_at(replace(ANN, facing=facing), None, 10, seed=1, frames=FRAMES)
    assert facing * pose.turn > 0.5
    assert facing * pose.head_turn > 0.4


def test_every_emotion_has_a_face_of_its_own():
    faces = [
        replace(
            pose_at(replace(ANN, emotion=e), None, 4, seed=1, frames=FRAMES).face,
            gaze_x=0,
            gaze_y=0,
        )
        for e in Emotion
    ]
    for i, a in enumerate(faces):
        for b in faces[i + 1 :]:
            apart = sum(abs(x - y) for x, y in zip(_flat(a), _flat(b), strict=True))
            assert apart > 0.5


def _flat(face: Face) -> list[float]:
    return [
        face.brow_lift,
        face.brow_tilt / 10,
        face.lid,
        face.lid_tilt / 10,
        face.smile,
        face.gape,
        face.brow_cock,
    ]


def test_anger_lowers_the_inner_brows_and_grief_lifts_them():
    def face(emotion: Emotion) -> Face:
        return pose_at(replace(ANN, emotion=emotion), None, 4, seed=1, frames=FRAMES).face

    assert face(Emotion.ANGRY).brow_tilt < -8
    assert face(Emotion.SAD).brow_tilt > 8
    assert face(Emotion.HAPPY).smile > 0.8 > -0.5 > face(Emotion.SAD).smile


def test_a_walking_foot_on_the_floor_moves_back_as_fast_as_the_body_goes_on():
    walk = ACTIONS[Action.WALK]
    pace = STEP / STEP_FRAMES  # leg lengths a frame
    for frame in range(4 * STEP_FRAMES):
        now, soon = walk(frame, 200, 0.85), walk(frame + 1, 200, 0.85)
        for side in ("left_leg", "right_leg"):
            a, b = getattr(now, side), getattr(soon, side)
            if a.lift == 0 and b.lift == 0:
                assert b.x + pace == pytest.approx(a.x, abs=1e-6)


def test_one_foot_is_on_the_floor_at_every_step():
    walk = ACTIONS[Action.WALK]
    for frame in range(2 * STEP_FRAMES):
        pose = walk(frame, 200, 0.85)
        assert min(pose.left_leg.lift, pose.right_leg.lift) <= 0.051


def test_pointing_waving_and_shrugging_bring_the_hands_up():
    def hand(arm: Arm) -> tuple[float, float]:
        a, b = math.radians(arm.upper), math.radians(arm.upper + arm.elbow)
        return (-0.52 * math.sin(a) - 0.48 * math.sin(b), 0.52 * math.cos(a) + 0.48 * math.cos(b))

    def acted(action: Action) -> Pose:
        return pose_at(Staged("Ann", facing=1, action=action), None, 24, seed=1, frames=FRAMES)

    assert hand(acted(Action.POINT).right_arm)[0] > 0.85
    assert hand(acted(Action.WAVE).right_arm)[1] < -0.05
    shrug = acted(Action.SHRUG)
    assert shrug.shoulders > 0.06
    assert hand(shrug.left_arm)[0] < -0.4 < 0.4 < hand(shrug.right_arm)[0]


def test_who_sits_has_a_seat_and_who_holds_has_it_in_a_hand():
    sitting = pose_at(Staged("Ann", action=Action.SIT), None, 0, seed=1, frames=FRAMES)
    assert sitting.seated
    assert sitting.drop > 0.3
    key = Prop("key", "noto:key")
    for action in Action:
        for facing in (-1, 0, 1):
            staged = Staged("Ann", action=action, facing=facing, holds=key)
            assert pose_at(staged, None, 30, seed=1, frames=FRAMES).holding in ("left", "right")


def test_inverse_kinematics_reach_the_point():
    for x, y in ((0.3, 0.4), (-0.5, 0.2), (0.1, -0.7), (0.9, -0.2)):
        for bend in (-1, 1):
            arm = reach(x, y, bend=bend)
            a, b = math.radians(arm.upper), math.radians(arm.upper + arm.elbow)
            hx = -0.52 * math.sin(a) - 0.48 * math.sin(b)
            hy = 0.52 * math.cos(a) + 0.48 * math.cos(b)
            assert (hx, hy) == pytest.approx((x, y), abs=1e-6)


def test_mirroring_twice_changes_nothing_and_blending_meets_its_ends():
    pose = pose_at(replace(ANN, facing=1), TALK, 40, seed=1, frames=FRAMES)
    assert mirrored(mirrored(pose)) == pose
    other = Pose()
    assert blend(pose, other, 0.0) == pose
    assert blend(pose, other, 1.0) == other
    assert blend(pose, other, 0.5).turn == pytest.approx((pose.turn + other.turn) / 2)
