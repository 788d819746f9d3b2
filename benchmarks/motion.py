"""Do the pictures of films move as they should? Reports what does not; exit code 1 if anything.

    python -m benchmarks.motion FILM_FOLDER_OR_SCRIPT …

A folder is one that ``python -m studio film`` wrote: its film.mp4 is watched beside its
storyboard.json. A script is broken down, edited with lines of estimated length, and every frame of
its timeline is drawn at 256x144, no mouth moving; there the bare stage (``edge``) is looked for as
well, which is painted in a colour that no paper has.

Within a shot: ``frozen`` (a second without motion), ``popping``, ``jitter``, ``flash``, ``cut``
(see ``motion_measures``). Between shots: ``border``, a cut or transition that is not seen in
exactly the frames in which the timeline has it.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.motion_measures import (
    Fault,
    Grey,
    Trace,
    changes_at,
    dark_amid,
    differs,
    faults_of,
    smooth,
    watch,
    within,
)
from benchmarks.pictures import ASSETS
from studio.film.look import SHELTERED, Setting, Weather
from studio.film.shot import Transition
from studio.film.timecode import FRAMES_PER_SECOND
from studio.film.timeline import Timeline
from studio.pipeline import board, estimate
from studio.pipeline.stages import edit, pictures
from studio.pipeline.stages.storyboard import draw_storyboard
from studio.pipeline.work import Desk, perform
from studio.providers.registry import Workshop
from studio.speech.voices import cast_voice, narrator_voice
from studio.storage.local import LocalStore
from studio.theatre import stage

SIZE = (256, 144)
MAGENTA = (1.0, 0.0, 1.0)
BARE = 3  # pixels
FALLING = frozenset({Weather.RAIN, Weather.STORM, Weather.SNOW})


@dataclass(frozen=True)
class Stretch:
    """A run of frames: a shot's own (``CUT``), or the transition into it.

    ``opens`` and ``closes`` tell the film's first and last fade, out of black and into it.
    """

    label: str
    start: int
    frames: int
    transition: Transition = Transition.CUT
    stormy: bool = False
    falling: bool = False
    opens: bool = False
    closes: bool = False


@dataclass(frozen=True)
class Watched:
    """A film as it was seen: what it is called, its plan, what moved, bare stage."""

    name: str
    plan: tuple[Stretch, ...]
    trace: Trace
    bare: tuple[int, ...] = ()


# -- a film in a folder


def watch_film(folder: Path) -> Watched:
    """The film that a folder holds."""
    document = json.loads((folder / "storyboard.json").read_text(encoding="utf-8"))
    trace = watch(_greys(folder / "film.mp4"))
    return Watched(folder.name, tuple(_planned(document, trace)), trace)


def _greys(path: Path) -> Iterator[Grey]:
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            grey = frame.to_ndarray(format="gray")
            width = round(frame.width * SIZE[1] / min(frame.width, frame.height))
            height = round(frame.height * SIZE[1] / min(frame.width, frame.height))
            yield np.asarray(
                cv2.resize(grey, (width, height), interpolation=cv2.INTER_AREA), np.uint8
            )


def _planned(document: dict[str, Any], trace: Trace) -> Iterator[Stretch]:
    """The stretches of a film by its storyboard; borders lie in the middle of transitions.

    The storyboard does not tell how the end card begins: one of the three that the edit may choose.
    """
    frames = len(trace.cells)
    yield Stretch("title", 0, edit.BLACK_FADE_FRAMES, Transition.FADE, opens=True)
    at, before = edit.BLACK_FADE_FRAMES, Stretch("title", 0, 0)
    for number, shot in enumerate(document["shots"]):
        transition = Transition(shot["transition"])
        if number == 0 and transition in {Transition.CUT, Transition.FADE}:
            transition = Transition.DISSOLVE  # out of the title card
        begin, length = _window(shot["start_s"], transition)
        yield replace(before, start=at, frames=begin - at)
        air = Weather.CLEAR if Setting(shot["setting"]) in SHELTERED else Weather(shot["weather"])
        before = Stretch(shot["id"], 0, 0, stormy=air is Weather.STORM, falling=air in FALLING)
        yield replace(before, start=begin, frames=length, transition=transition)
        at = begin + length
    last = document["shots"][-1]
    for transition in (Transition.CURTAIN, Transition.IRIS, Transition.FADE):
        begin, length = _window(last["start_s"] + last["duration_s"], transition)
        if not wrong_in(Stretch("end", begin, length, transition), trace):
            break
    yield replace(before, start=at, frames=begin - at)
    yield Stretch("end", begin, length, transition)
    at, close = begin + length, frames - edit.BLACK_FADE_FRAMES
    yield Stretch("end", at, close - at)
    yield Stretch("end", close, frames - close, Transition.FADE, closes=True)


def _window(border_s: float, transition: Transition) -> tuple[int, int]:
    """First frame and length of a transition whose middle lies at a border."""
    length = edit.TRANSITION_FRAMES[transition]
    return round(border_s * FRAMES_PER_SECOND) - (length - length // 2), length


# -- a script, drawn for the purpose


def watch_script(script: Path, workshop: Workshop) -> Watched:
    """Every frame of the film that a script would make."""
    screenplay = estimate.read(script.read_text(encoding="utf-8"), script.name)
    drawn = draw_storyboard(
        screenplay,
        word_sense=workshop.word_sense,
        narrator=narrator_voice("neutral"),
        cast_voice=cast_voice,
        seed=0,
    )
    timeline = board.estimated_timeline(drawn, edit.Order(*SIZE, seed=0, music=False))
    bare: list[int] = []
    desk = Desk(workshop, LocalStore(workshop.cache / "store"), ring=lambda _done, _total: True)
    trace = watch(_screened(timeline, desk, bare))
    return Watched(script.name, tuple(stretches(timeline)), trace, tuple(bare))


def _screened(timeline: Timeline, desk: Desk, bare: list[int]) -> Iterator[Grey]:
    """Every frame, in grey; those with bare stage are noted."""
    for number, picture in enumerate(screen(timeline, desk)):
        if bare_pixels(picture) > BARE:
            bare.append(number)
        yield np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)


def screen(timeline: Timeline, desk: Desk) -> Iterator[NDArray[np.uint8]]:
    """Every frame as the pictures stage makes it, (h, w, 3) BGR."""
    engine = desk.workshop.illustrator.version
    for work in pictures.plan(timeline, draft=False, engine=engine):
        segment = desk.store.open_path(perform(work, desk).file("segment.mp4"))
        with av.open(str(segment)) as container:
            for frame in container.decode(video=0):
                yield np.asarray(frame.to_ndarray(format="bgr24"), np.uint8)


def stretches(timeline: Timeline) -> Iterator[Stretch]:
    """The plan of a timeline."""
    for clip in timeline.clips:
        found = clip.into if clip.into is not None else clip.staging
        shot = timeline.stagings[found or 0].shot
        air = Weather.CLEAR if shot.setting in SHELTERED else shot.weather
        yield Stretch(
            clip.shot_id,
            clip.start,
            clip.frames,
            clip.transition,
            stormy=air is Weather.STORM,
            falling=air in FALLING,
            opens=clip.staging is None,
            closes=clip.transition is not Transition.CUT and clip.into is None,
        )


def bare_pixels(picture: NDArray[np.uint8]) -> int:
    """How many pixels show the bare stage, when that is painted magenta."""
    blue, green, red = (picture[..., n] for n in range(3))
    return int(np.count_nonzero((blue > 110) & (red > 110) & (green < 50)))


# -- judging


def wrong_in(stretch: Stretch, trace: Trace) -> str:
    """What is wrong with a transition, in words; nothing is ""."""
    start, frames = stretch.start, stretch.frames
    end = start + frames
    if stretch.opens or stretch.closes:
        return "" if trace.luma[start if stretch.opens else end - 1] < 40 else "is not black there"
    wrong = smooth(trace, start, frames)
    if not wrong and not stretch.stormy:
        wrong = within(trace, start, frames)
    if not wrong and stretch.transition in {Transition.FADE, Transition.IRIS}:
        wrong = dark_amid(trace, start, frames)
    if not wrong and stretch.transition is Transition.CURTAIN:
        middle = start + frames // 2
        wrong = "" if differs(trace, middle - 1, middle) < 1 else "its curtain does not close"
    return wrong


def faults_in(watched: Watched) -> list[tuple[str, Fault]]:
    """All that is wrong, with the shot that it is wrong in."""
    found = [("", Fault("edge", frame, "the bare stage is seen")) for frame in watched.bare]
    for number, stretch in enumerate(watched.plan):
        found += [(stretch.label, fault) for fault in _judged(stretch, watched, number)]
    return found


def _judged(stretch: Stretch, watched: Watched, number: int) -> Iterator[Fault]:
    trace, start = watched.trace, stretch.start
    if stretch.transition is not Transition.CUT:
        wrong = wrong_in(stretch, trace)
        if wrong:
            yield Fault("border", start, f"the {stretch.transition} {wrong}")
        return
    before = watched.plan[number - 1] if number else None
    straight = before is not None and before.transition is Transition.CUT
    if straight and stretch.frames and not changes_at(trace, start):
        yield Fault("border", start, "no cut is seen where the timeline has one")
    for fault in faults_of(
        trace.part(start, stretch.frames), stormy=stretch.stormy, falling=stretch.falling
    ):
        yield replace(fault, frame=fault.frame + start)


def told(watched: Watched) -> int:
    """Print the report of one film; answers how much is wrong."""
    found = faults_in(watched)
    frames = len(watched.trace.cells)
    shots = len({stretch.label for stretch in watched.plan})
    print(f"{watched.name}: {shots} shots and cards, {frames} frames, {len(found)} faults")
    for label, fault in sorted(found, key=lambda each: each[1].frame):
        seconds = fault.frame / FRAMES_PER_SECOND
        print(f"  {seconds:7.2f} s  frame {fault.frame:5}  {label:14} {fault.kind:8} {fault.says}")
    return len(found)


def main() -> int:
    """Watch all that was named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("films", type=Path, nargs="+")
    films = parser.parse_args().films
    stage.BLANK = MAGENTA
    with tempfile.TemporaryDirectory(prefix="motion-") as cache:
        workshop = Workshop(ASSETS, Path(cache))
        faults = [
            told(watch_film(film) if film.is_dir() else watch_script(film, workshop))
            for film in films
        ]
    return 1 if sum(faults) else 0


if __name__ == "__main__":
    sys.exit(main())
