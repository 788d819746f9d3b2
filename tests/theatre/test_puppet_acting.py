"""Acting: poses follow from the shot alone, flow without jumps, and say what they should."""

import math
from dataclasses import fields, replace
from itertools import pairwise

import pytest

from studio.film.look import Emotion, Look, Viseme
from studio.film.shot import Action, Prop, Staged, Turned
from studio.film.timeline import Mouth
from studio.theatre.puppet import on_twos, pose_at
from studio.theatre.puppet.actions import ACTIONS, Cue
from studio.theatre.puppet.alive import blink
from studio.theatre.puppet.figure import figure_of
from studio.theatre.puppet.gait import RUNNING, WALKING, Gait
from studio.theatre.puppet.pose import Arm, Face, Leg, Lips, Pose, Seat, blend, mirrored, reach
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
    Staged("Ann", facing=f, action=a, emotion=e, turned=t)
    for f, t in ((-1, Turned.EASY), (0, Turned.EASY), (1, Turned.PROFILE), (1, Turned.AWAY))
    for a in Action
    for e in Emotion
]
# The most that one pose may differ from the next one two frames later.
LIMITS = {
    "upper": 34,
    "elbow": 50,
    "wrist": 34,
    "toe": 26,
    "lean": 2,
    "head_tilt": 3,
    "sway": 8,
    "brow_tilt": 3,
    "lid": 1.2,
    "gaze_x": 0.9,
    "gaze_y": 0.6,
    "tear": 1.0,
}


def _flows(poses: list[Pose]) -> None:
    numbers = [_numbers(pose) for pose in poses]
    for k, (a, b) in enumerate(pairwise(numbers)):
        for name, value in a.items():
            limit = LIMITS.get(name.rpartition(".")[2], 0.35)
            assert abs(b[name] - value) <= limit, (name, 2 * k, value, b[name])


@pytest.mark.parametrize("action", Action)
def test_poses_flow_without_jumps(action):
    for staged in (each for each in ALL if each.action is action):
        _flows([pose_at(staged, TALK, f, seed=5, frames=96) for f in range(0, 96, 2)])


@pytest.mark.parametrize("stop", [36, 40, 46, 0])
@pytest.mark.parametrize("action", [Action.WALK, Action.RUN])
@pytest.mark.parametrize("turned", [Turned.EASY, Turned.PROFILE])
def test_a_walk_ends_without_a_jump_and_stands_still(action, turned, stop):
    for facing in (-1, 1):
        staged = Staged("Ann", facing=facing, action=action, turned=turned)
        poses = [pose_at(staged, None, f, seed=5, frames=120, stop=stop) for f in range(0, 120, 2)]
        _flows(poses)
        assert poses[-1].travel == poses[-20].travel
        assert poses[-1].left_leg == poses[-20].left_leg
        assert not poses[-1].striding
        assert 0 <= facing * poses[-1].travel < 1.5


def test_whatever_one_does_something_moves_within_every_second():
    for staged in ALL:
        poses = [pose_at(staged, None, f, seed=5, frames=96) for f in range(0, 96, 2)]
        for k in range(len(poses) - 12):
            assert any(poses[k] != other for other in poses[k + 1 : k + 13]), (staged, 2 * k)


def test_bodies_are_held_for_two_frames_and_lips_for_one():
    for frame in range(0, 60, 2):
        even = pose_at(ANN, TALK, frame, seed=1, frames=FRAMES)
        odd = pose_at(ANN, TALK, frame + 1, seed=1, frames=FRAMES)
        assert odd.face.viseme is viseme_at(TALK, frame + 1)
        spoken = replace(odd.face, viseme=even.face.viseme, openness=even.face.openness)
        assert even == replace(odd, face=spoken)
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
    for frame in range(FRAMES):
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
        list(Lips).index(face.lips),
        face.tears,
        face.brow_cock,
    ]


def test_anger_lowers_the_inner_brows_and_grief_lifts_them():
    def face(emotion: Emotion) -> Face:
        return pose_at(replace(ANN, emotion=emotion), None, 4, seed=1, frames=FRAMES).face

    assert face(Emotion.ANGRY).brow_tilt < -8
    assert face(Emotion.SAD).brow_tilt > 8
    assert face(Emotion.HAPPY).smile > 0.8 > -0.5 > face(Emotion.SAD).smile


GAITS = ((Action.WALK, WALKING), (Action.RUN, RUNNING))
ADULT = figure_of(Look())


def _contact(leg: Leg, travel: float) -> tuple[float, float] | None:
    """Where the lowest corner of a shoe is, x and height in units, when it is on the floor."""
    angle = math.radians(leg.toe)
    ankle_x, ankle_y = (leg.x + travel) * ADULT.leg, leg.lift * ADULT.leg + ADULT.ankle
    heel, toe = -0.085 * ADULT.leg, 0.165 * ADULT.leg
    corner = toe if leg.toe > 0 else heel
    x = ankle_x + corner * math.cos(angle) - ADULT.ankle * math.sin(angle)
    y = ankle_y - corner * math.sin(angle) - ADULT.ankle * math.cos(angle)
    return (x - corner, y) if y < 2.0 else None


@pytest.mark.parametrize(("action", "gait"), GAITS, ids=["walk", "run"])
def test_a_foot_on_the_floor_stays_where_it_was_set_down(action: Action, gait: Gait):
    for side in ("left_leg", "right_leg"):
        at: list[float] = []
        falls = 0
        for frame in range(6 * gait.frames):
            pose = ACTIONS[action](Cue(frame, 200, 0.85))
            touch = _contact(getattr(pose, side), frame * gait.pace)
            if touch is None:
                at, falls = [], falls + bool(at)
                continue
            at.append(touch[0])
            assert max(at) - min(at) < 2.0, (side, frame, at)
        assert falls >= 2


@pytest.mark.parametrize("turned", [Turned.EASY, Turned.PROFILE])
@pytest.mark.parametrize("stop", [36, 42])
def test_feet_do_not_slide_while_a_walk_ends(stop, turned):
    staged = Staged("Ann", facing=1, action=Action.WALK, turned=turned)
    pace = WALKING.pace
    for side in ("left_leg", "right_leg"):
        at: list[float] = []
        for frame in range(24, 90, 2):
            pose = pose_at(staged, None, frame, seed=5, frames=120, stop=stop)
            touch = _contact(getattr(pose, side), min(frame, stop) * pace + pose.travel)
            if touch is None:
                at = []
                continue
            at.append(touch[0])
            assert max(at) - min(at) < 2.5, (side, frame, at)
        assert at  # both feet stand in the end


def test_one_foot_is_on_the_floor_at_every_step_of_a_walk_and_none_in_a_run_s_flight():
    def on_floor(action: Action, frame: int) -> int:
        pose = ACTIONS[action](Cue(frame, 200, 0.85))
        return sum(_contact(leg, 0) is not None for leg in (pose.left_leg, pose.right_leg))

    assert all(on_floor(Action.WALK, frame) >= 1 for frame in range(24))
    assert 0 in [on_floor(Action.RUN, frame) for frame in range(16)]


def test_no_shoe_goes_through_the_floor():
    for action, gait in GAITS:
        for frame in range(2 * gait.frames):
            pose = ACTIONS[action](Cue(frame, 200, 0.85))
            for leg in (pose.left_leg, pose.right_leg):
                for corner in (-0.085, 0.165):
                    angle = math.radians(leg.toe)
                    low = leg.lift + 0.073 - corner * math.sin(angle) - 0.073 * math.cos(angle)
                    assert low > -0.012, (action, frame)


def test_sleepers_lie_with_their_eyes_shut_and_others_have_theirs_open():
    for action in Action:
        staged = Staged("Ann", facing=1, action=action)
        lids = [pose_at(staged, None, f, seed=5, frames=240).face.lid for f in range(0, 240, 2)]
        if action is Action.SLEEP:
            assert min(lids) == 1.0
        else:
            assert sum(lid < 0.7 for lid in lids) > 0.85 * len(lids)
    for emotion in Emotion:
        lids = [
            pose_at(replace(ANN, emotion=emotion), None, f, seed=5, frames=240).face.lid
            for f in range(0, 240, 2)
        ]
        assert sum(lid < 0.7 for lid in lids) > 0.85 * len(lids)
    assert pose_at(Staged("Ann", action=Action.LIE), None, 0, seed=1, frames=96).lying
    assert pose_at(Staged("Ann", action=Action.SLEEP), None, 0, seed=1, frames=96).lying


def test_bodies_turn_as_far_as_they_are_asked_to():
    for facing in (-1, 1):
        side = pose_at(
            replace(ANN, facing=facing, turned=Turned.PROFILE), None, 10, seed=1, frames=FRAMES
        )
        assert side.turn * facing == 2.0
        assert side.head_turn * facing > 1.5
    inward = pose_at(replace(ANN, mark=0.8, turned=Turned.PROFILE), None, 10, seed=1, frames=FRAMES)
    assert inward.turn == -2.0
    back = pose_at(replace(ANN, facing=1, turned=Turned.AWAY), None, 10, seed=1, frames=FRAMES)
    assert back.away
    assert back.head_turn > 0.3


def test_eyes_go_to_a_speaker_before_the_head_and_never_snap():
    other = _spoken(30, 90, "Bob")
    poses = [
        pose_at(ANN, None, f, seed=5, frames=FRAMES, heard=((other, 1),)) for f in range(0, 80, 2)
    ]
    rest = [pose_at(ANN, None, f, seed=5, frames=FRAMES) for f in range(0, 80, 2)]
    pairs = list(zip(poses, rest, strict=True))
    eyes = next(k for k, (a, b) in enumerate(pairs) if a.face.gaze_x - b.face.gaze_x > 0.3)
    head = next(k for k, (a, b) in enumerate(pairs) if a.head_turn - b.head_turn > 0.2)
    assert eyes < head
    assert max(pose.head_turn for pose in poses) > 0.4
    assert max(abs(b.head_turn - a.head_turn) for a, b in pairwise(poses)) < 0.2


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


@pytest.mark.parametrize("seat", [Seat.STOOL, Seat.CHAIR, Seat.STONE, Seat.GROUND])
def test_who_sits_sits_on_what_there_is(seat):
    for turned in Turned:
        staged = Staged("Ann", facing=1, action=Action.SIT, turned=turned)
        assert pose_at(staged, None, 0, seed=1, frames=FRAMES, seat=seat).seat is seat


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
