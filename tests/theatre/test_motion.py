"""How the pictures move: only what should, all of it, and never by a jump."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from benchmarks import motion
from benchmarks.motion_measures import (
    SECOND,
    Trace,
    changes_at,
    cuts,
    faults_of,
    smooth,
    watch,
)
from studio.film.look import (
    CameraMove,
    Effect,
    Framing,
    Look,
    Mood,
    Season,
    Setting,
    Species,
    TimeOfDay,
    Viseme,
    Weather,
)
from studio.film.shot import Action, Shot, Staged, Storyboard, Transition, Voice
from studio.film.timeline import Mouth, Staging
from studio.pipeline.stages import edit
from studio.pipeline.work import Desk
from studio.providers.registry import Workshop
from studio.storage.local import LocalStore
from studio.theatre.puppet import pose_at
from studio.theatre.puppet.figure import figure_of
from studio.theatre.stage import Shot as StagedShot
from tests.stagings import ASSETS, staging

Open = Callable[..., StagedShot]
SIZE = (256, 144)
FRAMES = 60


def greys(shot: StagedShot, frames: int = FRAMES) -> Iterator[np.ndarray]:
    for frame in range(frames):
        yield cv2.cvtColor(shot.draw(frame), cv2.COLOR_BGRA2GRAY)


def still(setting: Setting = Setting.MEADOW, *, people: int = 0, **changes) -> Staging:
    """A shot of 60 frames with a camera that does not move."""
    framing = changes.pop("framing", Framing.WIDE)
    air = {key: changes.pop(key) for key in ("weather", "time_of_day") if key in changes}
    shot = staging(setting, framing, people, camera=CameraMove.STILL, frames=FRAMES, **air)
    return replace(shot, shot=replace(shot.shot, **changes))


def told(trace: Trace, **allowed: bool) -> list[str]:
    return [f"{f.kind} at {f.frame}: {f.says}" for f in faults_of(trace, **allowed)]


# -- the measures themselves: each fault, made on purpose, is found


@pytest.fixture(scope="module")
def calm(theatre) -> list[np.ndarray]:
    shot = StagedShot(theatre, still(people=1), width=256, height=144, picture_of=Path)
    return list(greys(shot))


def with_square(pictures: list[np.ndarray], frames: Iterator[int] | range) -> list[np.ndarray]:
    marked = [picture.copy() for picture in pictures]
    for frame in frames:
        marked[frame][20:50, 180:210] = 30
    return marked


def test_a_good_shot_has_no_faults(calm) -> None:
    assert told(watch(calm)) == []


def test_something_that_is_suddenly_there_is_popping(calm) -> None:
    faults = faults_of(watch(with_square(calm, range(30, FRAMES))))
    assert [fault.kind for fault in faults] == ["popping"]
    assert abs(faults[0].frame - 30) <= 3


def test_something_that_flickers_is_jitter(calm) -> None:
    flickering = with_square(calm, range(20, 40, 2))
    assert "jitter" in {fault.kind for fault in faults_of(watch(flickering))}
    on_twos = with_square(calm, [f for f in range(20, 52) if f // 2 % 2])
    assert "jitter" in {fault.kind for fault in faults_of(watch(on_twos))}


def test_a_second_without_motion_is_frozen(calm) -> None:
    held = [*calm[:20], *[calm[20]] * SECOND, *calm[21:]]
    assert [fault.kind for fault in faults_of(watch(held))] == ["frozen"]
    held = [*calm[:20], *[calm[20]] * (SECOND // 2), *calm[21:]]
    assert told(watch(held)) == []


def test_a_jump_of_the_light_is_a_flash_but_not_in_a_storm(calm) -> None:
    lit = [np.clip(p.astype(int) + 40 * (30 <= n < 36), 0, 255) for n, p in enumerate(calm)]
    trace = watch([picture.astype(np.uint8) for picture in lit])
    assert "flash" in {fault.kind for fault in faults_of(trace)}
    assert told(trace, stormy=True) == []


def test_a_cut_is_seen_at_its_frame_and_at_no_other(calm, open_shot: Open) -> None:
    other = list(greys(open_shot(still(Setting.KITCHEN))))
    trace = watch([*calm, *other])
    assert cuts(trace) == [FRAMES]
    assert [n for n in range(FRAMES - 5, FRAMES + 5) if changes_at(trace, n)] == [FRAMES]


def test_a_transition_that_begins_late_is_not_smooth(calm, open_shot: Open) -> None:
    other = list(greys(open_shot(still(Setting.KITCHEN))))
    shares = [(n + 1) / 15 for n in range(14)]
    mixed = [cv2.addWeighted(calm[-1], 1 - k, other[0], k, 0) for k in shares]
    assert smooth(watch([*calm, *mixed, *other]), FRAMES, 14) == ""
    assert "begins" in smooth(watch([*calm, *mixed[4:], *other]), FRAMES, 10)


# -- places


@pytest.mark.parametrize("setting", Setting)
def test_every_place_is_alive_and_calm(open_shot: Open, setting: Setting) -> None:
    assert told(watch(greys(open_shot(still(setting))))) == []


@pytest.mark.parametrize("weather", Weather)
def test_every_weather_moves_without_popping(open_shot: Open, weather: Weather) -> None:
    trace = watch(greys(open_shot(still(Setting.VILLAGE, weather=weather))))
    falling = weather in motion.FALLING
    assert told(trace, stormy=weather is Weather.STORM, falling=falling) == []


@pytest.mark.parametrize("effect", Effect)
def test_everything_in_the_air_moves_without_popping(open_shot: Open, effect: Effect) -> None:
    setting = Setting.UNDERWATER if effect is Effect.BUBBLES else Setting.PARK
    trace = watch(greys(open_shot(still(setting, effects=(effect,)))))
    assert told(trace) == []


@pytest.mark.parametrize("move", CameraMove)
def test_every_camera_move_is_smooth(open_shot: Open, move: CameraMove) -> None:
    assert told(watch(greys(open_shot(still(Setting.HARBOUR, people=1, camera=move))))) == []


def test_lightning_is_seen_in_a_storm_and_only_there(open_shot: Open) -> None:
    def flashes(weather: Weather) -> int:
        shot = open_shot(still(Setting.SEA_COAST, weather=weather, time_of_day=TimeOfDay.NIGHT))
        luma = watch(greys(shot, 140)).luma
        return int((np.diff(luma) > 4).sum())

    assert flashes(Weather.STORM) > 0
    assert flashes(Weather.RAIN) == 0


# -- only what should


def changing(shot: StagedShot, frames: range) -> np.ndarray:
    """Where anything moves, (h, w) bool."""
    views = [cv2.cvtColor(shot.draw(frame), cv2.COLOR_BGRA2GRAY).astype(int) for frame in frames]
    moved = [np.abs(one - two) > 6 for one, two in pairwise(views)]
    return np.any(moved, axis=0)


def test_before_a_still_camera_only_actors_and_what_lives_in_the_place_move(
    open_shot: Open,
) -> None:
    shot = open_shot(still(Setting.STUDY, people=1, framing=Framing.FULL))
    empty = open_shot(still(Setting.STUDY, framing=Framing.FULL))
    moved = changing(shot, range(0, FRAMES, 2)) & ~changing(empty, range(0, FRAMES, 2))
    spot = shot.actors[0].spot
    reach = 420 * spot.size * shot.scale
    columns = np.flatnonzero(moved.any(axis=0))
    assert columns.size
    assert columns.min() > spot.x * shot.scale - reach
    assert columns.max() < spot.x * shot.scale + reach


def test_in_a_talking_close_up_the_mouth_follows_and_the_place_does_not_pop(
    open_shot: Open,
) -> None:
    what = still(Setting.STUDY, people=1, framing=Framing.CLOSE)
    said = (Viseme.AA, Viseme.MBP, Viseme.EH, Viseme.OH, Viseme.L, Viseme.EE, Viseme.MBP)
    keys = ((0, Viseme.REST), *((24 + 4 * n, shape) for n, shape in enumerate(said)))
    shot = open_shot(replace(what, mouths=(Mouth("actor 0", keys),)))
    silent = open_shot(replace(what, mouths=(Mouth("actor 0", keys[:1]),)))
    apart = {
        frame: np.abs(shot.draw(frame).astype(int) - silent.draw(frame)).max(axis=2) > 24
        for frame in (4, 26, 38)
    }
    x, y = shot.focus[0] * SIZE[0], shot.focus[1] * SIZE[1]
    mouth = (slice(int(y), int(y) + 45), slice(int(x) - 28, int(x) + 28))
    assert apart[4].sum() < 5
    assert apart[26][mouth].sum() > 30
    assert apart[38][mouth].sum() > 30
    assert told(watch(greys(shot))) == []


# -- walking


def walker(action: Action, look: Look, facing: int) -> Staging:
    what = still(Setting.PAPER, people=1, framing=Framing.FULL)
    mark = 0.4 if facing > 0 else 0.6
    walks = Staged("actor 0", mark=mark, facing=facing, action=action)
    shot = replace(what.shot, characters=(walks,))
    return replace(what, shot=shot, looks=(("actor 0", look),), mouths=(), frames=110)


@pytest.mark.parametrize("facing", [-1, 1])
@pytest.mark.parametrize("action", [Action.WALK, Action.RUN])
@pytest.mark.parametrize("species", [Species.PERSON, Species.HORSE, Species.HEN])
def test_who_walks_goes_on_evenly_and_arrives_without_a_jump(
    open_shot: Open, species: Species, action: Action, facing: int
) -> None:
    shot = open_shot(walker(action, Look(species=species), facing))
    trace = watch(greys(shot, 110))
    assert told(trace) == []
    empty = StagedShot(
        shot.theatre, still(Setting.PAPER, framing=Framing.FULL), width=256, height=144,
        picture_of=Path,
    )  # fmt: skip
    places = [middle(shot, empty, frame) for frame in range(0, 110, 2)]
    steps = facing * np.diff(places)
    assert facing * (places[-1] - places[0]) > 0.25 * SIZE[0]
    assert steps.min() > -4.5  # arms and tails swing about it
    assert np.abs(steps[-8:]).max() < 4.5


def middle(shot: StagedShot, empty: StagedShot, frame: int) -> float:
    """The x of the middle of who is on the stage, in pixels."""
    there = np.abs(shot.draw(frame).astype(int) - empty.draw(frame)).max(axis=2) > 30
    return float(np.nonzero(there)[1].mean())


@pytest.mark.parametrize("facing", [-1, 1])
@pytest.mark.parametrize("frames", [60, 110])
def test_a_flat_foot_stays_where_it_is_on_the_stage(
    open_shot: Open, facing: int, frames: int
) -> None:
    shot = open_shot(replace(walker(Action.WALK, Look(), facing), frames=frames))
    actor, leg = shot.actors[0], figure_of(Look()).leg
    start, step, stop = actor.walk
    stood = 0
    for side in ("left_leg", "right_leg"):
        there: list[float] = []
        for frame in range(0, frames, 2):
            pose = pose_at(actor.spot.staged, None, frame, seed=8, frames=frames, stop=stop)
            foot = getattr(pose, side)
            if abs(foot.lift) > 0.004 or abs(foot.toe) > 1:
                there = []
                continue
            x = start + step * min(frame, stop)
            there.append(x + actor.spot.size * leg * (foot.x + pose.travel))
            assert max(there) - min(there) < 0.012 * leg * actor.spot.size, (side, frame)
            stood += len(there) > 2
    assert stood > 8


# -- transitions, through edit and pictures


VIEWS = (
    (Setting.KITCHEN, TimeOfDay.DAY),
    (Setting.MEADOW, TimeOfDay.DAY),
    (Setting.STUDY, TimeOfDay.NIGHT),
    (Setting.BEACH, TimeOfDay.DAWN),
    (Setting.VILLAGE, TimeOfDay.DAY),
    (Setting.CITY_STREET, TimeOfDay.NIGHT),
    (Setting.DESERT, TimeOfDay.DAY),
)


def board() -> Storyboard:
    """A shot for every transition, each in another place."""
    transitions = (Transition.FADE, *(t for t in Transition if t is not Transition.FADE))
    shots = tuple(
        Shot(
            f"sc0{n}0-sh010", f"sc0{n}0", "", *VIEWS[n], Weather.CLEAR, Season.SUMMER, Mood.CALM,
            Framing.WIDE, CameraMove.STILL, hold_frames=36, transition=transition,
        )
        for n, transition in enumerate(transitions)
    )  # fmt: skip
    titles = tuple((shot.scene, shot.scene) for shot in shots)
    return Storyboard("Joins", "", Voice((("af_heart", 1.0),)), (), titles, shots)


@pytest.mark.slow
def test_every_transition_is_seen_in_its_frames_and_the_film_moves_well(tmp_path: Path) -> None:
    timeline = edit.edit(board(), {}, edit.Order(*SIZE, seed=1, music=False))
    desk = Desk(Workshop(ASSETS, tmp_path), LocalStore(tmp_path / "store"), lambda *_: True)
    plan = tuple(motion.stretches(timeline))
    assert {stretch.transition for stretch in plan} == set(Transition)
    pictures = motion.screen(timeline, desk)
    trace = watch(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY) for picture in pictures)
    assert len(trace.cells) == timeline.frames
    assert motion.faults_in(motion.Watched("joins", plan, trace)) == []
    for away in (-12, 12):  # half a page turn
        moved = tuple(replace(stretch, start=stretch.start + away) for stretch in plan[2:-2])
        found = motion.faults_in(motion.Watched("joins", (*plan[:2], *moved, *plan[-2:]), trace))
        wrong = {label for label, fault in found if fault.kind == "border"}
        assert wrong >= {shot.shot_id for shot in timeline.shots[1:]}


@pytest.mark.slow
def test_a_shots_own_frames_are_its_own_from_the_first_to_the_last(
    open_shot: Open, tmp_path: Path
) -> None:
    timeline = edit.edit(board(), {}, edit.Order(*SIZE, seed=1, music=False))
    desk = Desk(Workshop(ASSETS, tmp_path), LocalStore(tmp_path / "store"), lambda *_: True)
    film = list(motion.screen(timeline, desk))
    for clip in timeline.clips:
        if clip.transition is not Transition.CUT:
            continue
        shot = open_shot(timeline.stagings[clip.staging])
        for frame in (0, clip.frames - 1):
            drawn = cells(shot.draw(clip.offset + frame)[..., :3])
            away = np.abs(drawn - cells(film[clip.start + frame]))
            assert away.mean() < 3, (clip.shot_id, frame)


def cells(picture: np.ndarray) -> np.ndarray:
    """What is left of a picture when the encoder's noise is averaged away."""
    return cv2.resize(picture, (32, 18), interpolation=cv2.INTER_AREA).astype(int)
