"""The whole way: footage, speech and a face's number in; an MP4 in which it speaks out.

Faces are surveyed, the chosen one is followed through all frames and studied, the mouth's way is
taken from the keys of the text or from the sound alone, and every frame is painted and encoded.
"""

import math
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.dubbing.articulation import at_frames, blended
from studio.dubbing.footage import Footage, open_footage, play_order
from studio.dubbing.hearing import mouthed, with_loudness
from studio.dubbing.light import Light, light_of
from studio.dubbing.lips import MIDDLE
from studio.dubbing.mouth import Mouth
from studio.dubbing.nets import Nets
from studio.dubbing.painter import Face, paint
from studio.dubbing.person import Person, study
from studio.dubbing.skin import Seen
from studio.dubbing.smoothing import eased
from studio.dubbing.soundtrack import heard, read_sound
from studio.dubbing.tracking import Person as Somebody
from studio.dubbing.tracking import Track, follow, survey
from studio.dubbing.warp import Picture
from studio.film.take import MouthKey
from studio.film.timecode import SAMPLES_PER_SECOND
from studio.lib.errors import Cancelled, FaceMissing
from studio.media.encode import Quality, encode_segment
from studio.media.join import Reel, join

Samples = NDArray[np.float32]
Ring = Callable[[int, int], bool]

QUALITY = Quality(preset="veryfast", crf=17)
EASE_S = 0.25
"""Where a face goes out of sight its mouth gives way to the footage's own over so long."""
LIT_FRAMES = 7
"""Light is measured in so many frames."""
PAINTERS = 2
AHEAD = 6
"""Frames that may be in the painters' hands at once."""


@dataclass(frozen=True)
class Order:
    """What is to be dubbed.

    ``keys`` gives the mouth's times in the speech (16 kHz mono), and calls what it is given
    whenever it may be stopped; without it, the mouth goes by ear.
    """

    footage: Path
    speech: Path
    face: int = 0
    keys: Callable[[Samples, Callable[[], None]], Sequence[MouthKey]] | None = None


@dataclass(frozen=True)
class Result:
    """Frames written, frames whose face was found, and the picture's size."""

    frames: int
    found: int
    width: int
    height: int


@dataclass(frozen=True)
class Plan:
    """All that painting needs: the person, the mouth and the weight of each frame to write."""

    numbers: list[int]
    seen: tuple[Seen, ...]
    face: Face
    mouths: list[Mouth]
    weights: NDArray[np.float64]


def faces_of(nets: Nets, path: Path) -> tuple[list[Somebody], Footage, int]:
    """Everybody in some footage, the largest first; the footage; and how many frames were searched.

    Raises:
        FaceMissing: when there is nobody.
        FootageUnreadable: when it can't be read.
    """
    footage = open_footage(path)
    people, searched = survey(nets, footage)
    return people, footage, searched


def dub(nets: Nets, order: Order, out: Path, ring: Ring) -> Result:
    """Write the dubbed film to ``out``; a file that is there is replaced when all is done.

    Raises:
        FaceMissing, FootageUnreadable, SoundUnreadable: for what can't be dubbed.
        Cancelled: when ``ring`` answered False.
    """
    sound = read_sound(order.speech)
    people, footage, _ = faces_of(nets, order.footage)
    if not 0 <= order.face < len(people):
        raise FaceMissing(_no_such_face(order.face, len(people)))
    frames = max(1, math.ceil(len(sound) * footage.rate / SAMPLES_PER_SECOND))
    shown = min(frames, footage.frames)
    total = shown + frames
    bell = _Bell(ring, total)
    track = follow(nets, footage.pictures(range(shown)), people, order.face, seen=bell.at)
    person = study(track, rate=float(footage.rate))
    measures = _measures(order, sound, bell)
    along = at_frames(measures, frames=frames, rate=float(footage.rate))
    plan = _plan(footage, track, person, [Mouth.of(one) for one in along])
    bell.begin(shown)
    _write(footage, plan, sound, out, bell)
    found = int(track.there[plan.numbers].sum())
    return Result(frames, found, footage.width, footage.height)


def _no_such_face(asked: int, there: int) -> str:
    count = "one face" if there == 1 else f"{there} faces"
    return f"This footage has {count}; there is no face {asked + 1}."


class _Bell:
    """Tells how far it is, and stops the work when told to."""

    def __init__(self, ring: Ring, total: int) -> None:
        self._ring, self._total = ring, total
        self._begun, self._done = 0, 0

    def begin(self, done: int) -> None:
        """A new part begins, so much is done."""
        self._begun = done

    def at(self, number: int) -> None:
        """One more is done, the one with this number of the present part."""
        self._done = self._begun + number + 1
        self.still()

    def still(self) -> None:
        """Nothing new; may it go on?"""
        if not self._ring(self._done, self._total):
            raise Cancelled("The dubbing was stopped.")


def _measures(order: Order, sound: Samples, bell: _Bell) -> NDArray[np.float64]:
    """The mouth every 10 ms, by the keys of the text or by ear."""
    listened = heard(sound)
    if order.keys is None:
        return mouthed(listened)
    keys = order.keys(listened, bell.still)
    led = blended(keys, end_ms=len(sound) * 1000 / SAMPLES_PER_SECOND)
    return with_loudness(led, listened)


def _plan(footage: Footage, track: Track, person: Person, mouths: list[Mouth]) -> Plan:
    numbers = play_order(len(track.there), len(mouths))
    weights = eased(track.there, round(EASE_S * float(footage.rate)))
    face = Face(person.lips, _light(footage, track, person))
    return Plan(numbers, person.frames, face, mouths, weights)


def _light(footage: Footage, track: Track, person: Person) -> Light:
    """The middle of what some frames say of the light."""
    there = np.flatnonzero(track.there)
    picked = there[np.unique(np.linspace(0, len(there) - 1, LIT_FRAMES).round().astype(int))]
    lights = []
    for number, picture in zip(picked, footage.pictures([int(n) for n in picked]), strict=True):
        seen = person.frames[number]
        gap = float(seen.rims[2, MIDDLE, 1] - seen.rims[1, MIDDLE, 1])
        lights.append(light_of(picture, seen.points, gap))
    return Light(
        white=np.median([one.white for one in lights], axis=0).astype(np.float32),
        flesh=np.median([one.flesh for one in lights], axis=0).astype(np.float32),
        dark=np.median([one.dark for one in lights], axis=0).astype(np.float32),
        grain=float(np.median([one.grain for one in lights])),
        blur=float(np.median([one.blur for one in lights])),
    )


def _write(footage: Footage, plan: Plan, sound: Samples, out: Path, bell: _Bell) -> None:
    """Paint, encode and join with the sound; nothing half done is left behind."""
    out.parent.mkdir(parents=True, exist_ok=True)
    silent = out.with_name(f"{out.stem}.pictures.part.mp4")
    whole = out.with_name(f"{out.stem}.part.mp4")
    length = math.ceil(len(plan.numbers) * SAMPLES_PER_SECOND / footage.rate)
    filled = np.concatenate([sound, np.zeros((max(0, length - len(sound)), 2), np.float32)])
    try:
        encode_segment(
            _told(painted(footage, plan), bell),
            silent,
            width=footage.width,
            height=footage.height,
            quality=QUALITY,
            rate=footage.rate,
        )
        join(Reel([silent], filled, (), (), title=""), whole)
        whole.replace(out)
    finally:
        silent.unlink(missing_ok=True)
        whole.unlink(missing_ok=True)


def _told(pictures: Iterator[Picture], bell: _Bell) -> Iterator[Picture]:
    """Pictures as BGRA, each one told."""
    for number, picture in enumerate(pictures):
        yield np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA), np.uint8)
        bell.at(number)


def painted(footage: Footage, plan: Plan) -> Iterator[Picture]:
    """All frames of the film as BGR, painted by two threads and in order."""
    waiting: deque[Future[Picture]] = deque()
    with ThreadPoolExecutor(PAINTERS) as pool:
        for place, picture in enumerate(footage.pictures(plan.numbers)):
            waiting.append(pool.submit(_one, picture, plan, place))
            if len(waiting) >= AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _one(picture: Picture, plan: Plan, place: int) -> Picture:
    number = plan.numbers[place]
    return paint(
        picture,
        plan.seen[number],
        plan.face,
        plan.mouths[place],
        weight=float(plan.weights[number]),
        seed=place,
    )
